import pytest

from crossread.errors import Cancelled
from crossread.job import Job


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
