from __future__ import annotations

from dataclasses import fields

from crossread.checks import CHECKS
from crossread.settings import ReportOptions, Settings, groups
from crossread_gui.commands.exporting import exporters
from crossread_gui.preferences import Habits
from crossread_gui.setting_words import CHOICE_WORDS, GROUP_TITLES, WORDS

# A word may wait for the next `make translations`; it is shown in English until then.
FRESH = 4
HABITS = Habits()
PARTS = {
    **{each.name: getattr(HABITS, each.name) for each in fields(HABITS)},
    **dict(groups(Settings())),
}


def _metadata() -> list:
    return [each.metadata for part in (*PARTS.values(), ReportOptions()) for each in fields(part)]


def test_every_word_of_a_setting_is_marked_for_translation():
    told = {meta[name] for meta in _metadata() for name in ("title", "help", "unit") if meta[name]}

    assert len(told - set(WORDS)) <= FRESH, f"add these to WORDS in setting_words.py: {told - set(WORDS)}"


def test_every_choice_of_a_setting_has_a_word():
    choices = {choice for meta in _metadata() for choice in meta["choices"]}

    assert choices - set(CHOICE_WORDS) == set(), "add these to CHOICE_WORDS in setting_words.py"


def test_every_check_and_report_format_is_marked_for_translation():
    missing = {each.title for each in (*CHECKS, *exporters())} - set(WORDS)

    assert len(missing) <= FRESH, missing


def test_every_group_of_settings_has_a_title():
    assert set(PARTS) <= set(GROUP_TITLES)
