"""A step of the undo stack made of two functions."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QUndoCommand


class Step(QUndoCommand):
    """Something that can be done and taken back; `text` names it in the undo menu."""

    def __init__(self, text: str, do: Callable[[], object], take_back: Callable[[], object]) -> None:
        super().__init__(text)
        self._do = do
        self._take_back = take_back

    def redo(self) -> None:
        """Do it."""
        self._do()

    def undo(self) -> None:
        """Take it back."""
        self._take_back()
