"""The summary of a comparison: sentences and numbers, worded with care."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crossread.lookup import Lookup
from crossread.model import Verdict
from crossread.reports.differences import Clash
from crossread.speech import Speech
from crossread.statistics import counts
from crossread.tables.agreement import agreement


def summarise(lookup: Lookup, clashes: Sequence[Clash], altered: Sequence[Clash], speech: Speech) -> Iterator[str]:
    """Yield sentences about a comparison."""
    comparison = lookup.comparison
    yield from agreement(lookup, speech)
    yield from _differences(clashes, altered, speech)
    for article, share in zip(comparison.articles, comparison.shares, strict=True):
        yield speech.say(
            "{article}: {shared} of its words are shared, {unique} only there, {contradictory} in passages that "
            "differ, {excluded} left out.",
            article=article.id,
            shared=speech.percent(share.shared),
            unique=speech.percent(share.unique),
            contradictory=speech.percent(share.contradictory),
            excluded=speech.percent(share.excluded),
        )
    ruled = sum(each.ruled for each in comparison.judgements)
    if ruled:
        yield speech.many(
            "The user ruled on {number} passage; that verdict is theirs.",
            "The user ruled on {number} passages; those verdicts are theirs.",
            ruled,
        )
    if not counts(comparison.judgements)[Verdict.SHARED]:
        yield speech.say("The articles share no passage at this similarity.")
    if not comparison.refined:
        yield speech.say("Compared by words alone: passages that say the same in other words may have been missed.")


def _differences(clashes: Sequence[Clash], altered: Sequence[Clash], speech: Speech) -> Iterator[str]:
    settled = sum(not each.unsettled for each in clashes)
    unsettled = len(clashes) - settled
    if settled:
        yield speech.many("{number} pair of passages differs.", "{number} pairs of passages differ.", settled)
    else:
        yield speech.say("No clear difference was found.")
    if unsettled:
        yield speech.many(
            "{number} pair of passages may differ and should be checked.",
            "{number} pairs of passages may differ and should be checked.",
            unsettled,
        )
    everything = [*clashes, *altered]
    quotations = sum(any(each.check == "quotations" for each in one.evidence) for one in everything)
    if quotations:
        yield speech.many(
            "In {number} pair of passages a quotation is given differently.",
            "In {number} pairs of passages a quotation is given differently.",
            quotations,
        )
