"""One Pygments style per palette, so that every output draws a verdict alike."""

from __future__ import annotations

from functools import cache

from pygments.style import Style
from pygments.token import Token

from crossread.styling.palette import Palette
from crossread.styling.tokens import CROSSREAD


@cache
def style_for(palette: Palette) -> type[Style]:
    """Return the style of a palette: fills as backgrounds, marks as bold, italic and underline."""
    styles = {
        Token: palette.text,
        CROSSREAD.Shared: f"bg:{palette.shared.fill} {palette.text}",
        CROSSREAD.Shared.Reworded: f"bg:{palette.shared.calm} {palette.text}",
        CROSSREAD.Shared.InPart: f"bg:{palette.shared.calm} {palette.text}",
        CROSSREAD.Unique: f"bg:{palette.unique.calm} {palette.text}",
        CROSSREAD.Contradictory: f"bold bg:{palette.contradictory.fill} {palette.text}",
        CROSSREAD.Excluded: palette.excluded.ink,
        CROSSREAD.Heading: f"bold {palette.text}",
        CROSSREAD.Muted: palette.muted,
        CROSSREAD.Mark.Shared: f"bold {palette.shared.ink}",
        CROSSREAD.Mark.Unique: f"bold {palette.unique.ink}",
        CROSSREAD.Mark.Contradictory: f"bold {palette.contradictory.ink}",
        CROSSREAD.Mark.Excluded: palette.excluded.ink,
    }
    members = {"background_color": palette.page, "styles": styles, "name": palette.id}
    return type("CrossreadStyle", (Style,), members)
