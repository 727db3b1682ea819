"""Chips, slider, switches and presets change the document, and follow it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from crossread.model import How, Verdict
from crossread_gui.models.presets import PRESETS, current_preset
from crossread_gui.state import Filter
from crossread_gui.views.filter_bar import FilterBar
from crossread_gui.views.legend import Legend


@pytest.fixture
def bar(qtbot, document, theme):
    bar = FilterBar(document, theme)
    qtbot.addWidget(bar)
    bar.resize(1200, 80)
    bar.show()
    return bar


def chip(bar, verdict, how=None, *, is_unsettled=False):
    return next(
        each for each in bar.chips if (each.verdict, each.how, each.is_unsettled) == (verdict, how, is_unsettled)
    )


def test_chips_show_how_many_passages_are_of_their_class(bar):
    assert chip(bar, Verdict.SHARED, How.REWORDED).text().endswith("3")
    assert chip(bar, Verdict.CONTRADICTORY).text().endswith("2")
    assert chip(bar, Verdict.EXCLUDED).text().endswith("1")


def test_a_click_takes_a_class_out_of_the_filter(bar, document):
    QTest.mouseClick(chip(bar, Verdict.UNIQUE), Qt.MouseButton.LeftButton)

    assert document.filter.verdicts == frozenset(Verdict) - {Verdict.UNIQUE}


def test_a_manner_of_sharing_can_be_taken_out_alone(bar, document):
    QTest.mouseClick(chip(bar, Verdict.SHARED, How.REWORDED), Qt.MouseButton.LeftButton)

    assert document.filter.hows == {How.SAME_WORDS, How.IN_PART}
    assert Verdict.SHARED in document.filter.verdicts


def test_a_double_click_shows_a_class_alone_and_again_all(bar, document):
    unique = chip(bar, Verdict.UNIQUE)

    QTest.mouseDClick(unique, Qt.MouseButton.LeftButton)
    assert document.filter == Filter(frozenset({Verdict.UNIQUE}))

    QTest.mouseClick(unique, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier)
    assert document.filter == Filter()


def test_the_doubtful_can_be_shown_alone_and_others_added(bar, document):
    unsettled = chip(bar, Verdict.CONTRADICTORY, is_unsettled=True)

    QTest.mouseClick(unsettled, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier)
    assert document.filter == Filter(settled=False)
    assert [each for each in bar.chips if each.isChecked()] == [unsettled]

    QTest.mouseClick(chip(bar, Verdict.UNIQUE), Qt.MouseButton.LeftButton)
    assert document.filter == Filter(frozenset({Verdict.UNIQUE}))


def test_chips_work_by_keyboard(bar, document):
    one = chip(bar, Verdict.CONTRADICTORY)
    one.setFocus()

    QTest.keyClick(one, Qt.Key.Key_Space)

    assert Verdict.CONTRADICTORY not in document.filter.verdicts


def test_chips_follow_the_document(bar, document):
    document.set_filter(Filter(frozenset({Verdict.SHARED})))

    assert chip(bar, Verdict.SHARED, How.REWORDED).isChecked()
    assert not chip(bar, Verdict.UNIQUE).isChecked()


def test_the_slider_changes_the_similarity_while_it_moves(bar, document, qtbot):
    bar.slider.setFocus()
    before = document.settings.align.similarity

    QTest.keyClick(bar.slider, Qt.Key.Key_PageUp)

    assert document.settings.align.similarity == pytest.approx(before + 0.05)
    assert "55" in bar.value.text()


def test_strictness_is_chosen(bar, document):
    bar.strictness.setFocus()

    QTest.keyClick(bar.strictness, Qt.Key.Key_Down)

    assert document.settings.judge.strictness == "eager"


def test_a_preset_sets_switches_and_filter_and_is_recognised(bar, document):
    facts = next(each for each in PRESETS if each.id == "facts")

    bar.choose_preset(facts)

    assert document.filter.verdicts == {Verdict.CONTRADICTORY}
    assert current_preset(document.settings, document.filter) == facts
    bar.choose_preset(PRESETS[0])
    assert current_preset(document.settings, document.filter) == PRESETS[0]


def test_exclude_switches_tell_how_many_and_take_effect(bar, document):
    bar.leaving_out.click()
    box = bar.popup.boxes["boilerplate"]
    assert "1" in box.accessibleDescription()

    QTest.keyClick(box, Qt.Key.Key_Space)
    bar.popup.shortest.setValue(5)

    assert not document.settings.exclude.boilerplate
    assert document.settings.exclude.shortest == 5
    bar.popup.close()


@pytest.mark.parametrize("width", [300, 480, 1024])
def test_nothing_in_the_bar_is_cut_off_however_narrow(bar, width):
    bar.setFixedSize(width, bar.heightForWidth(width))

    for each in (*bar.chips, bar.slider, bar.strictness, bar.leaving_out, bar.presets):
        corner = each.mapTo(bar, each.rect().bottomRight())
        assert bar.rect().contains(corner), each.accessibleName()
        assert each.width() >= each.minimumSizeHint().width()


def test_the_legend_names_every_class_with_its_marks(qtbot, document, theme):
    legend = Legend(document, theme)
    qtbot.addWidget(legend)

    names = [each.accessibleName() for each in legend.entries]

    assert len(set(names)) == 6
    assert all("underline" in each for each in names)
