"""Keep each stage's last results; rerun a stage only if what it reads changed.

The rule is "same object or equal value": a stage's arguments are its dependencies, so there is no graph to
keep true by hand. A stage that is stopped or fails leaves the memo as it was.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar, cast

Result = TypeVar("Result")
Thing = TypeVar("Thing")


class Same(Generic[Thing]):
    """A key that means "this very object"; holding it keeps its identity from being reused."""

    __slots__ = ("thing",)

    def __init__(self, thing: Thing) -> None:
        self.thing = thing

    def __hash__(self) -> int:
        return id(self.thing)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Same) and other.thing is self.thing


class Memo:
    """Remember the last `room` results of each stage, oldest use thrown out first; threads may share it."""

    def __init__(self, room: int = 64) -> None:
        self._room = room
        self._lock = threading.Lock()
        self._kept: dict[str, OrderedDict[Hashable, object]] = {}

    def recall(self, stage: str, key: Hashable, make: Callable[[], Result]) -> Result:
        """Return what `stage` made of `key` before, or make it now and keep it."""
        with self._lock:
            kept = self._kept.setdefault(stage, OrderedDict())
            if key in kept:
                kept.move_to_end(key)
                return cast("Result", kept[key])
        result = make()
        with self._lock:
            kept[key] = result
            while len(kept) > self._room:
                kept.popitem(last=False)
        return result

    def knows(self, stage: str, key: Hashable) -> bool:
        """Tell whether what `stage` made of `key` is kept."""
        with self._lock:
            return key in self._kept.get(stage, ())

    def forget(self) -> None:
        """Drop everything kept."""
        self._kept.clear()
