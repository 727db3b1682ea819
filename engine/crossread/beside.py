"""Start this very program a second time, without a window, for work that one interpreter does not do on two cores."""

from __future__ import annotations

import math
import os
import pickle
import struct
import subprocess
import sys
from pathlib import Path
from typing import IO, Any

FLAG = "--examine-beside"  # the only argument of the second process; `__main__` knows it
_NICENESS = 10
_ONE_THREAD = {"OPENBLAS_NUM_THREADS": "1"}  # numpy's others, of no use there, spin on the core of the first process
_LENGTH = struct.Struct("<Q")
_LOAD = Path("/proc/loadavg")  # "0.20 0.18 0.12 1/80 11206": the fourth is running/all


def start() -> subprocess.Popen[bytes]:
    """Start it; it reads pickled work from its standard input and writes what came of it to its standard output.

    Raises:
        OSError: it cannot be started here.
    """
    return subprocess.Popen(  # noqa: S603 - this very program
        _command(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, **_ONE_THREAD, "PYTHONPATH": os.pathsep.join(each for each in sys.path if each)},
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0)
        | getattr(subprocess, "BELOW_NORMAL_PRIORITY_CLASS", 0),
    )


def tell(thing: object, sink: IO[bytes]) -> None:
    """Write something for the other process at one go: a thread that writes bit by bit waits for its turn each time.

    Raises:
        OSError: it does not listen.
    """
    told = pickle.dumps(thing, pickle.HIGHEST_PROTOCOL)
    sink.write(_LENGTH.pack(len(told)) + told)
    sink.flush()


def hear(source: IO[bytes]) -> Any:  # noqa: ANN401 - whatever was told
    """Read what the other process, which is this very program, tells next.

    Raises:
        EOFError: it has nothing more to tell.
    """
    head = source.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        raise EOFError
    return pickle.loads(source.read(*_LENGTH.unpack(head)))  # noqa: S301


def idle_cores() -> float:
    """Return how many processors have nothing else to do, as far as the system tells.

    That is the load of the last minute or, where that can be told, of this moment: the comparison before this one says
    nothing of other programs.
    """
    busy = os.getloadavg()[0] if hasattr(os, "getloadavg") else 1.0
    return (os.cpu_count() or 1) - min(busy, max(1.0, _running()))


def _running() -> float:
    """Return how many threads of all programs run or want to at this moment, this one included; Linux alone tells."""
    try:
        return float(_LOAD.read_text(encoding="ascii").split()[3].partition("/")[0])
    except (OSError, ValueError, IndexError):
        return math.inf


def step_back() -> None:
    """Let other programs go first: the second process takes what time they leave."""
    if hasattr(os, "nice"):
        os.nice(_NICENESS)


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, FLAG]
    if not Path(sys.executable or "").name.lower().startswith("python"):
        raise OSError("Another program runs this library: a second one of it may be anything.")
    # -P: what lies in the folder where the user happens to be is no part of the program.
    return [sys.executable, "-P", "-m", "crossread", FLAG]
