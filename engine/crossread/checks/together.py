"""Weigh findings together.

In one pair of passages several differences tell of another event; the same difference between other passages too makes
each surer.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple, TypeAlias

from crossread.checks.numbers import agree
from crossread.checks.scene import lay
from crossread.job import watched
from crossread.model import Finding, Span
from crossread.roles import Pair, Progress, Side
from crossread.text.names import Name, find_names, same_name
from crossread.text.quantities import find_quantities
from crossread.text.tokens import tokens
from crossread.text.word_lists import listed

# Findings of one family may speak of the same difference ("did not fall", "rose").
_FAMILIES = {"numbers": "figure", "dates": "date", "names": "name", "negation": "polarity", "opposites": "polarity"}
_COUNTED_FROM = 0.1
_SEVERAL = 0.45  # what is left of a confidence when another fact differs too
_NO_COMMON_NAME = 0.5  # and when what each side names, the sentence before included, is wholly different
_MERELY_POSSIBLE = 0.6  # and when one side only speaks of what may be
_HE_AND_SHE = 0.3  # and when one side speaks of a man only, the other of a woman


# A clash seen more surely elsewhere is raised to that less a tenth, but to no more than three times its own.
_BACKED = 0.9
_MOST_RAISED = 3.0
_MOST_RAISED_BESIDE = 1.7  # one that clashes with the same words of the same passage, in another way of saying it
_LEAST_KEPT = 0.15  # no strictness shows less
_MALE, _FEMALE = listed("he his him himself mr"), listed("she her hers herself ms mrs miss")
_DIGITS = frozenset("0123456789")  # so small, two figures are the same by chance
_PRONOUNS = listed("he she his her him they their it its")
_OPENING = 5  # tokens in which a pronoun stands for the subject
_LOOKED_BACK = 5  # passages in which whom a pronoun means was named
_HEDGE = re.compile(r"^(?:about|nearly|just over|at least|at most|more than|less than) ")


class _Place(NamedTuple):
    """One of the two stretches of a clash."""

    check: str
    passage: str
    span: Span


_Key: TypeAlias = _Place | tuple[str, frozenset[str]]


def corroborate(findings: Sequence[Finding], job: Progress | None = None) -> tuple[Finding, ...]:
    """Return the findings worth keeping, those with the same two values as a surer one raised.

    "12" in a headline against "14" in a headline tells little; with the two leads at odds over 12 and 14 injured, it
    is the same clash.
    """
    surest: dict[object, tuple[float, str]] = defaultdict(lambda: (0.0, ""))
    for each in watched(findings, job):
        if each.weight == "clash":
            for key, value in _keys(each):
                surest[key] = max(surest[key], (each.confidence, value))
    kept = []
    for each in watched(findings, job):
        if each.weight == "clash":
            raised = max(_raised(each, key, value, *surest[key]) for key, value in _keys(each))
            if raised > each.confidence:
                each = replace(each, confidence=round(raised, 3))  # noqa: PLW2901
        if each.confidence >= _LEAST_KEPT:
            kept.append(each)
    return tuple(kept)


def _raised(each: Finding, key: _Key, value: str, surest: float, clashes: str) -> float:
    """Return what a surer clash makes of one with the same values, or with one of them in the same place."""
    if not isinstance(key, _Place):
        return min(_BACKED * surest, _MOST_RAISED * each.confidence)
    same = each.check != "numbers" or _is_same_figure(value, clashes)
    return min(_BACKED * surest, _MOST_RAISED_BESIDE * each.confidence) if same else 0.0


def _keys(each: Finding) -> Iterator[tuple[_Key, str]]:
    """Yield by what a clash is known, each with the value set against it: its values, and its two places."""
    left, right = (_HEDGE.sub("", value.lower()) for value in each.values)
    if not (each.check == "numbers" and left in _DIGITS and right in _DIGITS):
        yield (each.check, frozenset((left, right))), ""
    yield _Place(each.check, each.left, each.left_span), right
    yield _Place(each.check, each.right, each.right_span), left


@lru_cache(maxsize=1024)
def _is_same_figure(one: str, other: str) -> bool:
    """Tell whether two figures as shown agree: "14 knots" and "26 kilometres an hour", but not "20 knots"."""
    mine, theirs = find_quantities(one), find_quantities(other)
    return one == other or any(a.dimension == b.dimension and agree(a, b) for a in mine for b in theirs)


def weigh(pair: Pair, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Return the findings, less sure where the passages differ in several facts or in how certain they are."""
    if not findings:
        return ()
    findings = tuple(each for each in findings if not _restates_figure(each, findings))
    clashes = [each for each in findings if each.weight == "clash" and each.check in _FAMILIES]
    families = {_FAMILIES[each.check] for each in clashes if each.confidence >= _COUNTED_FROM}
    share = _SEVERAL if len(families) > 1 else 1.0
    if clashes and families != {"name"} and _names_nothing_in_common(pair):
        share *= _NO_COMMON_NAME
    if clashes and any(each.is_modal for each in lay(pair.left.passage.text, pair.right.passage.text).contents):
        share *= _MERELY_POSSIBLE
    if clashes and _of_two_people(pair):
        share *= _HE_AND_SHE
    if share == 1.0:
        return findings
    return tuple(
        replace(each, confidence=round(each.confidence * share, 3)) if each in clashes else each for each in findings
    )


def _of_two_people(pair: Pair) -> bool:
    """Tell whether one passage has only "he", "his", "Mr" and the other only "she", "her", "Ms"."""
    words = [{each.lower for each in tokens(side.passage.text)} for side in (pair.left, pair.right)]
    men, women = ([bool(row & group) for row in words] for group in (_MALE, _FEMALE))
    return (men[0] and women[1] and not women[0] and not men[1]) or (
        women[0] and men[1] and not men[0] and not women[1]
    )


def _names_nothing_in_common(pair: Pair) -> bool:
    mine, theirs = _named(pair.left), _named(pair.right)
    return bool(mine) and bool(theirs) and not any(same_name(one, other) for one in mine for other in theirs)


def _named(side: Side) -> tuple[Name, ...]:
    """Return whom a passage and the one before name; where it opens with a pronoun, whoever was named last.

    Nothing where neither it nor a pronoun in it names anybody: there is no telling whom it is about.
    """
    text = side.passage.text
    opens = any(each.lower in _PRONOUNS for each in tokens(text)[:_OPENING])
    if not opens and not find_names(text):
        return ()
    found = find_names(f"{side.before} {text}")
    at = side.article.index(text) - 2 if not found and text in side.article else -1
    for earlier in reversed(side.article[max(0, at - _LOOKED_BACK) : at + 1]):
        found = found or find_names(earlier)
    return found


def _restates_figure(each: Finding, findings: tuple[Finding, ...]) -> bool:
    """Tell whether opposites are but the hedges of figures that clash: "more than 300", "fewer than 100"."""
    return each.check == "opposites" and any(
        other.check == "numbers"
        and (other.left_span.overlaps(each.left_span) or other.right_span.overlaps(each.right_span))
        for other in findings
    )
