"""How far the work is, on one line of a terminal; nothing at all in pipes and files. Ctrl-C stops the work."""

from __future__ import annotations

import shutil
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import TextIO

from crossread.job import Job
from crossread.speech import Speech

_PAUSE = 0.1  # seconds between two changes of the line: more is flicker
_ERASE = "\r\x1b[K"


@contextmanager
def progress_on(stream: TextIO, speech: Speech) -> Iterator[Job]:
    """Yield a job that tells its progress on a terminal; the line is gone afterwards, whatever ended the work.

    Raises:
        KeyboardInterrupt: Ctrl-C was pressed, or
        Cancelled: it was while a library let no exception out.
    """
    line = _Line(stream, speech) if stream.isatty() else None
    job = Job(line.show if line else None)
    try:
        with _stopped_by_ctrl_c(job):
            yield job
    finally:
        if line:
            line.erase()


@contextmanager
def _stopped_by_ctrl_c(job: Job) -> Iterator[None]:
    """Cancel the job, too: an interrupt that strikes in a callback of a library is lost with it."""
    is_main = threading.current_thread() is threading.main_thread()  # only it may say what a signal does
    if not is_main or signal.getsignal(signal.SIGINT) is not signal.default_int_handler:
        yield  # whoever runs us has other plans
        return

    def stop(_number: int, _frame: FrameType | None) -> None:
        job.cancel()
        raise KeyboardInterrupt

    signal.signal(signal.SIGINT, stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, signal.default_int_handler)


class _Line:
    """The line that is written over and over."""

    def __init__(self, stream: TextIO, speech: Speech) -> None:
        self._stream = stream
        self._speech = speech
        self._next = 0.0

    def show(self, fraction: float, what: str) -> None:
        """Show a share (0..1) of the work and what is being done, unless it has just been done."""
        now = time.monotonic()
        if now < self._next:
            return
        self._next = now + _PAUSE
        told = f"{self._speech.percent(fraction):>5}  {self._speech.say(what)}"
        self._stream.write(_ERASE + told[: shutil.get_terminal_size().columns - 1])
        self._stream.flush()

    def erase(self) -> None:
        """Leave the line empty."""
        self._stream.write(_ERASE)
        self._stream.flush()
