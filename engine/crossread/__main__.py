"""`python -m crossread`, and the entry point of the installed program: the one place that knows both halves."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from crossread import beside

if TYPE_CHECKING:
    from crossread.roles import Exporter

_LIBRARIES = (
    "On Debian: sudo apt install libegl1 libgl1 libglib2.0-0 libdbus-1-3 libfontconfig1 "
    "libxkbcommon-x11-0 libxcb-cursor0"
)


class _Run(Protocol):
    """What opens articles and returns the exit status when done."""

    def __call__(self, paths: list[str], *, samples: bool) -> int: ...


def main() -> int:
    """Run the command line; open the window when no command is named."""
    if sys.argv[1:] == [beside.FLAG]:
        from crossread.checks import twin

        return twin.serve()
    from crossread import cli

    return cli.main(sys.argv[1:], open_window, window_exporters)


def window_exporters() -> tuple[Exporter, ...]:
    """Return the exporters that need Qt; none where Qt is incomplete, so that the others still work."""
    try:
        from crossread_gui.pdf_report import PdfExporter
    except ImportError as error:
        sys.stderr.write(f"crossread: no PDF here, Qt is incomplete: {error}\n{_LIBRARIES}\n")
        return ()
    return (PdfExporter(),)


def open_window(paths: Sequence[str], samples: bool, self_test: Path | None = None) -> int:
    """Open the window, or do the same work without one where there is no screen."""
    try:
        run = _way_to_open(self_test)
    except ImportError as error:
        sys.stderr.write(f"crossread: the window cannot start, Qt is incomplete: {error}\n{_LIBRARIES}\n")
        return 1
    return run(list(paths), samples=samples)


def _way_to_open(self_test: Path | None) -> _Run:
    if self_test is not None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        from crossread_gui.self_test import run as test

        return partial(test, folder=self_test)
    if _has_screen():
        gc.disable()  # start-up makes next to no garbage, and looking for it costs a tenth; `run` takes it up again
        from crossread_gui.app import run

        return run
    sys.stdout.write("No screen here: comparing without a window.\n")
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from crossread_gui.picture import compare_and_draw

    return compare_and_draw


def _has_screen() -> bool:
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


if __name__ == "__main__":
    sys.exit(main())
