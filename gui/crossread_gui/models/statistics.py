"""Statistics in words: shares of pairs as cells, and in what order two articles tell what they share."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from crossread.lookup import Lookup
from crossread.tables.pairs import PairShare, Place
from crossread_gui.models.cells import Cell, Column
from crossread_gui.models.pieces import Mark, Piece, plain
from crossread_gui.models.words import name_of, percent

translate = QCoreApplication.translate


def pair_columns(lookup: Lookup) -> tuple[Column, ...]:
    """Return a column of names and one per article."""
    first = Column(translate("statistics", "How much of …"), weight=1, narrowest=20)
    within = tuple(
        Column(translate("statistics", "… is in {letter}").format(letter=each.id), each.title, 1, 12)
        for each in lookup.comparison.articles
    )
    return (first, *within)


def pair_cell_maker(lookup: Lookup) -> Callable[[object, int], Cell]:
    """Return what turns a row of pair shares into cells."""

    def make(row: object, column: int) -> Cell:
        if not isinstance(row, tuple) or not isinstance(row[0], PairShare):
            return Cell()
        if column == 0:
            return Cell(plain(name_of(lookup.article(row[0].of))))
        return _pair_cell(row[column - 1])

    return make


def pair_words(share: PairShare) -> str:
    """Return a pair's share in words."""
    says = translate("statistics", "{share} of {of} is in {within}: {same} in the same words, {reworded} reworded")
    return says.format(
        share=percent(share.shared), of=share.of, within=share.within,
        same=percent(share.same_words), reworded=percent(share.reworded),
    )  # fmt: skip


def order_sentence(left: str, right: str, places: tuple[Place, ...]) -> str:
    """Return how far two articles tell what they share in the same order."""
    if not places:
        return translate("statistics", "{left} and {right} share nothing that could be put in order.").format(
            left=left, right=right
        )
    kept = longest_rise([each.down for each in places])
    clashes = sum(each.clashes for each in places)
    text = translate("statistics", "{count} places in common, {kept} of them in the same order.").format(
        count=len(places), kept=kept
    )
    if clashes:
        text += " " + translate("statistics", "Contradicted: {count}.").format(count=clashes)
    return text


def place_words(lookup: Lookup, place: Place) -> str:
    """Return a place of the order plot in words."""
    says = translate("statistics", "{left} at {across} of its article, {right} at {down}: {text}")
    if place.clashes:
        says = translate("statistics", "{left} at {across} of its article contradicts {right} at {down}: {text}")
    return says.format(
        left=place.left, right=place.right, across=percent(place.across), down=percent(place.down),
        text=lookup.passage(place.left).text,
    )  # fmt: skip


def longest_rise(values: list[float]) -> int:
    """Return the length of the longest run, gaps allowed, that never falls (patience sorting, Mallows 1962)."""
    from bisect import bisect_right

    piles: list[float] = []
    for value in values:
        at = bisect_right(piles, value)
        piles[at : at + 1] = [value]
    return len(piles)


def _pair_cell(share: PairShare) -> Cell:
    if share.of == share.within:
        return Cell(plain("·"), spoken=translate("statistics", "the same article"))
    same = translate("statistics", "{share} same words").format(share=percent(share.same_words))
    pieces = (Piece(percent(share.shared), Mark.COMMON), Piece(f"\n{same}", Mark.FADED))
    return Cell(pieces, spoken=pair_words(share), tip=pair_words(share))
