"""The reading room: filter bar, panes, find bar and overview in the middle, detail and tables docked around."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QApplication, QDockWidget, QMainWindow, QMenu, QTabWidget, QVBoxLayout, QWidget

from crossread.model import Verdict, article_of, other_end
from crossread_gui.actions import PASSAGE_MENU, ActionSet
from crossread_gui.aloud import name_tabs
from crossread_gui.commands.articles import ArticleCommands
from crossread_gui.commands.parts import Handlers, Parts
from crossread_gui.giving_way import GivingWay
from crossread_gui.panes.beside import PanesBeside
from crossread_gui.panes.failed_pane import FailedColumn
from crossread_gui.panes.find_bar import FindBar
from crossread_gui.panes.overview import Overview
from crossread_gui.panes.pane_row import PaneRow, read_from
from crossread_gui.state import Selection
from crossread_gui.views import VIEWS, DetailPanel, FilterBar

_DETAIL_WIDTH = 300
_DETAIL_LETTERS = 36  # in a line, where the font is large
_WIDEST_DETAIL = 420
_TABLES_HEIGHT = 240


class LazyDock(QDockWidget):
    """A dock whose widget is made when it is first seen: most readers never open most tables.

    Its key and its entry in the menu are not Qt's own action, which closes a table that lies behind another tab.
    """

    left = Signal()

    def __init__(self, title: str, make: Callable[[], QWidget], parent: QWidget) -> None:
        super().__init__(title, parent)
        self._make = make
        self.panel_action = QAction(title, self)
        self.panel_action.setCheckable(True)
        self.panel_action.triggered.connect(self._answer)
        self.toggleViewAction().toggled.connect(self.panel_action.setChecked)

    @property
    def is_in_front(self) -> bool:
        """Whether it is open and not behind another tab."""
        return not self.isHidden() and not self.visibleRegion().isEmpty()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Say so if the keyboard was in it: Qt would put that anywhere."""
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self.isAncestorOf(focused)
        super().closeEvent(event)
        if had_focus:
            self.left.emit()

    def showEvent(self, event: QShowEvent) -> None:
        """Make the widget."""
        if self.widget() is None:
            self.setWidget(self._make())
        super().showEvent(event)

    def _answer(self) -> None:
        """Close it where it is in front; else put it there, and the keyboard into it."""
        if self.is_in_front:
            self.close()
        else:
            self.show()
            self.raise_()
            widget = self.widget()
            if widget is not None:
                widget.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.panel_action.setChecked(not self.isHidden())


class ReadingRoom(QWidget):
    """Assemble the widgets around the panes and wire them to each other."""

    def __init__(self, parts: Parts, actions: ActionSet) -> None:
        super().__init__(parts.window)
        self._parts = parts
        self._actions = actions
        document, theme = parts.document, parts.theme
        self.panes = PaneRow(document, theme, self)
        self.failed = FailedColumn(document, theme, self)
        self.find_bar = FindBar(document, theme, self.panes, self)
        self.overview = Overview(document, theme, self.panes, self)
        self.filter_bar = FilterBar(document, theme, self)
        self.detail = DetailPanel(document, theme)
        self.articles = ArticleCommands(parts)
        self._docks: dict[str, LazyDock] = {}
        self._open: frozenset[str] = frozenset()
        self._is_furnished = False
        self._has_articles: bool | None = None
        self._around = GivingWay(self, self.filter_bar, self.panes, self.find_bar, self.overview)
        self._lay_out()
        self._wire()

    def handlers(self) -> Handlers:
        """Say what the commands of the panes do."""
        return {
            "find": self.find_bar.open,
            "find-next": lambda: self.find_bar.find_next(1),
            "find-previous": lambda: self.find_bar.find_next(-1),
            "overview": self._around.toggle_overview,
            "level": self._bring_level,
            "base": lambda: read_from(self.panes, self.panes.focused_article()),
            "next-pane": lambda: self.panes.focus_next(1),
            "previous-pane": lambda: self.panes.focus_next(-1),
            "zoom-in": lambda: self.panes.zoom(1),
            "zoom-out": lambda: self.panes.zoom(-1),
            "zoom-reset": lambda: self.panes.zoom(0),
            "note": self._note,
            "reopen-as": lambda: self.articles.serve(self.panes.focused_article(), "reopen"),
            "chapter": lambda: self.articles.serve(self.panes.focused_article(), "chapter"),
        }

    @property
    def docks(self) -> tuple[LazyDock, ...]:
        """The panels, the detail first."""
        return tuple(self._docks.values())

    def add_docks(self, window: QMainWindow) -> None:
        """Put the detail panel beside the panes and the tables below them."""
        window.setCorner(Qt.Corner.BottomRightCorner, Qt.DockWidgetArea.RightDockWidgetArea)
        window.setCorner(Qt.Corner.BottomLeftCorner, Qt.DockWidgetArea.LeftDockWidgetArea)
        window.setTabPosition(Qt.DockWidgetArea.BottomDockWidgetArea, QTabWidget.TabPosition.North)
        self._add_dock(window, LazyDock(self.tr("Detail"), lambda: self.detail, window), "detail", "F4")
        for number, view in enumerate(VIEWS, start=1):
            make = partial(view.make, self._parts.document, self._parts.theme)
            dock = self._add_dock(window, LazyDock(view.title, make, window), view.id, f"Ctrl+{number}")
            if number > 1:
                window.tabifyDockWidget(self._docks[VIEWS[0].id], dock)
        wanted = _DETAIL_LETTERS * self.fontMetrics().averageCharWidth()
        width = max(_DETAIL_WIDTH, min(wanted, _WIDEST_DETAIL))
        window.resizeDocks([self._docks["detail"]], [width], Qt.Orientation.Horizontal)
        window.resizeDocks([self._docks[VIEWS[0].id]], [_TABLES_HEIGHT], Qt.Orientation.Vertical)
        self._open = frozenset({"detail"})

    def remember_open_docks(self) -> None:
        """Take what is open now as what the user wants open, and keep it closed while there is nothing to show."""
        self._open = frozenset(name for name, dock in self._docks.items() if not dock.isHidden())
        for dock in self._docks.values():
            dock.hide()

    def show_docks(self, *, is_shown: bool) -> None:
        """Show the panels the user wants open once there is something to show in them."""
        if is_shown == self._is_furnished:
            return
        if not is_shown:
            self.remember_open_docks()
        for name, dock in self._docks.items():
            dock.setVisible(is_shown and name in self._open)
        self._is_furnished = is_shown

    def open_panels(self) -> tuple[str, ...]:
        """Return the names of what is open around the panes, those in front last."""
        docks = {name: dock for name, dock in self._docks.items() if not dock.isHidden()}
        in_front = [name for name, dock in docks.items() if dock.is_in_front]
        around = ["overview"] if self._around.is_wanted else []
        return (*around, *(each for each in docks if each not in in_front), *in_front)

    def show_panels(self, names: Sequence[str]) -> None:
        """Open what is named around the panes, in this order, and close the rest."""
        self._around.want_overview(is_wanted="overview" in names)
        self._open = frozenset(names)
        for name, dock in self._docks.items():
            dock.setVisible(self._is_furnished and name in self._open)
        for name in names:
            if name in self._docks:
                self._docks[name].raise_()

    def fill_panel_menu(self, menu: QMenu) -> None:
        """Offer to show and hide each panel."""
        for dock in self._docks.values():
            menu.addAction(dock.panel_action)

    def put_away(self) -> bool:
        """Close what lies over the panes; tell whether there was anything."""
        if self.find_bar.isVisible():
            self.find_bar.close()
            return True
        return False

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        beside = PanesBeside(self.panes, self.failed, self)
        for each in (self.filter_bar, beside, self.find_bar, self.overview):
            column.addWidget(each, int(each is beside))
            each.raise_()  # a screen reader meets children in the order in which they are stacked

    def _wire(self) -> None:
        theme = self._parts.theme
        self.panes.use_look(theme.reading)
        theme.reading_changed.connect(self._use_look)
        self.panes.article_asked.connect(self.articles.serve)
        self.failed.reopen_asked.connect(self.articles.rereading.choose_encoding_of)
        self._parts.document.articles_changed.connect(self._show_what_there_is)
        self._show_what_there_is()
        self.panes.passage_menu_asked.connect(self._show_passage_menu)
        self._parts.document.selection_changed.connect(self._open_detail)
        self._parts.document.selection_changed.connect(self._fetch_clash)
        self.detail.note.ended.connect(lambda: self.panes.focus_next(0))

    def _add_dock(self, window: QMainWindow, dock: LazyDock, identity: str, key: str) -> LazyDock:
        dock.setObjectName(identity)
        area = Qt.DockWidgetArea.BottomDockWidgetArea
        if identity == "detail":
            sides = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea
            area = sides[window.isLeftToRight()]
        window.addDockWidget(area, dock)
        dock.left.connect(lambda: self.panes.focus_next(0))
        dock.visibilityChanged.connect(lambda _is_seen: name_tabs(window))
        dock.hide()
        dock.panel_action.setShortcut(QKeySequence(key))
        self._docks[identity] = dock
        return dock

    def _show_what_there_is(self) -> None:
        """Without articles, leave all the room to what could not be read."""
        has_articles = bool(self._parts.document.articles)
        if has_articles != self._has_articles:
            self._has_articles = has_articles
            for each in (self.panes, self.filter_bar):
                each.setVisible(has_articles)
            self._around.arrange()

    def _use_look(self) -> None:
        self.panes.use_look(self._parts.theme.reading)

    def _open_detail(self, selection: Selection) -> None:
        """Show why, once something is chosen."""
        if selection.passage and self._parts.preferences.habits.window.opens_detail:
            self._docks["detail"].show()

    def _fetch_clash(self, selection: Selection) -> None:
        """Take the article that contradicts off the shelf: a clash is seen side by side or not at all."""
        lookup, here = self._parts.document.lookup, selection.passage
        if lookup is None or not lookup.has_passage(here):
            return
        shown = {each.letter for each in self.panes.columns}
        judged = lookup.judgement(here)
        chosen = (selection.finding,) if selection.finding >= 0 else judged.findings
        findings = [lookup.comparison.findings[i] for i in chosen]
        others = [lookup.passage(other_end(each, here)).article for each in findings]
        if judged.verdict is Verdict.CONTRADICTORY and others and not shown & set(others):
            self.panes.use(article_of(here))
            self.panes.fetch(others[0])
            self.panes.bring_level()

    def _bring_level(self) -> None:
        self.panes.bring_level()

    def _note(self) -> None:
        self._docks["detail"].show()
        self.detail.edit_note()

    def _show_passage_menu(self, passage: str, spot: QPoint) -> None:
        self._parts.document.select(passage)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._actions.fill(menu, PASSAGE_MENU)
        menu.popup(spot)
