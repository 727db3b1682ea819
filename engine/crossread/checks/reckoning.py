"""What follows from figures: sums, remainders, shares, multiples; what adds up is no contradiction."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations

from crossread.checks.scene import lay
from crossread.roles import Pair
from crossread.text.quantities import Quantity

_TOTAL = re.compile(
    r"\b(?:altogether|in all|in total|total|overall|combined|so far|to date|worldwide|globally|nationwide|"
    r"(?:across|around) the (?:country|world|state|region|continent))\b",
    re.IGNORECASE,
)
_AND_ONE = re.compile(r"[^.;,]{0,40}\band (?:an?|one|his|her|their) ")
_ADDED = re.compile(r"^[^.;]{0,40}(?:\band(?: [a-z]+ed)?|,|\bplus|\bwith)\s*(?:another |a further |some )?$")
# A figure of some of those just counted: "twelve were hurt, two of them badly", "..., two seriously".
_OF_THEM = re.compile(r"\s*(?:\w+\s)?(?:of (?:them|whom|which|these|those)\b|among them\b)")
_IN_WHAT_STATE = re.compile(r"\s(?:\w+ly\b|with (?:an? )?(?!the\b)|in (?:an? )?(?:\w+ )?condition\b)")
_OUT_OF = re.compile(r"\b(?:of|out of|from)\b[^.;]{0,20}$")
_BY = re.compile(
    r"\b(?:by|(?:majority|margin|lead|advantage|difference|surplus|gap) of)\s+(?:just |only |some |a mere )?$"
)
_AS_MANY = re.compile(r"\s*(?:times\s+)?(?:as (?:many|much|high|large|big)|that|the)\b")
_SITTINGS = re.compile(
    r"\b(?:deliberat|jur(?:y|ors)|talks|negotiat|debat|hearings?|trial|question|interrogat|sessions?|court)"
)
_HOURS_A_DAY = 2.5, 10.5  # that a court sits, or people talk
_NEARLY = 0.02


def is_accounted(one: Quantity, row: Sequence[Quantity], text: str) -> bool:
    """Tell whether what the other side gives makes up a figure, whichever of its figures that is held against.

    "Seven boys and five girls, all at one school" accounts for twelve children, "20,000, and three times as many" for
    60,000, "300 of its 2,400" for an eighth.
    """
    like = [each for each in row if each.dimension == one.dimension]
    for first, second in combinations(like, 2):
        if first.low + second.low == one.low and min(first.low, second.low) > 0 and _is_added(first, second, text):
            return True
    return any(
        abs(each.low * times.low - one.low) <= _NEARLY * one.low and times.dimension == "times" and times.low != 1
        for each in like
        for times in row
        if _AS_MANY.match(text, times.span.end)
    )


def adds_up(pair: Pair, one: Quantity, other: Quantity, rows: tuple[Sequence[Quantity], Sequence[Quantity]]) -> bool:
    """Tell whether one figure is a part, total or remainder of what the other side gives."""
    left, right = rows
    if one.dimension == "percent" and abs(one.low + other.low - 100) < 1:
        # 40% lost and 60% kept; but in the very same words the two do clash.
        return lay(pair.left.passage.text, pair.right.passage.text).near(one.span, other.span) < 0.8
    texts = pair.left.passage.text, pair.right.passage.text
    if _is_total(one, other, texts) or _plus_one(one, other, texts) or _are_sittings(one, other, texts):
        return True
    counts = {"count", "percent", "duration", "points"}
    if one.dimension not in counts and not one.dimension.startswith("money"):
        return False
    if _is_lead(one, texts[0], right) or _is_lead(other, texts[1], left):
        return True
    return _explains(one.low, other, right, texts[1]) or _explains(other.low, one, left, texts[0])


def _is_lead(one: Quantity, text: str, row: Sequence[Quantity]) -> bool:
    """Tell whether a figure is by how much two of the other side differ: "lost by eight votes", "108 votes to 100"."""
    if not _BY.search(text[: one.span.start]):
        return False
    like = [each for each in row if each.dimension == one.dimension]
    return any(abs(first.low - second.low) == one.low for first, second in combinations(like, 2))


def _are_sittings(one: Quantity, other: Quantity, texts: tuple[str, str]) -> bool:
    """Tell whether hours on the one side are those sat in the days of the other: "22 hours", "out for four days"."""
    hours, days = sorted((one, other), key=lambda each: each.low)
    if one.dimension != "duration" or not (hours.unit.startswith("hour") and days.unit.startswith("day")):
        return False
    rate = 24 * hours.low / days.low
    return _HOURS_A_DAY[0] <= rate <= _HOURS_A_DAY[1] and any(_SITTINGS.search(each) for each in texts)


def _is_total(one: Quantity, other: Quantity, texts: tuple[str, str]) -> bool:
    """Tell whether just the side with the larger figure calls it a total."""
    totals = [_TOTAL.search(text) is not None for text in texts]
    return totals[0] != totals[1] and (one.low > other.low) == totals[0]


def _plus_one(one: Quantity, other: Quantity, texts: tuple[str, str]) -> bool:
    """Tell whether the difference is one more that is counted by an article: "three men and a woman"."""
    if set(one.nouns) & set(other.nouns):
        return False  # "two boats and a helicopter" are still two boats
    (less, text) = (one, texts[0]) if one.low < other.low else (other, texts[1])
    return abs(one.low - other.low) == 1 and _AND_ONE.match(text[less.span.end :]) is not None


def _explains(value: float, one: Quantity, row: Sequence[Quantity], text: str) -> bool:
    """Tell whether figures of one side, `one` among them, add up to, leave or make up the share that is `value`.

    Only where the words say so: "seven girls and five boys", "two of the nine"; sums come about by chance.
    """
    others = [each for each in row if each is not one]
    for each in others:
        share = {each.dimension, one.dimension} == {"percent", "count"} and each.low * one.low / 100
        if share and abs(share - value) <= 0.02 * value:
            return True
        if each.dimension != one.dimension:
            continue
        if value == one.low + each.low and _is_added(one, each, text):
            return True
        if value == abs(one.low - each.low) and _OUT_OF.search(_between(one, each, text)):
            return True
    like = [each for each in others if each.dimension == one.dimension]
    return any(
        one.low + first.low + second.low == value and _is_added(first, second, text)
        for first, second in combinations(like, 2)
    )


def _is_added(one: Quantity, other: Quantity, text: str) -> bool:
    """Tell whether of two figures the words put the second to the first, and do not take it out of the first.

    "Twelve lightly hurt and two seriously" are fourteen, "twelve hurt, two seriously" are twelve.
    """
    link, behind = _between(one, other, text), text[max(one.span.end, other.span.end) :]
    if not _ADDED.search(link) or _OF_THEM.match(behind):
        return False
    return not _IN_WHAT_STATE.match(behind) or _IN_WHAT_STATE.search(link) is not None


def _between(one: Quantity, other: Quantity, text: str) -> str:
    first, second = sorted((one, other), key=lambda each: each.span)
    return text[first.span.end : second.span.start]
