"""A deed that one report tells of and the other denies flatly, and what only looks so."""

import pytest

from crossread.checks import negation
from crossread.model import Passage, Span
from crossread.roles import Pair, Side

SHOWN = 0.42


def side(letter, text, *others):
    return Side(Passage(f"{letter}1", letter, 0, Span(0, len(text)), text), article=(text, *others))


def sureness(left, right, *, beside=((), ())):
    """Return how surely two sentences far from each other in topic clash over a denial; what else their reports say."""
    pair = Pair(side("A", left, *beside[0]), side("B", right, *beside[1]), 0.1, 0.3, topic=0.2, lead=-0.3)
    return max((each.confidence for each in negation.examine(pair)), default=0.0)


@pytest.mark.parametrize(
    ("told", "denied"),
    [
        ("A stoker of 40, seen running from the mill, was arrested overnight.", "Police stress that nobody has been arrested."),
        ("Wardens arrested a 34-year-old stoker on Friday.", "Wardens have not arrested anyone."),
        ("Among the guests, two waiters were injured by glass.", "No one was injured, the hotel said."),
        ("A new ferry that was built abroad was approved by the harbour board.", "The harbour board has yet to approve the ferry."),
        ("The watchdog approved the merger after a week of talks.", "So far the regulator has not approved the merger, a lawyer said."),
    ],
)  # fmt: skip
def test_a_deed_denied_flatly_clashes_whatever_else_is_told(told, denied):
    assert sureness(told, denied) > SHOWN
    assert sureness(denied, told) > SHOWN


@pytest.mark.parametrize(
    ("told", "denied"),
    [
        ("A stoker of 40 was arrested overnight.", "Police stress that nobody was arrested at the stadium."),  # elsewhere
        ("A stoker was arrested two years ago.", "Police stress that nobody has been arrested."),  # of then
        ("A stoker may be arrested, the paper writes.", "Police stress that nobody has been arrested."),  # of what may be
        ("Two waiters were injured by glass.", "No one was seriously injured, the hotel said."),
        ("The watchdog approved the sale of the mill.", "So far the regulator has not approved the merger."),  # another thing
        ("The council approved the merger.", "So far the regulator has not approved the merger, a lawyer said."),  # another doer
        ("A second waiter was injured by glass.", "No one was injured, the hotel said."),  # another turn
    ],
)  # fmt: skip
def test_a_denial_of_something_else_does_not(told, denied):
    assert sureness(told, denied) < SHOWN


def test_a_report_that_tells_of_both_is_left_alone():
    told, denied = "A stoker of 40 was arrested overnight.", "At the market nobody has been arrested."
    also = "Two men were arrested near the mill."

    assert sureness(told, "Police stress that nobody has been arrested.", beside=((), (also,))) < SHOWN
    assert sureness(told, "Police stress that nobody has been arrested.", beside=((denied,), ())) < SHOWN
