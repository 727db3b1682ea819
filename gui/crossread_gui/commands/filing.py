"""Getting articles in: open, paste, type, fetch, drop."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog

from crossread.job import Job
from crossread.session import SUFFIX
from crossread_gui.commands.parts import Handlers, Parts
from crossread_gui.dropping import Dropped, sort_out
from crossread_gui.intake import sentence
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

    def put_instead(self, dropped: Dropped, letter: str) -> None:
        """Take in the one thing that was dropped, in an article's place."""
        if dropped.text.strip() or dropped.html.strip():
            self._document.add_text(dropped.text, dropped.html, instead=letter)
        elif len(dropped.addresses) == 1:
            self._take_addresses(dropped.addresses, instead=letter)
        elif len(dropped.paths) == 1:
            self._document.replace(letter, dropped.paths[0])
        else:
            self.take(dropped)

    def _take_paths(self, paths: tuple[Path, ...], position: int | None) -> None:
        def unfold(_job: Job) -> tuple[Path, ...]:
            from crossread.reading import expand

            return expand(paths)

        # Looking through a folder on a slow disk must not hold the window.
        ticket = self._listing.start(unfold)
        self._positions[ticket] = position

    def _take_listed(self, outcome: Outcome) -> None:
        position = self._positions.pop(outcome.ticket, None)
        if outcome.error is not None and not outcome.is_cancelled:
            self._tell(sentence(outcome.error), "error")
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
            after = None if position is None else position + len(first)
            offer = Notice(text, "info", action, lambda: self._document.add_paths(rest, after))
            self._parts.notices.show_notice(offer)
        self._document.add_paths(first, position)

    def _take_addresses(self, addresses: tuple[str, ...], position: int | None = None, instead: str = "") -> None:
        online = self._parts.preferences.habits.window.online
        if online == "never":
            self._tell(self.tr("Going online is switched off in the preferences."), "warning")
        elif online == "always":
            self._fetch(addresses, position, instead)
        else:
            text = self.tr("Fetch {address}? Crossread goes online for addresses you give it only, and asks only once.")
            text = text.format(address=" ".join(addresses))
            fetch = Notice(text, "info", self.tr("Fetch"), lambda: self._allow(addresses, position, instead))
            self._parts.notices.show_notice(fetch)

    def _allow(self, addresses: tuple[str, ...], position: int | None, instead: str) -> None:
        preferences = self._parts.preferences
        window = replace(preferences.habits.window, online="always")
        preferences.change_habits(replace(preferences.habits, window=window))
        self._fetch(addresses, position, instead)

    def _fetch(self, addresses: tuple[str, ...], position: int | None = None, instead: str = "") -> None:
        for i, address in enumerate(addresses):
            self._document.add_address(address, None if position is None else position + i, instead)

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
