"""The articles as a report shows them: paragraph by paragraph, every passage with its mark and its evidence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pygments.token import _TokenType

from crossread.lookup import Lookup
from crossread.model import Article, BlockKind, How, Match, Run, Span, Verdict
from crossread.reports.differences import Clash
from crossread.reports.wordings import merged
from crossread.styling.stream import run_stream
from crossread.styling.syntax import syntax_spans
from crossread.styling.tokens import PLAIN, mark_of, token_of

_QUOTES = frozenset("\"'“‘„«”")
_MOST_PARTNERS = 3  # quoted in the evidence of one passage; more would bury the reader


@dataclass(frozen=True, slots=True)
class Marked:
    """A passage, or the text between two (then `passage` is empty and `verdict` None).

    `partners` are the passages it is linked with, those it differs from first; `said` tells the verdict aloud,
    `evidence` the reasons, one a line.
    """

    pieces: tuple[tuple[_TokenType, str], ...]
    passage: str = ""
    verdict: Verdict | None = None
    how: How | None = None
    mark: str = ""
    partners: tuple[str, ...] = ()
    said: str = ""
    evidence: tuple[str, ...] = ()
    ruled: bool = False

    @property
    def text(self) -> str:
        """Return the text without its cuts."""
        return "".join(text for _, text in self.pieces)


@dataclass(frozen=True, slots=True)
class MarkedParagraph:
    """A paragraph of an article."""

    kind: BlockKind
    passages: tuple[Marked, ...]


class Marker:
    """Marks the articles of one comparison."""

    def __init__(self, lookup: Lookup, clashes: Sequence[Clash]) -> None:
        self._lookup = lookup
        self._clashes: dict[str, list[Clash]] = {}
        for each in clashes:
            for wording in (each.left, each.right):
                self._clashes.setdefault(wording.passage, []).append(each)

    def paragraphs(self, article: Article, runs: Sequence[Run]) -> Iterator[MarkedParagraph]:
        """Yield an article's paragraphs in order; line ends between passages part them."""
        layer = self._clash_layer(runs)
        syntax = syntax_spans(article)
        line: list[Marked] = []
        kind = BlockKind.PARAGRAPH
        indent = ""
        for run in runs:
            pieces = tuple(run_stream(article, run, syntax, layer))
            if run.verdict is not None:
                if not line:
                    kind = self._lookup.passage(run.passage).kind
                    line += [Marked(((PLAIN, indent),))] if indent and kind is BlockKind.CODE else []
                line.append(self._marked(run, pieces))
            elif "\n" in run.span.of(article.text):
                if line:
                    yield MarkedParagraph(kind, tuple(line))
                line = []
                indent = run.span.of(article.text).rpartition("\n")[2]
            elif line:
                line.append(Marked(pieces))
        if line:
            yield MarkedParagraph(kind, tuple(line))

    def _clash_layer(self, runs: Sequence[Run]) -> tuple[tuple[Span, _TokenType], ...]:
        layer: list[tuple[Span, _TokenType]] = []
        for run in runs:
            spans: list[Span] = []
            for clash in self._clashes.get(run.passage, ()):
                mine = clash.left if clash.left.passage == run.passage else clash.right
                spans += [each.shifted(run.span.start) for each in mine.clashing]
            # What is not settled keeps its passage's colour: red is for what is.
            layer += [(each, token_of(run).Clash) for each in merged(tuple(spans))]
        return tuple(layer)

    def _marked(self, run: Run, pieces: tuple[tuple[_TokenType, str], ...]) -> Marked:
        assert run.verdict is not None  # noqa: S101 - the caller asked
        differing = self._clashes.get(run.passage, [])
        matches = self._lookup.matches_of(run.passage) if run.verdict is not Verdict.EXCLUDED else ()
        others = [_other(each, run.passage) for each in differing]
        return Marked(
            pieces=pieces,
            passage=run.passage,
            verdict=run.verdict,
            how=run.how,
            mark=mark_of(run.verdict, run.how, unsettled=run.unsettled),
            partners=tuple(dict.fromkeys([*others, *(_partner(each, run.passage) for each in matches)])),
            said=self._said(run, differing, matches),
            evidence=tuple(self._evidence(run, differing, matches)),
            ruled=run.ruled,
        )

    def _said(self, run: Run, differing: Sequence[Clash], matches: Sequence[Match]) -> str:
        told = [self._verdict_said(run, differing, matches)]
        if run.unsettled and differing:
            told.append(f"may differ from {_listed(_articles_of(differing, run.passage))}, to be checked")
        if run.ruled:
            told.append("as the user ruled")
        if run.dismissed:
            told.append("a difference was set aside by the user")
        return "; ".join(told)

    def _verdict_said(self, run: Run, differing: Sequence[Clash], matches: Sequence[Match]) -> str:
        passage = self._lookup.passage(run.passage)
        if run.verdict is Verdict.EXCLUDED:
            return f"left out: {passage.excluded}" if passage.excluded else "left out"
        if run.verdict is Verdict.UNIQUE:
            return f"only in {passage.article}"
        if run.verdict is Verdict.CONTRADICTORY and differing:
            first = differing[0].evidence[0]
            against = f": {first.values[0]} against {first.values[1]}" if all(first.values) else ""
            return f"differs from {_listed(_articles_of(differing, run.passage))}{against}"
        how = f", {run.how.value}" if run.how is not None else ""
        homes = dict.fromkeys(self._lookup.passage(_partner(each, run.passage)).article for each in matches)
        shared = "differs" if run.verdict is Verdict.CONTRADICTORY else f"shared{how}"
        return f"{shared}, with {_listed(list(homes))}" if homes else shared

    def _evidence(self, run: Run, differing: Sequence[Clash], matches: Sequence[Match]) -> Iterator[str]:
        for clash in differing:
            for each in clash.evidence:
                yield f"{each.sentence} ({each.sureness})"
            yield self._quoted(_other(clash, run.passage))
            yield from (*clash.rulings, *(f"Note: {note}" for note in clash.notes))
        for match in matches[:_MOST_PARTNERS] if not differing else ():
            linked = "linked by the user" if match.linked_by_user else f"{match.score:.0%} alike"
            yield f"{self._quoted(_partner(match, run.passage))} ({match.how.value}, {linked})"

    def _quoted(self, passage: str) -> str:
        text = self._lookup.passage(passage).text
        return f"{passage}: {text}" if text[:1] in _QUOTES else f"{passage}: “{text}”"


def _other(clash: Clash, passage: str) -> str:
    return clash.right.passage if clash.left.passage == passage else clash.left.passage


def _partner(match: Match, passage: str) -> str:
    return match.right if match.left == passage else match.left


def _articles_of(clashes: Sequence[Clash], passage: str) -> list[str]:
    homes = (each.right.article if each.left.passage == passage else each.left.article for each in clashes)
    return list(dict.fromkeys(homes))


def _listed(names: Sequence[str]) -> str:
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))
