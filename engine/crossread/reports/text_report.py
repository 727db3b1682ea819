"""Plain text, told apart by marks alone, and the same text with ANSI colours for terminals and pagers."""

from __future__ import annotations

from collections.abc import Iterator

from pygments.token import _TokenType

from crossread.model import Comparison
from crossread.reports.blocks import Block, Heading, Kind, Paragraph, Table
from crossread.reports.colours import screen
from crossread.reports.layout import lay_out
from crossread.roles import Progress
from crossread.settings import ReportOptions
from crossread.styling.terminal import paint
from crossread.styling.tokens import HEADING, MUTED, PLAIN

_RULES = {0: "=", 1: "-"}
_TRUE_COLOUR = 1 << 24


class TextExporter:
    """Marks, no colour: fit for an e-mail."""

    id = "txt"
    title = "Plain text"
    suffix = ".txt"

    def write(self, comparison: Comparison, options: ReportOptions, job: Progress) -> bytes:
        """Return the text, UTF-8."""
        return paint(text_stream(lay_out(comparison, options, job)), 0).encode()


class AnsiExporter:
    """The text with true colour, for `less -R` and terminals."""

    id = "ansi"
    title = "Coloured text for terminals"
    suffix = ".ans"

    def write(self, comparison: Comparison, options: ReportOptions, job: Progress) -> bytes:
        """Return the text with escape sequences, UTF-8; dark unless light was chosen."""
        blocks = lay_out(comparison, options, job)
        return paint(text_stream(blocks), _TRUE_COLOUR, screen(options, "dark").id).encode()


def text_stream(blocks: tuple[Block, ...]) -> Iterator[tuple[_TokenType, str]]:
    """Yield a report as tokens, a blank line between its blocks but not between items."""
    for place, block in enumerate(blocks):
        if isinstance(block, Heading):
            yield from _heading(block)
        elif isinstance(block, Table):
            yield from _table(block)
        else:
            yield from _paragraph(block)
        following = blocks[place + 1] if place + 1 < len(blocks) else None
        if not (_is_tight(block) and following is not None and _is_tight(following)):
            yield PLAIN, "\n"


def _is_tight(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.kind in {Kind.ITEM, Kind.WORDING, Kind.CODE}


def _heading(block: Heading) -> Iterator[tuple[_TokenType, str]]:
    if block.level == 1:
        yield PLAIN, "\n"
    yield HEADING, f"{block.text}\n"
    if block.level in _RULES:
        yield MUTED, _RULES[block.level] * min(100, len(block.text)) + "\n"


def _paragraph(block: Paragraph) -> Iterator[tuple[_TokenType, str]]:
    pieces = list(block.pieces)
    if block.kind is Kind.WORDING:
        label = pieces.pop(0)
        yield label.token, f"  {label.text:<7} "
    elif block.kind in {Kind.ITEM, Kind.NOTE}:
        yield MUTED, "- " if block.kind is Kind.ITEM else "> "
    for each in pieces:
        yield each.token, each.text
    yield PLAIN, "\n"


def _table(block: Table) -> Iterator[tuple[_TokenType, str]]:
    widths = [max(len(row[column]) for row in (block.head, *block.rows)) for column in range(len(block.head))]
    for token, row in ((MUTED, block.head), *((PLAIN, each) for each in block.rows)):
        yield token, "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() + "\n"
