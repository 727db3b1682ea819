"""Articles for which there is no room stand on a shelf beside the panes; a click fetches one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from crossread.model import Article
from crossread.styling.direction import reads_rightward
from crossread_gui.panes.inks import Inks
from crossread_gui.panes.letter_badge import SIZE, draw_badge

WIDTH = 36
NARROWEST = 280  # pixels a pane needs at least


def most_panes(width: int, lane: int) -> int:
    """Return how many panes fit into a width, at least one."""
    return max(1, (width + lane) // (NARROWEST + lane))


def on_show(letters: Sequence[str], before: Sequence[str], capacity: int) -> tuple[str, ...]:
    """Return which articles to show, in their order: those shown before (latest wanted first), then the others."""
    wanted = [each for each in before if each in letters]
    wanted += [each for each in letters if each not in wanted]
    kept = set(wanted[:capacity])
    return tuple(each for each in letters if each in kept)


class ShelfSpine(QAbstractButton):
    """An article standing on the shelf, its title along its back like a book's."""

    def __init__(self, article: Article, inks: Inks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.article = article
        self.inks = inks
        self.is_lit = False
        self.setText(article.title)
        self.setToolTip(self.tr("Show {letter}: {title}").format(letter=article.id, title=article.title))
        self.setAccessibleName(self.toolTip())
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        """Return a size that shows some of the title."""
        return QSize(WIDTH, 140)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the badge, and the title turned by a right angle."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_near = self.underMouse() or self.hasFocus() or self.is_lit
        box = QRectF(self.rect()).adjusted(3, 3, -3, -3)
        painter.setPen(self.inks.focus if self.hasFocus() else self.inks.line)
        painter.setBrush(self.inks.page if is_near else self.inks.gutter)
        painter.drawRoundedRect(box, 5, 5)
        badge = QRectF((self.width() - SIZE) / 2, box.top() + 5, SIZE, SIZE)
        lit = self.is_lit
        draw_badge(painter, badge, self.article.id, self.inks.accent if lit else self.inks.muted, self.inks.page)
        painter.setFont(self.font())
        painter.setPen(self.inks.text)
        length = box.height() - SIZE - 22
        title = QFontMetricsF(self.font()).elidedText(self.text(), Qt.TextElideMode.ElideRight, length)
        is_rightward = reads_rightward(title)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight if is_rightward else Qt.LayoutDirection.RightToLeft)
        painter.translate(self.width() / 2, badge.bottom() + 8)
        painter.rotate(90)
        start = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(0, -10, length, 20), start, title)
        painter.end()


class PaneShelf(QWidget):
    """Holds the spines; `fetched(letter)` asks to show an article."""

    fetched = Signal(str)

    def __init__(self, inks: Inks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inks = inks
        self._spines: list[ShelfSpine] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self.setFixedWidth(WIDTH)
        self.setAccessibleName(self.tr("Articles without a pane"))
        self.hide()

    @property
    def spines(self) -> tuple[ShelfSpine, ...]:
        """The articles on the shelf."""
        return tuple(self._spines)

    def hold(self, articles: Sequence[Article]) -> None:
        """Put these articles on the shelf, and no others."""
        if [each.article for each in self.spines] == list(articles):
            return
        for spine in self._spines:
            self._layout.removeWidget(spine)
            spine.deleteLater()
        self._spines.clear()
        for article in articles:
            spine = ShelfSpine(article, self._inks, self)
            spine.clicked.connect(lambda _checked=False, letter=article.id: self.fetched.emit(letter))
            self._layout.addWidget(spine)
            self._spines.append(spine)
        self.setVisible(bool(articles))

    def light(self, letters: frozenset[str]) -> None:
        """Light the articles that hold a partner of what the reader looks at."""
        for spine in self.spines:
            if spine.is_lit != (spine.article.id in letters):
                spine.is_lit = not spine.is_lit
                spine.update()

    def use_inks(self, inks: Inks) -> None:
        """Draw in other colours."""
        self._inks = inks
        for spine in self.spines:
            spine.inks = inks
            spine.update()
