"""Who is cited in a passage."""

from __future__ import annotations

import pytest

from crossread.checks.sources import speaker


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We must mend it,” said Ida R. Brook, a mason.", "Ida R. Brook"),
        ("“I think a fair judge would say that it was good,” Brook told the Herald.", "Brook"),
        ('"We don\'t believe that they put it right," guild master Pat Hale said.', "guild master Pat Hale"),
        ("“I do not know,” Hale, a mason, said Saturday at a fair.", "Hale"),
        ("Tom Hale of Orl, one of the few masons, said he was stunned.", "Tom Hale of Orl"),
        ("In a note after the vote, Hale called her a “steady hand” and said it was far from done.", "Hale"),
        ("Brook has also said it would stand.", "Brook"),
        ("But guild members say the charter is vague.", "guild members"),
        ("“They gave roles according to the needs of each town.”", ""),
        ("“We mend,” she once said.", ""),
        ("He then said it was over.", ""),
    ],
)
def test_the_speaker_is_who_said_it(text, expected):
    assert speaker(text) == expected
