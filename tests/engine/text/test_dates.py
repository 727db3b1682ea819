"""Dates and times with what was not said left open."""

import datetime

import pytest

from crossread.text.dates import find_moments, same_moment

TUESDAY = datetime.date(2025, 10, 14)


def only(text, published=TUESDAY, language="en"):
    (moment,) = find_moments(text, language, published)
    return moment


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("in May", "on 3 May", True),
        ("in June", "on 3 May", False),
        ("in the 1990s", "in 1994", True),
        ("in the 1990s", "in 2001", False),
        ("in the spring of 2019", "in August 2019", False),
        ("in the spring of 2019", "in April 2019", True),
        ("on Christmas Eve", "on 27 December", False),
        ("on Monday", "yesterday", True),
        ("on Sunday", "yesterday", False),
        ("two days ago", "on Sunday", True),
        ("on 13 October", "yesterday", True),
        ("over the weekend", "on Sunday", True),
        ("late last year", "on 9 December", True),
        ("at 7.52am", "at 7:52 a.m.", True),
        ("at noon", "at midnight", False),
        ("at about 3 a.m.", "at 11 at night", False),
        ("shortly before 8am", "at 7.52am", True),
        ("at half past seven", "at 7:30 p.m.", True),
        ("in the third quarter", "in August", True),
    ],
)
def test_two_dates_agree_as_far_as_both_say(one, other, same):
    assert same_moment(only(one), only(other)) is same


@pytest.mark.parametrize(
    "text", ["He sat on the bench.", "Ms May said no.", "They lost 5-4.", "He may go.", "Sun readers"]
)
def test_words_that_look_like_dates_are_none(text):
    assert find_moments(text, "en", TUESDAY) == ()


def test_without_the_articles_date_relative_days_stay_open():
    assert same_moment(only("yesterday", None), only("on Sunday", None)) is None


def test_missing_parts_are_not_invented():
    moment = only("since 1981")

    assert (moment.year, moment.months, moment.day, moment.role) == (1981, (), None, "start")


@pytest.mark.parametrize(
    ("text", "language"), [("am 3. Mai 2019", "de"), ("el 3 de mayo de 2019", "es"), ("le 3 mai 2019", "fr")]
)
def test_other_languages_name_their_months(text, language):
    moment = only(text, None, language)

    assert (moment.year, moment.months, moment.day) == (2019, (5,), 3)


def test_impossible_date_is_kept_as_written():
    assert only("on 31 February 2020", None).earliest is None


@pytest.mark.parametrize(("hour", "minute"), [("one", 60), ("two", 120), ("twelve", 0)])
def test_a_bare_hour_after_at_is_a_time(hour, minute):
    (moment,) = find_moments(f"The talks begin at {hour}, he said.")

    assert moment.minute in {minute, minute + 720}
