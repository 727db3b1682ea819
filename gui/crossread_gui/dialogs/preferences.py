"""The preferences, generated from the settings' field metadata: a new setting appears here by itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import Field, fields, replace
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from crossread.settings import Settings, groups
from crossread_gui.first_size import open_for_type
from crossread_gui.preferences import Habits
from crossread_gui.setting_words import GROUP_TITLES, choice_word, form_word, unit_word, worded
from crossread_gui.wheel import keep_from_wheel

# Pixels between one setting and the next.
_GAP = 12


class PreferencesDialog(QDialog):
    """Show every setting, group by group; a change takes effect at once."""

    def __init__(
        self,
        settings: Settings,
        habits: Habits,
        on_settings: Callable[[Settings], None],
        on_habits: Callable[[Habits], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._habits = habits
        self._on_settings = on_settings
        self._on_habits = on_habits
        self.setWindowTitle(self.tr("Preferences"))
        open_for_type(self, 760, 580)
        self._list = QListWidget(self)
        self._list.setAccessibleName(self.tr("Groups of settings"))
        self._list.setSpacing(3)
        self._pages = QStackedWidget(self)
        self._list.currentRowChanged.connect(self._pages.setCurrentIndex)
        self._fill()
        self._lay_out()

    def _lay_out(self) -> None:
        standard = QDialogButtonBox.StandardButton
        buttons = self._buttons = QDialogButtonBox(standard.Close | standard.RestoreDefaults, self)
        buttons.rejected.connect(self.reject)
        restore = buttons.button(standard.RestoreDefaults)
        restore.setText(self.tr("Restore All Defaults"))
        restore.setToolTip(self.tr("Set everything on every page back to how Crossread came"))
        restore.clicked.connect(self._restore)
        for each in buttons.findChildren(QPushButton):
            each.setAutoDefault(False)  # Enter ends a line of text; it must not press a button
        row = QHBoxLayout()
        row.addWidget(self._list)
        row.addWidget(self._pages, 1)
        column = QVBoxLayout(self)
        column.addLayout(row, 1)
        column.addWidget(buttons)

    def _fill(self) -> None:
        for group in fields(self._habits):
            self._add_page(group.name, getattr(self._habits, group.name), self._change_habit)
        for name, stage in groups(self._settings):
            self._add_page(name, stage, self._change_setting)
        self._list.setCurrentRow(0)
        beside = 2 * (self._list.frameWidth() + self._list.spacing()) + 8
        self._list.setFixedWidth(max(190, self._list.sizeHintForColumn(0) + beside))

    def _add_page(self, group: str, part: Any, change: Callable[[str, str, object], None]) -> None:  # noqa: ANN401
        page = QWidget(self)
        form = QFormLayout(page)
        form.setVerticalSpacing(3)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
        for each in fields(part):
            control = control_for(each, getattr(part, each.name), partial(change, group, each.name))
            self._add_row(form, each, control)
            self._last = control
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(page)
        title = worded(GROUP_TITLES.get(group, group))
        area.setAccessibleName(title)
        self._pages.addWidget(area)
        self._list.addItem(title)

    def _add_row(self, form: QFormLayout, field: Field[Any], control: QWidget) -> None:
        title, explanation = form_word(field.metadata["title"]), form_word(field.metadata["help"])
        control.setAccessibleName(title)
        control.setAccessibleDescription(explanation)
        control.setToolTip(explanation)
        told = QLabel(explanation, self)
        told.setWordWrap(True)
        told.setForegroundRole(told.palette().ColorRole.PlaceholderText)
        told.setContentsMargins(0, 0, 0, _GAP)
        if isinstance(control, QCheckBox):
            control.setText(title)
            form.addRow(control)
        else:
            label = QLabel(title, self)
            label.setBuddy(control)
            form.addRow(label, control)
        form.addRow(told)

    def _change_setting(self, group: str, name: str, value: object) -> None:
        self._settings = self._settings.with_value(group, name, value)
        self._on_settings(self._settings)

    def _change_habit(self, group: str, name: str, value: object) -> None:
        part = replace(getattr(self._habits, group), **{name: value})
        self._habits = replace(self._habits, **{group: part})
        self._on_habits(self._habits)

    def _restore(self) -> None:
        row = self._list.currentRow()
        self._settings, self._habits = Settings(), Habits()
        self._on_settings(self._settings)
        self._on_habits(self._habits)
        while self._pages.count():
            if (page := self._pages.widget(0)) is not None:
                self._pages.removeWidget(page)
                page.deleteLater()
        self._list.clear()
        self._fill()
        self._list.setCurrentRow(row)
        for each in self._buttons.buttons():  # or Tab would come to them before it comes to the new pages
            self.setTabOrder(self._last, each)


def control_for(field: Field[Any], value: Any, change: Callable[[object], None]) -> QWidget:  # noqa: ANN401
    """Return the control for a setting of any kind, showing a value."""
    meta = field.metadata
    if isinstance(value, bool):
        box = QCheckBox()
        box.setChecked(value)
        box.toggled.connect(change)
        return box
    if isinstance(value, int | float):
        return _number(meta, value, change)
    if isinstance(value, tuple):
        return _checks(value, change)
    if meta["choices"]:
        return _choice(meta["choices"], value, change)
    line = QLineEdit(value)
    line.setMinimumWidth(300)
    line.editingFinished.connect(lambda: change(line.text()))
    return line


def _number(meta: Any, value: float, change: Callable[[object], None]) -> QWidget:  # noqa: ANN401
    spin: QSpinBox | QDoubleSpinBox = QSpinBox() if isinstance(value, int) else QDoubleSpinBox()
    spin.setRange(meta["min"], meta["max"])
    spin.setSingleStep(meta["step"] or 1)
    if meta["unit"]:
        spin.valueChanged.connect(lambda number: spin.setSuffix(f" {unit_word(meta['unit'], number)}"))
        spin.setSuffix(f" {unit_word(meta['unit'], value)}")
    keep_from_wheel(spin)
    spin.setValue(value)  # type: ignore[arg-type]
    spin.setKeyboardTracking(False)
    spin.setMinimumWidth(130)
    spin.valueChanged.connect(change)
    return spin


def _choice(choices: tuple[str, ...], value: str, change: Callable[[object], None]) -> QWidget:
    box = QComboBox()
    keep_from_wheel(box)
    for each in choices:
        box.addItem(choice_word(each), each)
    box.setCurrentIndex(choices.index(value))
    box.setMinimumWidth(180)
    box.currentIndexChanged.connect(lambda index: change(box.itemData(index)))
    return box


def _checks(off: tuple[str, ...], change: Callable[[object], None]) -> QWidget:
    """Return one box per check for contradictions; those unticked are off."""
    from crossread.checks import CHECKS

    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    boxes = {each.id: QCheckBox(worded(each.title)) for each in CHECKS}

    def tell(_state: object) -> None:
        change(tuple(name for name, box in boxes.items() if not box.isChecked()))

    for name, box in boxes.items():
        box.setChecked(name not in off)
        box.checkStateChanged.connect(tell)
        column.addWidget(box, 0, Qt.AlignmentFlag.AlignLeft)
    return holder
