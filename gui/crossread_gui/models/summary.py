"""What a comparison found, in a few sentences: shown while nothing is selected."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from crossread.lookup import Lookup
from crossread.model import Finding, Ruling, RulingKind
from crossread.tables.agreement import agreement, beside_strands, common
from crossread.tables.counts import Counts, count
from crossread.tables.disputes import disputes
from crossread.verdict import strays
from crossread_gui.speaking import window_speech

translate = QCoreApplication.translate
_MOST_CLASHES = 8


@dataclass(frozen=True, slots=True)
class Clash:
    """A contradiction to look at; `index` is its finding's place in the comparison."""

    index: int
    finding: Finding


@dataclass(frozen=True, slots=True)
class Summary:
    """Sentences about the whole, the surest contradictions, and the user's notes on passages that are gone."""

    sentences: tuple[str, ...]
    clashes: tuple[Clash, ...]
    more_clashes: int
    stray_notes: tuple[Ruling, ...] = ()


def counts_of(lookup: Lookup) -> Counts:
    """Count the passages of a comparison by verdict."""
    return count(lookup.comparison)


def clashes_of(lookup: Lookup) -> tuple[Clash, ...]:
    """Return the contradictions that stand, surest first: each pair of passages once, by its surest finding."""
    surest = (each.findings[0] for each in disputes(lookup) if each.is_settled)
    return tuple(Clash(index, lookup.comparison.findings[index]) for index in surest)


def stray_notes_of(lookup: Lookup) -> tuple[Ruling, ...]:
    """Return the notes whose passage no article has any more."""
    found = strays(lookup.comparison.passages, lookup.comparison.rulings)
    return tuple(each for each in found if each.kind is RulingKind.NOTE)


def prepare_summary(lookup: Lookup) -> None:
    """Gather beforehand what sums a comparison up."""
    for gather in (counts_of, clashes_of, common, beside_strands, stray_notes_of):
        lookup.once(gather)


def summary(lookup: Lookup) -> Summary:
    """Sum a comparison up."""
    clashes = lookup.once(clashes_of)
    return Summary(
        _sentences(lookup, len(clashes)),
        clashes[:_MOST_CLASHES],
        max(0, len(clashes) - _MOST_CLASHES),
        lookup.once(stray_notes_of),
    )


def _sentences(lookup: Lookup, clashes: int) -> tuple[str, ...]:
    counts = lookup.once(counts_of)
    # The first two are read aloud once a comparison is done.
    told, *more = agreement(lookup, window_speech())
    found = [told, _on_clashes(clashes)]
    possible = sum(not each.is_settled for each in disputes(lookup))
    if possible:
        found.append(
            translate("summary", "Pairs of passages that may contradict each other, to be checked: {count}.").format(
                count=possible
            )
        )
    found += more
    found.append(
        translate(
            "summary",
            "Of {all} passages compared, {shared} are shared, {contradictory} contradict others and {unique} stand in "
            "one article only.",
        ).format(all=counts.compared, shared=counts.shared, contradictory=counts.contradictory, unique=counts.unique)
    )
    if counts.excluded:
        found.append(translate("summary", "Left out of the comparison: {count}.").format(count=counts.excluded))
    if counts.ruled:
        found.append(translate("summary", "Ruled by you: {count}.").format(count=counts.ruled))
    return tuple(found)


def _on_clashes(clashes: int) -> str:
    if not clashes:
        return translate("summary", "No contradiction was found.")
    if clashes == 1:
        return translate("summary", "One pair of passages contradicts each other.")
    return translate("summary", "{count} pairs of passages contradict each other.").format(count=clashes)
