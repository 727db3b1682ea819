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
    rows = _rest(left, _quantities(left)), _rest(right, _quantities(right))
    told = _both(_is_told(one, rows[1], _same_figure), _is_told(other, rows[0], _same_figure))
    kin = tuple(
        len({each.low for each in row if _of_a_kind(mine, each)} - {mine.low})
        for mine, row in ((one, rows[0]), (other, rows[1]))
    )
    return told, _crowd(*kin)


def moments(one: Moment, other: Moment, left: Side, right: Side) -> tuple[float, float]:
    """Return the same for dates and times."""
    rows = _rest(left, _moments(left)), _rest(right, _moments(right))
    told = _both(_is_told(one, rows[1], _same_day), _is_told(other, rows[0], _same_day))
    kin = tuple(
        len({each.shown for each in row if each.is_time == mine.is_time} - {mine.shown})
        for mine, row in ((one, rows[0]), (other, rows[1]))
    )
    return told, _crowd(*kin)


def names(one: Name, other: Name, left: Side, right: Side) -> float:
    """Return how far each article has the other's name (0, 0.5, 1)."""
    mine, theirs = set(canonical(one)), set(canonical(other))
    return _both(bool(mine & _named(right.article)), bool(theirs & _named(left.article)))


def words(mine: frozenset[str], theirs: frozenset[str], left: Side, right: Side) -> float:
    """Return how far each article has any of the other's words, as stems (0, 0.5, 1)."""
    return _both(bool(mine & _stems(right.article)), bool(theirs & _stems(left.article)))


def _both(one: bool, other: bool) -> float:
    return (one + other) / 2


def _crowd(mine: int, theirs: int) -> float:
    return 1.0 - 1.0 / math.sqrt((1 + mine) * (1 + theirs))


def _is_told(one: T, row: Sequence[T], same: Callable[[T, T], bool]) -> bool:
    return any(same(one, each) for each in row)


def _rest(side: Side, rows: tuple[tuple[T, ...], ...]) -> list[T]:
    """Return what the other passages of a side's article hold."""
    here = side.passage.text
    return [each for text, row in zip(side.article, rows, strict=True) if text != here for each in row]


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


def _quantities(side: Side) -> tuple[tuple[Quantity, ...], ...]:
    return _all_quantities(side.article, language_of(side))


def _moments(side: Side) -> tuple[tuple[Moment, ...], ...]:
    return _all_moments(side.article, language_of(side), side.published)


@lru_cache(maxsize=32)
def _all_quantities(texts: tuple[str, ...], language: str) -> tuple[tuple[Quantity, ...], ...]:
    return tuple(find_quantities(text, language) for text in texts)


@lru_cache(maxsize=32)
def _all_moments(
    texts: tuple[str, ...], language: str, published: datetime.date | None
) -> tuple[tuple[Moment, ...], ...]:
    return tuple(find_moments(text, language, published) for text in texts)


@lru_cache(maxsize=32)
def _stems(texts: tuple[str, ...]) -> frozenset[str]:
    return frozenset(each.stem for text in texts for each in tokens(text))


@lru_cache(maxsize=32)
def _named(texts: tuple[str, ...]) -> frozenset[str]:
    """Return the words of all names in an article, aliases replaced."""
    return frozenset(word for text in texts for each in find_names(text) for word in canonical(each))
