"""The engine's own words in the window's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from crossread.speech import Speech, speech_in


def window_speech() -> Speech:
    """Return how the engine speaks in the language of the catalogue in use: its translation of "en" is its own code."""
    return speech_in(QCoreApplication.translate("speech", "en"))
