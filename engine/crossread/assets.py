"""Where Crossread's own data lies: in a source checkout, an installed wheel, or a frozen program."""

from __future__ import annotations

import sys
from pathlib import Path


def resource(*parts: str) -> Path:
    """Return the path of a file or folder under `resources/`; it may not exist.

    >>> resource("palettes").name
    'palettes'
    """
    return _root().joinpath(*parts)


def _root() -> Path:
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen is not None:
        return Path(frozen) / "crossread" / "resources"
    installed = Path(__file__).parent / "resources"
    if installed.is_dir():
        return installed
    return Path(__file__).parents[2] / "resources"
