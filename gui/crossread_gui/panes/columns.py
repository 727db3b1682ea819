"""The overview's grid: a row per article, a column per strand or passage, every row in its own reading order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from crossread.lookup import Lookup
from crossread_gui.panes.partners import all_partners
from crossread_gui.panes.scroll_sync import Anchor, backbone

Ties = Mapping[str, Mapping[str, None]]


@dataclass(frozen=True, slots=True)
class Grid:
    """`rows` holds for each article, in order, the column of each of its passages; columns rise along a row."""

    letters: tuple[str, ...] = ()
    rows: tuple[tuple[int, ...], ...] = ()
    count: int = 0

    def column_of(self, letter: str, index: int) -> int:
        """Return the column of an article's n-th passage."""
        return self.rows[self.letters.index(letter)][index]

    def index_at(self, letter: str, column: float) -> int:
        """Return the passage nearest to a column: the last that begins at or before it."""
        row = self.rows[self.letters.index(letter)]
        low, high = 0, len(row)
        while low < high:
            middle = (low + high) // 2
            if row[middle] <= column:
                low = middle + 1
            else:
                high = middle
        return max(0, low - 1)


def grid_of(lookup: Lookup, letters: tuple[str, ...]) -> Grid:
    """Merge the articles' reading orders into one: progressive alignment, article by article.

    Passages of one strand share a column where that keeps every row in order; what moved gets a column of its own.
    """
    ties = all_partners(lookup)
    order: list[list[str]] = []  # each column's passages
    for letter in letters:
        order = _merged(ties, order, [each.id for each in lookup.passages_of(letter)])
    places = {name: column for column, names in enumerate(order) for name in names}
    rows = tuple(tuple(places[each.id] for each in lookup.passages_of(letter)) for letter in letters)
    return Grid(letters, rows, len(order))


def _merged(ties: Ties, order: list[list[str]], new: list[str]) -> list[list[str]]:
    """Return the columns with another article's passages joined to them or put between them."""
    places = {name: column for column, names in enumerate(order) for name in names}
    anchors = [
        Anchor(index, index + 1, places[partner], places[partner] + 1)
        for index, passage in enumerate(new)
        for partner in ties.get(passage, ())
        if partner in places
    ]
    merged: list[list[str]] = []
    taken = start = 0
    for each in backbone(anchors):
        merged += _packed(ties, order[taken : each.partner_start], new[start : each.start])
        merged.append([*order[each.partner_start], new[each.start]])
        taken, start = each.partner_start + 1, each.start + 1
    return merged + _packed(ties, order[taken:], new[start:])


def _packed(ties: Ties, gap: list[list[str]], new: list[str]) -> list[list[str]]:
    """Return the columns between two strands: passages that stand alone share columns with others that do.

    They say nothing of each other, but a column for each would make the strip several times as long.
    """
    packed: list[list[str]] = []
    rest = gap[::-1]  # the next column last, where taking it costs nothing
    for passage in new:
        if passage in ties:
            packed.append([passage])
            continue
        while rest and any(each in ties for each in rest[-1]):
            packed.append(rest.pop())
        packed.append([*(rest.pop() if rest else []), passage])
    return packed + rest[::-1]
