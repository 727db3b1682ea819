"""Ask for a text or addresses that become articles."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from crossread_gui.first_size import open_for_type


class TextDialog(QDialog):
    """Type or paste the text of an article."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Article from Text"))
        open_for_type(self, 620, 460)
        self._title = QLineEdit(self)
        self._title.setPlaceholderText(self.tr("Title or outlet (may be left empty)"))
        self._title.setAccessibleName(self.tr("Title"))
        self._text = QPlainTextEdit(self)
        self._text.setPlaceholderText(self.tr("Type or paste the article here"))
        self._text.setAccessibleName(self.tr("Text of the article"))
        self._text.setTabChangesFocus(True)
        _finish(self, (self._title, self._text), self.tr("Add Article"))

    @property
    def title(self) -> str:
        """The title typed."""
        return self._title.text().strip()

    @property
    def text(self) -> str:
        """The text typed."""
        return self._text.toPlainText()


class AddressDialog(QDialog):
    """Type the addresses of pages to fetch."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Article from the Web"))
        self.resize(560, 220)
        told = QLabel(
            self.tr(
                "Crossread fetches these pages, and nothing else: no pictures, no scripts, no cookies. "
                "Everything else it does stays on this computer."
            ),
            self,
        )
        told.setWordWrap(True)
        self._addresses = QPlainTextEdit(self)
        self._addresses.setPlaceholderText("https://…")
        self._addresses.setAccessibleName(self.tr("Addresses, one a line"))
        self._addresses.setTabChangesFocus(True)
        _finish(self, (told, self._addresses), self.tr("Fetch"))

    @property
    def addresses(self) -> tuple[str, ...]:
        """The addresses typed; one without a scheme is taken as https."""
        typed = self._addresses.toPlainText().split()
        return tuple(each if "://" in each else f"https://{each}" for each in typed)


def _finish(dialog: QDialog, widgets: tuple[QWidget, ...], accept: str) -> None:
    column = QVBoxLayout(dialog)
    for widget in widgets:
        column.addWidget(widget)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, dialog)
    buttons.addButton(accept, QDialogButtonBox.ButtonRole.AcceptRole)
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    column.addWidget(buttons)
