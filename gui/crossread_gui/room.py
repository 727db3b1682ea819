"""The reading room: filter bar and panes in the middle, the detail docked beside them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDockWidget, QMainWindow, QMenu, QVBoxLayout, QWidget

from crossread_gui.actions import PASSAGE_MENU, ActionSet
from crossread_gui.commands.articles import ArticleCommands
from crossread_gui.commands.parts import Handlers, Parts
from crossread_gui.panes.pane_row import PaneRow
from crossread_gui.state import Selection
from crossread_gui.views.detail_panel import DetailPanel
from crossread_gui.views.filter_bar import FilterBar


@dataclass(frozen=True, slots=True)
class _Panel:
    """A dock, and whether it is open when Crossread starts for the first time."""

    dock: QDockWidget
    is_open: bool


class ReadingRoom(QWidget):
    """Assemble the widgets around the panes and wire them to each other."""

    def __init__(self, parts: Parts, actions: ActionSet) -> None:
        super().__init__(parts.window)
        self._parts = parts
        self._actions = actions
        document, theme = parts.document, parts.theme
        self.panes = PaneRow(document, theme, self)
        self.filter_bar = FilterBar(document, theme, self)
        self.detail = DetailPanel(document, theme)
        self.articles = ArticleCommands(parts)
        self._panels: dict[str, _Panel] = {}
        self._lay_out()
        self._wire()

    def handlers(self) -> Handlers:
        """Say what the commands of the panes do."""
        return {
            "level": self._bring_level,
            "next-pane": lambda: self.panes.focus_next(1),
            "previous-pane": lambda: self.panes.focus_next(-1),
            "zoom-in": lambda: self.panes.zoom(1),
            "zoom-out": lambda: self.panes.zoom(-1),
            "zoom-reset": lambda: self.panes.zoom(0),
            "note": self._note,
        }

    def add_docks(self, window: QMainWindow) -> None:
        """Put the detail panel beside the panes."""
        self._add_panel(window, "detail", self.tr("Detail"), self.detail, ("F4",))

    def fill_panel_menu(self, menu: QMenu) -> None:
        """Offer to show and hide each panel."""
        for panel in self._panels.values():
            menu.addAction(panel.dock.toggleViewAction())

    def show_docks(self, *, is_shown: bool) -> None:
        """Show the panels once there is something to show in them."""
        for panel in self._panels.values():
            panel.dock.setVisible(is_shown and panel.is_open)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.filter_bar)
        column.addWidget(self.panes, 1)

    def _wire(self) -> None:
        theme = self._parts.theme
        self.panes.use_look(theme.reading)
        theme.reading_changed.connect(lambda: self.panes.use_look(theme.reading))
        self.panes.article_asked.connect(self.articles.serve)
        self.panes.passage_menu_asked.connect(self._show_passage_menu)
        self._parts.document.selection_changed.connect(self._open_detail)

    def _add_panel(
        self, window: QMainWindow, identity: str, title: str, widget: QWidget, keys: tuple[str, ...]
    ) -> QDockWidget:
        dock = QDockWidget(title, window)
        dock.setObjectName(identity)
        dock.setWidget(widget)
        is_detail = widget is self.detail
        area = Qt.DockWidgetArea.RightDockWidgetArea if is_detail else Qt.DockWidgetArea.BottomDockWidgetArea
        window.addDockWidget(area, dock)
        dock.toggleViewAction().setShortcuts([QKeySequence(each) for each in keys])
        self._panels[identity] = _Panel(dock, is_open=is_detail)
        return dock

    def _open_detail(self, selection: Selection) -> None:
        """Show why, once something is chosen."""
        if selection.passage and self._parts.preferences.habits.window.opens_detail:
            self._panels["detail"].dock.show()

    def _bring_level(self) -> None:
        self.panes.bring_level()

    def _note(self) -> None:
        self._panels["detail"].dock.show()
        self.detail.edit_note()

    def _show_passage_menu(self, passage: str, spot: QPoint) -> None:
        self._parts.document.select(passage)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._actions.fill(menu, PASSAGE_MENU)
        menu.popup(spot)
