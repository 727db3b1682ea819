"""Mark a text for translation without translating it yet; its own name is what `lupdate` looks for.

PySide's own function says that it returns an `object`, which no typed table of texts can hold.
"""

from __future__ import annotations


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Return the text unchanged; the context is for the tool that collects texts."""
    return text
