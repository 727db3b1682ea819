"""One article as its reader meets it: coloured, hovered, clicked, and walked through with keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QWheelEvent

from crossread.lookup import Lookup
from crossread.model import Article, Span
from crossread_gui.aloud import announce
from crossread_gui.document import ComparisonDocument
from crossread_gui.panes.inks import Inks
from crossread_gui.panes.selectable_view import SelectableView
from crossread_gui.panes.spoken import say, say_sign
from crossread_gui.panes.typography import Fonts

_BY_KEY = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)
# The keyboard was away in a menu, a dialog or another window, and is where it was again.
_FOR_A_WHILE = (
    Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason, Qt.FocusReason.ActiveWindowFocusReason,
)  # fmt: skip
_CHOOSE = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class ArticlePane(SelectableView):
    """Shows one article of the document.

    `chosen(passage)` asks to look at a passage and bring its partners level; `stepped_aside(passage, step)` to go
    to its partner in a neighbouring pane; `zoom_asked(step)`; `menu_asked(passage, global position)`; `entered`
    tells that this pane has the focus or the pointer, `stood_on(passage)` where the keyboard stands.
    """

    chosen = Signal(str)
    stepped_aside = Signal(str, int)
    zoom_asked = Signal(int)
    menu_asked = Signal(str, QPoint)
    entered = Signal()
    stood_on = Signal(str)

    def __init__(self, article: Article, document: ComparisonDocument, fonts: Fonts, inks: Inks) -> None:
        super().__init__(article, document.texts, fonts, inks)
        self._document = document
        self.use_inks(inks)
        self.current = ""
        self._told = ""  # the tip that is set
        self._had_ring = False  # when the keyboard went away
        self._said = ""  # what was said aloud last since the keyboard came here
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)
        self.clicked.connect(self._take_click)
        self.pointed.connect(self._take_pointer)
        self._name(article)

    @property
    def article(self) -> Article:
        """The article shown."""
        return self.page.article

    def update_article(self, article: Article) -> None:
        """Show another edition of the article; a mere change of title leaves the text where it is."""
        if article.text != self.article.text or article.blocks != self.article.blocks:
            self.current = self.painter.focused = ""
            self.show_article(article)
        self.page.article = article
        self._name(article)

    def wear(self, lookup: Lookup | None) -> None:
        """Colour the text by a comparison; scroll position and selection stay."""
        self.coat.wear(lookup)
        self.painter.forget()
        if self.coat.span_of(self.current) is None:
            self.current = self.painter.focused = ""
        self.embolden(self.coat.clashing())

    def light(self, passages: frozenset[str], evidence: tuple[Span, ...]) -> None:
        """Light these passages of this article, and box these words."""
        spans = [] if evidence == self.coat.evidence else [*self.coat.evidence, *evidence]
        changed = self.coat.lit ^ passages
        self.coat.lit, self.coat.evidence = passages, evidence
        spans += [span for each in changed if (span := self.coat.span_of(each)) is not None]
        self.refresh(spans)

    def stand_on(self, passage: str, *, has_ring: bool) -> None:
        """Let the keyboard stand on a passage; `has_ring` shows it by a ring while this pane has the focus."""
        old = {self.painter.focused, passage}
        self.current = passage
        self.painter.focused = passage if has_ring and self.hasFocus() else ""
        self.refresh([span for each in old if (span := self.coat.span_of(each)) is not None])
        self._tell(passage, is_aloud=has_ring)
        if passage:
            self.stood_on.emit(passage)

    def bring_into_view(self, span: Span) -> None:
        """Scroll no more than is needed for a stretch of text to be seen."""
        self.glide_to(self.scroll_showing(span))

    def passage_under(self, spot: QPointF) -> str:
        """Return the id of the passage at a spot of the view, its glyph included; "" for none."""
        sign = self.sign_under(spot)
        if sign is not None:
            return sign.run.passage
        place = self.on_page(spot)
        passage = self.coat.passage_at(self.page.point_at(place.x(), place.y()))
        span = self.coat.span_of(passage)
        boxes = self.page.rects(span) if span is not None else ()
        return passage if any(box.adjusted(-4, -1, 4, 1).contains(place) for box in boxes) else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk from passage to passage, choose one, or scroll."""
        if self.take_key(event):
            return
        key, has_alt = Qt.Key(event.key()), bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        down = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(key)
        onward = {Qt.Key.Key_N: 1, Qt.Key.Key_P: -1}.get(key, down if has_alt else None)
        aside = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(key)
        if onward is not None:
            self._document.go(onward, start=self.painter.focused)
        elif down is not None:
            self._walk(down)
        elif aside is not None and self.current:
            self.stepped_aside.emit(self.current, -aside if self.isRightToLeft() else aside)
        elif key in _CHOOSE and self.current:
            self.stand_on(self.current, has_ring=True)
            self.chosen.emit(self.current)
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self.verticalScrollBar().setValue(0 if key is Qt.Key.Key_Home else self.verticalScrollBar().maximum())
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl, zoom this pane."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_asked.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        self.entered.emit()
        super().wheelEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard stands, if it was the keyboard that came here."""
        super().focusInEvent(event)
        self.entered.emit()
        comes_back = self._had_ring and event.reason() in _FOR_A_WHILE
        if comes_back or event.reason() in _BY_KEY:
            self.stand_on(self.current or self._first_seen(), has_ring=True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away; while a menu is open it tells what the menu is about."""
        super().focusOutEvent(event)
        self._had_ring = bool(self.painter.focused)
        self._said = ""
        if event.reason() not in {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason}:
            self.painter.focused = ""
        self.viewport().update()

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing lies under the pointer any more."""
        super().leaveEvent(event)
        self._document.hover("")

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a passage's menu, at the pointer or at the passage the keyboard stands on."""
        passage, spot = self.current or self._first_seen(), event.globalPos()
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            passage = self.passage_under(QPointF(self.viewport().mapFromGlobal(spot)))
        elif (span := self.coat.span_of(passage)) is not None:
            spot = self.viewport().mapToGlobal(QPoint(int(self.page.text_left) + 30, int(self.extent(span)[0]) + 20))
        self.menu_asked.emit(passage, spot)

    def _take_pointer(self, spot: QPointF) -> None:
        """Light the strand under the pointer; over a glyph say what it is (over text, a tip would cover it)."""
        passage = self.passage_under(spot)
        self._document.hover(passage)
        sign, lookup = self.sign_under(spot), self.coat.lookup
        told = say_sign(lookup, sign.passages) if sign is not None and lookup is not None else ""
        if told != self._told:
            self._told = told
            self.viewport().setToolTip(told)
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if told else Qt.CursorShape.IBeamCursor)

    def _tell(self, passage: str, *, is_aloud: bool) -> None:
        """Put the passage one stands on into words, and say it where a screen reader listens."""
        lookup = self.coat.lookup
        if lookup is None or not passage or not lookup.has_passage(passage):
            self.setAccessibleDescription("")
            return
        found = lookup.passage(passage)
        text = self.tr("{place} of {count}, {verdict}: {words}").format(
            place=found.index + 1, count=len(self.coat.passages), verdict=say(lookup, passage), words=found.text
        )
        if is_aloud and text != self._said:
            self._said = text
            announce(self, text)
        self.setAccessibleDescription(text)

    def _take_click(self, spot: QPointF) -> None:
        passage = self.passage_under(spot)
        self.stand_on(passage, has_ring=False)
        self.chosen.emit(passage)

    def _walk(self, step: int) -> None:
        passages = self.coat.passages
        if not passages:
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + step * 40)
            return
        here = next((each.index for each in passages if each.id == self.current), None)
        target = self._first_seen() if here is None else passages[min(max(here + step, 0), len(passages) - 1)].id
        self.stand_on(target, has_ring=True)
        if (span := self.coat.span_of(target)) is not None:
            self.bring_into_view(span)

    def _first_seen(self) -> str:
        seen = self.seen()
        return next((each.id for each in self.coat.passages if each.span.end > seen.start), "")

    def _name(self, article: Article) -> None:
        self.setAccessibleName(self.tr("Article {letter}: {title}").format(letter=article.id, title=article.title))
