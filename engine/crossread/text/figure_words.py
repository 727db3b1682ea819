"""Numbers that languages other than English write as words, up to a hundred; none put together of several."""

from __future__ import annotations

from crossread.text.word_lists import in_order

_FROM_TWO = (*range(2, 21), 30, 40, 50, 100)
# The value of each word by language; some lists end at twelve.
VALUES = {
    language: dict(zip(in_order(names), _FROM_TWO, strict=False))
    for language, names in {
        "de": "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn"
        " achtzehn neunzehn zwanzig dreißig vierzig fünfzig hundert",
        "es": "dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete"
        " dieciocho diecinueve veinte treinta cuarenta cincuenta cien",
        "fr": "deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept"
        " dix-huit dix-neuf vingt trente quarante cinquante cent",
        "it": "due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici"
        " diciassette diciotto diciannove venti trenta quaranta cinquanta cento",
        "nl": "twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien"
        " achttien negentien twintig dertig veertig vijftig honderd",
        "pl": "dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć jedenaście dwanaście",
        "pt": "dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezesseis dezessete"
        " dezoito dezenove vinte trinta quarenta cinquenta cem",
        "ru": "два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать",
        "sv": "två tre fyra fem sex sju åtta nio tio elva tolv",
    }.items()
}
VALUES["de"]["eins"] = 1  # nowhere an article, and so nothing but the number
