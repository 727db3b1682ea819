from __future__ import annotations

import signal
from contextlib import suppress
from io import StringIO

import pytest

from crossread.errors import Cancelled
from crossread.speech import speech_in
from crossread.terminal_progress import progress_on


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


def test_a_pipe_is_told_nothing():
    pipe = StringIO()
    with progress_on(pipe, speech_in("en")) as job:
        job.report(0.5, "Writing RTF")

    assert pipe.getvalue() == ""


def test_a_terminal_sees_the_share_and_the_work_in_its_language():
    terminal = Terminal()
    with progress_on(terminal, speech_in("de")) as job:
        job.report(0.5, "Writing RTF")

    assert "50\u00a0%  RTF wird geschrieben" in terminal.getvalue()
    assert "\n" not in terminal.getvalue()


def test_the_line_is_gone_after_a_stop():
    terminal = Terminal()
    with suppress(Cancelled), progress_on(terminal, speech_in("en")) as job:
        job.report(0.5, "Writing RTF")
        job.cancel()
        job.check()

    assert terminal.getvalue().endswith("\r\x1b[K")


@pytest.fixture
def heeded():
    """An interpreter that heeds Ctrl-C, as one run in the background does not."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("heeded")
def test_ctrl_c_stops_the_work_even_where_its_exception_is_lost():
    with progress_on(StringIO(), speech_in("en")) as job:
        with suppress(KeyboardInterrupt):  # as a library's callback does
            signal.raise_signal(signal.SIGINT)
        with pytest.raises(Cancelled):
            job.check()

    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
