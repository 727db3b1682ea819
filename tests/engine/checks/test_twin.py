"""The second process finds what one process finds, is stopped with the comparison, and is never waited for."""

from __future__ import annotations

import random
import subprocess
import sys
import threading
import time
from typing import IO

import pytest

from crossread import beside, pipeline
from crossread.checks import elsewhere, twin
from crossread.checks.pairing import Pairs
from crossread.checks.screening import Stances
from crossread.errors import Cancelled
from crossread.job import Job
from crossread.memo import Memo
from crossread.model import Article, Comparison
from crossread.reading import read_text
from crossread.roles import Models

WORDS = ("harbour", "ferry", "council", "bridge", "strike", "minister", "market", "school", "river", "court", "union")


@pytest.fixture(autouse=True)
def _short_articles_are_worth_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(twin, "_LEAST", 0)
    monkeypatch.setattr(beside, "idle_cores", lambda: 1.0)


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[subprocess.Popen[bytes]]:
    """Return a list of the processes started during a test."""
    real, processes = beside.start, []

    def start() -> subprocess.Popen[bytes]:
        processes.append(real())
        return processes[-1]

    monkeypatch.setattr(beside, "start", start)
    return processes


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[tuple[int, int]]:
    """Give the second process the time to answer; return how many stretches it has read, and of pairs examined."""
    real, told_all, answers = twin.Twin.hand, twin.Twin.told_all, []

    def hand(self: twin.Twin, pairs: Pairs) -> None:
        real(self, pairs)
        while self._thread.is_alive() and 0 not in self.read:
            time.sleep(0.01)

    def wait(self: twin.Twin) -> None:
        told_all(self)
        self._thread.join()
        answers.append((len(self.read), len(self.found)))

    monkeypatch.setattr(twin.Twin, "hand", hand)
    monkeypatch.setattr(twin.Twin, "told_all", wait)
    return answers


def test_it_finds_what_one_process_finds(heard: list[tuple[int, int]]) -> None:
    found = _compared(two := _articles(sentences=140))
    assert found == _alone(two)
    assert found.findings
    assert len(heard) == 1
    assert heard[0] > (2, 1)


@pytest.mark.parametrize("program", [[sys.executable, "-c", "raise SystemExit(1)"], ["/no/such/program"]])
def test_without_it_all_is_found(
    monkeypatch: pytest.MonkeyPatch, heard: list[tuple[int, int]], program: list[str]
) -> None:
    monkeypatch.setattr(beside, "_command", lambda: program)
    assert _compared(two := _articles()) == _alone(two)
    assert heard == [(0, 0)]


def test_one_that_does_not_answer_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(beside, "_command", lambda: [sys.executable, "-c", "import time; time.sleep(600)"])
    assert _compared(two := _articles()) == _alone(two)


def test_it_ends_with_a_cancelled_comparison(started: list[subprocess.Popen[bytes]]) -> None:
    def cancel_when_started(_fraction: float, what: str) -> None:
        if what.startswith("Comparing"):
            job.cancel()

    job = Job(cancel_when_started)
    with pytest.raises(Cancelled):
        pipeline.compare_articles(_articles(), models=Models(), job=job)
    assert all(each.poll() is not None for each in started)
    assert not [each for each in threading.enumerate() if each.name.startswith("twin")]


def test_what_it_read_is_not_read_again(monkeypatch: pytest.MonkeyPatch, heard: list[tuple[int, int]]) -> None:
    def read(*_: object) -> None:
        pytest.fail("An article was read a second time.")

    monkeypatch.setattr(Stances, "_read", read)
    monkeypatch.setattr(elsewhere, "read_part", read)
    found = _compared(two := _articles(sentences=140))
    monkeypatch.undo()
    assert heard
    assert found == _alone(two)


@pytest.mark.parametrize("most", [0, 1, 3])
def test_what_two_have_read_in_part_is_all_of_it(monkeypatch: pytest.MonkeyPatch, most: int) -> None:
    """Let the other process have read no more than some of the stretches."""

    def take_down(self: twin.Twin, source: IO[bytes]) -> None:
        for _ in range(most):
            number, answer = beside.hear(source)
            self.read[number] = answer

    def hand(self: twin.Twin, pairs: Pairs) -> None:
        self._to_tell.put(None)
        self._thread.join()

    monkeypatch.setattr(twin.Twin, "_take_down", take_down)
    monkeypatch.setattr(twin.Twin, "hand", hand)
    two = _articles(sentences=140)
    assert _compared(two) == _alone(two)


def test_it_is_not_started_for_an_edit(started: list[object]) -> None:
    first, second = _articles()
    memo = Memo()
    pipeline.compare_articles((first, second), models=Models(), memo=memo)
    edited = pipeline.lettered((read_text(f"{first.text} One more sentence."), second))
    pipeline.compare_articles(edited, models=Models(), memo=memo)
    assert len(started) == 1


def test_it_is_worth_it_for_two_long_articles_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(twin, "_LEAST", 10_000)
    short, other = _articles()
    long = read_text("A long sentence about the harbour. " * 400)
    assert not twin.is_worth_it((short, other))
    assert twin.is_worth_it((short, long))
    assert not twin.is_worth_it((short, other, long))
    monkeypatch.setattr(beside, "idle_cores", lambda: 0.2)
    assert not twin.is_worth_it((short, long))


def test_another_program_is_not_started(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/opt/editor/bin/editor")
    with pytest.raises(OSError, match="Another program"):
        beside.start()


def test_closing_it_at_once_leaves_no_process(started: list[subprocess.Popen[bytes]]) -> None:
    begun = time.monotonic()
    twin.Twin(_articles(), pipeline.Settings()).close()
    assert all(each.poll() is not None for each in started)
    assert time.monotonic() - begun < 60


def _compared(two: tuple[Article, ...]) -> Comparison:
    return pipeline.compare_articles(two, models=Models())


def _alone(two: tuple[Article, ...]) -> Comparison:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(twin, "_LEAST", sys.maxsize)
        return pipeline.compare_articles(two, models=Models())


def _articles(sentences: int = 28) -> tuple[Article, ...]:
    draw = random.Random(4)
    lines = [
        f"The {' '.join(draw.choices(WORDS, k=6))} cost {draw.randint(2, 90)} million dollars on {day % 28 + 1} May."
        for day in range(sentences)
    ]
    changed = [each.replace(" million", "0 million") if at % 2 else each for at, each in enumerate(lines)]
    return pipeline.lettered((read_text(" ".join(lines)), read_text(" ".join(changed))))
