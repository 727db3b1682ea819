"""Tell which checks can find anything in which pairs, from what each passage brings, so that few are looked at.

Whether two passages can clash at all hangs on a few bits of each, and bits of many pairs are compared at once.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from crossread.checks import elsewhere, restated
from crossread.checks.pairing import Pairs
from crossread.job import watched
from crossread.model import Article, Passage
from crossread.roles import Check, Progress, Side
from crossread.similarity.prepare import Integers

_LOOK = 16  # passages that one check reads between two looks at the job: under 10 ms


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """What is read of an article or a stretch of it, here or in another process.

    That is the bits of its passages (2, passages, checks), which of them are known, what it tells elsewhere, and in
    which of its passages what is given.
    """

    said: Integers
    is_known: NDArray[np.bool_]
    told: Mapping[str, object]
    given: Mapping[str, restated.Places]


class Stances:
    """What the passages of one article say and meet, a row each and a column for each check.

    A passage is read when it is first asked for, then kept: it stands in pairs with several articles. `given` tells
    where the article gives what, as far as that was taken over.
    """

    def __init__(self, sides: Sequence[Side], checks: Sequence[Check]) -> None:
        self.sides = sides
        self.checks = checks
        self.given: Mapping[str, restated.Places] = {}
        self._said = np.zeros((2, len(sides), len(checks)), dtype=np.int64)
        self._is_known = np.zeros(len(sides), dtype=bool)

    def of(self, places: Integers, job: Progress) -> tuple[Integers, Integers]:
        """Return what the passages at the places say, and what they meet.

        Raises:
            Cancelled: the user asked to stop.
        """
        is_wanted = np.zeros(len(self.sides), dtype=bool)
        is_wanted[places] = True
        unknown = np.flatnonzero(is_wanted & ~self._is_known).tolist()
        for low in range(0, len(unknown), _LOOK):
            self._read(unknown[low : low + _LOOK], job)
        return self._said[0, places], self._said[1, places]

    def read(self, stretch: slice, wanted: Integers, job: Progress) -> Reading:
        """Return what a stretch of the article says, of the wanted places the bits, too.

        Raises:
            Cancelled: the user asked to stop.
        """
        self.of(wanted, job)
        sides = self.sides[stretch]
        told = elsewhere.read_part(sides[0], [each.passage.text for each in sides], job)
        given = restated.places_of(sides, stretch.start, job)
        return Reading(self._said[:, stretch], self._is_known[stretch], told, given)

    def take(self, reading: Reading) -> None:
        """Take over what was read of the whole article."""
        new = reading.is_known & ~self._is_known
        self._said[:, new] = reading.said[:, new]
        self._is_known |= new
        self.given = reading.given
        for first in self.sides[:1]:
            elsewhere.take(first, reading.told)

    def _read(self, places: list[int], job: Progress) -> None:
        # A few passages and one check at a time: what a check reads of tables at its first passage takes long enough.
        for column, check in enumerate(watched(self.checks, job, 1)):
            taken = [check.stance(self.sides[at]) for at in places]
            self._said[0, places, column] = [each.says for each in taken]
            self._said[1, places, column] = [each.meets for each in taken]
        self._is_known[places] = True


def sides_of(article: Article, passages: Sequence[Passage], job: Progress | None = None) -> tuple[Side, ...]:
    """Return what the checks are told of each passage of an article.

    Raises:
        Cancelled: the user asked to stop.
    """
    every = tuple(each.text for each in passages)
    before = ("", *every)
    return tuple(
        Side(each, article.language, article.published, before[at], every)
        for at, each in enumerate(watched(passages, job))
    )


def screen(pairs: Pairs, stances: tuple[Stances, Stances], job: Progress) -> NDArray[np.bool_]:
    """Return for each pair (row) and each check (column) whether it must be examined.

    Raises:
        Cancelled: the user asked to stop.
    """
    mine, theirs = (side.of(places, job) for side, places in zip(stances, (pairs.left, pairs.right), strict=True))
    meets = (mine[0] & theirs[1]) | (mine[1] & theirs[0])
    was_asked = np.isin(pairs.rows, np.array(list(pairs.candidates.answers), dtype=np.int64))
    return np.asarray((meets != 0) | was_asked[:, None])
