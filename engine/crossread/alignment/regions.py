"""Join matches to regions: contiguous stretches that one article shares with another, small gaps included."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from crossread.model import Match, Region, Span
from crossread.settings import AlignSettings
from crossread.similarity.prepare import Prepared
from crossread.similarity.score import Candidate


@dataclass(slots=True)
class _Stretch:
    left: Span
    right: Span
    total: float
    count: int


def find(
    left: Prepared,
    right: Prepared,
    candidates: Sequence[Candidate],
    matches: Sequence[Match],
    settings: AlignSettings,
) -> tuple[Region, ...]:
    """Return the regions of two articles in reading order of the left."""
    del candidates
    if not left.passages or not right.passages:
        return ()
    stretches: list[_Stretch] = []
    for match in sorted(matches, key=lambda each: (each.left_span, each.right_span)):
        new = _Stretch(match.left_span, match.right_span, match.score, 1)
        near = next((each for each in reversed(stretches) if _is_near(each, new, settings.gap)), None)
        if near is None:
            stretches.append(new)
        else:
            _extend(near, new)
    names = left.passages[0].article, right.passages[0].article
    return tuple(Region(*names, each.left, each.right, each.total / each.count) for each in stretches)


def _is_near(one: _Stretch, other: _Stretch, gap: int) -> bool:
    return _distance(one.left, other.left) <= gap and _distance(one.right, other.right) <= gap


def _distance(one: Span, other: Span) -> int:
    return max(one.start, other.start) - min(one.end, other.end)


def _extend(stretch: _Stretch, new: _Stretch) -> None:
    stretch.left = Span(min(stretch.left.start, new.left.start), max(stretch.left.end, new.left.end))
    stretch.right = Span(min(stretch.right.start, new.right.start), max(stretch.right.end, new.right.end))
    stretch.total += new.total
    stretch.count += 1
