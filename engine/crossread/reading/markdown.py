"""Read Markdown: its own headings, lists, quotations, tables, footnotes; formatting marks and link targets dropped."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from crossread.errors import Sentence
from crossread.model import Article, BlockKind, Source
from crossread.reading import dates, draft, encoding, plain
from crossread.reading.draft import Draft, Known
from crossread.roles import Progress, ReadOptions

if TYPE_CHECKING:
    from markdown_it.token import Token

title = "Markdown"
suffixes: tuple[str, ...] = (".md", ".markdown", ".mdown", ".mkd")
media_types: tuple[str, ...] = ("text/markdown", "text/x-markdown")

_FRONT = re.compile(r"\A---[ \t]*\n(?P<body>.*?\n)---[ \t]*(?:\n|\Z)", re.DOTALL)
_FIELD = re.compile(r"^(?P<name>[A-Za-z_]+)\s*:\s*[\"']?(?P<value>[^\n\"']*)", re.MULTILINE)
_MARKS = re.compile(r"[\[\]*_`<>!~|]")
_LONGEST_CHECKED = 5000  # characters; no paragraph of a writer is longer and full of marks
_TAG = re.compile(r"<[^<>]{0,2000}>")


def read(data: bytes, source: Source, options: ReadOptions, job: Progress) -> Article:
    """Read a Markdown article."""
    decoded = encoding.decode(data, options.encoding, longest=options.largest_text, name=draft.name_of(source))
    job.check()
    front = _FRONT.match(decoded.text)
    fields = (
        {found["name"].lower(): found["value"].strip() for found in _FIELD.finditer(front["body"])} if front else {}
    )
    body = decoded.text[front.end() :] if front else decoded.text
    found = Source(source.address, source.media_type, source.sha256, decoded.encoding)
    if _is_thicket(body):
        return plain.from_text(
            decoded.text, found, (*decoded.notices, Sentence("It is no Markdown of a writer's; read as plain text."))
        )
    drafts = draft.classify(list(_drafts(_tokens(body))))
    known = Known(
        title=fields.get("title", ""),
        author=fields.get("author", ""),
        outlet=fields.get("outlet", fields.get("source", "")),
        published=dates.find_date(fields.get("date", "")),
        notices=decoded.notices,
    )
    known = draft.with_credits(known, drafts)
    return draft.assemble(drafts, known, found)


def _is_thicket(text: str) -> bool:
    """Tell a text of brackets and stars, for which Markdown needs time in the square of its length."""
    stretches = (stretch for stretch in text.split("\n\n") if len(stretch) > _LONGEST_CHECKED)
    return any(len(_MARKS.findall(stretch)) > 2 * _LONGEST_CHECKED // 5 for stretch in stretches)


def _tokens(text: str) -> list[Token]:
    from markdown_it import MarkdownIt
    from mdit_py_plugins.footnote import footnote_plugin

    parser = MarkdownIt("commonmark", {"linkify": False, "maxNesting": 40}).enable(["table", "strikethrough"])
    return parser.use(footnote_plugin, inline=False).parse(text)


def _drafts(tokens: list[Token]) -> Iterator[Draft]:
    inside: list[str] = []
    row: list[str] = []
    headed = False
    for token in tokens:
        _follow(inside, token)
        if token.type == "inline" and "tr" in inside:
            row.append(_inline(token))
        elif token.type == "tr_close":
            yield Draft(BlockKind.TABLE, " | ".join(row))
            row = []
        elif token.type == "inline":
            kind = _kind(inside, headed=headed)
            headed = headed or kind is BlockKind.HEADLINE
            yield Draft(kind, _inline(token))
        elif token.type in {"fence", "code_block"}:
            yield Draft(BlockKind.CODE, token.content)
        elif token.type == "html_block":
            yield Draft(BlockKind.PARAGRAPH, _TAG.sub(" ", token.content))


def _follow(inside: list[str], token: Token) -> None:
    if token.nesting == 1:
        inside.append(token.type.removesuffix("_open"))
    elif token.nesting == -1 and inside:
        inside.pop()


def _kind(inside: list[str], *, headed: bool) -> BlockKind:
    if "footnote" in inside:
        return BlockKind.FOOTNOTE
    if "heading" in inside:
        return BlockKind.HEADING if headed else BlockKind.HEADLINE
    if "list_item" in inside:
        return BlockKind.LIST_ITEM
    return BlockKind.QUOTATION if "blockquote" in inside else BlockKind.PARAGRAPH


def _inline(token: Token) -> str:
    parts = []
    for child in token.children or ():
        if child.type in {"text", "code_inline"}:
            parts.append(child.content)
        elif child.type in {"softbreak", "hardbreak"}:
            parts.append("\n" if child.type == "hardbreak" else " ")
    return "".join(parts)
