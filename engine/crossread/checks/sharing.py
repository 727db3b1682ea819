"""Read two books before their pairs are examined, passage by passage, so that two processes can share the work.

This process reads from the first stretch of both books on, the other from the last, until they meet.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from crossread.checks import elsewhere, restated
from crossread.checks.pairing import Pairs
from crossread.checks.screening import Reading, Stances
from crossread.roles import Progress

_STRETCH = 128  # passages, read in a fortieth of a second

Two = tuple[Stances, Stances]
Wanted = tuple[NDArray[np.bool_], NDArray[np.bool_]]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some passages of the first article (0) or the second (1), half-open."""

    article: int
    first: int
    last: int

    def read(self, stances: Two, wanted: Wanted | None, job: Progress) -> Reading:
        """Return what it says: of passages that stand in no pair, once these are known, only what they tell elsewhere.

        Raises:
            Cancelled: the user asked to stop.
        """
        places = np.arange(self.first, self.last)
        if wanted is not None:
            places = places[wanted[self.article][places]]
        return stances[self.article].read(slice(self.first, self.last), places, job)


def stretches(stances: Two) -> tuple[Stretch, ...]:
    """Return the stretches of both articles, abreast: like passages mostly stand alike far into their articles.

    So each process examines for the most part what it has read itself, and need not read it again.
    """
    return tuple(
        Stretch(article, first, min(first + _STRETCH, size))
        for _, article, first, size in sorted(
            (first / size, article, first, size)
            for article, size in enumerate(len(each.sides) for each in stances)
            for first in range(0, size, _STRETCH)
        )
    )


def wanted_in(pairs: Pairs) -> Wanted:
    """Return which passages of each article stand in pairs."""
    left, right = (np.zeros(len(each), dtype=bool) for each in pairs.sides)
    left[pairs.left] = True
    right[pairs.right] = True
    return left, right


def read_from_first(
    others: Mapping[int, Reading],
    stances: Two,
    wanted: Wanted,
    job: Progress,
    tell: Callable[[int, Reading], None],
    part: float,
) -> tuple[Reading, Reading]:
    """Read the stretches from the first on, up to where another process has come, and return what both articles say.

    `others` is what it has read by now, by the number of the stretch; `tell` tells it what is read here. `part` is how
    much of the job all of it is.

    Raises:
        Cancelled: the user asked to stop.
    """
    row = stretches(stances)
    found: dict[int, Reading] = {}
    for number, each in enumerate(row):
        if number in others:
            break
        job.report(part * number / len(row), "Looking for contradictions")
        found[number] = each.read(stances, wanted, job)
        tell(number, found[number])
    return _both(row, found, others)


def read_from_last(
    others: Mapping[int, Reading],
    stances: Two,
    wanted: Callable[[], Wanted | None],
    job: Progress,
    tell: Callable[[int, Reading], None],
) -> tuple[Reading, Reading]:
    """Do the same from the last stretch on, as long as `wanted` tells nothing for all passages."""
    row = stretches(stances)
    found: dict[int, Reading] = {}
    for number in reversed(range(len(row))):
        if number in others:
            break
        found[number] = row[number].read(stances, wanted(), job)
        tell(number, found[number])
    return _both(row, found, others)


def _both(
    row: Sequence[Stretch], found: Mapping[int, Reading], others: Mapping[int, Reading]
) -> tuple[Reading, Reading]:
    """Return what each article says, from what its stretches do, read here or by the other process."""
    every = [(each.article, found[at] if at in found else others[at]) for at, each in enumerate(row)]
    first, second = (_joined([read for article, read in every if article == which]) for which in (0, 1))
    return first, second


def _joined(found: Sequence[Reading]) -> Reading:
    """Return what a whole article says; one without passages is not read."""
    return Reading(
        np.concatenate([each.said for each in found], axis=1),
        np.concatenate([each.is_known for each in found]),
        elsewhere.joined([each.told for each in found]),
        restated.joined([each.given for each in found]),
    )
