"""What a token looks like in any output: ink, fill and weight from the palette's style, the line from its verdict.

Pygments knows no wavy or dotted underlines, so the lines that tell verdicts apart without colour are added here.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from pygments.token import _TokenType

from crossread.model import How, Verdict
from crossread.styling.palette import Palette
from crossread.styling.style import style_for
from crossread.styling.tokens import verdict_token

Line = Literal["", "solid", "dashed", "dotted", "wavy"]

_LINES: tuple[tuple[_TokenType, Line, Verdict], ...] = (
    (verdict_token(Verdict.SHARED, How.REWORDED), "dashed", Verdict.SHARED),
    (verdict_token(Verdict.SHARED, How.IN_PART), "dashed", Verdict.SHARED),
    (verdict_token(Verdict.SHARED), "solid", Verdict.SHARED),
    (verdict_token(Verdict.UNIQUE), "dotted", Verdict.UNIQUE),
    (verdict_token(Verdict.CONTRADICTORY), "wavy", Verdict.CONTRADICTORY),
)


@dataclass(frozen=True, slots=True)
class Appearance:
    """How a stretch of text is drawn; colours are "#rrggbb", an empty fill or line is none."""

    ink: str
    fill: str = ""
    bold: bool = False
    italic: bool = False
    line: Line = ""
    line_ink: str = ""


@cache
def appearance(token: _TokenType, palette: Palette) -> Appearance:
    """Return how a token type is drawn in a palette; an unknown one is drawn as its parent."""
    style = style_for(palette)
    found = token
    while found not in _known(palette) and found.parent is not None:
        found = found.parent
    drawn = style.style_for_token(found)
    line, line_ink = _line(token, palette)
    return Appearance(
        ink=f"#{drawn['color']}" if drawn["color"] else palette.text,
        fill=f"#{drawn['bgcolor']}" if drawn["bgcolor"] else "",
        bold=bool(drawn["bold"]),
        italic=bool(drawn["italic"]),
        line=line,
        line_ink=line_ink,
    )


@cache
def _known(palette: Palette) -> frozenset[_TokenType]:
    return frozenset(token for token, _ in style_for(palette))


def _line(token: _TokenType, palette: Palette) -> tuple[Line, str]:
    for parent, line, verdict in _LINES:
        if token[: len(parent)] == parent:
            return line, palette.look(verdict).ink
    return "", ""
