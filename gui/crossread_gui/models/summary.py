"""What a comparison found, in a few sentences: shown while nothing is selected."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from crossread.model import Comparison, Finding
from crossread.tables.claims import standing_clashes
from crossread.tables.counts import common, count
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


def summary(comparison: Comparison) -> Summary:
    """Sum a comparison up."""
    clashes = [Clash(index, comparison.findings[index]) for index in standing_clashes(comparison)]
    clashes.sort(key=lambda each: -each.finding.confidence)
    return Summary(
        _sentences(comparison, len(clashes)),
        tuple(clashes[:_MOST_CLASHES]),
        max(0, len(clashes) - _MOST_CLASHES),
    )


def _sentences(comparison: Comparison, clashes: int) -> tuple[str, ...]:
    counts, told = count(comparison), common(comparison)
    found = [_on_common(len(comparison.articles), told.claims, told.share), _on_clashes(clashes)]
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
        return translate("summary", "No claim is told by all {articles} articles.").format(articles=articles)
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
