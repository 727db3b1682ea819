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
        ("on 4-5 May", "on 5 May", True),
        ("on May 4 and 5", "from 5 to 9 May", True),
        ("between 4 and 9 May", "on 11 May", False),
        ("the June 16-19 poll", "on June 17", True),
        ("in 2018 as she won", "in 2016 was", False),
        ("through 2025", "in 2025", True),
        ("a fortnight ago", "on 30 September", True),
        ("a decade ago", "in 2001", False),
        ("this morning", "yesterday", False),
        ("at 4.30 in the afternoon", "at 4:30 p.m.", True),
        ("at 9:30 in the morning", "at 9:30 p.m.", False),
        ("at 0900 GMT", "at 10:00 GMT", False),
        ("at 0900 GMT", "at 4 a.m. EST", None),
        ("at 9 a.m. EDT", "at 10 a.m. Eastern", False),
        ("on Sunday night", "on Sunday", True),
        ("on Sunday night", "on Monday night", False),
        ("Sunday night's blaze", "on Sunday morning", False),
        ("on Sunday night", "in the early hours of Monday", True),
        ("on Sunday night", "on Monday morning", False),
        ("on Sunday night", "over the weekend", True),
        ("late on Friday", "on Friday evening", True),
        ("late on Friday", "early on Friday", False),
        ("early on Friday morning", "late Thursday", True),
        ("last night", "on Monday night", True),
        ("yesterday morning", "late on Monday", False),
        ("on Monday evening", "on 13 October", True),
        ("on 2026-11-03", "on 3 November 2026", True),
        ("on 3.11.2026", "on November 3", True),
        ("on 03.11.2026", "on 11 March 2026", False),
        ("on 23/11/2026", "on 11/23/2026", True),
        ("on 23/11/2026", "on 22 November", False),
        ("on 2026/11/03", "in October 2026", False),
    ],
)
def test_two_dates_agree_as_far_as_both_say(one, other, same):
    assert same_moment(only(one), only(other)) is same


@pytest.mark.parametrize(
    "text",
    [
        "He sat on the bench.",
        "Ms May said no.",
        "They lost 5-4.",
        "He may go.",
        "Sun readers",
        "He ran it in 2:03:11.",
        "They wait five to seven years.",
        "It opened on 03/11/2026.",
        "It opened on 3/11/26.",
        "Release 1.13.2026.4 is out.",
        "Call 555-13-11-2026 now.",
    ],
)
def test_words_that_look_like_dates_are_none(text):
    assert find_moments(text, "en", TUESDAY) == ()


def test_two_months_told_together_are_both_read():
    assert [each.months for each in find_moments("in May and June", "en", TUESDAY)] == [(5,), (6,)]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("the vote late on Friday", "late on Friday"),
        ("Monday evening's vote", "Monday evening"),
        ("Saturday nightclub fire", "Saturday"),
        ("The Sunday Times, early Monday", "early Monday"),
    ],
)
def test_a_part_of_a_day_is_read_with_its_day(text, shown):
    assert only(text).shown == shown


def test_what_is_counted_after_a_day_is_no_second_day():
    assert only("On May 4 and 5 people came.").day_to is None


def test_without_the_articles_date_relative_days_stay_open():
    assert same_moment(only("yesterday", None), only("on Sunday", None)) is None


def test_missing_parts_are_not_invented():
    moment = only("since 1981")

    assert (moment.year, moment.months, moment.day, moment.role) == (1981, (), None, "start")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("am 3. Mai 2019", "de"),
        ("am 3.5.2019", "de"),
        ("am 03. 05. 2019", "de"),
        ("el 3 de mayo de 2019", "es"),
        ("le 3 mai 2019", "fr"),
    ],
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
