"""The words of the settings, marked for translation: they stand as metadata in the engine, which knows no Qt.

A test sees that none is missing.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from crossread_gui.wordlist import QT_TRANSLATE_NOOP

GROUP_TITLES: Mapping[str, str] = {
    "window": QT_TRANSLATE_NOOP("settings", "Window"),
    "reading_look": QT_TRANSLATE_NOOP("settings", "Reading"),
    "reading": QT_TRANSLATE_NOOP("settings", "Files"),
    "exclude": QT_TRANSLATE_NOOP("settings", "Left out"),
    "score": QT_TRANSLATE_NOOP("settings", "Search for partners"),
    "align": QT_TRANSLATE_NOOP("settings", "Matching"),
    "check": QT_TRANSLATE_NOOP("settings", "Contradictions"),
    "judge": QT_TRANSLATE_NOOP("settings", "Judging"),
    "model": QT_TRANSLATE_NOOP("settings", "Language model"),
}


def worded(text: str) -> str:
    """Return a setting's title, help, unit or choice in the user's language."""
    return QCoreApplication.translate("settings", text) if text else ""
