"""How much two articles have word for word, where, and what that may mean."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from crossread.lookup import Lookup
from crossread.model import How, Span
from crossread.speech import speech_in
from crossread.tables.verbatim import amount, cautions, run_length, verbatim, wording

ENGLISH = speech_in("en")
FERRY = "The ferry struck the old breakwater at dawn."


def shared(workbench, **runs):
    """Return the lookup of a workbench whose matches hold these runs, named by their left passages."""
    workbench.matches = [replace(each, verbatim=runs.get(each.left, ())) for each in workbench.matches]
    return Lookup(workbench.freeze())


@pytest.fixture
def copied(workbench):
    workbench.article(FERRY, published=dt.date(2026, 5, 2))
    workbench.article(FERRY, published=dt.date(2026, 5, 1))
    workbench.same("A1", "B1", how=How.SAME_WORDS)
    return shared(workbench, A1=((Span(0, 43), Span(0, 43)), (Span(4, 20), Span(4, 20))))


def test_runs_are_counted_once_and_dated(copied):
    (found,) = verbatim(copied)

    assert (found.left_length, found.right_length, len(found.runs), found.earlier) == (8, 8, 1, "B")
    assert found.left_part == pytest.approx(1.0)
    assert wording(found.runs[0], copied) == FERRY[:43]


def test_the_later_is_never_said_to_have_copied(copied):
    (found,) = verbatim(copied)

    assert amount(found, copied, ENGLISH) == (
        "Word for word the same, in runs of five words or more: 8 words of A (100%) and 8 words of B (100%)."
    )
    assert cautions(found, copied, ENGLISH) == (
        "A is dated later than B: it may have taken the wording over, or both have it from one source.",
    )


def test_words_said_twice_in_one_article_count_once_in_the_other(workbench):
    workbench.article(f"{FERRY}\n{FERRY}")
    workbench.article(f"{FERRY}\nNobody was hurt, the harbour office said later.")
    workbench.same("A1", "B1", how=How.SAME_WORDS)
    workbench.same("A2", "B1", how=How.SAME_WORDS)
    second = len(FERRY) + 1
    lookup = shared(
        workbench,
        A1=((Span(0, 43), Span(0, 43)),),
        A2=((Span(second, second + 43), Span(0, 43)),),
    )

    (found,) = verbatim(lookup)

    assert (found.left_length, found.right_length) == (16, 8)
    assert found.right_part == pytest.approx(0.5)


def test_what_goes_on_in_the_next_passage_of_both_is_one_run(workbench):
    text = f"{FERRY}\nIts captain had not seen the lamp."
    workbench.article(text)
    workbench.article(text)
    workbench.same("A1", "B1", how=How.SAME_WORDS)
    workbench.same("A2", "B2", how=How.SAME_WORDS)
    start, end = len(FERRY) + 1, len(text) - 1
    lookup = shared(
        workbench,
        A1=((Span(0, 43), Span(0, 43)),),
        A2=((Span(start, end), Span(start, end)),),
    )

    (run,) = verbatim(lookup)[0].runs

    assert (run.left, run.right, run.length) == (("A1", "A2"), ("B1", "B2"), 15)
    assert wording(run, lookup) == f"{FERRY} Its captain had not seen the lamp"


def test_what_both_quote_is_told(workbench):
    said = "We heard a bang like slow thunder"
    workbench.article(f"“{said},” the mate told us.")
    workbench.article(f"The mate said: “{said}.”")
    workbench.same("A1", "B1")
    lookup = shared(workbench, A1=((Span(1, 1 + len(said)), Span(16, 16 + len(said))),))

    (found,) = verbatim(lookup)

    assert (found.left_quoted, found.right_quoted) == (7, 7)
    assert run_length(found.runs[0], lookup, ENGLISH) == "7 words, in quotation marks"
    assert cautions(found, lookup, ENGLISH)[0].startswith("In quotation marks: 7 words of A and 7 words of B;")


def test_without_blanks_characters_are_counted(workbench):
    text = "渡轮在黎明时分撞上了旧防波堤"
    for _ in range(2):
        workbench.article(text, language="zh")
    workbench.same("A1", "B1", how=How.SAME_WORDS)
    lookup = shared(workbench, A1=((Span(0, len(text)), Span(0, len(text))),))

    assert "14 characters of A" in amount(verbatim(lookup)[0], lookup, ENGLISH)


def test_nothing_in_common_is_no_row(made_comparison):
    assert verbatim(Lookup(made_comparison(3))) == ()
