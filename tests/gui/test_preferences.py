from __future__ import annotations

from dataclasses import fields, replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QDoubleSpinBox, QLineEdit, QSpinBox

from crossread.settings import Settings, groups
from crossread_gui.dialogs.preferences import PreferencesDialog
from crossread_gui.preferences import Habits, Preferences
from crossread_gui.setting_words import form_word


def test_what_is_preferred_outlives_the_program(qapp, store):
    first = Preferences(store)
    habits = replace(first.habits, window=replace(first.habits.window, theme="dark"))
    first.change_habits(habits)
    first.keep_settings(Settings().with_value("align", "similarity", 0.7))
    store.sync()

    again = Preferences(store)

    assert again.habits == habits
    assert again.settings().align.similarity == 0.7


def test_damaged_file_means_the_defaults(qapp, store):
    for content in (
        "{",
        '"text"',
        "[1]",
        '{"window": 3, "align": {"similarity": "x"}}',
        '{"align": {"similarity": 9}}',
    ):
        store.setValue("settings/habits", content)
        store.setValue("settings/engine", content)

        assert Preferences(store).habits == Habits()
        assert Preferences(store).settings() == Settings()


def test_values_out_of_bounds_are_left_out_one_by_one(qapp, store):
    store.setValue("settings/habits", '{"reading_look": {"size": 900, "face": "sans"}}')

    assert Preferences(store).habits.reading_look == replace(Habits().reading_look, face="sans")


def test_vanished_files_leave_the_recent_list(preferences, tmp_path):
    kept, gone = tmp_path / "kept.crossread", tmp_path / "gone.crossread"
    for path in (kept, gone):
        path.write_bytes(b"x")
        preferences.remember_recent(path)
    gone.unlink()

    assert preferences.recent() == (kept,)


def test_form_has_a_named_control_for_every_setting(qapp):
    dialog = PreferencesDialog(Settings(), Habits(), lambda _settings: None, lambda _habits: None)
    wanted = [
        form_word(each.metadata["title"])
        for part in (*(getattr(Habits(), group.name) for group in fields(Habits())), *dict(groups(Settings())).values())
        for each in fields(part)
    ]

    names = [each.accessibleName() for each in dialog.findChildren(object) if hasattr(each, "accessibleName")]

    assert set(wanted) <= set(names)
    dialog.deleteLater()


def test_change_in_the_form_takes_effect_at_once(qapp, qtbot):
    got_settings, got_habits = [], []
    dialog = PreferencesDialog(Settings(), Habits(), got_settings.append, got_habits.append)
    qtbot.addWidget(dialog)

    def control(kind, name):
        return next(each for each in dialog.findChildren(kind) if each.accessibleName() == name)

    control(QDoubleSpinBox, "Similarity").setValue(0.8)
    control(QCheckBox, "Leave out quotations").setChecked(True)
    control(QSpinBox, "Shortest passage").setValue(4)
    control(QComboBox, "Theme").setCurrentIndex(2)
    next(each for each in dialog.findChildren(QCheckBox) if each.text() == "Negation").setChecked(False)

    assert got_settings[-1].align.similarity == 0.8
    assert got_settings[-1].exclude.quotations
    assert got_settings[-1].exclude.shortest == 4
    assert got_settings[-1].check.off == ("negation",)
    assert got_habits[-1].window.theme == "dark"


def test_enter_in_a_line_of_text_keeps_it_and_presses_no_button(qapp, qtbot):
    got = []
    settings = Settings().with_value("align", "similarity", 0.8)
    dialog = PreferencesDialog(settings, Habits(), got.append, lambda _habits: None)
    qtbot.addWidget(dialog)
    dialog.show()
    line = next(each for each in dialog.findChildren(QLineEdit) if each.accessibleName() == "Folder of your own models")

    qtbot.keyClicks(line, "/models")
    qtbot.keyClick(line, Qt.Key.Key_Return)

    assert got == [settings.with_value("model", "folder", "/models")]
    assert dialog.isVisible()
