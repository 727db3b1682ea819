"""Turn files, bytes, pasted text and addresses into articles: one module per format, listed in READERS."""

from __future__ import annotations

from crossread.reading.entry import READERS, expand, read_bytes, read_html_fragment, read_path, read_text, suffixes

__all__ = ["READERS", "expand", "read_bytes", "read_html_fragment", "read_path", "read_text", "suffixes"]
