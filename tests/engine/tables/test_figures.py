"""Figures and dates of shared and disputed claims."""

from __future__ import annotations

import pytest

from crossread.tables.figures import differing, figures


@pytest.fixture
def rows_of(workbench):
    def rows(*texts, clash=None):
        for text in texts:
            workbench.article(text)
        workbench.same(*(f"{each.id}1" for each in workbench.articles))
        if clash:
            workbench.clash("A1", "B1", clash)
        return figures(workbench.freeze())

    return rows


def test_values_are_normalised(rows_of):
    (row,) = rows_of("A dozen people were hurt.", "12 people were hurt.")

    assert [[each.shown for each in cell] for cell in row.cells] == [["12"], ["12"]]
    assert (row.dimension, row.thing, row.state) == ("count", "people", "agrees")


def test_a_rough_share_keeps_the_words_of_its_text(rows_of):
    (row,) = rows_of("A third of the homes lost power.", "Half of the homes lost power.")

    assert [[each.shown for each in cell] for cell in row.cells] == [["A third (≈33%)"], ["50%"]]


def test_hedged_values_do_not_differ(rows_of):
    assert differing(rows_of("At least 12 people were hurt.", "14 people were hurt.")) == ()


def test_a_standing_finding_is_a_clash_and_comes_first(rows_of):
    rows = rows_of("On May 3 some 12 people were hurt.", "On May 3 some 19 people were hurt.", clash=("12", "19"))

    assert [each.state for each in rows] == ["clash", "agrees"]
    assert rows[0].findings == (0,)


def test_dates_are_told_from_figures(rows_of):
    rows = rows_of("It closed on 24 June.", "It closed on 25 June.")

    assert [(each.dimension, each.state) for each in rows] == [("date", "differs")]


def test_lengths_of_time_are_written_as_people_do(rows_of):
    (row,) = rows_of("They waited twenty years.", "They waited 20 years.")

    assert row.cells[0][0].shown == "20 years"


def test_what_one_article_alone_counts_is_no_row(rows_of):
    assert rows_of("Twelve people were hurt.", "People were hurt.") == ()
