"""The strip beside the text: which passage's glyph stands at which line, and the marks under it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from crossread.model import Run, Span, Verdict
from crossread_gui.panes.chunk_layout import ChunkLayout
from crossread_gui.panes.coat import Coat
from crossread_gui.panes.glyphs import SIZE, draw_glyph, draw_moved, draw_person
from crossread_gui.panes.inks import Inks
from crossread_gui.panes.marks import Emphasis
from crossread_gui.panes.stamps import Stamps

# Who keeps a line that two passages begin on: nothing that matters is averaged away.
_RANK = {Verdict.CONTRADICTORY: 3, Verdict.SHARED: 2, Verdict.UNIQUE: 1, Verdict.EXCLUDED: 0}


# Logical pixels: a glyph and the question mark at its corner, or arrow and letter.
_ROOM = 22.0


@dataclass(frozen=True, slots=True)
class Sign:
    """A passage's glyph at a line of its chunk; `last` is the last line that is free for marks under it."""

    run: Run
    line: int
    last: int


def signs_of(runs: Iterable[Run], chunk: Span, laid: ChunkLayout) -> tuple[Sign, ...]:
    """Return one sign per line at most; a passage that begins on a taken line stands at its next one, if it has one."""
    taken: dict[int, Sign] = {}
    for run in runs:
        if run.span.start < chunk.start:
            continue  # it began in an earlier part of its block
        low, high = laid.lines_of(run.span.start - chunk.start, min(run.span.end, chunk.end) - chunk.start)
        place = low + 1 if low in taken and low < high else low
        if place not in taken or _rank(run) > _rank(taken[place].run):
            taken[place] = Sign(run, place, high)
    ordered = sorted(taken.values(), key=lambda each: each.line)
    if not ordered:
        return ()
    ends = [each.line - 1 for each in ordered[1:]] + [len(laid.lines) - 1]
    return tuple(Sign(each.run, each.line, min(each.last, end)) for each, end in zip(ordered, ends, strict=True))


def draw_sign(
    painter: QPainter, stamps: Stamps, sign: Sign, laid: ChunkLayout, at: QPointF, coat: Coat, inks: Inks
) -> None:
    """Draw a sign; `at` is the gutter's middle, at the height of the chunk's top."""
    middle, top = at.x(), at.y()
    run = sign.run
    is_faint = run.unsettled or coat.emphasis(run) is Emphasis.PALE
    colours = inks.verdicts[run.verdict or Verdict.EXCLUDED]
    ink = colours.faint if is_faint else colours.ink
    look = (run.verdict, run.how, run.unsettled, ink.rgba(), inks.gutter.rgba())
    stamps.stamp(
        painter, look, _around(middle, top + _middle(laid, sign.line), _ROOM),
        lambda pen, box: draw_glyph(pen, _inner(box), run, ink, inks.gutter),
    )  # fmt: skip
    free = list(range(sign.line + 1, sign.last + 1))
    letter = coat.moved_letter(run.passage)
    if letter and free:
        stamps.stamp(
            painter, (letter, ink.rgba()), _around(middle, top + _middle(laid, free.pop(0)), _ROOM),
            lambda pen, box: draw_moved(pen, box.center(), letter, ink),
        )  # fmt: skip
    if run.ruled or run.dismissed:
        spot = (
            QPointF(middle, top + _middle(laid, free[0]))
            if free
            else QPointF(middle + 6.5, top + _middle(laid, sign.line) + 5.0)
        )
        draw_person(painter, spot, inks.text, inks.gutter)


def _around(x: float, y: float, size: float) -> QRectF:
    return QRectF(x - size / 2, y - size / 2, size, size)


def _inner(box: QRectF) -> QRectF:
    return _around(box.center().x(), box.center().y(), SIZE)


def _rank(run: Run) -> int:
    return 0 if run.verdict is None else _RANK[run.verdict]


def _middle(laid: ChunkLayout, line: int) -> float:
    box = laid.lines[line]
    return box.baseline - box.ascent * 0.36
