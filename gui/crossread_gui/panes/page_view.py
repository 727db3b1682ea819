"""A scrolling view of one page: lays out what is seen, measures the rest while idle, and never lets the text jump."""

from __future__ import annotations

import math
from collections.abc import Iterable

from PySide6.QtCore import (
    QAbstractAnimation,
    QEasingCurve,
    QPointF,
    QRect,
    QRectF,
    Qt,
    QTimer,
    QVariantAnimation,
    Signal,
)
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QSizePolicy, QStyle, QWidget

from crossread.model import Article, Span
from crossread_gui.panes.coat import Coat
from crossread_gui.panes.inks import Inks
from crossread_gui.panes.page import TOP, Page
from crossread_gui.panes.page_painter import PagePainter, View
from crossread_gui.panes.scroll_sync import sync_fraction
from crossread_gui.panes.typography import Fonts

_IDLE = 0.004  # seconds of measuring at a time: well within a frame
_GLIDE = 160  # milliseconds for a text to come level
_ROOM = 60.0  # pixels of text left around what is brought into view


class PageView(QAbstractScrollArea):
    """Shows an article; `travelled(distance)` tells that its reader scrolled it, `shown()` that other text is in view.

    Positions are code points of the article; heights are pixels from the page's top.
    """

    travelled = Signal(float)
    shown = Signal()

    def __init__(self, article: Article, fonts: Fonts, inks: Inks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.coat = Coat(article.id)
        self.page = Page(article, fonts)
        self.painter = PagePainter(self.page, self.coat, inks)
        self.page.height_changed = self._take_height
        self._quiet = 0  # above 0 while the program, not the reader, moves the text
        self._shift = 0.0
        self._first = 0
        self._is_measuring = False
        self._is_still = False
        self._idle = QTimer(self, interval=4)
        self._idle.timeout.connect(self._measure)
        self._glide = QVariantAnimation(self)
        self._glide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._glide.valueChanged.connect(lambda value: self.scroll_to(float(value)))

    def show_article(self, article: Article) -> None:
        """Show another article, or another edition of this one, from its top."""
        self.page = Page(article, self.page.fonts)
        self.page.height_changed = self._take_height
        self.painter.page = self.page
        self.coat.article = article.id
        self.fit()
        self.scroll_to(0.0)

    def use_fonts(self, fonts: Fonts) -> None:
        """Set the text in other fonts; what stood at the top stays there."""
        self.page.use_fonts(fonts)
        self.fit()

    def use_inks(self, inks: Inks) -> None:
        """Draw in other colours."""
        self.painter.inks = inks
        self.viewport().update()

    def fit(self) -> None:
        """Fit the text to the view's width, keeping its place."""
        place = self.page.point_at_height(self.offset + TOP) if self.page.text_width > 0 and self.offset else 0.0
        if self.page.fit(self.viewport().width(), is_mirrored=self.isRightToLeft()):
            self._settle()
            if place:
                self.scroll_to(self.page.height_of(place) - TOP)
            self._idle.start()
        self._settle()
        self.viewport().update()

    def embolden(self, spans: tuple[Span, ...]) -> None:
        """Set these words in bold; what stood at the top stays there."""
        place = self.page.point_at_height(self.offset + TOP) if self.offset else 0.0
        self.page.embolden(spans)
        self._settle()
        if place:
            self.scroll_to(self.page.height_of(place) - TOP)
        self._idle.start()
        self.viewport().update()

    @property
    def offset(self) -> float:
        """How far the page is scrolled, in pixels."""
        return float(self.verticalScrollBar().value())

    @property
    def furthest(self) -> float:
        """How far the page can be scrolled."""
        return float(self.verticalScrollBar().maximum())

    def scroll_to(self, y: float) -> None:
        """Scroll without telling `travelled`."""
        self._quiet += 1
        self.verticalScrollBar().setValue(round(y))
        self._quiet -= 1

    def glide_to(self, y: float) -> None:
        """Scroll there in a short movement, so that the eye can follow; at once where animations are off."""
        self._glide.stop()
        y = min(max(0.0, y), self.furthest)
        if not self.isVisible() or abs(y - self.offset) < 2 or not self._animates():
            self.scroll_to(y)
            return
        self._glide.setDuration(_GLIDE)
        self._glide.setStartValue(self.offset)
        self._glide.setEndValue(y)
        self._glide.start()

    def _animates(self) -> bool:
        return self.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, self) > 0

    def is_gliding(self) -> bool:
        """Tell whether a movement is under way."""
        return self._glide.state() == QAbstractAnimation.State.Running

    def level_point(self, scroll: float) -> tuple[float, float]:
        """Return the place kept level at a scroll value, and the part of the view (0..1) at which it stands."""
        height = self.viewport().height()
        part = sync_fraction(scroll, self.furthest, height)
        return self.page.point_at_height(scroll + part * height + TOP * (1 - 2 * part)), part

    def scroll_for(self, place: float, part: float) -> float:
        """Return the scroll value at which a place stands at a part (0..1) of the view."""
        due = self.page.height_of(place) - part * self.viewport().height() - TOP * (1 - 2 * part)
        return min(max(0.0, due), self.furthest)

    def extent(self, span: Span) -> tuple[float, float]:
        """Return the top and bottom of a stretch of text in the view's coordinates; it may lie outside."""
        boxes = self.page.rects(span)
        if not boxes:
            y = self.page.height_of(span.start) - self.offset
            return y, y
        return boxes[0].top() - self.offset, boxes[-1].bottom() - self.offset

    def scroll_showing(self, span: Span) -> float:
        """Return the scroll value nearest to the present one at which a stretch of text is seen, with some room."""
        top, bottom = self.extent(span)
        height = self.viewport().height()
        room = min(_ROOM, height / 5)
        if top < room or bottom - top > height - 2 * room:
            wanted = self.offset + top - room
        elif bottom > height - room:
            wanted = self.offset + bottom - height + room
        else:
            wanted = self.offset
        return min(max(0.0, wanted), self.furthest)

    def seen(self) -> Span:
        """Return the stretch of text in view."""
        height = self.viewport().height()
        return Span(
            int(self.page.point_at_height(self.offset)), math.ceil(self.page.point_at_height(self.offset + height))
        )

    def refresh(self, spans: Iterable[Span]) -> None:
        """Draw these stretches of text again, where they are in view."""
        seen = self.seen()
        for span in spans:
            if span.start <= seen.end and span.end >= seen.start:
                boxes = self.page.rects(span)
                top = int(min((box.top() for box in boxes), default=0) - self.offset) - 8
                bottom = int(max((box.bottom() for box in boxes), default=0) - self.offset) + 8
                self.viewport().update(QRect(0, top, self.viewport().width(), bottom - top))

    def on_page(self, spot: QPointF) -> QPointF:
        """Return the spot of the page under a spot of the view."""
        return QPointF(spot.x(), spot.y() + self.offset)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the text."""
        super().resizeEvent(event)
        self.fit()

    def scrollContentsBy(self, _dx: int, dy: int) -> None:
        """Move what is drawn already, and draw only the strip that came into view."""
        if self._is_still:
            return
        self.viewport().scroll(0, dy)
        self._settle()
        if self._quiet == 0:
            self._glide.stop()
            self.travelled.emit(float(-dy))
        self.shown.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what is in view."""
        painter = QPainter(self.viewport())
        clip = QRectF(event.rect())
        painter.setClipRect(clip)
        self.painter.paint(painter, clip, View(self.offset, self.viewport().width(), self.isRightToLeft()))
        painter.end()

    def _settle(self) -> None:
        """Lay out what is in view, so that painting changes no height."""
        top, height = self.offset, self.viewport().height()
        for _index, _laid in self.page.visible(top - 20, top + height + 20):
            pass
        self._first = self.page.chunk_at_height(top)
        self._set_range()

    def _set_range(self) -> None:
        bar = self.verticalScrollBar()
        height = self.viewport().height()
        self._quiet += 1
        bar.setPageStep(max(1, height - 40))
        bar.setSingleStep(max(8, round(self.page.fonts.height * self.page.fonts.look.spacing)))
        bar.setRange(0, max(0, math.ceil(self.page.height) - height))
        self._quiet -= 1

    def _take_height(self, index: int, difference: float) -> None:
        if index < self._first:
            self._shift += difference
            if not self._is_measuring:
                self._hold_still()

    def _hold_still(self) -> None:
        """Move the page by as much as the text above grew: what is in view does not stir."""
        whole = round(self._shift)
        if not whole:
            return
        self._shift -= whole
        bar = self.verticalScrollBar()
        self._is_still = True
        bar.setMaximum(max(0, math.ceil(self.page.height) - self.viewport().height()))
        bar.setValue(bar.value() + whole)
        self._is_still = False

    def _measure(self) -> None:
        self._is_measuring = True  # heights are applied once, after the slice
        has_more = self.page.measure_some(_IDLE)
        self._is_measuring = False
        self._hold_still()
        self._set_range()
        if not has_more:
            self._idle.stop()
            self.shown.emit()
