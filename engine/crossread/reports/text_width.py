"""How wide a text is, near enough to break lines without a font at hand.

Widths are thousandths of the font's size, typical of serif text faces; a picture states each text's length, so an
error shows as slightly wider or narrower letters, never as letters beside their background.
"""

from __future__ import annotations

import unicodedata

_NARROW = {
    **dict.fromkeys("iljtfrI.,;:!'|()[]‘’ -·", 330),
    **dict.fromkeys("mwMW@%—", 880),
    **dict.fromkeys("ABCDEFGHJKLNOPQRSTUVXYZ&", 690),
    **dict.fromkeys("0123456789", 590),
    **dict.fromkeys("“”\"", 450),
    **dict.fromkeys("●◐○≠", 800),
    " ": 270,
    "\N{NO-BREAK SPACE}": 270,
}  # fmt: skip
_LETTER = 545
_WIDE = 1000
_BOLD = 1.09


def width_of(text: str, size: float, *, bold: bool = False) -> float:
    """Return a text's width in the unit of the size."""
    thousandths = sum(_NARROW.get(each) or _other(each) for each in text)
    return thousandths * size / 1000 * (_BOLD if bold else 1)


def _other(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in {"Cf", "Mn"}:
        return 0
    return _WIDE if unicodedata.east_asian_width(character) in {"W", "F"} else _LETTER
