"""The summary of a comparison: sentences and numbers, worded with care."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crossread.model import Comparison, Verdict
from crossread.reports.differences import Clash
from crossread.statistics import counts


def summarise(
    comparison: Comparison, clashes: Sequence[Clash], altered: Sequence[Clash], claims: Sequence[tuple[str, ...]]
) -> Iterator[str]:
    """Yield sentences; `claims` names, for each claim, the articles that tell it."""
    number = len(comparison.articles)
    told_by_all = sum(len(each) == number for each in claims)
    everyone = "both articles" if number == 2 else f"all {number} articles"
    yield f"{_many(told_by_all, 'claim is', 'claims are')} told by {everyone}" + (
        "." if number == 2 else f", {len(claims)} by at least two."
    )
    yield from _differences(clashes, altered)
    for article, share in zip(comparison.articles, comparison.shares, strict=True):
        yield (
            f"{article.id}: {share.shared:.0%} of its words are shared, {share.unique:.0%} only there, "
            f"{share.contradictory:.0%} in passages that differ, {share.excluded:.0%} left out."
        )
    ruled = sum(each.ruled for each in comparison.judgements)
    if ruled:
        yield f"The user ruled on {_many(ruled, 'passage', 'passages')}; those verdicts are theirs."
    if not counts(comparison.judgements)[Verdict.SHARED]:
        yield "The articles share no passage at this similarity."
    if not comparison.refined:
        yield "Compared by words alone: passages that say the same in other words may have been missed."


def _differences(clashes: Sequence[Clash], altered: Sequence[Clash]) -> Iterator[str]:
    settled = sum(not each.unsettled for each in clashes)
    unsettled = len(clashes) - settled
    told = _many(settled, "pair of passages differs", "pairs of passages differ")
    if not settled:
        told = "No clear difference was found"
    more = f"; {unsettled} {'more ' if settled else ''}may differ and should be checked" if unsettled else ""
    yield f"{told}{more}."
    everything = [*clashes, *altered]
    quotations = sum(any(each.check == "quotations" for each in one.evidence) for one in everything)
    if quotations:
        yield f"In {_many(quotations, 'pair of passages', 'pairs of passages')} a quotation is given differently."


def _many(number: int, one: str, more: str) -> str:
    return f"{number} {one if number == 1 else more}"
