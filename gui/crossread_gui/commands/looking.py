"""The look of the window and what is said about the program: theme, full screen, preferences, keys, about."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QDialog, QMenu

from crossread.settings import Settings
from crossread_gui.actions import ActionSet
from crossread_gui.commands.parts import Handlers, Parts
from crossread_gui.setting_words import choice_word
from crossread_gui.theme import THEMES


class Looking(QObject):
    """Change how things look, and show what Crossread says of itself."""

    def __init__(self, parts: Parts, actions: ActionSet) -> None:
        super().__init__(parts.window)
        self._parts = parts
        self._actions = actions
        self._themes: QActionGroup | None = None

    def handlers(self) -> Handlers:
        """Say what this group's commands do."""
        return {
            "preferences": self._show_preferences,
            "full-screen": self._toggle_full_screen,
            "keys": self._show_keys,
            "about": self._show_about,
        }

    def fill_theme_menu(self, menu: QMenu) -> None:
        """Offer every theme, the one in force ticked."""
        group = QActionGroup(menu)
        for name in THEMES:
            action = menu.addAction(choice_word(name))
            action.setCheckable(True)
            action.setData(name)
            action.setChecked(name == self._parts.theme.choice)
            group.addAction(action)
        group.triggered.connect(lambda action: self.choose_theme(action.data()))
        self._themes = group
        self._parts.theme.changed.connect(self._tick)

    def choose_theme(self, name: str) -> None:
        """Use a theme from now on, in every window."""
        habits = self._parts.preferences.habits
        self._parts.preferences.change_habits(replace(habits, window=replace(habits.window, theme=name)))

    def _toggle_full_screen(self) -> None:
        window = self._parts.window
        if window.isFullScreen():
            window.showNormal()
        else:
            window.showFullScreen()

    def _show_preferences(self) -> None:
        from crossread_gui.dialogs.preferences import PreferencesDialog

        preferences = self._parts.preferences
        self._show(
            PreferencesDialog(
                self._parts.document.settings, preferences.habits, self._change_settings, preferences.change_habits,
                self._parts.window,
            )
        )  # fmt: skip

    def _change_settings(self, settings: Settings) -> None:
        self._parts.preferences.keep_settings(settings)
        self._parts.document.change_settings(settings)

    def _show_keys(self) -> None:
        from crossread_gui.dialogs.key_sheet import KeySheet

        self._show(KeySheet(self._actions, self._parts.window))

    def _show_about(self) -> None:
        from crossread_gui.dialogs.about import AboutDialog

        self._show(AboutDialog(self._parts.window))

    def _tick(self) -> None:
        for action in self._themes.actions() if self._themes is not None else ():
            action.setChecked(action.data() == self._parts.theme.choice)

    def _show(self, dialog: QDialog) -> None:
        dialog.finished.connect(dialog.deleteLater)
        dialog.show()
