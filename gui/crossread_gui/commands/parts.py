"""What every group of commands is handed: the parts of one window it may ask or tell."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from crossread_gui.document import ComparisonDocument
from crossread_gui.notices import NoticeBar
from crossread_gui.preferences import Preferences
from crossread_gui.theme import Theme


@dataclass(frozen=True, slots=True)
class Parts:
    """One window's document, theme, preferences and notices, and the window as a parent for dialogs."""

    document: ComparisonDocument
    theme: Theme
    preferences: Preferences
    notices: NoticeBar
    window: QWidget


Handlers = dict[str, Callable[[], object]]
