"""Read the unit that follows a number: "basis points", "sq km", "km/h", "years old", "Swiss francs"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from crossread.text.number_words import read_number
from crossread.text.tokens import Token
from crossread.text.units import SQUARE, UNIT_WORDS
from crossread.text.word_lists import listed

_BEFORE_POINT = listed("quarter half a full")
_OF_AGE = {"year": 1.0, "month": 1 / 12, "week": 7 / 365.25, "day": 1 / 365.25}  # in years
_OWN_MONEY = {"canadian": "CAD", "australian": "AUD", "zealand": "NZD", "singapore": "SGD", "kong": "HKD"}
_SHARED_MONEY = {"dollar": listed("us american"), "pound": listed("british")}
_GLUED = {"c": "cents", "p": "pence", "in": "inches"}  # "15c", "20p", "2in"
_FEET_MARKS = frozenset("'’′")
_PLAIN_MONEY = listed("dollars euros pounds yen")


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as written: what it measures, the factor to the dimension's own unit, and the token after it."""

    dimension: str
    factor: float
    after: int
    written: str = ""


def unit_at(words: Sequence[Token], at: int, currency: str = "", *, is_english: bool = True) -> Unit:
    """Return the unit after a number; an empty dimension for a bare count.

    >>> from crossread.text.tokens import tokens
    >>> unit_at(tokens("25 basis points"), 1)
    Unit(dimension='points', factor=0.01, after=3, written='basis points')
    """
    if currency:
        return Unit(f"money:{currency}", 1.0, at, currency)
    place = at + 1 if at < len(words) and words[at].text in {"-", "–"} else at
    names = [each.lower for each in words[place : place + 3]] + ["", "", ""]
    word, following = names[0], names[1]
    if word == "%" or (word == "per" and following == "cent"):
        return Unit("percent", 1.0, place + (1 if word == "%" else 2), "%")
    is_part = 0 < at <= len(words) and (words[at - 1].lower in _BEFORE_POINT or words[at - 2].text == "/")
    if word in {"point", "points"} and is_part:
        return Unit("points", 1.0, place + 1, "points")
    dashed = 1 + (following == "-")
    if word in {"percentage", "basis"} and names[dashed].startswith("point"):
        return Unit("points", 1.0 if word == "percentage" else 0.01, place + dashed + 1, f"{word} points")
    aged = _OF_AGE.get("year" if word == "yr" else word.removesuffix("s"))
    if aged and (names[dashed] in {"old", "olds"} or names[1:3] == ["of", "age"]):
        return Unit("age", aged, place + (3 if following == "of" else dashed + 1), f"{word.removesuffix('s')}s old")
    each_hour = following in {"per", "an"} or names[1:3] == ["/", "h"]
    if word in {"mile", "miles", "km", "kilometres", "kilometers"} and each_hour:
        return Unit("speed", 1.609344 if word.startswith("mile") else 1.0, place + 3, f"{word} an hour")
    dashed += following == "."
    if word in {"square", "sq"} and names[dashed].removesuffix("s") in SQUARE:
        return Unit("area", SQUARE[names[dashed].removesuffix("s")], place + dashed + 1, f"square {names[dashed]}")
    if _is_feet_mark(words, at):
        return Unit("length", 0.3048, at + 1, "foot")
    return _plain(words, at, place, is_english=is_english)


def _is_feet_mark(words: Sequence[Token], at: int) -> bool:
    """Tell whether the mark after a number stands for feet: of "5’11”", but not of "the '90s"."""
    if not 0 < at < len(words) - 1 or words[at].text not in _FEET_MARKS:
        return False
    number, inches = words[at - 1], words[at + 1]
    is_glued = number.end == words[at].start and words[at].end == inches.start
    return is_glued and number.kind == inches.kind == "number"


def age_factor(written: str) -> float:
    """Return the years that one of an age as written stands for: 1/12 of "months old"."""
    return _OF_AGE.get(written.removesuffix("s old"), 1.0)


def unit_of_list(words: Sequence[Token], at: int, language: str) -> Unit:
    """Return the unit that ends a list of numbers: of "0, 1 and 2 months" all three are months."""
    place, link = at, ""
    while place < len(words) and words[place].text in {",", "and", "or", "to"}:
        following = read_number(words, place + 1, language) if place + 1 < len(words) else None
        if following is None or words[place + 1].kind != "number":
            break
        place, link = following.end, words[place].lower
    # "Among those under 30, 62 per cent" is no list.
    is_list = link in {"and", "or", "to"}
    return unit_at(words, place, is_english=language in {"en", "und"}) if is_list else Unit("", 1.0, at)


def _plain(words: Sequence[Token], at: int, place: int, *, is_english: bool) -> Unit:
    word, following = ([each.lower for each in words[place : place + 2]] + ["", ""])[:2]
    degrees = place + (2 if word in {"degree", "degrees"} else 1 if word == "°" else 0)
    scale = following if degrees > place else word
    is_glued = 0 < place < len(words) and words[place].start == words[place - 1].end
    is_scale = degrees > place or len(scale) > 1 or (is_glued and words[place].is_capital)
    if is_scale and scale in {"c", "celsius", "f", "fahrenheit"} and place > 0:
        kind = "fahrenheit" if scale.startswith("f") else "celsius"
        end = place + 2 if degrees == place + 2 or word == "°" else place + 1
        return Unit(kind, 1.0, end, "°F" if scale.startswith("f") else "°C")
    if is_glued and not words[place].is_capital:
        word = _GLUED.get(word, word)
    known = UNIT_WORDS.get(word) or UNIT_WORDS.get(word.removesuffix("s"))
    if word == "m" and known is None:
        known = ("length", 1.0)
    named = known is not None and known[0].startswith("money") and words[place].is_capital and is_english
    if known is None or (named and word not in _PLAIN_MONEY):
        return _foreign_money(words, at, place)
    return Unit(known[0], known[1], place + 1, word)


def _foreign_money(words: Sequence[Token], at: int, place: int) -> Unit:
    """Read money named with its country: "Swiss francs", "Canadian dollars", "New Zealand dollars"."""
    last = place + (1 if place < len(words) and words[place].lower in {"new", "hong"} else 0)
    if last + 1 >= len(words) or not words[last].is_capital or words[last + 1].is_capital:
        return Unit("", 1.0, at)
    country, name = words[last].lower, words[last + 1].lower
    dimension, factor = UNIT_WORDS.get(name) or UNIT_WORDS.get(name.removesuffix("s")) or ("", 1.0)
    if not dimension.startswith("money"):
        return Unit("", 1.0, at)
    if country not in _SHARED_MONEY.get(name.removesuffix("s"), {country}):
        dimension = f"money:{_OWN_MONEY.get(country, country)}"
    return Unit(dimension, factor, last + 2, name)
