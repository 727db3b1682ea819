"""A view of one page: which text stands where in it, and drawing it."""

from __future__ import annotations

import math
from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent

from crossread.model import Article, Passage, Span
from crossread_gui.panes.chunks import chunks_of
from crossread_gui.panes.gutter import Sign
from crossread_gui.panes.inks import Inks
from crossread_gui.panes.page import GUTTER, TOP, Page
from crossread_gui.panes.page_painter import View
from crossread_gui.panes.page_scroll import PageScroll
from crossread_gui.panes.scroll_sync import sync_fraction
from crossread_gui.panes.typography import Fonts

_ROOM = 60.0  # pixels of text left around what is brought into view

# Thin and without buttons: six of the ordinary ones take the width of a word from every line.
_BAR = """
QScrollBar:vertical {{ width: 9px; background: {page}; margin: 0; }}
QScrollBar::handle:vertical {{ background: {bar}; border-radius: 3px; margin: 2px 1px 2px 2px; min-height: 28px; }}
QScrollBar::add-line:vertical, QScrollBar::sub-line:vertical {{ height: 0; }}
QScrollBar::add-page:vertical, QScrollBar::sub-page:vertical {{ background: {page}; }}
"""


class PageView(PageScroll):
    """Shows an article. Positions are code points of it; heights are pixels from the page's top.

    `current` is the passage the keyboard stands on, "" for none.
    """

    current = ""
    _extents: tuple[tuple[Passage, tuple[float, float]], ...] = ()
    _extents_for: tuple[object, ...] = ()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the current passage in view: a notice or a panel that opens must not cover it."""
        span = self.coat.span_of(self.current) if self.current else None
        was_seen = False
        if span is not None and event.oldSize().height() > 0:
            top, bottom = self.extent(span)
            was_seen = self.is_gliding() or (top >= 0 and bottom <= event.oldSize().height())
        super().resizeEvent(event)
        if span is not None and was_seen:
            self.verticalScrollBar().setValue(round(self.scroll_showing(span)))

    def show_article(self, article: Article) -> None:
        """Show another article, or another edition of this one, from its top."""
        self.page = Page(article, self._texts.once(chunks_of, article), self.page.fonts)
        self.page.height_changed = self._take_height
        self.painter.page = self.page
        self.coat.article = article.id
        self.fit()
        self.scroll_to(0.0)

    def let_go(self) -> None:
        """Forget all that the text is drawn from: the view is of no more use.

        A view and its parts refer to each other. What one of them holds, a comparison or the layouts of a book, would
        stay until a search for cyclic garbage, which passes over most while texts are compared.
        """
        self._idle.stop()
        self.coat.wear(None)
        self.painter.forget()
        self.page.start_over()

    def use_fonts(self, fonts: Fonts) -> None:
        """Set the text in other fonts; what is being read stays where it stands in the view."""
        level = self.level_point(self.offset) if self.offset and self.page.text_width > 0 else None
        self.page.use_fonts(fonts)
        self.fit()
        if level is not None:
            self.scroll_to(self.scroll_for(*level))

    def use_inks(self, inks: Inks) -> None:
        """Draw in other colours."""
        self.painter.inks = inks
        self.verticalScrollBar().setStyleSheet(_BAR.format(page=inks.page.name(), bar=inks.muted.name()))
        self.viewport().update()

    def embolden(self, spans: tuple[Span, ...]) -> None:
        """Set these words in bold; what stood at the top stays there."""
        place = self.place
        self.page.embolden(spans)
        self._settle()
        if place:
            self.stand_at(place)
        self._idle.start()
        self.viewport().update()

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
        top, bottom = self.page.bounds(span)
        return top - self.offset, bottom - self.offset

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
        key = (self.offset, height, self.page.edition)
        if key != self._seen_for:
            start = int(self.page.point_at_height(self.offset))
            self._seen = Span(start, max(start, math.ceil(self.page.point_at_height(self.offset + height))))
            # Asking may have laid out text for the first time, so the key is taken after it.
            self._seen_for = (self.offset, height, self.page.edition)
        return self._seen

    def passages_seen(self) -> tuple[Passage, ...]:
        """Return the passages in view, in order."""
        return self.coat.passages_in(self.seen())

    def extents_seen(self) -> tuple[tuple[Passage, tuple[float, float]], ...]:
        """Return the passages in view, in order, each with its top and bottom; both lanes beside the pane ask."""
        key = (self.offset, self.viewport().height(), self.page.edition, self.coat.passages)
        if key != self._extents_for:
            offset = self.offset
            seen = self.passages_seen()
            bounds = [(each, self.page.bounds(each.span)) for each in seen]
            self._extents = tuple((each, (top - offset, bottom - offset)) for each, (top, bottom) in bounds)
            # Asking may have laid out text for the first time, so the key is taken after it.
            self._extents_for = (offset, self.viewport().height(), self.page.edition, self.coat.passages)
        return self._extents

    def refresh(self, spans: Iterable[Span]) -> None:
        """Draw these stretches of text again, where they are in view."""
        seen = self.seen()
        for span in spans:
            if span.start <= seen.end and span.end >= seen.start:
                top, bottom = self.extent(span)
                self.viewport().update(QRect(0, int(top) - 8, self.viewport().width(), int(bottom - top) + 16))

    def choose(self, passage: str) -> None:
        """Mark the passage that is selected with a bar at its side; "" for none."""
        if passage != self.coat.chosen:
            spans = (self.coat.span_of(each) for each in (self.coat.chosen, passage) if each)
            self.coat.chosen = passage
            self.refresh(each for each in spans if each is not None)

    def on_page(self, spot: QPointF) -> QPointF:
        """Return the spot of the page under a spot of the view."""
        return QPointF(spot.x(), spot.y() + self.offset)

    def sign_under(self, spot: QPointF) -> Sign | None:
        """Return the sign in the gutter at a spot of the view, if there is one."""
        gutter = self.viewport().width() - GUTTER if self.isRightToLeft() else 0.0
        if not gutter <= spot.x() <= gutter + GUTTER:
            return None
        y = self.on_page(spot).y()
        index = self.page.chunk_at_height(y)
        return self.painter.sign_at(index, self.page.laid(index), y - self.page.top(index))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what is in view."""
        painter = QPainter(self.viewport())
        clip = QRectF(event.rect())
        painter.setClipRect(clip)
        self.painter.paint(painter, clip, View(self.offset, self.viewport().width(), self.isRightToLeft()))
        painter.end()
