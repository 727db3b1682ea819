"""Find quantities in a passage: what was counted or measured, how much, and how exactly it was said.

An own grammar: the libraries tried read "$3bn" as cubic dollars and "2.3m homes" as metres (docs/dependencies.md).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from crossread.errors import Sentence
from crossread.messages import hedged
from crossread.model import Span
from crossread.text import number_ranges as ranges
from crossread.text import quantities_abroad as abroad
from crossread.text import quantities_han as han
from crossread.text import quantity_context as context
from crossread.text.number_words import BEGINNINGS, ORDINALS, SCALES, UNITS, Number, read_number, slashed, written
from crossread.text.ordinals import SUPERLATIVES, WHICH, read_ordinal
from crossread.text.tokens import PASSAGES_KEPT, Token, forms, tokens
from crossread.text.unit_words import Unit, age_factor, unit_at, unit_of_list
from crossread.text.units import CURRENCY_CODES, CURRENCY_SIGNS, SQUARE, UNIT_WORDS
from crossread.text.word_lists import listed

_VAGUE = {
    "dozens": 24.0, "scores": 40.0, "hundreds": 200.0, "thousands": 2000.0, "millions": 2e6, "billions": 2e9,
    "tens": 20.0, "several": 3.0,
}  # fmt: skip
_FOLDS = {f"{name}fold": float(value) for name, value in UNITS.items() if value > 1}
_TIMES = {"twice": 2.0, "thrice": 3.0, **_FOLDS}
_MULTIPLIED = {"doubled": 2.0, "tripled": 3.0, "trebled": 3.0, "quadrupled": 4.0, "quintupled": 5.0, "halved": 0.5}
_NOT_TIMES, _NOT_MULTIPLIED = listed("the a that"), listed("as back over up down")
_PARTS = {
    "half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
}  # fmt: skip
_ARTICLES = listed("a an")
_AFTER_SCORES = listed("of more others dead injured killed hurt wounded")  # "he scores twice" is a verb
_BEFORE_PLACE = listed("latter back upper lower top bottom northern southern eastern western better")
_AFTER_OTHER_HALF = listed("a an - past time hour mile point percentage million billion dozen")
# What a share of people asked or counted does: "a third said".
_OF_PEOPLE = listed("said say think thought believe believed blame blamed point pointed want wanted were are had")
# A word or mark that is none of these begins no quantity.
_BEGINNINGS = frozenset((
    *BEGINNINGS, *_VAGUE, *context.DECADES, *ORDINALS, *_TIMES, *_MULTIPLIED, *SUPERLATIVES,
    *CURRENCY_CODES, *CURRENCY_SIGNS,
))  # fmt: skip
# What must come next, hyphens left out, where an article begins one; half of all that might begin one are articles.
_BEHIND_ARTICLE = frozenset((*SCALES, *_PARTS, "couple", "full", "few", "$"))
# Without a digit or one of these there is no quantity.
_SIGNS = (_BEGINNINGS - _ARTICLES) | _BEHIND_ARTICLE
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Quantity:
    """An amount as stated.

    `low`..`high` is the range said (equal for a single value) in the dimension's own unit; `slack` is how far
    rounding may be off. `dimension` is "count", "times" (a multiple), "percent", "money:USD", "duration", "length",
    "age", "age group" (a bound of one), "rank", "turn" (which of its kind), "score", "label", ...; `nouns` are stems of
    the words that say what was counted, head last. `hedge` is "", "about", "nearly", "just over", "at least",
    "at most", "more than", "less than" or "vague". `unit` is the unit as written.
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
    unit: str = ""


Read = tuple[Quantity | None, int] | None


@lru_cache(maxsize=PASSAGES_KEPT)
def find_quantities(text: str, language: str = "en") -> tuple[Quantity, ...]:
    """Return the quantities of a passage in order, spans in its code points.

    >>> [(each.shown, each.dimension, each.nouns) for each in find_quantities("More than 2.3m homes for $3bn.")]
    [('more than 2,300,000', 'count', ('hom',)), ('3,000,000,000 USD', 'money:USD', ())]
    """
    found = _Scanner(text, language).scan()
    if language in han.LANGUAGES:
        return han.refined(found, text)
    return abroad.refined(found, text, language) if language in abroad.LANGUAGES else found


class _Scanner:
    """Walks over the tokens of one passage once, left to right."""

    def __init__(self, text: str, language: str) -> None:
        self._text = text
        self._language = language
        self._is_english = language in {"en", "und"}
        self._words = tokens(text)
        self._numbers: dict[int, Number | None] = {}  # by where they begin: several rules ask for the same

    def scan(self) -> tuple[Quantity, ...]:
        """Return all quantities in order."""
        if _DIGIT.search(self._text) is None and _SIGNS.isdisjoint(forms(self._text)):
            return ()
        found: list[Quantity] = []
        end = 0
        words = enumerate(self._words)
        for at in [at for at, (_, _, _, kind, lower, _, _) in words if kind == "number" or lower in _BEGINNINGS]:
            if at < end or self._is_article(at):
                continue
            read = self._quantity(at)
            if read is not None:
                quantity, end = read
                if quantity is not None:
                    found.append(quantity)
        return tuple(found)

    def _is_article(self, at: int) -> bool:
        """Tell whether a token is an article and no more: "a house", but not "a dozen" or "a half-hour"."""
        if self._words[at].lower not in _ARTICLES:
            return False
        following = (each.lower for each in self._words[at + 1 : at + 9] if each.text != "-")
        return next(following, "") not in _BEHIND_ARTICLE

    def _quantity(self, at: int) -> Read:
        rules = (self._score, self._fraction, self._vague, self._decade, self._rank) if self._is_english else ()
        for rule in rules:
            read = rule(at)
            if read is not None:
                return read
        return self._amount(at)

    def _amount(self, at: int) -> Read:
        currency, first = context.currency(self._words, at)
        number = self._number(first)
        if number is None:
            return None
        if not currency and _is_not_amount(self._words, number):
            return None, number.end
        number, second, end = ranges.spanned(self._words, number, self._language)
        unit = self._unit(end, currency)
        if not unit.dimension:
            unit = replace(unit_of_list(self._words, end, self._language), after=end)
        is_bare_one = not unit.dimension and number.is_word and number.value == 1
        if is_bare_one and not context.is_counted_one(self._words, number):
            return None, number.end
        if context.is_below_zero(self._words, at, unit.dimension) and second is None:
            number = replace(number, value=-number.value)
        return self._told(at, number, second, unit)

    def _told(self, at: int, number: Number, second: Number | None, unit: Unit) -> Read:
        rest, after = ranges.smaller_part(self._words, unit, self._language) if second is None else (0.0, unit.after)
        quantity = replace(_measured(number, second, unit), span=self._span(at, after))
        if rest:
            quantity = replace(quantity, low=quantity.low + rest, high=quantity.high + rest)
        finished = self._finished(quantity, at, after)
        if rest:
            finished = replace(finished, shown=hedged(finished.hedge, self._span(at, after).of(self._text)))
        return finished, after

    def _score(self, at: int) -> Read:
        """Read "3-1", "2–0", "52-48", "7 to 2" as one score."""
        told = ranges.votes(self._words, self._number(at), self._language)
        if told is not None:
            most, least, end = told
            value = float(most * 1000 + least)
            return Quantity(self._span(at, end), value, value, 0.0, "score", shown=f"{most}-{least}"), end
        words = self._words[at : at + 3]
        if len(words) < 3 or words[0].kind != "number" or words[1].text not in "-–" or words[2].kind != "number":
            return None
        glued = words[0].end == words[1].start and words[1].end == words[2].start
        if not glued or not all(each.text.isdigit() and len(each.text) <= 3 for each in (words[0], words[2])):
            return None
        if self._unit(at + 3).dimension or self._text[words[2].end : words[2].end + 1] in {"-", "–", "/"}:
            return None
        first, second = float(words[0].text), float(words[2].text)
        after = self._words[at + 3].lower if at + 3 < len(self._words) else "."
        if second > first and after not in {".", ",", ";", "to", "on", "against", "in", "at", "win", "defeat"}:
            return None
        high, low = max(first, second), min(first, second)
        shown = f"{words[0].text}-{words[2].text}"
        value = high * 1000 + low
        return Quantity(self._span(at, at + 3), value, value, 0.0, "score", shown=shown), at + 3

    def _fraction(self, at: int) -> Read:
        """Read "one in three", "two-thirds", "2/3 of", "half of", "three quarters" as shares of a hundred."""
        share, after = slashed(self._words, at)
        is_slashed = after > at
        if not is_slashed:
            number = self._number(at)
            share, after = (
                self._share_of(number) if number is not None and number.value > 0 else _bare_share(self._words, at)
            )
        if not 0 < share < 1:
            return (None, after) if is_slashed else None  # "24/7", "9/11" are no figures
        unit = self._unit(after)
        following = [each.lower for each in self._words[after : after + 2]]
        if is_slashed and (unit.dimension or following[:1] not in (["of"], ["majority"])):
            return self._told(at, Number(share, 0.0, at, after), None, unit) if unit.dimension else (None, after)
        if unit.dimension:  # "half an hour", "a quarter point" are amounts, not shares
            return None
        if following in (["of", "a"], ["of", "an"], ["of", "one"]):
            # "Three quarters of a percent" is an amount; "a third of a group" is no figure of its own.
            unit = self._unit(after + 2)
            part = Number(share, share / 20, at, after, is_word=True)
            return self._told(at, part, None, unit) if unit.dimension else (None, after)
        quantity = Quantity(self._span(at, after), share * 100, share * 100, 1.5, "percent", is_word=True, unit="%")
        return self._finished(quantity, at, after), after

    def _share_of(self, number: Number) -> tuple[float, int]:
        end = number.end
        rest = [each.lower for each in self._words[end : end + 3]]
        if rest[:1] == ["-"]:
            rest, end = rest[1:], end + 1
            if rest[0:2] == ["in", "-"]:
                whole = self._number(end + 2)
                is_share = whole is not None and number.value < whole.value <= 1000
                return (number.value / whole.value, whole.end) if whole is not None and is_share else (0.0, end)
        part = rest[0].removesuffix("s") if rest else ""
        bottom = _PARTS.get("half" if part == "halve" else part)
        if bottom and number.is_word and number.value < bottom:
            return number.value / bottom, end + 1
        if is_apart := context.is_one_of_a_kind(number, rest):
            rest, end = rest[1:], end + 1
        place = end + 1 if rest[:1] == ["in"] else end + 2 if rest[:2] == ["out", "of"] else -1
        place += 0 < place < len(self._words) and self._words[place].lower == "every"
        whole = self._number(place) if place > 0 else None
        if whole is None or not number.value < whole.value <= 1000:
            return 0.0, end
        if is_apart and context.is_of_several(self._words, whole.end):
            return 0.0, end
        return number.value / whole.value, whole.end

    def _vague(self, at: int) -> Read:
        """Read "dozens", "hundreds of": a floor, never an exact figure."""
        name = self._words[at].lower
        value, after = context.scaled_vague(self._words, at, _VAGUE)
        if not value:
            value, after = _VAGUE.get(name, 0.0), at + 1
        following = self._words[after].lower if after < len(self._words) else ""
        if not value or (name == "scores" and following not in _AFTER_SCORES):
            return None
        span = self._span(at, after)
        quantity = Quantity(span, value, value, value, "count", hedge="vague", shown=span.of(self._text).lower())
        return replace(quantity, nouns=context.nouns(self._words, after)), after

    def _decade(self, at: int) -> Read:
        """Read "in his thirties" as an age between 30 and 39, "twice" as two times."""
        following = self._words[at + 1].lower if at + 1 < len(self._words) else ""
        name = self._words[at].lower
        times = _TIMES.get(name) if following not in _NOT_TIMES else None
        times = times or (_MULTIPLIED.get(name) if following not in _NOT_MULTIPLIED else None)
        if times is not None:
            hedge, start = context.hedge(self._words, at, at + 1)
            noun = "multipl" if name in _MULTIPLIED else "tim"
            shown = hedged(hedge, f"{written(times)} times")
            span = Span(start, self._words[at].end)
            return Quantity(span, times, times, 0.0, "times", (noun,), hedge, shown, unit="times"), at + 1
        first, end = context.named_decade(self._words, at)
        if first is None or not context.is_of_life(self._words, at):
            return None
        shown = f"in the {self._span(at, end).of(self._text).lower()}"
        return Quantity(self._span(at, end), first, first + 9, 0.0, "age", shown=shown, unit="years"), end

    def _rank(self, at: int) -> Read:
        """Read "finished fourth", "for the third time", "her 85th birthday"; "the first trial" is passed over."""
        told = read_ordinal(self._words, at)
        if told is None:
            return None
        span, value = self._span(at, told.end), told.value
        if told.end < len(self._words) and self._words[told.end].lower == "birthday":
            age = value - context.is_ahead(self._words, at)
            return Quantity(span, age, age, 0.0, "age", shown=f"{age} years old", unit="years old"), told.end + 1
        if told.noun == WHICH:
            return None, told.end
        kind, nouns = ("turn", (told.noun,)) if told.noun else ("rank", ())
        return Quantity(span, value, value, 0.0, kind, nouns, shown=f"number {value}"), told.end

    def _unit(self, at: int, currency: str = "") -> Unit:
        return unit_at(self._words, at, currency, is_english=self._is_english)

    def _number(self, at: int) -> Number | None:
        if at not in self._numbers:
            self._numbers[at] = read_number(self._words, at, self._language) if at < len(self._words) else None
        return self._numbers[at]

    def _finished(self, quantity: Quantity, start: int, after: int) -> Quantity:
        words = self._words
        counted = context.nouns(words, after)
        hedged, wide = context.hedge(words, start, after)
        quantity = replace(
            quantity, nouns=counted, hedge=hedged, span=Span(min(wide, quantity.span.start), quantity.span.end)
        )
        if quantity.dimension == "count":
            quantity = self._reread(quantity, start, after)
        if quantity.dimension == "duration" and context.is_sentence(words, start, after):
            quantity = replace(quantity, nouns=(context.PRISON,))
        return replace(quantity, shown=_shown(quantity))

    def _reread(self, quantity: Quantity, start: int, after: int) -> Quantity:
        """See whether a bare count is really an age, a magnitude or part of a name."""
        words = self._words
        before = [each.lower for each in words[max(0, start - 2) : start]]  # "a magnitude of 5.8"
        if "magnitude" in before or quantity.nouns[:1] == ("magnitud",):
            return replace(quantity, dimension="magnitude")
        if quantity.nouns[:1] == ("tim",) and quantity.low > 0:
            return replace(quantity, dimension="times", unit="times")
        if context.is_age_group(words, start, after):
            return replace(quantity, dimension="age group", unit="years old", nouns=())
        if context.is_age(words, start, after, quantity.low):
            ahead = context.is_ahead(words, start)
            quantity = replace(quantity, low=quantity.low - ahead, high=quantity.high - ahead, nouns=())
            return replace(quantity, dimension="age", unit="years old")
        if context.is_label(words, start, quantity.nouns):
            return replace(
                quantity, dimension="label", nouns=(context.labelled(words, start),), span=self._span(start, after)
            )
        return quantity

    def _span(self, start: int, after: int) -> Span:
        return Span(self._words[start].start, self._words[after - 1].end)


def _bare_share(words: Sequence[Token], at: int) -> tuple[float, int]:
    names = [each.lower for each in words[at : at + 4]]
    if at and (words[at - 1].lower in ORDINALS or words[at - 1].lower in _BEFORE_PLACE):
        return 0.0, at  # "the first half of the year"
    if names[:1] == ["half"] and names[1:2] in (["of"], ["the"], ["its"], ["their"], ["all"]):
        return 0.5, at + 1
    if names[:1] == ["half"] and len(names) > 1 and (names[1] in _OF_PEOPLE or _is_hedged_half(words, at)):
        return 0.5, at + 1
    by = at > 0 and words[at - 1].lower == "by"
    told = names[2:3] == ["of"] or by or (len(names) > 2 and names[2] in _OF_PEOPLE)
    if names[:1] == ["a"] and names[1:2] and names[1] in _PARTS and told:
        return 1 / _PARTS[names[1]], at + 2
    return 0.0, at


def _is_hedged_half(words: Sequence[Token], at: int) -> bool:
    """Tell whether "half" is a share by what stands before it: "more than half agreed", but not "about half nine"."""
    following = words[at + 1]
    is_share = following.kind != "number" and following.lower not in _AFTER_OTHER_HALF
    return is_share and following.lower not in UNITS and bool(context.hedge(words, at, at + 1)[0])


def _is_not_amount(words: context.Words, number: Number) -> bool:
    """Tell whether a number is part of a date, time or year."""
    return (
        context.is_year(words, number)
        or context.near_month(words, number.start, number.end)
        or context.is_clock(words, number)
        or context.is_decade(words, number)
    )


def _measured(number: Number, second: Number | None, unit: Unit) -> Quantity:
    low, high = sorted((number.value, (second or number).value))
    slack = max(number.slack, second.slack if second else 0.0)
    if unit.dimension in {"celsius", "fahrenheit"}:
        if unit.dimension == "fahrenheit":
            low, high, slack = (low - 32) / 1.8, (high - 32) / 1.8, slack / 1.8
        return Quantity(
            Span(0, 0), low, high, max(slack, 0.5), "temperature", is_word=number.is_word, unit=unit.written
        )
    low, high, slack = low * unit.factor, high * unit.factor, slack * unit.factor
    dimension = unit.dimension or "count"
    return Quantity(Span(0, 0), low, high, slack, dimension, is_word=number.is_word, unit=unit.written)


def _shown(quantity: Quantity) -> str:
    """Return the amount with its unit as written, the number in digits."""
    factor = 1.0
    word = re.sub(r"^square ", "", quantity.unit)
    if quantity.unit.startswith("square "):
        factor = SQUARE.get(word.removesuffix("s"), 1.0)
    elif quantity.dimension == "age":
        factor = age_factor(quantity.unit)
    elif quantity.dimension not in {"speed", "percent", "temperature"}:
        known = UNIT_WORDS.get(word) or UNIT_WORDS.get(word.removesuffix("s"))
        factor = known[1] if known else 0.01 if quantity.unit == "basis points" else 1.0
    elif quantity.unit.startswith(("mile", "mph", "knot")):
        factor = 1.852 if quantity.unit.startswith("knot") else 1.609344
    low, high = (written(value / factor) for value in (quantity.low, quantity.high))
    if quantity.unit == "°F":
        low, high = (written(value * 1.8 + 32) for value in (quantity.low, quantity.high))
    glue = "" if quantity.unit[:1] in {"", "%", "°"} else " "
    most = f"{high}{glue}{quantity.unit}"
    amount = most if quantity.low == quantity.high else Sentence("{low} to {high}", low=low, high=most)
    return hedged(quantity.hedge, amount)
