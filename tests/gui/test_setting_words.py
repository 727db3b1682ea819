from __future__ import annotations

from dataclasses import fields

from PySide6.QtCore import QTranslator

from crossread.assets import resource
from crossread.checks import CHECKS
from crossread.settings import ReportOptions, Settings, groups
from crossread_gui.commands.exporting import exporters
from crossread_gui.preferences import Habits
from crossread_gui.setting_words import CHOICE_WORDS, GROUP_TITLES, WORDS, worded

# A word may wait for the next `make translations`; it is shown in English until then.
FRESH = 4
HABITS = Habits()
PARTS = {
    **{each.name: getattr(HABITS, each.name) for each in fields(HABITS)},
    **dict(groups(Settings())),
}


def _metadata() -> list:
    return [each.metadata for part in (*PARTS.values(), ReportOptions()) for each in fields(part)]


def _of_the_window() -> list:
    return [each.metadata for part in fields(HABITS) for each in fields(getattr(HABITS, part.name))]


def test_every_word_of_a_setting_of_the_window_is_marked_for_translation():
    told = {meta[name] for meta in _of_the_window() for name in ("title", "help", "unit") if meta[name]}

    assert len(told - set(WORDS)) <= FRESH, f"add these to WORDS in setting_words.py: {told - set(WORDS)}"


def test_titles_of_the_engine_are_told_in_the_windows_language(qapp):
    translator = QTranslator()
    assert translator.load("crossread_de", str(resource("translations")))
    qapp.installTranslator(translator)
    try:
        told = {each.id: worded(each.title) for each in (*CHECKS, *exporters())}
        assert told["numbers"] == "Zahlen"
        assert told["svg"] == "Bild (SVG)"
        assert worded("Longest text") == "Längster Text"
    finally:
        qapp.removeTranslator(translator)


def test_every_choice_of_a_setting_has_a_word():
    choices = {choice for meta in _metadata() for choice in meta["choices"]}

    assert choices - set(CHOICE_WORDS) == set(), "add these to CHOICE_WORDS in setting_words.py"


def test_every_group_of_settings_has_a_title():
    assert set(PARTS) <= set(GROUP_TITLES)
