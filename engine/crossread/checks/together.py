"""Weigh the findings of a comparison together: the same difference between other passages too makes each surer."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple, TypeAlias

from crossread.checks.numbers import agree
from crossread.job import watched
from crossread.model import Finding, Match, Span
from crossread.roles import Progress
from crossread.text.quantities import find_quantities

# A clash seen more surely elsewhere is raised to that less a tenth, but to no more than three times its own.
_BACKED = 0.9
_MOST_RAISED = 3.0
_MOST_RAISED_BESIDE = 1.7  # one that clashes with the same words of the same passage, in another way of saying it
_LEAST_KEPT = 0.15  # no strictness shows less
_SAYS_THE_SAME = 0.8  # score of a match from which what clashes with one passage clashes with the other
_DENIALS = ("negation", "opposites")  # what they set against each other may be said in other words
_DIGITS = frozenset("0123456789")  # so small, two figures are the same by chance
_HEDGE = re.compile(r"^(?:about|nearly|just over|at least|at most|more than|less than) ")


class _Place(NamedTuple):
    """One of the two stretches of a clash."""

    check: str
    passage: str
    span: Span


_Key: TypeAlias = _Place | tuple[str, frozenset[str]]


def corroborate(
    findings: Sequence[Finding], matches: Sequence[Match] = (), job: Progress | None = None
) -> tuple[Finding, ...]:
    """Return the findings worth keeping, those with the same two values as a surer one raised.

    "12" in a headline against "14" in a headline tells little; with the two leads at odds over 12 and 14 injured, it
    is the same clash. So it is where a passage that says the same as one of the two (by the matches) clashes more
    surely with the other.
    """
    raised = _echoed(_raised_by_value(findings, job), matches, job)
    return tuple(each for each in raised if each.confidence >= _LEAST_KEPT)


def _raised_by_value(findings: Sequence[Finding], job: Progress | None) -> list[Finding]:
    surest: dict[object, tuple[float, str]] = defaultdict(lambda: (0.0, ""))
    keys = [tuple(_keys(each)) if each.weight == "clash" else () for each in watched(findings, job)]
    for each, row in watched(zip(findings, keys, strict=True), job):
        for key, value in row:
            surest[key] = max(surest[key], (each.confidence, value))
    kept = []
    for each, row in watched(zip(findings, keys, strict=True), job):
        if row:
            raised = max([_raised(each, key, value, *surest[key]) for key, value in row])
            if raised > each.confidence:
                each = replace(each, confidence=round(raised, 3))  # noqa: PLW2901
        kept.append(each)
    return kept


def _echoed(findings: list[Finding], matches: Sequence[Match], job: Progress | None) -> list[Finding]:
    """Return the findings, those raised that a passage which says the same has more surely."""
    same: dict[str, list[str]] = defaultdict(list)
    for match in watched(matches, job):
        if match.score >= _SAYS_THE_SAME:
            same[match.left].append(match.right)
            same[match.right].append(match.left)
    if not same:
        return findings
    surest: dict[tuple[object, frozenset[str]], float] = defaultdict(float)
    for each in watched(findings, job):
        if each.weight == "clash":
            key = _matter(each), frozenset((each.left, each.right))
            surest[key] = max(surest[key], each.confidence)
    return [_as_sure_as(each, same, surest) if each.weight == "clash" else each for each in watched(findings, job)]


def _as_sure_as(
    each: Finding, same: Mapping[str, list[str]], surest: Mapping[tuple[object, frozenset[str]], float]
) -> Finding:
    ends = ((each.left, each.right), (each.right, each.left))
    beside = [frozenset((twin, other)) for one, other in ends for twin in same.get(one, ())]
    matter = _matter(each)
    best = max((surest.get((matter, pair), 0.0) for pair in beside), default=0.0)
    raised = min(_BACKED * best, _MOST_RAISED * each.confidence)
    return replace(each, confidence=round(raised, 3)) if raised > each.confidence else each


def _matter(each: Finding) -> object:
    """Return what a clash is about: two values, or just that one side denies what the other says."""
    if each.check in _DENIALS:
        return _DENIALS
    return each.check, frozenset(rounded(_HEDGE.sub("", value.lower())) for value in each.values)


def _raised(each: Finding, key: _Key, value: str, surest: float, clashes: str) -> float:
    """Return what a surer clash makes of one with the same values, or with one of them in the same place."""
    if not isinstance(key, _Place):
        return min(_BACKED * surest, _MOST_RAISED * each.confidence)
    same = each.check != "numbers" or (value not in _DIGITS and _is_same_figure(value, clashes))
    return min(_BACKED * surest, _MOST_RAISED_BESIDE * each.confidence) if same else 0.0


def _keys(each: Finding) -> Iterator[tuple[_Key, str]]:
    """Yield by what a clash is known, each with the value set against it: its values, and its two places."""
    left, right = (_HEDGE.sub("", value.lower()) for value in each.values)
    if not (each.check == "numbers" and left in _DIGITS and right in _DIGITS):
        yield (each.check, frozenset((left, right))), ""
        if each.check == "numbers":
            yield (each.check, frozenset((rounded(left), rounded(right)))), ""
    yield _Place(each.check, each.left, each.left_span), right
    yield _Place(each.check, each.right, each.right_span), left


@lru_cache(maxsize=1024)
def rounded(shown: str) -> str:
    """Return a figure as shown with two digits that count: "62 percent" and "62.3%" are one."""
    found = find_quantities(shown)
    return f"{found[0].low:.2g} {found[0].dimension}" if len(found) == 1 else shown


@lru_cache(maxsize=1024)
def _is_same_figure(one: str, other: str) -> bool:
    """Tell whether two figures as shown agree: "14 knots" and "26 kilometres an hour", but not "20 knots"."""
    mine, theirs = find_quantities(one), find_quantities(other)
    return one == other or any(a.dimension == b.dimension and agree(a, b) for a in mine for b in theirs)
