"""Which passages belong with one: those that share its content, and those that were judged to contradict it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from crossread.lookup import Lookup
from crossread.model import Finding, Verdict, other_end
from crossread.tables.claims import standing


def clashes_of(lookup: Lookup, passage: str) -> tuple[Finding, ...]:
    """Return the findings that made a passage contradictory; none if it is something else."""
    judged = lookup.judgement(passage)
    if not judged.findings or judged.verdict is not Verdict.CONTRADICTORY:
        return ()
    stands = standing(lookup)
    return tuple(lookup.comparison.findings[each] for each in judged.findings if each in stands)


def partners_of(lookup: Lookup, passage: str) -> tuple[str, ...]:
    """Return the passages of other articles that belong with one, best matches first.

    A finding that the verdict did not uphold ties nothing together: the reader would ask why.
    """
    found = {other_end(each, passage): None for each in lookup.matches_of(passage)}
    strand = lookup.strand_of(passage)
    found |= dict.fromkeys(strand.passages if strand is not None else ())
    for finding in clashes_of(lookup, passage):
        found[other_end(finding, passage)] = None
    found.pop(passage, None)
    return tuple(found)


def all_partners(lookup: Lookup) -> dict[str, dict[str, None]]:
    """Return the partners of every passage that has some: the same as `partners_of`, for a whole comparison at once."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for match in lookup.comparison.matches:
        found[match.left][match.right] = None
        found[match.right][match.left] = None
    for strand in lookup.comparison.strands:
        for passage in strand.passages:
            found[passage] |= {each: None for each in strand.passages if each != passage}
    for finding in all_clashes(lookup):
        found[finding.left][finding.right] = None
        found[finding.right][finding.left] = None
    return found


def all_clashes(lookup: Lookup) -> Iterator[Finding]:
    """Yield the findings that made passages contradictory, for each passage of them."""
    for judged in lookup.comparison.judgements:
        if judged.findings:
            yield from clashes_of(lookup, judged.passage)
