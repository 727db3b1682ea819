"""Painted widgets as a screen reader meets them: with a role, a name, a value, and parts that can be chosen.

Qt asks a factory for the interface of each widget. Nothing here runs until a screen reader is listening.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface, QWindow
from PySide6.QtWidgets import QAccessibleWidget, QWidget
from shiboken6 import Shiboken, isValid

Role = QAccessible.Role
_NAME, _VALUE = QAccessible.Text.Name, QAccessible.Text.Value


@dataclass(frozen=True, slots=True)
class Part:
    """Something painted that has a place and a meaning.

    `key` knows it again among its siblings; `box` is in the widget's coordinates, empty while it is out of view;
    `press` is what choosing it does; `is_current` tells whether the reader looks at it.
    """

    key: str
    role: Role
    name: Callable[[], str]
    box: Callable[[], QRect]
    value: Callable[[], str] = str
    press: Callable[[], object] | None = None
    is_current: Callable[[], bool] = bool
    parts: Callable[[], Sequence[Part]] = tuple


@dataclass(frozen=True, slots=True)
class Voice:
    """How one kind of painted widget speaks; its parts are asked for again whenever `edition` is another object."""

    kind: type[QWidget]
    role: Role
    value: Callable[[Any], str] = lambda _widget: ""
    parts: Callable[[Any], Sequence[Part]] = lambda _widget: ()
    edition: Callable[[Any], object] = lambda _widget: None


class PaintedInterface(QAccessibleWidget):
    """A painted widget: its parts come before the widgets that stand in it."""

    def __init__(self, widget: QWidget, voice: Voice) -> None:
        super().__init__(widget, voice.role)
        self.painted = widget
        self._voice = voice
        self._edition: object = self  # no widget's
        self._parts: tuple[PartInterface, ...] = ()
        self._made: dict[str, PartInterface] = {}

    def parts(self) -> tuple[PartInterface, ...]:
        """Return the interfaces of the parts as they are now; one that is met again is the same object."""
        edition = self._voice.edition(self.painted)
        if edition is not self._edition:
            self._edition = edition
            for each in self._made.values():
                each.is_there = False
            self._parts = tuple(self.interface_of(each, self, "") for each in self._voice.parts(self.painted))
        return self._parts

    def interface_of(self, part: Part, above: QAccessibleInterface, path: str) -> PartInterface:
        """Return a part's interface."""
        key = f"{path}/{part.key}"
        made = self._made.get(key)
        if made is None:
            made = self._made[key] = PartInterface(self, above, key)
            # Qt keeps a list of all interfaces; one that it does not know cannot be told from one that is gone.
            QAccessible.registerAccessibleInterface(made)
        made.show(part)
        return made

    def text(self, kind: QAccessible.Text) -> str:
        """Return name, description or value."""
        return self._voice.value(self.painted) if kind == _VALUE else super().text(kind)

    def childCount(self) -> int:
        """Count parts and widgets."""
        return len(self.parts()) + super().childCount()

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """Return a part or a widget."""
        parts = self.parts()
        return parts[index] if 0 <= index < len(parts) else super().child(index - len(parts))

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Return the place of a part or a widget."""
        parts = self.parts()
        if isinstance(child, PartInterface):
            return parts.index(child) if child in parts else -1
        found = super().indexOfChild(child)
        return found + len(parts) if found >= 0 else found

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        """Return what lies at a spot of the screen."""
        return part_at(self.parts(), x, y) or super().childAt(x, y)

    def focusChild(self) -> QAccessibleInterface:
        """Return the part the reader looks at while the keyboard is here."""
        if not self.painted.hasFocus():
            return super().focusChild()
        return next((each for each in self.parts() if each.part.is_current()), self)


class PartInterface(QAccessibleInterface):
    """One part."""

    part: Part

    def __init__(self, owner: PaintedInterface, above: QAccessibleInterface, path: str) -> None:
        super().__init__()
        self._owner = owner
        self._above = above
        self._path = path
        self._action = _Press(self)
        self._parts: tuple[PartInterface, ...] | None = None
        self.is_there = True

    def show(self, part: Part) -> None:
        """Stand for a part, or for what has become of it."""
        self.part, self.is_there, self._parts = part, True, None

    def parts(self) -> tuple[PartInterface, ...]:
        """Return the interfaces of the parts in it, made when somebody asks: a long text has thousands."""
        if self._parts is None:
            self._parts = tuple(self._owner.interface_of(each, self, self._path) for each in self.part.parts())
        return self._parts

    def isValid(self) -> bool:
        """Tell whether it is still painted."""
        return self.is_there and isValid(self._owner) and self._owner.isValid()

    def object(self) -> QObject | None:  # type: ignore[override]
        """There is no object: it is only painted."""
        return None

    def window(self) -> QWindow | None:  # type: ignore[override]
        """Return the window it is painted in."""
        return self._owner.window()

    def parent(self) -> QAccessibleInterface:
        """Return what it is a part of."""
        return self._above

    def role(self) -> Role:
        """Return what it is."""
        return self.part.role

    def state(self) -> QAccessible.State:
        """Return whether it can be chosen, is chosen, and is in view."""
        state = QAccessible.State()
        state.selectable = state.focusable = self.part.press is not None
        state.selected = self.part.is_current()
        state.focused = state.selected and self._owner.painted.hasFocus()
        state.offscreen = self.part.box().isEmpty()
        state.readOnly = True
        return state

    def text(self, kind: QAccessible.Text) -> str:
        """Return name or value."""
        if kind == _NAME:
            return self.part.name()
        return self.part.value() if kind in {_VALUE, QAccessible.Text.Description} else ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Change nothing: articles are read, not written."""

    def rect(self) -> QRect:
        """Return its place on the screen."""
        box = self.part.box()
        return QRect(self._owner.painted.mapToGlobal(box.topLeft()), box.size()) if not box.isEmpty() else QRect()

    def childCount(self) -> int:
        """Count its parts."""
        return len(self.parts())

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """Return one of its parts."""
        parts = self.parts()
        return parts[index] if 0 <= index < len(parts) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Return the place of one of its parts."""
        return next((place for place, each in enumerate(self.parts()) if each is child), -1)

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """Return the part at a spot of the screen."""
        return part_at(self.parts(), x, y)

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:  # noqa: ANN401 - an address, says Qt
        """Return what chooses it, if it can be chosen."""
        is_asked = kind == QAccessible.InterfaceType.ActionInterface and self.part.press is not None
        # An address is what C++ wants; PySide makes one of the object, and crashes on None and on a number.
        return self._action if is_asked else Shiboken.VoidPtr(0)


class _Press(QAccessibleActionInterface):
    """Chooses a part."""

    def __init__(self, owner: PartInterface) -> None:
        super().__init__()
        self._owner = owner

    def actionNames(self) -> list[str]:
        """Return the one thing that can be done."""
        return [QAccessibleActionInterface.pressAction()]

    def doAction(self, name: str) -> None:
        """Do it."""
        press = self._owner.part.press
        if press is not None and name == QAccessibleActionInterface.pressAction():
            press()

    def keyBindingsForAction(self, _name: str) -> list[str]:
        """Return no keys: the widget's own are on the key sheet."""
        return []


def part_at(parts: Sequence[PartInterface], x: int, y: int) -> QAccessibleInterface | None:
    """Return the innermost of these parts at a spot of the screen, the last painted first."""
    found = next((each for each in reversed(parts) if each.rect().contains(QPoint(x, y))), None)
    return found and (found.childAt(x, y) or found)


def listen_with(voices: Callable[[], Sequence[Voice]]) -> None:
    """Let widgets of these kinds speak, from now to the end of the program; asked only if a screen reader listens."""

    def interface_for(_name: str, thing: QObject) -> PaintedInterface | None:
        voice = next((each for each in voices() if isinstance(thing, each.kind)), None)
        return PaintedInterface(thing, voice) if voice is not None and isinstance(thing, QWidget) else None

    QAccessible.installFactory(interface_for)
