"""Read program source: every line kept as it is, compared line by line; Pygments names the language."""

from __future__ import annotations

import re

from crossread.errors import NoText, Sentence
from crossread.model import Article, Block, BlockKind, Source, Span
from crossread.reading import draft, encoding
from crossread.roles import Progress, ReadOptions

title = "Source code"
suffixes: tuple[str, ...] = (
    ".py", ".js", ".ts", ".jsx", ".tsx", ".java", ".c", ".h", ".cpp", ".hpp", ".cc", ".cs", ".go", ".rs", ".rb", ".php",
    ".swift", ".kt", ".scala", ".r", ".sql", ".sh", ".bat", ".ps1", ".lua", ".pl", ".hs", ".css", ".scss", ".json",
    ".yaml", ".yml", ".toml", ".ini", ".cfg", ".xml", ".tex", ".bib", ".csv", ".tsv",
)  # fmt: skip
media_types: tuple[str, ...] = (
    "text/x-source",
    "application/json",
    "text/css",
    "text/javascript",
    "application/javascript",
)

_STRETCH = re.compile(r"\S[^\n]*(?:\n[^\n]*\S[^\n]*)*")


def read(data: bytes, source: Source, options: ReadOptions, job: Progress) -> Article:
    """Read a source file; stretches between empty lines are blocks, and lines are their passages."""
    name = draft.name_of(source)
    decoded = encoding.decode(data, options.encoding, longest=options.largest_text, name=name)
    job.check()
    blocks = tuple(
        Block(Span(found.start(), found.start() + len(found.group().rstrip())), BlockKind.CODE)
        for found in _STRETCH.finditer(decoded.text)
    )
    if not blocks:
        raise NoText(Sentence("{name} is empty. Is it the right file?", name=name))
    kind = _media_type(source.address) or source.media_type
    found = Source(source.address, kind, source.sha256, decoded.encoding)
    shown = re.split(r"[\\/]", source.address)[-1]
    return Article("", shown, decoded.text, found, "und", blocks, notices=decoded.notices)


def _media_type(address: str) -> str:
    from pygments.lexers import find_lexer_class_for_filename

    lexer = find_lexer_class_for_filename(re.split(r"[\\/]", address)[-1])
    kinds = lexer.mimetypes if lexer is not None else ()
    return str(kinds[0]) if kinds else ""
