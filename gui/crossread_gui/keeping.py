"""Comparison files off the UI thread: saving, opening, autosaving, and finding what a crash left behind."""

from __future__ import annotations

import logging
import os
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, QTimer, Signal

from crossread.errors import SessionError
from crossread.job import Job
from crossread.session import SUFFIX, Session, load, save
from crossread_gui.document import ComparisonDocument
from crossread_gui.runner import Outcome, Runner

_log = logging.getLogger(__name__)
# Work of this many milliseconds may be lost in a crash.
_AUTOSAVE_AFTER = 1500
_DECLINED = "declined"
# Seconds: a copy older than a season is offered once more, a declined one kept for a month.
_OFFERED_FOR = 90 * 86_400
_KEPT_FOR = 30 * 86_400


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

    @property
    def is_busy(self) -> bool:
        """Tell whether a comparison file is being written or read."""
        return self._runner.is_busy

    def save(self, path: Path) -> None:
        """Write the comparison as it is now."""
        session = self._document.session()

        def work(_job: Job) -> Saved:
            save(path, session)
            return Saved(path, session)

        self._runner.start(work)

    def open(self, path: Path) -> None:
        """Read a comparison file."""

        def work(_job: Job) -> Opened:
            session = load(path)
            self._document.texts.prepare(session.articles)
            return Opened(path, session)

        self._runner.start(work)

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
    `is_held` tells whether a comparison is in a file of the user's as it is: it needs no copy then.
    """

    failed = Signal(object)

    def __init__(
        self, document: ComparisonDocument, folder: Path, is_held: Callable[[Session], bool] = lambda _session: False
    ) -> None:
        super().__init__(document)
        self._document = document
        self._is_held = is_held
        self._path = folder / f"{os.urandom(16).hex()}{SUFFIX}"
        self._former: Path | None = None
        # Made here: the first lock file of a process takes PySide a while, and later a comparison computes beside it.
        self._lock = QLockFile(str(self._path) + ".lock")
        self._lock.setStaleLockTime(0)
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
        """Write the copy now, or take it away where none is needed."""
        session, former = self._document.session(), self._former
        if self._is_held(session):
            self._runner.supersede(lambda _job: _take_away(self._path, former))
        elif session.articles and self._take_lock():
            self._runner.supersede(lambda _job: _replace_copy(self._path, session, former))

    def take_over(self, former: Path) -> None:
        """Keep the recovered comparison from now on; the copy it came from goes once there is one of our own."""
        self._former = former
        self.write()

    def drop(self) -> None:
        """Take the copy away: the comparison was saved, or the user does not want it."""
        self._timer.stop()
        self._runner.close()
        _take_away(self._path, self._former)
        self._lock.unlock()

    def _note(self) -> None:
        self._timer.start()

    def _take_lock(self) -> bool:
        if self._lock.isLocked():
            return True
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
        except OSError:
            return False
        return self._lock.tryLock(0)

    def _report(self, outcome: Outcome) -> None:
        if isinstance(outcome.error, SessionError):
            self.failed.emit(outcome.error)


def _replace_copy(path: Path, session: Session, former: Path | None) -> None:
    save(path, session)
    _take_away(former)


def _take_away(*paths: Path | None) -> None:
    for path in paths:
        if path is not None:
            path.unlink(missing_ok=True)


def left_behind(folder: Path) -> Iterator[Path]:
    """Yield the copies whose owner died, latest first."""
    for path in _latest_first(folder):
        lock = QLockFile(str(path) + ".lock")
        lock.setStaleLockTime(0)
        if lock.tryLock(0):
            lock.unlock()
            yield path


def declined(folder: Path) -> tuple[Path, ...]:
    """Return the copies the user did not want recovered, latest first; they are kept for a month."""
    return _latest_first(folder / _DECLINED)


def decline(copy: Path) -> Path:
    """Offer a copy no more, but keep it for a month: a click on the wrong button must not cost a day's work.

    Returns where it lies now.
    """
    aside = copy.parent / _DECLINED
    try:
        aside.mkdir(exist_ok=True)
        os.utime(copy, (time.time(), copy.stat().st_mtime))  # the month begins now; the work keeps its own time
        return copy.replace(aside / copy.name)
    except OSError as error:
        _log.warning("%s could not be set aside", copy, exc_info=error)
        return copy


def to_offer(folder: Path, now: float) -> tuple[Path, ...]:
    """Return the copies to offer, latest first; `now` in seconds since the epoch.

    Those of another season are set aside, and so are offered this once; what was declined a month ago is removed.
    """
    for copy in declined(folder):
        found = copy.stat()
        if now - max(found.st_atime, found.st_mtime) > _KEPT_FOR:
            copy.unlink(missing_ok=True)
    copies = tuple(left_behind(folder))
    return tuple(decline(each) if now - each.stat().st_mtime > _OFFERED_FOR else each for each in copies)


def _latest_first(folder: Path) -> tuple[Path, ...]:
    return tuple(sorted(folder.glob(f"*{SUFFIX}"), key=lambda each: each.stat().st_mtime, reverse=True))
