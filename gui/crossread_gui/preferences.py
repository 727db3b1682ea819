"""What the user prefers, and what the window remembers, in one INI file.

The two are kept apart: preferences are chosen in a form generated from field metadata, memories (window size,
recent files) just happen.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QByteArray, QObject, QSettings, Signal

from crossread.errors import SettingError
from crossread.settings import ReportOptions, Settings, as_plain, from_plain, setting
from crossread.version import RELEASES
from crossread_gui.reading_look import ReadingLook
from crossread_gui.theme import SOURCE_STYLES, THEMES

_MOST_RECENT = 12
Part = TypeVar("Part")


@dataclass(frozen=True, slots=True)
class WindowHabits:
    """How the window looks and behaves."""

    theme: str = setting("system", "Theme", "Colours of the window and the articles.", choices=tuple(THEMES))
    source_style: str = setting(
        "auto", "Colours of source code", "Articles that are source code are coloured as in this style.",
        choices=SOURCE_STYLES,
    )  # fmt: skip
    language: str = setting(
        "system", "Language", "Language of the window; it changes at once if you say so, else at the next start.",
        choices=("system", "en", "de", "es"),
    )  # fmt: skip
    online: str = setting(
        "ask", "Going online", "Whether pages whose addresses you drop or type may be fetched.",
        choices=("ask", "always", "never"),
    )  # fmt: skip
    jumps_to_clash: bool = setting(
        True,  # noqa: FBT003 - the default
        "Go to the first contradiction", "Choose the first contradiction when articles have been compared.",
    )  # fmt: skip
    opens_detail: bool = setting(
        True,  # noqa: FBT003 - the default
        "Open the detail panel", "Show the detail when a passage is chosen.",
    )  # fmt: skip
    watches_files: bool = setting(
        True,  # noqa: FBT003 - the default
        "Watch files", "Offer to reload an article whose file has changed.",
    )  # fmt: skip
    releases: str = setting(
        RELEASES, "Address of releases", "Asked for the newest version, and only when you want it; empty asks nobody.",
    )  # fmt: skip
    checks_updates: bool = setting(
        False,  # noqa: FBT003 - the default
        "Ask for updates at the start", "Ask that address whenever Crossread starts; it says so each time.",
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Habits:
    """All that the user prefers about the window, group by group."""

    window: WindowHabits = field(default_factory=WindowHabits)
    reading_look: ReadingLook = field(default_factory=ReadingLook)


class Preferences(QObject):
    """Read and write the INI file; announce what changed."""

    habits_changed = Signal(object)
    recent_changed = Signal()

    def __init__(self, store: QSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self.habits = self._load_habits()

    def settings(self) -> Settings:
        """Return the settings new comparisons start with; damaged ones fall back to the defaults."""
        try:
            return from_plain(self._read("settings/engine", {}))
        except (SettingError, AttributeError, TypeError):
            return Settings()

    def keep_settings(self, settings: Settings) -> None:
        """Start new comparisons with these settings."""
        self._store.setValue("settings/engine", json.dumps(as_plain(settings)))

    def report_choice(self) -> tuple[str, ReportOptions]:
        """Return the id of the format chosen last, and what the report held; damaged ones fall back to the defaults."""
        plain: dict[str, object] = self._read("settings/report", {})
        options = _filled(ReportOptions(), plain.get("options", {}))
        return str(plain.get("format", "")), options

    def keep_report_choice(self, identity: str, options: ReportOptions) -> None:
        """Offer this format and these parts next time; the title belongs to one report only."""
        plain = {each.name: getattr(options, each.name) for each in fields(options) if each.name != "title"}
        self._store.setValue("settings/report", json.dumps({"format": identity, "options": plain}))

    def change_habits(self, habits: Habits) -> None:
        """Prefer something else from now on."""
        if habits == self.habits:
            return
        self.habits = habits
        plain = {
            group.name: {each.name: getattr(part, each.name) for each in fields(part)}
            for group in fields(habits)
            for part in (getattr(habits, group.name),)
        }
        self._store.setValue("settings/habits", json.dumps(plain))
        self.habits_changed.emit(habits)

    def recent(self) -> tuple[Path, ...]:
        """Return the comparison files used lately that still exist, latest first."""
        return tuple(path for path in map(Path, self._read("memory/recent", [])) if path.is_file())

    def remember_recent(self, path: Path) -> None:
        """Put a comparison file at the head of the recent ones."""
        kept = [str(each) for each in self.recent() if each != path]
        self._store.setValue("memory/recent", json.dumps([str(path), *kept][:_MOST_RECENT]))
        self.recent_changed.emit()

    def remember(self, key: str, state: QByteArray) -> None:
        """Keep a piece of window state."""
        self._store.setValue(f"memory/{key}", state)

    def remembered(self, key: str) -> QByteArray:
        """Return a piece of window state, empty if there is none."""
        kept = self._store.value(f"memory/{key}")
        return kept if isinstance(kept, QByteArray) else QByteArray()

    def _load_habits(self) -> Habits:
        plain: dict[str, object] = self._read("settings/habits", {})
        return Habits(
            window=_filled(WindowHabits(), plain.get("window", {})),
            reading_look=_filled(ReadingLook(), plain.get("reading_look", {})),
        )

    def _read(self, key: str, otherwise: Part) -> Part:
        try:
            found = json.loads(str(self._store.value(key, "null")))
        except ValueError:
            return otherwise
        return found if isinstance(found, type(otherwise)) else otherwise


def _filled(part: Part, plain: object) -> Part:
    """Return a copy with the values that are known and of the right type; the rest keeps its default."""
    if not isinstance(plain, dict):
        return part
    known = {each.name: each for each in fields(part)}  # type: ignore[arg-type]
    values = {
        name: value
        for name, value in plain.items()
        if name in known
        and isinstance(value, type(getattr(part, name)))
        and (not known[name].metadata["choices"] or value in known[name].metadata["choices"])
        and (known[name].metadata["min"] is None or known[name].metadata["min"] <= value <= known[name].metadata["max"])
    }
    return type(part)(**{**{name: getattr(part, name) for name in known}, **values})
