"""An article cut into the stretches that are laid out one by one: its blocks, very long ones in parts."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from crossread.model import Article, Block, BlockKind, Span

# A block longer than this is laid out in parts: one layout of 100,000 words would hold up the window for a second.
LONGEST_CHUNK = 3000  # code points
_FLOWING = frozenset({BlockKind.PARAGRAPH, BlockKind.QUOTATION, BlockKind.LIST_ITEM, BlockKind.FOOTNOTE})
_HARD_WRAPPED = 45  # lines at least this long were wrapped by a machine, not by the writer
_SENTENCE_END = re.compile(r"[.!?…。！？][\"'”’»)]*\s+")
_BULLET = re.compile(r"\s*([-*•–‣·]|\d{1,3}[.)])\s")


@dataclass(frozen=True, slots=True)
class Chunk:
    """One stretch; `is_first` and `is_last` tell whether it begins and ends its block."""

    span: Span
    kind: BlockKind
    is_first: bool = True
    is_last: bool = True


def chunks_of(article: Article) -> tuple[Chunk, ...]:
    """Return the article's chunks in order; together they hold every character that is not white space."""
    found: list[Chunk] = []
    for block in _whole(article):
        if block.span.length <= LONGEST_CHUNK:
            found.append(Chunk(block.span, block.kind))
        else:
            found += _chunks_in(article.text, block)
    return tuple(found) or (Chunk(Span(0, len(article.text)), BlockKind.PARAGRAPH),)


def shown_text(text: str, kind: BlockKind) -> str:
    """Return the chunk's text as it is drawn, character for character as long as it was.

    Lines of prose that a mail program or a scanner broke flow together; other line ends are kept.
    """
    if kind is BlockKind.LIST_ITEM and text[:1] in {"-", "*"}:
        text = "•" + text[1:]
    if "\n" not in text:
        return text
    lines = text.rstrip("\n").split("\n")
    flows = kind in _FLOWING and all(len(each) >= _HARD_WRAPPED for each in lines[:-1])
    return text.replace("\n", " " if flows else "\u2028")


def has_bullet(text: str) -> bool:
    """Tell whether a list item brings its own bullet or number."""
    return _BULLET.match(text) is not None


def chunk_at(starts: list[int], point: int) -> int:
    """Return the index of the chunk that holds a code point, or of the one before it."""
    return max(0, bisect_right(starts, point) - 1)


def _whole(article: Article) -> Iterator[Block]:
    """Yield the blocks, and as paragraphs whatever text lies outside them."""
    position = 0
    for block in article.blocks:
        if block.span.start > position:
            yield from _loose(article.text, position, block.span.start)
        if not block.span.of(article.text).isspace():
            yield block
        position = max(position, block.span.end)
    yield from _loose(article.text, position, len(article.text))


def _loose(text: str, start: int, end: int) -> Iterator[Block]:
    if start >= end or not text[start:end].strip():
        return
    for found in re.finditer(r"[^\n]+", text[start:end]):
        if found.group().strip():
            yield Block(Span(start + found.start(), start + found.end()), BlockKind.PARAGRAPH)


def _chunks_in(text: str, block: Block) -> list[Chunk]:
    parts = tuple(_parts(text, block.span))
    last = len(parts) - 1
    return [Chunk(part, block.kind, place == 0, place == last) for place, part in enumerate(parts)]


def _parts(text: str, span: Span) -> Iterator[Span]:
    start = span.start
    while span.end - start > LONGEST_CHUNK:
        end = _cut(text, start, start + LONGEST_CHUNK)
        yield Span(start, end)
        start = end
    yield span if start == span.start else Span(start, span.end)


def _cut(text: str, start: int, limit: int) -> int:
    """Return where to cut before `limit`: after a sentence, else after a word, else anywhere."""
    ends = [found.end() for found in _SENTENCE_END.finditer(text, start + LONGEST_CHUNK // 2, limit)]
    if ends:
        return ends[-1]
    space = text.rfind(" ", start + LONGEST_CHUNK // 2, limit)
    return limit if space < 0 else space + 1
