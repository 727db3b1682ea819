"""Read web pages: a saved or fetched HTML file, or a "complete page", whose folder of pictures is not needed."""

from __future__ import annotations

from crossread.model import Article, Source
from crossread.reading import draft, encoding, page
from crossread.roles import Progress, ReadOptions

title = "Web page"
suffixes: tuple[str, ...] = (".html", ".htm", ".xhtml", ".shtml", ".xht")
media_types: tuple[str, ...] = ("text/html", "application/xhtml+xml")


def read(data: bytes, source: Source, options: ReadOptions, job: Progress) -> Article:
    """Read a saved or fetched page."""
    name = draft.name_of(source)
    hint = encoding.declared(data)
    decoded = encoding.decode(data, options.encoding, name=name, hint=hint, longest=10 * options.largest_text)
    job.check()
    found = Source(source.address, source.media_type, source.sha256, decoded.encoding)
    return page.from_page(decoded.text, found, all_text=options.all_text, notices=decoded.notices)
