"""Keep a text's control characters from acting: on a terminal, in XML, in a spreadsheet, in plain text."""

from __future__ import annotations

import re

# C0 and C1 controls but tab and line feed, lone surrogates, and the two non-characters XML forbids.
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")

# What sets, overrides or ends a writing direction: left open, it turns the rest of its line ("Trojan Source", 2021).
_DIRECTIONS = re.compile("[\u202a-\u202e\u2066-\u2069]")


def printable(text: str) -> str:
    r"""Return the text with each control character replaced by U+FFFD, its length unchanged.

    >>> printable("a\x1b[2Jb")
    'a\ufffd[2Jb'
    """
    return _CONTROLS.sub("\ufffd", text)


def undirected(text: str) -> str:
    r"""Return the text with each control of the writing direction replaced by U+FFFD, too.

    It is for formats that know nothing but lines. Marks that bind only themselves (U+200E, U+200F) stay.

    >>> undirected("a\u202eb\u200f")
    'a\ufffdb\u200f'
    """
    return _DIRECTIONS.sub("\ufffd", printable(text))
