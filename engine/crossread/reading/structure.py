"""Find the blocks of plain text without changing a character of it.

Three habits of plain text are told apart: paragraphs of one long line each, sentences of one line each, and prose
wrapped at a column. Only wrapped lines are ever taken together, and never two lines that are complete sentences.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from crossread.model import Block, BlockKind, Span
from crossread.reading import cues, cues_online
from crossread.roles import Progress

_LINE = re.compile(r"[^\n\f\v\x1c-\x1e\x85\u2028\u2029]+")
_EDGE = re.compile(r"\S(?:.*\S)?", re.DOTALL)
_BULLET = re.compile(r"(?:[-–—*•‣◦▪●·○■]|\(?\d{1,3}[.)]|\(?[a-z]\))\s+(?=\S)")
_ENDED = re.compile(r"[.!?…:;。！？।؟۔‼⁉](?:[\"'”’»)\]」』]|\s|\*|_)*$")
_RULE = re.compile(r"[\W_]+$")
_OPEN_ENDED = re.compile(
    r"(?:^|\s)(?:the|an?|of|in|into|to|and|or|for|with|at|by|from|is|are|was|were|that|as|on|its|their|his|her)$",
    re.IGNORECASE,
)
_FURNITURE = re.compile(r"(?:on|by|at|published|updated|posted|photo)\b", re.IGNORECASE)
_WIDEST = 132  # columns: nobody wraps wider than a line printer
_LONGEST_HEADLINE = 200  # code points


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    text: str
    indent: int
    gap: bool  # an empty line stands before it

    @property
    def is_ended(self) -> bool:
        return _ENDED.search(self.text[-12:]) is not None

    @property
    def opens_low(self) -> bool:
        return self.text.lstrip("\"'“‘(«")[:1].islower()


def find_blocks(text: str, job: Progress | None = None) -> tuple[Block, ...]:
    """Return the blocks of a plain text, in order, without white space at their edges."""
    lines = _lines(text)
    stretches = _join_wrapped(lines)
    texts = [text[first.start : last.end] for first, last in stretches]
    kinds = _kinds(texts, [first.gap for first, _ in stretches], job)
    blocks = [Block(Span(first.start, last.end), kind) for (first, last), kind in zip(stretches, kinds, strict=True)]
    return tuple(_split_asides(text, _split_datelines(text, blocks)))


def _lines(text: str) -> list[_Line]:
    lines: list[_Line] = []
    last_end = 0
    for found in _LINE.finditer(text):
        core = _EDGE.search(found.group())
        if core is None:
            continue
        start, end = found.start() + core.start(), found.start() + core.end()
        gap = bool(lines) and text.count("\n", last_end, start) > 1
        lines.append(_Line(start, end, core.group(), core.start(), gap))
        last_end = end
    return lines


@dataclass(frozen=True, slots=True)
class _Habit:
    """How a text breaks its lines: at a column (0 if at none), or anywhere in the middle of sentences."""

    width: int = 0
    inside_sentences: bool = False


def _join_wrapped(lines: Sequence[_Line]) -> list[tuple[_Line, _Line]]:
    """Return first and last line of each block."""
    habit = _habit(lines)
    stretches: list[tuple[_Line, _Line]] = []
    for line in lines:
        if stretches and _continues(stretches[-1][1], line, habit):
            stretches[-1] = (stretches[-1][0], line)
        else:
            stretches.append((line, line))
    return stretches


def _habit(lines: Sequence[_Line]) -> _Habit:
    pairs = [(a, b) for a, b in itertools.pairwise(lines) if not b.gap and not _BULLET.match(b.text)]
    if not pairs:
        return _Habit()
    inside = sum(not a.is_ended and (b.opens_low or a.text.endswith((",", "-"))) for a, b in pairs)
    lengths = sorted(a.indent + len(a.text) for a, _ in pairs)
    widest = lengths[int(len(lengths) * 0.95)]
    if widest > _WIDEST or inside < 0.25 * len(pairs):
        return _Habit(0, inside_sentences=inside >= max(3, 0.1 * len(pairs)))
    return _Habit(widest, inside_sentences=True)


def _continues(line: _Line, after: _Line, habit: _Habit) -> bool:
    """Tell whether a line goes on with the sentence or wrapped paragraph of the line before."""
    if after.gap or _BULLET.match(after.text) or _RULE.match(after.text) or _RULE.match(line.text):
        return False
    goes_on = not line.is_ended and after.opens_low
    if not habit.inside_sentences:
        return goes_on and len(line.text) >= 40 and not _FURNITURE.match(after.text)
    if goes_on or _OPEN_ENDED.search(line.text[-12:]):
        return True
    if not habit.width or (after.indent > line.indent + 1 and line.is_ended):
        return False
    first_word = after.text.split(maxsplit=1)[0]
    end = line.indent + len(line.text)
    would_fit = end + 1 + len(first_word) <= habit.width - (4 if line.is_ended else 0)
    return not would_fit and end >= habit.width * 0.6


def _kinds(texts: Sequence[str], gaps: Sequence[bool], job: Progress | None) -> list[BlockKind]:
    kinds = []
    has_headline = False
    for i, text in enumerate(texts):
        if job is not None and i % 1000 == 999:
            job.report(i / len(texts), "Finding paragraphs")
        kind = cues.kind_of(text, place=i, count=len(texts))
        if kind is None and not has_headline and i < 4 and _is_headline(texts, i):
            kind = BlockKind.HEADLINE
        has_headline = has_headline or kind is BlockKind.HEADLINE or (kind is None and len(text) > 200)
        kinds.append(kind or _plain_kind(texts, gaps, i))
    _name_bylines(texts, kinds)
    for i in cues_online.shouted(texts):
        if kinds[i] in cues.OPEN_TO_DOUBT:
            kinds[i] = BlockKind.BOILERPLATE
    return kinds


def _name_bylines(texts: Sequence[str], kinds: list[BlockKind]) -> None:
    """Know a bare name by its place: between the headline and the dateline."""
    for i in range(1, min(5, len(kinds) - 1)):
        before, after = kinds[i - 1], kinds[i + 1]
        is_open = kinds[i] in {BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.HEADLINE}
        if is_open and after is BlockKind.DATELINE and before not in cues.LEFT_OUT and cues.LONE_NAME.match(texts[i]):
            kinds[i] = BlockKind.BYLINE


def _is_headline(texts: Sequence[str], i: int) -> bool:
    """Tell whether a block heads the article: the first of several, short, and no sentence that ends."""
    text = texts[i]
    if "\n" in text or len(text) > _LONGEST_HEADLINE or len(texts) < i + 2 or len(text.split()) > 30:
        return False
    if _BULLET.match(text) or not any(map(str.isalpha, text)):
        return False
    return not text.rstrip("\"'”’").endswith((".", "…", ":", ";", ",", "。", "।"))


def _plain_kind(texts: Sequence[str], gaps: Sequence[bool], i: int) -> BlockKind:
    text = texts[i]
    if _BULLET.match(text):
        return BlockKind.LIST_ITEM
    apart = i + 1 >= len(texts) or gaps[i] or gaps[i + 1]
    is_short = len(text) <= 90 and len(text.split()) <= 12 and "\n" not in text
    if is_short and apart and not _ENDED.search(text[-12:]) and text[:1].isupper() and i + 1 < len(texts):
        return BlockKind.HEADING
    return BlockKind.PARAGRAPH


def _split_datelines(text: str, blocks: Iterable[Block]) -> Iterable[Block]:
    """Give "PORT CALLOW, Oct. 14 (Wire) -" at the head of the story a block of its own."""
    seen = 0
    for block in blocks:
        length = 0
        if block.kind is BlockKind.PARAGRAPH:
            seen += 1
            length = cues.dateline_length(block.span.of(text)) if seen <= 3 else 0
        if length:
            start = block.span.start
            yield Block(Span(start, start + len(text[start : start + length].rstrip())), BlockKind.DATELINE)
            block = Block(Span(start + length, block.span.end), block.kind)  # noqa: PLW2901 - what is left of it
        yield block


def _split_asides(text: str, blocks: Iterable[Block]) -> Iterable[Block]:
    """Give "(RELATED: …)" at the end of a paragraph a block of its own."""
    for block in blocks:
        length = cues_online.aside_length(block.span.of(text)) if block.kind is BlockKind.PARAGRAPH else 0
        if length:
            start, end = block.span.start, block.span.end
            yield Block(Span(start, start + len(text[start : end - length].rstrip())), block.kind)
            block = Block(Span(end - length, end), BlockKind.BOILERPLATE)  # noqa: PLW2901 - what is left of it
        yield block
