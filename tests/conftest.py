"""Comparisons made by hand: small, frozen, and the same whatever the engine's tuning."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import pytest

from crossread.colouring import colour
from crossread.messages import sentence
from crossread.model import (
    Article,
    Block,
    BlockKind,
    Comparison,
    Finding,
    How,
    Judgement,
    Match,
    Passage,
    ScorePart,
    Span,
    Strand,
    Verdict,
)
from crossread.settings import Settings
from crossread.statistics import share


@dataclass
class Workbench:
    """Collects passages, matches and clashes of articles written one passage a line, then freezes them."""

    articles: list[Article] = field(default_factory=list)
    passages: list[tuple[Passage, ...]] = field(default_factory=list)
    matches: list[Match] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    strands: list[Strand] = field(default_factory=list)

    def article(self, text: str, **more: object) -> str:
        """Add an article, a passage a line; a line that starts with "-" is boilerplate."""
        letter = "ABCDEFGH"[len(self.articles)]
        row, blocks, position = [], [], 0
        for index, line in enumerate(text.split("\n")):
            kind = BlockKind.BOILERPLATE if line.startswith("-") else BlockKind.PARAGRAPH
            span = Span(position, position + len(line))
            excluded = "boilerplate" if kind is BlockKind.BOILERPLATE else ""
            row.append(Passage(f"{letter}{index + 1}", letter, index, span, line, kind, index, excluded))
            blocks.append(Block(span, kind))
            position += len(line) + 1
        made = Article(letter, f"Title {letter}", text, blocks=tuple(blocks), outlet=f"Outlet {letter}", language="en")
        self.articles.append(replace(made, **more))
        self.passages.append(tuple(row))
        return letter

    def passage(self, identity: str) -> Passage:
        """Return a passage by its id."""
        return next(each for row in self.passages for each in row if each.id == identity)

    def same(self, *names: str, how: How = How.REWORDED, score: float = 0.8) -> None:
        """Say that passages say the same: a strand and its matches."""
        self.strands.append(Strand(names, score))
        for place, one in enumerate(names):
            for other in names[place + 1 :]:
                left, right = self.passage(one), self.passage(other)
                parts = (ScorePart("wording", 0.7), ScorePart("meaning", 0.9))
                self.matches.append(Match(one, other, score, 0.7, 0.9, how, left.span, right.span, parts=parts))

    def clash(self, one: str, other: str, values: tuple[str, str], confidence: float = 0.9, **more: object) -> None:
        """Say that two passages clash over a word of each."""
        spans = []
        for name, value in zip((one, other), values, strict=True):
            passage = self.passage(name)
            start = passage.span.start + passage.text.index(value)
            spans.append(Span(start, start + len(value)))
        said = sentence("numbers.value", a=one[0], b=other[0], x=values[0], y=values[1])
        made = Finding("numbers", "value", one, other, spans[0], spans[1], values, confidence, said)
        self.findings.append(replace(made, **more))

    def freeze(self, **more: object) -> Comparison:
        """Return the comparison, judged by what was said."""
        judgements = tuple(self._judge(each) for row in self.passages for each in row)
        by_name = {each.passage: each for each in judgements}
        places = {name: place for place, each in enumerate(self.strands) for name in each.passages}
        made = Comparison(
            articles=tuple(self.articles),
            passages=tuple(self.passages),
            matches=tuple(self.matches),
            strands=tuple(self.strands),
            regions=(),
            findings=tuple(self.findings),
            judgements=judgements,
            runs=tuple(
                colour(article, row, by_name, places) for article, row in zip(self.articles, self.passages, strict=True)
            ),
            shares=tuple(share(row, by_name) for row in self.passages),
            settings=Settings(),
            rulings=(),
            version="0",
        )
        return replace(made, **more)

    def _judge(self, passage: Passage) -> Judgement:
        if passage.excluded:
            return Judgement(passage.id, Verdict.EXCLUDED, None, 1.0)
        findings = tuple(
            index
            for index, each in enumerate(self.findings)
            if passage.id in {each.left, each.right} and each.weight == "clash"
        )
        matches = tuple(index for index, each in enumerate(self.matches) if passage.id in {each.left, each.right})
        sure = max((self.findings[index].confidence for index in findings), default=0.0)
        if sure >= _CONTRADICTS_FROM:
            return Judgement(passage.id, Verdict.CONTRADICTORY, None, sure, matches, findings)
        verdict, how = (Verdict.SHARED, self.matches[matches[0]].how) if matches else (Verdict.UNIQUE, None)
        return Judgement(passage.id, verdict, how, 0.9, matches, findings, unsettled=sure >= _UNSETTLED_FROM)


# From this confidence on a clash counts, as with balanced strictness.
_CONTRADICTS_FROM, _UNSETTLED_FROM = 0.65, 0.5
_WORDINGS = (
    (
        "The ferry struck the breakwater at dawn, “with a bang like slow thunder”.\nTwelve people were hurt in the crash.\nThe captain was sixty years old."
        "\n- Read more about ferries\nThe harbour stayed closed all day."
    ),
    "At dawn the ferry hit the breakwater “with a bang like distant thunder”.\nFourteen people were hurt in the crash.\nA dog was rescued from the water.",
    (
        "A ferry ran into the breakwater “with a bang like slow thunder”.\nThe mayor called for an inquiry.\n"
        "The harbour stayed closed all day."
    ),
)


def three_articles(count: int = 3) -> Comparison:
    """Return 2 to 6 articles of one event: a strand through all, a clash of A and B, some of their own."""
    bench = Workbench()
    for place in range(count):
        bench.article(
            _WORDINGS[place]
            if place < 3
            else f"The ferry struck “with a bang like slow thunder”, {place} said.\nOther news."
        )
    bench.same(*(f"{each.id}1" for each in bench.articles))
    if count > 2:
        bench.same("A5", "C3", how=How.SAME_WORDS, score=0.99)
    bench.same("A2", "B2", score=0.7)
    bench.clash("A2", "B2", ("Twelve", "Fourteen"))
    return bench.freeze()


@pytest.fixture
def workbench() -> Workbench:
    """Return an empty workbench."""
    return Workbench()


@pytest.fixture
def made_comparison():
    """Return a maker of comparisons of 2 to 6 articles."""
    return three_articles
