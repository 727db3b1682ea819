"""The user's rulings on an undo stack: each decision is one named step."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QUndoCommand

from crossread.model import Ruling, RulingKind

Rulings = tuple[Ruling, ...]
_LINKING = frozenset({RulingKind.LINK, RulingKind.UNLINK})


def with_ruling(rulings: Rulings, new: Ruling) -> Rulings:
    """Return the rulings with a new one, which takes the place of an earlier one on the same matter."""
    return (*(each for each in rulings if not is_same_matter(each, new)), new)


def without_ruling(rulings: Rulings, old: Ruling) -> Rulings:
    """Return the rulings without one."""
    return tuple(each for each in rulings if each != old)


def is_same_matter(one: Ruling, other: Ruling) -> bool:
    """Tell whether the other of two rulings takes the place of this one."""
    if one.kind in _LINKING and other.kind in _LINKING:
        return {one.left, one.right} == {other.left, other.right}
    if one.kind is RulingKind.CLASS and other.kind is RulingKind.CLASS:
        ends, others = {one.left, one.right} - {""}, {other.left, other.right} - {""}
        return ends <= others or (one.verdict is not other.verdict and not ends.isdisjoint(others))
    return (one.kind, one.left, one.right, one.check) == (other.kind, other.left, other.right, other.check)


class RulingStep(QUndoCommand):
    """Swap one set of rulings for another, and back."""

    def __init__(self, text: str, before: Rulings, after: Rulings, apply: Callable[[Rulings], None]) -> None:
        super().__init__(text)
        self._before = before
        self._after = after
        self._apply = apply

    def redo(self) -> None:
        """Put the later rulings in force."""
        self._apply(self._after)

    def undo(self) -> None:
        """Put the earlier rulings in force again."""
        self._apply(self._before)
