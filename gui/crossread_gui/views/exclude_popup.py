"""What takes no part in the comparison: switches with the number of passages behind each."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSignalBlocker, Qt
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QLabel, QSpinBox, QWidget

from crossread_gui.document import ComparisonDocument
from crossread_gui.models.presets import exclusions
from crossread_gui.theme import Theme
from crossread_gui.wheel import keep_from_wheel

_MOST_WORDS = 40


class ExcludePopup(QFrame):
    """A small sheet of switches; each takes effect at once, Esc or a click elsewhere closes it."""

    def __init__(self, document: ComparisonDocument, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._document = document
        self._theme = theme
        self.setAccessibleName(self.tr("What to leave out"))
        self.boxes = {
            "boilerplate": QCheckBox(self.tr("Boilerplate"), self),
            "captions": QCheckBox(self.tr("Captions and photo credits"), self),
            "bylines": QCheckBox(self.tr("Bylines and datelines"), self),
            "quotations": QCheckBox(self.tr("Quotations"), self),
        }
        self.shortest = QSpinBox(self)
        keep_from_wheel(self.shortest)
        self._numbers = {name: QLabel(self) for name in (*self.boxes, "shortest")}
        self._lay_out()
        document.comparison_changed.connect(self._follow)
        document.settings_changed.connect(self._follow)
        theme.changed.connect(self._recolour)
        self._recolour()
        self._show_state()

    def open_below(self, button: QWidget) -> None:
        """Open under a button, kept on the screen."""
        self._show_state()
        self.adjustSize()
        corner = button.mapToGlobal(QPoint(0, button.height() + 2))
        screen = QGuiApplication.screenAt(corner) or QGuiApplication.primaryScreen()
        room = screen.availableGeometry()
        corner.setX(max(room.left(), min(corner.x(), room.right() - self.width())))
        if corner.y() + self.height() > room.bottom():
            corner.setY(button.mapToGlobal(QPoint(0, 0)).y() - self.height() - 2)
        self.move(corner)
        self.show()

    def showEvent(self, event: QShowEvent) -> None:
        """Show how things stand, and let the keyboard start at the first switch."""
        super().showEvent(event)
        self._show_state()
        self.boxes["boilerplate"].setFocus(Qt.FocusReason.PopupFocusReason)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(12, 10, 12, 12)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        title = QLabel(self.tr("Leave out of the comparison"), self)
        font = title.font()
        font.setBold(True)
        title.setFont(font)
        grid.addWidget(title, 0, 0, 1, 2)
        for row, (name, box) in enumerate(self.boxes.items(), start=1):
            box.clicked.connect(lambda checked, name=name: self._apply(name, checked))
            grid.addWidget(box, row, 0)
            grid.addWidget(self._numbers[name], row, 1, Qt.AlignmentFlag.AlignRight)
        self._lay_out_shortest(grid)

    def _lay_out_shortest(self, grid: QGridLayout) -> None:
        row = grid.rowCount()
        self.shortest.setRange(1, _MOST_WORDS)
        self.shortest.setPrefix(self.tr("Passages under "))
        self.shortest.setAccessibleName(self.tr("Leave out passages under this many words"))
        self.shortest.valueChanged.connect(self._take_shortest)
        grid.addWidget(self.shortest, row, 0)
        grid.addWidget(self._numbers["shortest"], row, 1, Qt.AlignmentFlag.AlignRight)

    def _take_shortest(self, words: int) -> None:
        self._name_unit()
        self._apply("shortest", words)

    def _name_unit(self) -> None:
        self.shortest.setSuffix(self.tr(" word(s)", "", self.shortest.value()))

    def _apply(self, name: str, value: object) -> None:
        self._document.change_settings(self._document.settings.with_value("exclude", name, value))

    def _follow(self) -> None:
        if self.isVisible():
            self._show_state()

    def _show_state(self) -> None:
        exclude = self._document.settings.exclude
        for name, box in self.boxes.items():
            box.setChecked(bool(getattr(exclude, name)))
        with QSignalBlocker(self.shortest):
            self.shortest.setValue(exclude.shortest)
        self._name_unit()
        for each in exclusions(self._document.comparison, exclude):
            self._numbers[each.name].setText(str(each.passages))
            widget = self.boxes.get(each.name, self.shortest)
            widget.setAccessibleDescription(self.tr("{count} passages").format(count=each.passages))

    def _recolour(self) -> None:
        ground, line = self._theme.colour("panel").name(), self._theme.colour("line").name()
        self.setStyleSheet(f"ExcludePopup {{ background: {ground}; border: 1px solid {line}; border-radius: 6px; }}")
