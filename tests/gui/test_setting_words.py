from __future__ import annotations

from dataclasses import fields

from crossread.checks import CHECKS
from crossread.reports import EXPORTERS
from crossread.settings import ReportOptions, Settings, groups
from crossread_gui.preferences import Habits
from crossread_gui.setting_words import CHOICE_WORDS, GROUP_TITLES, WORDS

HABITS = Habits()
PARTS = {
    **{each.name: getattr(HABITS, each.name) for each in fields(HABITS)},
    **dict(groups(Settings())),
}


def _metadata() -> list:
    return [each.metadata for part in (*PARTS.values(), ReportOptions()) for each in fields(part)]


def test_every_word_of_a_setting_is_marked_for_translation():
    told = {meta[name] for meta in _metadata() for name in ("title", "help", "unit") if meta[name]}

    assert told - set(WORDS) == set(), "add these to WORDS in gui/crossread_gui/setting_words.py"


def test_every_choice_of_a_setting_has_a_word():
    choices = {choice for meta in _metadata() for choice in meta["choices"]}

    assert choices - set(CHOICE_WORDS) == set(), "add these to CHOICE_WORDS in gui/crossread_gui/setting_words.py"


def test_every_check_and_report_format_is_marked_for_translation():
    assert {each.title for each in (*CHECKS, *EXPORTERS)} - set(WORDS) == set()


def test_every_group_of_settings_has_a_title():
    assert set(PARTS) <= set(GROUP_TITLES)
