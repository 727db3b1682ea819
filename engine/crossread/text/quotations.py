"""Find what stands between quotation marks in a passage, in any style of marks, also where one mark is missing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from crossread.model import Span
from crossread.text.tokens import PASSAGES_KEPT

_PAIRS = (("“", "”"), ("„", "“"), ("„", "”"), ("«", "»"), ("»", "«"), ("「", "」"))
_CLOSED = tuple(
    (opening, closing, re.compile(rf"{opening}([^{opening}{closing}]{{2,}}){closing}")) for opening, closing in _PAIRS
)
# Straight marks, and a straight one with a curly one: which of them opens is told by what follows it.
_STRAIGHT = re.compile(r'[“"](?=[^\s,;:!?).]|\.\.)([^“”"]{2,})[”"](?:(?<=\S[”"])|(?=\s|$))')
_SINGLE_OPENING = re.compile(r"(?<!\w)['‘](?=\S)(?!(?:til|tis|twas|em|cause)\b|n['’]|\d)")
_SINGLE_CLOSING = {"'": re.compile(r"(?<=\S)'(?!\w)"), "‘": re.compile(r"(?<=\S)’(?!\w)")}
_POSSESSIVE = re.compile(r"(?<=s)['’] [a-z]")
_SHORTEST_SINGLE = 6  # characters: fewer are an apostrophe's
_MARK = re.compile("[“”„«»「‘’\"']")  # every quotation begins or ends at one of these
_DOUBLE = re.compile(
    r'(?P<close>”|(?<=\S)“(?=$|[\s,.;:!?)])|(?<=\S)"(?=$|[^\w"]))|(?P<open>[“„]|(?<![^\s(\[—–\-\'‘])"(?=\S))'
)
_SINGLE = re.compile(r"(?P<open>(?:(?<=[:,] )|^)‘(?=[A-Z]))|(?P<close>(?<=[.,!?…])’(?!\w))")
_SHORTEST_OPEN = 12  # characters after a mark that never closes
_REACH = 8  # sentences that a quotation may run on without a mark


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
    # Most passages with a mark have but an apostrophe.
    patterns = [pattern for opening, closing, pattern in _CLOSED if opening in text and closing in text]
    if '"' in text or ("“" in text and "”" in text):
        patterns.append(_STRAIGHT)
    spans = [(each.start(1), each.end(1), False) for pattern in patterns for each in pattern.finditer(text)]
    spans += _singles(text)
    spans += _unclosed(text)
    kept: list[tuple[int, int, bool]] = []
    for start, end, is_open in sorted(spans, key=lambda each: (each[2], each[0] - each[1])):
        if not any(start < other_end and other < end for other, other_end, _ in kept):
            kept.append((start, end, is_open))
    return tuple(Quotation(Span(start, end), text[start:end], is_open) for start, end, is_open in sorted(kept))


def quotations_at(texts: Sequence[str], at: int) -> tuple[Quotation, ...]:
    """Return the quotations of one of an article's passages: all of it where a quotation runs on through it.

    >>> [each.text for each in quotations_at(["“It was late.", "We left.", "It rained,” she said."], 1)]
    ['We left.']
    """
    return quotations_in(texts[at], is_inside=runs_through(texts, at))


def quotations_in(text: str, *, is_inside: bool) -> tuple[Quotation, ...]:
    """Return the quotations of a passage; all of it is one where it stands inside one."""
    return (Quotation(Span(0, len(text)), text, is_open=True),) if is_inside else find_quotations(text)


def runs_through(texts: Sequence[str], at: int) -> bool:
    """Tell whether a passage without a mark stands inside a quotation that was begun before it and ends after it."""
    if _marks(texts[at]):
        return False
    before = _first_marks(reversed(texts[max(0, at - _REACH) : at]))
    if not before or before[-1][1] != "open":
        return False
    after = _first_marks(texts[at + 1 : at + 1 + _REACH])
    return bool(after) and after[0][1] == "close"


def _first_marks(texts: Iterable[str]) -> tuple[tuple[int, str], ...]:
    return next(filter(None, map(_marks, texts)), ())


@lru_cache(maxsize=PASSAGES_KEPT)
def _marks(text: str) -> tuple[tuple[int, str], ...]:
    """Return where quotations open and close, in order; single marks count only where there is no other."""
    if _MARK.search(text) is None:
        return ()
    pattern = _DOUBLE if any(mark in text for mark in '“”„"') else _SINGLE
    return tuple((each.start(), str(each.lastgroup)) for each in pattern.finditer(text))


def _singles(text: str) -> Iterator[tuple[int, int, bool]]:
    """Yield what stands between single marks; "workers' pay" ends nothing where another mark may end it."""
    openings = [each.start() for each in _SINGLE_OPENING.finditer(text)]
    for place, start in enumerate(openings):
        limit = openings[place + 1] if place + 1 < len(openings) else len(text)
        ends = [
            each.start()
            for each in _SINGLE_CLOSING[text[start]].finditer(text, start + 1)
            if each.start() - start > _SHORTEST_SINGLE
        ]
        if not ends:
            continue
        certain = [end for end in ends if end < limit and not _POSSESSIVE.match(text, end)]
        yield start + 1, certain[0] if certain else ends[0], False


def _unclosed(text: str) -> Iterator[tuple[int, int, bool]]:
    """Yield the stretch after a mark that never closes, and before one that was never opened."""
    marks = _marks(text)
    if not marks:
        return
    (first, opens), (last, closes) = marks[0], marks[-1]
    if closes == "open" and len(text) - last > _SHORTEST_OPEN:
        yield last + 1, len(text), True
    if opens == "close" and first:
        yield 0, first, True
