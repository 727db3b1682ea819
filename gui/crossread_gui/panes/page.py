"""A whole article as a page: heights guessed until a chunk is laid out, so that any length opens at once."""

from __future__ import annotations

import math
import time
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate

from PySide6.QtCore import QRectF

from crossread.model import Article, BlockKind, Span
from crossread_gui.panes.chunk_layout import ChunkLayout, Setting
from crossread_gui.panes.chunks import Chunk, chunk_at, has_bullet, shown_text
from crossread_gui.panes.typography import Fonts, look_of

GUTTER = 24.0  # pixels beside the text, for the glyphs
MARGIN = 12.0  # between gutter and text, and on the far side
TOP = 14.0  # above the first line, and below the last
MOST_LAYOUTS = 300  # kept at a time per article; about 60 fill the tallest screen


class Page:
    """Chunks one under the other; y runs from the page's top, x from its left edge, in pixels.

    `height_changed(index, difference)` is called when a chunk turns out higher or lower than was guessed.
    """

    def __init__(self, article: Article, chunks: tuple[Chunk, ...], fonts: Fonts) -> None:
        self.article = article
        self.chunks = chunks
        self.fonts = fonts
        self.height_changed: Callable[[int, float], None] = lambda _index, _difference: None
        self.text_left = GUTTER + MARGIN
        self.text_width = 300.0
        self._starts = [each.span.start for each in self.chunks]
        self._bold: list[tuple[int, int]] = []
        self._laid: dict[int, ChunkLayout] = {}
        self._heights: list[float] = []
        self._is_exact: list[bool] = []
        self._tops: list[float] | None = None
        self._measured = 0
        self.edition = 0  # counts up whenever a height changes
        self._bounds: dict[Span, tuple[float, float]] = {}
        self._bounds_edition = 0
        self.start_over()

    def fit(self, width: float, *, is_mirrored: bool) -> bool:
        """Set the text for a view of this width; tell whether anything changed."""
        room = max(60.0, width - GUTTER - 2 * MARGIN)
        text = min(room, self.fonts.look.width * self.fonts.character)
        left = (MARGIN if is_mirrored else GUTTER + MARGIN) + (room - text) / 2
        is_new = abs(text - self.text_width) > 0.5
        self.text_left, self.text_width = round(left), text
        if is_new:
            self.start_over()
        return is_new

    def use_fonts(self, fonts: Fonts) -> None:
        """Set the text in other fonts; call `fit` after it, for the column's width may change."""
        self.fonts = fonts
        self.text_width = -1.0

    def embolden(self, spans: Sequence[Span]) -> None:
        """Set these stretches in bold; only chunks where that changes anything are laid out again."""
        bold = {(each.start, each.end) for each in spans}
        for start, _end in bold.symmetric_difference(self._bold):
            index = chunk_at(self._starts, start)
            self._laid.pop(index, None)
            self._is_exact[index] = False
        self._bold = sorted(bold)
        self._measured = 0

    def start_over(self) -> None:
        """Forget all layouts and guess every height anew."""
        self._laid.clear()
        self._heights = _guesses(self.chunks, self.fonts, self.text_width)
        self._is_exact = [False] * len(self.chunks)
        self._tops = None
        self._measured = 0
        self.edition += 1

    @property
    def height(self) -> float:
        """The height of all chunks, with the margins."""
        return self._all_tops()[-1] + TOP

    def top(self, index: int) -> float:
        """Return the y of a chunk."""
        return self._all_tops()[index]

    def chunk_at_height(self, y: float) -> int:
        """Return the index of the chunk at a height; above the first it is the first."""
        return min(max(0, bisect_right(self._all_tops(), y) - 1), len(self.chunks) - 1)

    def chunk_of(self, point: int) -> int:
        """Return the index of the chunk that holds a code point."""
        return chunk_at(self._starts, point)

    def laid(self, index: int) -> ChunkLayout:
        """Return a chunk's layout, made now if it was not yet."""
        found = self._laid.pop(index, None)
        if found is None:
            found = self._lay(index)
            if len(self._laid) >= MOST_LAYOUTS:
                self._laid.pop(next(iter(self._laid)))
        self._laid[index] = found  # the latest asked for stands last
        return found

    def visible(self, top: float, bottom: float) -> Iterator[tuple[int, ChunkLayout]]:
        """Yield the chunks between two heights, laid out."""
        index = self.chunk_at_height(top)
        while index < len(self.chunks):
            laid = self.laid(index)
            if self.top(index) > bottom:
                return
            yield index, laid
            index += 1

    def rects(self, span: Span) -> tuple[QRectF, ...]:
        """Return a box per line around a stretch of text, on the page."""
        boxes: list[QRectF] = []
        for index in range(self.chunk_of(span.start), self.chunk_of(max(span.start, span.end - 1)) + 1):
            chunk, laid = self.chunks[index].span, self.laid(index)
            low, high = max(span.start, chunk.start), min(span.end, chunk.end)
            if high > low:
                inside = laid.rects(low - chunk.start, high - chunk.start)
                boxes += [each.translated(self.text_left, self.top(index)) for each in inside]
        return tuple(boxes)

    def bounds(self, span: Span) -> tuple[float, float]:
        """Return the top of the first and the bottom of the last line of a stretch of text."""
        if self._bounds_edition != self.edition:
            self._bounds.clear()
            self._bounds_edition = self.edition
        found = self._bounds.get(span)
        if found is None:
            found = self._measure_bounds(span)
            if self._bounds_edition == self.edition:  # measuring may have laid out text and so moved things
                self._bounds[span] = found
        return found

    def _measure_bounds(self, span: Span) -> tuple[float, float]:
        first, last = self.chunk_of(span.start), self.chunk_of(max(span.start, span.end - 1))
        start, end = self.laid(first), self.laid(last)
        low = start.lines[start.lines_of(span.start - self._starts[first], span.end - self._starts[first])[0]]
        high = end.lines[end.lines_of(0, min(span.end - self._starts[last], self.chunks[last].span.length))[1]]
        return self.top(first) + low.top, self.top(last) + high.top + high.height

    def height_of(self, point: float) -> float:
        """Return the y at which a code point (as a float) is read."""
        index = self.chunk_of(int(point))
        chunk = self.chunks[index].span
        if point <= chunk.start:
            laid = self.laid(index)
            return self.top(index) + laid.lines[0].top
        laid = self.laid(index)
        if point < chunk.end:
            return self.top(index) + laid.height_of(point - chunk.start)
        low = self.top(index) + laid.lines[-1].top + laid.lines[-1].height
        if index + 1 == len(self.chunks):
            return low
        after = self.chunks[index + 1].span.start
        high = self.top(index + 1) + self.laid(index + 1).lines[0].top
        return low + (high - low) * (point - chunk.end) / max(1, after - chunk.end)

    def point_at_height(self, y: float) -> float:
        """Return the code point (as a float) read at a height; the reverse of `height_of`."""
        index = self.chunk_at_height(y)
        chunk, laid = self.chunks[index].span, self.laid(index)
        inside = y - self.top(index)
        last = laid.lines[-1]
        if inside <= last.top + last.height or index + 1 == len(self.chunks):
            return chunk.start + min(float(chunk.length), laid.point_at_height(inside))
        low = self.top(index) + last.top + last.height
        high = max(low + 1.0, self.top(index + 1) + self.laid(index + 1).lines[0].top)
        return chunk.end + (self.chunks[index + 1].span.start - chunk.end) * min(1.0, (y - low) / (high - low))

    def point_at(self, x: float, y: float) -> int:
        """Return the code point nearest to a spot."""
        index = self.chunk_at_height(y)
        laid = self.laid(index)
        return self.chunks[index].span.start + laid.point_at(x - self.text_left, y - self.top(index))

    def measure_some(self, seconds: float) -> bool:
        """Lay out chunks to learn their heights, for about so long; tell whether some are left."""
        until = time.perf_counter() + seconds
        while self._measured < len(self.chunks):
            if not self._is_exact[self._measured]:
                self.laid(self._measured)
                if time.perf_counter() > until:
                    break
            self._measured += 1
        return self._measured < len(self.chunks)

    def _lay(self, index: int) -> ChunkLayout:
        chunk = self.chunks[index]
        text = shown_text(chunk.span.of(self.article.text), chunk.kind)
        laid = ChunkLayout(text, _setting(chunk, self.fonts, self.text_width), _within(self._bold, chunk.span))
        difference = laid.height - self._heights[index]
        self._is_exact[index] = True
        if abs(difference) > 0.01:
            self._heights[index] = laid.height
            self._tops = None
            self.edition += 1
            self.height_changed(index, difference)
        return laid

    def _all_tops(self) -> list[float]:
        if self._tops is None:
            self._tops = list(accumulate(self._heights, initial=TOP))
        return self._tops


def needs_bullet(page: Page, index: int) -> bool:
    """Tell whether a bullet has to be drawn before a chunk, because its text brings none."""
    chunk = page.chunks[index]
    return chunk.kind is BlockKind.LIST_ITEM and chunk.is_first and not has_bullet(chunk.span.of(page.article.text))


def _within(parts: Sequence[tuple[int, int]], span: Span) -> list[tuple[int, int]]:
    """Return those of some parts of a text, in order, that begin in a stretch of it, counted from its start."""
    low, high = bisect_left(parts, (span.start,)), bisect_left(parts, (span.end,))
    return [(start - span.start, min(end, span.end) - span.start) for start, end in parts[low:high]]


def _setting(chunk: Chunk, fonts: Fonts, text_width: float) -> Setting:
    look, unit = look_of(chunk.kind), fonts.height
    before = look.before * unit if chunk.is_first else 0.0
    after = look.after * unit if chunk.is_last else 0.0
    spacing = max(1.0, fonts.look.spacing * look.tightness)
    return Setting(fonts.font(chunk.kind), text_width, spacing, look.indent * unit, before, after)


def _guesses(chunks: Sequence[Chunk], fonts: Fonts, text_width: float) -> list[float]:
    """Return about how high each chunk will be, from its length; a long text has thousands, of a few kinds."""
    known: dict[tuple[BlockKind, bool, bool], tuple[float, float, float]] = {}
    heights = []
    for chunk in chunks:
        key = (chunk.kind, chunk.is_first, chunk.is_last)
        measures = known.get(key)
        if measures is None:
            measures = known[key] = _measures(chunk, fonts, text_width)
        lines_a_letter, line, spaces = measures
        heights.append(max(1, math.ceil((chunk.span.end - chunk.span.start) * lines_a_letter)) * line + spaces)
    return heights


def _measures(chunk: Chunk, fonts: Fonts, text_width: float) -> tuple[float, float, float]:
    """Return of a chunk's kind how many lines a letter takes, how high a line is, and the space around the chunk."""
    look, unit = look_of(chunk.kind), fonts.height
    width = max(20.0, text_width - look.indent * unit)
    spaces = (look.before if chunk.is_first else 0.0) + (look.after if chunk.is_last else 0.0)
    line = unit * look.scale * fonts.look.spacing * look.tightness
    return fonts.character * look.scale * 1.03 / width, line, spaces * unit
