"""Who says what as cells: a claim's wordings side by side, a dash where an article is silent, ≠ where it clashes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from crossread.lookup import Lookup
from crossread.model import How, Verdict
from crossread.tables.claims import Claim, claims
from crossread_gui.models.cells import Cell, Column
from crossread_gui.models.pieces import Piece, clash_spans, marked, plain
from crossread_gui.models.words import name_of, spoken

translate = QCoreApplication.translate


class Order(StrEnum):
    """How claims are sorted."""

    TELLERS = "tellers"
    FEWEST = "fewest"
    READING = "reading"
    CLASHES = "clashes"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which claims are asked for; `omitted_by` is an article's letter, "" for no such filter."""

    order: Order = Order.TELLERS
    omitted_by: str = ""
    is_lone_included: bool = False
    text: str = ""


def columns(lookup: Lookup) -> tuple[Column, ...]:
    """Return a narrow column of numbers and one per article."""
    tellers = Column(
        translate("claims", "Told by"), translate("claims", "How many articles tell it"), weight=0, narrowest=8
    )
    return (tellers, *(Column(name_of(each), each.title, 1, 24) for each in lookup.comparison.articles))


def rows(lookup: Lookup, wanted: Wanted) -> tuple[Claim, ...]:
    """Return the claims asked for, in order."""
    comparison = lookup.comparison
    found = claims(comparison, lone=wanted.is_lone_included or bool(wanted.omitted_by))
    letters = [each.id for each in comparison.articles]
    if wanted.omitted_by in letters:
        column = letters.index(wanted.omitted_by)
        found = tuple(each for each in found if not each.cells[column])
        if not wanted.is_lone_included:
            found = tuple(each for each in found if each.tellers > 1)
    if wanted.text:
        found = tuple(each for each in found if _has_text(lookup, each, wanted.text.casefold()))
    return tuple(sorted(found, key=_key(lookup, wanted.order)))


def cell_maker(lookup: Lookup) -> Callable[[object, int], Cell]:
    """Return what turns a claim into cells."""

    def make(row: object, column: int) -> Cell:
        if not isinstance(row, Claim):
            return Cell()
        return _tellers_cell(lookup, row) if column == 0 else _wording_cell(lookup, row, column - 1)

    return make


def _key(lookup: Lookup, order: Order) -> Callable[[Claim], tuple[int, ...]]:
    letters = {each.id: place for place, each in enumerate(lookup.comparison.articles)}

    def key(claim: Claim) -> tuple[int, ...]:
        first = lookup.passage(claim.first)
        place = (letters[first.article], first.index)
        if order is Order.TELLERS:
            return (-claim.tellers, *place)
        if order is Order.FEWEST:
            return (claim.tellers, *place)
        if order is Order.CLASHES:
            return (-len(claim.findings), -claim.tellers, *place)
        return place

    return key


def _has_text(lookup: Lookup, claim: Claim, text: str) -> bool:
    return any(text in lookup.passage(name).text.casefold() for cell in claim.cells for name in cell)


def _tellers_cell(lookup: Lookup, claim: Claim) -> Cell:
    count, all_articles = claim.tellers, len(claim.cells)
    said = translate("claims", "{count} of {all}").format(count=count, all=all_articles)
    if claim.clashing:
        return Cell(plain(said), claim.first, claim.findings[0], Verdict.CONTRADICTORY,
                    spoken=translate("claims", "{count}, contradicting each other").format(count=said))  # fmt: skip
    if count == 1:
        return Cell(plain(said), claim.first, verdict=Verdict.UNIQUE)
    hows = [lookup.judgement(name).how for cell in claim.cells for name in cell]
    how = How.SAME_WORDS if all(each is How.SAME_WORDS for each in hows) else How.REWORDED
    return Cell(plain(said), claim.first, verdict=Verdict.SHARED, how=how)


def _wording_cell(lookup: Lookup, claim: Claim, column: int) -> Cell:
    names = claim.cells[column]
    if not names:
        return Cell(plain("–"), spoken=translate("claims", "silent"), tip=translate("claims", "Silent on this"))
    pieces: list[Piece] = []
    for name in names:
        passage = lookup.passage(name)
        findings = [lookup.comparison.findings[index] for index in claim.findings]
        pieces += plain("\n") if pieces else ()
        pieces += marked(" ".join(passage.text.split("\n")), clash_spans(passage, findings))
    is_clashing = bool(claim.clashing & set(names))
    finding = _finding_of(lookup, claim, names) if is_clashing else -1
    said = "; ".join(spoken(lookup, lookup.passage(name)) for name in names)
    text = "".join(each.text for each in pieces)
    return Cell(tuple(pieces), names[0], finding, Verdict.CONTRADICTORY if is_clashing else None,
                spoken=f"{said}: {text}", tip=text)  # fmt: skip


def _finding_of(lookup: Lookup, claim: Claim, names: tuple[str, ...]) -> int:
    for index in claim.findings:
        finding = lookup.comparison.findings[index]
        if finding.left in names or finding.right in names:
            return index
    return -1
