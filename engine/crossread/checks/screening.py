"""Tell which checks can find anything in which pairs, from what each passage brings, so that few are looked at.

Whether two passages can clash at all hangs on a few bits of each, and bits of many pairs are compared at once.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from crossread.checks.pairing import Pairs
from crossread.job import watched
from crossread.roles import Check, Progress, Side
from crossread.similarity.prepare import Integers

_LOOK = 16  # passages that one check reads between two looks at the job: under 10 ms


def screen(pairs: Pairs, checks: Sequence[Check], job: Progress) -> NDArray[np.bool_]:
    """Return for each pair (row) and each check (column) whether it must be examined.

    Raises:
        Cancelled: the user asked to stop.
    """
    left, right = pairs.left, pairs.right
    mine, theirs = (
        _stances(side, places, checks, job) for side, places in zip(pairs.sides, (left, right), strict=True)
    )
    meets = (mine[0][left] & theirs[1][right]) | (mine[1][left] & theirs[0][right])
    was_asked = np.isin(pairs.rows, np.array(list(pairs.candidates.answers), dtype=np.int64))
    return np.asarray((meets != 0) | was_asked[:, None])


def _stances(
    sides: Sequence[Side], places: Integers, checks: Sequence[Check], job: Progress
) -> tuple[Integers, Integers]:
    """Return what passages say and what they meet, by place and check; only of those at the places."""
    said = np.zeros((2, len(sides), len(checks)), dtype=np.int64)
    known = np.unique(places).tolist()
    for low in range(0, len(known), _LOOK):
        # A few passages and one check at a time: what a check reads of tables at its first passage takes long enough.
        for column, check in enumerate(watched(checks, job, 1)):
            taken = [check.stance(sides[at]) for at in known[low : low + _LOOK]]
            said[0, known[low : low + _LOOK], column] = [each.says for each in taken]
            said[1, known[low : low + _LOOK], column] = [each.meets for each in taken]
    return said[0], said[1]
