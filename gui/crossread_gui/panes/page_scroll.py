"""Scrolling over a page: lays out what is seen, measures the rest while idle, and never lets the text jump."""

from __future__ import annotations

import math

from PySide6.QtCore import QAbstractAnimation, QEasingCurve, QSignalBlocker, Qt, QTimer, QVariantAnimation, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QSizePolicy, QStyle, QWidget

from crossread.model import Article, Span
from crossread_gui.panes.chunks import chunks_of
from crossread_gui.panes.coat import Coat
from crossread_gui.panes.inks import Inks
from crossread_gui.panes.page import TOP, Page
from crossread_gui.panes.page_painter import PagePainter
from crossread_gui.panes.typography import Fonts
from crossread_gui.text_facts import TextFacts

_IDLE = 0.004  # seconds of measuring at a time: well within a frame
_GLIDE = 160  # milliseconds for a text to come level


class PageScroll(QAbstractScrollArea):
    """Holds a page; `travelled(distance)` tells that its reader scrolled it, `shown()` that other text is in view."""

    travelled = Signal(float)
    shown = Signal()

    def __init__(
        self, article: Article, texts: TextFacts, fonts: Fonts, inks: Inks, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.coat = Coat(article.id)
        self._texts = texts
        self.page = Page(article, texts.once(chunks_of, article), fonts)
        self.painter = PagePainter(self.page, self.coat, inks)
        self.page.height_changed = self._take_height
        self._quiet = 0  # above 0 while the program, not the reader, moves the text
        self._shift = 0.0
        self._seen = Span(0, 0)
        self._seen_for = (-1.0, -1, -1)
        self._first = 0
        self._is_measuring = False
        self._is_still = False
        self._idle = QTimer(self, interval=4)
        self._idle.timeout.connect(self._measure)
        self._glide = QVariantAnimation(self)
        self._glide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._glide.valueChanged.connect(lambda value: self.scroll_to(float(value)))

    def fit(self) -> None:
        """Fit the text to the view's width, keeping its place."""
        place = self.place if self.page.text_width > 0 else 0.0
        if self.page.fit(self.viewport().width(), is_mirrored=self.isRightToLeft()):
            self._settle()
            if place:
                self.stand_at(place)
            self._idle.start()
        self._settle()
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

    @property
    def place(self) -> float:
        """The code point (as a float) read at the top of the view; 0 at the very top of the page."""
        return self.page.point_at_height(self.offset + TOP) if self.offset else 0.0

    def stand_at(self, place: float) -> None:
        """Scroll so that a code point is read at the top of the view."""
        self.scroll_to(self.page.height_of(place) - TOP if place > 0 else 0.0)

    def glide_to(self, y: float) -> None:
        """Scroll there in a short movement, so that the eye can follow; at once where animations are off."""
        self._glide.stop()
        y = min(max(0.0, y), self.furthest)
        if not self.isVisible() or abs(y - self.offset) < 2 or not self._animates():
            self.scroll_to(y)
            return
        with QSignalBlocker(self._glide):  # each of these tells a value between the old ends and the new ones
            self._glide.setDuration(_GLIDE)
            self._glide.setStartValue(self.offset)
            self._glide.setEndValue(y)
        self._glide.start()

    def halt(self) -> None:
        """End a movement where it is."""
        self._glide.stop()

    def is_gliding(self) -> bool:
        """Tell whether a movement is under way."""
        return self._glide.state() == QAbstractAnimation.State.Running

    def _animates(self) -> bool:
        return self.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, self) > 0

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
