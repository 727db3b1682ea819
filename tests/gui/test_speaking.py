from __future__ import annotations

from PySide6.QtCore import QTranslator

from crossread.assets import resource
from crossread_gui.speaking import window_speech


def test_the_engine_speaks_the_language_of_the_windows_catalogue(qapp):
    translator = QTranslator()
    assert translator.load("crossread_de", str(resource("translations")))
    assert window_speech().language == "en"
    qapp.installTranslator(translator)
    try:
        assert window_speech().language == "de"
    finally:
        qapp.removeTranslator(translator)
