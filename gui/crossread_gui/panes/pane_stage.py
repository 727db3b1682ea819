"""Which articles have a pane, in what order, which wait on the shelf, and which one has the reader's attention."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from crossread_gui.document import ComparisonDocument
from crossread_gui.panes.article_pane import ArticlePane
from crossread_gui.panes.drop_target import DropTarget
from crossread_gui.panes.inks import inks_of
from crossread_gui.panes.lane_splitter import LANE, NARROW_LANE, LaneSplitter
from crossread_gui.panes.pane_column import PaneColumn
from crossread_gui.panes.pane_shelf import WIDTH, PaneShelf, most_panes, on_show
from crossread_gui.panes.scroll_together import ScrollTogether
from crossread_gui.reading_look import ReadingLook
from crossread_gui.theme import Theme


class PaneStage(DropTarget):
    """Holds one column per article of the document.

    `passage_menu_asked(passage, global position)`; `article_asked(letter, what)` with what is "replace", "reload",
    "reopen", "chapter", "rename" or "source"; `viewed()` tells that panes scrolled, came or went,
    or mark other hits.
    """

    passage_menu_asked = Signal(str, QPoint)
    article_asked = Signal(str, str)
    viewed = Signal()

    def __init__(self, document: ComparisonDocument, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.document = document
        self.theme = theme
        self.look = ReadingLook()
        self._columns: dict[str, PaneColumn] = {}
        self._lined_up: tuple[PaneColumn, ...] = ()
        self.order: list[str] = []  # letters, the one last used first
        self.together = ScrollTogether(self)
        self.splitter = LaneSplitter(document, inks_of(theme), self)
        self.shelf = PaneShelf(inks_of(theme), self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.splitter, 1)
        layout.addWidget(self.shelf)
        self.shelf.fetched.connect(self._fetch_and_focus)

    @property
    def columns(self) -> tuple[PaneColumn, ...]:
        """The columns in view, from first to last."""
        return self.splitter.columns()

    def all_columns(self) -> Iterable[PaneColumn]:
        """Return every article's column, on the shelf or not."""
        return self._columns.values()

    def pane(self, letter: str) -> ArticlePane:
        """Return an article's pane, in view or not.

        Raises:
            KeyError: there is no such article.
        """
        return self._columns[letter].pane

    def focused_article(self) -> str:
        """Return the letter of the article whose pane was used last, or ""."""
        return self.order[0] if self.order else ""

    def focus_next(self, step: int = 1) -> None:
        """Give the keyboard to the next or previous pane; from elsewhere in the window to the one last used."""
        columns = self.columns
        letters = [each.letter for each in columns]
        if not columns:
            return
        inside = [place for place, each in enumerate(columns) if each.pane.hasFocus()]
        last = letters.index(self.focused_article()) if self.focused_article() in letters else 0
        place = (inside[0] + step) % len(columns) if inside else last
        columns[place].pane.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def fetch(self, letter: str) -> None:
        """Show an article that may stand on the shelf."""
        if letter in self._columns and self._columns[letter] not in self.columns:
            self.order.remove(letter)
            # Behind the pane in use: what the reader looks at must not be the one that makes room.
            self.order.insert(1, letter)
            self.arrange()

    def zoom(self, step: int) -> None:
        """Set the text of all panes some steps larger or smaller; 0 is the usual size."""
        for column in self._columns.values():
            column.zoom(step)

    def use_look(self, look: ReadingLook) -> None:
        """Set the text as the reader prefers it."""
        self.look = look
        for column in self._columns.values():
            column.use_look(look)

    def boxes(self) -> tuple[tuple[str, QRect], ...]:
        """Return each visible column's letter and box in this widget."""
        return tuple((each.letter, QRect(each.mapTo(self, QPoint(0, 0)), each.size())) for each in self.columns)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many panes as fit."""
        super().resizeEvent(event)
        self.arrange()

    def take_articles(self) -> tuple[PaneColumn, ...]:
        """Have a column for each of the document's articles; returns the new ones."""
        articles = {each.id: each for each in self.document.articles}
        for letter in [each for each in self._columns if each not in articles]:
            column = self._columns.pop(letter)
            column.setParent(None)
            column.pane.let_go()
            column.deleteLater()
        new = []
        for letter, article in articles.items():
            if letter in self._columns:
                self._columns[letter].show_article(article)
            else:
                new.append(self._make(letter))
        self.order = [each for each in self.order if each in articles]
        self.order += [each for each in articles if each not in self.order]
        self.arrange()
        return tuple(new)

    def arrange(self) -> None:
        """Decide which columns are in view, and put them in the articles' order."""
        letters = [each.id for each in self.document.articles if each.id in self._columns]
        capacity = most_panes(self.width(), LANE)
        if capacity >= 4 or len(letters) >= 4:
            capacity = max(min(capacity, 3), most_panes(self.width(), NARROW_LANE))
        if len(letters) > capacity:
            capacity = most_panes(self.width() - WIDTH, NARROW_LANE if capacity >= 4 else LANE)
        shown = on_show(letters, self.order, capacity)
        columns = tuple(self._columns[each] for each in shown)
        # Not the splitter's columns: a removed one has left it, but lanes and scrolling still know its pane.
        if columns != self._lined_up or len(shown) != len(letters) or self.shelf.spines:
            reader = next((each for each in self.columns if each.pane.hasFocus()), None)
            self._lined_up = columns
            self.splitter.line_up(columns)
            if reader is not None and reader not in columns:  # it went to the shelf: the keyboard stays with a text
                heir = self.focused_article() if self.focused_article() in shown else shown[0]
                self.pane(heir).setFocus(Qt.FocusReason.OtherFocusReason)
            self.shelf.hold([each for each in self.document.articles if each.id not in shown])
            self.together.use_panes({each.letter: each.pane for each in columns})
        self.mark_headers()
        self.viewed.emit()

    def mark_headers(self) -> None:
        """Show in the headers which pane leads and which article one reads from."""
        has_several = len(self._columns) > 1
        for letter, column in self._columns.items():
            is_active = letter == self.focused_article() and has_several
            column.header.mark(is_base=letter == self.document.base, is_active=is_active)

    def recolour(self) -> None:
        """Take the theme's colours."""
        inks = inks_of(self.theme)
        self.splitter.use_inks(inks)
        self.shelf.use_inks(inks)
        for column in self._columns.values():
            column.header.recolour()
            column.pane.use_inks(inks)

    def _make(self, letter: str) -> PaneColumn:
        article = next(each for each in self.document.articles if each.id == letter)
        column = self._columns[letter] = PaneColumn(article, self.document, self.theme, self.look)
        column.hide()
        column.setParent(self)
        pane = column.pane
        pane.entered.connect(lambda: self.use(letter))
        pane.travelled.connect(lambda distance: self._travel(letter, distance))
        pane.shown.connect(lambda: self._show_beside(column))
        pane.menu_asked.connect(self.passage_menu_asked)
        return column

    def use(self, letter: str) -> None:
        """Take it that the reader looks at this article: others make room first."""
        if letter in self.order and self.order[0] != letter:
            self.order.remove(letter)
            self.order.insert(0, letter)
            self.mark_headers()

    def _travel(self, letter: str, distance: float) -> None:
        self.use(letter)
        self.together.follow(letter, distance)

    def _show_beside(self, column: PaneColumn) -> None:
        for lane in self.splitter.lanes_beside(column):
            lane.update()
        self.viewed.emit()

    def _fetch_and_focus(self, letter: str) -> None:
        self.fetch(letter)
        self.pane(letter).setFocus(Qt.FocusReason.ShortcutFocusReason)
