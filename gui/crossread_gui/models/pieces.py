"""A passage cut into pieces by how its words differ from another's, ready to be drawn by label or table alike."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from crossread.model import Finding, Passage, Span

# Below this share of common words every word would be marked as a difference: then the common ones are marked.
_LEAST_COMMON = 0.4
_LONGEST_SMALL_WORD = 3


class Mark(StrEnum):
    """Why a piece of text stands out."""

    PLAIN = "plain"
    COMMON = "common"
    CHANGED = "changed"
    ADDED = "added"
    DROPPED = "dropped"
    MOVED = "moved"
    CLASH = "clash"
    FADED = "faded"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text and its mark; dropped pieces are words of the other version, shown struck out."""

    text: str
    mark: Mark = Mark.PLAIN


def plain(text: str) -> tuple[Piece, ...]:
    """Return a text as one unmarked piece."""
    return (Piece(text),) if text else ()


def marked(text: str, spans: Iterable[Span], mark: Mark = Mark.CLASH) -> tuple[Piece, ...]:
    """Return a text with some spans (relative to it) marked; overlapping spans are joined."""
    pieces: list[Piece] = []
    position = 0
    for span in sorted(spans):
        start, end = max(span.start, position), min(span.end, len(text))
        if end <= start:
            continue
        pieces += plain(text[position:start])
        pieces.append(Piece(text[start:end], mark))
        position = end
    return tuple(pieces) + plain(text[position:])


def differing(text: str, other: str, clashes: Sequence[Span] = ()) -> tuple[Piece, ...]:
    """Return `text` with its word differences from `other` marked, clashing words above all.

    Where the two have little in common, the words in common are marked instead of nearly all others.
    """
    from crossread.alignment.wording import compare_wording  # the window is to be seen before it is needed

    changes = compare_wording(other, text).changes
    common = [each.right for each in changes if each.kind == "same"]
    if sum(each.length for each in common) < _LEAST_COMMON * max(1, len(text.strip())):
        telling = [each for each in common if _is_telling(each.of(text))]
        return _with_clashes(marked(text, telling, Mark.COMMON), clashes)
    pieces: list[Piece] = []
    position = 0
    for change in sorted(changes, key=lambda each: (each.right, each.left)):
        if change.right.start > position:
            pieces += plain(text[position : change.right.start])
        if change.kind in {"dropped", "changed"} and change.left.length:
            pieces.append(Piece(_spaced(change.left.of(other), text, change.right.start), Mark.DROPPED))
        if change.right.length:
            mark = Mark.PLAIN if change.kind == "same" else Mark(change.kind)
            pieces.append(Piece(text[max(position, change.right.start) : change.right.end], mark))
        position = max(position, change.right.end)
    return _with_clashes(tuple(pieces) + plain(text[position:]), clashes)


def around(text: str, span: Span, room: int) -> tuple[Piece, ...]:
    """Return about `room` code points of a text around a marked span, cut at spaces, with "…" where cut."""
    spare = max(0, room - span.length) // 2
    start = _cut_before(text, span.start - spare)
    end = _cut_after(text, span.end + spare + max(0, spare - span.start))
    shown = marked(text[start:end], (span.shifted(-start),)) if span.start >= start else plain(text[start:end])
    head = plain("… ") if start else ()
    return head + shown + (plain(" …") if end < len(text) else ())


def clash_spans(passage: Passage, findings: Iterable[Finding]) -> tuple[Span, ...]:
    """Return the clashing words of a passage in some findings, relative to the passage's text."""
    found = []
    for finding in findings:
        for name, span in ((finding.left, finding.left_span), (finding.right, finding.right_span)):
            if name == passage.id and passage.span.contains(span) and span.length:
                found.append(span.shifted(-passage.span.start))
    return tuple(found)


def text_of(pieces: Iterable[Piece]) -> str:
    """Return the text of pieces as it stands in the article: without what was dropped from it."""
    return "".join(each.text for each in pieces if each.mark is not Mark.DROPPED)


def _is_telling(words: str) -> bool:
    """Tell whether common words say anything: "the" and "of" stand everywhere."""
    return any(len(each) > _LONGEST_SMALL_WORD or each.isdigit() for each in words.split())


def _spaced(words: str, text: str, position: int) -> str:
    """Return dropped words with the spaces that keep them apart from the text they are shown in."""
    before = "" if position == 0 or text[position - 1].isspace() else " "
    after = "" if before and not text[position : position + 1].isalnum() else " "
    return f"{before}{words}{after}"


def _with_clashes(pieces: tuple[Piece, ...], clashes: Sequence[Span]) -> tuple[Piece, ...]:
    """Mark clashing words over whatever mark they had; dropped pieces take up no room in the text."""
    found: list[Piece] = []
    position = 0
    for piece in pieces:
        if piece.mark is Mark.DROPPED:
            found.append(piece)
            continue
        found += _cut(piece, position, clashes)
        position += len(piece.text)
    return tuple(found)


def _cut(piece: Piece, offset: int, clashes: Sequence[Span]) -> list[Piece]:
    end = offset + len(piece.text)
    cuts = {offset, end}
    cuts.update(edge for each in clashes for edge in (each.start, each.end) if offset < edge < end)
    edges = sorted(cuts)
    return [
        Piece(
            piece.text[start - offset : stop - offset],
            Mark.CLASH if any(each.start <= start and stop <= each.end for each in clashes) else piece.mark,
        )
        for start, stop in pairwise(edges)
    ]


def _cut_before(text: str, position: int) -> int:
    if position <= 0:
        return 0
    space = text.find(" ", position)
    return position if space < 0 else space + 1


def _cut_after(text: str, position: int) -> int:
    if position >= len(text):
        return len(text)
    space = text.rfind(" ", 0, position)
    return position if space < 0 else space
