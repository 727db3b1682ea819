"""Figures and dates: one row per thing counted, priced or dated in passages that several articles share or dispute."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import combinations

from crossread.checks.numbers import agree
from crossread.job import Job
from crossread.model import Article, Comparison, Finding, Passage, Span
from crossread.roles import Progress
from crossread.tables.claims import Claim, claims, standing_clashes
from crossread.tables.row import Row
from crossread.text.dates import Moment, find_moments, same_moment
from crossread.text.quantities import Quantity, find_quantities
from crossread.text.synonyms import concept
from crossread.text.tokens import tokens

_MOST_WORDS = 4
# Code points after a figure in which its noun may stand.
_NEARBY = 60
_STATES = ("clash", "differs", "agrees")


@dataclass(frozen=True, slots=True)
class Mention:
    """One figure or date as an article states it; `span` is in the article's text, `shown` is normalised."""

    passage: str
    span: Span
    shown: str


@dataclass(frozen=True, slots=True)
class FigureRow(Row):
    """What the articles say of one thing.

    `dimension` is "date", "time", or a quantity's ("count", "percent", "money:USD", ...). `thing` are the words
    that say what was counted, as the first article words them; it may be empty. `cells` are parallel to the
    articles. `state` is "clash" where a standing finding says so, "differs" where values differ without one
    (rounding, hedges and ranges do not differ), else "agrees".
    """

    dimension: str
    thing: str
    cells: tuple[tuple[Mention, ...], ...]
    state: str
    findings: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class _Value:
    """A mention with what was read."""

    mention: Mention
    article: str
    read: Quantity | Moment

    @property
    def dimension(self) -> str:
        if isinstance(self.read, Moment):
            return "time" if self.read.is_time else "date"
        return self.read.dimension


@dataclass(slots=True)
class _Group:
    """Values of one thing while they are being collected."""

    values: list[_Value] = field(default_factory=list)


def figures(comparison: Comparison, job: Progress | None = None) -> tuple[FigureRow, ...]:
    """Return the rows: what clashes first, then what most articles tell.

    Raises:
        Cancelled: the job was stopped.
    """
    job = job or Job()
    articles = {each.id: each for each in comparison.articles}
    passages = {each.id: each for row in comparison.passages for each in row}
    clashes = {index: comparison.findings[index] for index in standing_clashes(comparison)}
    rows: list[FigureRow] = []
    for claim in claims(comparison):
        job.check()
        own = {index: clashes[index] for index in claim.findings if index in clashes}
        groups = _groups(claim, articles, passages, own)
        several = [each for each in groups if len({value.article for value in each.values}) > 1]
        rows += [_row(each, comparison, passages, own) for each in several]
    return tuple(sorted(rows, key=lambda each: (_STATES.index(each.state), -each.tellers)))


def _groups(
    claim: Claim, articles: dict[str, Article], passages: dict[str, Passage], clashes: dict[int, Finding]
) -> list[_Group]:
    groups: list[_Group] = []
    for cell in claim.cells:
        for name in cell:
            passage = passages[name]
            for value in _values(passage, articles[passage.article]):
                best = max(groups, key=lambda each: _fit(each, value, clashes), default=None)
                if best is not None and _fit(best, value, clashes) >= 1:
                    best.values.append(value)
                else:
                    groups.append(_Group([value]))
    return groups


def _values(passage: Passage, article: Article) -> Iterator[_Value]:
    language = "en" if article.language == "und" else article.language
    dates = find_moments(passage.text, language, article.published)
    read: list[Quantity | Moment] = list(dates)
    read += [
        each
        for each in find_quantities(passage.text, language)
        if not any(each.span.overlaps(date.span) for date in dates) and each.dimension != "label"
    ]
    for each in sorted(read, key=lambda one: one.span):
        span = each.span.shifted(passage.span.start)
        yield _Value(Mention(passage.id, span, _shown(each, each.span.of(passage.text))), article.id, each)


def _shown(value: Quantity | Moment, words: str) -> str:
    """Return a value as it is listed: normalised, but a share that is no round figure in the text's own words.

    "A third" is not "33.33%": nobody counted so closely.
    """
    tenths = value.low * 10 if isinstance(value, Quantity) and value.dimension == "percent" and value.is_word else 0.0
    if abs(tenths - round(tenths)) > 1e-6:
        return f"{words} (≈{tenths / 10:.0f}%)"
    return value.shown or words


def _fit(group: _Group, value: _Value, clashes: dict[int, Finding]) -> float:
    """Return how well a value belongs to a group: 0 not at all, from 1 on it does."""
    first = group.values[0]
    if first.dimension != value.dimension:
        return 0.0
    if any(each.mention.passage == value.mention.passage for each in group.values):
        return 0.0
    if any(_clash(each, value, clashes) >= 0 for each in group.values):
        return 3.0
    return max(_likeness(each.read, value.read) for each in group.values)


def _likeness(one: Quantity | Moment, other: Quantity | Moment) -> float:
    if isinstance(one, Moment) or isinstance(other, Moment):
        is_comparable = isinstance(one, Moment) and isinstance(other, Moment) and same_moment(one, other) is not None
        return 1.0 if is_comparable else 0.0
    mine, theirs = ({concept(each) for each in quantity.nouns} for quantity in (one, other))
    is_bare = not mine and not theirs
    shared = 1.5 if mine & theirs or (is_bare and one.dimension != "count") else 0.5 if not mine or not theirs else 0.0
    return shared + (0.75 if agree(one, other) else 0.0)


def _clash(one: _Value, other: _Value, clashes: dict[int, Finding]) -> int:
    """Return the index of the finding between two values, -1 for none."""
    for index, each in clashes.items():
        ends = {each.left: each.left_span, each.right: each.right_span}
        if all(
            value.mention.passage in ends and ends[value.mention.passage].overlaps(value.mention.span)
            for value in (one, other)
        ):
            return index
    return -1


def _row(group: _Group, comparison: Comparison, passages: dict[str, Passage], clashes: dict[int, Finding]) -> FigureRow:
    pairs = list(combinations(group.values, 2))
    found = tuple(sorted({index for one, other in pairs if (index := _clash(one, other, clashes)) >= 0}))
    differs = any(not _agrees(one.read, other.read) for one, other in pairs if one.article != other.article)
    first = group.values[0]
    texts = {each.id: each.text for each in comparison.articles}
    cells = tuple(
        tuple(each.mention for each in group.values if each.article == article.id) for article in comparison.articles
    )
    thing = "" if isinstance(first.read, Moment) else _thing(group, passages, texts)
    state = "clash" if found else "differs" if differs else "agrees"
    return FigureRow(first.dimension, thing, cells, state, found)


def _agrees(one: Quantity | Moment, other: Quantity | Moment) -> bool:
    if isinstance(one, Moment) and isinstance(other, Moment):
        return same_moment(one, other) is not False
    return isinstance(one, Quantity) and isinstance(other, Quantity) and agree(one, other)


def _thing(group: _Group, passages: dict[str, Passage], texts: dict[str, str]) -> str:
    """Return the words that say what was counted, as the first article that says so words them."""
    for value in group.values:
        if not isinstance(value.read, Quantity) or not value.read.nouns:
            continue
        span, passage = value.mention.span, passages[value.mention.passage]
        nearby = texts[value.article][span.start : min(passage.span.end, span.end + _NEARBY)]
        words = [each.text for each in tokens(nearby) if each.stem in value.read.nouns]
        if words:
            return " ".join(dict.fromkeys(words[:_MOST_WORDS]))
    return ""


def differing(rows: tuple[FigureRow, ...]) -> tuple[FigureRow, ...]:
    """Return the rows whose values do not all agree."""
    return tuple(each for each in rows if each.state != "agrees")
