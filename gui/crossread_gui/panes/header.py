"""The strip above a pane: letter, title, outlet, date, words, how much is what, and the article's menu."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QDate, QLocale, QMimeData, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QDrag, QFont, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QApplication, QMenu, QToolButton, QWidget

from crossread.model import Article, Share
from crossread.statistics import length, length_said
from crossread.styling.direction import reads_rightward
from crossread_gui.encodings import is_within_reach, short_label
from crossread_gui.icons import icon
from crossread_gui.panes.inks import Inks, inks_of
from crossread_gui.panes.letter_badge import SIZE, draw_badge
from crossread_gui.panes.share_strip import draw_strip, share_in_words
from crossread_gui.speaking import window_speech
from crossread_gui.text_facts import TextFacts
from crossread_gui.theme import Theme

HEIGHT = 36  # pixels; 32 for the words and 4 for the bar
LETTER_TYPE = "application/x-crossread-letter"
BOOK = "application/epub+zip"
_USUAL = "utf-8"
_SEPARATOR = " · "
STRIP = 4.0


def words_in(article: Article) -> int:
    """Return how many words an article has, or characters as reports count them; those of a book take a while."""
    return length(article.text, article.language)


class PaneHeader(QWidget):
    """Heads one article; can be dragged to another place.

    `asked(what)` tells what was chosen in the menu: "base", "earlier", "later", "replace", "reload", "reopen",
    "chapter", "rename", "source" or "remove".
    """

    asked = Signal(str)

    def __init__(self, article: Article, texts: TextFacts, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts = texts
        self._theme = theme
        self._inks: Inks = inks_of(theme)
        self._article = article
        self.share: Share | None = None  # how much is what; nothing before a comparison
        self._words = 0
        self._is_base = False
        self._is_active = False
        self._pressed: QPoint | None = None
        self.setFixedHeight(HEIGHT)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self._button = QToolButton(self, autoRaise=True, popupMode=QToolButton.ToolButtonPopupMode.InstantPopup)
        self._button.setMenu(self._make_menu())
        self._button.setFixedSize(QSize(26, 26))
        self._button.setIconSize(QSize(16, 16))
        self._button.setStyleSheet("QToolButton::menu-indicator { image: none; } QToolButton { padding: 0; }")
        self._button.setCursor(Qt.CursorShape.ArrowCursor)
        self.setFocusProxy(self._button)
        self.show_article(article)
        self.recolour()

    def show_article(self, article: Article) -> None:
        """Head another article or edition."""
        self._words = self._texts.once(words_in, article)
        self._article = article
        self._button.setAccessibleName(self.tr("Menu of article {letter}").format(letter=article.id))
        self._button.setToolTip(self.tr("Replace, reload, rename, read from here, remove"))
        self._describe()

    def show_share(self, share: Share | None) -> None:
        """Show how much is what, or nothing before a comparison."""
        self.share = share
        self._describe()

    def mark(self, *, is_base: bool, is_active: bool) -> None:
        """Show whether one reads from this article, and whether its pane leads."""
        if (is_base, is_active) != (self._is_base, self._is_active):
            self._is_base, self._is_active = is_base, is_active
            self._describe()

    def recolour(self) -> None:
        """Take the theme's colours."""
        self._inks = inks_of(self._theme)
        self._button.setIcon(icon("ellipsis", self._theme))
        self.update()

    def details(self) -> str:
        """Return outlet, date and length as one line, and the encoding of the file where it is no usual one."""
        return _SEPARATOR.join(self._parts())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw badge, title, details and bar."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        painter.fillRect(box, self._inks.page if self._is_active else self._inks.window)
        words = QRectF(10, 0, box.width() - 10 - 34, box.height() - STRIP)
        badge = QRectF(words.left(), (words.height() - SIZE) / 2, SIZE, SIZE)
        ground, ink = (self._inks.text, self._inks.page) if self._is_active else (self._inks.muted, self._inks.window)
        draw_badge(painter, self._turned(badge), self._article.id, ground, ink)
        x = badge.right() + 8
        if self._is_base:
            anchor = self._turned(QRectF(x - 2, words.center().y() - 7, 14, 14)).toRect()
            icon("anchor", self._theme, "accent").paint(painter, anchor)
            x += 16
        self._paint_words(painter, QRectF(x, 0, words.right() - x, words.height()))
        strip = QRectF(0, box.height() - STRIP, box.width(), STRIP)
        draw_strip(painter, strip, self.share or Share(), self._inks, is_mirrored=self.isRightToLeft())
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the menu's button at the far end."""
        super().resizeEvent(event)
        x = 4 if self.isRightToLeft() else self.width() - 30
        self._button.move(x, (HEIGHT - int(STRIP) - 26) // 2)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the article."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the article elsewhere."""
        if self._pressed is None:
            return
        if (event.position().toPoint() - self._pressed).manhattanLength() >= QApplication.startDragDistance():
            self._pressed = None
            self._drag()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """A press that went nowhere means nothing."""
        self._pressed = None

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        """Give the article another title."""
        self.asked.emit("rename")

    def _parts(self) -> list[str]:
        parts = [self._article.outlet]
        if self._article.published is not None:
            day = QDate(self._article.published.year, self._article.published.month, self._article.published.day)
            parts.append(QLocale().toString(day, "d MMM yyyy"))
        parts.append(length_said(self._words, self._article.language, window_speech()))
        encoding = self._article.source.encoding
        parts.append("" if encoding == _USUAL else short_label(encoding))
        return [each for each in parts if each]

    def _paint_words(self, painter: QPainter, box: QRectF) -> None:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        title = self._article.title or self.tr("Untitled")
        metrics = QFontMetricsF(font)
        # The title comes first: as many of the details are shown as leave it two thirds of the strip.
        left = box.width() - min(metrics.horizontalAdvance(title), box.width() * 0.62)
        details, room = _fitting(self._parts(), QFontMetricsF(self.font()), left)
        painter.setFont(font)
        painter.setPen(self._inks.text)
        titled = QRectF(box.left(), box.top(), box.width() - room, box.height())
        self._paint_line(painter, titled, metrics.elidedText(title, Qt.TextElideMode.ElideRight, titled.width()), 0)
        if room:
            painter.setFont(self.font())
            painter.setPen(self._inks.muted)
            self._paint_line(painter, QRectF(titled.right(), box.top(), room, box.height()), details, 1)

    def _paint_line(self, painter: QPainter, box: QRectF, text: str, end: int) -> None:
        """Draw text at the near (0) or far (1) end of a box, each script in its own direction."""
        at_right = bool(end) != self.isRightToLeft()
        side = Qt.AlignmentFlag.AlignRight if at_right else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        is_rightward = reads_rightward(text)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight if is_rightward else Qt.LayoutDirection.RightToLeft)
        painter.drawText(self._turned(box), flags, text)

    def _turned(self, box: QRectF) -> QRectF:
        """Return the box, mirrored in a right-to-left window."""
        if not self.isRightToLeft():
            return box
        return QRectF(self.width() - box.right(), box.top(), box.width(), box.height())

    def _describe(self) -> None:
        article = self._article
        self.setAccessibleName(self.tr("Article {letter}: {title}").format(letter=article.id, title=article.title))
        lines = [self.details()]
        if article.author:
            lines.insert(0, article.author)
        if self.share is not None:
            lines.append(share_in_words(self.share))
        if self._is_base:
            lines.append(self.tr("You read from this article"))
        self.setAccessibleDescription(". ".join(lines))
        place = [article.source.address] if article.source.address else []
        if article.source.encoding:
            place.append(self.tr("Encoding: {encoding}").format(encoding=short_label(article.source.encoding)))
        self.setToolTip("\n".join([f"{article.id}  {article.title}", *lines, *place]))
        self.update()

    def _make_menu(self) -> QMenu:
        menu = QMenu(self)
        entries = (
            ("base", self.tr("Read from Here")),
            ("", ""),
            ("earlier", self.tr("Move Before")),
            ("later", self.tr("Move After")),
            ("", ""),
            ("replace", self.tr("Replace…")),
            ("reload", self.tr("Reload")),
            ("reopen", self.tr("Reopen As…")),
            ("chapter", self.tr("Chapter…")),
            ("rename", self.tr("Rename…")),
            ("source", self.tr("Show Source")),
            ("", ""),
            ("remove", self.tr("Remove")),
        )
        for name, text in entries:
            if not name:
                menu.addSeparator()
                continue
            action = menu.addAction(text)
            action.setObjectName(name)
            action.triggered.connect(lambda _checked=False, what=name: self.asked.emit(what))
        menu.aboutToShow.connect(self._fit_menu)
        return menu

    def _fit_menu(self) -> None:
        source = self._article.source
        can = {
            "reload": bool(source.address),
            "source": bool(source.address),
            "reopen": bool(source.encoding) and is_within_reach(source.address),
            "chapter": source.media_type == BOOK,
        }
        for action in self._button.menu().actions():
            action.setEnabled(can.get(action.objectName(), True))
            if action.objectName() == "base":
                action.setCheckable(True)
                action.setChecked(self._is_base)

    def _drag(self) -> None:
        mime = QMimeData()
        mime.setData(LETTER_TYPE, self._article.id.encode())
        drag = QDrag(self)
        drag.setMimeData(mime)
        ratio = self.devicePixelRatioF()
        picture = QPixmap(QSize(round(min(self.width(), 260) * ratio), round(HEIGHT * ratio)))
        picture.setDevicePixelRatio(ratio)
        self.render(picture, QPoint())
        drag.setPixmap(picture)
        drag.setHotSpot(QPoint(20, HEIGHT // 2))
        drag.exec(Qt.DropAction.MoveAction)


def _fitting(parts: Sequence[str], metrics: QFontMetricsF, width: float) -> tuple[str, float]:
    """Return as many details as fit into a width, and the room they take."""
    for count in range(len(parts), 0, -1):
        text = _SEPARATOR.join(parts[:count])
        if (wanted := metrics.horizontalAdvance(text) + 14) <= width:
            return text, wanted
    return "", 0.0
