"""The facts of a comparison, frozen: what every stage hands to the next.

All positions are code points of `Article.text`, half-open. All scores and confidences lie in 0..1.
Passages are named "A1", "A2", ... after their article's letter and their place in it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime

    from crossread.settings import Settings


def article_of(passage_id: str) -> str:
    """Return the letter of a passage's article; nothing for nothing.

    >>> article_of("B12"), article_of("")
    ('B', '')
    """
    return passage_id.rstrip("0123456789")


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    @property
    def length(self) -> int:
        """Return the number of code points covered."""
        return self.end - self.start

    def overlaps(self, other: Span) -> bool:
        """Tell whether at least one code point is in both."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Tell whether the other lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def shifted(self, offset: int) -> Span:
        """Return the same range, `offset` code points further on."""
        return Span(self.start + offset, self.end + offset)

    def of(self, text: str) -> str:
        """Return the covered part of a text."""
        return text[self.start : self.end]


class BlockKind(StrEnum):
    """What a block of an article is to its reader."""

    HEADLINE = "headline"
    HEADING = "heading"
    BYLINE = "byline"
    DATELINE = "dateline"
    PARAGRAPH = "paragraph"
    QUOTATION = "quotation"
    LIST_ITEM = "list item"
    TABLE = "table"
    FOOTNOTE = "footnote"
    CODE = "code"
    CAPTION = "caption"
    BOILERPLATE = "boilerplate"


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph-like stretch of an article; blocks are in order and never overlap."""

    span: Span
    kind: BlockKind


@dataclass(frozen=True, slots=True)
class Source:
    """Where an article came from.

    `address` is a path or URL, empty for pasted text; `sha256` is of the bytes read, in hex. `overruled` tells that
    the user chose the `encoding`, `chapter` which one of a book was chosen (counted from 0); so reloading can heed it.
    """

    address: str = ""
    media_type: str = "text/plain"
    sha256: str = ""
    encoding: str = ""
    overruled: bool = False
    chapter: int | None = None


@dataclass(frozen=True, slots=True)
class Article:
    r"""One text to compare.

    `id` is the letter it is told apart by. `text` has "\n" line ends; positions everywhere refer to it.
    `language` is an ISO 639-1 code, or "und". `notices` are sentences the reader wants the user to see.
    """

    id: str
    title: str
    text: str
    source: Source = field(default_factory=Source)
    language: str = "und"
    blocks: tuple[Block, ...] = ()
    author: str = ""
    outlet: str = ""
    published: datetime.date | None = None
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """A unit of comparison: a sentence, or a headline, caption or list item on its own.

    `text` is `span.of(article.text)`; `block` is the index of the block it lies in. `excluded` says why it
    takes no part in the comparison ("boilerplate", "caption", "quotation", "too short"), or is empty.
    """

    id: str
    article: str
    index: int
    span: Span
    text: str
    kind: BlockKind = BlockKind.PARAGRAPH
    block: int = 0
    excluded: str = ""


class How(StrEnum):
    """In what manner two passages share their content."""

    SAME_WORDS = "same words"
    REWORDED = "reworded"
    IN_PART = "in part"


@dataclass(frozen=True, slots=True)
class RelationScores:
    """What the relation model says of an ordered pair of passages; the first three sum to 1.

    `forward` is the probability that the left passage holds all that the right says; `backward` the reverse. `told` is
    the probability, in either order, that the main fact of one is told in the other; None if the model does not say.
    """

    same: float
    contradicts: float
    neither: float
    forward: float
    backward: float
    told: float | None = None


@dataclass(frozen=True, slots=True)
class ScorePart:
    """One named feature of a match's score, 0..1 ("wording", "meaning", "rare words", "names", "main fact")."""

    name: str
    value: float


@dataclass(frozen=True, slots=True)
class Match:
    """Two passages of different articles that share content.

    `score` is calibrated: 0.5 means as likely as not the same content. `semantic` and `relation` are None
    without a model. `left_span`/`right_span` are the shared stretches (the whole passage unless `how` is in
    part); `verbatim` pairs up runs of five words or more that are the same in both.
    """

    left: str
    right: str
    score: float
    lexical: float
    semantic: float | None
    how: How
    left_span: Span
    right_span: Span
    relation: RelationScores | None = None
    parts: tuple[ScorePart, ...] = ()
    verbatim: tuple[tuple[Span, Span], ...] = ()
    moved: bool = False
    linked_by_user: bool = False


@dataclass(frozen=True, slots=True)
class Strand:
    """One claim across two or more articles: passage ids that agree pairwise, in article order."""

    passages: tuple[str, ...]
    score: float


@dataclass(frozen=True, slots=True)
class Region:
    """A contiguous stretch of reuse in two articles, merged over small gaps."""

    left: str
    right: str
    left_span: Span
    right_span: Span
    score: float


@dataclass(frozen=True, slots=True)
class Finding:
    """A difference of fact, or a changed quotation, between two passages, with its evidence.

    `kind` refines `check` ("value", "altered quotation", "speaker", "wording shift", "sources", ...). The spans
    are the words that clash; `values` what they were normalised to. `weight` tells a clash from a mere notice:
    only a "clash" may make a passage contradictory.
    """

    check: str
    kind: str
    left: str
    right: str
    left_span: Span
    right_span: Span
    values: tuple[str, str]
    confidence: float
    sentence: str
    weight: str = "clash"


class Verdict(StrEnum):
    """The three colours, and what takes no part."""

    SHARED = "shared"
    UNIQUE = "unique"
    CONTRADICTORY = "contradictory"
    EXCLUDED = "excluded"


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a passage is, and why.

    `matches` and `findings` are indices into the comparison's tuples. `unsettled` marks a verdict of low
    confidence; `ruled` one that the user set; `dismissed` one whose evidence the user set aside.
    """

    passage: str
    verdict: Verdict
    how: How | None
    confidence: float
    matches: tuple[int, ...] = ()
    findings: tuple[int, ...] = ()
    unsettled: bool = False
    ruled: bool = False
    dismissed: bool = False


class RulingKind(StrEnum):
    """What a user may decide."""

    CLASS = "class"
    DISMISS = "dismiss"
    LINK = "link"
    UNLINK = "unlink"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Ruling:
    """A user's decision; it refers to passages by their text, so it outlives re-runs and reloads.

    `right` is empty when the ruling is about one passage; a class with a `right` is that of both. `check` narrows a
    dismissal to one check's finding.
    """

    kind: RulingKind
    left: str
    right: str = ""
    verdict: Verdict | None = None
    check: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of an article drawn in one manner; runs are in order and leave no gap.

    `verdict` is None between passages. `strand` indexes the comparison's strands, -1 for none.
    """

    span: Span
    verdict: Verdict | None = None
    how: How | None = None
    strength: float = 0.0
    passage: str = ""
    strand: int = -1
    unsettled: bool = False
    ruled: bool = False
    dismissed: bool = False


@dataclass(frozen=True, slots=True)
class Share:
    """How much of an article is what, as fractions of its words; they sum to 1 (or are all 0)."""

    shared: float = 0.0
    unique: float = 0.0
    contradictory: float = 0.0
    excluded: float = 0.0


@dataclass(frozen=True, slots=True)
class Comparison:
    """All that a comparison found. `passages`, `runs` and `shares` are parallel to `articles`."""

    articles: tuple[Article, ...]
    passages: tuple[tuple[Passage, ...], ...]
    matches: tuple[Match, ...]
    strands: tuple[Strand, ...]
    regions: tuple[Region, ...]
    findings: tuple[Finding, ...]
    judgements: tuple[Judgement, ...]
    runs: tuple[tuple[Run, ...], ...]
    shares: tuple[Share, ...]
    settings: Settings
    rulings: tuple[Ruling, ...]
    version: str
    notices: tuple[str, ...] = ()
    refined: bool = True


def other_end(link: Match | Finding, passage: str) -> str:
    """Return the passage that a match or a finding joins to this one."""
    return link.right if link.left == passage else link.left


@dataclass(frozen=True, slots=True)
class PairJudgement:
    """How two single passages relate.

    `relation` is "same", "part", "contradicts" or "unrelated"; `score` the calibrated score of a match; `same`
    the probability that both say the same; `contradicts` that they cannot both be true. `findings` are all that the
    checks came upon.
    """

    relation: str
    score: float
    same: float
    contradicts: float
    findings: tuple[Finding, ...]

    @property
    def doubtful(self) -> tuple[Finding, ...]:
        """Return the clashes that the relation does not go along with: they stand only if both tell of one matter."""
        return () if self.relation == "contradicts" else tuple(each for each in self.findings if each.weight == "clash")

    @property
    def standing(self) -> tuple[Finding, ...]:
        """Return the findings that fit the relation."""
        doubtful = self.doubtful
        return tuple(each for each in self.findings if each not in doubtful)
