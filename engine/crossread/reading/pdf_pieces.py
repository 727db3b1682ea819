"""Take the characters of a PDF page with their places, and join them to pieces: stretches of text on one line."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pypdfium2 import PdfPage, PdfTextPage

_HYPHENS = frozenset("\u00ad\u0002\ufffe")  # how PDFium tells a hyphen at a line's end
LINE_ENDS = frozenset((10, 13))
_BLANKS = frozenset((9, 10, 13, 32, 160))
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
WIDEST_GAP = 1.2  # of the line's height: more is another column, or a cell
_UNIT = re.compile(r"\b(?:[kcm]?m|ft|mi|in|yd)$")
MOST_CHARACTERS = 400_000  # on one page; a hostile file could claim more


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text on one line; points, y downwards from the top of the page."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    bold: bool = False

    @property
    def height(self) -> float:
        """Return the height of its line, which stands for the size of its type."""
        return self.bottom - self.top

    @property
    def middle(self) -> float:
        """Return the y of its centre."""
        return (self.top + self.bottom) / 2


@dataclass(frozen=True, slots=True)
class Page:
    """A page's pieces as drawn, and its size in points."""

    pieces: tuple[Piece, ...]
    width: float
    height: float


@dataclass(slots=True)
class _Growing:
    parts: list[str]
    left: float
    right: float
    top: float
    bottom: float
    first: int  # index of its first character, to ask for weight and angle


def page_of(page: PdfPage) -> Page:
    """Return the pieces of an open page."""
    width, height = page.get_size()
    text_page = page.get_textpage()
    try:
        return Page(tuple(_pieces(text_page, height)), width, height)
    finally:
        text_page.close()


def _pieces(text_page: PdfTextPage, height: float) -> Iterator[Piece]:
    import pypdfium2.raw as pdfium

    raw = text_page.raw
    unicode_of, box_of = pdfium.FPDFText_GetUnicode, pdfium.FPDFText_GetLooseCharBox
    growing: _Growing | None = None
    gap = False
    box = pdfium.FS_RECTF()
    place = ctypes.byref(box)
    for i in range(min(text_page.count_chars(), MOST_CHARACTERS)):
        code = unicode_of(raw, i)
        if code in _BLANKS:
            gap = True
            if code in LINE_ENDS and growing is not None:
                yield from _finished(growing, text_page)
                growing = None
            continue
        char = _character(code)
        if not box_of(raw, i, place) or not char:
            continue
        left, right, top, bottom = box.left, box.right, height - box.top, height - box.bottom
        if growing is None or not _goes_on(growing, left, right, top, bottom):
            if growing is not None:
                yield from _finished(growing, text_page)
            growing = _Growing([char], left, right, top, bottom, i)
        elif top == growing.top or not _is_note_mark(growing, char, top, bottom):
            growing.parts.append(" " + char if gap else char)
            growing.right = max(growing.right, right)
        gap = False
    if growing is not None:
        yield from _finished(growing, text_page)


def _character(code: int) -> str:
    if 32 < code < 0xAD:
        return chr(code)
    if 0xD800 <= code <= 0xDFFF or code == 0 or code > 0x10FFFF:
        return ""
    char = chr(code)
    return "\u00ad" if char in _HYPHENS else _LIGATURES.get(char, char)


def _goes_on(piece: _Growing, left: float, right: float, top: float, bottom: float) -> bool:
    """Tell whether a character stands on the same line, close behind."""
    size = piece.bottom - piece.top
    if top != piece.top:  # most characters stand exactly as the one before: this is asked of every single one
        shared = min(piece.bottom, bottom) - max(piece.top, top)
        if shared < 0.5 * min(size, bottom - top):
            return False
    return -0.6 * size <= left - piece.right <= WIDEST_GAP * size and right > piece.left


def _is_note_mark(piece: _Growing, char: str, top: float, bottom: float) -> bool:
    """Tell a raised little digit that calls a footnote, but not a power ("10⁶") or a unit ("km²")."""
    size = piece.bottom - piece.top
    if not char.isdigit() or bottom - top > 0.8 * size or bottom > piece.bottom - 0.2 * size:
        return False
    before = "".join(piece.parts[-4:])
    return not before[-1:].isdigit() and _UNIT.search(before) is None


def is_slanted(text_page: PdfTextPage, index: int) -> bool:
    """Tell whether a character is part of a stamp along the margin or of a watermark."""
    import pypdfium2.raw as pdfium

    angle: float = pdfium.FPDFText_GetCharAngle(text_page.raw, index)
    return 0.2 < angle < 6.08


def is_bold(text_page: PdfTextPage, index: int) -> bool:
    """Tell whether a character is set in bold type."""
    import pypdfium2.raw as pdfium

    weight: int = pdfium.FPDFText_GetFontWeight(text_page.raw, index)
    return weight >= 600


def _finished(piece: _Growing, text_page: PdfTextPage) -> Iterator[Piece]:
    if is_slanted(text_page, piece.first) or piece.bottom <= piece.top:
        return
    bold = is_bold(text_page, piece.first)
    yield Piece("".join(piece.parts), piece.left, piece.right, piece.top, piece.bottom, bold)
