"""Cut a passage into the tokens that the grammars of quantities, dates, names and negation read."""

from __future__ import annotations

import re
import zlib
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from crossread.text.inflection import stem

# Passages of which what was read is kept: those of two texts of 100,000 words, each of which is in many pairs.
PASSAGES_KEPT = 1 << 14
# A number keeps its own points, commas and colons ("1.234,5", "7:52", "2.3m"), and spaces between groups of three.
_GROUPED, _JOINED = r"\d{1,3}(?: \d{3})+(?!\d)(?:[.,]\d+)?", r"\d+(?:[.,:]\d+)*"
_POINT = r"(?<![\w.])\.\d+"  # ".5"
_NUMBER, _MARK = rf"(?:{_GROUPED}|{_JOINED})", rf"{_POINT}|[^\w\s]|_"
_WORD = r"[^\W\d_]+(?:[’'](?:s|S|re|ve|ll|d|m)\b)?"
_TOKEN = re.compile(rf"({_WORD}|{_MARK}|{_NUMBER})")
# "n't" is a token of its own. Few passages have one, and to look for it at every letter takes twice as long.
_TOKEN_OR_NOT = re.compile(rf"({_NUMBER}|(?<=[A-Za-z])n[’']t\b|[^\W\d_]+?(?=n[’']t\b)|{_WORD}|{_MARK})")
_NOT = ("n't", "n’t")


class Token(NamedTuple):
    """A word, number or mark; `start` and `end` are code points of the passage, `stem` folds inflection.

    `is_capital` tells whether it begins with a capital. A tuple, since books have hundreds of thousands: a frozen
    dataclass takes three times as long to make.
    """

    text: str
    start: int
    end: int
    kind: str
    lower: str
    stem: str
    is_capital: bool


@lru_cache(maxsize=PASSAGES_KEPT)
def tokens(text: str) -> tuple[Token, ...]:
    """Return the tokens of a passage in order.

    >>> [each.text for each in tokens("It didn't cost $3bn, or 1,200.")]
    ['It', 'did', "n't", 'cost', '$', '3', 'bn', ',', 'or', '1,200', '.']
    """
    new = tuple.__new__  # without the detour through a function in Python
    # Split by a group, a text is gaps and tokens by turns: their lengths tell the places without an object for each.
    pieces = (_TOKEN_OR_NOT if any(each in text for each in _NOT) else _TOKEN).split(text)
    places = list(accumulate(map(len, pieces)))
    return tuple(
        [
            new(Token, (written, start, end, kind, lower, key, is_capital))
            for (written, kind, lower, key, is_capital), start, end in zip(
                map(_form, pieces[1::2]), places[::2], places[1::2], strict=False
            )
        ]
    )


@lru_cache(maxsize=64)  # asked several times of one passage, then of the next
def forms(text: str) -> frozenset[str]:
    """Return the distinct tokens of a passage in small letters: readers that none of them sets off need not begin.

    >>> sorted(forms("No, none."))
    [',', '.', 'no', 'none']
    """
    return frozenset([each.lower for each in tokens(text)])


@lru_cache(maxsize=1 << 16)
def mark(word: str) -> int:
    """Return a number (32 bits) for a word: the same in every process, unlike its hash."""
    return zlib.crc32(word.encode("utf-8", "surrogatepass"))


@lru_cache(maxsize=1 << 16)
def _form(text: str) -> tuple[str, str, str, str, bool]:
    """Return a token as first seen, so that equal ones are kept once, with what does not depend on its place."""
    lower = text.lower().replace("’", "'")
    if lower == "n't":
        return text, "not", lower, "not", False
    kind = "number" if text[-1].isdecimal() else "word" if text[0].isalnum() else "mark"
    return text, kind, lower, stem(lower), text[0].isupper()
