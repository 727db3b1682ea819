"""Tell which patterns of dates and times are worth trying on a passage: most passages need none of them."""

from __future__ import annotations

import re
from functools import lru_cache

from crossread.text import date_words as words
from crossread.text.tokens import tokens

_DIGIT = re.compile(r"\d")
_ANY_SIGN = re.compile("|".join(words.SIGNS))
_MONTH = re.compile("|".join(words.CAPITAL_MONTHS))
_NONE = frozenset[str]()
_MOST_PLAIN = 1 << 16
_PLAIN = set[str]()  # words that were looked through and hold nothing: most of a text, taken off at one go
_YEAR = re.compile(words.YEAR)


def find(text: str) -> frozenset[str]:
    """Return what a passage holds that English dates and times are written with; most passages hold little of it.

    Every one stands within a word or number, so each is looked through once, however often a book has it.
    """
    found = _NONE
    for each in {written for written, _, _, _, _, _, _ in tokens(text)} - _PLAIN:
        signs = _signs_of(each)
        found |= signs
        if not signs and len(_PLAIN) < _MOST_PLAIN:
            _PLAIN.add(each)
    return found | {"Year"} if "digit" in found and _YEAR.search(text) is not None else found


@lru_cache(maxsize=1 << 16)
def _signs_of(token: str) -> frozenset[str]:
    """Return what a word or number holds of it."""
    lower = token.casefold()
    found = [each for each in words.SIGNS if each in lower] if _ANY_SIGN.search(lower) is not None else []
    if _DIGIT.search(token) is not None:
        found.append("digit")
    if token.lower()[:3] in words.NUMBER_OPENINGS:
        found.append("number")
    if _MONTH.search(token) is not None:
        found.append("Month")
    return frozenset(found) if found else _NONE
