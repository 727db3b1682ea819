"""Read figures in digits as languages other than English mean them: units, scales, ages, hedges, times of day, labels.

The English grammar has found the digits; here the words around them are read in their own language.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from crossread.messages import hedged
from crossread.model import Span
from crossread.text import lemmas
from crossread.text.figure_words import AMOUNTS, VALUES
from crossread.text.tokens import Token, tokens
from crossread.text.tongue import empty_words
from crossread.text.units import UNIT_WORDS
from crossread.text.word_lists import listed

if TYPE_CHECKING:
    from crossread.text.quantities import Quantity

LANGUAGES = frozenset(("de", "es", "fr", "it", "nl", "pt"))

_UNITS = {
    name: unit
    for unit, names in {
        "minute": "minuten minuto minutos minutes minuto minuti minuut minutos",
        "hour": "stunde stunden hora horas heure heures ora ore uren",
        "day": "tag tage tagen día días jour jours giorno giorni dag dagen dia dias",
        "week": "woche wochen semana semanas semaine semaines settimana settimane week weken",
        "month": "monat monate monaten mes meses mois mese mesi maand maanden mês",
        "year": "jahr jahre jahren año años an ans année années anno anni jaar ano anos",
        "metre": "meter metern metro metros mètre mètres metri",
        "kilometre": "kilometer kilometern kilómetro kilómetros kilomètre kilomètres chilometro chilometri quilómetros"
        " quilômetros",
        "hectare": "hektar hectárea hectáreas hectares ettari ettaro",
        "tonne": "tonnen tonelada toneladas tonnes tonnellate ton",
        "kilo": "kilogramm kilos chili quilos",
        "litre": "litern litro litros litres litri",
        "percent": "prozent procent",
    }.items()
    for name in names.split()
}  # fmt: skip
_PER_CENT = {("por", "ciento"), ("por", "cento"), ("pour", "cent"), ("per", "cento")}
_SCALES = {
    name: value
    for value, names in {
        12.0: "dutzend docenas douzaines dozzine dozijn dúzias",
        1e3: "tausend mil mille mila duizend",
        1e6: "million millionen millón millones millions milione milioni milhão milhões miljoen",
        1e9: "milliarde milliarden milliard milliards miliardo miliardi miljard bilhão bilhões",
    }.items()
    for name in names.split()
}  # fmt: skip
_OF = frozenset(("de", "d", "di"))
_MONEY = {"euro": "EUR", "euros": "EUR", "franken": "CHF", "dólares": "USD", "dollars": "USD", "dollari": "USD"}
_HEDGES = {
    phrase: kind
    for kind, phrases in {
        "about": "rund, etwa, ungefähr, circa, ca ., unos, unas, alrededor de, cerca de, aproximadamente, environ"
        ", près de, ongeveer, zo'n, schätzungsweise, quelque",
        "nearly": "fast, knapp, beinahe, casi, presque, quasi, bijna, quase",
        "just over": "gut",
        "more than": "mehr als, über, más de, plus de, più di, oltre, meer dan, ruim, mais de",
        "less than": "weniger als, unter, menos de, moins de, meno di, minder dan",
        "at least": "mindestens, wenigstens, al menos, por lo menos, como mínimo, au moins, almeno, minstens"
        ", pelo menos",
        "at most": "höchstens, maximal, bis zu, hasta, como máximo, jusqu'à, au plus, al massimo, fino a, tot, até",
    }.items()
    for phrase in phrases.split(", ")
}  # fmt: skip
_OF_EACH = listed("cada von sur su op chaque jede jeder ogni")
_A_FEW = listed(
    "paar par einige mehrere wenige unos unas varios varias algunos quelques plusieurs alcune alcuni enkele"
)
_LONGEST_AMOUNT = 4  # words
_ROUNDING = 0.1  # of an amount such as "half a million"
_PLURALS = {"es": ("s",), "fr": ("s", "x"), "it": ("i", "e"), "nl": ("en", "s"), "pt": ("s",)}
_CLOCK = listed("uhr uur h hs hrs")
_AT_HOUR = {("a", "las"), ("a", "la"), ("alle", "ore"), ("às", ""), ("kl", ".")}
_LABELS = listed("número nº nr número numéro numero número nummer artikel artículo article articolo sala zimmer")
_AGED = listed(
    "âgé âgée hombre mujer niño niña joven anciano anciana chico chica menor embarazada homme femme enfant uomo donna"
)


def refined(found: Iterable[Quantity], text: str, language: str) -> tuple[Quantity, ...]:
    """Return the figures of a passage with what the words around them mean; those that are none left out."""
    words = tokens(text)
    read = [_refined(each, words, text, language) for each in found]
    digits = [each for each in read if each is not None]
    told = digits
    for spelt in (_amounts(words, text, language), _spelt(words, text, language)):
        told = told + [each for each in spelt if not any(each.span.overlaps(other.span) for other in told)]
    return tuple(sorted(told, key=lambda each: each.span))


def _amounts(words: Sequence[Token], text: str, language: str) -> list[Quantity]:
    """Return dozens and parts of a million in words: "ein halbes Dutzend", "un cuarto de millón"."""
    from crossread.text.quantities import Quantity  # which reads these for its own languages

    known, found, at = AMOUNTS.get(language, {}), [], 0
    while at < len(words):
        ends = range(min(len(words), at + _LONGEST_AMOUNT), at, -1)
        named = ((end, " ".join(each.lower for each in words[at:end])) for end in ends)
        end, value = next(((end, known[name]) for end, name in named if name in known), (at, 0.0))
        if end > at:
            counted = Quantity(
                Span(words[at].start, words[end - 1].end), value, value, value * _ROUNDING, "count", is_word=True
            )
            found.append(_measured(counted, words, (at, end), text, language))
        at = max(end, at + 1)
    return found


def _spelt(words: Sequence[Token], text: str, language: str) -> list[Quantity]:
    """Return the figures in words that count what follows at once: "elf Menschen", "cuatro viajeros"."""
    from crossread.text.quantities import Quantity  # which reads these for its own languages

    found = []
    for at, token in enumerate(words[:-1]):
        value = VALUES[language].get(token.lower)
        # "tres de cada cuatro vecinos", "ein paar hundert Gäste"
        is_part = at > 0 and (words[at - 1].lower in _OF_EACH or words[at - 1].lower in _A_FEW)
        if value in (None, 1) or is_part or not _is_counted(words[at + 1], language):
            continue
        span = Span(token.start, token.end)
        counted = Quantity(span, value, value, 0.0, "count", shown=f"{value:g}", is_word=True)
        counted, after = _scaled(counted, words, at)
        read = _measured(counted, words, (at, after), text, language)
        is_bare = read.dimension == "count" and after == at + 1
        found.append(replace(read, shown=hedged(read.hedge, counted.shown)) if is_bare else read)
    return found


def _is_counted(token: Token, language: str) -> bool:
    """Tell whether a word may be what a figure before it counts: a German noun, a plural elsewhere."""
    if token.kind != "word" or token.lower in _CLOCK or token.lower in empty_words(language):
        return False
    if language == "de":
        return token.is_capital
    return not token.is_capital and len(token.text) > 3 and token.text.endswith(_PLURALS[language])


def _refined(quantity: Quantity, words: Sequence[Token], text: str, language: str) -> Quantity | None:
    inside = [at for at, each in enumerate(words) if quantity.span.start <= each.start < quantity.span.end]
    at = next((place for place in reversed(inside) if words[place].kind == "number"), None)
    if at is None or quantity.dimension not in {"count", "age", "label"}:
        return quantity if at is None else _with_hedge(quantity, words, at)
    names = [each.lower for each in words[at + 1 : at + 5]] + ["", "", "", ""]
    if _is_hour(words, at, names) or _is_named(words, at, names, language):
        return None
    if quantity.dimension != "count":
        return quantity
    is_hyphened = names[0] == "-" and names[1].startswith("jährig")
    if is_hyphened or (names[0] == "jahre" and names[1].startswith("alt")):
        return _aged(quantity, words[at], f"{words[at].text} {names[1] if names[0] == '-' else names[0]}")
    quantity, after = _scaled(quantity, words, at)
    return _measured(quantity, words, (at, after), text, language)


def _is_hour(words: Sequence[Token], at: int, names: Sequence[str]) -> bool:
    """Tell whether a number is a time of day: "13.40 Uhr", "a las 14.30 horas", "14 h"."""
    if names[0] in _CLOCK:
        return True
    before = tuple([each.lower for each in words[max(0, at - 2) : at]])
    return before in _AT_HOUR and (names[0] in {"horas", "", ".", ",", "de", "y"})


def _is_named(words: Sequence[Token], at: int, names: Sequence[str], language: str) -> bool:
    """Tell whether a number only says which: "Kabine 23", "el juzgado número 2"."""
    before = words[at - 1] if at else None
    if before is None or before.kind != "word":
        return False
    if before.lower in _LABELS:
        return True
    after = words[at + 1] if at + 1 < len(words) else None
    stands_alone = after is None or after.kind == "mark" or (after.kind == "word" and not after.is_capital)
    is_unit = names[0] in {"%", "€", "-", "$"} or names[0] in _UNITS or names[0] in _SCALES
    return (
        language == "de"
        and before.is_capital
        and at > 1
        and stands_alone
        and not is_unit
        and lemmas.is_noun(before.text, language)
    )


def _aged(quantity: Quantity, number: Token, shown: str) -> Quantity:
    return replace(
        quantity, dimension="age", nouns=(), unit="years old", shown=shown, span=Span(number.start, number.end)
    )


def _scaled(quantity: Quantity, words: Sequence[Token], at: int) -> tuple[Quantity, int]:
    """Multiply by the scale that follows, if one does: "1,2 Millionen", "30 mil"."""
    after = at + 1
    scale = _SCALES.get(words[after].lower, 0.0) if after < len(words) else 0.0
    if not scale:
        return quantity, after
    if quantity.span.end > words[after].start:
        return quantity, after + 1  # spelt as in English, and read already: "millions"
    step = 0.5 * 10.0 ** -len(words[at].text.replace(".", ",").partition(",")[2])
    return replace(
        quantity, low=quantity.low * scale, high=quantity.high * scale, slack=max(quantity.slack, step) * scale
    ), after + 1


def _measured(
    quantity: Quantity, words: Sequence[Token], places: tuple[int, int], text: str, language: str
) -> Quantity:
    at, after = places
    was_scaled = after > at + 1
    place = after + 1 if was_scaled and after < len(words) and words[after].lower in _OF else after
    place += place > after and place < len(words) and words[place].text in {"’", "'"}  # "millions d’euros"
    names = [each.lower for each in words[place : place + 2]] + ["", ""]
    dimension, factor, end = "count", 1.0, after
    if names[0] in _MONEY or names[0] in {"€", "$"}:
        code = _MONEY.get(names[0], "EUR" if names[0] == "€" else "USD")
        dimension, end = f"money:{code}", place + 1
    elif (names[0], names[1]) in _PER_CENT or names[0] == "%":
        dimension, end = "percent", place + (1 if names[0] == "%" else 2)
    elif names[0] in _UNITS:
        dimension, factor = UNIT_WORDS[_UNITS[names[0]]]
        end = place + 1
        if _UNITS[names[0]] == "year" and _is_age(words, at):
            return _aged(quantity, words[at], f"{words[at].text} {words[place].text}")
    low, high, slack = (value * factor for value in (quantity.low, quantity.high, quantity.slack))
    span = Span(words[at].start, words[end - 1].end)
    read = replace(quantity, span=span, low=low, high=high, slack=slack, dimension=dimension)
    read = replace(read, nouns=_nouns(words, end, language), shown=span.of(text), unit="")
    return _with_hedge(read, words, at)


def _is_age(words: Sequence[Token], at: int) -> bool:
    """Tell whether years are somebody's: "de 71 años" behind a comma, a name or "mujer"."""
    row = [each.lower for each in words[max(0, at - 2) : at]]
    if row[-1:] == [","]:
        return True
    if len(row) < 2 or row[1] not in {"de", "di"}:
        return False
    before = words[at - 2]
    return before.text == "," or before.lower in _AGED or (before.is_capital and at > 2)


def _with_hedge(quantity: Quantity, words: Sequence[Token], at: int) -> Quantity:
    for length in (each for each in (3, 2, 1) if each <= at):
        phrase = " ".join(each.lower for each in words[at - length : at])
        kind = _HEDGES.get(phrase)
        if kind and not quantity.hedge:
            span = Span(words[at - length].start, quantity.span.end)
            return replace(quantity, hedge=kind, span=span, shown=hedged(kind, quantity.shown))
    return quantity


def _nouns(words: Sequence[Token], at: int, language: str) -> tuple[str, ...]:
    """Return the keys of up to three content words that follow a figure, ending before their phrase does."""
    found: list[str] = []
    empty = empty_words(language)
    for token in words[at : at + 4]:
        if token.kind != "word" or (token.lower in empty and (found or token.lower not in _OF)) or len(found) == 3:
            break
        if token.lower not in _OF:
            found += [lemmas.key(part, language) for part in lemmas.parts(token.text, language)[-1:]]
    return tuple(found)
