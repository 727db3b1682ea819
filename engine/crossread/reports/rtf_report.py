r"""RTF with colours that Word shows (`\chcbpat` beside `\cb`, which it ignores in text), heading styles, comments."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from pygments.token import _TokenType

from crossread.model import Comparison
from crossread.reports.blocks import Block, Heading, Kind, Piece, Table
from crossread.reports.colours import paper
from crossread.reports.layout import lay_out
from crossread.roles import Progress
from crossread.settings import ReportOptions
from crossread.styling.appearance import Line, appearance
from crossread.styling.direction import reads_rightward

_LINES: dict[Line, str] = {"": "", "solid": r"\ul", "dashed": r"\uldash", "dotted": r"\uld", "wavy": r"\ulwave"}
# Sizes in half points, distances in twentieths of a point.
_HEADINGS = {
    0: r"\pard\plain\s1\sa160\sl276\slmult1\outlinelevel0\b\fs36 ",
    1: r"\pard\plain\s2\sb360\sa120\keepn\outlinelevel1\b\fs28 ",
    2: r"\pard\plain\s3\sb200\sa60\keepn\outlinelevel2\b\fs23 ",
}
_KINDS = {
    Kind.ITEM: r"\pard\plain\fi-280\li280\sa60\fs21 \bullet\tab ",
    Kind.NOTE: r"\pard\plain\li280\sa60\i\fs21 ",
    Kind.WORDING: r"\pard\plain\fi-900\li900\tx900\sa60\fs21 ",
    Kind.HEADLINE: r"\pard\plain\sa140\sl300\slmult1\b\fs26 ",
    Kind.CODE: r"\pard\plain\f1\fs18 ",
    Kind.PASSAGES: r"\pard\plain\sa140\sl320\slmult1\fs22 ",
}
_BODY = r"\pard\plain\sa100\fs21 "
_STYLES = (
    r"{\stylesheet{\s0 Normal;}{\s1\outlinelevel0\b\fs36 heading 1;}{\s2\outlinelevel1\b\fs28 heading 2;}"
    r"{\s3\outlinelevel2\b\fs23 heading 3;}}"
)


class RtfExporter:
    """Opens in every word processor."""

    id = "rtf"
    title = "Rich text (RTF)"
    suffix = ".rtf"

    def write(self, comparison: Comparison, options: ReportOptions, job: Progress) -> bytes:
        """Return the document; it is pure ASCII."""
        blocks = lay_out(comparison, options, job)
        colours = _Colours()
        body: list[str] = []
        for place, block in enumerate(blocks):
            job.report(0.5 + 0.5 * place / len(blocks), "Writing RTF")
            body.append(_block(block, colours))
        title = escaped(blocks[0].text) if isinstance(blocks[0], Heading) else ""
        head = (
            r"{\rtf1\ansi\ansicpg1252\deff0\uc1{\fonttbl{\f0\froman Georgia;}{\f1\fmodern Courier New;}}"
            + colours.table() + _STYLES + r"{\info{\title " + title + r"}{\*\company Crossread}}"
            + r"\paperw11906\paperh16838\margl1300\margr1300\margt1300\margb1300{\footer\pard\qr\fs18\chpgn\par}" + "\n"
        )  # fmt: skip
        return (head + "\n".join(body) + "\n}").encode("ascii")


def escaped(text: str) -> str:
    r"""Return a text that RTF shows as it is.

    >>> escaped("{é}\\")
    '\\{\\u233?\\}\\\\'
    """
    return "".join(map(_escaped_character, text))


def _escaped_character(character: str) -> str:
    if character in "\\{}":
        return "\\" + character
    if character == "\n":
        return r"\line "
    if character == "\t":
        return r"\tab "
    if " " <= character <= "~":
        return character
    units = character.encode("utf-16-le", "replace")
    codes = (int.from_bytes(units[place : place + 2], "little", signed=True) for place in range(0, len(units), 2))
    return "".join(f"\\u{code}?" for code in codes)


class _Colours:
    """The colour table: numbers from 1 in order of first use."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def number(self, colour: str) -> int:
        """Return a colour's number."""
        return self._numbers.setdefault(colour, len(self._numbers) + 1)

    def table(self) -> str:
        """Return the colour table."""
        entries = (
            f"\\red{int(each[1:3], 16)}\\green{int(each[3:5], 16)}\\blue{int(each[5:7], 16)};" for each in self._numbers
        )
        return r"{\colortbl;" + "".join(entries) + "}"


def _block(block: Block, colours: _Colours) -> str:
    if isinstance(block, Heading):
        page = r"\page " if block.new_page else ""
        return f"{page}{_HEADINGS[block.level]}{escaped(block.text)}\\par"
    if isinstance(block, Table):
        return "\n".join(_rows(block))
    pieces = list(block.pieces)
    start = _KINDS.get(block.kind, _BODY)
    if block.is_leftward:
        start = _turned(start)
    if block.kind is Kind.WORDING:
        start += _piece(pieces.pop(0), colours) + r"\tab "
    groups = groupby(pieces, key=lambda each: each.remark)
    shown = (_commented("".join(_piece(each, colours) for each in group), remark) for remark, group in groups)
    return start + "".join(shown) + r"\par"


def _turned(start: str) -> str:
    r"""Return the beginning of a paragraph that reads from right to left, its indent on that side.

    `\ri` is the right edge's, `\lin` the one where reading begins; programs heed the one or the other.
    """
    turned = re.sub(r"\\li(\d+)", r"\\ri\1\\lin\1\\rin0", start)
    return turned.replace(r"\pard\plain", r"\pard\plain\rtlpar\qr", 1)


def _commented(shown: str, remark: tuple[str, ...]) -> str:
    """Return a text with the evidence as a comment at its end, where every word processor expects it."""
    if not (remark and shown):
        return shown
    lines = r"\par ".join(map(escaped, remark))
    return shown + r"{\*\atnid Cr}{\*\atnauthor Crossread}\chatn{\*\annotation \pard\plain\fs20 {\chatn }" + lines + "}"


def _piece(piece: Piece, colours: _Colours) -> str:
    if not piece.text:
        return ""
    run = "" if reads_rightward(piece.text) else r"\rtlch"
    return f"{{{run}{_look(piece.token, colours)}{escaped(piece.text)}}}"


def _look(token: _TokenType, colours: _Colours) -> str:
    drawn = appearance(token, paper())
    codes = [f"\\cf{colours.number(drawn.ink)}"]
    if drawn.fill:
        fill = colours.number(drawn.fill)
        codes.append(f"\\chshdng0\\chcbpat{fill}\\cb{fill}")
    if drawn.line:
        codes.append(f"{_LINES[drawn.line]}\\ulc{colours.number(drawn.line_ink)}")
    codes += [r"\b"] * drawn.bold + [r"\i"] * drawn.italic
    return "".join(codes) + " "


def _rows(block: Table) -> Iterator[str]:
    width = 9200 // len(block.head)
    cells = "".join(f"\\clbrdrb\\brdrs\\brdrw5\\cellx{width * (place + 1)}" for place in range(len(block.head)))
    for place, row in enumerate((block.head, *block.rows)):
        look = (r"\keepn" if place < len(block.rows) else "") + ("" if place else r"\b") + " "
        head = "" if place else r"\trhdr"
        shown = "".join(f"\\pard\\plain\\intbl\\fs20{look}{escaped(each)}\\cell " for each in row)
        yield f"\\trowd\\trgaph80\\trkeep{head}{cells}{shown}\\row"
    yield r"\pard\plain\par"
