"""Keep a text's control characters from acting: on a terminal, in XML, in a spreadsheet."""

from __future__ import annotations

import re

# C0 and C1 controls but tab and line feed, lone surrogates, and the two non-characters XML forbids.
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def printable(text: str) -> str:
    r"""Return the text with each control character replaced by U+FFFD, its length unchanged.

    >>> printable("a\x1b[2Jb")
    'a\ufffd[2Jb'
    """
    return _CONTROLS.sub("\ufffd", text)
