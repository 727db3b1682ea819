"""Cut a stretch of text where its look changes: clashing words, changed words, syntax, each a layer over a verdict."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from pygments.token import _TokenType

from crossread.model import Span

Layer = Sequence[tuple[Span, _TokenType]]
"""Spans in order without overlap, each with the token type drawn there."""


def cut(text: str, span: Span, token: _TokenType, layers: Sequence[Layer] = ()) -> Iterator[tuple[_TokenType, str]]:
    """Yield (token type, text) pieces that join to `span.of(text)`; earlier layers lie on top of later ones.

    >>> from crossread.styling.tokens import CLASH, PLAIN
    >>> [text for _, text in cut("12 hurt", Span(0, 7), PLAIN, [[(Span(0, 2), CLASH)]])]
    ['12', ' hurt']
    """
    near = [within(layer, span) for layer in layers]
    edges = {span.start, span.end}
    for layer in near:
        for each, _ in layer:
            edges.update((max(span.start, each.start), min(span.end, each.end)))
    ordered = sorted(edges)
    for start, end in pairwise(ordered):
        yield _top(near, start, end) or token, text[start:end]


def within(layer: Layer, span: Span) -> Layer:
    """Return the part of a layer that overlaps a span."""
    low = bisect_right(layer, span.start, key=lambda each: each[0].end)
    high = bisect_left(layer, span.end, key=lambda each: each[0].start)
    return layer[low:high]


def _top(layers: Sequence[Layer], start: int, end: int) -> _TokenType | None:
    for layer in layers:
        low = bisect_right(layer, start, key=lambda each: each[0].end)
        if low < len(layer) and layer[low][0].start <= start and end <= layer[low][0].end:
            return layer[low][1]
    return None
