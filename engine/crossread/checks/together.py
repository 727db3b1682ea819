"""Weigh a pair's findings together: one difference contradicts, several independent ones tell of another event."""

from __future__ import annotations

from dataclasses import replace

from crossread.checks.scene import lay
from crossread.model import Finding
from crossread.roles import Pair
from crossread.text.names import find_names, same_name

# Findings of one family may speak of the same difference ("did not fall", "rose").
_FAMILIES = {"numbers": "figure", "dates": "date", "names": "name", "negation": "polarity", "opposites": "polarity"}
_COUNTED_FROM = 0.3
_SEVERAL = 0.45  # what is left of a confidence when another fact differs too
_NO_COMMON_NAME = 0.5  # and when what each side names, the sentence before included, is wholly different
_MERELY_POSSIBLE = 0.6  # and when one side only speaks of what may be


def weigh(pair: Pair, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Return the findings, less sure where the passages differ in several facts or in how certain they are."""
    findings = tuple(each for each in findings if not _restates_figure(each, findings))
    clashes = [each for each in findings if each.weight == "clash" and each.check in _FAMILIES]
    families = {_FAMILIES[each.check] for each in clashes if each.confidence >= _COUNTED_FROM}
    share = _SEVERAL if len(families) > 1 else 1.0
    if clashes and families != {"name"} and _names_nothing_in_common(pair):
        share *= _NO_COMMON_NAME
    if clashes and lay(pair.left.passage.text, pair.right.passage.text).moods_differ():
        share *= _MERELY_POSSIBLE
    if share == 1.0:
        return findings
    return tuple(
        replace(each, confidence=round(each.confidence * share, 3)) if each in clashes else each for each in findings
    )


def _names_nothing_in_common(pair: Pair) -> bool:
    sides = pair.left, pair.right
    if not all(find_names(side.passage.text) for side in sides):
        return False
    mine, theirs = (find_names(f"{side.before} {side.passage.text}") for side in sides)
    return bool(mine) and bool(theirs) and not any(same_name(one, other) for one in mine for other in theirs)


def _restates_figure(each: Finding, findings: tuple[Finding, ...]) -> bool:
    """Tell whether opposites are but the hedges of figures that clash: "more than 300", "fewer than 100"."""
    return each.check == "opposites" and any(
        other.check == "numbers"
        and (other.left_span.overlaps(each.left_span) or other.right_span.overlaps(each.right_span))
        for other in findings
    )
