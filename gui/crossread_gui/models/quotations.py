"""Quotations as cells: the words inside the marks, changes against the first article, and the speaker."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from crossread.lookup import Lookup
from crossread.model import How, Verdict
from crossread.tables.quoted import QuotationRow, Quoted
from crossread_gui.models.cells import Cell, Column
from crossread_gui.models.pieces import Mark, Piece, differing, plain
from crossread_gui.models.words import name_of

translate = QCoreApplication.translate


def columns(lookup: Lookup) -> tuple[Column, ...]:
    """Return whether it is the same, and one column per article."""
    first = Column(translate("quotations", "Quotation"), weight=0, narrowest=16)
    return (first, *(Column(name_of(each), each.title, 1, 24) for each in lookup.comparison.articles))


def state_word(state: str) -> str:
    """Return whether a quotation was kept, for people."""
    return {
        "changed": translate("quotations", "Words differ"),
        "speaker": translate("quotations", "Other speaker"),
    }.get(state, translate("quotations", "Same words"))


def cell_maker(lookup: Lookup) -> Callable[[object, int], Cell]:
    """Return what turns a quotation into cells."""

    def make(row: object, column: int) -> Cell:
        if not isinstance(row, QuotationRow):
            return Cell()
        return _state_cell(row) if column == 0 else _words_cell(lookup, row, column - 1)

    return make


def _state_cell(row: QuotationRow) -> Cell:
    first = next(cell[0].passage for cell in row.cells if cell)
    if row.findings:
        return Cell(plain(state_word(row.state)), first, row.findings[0], Verdict.CONTRADICTORY)
    how = How.SAME_WORDS if row.state == "same" else How.REWORDED
    return Cell(plain(state_word(row.state)), first, verdict=Verdict.SHARED, how=how)


def _words_cell(lookup: Lookup, row: QuotationRow, column: int) -> Cell:
    cell = row.cells[column]
    if not cell:
        return Cell(plain("–"), spoken=translate("quotations", "not quoted"))
    reference = next(each for each in row.cells if each)[0]
    pieces: list[Piece] = []
    for quoted in cell:
        pieces += plain("\n") if pieces else ()
        pieces += _words(quoted, reference)
        if quoted.speaker:
            pieces.append(Piece(f"\n— {quoted.speaker}", Mark.FADED))
    tip = "\n".join(lookup.passage(each.passage).text for each in cell)
    return Cell(tuple(pieces), cell[0].passage, _finding(lookup, row, cell[0].passage), tip=tip)


def _words(quoted: Quoted, reference: Quoted) -> tuple[Piece, ...]:
    inside = plain(quoted.text) if quoted is reference else differing(quoted.text, reference.text)
    return (*plain("“"), *inside, *plain("”"))


def _finding(lookup: Lookup, row: QuotationRow, passage: str) -> int:
    for index in row.findings:
        finding = lookup.comparison.findings[index]
        if passage in {finding.left, finding.right}:
            return index
    return -1
