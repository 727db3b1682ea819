"""A layout that sets widgets in a row and goes to the next line where they no longer fit, like words."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget

# An item, its size and its distance from the line's start.
_Placed = tuple[QLayoutItem, QSize, int]


class FlowLayout(QLayout):
    """Set items in lines; mirrored where the interface is right to left."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = 6, margin: int = 0) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self.setContentsMargins(QMargins(margin, margin, margin, margin))
        if parent is not None:
            parent.setLayout(self)

    def addItem(self, item: QLayoutItem) -> None:
        """Take an item."""
        self._items.append(item)

    def count(self) -> int:
        """Return the number of items."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return an item, or None past the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Remove an item and return it."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Grow in neither direction."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Depend on the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that the lines need."""
        return self._arrange(QRect(0, 0, width, 0), is_trial=True)

    def height_of(self, sizes: Iterable[QSize], width: int) -> int:
        """Return the height that the lines would need with items of these sizes instead of its own."""
        margins = self.contentsMargins()
        x = y = height = 0
        for size in sizes:
            if x and x + size.width() > width - margins.left() - margins.right():
                x, y, height = 0, y + height + self._gap, 0
            x += size.width() + self._gap
            height = max(height, size.height())
        return y + height + margins.top() + margins.bottom()

    def setGeometry(self, rect: QRect) -> None:
        """Place the items."""
        super().setGeometry(rect)
        self._arrange(rect, is_trial=False)

    def sizeHint(self) -> QSize:
        """Ask for one line of everything."""
        hints = [each.sizeHint() for each in self._shown()]
        width = sum(each.width() + self._gap for each in hints) - self._gap
        height = max((each.height() for each in hints), default=0)
        return self._with_margins(QSize(max(0, width), height))

    def minimumSize(self) -> QSize:
        """Return the size of the largest item: the narrowest that truncates nothing."""
        size = QSize()
        for each in self._shown():
            size = size.expandedTo(each.minimumSize())
        return self._with_margins(size)

    def _shown(self) -> list[QLayoutItem]:
        return [each for each in self._items if not each.isEmpty()]

    def _with_margins(self, size: QSize) -> QSize:
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _arrange(self, rect: QRect, *, is_trial: bool) -> int:
        margins = self.contentsMargins()
        area = rect.marginsRemoved(margins)
        y, x, height = area.top(), 0, 0
        line: list[_Placed] = []
        for item in self._shown():
            size = item.sizeHint().boundedTo(QSize(max(area.width(), item.minimumSize().width()), 1 << 16))
            if line and x + size.width() > area.width():
                self._place(line, area, y, height, is_trial=is_trial)
                y, x, height, line = y + height + self._gap, 0, 0, []
            line.append((item, size, x))
            x += size.width() + self._gap
            height = max(height, size.height())
        self._place(line, area, y, height, is_trial=is_trial)
        return y + height - rect.top() + margins.bottom()

    def _place(self, line: list[_Placed], area: QRect, y: int, height: int, *, is_trial: bool) -> None:
        if is_trial:
            return
        parent = self.parentWidget()
        is_mirrored = parent is not None and parent.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for item, size, x in line:
            left = area.right() - x - size.width() + 1 if is_mirrored else area.left() + x
            item.setGeometry(QRect(QPoint(left, y + (height - size.height()) // 2), size))


class FlowPanel(QWidget):
    """A widget whose children flow; as tall as its width makes it."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = 6, margin: int = 0) -> None:
        super().__init__(parent)
        self.flow = FlowLayout(self, gap=gap, margin=margin)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Take more lines where there is less room."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that the lines need."""
        return self.flow.heightForWidth(width)
