"""Code points to UTF-16 units and back: the engine counts in the one, Qt in the other; only this module translates."""

from __future__ import annotations

from bisect import bisect_left


class Utf16Map:
    """Translate positions within one text.

    >>> places = Utf16Map("a😀b")
    >>> places.units(2), places.points(3)
    (3, 2)
    """

    __slots__ = ("_point_places", "_unit_places", "length")

    def __init__(self, text: str) -> None:
        self._point_places: tuple[int, ...] = ()
        # Asking the encoder is a hundred times quicker than looking at each character, and most texts have none.
        if not text.isascii() and len(text.encode("utf-16-le", "surrogatepass")) != 2 * len(text):
            self._point_places = tuple(place for place, each in enumerate(text) if each > "\uffff")
        self._unit_places = tuple(place + count for count, place in enumerate(self._point_places))
        self.length = len(text) + len(self._point_places)

    def units(self, point: int) -> int:
        """Return the UTF-16 unit at which a code point begins."""
        return point + bisect_left(self._point_places, point)

    def points(self, unit: int) -> int:
        """Return the code point that holds a UTF-16 unit; inside a surrogate pair, the character it is part of."""
        return unit - bisect_left(self._unit_places, unit)
