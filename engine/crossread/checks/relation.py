"""What the relation model alone calls contradictory: a hint to look, never a verdict by itself."""

from __future__ import annotations

from crossread.checks import dates, numbers
from crossread.checks.ground import Clash, finding, is_same_text, language_of
from crossread.model import Finding, Span
from crossread.roles import Pair, Side, Stance

id = "relation"  # noqa: A001 - the name the Check protocol asks for
title = "Meaning"
reads = None  # what the model does not read is told of the model

_SURE = 0.9
_ON_TOPIC = 0.5  # below, what the model calls contradictory is hardly ever so: a caption and a quotation, say


def stance(side: Side) -> Stance:
    """Return nothing: only what the model was asked about is of interest, and that is examined in any case."""
    del side
    return Stance()


def examine(pair: Pair) -> tuple[Finding, ...]:
    """Return one finding over both passages, each other's nearest, when the model is sure that they contradict."""
    if pair.relation is None or is_same_text(pair) or pair.relation.contradicts < _SURE:
        return ()
    if pair.lead < 0.0 or (pair.topic is not None and pair.topic < _ON_TOPIC):
        return ()
    if language_of(pair.left) == language_of(pair.right) and (numbers.reconciles(pair) or dates.reconciles(pair)):
        return ()  # "in May", "in spring": it knows no calendar and no arithmetic
    left, right = pair.left.passage, pair.right.passage
    clash = Clash(id, "meaning", Span(0, left.span.length), Span(0, right.span.length), (left.text, right.text))
    return (finding(pair, clash, pair.relation.contradicts),)
