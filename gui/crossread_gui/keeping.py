"""Comparison files off the UI thread: saving, opening, autosaving, and finding what a crash left behind."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, QTimer, Signal

from crossread.errors import SessionError
from crossread.job import Job
from crossread.session import SUFFIX, Session, load, save
from crossread_gui.document import ComparisonDocument
from crossread_gui.runner import Outcome, Runner

# Work of this many milliseconds may be lost in a crash.
_AUTOSAVE_AFTER = 1500


def autosave_folder() -> Path:
    """Return where unfinished comparisons are kept."""
    import platformdirs  # heavy for its one use

    return Path(platformdirs.user_data_dir("crossread", appauthor=False)) / "autosave"


@dataclass(frozen=True, slots=True)
class Saved:
    """A comparison file was written."""

    path: Path
    session: Session


@dataclass(frozen=True, slots=True)
class Opened:
    """A comparison file was read."""

    path: Path
    session: Session


class Keeper(QObject):
    """Save and open the document's comparison file; tell when it is done, or why it failed."""

    saved = Signal(object)
    opened = Signal(object)
    failed = Signal(object)

    def __init__(self, document: ComparisonDocument) -> None:
        super().__init__(document)
        self._document = document
        self._runner = Runner(self, name="crossread-keep")
        self._runner.finished.connect(self._report)

    def save(self, path: Path) -> None:
        """Write the comparison as it is now."""
        session = self._document.session()

        def work(_job: Job) -> Saved:
            save(path, session)
            return Saved(path, session)

        self._runner.start(work)

    def open(self, path: Path) -> None:
        """Read a comparison file."""
        self._runner.start(lambda _job: Opened(path, load(path)))

    def close(self) -> None:
        """Finish what is being written, then end."""
        self._runner.finish()

    def _report(self, outcome: Outcome) -> None:
        if isinstance(outcome.result, Saved):
            self.saved.emit(outcome.result)
        elif isinstance(outcome.result, Opened):
            self.opened.emit(outcome.result)
        elif outcome.error is not None and not outcome.is_cancelled:
            self.failed.emit(outcome.error)


class Autosave(QObject):
    """Keep a copy of the comparison where the next start finds it if this one ends without a goodbye.

    A lock beside the copy tells whether its owner is still alive: the system takes it away with the process.
    """

    failed = Signal(object)

    def __init__(self, document: ComparisonDocument, folder: Path) -> None:
        super().__init__(document)
        self._document = document
        self._path = folder / f"{os.urandom(16).hex()}{SUFFIX}"
        self._lock: QLockFile | None = None
        self._timer = QTimer(self, interval=_AUTOSAVE_AFTER, singleShot=True)
        self._runner = Runner(self, name="crossread-autosave")
        self._timer.timeout.connect(self.write)
        self._runner.finished.connect(self._report)
        document.articles_changed.connect(self._note)
        document.rulings_changed.connect(self._note)
        document.settings_changed.connect(self._note)

    @property
    def path(self) -> Path:
        """Where the copy lies."""
        return self._path

    def write(self) -> None:
        """Write the copy now."""
        session = self._document.session()
        if session.articles and self._take_lock():
            self._runner.supersede(lambda _job: save(self._path, session))

    def drop(self) -> None:
        """Take the copy away: the comparison was saved, or the user does not want it."""
        self._timer.stop()
        self._runner.close()
        self._path.unlink(missing_ok=True)
        if self._lock is not None:
            self._lock.unlock()

    def _note(self) -> None:
        self._timer.start()

    def _take_lock(self) -> bool:
        if self._lock is None:
            try:
                self._path.parent.mkdir(parents=True, exist_ok=True)
            except OSError:
                return False
            self._lock = QLockFile(str(self._path) + ".lock")
            self._lock.setStaleLockTime(0)
        return self._lock.isLocked() or self._lock.tryLock(0)

    def _report(self, outcome: Outcome) -> None:
        if isinstance(outcome.error, SessionError):
            self.failed.emit(outcome.error)


def left_behind(folder: Path) -> Iterator[Path]:
    """Yield the copies whose owner died, latest first."""
    copies = sorted(folder.glob(f"*{SUFFIX}"), key=lambda each: each.stat().st_mtime, reverse=True)
    for path in copies:
        lock = QLockFile(str(path) + ".lock")
        lock.setStaleLockTime(0)
        if lock.tryLock(0):
            lock.unlock()
            yield path
