"""Read what an ordinal tells: a place ("finished fourth"), or the how manieth of its kind ("a sixth straight win").

"The second trial" only says which one, and so is no figure.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from crossread.text import quantity_context as context
from crossread.text.inflection import stem
from crossread.text.number_words import ORDINALS
from crossread.text.tokens import Token
from crossread.text.word_lists import listed

Words = Sequence[Token]

SUPERLATIVES = listed("""
hottest warmest coldest coolest wettest driest sunniest mildest highest lowest largest biggest smallest strongest
weakest longest shortest worst best deadliest heaviest fastest slowest
""")
RECORD = "record"  # what a place among all there have been is counted in
TIME = stem("time")
WHICH = "-"  # stands for what an ordinal counts that only says which: "the second trial"
_IN_SUCCESSION = listed("straight consecutive successive")
_OF_LINK = listed("of this in since")
_SPANS = listed("year season month week decade century campaign career tournament record")
_WHOSE = listed("his her its their my our your")
_GATHERED = listed("conviction title term win victory defeat championship crown medal marriage")  # one after another
_BEFORE_TIME = listed("a the for that his her its their only")
_EVER = (("on", "record"), ("since", "records"), ("ever", "recorded"), ("ever", "measured"), ("since", "measurements"))
_REACH = 12  # tokens in which it is told that a place is one among all ever


@dataclass(frozen=True, slots=True)
class Ordinal:
    """A place or turn: its number, what is counted ("" for a place, `WHICH` where none is), and the token after it."""

    value: int
    noun: str
    end: int


def read_ordinal(words: Words, at: int) -> Ordinal | None:
    """Return the place or turn that an ordinal tells, None where there is no ordinal.

    >>> from crossread.text.tokens import tokens
    >>> read_ordinal(tokens("for the fourth time this year"), 2)
    Ordinal(value=4, noun='tim', end=4)
    """
    if words[at].lower in SUPERLATIVES:
        return Ordinal(1, RECORD, at + 1) if _is_of_all(words, at) else None
    value, after = _value(words, at)
    if not value:
        return None
    if context.near_month(words, at, after):
        return Ordinal(value, WHICH, after)
    if context.is_placing(words, at, after):
        return Ordinal(value, "", after)
    return _turn(words, at, after, value) or Ordinal(value, WHICH, after)


def _value(words: Words, at: int) -> tuple[int, int]:
    """Return the number of "third" or "3rd", 0 if a token is none, and its end."""
    token = words[at]
    if token.lower in ORDINALS:
        return ORDINALS[token.lower], at + 1
    if token.kind == "number" and token.text.isdigit() and at + 1 < len(words):
        suffix = words[at + 1]
        if suffix.lower in {"st", "nd", "rd", "th"} and suffix.start == token.end:
            return int(token.text), at + 2
    return 0, at


def _turn(words: Words, at: int, after: int, value: int) -> Ordinal | None:
    names = [each.lower for each in words[after : after + 5]] + [""] * 5
    before = words[at - 1].lower if at else ""
    if names[0] == "time" and value > 1:  # "the first time" is said of much
        return Ordinal(value, TIME, after + 1) if before in _BEFORE_TIME and names[1] != "around" else None
    if names[0] in _IN_SUCCESSION:
        return Ordinal(value, stem(names[1]), after + 2)
    if names[1:4] == ["in", "a", "row"] or names[1] == "running":
        return Ordinal(value, stem(names[0]), after + 1)
    if names[1] in _OF_LINK and not _SPANS.isdisjoint(names[2:4]):
        return Ordinal(value, stem(names[0]), after + 1)
    if (before in _WHOSE or before.endswith("'s")) and names[0] in _GATHERED:
        return Ordinal(value, stem(names[0]), after + 1)
    if names[0] == "-" and names[1] in SUPERLATIVES and _is_of_all(words, after):  # "third-warmest"
        return Ordinal(value, RECORD, after + 2)
    return None


def _is_of_all(words: Words, at: int) -> bool:
    """Tell whether a place is one among all there have been: "the third-warmest May since records began"."""
    if at and words[at - 1].text == "-" and at + 1 < len(words):
        return False  # the ordinal in front tells the place
    names = [each.lower for each in words[at : at + _REACH]]
    return any(pair in _EVER for pair in pairwise(names))
