"""What the window says in a few words."""

import pytest

from crossread.model import Finding, Span
from crossread_gui.models.words import values_words


@pytest.mark.parametrize(
    ("check", "values", "shown"),
    [
        ("numbers", ("12", "14"), "12 ≠ 14"),
        ("numbers", ("12", ""), ""),
        ("relation", ("The bridge is shut.", "The bridge is open."), ""),
    ],
)
def test_values_are_shown_where_both_are_named_and_are_no_whole_passages(qapp, check, values, shown):
    found = Finding(check, "value", "A1", "B1", Span(0, 2), Span(0, 2), values, 0.9, "")

    assert values_words(found) == shown
