"""The window's summary counts what reports count."""

from dataclasses import replace

import pytest

from crossread.lookup import Lookup
from crossread.reports.content import report_on
from crossread.verdict import judge
from crossread_gui.models.summary import prepare_summary, summary


@pytest.fixture
def lookup(workbench):
    """Three pairs that tell the same: one disputed, by two checks, one on the model's word alone."""
    workbench.article("Twelve people fell.\nTwo houses burnt.\nThe sea was calm.")
    workbench.article("Ten people fell.\nTwo houses stood.\nThe sea lay still.")
    for place in (1, 2, 3):
        workbench.same(f"A{place}", f"B{place}")
    workbench.clash("A1", "B1", ("Twelve", "Ten"), 0.9)
    workbench.clash("A1", "B1", ("people", "people"), 0.5, check="negation")
    workbench.clash("A2", "B2", ("burnt", "stood"), 0.97, check="relation")
    made = workbench.freeze()
    judged = judge(made.passages, made.matches, made.findings, (), made.settings.judge)
    return Lookup(replace(made, judgements=judged))


def test_a_pair_is_counted_once_and_what_may_contradict_apart(qapp, lookup):
    said = summary(lookup)

    assert "2 claims" not in " ".join(said.sentences)
    assert said.sentences[:4] == (
        "3 claims are told by both articles, 1 of them disputed, 1 perhaps disputed.",
        "One pair of passages contradicts each other.",
        "Pairs of passages that may contradict each other, to be checked: 1.",
        "Of 6 passages compared, 4 are shared, 2 contradict others and 0 stand in one article only.",
    )
    assert [each.index for each in said.clashes] == [0]


def test_reports_count_the_same(qapp, lookup):
    report = report_on(lookup.comparison)

    assert report.summary[0] == summary(lookup).sentences[0]
    assert [(each.differences, each.possible) for each in report.pairs] == [(1, 1)]
    assert [each.unsettled for each in report.clashes] == [False, True]


def test_what_was_prepared_beforehand_leaves_the_window_nothing_to_gather(qapp, lookup):
    prepare_summary(lookup)
    kept = set(lookup._made)

    summary(lookup)

    assert set(lookup._made) == kept
