"""What else two articles say of the kind that clashes: a value told there too makes a clash unlikely.

If one article says "86 passengers" and the other "68", and neither has the other's figure anywhere, they clash; where
the other article does have it, the two passages speak of different things.
"""

from __future__ import annotations

import datetime
import math
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import TypeVar

from crossread.checks.ground import language_of
from crossread.memo import Same
from crossread.roles import Side
from crossread.text.dates import Moment, find_moments, same_moment
from crossread.text.names import Name, canonical, find_names
from crossread.text.quantities import Quantity, find_quantities
from crossread.text.synonyms import akin
from crossread.text.tokens import tokens

_EQUAL = 0.01  # relative; figures closer than this are one
_NAMED_BY_UNIT = ("money", "age", "speed", "temperature", "magnitude", "score")

T = TypeVar("T")


def figures(one: Quantity, other: Quantity, left: Side, right: Side) -> tuple[float, float]:
    """Return how far each article has the other's figure (0, 0.5, 1), and how many such figures both have (0..1)."""
    rows = _quantities(left), _quantities(right)
    told = _both(_is_told(one, rows[1], _same_figure), _is_told(other, rows[0], _same_figure))
    kin = tuple(
        len({each.low for each in row if _of_a_kind(mine, each)} - {mine.low})
        for mine, row in ((one, rows[0]), (other, rows[1]))
    )
    return told, _crowd(*kin)


def moments(one: Moment, other: Moment, left: Side, right: Side) -> tuple[float, float]:
    """Return the same for dates and times."""
    rows = _moments(left), _moments(right)
    told = _both(_is_told(one, rows[1], _same_day), _is_told(other, rows[0], _same_day))
    kin = tuple(
        len({each.shown for each in row if each.is_time == mine.is_time} - {mine.shown})
        for mine, row in ((one, rows[0]), (other, rows[1]))
    )
    return told, _crowd(*kin)


def names(one: Name, other: Name, left: Side, right: Side) -> float:
    """Return how far each article has the other's name (0, 0.5, 1)."""
    mine, theirs = set(canonical(one)), set(canonical(other))
    return _both(bool(mine & _named(Same(right.article))), bool(theirs & _named(Same(left.article))))


def words(mine: frozenset[str], theirs: frozenset[str], left: Side, right: Side) -> float:
    """Return how far each article has any of the other's words, as stems (0, 0.5, 1)."""
    return _both(bool(mine & _stems(Same(right.article))), bool(theirs & _stems(Same(left.article))))


def _both(one: bool, other: bool) -> float:
    return (one + other) / 2


def _crowd(mine: int, theirs: int) -> float:
    return 1.0 - 1.0 / math.sqrt((1 + mine) * (1 + theirs))


def _is_told(one: T, row: Sequence[T], same: Callable[[T, T], bool]) -> bool:
    return any(same(one, each) for each in row)


def _same_figure(one: Quantity, other: Quantity) -> bool:
    apart = abs(one.low - other.low) > _EQUAL * max(abs(one.low), abs(other.low))
    return not apart and _of_a_kind(one, other)


def _of_a_kind(one: Quantity, other: Quantity) -> bool:
    if one.dimension != other.dimension:
        return False
    if one.dimension.startswith(_NAMED_BY_UNIT) or not one.nouns or not other.nouns:
        return True
    return any(akin(mine, theirs) for mine in one.nouns for theirs in other.nouns)


def _same_day(one: Moment, other: Moment) -> bool:
    return one.is_time == other.is_time and same_moment(one, other) is True


def _quantities(side: Side) -> list[Quantity]:
    """Return what the other passages of a side's article count."""
    here = side.passage.text
    return [each for text, each in _all_quantities(Same(side.article), language_of(side)) if text != here]


def _moments(side: Side) -> list[Moment]:
    """Return the dates and times in the other passages of a side's article."""
    here = side.passage.text
    return [each for text, each in _all_moments(Same(side.article), language_of(side), side.published) if text != here]


# An article is told by being the very same tuple: to hash the thousands of passages of a book for each clash is slow.
@lru_cache(maxsize=32)
def _all_quantities(texts: Same[tuple[str, ...]], language: str) -> tuple[tuple[str, Quantity], ...]:
    return tuple((text, each) for text in texts.thing for each in find_quantities(text, language))


@lru_cache(maxsize=32)
def _all_moments(
    texts: Same[tuple[str, ...]], language: str, published: datetime.date | None
) -> tuple[tuple[str, Moment], ...]:
    return tuple((text, each) for text in texts.thing for each in find_moments(text, language, published))


@lru_cache(maxsize=32)
def _stems(texts: Same[tuple[str, ...]]) -> frozenset[str]:
    return frozenset(each.stem for text in texts.thing for each in tokens(text))


@lru_cache(maxsize=32)
def _named(texts: Same[tuple[str, ...]]) -> frozenset[str]:
    """Return the words of all names in an article, aliases replaced."""
    return frozenset(word for text in texts.thing for each in find_names(text) for word in canonical(each))
