"""A piece of work that can report how far it is and be stopped: what a stage is handed to be polite."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from crossread.errors import Cancelled
from crossread.roles import Progress

_Item = TypeVar("_Item")


class Job:
    """Report progress and honour a cancel; safe to cancel from another thread."""

    def __init__(self, on_progress: Callable[[float, str], None] | None = None) -> None:
        self._on_progress = on_progress
        self._stop = threading.Event()

    def cancel(self) -> None:
        """Ask the work to stop at its next check."""
        self._stop.set()

    @property
    def is_cancelled(self) -> bool:
        """Tell whether a stop was asked for."""
        return self._stop.is_set()

    def check(self) -> None:
        """Raise `Cancelled` if a stop was asked for."""
        if self._stop.is_set():
            raise Cancelled("Stopped.")

    def report(self, fraction: float, what: str = "") -> None:
        """Say how far the work has come (0..1), then check for a stop."""
        self.check()
        if self._on_progress is not None:
            self._on_progress(min(1.0, max(0.0, fraction)), what)

    def part(self, start: float, end: float) -> Part:
        """Return a view of this job whose 0..1 is `start`..`end` of the whole."""
        return Part(self, start, end)


class Part:
    """A stretch of a job, itself usable as a job."""

    def __init__(self, whole: Job | Part, start: float, end: float) -> None:
        self._whole = whole
        self._start = start
        self._end = end

    def check(self) -> None:
        """Raise `Cancelled` if a stop was asked for."""
        self._whole.check()

    def report(self, fraction: float, what: str = "") -> None:
        """Say how far this part has come (0..1)."""
        share = min(1.0, max(0.0, fraction))
        self._whole.report(self._start + share * (self._end - self._start), what)

    def part(self, start: float, end: float) -> Part:
        """Return a part of this part."""
        return Part(self, start, end)


def watched(items: Iterable[_Item], job: Progress | None, every: int = 256) -> Iterator[_Item]:
    """Yield the items, looking at the job before each `every`-th: for loops whose steps are short.

    Raises:
        Cancelled: the job was stopped.
    """
    for at, each in enumerate(items):
        if job is not None and at % every == 0:
            job.check()
        yield each
