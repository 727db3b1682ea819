"""Unexpected errors: written to a log file, told in place, never a traceback for the user."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

_log = logging.getLogger(__name__)
_LARGEST_LOG = 500_000


def log_file() -> Path:
    """Return where unexpected errors are written."""
    import platformdirs  # not needed to show the window

    return Path(platformdirs.user_log_dir("crossread", appauthor=False)) / "crossread.log"


def keep_log(path: Path) -> logging.Handler | None:
    """Write warnings and errors to a file from now on; without a writable folder, do without."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists() and path.stat().st_size > _LARGEST_LOG:
            path.replace(path.with_suffix(".old.log"))
        handler = logging.FileHandler(path, encoding="utf-8", delay=True)
    except OSError:
        return None
    handler.setLevel(logging.WARNING)
    handler.setFormatter(logging.Formatter("%(asctime)s %(name)s %(levelname)s %(message)s"))
    logging.getLogger().addHandler(handler)
    return handler


def catch_unexpected(tell: Callable[[str], None]) -> None:
    """Log every exception nobody caught and tell the user in a sentence.

    `tell` must be safe to call from any thread.
    """

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        _log.error("unexpected", exc_info=(kind, error, trace))
        tell(f"{kind.__name__}: {error}")

    def thread_hook(caught: threading.ExceptHookArgs) -> None:
        hook(caught.exc_type, caught.exc_value or caught.exc_type(), caught.exc_traceback)

    sys.excepthook = hook
    threading.excepthook = thread_hook
