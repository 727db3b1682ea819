"""Where there is no screen: compare, print the articles coloured, and draw the window into a picture."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TextIO

from PySide6.QtCore import QEventLoop, QSettings, QTimer
from PySide6.QtWidgets import QApplication

from crossread.model import Comparison
from crossread_gui.app import Windows, make_application
from crossread_gui.window import Window

_PICTURE = "crossread-window.png"
# Two minutes: a slow machine with a large model; the picture is drawn with what is there by then.
_LONGEST = 120_000
_SETTLE = 300


def compare_and_draw(
    paths: list[str], *, samples: bool, stream: TextIO | None = None, folder: Path | None = None
) -> int:
    """Compare articles, print them to a stream, and write a picture of the window to a folder.

    Returns the exit code: 1 if there was nothing to compare.
    """
    out = stream if stream is not None else sys.stdout
    with lone_window([Path(each) for each in paths]) as (_windows, window):
        if samples or not paths:
            window.show_samples()
        wait_until_compared(window)
        picture = (folder or Path.cwd()) / _PICTURE
        window.grab().save(str(picture))
        comparison, failures = window.document.comparison, window.document.failures
    for failure in failures:
        out.write(f"{failure.source}: {failure.sentence}\n")
    if comparison is None:
        return 1
    _print(comparison, out)
    out.write(f"A picture of the window: {picture}\n")
    return 0


@contextmanager
def lone_window(paths: list[Path], application: QApplication | None = None) -> Iterator[tuple[Windows, Window]]:
    """Open a window that knows nothing of the user's preferences, and close it leaving nothing, asking nobody."""
    application = application or make_application(sys.argv[:1])
    with TemporaryDirectory(prefix="crossread-") as kept:
        store = QSettings(str(Path(kept) / "crossread.ini"), QSettings.Format.IniFormat)
        windows = Windows(application, store, Path(kept))
        window = windows.add(paths)
        window.resize(1440, 900)
        try:
            yield windows, window
        finally:
            for each in windows.open_windows:
                each.keeping.abandon()
                each.close()


def wait_until_compared(window: Window) -> None:
    """Let the window work until it is done, two minutes at most."""
    loop = QEventLoop()
    settle = QTimer(interval=_SETTLE, singleShot=True)
    settle.timeout.connect(lambda: None if window.document.is_busy else loop.quit())
    window.document.busy_changed.connect(lambda busy: settle.start() if busy is None else settle.stop())
    window.document.notice_raised.connect(lambda _notice: settle.start())
    QTimer.singleShot(_LONGEST, loop.quit)
    loop.exec()


def _print(comparison: Comparison, out: TextIO) -> None:
    from crossread.styling import terminal

    out.write(terminal.render(comparison, terminal.colours_of(out, os.environ, "auto"), "default-dark"))
