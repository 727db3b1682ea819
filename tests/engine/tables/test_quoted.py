"""Quotations across articles."""

from __future__ import annotations

from crossread.tables.quoted import quotations


def states(bench):
    return [each.state for each in quotations(bench.freeze())]


def test_a_changed_word_inside_the_marks_is_told(workbench):
    workbench.article("“We will never close the harbour,” said Mara Quill.")
    workbench.article("Quill said: “We will never leave the harbour.”")

    (row,) = quotations(workbench.freeze())

    assert row.state == "changed"
    assert row.cells[1][0].text == "We will never leave the harbour."
    assert row.cells[0][0].span.of(workbench.articles[0].text) == row.cells[0][0].text


def test_a_cut_quotation_is_the_same(workbench):
    workbench.article("“We will never close the harbour, whatever it costs us,” said Mara Quill.")
    workbench.article("“We will never close the harbour,” Quill said.")

    assert states(workbench) == ["same"]


def test_spelling_and_contraction_change_nothing(workbench):
    workbench.article("“As long as I'm mayor, these eight gates stay open,” said Mara Quill.")
    workbench.article("“As long as I am mayor, these 8 gates stay open,” said Mara Quill.")

    assert states(workbench) == ["same"]


def test_a_sentence_within_a_longer_quotation_is_quoted(workbench):
    workbench.article("“We are few.\nWe will never close the harbour.\nIt is ours,” said Mara Quill.")
    workbench.article("Quill said: “We will never leave the harbour.”")

    (row,) = quotations(workbench.freeze())

    assert (row.state, row.cells[0][0].text) == ("changed", "We will never close the harbour.")


def test_another_speaker_is_told(workbench):
    workbench.article("“We will never close the harbour,” said Mara Quill.")
    workbench.article("“We will never close the harbour,” said Oren Talbot.")

    assert states(workbench) == ["speaker"]


def test_other_quotations_and_short_ones_make_no_row(workbench):
    workbench.article("“We will never close the harbour,” said Mara Quill. It was “a bad day”.")
    workbench.article("“Fish are cheap at this time of year,” said Quill. It was “a bad day”.")

    assert states(workbench) == []


def test_the_sentences_of_one_speech_have_one_speaker(workbench):
    workbench.article("“We are few here.\nThe mayor said we will never close it.\nIt is ours,” said Mara Quill.")
    workbench.article("“We are few here,” she said. “The mayor said we will never close it.”")

    assert {quoted.speaker for row in quotations(workbench.freeze()) for quoted in row.cells[0]} == {"Mara Quill"}
