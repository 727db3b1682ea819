"""Scrolling by alignment: where one article must stand for another's place to be level with it. Pure functions.

The method is Meld's (`_sync_vscroll`): one point of the view is kept level, mid-screen in the middle of a text and
sliding to its first and last line at the ends. Positions are floats in code points, interpolated inside a passage
and inside the gap between two.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Anchor:
    """A passage of the leader and its partner in the follower, half-open code points; `weight` is the match's score."""

    start: int
    end: int
    partner_start: int
    partner_end: int
    weight: float = 1.0


def backbone(anchors: Sequence[Anchor]) -> tuple[Anchor, ...]:
    """Return the heaviest chain of anchors that keeps the order of both texts.

    News is mostly re-ordered; what moved cannot be followed without jumping to and fro, so it is left out and
    shown by stubs. Heaviest increasing subsequence with a Fenwick tree, O(n log n).
    """
    ordered = sorted(anchors, key=lambda each: (each.start, -each.partner_start))
    ends = sorted({each.partner_end for each in ordered})
    best: list[tuple[float, int]] = [(0.0, -1)] * (len(ends) + 1)
    previous: list[int] = []
    totals: list[float] = []
    settled = 0
    by_end = sorted(range(len(ordered)), key=lambda place: ordered[place].end)
    for place, each in enumerate(ordered):
        while settled < place and ordered[by_end[settled]].end <= each.start and by_end[settled] < place:
            done = by_end[settled]
            _raise(best, bisect_left(ends, ordered[done].partner_end) + 1, (totals[done], done))
            settled += 1
        reach, before = _highest(best, bisect_right(ends, each.partner_start))
        previous.append(before)
        totals.append(reach + each.weight * max(1, each.end - each.start))
    return _trace(ordered, totals, previous)


class AlignmentMap:
    """Carry a position of the leader over to a follower; monotone and continuous.

    >>> places = AlignmentMap((Anchor(10, 20, 110, 130),), 100, 200)
    >>> places.follow(15.0), places.follow(100.0)
    (120.0, 200.0)
    """

    __slots__ = ("_from", "_to", "is_empty")

    def __init__(self, anchors: Sequence[Anchor], length: int, partner_length: int) -> None:
        self.is_empty = not anchors
        knots = [(0.0, 0.0)]
        for each in anchors:
            knots += [(float(each.start), float(each.partner_start)), (float(each.end), float(each.partner_end))]
        knots.append((float(max(length, knots[-1][0])), float(max(partner_length, knots[-1][1]))))
        self._from = [knot[0] for knot in knots]
        self._to = [knot[1] for knot in knots]

    def follow(self, position: float) -> float:
        """Return the follower's position that is level with one of the leader, both in code points."""
        place = min(max(bisect_right(self._from, position) - 1, 0), len(self._from) - 2)
        start, end = self._from[place], self._from[place + 1]
        low, high = self._to[place], self._to[place + 1]
        if end <= start:
            return high
        return low + (high - low) * min(1.0, max(0.0, (position - start) / (end - start)))


def sync_fraction(scroll: float, highest: float, height: float) -> float:
    """Return which part of the view (0 its top, 1 its bottom) is kept level, for a scroll value of 0..highest."""
    if highest <= 0 or height <= 0:
        return 0.5
    if highest < height:
        return min(1.0, max(0.0, scroll / highest))
    return min(1.0, max(min(0.5, scroll / height), 1.0 - (highest - scroll) / height, 0.0))


def absorb(offset: float, travelled: float) -> float:
    """Return what is left of a follower's distance from its due place after the leader travelled so far.

    A follower resumes from where it stands and comes level little by little, never faster than the leader's way.
    """
    step = abs(travelled)
    return max(0.0, offset - step) if offset > 0 else min(0.0, offset + step)


def paced(here: float, due: float, travelled: float, swiftest: float) -> float:
    """Return where a follower goes on its way to a due place: no further than `swiftest` times the leader's way.

    Where a line of the leader faces pages of the follower, the pages run by at a pace the eye can follow; the
    rest of the way is made good by `absorb`.
    """
    most = swiftest * abs(travelled)
    return min(max(due, here - most), here + most)


def _raise(best: list[tuple[float, int]], place: int, value: tuple[float, int]) -> None:
    while place < len(best):
        if value[0] > best[place][0]:
            best[place] = value
        place += place & -place


def _highest(best: list[tuple[float, int]], place: int) -> tuple[float, int]:
    found = (0.0, -1)
    while place > 0:
        if best[place][0] > found[0]:
            found = best[place]
        place -= place & -place
    return found


def _trace(ordered: Sequence[Anchor], totals: list[float], previous: list[int]) -> tuple[Anchor, ...]:
    place = max(range(len(totals)), key=totals.__getitem__, default=-1)
    chain: list[Anchor] = []
    while place >= 0:
        chain.append(ordered[place])
        place = previous[place]
    return tuple(reversed(chain))
