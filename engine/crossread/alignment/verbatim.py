"""Find runs of words that two passages have in common word for word, wherever they stand in either."""

from __future__ import annotations

from crossread.model import Span
from crossread.similarity.prepare import Prepared

LEAST_RUN = 5  # words: shorter runs are idiom as often as copying


def runs(left: Prepared, right: Prepared, i: int, j: int) -> tuple[tuple[Span, Span], ...]:
    """Return the runs of five or more words that stand in both passages, in order of the left; none overlap."""
    one, other = left.words_of(i), right.words_of(j)
    if len(one) < LEAST_RUN or len(other) < LEAST_RUN or len(set(one).intersection(other)) < LEAST_RUN - 1:
        return ()
    taken_left: set[int] = set()
    taken_right: set[int] = set()
    kept: list[tuple[int, int, int]] = []
    for length, a, b in sorted(_common(one, other), key=lambda run: (-run[0], run[1], run[2])):
        if not taken_left.intersection(range(a, a + length)) and not taken_right.intersection(range(b, b + length)):
            kept.append((a, b, length))
            taken_left.update(range(a, a + length))
            taken_right.update(range(b, b + length))
    return tuple((span_of(left, i, a, a + length), span_of(right, j, b, b + length)) for a, b, length in sorted(kept))


def span_of(prepared: Prepared, passage: int, low: int, high: int) -> Span:
    """Return the code points from a passage's word `low` up to its word `high`, exclusive."""
    first = int(prepared.first[passage])
    return Span(int(prepared.start[first + low]), int(prepared.end[first + high - 1]))


def _common(one: tuple[str, ...], other: tuple[str, ...]) -> list[tuple[int, int, int]]:
    """Return all longest common runs as (length, place left, place right), those of five words or more."""
    places: dict[tuple[str, ...], list[int]] = {}
    for b in range(len(other) - LEAST_RUN + 1):
        places.setdefault(other[b : b + LEAST_RUN], []).append(b)
    found = []
    for a in range(len(one) - LEAST_RUN + 1):
        for b in places.get(one[a : a + LEAST_RUN], ()):
            if a and b and one[a - 1] == other[b - 1]:
                continue  # part of the run found one word earlier
            length = LEAST_RUN
            while a + length < len(one) and b + length < len(other) and one[a + length] == other[b + length]:
                length += 1
            found.append((length, a, b))
    return found
