"""What every row of a table over articles has."""

from __future__ import annotations


class Row:
    """A row with one cell an article, each a tuple that is empty where the article is silent."""

    __slots__ = ()
    cells: tuple[tuple[object, ...], ...]

    @property
    def tellers(self) -> int:
        """Return how many articles have something in the row."""
        return sum(bool(cell) for cell in self.cells)
