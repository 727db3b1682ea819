"""Which figures and dates are rivals at all, and which may both hold, on sentences written for it."""

import pytest

from crossread.checks import dates, numbers
from crossread.model import Passage, Span
from crossread.roles import Pair, Side
from crossread.verdict import THRESHOLDS

SHOWN = THRESHOLDS["balanced"][0]
OF_TWO_KINDS = [
    ("The Tidewater hall can seat 1,800 people.", "Some 1,150 people came to the Tidewater hall."),
    ("The ferry was licensed to carry 220 passengers.", "There were 305 passengers on the ferry."),
    ("The exit poll gave the Farmers 44 seats.", "The Farmers won 39 seats when all votes were counted."),
    ("The widow had sought 3 million crowns.", "The court awarded the widow 900,000 crowns."),
    ("The club wants to sign 4,000 members.", "So far 1,250 members have signed up with the club."),
    ("Winds averaged 45 mph on Ben Vesk.", "The strongest gust on Ben Vesk reached 78 mph."),
    ("At first only two players were ill.", "By evening fourteen players had fallen ill."),
    ("The death toll in the mine rose to 23.", "Seventeen miners died in the mine."),
    ("The first 40 berths open in May.", "The remaining 85 berths open in June."),
    ("In Halden alone, 340 weavers will be laid off.", "The mill owner will lay off 1,900 weavers."),
    ("Two of the drowned were brothers.", "Nine people drowned off Orl."),
    ("The List won 31 of the 90 seats.", "The Pilots won 18 seats."),
    ("A poll by Norstat put support at 61 per cent.", "In a survey by the Chronicle, support was 48 per cent."),
    ("About 300 people marched in Orl.", "The biggest march, in the capital, drew 20,000 people."),
    ("Fourteen dancers were hurt.", "Eight women and six men, all of one troupe, were hurt."),
    ("The jury was out for four days.", "Jurors deliberated for 22 hours."),
    ("The motion was lost by eight votes.", "The motion was lost, with 108 votes against and 100 for it."),
    ("Ilse Varden, 34, rowed for Orl.", "Her sister Marta Varden, 29, rowed for Vesk."),
    ("The marchers numbered 60,000.", "Police counted 20,000 marchers, the guild three times as many."),
    (
        "Rats were twice as likely to die by the age of seven weeks.",
        "The risk had doubled by the time they were weaned.",
    ),
    ("The smuggler was jailed for nine years.", "The smuggler had sold tobacco for six years."),
    ("Among voters under 30, 62 per cent agreed.", "Of those over 65, 31 per cent agreed."),
]
OF_ONE_KIND = [
    ("The Tidewater hall can seat 1,800 people.", "The Tidewater hall can seat 1,300 people."),
    ("The exit poll gave the Farmers 44 seats.", "The exit poll gave the Farmers 34 seats."),
    ("The court awarded the widow 900,000 crowns.", "The court awarded the widow 600,000 crowns."),
    ("The bridge will cost 70 million crowns.", "The bridge is expected to cost 118 million crowns."),
    ("The death toll in the mine rose to 23.", "The death toll in the mine rose to 32."),
    ("The death toll in the mine rose to 23.", "Twenty-nine miners died in the mine."),
    ("A further 31 dancers were hurt when the floor gave way.", "As the floor gave way, 43 dancers were hurt."),
    ("Four of the hostages were freed.", "Seven of the hostages were freed."),
    ("A Norstat poll put support at 61 per cent.", "The Norstat poll put support at 48 per cent."),
    ("The jury was out for four days.", "The jury was out for nine days."),
    ("A judge sentenced the baker to 14 months in prison.", "The baker will spend three years behind bars."),
    (
        "The ferry was cancelled for the third time this year.",
        "It was the fifth time this year the ferry was cancelled.",
    ),
    ("Prices rose for the fourth month in a row.", "Prices rose for a sixth straight month."),
    ("It was the third-wettest May in Orl on record.", "Orl has had its wettest May since records began."),
    ("Tom Hale, 58, will leave the yard.", "Hale, who turned 63 in March, will leave the yard."),
    ("Sales at the yard doubled last year.", "Sales at the yard tripled last year."),
]
DATES_THAT_BOTH_HOLD = [
    ("The play was put back by an hour to 9pm.", "The play, due to begin at eight, started an hour late."),
    ("The train left at 6.10pm, twenty-five minutes late.", "The train, due out at 5.45pm, left late."),
    ("The launch had been scheduled for Tuesday.", "The launch took place on Friday."),
    ("The wedding was to have been held on 3 May.", "The wedding was held on 17 June."),
    ("On Tuesday the mayor denied taking the watch.", "The mayor admitted on Friday that he took the watch."),
    ("The museum is to open again in the spring.", "The museum will open again in June."),
    ("The sluice opened in spring water.", "The sluice opened in October."),
]
DATES_THAT_CLASH = [
    ("The play begins at 9pm.", "The play begins at 8pm."),
    ("The launch is scheduled for Tuesday.", "The launch will be on Friday."),
    ("The launch had been scheduled for Tuesday.", "The launch had been scheduled for Friday."),
    ("The museum is to open again in the spring.", "The museum will open again in October."),
    ("The bridge will be closed this summer.", "The bridge will be closed in December."),
]


def pair_of(left, right):
    sides = (Side(Passage(f"{name}1", name, 0, Span(0, len(text)), text)) for name, text in (("A", left), ("B", right)))
    return Pair(*sides, 0.6)


def surest(check, left, right):
    return max((each.confidence for each in check.examine(pair_of(left, right))), default=0.0)


@pytest.mark.parametrize(("left", "right"), OF_TWO_KINDS)
def test_figures_that_may_both_hold_are_no_clash(left, right):
    assert surest(numbers, left, right) < SHOWN
    assert surest(numbers, right, left) < SHOWN


@pytest.mark.parametrize(("left", "right"), OF_ONE_KIND)
def test_two_figures_of_the_same_clash(left, right):
    assert surest(numbers, left, right) >= SHOWN
    assert surest(numbers, right, left) >= SHOWN


@pytest.mark.parametrize(("left", "right"), DATES_THAT_BOTH_HOLD)
def test_dates_that_may_both_hold_are_no_clash(left, right):
    assert surest(dates, left, right) < SHOWN
    assert surest(dates, right, left) < SHOWN


@pytest.mark.parametrize(("left", "right"), DATES_THAT_CLASH)
def test_two_dates_of_the_same_clash(left, right):
    assert surest(dates, left, right) >= SHOWN
    assert surest(dates, right, left) >= SHOWN
