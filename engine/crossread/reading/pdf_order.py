"""Put the pieces of a page into reading order: columns by cutting along gutters, then lines within each column.

A cut runs along a gutter as far as no piece crosses it (after the XY-cut of Nagy and Seth 1984, but top-down along
one gutter at a time, so that a headline over two columns, or a box beside one, does not hide the gutter).
"""

from __future__ import annotations

import bisect
import itertools
import statistics
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crossread.reading.pdf_pieces import Piece

_BIN = 2.0  # points: how finely gutters are looked for
_FEWEST_LINES = 2
_MOST_GUTTERS = 30  # the deepest are tried; a page of scattered words would offer hundreds
_SHORTEST = 12  # characters a line on average: columns of less are a table or a list's marks
_NARROWEST = 0.5  # of a line's height: what counts as a gutter


@dataclass(frozen=True, slots=True)
class Line:
    """A line of one column."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    bold: bool

    @property
    def height(self) -> float:
        """Return the size of its type, in points."""
        return self.bottom - self.top


@dataclass(frozen=True, slots=True)
class _Cut:
    score: int
    top: float
    bottom: float
    x: float


def columns(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    """Yield groups of pieces in reading order, each a single column."""
    waiting = [list(pieces)]
    while waiting:
        region = waiting.pop()
        cut = _best_cut(region)
        if cut is None:
            if region:
                yield region
            continue
        inside = [piece for piece in region if cut.top <= piece.middle <= cut.bottom]
        parts = [
            [piece for piece in region if piece.middle < cut.top],
            [piece for piece in inside if piece.left + piece.right < 2 * cut.x],
            [piece for piece in inside if piece.left + piece.right >= 2 * cut.x],
            [piece for piece in region if piece.middle > cut.bottom],
        ]
        waiting += [part for part in reversed(parts) if part]


def lines(column: Sequence[Piece]) -> list[Line]:
    """Return the lines of a column from top to bottom."""
    rows: list[list[Piece]] = []
    for piece in sorted(column, key=lambda each: (each.middle, each.left)):
        row = rows[-1] if rows else None
        if row is not None and _on_one_line(row[0], piece):
            row.append(piece)
        else:
            rows.append([piece])
    return [_line(sorted(row, key=lambda each: each.left)) for row in rows]


def _on_one_line(first: Piece, piece: Piece) -> bool:
    shared = min(first.bottom, piece.bottom) - max(first.top, piece.top)
    return shared > 0.5 * min(first.height, piece.height)


def _line(row: Sequence[Piece]) -> Line:
    text = row[0].text
    for before, piece in itertools.pairwise(row):
        text += (" " if piece.left - before.right > 0.12 * piece.height else "") + piece.text
    longest = max(row, key=lambda each: each.right - each.left)
    return Line(text, row[0].left, row[-1].right, longest.top, longest.bottom, all(each.bold for each in row))


def _best_cut(region: Sequence[Piece]) -> _Cut | None:
    if len(region) < 2 * _FEWEST_LINES:
        return None
    found = [cut for x in _gutters(region) if (cut := _cut_at(region, x)) is not None]
    return max(found, key=lambda cut: cut.score, default=None)


def _gutters(region: Sequence[Piece]) -> Iterator[float]:
    """Yield the x where fewer pieces stand than to either side, the deepest valley first."""
    left = min(piece.left for piece in region)
    right = max(piece.right for piece in region)
    count = min(2000, int((right - left) / _BIN) + 1)
    steps = [0] * (count + 1)
    for piece in region:
        first = min(count, max(0, int((piece.left - left) / _BIN)))
        last = min(count, max(0, int((piece.right - left) / _BIN) + 1))
        steps[first] += 1
        steps[last] -= 1
    covered, total = [], 0
    for step in steps[:-1]:
        total += step
        covered.append(total)
    valleys: list[tuple[int, float]] = []
    i = 0
    while i < count:
        j = i
        while j < count and covered[j] == covered[i]:
            j += 1
        if i > 0 and j < count and covered[i - 1] > covered[i] < covered[j]:
            valleys.append((max(covered[i - 1], covered[j]) - covered[i], left + (i + j) / 2 * _BIN))
        i = j
    for _, x in sorted(valleys, reverse=True)[:_MOST_GUTTERS]:
        yield x


def _cut_at(region: Sequence[Piece], x: float) -> _Cut | None:
    """Return the best stretch of a gutter that no piece crosses and that parts two columns of text."""
    crossing = sorted((piece.top, piece.bottom) for piece in region if piece.left < x - 1 and piece.right > x + 1)
    edges = [-1e9]
    for top, bottom in crossing:
        edges += [top, bottom]
    edges.append(1e9)
    sides = [piece for piece in region if piece.right <= x + 1 or piece.left >= x - 1]
    sides.sort(key=lambda each: each.middle)
    heights = [piece.middle for piece in sides]
    best: _Cut | None = None
    last = -1e9
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        top = max(start, last)
        last = max(last, end)
        inside = sides[bisect.bisect_left(heights, top) : bisect.bisect_right(heights, end)]
        score = _score(inside, x)
        if score and (best is None or score > best.score):
            best = _Cut(score, min(p.middle for p in inside), max(p.middle for p in inside), x)
    return best


def _score(inside: Sequence[Piece], x: float) -> int:
    """Return how many lines stand on the lesser side, 0 if this is no gutter between columns."""
    left = [piece for piece in inside if piece.right <= x + 1]
    right = [piece for piece in inside if piece.left >= x - 1]
    if not left or not right:
        return 0
    height = statistics.median(piece.height for piece in inside)
    if min(piece.left for piece in right) - max(piece.right for piece in left) < _NARROWEST * height:
        return 0
    counts = [len({round(piece.middle / max(1.0, height / 2)) for piece in side}) for side in (left, right)]
    if min(counts) < _FEWEST_LINES:
        return 0
    lengths = [sum(len(piece.text) for piece in side) for side in (left, right)]
    shared = min(max(p.bottom for p in left), max(p.bottom for p in right)) - max(
        min(p.top for p in left), min(p.top for p in right)
    )
    if lengths[0] < _SHORTEST * counts[0] or lengths[1] < _SHORTEST * counts[1] or shared < height:
        return 0
    return min(counts)
