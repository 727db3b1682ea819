"""What a reader, a check, an exporter or a model must offer to be one: the engine's extension points."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, NamedTuple, Protocol

from crossread.model import Article, Comparison, Finding, Passage, RelationScores, Source
from crossread.settings import ReportOptions

if TYPE_CHECKING:
    import datetime

    import numpy as np
    from numpy.typing import NDArray


class Progress(Protocol):
    """What a long stage reports to, and asks whether to stop."""

    def report(self, fraction: float, what: str = "") -> None:
        """Say how far the work has come (0..1) and what is being done."""

    def check(self) -> None:
        """Raise `Cancelled` if the user asked to stop; call at least every 100 ms."""


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """How the user wants one file read; limits are in bytes, `largest_text` in characters."""

    encoding: str = ""
    all_text: bool = False
    chapter: int | None = None
    largest_file: int = 200_000_000
    largest_unpacked: int = 400_000_000
    largest_text: int = 20_000_000
    private_addresses: bool = False


class Reader(Protocol):
    """Turns the bytes of one kind of file into an article (its id left empty)."""

    title: str
    suffixes: tuple[str, ...]
    media_types: tuple[str, ...]

    def read(self, data: bytes, source: Source, options: ReadOptions, job: Progress) -> Article:
        """Read an article.

        Raises:
            ReadError: one of its kinds, with a sentence for the user.
        """


@dataclass(frozen=True, slots=True)
class Side:
    """One passage of a pair under examination, with what a check may ask of its surroundings.

    `before` is the text of the passage before it in the same article, for pronouns and attributions; `article`
    holds the texts of all passages of that article, in order, for what else it says.
    """

    passage: Passage
    language: str = "en"
    published: datetime.date | None = None
    before: str = ""
    article: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Pair:
    """Two passages of different articles that may be about the same thing.

    `score` is the calibrated probability of the same content, `topic` the same before the relation model was asked
    (two passages that contradict each other share no content to it, but a topic); `semantic` the cosine of meaning,
    if known. `lead` tells by how much either passage's next best partner stands behind, -1..1. A check that reads more
    than the two passages looks at `job` meanwhile.
    """

    left: Side
    right: Side
    score: float
    semantic: float | None = None
    relation: RelationScores | None = None
    topic: float | None = None
    lead: float = 1.0
    job: Progress | None = field(default=None, compare=False)


class Stance(NamedTuple):
    """What one passage brings to a check, as bits (at most 62) that mean what the check will.

    A check can find something in two passages only if one `says` a bit that the other `meets`. A tuple, since two books
    have a hundred thousand.
    """

    says: int = 0
    meets: int = 0


class Check(Protocol):
    """Looks for one kind of contradiction in a pair of passages that are about the same thing.

    `reads` are the languages (ISO 639-1) in which it can find any, None for all.
    """

    id: str
    title: str
    reads: frozenset[str] | None

    def stance(self, side: Side) -> Stance:
        """Return what a passage brings; pairs that cannot meet are not examined, unless the model was asked."""

    def examine(self, pair: Pair) -> tuple[Finding, ...]:
        """Return the findings, spans in code points of each article."""


class Exporter(Protocol):
    """Writes a comparison in one format; `id` is its name on the command line."""

    id: str
    title: str
    suffix: str

    def write(self, comparison: Comparison, options: ReportOptions, job: Progress) -> bytes:
        """Return the file's content, reporting to the job and stopping when it says so.

        Raises:
            Cancelled: the user asked to stop.
        """


class Encoder(Protocol):
    """Turns texts into vectors whose cosine tells how alike they are in meaning."""

    def encode(self, texts: Sequence[str], job: Progress) -> NDArray[np.float32]:
        """Return one unit vector per text, shape (n, dimensions)."""


class RelationModel(Protocol):
    """Tells how two passages relate."""

    def judge(self, pairs: Sequence[tuple[str, str]], job: Progress) -> tuple[RelationScores, ...]:
        """Return one set of probabilities per pair, in order."""


@dataclass(frozen=True, slots=True)
class Models:
    """The language models at hand; `notice` says in a sentence why one is missing, or is empty.

    `encoder_reads` and `relation_reads` are the languages that each was made for (ISO 639-1), None for any.
    """

    encoder: Encoder | None = None
    relation: RelationModel | None = None
    notice: str = ""
    encoder_reads: frozenset[str] | None = None
    relation_reads: frozenset[str] | None = None

    def reading(self, *languages: str) -> Models:
        """Return those that read all of these languages: of others a model makes up what it says."""
        wanted = frozenset(languages)
        return replace(
            self,
            encoder=self.encoder if self.encoder_reads is None or wanted <= self.encoder_reads else None,
            relation=self.relation if self.relation_reads is None or wanted <= self.relation_reads else None,
        )
