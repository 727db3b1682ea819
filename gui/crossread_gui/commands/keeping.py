"""Keeping a comparison: save, save as, recent files, autosave, and asking before work is lost."""

from __future__ import annotations

import logging
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, QObject, Signal
from PySide6.QtWidgets import QFileDialog, QMenu, QMessageBox

from crossread.errors import SessionError
from crossread.session import SUFFIX, Session, save
from crossread_gui.commands.losses import losses
from crossread_gui.commands.overtaking import Destination, destination
from crossread_gui.commands.parts import Handlers, Parts
from crossread_gui.intake import sentence
from crossread_gui.keeping import Autosave, Keeper, Opened, Saved, declined
from crossread_gui.state import Notice
from crossread_gui.watching import stamp

_log = logging.getLogger(__name__)


class Keeping(QObject):
    """Know which file the comparison belongs to and whether anything of the user's is in none."""

    title_changed = Signal()
    opened_elsewhere = Signal(object)

    def __init__(self, parts: Parts, autosave_folder: Path) -> None:
        super().__init__(parts.window)
        self._parts = parts
        self._document = parts.document
        self.path: Path | None = None
        self._kept: Session | None = None
        self._is_abandoned = False
        self._stamp = (0, 0)
        self._folder = autosave_folder
        self._recent: QMenu | None = None
        self._keeper = Keeper(parts.document)
        self._autosave = Autosave(parts.document, autosave_folder, self._holds)
        self._keeper.saved.connect(self._note_saved)
        self._keeper.opened.connect(self._show_opened)
        self._keeper.failed.connect(self._tell_failure)
        self._autosave.failed.connect(self._tell_failure)
        self._document.rulings_changed.connect(self.title_changed)
        self._document.articles_changed.connect(self.title_changed)

    def handlers(self) -> Handlers:
        """Say what this group's commands do."""
        return {"save": self.save, "save-as": self.save_as}

    @property
    def is_dirty(self) -> bool:
        """Tell whether there is work of the user's that no file holds."""
        return not self._is_abandoned and bool(losses(self._document.session(), self._kept))

    def save(self) -> None:
        """Save to the comparison's file, asking for one the first time and where somebody else has written it since."""
        self._document.settle()
        goes = self._destination()
        if goes is Destination.ANOTHER:
            self.save_as()
        elif goes is Destination.ITS_FILE and self.path is not None:
            self._keeper.save(self.path)

    def save_as(self) -> None:
        """Ask for a file and save there."""
        self._document.settle()
        dialog = QFileDialog(self._parts.window, self.tr("Save Comparison"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Comparisons ({patterns})").format(patterns=f"*{SUFFIX}"))
        dialog.setDefaultSuffix(SUFFIX.lstrip("."))
        dialog.selectFile(str(self.path or suggested_name(self._document.session())))
        dialog.fileSelected.connect(lambda name: self._keeper.save(with_suffix(Path(name))))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def open(self, path: Path) -> None:
        """Open a comparison file, or what a crash left behind, here if this window is empty, else in one of its own."""
        if self._document.articles:
            self.opened_elsewhere.emit(path)
        else:
            self._keeper.open(path)

    def fill_recent_menu(self, menu: QMenu) -> None:
        """List the comparison files used lately, now and whenever they change."""
        self._recent = menu
        self.follow_recent()

    def follow_recent(self) -> None:
        """List the comparison files used lately anew."""
        menu = self._recent
        if menu is None:
            return
        menu.clear()
        for path in self._parts.preferences.recent():
            menu.addAction(path.stem).triggered.connect(lambda _checked=False, path=path: self.open(path))
        aside = declined(self._folder)
        if aside:
            menu.addSeparator()
        for path in aside:
            text = self.tr("Not recovered, {time}").format(time=time_of(path))
            menu.addAction(text).triggered.connect(lambda _checked=False, path=path: self.open(path))
        menu.setEnabled(not menu.isEmpty())

    def may_close(self) -> bool:
        """Ask what to do with what no file holds, naming it; True if the window may go."""
        self._document.settle()
        if not self.is_dirty:
            return True
        buttons = QMessageBox.StandardButton
        box = QMessageBox(self._parts.window)
        box.setWindowTitle("Crossread")
        box.setText(self.tr("Save the comparison before closing?"))
        lost = "\n".join(f"• {each}" for each in losses(self._document.session(), self._kept))
        box.setInformativeText(self.tr("Lost otherwise:\n{what}").format(what=lost))
        box.setStandardButtons(buttons.Save | buttons.Discard | buttons.Cancel)
        box.setDefaultButton(buttons.Save)
        answer = box.exec()
        return self._save_before_closing() if answer == buttons.Save else answer == buttons.Discard

    def take_over(self, former: Keeping) -> None:
        """Go on with another window's comparison: its file, and whether that holds everything."""
        former._document.settle()
        self.path, self._kept, self._stamp = former.path, former._kept, former._stamp
        self._document.restore(former._document.session())
        self._autosave.write()
        former.abandon()
        self.title_changed.emit()

    def abandon(self) -> None:
        """Let the window close without a question and leave the file as it is: somebody else has the work."""
        self._is_abandoned = True
        self.path = None

    def keep_place(self) -> None:
        """Let the file know where the reader was when the window closes, unless somebody else wrote it meanwhile."""
        path, kept, now = self.path, self._kept, self._document.session()
        if path is None or kept is None or self.is_dirty or now.view == kept.view or stamp(str(path)) != self._stamp:
            return
        try:
            save(path, replace(kept, view=now.view))
        except SessionError as error:  # nobody asked for it: a file that may not be written stays as it is
            _log.info("the place in %s was not kept", path, exc_info=error)

    def close(self) -> None:
        """Finish writing; the copy for a crash is no longer needed."""
        self._keeper.close()
        self._autosave.drop()

    def _holds(self, session: Session) -> bool:
        """Tell whether the comparison's file has all of it but where the reader is."""
        return self._kept is not None and replace(session, view=self._kept.view) == self._kept

    def _save_before_closing(self) -> bool:
        """Save while the window waits: it must not go before the file is there."""
        path, goes = self.path, self._destination()
        if goes is Destination.NONE:
            return False
        if path is None or goes is Destination.ANOTHER:
            title, pattern = self.tr("Save Comparison"), f"*{SUFFIX}"
            suggested = suggested_name(self._document.session())
            name, _filter = QFileDialog.getSaveFileName(self._parts.window, title, suggested, pattern)
            if not name:
                return False
            path = with_suffix(Path(name))
        session = self._document.session()
        try:
            save(path, session)
        except SessionError as error:
            self._tell_failure(error)
            return False
        self._belong_to(path, session)
        self.title_changed.emit()
        return True

    def _destination(self) -> Destination:
        # What this window is still writing would look like another's work.
        known = None if self._keeper.is_busy else self._stamp
        return destination(self.path, known, self._parts.window)

    def _belong_to(self, path: Path, session: Session) -> None:
        """Take a file for the comparison's own, as it was read or written."""
        self.path = path
        self._kept = session
        self._stamp = stamp(str(path))
        self._parts.preferences.remember_recent(path)

    def _note_saved(self, saved: Saved) -> None:
        self._belong_to(saved.path, saved.session)
        self._autosave.write()
        self.title_changed.emit()
        text = self.tr("Saved as “{name}”.").format(name=saved.path.name)
        self._parts.notices.show_notice(Notice(text, is_passing=True))

    def _show_opened(self, opened: Opened) -> None:
        self._document.restore(opened.session)
        if self._folder in opened.path.parents:
            self._autosave.take_over(opened.path)
        else:
            self._belong_to(opened.path, opened.session)
        self.title_changed.emit()

    def _tell_failure(self, error: Exception) -> None:
        self._parts.notices.show_notice(Notice(sentence(error), "error"))


def time_of(path: Path) -> str:
    """Return when a file was last written, as people say it here."""
    written = QDateTime.fromSecsSinceEpoch(int(path.stat().st_mtime))
    return QLocale().toString(written, QLocale.FormatType.ShortFormat)


def with_suffix(path: Path) -> Path:
    """Return the path with the suffix of comparison files, added if it was left off."""
    return path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX)


def suggested_name(session: Session) -> str:
    """Return a file name made of the first article's title."""
    title = session.articles[0].title if session.articles else ""
    plain = "".join(each if each.isalnum() or each in " -_" else " " for each in title)
    return (" ".join(plain.split())[:60].strip() or "comparison") + SUFFIX
