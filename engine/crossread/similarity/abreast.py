"""Run numpy's work on long texts on two processors: its C code lets other threads run meanwhile."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

_Item = TypeVar("_Item")
_Result = TypeVar("_Result")

_MOST = 2  # threads; more are hardly ever idle at once, and each holds a block in memory


def both(one: Callable[[], _Result], other: Callable[[], _Result]) -> tuple[_Result, _Result]:
    """Return what two functions return, called at the same time where there are two processors.

    An exception of either is raised when both have ended, so both must look whether to stop.
    """
    if _threads() == 1:
        return one(), other()
    with ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(other)
        return one(), waiting.result()


def results(make: Callable[[_Item], _Result], items: Iterable[_Item]) -> list[_Result]:
    """Return what is made of each item, in order; the items are drawn by the caller's thread, one after the other.

    An exception in drawing or making one is raised when those begun have ended.
    """
    if _threads() == 1:
        return [make(each) for each in items]
    made: list[_Result] = []
    begun: deque[Future[_Result]] = deque()
    with ThreadPoolExecutor(_MOST) as pool:
        try:
            for each in items:
                begun.append(pool.submit(make, each))
                if len(begun) > _MOST:
                    made.append(begun.popleft().result())
            made += [each.result() for each in begun]
        finally:
            pool.shutdown(wait=False, cancel_futures=True)  # only an exception leaves any to cancel
    return made


def _threads() -> int:
    return min(_MOST, os.cpu_count() or 1)
