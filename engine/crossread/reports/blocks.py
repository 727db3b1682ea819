"""A report as headings, paragraphs and tables of (token, text): what every paged or plain format writes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from pygments.token import _TokenType


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


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a head row; every row is as long as the head."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


Block: TypeAlias = Heading | Paragraph | Table
