"""What an article's text wears just now: the runs of the comparison, and what is lit, hit by a search or clashing."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from crossread.lookup import Lookup
from crossread.model import How, Passage, Run, Span, Verdict, article_of
from crossread_gui.panes.marks import Emphasis
from crossread_gui.panes.noted import notes
from crossread_gui.panes.partners import clashes_of
from crossread_gui.state import Filter


@dataclass(frozen=True, slots=True)
class Cloth:
    """What a comparison found in one article.

    `moved` has for passages that stand elsewhere in another article that one's letter, `noted` the user's notes of all
    articles by passage, `clashing` are the words that clash in passages judged contradictory; ends are those of runs
    and passages, in order.
    """

    runs: tuple[Run, ...] = ()
    passages: tuple[Passage, ...] = ()
    run_ends: tuple[int, ...] = ()
    passage_ends: tuple[int, ...] = ()
    moved: Mapping[str, str] = field(default_factory=dict)
    clashing: tuple[Span, ...] = ()
    noted: Mapping[str, str] = field(default_factory=dict)


def cloth_of(lookup: Lookup, article: str) -> Cloth:
    """Return what was found in an article; nothing if it was not compared."""
    letters = [each.id for each in lookup.comparison.articles]
    if article not in letters:
        return Cloth()
    place = letters.index(article)
    runs, passages = lookup.comparison.runs[place], lookup.comparison.passages[place]
    ends = tuple(each.span.end for each in runs), tuple(each.span.end for each in passages)
    return Cloth(runs, passages, *ends, _moved(lookup, article), _clashing(lookup, runs), lookup.once(notes))


class Coat:
    """The state that painting reads; an article that was not compared yet wears nothing."""

    def __init__(self, article: str) -> None:
        self.article = article
        self.lookup: Lookup | None = None
        self.lit: frozenset[str] = frozenset()
        self.chosen = ""
        self.filter = Filter()
        self.evidence: tuple[Span, ...] = ()
        self.hits: tuple[Span, ...] = ()
        self.hit: Span | None = None
        self._cloth = Cloth()
        self._hit_ends: list[int] = []

    def wear(self, lookup: Lookup | None) -> None:
        """Put on the colours of a comparison that holds this article, or take all off."""
        self.lookup = lookup
        self.lit, self.evidence = frozenset(), ()
        self._cloth = Cloth() if lookup is None else lookup.once(cloth_of, self.article)

    @property
    def passages(self) -> tuple[Passage, ...]:
        """The article's passages, in order."""
        return self._cloth.passages

    def find(self, hits: tuple[Span, ...], current: Span | None) -> None:
        """Show where a search hit."""
        self.hits, self.hit = hits, current
        self._hit_ends = [each.end for each in hits]

    def runs_in(self, span: Span) -> tuple[Run, ...]:
        """Return the runs of passages that touch a stretch of text."""
        runs, ends = self._cloth.runs, self._cloth.run_ends
        first = bisect_right(ends, span.start)
        last = bisect_left(ends, span.end, lo=first) + 1
        return tuple(each for each in runs[first:last] if each.verdict is not None and each.span.overlaps(span))

    def passages_in(self, span: Span) -> tuple[Passage, ...]:
        """Return the passages that touch a stretch of text."""
        ends = self._cloth.passage_ends
        first = bisect_right(ends, span.start)
        last = bisect_left(ends, span.end, lo=first) + 1
        return tuple(each for each in self.passages[first:last] if each.span.overlaps(span))

    def hits_in(self, span: Span) -> tuple[Span, ...]:
        """Return the search's hits that touch a stretch of text."""
        first = bisect_right(self._hit_ends, span.start)
        last = bisect_left(self._hit_ends, span.end, lo=first) + 1
        return tuple(each for each in self.hits[first:last] if each.overlaps(span))

    def emphasis(self, run: Run) -> Emphasis:
        """Return how strongly a run is shown."""
        if run.passage in self.lit:
            return Emphasis.LIT
        verdict = run.verdict or Verdict.EXCLUDED
        if not self.filter.admits(verdict, run.how, is_unsettled=run.unsettled):
            return Emphasis.PALE
        is_only = Verdict.UNIQUE in self.filter.verdicts and Verdict.SHARED not in self.filter.verdicts
        return Emphasis.RAISED if is_only and verdict is Verdict.UNIQUE else Emphasis.NORMAL

    def moved_letter(self, passage: str) -> str:
        """Return the letter of an article in which a passage stands elsewhere, or ""."""
        return self._cloth.moved.get(passage, "")

    def notes_on(self, passages: Iterable[str]) -> tuple[str, ...]:
        """Return the user's notes on passages, in order."""
        return tuple(self._cloth.noted[each] for each in passages if each in self._cloth.noted)

    def passage_at(self, point: int) -> str:
        """Return the id of the passage at a code point, or ""."""
        if self.lookup is None or not self.passages:
            return ""
        found = self.lookup.passage_at(self.article, point)
        return "" if found is None else found.id

    def span_of(self, passage: str) -> Span | None:
        """Return where one of this article's passages stands."""
        if self.lookup is None or article_of(passage) != self.article or not self.lookup.has_passage(passage):
            return None
        return self.lookup.passage(passage).span

    def clashing(self) -> tuple[Span, ...]:
        """Return the words that clash in passages judged contradictory."""
        return self._cloth.clashing


def _clashing(lookup: Lookup, runs: tuple[Run, ...]) -> tuple[Span, ...]:
    found = [
        finding.left_span if finding.left == run.passage else finding.right_span
        for run in runs
        if run.verdict is Verdict.CONTRADICTORY
        for finding in clashes_of(lookup, run.passage)
    ]
    return tuple(each for each in found if each.length)


def _moved(lookup: Lookup, article: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for match in lookup.comparison.matches:
        if match.moved and match.how is not How.IN_PART:
            left, right = article_of(match.left), article_of(match.right)
            if left == article:
                found.setdefault(match.left, right)
            elif right == article:
                found.setdefault(match.right, left)
    return found
