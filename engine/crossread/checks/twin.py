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

    def tell(self, readings: tuple[Reading, Reading]) -> None:
        """Tell it what the articles say; there is no more to tell."""
        self._to_tell.put(readings)
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
        _read(stances, orders, sink, job)
        if orders.are_complete():
            _examine(stances, orders, sink, job)
    return 0


class _Orders:
    """What this process is told while it is at work: which pairs to examine, then what the articles say."""

    def __init__(self, source: IO[bytes]) -> None:
        self.work: _Work | None = None
        self.readings: tuple[Reading, Reading] | None = None
        self._thread = threading.Thread(target=self._listen, args=(source,), daemon=True)
        self._thread.start()

    def are_complete(self) -> bool:
        """Tell whether all was told, once there is no more to tell."""
        self._thread.join()
        return self.readings is not None

    def _listen(self, source: IO[bytes]) -> None:
        with suppress(OSError, EOFError, pickle.UnpicklingError):
            self.work = beside.hear(source)
            self.readings = beside.hear(source)


def _stances(article: Article, settings: Settings, job: Job) -> Stances:
    passages = segment(article, settings.exclude, job)
    return Stances(sides_of(article, passages, job), active(settings.check))


def _read(stances: sharing.Two, orders: _Orders, sink: IO[bytes], job: Job) -> None:
    """Read the articles from the last stretch on until told what they say."""
    wanted = None
    for number, stretch in reversed(tuple(enumerate(sharing.stretches(stances)))):
        if orders.readings is not None:
            return
        if wanted is None and orders.work is not None:
            wanted = sharing.wanted_in(_pairs(stances, orders.work, job))
        _answer(number, stretch.read(stances, wanted, job), sink)


def _examine(stances: sharing.Two, orders: _Orders, sink: IO[bytes], job: Job) -> None:
    if orders.work is None or orders.readings is None:
        return
    for side, reading in zip(stances, orders.readings, strict=True):
        side.take(reading)
    for number, part in reversed(tuple(enumerate(_pairs(stances, orders.work, job).stretches()))):
        _answer(number, findings_of(part, stances, job), sink)


def _pairs(stances: sharing.Two, work: _Work, job: Job) -> Pairs:
    sides = stances[0].sides, stances[1].sides
    return Pairs(sides, work.candidates, np.arange(len(work.candidates)), work.lead, job)


def _answer(number: int, answer: Reading | _Findings, sink: IO[bytes]) -> None:
    beside.tell((number, answer), sink)
