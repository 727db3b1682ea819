"""Read "no children", "nobody" and "none of the crew" as nought, so that it can clash with "two children"."""

from __future__ import annotations

from functools import lru_cache

from crossread.model import Span
from crossread.text.inflection import stem
from crossread.text.quantities import Quantity
from crossread.text.quantity_context import STOP_WORDS, nouns
from crossread.text.tokens import PASSAGES_KEPT, Token, forms, tokens
from crossread.text.word_lists import listed

_NOT_COUNTED = listed("""
longer more less fewer one doubt matter surprise evidence need sign idea reason way question problem secret mistake
""")
_NOBODY = listed("nobody noone")
_SIGNS = listed("no none") | _NOBODY  # no absence without one of these


@lru_cache(maxsize=PASSAGES_KEPT)
def find_absences(text: str) -> tuple[Quantity, ...]:
    """Return the things that an English passage says there are none of.

    >>> [(each.shown, each.nouns) for each in find_absences("No children were hurt.")]
    [('none', ('child', 'hurt'))]
    """
    if _SIGNS.isdisjoint(forms(text)):
        return ()
    words = tokens(text)
    found: list[Quantity] = []
    for at, token in enumerate(words):
        read = _absence(words, at, token) if token.lower in _SIGNS else None
        if read is not None:
            after, counted = read
            span = Span(token.start, words[after - 1].end)
            found.append(Quantity(span, 0.0, 0.0, 0.0, "count", counted, shown="none", is_word=True))
    return tuple(found)


def _absence(words: tuple[Token, ...], at: int, token: Token) -> tuple[int, tuple[str, ...]] | None:
    following = words[at + 1] if at + 1 < len(words) else None
    if token.lower in _NOBODY:
        return at + 1, (stem("people"), *_verb(words, at + 1))
    if following is None:
        return None
    if token.lower == "no" and following.lower == "one":
        return at + 2, (stem("people"), *_verb(words, at + 2))
    if token.lower == "none" and following.lower == "of":
        counted = nouns(words, at + 1)
        return (at + 1, counted) if counted else None
    if token.lower != "no" or following.kind != "word" or following.lower in _NOT_COUNTED:
        return None
    counted = nouns(words, at + 1)
    return (at + 1 + min(1, len(counted)), (*counted, *_verb(words, at + 1 + len(counted)))) if counted else None


def _verb(words: tuple[Token, ...], at: int) -> tuple[str, ...]:
    """Return the stem of the first telling word after a place, if one follows at once."""
    for token in words[at : at + 3]:
        if token.kind != "word":
            break
        if token.lower not in STOP_WORDS:
            return (token.stem,)
    return ()
