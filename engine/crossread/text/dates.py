"""Find dates and times in a passage, keeping what was not said open: "in May" has no day.

The libraries tried invent the missing parts ("1981" becomes 6 March) and read "sat" and "May said" as dates.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, replace
from functools import lru_cache

from crossread.model import Span
from crossread.text.word_lists import in_order

_MONTHS = in_order("january february march april may june july august september october november december")
_WEEKDAYS = in_order("monday tuesday wednesday thursday friday saturday sunday")
_OTHER_MONTHS = {
    "de": in_order("januar februar märz april mai juni juli august september oktober november dezember"),
    "es": in_order("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"),
    "fr": in_order("janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
    "it": in_order("gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre"),
    "pt": in_order("janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro"),
    "nl": in_order("januari februari maart april mei juni juli augustus september oktober november december"),
}
_OTHER_WEEKDAYS = {
    "de": in_order("montag dienstag mittwoch donnerstag freitag samstag sonntag"),
    "es": in_order("lunes martes miércoles jueves viernes sábado domingo"),
    "fr": in_order("lundi mardi mercredi jeudi vendredi samedi dimanche"),
    "it": in_order("lunedì martedì mercoledì giovedì venerdì sabato domenica"),
    "pt": in_order("segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo"),
    "nl": in_order("maandag dinsdag woensdag donderdag vrijdag zaterdag zondag"),
}
_COUNTS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12,
}  # fmt: skip
_HOURS = {
    **{name: number for name, number in _COUNTS.items() if len(name) > 2},
    "noon": 12,
    "midday": 12,
    "midnight": 0,
}

_MONTH = (
    r"(?P<month>(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|"
    r"Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?)"
)
_DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)"
_DAYNAME = r"(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?:{_DAYNAME},?\s+)?{_MONTH}\s+{_DAY}(?!\d|[.:]\d|\s?%|,\d{{3}})(?:,?\s+{_YEAR})?\b",
        rf"\b(?:{_DAYNAME},?\s+)?(?:the\s+)?{_DAY}\s+(?:of\s+)?{_MONTH}(?:,?\s+{_YEAR})?",
        rf"\b{_MONTH},?\s+(?:of\s+)?{_YEAR}\b",
        r"\b(?P<year>1[5-9]\d\d|20\d\d)-(?P<number>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])\b",
    )
)
_MONTH_ALONE = re.compile(
    r"\b(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Ll]ast|[Nn]ext|[Tt]his|[Ee]arly|[Ll]ate|[Dd]uring|[Oo]f|[Ff]rom|[Ii]n early|"
    rf"[Ii]n late|mid-)\s*{_MONTH}(?!\s+(?:said|says|told|and\s+[A-Z]))"
)
_YEAR_ALONE = re.compile(
    r"\b(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Dd]uring|[Ff]rom|[Oo]f|[Bb]efore|[Aa]fter|[Bb]etween|early|late|the|to|and|for|"
    rf"back in|\()\s*{_YEAR}\b(?![-–]\d|,\d|\.\d|\s+[a-z]+s\b)"
)
_YEAR_FIRST = re.compile(
    rf"\b{_YEAR}\b(?=\s+(?:[a-z]*\s?election|season|campaign|census|report|law|deal|agreement|budget))"
)
_WEEKDAY_ALONE = re.compile(
    rf"\b(?:(?P<shift>[Ll]ast|[Nn]ext)\s+)?{_DAYNAME}\b(?!’?'?s?\s+(?:Times|Post|Telegraph|Mirror|Herald|League|Agreement))"
)
_RELATIVE = re.compile(
    r"\b(?P<phrase>yesterday|today|tonight|tomorrow|(?:last|this|next) (?:night|week|month|year)|"
    r"(?P<count>\d{1,2}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) "
    r"(?P<unit>day|week|month|year)s? (?P<way>ago|earlier|before|later|from now))\b",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"\b(?P<hour>[01]?\d|2[0-3])(?:[:.](?P<minute>[0-5]\d))?\s?(?P<half>[ap]\.?\s?m\b\.?)|"
    r"\b(?P<hour24>[01]?\d|2[0-3]):(?P<minute24>[0-5]\d)\b(?!:)|"
    r"\b(?P<word>noon|midday|midnight)\b|"
    r"\b(?P<part>half past|a quarter past|quarter past|a quarter to|quarter to)\s+(?P<spoken>[a-z]+)\b|"
    r"\b(?P<oclock>\d{1,2}|[a-z]+) o[’']clock\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Moment:
    """A date or a time of day as stated; None for what was not said.

    `weekday` is 0 for Monday. `minute` counts from midnight; `half_open` says that morning or evening was left
    open ("half past seven"). `day_resolved` is what the words mean if the article's date is right.
    """

    span: Span
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    minute: int | None = None
    half_open: bool = False
    relative: str = ""
    day_resolved: datetime.date | None = None
    shown: str = ""

    @property
    def is_time(self) -> bool:
        """Tell whether this is a time of day."""
        return self.minute is not None


@lru_cache(maxsize=4096)
def find_moments(text: str, language: str = "en", published: datetime.date | None = None) -> tuple[Moment, ...]:
    """Return the dates and times of a passage in order, spans in its code points.

    >>> [each.shown for each in find_moments("In May 2015, on Tuesday and at 7.52am")]
    ['May 2015', 'Tuesday', '07:52']
    """
    if language in _OTHER_MONTHS:
        found = _foreign(text, language)
    elif language in {"en", "und"}:
        found = _english(text, published)
    else:
        found = []
    return tuple(sorted(found, key=lambda each: each.span))


def same_moment(left: Moment, right: Moment) -> bool | None:
    """Tell whether two dates agree in all that both say; None when they share no part.

    >>> may, third = find_moments("in May and on May 3")
    >>> same_moment(may, third)
    True
    """
    if left.is_time or right.is_time:
        return _same_time(left, right)
    answers = [
        getattr(left, name) == getattr(right, name)
        for name in ("year", "month", "day")
        if getattr(left, name) is not None and getattr(right, name) is not None
    ]
    if answers:
        return all(answers)
    if left.day_resolved is not None and right.day_resolved is not None:
        return left.day_resolved == right.day_resolved
    if left.weekday is not None and right.weekday is not None:
        return left.weekday == right.weekday
    return _fits_resolved(left, right)


def _fits_resolved(left: Moment, right: Moment) -> bool | None:
    """Compare a calendar date with a weekday or "yesterday" that the article's date resolves."""
    for dated, soft in ((left, right), (right, left)):
        if soft.day_resolved is not None and dated.month is not None:
            parts = (
                (dated.year, soft.day_resolved.year),
                (dated.month, soft.day_resolved.month),
                (dated.day, soft.day_resolved.day),
            )
            return all(said == meant for said, meant in parts if said is not None)
        weekday = _weekday_of(dated)
        if weekday is not None and soft.weekday is not None and soft.month is None:
            return weekday == soft.weekday
    return None


def _weekday_of(moment: Moment) -> int | None:
    if moment.year is None or moment.month is None or moment.day is None:
        return None
    try:
        return datetime.date(moment.year, moment.month, moment.day).weekday()
    except ValueError:
        return None


def _same_time(left: Moment, right: Moment) -> bool | None:
    if left.minute is None or right.minute is None:
        return None
    apart = abs(left.minute - right.minute)
    if left.half_open or right.half_open:
        apart = min(apart % 720, 720 - apart % 720)
    return apart == 0


def _english(text: str, published: datetime.date | None) -> list[Moment]:
    found: list[Moment] = []
    for pattern in (*_PATTERNS, _MONTH_ALONE, _YEAR_FIRST, _YEAR_ALONE):
        for each in pattern.finditer(text):
            _keep(found, _calendar(each))
    for each in _WEEKDAY_ALONE.finditer(text):
        _keep(found, _weekday(each, published))
    for each in _RELATIVE.finditer(text):
        _keep(found, _relative(each, published))
    for each in _CLOCK.finditer(text):
        clock = _clock(each)
        if clock is not None:
            _keep(found, clock)
    return found


def _keep(found: list[Moment], moment: Moment) -> None:
    if not any(each.span.overlaps(moment.span) for each in found):
        found.append(moment)


def _calendar(each: re.Match[str]) -> Moment:
    parts = each.groupdict()
    first = min(each.start(name) for name in ("year", "month", "day", "weekday") if parts.get(name))
    last = max(each.end(name) for name in ("year", "month", "day", "number") if parts.get(name))
    month = _month_number(parts["month"]) if parts.get("month") else None
    if parts.get("number"):
        month = int(parts["number"])
    moment = Moment(
        Span(first, last),
        year=int(parts["year"]) if parts.get("year") else None,
        month=month,
        day=int(parts["day"]) if parts.get("day") else None,
    )
    return replace(moment, shown=_shown(moment))


def _month_number(name: str) -> int:
    return next(at for at, each in enumerate(_MONTHS, start=1) if each.startswith(name.lower().rstrip(".")[:3]))


def _shown(moment: Moment) -> str:
    day = str(moment.day) if moment.day else ""
    month = _MONTHS[moment.month - 1].capitalize() if moment.month else ""
    return " ".join(each for each in (day, month, str(moment.year or "")) if each)


def _weekday(each: re.Match[str], published: datetime.date | None) -> Moment:
    number = _WEEKDAYS.index(each.group("weekday").lower())
    shift = (each.group("shift") or "").lower()
    resolved = None
    if published is not None and not shift:
        resolved = _nearest(published, number, text=each.string, at=each.start())
    return Moment(Span(each.start(), each.end()), weekday=number, day_resolved=resolved, shown=each.group("weekday"))


def _nearest(published: datetime.date, weekday: int, *, text: str, at: int) -> datetime.date:
    """Return the weekday meant: the last one up to the article's date, or the next one after "will"."""
    back = (published.weekday() - weekday) % 7
    ahead = re.search(r"\b(?:will|to|by|until|due|scheduled|expected|planned|upcoming)\b[^.]{0,40}$", text[:at])
    if ahead is not None and back:
        return published + datetime.timedelta(days=7 - back)
    return published - datetime.timedelta(days=back)


def _relative(each: re.Match[str], published: datetime.date | None) -> Moment:
    phrase = each.group("phrase").lower()
    moment = Moment(Span(each.start(), each.end()), relative=phrase, shown=each.group("phrase"))
    if each.group("count"):
        return _counted(moment, each, published)
    if published is None:
        return moment
    days = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1, "last night": -1}.get(phrase)
    if days is not None:
        resolved = published + datetime.timedelta(days=days)
        return replace(moment, day_resolved=resolved, weekday=resolved.weekday())
    step = {"last": -1, "this": 0, "next": 1}[phrase.split()[0]]
    if phrase.endswith("year"):
        return replace(moment, year=published.year + step)
    if phrase.endswith("month"):
        whole = published.year * 12 + published.month - 1 + step
        return replace(moment, year=whole // 12, month=whole % 12 + 1)
    return moment


def _counted(moment: Moment, each: re.Match[str], published: datetime.date | None) -> Moment:
    """Resolve "two days ago"; "earlier" and "later" count from another event and stay open."""
    if published is None or each.group("way").lower() != "ago":
        return moment
    text = each.group("count").lower()
    count = int(text) if text.isdigit() else _COUNTS[text]
    if each.group("unit") == "day":
        resolved = published - datetime.timedelta(days=count)
        return replace(moment, day_resolved=resolved, weekday=resolved.weekday())
    if each.group("unit") == "year":
        return replace(moment, year=published.year - count) if count > 1 else moment
    return moment


def _clock(each: re.Match[str]) -> Moment | None:
    span = Span(each.start(), each.end())
    minute: int | None
    half_open = False
    if each.group("hour"):
        minute = (int(each.group("hour")) % 12) * 60 + int(each.group("minute") or 0)
        minute += 720 if each.group("half").lower().startswith("p") else 0
    elif each.group("hour24"):
        minute = int(each.group("hour24")) * 60 + int(each.group("minute24"))
        half_open = int(each.group("hour24")) <= 12
    elif each.group("word"):
        minute = _HOURS[each.group("word").lower()] * 60
    else:
        spoken = (each.group("spoken") or each.group("oclock")).lower()
        hour = int(spoken) if spoken.isdigit() else _HOURS.get(spoken)
        if hour is None or hour > 24:
            return None
        part = (each.group("part") or "").lower()
        minute = (hour * 60 + (30 if "half" in part else 15 if part.endswith("past") else -15 if part else 0)) % 1440
        half_open = True
    return Moment(span, minute=minute, half_open=half_open, shown=f"{minute // 60:02d}:{minute % 60:02d}")


def _foreign(text: str, language: str) -> list[Moment]:
    found: list[Moment] = []
    months = _OTHER_MONTHS[language]
    month_name = f"(?P<month>{'|'.join(months)})"
    pattern = rf"\b(?:(?P<day>[0-3]?\d)(?:\.|er|º)?\s+(?:de\s+)?)?{month_name}\b(?:\s+(?:de\s+|del\s+)?{_YEAR})?"
    for each in re.finditer(pattern, text, re.IGNORECASE):
        if not each.group("day") and not each.group("year"):
            continue
        month = months.index(each.group("month").lower()) + 1
        day, year = each.group("day"), each.group("year")
        moment = Moment(
            Span(each.start(), each.end()),
            int(year) if year else None,
            month,
            int(day) if day and 0 < int(day) < 32 else None,
        )
        _keep(found, replace(moment, shown=each.group()))
    for each in re.finditer(rf"\b({'|'.join(_OTHER_WEEKDAYS[language])})\b", text, re.IGNORECASE):
        number = _OTHER_WEEKDAYS[language].index(each.group().lower())
        _keep(found, Moment(Span(each.start(), each.end()), weekday=number, shown=each.group()))
    return found
