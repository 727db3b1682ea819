"""A small comparison made by hand, so that these tests ask the panes and nothing else."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

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
    Run,
    Share,
    Span,
    Strand,
    Verdict,
)
from crossread.settings import Settings
from crossread_gui.document import ComparisonDocument
from crossread_gui.panes.find_bar import FindBar
from crossread_gui.panes.overview import Overview
from crossread_gui.panes.pane_row import PaneRow
from crossread_gui.theme import Theme

FILLER = " The harbour was quiet again by the evening, and the crews went home before the rain set in."
TEXTS = {
    "A": ["Ferry hits pier", "Twelve people were hurt.", "Only A says so.", "The captain slept.", "The sea was calm."],
    "B": ["Boat strikes jetty", "The sea was calm.", "Fourteen people were hurt.", "Nobody 😀 knew.", "He was asleep."],
    "C": ["A crash at sea", "A dozen were hurt.", "The weather was fine."],
}
_KINDS = (BlockKind.HEADLINE, *[BlockKind.PARAGRAPH] * 40)


def article_of(letter, lines, padding=0):
    lines = [line + FILLER * padding if place else line for place, line in enumerate(lines)]
    text = "\n\n".join(lines)
    blocks, start = [], 0
    for line, kind in zip(lines, _KINDS, strict=False):
        blocks.append(Block(Span(start, start + len(line)), kind))
        start += len(line) + 2
    return Article(letter, lines[0], text, blocks=tuple(blocks), outlet=f"Outlet {letter}")


def passages_of(article):
    return tuple(
        Passage(f"{article.id}{n}", article.id, n - 1, block.span, block.span.of(article.text), block.kind, n - 1)
        for n, block in enumerate(article.blocks, 1)
    )


def span_in(passage, words):
    start = passage.span.start + passage.text.index(words)
    return Span(start, start + len(words))


def comparison_of(articles, **changes):
    """A2/B3/C2 clash or agree, A4/B5 and A5/B2 are shared (moved), the rest is unique."""
    rows = tuple(passages_of(each) for each in articles)
    known = {each.id: each for row in rows for each in row}

    def match(left, right, how, score=0.9, *, moved=False):
        spans = known[left].span, known[right].span
        return Match(left, right, score, score, None, how, *spans, moved=moved)

    matches = [
        match("A4", "B5", How.REWORDED, 0.82),
        match("A5", "B2", How.SAME_WORDS, 0.99, moved=True),
        match("A2", "C2", How.REWORDED),
    ]
    findings = (
        Finding(
            "numbers", "value", "A2", "B3", span_in(known["A2"], "Twelve"), span_in(known["B3"], "Fourteen"),
            ("12", "14"), 0.9, "A says 12, B says 14.",
        ),
    )  # fmt: skip
    judgements = tuple(judged(name, matches) for name in known)
    judgements = tuple(changes.get(each.passage, each) for each in judgements)
    by_name = {each.passage: each for each in judgements}
    strands = tuple(Strand((each.left, each.right), each.score) for each in matches)
    return Comparison(
        tuple(articles), rows, tuple(matches), strands, (), findings, judgements,
        tuple(runs_of(article, row, by_name) for article, row in zip(articles, rows, strict=True)),
        tuple(Share(0.4, 0.4, 0.2) for _each in articles), Settings(), (), "test",
    )  # fmt: skip


def judged(name, matches):
    mine = tuple(place for place, each in enumerate(matches) if name in {each.left, each.right})
    if name in {"A2", "B3"}:
        return Judgement(name, Verdict.CONTRADICTORY, None, 0.9, mine, (0,))
    if mine:
        return Judgement(name, Verdict.SHARED, matches[mine[0]].how, matches[mine[0]].score, mine)
    return Judgement(name, Verdict.UNIQUE, None, 0.8)


def runs_of(article, row, judgements):
    runs, position = [], 0
    for each in row:
        if each.span.start > position:
            runs.append(Run(Span(position, each.span.start)))
        judgement = judgements[each.id]
        runs.append(
            Run(
                each.span, judgement.verdict, judgement.how, 1.0, each.id, -1,
                judgement.unsettled, judgement.ruled, judgement.dismissed,
            )
        )  # fmt: skip
        position = each.span.end
    return tuple(runs)


@dataclass
class Room:
    """A window's middle: panes, overview and find bar over one document."""

    document: ComparisonDocument
    theme: Theme
    window: QWidget
    row: PaneRow
    overview: Overview
    find: FindBar

    def pane(self, letter):
        return self.row.pane(letter)

    def spot(self, passage):
        """Return a place in a pane's viewport that lies in the middle of a passage's first line."""
        pane = self.pane(passage[0])
        box = pane.page.rects(pane.coat.span_of(passage))[0]
        return QPoint(int(box.center().x()), int(box.center().y() - pane.offset))

    def show(self, articles, comparison):
        self.document._set_articles(tuple(articles))
        self.document._set_comparison(comparison)
        settle()


def settle():
    for _each in range(6):
        QApplication.processEvents()


@pytest.fixture
def make_room(qtbot):
    rooms = []

    def make(letters="ABC", size=(1300, 700), padding=0, changes=None, direction=Qt.LayoutDirection.LeftToRight):
        document = ComparisonDocument()
        document._comparer.compare = lambda _request: None  # the comparison is given, none is to be made
        theme = Theme(choice="light")
        window = QWidget()
        window.setLayoutDirection(direction)
        row = PaneRow(document, theme, window)
        overview, find = Overview(document, theme, row, window), FindBar(document, theme, row, window)
        layout = QVBoxLayout(window)
        layout.setContentsMargins(0, 0, 0, 0)
        for each in (row, overview, find):
            layout.addWidget(each, 1 if each is row else 0)
        room = Room(document, theme, window, row, overview, find)
        rooms.append(room)
        articles = [article_of(each, TEXTS[each], padding) for each in letters]
        window.resize(*size)
        qtbot.addWidget(window)
        window.show()
        qtbot.waitExposed(window)
        room.show(articles, comparison_of(articles, **(changes or {})))
        return room

    yield make
    for each in rooms:
        each.find.close()
        each.document.close()


@pytest.fixture
def room(make_room):
    return make_room()
