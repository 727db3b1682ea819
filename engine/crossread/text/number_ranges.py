"""Read numbers told together: "12 to 14", "$5 to $7 million", "eight or nine", "7 to 2", "six feet two inches"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from crossread.text.number_words import Number, read_number
from crossread.text.tokens import Token
from crossread.text.unit_words import Unit, unit_at
from crossread.text.units import CURRENCY_SIGNS
from crossread.text.word_lists import listed

_CHANGES = listed("""
up down add advanc climb declin dip drop fall gain increas jump lose plung ris rise rose shed slid slide slip surg tumbl
""")
_MUCH = 5  # "rose 12 to 6,512" tells a change and a level
_SCORED = listed("votes points goals runs")  # "by 103 votes to 94"
_OF_TIME = listed("after ago before earlier later")
_FEET = listed("feet foot ft")
_INCH_MARKS = frozenset(('"', "”", "″"))
_BESIDE_HEIGHT = listed("tall high long wide deep in")  # "stands 5 feet 11 tall"
_PARTED = frozenset({"duration", "length", "mass"})


def spanned(words: Sequence[Token], number: Number, language: str) -> tuple[Number, Number | None, int]:
    """Return a number, the end of the range that it begins (None for none), and the token after both.

    >>> from crossread.text.tokens import tokens
    >>> [each and each.value for each in spanned(tokens("5 to 7 million"), Number(5, 0, 0, 1), "en")[:2]]
    [5000000.0, 7000000.0]
    """
    at = number.end
    second = _second(words, number, language)
    if second is None or second.value <= number.value:
        return number, None, at
    at += _is_suspended(words, at)
    number = _scaled_alike(words, number, second)
    before = _before(words, number)
    if words[at].lower == "or":
        return (number, second, second.end) if second.value <= 2 * number.value + 1 else (number, None, at)
    is_level = bool(before) and before[-1].stem in _CHANGES and second.value > _MUCH * number.value
    if words[at].lower == "to" and (is_level or (before and before[-1].lower == "from")):
        return number, None, number.end
    return number, second, second.end


def _is_suspended(words: Sequence[Token], at: int) -> bool:
    """Tell whether a hyphen only stands for the unit to come: "a seven- to 10-year term"."""
    return [each.text for each in words[at : at + 2]] == ["-", "to"]


def _second(words: Sequence[Token], number: Number, language: str) -> Number | None:
    at = number.end
    at += _is_suspended(words, at)
    if at + 1 >= len(words):
        return None
    link = words[at].lower
    is_between = link == "and" and "between" in [each.lower for each in _before(words, number)]
    if link not in {"to", "-", "–", "or"} and not is_between:
        return None
    place = at + 2 if words[at + 1].text in CURRENCY_SIGNS or words[at + 1].text == "-" else at + 1
    return read_number(words, place, language) if place < len(words) else None


def _before(words: Sequence[Token], number: Number) -> list[Token]:
    row = words[max(0, number.start - 3) : number.start]
    return [each for each in row if each.text not in CURRENCY_SIGNS][-2:]


def _scaled_alike(words: Sequence[Token], number: Number, second: Number) -> Number:
    """Return the first number of "5 to 7 million" in millions, too."""
    is_bare = number.end - number.start == 1 and second.end - second.start > 1
    if not is_bare or not (words[number.start].kind == words[second.start].kind == "number"):
        return number
    top = float(words[second.start].text.replace(",", "")) if words[second.start].text[-1:].isdigit() else 0.0
    scale = second.value / top if top else 1.0
    if scale < 1000 or number.value >= top:
        return number
    return replace(number, value=number.value * scale, slack=second.slack)


def votes(words: Sequence[Token], first: Number | None, language: str) -> tuple[int, int, int] | None:
    """Return both numbers of "voted 7 to 2" or "a five-to-four ruling" and their end; the larger comes first.

    >>> from crossread.text.tokens import tokens
    >>> words = tokens("7 to 2 against")
    >>> votes(words, read_number(words, 0, "en"), "en")
    (7, 2, 3)
    """
    at = first.start if first is not None else 0
    if first is None or (at and (words[at - 1].lower == "from" or words[at - 1].stem in _CHANGES)):
        return None
    end = first.end + (first.end < len(words) and words[first.end].lower in _SCORED)
    links = [place for place in range(end, min(end + 3, len(words))) if words[place].text != "-"]
    if not links or words[links[0]].lower != "to":
        return None
    place = links[0] + 1
    place += place < len(words) and words[place].text == "-"
    second = read_number(words, place, language) if place < len(words) else None
    if second is None or not first.value > second.value or first.value > 999:
        return None
    if first.value % 1 or second.value % 1 or unit_at(words, second.end).dimension:
        return None
    return int(first.value), int(second.value), second.end


def smaller_part(words: Sequence[Token], unit: Unit, language: str) -> tuple[float, int]:
    """Return what "and four months", "2in" or "-2" adds to a length of time, body or weight, and its end; 0 for none.

    >>> from crossread.text.tokens import tokens
    >>> smaller_part(tokens("two hours and 15 minutes"), Unit("duration", 60.0, 2, "hours"), "en")
    (15.0, 5)
    """
    at = unit.after
    if unit.dimension not in _PARTED or at >= len(words):
        return 0.0, at
    at += words[at].lower == "and" or (words[at].text == "-" and unit.written == "foot")
    number = read_number(words, at, language) if at < len(words) else None
    if number is None:
        return 0.0, unit.after
    part = unit_at(words, number.end)
    if not part.dimension and unit.written in _FEET and number.value < 12:
        part = _bare_inches(words, unit, number)
    following = words[part.after].lower if part.after < len(words) else ""
    if part.dimension != unit.dimension or not number.value * part.factor < unit.factor or following in _OF_TIME:
        return 0.0, unit.after
    rest, after = smaller_part(words, part, language)
    return number.value * part.factor + rest, after


def _bare_inches(words: Sequence[Token], unit: Unit, number: Number) -> Unit:
    """Read inches that no word names: "five foot 11", "5ft 11", "5’11”", but not "50 feet 3 times"."""
    end = number.end
    following = words[end] if end < len(words) else None
    if following is not None and following.text in _INCH_MARKS and following.start == words[end - 1].end:
        return Unit("length", 0.0254, end + 1)
    is_alone = following is None or following.kind == "mark" or following.lower in _BESIDE_HEIGHT
    is_part = unit.written == "foot" or (is_alone and words[number.start - 1].lower != "and")
    return Unit("length" if is_part else "", 0.0254, end)
