"""A second process that examines a share of two long articles' pairs: the checks are Python's own and fill one core.

It cuts the articles into passages and reads them from the last on, while this process looks for likely pairs, then
reads from the first on until they meet. Each told what the other read, they share the pairs in the same way: it
examines them from the last on, this process from the first. Nobody waits for it. So where it cannot be started, breaks
off or finds the cores busy, this process does it all.
"""

from __future__ import annotations

import gc
import pickle
import subprocess
import sys
import threading
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from queue import SimpleQueue
from typing import IO, TypeAlias

import numpy as np

from crossread import beside
from crossread.checks import active, sharing
from crossread.checks.inspection import findings_of
from crossread.checks.pairing import Pairs
from crossread.checks.screening import Reading, Stances, sides_of
from crossread.job import Job
from crossread.model import Article, Finding
from crossread.settings import Settings
from crossread.similarity.candidates import Candidates
from crossread.similarity.vocabulary import Floats
from crossread.text.segment import segment

# Characters of both articles: fewer are compared before it has read them, a second copy of more takes too much memory.
_LEAST, _MOST = 400_000, 2_500_000
_LEAST_IDLE = 0.8  # cores; on busy ones both processes are slower than one (measured: by up to three quarters)
_SWITCH = 0.0005  # seconds that the thread that listens waits for the one at work, each time
_Findings: TypeAlias = tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class _Work:
    """The pairs to examine."""

    candidates: Candidates
    lead: Floats

    def pairs(self, stances: sharing.Two, job: Job) -> Pairs:
        """Return the pairs, of the passages as they are known here."""
        sides = stances[0].sides, stances[1].sides
        return Pairs(sides, self.candidates, np.arange(len(self.candidates)), self.lead, job)


class Twin:
    """The other process, from its start to its end; one thread feeds it, one takes down what it finds.

    `read` has what stretches of the articles say by their number, `found` the findings of stretches of the pairs, both
    the last first.
    """

    def __init__(self, articles: Sequence[Article], settings: Settings) -> None:
        self.read: dict[int, Reading] = {}
        self.found: dict[int, _Findings] = {}
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._is_closed = False
        self._to_tell: SimpleQueue[object] = SimpleQueue()
        self._to_tell.put((tuple(articles), settings))
        # No executor: that would keep to itself what nobody foresaw.
        self._thread = threading.Thread(target=self._converse, name="twin")
        self._thread.start()

    def hand(self, pairs: Pairs) -> None:
        """Tell it which pairs there are to examine."""
        self._to_tell.put(_Work(replace(pairs.candidates.chosen(pairs.rows), features={}), pairs.lead))

    def tell(self, number: int, reading: Reading) -> None:
        """Tell it what a stretch of an article says."""
        self._to_tell.put((number, reading))

    def told_all(self) -> None:
        """Tell it that there is no more to tell."""
        self._to_tell.put(None)

    def close(self) -> None:
        """End the process, whatever it is at."""
        with self._lock:
            self._is_closed = True
            if self._process is not None:
                self._process.kill()
        self._to_tell.put(None)
        self._thread.join()

    def _converse(self) -> None:
        with suppress(OSError, EOFError, pickle.UnpicklingError), self._started() as process:
            if process.stdin is None or process.stdout is None:
                return
            feeding = threading.Thread(target=self._feed, args=(process.stdin,), name="twin's feeder")
            feeding.start()
            try:
                self._take_down(process.stdout)
            finally:
                self._to_tell.put(None)
                feeding.join()

    def _feed(self, sink: IO[bytes]) -> None:
        """Tell all there is to tell, for as long as it listens."""
        with suppress(OSError), sink:
            while (each := self._to_tell.get()) is not None:
                beside.tell(each, sink)

    def _take_down(self, source: IO[bytes]) -> None:
        """Take down what it answers until it has ended, which is an error of one kind or another."""
        while True:
            number, answer = beside.hear(source)
            if isinstance(answer, Reading):
                self.read[number] = answer
            else:
                self.found[number] = answer

    def _started(self) -> subprocess.Popen[bytes]:
        with self._lock:
            if self._is_closed:
                raise OSError("Stopped before it was started.")
            self._process = beside.start()
            return self._process


def is_worth_it(articles: Sequence[Article]) -> bool:
    """Tell whether a second process makes a comparison quicker: two long articles, and a core with nothing to do."""
    length = sum(len(each.text) for each in articles)
    return len(articles) == 2 and _LEAST <= length <= _MOST and beside.idle_cores() > _LEAST_IDLE


def serve() -> int:
    """Be the other process."""
    beside.step_back()
    gc.disable()  # as in a comparison; it ends when it has answered
    sys.setswitchinterval(_SWITCH)
    with open(0, "rb") as source, open(1, "wb") as sink:  # a program with a window has no `sys.stdin`
        articles, settings = beside.hear(source)
        orders = _Orders(source)
        job = Job()
        first, second = (_stances(each, settings, job) for each in articles)
        stances = first, second
        readings = sharing.read_from_last(
            orders.read, stances, lambda: orders.wanted_in(stances), job, partial(_answer, sink)
        )
        for side, reading in zip(stances, readings, strict=True):
            side.take(reading)
        work = orders.await_work()
        if work is not None:
            _examine(work, stances, sink, job)
    return 0


class _Orders:
    """What this process is told while it is at work: which pairs to examine, then what stretches of articles say."""

    def __init__(self, source: IO[bytes]) -> None:
        self.read: dict[int, Reading] = {}
        self._work: _Work | None = None
        self._wanted: sharing.Wanted | None = None
        self._is_told = threading.Event()  # the work, or that there will be none
        threading.Thread(target=self._listen, args=(source,), daemon=True).start()

    def await_work(self) -> _Work | None:
        """Return the work once it is told; None if the other process has ended."""
        self._is_told.wait()
        return self._work

    def wanted_in(self, stances: sharing.Two) -> sharing.Wanted | None:
        """Return which passages stand in pairs; None as long as that is not told."""
        if self._wanted is None and self._work is not None:
            self._wanted = sharing.wanted_in(self._work.pairs(stances, Job()))
        return self._wanted

    def _listen(self, source: IO[bytes]) -> None:
        with suppress(OSError, EOFError, pickle.UnpicklingError):
            self._work = beside.hear(source)
            self._is_told.set()
            while True:  # until there is no more to tell
                number, reading = beside.hear(source)
                self.read[number] = reading
        self._is_told.set()


def _stances(article: Article, settings: Settings, job: Job) -> Stances:
    passages = segment(article, settings.exclude, job)
    return Stances(sides_of(article, passages, job), active(settings.check))


def _examine(work: _Work, stances: sharing.Two, sink: IO[bytes], job: Job) -> None:
    for number, part in reversed(tuple(enumerate(work.pairs(stances, job).stretches()))):
        _answer(sink, number, findings_of(part, stances, job))


def _answer(sink: IO[bytes], number: int, answer: Reading | _Findings) -> None:
    beside.tell((number, answer), sink)
