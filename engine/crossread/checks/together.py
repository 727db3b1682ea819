"""Weigh a pair's findings together: one difference contradicts, several independent ones tell of another event."""

from __future__ import annotations

from dataclasses import replace

from crossread.checks.scene import lay
from crossread.model import Finding
from crossread.roles import Pair

# Findings of one family may speak of the same difference ("did not fall", "rose").
_FAMILIES = {"numbers": "figure", "dates": "date", "names": "name", "negation": "polarity", "opposites": "polarity"}
_COUNTED_FROM = 0.3
_SEVERAL = 0.45  # what is left of a confidence when another fact differs too
_MERELY_POSSIBLE = 0.6  # and when one side only speaks of what may be


def weigh(pair: Pair, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Return the findings, less sure where the passages differ in several facts or in how certain they are."""
    clashes = [each for each in findings if each.weight == "clash" and each.check in _FAMILIES]
    families = {_FAMILIES[each.check] for each in clashes if each.confidence >= _COUNTED_FROM}
    share = _SEVERAL if len(families) > 1 else 1.0
    if clashes and lay(pair.left.passage.text, pair.right.passage.text).moods_differ():
        share *= _MERELY_POSSIBLE
    if share == 1.0:
        return findings
    return tuple(
        replace(each, confidence=round(each.confidence * share, 3)) if each in clashes else each for each in findings
    )
