"""Split a sentence too long for a reader where it breathes: at a semicolon, dash, colon, conjunction or comma."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crossread.model import Span

_WORD = re.compile(r"\w+(?:['’.,-]\w+)*")
_CJK = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\u0e00-\u0e7f]")
_BREAKS = (
    re.compile(r"[;；。](?:[\"”’])?\s*"),
    re.compile(r"\s+[–—]\s*|\s*—\s*|\s+--\s+|:\s+"),
    re.compile(
        r"[,،、，](?:[\"”’])?\s+(?=(?:and|but|or|so|yet|while|which|who|whose|where|when|because|although|though|as|if|after|before|since|with)\b)"
    ),
    re.compile(r"[,،、，](?:[\"”’])?\s*(?=\D)"),
    re.compile(
        r"\s+(?=(?:and|but|or|while|which|who|whose|where|when|because|although|though|that|after|before|since)\b)"
    ),
)
_SHORTEST = 6  # words: a clause shorter than this says nothing on its own
_MOST_CHARACTERS = 4000  # without spaces or any mark: cut all the same, or one "sentence" could be a whole file
_CJK_PER_WORD = 2


def count_words(text: str) -> int:
    """Return the number of words; two characters of a script without spaces count as one word.

    >>> count_words("It's 3.5 miles"), count_words("北京时间")
    (3, 2)
    """
    if text.isascii():
        return len(_WORD.findall(text))
    bare, characters = _CJK.subn(" ", text)
    return len(_WORD.findall(bare)) + (characters + _CJK_PER_WORD - 1) // _CJK_PER_WORD


def split(text: str, piece: Span, longest: int) -> Iterator[Span]:
    """Yield the clauses of a sentence, each of at most about `longest` words; the whole if it is short enough."""
    if piece.length <= longest * 2:  # so few letters cannot be too many words
        yield piece
        return
    for part in _bounded(text, piece):
        waiting = [part]
        while waiting:
            span = waiting.pop()
            cut = _cut(text, span, longest)
            if cut is None:
                yield span
            else:
                waiting += reversed(cut)


def _bounded(text: str, piece: Span) -> Iterator[Span]:
    """Take what is no sentence at all off in pieces of bounded length, at a space where there is one."""
    start, end = piece.start, piece.end
    while end - start > 4 * _MOST_CHARACTERS:
        window = text[start : start + _MOST_CHARACTERS]
        place = max(window.rfind(mark) for mark in (" ", "\n", "，", "、")) + 1 or _MOST_CHARACTERS
        kept = window[:place].rstrip()
        yield Span(start, start + len(kept))
        start += place
        while start < end and text[start].isspace():
            start += 1
    if start < end:
        yield Span(start, end)


def _cut(text: str, span: Span, longest: int) -> tuple[Span, Span] | None:
    if span.length <= longest * 2:
        return None
    part = span.of(text)
    if part.count(" ") + part.count("\n") < longest - 5 and not _CJK.search(part) and len(part) <= _MOST_CHARACTERS:
        return None  # far fewer spaces than words allowed: no need to count
    words = count_words(part)
    if words <= longest and len(part) <= _MOST_CHARACTERS:
        return None
    place = _place(part, words, longest)
    if place is None:
        return None
    left, right = part[:place].rstrip(), part[place:].lstrip()
    if not left or not right:
        return None
    return Span(span.start, span.start + len(left)), Span(span.end - len(right), span.end)


def _place(part: str, words: int, longest: int) -> int | None:
    """Return where to cut: the break nearest the middle of the strongest kind that leaves two real clauses."""
    margin = len(part) * min(0.4, max(0.15, _SHORTEST / max(1, words)))
    middle = len(part) / 2
    for pattern in _BREAKS:
        best = -1
        for found in pattern.finditer(part, int(margin), len(part)):
            place = found.end()
            if place > len(part) - margin:
                break
            if abs(place - middle) >= abs(best - middle) and best >= 0:
                break  # breaks come in order: from here on they only get further from the middle
            best = place
        if best > 0:
            return best
    if words <= 2 * longest and len(part) <= _MOST_CHARACTERS:
        return None
    space = part.find(" ", int(middle))
    return space if space > 0 else int(middle)
