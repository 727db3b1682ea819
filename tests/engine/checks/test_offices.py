"""Two holders of an office that one person holds, and what only looks so."""

import pytest

from crossread.checks import names, offices
from crossread.model import Passage, Span
from crossread.roles import Pair, Side

SHOWN = 0.42


def pair_of(left, right, beside=()):
    sides = [
        Side(Passage(f"{name}1", name, 0, Span(0, len(text)), text), article=(text, *more))
        for name, text, more in (("A", left, ("It rained.",)), ("B", right, ("It was late.", *beside)))
    ]
    return Pair(*sides, 0.4, 0.5, topic=0.4)


def sureness(left, right):
    return max((each.confidence for each in names.examine(pair_of(left, right))), default=0.0)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Ida Brook, captain of Orl Rovers, said nothing.", "Orl Rovers captain Tess Hale spoke of the long trip."),
        ("Lars Voss, chief executive of Tarn Steel, stayed away.", "The board heard Udo Marn, the Tarn Steel chief executive."),
        ("The bill was tabled by Anna Lowe.", "It was Karl Munn who proposed the bill that night."),
    ],
)  # fmt: skip
def test_two_holders_of_one_office_clash(left, right):
    assert sureness(left, right) > SHOWN
    assert sureness(right, left) > SHOWN


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Ida Brook, captain of Orl Rovers, said nothing.", "Vesk Town captain Tess Hale spoke of the long trip."),
        ("Lars Voss, former chief executive of Tarn Steel, left.", "The board heard Udo Marn, chief executive of Tarn Steel."),
        ("Ida Brook, a spokeswoman for Orl Rovers, left.", "The board heard Tess Hale, a spokeswoman for Orl Rovers."),
        ("Ida Brook, captain of Orl Rovers, said nothing.", "Orl Rovers captain Brook spoke of the long trip."),
    ],
)  # fmt: skip
def test_holders_of_two_offices_do_not_clash(left, right):
    assert not list(offices.rivals(pair_of(left, right)))


def test_a_holder_whom_the_other_article_knows_does_not_clash():
    left, right = "Ida Brook, captain of Orl Rovers, said nothing.", "Orl Rovers captain Tess Hale spoke of the trip."

    assert list(offices.rivals(pair_of(left, right)))
    assert not list(offices.rivals(pair_of(left, right, ("Ida Brook, who was injured, handed it over.",))))
