"""Who says what, figures and dates, statistics: rows lead to passages."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from crossread.model import Strand
from crossread_gui.models.statistics import longest_rise
from crossread_gui.views.figures_and_dates import FiguresAndDates
from crossread_gui.views.statistics import StatisticsView
from crossread_gui.views.who_says_what import WhoSaysWhat


@pytest.fixture
def shown(qtbot, document, theme):
    def show(kind):
        view = kind(document, theme)
        qtbot.addWidget(view)
        view.resize(1100, 700)
        view.show()
        return view

    return show


def texts(view):
    cells = view.table.cells
    return [
        [cells.cell_at(row, column).text for column in range(cells.columnCount())] for row in range(cells.rowCount())
    ]


def test_who_says_what_has_a_dash_for_silence_and_marks_clashes(shown):
    view = shown(WhoSaysWhat)

    rows = texts(view)
    assert rows[0][0] == "3 of 3"
    silent = next(row for row in rows if row[1].startswith("Twelve"))
    assert silent[2].startswith("Fourteen")
    assert silent[3] == "–"


def test_omissions_of_an_article_are_a_filter(shown):
    view = shown(WhoSaysWhat)

    view.omitted.setCurrentIndex(view.omitted.findData("C"))

    assert [row[1][:6] for row in texts(view)] == ["Twelve"]


def test_what_only_one_tells_can_be_added(shown):
    view = shown(WhoSaysWhat)
    before = len(texts(view))

    QTest.keyClick(view.lone, Qt.Key.Key_Space)

    assert len(texts(view)) == before + 3


def test_a_cell_leads_to_its_passage(shown, document):
    view = shown(WhoSaysWhat)
    index = view.table.cells.index(0, 2)

    QTest.mouseClick(view.table.viewport(), Qt.MouseButton.LeftButton, pos=view.table.visualRect(index).center())
    assert document.selection.passage == "B1"

    QTest.keyClick(view.table, Qt.Key.Key_Right)
    QTest.keyClick(view.table, Qt.Key.Key_Return)
    assert document.selection.passage == "C1"


def test_a_cell_under_the_pointer_lights_its_passage(shown, document):
    view = shown(WhoSaysWhat)

    view.table.entered.emit(view.table.cells.index(0, 2))

    assert document.hovered == "B1"


def test_tab_leaves_a_table(shown):
    view = shown(WhoSaysWhat)

    assert not view.table.tabKeyNavigation()


def test_figures_are_normalised_and_clashes_told(shown, document):
    view = shown(FiguresAndDates)

    row = next(each for each in texts(view) if "12" in each[2])
    assert "14" in row[3]
    assert row[1] == "Contradictory"


def test_only_differing_figures_are_shown_on_request(shown):
    view = shown(FiguresAndDates)

    QTest.keyClick(view.differing, Qt.Key.Key_Space)

    assert all(row[1] != "Agree" for row in texts(view))


def test_the_order_plot_walks_and_selects_by_keyboard(shown, document):
    view = shown(StatisticsView)
    assert len(view.plot.places) == 2
    view.plot.setFocus()

    QTest.keyClick(view.plot, Qt.Key.Key_Right)
    QTest.keyClick(view.plot, Qt.Key.Key_Right)
    QTest.keyClick(view.plot, Qt.Key.Key_Return)

    assert document.selection.passage == "A2"
    assert "contradicts" in view.plot.accessibleDescription()


def test_the_pair_table_tells_both_directions(shown):
    view = shown(StatisticsView)

    assert view.pairs.cells.rowCount() == 3
    assert "of A is in B" in view.pairs.cells.cell_at(0, 2).spoken


def test_one_article_against_itself_is_refused_in_words(shown):
    view = shown(StatisticsView)

    view.right.setCurrentIndex(view.left.currentIndex())

    assert view.sentence.text() == "Choose two different articles."
    assert not view.plot.isVisible()


@pytest.mark.parametrize(("values", "length"), [([], 0), ([1, 2, 3], 3), ([3, 2, 1], 1), ([1, 5, 2, 3, 3], 4)])
def test_the_longest_rise_counts_what_is_in_order(values, length):
    assert longest_rise(values) == length


def test_shared_wording_is_shown_with_care(shown, document, fill, workbench):
    from dataclasses import replace

    from crossread.model import How, Span

    text = "The ferry struck the old breakwater at dawn."
    workbench.article(text)
    workbench.article(text)
    workbench.same("A1", "B1", how=How.SAME_WORDS)
    workbench.matches = [replace(each, verbatim=((Span(0, 43), Span(0, 43)),)) for each in workbench.matches]
    view = shown(StatisticsView)

    fill(document, workbench.freeze())

    button = view.copies.findChild(QPushButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert document.selection.passage == "A1"


def test_quotations_show_what_was_changed_inside_the_marks(shown, document):
    from crossread_gui.models.pieces import Mark
    from crossread_gui.views.quotations import Quotations

    view = shown(Quotations)

    (row,) = texts(view)
    assert row[0] == "Words differ"
    marks = {each.mark: each.text for each in view.table.cells.cell_at(0, 2).pieces}
    assert marks[Mark.CHANGED].strip() == "distant"
    assert marks[Mark.DROPPED].strip() == "slow"


def test_reading_shows_one_article_with_the_others_in_the_margin(shown, document):
    from crossread_gui.views.reading import ReadingView

    view = shown(ReadingView)

    rows = texts(view)
    assert rows[0][0].startswith("The ferry struck")
    assert rows[0][1].startswith("B  At dawn")
    assert "\nC  A ferry ran" in rows[0][1]
    assert rows[1][1] == "B  Fourteen people were hurt in the crash."
    assert rows[2][1] == "only here"
    assert rows[3][1] == "left out: boilerplate"
    assert rows[4][1] == "C  same words"


def test_reading_shows_each_articles_best_version_not_its_first(shown, document, fill, workbench):
    from crossread_gui.views.reading import ReadingView

    workbench.article("The old bridge will close for twelve weeks, the council said.")
    workbench.article("Bridge to close\nThe council said that the old bridge will close for twelve weeks.")
    workbench.same("A1", "B1", score=0.86)
    workbench.same("A1", "B2", score=0.98)
    fill(document, workbench.freeze(strands=(Strand(("A1", "B1", "B2"), 0.86),)))

    view = shown(ReadingView)

    assert texts(view)[0][1].startswith("B  The council said")
    assert "Bridge to close" not in texts(view)[0][1]


def test_reading_follows_base_article_and_selection(shown, document):
    from crossread_gui.views.reading import ReadingView

    view = shown(ReadingView)

    document.set_base("B")
    document.select("B3")

    assert texts(view)[0][0].startswith("At dawn")
    assert view.table.currentIndex().row() == 2


def test_reading_can_be_cut_down_to_what_is_disputed(shown):
    from crossread_gui.views.reading import ReadingView

    view = shown(ReadingView)

    view.margin.setCurrentIndex(2)

    assert [row[0] for row in texts(view)] == ["Twelve people were hurt in the crash."]


def test_long_texts_are_worked_on_in_the_background(shown, qtbot, monkeypatch):
    monkeypatch.setattr("crossread_gui.views.table_page.QUICK", 0)

    view = shown(FiguresAndDates)

    assert view.pages.currentWidget() is view.nothing
    qtbot.waitUntil(lambda: view.table.cells.rowCount() > 0, timeout=10_000)
    assert view.pages.currentWidget() is view.table


def test_a_hidden_view_stops_working_and_catches_up_later(shown, qtbot, monkeypatch):
    monkeypatch.setattr("crossread_gui.views.table_page.QUICK", 0)
    view = shown(WhoSaysWhat)
    view.hide()
    assert not view._runner.is_busy

    view.show()

    qtbot.waitUntil(lambda: view.table.cells.rowCount() > 0, timeout=10_000)
