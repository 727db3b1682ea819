"""The comparison on a terminal: as many colours as it has, or marks alone."""

from __future__ import annotations

from collections.abc import Mapping
from io import StringIO
from typing import TextIO

from crossread.model import Comparison
from crossread.styling.palette import palette
from crossread.styling.printable import undirected
from crossread.styling.stream import Tokens, comparison_stream
from crossread.styling.style import style_for

_INSISTED = {"16": 16, "256": 256, "true": 1 << 24}


def colours_of(stream: TextIO, environment: Mapping[str, str], wanted: str = "auto") -> int:
    """Return how many colours to use: 0, 16, 256 or 16,777,216.

    `wanted` is "auto", "always", "never" or a number ("16", "256", "true"); NO_COLOR (any value) and pipes mean
    none unless a colour is insisted on.
    """
    if wanted in _INSISTED:
        return _INSISTED[wanted]
    if wanted == "never" or (wanted == "auto" and (environment.get("NO_COLOR") or not stream.isatty())):
        return 0
    if environment.get("COLORTERM", "") in ("truecolor", "24bit"):
        return 1 << 24
    term = environment.get("TERM", "")
    if wanted == "auto" and term in ("", "dumb"):
        return 0
    return 16 if term in ("linux", "xterm", "ansi", "vt100") else 256


def render(comparison: Comparison, colours: int, palette_id: str = "default-dark") -> str:
    """Return the comparison as text with as many ANSI colours as asked for."""
    return paint(comparison_stream(comparison), colours, palette_id)


def paint(tokens: Tokens, colours: int, palette_id: str = "default-dark") -> str:
    """Return a token stream as text with as many ANSI colours as asked for (0, 16, 256 or 16,777,216).

    Control characters of the articles are made visible instead of being sent to the terminal, and so is what would
    turn the direction of the text after them.
    """
    harmless = ((token, undirected(text)) for token, text in tokens)
    if not colours:
        return "".join(text for _, text in harmless)
    written = StringIO()
    style = style_for(palette(palette_id))
    if colours == 16:
        from pygments.formatters.terminal import TerminalFormatter

        TerminalFormatter(colorscheme=_sixteen()).format(harmless, written)
    elif colours == 256:
        from pygments.formatters.terminal256 import Terminal256Formatter

        Terminal256Formatter(style=style).format(harmless, written)
    else:
        from pygments.formatters.terminal256 import TerminalTrueColorFormatter

        TerminalTrueColorFormatter(style=style).format(harmless, written)
    return written.getvalue()


def _sixteen() -> dict[object, tuple[str, str]]:
    from pygments.token import Token

    from crossread.styling.tokens import CROSSREAD

    # The 16-colour formatter drops backgrounds, so verdicts speak by ink, bold and underline.
    return {
        Token: ("", ""),
        CROSSREAD.Shared: ("blue", "brightblue"),
        CROSSREAD.Unique: ("", ""),
        CROSSREAD.Contradictory: ("*red*", "*brightred*"),
        CROSSREAD.Excluded: ("gray", "brightblack"),
        CROSSREAD.Heading: ("**", "**"),
        CROSSREAD.Muted: ("gray", "brightblack"),
        CROSSREAD.Mark.Shared: ("blue", "brightblue"),
        CROSSREAD.Mark.Unique: ("yellow", "yellow"),
        CROSSREAD.Mark.Contradictory: ("red", "brightred"),
        CROSSREAD.Mark.Excluded: ("gray", "brightblack"),
    }
