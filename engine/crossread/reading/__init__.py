"""Turn files, bytes, pasted text and addresses into articles: one module per format, listed in READERS."""

from __future__ import annotations

from crossread.reading.entry import (
    READERS,
    chapters,
    expand,
    options_of,
    read_bytes,
    read_html_fragment,
    read_path,
    read_source,
    read_text,
    suffixes,
    takes_encoding,
)

__all__ = [
    "READERS", "chapters", "expand", "options_of", "read_bytes", "read_html_fragment", "read_path", "read_source",
    "read_text", "suffixes", "takes_encoding",
]  # fmt: skip
