"""Tell in what manner two passages share their content, and which stretches of them do."""

from __future__ import annotations

import re

from crossread.alignment.verbatim import span_of
from crossread.model import How, Passage, Span
from crossread.similarity.candidates import Candidate
from crossread.similarity.prepare import Prepared

SAME_WORDS = 0.9  # share of words that stand in both, in order
_LEFT_OVER = 5  # words outside the shared stretch that make it a part ...
_SHARE_LEFT_OVER = 0.35  # ... and the share of the passage they must be
_DENSE = 0.4  # share of the stretch's content words that the other passage has, too
_LONG_WORD = 4  # letters; shorter words are mostly grammar
_CLAUSE_EDGE = re.compile(r"[,;:–—()\[\]“”\"«»،，、；：]|\s-\s")


def manner(left: Prepared, right: Prepared, candidate: Candidate) -> tuple[How, Span, Span]:
    """Return how a pair shares its content and the stretches that do: whole passages, unless only a part is shared."""
    one, other = left.passages[candidate.left], right.passages[candidate.right]
    if candidate.order >= SAME_WORDS:
        is_replaced = _has_replaced(left, candidate.left, right, candidate.right)
        return How.REWORDED if is_replaced else How.SAME_WORDS, one.span, other.span
    if candidate.same >= 0.5:
        return How.REWORDED, one.span, other.span
    left_part = _part(left, candidate.left, right, candidate.right)
    right_part = _part(right, candidate.right, left, candidate.left)
    if left_part is None and right_part is None:
        return How.REWORDED, one.span, other.span
    return How.IN_PART, left_part or one.span, right_part or other.span


def _has_replaced(left: Prepared, i: int, right: Prepared, j: int) -> bool:
    """Tell whether a weighty word of each passage is missing in the other: one word was put for another."""
    mine, theirs = _weighty(left, i), _weighty(right, j)
    return not mine <= theirs and not theirs <= mine


def _weighty(ours: Prepared, i: int) -> frozenset[str]:
    return frozenset(each for each in _stems(ours, i) if _is_weighty(each))


def _stems(ours: Prepared, i: int) -> list[str]:
    return [ours.stems[each] for each in ours.stem[int(ours.first[i]) : int(ours.first[i + 1])].tolist()]


def _is_weighty(stem: str) -> bool:
    return len(stem) >= _LONG_WORD or not stem.isascii() or stem.isdigit()


def _part(ours: Prepared, i: int, theirs: Prepared, j: int) -> Span | None:
    """Return the clauses of our passage that the other shares, None if that is about all or cannot be told."""
    known, stems = set(_stems(theirs, j)), _stems(ours, i)
    content = [_is_weighty(each) for each in stems]
    shared = [n for n, each in enumerate(stems) if content[n] and each in known]
    if len(shared) < 2:
        return None
    first, last = _densest(shared)
    inside = sum(content[first : last + 1])
    if inside == 0 or sum(first <= n <= last for n in shared) < _DENSE * inside:
        return None
    span = _to_clause_edges(ours.passages[i], span_of(ours, i, first, last + 1))
    starts = ours.start[int(ours.first[i]) : int(ours.first[i + 1])].tolist()
    outside = sum(not (span.start <= start < span.end) for start in starts)
    return span if outside >= max(_LEFT_OVER, _SHARE_LEFT_OVER * len(stems)) else None


def _densest(places: list[int]) -> tuple[int, int]:
    """Return the first and last of the places after cutting off lone ones far from the rest."""
    while len(places) > 2 and places[1] - places[0] > 2 * _LEFT_OVER:
        places = places[1:]
    while len(places) > 2 and places[-1] - places[-2] > 2 * _LEFT_OVER:
        places = places[:-1]
    return places[0], places[-1]


def _to_clause_edges(passage: Passage, span: Span) -> Span:
    """Widen a stretch to the punctuation around it, or to the passage's ends."""
    edges = [passage.span.start + each.start() for each in _CLAUSE_EDGE.finditer(passage.text)]
    start = max((each + 1 for each in edges if each < span.start), default=passage.span.start)
    end = min((each for each in edges if each >= span.end), default=passage.span.end)
    text = passage.text
    while start < span.start and text[start - passage.span.start].isspace():
        start += 1
    return Span(start, max(end, span.end))
