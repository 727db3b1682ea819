from __future__ import annotations

import threading

import pytest

from crossread.errors import Damaged
from crossread.job import Job
from crossread_gui.runner import Outcome, Progress, Runner


@pytest.fixture
def runner(qapp):
    made = Runner()
    yield made
    made.close()


def _collect(signal) -> list:
    got: list = []
    signal.connect(got.append)
    return got


def test_delivers_result_on_the_thread_it_lives_in(runner, qtbot):
    seen: list[tuple[object, bool]] = []
    runner.finished.connect(
        lambda outcome: seen.append((outcome.result, threading.current_thread() is threading.main_thread()))
    )

    with qtbot.waitSignal(runner.finished):
        runner.start(lambda job: 42)

    assert seen == [(42, True)]


def test_five_quick_starts_deliver_the_last_result_only(runner, qtbot):
    outcomes = _collect(runner.finished)

    with qtbot.waitSignal(runner.finished):
        for number in range(5):
            runner.supersede(lambda job, number=number: number)

    assert [each.result for each in outcomes] == [4]


def test_queued_work_is_delivered_in_order(runner, qtbot):
    outcomes = _collect(runner.finished)

    with qtbot.waitSignals([runner.finished] * 3):
        tickets = [runner.start(lambda job, number=number: number) for number in range(3)]

    assert [(each.ticket, each.result) for each in outcomes] == list(zip(tickets, range(3), strict=True))


def test_error_reaches_the_caller_with_its_kind(runner, qtbot):
    def fail(job: Job) -> object:
        raise Damaged("“a.docx” is broken.")

    with qtbot.waitSignal(runner.finished) as blocker:
        runner.start(fail)

    outcome: Outcome = blocker.args[0]
    assert isinstance(outcome.error, Damaged)
    assert not outcome.is_cancelled


def test_cancel_stops_work_that_asks(runner, qtbot):
    begun = threading.Event()

    def work(job: Job) -> object:
        begun.set()
        while True:
            job.check()

    with qtbot.waitSignal(runner.finished) as blocker:
        runner.start(work)
        assert begun.wait(5)
        runner.cancel()

    assert blocker.args[0].is_cancelled
    assert not runner.is_busy


def test_progress_is_thinned_out(runner, qtbot):
    def work(job: Job) -> object:
        for step in range(10_000):
            job.report(step / 10_000, "counting")
        return None

    progress: list[Progress] = _collect(runner.progressed)
    with qtbot.waitSignal(runner.finished):
        runner.start(work)

    assert 1 <= len(progress) < 200
    assert progress[0].what == "counting"


def test_close_in_the_middle_of_a_run_ends_the_thread(qapp):
    runner = Runner()
    begun = threading.Event()
    ended = threading.Event()
    outcomes = _collect(runner.finished)

    def work(job: Job) -> object:
        begun.set()
        try:
            while True:
                job.check()
        finally:
            ended.set()

    runner.start(work)
    assert begun.wait(5)
    runner.close()

    assert ended.is_set()
    assert outcomes == []
    assert runner.start(lambda job: 1) > 0
    assert not runner.is_busy
