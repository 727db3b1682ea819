"""The findings list: filter, sort, group, walk."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from crossread.model import Ruling, RulingKind, Verdict
from crossread_gui.models.cells import CELL_ROLE, Section
from crossread_gui.models.findings import Grouping, Kind, Listing
from crossread_gui.models.pieces import Mark
from crossread_gui.views.findings_list import FindingsList

EVERYTHING = Listing(kinds=frozenset(Kind))


@pytest.fixture
def listed(qtbot, document, theme):
    view = FindingsList(document, theme)
    qtbot.addWidget(view)
    view.resize(1000, 500)
    view.show()
    return view


def where(view):
    return [
        f"{each.title} {each.rows}" if isinstance(each, Section) else (each.left, each.right)
        for each in view.table.cells.rows
    ]


def test_it_opens_with_the_contradictions_and_their_words(listed):
    assert where(listed) == [("A2", "B2")]
    cell = listed.table.cells.cell_at(0, 2)
    assert [each.text for each in cell.pieces if each.mark is Mark.CLASH] == ["Twelve"]
    assert listed.table.cells.cell_at(0, 4).text == "Twelve ≠ Fourteen"


def test_everything_can_be_listed(listed, document):
    listed.kind.setCurrentIndex(listed.kind.count() - 1)

    comparison = document.comparison
    unique = sum(each.verdict is Verdict.UNIQUE for each in comparison.judgements)
    assert len(where(listed)) == len(comparison.findings) + len(comparison.matches) + unique


def test_words_and_values_filter_it(listed):
    listed.show_listing(EVERYTHING)

    QTest.keyClicks(listed.field, "fourteen")

    assert where(listed) == [("A2", "B2"), ("A2", "B2")]
    assert listed.count.text().startswith("2 of")


def test_it_sorts_by_a_click_on_a_header(listed):
    listed.show_listing(EVERYTHING)
    header = listed.table.horizontalHeader()
    sure = 5

    point = header.sectionViewportPosition(sure) + 12
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=header.rect().topLeft() + _point(point, 8))

    scores = [each.score for each in listed.table.cells.rows]
    assert scores in (sorted(scores), sorted(scores, reverse=True))
    assert len(set(scores)) > 1


def test_it_groups_by_kind_and_closes_a_group(listed):
    listed.show_listing(replace(EVERYTHING, grouping=Grouping.KIND))
    assert where(listed)[0] == "Contradiction 1"
    listed.table.show_row(0)

    QTest.keyClick(listed.table, Qt.Key.Key_Return)

    assert [each for each in where(listed) if isinstance(each, str)][:2] == ["Contradiction 1", "Match 5"]
    assert where(listed)[1] == "Match 5"


def test_grouped_by_article_a_row_stands_with_both(listed):
    listed.show_listing(Listing(grouping=Grouping.ARTICLE))

    assert where(listed) == ["A · Outlet A 1", ("A2", "B2"), "B · Outlet B 1", ("A2", "B2")]


def test_walking_by_keyboard_selects_in_the_document_and_tells_the_place(listed, document):
    listed.show_listing(EVERYTHING)
    listed.table.setFocus()
    listed.table.show_row(0)

    QTest.keyClick(listed.table, Qt.Key.Key_Down)

    row = listed.table.cells.rows[1]
    assert document.selection.passage == row.left
    assert listed.count.text() == f"2 of {len(listed.table.cells.rows)}"


def test_a_click_selects_the_finding(listed, document):
    index = listed.table.cells.index(0, 3)

    QTest.mouseClick(listed.table.viewport(), Qt.MouseButton.LeftButton, pos=listed.table.visualRect(index).center())

    assert document.selection.finding == 0


def test_a_click_on_the_other_side_of_a_match_goes_there(listed, document):
    listed.show_listing(Listing(kinds=frozenset({Kind.MATCH})))
    row = next(i for i, each in enumerate(listed.table.cells.rows) if (each.left, each.right) == ("A1", "C1"))
    index = listed.table.cells.index(row, 3)

    QTest.mouseClick(listed.table.viewport(), Qt.MouseButton.LeftButton, pos=listed.table.visualRect(index).center())

    assert document.selection.passage == "C1"


def test_it_stands_at_what_was_selected_elsewhere(listed, document):
    document.select("B2")

    assert listed.table.currentIndex().row() == 0
    document.select("C2")
    assert not listed.table.currentIndex().isValid()


def test_what_is_too_doubtful_to_count_is_no_contradiction(listed, document, fill, workbench):
    workbench.article("Twelve people were hurt.")
    workbench.article("Ten people were hurt.")
    workbench.clash("A1", "B1", ("Twelve", "Ten"), confidence=0.55)
    fill(document, workbench.freeze())
    assert where(listed) == []

    listed.kind.setCurrentIndex(1)

    assert listed.table.cells.cell_at(0, 0).text == "Possible contradiction: Numbers"
    assert listed.table.cells.cell_at(0, 0).is_unsettled


def test_evidence_that_would_not_even_raise_a_doubt_is_silent(listed, document, fill, workbench):
    workbench.article("Twelve people were hurt.")
    workbench.article("Ten people were hurt.")
    workbench.clash("A1", "B1", ("Twelve", "Ten"), confidence=0.1)
    fill(document, workbench.freeze())

    listed.kind.setCurrentIndex(1)

    assert where(listed) == []


def test_a_width_the_user_set_is_kept(listed, qtbot):
    listed.table.horizontalHeader().resizeSection(2, 333)
    listed.resize(1200, 500)
    listed.refresh()

    assert listed.table.columnWidth(2) == 333


def test_rulings_of_the_user_are_told(listed, document, fill, made_comparison):
    comparison = made_comparison(3)
    left, right = (document.lookup.passage(each).text for each in ("A2", "B2"))

    fill(document, replace(comparison, rulings=(Ruling(RulingKind.DISMISS, left, right, check="numbers"),)))

    assert listed.table.cells.cell_at(0, 6).text == "dismissed"


def test_every_cell_speaks(listed):
    listed.show_listing(EVERYTHING)
    model = listed.table.cells

    for row in range(model.rowCount()):
        for column in (0, 1, 2, 3):
            index = model.index(row, column)
            spoken = model.data(index, Qt.ItemDataRole.AccessibleTextRole)
            assert spoken.startswith(model.columns[column].title)
            assert spoken.partition(": ")[2]
            assert model.data(index, CELL_ROLE).text


def test_ten_thousand_rows_are_made_only_when_seen(listed):
    from crossread_gui.models.cells import Cell, Column
    from crossread_gui.models.pieces import plain

    made = []

    def make(row, column):
        made.append((row, column))
        return Cell(plain(f"Row {row} says a few words more than fit in one line of its column"))

    listed.table.cells.show_rows(tuple(Column(f"C{i}") for i in range(6)), range(10_000), make)
    listed.grab()
    listed.table.verticalScrollBar().setValue(listed.table.verticalScrollBar().maximum())
    listed.grab()

    assert len(made) < 1500


def _point(x, y):
    from PySide6.QtCore import QPoint

    return QPoint(x, y)
