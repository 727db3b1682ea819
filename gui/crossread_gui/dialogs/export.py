"""Choose a report's format and what it holds; both lists come from the registries."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from functools import partial

from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QDialogButtonBox, QFormLayout, QLabel, QVBoxLayout, QWidget

from crossread.roles import Exporter
from crossread.settings import ReportOptions
from crossread_gui.dialogs.preferences import control_for
from crossread_gui.setting_words import worded
from crossread_gui.wheel import keep_from_wheel


class ExportDialog(QDialog):
    """Choose one of the exporters and the parts of the report."""

    def __init__(
        self,
        exporters: tuple[Exporter, ...],
        parent: QWidget | None = None,
        *,
        options: ReportOptions | None = None,
        sizes: Mapping[str, int] | None = None,
    ) -> None:
        """Begin with these options; `sizes` tells how many entries each part would have."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export"))
        self._exporters = exporters
        self.options = options or ReportOptions()
        self._sizes = sizes or {}
        self._format = QComboBox(self)
        keep_from_wheel(self._format)
        self._format.setMinimumWidth(300)  # not the dialog's: that may not be narrower than what it holds
        self._format.setAccessibleName(self.tr("Format"))
        for each in exporters:
            self._format.addItem(f"{worded(each.title)} (*{each.suffix})")
        self._lay_out()

    @property
    def exporter(self) -> Exporter:
        """The chosen exporter."""
        return self._exporters[self._format.currentIndex()]

    def choose(self, identity: str) -> None:
        """Choose an exporter by its id, as last time; an unknown one changes nothing."""
        for place, each in enumerate(self._exporters):
            if each.id == identity:
                self._format.setCurrentIndex(place)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        form = QFormLayout()
        column.addLayout(form)  # from now on controls are the dialog's, in the order of the Tab key
        form.addRow(self.tr("&Format"), self._format)
        for each in fields(self.options):
            control = control_for(each, getattr(self.options, each.name), partial(self._change, each.name))
            title = worded(each.metadata["title"])
            control.setAccessibleName(title)
            control.setToolTip(worded(each.metadata["help"]))
            if isinstance(control, QCheckBox):
                count = self._sizes.get(each.name)
                control.setText(title if count is None else f"{title} ({count})")
                form.addRow("", control)
            else:
                label = QLabel(title, self)
                label.setBuddy(control)
                form.addRow(label, control)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        buttons.addButton(self.tr("Export…"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)

    def _change(self, name: str, value: object) -> None:
        self.options = replace(self.options, **{name: value})  # type: ignore[arg-type]
