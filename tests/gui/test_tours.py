from __future__ import annotations

from dataclasses import replace

import pytest

from crossread.lookup import Lookup
from crossread.model import Strand, Verdict
from crossread_gui.tours import Aim, count_of, tour


@pytest.fixture
def three(workbench):
    """A1/B1 clash, B2/C1 clash, A2 and C2 share what B does not tell; B3 is unsettled against C3."""
    workbench.article("Twelve were hurt.\nThe bridge stays shut.\nOnly A knows this.")
    workbench.article("Fourteen were hurt.\nIt will cost 3 million.\nIt burnt for an hour.")
    workbench.article("It will cost 5 million.\nThe bridge stays closed.\nIt burnt for a day.")
    workbench.clash("A1", "B1", ("Twelve", "Fourteen"))
    workbench.clash("B2", "C1", ("3", "5"))
    workbench.clash("B3", "C3", ("hour", "day"), 0.6)
    workbench.same("A2", "C2")
    return workbench


@pytest.mark.parametrize(
    ("aim", "start", "visited"),
    [
        (Aim.CONTRADICTORY, "A", ("A1", "B2")),
        (Aim.CONTRADICTORY, "B", ("B1", "B2")),
        (Aim.CONTRADICTORY, "C", ("C1", "A1")),
        (Aim.SHARED, "A", ("A2",)),
        (Aim.SHARED, "B", ("C2",)),
        (Aim.UNSETTLED, "A", ("B3",)),
        (Aim.UNIQUE, "C", ("C3", "A3", "B3")),
    ],
)
def test_tour_goes_through_all_articles_and_past_what_was_shown(three, aim, start, visited):
    assert tour(Lookup(three.freeze()), aim, start) == visited


def test_passage_seen_as_one_partner_is_visited_for_its_other_clash(three):
    three.clash("B1", "C2", ("Fourteen", "bridge"))

    assert tour(Lookup(three.freeze()), Aim.CONTRADICTORY, "A") == ("A1", "B1", "B2")


def test_what_the_user_calls_contradictory_is_visited_without_any_finding(three):
    comparison = three.freeze()
    judgements = tuple(
        replace(each, verdict=Verdict.CONTRADICTORY, ruled=True) if each.passage == "A3" else each
        for each in comparison.judgements
    )

    assert tour(Lookup(replace(comparison, judgements=judgements)), Aim.CONTRADICTORY, "B") == ("B1", "B2", "A3")


def test_strand_without_a_match_of_its_own_was_shown_too(three):
    three.same("A2", "B3")
    strands = (Strand(("A2", "B3", "C2"), 0.8),)

    assert tour(Lookup(three.freeze(strands=strands)), Aim.SHARED, "B") == ("B3",)


def test_of_one_clash_it_is_told_that_its_partners_are_passed_over(document, article_files, qtbot):
    document.add_paths(article_files[:2])
    qtbot.waitUntil(lambda: document.comparison is not None and not document.is_busy, timeout=30_000)
    told, taken_back = [], []
    document.notice_raised.connect(told.append)
    document.notice_withdrawn.connect(taken_back.append)
    assert count_of(document.lookup, Aim.CONTRADICTORY) == 2

    document.jump(Aim.CONTRADICTORY)
    document.jump(Aim.CONTRADICTORY)
    assert [each.text for each in told] == ["There is no other: its partners are passed over."]

    document.jump(Aim.UNIQUE)
    assert taken_back == told, "it would not be true of this jump"
