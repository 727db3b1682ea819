"""The words of the settings, marked for translation: they stand as metadata in the engine, which knows no Qt.

A test sees that none is missing.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from crossread_gui.speaking import window_speech
from crossread_gui.wordlist import QT_TRANSLATE_NOOP

GROUP_TITLES: Mapping[str, str] = {
    "window": QT_TRANSLATE_NOOP("settings", "Window"),
    "reading_look": QT_TRANSLATE_NOOP("settings", "Reading"),
    "reading": QT_TRANSLATE_NOOP("settings", "Files"),
    "exclude": QT_TRANSLATE_NOOP("settings", "Left out"),
    "score": QT_TRANSLATE_NOOP("settings", "Search for partners"),
    "align": QT_TRANSLATE_NOOP("settings", "Matching"),
    "check": QT_TRANSLATE_NOOP("settings", "Contradictions"),
    "judge": QT_TRANSLATE_NOOP("settings", "Judging"),
    "model": QT_TRANSLATE_NOOP("settings", "Language model"),
}

# Said otherwise in a form, where a tick stands for what the setting's name denies.
FORM_WORDS: Mapping[str, str] = {
    "Checks switched off": QT_TRANSLATE_NOOP("settings", "Checks for contradictions"),
    "Ids of checks that do not run.": QT_TRANSLATE_NOOP("settings", "A check without a tick does not run."),
}

# What a choice is called where its name in the settings is not fit to be shown.
CHOICE_WORDS: Mapping[str, str] = {
    "auto": QT_TRANSLATE_NOOP("settings", "Automatic"),
    "automatic": QT_TRANSLATE_NOOP("settings", "Automatic"),
    "off": QT_TRANSLATE_NOOP("settings", "Off"),
    "system": QT_TRANSLATE_NOOP("settings", "As the system"),
    "light": QT_TRANSLATE_NOOP("settings", "Light"),
    "dark": QT_TRANSLATE_NOOP("settings", "Dark"),
    "high-contrast": QT_TRANSLATE_NOOP("settings", "High contrast"),
    "one-colour": QT_TRANSLATE_NOOP("settings", "One colour"),
    "patterns": QT_TRANSLATE_NOOP("settings", "Patterns only"),
    "ask": QT_TRANSLATE_NOOP("settings", "Ask"),
    "always": QT_TRANSLATE_NOOP("settings", "Always"),
    "never": QT_TRANSLATE_NOOP("settings", "Never"),
    "serif": QT_TRANSLATE_NOOP("settings", "With serifs"),
    "sans": QT_TRANSLATE_NOOP("settings", "Without serifs"),
    "dyslexia-friendly": QT_TRANSLATE_NOOP("settings", "Dyslexia-friendly"),
    "strict": QT_TRANSLATE_NOOP("settings", "Strict"),
    "balanced": QT_TRANSLATE_NOOP("settings", "Balanced"),
    "eager": QT_TRANSLATE_NOOP("settings", "Eager"),
    "default": "Pygments",
    "dracula": "Dracula",
    "friendly": "Friendly",
    "github-dark": "GitHub Dark",
    "gruvbox-dark": "Gruvbox Dark",
    "gruvbox-light": "Gruvbox Light",
    "monokai": "Monokai",
    "nord": "Nord",
    "one-dark": "One Dark",
    "solarized-dark": "Solarized Dark",
    "solarized-light": "Solarized Light",
    "vs": "Visual Studio",
    "xcode": "Xcode",
    "en": "English",
    "de": "Deutsch",
    "es": "Español",
}

# Titles, explanations and units of the window's own settings; the engine's catalogue has those of the engine.
WORDS: tuple[str, ...] = (
    QT_TRANSLATE_NOOP("settings", "Theme"),
    QT_TRANSLATE_NOOP("settings", "Colours of the window and the articles."),
    QT_TRANSLATE_NOOP("settings", "Language"),
    QT_TRANSLATE_NOOP("settings", "Language of the window; it changes at once if you say so, else at the next start."),
    QT_TRANSLATE_NOOP("settings", "Colours of source code"),
    QT_TRANSLATE_NOOP("settings", "Articles that are source code are coloured as in this style."),
    QT_TRANSLATE_NOOP("settings", "Going online"),
    QT_TRANSLATE_NOOP("settings", "Whether pages whose addresses you drop or type may be fetched."),
    QT_TRANSLATE_NOOP("settings", "Go to the first contradiction"),
    QT_TRANSLATE_NOOP("settings", "Choose the first contradiction when articles have been compared."),
    QT_TRANSLATE_NOOP("settings", "Open the detail panel"),
    QT_TRANSLATE_NOOP("settings", "Show the detail when a passage is chosen."),
    QT_TRANSLATE_NOOP("settings", "Watch files"),
    QT_TRANSLATE_NOOP("settings", "Offer to reload an article whose file has changed."),
    QT_TRANSLATE_NOOP("settings", "Address of releases"),
    QT_TRANSLATE_NOOP("settings", "Asked for the newest version, and only when you want it; empty asks nobody."),
    QT_TRANSLATE_NOOP("settings", "Ask for updates at the start"),
    QT_TRANSLATE_NOOP("settings", "Ask that address whenever Crossread starts; it says so each time."),
    QT_TRANSLATE_NOOP("settings", "Typeface"),
    QT_TRANSLATE_NOOP("settings", "The typeface articles are set in."),
    QT_TRANSLATE_NOOP("settings", "Text size"),
    QT_TRANSLATE_NOOP("settings", "Size of the articles' text."),
    QT_TRANSLATE_NOOP("settings", "pt"),
    QT_TRANSLATE_NOOP("settings", "Line spacing"),
    QT_TRANSLATE_NOOP("settings", "Distance of the lines, in line heights."),
    QT_TRANSLATE_NOOP("settings", "Widest column"),
    QT_TRANSLATE_NOOP("settings", "Lines grow no longer than this."),
)


def choice_word(choice: str) -> str:
    """Return what a choice is called, in the user's language."""
    return worded(CHOICE_WORDS.get(choice, choice))


def form_word(text: str) -> str:
    """Return a title or help as a form says it, in the user's language."""
    return worded(FORM_WORDS.get(text, text))


def unit_word(unit: str, number: float) -> str:
    """Return a unit in the form that fits a number, in the user's language."""
    told = QCoreApplication.translate("settings", unit) if unit else ""
    return window_speech().unit(unit, number) if told == unit else told


def worded(text: str) -> str:
    """Return a title, help, unit or choice, the engine's or the window's, in the user's language."""
    told = QCoreApplication.translate("settings", text) if text else ""
    return window_speech().say(text) if told == text else told
