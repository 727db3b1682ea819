"""Join the lines of a PDF's columns to paragraphs, over hyphens, columns and pages, and tell headings from prose."""

from __future__ import annotations

import itertools
import re
import statistics
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from crossread.model import BlockKind
from crossread.reading.draft import Draft
from crossread.reading.pdf_order import Line
from crossread.reading.pdf_pieces import Page

_ENDED = re.compile(r"[.!?…:;。！？](?:[\"'”’»)\]]|\s)*$")
_BULLET = re.compile(r"(?:[-–—*•‣◦▪●·○■\uf0b7]|\(?\d{1,3}[.)]|\(?[a-z]\))\s+(?=\S)")
_LONE_BULLET = re.compile(r"(?:[•‣◦▪●·○■\uf0b7–—-]|\(?\d{1,3}[.)])$")
_MARK = re.compile(r"^[•‣◦▪●·○■\uf0b7]\s+")
_NOTE = re.compile(r"(?:\d{1,3}|[*†‡§])[\s.)]?\s*\S")
_CAPTION = re.compile(
    r"(?:fig(?:ure|\.)|photo|picture|image|table|chart|map|abb(?:ildung|\.))\s*(?:\d|:)", re.IGNORECASE
)
_WORD = re.compile(r"[^\W\d_]+")
_LOWER = re.compile(r"[\"'“‘(]*[a-zß-öø-ÿ]")
_PREFIXES = frozenset((
    "a", "an", "as", "at", "be", "com", "con", "de", "dis", "en", "ex", "for", "im", "in", "inter", "no", "on", "or",
    "out", "over", "per", "pre", "pro", "re", "so", "sub", "to", "un", "under", "up", "with",
))  # fmt: skip
_FIRST_HALVES = frozenset((
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twenty", "thirty", "forty", "fifty",
    "sixty", "seventy", "eighty", "ninety", "well", "self", "half", "long", "short", "high", "low", "full", "part",
    "first",
    "second", "third", "year", "vice", "so", "non", "decision", "left", "right", "north", "south", "east", "west",
))  # fmt: skip
_LARGER = 1.15  # times the body's size: a heading
_SMALLER = 0.93


@dataclass(slots=True)
class _Paragraph:
    lines: list[Line]
    page: int
    kind: BlockKind = BlockKind.PARAGRAPH
    closes_column: bool = False
    opens_column: bool = False

    @property
    def height(self) -> float:
        return self.lines[0].height

    @property
    def text(self) -> str:
        return " ".join(line.text for line in self.lines)


class Paragraphs:
    """Gathers the columns of a document and tells its paragraphs."""

    def __init__(self, pages: Sequence[Page]) -> None:
        sizes: Counter[float] = Counter()
        self._words: Counter[str] = Counter()
        for page in pages:
            for piece in page.pieces:
                sizes[round(piece.height, 1)] += len(piece.text)
                # the first and last word of a line may be halves of broken ones
                self._words.update(word.lower() for word in _WORD.findall(piece.text)[1:-1])
        self._body = sizes.most_common(1)[0][0] if sizes else 10.0
        self._heights = [page.height for page in pages]
        self._found: list[_Paragraph] = []

    def add(self, lines: Sequence[Line], page: int) -> None:
        """Take the lines of one column of a page (counted from 0)."""
        if not lines:
            return
        left = statistics.quantiles([line.left for line in lines], n=5)[0] if len(lines) > 1 else lines[0].left
        right = max(line.right for line in lines)
        usual = _usual_gap(lines)
        found = [_Paragraph([lines[0]], page, opens_column=True)]
        for before, line in itertools.pairwise(lines):
            if _LONE_BULLET.match(before.text) and len(found[-1].lines) == 1:
                found[-1].lines.append(line)
            elif self._begins(before, line, usual, left, right):
                found.append(_Paragraph([line], page))
            else:
                found[-1].lines.append(line)
        found[-1].closes_column = True
        self._found += found

    def drafts(self) -> list[Draft]:
        """Return the blocks of the whole document."""
        self._name_kinds()
        joined = self._joined()
        return [Draft(each.kind, self._text(each)) for each in joined]

    def _begins(self, before: Line, line: Line, usual: float, left: float, right: float) -> bool:
        """Tell whether a line begins a paragraph."""
        size = max(before.height, 1.0)
        if abs(line.height - before.height) > 0.12 * size or line.bold != before.bold:
            return True
        if line.top - before.bottom > max(usual + 0.35 * size, usual * 1.6) or _BULLET.match(line.text):
            return True
        ended = _ENDED.search(before.text) is not None
        if line.left - before.left > 0.8 * size and line.left - left > 0.8 * size and before.left - left < 0.4 * size:
            return ended or right - before.right > 3 * size
        first = line.text.split(" ", 1)[0]
        width = (line.right - line.left) / max(1, len(line.text)) * (len(first) + 1)
        return ended and before.right + width < right - size and right - before.right > 2 * size

    def _name_kinds(self) -> None:
        largest = max((each.height for each in self._found if each.page == 0), default=0.0)
        headed = False
        for each in self._found:
            each.kind = self._kind(each)
            is_headline = each.page == 0 and each.height > 0.98 * largest and largest > 1.25 * self._body
            if each.kind is BlockKind.HEADING and not headed and is_headline:
                each.kind = BlockKind.HEADLINE
                headed = True

    def _kind(self, each: _Paragraph) -> BlockKind:
        text = each.text
        words = len(text.split())
        if each.height >= _LARGER * self._body and words <= 40:
            return BlockKind.HEADING
        if each.lines[0].bold and words <= 15 and all(line.bold for line in each.lines) and not text.endswith("."):
            return BlockKind.HEADING
        if _BULLET.match(text) or (_LONE_BULLET.match(each.lines[0].text) and len(each.lines) > 1):
            return BlockKind.LIST_ITEM
        if each.height <= _SMALLER * self._body:
            if _CAPTION.match(text):
                return BlockKind.CAPTION
            if _NOTE.match(text) and each.lines[0].top > 0.5 * self._heights[each.page]:
                return BlockKind.FOOTNOTE
        return BlockKind.PARAGRAPH

    def _joined(self) -> list[_Paragraph]:
        """Rejoin paragraphs that a column or page end broke, over notes and captions in between."""
        result: list[_Paragraph] = []
        open_one: _Paragraph | None = None
        for each in self._found:
            if each.kind is BlockKind.PARAGRAPH and open_one is not None and self._goes_on(open_one, each):
                open_one.lines += each.lines
                open_one.closes_column = each.closes_column
                continue
            if each.kind is BlockKind.PARAGRAPH or each.kind is BlockKind.LIST_ITEM:
                open_one = each
            elif each.kind in {BlockKind.HEADING, BlockKind.HEADLINE}:
                joined = self._join_heading(result, each)
                open_one = None
                if joined:
                    continue
            result.append(each)
        return result

    def _goes_on(self, before: _Paragraph, after: _Paragraph) -> bool:
        if (
            not (before.closes_column and after.opens_column)
            or abs(before.height - after.height) > 0.12 * before.height
        ):
            return False
        last = before.lines[-1].text
        if last.endswith(("\u00ad", "-")) and _LOWER.match(after.text):
            return True
        return not _ENDED.search(last) and (_LOWER.match(after.text) is not None or last.endswith(","))

    def _join_heading(self, result: list[_Paragraph], each: _Paragraph) -> bool:
        before = result[-1] if result else None
        if before is None or before.kind not in {BlockKind.HEADLINE, BlockKind.HEADING} or before.page != each.page:
            return False
        close = 0 <= each.lines[0].top - before.lines[-1].bottom < 0.6 * each.height
        if (
            close
            and abs(before.height - each.height) < 0.05 * each.height
            and before.lines[0].bold == each.lines[0].bold
        ):
            before.lines += each.lines
            return True
        return False

    def _text(self, paragraph: _Paragraph) -> str:
        text = paragraph.lines[0].text
        for line in paragraph.lines[1:]:
            text = self._attached(text, line.text)
        text = text.removesuffix("\u00ad")
        return _MARK.sub("", text) if paragraph.kind is BlockKind.LIST_ITEM else text

    def _attached(self, text: str, more: str) -> str:
        """Put a line behind the text so far, taking out the hyphen that broke a word."""
        soft = text.endswith(("\u00ad", "\u2010"))  # only typesetters write these
        if not soft and not (text.endswith("-") and len(text) > 1 and text[-2].isalpha()):
            return f"{text} {more}"
        if (not soft and not _LOWER.match(more)) or self._is_compound(text, more):
            return text[:-1] + "-" + more if soft else text + more
        return text[:-1] + more

    def _is_compound(self, text: str, more: str) -> bool:
        """Tell "well-known", whose halves are words of this document, from a word that was broken."""
        first = _WORD.match(more)
        head = re.search(r"[^\W\d_]+$", text[:-1])
        if first is None or head is None:
            return False
        left, right = head.group().lower(), first.group().lower()
        if left in _FIRST_HALVES or left in _PREFIXES:
            return left in _FIRST_HALVES and len(right) > 2 and right != "teen"
        return not self._words[left + right] and self._words[right] > 0 and self._words[left] > 0


def _usual_gap(lines: Sequence[Line]) -> float:
    """Return the space between the lines of a paragraph: where a sentence goes on over the line's end, if any does."""
    same = [(a, b) for a, b in itertools.pairwise(lines) if abs(a.height - b.height) < 0.5]
    inside = [b.top - a.bottom for a, b in same if not _ENDED.search(a.text) and _LOWER.match(b.text)]
    if len(inside) >= 2:
        return statistics.median(inside)
    gaps = [b.top - a.bottom for a, b in same]
    return min(statistics.median(gaps), 0.6 * lines[0].height) if gaps else 0.0
