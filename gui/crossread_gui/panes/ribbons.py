"""The lane between two neighbouring panes: ribbons tie what belongs together; it is also the divider one drags."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPainterPath, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle

from crossread.lookup import Lookup
from crossread.model import Verdict
from crossread_gui.document import ComparisonDocument
from crossread_gui.panes.article_pane import ArticlePane
from crossread_gui.panes.inks import Inks
from crossread_gui.panes.links import Link, LinkTable, Window, lay_out, table_between
from crossread_gui.panes.ribbon_art import draw_ribbon, draw_stub
from crossread_gui.panes.spoken import say_link
from crossread_gui.panes.stamps import Stamps

_NOTCH = 120  # one step of an ordinary wheel
_DIFFERENCES = frozenset({Verdict.CONTRADICTORY, Verdict.UNIQUE})
_LABEL_ROOM = 26.0  # pixels between the labels of two stubs


class RibbonLane(QSplitterHandle):
    """Draws the links between the pane before and the pane after it."""

    def __init__(self, splitter: QSplitter, document: ComparisonDocument, inks: Inks) -> None:
        super().__init__(Qt.Orientation.Horizontal, splitter)
        self.document = document
        self._inks = inks
        self._panes: tuple[ArticlePane, ArticlePane] | None = None
        self._table = LinkTable()
        self._stamps = Stamps()
        self._shapes: list[tuple[QPainterPath | QRectF, Link]] = []  # y from the top of the panes' texts
        self._top = 0
        self._turned = 0
        self._is_resizing = False
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def tie(self, left: ArticlePane, right: ArticlePane) -> None:
        """Stand between these two panes."""
        self._panes = (left, right)
        self.setAccessibleName(self.tr("Links between {left} and {right}").format(
            left=left.article.id, right=right.article.id))  # fmt: skip
        self.find_links()

    @property
    def links(self) -> tuple[Link, ...]:
        """What ties the two panes, in the order it is painted."""
        return self._table.links

    def box_of(self, link: Link) -> QRect:
        """Return where a link was painted last; empty if it was not."""
        shape = next((shape for shape, drawn in self._shapes if drawn is link), None)
        if shape is None:
            return QRect()
        box = shape.boundingRect() if isinstance(shape, QPainterPath) else shape
        return box.translated(0, self._top).toAlignedRect()

    def use_inks(self, inks: Inks) -> None:
        """Draw in other colours."""
        self._inks = inks
        self.update()

    def find_links(self) -> None:
        """The comparison changed: look up what ties the two panes."""
        lookup = self.document.lookup
        self._table = LinkTable()
        if lookup is not None and self._panes is not None:
            names = [each.article.id for each in self._panes]
            if all(any(one.id == name for one in lookup.comparison.articles) for name in names):
                self._table = lookup.once(table_between, *names)
        self.show_lit()

    def show_lit(self) -> None:
        """What is lit changed: draw it, and say it for those who do not see it."""
        links, lookup = self._table.links, self.document.lookup
        clashes = sum(each.verdict is Verdict.CONTRADICTORY for each in links)
        text = self.tr("{count} links, {clashes} of them contradictions").format(count=len(links), clashes=clashes)
        if self._panes is not None and lookup is not None:
            lit = self._panes[0].coat.lit, self._panes[1].coat.lit
            current = [each for each in self._table.touching(lit[0], ()) if each.right in lit[1]]
            text += "".join(f". {_told(lookup, each)}" for each in current)
        self.setAccessibleDescription(text)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the width of the lane."""
        return QSize(self.splitter().handleWidth(), 100)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ribbons and stubs for what is in view."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._inks.window)
        self._shapes = []
        splitter = self.splitter()
        if self._panes is None or not all(splitter.isAncestorOf(each) for each in self._panes):
            painter.end()  # a pane has just gone to the shelf: this lane goes with it
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._top = top = self._panes[0].viewport().mapTo(splitter, QPoint(0, 0)).y() - self.y()
        height = self._panes[0].viewport().height()
        painter.setClipRect(QRectF(0, top, self.width(), height))
        painter.fillRect(QRectF(0, top, self.width(), height), self._inks.gutter)
        painter.translate(0, top)
        self._draw(painter)
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light the ribbon under the pointer, or drag the divider."""
        if self._is_resizing:
            super().mouseMoveEvent(event)
            return
        link, lookup = self._link_at(event.position()), self.document.lookup
        self.setCursor(Qt.CursorShape.SplitHCursor if link is None else Qt.CursorShape.PointingHandCursor)
        self.setToolTip(_told(lookup, link) if link is not None and lookup is not None else "")
        self.document.hover("" if link is None else link.left)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a ribbon, or take hold of the divider."""
        link = self._link_at(event.position())
        if link is not None and event.button() is Qt.MouseButton.LeftButton:
            self._choose(link)
            return
        self._is_resizing = True
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go of the divider."""
        if self._is_resizing:
            self._is_resizing = False
            super().mouseReleaseEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing lies under the pointer any more."""
        super().leaveEvent(event)
        self.document.hover("")

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Go to the next or previous difference that the filter shows, or passage where it shows none."""
        differences = _DIFFERENCES & self.document.filter.verdicts or None
        self._turned -= event.angleDelta().y()
        while abs(self._turned) >= _NOTCH:
            step = 1 if self._turned > 0 else -1
            self._turned -= step * _NOTCH
            self.document.go(step, differences)
        event.accept()

    def _choose(self, link: Link) -> None:
        """Look at what a ribbon ties; the clash itself where it is one, for an end may have others."""
        ends = {link.left, link.right}
        findings = self.document.comparison.findings if self.document.comparison is not None else ()
        is_clash = link.verdict is Verdict.CONTRADICTORY
        place = next((i for i, each in enumerate(findings) if {each.left, each.right} == ends), -1)
        if is_clash and place >= 0:
            self.document.select_finding(place)
        else:
            self.document.select(link.left)

    def _draw(self, painter: QPainter) -> None:
        left, right = self._panes or (None, None)
        if left is None or right is None:
            return
        mirrored = self.isRightToLeft()
        lit = left.coat.lit | right.coat.lit
        ribbons, stubs = lay_out(self._table, _window(left), _window(right), lit)
        for ribbon in ribbons:
            path = draw_ribbon(painter, ribbon, self.width(), self._inks, is_mirrored=mirrored)
            self._shapes.append((path, ribbon.link))
        labelled: dict[bool, float] = {True: -1e9, False: -1e9}
        for stub in sorted(stubs, key=lambda each: each.extent[0]):
            has_label = stub.extent[0] - labelled[stub.is_left] >= _LABEL_ROOM
            if has_label:
                labelled[stub.is_left] = stub.extent[0]
            stamps = self._stamps if has_label else None
            box = draw_stub(painter, stub, self.width(), self._inks, stamps, is_mirrored=mirrored)
            self._shapes.append((box, stub.link))

    def _link_at(self, spot: QPointF) -> Link | None:
        place = spot - QPointF(0, self._top)
        return next((link for shape, link in reversed(self._shapes) if shape.contains(place)), None)


def _told(lookup: Lookup, link: Link) -> str:
    return f"{link.left} – {link.right}: {say_link(lookup, link.left, link.right)}"


def _window(pane: ArticlePane) -> Window:
    """Return which of a pane's passages are in view, and where."""
    height, extents = pane.viewport().height(), pane.extents_seen()
    seen = {passage.id: each for passage, each in extents if each[1] > 0 and each[0] < height}
    return Window(seen, extents[0][0].index + 1 if extents else 0)
