"""Take the text of a PDF page that is read from right to left, Arabic or Hebrew, by where its signs stand.

PDFs hold such text in whatever order their maker drew it, so only places can be trusted. The page is looked at in a
mirror: what is read first then stands on the left, and columns, lines and paragraphs are found as on any other page.
"""

from __future__ import annotations

import ctypes
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from crossread.reading.pdf_pieces import LINE_ENDS, MOST_CHARACTERS, WIDEST_GAP, Page, Piece, is_bold, is_slanted

if TYPE_CHECKING:
    from pypdfium2 import PdfPage, PdfTextPage

RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
_FORMS = re.compile("[\ufb1d-\ufdff\ufe70-\ufeff]+")  # letters by their shape in the word
_LETTER = r"[^\W\d_\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]"
_NEUTRAL = r"[^\w\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]"
# Seen from the right, words of other scripts and numbers run backwards.
_BACKWARDS = re.compile(
    rf"(?:(?:{_LETTER}|\d)(?:{_LETTER}|{_NEUTRAL}|\d)*)?{_LETTER}|\d(?:[\d.,:/٫٬+-]*\d)?[%٪]?|[%٪]\d[\d.,٫٬]*"
)
_TURNED_LAM_ALIF = re.compile("[اأإآٱ]ل")
_BRACKETS = str.maketrans("()[]{}«»‹›", ")(][}{»«›‹")
_TYPED = tuple(map(re.compile, (r"\([^()]{1,200}\)", r"\[[^\[\]]{1,200}\]", "«[^«»]{1,200}»")))
_SHAPED = tuple(map(re.compile, (r"\)[^()]{1,200}\(", r"\][^\[\]]{1,200}\[", "»[^«»]{1,200}«")))
_WORD_GAP = 0.17  # of the type's size: a space that is not drawn


@dataclass(slots=True)
class _Sign:
    """A drawn sign: its letters as read; x from the right edge of the page, y downwards, in points."""

    text: str
    left: float
    right: float
    baseline: float
    size: float  # of its type, before the page is scaled
    height: float
    index: int


def page_of(page: PdfPage) -> Page:
    """Return the pieces of an open page, mirrored: `left` and `right` count from its right edge."""
    width, height = page.get_size()
    text_page = page.get_textpage()
    try:
        lines = _lines(_sized(_signs(text_page, width, height)))
        return Page(tuple(piece for line in lines for piece in _pieces(line, text_page)), width, height)
    finally:
        text_page.close()


def with_brackets_right(pages: Sequence[Page]) -> list[Page]:
    """Return the pages with brackets as typed: some makers of PDFs note their shape, which is the mirrored one."""
    text = " ".join(piece.text for page in pages for piece in page.pieces)
    if sum(len(each.findall(text)) for each in _TYPED) >= sum(len(each.findall(text)) for each in _SHAPED):
        return list(pages)
    return [
        replace(page, pieces=tuple(replace(each, text=each.text.translate(_BRACKETS)) for each in page.pieces))
        for page in pages
    ]


def _signs(text_page: PdfTextPage, width: float, height: float) -> Iterator[_Sign]:
    import pypdfium2.raw as pdfium

    raw, box = text_page.raw, pdfium.FS_RECTF()
    x, y = ctypes.c_double(), ctypes.c_double()
    last: _Sign | None = None
    for i in range(min(text_page.count_chars(), MOST_CHARACTERS)):
        code = pdfium.FPDFText_GetUnicode(raw, i)
        if code in LINE_ENDS or not 32 <= code <= 0x10FFFF or 0xD800 <= code <= 0xDFFF:
            continue
        pdfium.FPDFText_GetLooseCharBox(raw, i, ctypes.byref(box))
        pdfium.FPDFText_GetCharOrigin(raw, i, ctypes.byref(x), ctypes.byref(y))
        left, right, baseline = width - box.right, width - box.left, height - y.value
        char = chr(code)
        if char.isspace() and box.right <= box.left:
            continue  # one that PDFium thought up, often in the wrong place
        if last is not None and char != " " and (left, right, baseline) == (last.left, last.right, last.baseline):
            last.text += char  # one sign for two letters
            continue
        if last is not None:
            yield last
        size = pdfium.FPDFText_GetFontSize(raw, i)
        last = _Sign(char, left, right, baseline, size, box.top - box.bottom, i)
    if last is not None:
        yield last


def _sized(signs: Iterable[_Sign]) -> list[_Sign]:
    """Return the signs, each as high as the highest of its type: some makers give a dot the height of a dot."""
    signs = list(signs)
    highest: dict[float, float] = {}
    for sign in signs:
        highest[sign.size] = max(highest.get(sign.size, 0.0), sign.height)
    for sign in signs:
        sign.size = highest[sign.size]
    return signs


def _lines(signs: Iterable[_Sign]) -> list[list[_Sign]]:
    """Return the signs line by line, each line's from right to left, accents on the letters they belong to."""
    lines: list[list[_Sign]] = []
    marks = []
    for sign in sorted(signs, key=lambda each: each.baseline):
        if unicodedata.combining(sign.text[0]):
            marks.append(sign)
        elif lines and sign.baseline - lines[-1][0].baseline <= 0.4 * max(sign.size, lines[-1][0].size):
            lines[-1].append(sign)
        else:
            lines.append([sign])
    for mark in marks:
        _attach(mark, lines)
    for line in lines:
        line.sort(key=lambda each: (each.left, each.right))
    return lines


def _attach(mark: _Sign, lines: list[list[_Sign]]) -> None:
    """Give an accent to the letter it stands over."""
    if not lines:
        return
    line = min(lines, key=lambda each: abs(each[0].baseline - mark.baseline))
    middle = (mark.left + mark.right) / 2
    letters = [each for each in line if each.text != " "]
    if letters:
        nearest = min(letters, key=lambda each: abs((each.left + each.right) / 2 - middle))
        nearest.text += mark.text


def _pieces(line: Sequence[_Sign], text_page: PdfTextPage) -> Iterator[Piece]:
    run: list[_Sign] = []
    parts: list[str] = []
    for sign in line:
        if sign.text == " ":
            parts.append(" ")
            continue
        gap = sign.left - run[-1].right if run else 0.0
        if run and gap > WIDEST_GAP * sign.size:
            yield from _finished(run, parts, text_page)
            run, parts = [], []
        elif gap > _WORD_GAP * sign.size:
            parts.append(" ")
        run.append(sign)
        parts.append(sign.text)
    if run:
        yield from _finished(run, parts, text_page)


def _finished(run: Sequence[_Sign], parts: Sequence[str], text_page: PdfTextPage) -> Iterator[Piece]:
    first = run[0]
    if is_slanted(text_page, first.index):
        return
    size = max(each.size for each in run)
    right = max(each.right for each in run)
    top, bottom = first.baseline - 0.8 * size, first.baseline + 0.2 * size
    yield Piece(_as_read(parts), first.left, right, top, bottom, is_bold(text_page, first.index))


def _named(sign: str) -> str:
    """Return a sign's letters in order: of lam and alif, which are one sign, PDFium may tell the alif first."""
    return sign[::-1] if _TURNED_LAM_ALIF.fullmatch(sign) else sign


def _as_read(parts: Sequence[str]) -> str:
    """Return a line's text as it is read: words of other scripts and numbers turned round, letters by their name."""
    text = " ".join("".join(map(_named, parts)).split())
    turned = _BACKWARDS.sub(lambda found: found.group()[::-1], text)
    return _FORMS.sub(lambda found: unicodedata.normalize("NFKC", found.group()), turned)
