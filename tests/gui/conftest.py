from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QInputDialog

from crossread.settings import Settings
from crossread_gui.app import Windows
from crossread_gui.document import ComparisonDocument
from crossread_gui.preferences import Preferences
from crossread_gui.theme import Theme
from crossread_gui.window import Window

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

WORDS_ONLY = Settings().with_value("model", "use", "off")

ONE = """Bridge closes for repairs

The old river bridge in Tarn will close for twelve weeks from 4 March, the council said on Monday.
Repairs will cost 3.2 million euros, according to the mayor.
A ferry will carry walkers across for free.
"""
OTHER = """Twelve weeks without the bridge

The old river bridge in Tarn will close for twelve weeks from 4 March, the council said on Monday.
Repairs will cost 4.1 million euros, according to the mayor.
Shopkeepers on the east bank fear for their trade.
"""
THIRD = """Shopkeepers angry about bridge

The council of Tarn closes the old river bridge for twelve weeks.
Shopkeepers on the east bank fear for their trade.
"""


@pytest.fixture
def article_files(tmp_path) -> list[Path]:
    paths = []
    for name, text in (("gazette.txt", ONE), ("herald.txt", OTHER), ("courier.txt", THIRD)):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        paths.append(path)
    return paths


@pytest.fixture
def store(tmp_path) -> QSettings:
    return QSettings(str(tmp_path / "crossread.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def preferences(qapp, store) -> Preferences:
    made = Preferences(store)
    made.keep_settings(WORDS_ONLY)
    made.change_habits(replace(made.habits, window=replace(made.habits.window, theme="light", language="en")))
    return made


@pytest.fixture
def document(qapp):
    made = ComparisonDocument()
    made.settings = WORDS_ONLY
    yield made
    made.close()


@pytest.fixture
def compared(document, article_files, qtbot) -> ComparisonDocument:
    """A document in which two articles are compared."""
    with qtbot.waitSignal(document.comparison_changed, timeout=30_000, check_params_cb=lambda found: found is not None):
        document.add_paths(article_files[:2])
    qtbot.waitUntil(lambda: not document.is_busy, timeout=30_000)
    return document


@pytest.fixture
def windows(qapp, store, preferences, tmp_path):
    made = Windows(qapp, store, tmp_path / "autosave")
    yield made
    for window in made.open_windows:
        window.keeping.may_close = lambda: True
        window.close()
    made.deleteLater()


@pytest.fixture
def theme(qapp) -> Theme:
    return Theme(choice="light")


@pytest.fixture
def window(theme, preferences, tmp_path, qtbot):
    made = Window(theme, preferences, tmp_path / "autosave")
    made.keeping.may_close = lambda: True  # no question may hold a test
    made.resize(1280, 800)  # the screen that tests have is too narrow for two panes
    made.show()
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def large_type(qapp):
    """Set the desktop's letters at 20 points."""
    usual = qapp.font()
    larger = QFont(usual)
    larger.setPointSizeF(20)
    qapp.setFont(larger)
    yield
    qapp.setFont(usual)


@pytest.fixture
def settle(window, qtbot):
    """Wait until the window has read and compared all it was given."""

    def wait() -> None:
        parts = window.filing, window.document, window.room.articles.rereading
        qtbot.waitUntil(lambda: not any(each.is_busy for each in parts), timeout=30_000)

    return wait


@pytest.fixture
def choose(window, qtbot):
    """Ask for a list in a dialog and choose the entry that holds some words; returns the entries."""

    def pick(ask, words: str) -> list[str]:
        ask()
        qtbot.waitUntil(lambda: bool(window.findChildren(QInputDialog)), timeout=10_000)
        (dialog,) = window.findChildren(QInputDialog)
        entries = dialog.comboBoxItems()
        dialog.setTextValue(next(each for each in entries if words in each))
        dialog.accept()
        qtbot.waitUntil(lambda: not window.findChildren(QInputDialog), timeout=10_000)
        return entries

    return pick
