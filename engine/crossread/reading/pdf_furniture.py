"""Take running heads, running feet and page numbers off the pages of a PDF."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from crossread.reading.pdf_pieces import Page, Piece

_EDGE = 0.12  # of the page's height, above and below: where furniture stands
_NUMBER = re.compile(
    r"\W*(?:page|seite|p\.|pág(?:ina)?\.?)?\s*(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:of|/|von|sur|de|\|)\s*\d{1,4})?\W*",
    re.IGNORECASE,
)
_PRINTED = re.compile(r"https?://\S+|(?:\d{1,2}[/.]){2}\d{2,4},?\s+\d{1,2}:\d\d.*|file:/\S+", re.IGNORECASE)
_DIGITS = re.compile(r"\d+|\b[ivxl]+\b")


def without_furniture(pages: Sequence[Page]) -> list[list[Piece]]:
    """Return each page's pieces without what only belongs to the sheet of paper."""
    repeated = _repeated(pages)
    return [[piece for piece in page.pieces if not _is_furniture(piece, page, repeated)] for page in pages]


def _repeated(pages: Sequence[Page]) -> frozenset[tuple[str, int]]:
    """Return what stands near the edge, at the same height, on many pages (or on every other)."""
    seen: dict[tuple[str, int], set[int]] = defaultdict(set)
    for number, page in enumerate(pages):
        for piece in page.pieces:
            if _is_near_edge(piece, page):
                seen[_key(piece)].add(number)
    enough = max(2, 0.4 * len(pages) if len(pages) < 5 else 0.25 * len(pages))
    return frozenset(key for key, numbers in seen.items() if len(numbers) >= enough)


def _is_furniture(piece: Piece, page: Page, repeated: frozenset[tuple[str, int]]) -> bool:
    if not _is_near_edge(piece, page):
        return False
    text, height = _key(piece)
    if any((text, height + step) in repeated for step in (-1, 0, 1)):
        return True
    if _PRINTED.fullmatch(piece.text.strip()):
        return True
    return _NUMBER.fullmatch(piece.text) is not None and _is_alone(piece, page)


def _is_alone(piece: Piece, page: Page) -> bool:
    beside = [each for each in page.pieces if each is not piece and each.top < piece.middle < each.bottom]
    return all(
        _NUMBER.fullmatch(each.text) or (abs(each.middle - piece.middle) < 1 and len(each.text) < 60) for each in beside
    )


def _is_near_edge(piece: Piece, page: Page) -> bool:
    return piece.middle < _EDGE * page.height or piece.middle > (1 - _EDGE) * page.height


def _key(piece: Piece) -> tuple[str, int]:
    return _DIGITS.sub("#", " ".join(piece.text.split()).casefold()), round(piece.middle / 6)
