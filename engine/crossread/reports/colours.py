"""Which palette a report wears: paper stays light, a screen follows the reader's wish."""

from __future__ import annotations

from crossread.settings import ReportOptions
from crossread.styling.palette import Palette, palette


def paper() -> Palette:
    """Return the palette of everything that may be printed."""
    return palette("default-light")


def screen(options: ReportOptions, automatic: str = "light") -> Palette:
    """Return the palette of something looked at; `automatic` is the scheme where none was chosen."""
    return palette(f"default-{automatic if options.palette == 'auto' else options.palette}")
