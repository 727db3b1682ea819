"""Find dates and times in a passage, keeping what was not said open: "in May" has no day.

The libraries tried invent the missing parts ("1981" becomes 6 March) and read "sat" and "May said" as dates.
"""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from crossread.model import Span
from crossread.text import date_signs
from crossread.text import date_words as words
from crossread.text.clock_times import hours_of, minute_of, share_hours
from crossread.text.tokens import PASSAGES_KEPT

_ROUGH_MINUTES = 45
_ROUND_MINUTES = 10
_PARTS = ("year", "month", "day", "day_to", "day_too", "weekday", "season", "decade", "number")


@dataclass(frozen=True, slots=True)
class Moment:
    """A date or a time of day as stated; None or empty for what was not said.

    `year`..`year_to` is a range only for decades, `day`..`day_to` for days told together; `months` and `weekdays`
    hold the possible ones (a season, a weekend), weekday 0 being Monday, and `hours` the part of it ("Sunday night").
    `minute` counts from midnight, give or take `slack`, in `zone` if one is named; `half_open` leaves morning or
    evening open. `earliest`..`latest` are the days meant, where the words or the article's date settle them.
    `role` is "start" (since), "end" (until), "before", "after" or "".
    """

    span: Span
    year: int | None = None
    year_to: int | None = None
    months: tuple[int, ...] = ()
    day: int | None = None
    weekdays: tuple[int, ...] = ()
    hours: tuple[int, int] | None = None
    minute: int | None = None
    slack: int = 0
    half_open: bool = False
    zone: str = ""
    day_to: int | None = None
    earliest: datetime.date | None = None
    latest: datetime.date | None = None
    role: str = ""
    shown: str = ""

    @property
    def is_time(self) -> bool:
        """Tell whether this is a time of day."""
        return self.minute is not None


@lru_cache(maxsize=PASSAGES_KEPT)
def find_moments(text: str, language: str = "en", published: datetime.date | None = None) -> tuple[Moment, ...]:
    """Return the dates and times of a passage in order, spans in its code points.

    `published` is the article's date, against which "yesterday" and "Friday" are read.

    >>> [each.shown for each in find_moments("In May 2015, on Tuesday and at 7.52am")]
    ['May 2015', 'Tuesday', '07:52']
    """
    if language in words.OTHER_MONTHS:
        found = _foreign(text, language)
    elif language in {"en", "und"}:
        signs = date_signs.find(text)
        found = _english(text, published, signs) if signs else []
    else:
        found = []
    if not found:
        return ()
    return tuple(sorted((_resolved(each, published) for each in found), key=lambda each: each.span))


def same_moment(left: Moment, right: Moment) -> bool | None:
    """Tell whether two dates agree in all that both say; None when they share no part.

    >>> may, third = find_moments("in May and on May 3")
    >>> same_moment(may, third)
    True
    """
    if left.is_time or right.is_time:
        return _same_time(left, right)
    stated = _same_parts(left, right)
    if stated is not None:
        return stated
    if left.earliest and left.latest and right.earliest and right.latest:
        return left.earliest <= right.latest and right.earliest <= left.latest
    return _same_weekday(left, right)


def _same_parts(left: Moment, right: Moment) -> bool | None:
    """Compare year, month and day as far as both state them."""
    answers: list[bool] = []
    if left.year is not None and right.year is not None:
        answers.append(left.year <= (right.year_to or right.year) and right.year <= (left.year_to or left.year))
    if left.months and right.months:
        answers.append(not set(left.months).isdisjoint(right.months) or _borders(left, right))
        if left.day is not None and right.day is not None:
            answers.append(left.day <= (right.day_to or right.day) and right.day <= (left.day_to or left.day))
    if left.weekdays and right.weekdays and not (left.months or right.months):
        answers.append(_same_hours(left, right))
    return all(answers) if answers else None


def _borders(left: Moment, right: Moment) -> bool:
    """Tell whether a month is next to a season that no year is told of: June may be meant by "in the spring"."""
    for season, month in ((left, right), (right, left)):
        if season.year is None and len(season.months) == 3 and season.months[0] % 3 == 0 and len(month.months) == 1:
            return any((each - month.months[0]) % 12 in {1, 11} for each in season.months)
    return False


def _same_hours(left: Moment, right: Moment) -> bool:
    """Compare weekdays, and the parts of them where both state one."""
    if left.hours is None or right.hours is None:
        return not set(left.weekdays).isdisjoint(right.weekdays)
    return any(share_hours(one, left.hours, other, right.hours) for one in left.weekdays for other in right.weekdays)


def _same_weekday(left: Moment, right: Moment) -> bool | None:
    """Compare a day that is known with a mere weekday."""
    for dated, soft in ((left, right), (right, left)):
        if dated.earliest is not None and dated.earliest == dated.latest and soft.weekdays and not soft.months:
            return dated.earliest.weekday() in soft.weekdays
    return None


def _same_time(left: Moment, right: Moment) -> bool | None:
    if left.minute is None or right.minute is None:
        return None
    if left.zone != right.zone and ((left.zone and right.zone) or "GMT" in {left.zone, right.zone}):
        return None
    apart = abs(left.minute - right.minute)
    if left.half_open or right.half_open:
        apart = min(apart % 720, 720 - apart % 720)
    apart = min(apart, 1440 - apart)
    return apart <= max(left.slack, right.slack)


def _english(text: str, published: datetime.date | None, signs: frozenset[str]) -> list[Moment]:
    found: list[Moment] = []
    for each in _finds(words.RELATIVE, text, signs & words.OF_RELATIVE):
        _keep(found, _relative(each, published))
    for pattern in _calendars(signs):
        for each in pattern.finditer(text):
            _keep(found, _calendar(each))
    for each in _finds(words.FEAST, text, signs & words.OF_FEAST):
        month, day = words.FEASTS[each.group().lower()]
        _keep(found, Moment(_span(each), months=(month,), day=day, shown=each.group()))
    for each in _finds(words.QUARTER, text, "quarter" in signs):
        _keep(found, Moment(_span(each), months=words.QUARTERS[each.group("quarter").lower()], shown=each.group()))
    for each in _finds(words.WEEKDAY, text, "day" in signs):
        _keep(found, _weekday(each, published))
    for each in _finds(words.WEEKEND, text, "week" in signs):
        _keep(found, Moment(_span(each), weekdays=(4, 5, 6), shown="weekend"))
    for each in _finds(words.CLOCK, text, signs & words.OF_CLOCK and words.IN_CLOCK.search(text.casefold())):
        clock = _clock(each)
        if clock is not None:
            _keep(found, clock)
    return [replace(each, role=_role(text, each)) for each in found]


@lru_cache(maxsize=1 << 12)
def _calendars(signs: frozenset[str]) -> tuple[re.Pattern[str], ...]:
    """Return the patterns of days, months and years worth trying where a passage holds these signs, in order."""
    seasons = () if signs.isdisjoint(words.OF_SEASON) else (words.SEASON_ALONE,)
    return (*(pattern for needed, pattern in words.CALENDAR if signs >= needed), *seasons)


def _finds(pattern: re.Pattern[str], text: str, worth_trying: object) -> Iterable[re.Match[str]]:
    return pattern.finditer(text) if worth_trying else ()


def _span(each: re.Match[str]) -> Span:
    return Span(each.start(), each.end())


def _keep(found: list[Moment], moment: Moment) -> None:
    if not any(each.span.overlaps(moment.span) for each in found):
        found.append(moment)


def _role(text: str, moment: Moment) -> str:
    before = re.findall(r"[A-Za-z]+", text[max(0, moment.span.start - 20) : moment.span.start])
    last = before[-1].lower() if before else ""
    if last == "the" and len(before) > 1:
        last = before[-2].lower()
    role = words.ROLES.get(last, "")
    # "Shortly before 8am" is a time of its own, read as a little earlier.
    return "" if moment.is_time and role in {"before", "after"} else role


def _calendar(each: re.Match[str]) -> Moment:
    parts = each.groupdict()
    named = [name for name in _PARTS if parts.get(name)]
    span = Span(min(each.start(name) for name in named), max(each.end(name) for name in named))
    if parts.get("decade"):
        first = int(parts["decade"])
        return Moment(span, year=first, year_to=first + 9, shown=f"{first}s")
    months: tuple[int, ...] = ()
    if parts.get("month"):
        months = (month_number(parts["month"]),)
    elif parts.get("number"):
        months = (int(parts["number"]),)
    elif parts.get("season"):
        months = words.SEASONS[parts["season"].lower()]
    elif parts.get("part"):
        months = words.PARTS_OF_YEAR[parts["part"].lower()]
    year = int(parts["year"]) if parts.get("year") else None
    day = int(parts["day"]) if parts.get("day") else None
    day_to = int(parts.get("day_to") or parts.get("day_too") or 0)
    is_span = day is not None and day_to > day
    shown = each.string[span.start : span.end] if parts.get("season") or is_span else _shown(year, months, day)
    return Moment(span, year=year, months=months, day=day, day_to=day_to if is_span else None, shown=shown)


def month_number(name: str) -> int:
    """Return 1..12 for an English month's name or abbreviation."""
    start = name.lower().rstrip(".")[:3]
    return next(at for at, each in enumerate(words.MONTHS, start=1) if each.startswith(start))


def _shown(year: int | None, months: tuple[int, ...], day: int | None) -> str:
    month = words.MONTHS[months[0] - 1].capitalize() if len(months) == 1 else ""
    return " ".join(each for each in (str(day or ""), month, str(year or "")) if each)


def _weekday(each: re.Match[str], published: datetime.date | None) -> Moment:
    number = words.WEEKDAYS.index(each.group("weekday").lower())
    hours = hours_of(each.group("when") or "", each.group("part") or "")
    shown = each.group("weekday") if hours is None else " ".join(each.group().split())
    moment = Moment(_span(each), weekdays=(number,), hours=hours, shown=shown)
    if published is None or each.group("shift"):
        return moment
    day = _nearest(published, number, each.string[: each.start()])
    return replace(moment, earliest=day, latest=day)


def _nearest(published: datetime.date, weekday: int, before: str) -> datetime.date:
    """Return the weekday meant: the last one up to the article's date, or the next one after "will"."""
    back = (published.weekday() - weekday) % 7
    ahead = re.search(r"\b(?:will|to|by|until|due|scheduled|expected|planned|upcoming|is|are)\b[^.]{0,40}$", before)
    if ahead is not None and back:
        return published + datetime.timedelta(days=7 - back)
    return published - datetime.timedelta(days=back)


def _relative(each: re.Match[str], published: datetime.date | None) -> Moment:
    phrase = each.group("phrase").lower()
    moment = Moment(_span(each), shown=each.group("phrase"))
    if published is None:
        return replace(moment, months=words.SEASONS.get(phrase.split()[-1], ()))
    if each.group("count"):
        return _counted(moment, each, published)
    days = words.AWAY.get(phrase, words.AWAY.get(phrase.split()[0]))
    if days is not None:
        part = replace(moment, hours=hours_of("", phrase.split()[-1]))
        return _on(part, published + datetime.timedelta(days=days))
    return _stretch(moment, phrase, published)


def _stretch(moment: Moment, phrase: str, published: datetime.date) -> Moment:
    """Resolve "last week", "late last year", "this spring"."""
    part = phrase.split(maxsplit=1)[0] if phrase.startswith(("early", "late")) else ""
    way, unit = phrase.split()[-2:]
    step = {"last": -1, "this": 0, "next": 1}[way]
    if unit == "week":
        monday = published - datetime.timedelta(days=published.weekday() - 7 * step)
        # "last week" is also said of the seven days before.
        spare = datetime.timedelta(days=2)
        return replace(moment, earliest=monday - spare, latest=monday + datetime.timedelta(days=6) + spare)
    if unit == "year":
        months = words.PARTS_OF_YEAR[part] if part else ()
        return replace(moment, year=published.year + step, months=months)
    if unit == "month":
        whole = published.year * 12 + published.month - 1 + step
        return replace(moment, year=whole // 12, months=(whole % 12 + 1,))
    if unit in words.SEASONS:
        return replace(moment, months=words.SEASONS[unit])
    return moment


def _counted(moment: Moment, each: re.Match[str], published: datetime.date) -> Moment:
    """Resolve "two days ago"; "earlier" and "later" count from another event and stay open."""
    if each.group("way").lower() != "ago":
        return moment
    text = each.group("count").lower()
    count = int(text) if text.isdigit() else words.COUNTS[text]
    unit = each.group("unit").lower()
    if unit == "day":
        return _on(moment, published - datetime.timedelta(days=count))
    length = {"week": 7, "fortnight": 14, "month": 30, "year": 365, "decade": 3650}[unit]
    middle = published - datetime.timedelta(days=count * length)
    spare = datetime.timedelta(days={"week": 4, "fortnight": 5, "month": 20, "year": 330, "decade": 1500}[unit])
    return replace(moment, earliest=middle - spare, latest=middle + spare)


def _on(moment: Moment, day: datetime.date) -> Moment:
    return replace(moment, earliest=day, latest=day, weekdays=(day.weekday(),))


def _clock(each: re.Match[str]) -> Moment | None:
    parts = each.groupdict()
    minute, half_open = minute_of(parts)
    if minute is None:
        return None
    shown = f"{minute // 60:02d}:{minute % 60:02d}"
    zone = _zone(each)
    rough = words.ROUGH.search(each.string[max(0, each.start() - 30) : each.start()])
    if rough is None:
        slack = _ROUND_MINUTES if minute % 30 == 0 and not parts["word"] else 0
        return Moment(_span(each), minute=minute, half_open=half_open, slack=slack, zone=zone, shown=shown)
    side = _side_of(rough.group().split())
    slack = _ROUGH_MINUTES // 2 if side else _ROUGH_MINUTES
    minute = (minute + side * slack) % 1440
    shown = f"{rough.group().strip()} {shown}"
    return Moment(_span(each), minute=minute, half_open=half_open, slack=slack, zone=zone, shown=shown)


def _zone(clock: re.Match[str]) -> str:
    """Return the zone named after a time, summer and winter time alike; "" for none."""
    named = words.ZONE.match(clock.string, clock.end())
    if named is None:
        return ""
    zone = named.group("zone")
    return words.SAME_ZONES.get(zone, zone)


def _side_of(rough: list[str]) -> int:
    """Return whether "shortly before" or "just after" puts a time before (-1) or after (1) the hour named."""
    last = rough[-2] if rough[-1].lower() == "the" and len(rough) > 1 else rough[-1]
    return {"before": -1, "after": 1, "past": 1}.get(last.lower(), 0)


def _resolved(moment: Moment, published: datetime.date | None) -> Moment:
    """Give a date the days it covers, as far as its words and the article's date settle them."""
    if moment.earliest is not None or moment.is_time or not (moment.year or moment.months):
        return moment
    year = moment.year or _likely_year(moment, published)
    if year is None:
        return moment
    months = moment.months or tuple(range(1, 13))
    if moment.day is not None and len(months) == 1:
        try:
            day = datetime.date(year, months[0], moment.day)
            day_to = day.replace(day=moment.day_to or moment.day)
        except ValueError:
            return moment
        return replace(moment, earliest=day, latest=day_to)
    if set(months) == {12, 1, 2}:
        return moment
    last = months[-1]
    last_year = moment.year_to or year
    return replace(
        moment,
        earliest=datetime.date(year, months[0], 1),
        latest=datetime.date(last_year, last, calendar.monthrange(last_year, last)[1]),
    )


def _likely_year(moment: Moment, published: datetime.date | None) -> int | None:
    """Return the year that a date without one most likely means: that which brings it nearest to publication."""
    if published is None or len(moment.months) != 1:
        return None
    away = moment.months[0] - published.month
    return published.year + (1 if away < -8 else -1 if away > 5 else 0)


def _foreign(text: str, language: str) -> list[Moment]:
    found: list[Moment] = []
    for numeric in words.NUMERIC:
        for each in re.finditer(numeric, text):
            _keep(found, replace(_calendar(each), shown=each.group()))
    months = words.OTHER_MONTHS[language]
    name = f"(?P<month>{'|'.join(months)})"
    pattern = rf"\b(?:(?P<day>[0-3]?\d)(?:\.|er|º)?\s+(?:de\s+)?)?{name}\b(?:\s+(?:de\s+|del\s+)?{words.YEAR})?"
    for each in re.finditer(pattern, text, re.IGNORECASE):
        day, year = each.group("day"), each.group("year")
        if not day and not year:
            continue
        month = months.index(each.group("month").lower()) + 1
        number = int(day) if day and 0 < int(day) < 32 else None
        _keep(found, Moment(_span(each), int(year) if year else None, None, (month,), number, shown=each.group()))
    weekdays = words.OTHER_WEEKDAYS[language]
    for each in re.finditer(rf"\b({'|'.join(weekdays)})\b", text, re.IGNORECASE):
        _keep(found, Moment(_span(each), weekdays=(weekdays.index(each.group().lower()),), shown=each.group()))
    return found
