"""The views beside the panes: each a widget over the document and the theme.

The tables are imported when one is first made: they bring half of the engine along, and the window must be seen first.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from crossread_gui.document import ComparisonDocument
from crossread_gui.theme import Theme
from crossread_gui.views.detail_panel import DetailPanel
from crossread_gui.views.filter_bar import FilterBar
from crossread_gui.views.legend import Legend
from crossread_gui.wordlist import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from crossread_gui.views.figures_and_dates import FiguresAndDates
    from crossread_gui.views.findings_list import FindingsList
    from crossread_gui.views.quotations import Quotations
    from crossread_gui.views.reading import ReadingView
    from crossread_gui.views.statistics import StatisticsView
    from crossread_gui.views.who_says_what import WhoSaysWhat


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


def _findings(document: ComparisonDocument, theme: Theme) -> FindingsList:
    from crossread_gui.views.findings_list import FindingsList

    return FindingsList(document, theme)


def _who_says_what(document: ComparisonDocument, theme: Theme) -> WhoSaysWhat:
    from crossread_gui.views.who_says_what import WhoSaysWhat

    return WhoSaysWhat(document, theme)


def _figures_and_dates(document: ComparisonDocument, theme: Theme) -> FiguresAndDates:
    from crossread_gui.views.figures_and_dates import FiguresAndDates

    return FiguresAndDates(document, theme)


def _quotations(document: ComparisonDocument, theme: Theme) -> Quotations:
    from crossread_gui.views.quotations import Quotations

    return Quotations(document, theme)


def _reading(document: ComparisonDocument, theme: Theme) -> ReadingView:
    from crossread_gui.views.reading import ReadingView

    return ReadingView(document, theme)


def _statistics(document: ComparisonDocument, theme: Theme) -> StatisticsView:
    from crossread_gui.views.statistics import StatisticsView

    return StatisticsView(document, theme)


VIEWS = (
    View("findings", QT_TRANSLATE_NOOP("views", "Findings"), "list", _findings),
    View("who-says-what", QT_TRANSLATE_NOOP("views", "Who says what"), "table", _who_says_what),
    View("figures-and-dates", QT_TRANSLATE_NOOP("views", "Figures and dates"), "calendar-days", _figures_and_dates),
    View("quotations", QT_TRANSLATE_NOOP("views", "Quotations"), "quote", _quotations),
    View("reading", QT_TRANSLATE_NOOP("views", "Reading"), "book-open", _reading),
    View("statistics", QT_TRANSLATE_NOOP("views", "Statistics"), "chart-column", _statistics),
)

__all__ = ["VIEWS", "DetailPanel", "FilterBar", "Legend", "View"]
