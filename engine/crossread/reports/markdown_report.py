"""Markdown (CommonMark with pipe tables): marks and bold type, as it knows no colour."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crossread.model import Comparison
from crossread.reports.blocks import Block, Heading, Kind, Paragraph, Piece, Table
from crossread.reports.layout import lay_out
from crossread.roles import Progress
from crossread.settings import ReportOptions
from crossread.styling.printable import undirected
from crossread.styling.tokens import CHANGED, HEADING

# Every character that starts markup within a line; `!` and `(` are harmless once `[` is not.
_INLINE = re.compile(r"([\\`*_\[\]<>&|~#$])")
_LINE_START = re.compile(r"^(\s*)([-+=>]|\d{1,9}[.)])", re.MULTILINE)


class MarkdownExporter:
    """For wikis, notes and version control."""

    id = "markdown"
    title = "Markdown"
    suffix = ".md"

    def write(self, comparison: Comparison, options: ReportOptions, job: Progress) -> bytes:
        """Return the document, UTF-8."""
        written: list[str] = []
        blocks = lay_out(comparison, options, job)
        for place, block in enumerate(blocks):
            job.report(0.5 + 0.5 * place / len(blocks), "Writing Markdown")
            written.append(_gap(blocks[place - 1], block) if place else "")
            written.append(_block(block))
        return ("".join(written) + "\n").encode()


def escaped(text: str) -> str:
    r"""Return a text that Markdown shows as it is; what would turn the rest of its line is made visible.

    >>> escaped("<b> *1. [x](y)")
    '\\<b\\> \\*1. \\[x\\](y)'
    """
    inline = _INLINE.sub(r"\\\1", undirected(text))
    return _LINE_START.sub(lambda found: f"{found[1].lstrip(' ')}{found[2][:-1]}\\{found[2][-1]}", inline)


def _gap(before: Block, after: Block) -> str:
    """Return what parts two blocks: items and wordings that follow each other stay one list, one quotation."""
    if isinstance(before, Paragraph) and isinstance(after, Paragraph) and before.kind is after.kind:
        return {Kind.ITEM: "\n", Kind.WORDING: "\n>\n"}.get(after.kind, "\n\n")
    return "\n\n"


def _block(block: Block) -> str:
    if isinstance(block, Heading):
        return f"{'#' * (block.level + 1)} {escaped(block.text)}"
    if isinstance(block, Table):
        return "\n".join(_rows(block))
    pieces = block.pieces
    if block.kind is Kind.WORDING:
        label, *rest = pieces
        return f"> {_line([Piece(HEADING, label.text), Piece(label.token, '  '), *rest]).strip()}"
    prefix = {Kind.ITEM: "- ", Kind.NOTE: "> "}.get(block.kind, "")
    text = _line(pieces).lstrip()
    return prefix + (f"**{text}**" if block.kind is Kind.HEADLINE and "**" not in text else text)


def _line(pieces: tuple[Piece, ...] | list[Piece]) -> str:
    joined = "".join(_piece(each) for each in pieces)
    return joined.replace("\n", "\\\n")


def _piece(piece: Piece) -> str:
    is_bold = piece.token in {CHANGED, HEADING} or piece.token[-1] in {"Clash", "Changed"}
    if not is_bold:
        return escaped(piece.text)
    # Asterisks bind only next to letters and digits, so marks and blanks at the edges stay outside.
    places = [place for place, each in enumerate(piece.text) if each.isalnum()] or [0]
    start, end = places[0], places[-1] + 1
    if not piece.text[start:end].strip():
        return escaped(piece.text)
    return f"{escaped(piece.text[:start])}**{escaped(piece.text[start:end])}**{escaped(piece.text[end:])}"


def _rows(block: Table) -> Iterator[str]:
    yield "| " + " | ".join(escaped(each) for each in block.head) + " |"
    yield "|" + " --- |" * len(block.head)
    for row in block.rows:
        yield "| " + " | ".join(escaped(each).replace("\n", " ") for each in row) + " |"
