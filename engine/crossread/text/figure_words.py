"""Numbers that languages other than English write as words: one word up to a hundred, dozens, parts of a million."""

from __future__ import annotations

from collections.abc import Mapping

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

_AMOUNTS = {
    "de": {
        12: "ein dutzend, einem dutzend", 6: "ein halbes dutzend, einem halben dutzend",
        2.5e5: "eine viertelmillion, einer viertelmillion, eine viertel million, einer viertel million",
        5e5: "eine halbe million, einer halben million", 7.5e5: "eine dreiviertelmillion, einer dreiviertelmillion",
        1e6: "eine million, einer million", 1.5e6: "anderthalb millionen, eineinhalb millionen",
        2.5e6: "zweieinhalb millionen", 5e8: "eine halbe milliarde, einer halben milliarde",
        1e9: "eine milliarde, einer milliarde", 1.5e9: "anderthalb milliarden, eineinhalb milliarden",
    },
    "es": {
        12: "una docena", 6: "media docena", 2.5e5: "un cuarto de millón", 5e5: "medio millón",
        7.5e5: "tres cuartos de millón", 1e6: "un millón", 1.5e6: "un millón y medio, millón y medio",
        2.5e6: "dos millones y medio",
    },
    "fr": {
        12: "une douzaine", 6: "une demi - douzaine", 2.5e5: "un quart de million", 5e5: "un demi - million",
        1e6: "un million", 1.5e6: "un million et demi", 5e8: "un demi - milliard", 1e9: "un milliard",
    },
    "it": {
        12: "una dozzina", 6: "mezza dozzina", 2.5e5: "un quarto di milione", 5e5: "mezzo milione",
        1e6: "un milione", 1.5e6: "un milione e mezzo", 1e9: "un miliardo",
    },
    "nl": {
        12: "een dozijn", 6: "een half dozijn", 2.5e5: "een kwart miljoen", 5e5: "een half miljoen",
        1e6: "een miljoen", 1.5e6: "anderhalf miljoen", 1e9: "een miljard",
    },
    "pt": {12: "uma dúzia", 6: "meia dúzia", 5e5: "meio milhão", 1e6: "um milhão", 1.5e6: "um milhão e meio"},
}  # fmt: skip
# The value of a phrase (its tokens joined by blanks) by language.
AMOUNTS: Mapping[str, Mapping[str, float]] = {
    language: {phrase: value for value, phrases in amounts.items() for phrase in phrases.split(", ")}
    for language, amounts in _AMOUNTS.items()
}
