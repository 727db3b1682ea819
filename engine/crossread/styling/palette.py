"""Palettes: which colours a verdict wears, read from `resources/palettes/*.toml`.

Rule: fill is a hint, ink is information. Every ink stands at 4.5 : 1 or more against page and gutter, and text
at 5.9 : 1 or more against every fill, because a readable fill cannot reach the 3 : 1 that WCAG 1.4.11 asks of
graphics. `fill` is the ordinary background, `calm` a fainter one (unique passages may be most of a text),
`strong` the current passage, `ink` underlines, glyphs and ribbon edges.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from crossread.assets import resource
from crossread.model import Verdict


@dataclass(frozen=True, slots=True)
class Look:
    """The four colours of a verdict, "#rrggbb"."""

    fill: str
    calm: str
    strong: str
    ink: str


@dataclass(frozen=True, slots=True)
class Palette:
    """One theme's colours, "#rrggbb"; `scheme` is "light" or "dark".

    `syntax` names the Pygments style that source code takes its colours from; empty leaves it to the scheme.
    """

    id: str
    title: str
    scheme: str
    page: str
    gutter: str
    text: str
    muted: str
    line: str
    accent: str
    shared: Look
    unique: Look
    contradictory: Look
    excluded: Look
    syntax: str = ""

    def look(self, verdict: Verdict) -> Look:
        """Return the colours of a verdict."""
        looks = {
            Verdict.SHARED: self.shared,
            Verdict.UNIQUE: self.unique,
            Verdict.CONTRADICTORY: self.contradictory,
            Verdict.EXCLUDED: self.excluded,
        }
        return looks[verdict]


@cache
def palettes() -> tuple[Palette, ...]:
    """Return all palettes, the default light one first."""
    found = [_load(path) for path in sorted(resource("palettes").glob("*.toml"))]
    return tuple(sorted(found, key=lambda each: (not each.id.startswith("default"), each.scheme != "light", each.id)))


def palette(identity: str) -> Palette:
    """Return a palette by the name of its file.

    Raises:
        KeyError: there is none of this name.
    """
    for each in palettes():
        if each.id == identity:
            return each
    raise KeyError(identity)


def _load(path: Path) -> Palette:
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    looks = {each.value: Look(**table.pop(each.value)) for each in Verdict}
    return Palette(**{"id": path.stem, **table, **looks})
