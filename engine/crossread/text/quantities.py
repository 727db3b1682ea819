"""Find quantities in a passage: what was counted or measured, how much, and how exactly it was said.

An own grammar: the libraries tried read "$3bn" as cubic dollars and "2.3m homes" as metres (docs/dependencies.md).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from crossread.model import Span
from crossread.text.number_words import ORDINALS, Number, read_number
from crossread.text.tokens import Token, tokens
from crossread.text.units import CURRENCY_CODES, CURRENCY_SIGNS, HEDGES, HEDGES_AFTER, UNIT_WORDS
from crossread.text.word_lists import listed

_MONTHS = listed("""
january february march april may june july august september october november december jan feb mar apr jun jul
aug sep sept oct nov dec
""")
_STOP = listed("""
a an the of in on at to from by for with and or but as that which who whom whose were was is are be been being
has have had will would could should may might can did do does not n't no this these those it its his her their
our your my than then when while after before during since until where if so because into onto over under about
against between through out up down off per more less least most other others they he she we i you said says
""")
_LABEL_WORDS = listed("""
article section chapter title paragraph clause phase room gate flight route highway interstate channel number
no. no episode volume page line item level tier grade class type model version part figure table g group covid
war area district precinct ward unit block platform terminal building proposition amendment apartment boeing
airbus
""")
_VAGUE = {
    "dozens": 24.0, "scores": 40.0, "hundreds": 200.0, "thousands": 2000.0, "millions": 2e6, "billions": 2e9,
    "tens": 20.0, "several": 3.0,
}  # fmt: skip
_FRACTION_PARTS = {
    "half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Quantity:
    """An amount as stated.

    `low`..`high` is the range said (equal for a single value) in the dimension's own unit; `slack` is how far
    rounding may be off. `dimension` is "count", "percent", "money:USD", "duration", "length", "age", "rank",
    "score", "label", ...; `nouns` are stems of the words that say what was counted, head last. `hedge` is "",
    "about", "nearly", "just over", "at least", "at most", "more than", "less than" or "vague".
    """

    span: Span
    low: float
    high: float
    slack: float
    dimension: str
    nouns: tuple[str, ...] = ()
    hedge: str = ""
    shown: str = ""
    is_word: bool = False


@lru_cache(maxsize=4096)
def find_quantities(text: str, language: str = "en") -> tuple[Quantity, ...]:
    """Return the quantities of a passage in order, spans in its code points.

    >>> [(each.shown, each.dimension, each.nouns) for each in find_quantities("More than 2.3m homes for $3bn.")]
    [('more than 2,300,000', 'count', ('hom',)), ('3,000,000,000 USD', 'money:USD', ())]
    """
    return _Scanner(text, language).scan()


class _Scanner:
    """Walks over the tokens of one passage once, left to right."""

    def __init__(self, text: str, language: str) -> None:
        self._text = text
        self._language = language
        self._words = tokens(text)

    def scan(self) -> tuple[Quantity, ...]:
        found: list[Quantity] = []
        at = 0
        while at < len(self._words):
            read = self._quantity(at)
            if read is None:
                at += 1
                continue
            quantity, after = read
            if quantity is not None:
                found.append(quantity)
            at = max(after, at + 1)
        return tuple(found)

    def _quantity(self, at: int) -> tuple[Quantity | None, int] | None:
        for rule in (self._score, self._fraction, self._vague, self._rank):
            read = rule(at)
            if read is not None:
                return read
        return self._amount(at)

    # --- one rule per kind ---

    def _amount(self, at: int) -> tuple[Quantity | None, int] | None:
        currency, first = self._currency(at)
        number = read_number(self._words, first, self._language) if first < len(self._words) else None
        if number is None:
            return None
        if not currency and self._is_not_amount(number):
            return None, number.end
        second, end = self._range_end(number)
        dimension, factor, after = self._unit(end, currency)
        if not dimension and number.is_word and number.value == 1 and not self._is_counted_one(number):
            return None, number.end
        low, high = sorted((number.value * factor, (second or number).value * factor))
        slack = max(number.slack, second.slack if second else 0.0) * factor
        start = self._words[at].start
        quantity = Quantity(Span(start, self._words[after - 1].end), low, high, slack, dimension or "count")
        quantity = replace(quantity, is_word=number.is_word)
        return self._finished(quantity, at, after), after

    def _score(self, at: int) -> tuple[Quantity | None, int] | None:
        """Read "3-1", "2–0", "52-48" as one score."""
        words = self._words[at : at + 3]
        if len(words) < 3 or words[0].kind != "number" or words[1].text not in "-–" or words[2].kind != "number":
            return None
        glued = words[0].end == words[1].start and words[1].end == words[2].start
        if not glued or not all(each.text.isdigit() and len(each.text) <= 3 for each in (words[0], words[2])):
            return None
        if self._unit(at + 3, "")[0] or self._text[words[2].end : words[2].end + 1] in {"-", "%"}:
            return None
        first, second = float(words[0].text), float(words[2].text)
        after = self._words[at + 3].lower if at + 3 < len(self._words) else ""
        is_range = second > first * 1.0 and after not in {"", ".", ",", ";", "to", "on", "against", "in", "at", "win"}
        if is_range:
            return None
        span = Span(words[0].start, words[2].end)
        high, low = max(first, second), min(first, second)
        return Quantity(span, high, high + low / 1000, 0.0, "score", shown=f"{words[0].text}-{words[2].text}"), at + 3

    def _fraction(self, at: int) -> tuple[Quantity | None, int] | None:
        """Read "one in three", "two-thirds", "half of", "three quarters" as shares of a hundred."""
        names = [each.lower for each in self._words[at : at + 5]]
        number = read_number(self._words, at, self._language)
        share, after = 0.0, at
        if number is not None and number.value > 0:
            rest = [each.lower for each in self._words[number.end : number.end + 3]]
            if rest[:1] == ["-"]:
                rest, number = rest[1:], replace(number, end=number.end + 1)
            part = rest[0].removesuffix("s") if rest else ""
            if part == "halve":
                part = "half"
            bottom = _FRACTION_PARTS.get(part)
            if bottom and number.is_word and number.value < bottom and not self._is_rank_context(number.end, number):
                share, after = number.value / bottom, number.end + 1
            elif rest[:1] in (["in"], ["of"]) or rest[:2] == ["out", "of"]:
                place = number.end + (2 if rest[0] == "out" else 1)
                whole = read_number(self._words, place, self._language) if place < len(self._words) else None
                if whole is not None and rest[0] != "of" and 1 < whole.value <= 1000 and number.value < whole.value:
                    share, after = number.value / whole.value, whole.end
        elif names[:2] == ["half", "of"] or (names[:1] == ["half"] and names[1:2] in (["the"], ["its"], ["all"])):
            share, after = 0.5, at + 1
        elif names[:2] in (["a", "third"], ["a", "quarter"], ["a", "fifth"]) and names[2:3] == ["of"]:
            share, after = 1 / _FRACTION_PARTS[names[1]], at + 2
        if not share or share >= 1 or (number is not None and number.value > 1900):
            return None
        span = Span(self._words[at].start, self._words[after - 1].end)
        quantity = Quantity(span, share * 100, share * 100, 1.0, "percent", is_word=True)
        return self._finished(quantity, at, after), after

    def _vague(self, at: int) -> tuple[Quantity | None, int] | None:
        """Read "dozens", "hundreds of": a floor, never an exact figure."""
        value = _VAGUE.get(self._words[at].lower)
        if value is None or self._language not in {"en", "und"}:
            return None
        quantity = Quantity(self._span(at, at + 1), value, value, value, "count", hedge="vague")
        return replace(self._finished(quantity, at, at + 1), hedge="vague", shown=self._words[at].lower), at + 1

    def _rank(self, at: int) -> tuple[Quantity | None, int] | None:
        token = self._words[at]
        value, after = ORDINALS.get(token.lower), at + 1
        if value is None and token.kind == "number" and token.text.isdigit() and at + 1 < len(self._words):
            suffix = self._words[at + 1]
            if suffix.lower in {"st", "nd", "rd", "th"} and suffix.start == token.end:
                value, after = int(token.text), at + 2
        if value is None or self._near_month(at, after) or self._language not in {"en", "und"}:
            return None
        if token.lower == "second" and at and read_number(self._words, at - 1, "en") is not None:
            return None
        quantity = Quantity(self._span(at, after), value, value, 0.0, "rank", shown=f"number {value}")
        return replace(quantity, nouns=self._nouns(after)), after

    # --- parts of an amount ---

    def _currency(self, at: int) -> tuple[str, int]:
        sign = CURRENCY_SIGNS.get(self._words[at].text)
        if sign:
            return sign, at + 1
        code = CURRENCY_CODES.get(self._words[at].lower)
        if code and at + 1 < len(self._words) and self._words[at].text.isupper():
            following = self._words[at + 1]
            if following.text == "$" and following.start == self._words[at].end:
                return code, at + 2
            if len(self._words[at].text) == 3 and following.kind == "number":
                return code, at + 1
        return "", at

    def _range_end(self, number: Number) -> tuple[Number | None, int]:
        """Read the second half of "12 to 14", "12-14" or "between 12 and 14"."""
        at = number.end
        if at + 1 >= len(self._words):
            return None, at
        link = self._words[at].lower
        before = self._words[number.start - 1].lower if number.start else ""
        if before in CURRENCY_SIGNS and number.start > 1:
            before = self._words[number.start - 2].lower
        is_link = link in {"to", "-", "–"} or (link == "and" and before == "between")
        if not is_link:
            return None, at
        place = at + 1
        if self._words[place].text in CURRENCY_SIGNS:
            place += 1
        second = read_number(self._words, place, self._language) if place < len(self._words) else None
        if second is None or second.value <= number.value:
            return None, at
        return second, second.end

    def _unit(self, at: int, currency: str) -> tuple[str, float, int]:
        """Return the dimension, factor and end of the unit after a number; an empty dimension for a bare count."""
        if currency:
            return f"money:{currency}", 1.0, at
        place = at + 1 if at < len(self._words) and self._words[at].text in {"-", "–"} else at
        if place >= len(self._words):
            return "", 1.0, at
        word = self._words[place].lower
        following = self._words[place + 1].lower if place + 1 < len(self._words) else ""
        if word == "%" or (word == "per" and following == "cent"):
            return "percent", 1.0, place + (1 if word == "%" else 2)
        if word == "percentage" and following.startswith("point"):
            return "points", 1.0, place + 2
        return self._unit_word(at, place, word, following)

    def _unit_word(self, at: int, place: int, word: str, following: str) -> tuple[str, float, int]:
        if word in {"years", "year", "-year", "yr"} and self._is_age(place):
            return "age", 1.0, self._age_end(place)
        if word in {"miles", "mile", "kilometres", "kilometers", "km"} and following in {"per", "an"}:
            return "speed", 1.609344 if word.startswith("mile") else 1.0, place + 3
        known = UNIT_WORDS.get(word) or UNIT_WORDS.get(word.removesuffix("s"))
        if word in {"m", "km", "ft"} and known is None:
            known = ("length", 1.0)
        if not known or not known[0]:
            return "", 1.0, at
        if known[0].startswith("money") and self._words[place].is_capital:
            return "", 1.0, at
        return known[0], known[1], place + 1

    def _is_age(self, place: int) -> bool:
        rest = [each.lower for each in self._words[place + 1 : place + 3]]
        return rest[:1] == ["old"] or rest[:2] == ["-", "old"] or (rest[:2] == ["of", "age"])

    def _age_end(self, place: int) -> int:
        rest = [each.lower for each in self._words[place + 1 : place + 3]]
        return place + (2 if rest[:1] == ["old"] else 3)

    def _is_not_amount(self, number: Number) -> bool:
        """Tell whether the number is part of a date, time, year or name."""
        return self._is_year(number) or self._near_month(number.start, number.end) or self._is_clock(number)

    def _is_year(self, number: Number) -> bool:
        token = self._words[number.start]
        if number.end - number.start != 1 or not token.text.isdigit() or len(token.text) != 4:
            return False
        if not 1500 <= number.value <= 2100:
            return False
        after = self._words[number.end] if number.end < len(self._words) else None
        counted = after is not None and after.kind == "word" and after.lower.endswith("s") and after.lower not in _STOP
        before = self._words[number.start - 1].lower if number.start else ""
        return not counted or before in {"in", "since", "by", "of", "until", "from"}

    def _near_month(self, start: int, end: int) -> bool:
        before = self._words[start - 1] if start else None
        if before is not None and before.text == "." and start > 1:
            before = self._words[start - 2]
        if before is not None and before.lower in _MONTHS and before.is_capital and self._gap(before, start) <= 2:
            return self._words[start].kind == "number" or self._words[start].lower in ORDINALS
        after = [each for each in self._words[end : end + 3] if each.lower not in {"of", "st", "nd", "rd", "th"}]
        return bool(after) and after[0].lower in _MONTHS and after[0].is_capital

    def _gap(self, before: Token, start: int) -> int:
        return self._words[start].start - before.end

    def _is_clock(self, number: Number) -> bool:
        after = [each.lower for each in self._words[number.end : number.end + 4]]
        joined = "".join(after)
        if joined.startswith(("am", "pm", "a.m", "p.m", "o'clock", "hrs", "gmt", "bst")):
            return after[0] in {"am", "pm", "a", "p", "o", "o'clock", "hrs", "gmt", "bst"}
        return False

    def _is_counted_one(self, number: Number) -> bool:
        """Tell whether "one" counts something rather than standing for "a person"."""
        after = self._words[number.end] if number.end < len(self._words) else None
        return after is not None and after.kind == "word" and after.lower not in _STOP

    def _is_rank_context(self, at: int, number: Number) -> bool:
        return number.value == 1 and self._words[number.start].lower == "one" and self._words[at].lower == "second"

    # --- what surrounds it ---

    def _finished(self, quantity: Quantity, start: int, after: int) -> Quantity:
        hedge, wide = self._hedge(start, after)
        nouns = self._nouns(after)
        if quantity.dimension == "count":
            quantity = self._age_by_position(quantity, start, after)
        if quantity.dimension == "count" and self._is_label(start, nouns):
            quantity = replace(quantity, dimension="label", nouns=(self._words[start - 1].stem,))
            return replace(quantity, shown=_shown(quantity))
        quantity = replace(
            quantity, hedge=hedge, nouns=nouns, span=Span(min(wide, quantity.span.start), quantity.span.end)
        )
        return replace(quantity, shown=_shown(quantity))

    def _age_by_position(self, quantity: Quantity, start: int, after: int) -> Quantity:
        """Read "Ilse Varden, 51, said" and "aged 51" as ages."""
        before = self._words[start - 1].lower if start else ""
        following = self._words[after].text if after < len(self._words) else "."
        name = self._words[start - 2] if start > 1 else None
        between_commas = before == "," and following in {",", ".", ")"} and name is not None and name.is_capital
        if (before in {"aged", "age"} or between_commas) and 0 < quantity.low < 120 and not quantity.is_word:
            return replace(quantity, dimension="age")
        return quantity

    def _is_label(self, start: int, nouns: tuple[str, ...]) -> bool:
        if start == 0 or self._words[start].kind != "number":
            return False
        before = self._words[start - 1]
        if before.text in {"-", "–"} and start > 1:
            before = self._words[start - 2]
            return before.kind == "word" and before.end + 1 == self._words[start].start
        if before.lower in _LABEL_WORDS and (before.is_capital or not nouns):
            return True
        is_name = before.kind == "word" and before.is_capital and start > 1 and before.lower not in _STOP
        return is_name and not nouns and before.lower not in _MONTHS

    def _hedge(self, start: int, after: int) -> tuple[str, int]:
        """Return how the number is qualified and where the qualification begins."""
        for length in (4, 3, 2, 1):
            if start < length:
                continue
            phrase = " ".join(each.lower for each in self._words[start - length : start])
            if phrase in HEDGES:
                return HEDGES[phrase], self._words[start - length].start
        following = " ".join(each.lower for each in self._words[after : after + 2])
        for phrase, hedge in HEDGES_AFTER.items():
            if following.startswith(phrase):
                return hedge, self._words[start].start
        if after < len(self._words) and self._words[after].text == "+":
            return "at least", self._words[start].start
        return "", self._words[start].start

    def _nouns(self, at: int) -> tuple[str, ...]:
        """Return the stems of up to four words that follow, ending before the phrase does."""
        found: list[str] = []
        if at < len(self._words) and self._words[at].lower == "of":
            at += 1
            while at < len(self._words) and self._words[at].lower in {"the", "its", "their", "his", "her", "all"}:
                at += 1
        for token in self._words[at : at + 5]:
            if token.text in {"-", "–"} and found:
                continue
            if token.kind != "word" or token.lower in _STOP:
                break
            found.append(token.stem)
            if len(found) == 4:
                break
        return tuple(found)

    def _span(self, start: int, after: int) -> Span:
        return Span(self._words[start].start, self._words[after - 1].end)


def _shown(quantity: Quantity) -> str:
    unit = quantity.dimension.partition(":")[2]
    low, high = _plain(quantity.low), _plain(quantity.high)
    amount = low if quantity.low == quantity.high else f"{low} to {high}"
    own = {
        "percent": "%",
        "points": " points",
        "duration": " minutes",
        "length": " m",
        "mass": " kg",
        "age": " years old",
    }
    amount += f" {unit}" if unit else own.get(quantity.dimension, "")
    return f"{quantity.hedge} {amount}".strip()


def _plain(value: float) -> str:
    return f"{value:,.0f}" if abs(value - round(value)) < 1e-9 else f"{value:,.2f}".rstrip("0")


def describe(quantities: Sequence[Quantity]) -> tuple[str, ...]:
    """Return how each quantity is shown to a reader."""
    return tuple(each.shown for each in quantities)
