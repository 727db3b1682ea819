"""What a comparison found, in a few sentences: shown while nothing is selected."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from crossread.lookup import Lookup
from crossread.model import Finding
from crossread.tables.claims import standing_clashes
from crossread.tables.counts import Common, Counts, common, count
from crossread.verdict import MODEL_CHECK
from crossread_gui.models.words import percent

translate = QCoreApplication.translate
_MOST_CLASHES = 8


@dataclass(frozen=True, slots=True)
class Clash:
    """A contradiction to look at; `index` is its finding's place in the comparison."""

    index: int
    finding: Finding


@dataclass(frozen=True, slots=True)
class Summary:
    """Sentences about the whole and the surest contradictions."""

    sentences: tuple[str, ...]
    clashes: tuple[Clash, ...]
    more_clashes: int


def counts_of(lookup: Lookup) -> Counts:
    """Count the passages of a comparison by verdict."""
    return count(lookup.comparison)


def common_of(lookup: Lookup) -> Common:
    """Tell how much all articles have in common."""
    return common(lookup.comparison)


def clashes_of(lookup: Lookup) -> tuple[Clash, ...]:
    """Return the contradictions that stand, surest first, those on the model's word after all others."""
    comparison = lookup.comparison
    clashes = (Clash(index, comparison.findings[index]) for index in standing_clashes(comparison))
    return tuple(sorted(clashes, key=lambda each: (each.finding.check == MODEL_CHECK, -each.finding.confidence)))


def prepare_summary(lookup: Lookup) -> None:
    """Gather beforehand what sums a comparison up."""
    for gather in (counts_of, common_of, clashes_of):
        lookup.once(gather)


def summary(lookup: Lookup) -> Summary:
    """Sum a comparison up."""
    clashes = lookup.once(clashes_of)
    return Summary(
        _sentences(lookup, len(clashes)),
        clashes[:_MOST_CLASHES],
        max(0, len(clashes) - _MOST_CLASHES),
    )


def _sentences(lookup: Lookup, clashes: int) -> tuple[str, ...]:
    counts, told = lookup.once(counts_of), lookup.once(common_of)
    found = [_on_common(len(lookup.comparison.articles), told.claims, told.share), _on_clashes(clashes)]
    found.append(
        translate(
            "summary", "Of {all} passages compared, {shared} are shared and {unique} stand in one article only."
        ).format(all=counts.compared, shared=counts.shared, unique=counts.unique)
    )
    if counts.unsettled:
        found.append(
            translate("summary", "Unsettled, worth a look of your own: {count}.").format(count=counts.unsettled)
        )
    if counts.excluded:
        found.append(translate("summary", "Left out of the comparison: {count}.").format(count=counts.excluded))
    if counts.ruled:
        found.append(translate("summary", "Ruled by you: {count}.").format(count=counts.ruled))
    return tuple(found)


def _on_common(articles: int, claims: int, share: float) -> str:
    if not claims:
        if articles == 2:
            return translate("summary", "No claim is told by both articles.")
        return translate("summary", "No claim is told by all {articles} articles.").format(articles=articles)
    if articles == 2:
        text = (
            translate("summary", "Both articles share one claim, {share} of their words.")
            if claims == 1
            else translate("summary", "Both articles share {claims} claims, {share} of their words.")
        )
        return text.format(claims=claims, share=percent(share))
    text = (
        translate("summary", "All {articles} articles share one claim, {share} of their words.")
        if claims == 1
        else translate("summary", "All {articles} articles share {claims} claims, {share} of their words.")
    )
    return text.format(articles=articles, claims=claims, share=percent(share))


def _on_clashes(clashes: int) -> str:
    if not clashes:
        return translate("summary", "No contradiction was found.")
    if clashes == 1:
        return translate("summary", "They contradict each other in one place.")
    return translate("summary", "They contradict each other in {count} places.").format(count=clashes)
