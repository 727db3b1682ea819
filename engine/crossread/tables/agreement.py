"""What articles have in common, counted and told in sentences: claims of several, and what stands beside them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crossread.lookup import Lookup
from crossread.model import Strand, Verdict, article_of
from crossread.speech import Speech
from crossread.tables.disputes import Dispute, differing, disputes

SUREST = 0.99  # that two passages say the same: a program that can be wrong is never sure altogether


@dataclass(frozen=True, slots=True)
class Tally:
    """A number of claims, how many of them are disputed, and how many of the others may be."""

    claims: int
    disputed: int
    possible: int


@dataclass(frozen=True, slots=True)
class Common:
    """The claims that all articles tell, and those that two at least do."""

    by_all: Tally
    by_some: Tally


def common(lookup: Lookup) -> Common:
    """Count what the articles have in common, and how much of it they dispute."""
    everyone = {each.id for each in lookup.comparison.articles}
    strands = lookup.comparison.strands
    by_all = [each for each in strands if {article_of(name) for name in each.passages} == everyone]
    pairs = disputes(lookup)
    return Common(_tally(by_all, pairs), _tally(strands, pairs))


def beside_strands(lookup: Lookup) -> tuple[Strand, ...]:
    """Return the shared passages that no strand holds, each with its best match, as strands of two.

    A strand takes in only what matches all its members; a report owes every shared passage a place all the same.
    """
    return lookup.once(_beside)


def agreement(lookup: Lookup, speech: Speech) -> Iterator[str]:
    """Yield sentences on it, for reports and the window alike; what is disputed is never summed up as agreement."""
    articles, found = len(lookup.comparison.articles), lookup.once(common)
    by_all = found.by_all.claims
    if articles == 2:
        told = speech.many(
            "{number} claim is told by both articles", "{number} claims are told by both articles", by_all
        )
        yield _with_disputes(told, found.by_all, speech)
    else:
        told = speech.many(
            "{number} claim is told by all {articles} articles",
            "{number} claims are told by all {articles} articles",
            by_all,
            articles=articles,
        )
        yield _with_disputes(told, found.by_all, speech)
        some = found.by_some.claims
        told = speech.many("{number} claim is told by at least two", "{number} claims are told by at least two", some)
        yield _with_disputes(told, found.by_some, speech)
    beside = len(beside_strands(lookup))
    if beside:
        yield speech.many(
            "{number} further pair of passages says the same.",
            "{number} further pairs of passages say the same.",
            beside,
        )


def _tally(strands: Sequence[Strand], pairs: Sequence[Dispute]) -> Tally:
    found = [differing(each, pairs) for each in strands]
    disputed = sum(settled for settled, _ in found)
    return Tally(len(found), disputed, sum(possible and not settled for settled, possible in found))


def _with_disputes(told: str, tally: Tally, speech: Speech) -> str:
    if tally.disputed:
        told = speech.say("{claims}, {number} of them disputed", claims=told, number=tally.disputed)
    if tally.possible:
        told = speech.say("{claims}, {number} perhaps disputed", claims=told, number=tally.possible)
    return f"{told}."


def _beside(lookup: Lookup) -> tuple[Strand, ...]:
    found: dict[frozenset[str], Strand] = {}
    for judged in lookup.comparison.judgements:
        if judged.verdict is not Verdict.SHARED or lookup.strand_of(judged.passage) is not None:
            continue
        for match in lookup.matches_of(judged.passage)[:1]:
            found.setdefault(frozenset((match.left, match.right)), Strand((match.left, match.right), match.score))
    return tuple(found.values())
