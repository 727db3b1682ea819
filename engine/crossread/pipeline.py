"""The comparison, stage by stage: read this file first.

read -> segment -> prepare -> (embed) -> score -> align -> check -> judge -> colour. Every stage is a function;
all it reads is a parameter, and the memo reruns it only when one of them changed. Scoring and checking do not
depend on the similarity threshold or on rulings, so the slider a reader drags most costs milliseconds; scores
of two articles do not depend on a third, so adding one recomputes only its own pairs.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from crossread import checks, languages, verdict
from crossread.alignment import align, regions, strands
from crossread.checks import inspection, restated, screening, together, twin
from crossread.colouring import colour
from crossread.errors import CrossreadError, Sentence
from crossread.job import Job, Part
from crossread.memo import Memo, Same
from crossread.model import (
    Article,
    Comparison,
    Finding,
    Judgement,
    Match,
    PairJudgement,
    Passage,
    Region,
    Ruling,
    Run,
    Share,
    Span,
    Strand,
)
from crossread.roles import Models, Pair, Side
from crossread.settings import Settings
from crossread.similarity import embed, pair, prepare, score
from crossread.statistics import share
from crossread.text import segment
from crossread.version import __version__

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vectors: TypeAlias = NDArray[np.float32]

AnyJob: TypeAlias = Job | Part

# Without a relation model two single sentences that score less are strangers, whatever their days and figures: of 400
# pairs of strangers 77 were called contradictory and 2 are now, of 381 pairs of `benchmarks/data` that were 4 are not.
_STRANGERS = 0.2
# How many times the odds of "the same" those of a contradiction must be where the checks see too little to show it;
# chosen on MRPC, MultiPIT and the pairs of `benchmarks/data` (docs/alignment.md).
_UNSEEN = 5.0


@dataclass(frozen=True, slots=True)
class Text:
    """One article made ready: the language it is compared in, its passages and the features of each."""

    article: Article
    language: str
    passages: tuple[Passage, ...]
    prepared: prepare.Prepared
    vectors: Vectors | None


@dataclass(frozen=True, slots=True)
class PairResult:
    """All that was found between two articles, before the user's rulings."""

    matches: tuple[Match, ...]
    regions: tuple[Region, ...]
    findings: tuple[Finding, ...]


def compare(
    paths: Sequence[str | Path | Article],
    settings: Settings | None = None,
    rulings: tuple[Ruling, ...] = (),
    *,
    job: AnyJob | None = None,
    memo: Memo | None = None,
    models: Models | None = None,
) -> Comparison:
    """Read and compare two or more articles; ready-made `Article`s are taken as they are.

    Raises:
        ReadError: a file could not be read; the sentence names it.
        CrossreadError: fewer than two articles.
        Cancelled: the job was stopped.
    """
    settings = settings or Settings()
    job = job or Job()
    articles = tuple(_read(each, settings, job) for each in paths)
    return compare_articles(lettered(articles), settings, rulings, job=job, memo=memo, models=models)


def compare_articles(
    articles: Sequence[Article],
    settings: Settings | None = None,
    rulings: tuple[Ruling, ...] = (),
    *,
    job: AnyJob | None = None,
    memo: Memo | None = None,
    models: Models | None = None,
) -> Comparison:
    """Compare articles whose ids are set and differ.

    `models` None loads the ones the settings ask for; `Models()` compares by words alone.

    Raises:
        CrossreadError: fewer than two articles, or two with one id.
        Cancelled: the job was stopped; the memo stays sound.
    """
    _must_be_comparable(articles)
    settings = settings or Settings()
    job = job or Job()
    memo = memo or Memo()
    models = models if models is not None else _load_models(settings)
    with _without_collections(), _beside(articles, settings, models, memo) as other:
        texts = tuple(_ready(each, settings, models, memo, job.part(0.0, 0.3)) for each in articles)
        results = tuple(_pairs(texts, settings, models, memo, job.part(0.3, 0.95), other))
        return _conclude(texts, results, settings, rulings, models, memo, job.part(0.95, 1.0))


@contextmanager
def _without_collections() -> Iterator[None]:
    """Put off the search for cyclic garbage.

    A comparison makes next to none, and with two books each search takes a quarter of a second, in which neither a
    cancel nor the window is heard. So what it made is counted among the old things afterwards, unsearched.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            if not gc.get_freeze_count():
                gc.freeze()
                gc.unfreeze()
            gc.enable()


@contextmanager
def _beside(articles: Sequence[Article], settings: Settings, models: Models, memo: Memo) -> Iterator[twin.Twin | None]:
    """Let a second process read two long articles, both new; none where a model has a say."""
    is_known = any(memo.knows("segment", (each, settings.exclude)) for each in articles)
    is_asked = models.reading(*map(languages.of, articles)).relation is not None
    if is_known or is_asked or not twin.is_worth_it(articles):
        yield None
        return
    other = twin.Twin(articles, settings)
    try:
        yield other
    finally:
        other.close()


def judge_pair(
    left: str, right: str, *, settings: Settings | None = None, models: Models | None = None
) -> PairJudgement:
    """Judge two single passages by the very steps a comparison takes for a pair."""
    settings = settings or Settings()
    models = models if models is not None else _load_models(settings)
    ours, theirs = _alone("A", left), _alone("B", right)
    job, language = Job(), languages.of_pair(left, right)
    models = models.reading(language)
    candidate = pair.score_one(ours, theirs, language, models, job)
    two = Side(ours, language), Side(theirs, language)
    asked = Pair(*two, candidate.score, candidate.semantic, candidate.relation, topic=candidate.topic)
    findings = together.corroborate(checks.examine((asked,), settings.check, job))
    contradicts = checks.decide(asked, findings)
    if candidate.relation is None and candidate.score < _STRANGERS:
        contradicts = min(contradicts, candidate.score)
    is_match = candidate.score >= settings.align.similarity
    is_shown = verdict.is_shown(findings, settings.judge)
    relation = _relation(is_match, candidate.same, contradicts, is_shown=is_shown)
    return PairJudgement(relation, candidate.score, candidate.same, contradicts, findings)


def lettered(articles: Sequence[Article]) -> tuple[Article, ...]:
    """Return the articles with ids "A", "B", ... "Z", "AA" in order."""
    return tuple(replace(each, id=letter(place)) for place, each in enumerate(articles))


def letter(place: int) -> str:
    """Return the letter of the n-th article, counted from 0.

    >>> letter(0), letter(25), letter(26)
    ('A', 'Z', 'AA')
    """
    name = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def _read(source: str | Path | Article, settings: Settings, job: AnyJob) -> Article:
    if isinstance(source, Article):
        return source
    from crossread import reading

    return reading.read_source(source, reading.options_of(settings.reading), job)


def _load_models(settings: Settings) -> Models:
    from crossread import language_model

    return language_model.load_models(settings.model)


def _must_be_comparable(articles: Sequence[Article]) -> None:
    if len(articles) < 2:
        raise CrossreadError(Sentence("A comparison needs at least two articles."))
    if len({each.id for each in articles}) < len(articles):
        raise CrossreadError(Sentence("Two articles have the same letter."))


def _ready(article: Article, settings: Settings, models: Models, memo: Memo, job: AnyJob) -> Text:
    job.report(0.0, f"Reading {article.title or article.id}")
    passages = memo.recall(
        "segment", (article, settings.exclude), lambda: segment.segment(article, settings.exclude, job)
    )
    prepared = memo.recall(
        "prepare", (Same(passages), article.language), lambda: prepare.prepare(passages, article.language, job)
    )
    vectors = None
    language = languages.of(article)
    encoder = models.reading(language).encoder
    if encoder is not None:
        vectors = memo.recall("embed", (Same(prepared), Same(encoder)), lambda: embed.embed(prepared, encoder, job))
    return Text(article, language, passages, prepared, vectors)


def _pairs(
    texts: tuple[Text, ...], settings: Settings, models: Models, memo: Memo, job: AnyJob, other: twin.Twin | None
) -> Iterator[PairResult]:
    pairs = tuple(combinations(texts, 2))
    for place, (left, right) in enumerate(pairs):
        part = job.part(place / len(pairs), (place + 1) / len(pairs))
        part.report(0.0, f"Comparing {left.article.id} and {right.article.id}")
        yield _pair(left, right, settings, models, memo, part, other)


def _pair(
    left: Text, right: Text, settings: Settings, models: Models, memo: Memo, job: AnyJob, other: twin.Twin | None
) -> PairResult:
    two = (Same(left.prepared), Same(right.prepared))
    vectors = None if left.vectors is None or right.vectors is None else (left.vectors, right.vectors)
    relation = models.reading(left.language, right.language).relation
    found = memo.recall(
        "score",
        (*two, settings.score, Same(left.vectors), Same(right.vectors), Same(relation)),
        lambda: score.score(
            left.prepared, right.prepared, settings.score, vectors=vectors, relation=relation, job=job.part(0.0, 0.8)
        ),
    )
    alignment = memo.recall(
        "context", (*two, Same(found)), lambda: align.Alignment(left.prepared, right.prepared, found, job)
    )
    matches = memo.recall("align", (Same(alignment), settings.align), lambda: alignment.matches(settings.align, job))
    stretches = memo.recall(
        "regions",
        (*two, Same(found), Same(matches), settings.align),
        lambda: regions.find(left.prepared, right.prepared, found, matches, settings.align, job),
    )
    findings = memo.recall(
        "check",
        (*two, Same(found), settings.check, left.article.published, right.article.published, Same(relation)),
        lambda: inspection.inspect(
            (_stances(left, settings, memo, job), _stances(right, settings, memo, job)),
            found,
            relation,
            job.part(0.8, 1.0),
            other,
        ),
    )
    return PairResult(matches, stretches, findings)


def _stances(text: Text, settings: Settings, memo: Memo, job: AnyJob) -> screening.Stances:
    return memo.recall(
        "stances",
        (Same(text.prepared), settings.check, text.article.published),
        lambda: screening.Stances(sides(text, job), checks.active(settings.check)),
    )


def _told(text: Text, settings: Settings, memo: Memo, job: AnyJob) -> restated.Told:
    known, key = _stances(text, settings, memo, job), (Same(text.prepared), text.article.published)
    return memo.recall("told", key, lambda: restated.Told(known.sides, known.given))


def sides(text: Text, job: AnyJob | None = None) -> tuple[Side, ...]:
    """Return what the checks are told of each passage of an article."""
    return screening.sides_of(text.article, text.passages, job)


def _conclude(
    texts: tuple[Text, ...],
    results: tuple[PairResult, ...],
    settings: Settings,
    rulings: tuple[Ruling, ...],
    models: Models,
    memo: Memo,
    job: AnyJob,
) -> Comparison:
    job.report(0.0, "Judging")
    passages = tuple(each.passages for each in texts)
    matches = verdict.apply_links(passages, tuple(match for each in results for match in each.matches), rulings)
    found = together.corroborate(tuple(finding for each in results for finding in each.findings), matches, job)
    found = restated.carry(found, tuple(_told(each, settings, memo, job) for each in texts), job)
    job.check()
    joined = strands.join(matches, passages, job)
    judgements = verdict.judge(passages, matches, found, rulings, settings.judge, job=job)
    by_name = {each.passage: each for each in judgements}
    comparison = Comparison(
        articles=tuple(each.article for each in texts),
        passages=passages,
        matches=matches,
        strands=joined,
        regions=tuple(region for each in results for region in each.regions),
        findings=found,
        judgements=judgements,
        runs=_runs(texts, by_name, joined, job),
        shares=_shares(passages, by_name, job),
        settings=settings,
        rulings=rulings,
        version=__version__,
        notices=languages.notices(
            {each.article.id: each.language for each in texts}, models, checks.active(settings.check)
        ),
    )
    job.report(1.0)
    return comparison


def _runs(
    texts: tuple[Text, ...], judgements: dict[str, Judgement], joined: tuple[Strand, ...], job: AnyJob
) -> tuple[tuple[Run, ...], ...]:
    places = {name: place for place, each in enumerate(joined) for name in each.passages}
    return tuple(colour(each.article, each.passages, judgements, places, job) for each in texts)


def _shares(
    passages: tuple[tuple[Passage, ...], ...], judgements: dict[str, Judgement], job: AnyJob
) -> tuple[Share, ...]:
    return tuple(share(row, judgements, job) for row in passages)


def _alone(article: str, text: str) -> Passage:
    start = len(text) - len(text.lstrip())
    end = max(start, len(text.rstrip()))
    return Passage(f"{article}1", article, 0, Span(start, end), text[start:end])


def _relation(is_match: bool, same: float, contradicts: float, *, is_shown: bool) -> str:
    # That both say the same is the model's word, and it takes two figures for one: a clash that is shown outweighs it.
    # A clash that no check sees is the model's word, too, and it takes many a rewording for one.
    if contradicts >= 0.5 and (is_shown or contradicts * (1 - same) > _UNSEEN * same * (1 - contradicts)):
        return "contradicts"
    if same >= 0.5:
        return "same"
    return "part" if is_match else "unrelated"
