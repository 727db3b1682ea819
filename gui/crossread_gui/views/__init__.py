"""The views beside the panes: each a widget over the document and the theme."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from crossread_gui.document import ComparisonDocument
from crossread_gui.theme import Theme
from crossread_gui.views.detail_panel import DetailPanel
from crossread_gui.views.figures_and_dates import FiguresAndDates
from crossread_gui.views.filter_bar import FilterBar
from crossread_gui.views.findings_list import FindingsList
from crossread_gui.views.legend import Legend
from crossread_gui.views.quotations import Quotations
from crossread_gui.views.reading import ReadingView
from crossread_gui.views.statistics import StatisticsView
from crossread_gui.views.who_says_what import WhoSaysWhat
from crossread_gui.wordlist import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class View:
    """A view by name: `icon` is a file of `resources/icons`, `make` builds the widget from document and theme."""

    id: str
    source_title: str
    icon: str
    make: Callable[[ComparisonDocument, Theme], QWidget]

    @property
    def title(self) -> str:
        """Return its title in the user's language."""
        return QCoreApplication.translate("views", self.source_title)


VIEWS = (
    View("findings", QT_TRANSLATE_NOOP("views", "Findings"), "list", FindingsList),
    View("who-says-what", QT_TRANSLATE_NOOP("views", "Who says what"), "table", WhoSaysWhat),
    View("figures-and-dates", QT_TRANSLATE_NOOP("views", "Figures and dates"), "calendar-days", FiguresAndDates),
    View("quotations", QT_TRANSLATE_NOOP("views", "Quotations"), "quote", Quotations),
    View("reading", QT_TRANSLATE_NOOP("views", "Reading"), "book-open", ReadingView),
    View("statistics", QT_TRANSLATE_NOOP("views", "Statistics"), "chart-column", StatisticsView),
)

__all__ = [
    "VIEWS",
    "DetailPanel",
    "FiguresAndDates",
    "FilterBar",
    "FindingsList",
    "Legend",
    "Quotations",
    "ReadingView",
    "StatisticsView",
    "View",
    "WhoSaysWhat",
]
