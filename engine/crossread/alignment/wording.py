"""Tell how two wordings of the same thing differ, word by word, cleaned to whole changed phrases."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from rapidfuzz.distance import LCSseq

from crossread.model import Span
from crossread.text.words import Word, find_words

Kind = Literal["same", "changed", "added", "dropped", "moved"]
_SHORT = 2  # unchanged words between two changes that are too few to tell a reader anything
_LEAST_MOVED = 2  # words; one word found elsewhere is chance more often than a move


@dataclass(frozen=True, slots=True)
class WordChange:
    """A stretch of both wordings; `added` has an empty left span, `dropped` an empty right one.

    Spans are code points of the respective text. A `moved` stretch pairs the two places of the same words.
    """

    kind: Kind
    left: Span
    right: Span


@dataclass(frozen=True, slots=True)
class Wording:
    """How a right wording differs from a left one, in the order of the left."""

    changes: tuple[WordChange, ...]


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of words: half-open ranges of word numbers on both sides."""

    kind: Kind
    left: tuple[int, int]
    right: tuple[int, int]


def compare_wording(left: str, right: str) -> Wording:
    """Return the differences of two texts as stretches of whole words.

    >>> [each.kind for each in compare_wording("He was very tired", "He was quite tired").changes]
    ['same', 'changed', 'same']
    """
    one, other = find_words(left), find_words(right)
    pieces = _moves(_smooth(_pieces(one, other), one), one, other)
    return Wording(tuple(_change(each, one, other) for each in pieces))


def _pieces(one: tuple[Word, ...], other: tuple[Word, ...]) -> list[_Piece]:
    """Return stretches that are the same and stretches that are not, alternating."""
    operations = LCSseq.opcodes([each.folded for each in one], [each.folded for each in other])
    pieces: list[_Piece] = []
    for step in operations:
        kind: Kind = "same" if step.tag == "equal" else "changed"
        left, right = (step.src_start, step.src_end), (step.dest_start, step.dest_end)
        if pieces and pieces[-1].kind == kind:
            pieces[-1] = _merged(pieces[-1], _Piece(kind, left, right))
        else:
            pieces.append(_Piece(kind, left, right))
    return pieces


def _smooth(pieces: list[_Piece], one: tuple[Word, ...]) -> list[_Piece]:
    """Swallow short unchanged stretches, of small words only, between two changes."""
    kept: list[_Piece] = []
    for place, piece in enumerate(pieces):
        is_inner = 0 < place < len(pieces) - 1
        if is_inner and piece.kind == "same" and _is_trifle(piece, one):
            piece = replace(piece, kind="changed")  # noqa: PLW2901 - the same stretch, told differently
        if kept and kept[-1].kind == "changed" == piece.kind:
            kept[-1] = _merged(kept[-1], piece)
        else:
            kept.append(piece)
    return [_named(each) for each in kept]


def _is_trifle(piece: _Piece, one: tuple[Word, ...]) -> bool:
    low, high = piece.left
    return high - low <= _SHORT and all(len(each.folded) <= 3 and each.folded.isalpha() for each in one[low:high])


def _named(piece: _Piece) -> _Piece:
    if piece.kind != "changed":
        return piece
    if piece.left[0] == piece.left[1]:
        return replace(piece, kind="added")
    if piece.right[0] == piece.right[1]:
        return replace(piece, kind="dropped")
    return piece


def _merged(first: _Piece, second: _Piece) -> _Piece:
    return _Piece(first.kind, (first.left[0], second.left[1]), (first.right[0], second.right[1]))


def _moves(pieces: list[_Piece], one: tuple[Word, ...], other: tuple[Word, ...]) -> list[_Piece]:
    """Tell words that merely stand elsewhere from words that are gone."""
    added: dict[tuple[str, ...], list[int]] = {}
    for place, piece in enumerate(pieces):
        if piece.kind == "added":
            added.setdefault(_folded(other, piece.right), []).append(place)
    moved: dict[int, _Piece] = {}
    gone: set[int] = set()
    for place, piece in enumerate(pieces):
        words = _folded(one, piece.left)
        if piece.kind == "dropped" and len(words) >= _LEAST_MOVED and added.get(words):
            target = added[words].pop(0)
            moved[place] = _Piece("moved", piece.left, pieces[target].right)
            gone.add(target)
    return [moved.get(place, piece) for place, piece in enumerate(pieces) if place not in gone]


def _folded(words: tuple[Word, ...], stretch: tuple[int, int]) -> tuple[str, ...]:
    return tuple(each.folded for each in words[stretch[0] : stretch[1]])


def _change(piece: _Piece, one: tuple[Word, ...], other: tuple[Word, ...]) -> WordChange:
    return WordChange(piece.kind, _span(one, piece.left), _span(other, piece.right))


def _span(words: tuple[Word, ...], stretch: tuple[int, int]) -> Span:
    """Return the code points of a stretch; of an empty one, the place where it would stand."""
    low, high = stretch
    if low < high:
        return Span(words[low].start, words[high - 1].end)
    place = words[low].start if low < len(words) else (words[-1].end if words else 0)
    return Span(place, place)
