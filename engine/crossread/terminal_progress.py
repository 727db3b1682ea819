"""How far the work is, on one line of a terminal; nothing at all in pipes and files."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

from crossread.job import Job
from crossread.speech import Speech

_PAUSE = 0.1  # seconds between two changes of the line: more is flicker
_ERASE = "\r\x1b[K"


@contextmanager
def progress_on(stream: TextIO, speech: Speech) -> Iterator[Job]:
    """Yield a job that tells its progress on a terminal; the line is gone afterwards, whatever ended the work."""
    if not stream.isatty():
        yield Job()
        return
    line = _Line(stream, speech)
    try:
        yield Job(line.show)
    finally:
        line.erase()


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
