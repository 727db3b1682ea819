"""Read the unit that follows a number: "basis points", "sq km", "km/h", "years old", "Swiss francs"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from crossread.text.number_words import read_number
from crossread.text.tokens import Token
from crossread.text.units import SQUARE, UNIT_WORDS
from crossread.text.word_lists import listed

_BEFORE_POINT = listed("quarter half a full")


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
    is_part = place > 0 and (words[place - 1].lower in _BEFORE_POINT or words[place - 2].text == "/")
    if word in {"point", "points"} and is_part:
        return Unit("points", 1.0, place + 1, "points")
    if word in {"percentage", "basis"} and following.startswith("point"):
        return Unit("points", 1.0 if word == "percentage" else 0.01, place + 2, f"{word} points")
    if word in {"year", "years", "yr"} and (following == "old" or names[1:3] in (["-", "old"], ["of", "age"])):
        return Unit("age", 1.0, place + (2 if following == "old" else 3), "years old")
    each_hour = following in {"per", "an"} or names[1:3] == ["/", "h"]
    if word in {"mile", "miles", "km", "kilometres", "kilometers"} and each_hour:
        return Unit("speed", 1.609344 if word.startswith("mile") else 1.0, place + 3, f"{word} an hour")
    if word in {"square", "sq"} and following.removesuffix("s") in SQUARE:
        return Unit("area", SQUARE[following.removesuffix("s")], place + 2, f"square {following}")
    return _plain(words, at, place, is_english=is_english)


def unit_of_list(words: Sequence[Token], at: int, language: str) -> Unit:
    """Return the unit that ends a list of numbers: of "0, 1 and 2 months" all three are months."""
    place = at
    while place < len(words) and words[place].text in {",", "and", "or"}:
        following = read_number(words, place + 1, language) if place + 1 < len(words) else None
        if following is None or words[place + 1].kind != "number":
            break
        place = following.end
    return unit_at(words, place, is_english=language in {"en", "und"}) if place > at else Unit("", 1.0, at)


def _plain(words: Sequence[Token], at: int, place: int, *, is_english: bool) -> Unit:
    word, following = ([each.lower for each in words[place : place + 2]] + ["", ""])[:2]
    degrees = place + (2 if word in {"degree", "degrees"} else 1 if word == "°" else 0)
    scale = following if degrees > place else word
    if scale in {"c", "celsius", "f", "fahrenheit"} and (degrees > place or len(scale) == 1):
        glued = degrees > place or words[place].start == words[place - 1].end
        if glued and place > 0:
            kind = "fahrenheit" if scale.startswith("f") else "celsius"
            end = place + 2 if degrees == place + 2 or word == "°" else place + 1
            return Unit(kind, 1.0, end, "°F" if scale.startswith("f") else "°C")
    known = UNIT_WORDS.get(word) or UNIT_WORDS.get(word.removesuffix("s"))
    if word == "m" and known is None:
        known = ("length", 1.0)
    if not known or (known[0].startswith("money") and words[place].is_capital and is_english):
        return Unit("", 1.0, at)
    return Unit(known[0], known[1], place + 1, word)
