"""Text encodings as readers know them: by their script."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from crossread_gui.wordlist import QT_TRANSLATE_NOOP

_UNICODE = QT_TRANSLATE_NOOP("encodings", "Unicode")
_WESTERN = QT_TRANSLATE_NOOP("encodings", "Western")
_CENTRAL = QT_TRANSLATE_NOOP("encodings", "Central European")
_CYRILLIC = QT_TRANSLATE_NOOP("encodings", "Cyrillic")
_GREEK = QT_TRANSLATE_NOOP("encodings", "Greek")
_TURKISH = QT_TRANSLATE_NOOP("encodings", "Turkish")
_HEBREW = QT_TRANSLATE_NOOP("encodings", "Hebrew")
_ARABIC = QT_TRANSLATE_NOOP("encodings", "Arabic")
_JAPANESE = QT_TRANSLATE_NOOP("encodings", "Japanese")
_CHINESE = QT_TRANSLATE_NOOP("encodings", "Chinese")
_KOREAN = QT_TRANSLATE_NOOP("encodings", "Korean")

# The engine's name, the script, the usual way to write the name.
KNOWN: tuple[tuple[str, str, str], ...] = (
    ("utf-8", _UNICODE, "UTF-8"), ("utf-16", _UNICODE, "UTF-16"), ("utf-32", _UNICODE, "UTF-32"),
    ("windows-1252", _WESTERN, "Windows-1252"), ("iso-8859-1", _WESTERN, "ISO 8859-1"),
    ("iso-8859-15", _WESTERN, "ISO 8859-15"), ("mac-roman", _WESTERN, "Mac Roman"), ("cp437", _WESTERN, "DOS 437"),
    ("cp850", _WESTERN, "DOS 850"), ("windows-1250", _CENTRAL, "Windows-1250"), ("iso-8859-2", _CENTRAL, "ISO 8859-2"),
    ("windows-1251", _CYRILLIC, "Windows-1251"), ("koi8-r", _CYRILLIC, "KOI8-R"), ("koi8-u", _CYRILLIC, "KOI8-U"),
    ("windows-1253", _GREEK, "Windows-1253"), ("windows-1254", _TURKISH, "Windows-1254"),
    ("windows-1255", _HEBREW, "Windows-1255"), ("windows-1256", _ARABIC, "Windows-1256"),
    ("shift_jis", _JAPANESE, "Shift JIS"), ("euc-jp", _JAPANESE, "EUC-JP"), ("gb18030", _CHINESE, "GB 18030"),
    ("big5", _CHINESE, "Big5"), ("euc-kr", _KOREAN, "EUC-KR"),
)  # fmt: skip


def short_label(encoding: str) -> str:
    """Return the usual way to write an encoding's name."""
    return next((label for name, _script, label in KNOWN if name == encoding), encoding.upper())


def choices() -> dict[str, str]:
    """Return what the user can choose, script and name, each with the engine's name for it."""
    return {f"{QCoreApplication.translate('encodings', script)} – {label}": name for name, script, label in KNOWN}


def is_within_reach(address: str) -> bool:
    """Tell whether what was read can be read again: a web address, or a file that is still there."""
    return "://" in address or Path(address).is_file()
