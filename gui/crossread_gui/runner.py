"""Run the engine off the UI thread: one worker, a ticket per piece of work, late answers dropped."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TypeAlias

from PySide6.QtCore import QObject, Qt, Signal

from crossread.errors import Cancelled
from crossread.job import Job

_log = logging.getLogger(__name__)
# Twenty a second is as often as a progress bar is read.
_SHORTEST_INTERVAL = 0.05
_BETWEEN_PAUSES, _SHORT_PAUSE = 0.005, 0.0002

Work: TypeAlias = Callable[[Job], object]


class PoliteJob(Job):
    """A job that lets the window's thread in now and then.

    Work that often gives the interpreter up for a moment (numpy does) takes it again before a waiting thread is awake,
    whose patience starts anew each time: without a real pause the window waited for up to 300 ms.
    """

    def __init__(self, on_progress: Callable[[float, str], None]) -> None:
        super().__init__(on_progress)
        self._paused = time.perf_counter()

    def check(self) -> None:
        """Raise `Cancelled` if a stop was asked for; pause if the last pause is some time ago."""
        super().check()
        if time.perf_counter() - self._paused > _BETWEEN_PAUSES:
            time.sleep(_SHORT_PAUSE)
            self._paused = time.perf_counter()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a piece of work: a result, or the error that ended it."""

    ticket: int
    result: object = None
    error: Exception | None = None

    @property
    def is_cancelled(self) -> bool:
        """Tell whether the user, or newer work, stopped it."""
        return isinstance(self.error, Cancelled)


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a piece of work has come: 0..1, and what is being done."""

    ticket: int
    fraction: float
    what: str


class Runner(QObject):
    """Run work on one thread, in order; deliver each outcome on the thread this object lives in.

    `start` queues behind what runs; `supersede` stops and forgets all that came before. An outcome whose
    ticket was forgotten is never delivered.
    """

    finished = Signal(object)
    progressed = Signal(object)
    _answered = Signal(object)
    _advanced = Signal(object)

    def __init__(self, parent: QObject | None = None, *, name: str = "crossread") -> None:
        super().__init__(parent)
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)
        self._jobs: dict[int, Job] = {}
        self._last = 0
        self._is_closed = False
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._advanced.connect(self._advance, Qt.ConnectionType.QueuedConnection)

    @property
    def is_busy(self) -> bool:
        """Tell whether an outcome is still to come."""
        return bool(self._jobs)

    def start(self, work: Work) -> int:
        """Queue work and return its ticket."""
        self._last += 1
        ticket = self._last
        if self._is_closed:
            return ticket
        job = PoliteJob(self._reporter(ticket))
        self._jobs[ticket] = job
        self._executor.submit(self._perform, ticket, job, work)
        return ticket

    def supersede(self, work: Work) -> int:
        """Stop and forget everything under way, then start this."""
        self.forget()
        return self.start(work)

    def cancel(self) -> None:
        """Ask everything under way to stop; each still delivers its outcome, a cancelled one."""
        for job in self._jobs.values():
            job.cancel()

    def forget(self) -> None:
        """Stop everything under way and drop whatever it still answers."""
        self.cancel()
        self._jobs.clear()

    def close(self) -> None:
        """Stop, wait for the thread to end (a cancel is honoured within about 100 ms), take no more work."""
        self._is_closed = True
        self.forget()
        self._executor.shutdown(wait=True, cancel_futures=True)

    def finish(self) -> None:
        """Let what was started come to its end, wait for it, take no more work; outcomes are not delivered."""
        self._is_closed = True
        self._jobs.clear()
        self._executor.shutdown(wait=True)

    def _reporter(self, ticket: int) -> Callable[[float, str], None]:
        last = 0.0

        def report(fraction: float, what: str) -> None:
            nonlocal last
            now = time.monotonic()
            if now - last >= _SHORTEST_INTERVAL:
                last = now
                self._advanced.emit(Progress(ticket, fraction, what))

        return report

    def _perform(self, ticket: int, job: Job, work: Work) -> None:
        try:
            job.check()
            outcome = Outcome(ticket, work(job))
        except Cancelled as stopped:
            outcome = Outcome(ticket, error=stopped)
        except Exception as error:  # noqa: BLE001 - the worker's boundary: it is told to the user and logged
            _log.info("work %d failed", ticket, exc_info=error)
            outcome = Outcome(ticket, error=error)
        if not self._is_closed:
            self._answered.emit(outcome)

    def _deliver(self, outcome: Outcome) -> None:
        if self._jobs.pop(outcome.ticket, None) is not None:
            self.finished.emit(outcome)

    def _advance(self, progress: Progress) -> None:
        if progress.ticket in self._jobs:
            self.progressed.emit(progress)
