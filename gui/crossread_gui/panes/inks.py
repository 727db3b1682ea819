"""The theme's colours as ready-made QColors: painting hundreds of boxes must not build one for each."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor

from crossread.model import Verdict
from crossread.styling.palette import Palette
from crossread_gui.theme import Theme


@dataclass(frozen=True, slots=True)
class VerdictInks:
    """One verdict's colours; `faint` is the ink at half strength, for what is unsettled or filtered out."""

    fill: QColor
    calm: QColor
    strong: QColor
    ink: QColor
    faint: QColor


@dataclass(frozen=True, slots=True)
class Inks:
    """All colours a pane, ribbon lane or overview draws with; `has_fills` is false when marks alone must do."""

    page: QColor
    gutter: QColor
    text: QColor
    muted: QColor
    line: QColor
    window: QColor
    accent: QColor
    on_accent: QColor
    focus: QColor
    verdicts: dict[Verdict, VerdictInks]
    has_fills: bool
    palette: Palette


def inks_of(theme: Theme) -> Inks:
    """Return the colours of a theme; ask again after it changed."""
    names = ("page", "gutter", "text", "muted", "line", "window", "accent")
    plain = {each: theme.colour(each) for each in names}
    verdicts = {}
    for verdict in Verdict:
        look = theme.palette.look(verdict)
        faint = QColor(look.ink)
        faint.setAlphaF(0.5)
        colours = (QColor(look.fill), QColor(look.calm), QColor(look.strong), QColor(look.ink))
        verdicts[verdict] = VerdictInks(*colours, faint)
    return Inks(
        **plain,
        on_accent=theme.colour("on accent"),
        focus=theme.colour("focus"),
        verdicts=verdicts,
        has_fills=theme.has_fills,
        palette=theme.palette,
    )
