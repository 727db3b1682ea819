"""Wording that two articles have word for word: how much, in which runs, and what it may mean."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from crossread.lookup import Lookup
from crossread.model import Match, Span, article_of
from crossread.speech import Speech
from crossread.statistics import length, length_said, weight
from crossread.text.quotations import quotations_at

_WORD = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class SameRun:
    """A run of five words or more that stands in two articles.

    `left` and `right` are the passages it stands in, in order; the spans are code points of the articles.
    `length` counts words, or characters in a language without blanks. `is_quoted` tells that most of it stands in
    quotation marks in both.
    """

    left: tuple[str, ...]
    right: tuple[str, ...]
    left_span: Span
    right_span: Span
    length: int
    is_quoted: bool = False


@dataclass(frozen=True, slots=True)
class Verbatim:
    """What two articles have word for word, in passages that were matched; the longest run comes first.

    Of either article, `length` counts the words in all runs, each once (characters in a language without blanks),
    `part` is the fraction 0..1 of its compared words, and `quoted` how many of `length` stand in quotation marks.
    `earlier` is the letter of the article published first, if both dates are known and differ.
    """

    left: str
    right: str
    runs: tuple[SameRun, ...]
    left_length: int
    right_length: int
    left_part: float
    right_part: float
    left_quoted: int
    right_quoted: int
    earlier: str = ""


def verbatim(lookup: Lookup) -> tuple[Verbatim, ...]:
    """Return the pairs of articles that share wording, those with most of it first."""
    return lookup.once(_found)


def amount(found: Verbatim, lookup: Lookup, speech: Speech) -> str:
    """Return how much two articles have word for word, in a sentence."""
    return speech.say(
        "Word for word the same, in runs of five words or more: {left_length} of {left} ({left_part}) and "
        "{right_length} of {right} ({right_part}).",
        left=found.left,
        right=found.right,
        left_length=_told(found.left_length, found.left, lookup, speech),
        right_length=_told(found.right_length, found.right, lookup, speech),
        left_part=speech.percent(found.left_part),
        right_part=speech.percent(found.right_part),
    )


def cautions(found: Verbatim, lookup: Lookup, speech: Speech) -> tuple[str, ...]:
    """Return what the shared wording may mean, without claiming who took it from whom."""
    who_first = speech.say(_who_first(found, lookup), earlier=found.earlier, later=_later(found))
    if not found.left_quoted and not found.right_quoted:
        return (who_first,)
    quoted = speech.say(
        "In quotation marks: {left_length} of {left} and {right_length} of {right}; whoever quotes the same speaker "
        "has the same words.",
        left=found.left,
        right=found.right,
        left_length=_told(found.left_quoted, found.left, lookup, speech),
        right_length=_told(found.right_quoted, found.right, lookup, speech),
    )
    return quoted, who_first


def run_length(run: SameRun, lookup: Lookup, speech: Speech) -> str:
    """Return how long a run is, and whether it is a quotation."""
    told = _told(run.length, article_of(run.left[0]), lookup, speech)
    return speech.say("{length}, in quotation marks", length=told) if run.is_quoted else told


def wording(run: SameRun, lookup: Lookup) -> str:
    """Return a run as it stands in the left article, on one line."""
    return " ".join(run.left_span.of(lookup.article(article_of(run.left[0])).text).split())


def _told(number: int, article: str, lookup: Lookup, speech: Speech) -> str:
    return length_said(number, lookup.article(article).language, speech)


def _later(found: Verbatim) -> str:
    return found.right if found.earlier == found.left else found.left


def _who_first(found: Verbatim, lookup: Lookup) -> str:
    if found.earlier:
        return DATED
    is_dated = any(lookup.article(each).published is not None for each in (found.left, found.right))
    return DATED_ALIKE if is_dated else UNDATED


MEANS = (
    "Wording that two articles have in common in runs of five words or more, in passages that were matched. It does "
    "not tell who copied from whom: both may quote the same speaker, or have it from an agency or a press release."
)
NONE = "In passages that were matched, no run of five words or more is the same in two articles."
DATED = "{later} is dated later than {earlier}: it may have taken the wording over, or both have it from one source."
DATED_ALIKE = "Who had it first cannot be told from their dates; both may have it from one source."
UNDATED = "The texts do not tell who had it first; both may have it from one source."
TEXTS = (MEANS, NONE, DATED, DATED_ALIKE, UNDATED)


def _found(lookup: Lookup) -> tuple[Verbatim, ...]:
    runs: dict[tuple[str, str], list[SameRun]] = defaultdict(list)
    for match in lookup.comparison.matches:
        for each in _runs_of(match):
            runs[article_of(each.left[0]), article_of(each.right[0])].append(each)
    sides = {each.id: _Side(lookup, each.id) for each in lookup.comparison.articles} if runs else {}
    rows = [_pair(sides[left], sides[right], found) for (left, right), found in runs.items()]
    return tuple(sorted(rows, key=lambda each: -(each.left_length + each.right_length)))


def _runs_of(match: Match) -> Iterable[SameRun]:
    for left, right in match.verbatim:
        if article_of(match.left) < article_of(match.right):
            yield SameRun((match.left,), (match.right,), left, right, 0)
        else:
            yield SameRun((match.right,), (match.left,), right, left, 0)


class _Side:
    """One of two articles: measures stretches of it."""

    def __init__(self, lookup: Lookup, article: str) -> None:
        found = lookup.article(article)
        passages = lookup.passages_of(article)
        texts = [each.text for each in passages]
        self.id = article
        self.text = found.text
        self.published = found.published
        self._language = found.language
        self._whole = sum(weight(each.text) for each in passages if not each.excluded)
        self._quoted = sorted(
            quotation.span.shifted(each.span.start)
            for at, each in enumerate(passages)
            for quotation in quotations_at(texts, at)
        )

    def length(self, spans: Sequence[Span]) -> int:
        return sum(length(each.of(self.text), self._language) for each in spans)

    def part(self, spans: Sequence[Span]) -> float:
        return min(1.0, sum(weight(each.of(self.text)) for each in spans) / max(1, self._whole))

    def quoted(self, spans: Sequence[Span]) -> tuple[Span, ...]:
        """Return what of these stretches stands in quotation marks."""
        return tuple(
            Span(max(one.start, other.start), min(one.end, other.end)) for one in spans for other in self._near(one)
        )

    def _near(self, span: Span) -> list[Span]:
        """Return the quotations that overlap a stretch; as no two overlap each other, few need to be looked at."""
        first = max(0, bisect_left(self._quoted, span) - 1)
        last = bisect_left(self._quoted, Span(span.end, span.end))
        return [each for each in self._quoted[first:last] if each.overlaps(span)]

    def is_quoted(self, span: Span) -> bool:
        return 2 * sum(each.length for each in self.quoted((span,))) > span.length

    def is_gapless(self, one: Span, other: Span) -> bool:
        """Tell whether a stretch follows another without a word between them."""
        return one.end <= other.start and _WORD.search(self.text, one.end, other.start) is None


def _pair(left: _Side, right: _Side, runs: list[SameRun]) -> Verbatim:
    ours = _united([each.left_span for each in runs])
    theirs = _united([each.right_span for each in runs])
    joined = [_measured(each, left, right) for each in _joined(_apart(runs), left, right)]
    return Verbatim(
        left.id, right.id, tuple(sorted(joined, key=lambda each: (-each.length, each.left_span))),
        left.length(ours), right.length(theirs), left.part(ours), right.part(theirs),
        left.length(left.quoted(ours)), right.length(right.quoted(theirs)),
        _earlier(left, right),
    )  # fmt: skip


def _earlier(left: _Side, right: _Side) -> str:
    if left.published is None or right.published is None or left.published == right.published:
        return ""
    return left.id if left.published < right.published else right.id


def _measured(run: SameRun, left: _Side, right: _Side) -> SameRun:
    quoted = left.is_quoted(run.left_span) and right.is_quoted(run.right_span)
    return replace(run, length=left.length((run.left_span,)), is_quoted=quoted)


def _apart(runs: Iterable[SameRun]) -> list[SameRun]:
    """Keep the longest of runs that overlap in the left article, so that none is listed twice; in its order."""
    kept: list[SameRun] = []
    taken: list[Span] = []
    for run in sorted(runs, key=lambda each: -each.left_span.length):
        at = bisect_left(taken, run.left_span)
        if not any(run.left_span.overlaps(each) for each in taken[max(0, at - 1) : at + 1]):
            taken.insert(at, run.left_span)
            kept.append(run)
    return sorted(kept, key=lambda each: each.left_span)


def _joined(runs: Sequence[SameRun], left: _Side, right: _Side) -> list[SameRun]:
    """Join runs that go on in the next passage of both, as sentences taken over one after the other do."""
    found: list[SameRun] = []
    for run in runs:
        last = found[-1] if found else None
        if (
            last is not None
            and left.is_gapless(last.left_span, run.left_span)
            and right.is_gapless(last.right_span, run.right_span)
        ):
            found[-1] = SameRun(
                tuple(dict.fromkeys((*last.left, *run.left))), tuple(dict.fromkeys((*last.right, *run.right))),
                Span(last.left_span.start, run.left_span.end), Span(last.right_span.start, run.right_span.end), 0,
            )  # fmt: skip
        else:
            found.append(run)
    return found


def _united(spans: Iterable[Span]) -> tuple[Span, ...]:
    found: list[Span] = []
    for each in sorted(spans):
        if found and each.start < found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, each.end))
        else:
            found.append(each)
    return tuple(found)
