"""Read Word documents: the text as if all tracked changes were accepted; foot- and endnotes at the end.

A walker of our own over the XML: it streams no pictures, expands no entities, and is bounded where libraries that build
a second document tree are not.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from crossread.errors import Encrypted
from crossread.model import Article, BlockKind, Source
from crossread.reading import draft, sniff
from crossread.reading.draft import Draft, Known
from crossread.reading.package import Package, local, resolve
from crossread.roles import Progress, ReadOptions

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

title = "Word document"
suffixes: tuple[str, ...] = (".docx", ".docm", ".dotx")
media_types: tuple[str, ...] = (sniff.DOCX,)

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_REMOVED = frozenset((
    "del", "moveFrom", "instrText", "delText", "fldData", "commentReference", "annotationRef", "rPr", "sectPr",
    "tblPr", "trPr", "tcPr", "tblGrid", "Fallback", "pict", "drawing", "sdtPr", "sdtEndPr", "proofErr",
    "footnoteRef", "endnoteRef", "separator", "continuationSeparator",
))  # fmt: skip
_BREAKS = {"br": "\n", "cr": "\n", "tab": " ", "noBreakHyphen": "\u2011", "ptab": " "}
_MAIN = re.compile(r"/officeDocument$")
_NOTES = re.compile(r"/(?:footnotes|endnotes)$")
_DEEPEST = 200


def read(data: bytes, source: Source, options: ReadOptions, job: Progress) -> Article:
    """Read a DOCX article."""
    name = draft.name_of(source)
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise Encrypted.by_password(name)
    package = Package(data, name, options.largest_unpacked)
    main = _related(package, "", _MAIN)[:1] or ["word/document.xml"]
    root = package.xml(main[0])
    job.check()
    walker = _Walker(_styles(package, main[0]))
    drafts = list(walker.blocks(root))
    for part in _related(package, main[0], _NOTES):
        if part in package:
            drafts += [Draft(BlockKind.FOOTNOTE, each.text) for each in _notes(walker, package.xml(part))]
    drafts = draft.classify(drafts)
    return draft.assemble(drafts, draft.with_credits(_known(package), drafts), source)


def _related(package: Package, part: str, wanted: re.Pattern[str]) -> list[str]:
    """Return the parts that a part (or the package) refers to with a wanted kind of relation."""
    folder, _, file = part.rpartition("/")
    rels = f"{folder}/_rels/{file}.rels" if folder else f"_rels/{file}.rels"
    if rels not in package:
        return []
    found = [each for each in package.xml(rels) if wanted.search(each.get("Type", ""))]
    return [resolve(part, each.get("Target", "")) for each in found if each.get("TargetMode") != "External"]


def _styles(package: Package, main: str) -> dict[str, BlockKind]:
    """Return what kind of block each paragraph style makes, by style id."""
    kinds: dict[str, BlockKind] = {}
    for part in _related(package, main, re.compile(r"/styles$")):
        for style in package.xml(part).iter(f"{_W}style") if part in package else ():
            named = style.find(f"{_W}name")
            kind = _kind_of_style(named.get(f"{_W}val", "") if named is not None else "")
            if kind is not None:
                kinds[style.get(f"{_W}styleId", "")] = kind
    return kinds


def _kind_of_style(name: str) -> BlockKind | None:
    name = name.lower()
    if name == "title":
        return BlockKind.HEADLINE
    if re.match(r"(?:heading|subtitle|überschrift|titre|título)", name):
        return BlockKind.HEADING
    if "quote" in name:
        return BlockKind.QUOTATION
    if name == "caption":
        return BlockKind.CAPTION
    if name.startswith("list"):
        return BlockKind.LIST_ITEM
    return None


class _Walker:
    """Turns body elements into blocks."""

    def __init__(self, styles: dict[str, BlockKind]) -> None:
        self._styles = styles

    def blocks(self, element: Element, depth: int = 0) -> Iterator[Draft]:
        """Yield the blocks inside an element."""
        before = ""
        for child in element:
            tag = local(child)
            if tag == "p":
                before += text_of(child)
                if not _runs_on(child):
                    yield Draft(self._kind(child), before)
                    before = ""
                yield from self._boxes(child, depth)
            elif tag == "tbl":
                yield from self._table(child, depth)
            elif tag and tag not in _REMOVED and depth < _DEEPEST:
                yield from self.blocks(child, depth + 1)
        if before:
            yield Draft(BlockKind.PARAGRAPH, before)

    def _boxes(self, paragraph: Element, depth: int) -> Iterator[Draft]:
        if depth < _DEEPEST:
            for box in paragraph.iter(f"{_W}txbxContent"):
                outer = list(itertools.takewhile(lambda each: each is not paragraph, box.iterancestors()))
                if not any(local(each) in {"Fallback", "txbxContent"} for each in outer):
                    yield from self.blocks(box, depth + 20)

    def _table(self, table: Element, depth: int) -> Iterator[Draft]:
        if depth >= _DEEPEST:
            return
        for row in table.iter(f"{_W}tr"):
            if not _is_of(row, table) or row.find(f"{_W}trPr/{_W}del") is not None:
                continue
            cells = [list(self.blocks(cell, depth + 20)) for cell in row.iter(f"{_W}tc") if _is_of(cell, table)]
            if any(len(cell) > 3 or any(len(each.text) > 300 for each in cell) for cell in cells):
                yield from (each for cell in cells for each in cell)  # a table that only lays out text
            else:
                yield Draft(BlockKind.TABLE, " | ".join(" ".join(each.text for each in cell).strip() for cell in cells))

    def _kind(self, paragraph: Element) -> BlockKind:
        about = paragraph.find(f"{_W}pPr")
        if about is None:
            return BlockKind.PARAGRAPH
        style = about.find(f"{_W}pStyle")
        kind = self._styles.get(style.get(f"{_W}val", "")) if style is not None else None
        if kind is None and about.find(f"{_W}outlineLvl") is not None:
            level = about.find(f"{_W}outlineLvl")
            kind = BlockKind.HEADING if level is not None and level.get(f"{_W}val", "9") < "9" else None
        if kind is None and about.find(f"{_W}numPr") is not None:
            kind = BlockKind.LIST_ITEM
        return kind or BlockKind.PARAGRAPH


def _is_of(part: Element, table: Element) -> bool:
    return next(part.iterancestors(f"{_W}tbl")) is table


def text_of(paragraph: Element) -> str:
    """Return the text of a paragraph that a reader would see, tracked changes accepted."""
    from lxml import etree

    parts: list[str] = []
    walk = etree.iterwalk(paragraph, events=("start",))
    for _, element in walk:
        tag = local(element)
        if tag in _REMOVED or (tag == "r" and _is_hidden(element)) or (tag == "p" and element is not paragraph):
            walk.skip_subtree()
        elif tag == "t":
            parts.append(element.text or "")
        elif tag == "sym":
            parts.append(_symbol(element))
        elif tag in _BREAKS:
            parts.append(_BREAKS[tag])
    return "".join(parts)


def _runs_on(paragraph: Element) -> bool:
    """Tell whether a tracked change took the paragraph's end away: it goes on with the next."""
    marks = paragraph.find(f"{_W}pPr/{_W}rPr")
    return marks is not None and any(marks.find(f"{_W}{name}") is not None for name in ("del", "moveFrom"))


def _is_hidden(run: Element) -> bool:
    hidden = run.find(f"{_W}rPr/{_W}vanish")
    return hidden is not None and hidden.get(f"{_W}val", "true") not in {"0", "false", "off"}


def _symbol(element: Element) -> str:
    code = element.get(f"{_W}char", "")
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    return "" if 0xE000 <= number <= 0xF8FF or not 0x20 <= number < 0xD800 else chr(number)


def _notes(walker: _Walker, root: Element) -> Iterator[Draft]:
    for note in root:
        if note.get(f"{_W}type") in {None, "normal"}:
            yield Draft(BlockKind.FOOTNOTE, " ".join(each.text.strip() for each in walker.blocks(note)))


def _known(package: Package) -> Known:
    if "docProps/core.xml" not in package:
        return Known()
    fields = {local(each): each.text or "" for each in package.xml("docProps/core.xml")}
    return Known(title=fields.get("title", ""), author=fields.get("creator", ""))
