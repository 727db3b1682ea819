"""Which pairs of passages contradict each other, or may: each counted once, however many checks speak of it.

Reports and the window count here, so that they name the same numbers.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from crossread.lookup import Lookup
from crossread.model import Strand, Verdict
from crossread.tables.claims import standing
from crossread.verdict import MODEL_CHECK, THRESHOLDS


@dataclass(frozen=True, slots=True)
class Dispute:
    """Two passages that differ in fact.

    `findings` index the comparison's, surest first, the language model's after all others: it names no words.
    `is_settled` tells that the pair is contradictory; without it, it is only to be checked.
    """

    left: str
    right: str
    findings: tuple[int, ...]
    is_settled: bool


def disputes(lookup: Lookup) -> tuple[Dispute, ...]:
    """Return the pairs, those that are settled first, then by confidence; found out once for each comparison."""
    return lookup.once(_disputes)


def differing(strand: Strand, pairs: Iterable[Dispute]) -> tuple[bool, bool]:
    """Tell whether passages of a claim contradict each other, and whether others of them may."""
    members = set(strand.passages)
    settled = {each.is_settled for each in pairs if {each.left, each.right} <= members}
    return True in settled, False in settled


def surest_first(lookup: Lookup, findings: Iterable[int]) -> tuple[int, ...]:
    """Return findings in the order of a dispute's."""
    known = lookup.comparison.findings
    return tuple(sorted(findings, key=lambda each: (known[each].check == MODEL_CHECK, -known[each].confidence)))


def _disputes(lookup: Lookup) -> tuple[Dispute, ...]:
    comparison, stands = lookup.comparison, standing(lookup)
    lowest = THRESHOLDS[comparison.settings.judge.strictness][1]
    marked = {each.passage for each in comparison.judgements if each.verdict is Verdict.CONTRADICTORY or each.unsettled}
    pairs: dict[tuple[str, str], list[int]] = defaultdict(list)
    for place in sorted({place for each in comparison.judgements for place in each.findings}):
        each = comparison.findings[place]
        is_enough = each.confidence >= lowest and not marked.isdisjoint((each.left, each.right))
        if each.weight == "clash" and (place in stands or is_enough):
            pairs[each.left, each.right].append(place)
    found = [
        Dispute(left, right, surest_first(lookup, places), not stands.isdisjoint(places))
        for (left, right), places in pairs.items()
    ]
    return tuple(
        sorted(found, key=lambda each: (not each.is_settled, -comparison.findings[each.findings[0]].confidence))
    )
