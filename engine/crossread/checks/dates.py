"""Dates and times given to the same event that cannot both be right."""

from __future__ import annotations

from crossread.checks.ground import Clash, around, finding, is_same_text, language_of, likely, published_of
from crossread.model import Finding
from crossread.roles import Pair, Side
from crossread.text.dates import Moment, find_moments, same_moment

id = "dates"  # noqa: A001 - the name the Check protocol asks for
title = "Dates and times"


def examine(pair: Pair) -> tuple[Finding, ...]:
    """Return the dates and times of two passages that disagree in a part both state."""
    if is_same_text(pair):
        return ()
    left, right = _moments(pair.left), _moments(pair.right)
    left_open = [each for each in left if not any(same_moment(each, other) for other in right)]
    right_open = [each for each in right if not any(same_moment(each, other) for other in left)]
    ranked = sorted(
        (
            (likely(pair, near=around(pair, one.span, other.span)), one, other)
            for one in left_open
            for other in right_open
            if same_moment(one, other) is False
        ),
        key=lambda each: (-each[0], each[1].span, each[2].span),
    )
    return _pick(pair, ranked)


def _pick(pair: Pair, ranked: list[tuple[float, Moment, Moment]]) -> tuple[Finding, ...]:
    used: set[tuple[str, int]] = set()
    found: list[Finding] = []
    for confidence, one, other in ranked:
        places = {("left", one.span.start), ("right", other.span.start)}
        if confidence < 0.2 or used & places:
            continue
        used |= places
        kind = "time" if one.is_time else "date"
        found.append(finding(pair, Clash(id, kind, one.span, other.span, (one.shown, other.shown)), confidence))
    return tuple(found)


def _moments(side: Side) -> tuple[Moment, ...]:
    return find_moments(side.passage.text, language_of(side), published_of(side))
