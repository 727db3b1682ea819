"""Figures and dates as cells: the normalised value first, then the words it stands in."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from crossread.lookup import Lookup
from crossread.model import Span, Verdict
from crossread.tables.figures import FigureRow, Mention
from crossread_gui.models.cells import Cell, Column
from crossread_gui.models.pieces import Mark, Piece, around, plain
from crossread_gui.models.words import name_of
from crossread_gui.speaking import window_speech

translate = QCoreApplication.translate
# Code points of context shown around a figure.
_ROOM = 90


def columns(lookup: Lookup) -> tuple[Column, ...]:
    """Return what is counted, whether the articles agree, and one column per article."""
    fixed = (
        Column(translate("figures", "What"), weight=0, narrowest=16),
        Column(translate("figures", "Agreement"), weight=0, narrowest=14),
    )
    return (*fixed, *(Column(name_of(each), each.title, 1, 22) for each in lookup.comparison.articles))


def dimension_word(dimension: str) -> str:
    """Return what kind of figure a dimension is, for people."""
    if dimension.startswith("money"):
        return translate("figures", "Money")
    return {
        "count": translate("figures", "Number"),
        "percent": translate("figures", "Percentage"),
        "date": translate("figures", "Date"),
        "time": translate("figures", "Time of day"),
        "duration": translate("figures", "Length of time"),
        "length": translate("figures", "Distance"),
        "age": translate("figures", "Age"),
        "rank": translate("figures", "Rank"),
        "score": translate("figures", "Score"),
    }.get(dimension, dimension.capitalize())


def state_word(state: str) -> str:
    """Return whether values agree, for people."""
    return {
        "clash": translate("figures", "Contradictory"),
        "differs": translate("figures", "Differ"),
    }.get(state, translate("figures", "Agree"))


def cell_maker(lookup: Lookup) -> Callable[[object, int], Cell]:
    """Return what turns a row of figures into cells."""

    def make(row: object, column: int) -> Cell:
        if not isinstance(row, FigureRow):
            return Cell()
        if column == 0:
            return _what_cell(row)
        return _state_cell(row) if column == 1 else _value_cell(lookup, row, row.cells[column - 2])

    return make


def _first(row: FigureRow) -> str:
    return next((cell[0].passage for cell in row.cells if cell), "")


def _what_cell(row: FigureRow) -> Cell:
    kind = dimension_word(row.dimension)
    pieces: tuple[Piece, ...] = (Piece(row.thing, Mark.COMMON), *plain("\n" + kind)) if row.thing else plain(kind)
    return Cell(pieces, _first(row), spoken=f"{row.thing} ({kind})" if row.thing else kind)


def _state_cell(row: FigureRow) -> Cell:
    finding = row.findings[0] if row.findings else -1
    if row.state == "clash":
        return Cell(plain(state_word(row.state)), _first(row), finding, Verdict.CONTRADICTORY)
    if row.state == "differs":
        tip = translate("figures", "The values differ, but it is not certain that they are about the same thing.")
        return Cell(plain("≠ " + state_word(row.state)), _first(row), tip=tip, spoken=state_word(row.state))
    return Cell(plain(state_word(row.state)), _first(row), verdict=Verdict.SHARED)


def _value_cell(lookup: Lookup, row: FigureRow, mentions: tuple[Mention, ...]) -> Cell:
    if not mentions:
        return Cell(plain("–"), spoken=translate("figures", "says nothing"))
    pieces: list[Piece] = []
    for mention in mentions:
        passage = lookup.passage(mention.passage)
        span = Span(mention.span.start - passage.span.start, mention.span.end - passage.span.start)
        mark = Mark.CLASH if row.state == "clash" else Mark.COMMON
        pieces += plain("\n") if pieces else ()
        pieces.append(Piece(window_speech().value(mention.shown), mark))
        pieces += plain("\n")
        pieces += (Piece(each.text, Mark.FADED) for each in around(passage.text, span, _ROOM))
    finding = row.findings[0] if row.findings else -1
    tip = "\n".join(lookup.passage(each.passage).text for each in mentions)
    said = "; ".join(window_speech().value(each.shown) for each in mentions)
    return Cell(tuple(pieces), mentions[0].passage, finding, spoken=said, tip=tip)
