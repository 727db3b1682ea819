"""One chunk set in lines: where each code point stands, and which one lies under a place. All pixels are logical."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from crossread.styling.direction import reads_rightward
from crossread_gui.offsets import Utf16Map


@dataclass(frozen=True, slots=True)
class Setting:
    """How a chunk is set: its font, the width of its lines, and the space around them, in pixels."""

    font: QFont
    width: float
    spacing: float
    indent: float
    before: float
    after: float


@dataclass(frozen=True, slots=True)
class Line:
    """One line: the UTF-16 units it holds, its box from the chunk's top, and how far down its baseline lies."""

    start: int
    end: int
    top: float
    height: float
    baseline: float
    ascent: float
    descent: float


class ChunkLayout:
    """A laid out chunk; places are code points counted from the chunk's start."""

    __slots__ = ("_hugging", "_rects", "_starts", "_text", "_under", "height", "indent", "layout", "lines", "places")

    def __init__(self, text: str, setting: Setting, bold: Sequence[tuple[int, int]] = ()) -> None:
        self.places = Utf16Map(text)
        self._text = text
        is_rightward = reads_rightward(text)
        self.indent = setting.indent if is_rightward else 0.0
        self.layout = QTextLayout(text, setting.font)
        self.layout.setCacheEnabled(True)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        option.setAlignment(Qt.AlignmentFlag.AlignLeft if is_rightward else Qt.AlignmentFlag.AlignRight)
        self.layout.setTextOption(option)
        if bold:
            self.layout.setFormats([self._bold(start, end) for start, end in bold])
        self.lines, self.height = self._set(setting)
        self._starts = [line.start for line in self.lines]
        self._rects: dict[tuple[int, int], tuple[QRectF, ...]] = {}
        self._hugging: dict[tuple[int, int], tuple[QRectF, ...]] = {}
        self._under: dict[tuple[int, int], tuple[tuple[float, float, float], ...]] = {}

    def rects(self, start: int, end: int) -> tuple[QRectF, ...]:
        """Return a box per line around a stretch of text; x from the text's left edge, y from the chunk's top."""
        key = (start, end)
        found = self._rects.get(key)
        if found is None:
            found = self._rects[key] = tuple(self._boxes(self.places.units(start), self.places.units(end)))
        return found

    def hugging(self, start: int, end: int) -> tuple[QRectF, ...]:
        """Return a box per line that hugs the letters and leaves a thread of page between lines."""
        key = (start, end)
        found = self._hugging.get(key)
        if found is None:
            found = self._hugging[key] = tuple(_hug(box, line) for box, line in self._with_lines(start, end))
        return found

    def under(self, start: int, end: int) -> tuple[tuple[float, float, float], ...]:
        """Return x, y and width of an underline per line; y from the chunk's top."""
        key = (start, end)
        found = self._under.get(key)
        if found is None:
            found = self._under[key] = tuple(
                (box.left(), line.baseline + max(2.5, line.descent * 0.55), box.width())
                for box, line in self._with_lines(start, end)
            )
        return found

    def _with_lines(self, start: int, end: int) -> Iterator[tuple[QRectF, Line]]:
        low, _high = self.lines_of(start, end)
        for number, box in enumerate(self.rects(start, end)):
            yield box, self.lines[min(low + number, len(self.lines) - 1)]

    def lines_of(self, start: int, end: int) -> tuple[int, int]:
        """Return the first and the last line (inclusive) that a stretch of text touches."""
        return self._line_of(self.places.units(start)), self._line_of(max(self.places.units(end) - 1, 0))

    def height_of(self, point: float) -> float:
        """Return how far down a place is read: its line's top, and further the further on in the line it is."""
        unit = self.places.units(int(point)) + (point - int(point))
        line = self.lines[self._line_of(int(unit))]
        length = max(1, line.end - line.start)
        return line.top + line.height * min(1.0, max(0.0, (unit - line.start) / length))

    def point_at_height(self, y: float) -> float:
        """Return the place that is read at a height; the reverse of `height_of`."""
        line = self._line_at(y)
        share = min(1.0, max(0.0, (y - line.top) / line.height))
        unit = line.start + share * (line.end - line.start)
        return self.places.points(int(unit)) + (unit - int(unit))

    def point_at(self, x: float, y: float) -> int:
        """Return the place nearest to a spot."""
        line = self._line_at(y)
        found = self._line(line).xToCursor(x - self.indent)
        return self.places.points(min(found, max(line.start, line.end)))

    def x_of(self, point: int) -> float:
        """Return the x of the edge before a place."""
        unit = self.places.units(point)
        return self._x(self.lines[self._line_of(unit)], unit)

    def _set(self, setting: Setting) -> tuple[tuple[Line, ...], float]:
        lines: list[Line] = []
        y, start = setting.before, 0
        self.layout.beginLayout()
        while (line := self.layout.createLine()).isValid():
            line.setLineWidth(max(20.0, setting.width - setting.indent))
            natural = line.height()
            height = natural * setting.spacing
            lift = (height - natural) / 2
            line.setPosition(QPointF(0.0, y + lift))
            end, ascent = start + line.textLength(), line.ascent()
            lines.append(Line(start, end, y, height, y + lift + ascent, ascent, line.descent()))
            y, start = y + height, end
        self.layout.endLayout()
        return tuple(lines), y + setting.after

    def _bold(self, start: int, end: int) -> QTextLayout.FormatRange:
        piece = QTextLayout.FormatRange()
        piece.start = self.places.units(start)
        piece.length = self.places.units(end) - piece.start
        form = QTextCharFormat()
        form.setFontWeight(QFont.Weight.Bold if self.layout.font().weight() >= QFont.Weight.Bold else 600)
        piece.format = form
        return piece

    def _boxes(self, start: int, end: int) -> list[QRectF]:
        boxes: list[QRectF] = []
        for line in self.lines[self._line_of(start) : self._line_of(max(start, end - 1)) + 1]:
            low, high = max(start, line.start), min(end, line.end)
            if high == line.end:  # the space a line is broken at hangs over its edge
                high = max(low, line.start + len(self._slice(line.start, high).rstrip()))
            one, other = self._x(line, low), self._x(line, high)
            if high > low and one != other:
                boxes.append(QRectF(min(one, other), line.top, abs(other - one), line.height))
        return boxes

    def _slice(self, start: int, end: int) -> str:
        text = self._text[self.places.points(start) : self.places.points(end)]
        # Counted in units: a filler stands for the second half of each character that has one.
        return "".join(each if each <= "\uffff" else each + "x" for each in text) if not text.isascii() else text

    def _x(self, line: Line, unit: int) -> float:
        found: object = self._line(line).cursorToX(unit)
        # PySide6 answers with the x and the place it moved the cursor to; its stubs say otherwise.
        x = found[0] if isinstance(found, tuple) else found
        return self.indent + (x if isinstance(x, float) else 0.0)

    def _line(self, line: Line) -> QTextLine:
        return self.layout.lineAt(self._line_of(line.start))

    def _line_of(self, unit: int) -> int:
        return max(0, bisect_right(self._starts, unit) - 1)

    def _line_at(self, y: float) -> Line:
        for line in self.lines:
            if y < line.top + line.height:
                return line
        return self.lines[-1]


def _hug(box: QRectF, line: Line) -> QRectF:
    top = max(line.baseline - line.ascent - 0.5, line.top + 0.5)
    bottom = min(line.baseline + line.descent + 2.0, line.top + line.height - 0.5)
    return QRectF(box.left() - 1, top, box.width() + 2, bottom - top)
