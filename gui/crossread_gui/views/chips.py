"""A chip: a class's glyph, name and number of passages, to press on and off."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QToolButton, QWidget

from crossread.model import How, Verdict
from crossread_gui.theme import Theme
from crossread_gui.views.glyphs import glyph_icon

_ROLES = {
    Verdict.SHARED: "shared",
    Verdict.UNIQUE: "unique",
    Verdict.CONTRADICTORY: "contradictory",
}


def ink_role(verdict: Verdict) -> str:
    """Return the theme's role for a class's ink."""
    return f"{_ROLES[verdict]}.ink" if verdict in _ROLES else "muted"


def fill_role(verdict: Verdict) -> str:
    """Return the theme's role for a class's fill; what is left out has none."""
    return f"{_ROLES[verdict]}.fill" if verdict in _ROLES else "page"


class Chip(QToolButton):
    """A switch for one class; a double click or Ctrl+click asks for this class alone."""

    solo = Signal()

    def __init__(
        self, verdict: Verdict, how: How | None, name: str, theme: Theme, parent: QWidget, *, is_unsettled: bool = False
    ) -> None:
        super().__init__(parent)
        self.verdict = verdict
        self.how = how
        self.is_unsettled = is_unsettled
        self._name = name
        self._count: int | None = None
        self._is_short = False
        self._theme = theme
        self.setCheckable(True)
        self.setChecked(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setIconSize(QSize(13, 13))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_count(None)
        self.recolour()
        theme.changed.connect(self.recolour)
        self.toggled.connect(self.recolour)

    def show_count(self, count: int | None) -> None:
        """Show how many passages are of this class; None while nothing is compared."""
        self._count = count
        self.setText(self._label(is_short=self._is_short))
        self.setAccessibleName(self._name if count is None else f"{self._name}: {count}")

    def shorten(self, *, is_short: bool) -> None:
        """Show the mark and the number alone, or the name as well."""
        self._is_short = is_short
        self.setText(self._label(is_short=is_short))

    def hint(self, *, is_short: bool) -> QSize:
        """Return the size it asks for with its name or without, whichever it shows."""
        metrics = self.fontMetrics()
        more = metrics.horizontalAdvance(self._label(is_short=is_short)) - metrics.horizontalAdvance(self.text())
        return self.sizeHint() + QSize(more, 0)

    def _label(self, *, is_short: bool) -> str:
        if self._count is None:
            return self._name
        return f"{self._count}" if is_short else f"{self._name}  {self._count}"

    def recolour(self) -> None:
        """Take over the theme's colours."""
        theme = self._theme
        ink = theme.colour(ink_role(self.verdict))
        is_on = self.isChecked()
        tint = fill_role(self.verdict)
        if self.is_unsettled:
            tint = tint.replace("fill", "calm")
        ground = theme.colour(tint if theme.has_fills and is_on else "page")
        text = theme.colour("text" if is_on else "muted").name()
        edge = ink.name() if is_on else theme.colour("line").name()
        style = "solid" if is_on else "dashed"
        self.setIcon(
            glyph_icon(self.verdict, self.how, ink if is_on else theme.colour("muted"), ground,
                       is_unsettled=self.is_unsettled)
        )  # fmt: skip
        self.setStyleSheet(
            f"QToolButton {{ border: 1px {style} {edge}; border-radius: 11px; padding: 2px 6px 2px 5px;"
            f" background: {ground.name()}; color: {text}; }}"
            f"QToolButton:hover {{ border: 1px solid {theme.colour('text').name()}; }}"
            f"QToolButton:focus {{ border: 2px solid {theme.colour('focus').name()}; padding: 1px 5px 1px 4px; }}"
        )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Ask for this class alone when Ctrl is held."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.solo.emit()
            return
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        """Ask for this class alone."""
        self.solo.emit()
