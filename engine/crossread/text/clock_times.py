"""Read a time of day off the parts of a match of `date_words`: "half past two", "14:30", "9 p.m.", "late on Friday"."""

from __future__ import annotations

from collections.abc import Mapping

from crossread.text import date_words as words


def minute_of(parts: Mapping[str, str]) -> tuple[int | None, bool]:
    """Return the minute since midnight, None where it is no time, and whether morning or evening is left open."""
    if parts["hour"]:
        minute = (int(parts["hour"]) % 12) * 60 + int(parts["minute"] or 0)
        return minute + (720 if parts["half"].lower().startswith("p") else 0), False
    if parts["hour24"]:
        return int(parts["hour24"]) * 60 + int(parts["minute24"]), int(parts["hour24"]) <= 12
    if parts["hours4"]:
        return int(parts["hours4"]) * 60 + int(parts["minutes4"]), False
    if parts["word"]:
        return words.HOURS[parts["word"].lower()] * 60, False
    if parts["daypart"]:
        hour = _in_part_of_day(parts["named"], parts["daypart"].lower())
        return None if hour is None else hour + int(parts["named_minute"] or 0), False
    return _spoken(parts), True


def hours_of(when: str, part: str) -> tuple[int, int] | None:
    """Return the hours of the day that "early" or "late" and a part of the day mean; None where neither is said.

    >>> hours_of("late", ""), hours_of("late", "morning"), hours_of("early", "morning")
    ((15, 28), (4, 12), (0, 10))
    """
    is_early = when.lower() == "early" and part == "morning"
    return words.HOURS_OF_DAY.get(when.lower() if is_early or not part else part)


def share_hours(weekday: int, hours: tuple[int, int], other: int, others: tuple[int, int]) -> bool:
    """Tell whether hours of one weekday are among those of another: Sunday night runs on into early Monday.

    >>> share_hours(6, (17, 28), 0, (0, 10)), share_hours(6, (17, 28), 6, (4, 12))
    (True, False)
    """
    later = 24 * ((other - weekday + 3) % 7 - 3)
    return hours[0] < others[1] + later and others[0] + later < hours[1]


def _in_part_of_day(hour_text: str, part: str) -> int | None:
    hour = _hour(hour_text)
    if hour is None:
        return None
    is_late = "afternoon" in part or "evening" in part or ("night" in part and 5 < hour < 12)
    return (hour % 12) * 60 + (720 if is_late else 0)


def _spoken(parts: Mapping[str, str]) -> int | None:
    text = (parts["spoken"] or parts["oclock"] or parts["bare"] or "").lower()
    if "." in text:
        hours, _, minutes = text.partition(".")
        return int(hours) % 24 * 60 + int(minutes)
    hour = _hour(text)
    if hour is None or hour > 24:
        return None
    part = (parts["part"] or "").lower()
    return (hour * 60 + _minutes_off(part)) % 1440


def _minutes_off(part: str) -> int:
    """Return the minutes that "half past", "a quarter to" or "20 to" add to an hour."""
    if not part:
        return 0
    name = part.removeprefix("a ").split()[0]
    minutes = int(name) if name.isdigit() else {"half": 30, "quarter": 15, "twenty": 20, "twenty-five": 25}.get(name, 0)
    minutes = minutes or words.COUNTS.get(name, 0)
    return -minutes if part.endswith("to") else minutes


def _hour(text: str) -> int | None:
    return int(text) if text.isdigit() else words.HOURS.get(text.lower())
