"""Find things in a comparison by name: built once per comparison, read by panes, views and reports."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from typing import Concatenate, ParamSpec, TypeVar, cast

from crossread.model import Article, Comparison, Finding, Judgement, Match, Passage, Strand, other_end

_Given = ParamSpec("_Given")
_Made = TypeVar("_Made")


class Lookup:
    """Answer "which passage, article, judgement, partner?" in constant time."""

    def __init__(self, comparison: Comparison) -> None:
        self.comparison = comparison
        self._articles = {each.id: each for each in comparison.articles}
        self._passages = {each.id: each for row in comparison.passages for each in row}
        self._rows = {each.id: row for each, row in zip(comparison.articles, comparison.passages, strict=True)}
        self._judgements = {each.passage: each for each in comparison.judgements}
        self._matches: dict[str, list[Match]] = defaultdict(list)
        for match in comparison.matches:
            self._matches[match.left].append(match)
            self._matches[match.right].append(match)
        self._findings: dict[str, list[Finding]] = defaultdict(list)
        for finding in comparison.findings:
            self._findings[finding.left].append(finding)
            self._findings[finding.right].append(finding)
        self._strands = {name: place for place, each in enumerate(comparison.strands) for name in each.passages}
        self._made: dict[object, object] = {}

    def once(
        self, make: Callable[Concatenate[Lookup, _Given], _Made], *given: _Given.args, **named: _Given.kwargs
    ) -> _Made:
        """Return what `make(self, ...)` makes of the comparison: made when first asked for, then kept.

        So a comparing thread can make beforehand what a window shows. What is given must be hashable.
        """
        key = (make, given, tuple(sorted(named.items())))
        if key not in self._made:
            self._made[key] = make(self, *given, **named)
        return cast("_Made", self._made[key])

    def article(self, identity: str) -> Article:
        """Return an article by its letter.

        Raises:
            KeyError: there is none.
        """
        return self._articles[identity]

    def passage(self, identity: str) -> Passage:
        """Return a passage by its id ("A12").

        Raises:
            KeyError: there is none.
        """
        return self._passages[identity]

    def has_passage(self, identity: str) -> bool:
        """Tell whether a passage of this id is in the comparison."""
        return identity in self._passages

    def passages_of(self, article: str) -> tuple[Passage, ...]:
        """Return an article's passages in order."""
        return self._rows[article]

    def judgement(self, passage: str) -> Judgement:
        """Return what was judged of a passage."""
        return self._judgements[passage]

    def matches_of(self, passage: str) -> tuple[Match, ...]:
        """Return the matches a passage takes part in, best first."""
        return tuple(sorted(self._matches.get(passage, ()), key=lambda each: -each.score))

    def match(self, one: str, other: str) -> Match | None:
        """Return the match between two passages, in either order, if there is one."""
        wanted = {one, other}
        return next((each for each in self._matches.get(one, ()) if {each.left, each.right} == wanted), None)

    def findings_of(self, passage: str) -> tuple[Finding, ...]:
        """Return the findings that concern a passage, surest first."""
        return tuple(sorted(self._findings.get(passage, ()), key=lambda each: -each.confidence))

    def strand_of(self, passage: str) -> Strand | None:
        """Return the strand a passage belongs to, if any."""
        place = self._strands.get(passage)
        return None if place is None else self.comparison.strands[place]

    def partners(self, passage: str) -> tuple[str, ...]:
        """Return the ids of all passages matched, found to clash with, or in one strand with this one."""
        found = dict.fromkeys(other_end(each, passage) for each in self.matches_of(passage))
        for finding in self.findings_of(passage):
            found.setdefault(other_end(finding, passage))
        strand = self.strand_of(passage)
        for each in strand.passages if strand is not None else ():
            found.setdefault(each)
        found.pop(passage, None)
        return tuple(found)

    def passage_at(self, article: str, position: int) -> Passage | None:
        """Return the passage that covers a code point of an article, if any."""
        row = self._rows[article]
        low, high = 0, len(row)
        while low < high:
            middle = (low + high) // 2
            if row[middle].span.end <= position:
                low = middle + 1
            else:
                high = middle
        if low < len(row) and row[low].span.start <= position:
            return row[low]
        return None
