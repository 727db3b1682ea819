"""Where the overview's columns stand in pixels, at a zoom and from a first column on."""

from __future__ import annotations

from dataclasses import dataclass, replace

EDGE = 32.0  # pixels before the first column, for the letters
END = 8.0
MOST_ZOOM = 40.0


@dataclass(frozen=True, slots=True)
class Scale:
    """`width` pixels for `count` columns; x runs from the reading edge, so a right-to-left window mirrors it."""

    width: float = 100.0
    count: int = 1
    zoom: float = 1.0
    start: float = 0.0
    is_mirrored: bool = False

    @property
    def step(self) -> float:
        """Pixels a column takes."""
        return max(1.0, self.width - EDGE - END) * self.zoom / max(1, self.count)

    def x_of(self, column: float) -> float:
        """Return the x of a column's reading edge in the widget."""
        x = EDGE + (column - self.start) * self.step
        return self.width - x if self.is_mirrored else x

    def left_of(self, column: float, width: float) -> float:
        """Return the left edge of a box that begins at a column."""
        x = self.x_of(column)
        return x - width if self.is_mirrored else x

    def column_at(self, x: float) -> float:
        """Return the column at an x of the widget."""
        along = self.width - x if self.is_mirrored else x
        return self.start + (along - EDGE) / self.step

    def zoomed(self, x: float, factor: float) -> Scale:
        """Return the scale with more or less in view, what is under x kept in place."""
        column = self.column_at(x)
        closer = replace(self, zoom=min(max(1.0, self.zoom * factor), MOST_ZOOM))
        return replace(closer, start=closer.start + column - closer.column_at(x)).inside()

    def moved(self, columns: float) -> Scale:
        """Return the scale some columns further on."""
        return replace(self, start=self.start + columns).inside()

    def inside(self) -> Scale:
        """Return the scale with no empty room before or after the columns."""
        most = self.count * (1 - 1 / self.zoom)
        return replace(self, start=min(max(0.0, self.start), most))
