"""All keys on one sheet, made from the commands themselves, so that it cannot be out of date."""

from __future__ import annotations

from html import escape

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from crossread_gui.actions import COMMANDS, MENUS, SUBMENUS, ActionSet, translated
from crossread_gui.first_size import open_for_type

# Undo and Redo tell on themselves what they would do next; here they go by the names they always have.
_TEXTS = {each.id: each.text for each in COMMANDS}

_LETTERS = 84  # in a line: with fewer, two columns would break words


class KeySheet(QDialog):
    """Show every command's keys, menu by menu."""

    def __init__(self, actions: ActionSet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        open_for_type(self, 760, 620)
        sheet = QTextBrowser(self)
        sheet.setHtml(self._sheet(actions))
        sheet.setAccessibleName(self.tr("Keys"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(sheet)
        column.addWidget(buttons)

    def _sheet(self, actions: ActionSet) -> str:
        cells = [self._menu(actions, title, identities) for _name, title, identities in MENUS]
        is_wide = self.width() >= _LETTERS * self.fontMetrics().averageCharWidth()
        half = (len(cells) + 1) // 2 if is_wide else len(cells)
        parts = [part for part in (cells[:half], cells[half:]) if part]
        columns = "".join(f"<td width='{100 // len(parts)}%' valign='top'>{''.join(part)}</td>" for part in parts)
        extra = self.tr(
            "In a pane, Up and Down walk from passage to passage, Left and Right go to its partner in another pane, "
            "Space or Enter brings its partners level, the Menu key or Shift+F10 opens its menu. "
            "Page Up and Page Down scroll; Ctrl and the mouse wheel zoom. "
            "In the overview, Left and Right walk along the passages."
        )
        return f"<table width='100%'><tr>{columns}</tr></table><p>{escape(extra)}</p>"

    def _menu(self, actions: ActionSet, title: str, identities: tuple[str, ...]) -> str:
        rows = []
        for action in self._actions(actions, identities):
            keys = "  /  ".join(each.toString(QKeySequence.SequenceFormat.NativeText) for each in action.shortcuts())
            text = _plain(_name(action))
            rows.append(f"<tr><td><b>{escape(keys)}</b>&nbsp;&nbsp;</td><td>{escape(text)}</td></tr>")
        heading = escape(_plain(translated(title)))
        return f"<h3>{heading}</h3><table cellpadding='2'>{''.join(rows)}</table>" if rows else ""

    def _actions(self, actions: ActionSet, identities: tuple[str, ...]) -> list[QAction]:
        """Return a menu's commands that have keys, those of its submenus included."""
        found: list[QAction] = []
        for identity in identities:
            if identity in SUBMENUS:
                found.extend(actions.submenu(identity).actions())
            elif identity:
                found.append(actions[identity])
        return [each for each in found if each.shortcuts()]


def _name(action: QAction) -> str:
    text = _TEXTS.get(action.objectName())
    return action.text() if text is None else translated(text)


def _plain(text: str) -> str:
    return text.replace("&", "").rstrip("…")
