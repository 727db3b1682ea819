"""Wordings cut into pieces."""

from __future__ import annotations

import pytest

from crossread.model import Span
from crossread_gui.models.pieces import Mark, Piece, around, differing, marked, text_of

OTHER = "The ferry struck the old breakwater at dawn on Monday."


def marks(pieces):
    return [(each.mark, each.text.strip()) for each in pieces if each.mark is not Mark.PLAIN]


@pytest.mark.parametrize(
    "text",
    [
        OTHER,
        "The ferry hit the breakwater at dawn on Monday.",
        "On Monday at dawn, the ferry struck the old stone breakwater.",
        "Nobody was hurt.",
        "",
        "Ünïcode 😀 ferry struck the old breakwater at dawn 😀.",
    ],
)
def test_pieces_keep_the_text_to_the_letter(text):
    assert text_of(differing(text, OTHER)) == text
    assert text_of(differing(text, OTHER, [Span(0, min(3, len(text)))])) == text


def test_changed_and_dropped_words_are_marked():
    found = marks(differing("The ferry hit the old breakwater at dawn.", OTHER))

    assert found == [(Mark.DROPPED, "struck"), (Mark.CHANGED, "hit"), (Mark.DROPPED, "on Monday")]


def test_where_little_is_alike_the_common_words_are_marked():
    found = marks(differing("A boat ran into the breakwater before sunrise, say those who saw it.", OTHER))

    assert found == [(Mark.COMMON, "breakwater")]


def test_clashing_words_outrank_other_marks_and_dropped_words_take_no_room():
    text = "The ferry hit the old breakwater at noon on Monday."
    noon = text.index("noon")

    found = marks(differing(text, OTHER, [Span(noon, noon + 4)]))

    assert (Mark.CLASH, "noon") in found
    assert (Mark.DROPPED, "dawn") in found


def test_overlapping_spans_are_joined():
    assert marked("abcdef", [Span(0, 3), Span(2, 4)]) == (
        Piece("abc", Mark.CLASH), Piece("d", Mark.CLASH), Piece("ef"),
    )  # fmt: skip


def test_long_passages_are_cut_around_the_clash():
    text = "word " * 60 + "twelve " + "word " * 60
    at = text.index("twelve")

    pieces = around(text, Span(at, at + 6), 60)

    assert (Mark.CLASH, "twelve") in marks(pieces)
    assert len(text_of(pieces)) < 90
    assert text_of(pieces).startswith("… ")
    assert text_of(pieces).endswith(" …")


def test_short_passages_are_not_cut():
    assert around("Only twelve.", Span(5, 11), 60) == (Piece("Only "), Piece("twelve", Mark.CLASH), Piece("."))
