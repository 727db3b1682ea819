"""Every colour, font and size of the window, from one palette; switches live and follows the system."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from crossread_gui.reading_look import ReadingLook

if TYPE_CHECKING:
    from crossread.styling.palette import Palette

# What the user may choose; each names a palette for a light and one for a dark system.
THEMES: dict[str, tuple[str, str]] = {
    "system": ("default-light", "default-dark"),
    "light": ("default-light", "default-light"),
    "dark": ("default-dark", "default-dark"),
    "high-contrast": ("high-contrast", "high-contrast"),
    "one-colour": ("one-colour-light", "one-colour-dark"),
    "patterns": ("patterns-light", "patterns-dark"),
}


_OUTLINED = (
    "QCheckBox",
    "QRadioButton",
    "QComboBox",
    "QLineEdit",
    "QAbstractSpinBox",
    "QPushButton",
    "QGroupBox",
    "QPlainTextEdit",
)

# Styles of Pygments that a reader of source code may know from an editor.
SOURCE_STYLES = (
    "auto", "default", "dracula", "friendly", "github-dark", "gruvbox-dark", "gruvbox-light", "monokai", "nord",
    "one-dark", "solarized-dark", "solarized-light", "vs", "xcode",
)  # fmt: skip


def blend(one: QColor, other: QColor, share: float) -> QColor:
    """Return the colour that lies `share` (0..1) of the way from one to the other."""
    return QColor.fromRgbF(*(a + (b - a) * share for a, b in zip(_rgb(one), _rgb(other), strict=True)))


def _rgb(colour: QColor) -> tuple[float, float, float]:
    return colour.redF(), colour.greenF(), colour.blueF()


class Theme(QObject):
    """The colours in force, and how prose is set.

    `changed` tells every painted widget to draw again, `reading_changed` to lay out its text again.
    """

    changed = Signal()
    reading_changed = Signal()

    def __init__(self, parent: QObject | None = None, choice: str = "system") -> None:
        super().__init__(parent)
        self.choice = ""
        self.source_style = ""
        self.reading = ReadingLook()
        self._colours: dict[str, QColor] = {}
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._follow_system)
        self.choose(choice)

    @property
    def palette(self) -> Palette:
        """The palette in force."""
        return self._palette

    @property
    def is_dark(self) -> bool:
        """Tell whether light text stands on a dark page."""
        return self._palette.scheme == "dark"

    @property
    def has_fills(self) -> bool:
        """Tell whether passages are tinted; the patterns-only theme marks by line and glyph alone."""
        return self.choice != "patterns"

    def choose(self, choice: str) -> None:
        """Use one of `THEMES`; an unknown name means to follow the system."""
        self.choice = choice if choice in THEMES else "system"
        self._load()

    def set_source_style(self, name: str) -> None:
        """Colour source code as one of `SOURCE_STYLES`; "auto" leaves it to the palette."""
        wanted = "" if name == "auto" else name
        if wanted != self.source_style:
            self.source_style = wanted
            self._load()

    def set_reading(self, look: ReadingLook) -> None:
        """Set prose in another manner."""
        if look != self.reading:
            self.reading = look
            self.reading_changed.emit()

    def colour(self, role: str) -> QColor:
        """Return a colour by role.

        Roles: page, gutter, text, muted, line, window, panel, hover, pressed, accent, focus, warning, error; and
        "shared", "unique", "contradictory", "excluded" followed by ".fill", ".calm", ".strong" or ".ink".

        Raises:
            KeyError: there is no such role.
        """
        return QColor(self._colours[role])

    def apply(self, application: QApplication) -> None:
        """Dress the whole application in this theme."""
        # Under a style sheet the style's own name is hidden, and setting it anew costs a quarter of a second.
        if application.property("crossread-style") != "fusion":
            application.setStyle(QStyleFactory.create("Fusion"))
            application.setProperty("crossread-style", "fusion")
        application.setPalette(self._qt_palette())
        for kind in _OUTLINED:
            # The stubs of PySide6 6.11 ask for bytes here, which the function itself refuses.
            application.setPalette(self._outlined_palette(), kind)  # type: ignore[arg-type]
        application.setStyleSheet(self._style_sheet())

    def _follow_system(self) -> None:
        self._load()

    def _load(self) -> None:
        from crossread.styling.palette import palette

        hints = QGuiApplication.styleHints()
        light, dark = THEMES[self.choice]
        identity = dark if hints.colorScheme() == Qt.ColorScheme.Dark else light
        if self.choice == "system" and _wants_contrast():
            identity = "high-contrast"
        self._palette = replace(palette(identity), syntax=self.source_style)
        self._colours = _colours(self._palette)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            self.apply(application)
        self.changed.emit()

    def _qt_palette(self) -> QPalette:
        colour = self._colours
        role = QPalette.ColorRole
        result = QPalette(colour["panel"], colour["window"])
        active = {
            role.Window: "window", role.WindowText: "text", role.Base: "page", role.AlternateBase: "gutter",
            role.Text: "text", role.Button: "panel", role.ButtonText: "text", role.ToolTipBase: "panel",
            role.ToolTipText: "text", role.Highlight: "accent", role.HighlightedText: "on accent",
            role.Link: "accent", role.LinkVisited: "accent", role.PlaceholderText: "muted",
            role.Light: "panel", role.Midlight: "line", role.Mid: "line", role.Dark: "line", role.Accent: "accent",
            role.BrightText: "text",
        }  # fmt: skip
        for each, name in active.items():
            result.setColor(each, colour[name])
        for each in (role.WindowText, role.Text, role.ButtonText):
            result.setColor(QPalette.ColorGroup.Disabled, each, blend(colour["muted"], colour["window"], 0.35))
        result.setColor(role.Shadow, blend(colour["text"], colour["window"], 0.8))
        return result

    def _outlined_palette(self) -> QPalette:
        """Return the palette of controls whose outline must be seen.

        Fusion draws outlines in the window's colour, darkened by 1.4: on a black window they vanish.
        """
        result = self._qt_palette()
        outline = self._colours["muted"]
        if self._palette.id != "high-contrast":
            outline = blend(outline, self._colours["window"], 0.35)
        result.setColor(QPalette.ColorRole.Window, outline.lighter(140))
        return result

    def _style_sheet(self) -> str:
        names = {name.replace(".", "_").replace(" ", "_"): each.name() for name, each in self._colours.items()}
        return _SHEET.format(**names)


def _wants_contrast() -> bool:
    hints = QGuiApplication.styleHints()
    accessibility = getattr(hints, "accessibility", None)  # Qt 6.10 and later
    if accessibility is None:
        return False
    return bool(accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast)


def _colours(palette: Palette) -> dict[str, QColor]:
    page, gutter = QColor(palette.page), QColor(palette.gutter)
    text, muted = QColor(palette.text), QColor(palette.muted)
    window = blend(gutter, text, 0.03)
    line, accent = QColor(palette.line), QColor(palette.accent)
    colours = {
        "page": page, "gutter": gutter, "text": text, "muted": muted,
        "window": window, "panel": blend(page, gutter, 0.5), "line": line,
        "hover": blend(gutter, text, 0.08), "pressed": blend(gutter, text, 0.2), "accent": accent, "focus": text,
        "on accent": page, "warning": QColor(palette.unique.ink), "error": QColor(palette.contradictory.ink),
    }  # fmt: skip
    for name in ("shared", "unique", "contradictory", "excluded"):
        look = getattr(palette, name)
        for part in ("fill", "calm", "strong", "ink"):
            colours[f"{name}.{part}"] = QColor(getattr(look, part))
    return colours


_SHEET = """
QToolBar {{ border: 0; spacing: 2px; padding: 3px 6px; background: {window}; border-bottom: 1px solid {line}; }}
QToolBar::separator {{ width: 1px; margin: 5px 6px; background: {line}; }}
QToolButton {{ border: 1px solid transparent; border-radius: 5px; padding: 4px 6px; }}
QToolButton:hover {{ background: {hover}; }}
QToolButton:pressed, QToolButton:checked {{ background: {pressed}; }}
QToolButton:focus {{ border: 1px solid {focus}; }}
QToolButton[popupMode="2"] {{ padding-right: 20px; }}
QToolButton::menu-indicator {{ subcontrol-origin: padding; subcontrol-position: center right; right: 6px; }}
QLineEdit[invalid="true"] {{ border: 1px solid {error}; border-radius: 3px; padding: 2px; }}
QScrollArea[frameShape="0"] {{ border: 1px solid transparent; }}
QScrollArea[frameShape="0"]:focus {{ border: 1px solid {focus}; }}
QMainWindow::separator {{ background: {line}; width: 1px; height: 1px; }}
QMainWindow::separator:hover {{ background: {accent}; }}
QStatusBar {{ border-top: 1px solid {line}; }}
QStatusBar::item {{ border: 0; }}
QMenuBar {{ background: {window}; }}
QToolTip {{ border: 1px solid {line}; padding: 3px; background: {panel}; color: {text}; }}
"""
