"""Figures that count the same thing and differ: "12 injured" against "14 injured"."""

from __future__ import annotations

from crossread.checks.ground import Clash, around, finding, is_same_text, language_of, likely
from crossread.model import Finding
from crossread.roles import Pair
from crossread.text.quantities import Quantity, find_quantities
from crossread.text.synonyms import concept

id = "numbers"  # noqa: A001 - the name the Check protocol asks for
title = "Figures"

_LOOSE = {"about": 0.12, "nearly": 0.12, "just over": 0.12}


def examine(pair: Pair) -> tuple[Finding, ...]:
    """Return the figures of two passages that cannot both be true of the same thing."""
    if is_same_text(pair):
        return ()
    left = find_quantities(pair.left.passage.text, language_of(pair.left))
    right = find_quantities(pair.right.passage.text, language_of(pair.right))
    if not left or not right:
        return ()
    left_open = [each for each in left if not any(_agree(each, other) for other in right)]
    right_open = [each for each in right if not any(_agree(each, other) for other in left)]
    ranked = sorted(
        ((_confidence(pair, one, other), one, other) for one in left_open for other in right_open),
        key=lambda each: (-each[0], each[1].span, each[2].span),
    )
    return _pick(pair, ranked)


def agree(left: Quantity, right: Quantity) -> bool:
    """Tell whether two amounts of one dimension can both be true: equal, rounded, hedged or in range."""
    low, high = max(left.low, right.low), min(left.high, right.high)
    if low <= high:
        return True
    apart = (low - high) / max(abs(low), abs(high), 1e-9)
    if apart <= _rounding_room(left, right):
        return True
    return _bounded(left, right.low) or _bounded(right, left.low)


def _pick(pair: Pair, ranked: list[tuple[float, Quantity, Quantity]]) -> tuple[Finding, ...]:
    """Let each figure clash once, with its likeliest counterpart."""
    used: set[tuple[str, int]] = set()
    found: list[Finding] = []
    for confidence, one, other in ranked:
        places = {("left", one.span.start), ("right", other.span.start)}
        if confidence < 0.2 or used & places:
            continue
        used |= places
        clash = Clash(id, "value", one.span, other.span, (one.shown, other.shown))
        found.append(finding(pair, clash, confidence))
    return tuple(found)


def _agree(left: Quantity, right: Quantity) -> bool:
    return left.dimension == right.dimension and agree(left, right)


def _rounding_room(left: Quantity, right: Quantity) -> float:
    """Return the relative difference that rounding or a hedge explains."""
    size = max(abs(left.low), abs(right.low), 1e-9)
    slack = max(left.slack, right.slack) / size
    room = min(slack, 0.15 if left.is_word or right.is_word else 0.1)
    return max(room, _LOOSE.get(left.hedge, 0.0), _LOOSE.get(right.hedge, 0.0))


def _bounded(bound: Quantity, value: float) -> bool:
    """Tell whether a bound ("at least 12", "dozens") admits a value."""
    if bound.hedge in {"at least", "more than", "vague"}:
        return value >= bound.low
    return bound.hedge in {"at most", "less than", "nearly"} and value <= bound.high


def _confidence(pair: Pair, left: Quantity, right: Quantity) -> float:
    if left.dimension != right.dimension:
        return 0.0
    same_thing = _same_thing(left, right)
    return likely(pair, near=around(pair, left.span, right.span), same_thing=same_thing) if same_thing else 0.0


def _same_thing(left: Quantity, right: Quantity) -> float:
    """Return how far the words counted agree: 1 the same noun, less where one leaves it out, 0 for another thing."""
    mine, theirs = ({concept(each) for each in one.nouns} for one in (left, right))
    if mine & theirs:
        return 1.0
    if not mine or not theirs:
        return 0.9 if left.dimension != "count" or not (mine or theirs) else 0.75
    return 0.6 if left.dimension not in {"count", "rank", "label"} else 0.4
