"""One Pygments style per palette, so that every output draws a verdict alike."""

from __future__ import annotations

from functools import cache

from pygments.style import Style
from pygments.styles import get_style_by_name
from pygments.token import STANDARD_TYPES, Generic, Token, _TokenType

from crossread.model import How, Verdict
from crossread.styling.contrast import readable
from crossread.styling.palette import Palette
from crossread.styling.tokens import CROSSREAD, PLAIN, mark_token, verdict_token, with_syntax

# Where the colours of source code come from; each is drawn towards the text colour where a fill would drown it.
_SYNTAX_STYLES = {"light": "friendly", "dark": "nord"}


@cache
def style_for(palette: Palette) -> type[Style]:
    """Return the style of a palette: fills as backgrounds, weight for the words that clash."""
    styles: dict[_TokenType, str] = {
        Token: palette.text,
        PLAIN: palette.text,
        CROSSREAD.Heading: f"bold {palette.text}",
        CROSSREAD.Muted: palette.muted,
        CROSSREAD.Changed: f"bold bg:{palette.shared.calm} {palette.text}",
    }
    for verdict in Verdict:
        look = palette.look(verdict)
        token = verdict_token(verdict)
        fill = look.calm if verdict is Verdict.UNIQUE else look.fill
        styles |= _filled(token, palette, fill, look.strong)
        styles[mark_token(verdict)] = f"bold {look.ink}"
    for how in (How.SAME_WORDS, How.REWORDED, How.IN_PART):
        shared = palette.shared
        fill = shared.calm if how is How.IN_PART else shared.fill  # as the panes do
        styles |= _filled(verdict_token(Verdict.SHARED, how), palette, fill, shared.strong)
    styles[verdict_token(Verdict.EXCLUDED)] = palette.excluded.ink
    styles |= _syntax(PLAIN, palette, palette.page)
    members = {"background_color": palette.page, "styles": styles, "name": palette.id}
    return type("CrossreadStyle", (Style,), members)


def _filled(token: _TokenType, palette: Palette, fill: str, strong: str) -> dict[_TokenType, str]:
    return {
        token: f"bg:{fill} {palette.text}",
        token.Clash: f"bold bg:{strong} {palette.text}",
        token.Changed: f"bold bg:{fill} {palette.text}",
        **_syntax(token, palette, fill),
    }


def _syntax(token: _TokenType, palette: Palette, ground: str) -> dict[_TokenType, str]:
    """Return the products of a verdict's token with every syntax token, readable on the ground."""
    base = get_style_by_name(palette.syntax or _SYNTAX_STYLES[palette.scheme])
    found = {token.Syntax: f"bg:{ground} {palette.text}"}
    for syntax in STANDARD_TYPES:
        if syntax is Token:
            continue
        drawn = base.style_for_token(syntax)
        # Headings and quotations of prose speak by weight and slope; only source code is coloured.
        is_coloured = drawn["color"] and syntax[:1] != Generic[:1]
        ink = readable(f"#{drawn['color']}", ground, palette.text) if is_coloured else palette.text
        weight = "bold " if drawn["bold"] else "nobold "
        slope = "italic " if drawn["italic"] else "noitalic "
        found[with_syntax(token, syntax)] = f"{weight}{slope}bg:{ground} {ink}"
    return found
