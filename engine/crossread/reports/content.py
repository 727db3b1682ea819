"""What a report says, whatever its format: built once from a comparison, worded with care.

A report informs a decision about somebody's work, so sentences say "differs" and "likely", name the evidence,
and tell apart what Crossread found from what the user ruled.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from crossread.lookup import Lookup
from crossread.model import (
    Article,
    Comparison,
    How,
    Passage,
    Ruling,
    RulingKind,
    Share,
    Source,
    Strand,
    Verdict,
    other_end,
)
from crossread.reports.differences import Clash, altered, clashes, set_aside
from crossread.reports.phrases import CLAIM, CLAIM_THAT_DIFFERS, CLAIM_THAT_MAY_DIFFER, same_content
from crossread.reports.summary import summarise
from crossread.reports.word_for_word import SameWording, same_wordings
from crossread.reports.wordings import Wording, notes_on, with_changes, wording_of
from crossread.settings import ReportOptions, Settings, groups
from crossread.speech import Speech, initial, speech_in
from crossread.statistics import is_without_blanks, length, length_said
from crossread.tables.agreement import beside_strands
from crossread.tables.disputes import differing, disputes
from crossread.tables.verbatim import verbatim
from crossread.verdict import strays


@dataclass(frozen=True, slots=True)
class ArticleFacts:
    """One article as a report introduces it.

    `words` are counted by blanks; where a script has none between words, it is 0, and `characters` are counted.
    """

    id: str
    title: str
    outlet: str
    author: str
    published: str
    address: str
    sha256: str
    language: str
    words: int
    characters: int
    share: Share


@dataclass(frozen=True, slots=True)
class Claim:
    """What several articles say: who says it, how each words it.

    `score` is the probability (0..1) that all say the same, and nothing where the user `is_linked` them. `differs`
    tells that two of the wordings are also listed among those that differ, `may_differ` that two stand there to be
    checked.
    """

    wordings: tuple[Wording, ...]
    articles: tuple[str, ...]
    score: float
    notes: tuple[str, ...]
    differs: bool = False
    may_differ: bool = False
    is_linked: bool = False


@dataclass(frozen=True, slots=True)
class PairFacts:
    """How much two articles have in common: numbers of matches by kind, and of pairs that differ or may do so."""

    left: str
    right: str
    same_words: int
    reworded: int
    in_part: int
    differences: int
    possible: int


@dataclass(frozen=True, slots=True)
class LeftOut:
    """The passages that took no part for one reason."""

    reason: str
    wordings: tuple[Wording, ...]


@dataclass(frozen=True, slots=True)
class SettingLine:
    """One setting as a report names it."""

    name: str
    title: str
    value: str


@dataclass(frozen=True, slots=True)
class Report:
    """All that a report says; `unique` is parallel to `articles`.

    `pairs_beside` are the passages that match one of another article but not all that tell a claim, pair by pair.
    `ruled_contradictory` and `ruled_shared` are passages that the user called so, or noted, and nothing else quotes,
    the former each with its partners;
    `stray_notes` are the notes on passages that no article has any more.
    """

    title: str
    made: dt.datetime
    version: str
    articles: tuple[ArticleFacts, ...]
    summary: tuple[str, ...]
    pairs: tuple[PairFacts, ...]
    clashes: tuple[Clash, ...]
    altered: tuple[Clash, ...]
    set_aside: tuple[Clash, ...]
    ruled_contradictory: tuple[tuple[Wording, ...], ...]
    claims: tuple[Claim, ...]
    pairs_beside: tuple[Claim, ...]
    ruled_shared: tuple[Wording, ...]
    same_wordings: tuple[SameWording, ...]
    unique: tuple[tuple[Wording, ...], ...]
    excluded: tuple[LeftOut, ...]
    stray_notes: tuple[Ruling, ...]
    settings: tuple[SettingLine, ...]
    notices: tuple[str, ...]
    speech: Speech

    @property
    def made_at(self) -> str:
        """Return when the report was made, in words."""
        return f"{self.speech.date(self.made)}, {self.made:%H:%M %Z}".strip()


def report_on(comparison: Comparison, options: ReportOptions | None = None, made: dt.datetime | None = None) -> Report:
    """Return the content of a report; `made` defaults to now, local time with zone."""
    options = options or ReportOptions()
    speech = speech_in(options.language)
    lookup = Lookup(comparison)
    found, notices_of_quotations = clashes(lookup, speech), altered(lookup, speech)
    claims = tuple(_claim(lookup, each, options) for each in _in_order(comparison.strands))
    beside = tuple(_claim(lookup, each, options) for each in _in_order(beside_strands(lookup)))
    facts = tuple(_facts(each, share) for each, share in zip(comparison.articles, comparison.shares, strict=True))
    return Report(
        title=options.title or _title(comparison.articles, speech),
        made=made or dt.datetime.now().astimezone(),
        version=comparison.version,
        articles=facts,
        summary=tuple(summarise(lookup, found, notices_of_quotations, speech)),
        pairs=tuple(_pairs(comparison, found)),
        clashes=found,
        altered=notices_of_quotations,
        set_aside=set_aside(lookup, speech),
        ruled_contradictory=tuple(_ruled_contradictory(lookup, {n for each in found for n in each.passages})),
        claims=claims,
        pairs_beside=beside,
        ruled_shared=_ruled(
            lookup, Verdict.SHARED, {each.passage for claim in (*claims, *beside) for each in claim.wordings}
        ),
        same_wordings=same_wordings(lookup, speech),
        unique=tuple(_unique(row, lookup) for row in comparison.passages),
        excluded=_excluded(lookup, speech),
        stray_notes=tuple(
            each for each in strays(comparison.passages, comparison.rulings) if each.kind is RulingKind.NOTE
        ),
        settings=tuple(_settings(comparison.settings, speech)),
        notices=tuple(map(speech.told, comparison.notices)),
        speech=speech,
    )


def sizes(comparison: Comparison) -> dict[str, int]:
    """Return how many entries each part of a report would have; parts that cannot be counted are missing."""
    lookup = Lookup(comparison)
    verdicts = [each.verdict for each in comparison.judgements]
    return {
        "contradictions": len(disputes(lookup)),
        "shared": len(comparison.strands) + len(beside_strands(lookup)),
        "verbatim": len(verbatim(lookup)),
        "unique": verdicts.count(Verdict.UNIQUE),
        "excluded": verdicts.count(Verdict.EXCLUDED),
        "articles": len(comparison.articles),
    }


def told(claim: Claim, speech: Speech) -> str:
    """Return who tells a claim, how sure it is that they say the same, and whether they contradict each other."""
    sure = speech.say("linked by the user") if claim.is_linked else same_content(claim.score, speech)
    template = CLAIM_THAT_DIFFERS if claim.differs else CLAIM_THAT_MAY_DIFFER if claim.may_differ else CLAIM
    return speech.say(template, articles=speech.listed(claim.articles), sure=sure)


def length_of(facts: ArticleFacts, speech: Speech) -> str:
    """Return how long an article is, in words or in characters."""
    return length_said(facts.characters or facts.words, facts.language, speech)


def place_of(source: Source) -> str:
    """Return an article's address, or its file's name: where that lies on the user's disk is nobody's business.

    >>> place_of(Source("/home/ada/notes/story.txt")), place_of(Source("https://example.org/a"))
    ('story.txt', 'https://example.org/a')
    """
    if source.address.startswith(("http://", "https://")):
        return source.address
    return re.split(r"[\\/]", source.address)[-1]


def _title(articles: tuple[Article, ...], speech: Speech) -> str:
    return speech.many(
        "“{first}” and {number} other article, compared",
        "“{first}” and {number} other articles, compared",
        len(articles) - 1,
        first=articles[0].title or speech.say("Article {letter}", letter=articles[0].id),
    )


def _in_order(strands: Iterable[Strand]) -> list[Strand]:
    return sorted(strands, key=lambda each: (-len(each.passages), -each.score))


def _claim(lookup: Lookup, strand: Strand, options: ReportOptions) -> Claim:
    wordings = tuple(wording_of(lookup, each) for each in strand.passages)
    if options.word_differences:
        wordings = with_changes(wordings)
    articles = tuple(dict.fromkeys(each.article for each in wordings))
    differs, may_differ = differing(strand, disputes(lookup))
    matches = (lookup.match(*pair) for pair in combinations(strand.passages, 2))
    is_linked = any(each is not None and each.linked_by_user for each in matches)
    return Claim(
        wordings, articles, strand.score, notes_on(lookup, *strand.passages), differs, may_differ, is_linked=is_linked
    )


def _ruled(lookup: Lookup, verdict: Verdict, quoted: set[str]) -> tuple[Wording, ...]:
    ruled = [each.passage for each in lookup.comparison.judgements if each.verdict is verdict]
    wordings = (wording_of(lookup, each) for each in ruled if each not in quoted)
    return tuple(each for each in wordings if each.ruled or each.notes)


def _ruled_contradictory(lookup: Lookup, quoted: set[str]) -> Iterator[tuple[Wording, ...]]:
    """Yield what the user alone calls contradictory, each passage with those it was matched with."""
    told: set[str] = set()
    for each in _ruled(lookup, Verdict.CONTRADICTORY, quoted):
        if each.passage not in told:
            partners = [other_end(match, each.passage) for match in lookup.matches_of(each.passage)]
            told.update((each.passage, *partners))
            yield (each, *(wording_of(lookup, partner) for partner in partners))


def _unique(row: tuple[Passage, ...], lookup: Lookup) -> tuple[Wording, ...]:
    return tuple(wording_of(lookup, each.id) for each in row if lookup.judgement(each.id).verdict is Verdict.UNIQUE)


def _excluded(lookup: Lookup, speech: Speech) -> tuple[LeftOut, ...]:
    found: dict[str, list[Wording]] = defaultdict(list)
    for row in lookup.comparison.passages:
        for each in row:
            if lookup.judgement(each.id).verdict is Verdict.EXCLUDED:
                found[initial(speech.say(each.excluded or "by the user"))].append(wording_of(lookup, each.id))
    return tuple(LeftOut(reason, tuple(wordings)) for reason, wordings in sorted(found.items()))


def _pairs(comparison: Comparison, differing: tuple[Clash, ...]) -> Iterator[PairFacts]:
    hows: dict[tuple[str, str], list[How]] = defaultdict(list)
    homes = {each.id: each.article for row in comparison.passages for each in row}
    for match in comparison.matches:
        hows[homes[match.left], homes[match.right]].append(match.how)
    for left, right in combinations([each.id for each in comparison.articles], 2):
        found = [*hows[left, right], *hows[right, left]]
        clashing = [each.unsettled for each in differing if {each.left.article, each.right.article} == {left, right}]
        yield PairFacts(
            left,
            right,
            same_words=found.count(How.SAME_WORDS),
            reworded=found.count(How.REWORDED),
            in_part=found.count(How.IN_PART),
            differences=clashing.count(False),
            possible=clashing.count(True),
        )


def _settings(settings: Settings, speech: Speech) -> Iterator[SettingLine]:
    for group, stage in groups(settings):
        for name, known in stage.__dataclass_fields__.items():  # type: ignore[attr-defined]
            value = getattr(stage, name)
            title, unit = speech.say(known.metadata["title"]), speech.unit(known.metadata["unit"], value)
            yield SettingLine(f"{group}.{name}", title, f"{_shown(value, speech)} {unit}".strip())


def _shown(value: object, speech: Speech) -> str:
    if isinstance(value, bool):
        return speech.say("yes" if value else "no")
    return ", ".join(map(str, value)) if isinstance(value, tuple) else speech.say(str(value))


def _facts(article: Article, share: Share) -> ArticleFacts:
    size = length(article.text, article.language)
    return ArticleFacts(
        id=article.id,
        title=article.title,
        outlet=article.outlet,
        author=article.author,
        published=article.published.isoformat() if article.published else "",
        address=place_of(article.source),
        sha256=article.source.sha256,
        language=article.language,
        words=0 if is_without_blanks(article.language) else size,
        characters=size if is_without_blanks(article.language) else 0,
        share=share,
    )
