"""A sure clash is carried to where the same two facts are given again, and to no place else."""

import pytest

from crossread.checks.restated import Told, carry
from crossread.model import Finding, Passage, Span
from crossread.roles import Side

SURE = 0.9


def article(letter, *texts, excluded=""):
    """Return the sides of an article, one passage to a line."""
    sides, start = [], 0
    for at, text in enumerate(texts):
        span = Span(start, start + len(text))
        sides.append(Side(Passage(f"{letter}{at + 1}", letter, at, span, text, excluded=excluded)))
        start = span.end + 1
    return sides


def clash(check, left, right, values, confidence=SURE):
    """Return a clash of two stretches of the first passages of two articles."""
    one, other = left[0].passage, right[0].passage
    spans = [
        Span(each.text.index(value), each.text.index(value) + len(value))
        for each, value in zip((one, other), values, strict=True)
    ]
    return Finding(
        check, "value" if check == "numbers" else KINDS[check], one.id, other.id, *spans, values, confidence, ""
    )


KINDS = {"dates": "date", "names": "name", "opposites": "opposite", "negation": "negation"}


def carried(check, values, left, right, *others, confidence=SURE):
    """Return between which passages clashes follow from one of the first two passages of two articles."""
    first = clash(check, left, right, values, confidence)
    found = carry([first], [Told(each) for each in (left, right, *others)])
    assert found[0] == first
    return [(each.left, each.right) for each in found[1:]]


LEAD = ("Twelve people were injured when the tram left the rails.", "Fourteen people were hurt in the tram crash.")
REOPENING = ("The old library reopens on 9 May.", "The old library will open on 19 May.")
INQUIRY = ("Ilse Varden led the inquiry.", "The inquiry was led by Tom Hale.")
TEST = ("The tram failed its yearly test in March.", "The tram passed its yearly test in March.")
BOARD = ("The board approved the new ferry.", "The board did not approve the ferry.")


@pytest.mark.parametrize(
    ("check", "values", "first", "second", "again"),
    [
        ("numbers", ("Twelve", "Fourteen"), *LEAD, "Tram accident leaves 12 injured"),
        ("numbers", ("three", "two"), "A course takes three doses.", "Patients got two doses.", "She had all three doses."),
        ("numbers", ("3,200", "2,300"), "The trial had 3,200 volunteers.", "Its trial took in 2,300 people.", "A trial of 3,200 women"),
        ("numbers", ("3,200", "2,300"), "The trial had 3,200 volunteers.", "Its trial took in 2,300 people.", "In the test 3,200 nuns slept"),
        (
            "dates", ("7.40am", "8.20am"), "The ferry hit the wall at 7.40am.", "The ferry struck the wall at 8.20am.",
            "It was shortly before 8am when the ferry rammed the wall.",
        ),
        (
            "dates", ("9 May", "19 May"), *REOPENING,
            "On 9 May the doors of the old library open again.",
        ),
        (
            "names", ("Ilse Varden", "Tom Hale"), *INQUIRY,
            "“We were thorough,” said Ilse Varden, who led it.",
        ),
        (
            "opposites", ("failed", "passed"), *TEST,
            "It was in March that the tram failed the yearly test.",
        ),
        (
            "opposites", ("failed", "passed"), "The tram failed its yearly inspection in March.", "The tram passed its yearly test in March.",
            "- Tram 'failed safety check'",
        ),
        (
            "negation", ("approved", "not approve"), *BOARD,
            "Board gives new ferry green light",
        ),
    ],
)  # fmt: skip
def test_the_same_fact_told_again_clashes_too(check, values, first, second, again):
    assert carried(check, values, article("A", first, again), article("B", second)) == [("A2", "B1")]


@pytest.mark.parametrize(
    ("check", "values", "first", "second", "again"),
    [
        ("numbers", ("Twelve", "Fourteen"), *LEAD, "Twelve trams are in service."),  # another thing
        ("numbers", ("Twelve", "Fourteen"), *LEAD, "Twelve people were killed there in 1990."),  # another fate
        ("numbers", ("Twelve", "Fourteen"), *LEAD, "At least ten people were injured."),  # another figure
        ("numbers", ("three", "two"), "A course takes three doses.", "Patients got two doses.", "It took three years."),
        (
            "dates", ("9 May", "19 May"), *REOPENING,
            "The mayor returns on 9 May.",
        ),
        (
            "names", ("Ilse Varden", "Tom Hale"), *INQUIRY,
            "Ilse Varden declined to comment.",
        ),
        (
            "opposites", ("failed", "passed"), *TEST,
            "The tram failed to stop.",
        ),
        (
            "opposites", ("failed", "passed"), *TEST,
            "The tram has not failed its yearly test in a decade.",
        ),
        (
            "negation", ("approved", "not approve"), *BOARD,
            "The board approved of its own minutes.",
        ),
    ],
)  # fmt: skip
def test_another_fact_does_not(check, values, first, second, again):
    assert carried(check, values, article("A", first, again), article("B", second)) == []


def test_what_agrees_with_the_other_article_does_not_clash_with_it():
    left = article("A", LEAD[0], "Tram accident leaves at least 12 injured")

    assert carried("numbers", ("Twelve", "Fourteen"), left, article("B", LEAD[1])) == []


def test_an_article_that_gives_both_facts_is_left_alone():
    left = article("A", LEAD[0], "Twelve injured in tram crash", "Hospitals spoke of 14 injured.")

    assert carried("numbers", ("Twelve", "Fourteen"), left, article("B", LEAD[1])) == []


def test_an_article_that_gives_several_figures_of_a_thing_is_left_alone():
    offers = article(
        "A", "The club offered seven seasons.", "The club first offered five seasons.", "Seven seasons offered"
    )

    assert carried("numbers", ("seven", "nine"), offers, article("B", "The club offered nine seasons.")) == []


def test_a_third_article_clashes_by_the_same_fact():
    third = article("C", "Tram accident leaves 12 injured")

    assert carried("numbers", ("Twelve", "Fourteen"), article("A", LEAD[0]), article("B", LEAD[1]), third) == [
        ("B1", "C1")
    ]


def test_a_doubtful_clash_is_not_carried_on():
    left = article("A", LEAD[0], "Tram accident leaves 12 injured")

    assert carried("numbers", ("Twelve", "Fourteen"), left, article("B", LEAD[1]), confidence=0.45) == []


def test_what_is_left_out_of_the_comparison_never_clashes():
    left, caption = article("A", LEAD[0]), article("C", "Twelve were injured here", excluded="caption")

    assert carried("numbers", ("Twelve", "Fourteen"), left, article("B", LEAD[1]), caption) == []


def test_a_clash_already_seen_is_made_surer_and_told_once():
    left, right = article("A", LEAD[0], "Tram accident leaves 12 injured"), article("B", LEAD[1])
    sure = clash("numbers", left, right, ("Twelve", "Fourteen"))
    (follows,) = carry([sure], [Told(left), Told(right)])[1:]
    doubtful = Finding(**{name: getattr(follows, name) for name in follows.__slots__} | {"confidence": 0.3})

    assert carry([doubtful, sure], [Told(left), Told(right)]) == (follows, sure)
    assert follows.left_span.of("\n".join(each.passage.text for each in left)) == "12"
    assert follows.confidence < sure.confidence


def test_a_denial_told_again_is_told_with_the_word_that_denies_it():
    left = article("A", "The board approved the new ferry.")
    right = article("B", "The board did not approve the ferry.", "The new ferry was never approved by the board.")
    sure = clash("negation", left, right, ("approved", "not approve"))

    follows = carry([sure], [Told(left), Told(right)])[1:]

    assert [each.values for each in follows] == [("approved", "never approved")]
    assert carry([sure, *follows], [Told(left), Told(right)]) == (sure, *follows)
