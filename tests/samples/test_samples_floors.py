"""What Crossread finds in the bundled samples, with floors that may only rise."""

import pytest

from benchmarks import samples

# (shared groups, matched pairs, unique, clashes settled, clashes at least unsettled, excluded) found, at least; and
# (traps shown, clashes shown beyond gold) at most. Raise a floor when the figure rises; never lower one.
# Floors fell for a larger gain elsewhere: unique from 60 to 58 when shared went from 50 to 62 and pairs from 64 to 103,
# and to 57 with a relation model that knows distant wording (pairs 108); shared from 63 to 62 with the one after it, better
# on every held-out set (unsettled 13 to 15, wrong clashes 7 to 6). Clashes went from 12 to 57, 9 of them wrong, when all
# candidates were examined; a threshold of .42 instead of .35 then left 47: a reader forgives a miss, not a false alarm.
# Unsettled went from 15 to 8 when eight of them were settled (49 to 57). Unique went from 57 to 56 when shared went from 62 to
# 63 and pairs from 108 to 110, with fewer matches in real reports that are none (docs/alignment.md, "Context").
# Clashes went from 57 to 56 with the relation model taught by larger ones; shared from 63 to 65, unique from 56 to 59.
# Unsettled went from 11 to 6 when as many were settled (56 to 63), and to 1 when more were (85).
# Shared went from 65 to 60, pairs from 111 to 103 and clashes from 85 to 84 when scores were made to mean what they say in real
# reports: of the matches there .63 instead of .49 are right (docs/alignment.md, "Context").
FLOORS = {"shared": 69, "pairs": 117, "unique": 60, "clashes": 85, "unsettled": 2, "excluded": 39}
MOST_TRAPS = 0
MOST_WRONG = 2


@pytest.fixture(scope="module")
def found():
    return samples.total([samples.score(*samples.compare(folder, None)) for folder in samples.folders()])


@pytest.mark.parametrize("name", FLOORS)
def test_what_is_found_stays_above_its_floor(found, name):
    assert getattr(found, name)[0] >= FLOORS[name], "\n".join(found.missed)


def test_traps_are_not_called_contradictions(found):
    assert found.traps[0] <= MOST_TRAPS, "\n".join(found.missed)


def test_hardly_anything_beyond_the_gold_is_called_a_contradiction(found):
    right, shown = found.shown

    assert shown - right <= MOST_WRONG, "\n".join(found.missed)
