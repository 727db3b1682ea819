"""A report as headings, paragraphs and tables of (token, text): what every paged or plain format writes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from pygments.token import _TokenType

from crossread.styling.direction import reads_rightward


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text drawn alike.

    `remark` is evidence that formats with comments attach to it, others leave out; `anchor` names the piece so
    that others may lead to it; `target` is the anchor this piece leads to.
    """

    token: _TokenType
    text: str
    remark: tuple[str, ...] = ()
    anchor: str = ""
    target: str = ""


class Kind(StrEnum):
    """What a paragraph is."""

    BODY = "body"
    MUTED = "muted"
    ITEM = "item"
    WORDING = "wording"
    NOTE = "note"
    PASSAGES = "passages"
    HEADLINE = "headline"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 0 is the title, 1 a part, 2 an entry of a part."""

    level: int
    text: str
    anchor: str = ""
    new_page: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; a wording's first piece is the label it hangs from."""

    kind: Kind
    pieces: tuple[Piece, ...]

    @property
    def is_leftward(self) -> bool:
        """Tell whether the paragraph reads from right to left; a wording's label has no say in it."""
        said = self.pieces[1:] if self.kind is Kind.WORDING else self.pieces
        return not reads_rightward("".join(each.text for each in said))


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a head row; every row is as long as the head."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


Block: TypeAlias = Heading | Paragraph | Table
