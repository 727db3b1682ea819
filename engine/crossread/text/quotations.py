"""Find what stands between quotation marks in a passage, in any style of marks, also where one mark is missing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from crossread.model import Span
from crossread.text.tokens import PASSAGES_KEPT

_PAIRS = (("“", "”"), ("„", "“"), ("„", "”"), ("«", "»"), ("»", "«"), ("「", "」"), ("‘", "’"))
_STRAIGHT = re.compile(r'"([^"]{2,})"')
_SINGLE = re.compile(r"(?<![\w])'([^'\n]{6,}?(?:'(?:s|t|re|ve|ll|m|d)\b[^'\n]*?)*)'(?!\w)")
_MARK = re.compile("[“”„«»「‘\"']")  # every quotation begins or ends at one of these
_SHORTEST = 2


@dataclass(frozen=True, slots=True)
class Quotation:
    """The words inside a pair of marks (`span` leaves the marks out); `is_open` says that one mark is missing."""

    span: Span
    text: str
    is_open: bool = False


@lru_cache(maxsize=PASSAGES_KEPT)
def find_quotations(text: str) -> tuple[Quotation, ...]:
    """Return the quotations of a passage in order; single marks count only round several words.

    >>> [each.text for each in find_quotations('He called it “a long day” and "not a good one".')]
    ['a long day', 'not a good one']
    """
    if _MARK.search(text) is None:
        return ()
    spans: list[tuple[int, int, bool]] = []
    for opening, closing in _PAIRS:
        pattern = rf"{opening}([^{opening}{closing}]{{{_SHORTEST},}}){closing}"
        if opening == "‘":
            pattern = r"(?<!\w)‘([^‘\n]{6,}?)’(?!\w)"
        spans += [(each.start(1), each.end(1), False) for each in re.finditer(pattern, text)]
    spans += [(each.start(1), each.end(1), False) for each in _STRAIGHT.finditer(text)]
    spans += [(each.start(1), each.end(1), False) for each in _SINGLE.finditer(text)]
    spans += _unclosed(text, spans)
    kept: list[tuple[int, int, bool]] = []
    for start, end, is_open in sorted(spans, key=lambda each: (each[2], each[0] - each[1])):
        if not any(start < other_end and other < end for other, other_end, _ in kept):
            kept.append((start, end, is_open))
    return tuple(Quotation(Span(start, end), text[start:end], is_open) for start, end, is_open in sorted(kept))


def _unclosed(text: str, closed: list[tuple[int, int, bool]]) -> list[tuple[int, int, bool]]:
    """Return the stretch after a mark that never closes, or before one that was never opened."""
    found = []
    last = max((end for _, end, _ in closed), default=-1)
    opening = max(text.rfind("“"), text.rfind('"') if text.count('"') % 2 else -1)
    if opening >= last and opening >= 0 and len(text) - opening > 12:
        after = text[opening + 1 :]
        if after[:1].strip():
            found.append((opening + 1, len(text), True))
    closing = text.find("”")
    if closing > 0 and "“" not in text[:closing]:
        found.append((0, closing, True))
    elif text.count('"') == 1 and opening > 0 and text[opening - 1 : opening].strip():
        found.append((0, opening, True))
    return found
