"""How much of an article is shared, unique and contradictory: a thin bar, and the same in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPen

from crossread.model import Share, Verdict
from crossread_gui.panes.inks import Inks
from crossread_gui.speaking import window_speech


def parts_of(share: Share) -> tuple[tuple[Verdict, float], ...]:
    """Return the classes in the order they are drawn, each with its part (0 to 1)."""
    return (
        (Verdict.SHARED, share.shared),
        (Verdict.CONTRADICTORY, share.contradictory),
        (Verdict.UNIQUE, share.unique),
        (Verdict.EXCLUDED, share.excluded),
    )


def draw_strip(painter: QPainter, box: QRectF, share: Share, inks: Inks, *, is_mirrored: bool) -> None:
    """Draw the bar; each class differs by pattern too: full, hatched, dotted edge, empty."""
    painter.fillRect(box, inks.line)
    x = box.right() if is_mirrored else box.left()
    for verdict, part in parts_of(share):
        width = box.width() * part
        piece = QRectF(x - width if is_mirrored else x, box.top(), width, box.height())
        x += -width if is_mirrored else width
        if verdict is Verdict.EXCLUDED or width <= 0:
            continue
        colours = inks.verdicts[verdict]
        painter.fillRect(piece, colours.ink if verdict is not Verdict.UNIQUE else colours.strong)
        if verdict is Verdict.CONTRADICTORY:
            painter.fillRect(piece, QBrush(inks.page, Qt.BrushStyle.BDiagPattern))
        elif verdict is Verdict.UNIQUE:
            painter.setPen(QPen(colours.ink, 1.0, Qt.PenStyle.DotLine))
            middle = piece.center().y()
            painter.drawLine(QPointF(piece.left(), middle), QPointF(piece.right(), middle))


def share_in_words(share: Share) -> str:
    """Return the parts as a sentence: "41% shared, 3% contradictory, 52% unique, 4% left out"."""
    names = {
        Verdict.SHARED: QCoreApplication.translate("ShareStrip", "{percent} shared"),
        Verdict.CONTRADICTORY: QCoreApplication.translate("ShareStrip", "{percent} contradictory"),
        Verdict.UNIQUE: QCoreApplication.translate("ShareStrip", "{percent} unique"),
        Verdict.EXCLUDED: QCoreApplication.translate("ShareStrip", "{percent} left out"),
    }
    speech = window_speech()
    return ", ".join(names[verdict].format(percent=speech.percent(part)) for verdict, part in parts_of(share))
