"""How prose is set: typeface, size, line spacing and column width, chosen by the reader."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QFont, QFontDatabase

from crossread.settings import setting

# First choice first; whatever is installed is used, and the style hint catches the rest.
_FACES: dict[str, tuple[tuple[str, ...], QFont.StyleHint]] = {
    "serif": (
        ("Charter", "Source Serif 4", "Georgia", "Noto Serif", "Liberation Serif", "DejaVu Serif"),
        QFont.StyleHint.Serif,
    ),
    "sans": (
        ("Inter", "Segoe UI", "Helvetica Neue", "Noto Sans", "Liberation Sans", "DejaVu Sans"),
        QFont.StyleHint.SansSerif,
    ),
    "dyslexia-friendly": (
        ("OpenDyslexic", "Atkinson Hyperlegible", "Lexend", "Comic Sans MS", "Verdana", "DejaVu Sans"),
        QFont.StyleHint.SansSerif,
    ),
}


@dataclass(frozen=True, slots=True)
class ReadingLook:
    """How the articles' text is set."""

    face: str = setting(
        "serif", "Typeface", "The typeface articles are set in.", choices=("serif", "sans", "dyslexia-friendly")
    )
    size: int = setting(11, "Text size", "Size of the articles' text.", lowest=7, highest=40, step=1, unit="pt")
    spacing: float = setting(
        1.4, "Line spacing", "Distance of the lines, in line heights.", lowest=1.0, highest=2.5, step=0.1
    )
    width: int = setting(
        68, "Widest column", "Lines grow no longer than this.", lowest=30, highest=140, step=2, unit="characters"
    )


def reading_font(look: ReadingLook, zoom: int = 0) -> QFont:
    """Return the font for article text, `zoom` points larger than chosen."""
    names, hint = _FACES[look.face]
    installed = set(QFontDatabase.families())
    font = QFont([name for name in names if name in installed] or list(names[-1:]))
    font.setStyleHint(hint)
    font.setPointSize(max(6, look.size + zoom))
    return font
