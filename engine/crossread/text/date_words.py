"""The words and patterns that dates and times are written with; tables only."""

from __future__ import annotations

import re

from crossread.text.word_lists import in_order, listed

MONTHS = in_order("january february march april may june july august september october november december")
WEEKDAYS = in_order("monday tuesday wednesday thursday friday saturday sunday")
SHORT_MONTHS = listed("jan feb mar apr jun jul aug sep sept oct nov dec")
OTHER_MONTHS = {
    "de": in_order("januar februar märz april mai juni juli august september oktober november dezember"),
    "es": in_order("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"),
    "fr": in_order("janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
    "it": in_order("gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre"),
    "pt": in_order("janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro"),
    "nl": in_order("januari februari maart april mei juni juli augustus september oktober november december"),
}
OTHER_WEEKDAYS = {
    "de": in_order("montag dienstag mittwoch donnerstag freitag samstag sonntag"),
    "es": in_order("lunes martes miércoles jueves viernes sábado domingo"),
    "fr": in_order("lundi mardi mercredi jeudi vendredi samedi dimanche"),
    "it": in_order("lunedì martedì mercoledì giovedì venerdì sabato domenica"),
    "pt": in_order("segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo"),
    "nl": in_order("maandag dinsdag woensdag donderdag vrijdag zaterdag zondag"),
}
COUNTS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12,
}  # fmt: skip
HOURS = {**{name: number for name, number in COUNTS.items() if len(name) > 2}, "noon": 12, "midday": 12, "midnight": 0}
SEASONS = {"spring": (3, 4, 5), "summer": (6, 7, 8), "autumn": (9, 10, 11), "fall": (9, 10, 11), "winter": (12, 1, 2)}
AWAY = {
    "yesterday": -1, "last night": -1, "today": 0, "tonight": 0, "this morning": 0, "this afternoon": 0,
    "this evening": 0, "tomorrow": 1,
}  # fmt: skip
# From and to an hour of the day named; the night runs on into the next day.
HOURS_OF_DAY = {
    "early": (0, 10), "morning": (4, 12), "lunchtime": (11, 15), "afternoon": (12, 18), "late": (15, 28),
    "evening": (16, 24), "night": (17, 28), "tonight": (17, 28),
}  # fmt: skip
PARTS_OF_YEAR = {"early": (1, 2, 3, 4), "mid": (5, 6, 7, 8), "late": (9, 10, 11, 12)}
QUARTERS = {"first": (1, 2, 3), "second": (4, 5, 6), "third": (7, 8, 9), "fourth": (10, 11, 12)}
FEASTS = {
    "christmas eve": (12, 24), "christmas day": (12, 25), "boxing day": (12, 26), "new year's eve": (12, 31),
    "new year’s eve": (12, 31), "new year's day": (1, 1), "new year’s day": (1, 1), "halloween": (10, 31),
    "valentine's day": (2, 14), "valentine’s day": (2, 14),
}  # fmt: skip

_MONTH = (
    r"(?P<month>(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|"
    r"Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?)"
)
_ANY_MONTH = _MONTH.replace("?P<month>", "?:")
_NO_PLURAL = "across|always|as|does|has|his|is|its|perhaps|plus|this|towards|unless|us|was"
_DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)"
_DAY_TO = r"(?P<day_to>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
# "May 4 and 5 in Paris", but not "on May 4 and 5 people".
_ON = r"in|at|on|for|by|with|near|when|after|before|and|to|as|during|of"
_DAY_TOO = _DAY_TO.replace("day_to", "day_too")
_OR_MORE_DAYS = (
    rf"(?:\s?[-–]\s?{_DAY_TO}(?![\d-])|"
    rf"\s(?:and|to|or|through)\s{_DAY_TOO}(?!\d|\s+(?!(?:{_ON})\b)\w))?"
)
_DAYNAME = r"(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
_HOUR = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_COUNTED = r"[a-z]+s|people|men|women|children|per|percent|hundred|thousand|million|billion|year|month|week|day|hour"
_NUMBER = f"an?|{_HOUR}"
_SEASON = r"(?P<season>spring|summer|autumn|winter)"
_MONTH_NUMBER, _DAY_NUMBER = r"(?P<number>0?[1-9]|1[0-2])", r"(?P<day>0?[1-9]|[12]\d|3[01])"
_LATE_DAY = r"(?P<day>1[3-9]|2\d|3[01])"
# "2026-11-03", "3.11.2026", "23/11/2026", "11/23/2026"; "03/11/2026" is of March or of November, and left alone.
NUMERIC = tuple(
    rf"(?<![\w./-]){pattern}(?![\w/-]|\.\d)"
    for pattern in (
        rf"{YEAR}(?P<mark>[-/]){_MONTH_NUMBER}(?P=mark){_DAY_NUMBER}",
        rf"{_DAY_NUMBER}\.\s?{_MONTH_NUMBER}\.\s?{YEAR}",
        rf"{_LATE_DAY}(?P<mark>[-/]){_MONTH_NUMBER}(?P=mark){YEAR}",
        rf"{_MONTH_NUMBER}(?P<mark>[-/]){_LATE_DAY}(?P=mark){YEAR}",
    )
)

# What a passage must hold for a pattern to be tried, and the pattern; where two overlap, the earlier one wins.
_DATED, _IN_YEAR, _IN_MONTH = frozenset(("digit", "Month")), frozenset(("Year",)), frozenset(("Month",))
CALENDAR = tuple(
    (needed, re.compile(pattern))
    for needed, pattern in (
        (
            _DATED,
            rf"\b(?:{_DAYNAME},?\s+)?{_MONTH}\s+{_DAY}{_OR_MORE_DAYS}(?!\d|[.:]\d|\s?%|,\d{{3}})(?:,?\s+{YEAR})?\b",
        ),
        (
            _DATED,
            rf"\b(?:{_DAYNAME},?\s+)?(?:the\s+)?{_DAY}(?:\s?(?:[-–]|\b(?:and|to|or)\b)\s?{_DAY_TO})?\s+(?:of\s+)?{_MONTH}(?:,?\s+{YEAR})?",
        ),
        (_IN_YEAR | _IN_MONTH, rf"\b(?:(?P<part>[Ee]arly|[Ll]ate|[Mm]id)[\s-])?{_MONTH},?\s+(?:of\s+)?{YEAR}\b"),
        *((_IN_YEAR, each) for each in NUMERIC),
        (_IN_YEAR, rf"\b(?:the\s+)?(?i:{_SEASON})\s+(?:of\s+)?{YEAR}\b"),
        (_IN_YEAR, r"\b(?P<decade>1[5-9]\d0|20\d0)s\b"),
        (
            _IN_MONTH,
            (
                r"\b(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Ll]ast|[Nn]ext|[Tt]his|[Ee]arly|[Ll]ate|[Dd]uring|[Oo]f|[Ff]rom|"
                rf"[Tt]o|[Tt]hrough|[Bb]etween|and|mid-)\s*{_MONTH}(?!\s+(?:said|says|told|and\s+(?!{_ANY_MONTH}\b)[A-Z]))"
            ),
        ),
        (
            _IN_YEAR,
            rf"\b{YEAR}\b(?=\s+(?:[a-z]*\s?election|season|campaign|census|report|law|deal|agreement|budget))",
        ),
        (
            _IN_YEAR,
            (
                r"\b(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Dd]uring|[Ff]rom|[Oo]f|[Bb]efore|[Aa]fter|[Bb]etween|the|to|and|for|"
                r"through|back in|(?P<part>[Ee]arly|[Ll]ate|[Mm]id)(?:\s+in)?|\()"
                rf"[\s-]*{YEAR}\b(?![-–]\d|,\d|\.\d|\s+(?!(?:{_NO_PLURAL})\b)[a-z]+s\b)"
            ),
        ),
    )
)
# "In the spring", "by early autumn"; fish spring, and "the fall of the house" is no season.
SEASON_ALONE = re.compile(
    r"\b(?:[Ii]n|[Bb]y|[Uu]ntil|[Ss]ince|[Dd]uring|[Tt]hroughout)\s+(?:the\s+)?(?:(?:early|late|coming|following)\s+)?"
    rf"{_SEASON}\b(?!\s+(?:of\s+[12]\d|[12]\d\d\d|[A-Z]|water))"
)
FEAST = re.compile("|".join(FEASTS), re.IGNORECASE)
QUARTER = re.compile(r"\b(?P<quarter>first|second|third|fourth) quarter\b(?!-)", re.IGNORECASE)
MONTH_NAME = re.compile(_MONTH)
WEEKDAY = re.compile(
    r"\b(?:(?:the\s+)?(?P<when>[Ee]arly|[Ll]ate)(?:\s+hours\s+of)?\s+(?:on\s+)?)?"
    rf"(?:(?P<shift>[Ll]ast|[Nn]ext)\s+)?{_DAYNAME}(?:\s+(?P<part>morning|lunchtime|afternoon|evening|night))?\b"
    r"(?!’?'?s?\s+(?:Times|Post|Telegraph|Mirror|Herald|League|Agreement))"
)
WEEKEND = re.compile(r"\b(?P<shift>last |next |the |this )?weekend\b", re.IGNORECASE)
RELATIVE = re.compile(
    r"\b(?P<phrase>(?:yesterday|tomorrow)(?: (?-i:morning|afternoon|evening|night))?|today|tonight|"
    r"this (?-i:morning|afternoon|evening)|"
    r"(?:(?:early|late) )?(?:last|this|next) (?:night|week|month|year|spring|summer|autumn|winter)|"
    rf"(?P<count>\d{{1,2}}|{_NUMBER}) (?P<unit>day|week|fortnight|month|year|decade)s? "
    r"(?P<way>ago|earlier|before|later|from now))\b",
    re.IGNORECASE,
)
CLOCK = re.compile(
    r"\b(?P<hour>[01]?\d|2[0-3])(?:[:.](?P<minute>[0-5]\d))?\s?(?P<half>[ap]\.?\s?m\b\.?)|"
    r"\b(?P<word>noon|midday|midnight)\b|"
    r"\b(?P<part>half past|(?:a )?quarter past|(?:a )?quarter to|"
    r"(?:five|ten|twenty|twenty-five|5|10|20|25|\d{1,2}(?= minutes))(?: minutes)? (?:past|to))\s+"
    rf"(?P<spoken>{_HOUR}|midnight|noon)\b(?![\s-]+(?:{_COUNTED})\b)|"
    rf"(?<![.:\d])\b(?P<named>\d{{1,2}}|{_NUMBER})(?:[.:](?P<named_minute>[0-5]\d)| o[’']clock)? "
    r"(?P<daypart>in the morning|in the afternoon|in the evening|"
    r"at night|that night|that morning|that evening)\b|"
    r"(?<![.:\d])\b(?P<hour24>[01]?\d|2[0-3]):(?P<minute24>[0-5]\d)\b(?!:)|"
    r"\b(?P<hours4>[01]\d|2[0-3])(?P<minutes4>[0-5]\d)(?= ?(?:GMT|UTC|BST|hrs)\b)|"
    r"\b(?P<oclock>\d{1,2}|[a-z]+) o[’']clock\b|"
    rf"(?<=\bat )(?P<bare>{_HOUR}|\d{{1,2}}\.[0-5]\d)(?=[.,;]| on\b| and\b|$)",
    re.IGNORECASE,
)
# Every match holds a digit, one of these, a word that begins like a number, or a month.
SIGNS = in_order(
    "day week month year fortnight decade morning evening night noon quarter "
    "spring summer autumn winter tomorrow halloween christmas clock past"
)
NUMBER_OPENINGS = frozenset(each[:3] for each in (*COUNTS, "twenty") if len(each) > 2)
CAPITAL_MONTHS = tuple(each[:3].capitalize() for each in MONTHS)
# Of what `SIGNS`, and "digit", "Year", "number" and "Month" for the others, one must be there for a pattern to be
# tried.
OF_RELATIVE = listed(
    "day morning noon evening fortnight decade night week month year spring summer autumn winter tomorrow"
)
OF_SEASON = frozenset(("spring", "summer", "autumn", "winter"))
OF_FEAST = listed("day year halloween christmas")
OF_CLOCK = listed("digit number noon day night clock")
# What every match of `CLOCK` holds, in small letters; most passages with a number do not.
IN_CLOCK = re.compile(
    r"\d(?:\d{3} ?(?:gmt|utc|bst|hrs)|\s?[ap]\.?\s?m|:\d)"
    rf"|noon|midday|midnight|o[’']clock|(?:past|to|at(?<=\bat))\s+(?:{_HOUR}|\d)"
    r"|in the (?:morning|afternoon|evening)|(?:at|that) night|that (?:morning|evening)"
)
ROLES = {
    "since": "start", "from": "start", "until": "end", "till": "end", "by": "end", "to": "end", "before": "before",
    "after": "after", "through": "end",
}  # fmt: skip
ZONE = re.compile(r"\s?\(?(?P<zone>GMT|UTC|BST|[ECMP][SD]?T|CEST|CET|IST|JST|AE[SD]T|local time|Eastern|Pacific)\b")
SAME_ZONES = {
    "UTC": "GMT", "EST": "ET", "EDT": "ET", "Eastern": "ET", "CST": "CT", "CDT": "CT", "MST": "MT", "MDT": "MT",
    "PST": "PT", "PDT": "PT", "Pacific": "PT", "CEST": "CET", "AEDT": "AEST",
}  # fmt: skip
ROUGH = re.compile(
    r"(?:\b(?:about|around|roughly|approximately|circa|nearly|almost|some time|soon|shortly|just|a little|minutes|"
    r"moments)\s*(?:before|after|past)?|\b(?:before|after|past))\s*(?:the\s*)?$",
    re.IGNORECASE,
)
