"""The strip beside the text: which passage's glyph stands at which line, and the marks under it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from crossread.model import Run, Span, Verdict
from crossread_gui.panes.chunk_layout import ChunkLayout
from crossread_gui.panes.coat import Coat
from crossread_gui.panes.glyphs import SIZE, draw_glyph, draw_moved, draw_note, draw_person
from crossread_gui.panes.inks import Inks
from crossread_gui.panes.marks import Emphasis
from crossread_gui.panes.stamps import Stamps

# Who keeps a line that two passages begin on: nothing that matters is averaged away.
_RANK = {Verdict.CONTRADICTORY: 3, Verdict.SHARED: 2, Verdict.UNIQUE: 1, Verdict.EXCLUDED: 0}


# Logical pixels: a glyph and the question mark at its corner, or arrow and letter.
_ROOM = 22.0


@dataclass(frozen=True, slots=True)
class Sign:
    """A passage's glyph at a line of its chunk; `last` is the last line that is free for marks under it.

    `crowd` are the passages that found no line for a glyph of their own and begin here, too.
    """

    run: Run
    line: int
    last: int
    crowd: tuple[str, ...] = ()

    @property
    def passages(self) -> tuple[str, ...]:
        """All passages it stands for."""
        return (self.run.passage, *self.crowd)


def signs_of(runs: Iterable[Run], chunk: Span, laid: ChunkLayout) -> tuple[Sign, ...]:
    """Return one sign per line at most; a passage that begins on a taken line stands at its next one, if it has one."""
    taken: dict[int, Sign] = {}
    for run in runs:
        if run.span.start < chunk.start:
            continue  # it began in an earlier part of its block
        low, high = laid.lines_of(run.span.start - chunk.start, min(run.span.end, chunk.end) - chunk.start)
        place = low + 1 if low in taken and low < high else low
        there = taken.get(place)
        if there is None:
            taken[place] = Sign(run, place, high)
        elif _rank(run) > _rank(there.run):
            taken[place] = Sign(run, place, high, there.passages)
        else:
            taken[place] = replace(there, crowd=(*there.crowd, run.passage))
    ordered = sorted(taken.values(), key=lambda each: each.line)
    if not ordered:
        return ()
    ends = [each.line - 1 for each in ordered[1:]] + [len(laid.lines) - 1]
    return tuple(replace(each, last=min(each.last, end)) for each, end in zip(ordered, ends, strict=True))


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
    marks = [draw_person] if run.ruled or run.dismissed else []
    marks += [draw_note] if coat.notes_on(sign.passages) else []
    for draw, spot in zip(marks, _spots(len(marks), laid, sign.line, free), strict=True):
        draw(painter, spot + at, inks.text, inks.gutter)


def _spots(count: int, laid: ChunkLayout, line: int, free: Sequence[int]) -> tuple[QPointF, ...]:
    """Return where the user's marks stand: in the first free line, else at the lower corners of the glyph."""
    if not free:
        y = _middle(laid, line) + 5.0
        return (QPointF(6.5, y), QPointF(-6.5, y))[:count]
    y = _middle(laid, free[0])
    return (QPointF(0.0, y),) if count == 1 else (QPointF(-5.8, y), QPointF(5.8, y))[:count]


def _around(x: float, y: float, size: float) -> QRectF:
    return QRectF(x - size / 2, y - size / 2, size, size)


def _inner(box: QRectF) -> QRectF:
    return _around(box.center().x(), box.center().y(), SIZE)


def _rank(run: Run) -> int:
    return 0 if run.verdict is None else _RANK[run.verdict]


def _middle(laid: ChunkLayout, line: int) -> float:
    box = laid.lines[line]
    return box.baseline - box.ascent * 0.36
