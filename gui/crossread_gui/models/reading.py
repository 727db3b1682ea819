"""One article read from start to end, with what the others make of each passage in the margin."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from crossread.lookup import Lookup
from crossread.model import Finding, How, Passage, Verdict, other_end
from crossread.tables.claims import standing_clashes
from crossread_gui.models.cells import Cell, Column
from crossread_gui.models.pieces import Mark, Piece, clash_spans, differing, marked, plain
from crossread_gui.models.words import excluded_word, how_word, name_of, spoken

translate = QCoreApplication.translate


class Margin(StrEnum):
    """Which passages are shown."""

    ALL = "all"
    TOLD = "told"
    DISPUTED = "disputed"


def columns(lookup: Lookup, letter: str) -> tuple[Column, ...]:
    """Return the article's column and the margin."""
    article = lookup.article(letter)
    return (
        Column(name_of(article), article.title, 3, 30),
        Column(translate("reading", "In the others"), weight=2, narrowest=28),
    )


def rows(lookup: Lookup, letter: str, margin: Margin) -> tuple[Passage, ...]:
    """Return the passages of an article that are asked for, in order."""
    row = lookup.passages_of(letter)
    if margin is Margin.TOLD:
        return tuple(each for each in row if lookup.partners(each.id))
    if margin is Margin.DISPUTED:
        return tuple(each for each in row if lookup.judgement(each.id).verdict is Verdict.CONTRADICTORY)
    return row


def cell_maker(lookup: Lookup) -> Callable[[object, int], Cell]:
    """Return what turns a passage into its text and its margin."""
    standing = [lookup.comparison.findings[index] for index in standing_clashes(lookup.comparison)]
    by_passage: dict[str, list[Finding]] = {}
    for finding in standing:
        by_passage.setdefault(finding.left, []).append(finding)
        by_passage.setdefault(finding.right, []).append(finding)

    def make(row: object, column: int) -> Cell:
        if not isinstance(row, Passage):
            return Cell()
        findings = by_passage.get(row.id, [])
        return _text_cell(lookup, row, findings) if column == 0 else _margin_cell(lookup, row, findings)

    return make


def _text_cell(lookup: Lookup, passage: Passage, findings: list[Finding]) -> Cell:
    judged = lookup.judgement(passage.id)
    text = marked(passage.text, clash_spans(passage, findings))
    if judged.verdict is Verdict.EXCLUDED:
        text = (Piece(passage.text, Mark.FADED),)
    said = f"{spoken(lookup, passage)}: {passage.text}"
    return Cell(
        text, passage.id, verdict=judged.verdict, how=judged.how, is_unsettled=judged.unsettled, spoken=said,
        is_tinted=True,
    )  # fmt: skip


def _margin_cell(lookup: Lookup, passage: Passage, findings: list[Finding]) -> Cell:
    if passage.excluded:
        reason = translate("reading", "left out: {reason}").format(reason=excluded_word(passage.excluded))
        return Cell((Piece(reason, Mark.FADED),), passage.id)
    pieces: list[Piece] = []
    for other in _versions(lookup, passage, findings):
        pieces += plain("\n") if pieces else ()
        pieces += _version(lookup, passage, other, findings)
    if not pieces:
        return Cell((Piece(translate("reading", "only here"), Mark.FADED),), passage.id)
    return Cell(tuple(pieces), passage.id)


def _versions(lookup: Lookup, passage: Passage, findings: list[Finding]) -> list[Passage]:
    """Return each other article's best version, and every one that contradicts."""
    clashing = {name for each in findings for name in (each.left, each.right)} - {passage.id}
    strand = lookup.strand_of(passage.id)
    told_alike = {other_end(each, passage.id) for each in lookup.matches_of(passage.id)}
    told_alike |= set(strand.passages) if strand is not None else set()
    best: dict[str, Passage] = {}
    for name in (*clashing, *lookup.partners(passage.id)):  # its matches, best first, and then its strand
        if name in clashing or name in told_alike:
            other = lookup.passage(name)
            best.setdefault(name if name in clashing else other.article, other)
    order = {each.id: place for place, each in enumerate(lookup.comparison.articles)}
    told = {each.id: each for each in best.values()}
    return sorted(told.values(), key=lambda each: (order[each.article], each.index))


def _version(lookup: Lookup, passage: Passage, other: Passage, findings: list[Finding]) -> tuple[Piece, ...]:
    letter = Piece(f"{other.article}  ", Mark.COMMON)
    match = lookup.match(passage.id, other.id)
    clashes = clash_spans(other, [each for each in findings if other.id in {each.left, each.right}])
    if match is not None and match.how is How.SAME_WORDS and not clashes:
        return (letter, Piece(how_word(match.how), Mark.FADED))
    return (letter, *differing(other.text, passage.text, clashes))
