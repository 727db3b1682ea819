"""Read one bare number, in digits or words, with how exactly it was stated."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from crossread.text.tokens import Token
from crossread.text.word_lists import listed

UNITS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
SCALES = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "dozen": 12.0,
    "lakh": 1e5, "crore": 1e7,
    "k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "bn": 1e9, "b": 1e9, "tn": 1e12, "trn": 1e12,
}  # fmt: skip
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15,
    "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
}  # fmt: skip
_PART_OF_SCALE = {"a quarter": 0.25, "quarter": 0.25, "three quarters": 0.75, "a half": 0.5, "half": 0.5}
# Of a scale these are only with "of a": "the third million" is the one after the second.
_THIRDS = {"a third": 1 / 3, "one third": 1 / 3, "two thirds": 2 / 3}
_VULGAR = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 0.125, "⅜": 0.375, "⅝": 0.625, "⅞": 0.875}
_WHOLE = 1e-6  # as near to a whole number as reckoning leaves it
_SMALL = 10
_AS_LENGTH = listed("""
above apart away backstroke below breaststroke butterfly dash deep distance final freestyle high hurdles long medley
race relay sprint steeplechase tall underwater wide
""")
_BEFORE_DOZEN = listed("about almost another around every first further last nearly next other past some the")
_BOTTOMS = frozenset({"2", "3", "4", "5", "8", "16"})
_HALVED = listed("hour minute mile kilometre kilometer metre tonne ton point percent percentage per")  # "per cent"
BEGINNINGS = frozenset((*UNITS, *SCALES, "a", "an", *(name.split()[0] for name in _PART_OF_SCALE)))
_SHORT_SCALES = frozenset({"k", "m", "mn", "mln", "bn", "b", "tn", "trn"})
_COMMA_LANGUAGES = frozenset({"de", "es", "fr", "it", "pt", "nl", "da", "sv", "nb", "no", "fi", "pl", "ru", "tr", "cs"})
_GROUPED = re.compile(r"\d{1,3}(?:(?P<mark>[.,  ])\d{3})(?:(?P=mark)\d{3})*(?P<rest>[.,]\d+)?")


@dataclass(frozen=True, slots=True)
class Number:
    """A value, the half-width that its rounding allows, and the tokens it covers (half-open)."""

    value: float
    slack: float
    start: int
    end: int
    is_word: bool = False


def read_number(words: Sequence[Token], at: int, language: str) -> Number | None:
    """Return the number that begins at a token, if one does."""
    token = words[at]
    if token.kind == "number":
        return _digits(words, at, language)
    if token.lower not in BEGINNINGS or language not in {"en", "und"}:
        return None
    return _in_words(words, at)


def written(value: float) -> str:
    """Return a number in digits, small ones to four places: "1.2998" of a rate of exchange is not "1.2980".

    >>> written(1250.0), written(33.333), written(1.2998)
    ('1,250', '33.33', '1.2998')
    """
    if abs(value - round(value)) < _WHOLE:
        return f"{value:,.0f}"
    return f"{value:,.{4 if abs(value) < _SMALL else 2}f}".rstrip("0")


def digits_value(text: str, language: str) -> tuple[float, float] | None:
    """Return the value of written digits and the step of their last place, or None for "7:52" and the like.

    >>> digits_value("1,234.5", "en"), digits_value("1.234,5", "de")
    ((1234.5, 0.1), (1234.5, 0.1))
    """
    if ":" in text:
        return None
    comma = language in _COMMA_LANGUAGES
    grouped = _GROUPED.fullmatch(text)
    if grouped is not None and not _is_decimal(grouped, comma=comma):
        rest = grouped.group("rest") or ""
        whole = text.removesuffix(rest)
        text = re.sub(r"\D", "", whole) + rest.replace(",", ".")
    else:
        if re.search(r"[.,].*[.,]|[  ]", text):
            return None
        text = text.replace(",", ".")
    places = len(text.partition(".")[2])
    return float(text), 10.0**-places


def _is_decimal(grouped: re.Match[str], *, comma: bool) -> bool:
    """Tell whether one separator before three digits is a decimal mark ("1.234" in English)."""
    decimal = "," if comma else "."
    return grouped.group("mark") == decimal and grouped.group().count(decimal) == 1 and not grouped.group("rest")


def _digits(words: Sequence[Token], at: int, language: str) -> Number | None:
    read = digits_value(words[at].text, language)
    if read is None:
        return None
    value, step = read
    end = at + 1
    part, end = _part_after(words, end) if step == 1 else (0.0, end)
    if part:
        value, step = value + part, part / 10
    scaled = _scale_after(words, end)
    if scaled is not None:
        scale, end = scaled
        return Number(value * scale, step * scale / 2, at, end)
    return Number(value, _rounding(value, step), at, end)


def _part_after(words: Sequence[Token], at: int) -> tuple[float, int]:
    """Return the fraction that follows a whole number, and its end: "5 1/2", "2½", "2-and-a-half"; 0 for none.

    >>> from crossread.text.tokens import tokens
    >>> _part_after(tokens("5 1/2 months"), 1)
    (0.5, 4)
    """
    place = at + 1 if at < len(words) and words[at].text == "-" else at
    if place < len(words) and words[place].text in _VULGAR:
        return _VULGAR[words[place].text], place + 1
    share, end = slashed(words, place)
    if end > place:
        return (share, end) if share else (0.0, at)
    end = _end_of_half(words, at)
    return (0.5, end) if end else (0.0, at)


def slashed(words: Sequence[Token], at: int) -> tuple[float, int]:
    """Return the fraction that two numbers with a stroke between them are, 0 if none ("24/7"), and their end.

    >>> from crossread.text.tokens import tokens
    >>> [slashed(tokens(each), 0) for each in ("3/4 of them", "9/11", "24/7", "3 / 4")]
    [(0.75, 3), (0.0, 3), (0.0, 3), (0.0, 0)]
    """
    row = words[at : at + 3]
    if len(row) < 3 or row[1].text != "/" or row[0].end != row[1].start or row[1].end != row[2].start:
        return 0.0, at
    if not (row[0].text.isdigit() and row[2].text.isdigit()):
        return 0.0, at
    if [each.text for each in words[at + 3 : at + 4]] == ["/"] and words[at + 4 : at + 5]:
        return 0.0, at + 5  # "12/19/16"
    is_part = row[2].text in _BOTTOMS and 0 < int(row[0].text) < int(row[2].text)
    return int(row[0].text) / int(row[2].text) if is_part else 0.0, at + 3


def _end_of_half(words: Sequence[Token], at: int) -> int:
    """Return where "and a half" ends, hyphens or none; 0 where it does not begin here."""
    for wanted in ("and", "a", "half"):
        if at < len(words) and words[at].text == "-":
            at += 1
        if at >= len(words) or words[at].lower != wanted:
            return 0
        at += 1
    return at


def _rounding(value: float, step: float) -> float:
    """Return how far a written number may be from the truth: "2,300" may be 2,250..2,350, "2,317" is exact.

    >>> _rounding(2300, 1), _rounding(2317, 1), _rounding(33.3, 0.1)
    (50.0, 0.0, 0.05)
    """
    if step < 1:
        return step / 2
    digits = str(int(value))
    zeros = len(digits) - len(digits.rstrip("0"))
    return 10.0**zeros / 2 if zeros >= 2 else 0.0


def _scale_after(words: Sequence[Token], at: int) -> tuple[float, int] | None:
    if at < len(words) and words[at].text == "-" and at + 1 < len(words):
        at += 1
    if at >= len(words) or words[at].kind != "word":
        return None
    name = words[at].lower
    if name in _SHORT_SCALES:
        # "2.3m homes" is millions; a gap ("2.3 m") would be metres.
        glued = words[at].start == words[at - 1].end and not (name == "m" and _is_length(words, at + 1))
        return (SCALES[name], at + 1) if glued else None
    name = name.removesuffix("s")
    return (SCALES[name], at + 1) if name in SCALES and name != "hundred" else None


def _is_length(words: Sequence[Token], at: int) -> bool:
    """Tell whether the "m" before a place means metres: "2.3m high", "a 400m-hurdles final"."""
    at += at < len(words) and words[at].text == "-"
    return at < len(words) and words[at].lower in _AS_LENGTH


def _in_words(words: Sequence[Token], at: int) -> Number | None:
    special = _special(words, at)
    if special is not None:
        return special
    total, current, place, step = 0.0, 0.0, at, 1.0
    seen = False
    while place < len(words):
        name = words[place].lower
        if name in UNITS and _may_add(current, UNITS[name], seen=seen):
            current += UNITS[name]
            step = 1.0
        elif name in SCALES and len(name) > 2 and (seen or _begins_scale(words, place)):
            factor = SCALES[name]
            step = factor
            if total and not current:
                total *= factor  # "three thousand million"
                place += 1
                continue
            current = (current or 1) * factor
            if factor > 100:
                total, current = total + current, 0.0
        elif not (seen and name in {"and", "-"} and _number_goes_on(words, place, step)):
            break
        seen = seen or name in UNITS or name in SCALES
        place += 1
    if not seen:
        return None
    value = total + current
    return Number(value, step / 2 if step >= 100 else 0.0, at, place, is_word=True)


def _begins_scale(words: Sequence[Token], place: int) -> bool:
    """Tell whether "hundred" or "dozen" needs no number before it: "a hundred", "the past dozen years"."""
    before = words[place - 1].lower if place else ""
    return before == "a" or (words[place].lower == "dozen" and before in _BEFORE_DOZEN)


def _may_add(current: float, unit: int, *, seen: bool) -> bool:
    if not seen or current == 0:
        return True
    return current % 100 == 0 or (current % 10 == 0 and current % 100 >= 20 and unit < 10)


def _number_goes_on(words: Sequence[Token], place: int, step: float) -> bool:
    following = words[place + 1].lower if place + 1 < len(words) else ""
    if words[place].lower == "and":
        return step >= 100 and following in UNITS
    return following in UNITS or following in {"hundred", "thousand", "million", "billion"}


def _special(words: Sequence[Token], at: int) -> Number | None:
    """Read "a dozen", "half a million", "a quarter of a million", "one and a half million", "a half-hour"."""
    names = [each.lower for each in words[at : at + 2]]
    half = _end_of_half(words, at + 1) if names[0] in UNITS else 0
    if half:
        following = words[half].lower if half < len(words) else ""
        scale = SCALES.get(following, 1.0) if len(following) > 2 else 1.0
        return Number((UNITS[names[0]] + 0.5) * scale, scale / 20, at, half + (scale > 1), is_word=True)
    if names == ["a", "couple"]:
        return _couple(words, at)
    if names[0] in {"a", "an"} and len(names) > 1 and names[1] in SCALES and len(names[1]) > 2:
        factor = SCALES[names[1]]
        return Number(factor, factor / 10 if factor != 12 else 0.5, at, at + 2, is_word=True)
    if names == ["a", "full"] and words[at + 2 : at + 3] and words[at + 2].lower in {"percentage", "point"}:
        return Number(1, 0.0, at, at + 2, is_word=True)
    return _part(words, at)


def _part(words: Sequence[Token], at: int) -> Number | None:
    """Read "half a million", "a quarter of a million", "a half-million", "a quarter-point", "half an hour"."""
    if at and (words[at - 1].lower in ORDINALS or (words[at - 1].text == "-" and words[at - 2].lower in ORDINALS)):
        return None  # "third-quarter"
    places = [place for place in range(at, min(at + 9, len(words))) if words[place].text != "-"]
    names = [words[place].lower for place in places]
    if names[2:4] == ["of", "a"] and " ".join(names[:2]) in _THIRDS:
        known: Mapping[str, float] = _THIRDS
    else:
        known = _PART_OF_SCALE
    count = 2 if " ".join(names[:2]) in known else 1
    part = known.get(" ".join(names[:count]))
    rest = names[count:]
    link = 2 if rest[:2] == ["of", "a"] else 1 if rest[:1] in (["a"], ["an"]) else 0
    if not part or len(rest) <= link:
        return None
    named, following = rest[link], rest[link + 1 : link + 2]
    if named in SCALES and len(named) > 2:
        scale = SCALES[named]
        return Number(part * scale, scale / 20, at, places[count + link] + 1, is_word=True)
    is_rough = link > 0 or named not in {"point", "percentage", "per", "mile"}
    if link < 2 and named in _HALVED and (named != "per" or following == ["cent"]):
        return Number(part, 0.1 if is_rough else 0.0, at, places[count + link - 1] + 1, is_word=True)
    return None


def _couple(words: Sequence[Token], at: int) -> Number:
    """Read "a couple", "a couple of hundred", "a couple dozen"."""
    place = at + 3 if words[at + 2 : at + 3] and words[at + 2].lower == "of" else at + 2
    named = words[place].lower if place < len(words) else ""
    if named in SCALES and len(named) > 2:
        return Number(2 * SCALES[named], 0.6 * SCALES[named], at, place + 1, is_word=True)
    return Number(2, 0.6, at, at + 2, is_word=True)
