"""Read OpenDocument text (ODT) with a walker of our own: tracked deletions dropped, notes at the end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from crossread.errors import Damaged, Encrypted, Sentence
from crossread.model import Article, BlockKind, Source
from crossread.reading import draft, sniff
from crossread.reading.draft import Draft, Known
from crossread.reading.package import Package, local, parse_xml
from crossread.roles import Progress, ReadOptions

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

title = "OpenDocument text"
suffixes: tuple[str, ...] = (".odt", ".ott", ".fodt")
media_types: tuple[str, ...] = (sniff.ODT, "application/vnd.oasis.opendocument.text-flat-xml")

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_BUILT_IN = re.compile(r"(title|subtitle|quotation|caption|illustration|heading)", re.IGNORECASE)
_KINDS = {
    "title": BlockKind.HEADLINE, "subtitle": BlockKind.HEADING, "heading": BlockKind.HEADING,
    "quotation": BlockKind.QUOTATION, "caption": BlockKind.CAPTION, "illustration": BlockKind.CAPTION,
}  # fmt: skip
_LONGEST_CHAIN = 20
_REMOVED = frozenset((
    "tracked-changes", "annotation", "annotation-end", "forms", "sequence-decls", "variable-decls",
    "user-field-decls", "note", "ruby-text", "hidden-text", "hidden-paragraph", "script", "table-of-content",
    "alphabetical-index", "bibliography", "illustration-index", "binary-data", "page-number", "page-count",
    "object-ole",
))  # fmt: skip
_SPECIAL = {"tab": " ", "line-break": "\n", "soft-page-break": ""}
_INNER = frozenset(("text-box", "frame"))
_DEEPEST = 200
_MOST_SPACES = 1000


def read(data: bytes, source: Source, options: ReadOptions, job: Progress) -> Article:
    """Read an ODT article (or its flat XML form)."""
    name = draft.name_of(source)
    known = Known()
    if data.lstrip()[:5] == b"<?xml":
        root = parse_xml(data)
        body = None if root is None else _body(root)
        parents = _parents([] if root is None else [root])
    else:
        package = Package(data, name, options.largest_unpacked)
        _refuse_encrypted(package, name)
        content = package.xml("content.xml")
        body = _body(content)
        parents = _parents([content, package.xml("styles.xml")] if "styles.xml" in package else [content])
        known = _known(package)
    job.check()
    if body is None:
        raise Damaged(
            Sentence(
                "{name} is damaged: it has no text body. Open it in the program it comes from and save it anew.",
                name=name,
            )
        )
    _name_styles(body, parents)
    drafts = draft.classify(list(_blocks(body, BlockKind.PARAGRAPH, 0)) + list(_notes(body)))
    return draft.assemble(drafts, draft.with_credits(known, drafts), source)


def _refuse_encrypted(package: Package, name: str) -> None:
    if "META-INF/manifest.xml" not in package:
        return
    if any(local(each) == "encryption-data" for each in package.xml("META-INF/manifest.xml").iter()):
        raise Encrypted.by_password(name)


def _body(root: Element) -> Element | None:
    return next((each for each in root.iter() if local(each) == "text" and local(_parent(each)) == "body"), None)


def _parents(roots: list[Element]) -> dict[str, str]:
    """Return the style that each paragraph style builds on."""
    return {
        style.get(f"{_STYLE}name", ""): style.get(f"{_STYLE}parent-style-name", "")
        for root in roots
        for style in root.iter(f"{_STYLE}style")
    }


def _name_styles(body: Element, parents: dict[str, str]) -> None:
    """Give each paragraph the name of the built-in style behind its automatic one ("P1" becomes "Title")."""
    for paragraph in body.iter(f"{_TEXT}p"):
        name = paragraph.get(f"{_TEXT}style-name", "")
        for _ in range(_LONGEST_CHAIN):
            if _BUILT_IN.match(name) or not parents.get(name):
                break
            name = parents[name]
        paragraph.set(f"{_TEXT}style-name", name)


def _parent(element: Element) -> Element:
    parent = element.getparent()
    return element if parent is None else parent


def _blocks(element: Element, kind: BlockKind, depth: int) -> Iterator[Draft]:
    for child in element:
        tag = local(child)
        if tag in _REMOVED or not tag or child.get(f"{_TEXT}display") == "none":
            continue
        if tag == "h":
            yield Draft(BlockKind.HEADING, _text(child))
            yield from _boxes(child, depth)
        elif tag == "p":
            yield Draft(_kind_of(child, kind), _text(child))
            yield from _boxes(child, depth)
        elif tag == "table-row":
            yield from _row(child, depth)
        elif depth < _DEEPEST:
            yield from _blocks(child, BlockKind.LIST_ITEM if tag == "list-item" else kind, depth + 1)


def _kind_of(paragraph: Element, outer: BlockKind) -> BlockKind:
    style = paragraph.get(f"{_TEXT}style-name", "").lower()
    found = _BUILT_IN.match(style)
    return _KINDS[found[1]] if found is not None else outer


def _row(row: Element, depth: int) -> Iterator[Draft]:
    cells = [
        [each.text for each in _blocks(cell, BlockKind.PARAGRAPH, depth + 20)]
        for cell in row
        if local(cell) == "table-cell" and depth < _DEEPEST
    ]
    if any(len(cell) > 3 or any(len(text) > 300 for text in cell) for cell in cells):
        yield from (Draft(BlockKind.PARAGRAPH, text) for cell in cells for text in cell)
    else:
        yield Draft(BlockKind.TABLE, " | ".join(" ".join(cell).strip() for cell in cells))


def _boxes(paragraph: Element, depth: int) -> Iterator[Draft]:
    for box in paragraph.iter():
        if local(box) == "text-box" and depth < _DEEPEST:
            yield from _blocks(box, BlockKind.PARAGRAPH, depth + 20)


def _text(paragraph: Element) -> str:
    """Return the text of a paragraph; white space in the XML counts as one space, as the format has it."""
    from lxml import etree

    parts: list[str] = [_squeezed(paragraph.text)]
    walk = etree.iterwalk(paragraph, events=("start", "end"))
    for event, element in walk:
        if element is paragraph:
            continue
        tag = local(element)
        removed = tag in _REMOVED or tag in _INNER or not tag
        if event == "end":
            parts.append(_squeezed(element.tail))
        elif removed:
            walk.skip_subtree()
        elif tag == "s":
            count = element.get(f"{_TEXT}c", "1")
            parts.append(" " * min(int(count), _MOST_SPACES) if count.isdecimal() else " ")
        else:
            parts.append(_SPECIAL.get(tag, "") + _squeezed(element.text))
    return "".join(parts)


def _squeezed(text: str | None) -> str:
    if not text:
        return ""
    squeezed = " ".join(text.split())
    return (" " if text[0].isspace() else "") + squeezed + (" " if squeezed and text[-1].isspace() else "")


def _notes(body: Element) -> Iterator[Draft]:
    for note in body.iter(f"{_TEXT}note-body"):
        if not any(local(each) in {"tracked-changes", "annotation"} for each in note.iterancestors()):
            yield Draft(
                BlockKind.FOOTNOTE, " ".join(each.text.strip() for each in _blocks(note, BlockKind.FOOTNOTE, 0))
            )


def _known(package: Package) -> Known:
    if "meta.xml" not in package:
        return Known()
    fields = {local(each): (each.text or "").strip() for each in package.xml("meta.xml").iter()}
    return Known(title=fields.get("title", ""), author=fields.get("initial-creator", fields.get("creator", "")))
