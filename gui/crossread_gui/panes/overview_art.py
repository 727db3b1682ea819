"""The overview's cells: full, half, hollow and ≠ blocks, by verdict; contradictions last, so none is averaged away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from crossread.lookup import Lookup
from crossread.model import How, Judgement, Verdict
from crossread_gui.panes.inks import Inks

_ORDER = (Verdict.EXCLUDED, Verdict.UNIQUE, Verdict.SHARED, Verdict.CONTRADICTORY)
_RANKS = {each: place for place, each in enumerate(_ORDER)}
_LEAST = {Verdict.EXCLUDED: 1.0, Verdict.UNIQUE: 1.0, Verdict.SHARED: 2.0, Verdict.CONTRADICTORY: 5.0}
_ROOM_FOR_SIGN = 9.0  # pixels a cell needs to hold a ≠


@dataclass(frozen=True, slots=True)
class Cell:
    """One passage's place in its row, in pixels, and what it is."""

    x: float
    width: float
    judgement: Judgement
    is_pale: bool = False
    is_lit: bool = False


def draw_row(painter: QPainter, cells: Sequence[Cell], top: float, height: float, inks: Inks) -> None:
    """Draw a row's cells between `top` and `top + height`, the most telling ones last."""
    by_verdict: dict[Verdict, list[Cell]] = {each: [] for each in _ORDER}
    for cell in cells:
        by_verdict[cell.judgement.verdict].append(cell)
    for verdict in _ORDER:
        for cell in by_verdict[verdict]:
            draw_cell(painter, cell, top, height, inks)


def rank(judgement: Judgement) -> int:
    """Return how telling a judgement is: of two that fall on one pixel the higher is drawn."""
    return _RANKS[judgement.verdict]


def most_telling_last(lookup: Lookup, article: str) -> tuple[int, ...]:
    """Return the indices of an article's passages; of those that tell as much, the first comes last."""
    ranks = [rank(lookup.judgement(each.id)) for each in lookup.passages_of(article)]
    return tuple(sorted(range(len(ranks)), key=lambda each: (ranks[each], -each)))


def draw_cell(painter: QPainter, cell: Cell, top: float, height: float, inks: Inks) -> None:
    """Draw one cell."""
    verdict = cell.judgement.verdict
    gap = 1.0 if cell.width >= 4 else 0.0
    box = QRectF(cell.x, top, max(_LEAST[verdict], cell.width - gap), height)
    painter.setOpacity(0.3 if cell.is_pale and not cell.is_lit else 1.0)
    _draw(painter, box, cell, verdict, inks)
    painter.setOpacity(1.0)


def _draw(painter: QPainter, box: QRectF, cell: Cell, verdict: Verdict, inks: Inks) -> None:
    colours = inks.verdicts[verdict]
    if verdict is Verdict.EXCLUDED:
        painter.fillRect(QRectF(box.left(), box.center().y(), box.width(), 1.0), inks.muted)
    elif verdict is Verdict.UNIQUE:
        painter.fillRect(box, colours.strong if cell.is_lit else colours.calm)
        if box.width() >= 3:
            painter.setPen(QPen(colours.ink, 1.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
    elif verdict is Verdict.SHARED:
        painter.fillRect(box, colours.strong if cell.is_lit else colours.fill)
        part = {How.SAME_WORDS: 1.0, How.IN_PART: 0.28}.get(cell.judgement.how or How.SAME_WORDS, 0.5)
        ink = colours.faint if cell.judgement.unsettled else colours.ink
        painter.fillRect(QRectF(box.left(), box.bottom() - box.height() * part, box.width(), box.height() * part), ink)
    else:
        _contradiction(painter, box, cell, inks)
    if cell.is_lit:
        painter.setPen(QPen(inks.text, 1.6))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box.adjusted(-0.5, -0.5, 0.5, 0.5))


def _contradiction(painter: QPainter, box: QRectF, cell: Cell, inks: Inks) -> None:
    colours = inks.verdicts[Verdict.CONTRADICTORY]
    painter.fillRect(box, colours.faint if cell.judgement.unsettled else colours.ink)
    if box.width() < _ROOM_FOR_SIGN:
        return
    painter.setPen(QPen(inks.page, 1.4))
    x, y = box.center().x(), box.center().y()
    painter.drawLines(
        [
            QLineF(QPointF(x - 3.5, y - 1.8), QPointF(x + 3.5, y - 1.8)),
            QLineF(QPointF(x - 3.5, y + 1.8), QPointF(x + 3.5, y + 1.8)),
            QLineF(QPointF(x - 2.2, y + 4.4), QPointF(x + 2.2, y - 4.4)),
        ]
    )
