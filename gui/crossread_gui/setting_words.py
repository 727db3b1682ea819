"""The words of the settings, marked for translation: they stand as metadata in the engine, which knows no Qt.

A test sees that none is missing.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

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

# Titles, explanations and units of every setting; titles of checks and report formats.
WORDS: tuple[str, ...] = (
    QT_TRANSLATE_NOOP("settings", "Theme"),
    QT_TRANSLATE_NOOP("settings", "Colours of the window and the articles."),
    QT_TRANSLATE_NOOP("settings", "Language"),
    QT_TRANSLATE_NOOP("settings", "Language of the window; takes effect when Crossread starts again."),
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
    QT_TRANSLATE_NOOP("settings", "Typeface"),
    QT_TRANSLATE_NOOP("settings", "The typeface articles are set in."),
    QT_TRANSLATE_NOOP("settings", "Text size"),
    QT_TRANSLATE_NOOP("settings", "Size of the articles' text."),
    QT_TRANSLATE_NOOP("settings", "pt"),
    QT_TRANSLATE_NOOP("settings", "Line spacing"),
    QT_TRANSLATE_NOOP("settings", "Distance of the lines, in line heights."),
    QT_TRANSLATE_NOOP("settings", "Widest column"),
    QT_TRANSLATE_NOOP("settings", "Lines grow no longer than this."),
    QT_TRANSLATE_NOOP("settings", "characters"),
    QT_TRANSLATE_NOOP("settings", "Largest file"),
    QT_TRANSLATE_NOOP("settings", "Files above this are refused."),
    QT_TRANSLATE_NOOP("settings", "MB"),
    QT_TRANSLATE_NOOP("settings", "Largest unpacked document"),
    QT_TRANSLATE_NOOP("settings", "A DOCX, ODT or EPUB that unpacks to more is refused."),
    QT_TRANSLATE_NOOP("settings", "Longest text"),
    QT_TRANSLATE_NOOP("settings", "Texts above this are refused; a thick novel has one million characters."),
    QT_TRANSLATE_NOOP("settings", "million characters"),
    QT_TRANSLATE_NOOP("settings", "Use all text of web pages"),
    QT_TRANSLATE_NOOP("settings", "Keep menus, notices and related links instead of the main text only."),
    QT_TRANSLATE_NOOP("settings", "Leave out boilerplate"),
    QT_TRANSLATE_NOOP("settings", "Newsletter calls, related links, credits and the like."),
    QT_TRANSLATE_NOOP("settings", "Leave out captions"),
    QT_TRANSLATE_NOOP("settings", "Picture captions and photo credits."),
    QT_TRANSLATE_NOOP("settings", "Leave out bylines and datelines"),
    QT_TRANSLATE_NOOP("settings", "Who wrote it, where and when."),
    QT_TRANSLATE_NOOP("settings", "Leave out quotations"),
    QT_TRANSLATE_NOOP("settings", "Passages that are wholly a quotation."),
    QT_TRANSLATE_NOOP("settings", "Shortest passage"),
    QT_TRANSLATE_NOOP("settings", "Passages with fewer words are left out."),
    QT_TRANSLATE_NOOP("settings", "words"),
    QT_TRANSLATE_NOOP("settings", "Longest passage"),
    QT_TRANSLATE_NOOP("settings", "Longer sentences are split at clauses."),
    QT_TRANSLATE_NOOP("settings", "Candidates per passage"),
    QT_TRANSLATE_NOOP("settings", "How many possible partners are looked at closely."),
    QT_TRANSLATE_NOOP("settings", "Similarity"),
    QT_TRANSLATE_NOOP(
        "settings", "How alike passages must be to count as shared; 0.5 is as likely as not the same content."
    ),
    QT_TRANSLATE_NOOP("settings", "Gap in a stretch of reuse"),
    QT_TRANSLATE_NOOP("settings", "Shared passages no further apart join into one stretch."),
    QT_TRANSLATE_NOOP("settings", "Checks switched off"),
    QT_TRANSLATE_NOOP("settings", "Ids of checks that do not run."),
    QT_TRANSLATE_NOOP("settings", "Strictness"),
    QT_TRANSLATE_NOOP("settings", "Strict shows only the surest contradictions; eager shows more and errs more."),
    QT_TRANSLATE_NOOP("settings", "Language model"),
    QT_TRANSLATE_NOOP("settings", "Automatic uses it when it is there; off compares by words alone."),
    QT_TRANSLATE_NOOP("settings", "Folder of your own models"),
    QT_TRANSLATE_NOOP("settings", "ONNX models to use instead of the built-in ones."),
    QT_TRANSLATE_NOOP("settings", "Title"),
    QT_TRANSLATE_NOOP("settings", "Stands at the top; empty names the articles."),
    QT_TRANSLATE_NOOP("settings", "Colours"),
    QT_TRANSLATE_NOOP(
        "settings", "Automatic follows the reader's screen where the format can; paper formats stay light."
    ),
    QT_TRANSLATE_NOOP("settings", "Summary"),
    QT_TRANSLATE_NOOP("settings", "The comparison in sentences and numbers."),
    QT_TRANSLATE_NOOP("settings", "Where the articles differ"),
    QT_TRANSLATE_NOOP("settings", "Each difference with both wordings and evidence."),
    QT_TRANSLATE_NOOP("settings", "What the articles share"),
    QT_TRANSLATE_NOOP("settings", "Each claim, who tells it, how each words it."),
    QT_TRANSLATE_NOOP("settings", "What only one article says"),
    QT_TRANSLATE_NOOP("settings", "The passages without a counterpart."),
    QT_TRANSLATE_NOOP("settings", "What was left out"),
    QT_TRANSLATE_NOOP("settings", "Passages that took no part, and why."),
    QT_TRANSLATE_NOOP("settings", "The articles, marked"),
    QT_TRANSLATE_NOOP("settings", "The whole text of every article with its marks."),
    QT_TRANSLATE_NOOP("settings", "How it was made"),
    QT_TRANSLATE_NOOP("settings", "Settings, version and where the articles came from."),
    QT_TRANSLATE_NOOP("settings", "Mark word differences"),
    QT_TRANSLATE_NOOP("settings", "Show which words differ between wordings of a claim."),
    QT_TRANSLATE_NOOP("settings", "Figures"),
    QT_TRANSLATE_NOOP("settings", "Dates and times"),
    QT_TRANSLATE_NOOP("settings", "Negation"),
    QT_TRANSLATE_NOOP("settings", "Opposites"),
    QT_TRANSLATE_NOOP("settings", "Names and roles"),
    QT_TRANSLATE_NOOP("settings", "Quotations"),
    QT_TRANSLATE_NOOP("settings", "Meaning"),
    QT_TRANSLATE_NOOP("settings", "Web page (HTML)"),
    QT_TRANSLATE_NOOP("settings", "Word document (DOCX)"),
    QT_TRANSLATE_NOOP("settings", "OpenDocument text (ODT)"),
    QT_TRANSLATE_NOOP("settings", "Rich text (RTF)"),
    QT_TRANSLATE_NOOP("settings", "LaTeX"),
    QT_TRANSLATE_NOOP("settings", "Markdown"),
    QT_TRANSLATE_NOOP("settings", "Plain text"),
    QT_TRANSLATE_NOOP("settings", "Coloured text for terminals"),
    QT_TRANSLATE_NOOP("settings", "Spreadsheet (XLSX)"),
    QT_TRANSLATE_NOOP("settings", "Table (CSV)"),
    QT_TRANSLATE_NOOP("settings", "Picture (SVG)"),
    QT_TRANSLATE_NOOP("settings", "JSON"),
    QT_TRANSLATE_NOOP("settings", "Longest text"),
    QT_TRANSLATE_NOOP("settings", "Texts above this are refused; a thick novel has one million characters."),
    QT_TRANSLATE_NOOP("settings", "million characters"),
    QT_TRANSLATE_NOOP("settings", "Picture (SVG)"),
    QT_TRANSLATE_NOOP("settings", "PDF"),
)


def choice_word(choice: str) -> str:
    """Return what a choice is called, in the user's language."""
    return worded(CHOICE_WORDS.get(choice, choice))


def worded(text: str) -> str:
    """Return a setting's title, help, unit or choice in the user's language."""
    return QCoreApplication.translate("settings", text) if text else ""
