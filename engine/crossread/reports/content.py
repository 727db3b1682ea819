"""What a report says, whatever its format: built once from a comparison, worded with care.

A report informs a decision about somebody's work, so sentences say "differs" and "likely", name the evidence,
and tell apart what Crossread found from what the user ruled.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from crossread.lookup import Lookup
from crossread.model import Article, Comparison, Finding, How, Judgement, Passage, Ruling, RulingKind, Share, Verdict
from crossread.settings import Settings, as_plain
from crossread.statistics import counts


@dataclass(frozen=True, slots=True)
class ArticleFacts:
    """One article as a report introduces it; `words` are counted by blanks."""

    id: str
    title: str
    outlet: str
    author: str
    published: str
    address: str
    sha256: str
    language: str
    words: int
    share: Share


@dataclass(frozen=True, slots=True)
class Wording:
    """How one article words a claim; `ruled` tells that the user set its class."""

    article: str
    passage: str
    text: str
    verdict: Verdict
    how: How | None
    ruled: bool = False


@dataclass(frozen=True, slots=True)
class Clash:
    """One contradiction with its evidence; `notes` are the user's."""

    sentence: str
    check: str
    kind: str
    values: tuple[str, str]
    confidence: float
    left: Wording
    right: Wording
    unsettled: bool
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Claim:
    """One strand: who says it, how each words it."""

    wordings: tuple[Wording, ...]
    score: float
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """All that a report says."""

    title: str
    made: dt.datetime
    version: str
    articles: tuple[ArticleFacts, ...]
    summary: tuple[str, ...]
    clashes: tuple[Clash, ...]
    altered: tuple[Clash, ...]
    claims: tuple[Claim, ...]
    unique: tuple[tuple[Wording, ...], ...]
    excluded: tuple[tuple[str, int], ...]
    settings: tuple[tuple[str, str], ...]
    notices: tuple[str, ...]


def report_on(comparison: Comparison, made: dt.datetime | None = None) -> Report:
    """Return the content of a report; `made` defaults to now, local time with zone."""
    lookup = Lookup(comparison)
    clashes = tuple(_clash(each, lookup) for each in _shown(comparison, lookup))
    altered = tuple(_clash(each, lookup) for each in comparison.findings if each.weight != "clash")
    claims = tuple(_claims(comparison, lookup))
    facts = tuple(_facts(each, share) for each, share in zip(comparison.articles, comparison.shares, strict=True))
    return Report(
        title=" · ".join(each.title or each.id for each in comparison.articles),
        made=made or dt.datetime.now().astimezone(),
        version=comparison.version,
        articles=facts,
        summary=tuple(_summary(comparison, facts, clashes, altered, claims)),
        clashes=clashes,
        altered=altered,
        claims=claims,
        unique=tuple(_unique(row, lookup) for row in comparison.passages),
        excluded=_excluded(comparison),
        settings=_settings(comparison.settings),
        notices=comparison.notices,
    )


def sureness(confidence: float) -> str:
    """Return a confidence (0..1) in words.

    >>> sureness(0.95), sureness(0.75), sureness(0.5)
    ('very sure', 'quite sure', 'unsure')
    """
    if confidence >= 0.9:
        return "very sure"
    return "quite sure" if confidence >= 0.7 else "unsure"


def _shown(comparison: Comparison, lookup: Lookup) -> list[Finding]:
    shown = [
        each
        for each in comparison.findings
        if each.weight == "clash" and any(_is_clash(lookup.judgement(name)) for name in (each.left, each.right))
    ]
    return sorted(shown, key=lambda each: -each.confidence)


def _is_clash(judgement: Judgement) -> bool:
    return judgement.verdict is Verdict.CONTRADICTORY or (judgement.unsettled and bool(judgement.findings))


def _clash(finding: Finding, lookup: Lookup) -> Clash:
    sides = lookup.judgement(finding.left), lookup.judgement(finding.right)
    return Clash(
        sentence=finding.sentence,
        check=finding.check,
        kind=finding.kind,
        values=finding.values,
        confidence=finding.confidence,
        left=_wording(lookup, finding.left),
        right=_wording(lookup, finding.right),
        unsettled=any(each.unsettled for each in sides),
        notes=_notes(lookup, finding.left, finding.right),
    )


def _wording(lookup: Lookup, passage: str) -> Wording:
    found, judgement = lookup.passage(passage), lookup.judgement(passage)
    return Wording(found.article, passage, found.text, judgement.verdict, judgement.how, judgement.ruled)


def _notes(lookup: Lookup, *passages: str) -> tuple[str, ...]:
    texts = {lookup.passage(each).text for each in passages}
    rulings = lookup.comparison.rulings
    return tuple(dict.fromkeys(each.note for each in rulings if each.note and _concerns(each, texts)))


def _concerns(ruling: Ruling, texts: set[str]) -> bool:
    return ruling.left in texts and (not ruling.right or ruling.right in texts or ruling.kind is RulingKind.NOTE)


def _claims(comparison: Comparison, lookup: Lookup) -> Iterator[Claim]:
    for strand in sorted(comparison.strands, key=lambda each: (-len(each.passages), -each.score)):
        wordings = tuple(_wording(lookup, each) for each in strand.passages)
        yield Claim(wordings, strand.score, _notes(lookup, *strand.passages))


def _unique(row: tuple[Passage, ...], lookup: Lookup) -> tuple[Wording, ...]:
    return tuple(_wording(lookup, each.id) for each in row if lookup.judgement(each.id).verdict is Verdict.UNIQUE)


def _excluded(comparison: Comparison) -> tuple[tuple[str, int], ...]:
    found: dict[str, int] = {}
    for row in comparison.passages:
        for each in row:
            if each.excluded:
                found[each.excluded] = found.get(each.excluded, 0) + 1
    return tuple(sorted(found.items()))


def _settings(settings: Settings) -> tuple[tuple[str, str], ...]:
    plain = as_plain(settings)
    return tuple((f"{group}.{name}", str(value)) for group, values in plain.items() for name, value in values.items())


def _facts(article: Article, share: Share) -> ArticleFacts:
    return ArticleFacts(
        id=article.id,
        title=article.title,
        outlet=article.outlet,
        author=article.author,
        published=article.published.isoformat() if article.published else "",
        address=article.source.address,
        sha256=article.source.sha256,
        language=article.language,
        words=len(article.text.split()),
        share=share,
    )


def _summary(
    comparison: Comparison,
    facts: tuple[ArticleFacts, ...],
    clashes: tuple[Clash, ...],
    altered: tuple[Clash, ...],
    claims: tuple[Claim, ...],
) -> Iterator[str]:
    number = len(facts)
    told_by_all = sum(len({each.article for each in claim.wordings}) == number for claim in claims)
    everyone = "both articles" if number == 2 else f"all {number} articles"
    yield f"{_many(told_by_all, 'claim is', 'claims are')} told by {everyone}; {len(claims)} by at least two."
    settled = sum(not each.unsettled for each in clashes)
    unsettled = len(clashes) - settled
    yield f"{_many(settled, 'passage pair differs', 'passage pairs differ')} in fact" + (
        f"; {unsettled} more may, and should be checked." if unsettled else "."
    )
    quotations = sum(each.check == "quotations" for each in (*clashes, *altered))
    if quotations:
        yield f"{_many(quotations, 'quotation is', 'quotations are')} worded differently between articles."
    for each in facts:
        yield (
            f"{each.id}: {each.share.shared:.0%} of its words are shared, {each.share.unique:.0%} only there, "
            f"{each.share.contradictory:.0%} in passages that differ, {each.share.excluded:.0%} left out."
        )
    ruled = sum(each.ruled for each in comparison.judgements)
    if ruled:
        yield f"The user ruled on {_many(ruled, 'passage', 'passages')}; those verdicts are theirs."
    if not counts(comparison.judgements)[Verdict.SHARED]:
        yield "The articles share no passage at this similarity."


def _many(number: int, one: str, more: str) -> str:
    return f"{number} {one if number == 1 else more}"
