"""Opposites in the words of news: outcomes told in phrases, ways of figures, and what only looks opposite."""

import pytest

from crossread.checks import negation, opposites
from crossread.model import Passage, Span
from crossread.roles import Pair, Side

SHOWN = 0.42


def sureness(left, right, check=opposites):
    sides = [Side(Passage(f"{name}1", name, 0, Span(0, len(text)), text)) for name, text in (("A", left), ("B", right))]
    found = check.examine(Pair(*sides, 0.7, 0.85, topic=0.7))
    return max((each.confidence for each in found if each.weight == "clash"), default=0.0)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The guild turned the offer of the mill down.", "The guild accepted the offer of the mill."),
        ("Ida Lund was acquitted of arson by the jury in Orl.", "The jury in Orl could not agree on whether Ida Lund was guilty of arson."),
        ("Ida Lund walked out of prison in Orl on Friday.", "Ida Lund must stay behind bars in Orl, judges said on Friday."),
        ("The toll is still needed on the bridge.", "The toll is no longer needed on the bridge."),
        ("The fire on the heath was under control by noon.", "The fire on the heath was out of control by noon."),
        ("Wool ended the day 3 percent lower in Orl.", "Wool was up by almost 3 percent in Orl at the end of the day."),
        ("Deaths on the river fell for the third year running.", "More people died on the river than in the year before."),
        ("The baker is staying on as mayor.", "The baker has tendered his resignation as mayor."),
        ("The barge talks in Orl broke up without a deal.", "Both sides reached an agreement at the barge talks in Orl."),
        ("The bank surprised traders by raising its key rate.", "The bank surprised traders and lowered its key rate."),
    ],
)  # fmt: skip
def test_outcomes_told_in_other_words_clash(left, right):
    assert sureness(left, right) > SHOWN
    assert sureness(right, left) > SHOWN


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("A court quashed the fraud conviction of Ida Lund.", "Ida Lund was cleared of fraud by a court."),
        ("The court upheld the fine on the mill.", "The mill lost its fight to overturn the fine in court."),
        ("The court upheld the fine on the mill.", "The mill lost its battle to have the fine overturned in court."),
        ("None of the forty weavers aboard the old barge was hurt.", "All forty weavers aboard the old barge were unharmed."),
        ("She denied that she would not stand again.", "She said she would stand again."),
        ("The yards lay under a foot of water by the mill.", "The river spilled over by the mill and left a foot of water."),
        ("She had been sober for six years.", "She gave up drink six years ago."),
        ("Wool rose more than four percent.", "Wool rose less than five percent."),
    ],
)  # fmt: skip
def test_what_only_looks_opposite_does_not_clash(left, right):
    assert sureness(left, right) < SHOWN
    assert sureness(right, left) < SHOWN


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "The guild failed to override the mayor's veto.",
            "The mayor's veto stands, two short of the votes needed to override it.",
        ),
        ("The truce held overnight.", "No breach of the truce was reported overnight."),
    ],
)
def test_what_is_failed_at_denies_nothing_else(left, right):
    assert sureness(left, right, negation) < SHOWN
    assert sureness(right, left, negation) < SHOWN
