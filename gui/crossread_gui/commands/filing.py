"""Getting articles in: open, paste, type, fetch, drop."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog

from crossread.session import SUFFIX
from crossread_gui.commands.parts import Handlers, Parts
from crossread_gui.dropping import Dropped, sort_out, unfold
from crossread_gui.runner import Outcome, Runner
from crossread_gui.state import Notice

# A folder, or a handful of files dropped at once, may hold more than anyone reads side by side.
_ASK_ABOVE = 6


class Filing(QObject):
    """Bring files, folders, texts and addresses to the document."""

    session_wanted = Signal(object)

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts.window)
        self._parts = parts
        self._document = parts.document
        self._is_online_allowed = False
        self._listing = Runner(self, name="crossread-folder")
        self._listing.finished.connect(self._take_listed)
        self._positions: dict[int, int | None] = {}
        self._dialog: QDialog | None = None

    def handlers(self) -> Handlers:
        """Say what this group's commands do."""
        return {
            "open": self.open,
            "paste": self.paste,
            "type-text": self.type_text,
            "open-address": self.ask_address,
        }

    def close(self) -> None:
        """Stop looking through folders."""
        self._listing.close()

    def open(self) -> None:
        """Let the user choose files."""
        dialog = QFileDialog(self._parts.window, self.tr("Open Articles"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters(self._filters())
        dialog.filesSelected.connect(lambda names: self.take(sort_paths([Path(each) for each in names])))
        self._show(dialog)

    def paste(self) -> None:
        """Take in what the clipboard holds."""
        dropped = sort_out(QGuiApplication.clipboard().mimeData())
        if dropped.is_empty:
            self._tell(self.tr("The clipboard holds no text. Copy an article first, then paste it here."), "info")
            return
        self.take(dropped)

    def type_text(self) -> None:
        """Ask for a text."""
        from crossread_gui.dialogs.texts import TextDialog

        dialog = TextDialog(self._parts.window)
        dialog.accepted.connect(lambda: self._document.add_text(_with_title(dialog.title, dialog.text)))
        self._show(dialog)

    def ask_address(self) -> None:
        """Ask for addresses; typing them here is the permission to fetch them."""
        from crossread_gui.dialogs.texts import AddressDialog

        if self._parts.preferences.habits.window.online == "never":
            self._tell(self.tr("Going online is switched off in the preferences."), "warning")
            return
        dialog = AddressDialog(self._parts.window)
        dialog.accepted.connect(lambda: self._fetch(dialog.addresses))
        self._show(dialog)

    @property
    def is_busy(self) -> bool:
        """Tell whether a folder is being looked through."""
        return self._listing.is_busy

    def take_mime(self, mime: QMimeData, position: int | None = None) -> None:
        """Take in what was dropped."""
        self.take(sort_out(mime), position)

    def take(self, dropped: Dropped, position: int | None = None) -> None:
        """Take in what was dropped or pasted, at a position among the articles (None: at the end)."""
        if dropped.text.strip() or dropped.html.strip():
            self._document.add_text(dropped.text, dropped.html, position)
        if dropped.addresses:
            self._take_addresses(dropped.addresses, position)
        if dropped.paths:
            self._take_paths(dropped.paths, position)
        for session in dropped.sessions:
            self.session_wanted.emit(session)

    def _take_paths(self, paths: tuple[Path, ...], position: int | None) -> None:
        # Looking through a folder on a slow disk must not hold the window.
        ticket = self._listing.start(lambda _job: unfold(paths, _suffixes()))
        self._positions[ticket] = position

    def _take_listed(self, outcome: Outcome) -> None:
        position = self._positions.pop(outcome.ticket, None)
        if isinstance(outcome.error, OSError):
            self._tell(self.tr("The folder could not be read: {reason}").format(reason=outcome.error.strerror), "error")
        if not isinstance(outcome.result, tuple):
            return
        files: tuple[Path, ...] = outcome.result
        if not files:
            self._tell(self.tr("There is no file in this folder that Crossread can read."), "warning")
            return
        first, rest = files[:_ASK_ABOVE], files[_ASK_ABOVE:]
        if rest:
            text = self.tr("These are %n file(s). The first six were opened.", "", len(files))
            action = self.tr("Open the Others Too")
            self._parts.notices.show_notice(Notice(text, "info", action, lambda: self._document.add_paths(rest)))
        self._document.add_paths(first, position)

    def _take_addresses(self, addresses: tuple[str, ...], position: int | None) -> None:
        online = self._parts.preferences.habits.window.online
        if online == "never":
            self._tell(self.tr("Going online is switched off in the preferences."), "warning")
        elif online == "always" or self._is_online_allowed:
            self._fetch(addresses, position)
        else:
            text = self.tr("Fetch {address}? Crossread would go online for this page only.")
            self._parts.notices.show_notice(
                Notice(
                    text.format(address=" ".join(addresses)), "info", self.tr("Fetch"),
                    lambda: self._fetch(addresses, position),
                )
            )  # fmt: skip

    def _fetch(self, addresses: tuple[str, ...], position: int | None = None) -> None:
        self._is_online_allowed = True
        for i, address in enumerate(addresses):
            self._document.add_address(address, None if position is None else position + i)

    def _filters(self) -> list[str]:
        patterns = " ".join(f"*{each}" for each in sorted(_suffixes()))
        return [
            self.tr("Articles and comparisons ({patterns})").format(patterns=f"{patterns} *{SUFFIX}"),
            self.tr("Comparisons ({patterns})").format(patterns=f"*{SUFFIX}"),
            self.tr("All files (*)"),
        ]

    def _show(self, dialog: QDialog) -> None:
        self._dialog = dialog
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _tell(self, text: str, kind: str) -> None:
        self._parts.notices.show_notice(Notice(text, kind))


def sort_paths(paths: list[Path]) -> Dropped:
    """Sort chosen files into articles and comparison files."""
    return Dropped(
        paths=tuple(each for each in paths if each.suffix != SUFFIX),
        sessions=tuple(each for each in paths if each.suffix == SUFFIX),
    )


def _with_title(title: str, text: str) -> str:
    return f"{title}\n\n{text}" if title else text


def _suffixes() -> frozenset[str]:
    from crossread.reading import suffixes

    return frozenset(suffixes())
