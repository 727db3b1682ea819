"""The articles as a report shows them: paragraph by paragraph, every passage with its mark and its evidence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pygments.token import _TokenType

from crossread.lookup import Lookup
from crossread.model import Article, BlockKind, How, Match, Run, Span, Verdict, other_end
from crossread.reports.citation import alikeness
from crossread.reports.differences import Clash, noted, values_of
from crossread.reports.wordings import merged
from crossread.speech import Speech
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

    def __init__(self, lookup: Lookup, clashes: Sequence[Clash], speech: Speech) -> None:
        self._lookup = lookup
        self._speech = speech
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
            partners=tuple(dict.fromkeys([*others, *(other_end(each, run.passage) for each in matches)])),
            said=self._said(run, differing, matches),
            evidence=tuple(self._evidence(run, differing, matches)),
            ruled=run.ruled,
        )

    def _said(self, run: Run, differing: Sequence[Clash], matches: Sequence[Match]) -> str:
        told = [self._verdict_said(run, differing, matches)]
        if run.unsettled and differing:
            articles = self._speech.listed(_articles_of(differing, run.passage))
            told.append(self._speech.say("may differ from {articles}, to be checked", articles=articles))
        if run.ruled:
            told.append(self._speech.say("as the user ruled"))
        if run.dismissed:
            told.append(self._speech.say("a difference was set aside by the user"))
        return "; ".join(told)

    def _verdict_said(self, run: Run, differing: Sequence[Clash], matches: Sequence[Match]) -> str:
        passage, say = self._lookup.passage(run.passage), self._speech.say
        if run.verdict is Verdict.EXCLUDED:
            reason = say(passage.excluded)
            return say("left out: {reason}", reason=reason) if reason else say("left out")
        if run.verdict is Verdict.UNIQUE:
            return say("only in {article}", article=passage.article)
        if run.verdict is Verdict.CONTRADICTORY and differing:
            articles = self._speech.listed(_articles_of(differing, run.passage))
            against = values_of(differing[0].evidence[0], self._speech)
            return say("differs from {articles}", articles=articles) + (f": {against}" if against else "")
        homes = dict.fromkeys(self._lookup.passage(other_end(each, run.passage)).article for each in matches)
        told = [say("differs" if run.verdict is Verdict.CONTRADICTORY else "shared")]
        if run.verdict is Verdict.SHARED and run.how is not None:
            told.append(say(run.how.value))
        if homes:
            told.append(say("with {articles}", articles=self._speech.listed(list(homes))))
        return ", ".join(told)

    def _evidence(self, run: Run, differing: Sequence[Clash], matches: Sequence[Match]) -> Iterator[str]:
        for clash in differing:
            for each in clash.evidence:
                yield f"{each.sentence} ({each.sureness})"
            yield self._quoted(_other(clash, run.passage))
            yield from (*clash.rulings, *(noted(note, self._speech) for note in clash.notes))
        for match in matches[:_MOST_PARTNERS] if not differing else ():
            how, alike = self._speech.say(match.how.value), alikeness(match, self._speech)
            yield f"{self._quoted(other_end(match, run.passage))} ({how}, {alike})"

    def _quoted(self, passage: str) -> str:
        text = self._lookup.passage(passage).text
        return f"{passage}: {text}" if text[:1] in _QUOTES else f"{passage}: “{text}”"


def _other(clash: Clash, passage: str) -> str:
    return clash.right.passage if clash.left.passage == passage else clash.left.passage


def _articles_of(clashes: Sequence[Clash], passage: str) -> list[str]:
    homes = (each.right.article if each.left.passage == passage else each.left.article for each in clashes)
    return list(dict.fromkeys(homes))
