"""A second process that examines a share of two long articles' pairs: the checks are Python's own and fill one core.

It cuts the articles into passages and reads those of the second while this process looks for likely pairs, and tells
what they say. Then it examines the pairs from the last on, this process from the first, until they meet; nobody waits
for it. So where it cannot be started, breaks off or finds the cores busy, this process does it all.
"""

from __future__ import annotations

import gc
import pickle
import subprocess
import threading
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from queue import SimpleQueue
from typing import IO, TypeAlias

import numpy as np

from crossread import beside
from crossread.checks import active
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
_Findings: TypeAlias = tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class _Work:
    """The pairs to examine, and what the first article says."""

    candidates: Candidates
    lead: Floats


class Twin:
    """The other process, from its start to its end; a thread feeds it and takes down what it finds.

    `reading` is what the second article says, None as long as it has not read it; `found` has the findings of stretches
    of the pairs by their number, the last first.
    """

    def __init__(self, articles: Sequence[Article], settings: Settings) -> None:
        self.reading: Reading | None = None
        self.found: dict[int, _Findings] = {}
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._is_closed = False
        self._work: SimpleQueue[_Work | None] = SimpleQueue()
        # No executor: that would keep to itself what nobody foresaw.
        self._thread = threading.Thread(target=self._converse, args=((tuple(articles), settings),), name="twin")
        self._thread.start()

    def hand(self, pairs: Pairs) -> None:
        """Tell it which pairs there are to examine, and what the first article says."""
        self._work.put(_Work(replace(pairs.candidates.chosen(pairs.rows), features={}), pairs.lead))

    def close(self) -> None:
        """End the process, whatever it is at."""
        with self._lock:
            self._is_closed = True
            if self._process is not None:
                self._process.kill()
        self._work.put(None)
        self._thread.join()

    def _converse(self, told: tuple[tuple[Article, ...], Settings]) -> None:
        with suppress(OSError, EOFError, pickle.UnpicklingError), self._started() as process:
            if process.stdin is None or process.stdout is None:
                return
            pickle.dump(told, process.stdin)
            process.stdin.flush()
            self.reading = pickle.load(process.stdout)  # noqa: S301 - written by this very program
            pickle.dump(self._work.get(), process.stdin)
            process.stdin.close()
            while True:  # until it has ended
                number, found = pickle.load(process.stdout)  # noqa: S301
                self.found[number] = found

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
    with open(0, "rb") as source, open(1, "wb") as sink:  # a program with a window has no `sys.stdin`
        articles, settings = pickle.load(source)  # noqa: S301 - written by this very program
        job = Job()
        first, second = (_stances(each, settings, job) for each in articles)
        pickle.dump(second.read_all(job), sink)
        sink.flush()
        work = pickle.load(source)  # noqa: S301
        if work is not None:
            _examine(work, (first, second), sink, job)
    return 0


def _stances(article: Article, settings: Settings, job: Job) -> Stances:
    passages = segment(article, settings.exclude, job)
    return Stances(sides_of(article, passages, job), active(settings.check))


def _examine(work: _Work, stances: tuple[Stances, Stances], sink: IO[bytes], job: Job) -> None:
    sides = stances[0].sides, stances[1].sides
    pairs = Pairs(sides, work.candidates, np.arange(len(work.candidates)), work.lead, job)
    for number, part in reversed(tuple(enumerate(pairs.stretches()))):
        pickle.dump((number, findings_of(part, stances, job)), sink)
        sink.flush()
