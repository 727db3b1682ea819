"""Draws the visible part of a page: fills, underlines, text, hits, evidence, focus ring and gutter."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QTextCharFormat, QTextLayout

from crossread.model import Run, Span, Verdict
from crossread.styling.palette import Palette
from crossread_gui.panes.chunk_layout import ChunkLayout
from crossread_gui.panes.chunks import Chunk
from crossread_gui.panes.coat import Coat
from crossread_gui.panes.gutter import Sign, draw_sign, signs_of
from crossread_gui.panes.inks import Inks
from crossread_gui.panes.marks import Mark, mark_of
from crossread_gui.panes.page import GUTTER, Page, needs_bullet
from crossread_gui.panes.stamps import Stamps
from crossread_gui.panes.syntax_colours import SyntaxColours
from crossread_gui.panes.typography import look_of
from crossread_gui.panes.underlines import Underlines

_WIDE_BAND = 48.0  # pixels
_OVERHANG = 6.0  # pixels that a mark or letter may reach out of its line
_TIED = (Verdict.SHARED, Verdict.CONTRADICTORY)


@dataclass(frozen=True, slots=True)
class View:
    """Which part of the page is drawn: `scroll` its top, and the width of the whole view."""

    scroll: float
    width: float
    is_mirrored: bool


@dataclass(frozen=True, slots=True)
class Piece:
    """A chunk being drawn: where its corner stands, all its runs, and those with a mark in the rows to be drawn."""

    index: int
    chunk: Chunk
    laid: ChunkLayout
    at: QPointF
    runs: tuple[Run, ...]
    marked: tuple[tuple[Run, Mark], ...]

    def inside(self, span: Span) -> tuple[int, int]:
        """Return the part of a span that lies in the chunk, counted from the chunk's start."""
        return _inside(span, self.chunk.span)


class PagePainter:
    """Paints one article; keeps what does not change from one frame to the next."""

    def __init__(self, page: Page, coat: Coat, inks: Inks) -> None:
        self.page = page
        self.coat = coat
        self.inks = inks
        self.selected: Span | None = None
        self.focused = ""
        self._underlines = Underlines()
        self._stamps = Stamps()
        self._syntax = SyntaxColours(page.article, inks.palette)
        self._coloured_for: tuple[int, Palette] = (id(page.article), inks.palette)
        self._signs: dict[int, tuple[ChunkLayout, tuple[Sign, ...]]] = {}

    def forget(self) -> None:
        """The comparison changed: place the signs anew."""
        self._signs.clear()

    def paint(self, painter: QPainter, clip: QRectF, view: View) -> None:
        """Draw what lies within `clip`, in the view's coordinates."""
        painter.fillRect(clip, self.inks.page)
        gutter = self.gutter_box(view).intersected(QRectF(0, clip.top(), view.width, clip.height()))
        painter.fillRect(gutter, self.inks.gutter)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        reach = clip.adjusted(0, -_OVERHANG, 0, _OVERHANG)
        for index, laid in self.page.visible(reach.top() + view.scroll, reach.bottom() + view.scroll):
            piece = self._piece(index, laid, reach, view)
            self._paint_bands(painter, piece, view)
            self._paint_text(painter, piece, reach)
            self._paint_signs(painter, piece, clip, view)
        self._paint_ring(painter, view)

    def gutter_box(self, view: View) -> QRectF:
        """Return the strip the glyphs stand in."""
        return QRectF(view.width - GUTTER if view.is_mirrored else 0.0, -1e5, GUTTER, 2e5)

    def _piece(self, index: int, laid: ChunkLayout, reach: QRectF, view: View) -> Piece:
        chunk, top = self.page.chunks[index], self.page.top(index) - view.scroll
        runs = self.coat.runs_in(chunk.span)
        marked = []
        for run in runs:
            low, height = _rows(laid, _inside(run.span, chunk.span), top)
            # A strip that scrolled into view often touches one passage of five.
            mark = self._mark(run) if low <= reach.bottom() and low + height >= reach.top() else None
            if mark is not None:
                marked.append((run, mark))
        return Piece(index, chunk, laid, QPointF(self.page.text_left, top), runs, tuple(marked))

    def _paint_text(self, painter: QPainter, piece: Piece, reach: QRectF) -> None:
        laid, at = piece.laid, piece.at
        for run, mark in piece.marked:
            if mark.fill is not None:
                self._fill(painter, piece, run, mark.fill, reach)
        self._evidence(painter, laid, piece.chunk.span, at)
        for run, mark in piece.marked:
            self._underline(painter, piece, run, mark, reach)
        is_left_out = bool(piece.runs) and all(each.verdict is Verdict.EXCLUDED for each in piece.runs)
        is_grey = look_of(piece.chunk.kind).is_muted or is_left_out
        painter.setPen(self.inks.muted if is_grey else self.inks.text)
        if needs_bullet(self.page, piece.index):
            self._bullet(painter, laid, at)
        formats = self._formats(laid, piece.chunk.span, piece.runs)
        laid.layout.draw(painter, QPointF(at.x() + laid.indent, at.y()), formats, reach)
        self._hits(painter, laid, piece.chunk.span, at)

    def _paint_bands(self, painter: QPainter, piece: Piece, view: View) -> None:
        """Tint the margins beside what has partners, so that ribbons reach their words; mark what is selected."""
        left, edge = self.page.text_left, self.page.text_left + self.page.text_width
        for run, mark in piece.marked:
            if run.verdict in _TIED and mark.fill is not None and self.inks.has_fills:
                top, height = _rows(piece.laid, piece.inside(run.span), piece.at.y())
                colours = self.inks.verdicts[run.verdict]
                colour = colours.fill if run.passage in self.coat.lit else colours.calm
                for band in (QRectF(0, top, left - 3, height), QRectF(edge + 3, top, view.width - edge - 3, height)):
                    # Where the margins are wide, a full tint would outweigh the words.
                    painter.setOpacity(1.0 if band.width() < _WIDE_BAND else 0.45)
                    painter.fillRect(band, colour)
        painter.setOpacity(1.0)
        for run, _mark in piece.marked:
            if run.passage == self.coat.chosen:
                top, height = _rows(piece.laid, piece.inside(run.span), piece.at.y())
                painter.fillRect(QRectF(edge + 5 if view.is_mirrored else left - 8, top, 3, height), self.inks.text)

    def _mark(self, run: Run) -> Mark | None:
        return mark_of(run, self.coat.emphasis(run), self.inks)

    def _fill(self, painter: QPainter, piece: Piece, run: Run, colour: QColor, reach: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        for box in piece.laid.hugging(*piece.inside(run.span)):
            placed = box.translated(piece.at)
            if placed.top() <= reach.bottom() and placed.bottom() >= reach.top():
                painter.drawRoundedRect(placed, 2.5, 2.5)

    def _underline(self, painter: QPainter, piece: Piece, run: Run, mark: Mark, reach: QRectF) -> None:
        left, top = piece.at.x(), piece.at.y()
        highest, lowest = reach.top() - top, reach.bottom() - top
        for x, y, width in piece.laid.under(*piece.inside(run.span)):
            if highest <= y <= lowest:
                self._underlines.draw(painter, mark.underline, left + x, whole_pixel(top + y), width, mark.ink)

    def _evidence(self, painter: QPainter, laid: ChunkLayout, chunk: Span, at: QPointF) -> None:
        colours = self.inks.verdicts[Verdict.CONTRADICTORY]
        for span in self.coat.evidence:
            if span.overlaps(chunk):
                painter.setPen(QPen(colours.ink, 1.4))
                painter.setBrush(colours.strong if self.inks.has_fills else Qt.BrushStyle.NoBrush)
                for box in laid.hugging(*_inside(span, chunk)):
                    painter.drawRoundedRect(box.translated(at).adjusted(-1.5, 0, 1.5, 0), 3, 3)

    def _hits(self, painter: QPainter, laid: ChunkLayout, chunk: Span, at: QPointF) -> None:
        for span in self.coat.hits_in(chunk):
            is_current = span == self.coat.hit
            painter.setPen(QPen(self.inks.text, 2.4 if is_current else 1.2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for box in laid.hugging(*_inside(span, chunk)):
                painter.drawRoundedRect(box.translated(at).adjusted(-1, -0.5, 1, 0.5), 3, 3)

    def _formats(self, laid: ChunkLayout, chunk: Span, runs: tuple[Run, ...]) -> list[QTextLayout.FormatRange]:
        """Return colours of source code, the current hit and the selection, the last on top."""
        found = [
            _format(laid, (start - chunk.start, end - chunk.start), colour)
            for start, end, colour in self._colours().within(chunk, runs)
        ]
        found += [
            _format(laid, _inside(span, chunk), self.inks.on_accent, self.inks.accent)
            for span in (self.coat.hit, self.selected)
            if span is not None and span.overlaps(chunk)
        ]
        return found

    def _colours(self) -> SyntaxColours:
        key = (id(self.page.article), self.inks.palette)
        if key != self._coloured_for:
            self._coloured_for = key
            self._syntax = SyntaxColours(self.page.article, self.inks.palette)
        return self._syntax

    def _bullet(self, painter: QPainter, laid: ChunkLayout, at: QPointF) -> None:
        line = laid.lines[0]
        painter.save()
        painter.setBrush(painter.pen().color())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawEllipse(QPointF(at.x() + laid.indent * 0.5, at.y() + line.baseline - line.ascent * 0.32), 2.2, 2.2)
        painter.restore()

    def sign_at(self, index: int, laid: ChunkLayout, y: float) -> Sign | None:
        """Return the sign that stands at a height of a chunk, if one does."""
        for sign in self._signs_in(index, laid):
            top, last = laid.lines[sign.line].top, laid.lines[sign.last]
            if top <= y < last.top + last.height:
                return sign
        return None

    def _signs_in(self, index: int, laid: ChunkLayout) -> tuple[Sign, ...]:
        known = self._signs.get(index)
        if known is None or known[0] is not laid:
            chunk = self.page.chunks[index].span
            known = self._signs[index] = (laid, signs_of(self.coat.runs_in(chunk), chunk, laid))
        return known[1]

    def _paint_signs(self, painter: QPainter, piece: Piece, clip: QRectF, view: View) -> None:
        at = QPointF(self.gutter_box(view).center().x(), piece.at.y())
        lines = piece.laid.lines
        for sign in self._signs_in(piece.index, piece.laid):
            top, last = at.y() + lines[sign.line].top, lines[sign.last]
            if top <= clip.bottom() + 4 and at.y() + last.top + last.height >= clip.top() - 4:
                draw_sign(painter, self._stamps, sign, piece.laid, at, self.coat, self.inks)

    def _paint_ring(self, painter: QPainter, view: View) -> None:
        span = self.coat.span_of(self.focused) if self.focused else None
        if span is None:
            return
        path = QPainterPath()
        for box in self.page.rects(span):
            one = QPainterPath()
            one.addRect(box.translated(0, -view.scroll).adjusted(-3, -0.5, 3, 0.5))
            path = path.united(one)
        painter.setPen(
            QPen(self.inks.text, 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        )
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path.simplified())


def _format(
    laid: ChunkLayout, part: tuple[int, int], ink: QColor, ground: QColor | None = None
) -> QTextLayout.FormatRange:
    piece = QTextLayout.FormatRange()
    piece.start = laid.places.units(part[0])
    piece.length = laid.places.units(part[1]) - piece.start
    form = QTextCharFormat()
    form.setForeground(ink)
    if ground is not None:
        form.setBackground(ground)
    piece.format = form
    return piece


def _rows(laid: ChunkLayout, part: tuple[int, int], y: float) -> tuple[float, float]:
    """Return the top and the height of the lines a stretch of text touches; `y` is the chunk's top."""
    low, high = laid.lines_of(*part)
    top = laid.lines[low].top + 2
    return y + top, laid.lines[high].top + laid.lines[high].height - 2 - top


def whole_pixel(y: float) -> float:
    """Return the nearest whole pixel; `round` would go up at one scroll position and down at the next."""
    return math.floor(y + 0.5)


def _inside(span: Span, chunk: Span) -> tuple[int, int]:
    """Return the part of a span that lies in a chunk, counted from the chunk's start."""
    return max(span.start, chunk.start) - chunk.start, min(span.end, chunk.end) - chunk.start
