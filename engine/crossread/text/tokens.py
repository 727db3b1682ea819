"""Cut a passage into the tokens that the grammars of quantities, dates, names and negation read."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from crossread.text.inflection import stem

# Passages of which what was read is kept: those of two texts of 100,000 words, each of which is in many pairs.
PASSAGES_KEPT = 1 << 14
# A number keeps its own points, commas and colons ("1.234,5", "7:52", "2.3m"); "n't" is a token of its own.
_TOKEN = re.compile(
    r"(?P<number>\d+(?:[.,:  ]\d+(?!\d))*)"
    r"|(?P<not>(?<=[A-Za-z])n[’']t\b)"
    r"|(?P<word>[^\W\d_]+?(?=n[’']t\b)|[^\W\d_]+(?:[’'](?:s|S|re|ve|ll|d|m)\b)?)"
    r"|(?P<mark>[^\w\s]|_)"
)


class Token(NamedTuple):
    """A word, number or mark; `start` and `end` are code points of the passage, `stem` folds inflection.

    A tuple, since books have hundreds of thousands: a frozen dataclass takes three times as long to make.
    """

    text: str
    start: int
    end: int
    kind: str
    lower: str
    stem: str

    @property
    def is_capital(self) -> bool:
        """Tell whether it begins with a capital."""
        return self.text[:1].isupper()


@lru_cache(maxsize=8192)
def tokens(text: str) -> tuple[Token, ...]:
    """Return the tokens of a passage in order.

    >>> [each.text for each in tokens("It didn't cost $3bn, or 1,200.")]
    ['It', 'did', "n't", 'cost', '$', '3', 'bn', ',', 'or', '1,200', '.']
    """
    return tuple(_token(found) for found in _TOKEN.finditer(text))


def _token(found: re.Match[str]) -> Token:
    text = found.group()
    kind = found.lastgroup or "mark"
    lower = text.lower().replace("’", "'")
    return Token(text, found.start(), found.end(), kind, lower, "not" if kind == "not" else stem(lower))
