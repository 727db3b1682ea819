"""Dates and times given to the same event that cannot both be right."""

from __future__ import annotations

import re

from crossread.checks import clause, elsewhere, timing
from crossread.checks.content import is_stamp
from crossread.checks.ground import LEAST, Clash, finding, is_same_text, language_of, likely, published_of
from crossread.checks.scene import lay
from crossread.model import Finding
from crossread.roles import Pair, Side, Stance
from crossread.text.date_words import OTHER_MONTHS
from crossread.text.dates import Moment, find_moments, same_moment
from crossread.text.tokens import tokens
from crossread.text.word_lists import listed

id = "dates"  # noqa: A001 - the name the Check protocol asks for
title = "Dates and times"
reads = frozenset(("en", *OTHER_MONTHS))

_SAID = listed("said says told announced reported confirmed reporters")
_AT = listed("on late early last the in this a statement interview briefing reporters here")
_BEFORE_DATE = 5  # tokens
_IN_BRACKETS = re.compile(r"[^.;()]{0,20}\(")


def stance(side: Side) -> Stance:
    """Return whether a passage gives a date or time: both must."""
    given = int(bool(moments_of(side)))
    return Stance(given, given)


def examine(pair: Pair) -> tuple[Finding, ...]:
    """Return the dates and times of two passages that disagree in a part both state."""
    left, right = moments_of(pair.left), moments_of(pair.right)
    if not left or not right or is_same_text(pair):
        return ()
    left_open, right_open = _open(left, right, pair.right), _open(right, left, pair.left)
    clashes = [
        _clash(pair, one, other)
        for one in left_open
        for other in right_open
        if same_moment(one, other) is False
        and _is_of_saying(pair.left, one) == _is_of_saying(pair.right, other)
        and not timing.are_of_two_steps(pair, one, other)
    ]
    ranked = sorted(
        ((likely(pair, each), each) for each in clashes), key=lambda each: (-each[0], each[1].left, each[1].right)
    )
    return _pick(pair, ranked)


def _open(mine: tuple[Moment, ...], theirs: tuple[Moment, ...], other: Side) -> list[Moment]:
    """Return the moments of a side that the other does not give, not even as "a 2018 meeting"."""
    numbers = [each for each in tokens(other.passage.text) if each.kind == "number"]
    years = {each.text for each in numbers}
    lone = {each.text for each in numbers if not any(one.span.start <= each.start < one.span.end for one in theirs)}
    return [
        each
        for each in mine
        if not any(same_moment(each, one) for one in theirs) and str(each.year) not in (lone if each.months else years)
    ]


def _is_of_saying(side: Side, moment: Moment) -> bool:
    """Tell whether a date is that of a statement: "officials said on Saturday", "told reporters on Monday"."""
    before = [each.lower for each in tokens(side.passage.text) if each.end <= moment.span.start][-_BEFORE_DATE:]
    return next((word in _SAID for word in reversed(before) if word not in _AT), False)


def reconciles(pair: Pair) -> bool:
    """Tell whether the passages give a date in two ways that agree: "in May" and "on 3 May"."""
    left, right = moments_of(pair.left), moments_of(pair.right)
    return any(same_moment(one, other) and one.shown != other.shown for one in left for other in right)


def _clash(pair: Pair, one: Moment, other: Moment) -> Clash:
    kind = "time" if one.is_time else "date"
    alike = one.role == other.role
    told, crowd = elsewhere.moments(one, other, pair)
    scene = lay(pair.left.passage.text, pair.right.passage.text)
    same, values = 1.0 if alike else 0.4, (one.shown, other.shown)
    if clause.is_other_deed(scene, one.span, other.span):
        same *= 0.5  # "bought in 1999" and "said in 2013": two steps of one affair
    if _is_wide(one) and _is_wide(other) and not scene.anchors(one.span, other.span):
        same *= 0.5  # a year or month that is told of nothing alike
    return Clash(id, kind, one.span, other.span, values, same_thing=same, elsewhere=told, crowd=crowd)


def _is_wide(moment: Moment) -> bool:
    """Tell whether a date is no day: a year, a month, a season."""
    return (moment.year is not None or bool(moment.months)) and moment.day is None and not moment.weekdays


def _pick(pair: Pair, ranked: list[tuple[float, Clash]]) -> tuple[Finding, ...]:
    """Let each date clash once, with its likeliest counterpart."""
    used: set[tuple[str, int]] = set()
    found: list[Finding] = []
    for confidence, clash in ranked:
        places = {("left", clash.left.start), ("right", clash.right.start)}
        if confidence >= LEAST and not used & places:
            used |= places
            found.append(finding(pair, clash, confidence))
    return tuple(found)


def moments_of(side: Side) -> tuple[Moment, ...]:
    """Return the dates and times that a side tells of, one given in two zones once."""
    text = side.passage.text
    found = find_moments(text, language_of(side), published_of(side))
    if not found or is_stamp(text):
        return ()
    return tuple(each for at, each in enumerate(found) if not (at and _restates(text, found[at - 1], each)))


def _restates(text: str, before: Moment, moment: Moment) -> bool:
    """Tell whether a time is the one before it in another zone: "2:40 p.m. local time (10:40 a.m. EST)"."""
    between = text[before.span.end : moment.span.start]
    return before.is_time and moment.is_time and _IN_BRACKETS.fullmatch(between) is not None
