"""Which passages belong with one: those that share its content, and those that were judged to contradict it."""

from __future__ import annotations

from crossread.lookup import Lookup
from crossread.model import Finding, Verdict


def clashes_of(lookup: Lookup, passage: str) -> tuple[Finding, ...]:
    """Return the findings that made a passage contradictory; none if it is something else or was dismissed."""
    judged = lookup.judgement(passage)
    if judged.verdict is not Verdict.CONTRADICTORY or judged.dismissed:
        return ()
    return tuple(lookup.comparison.findings[each] for each in judged.findings)


def partners_of(lookup: Lookup, passage: str) -> tuple[str, ...]:
    """Return the passages of other articles that belong with one, best matches first.

    A finding that the verdict did not uphold ties nothing together: the reader would ask why.
    """
    found = {each.right if each.left == passage else each.left: None for each in lookup.matches_of(passage)}
    strand = lookup.strand_of(passage)
    found |= dict.fromkeys(strand.passages if strand is not None else ())
    for finding in clashes_of(lookup, passage):
        found[finding.right if finding.left == passage else finding.left] = None
    found.pop(passage, None)
    return tuple(found)
