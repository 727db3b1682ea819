import gc

import pytest

from crossread import pipeline
from crossread.errors import Cancelled
from crossread.job import Job, watched
from crossread.reading import read_text
from crossread.roles import Models


def test_parts_report_within_their_stretch_of_the_whole():
    told = []
    job = Job(lambda fraction, what: told.append((fraction, what)))

    job.part(0.2, 0.6).part(0.5, 1.0).report(0.5, "half")

    assert told == [(pytest.approx(0.5), "half")]


def test_a_cancelled_job_stops_at_the_next_check_of_any_part():
    job = Job()
    part = job.part(0.0, 0.5)

    job.cancel()

    with pytest.raises(Cancelled):
        part.check()


def test_a_watched_loop_stops_when_cancelled_and_else_yields_everything():
    job = Job()

    assert list(watched(range(10), None)) == list(watched(range(10), job, every=3)) == list(range(10))

    steps = watched(range(10), job, every=3)
    seen = [next(steps) for _ in range(4)]
    job.cancel()

    with pytest.raises(Cancelled):
        seen.extend(steps)
    assert seen == [0, 1, 2, 3, 4, 5]


def test_a_cancelled_comparison_leaves_the_collector_on():
    articles = pipeline.lettered([read_text("The bridge was closed at noon.") for _ in range(2)])
    job = Job(lambda fraction, what: job.cancel())

    with pytest.raises(Cancelled):
        pipeline.compare_articles(articles, models=Models(), job=job)

    assert gc.isenabled()
