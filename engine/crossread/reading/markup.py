"""Parse HTML safely and walk it into blocks; shared by every reader whose format becomes HTML on the way."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from crossread.model import BlockKind
from crossread.reading.draft import Draft
from crossread.reading.package import without_halves

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_SKIPPED = frozenset((
    "script", "style", "noscript", "template", "title", "meta", "link", "button", "select", "option",
    "input", "textarea", "iframe", "object", "embed", "svg", "math", "canvas", "del", "audio", "video", "map", "dialog",
    "menu",
))  # fmt: skip
_HEADINGS = frozenset((
    "h1", "h2", "h3", "h4", "h5", "h6",
))  # fmt: skip
_BLOCKS = _HEADINGS | frozenset(
    [
        "p",
        "div",
        "section",
        "article",
        "main",
        "header",
        "footer",
        "aside",
        "address",
        "blockquote",
        "li",
        "dt",
        "dd",
        "figcaption",
        "caption",
        "pre",
        "tr",
        "td",
        "th",
        "ul",
        "ol",
        "dl",
        "figure",
        "center",
        "fieldset",
        "details",
        "summary",
        "hr",
        "body",
        "nav",
        "table",
        "thead",
        "tbody",
        "tfoot",
    ]
)
_KINDS = {
    "li": BlockKind.LIST_ITEM, "dt": BlockKind.LIST_ITEM, "dd": BlockKind.LIST_ITEM, "blockquote": BlockKind.QUOTATION,
    "figcaption": BlockKind.CAPTION, "caption": BlockKind.CAPTION, "pre": BlockKind.CODE,
}  # fmt: skip
_NESTED = frozenset((
    "p", "div", "ul", "ol", "table", "h1", "h2", "h3", "h4", "section", "article",
))  # fmt: skip
_SPACE = re.compile(r"\s+")
_NOTE_MARK = re.compile(r"\s*\[?(?:\d{1,3}|[a-z*†‡])\]?\s*")
_DECLARED = re.compile(r"""<\?xml[^>]{0,200}\?>""")


def parse(markup: bytes | str) -> Element | None:
    """Return the root element, or None if there is none; no network, no entities, no trees of unbounded depth."""
    from lxml import etree, html

    text = markup.decode("utf-8", "replace") if isinstance(markup, bytes) else markup
    text = _DECLARED.sub("", text[:1000].replace("\x00", "")) + text[1000:].replace("\x00", "")
    parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=False)
    try:
        root: Element = html.document_fromstring(without_halves(text.encode("utf-8", "replace")), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None
    for each in [each for each in root.iter("sup", "template", "span") if _is_no_text(each)]:
        each.drop_tree()
    return root


def _is_no_text(element: Element) -> bool:
    """Tell what neither a walk nor the extraction may see: note marks, templates, the edit links of a wiki."""
    if element.tag == "span":
        return "mw-editsection" in (element.get("class") or "")
    return element.tag == "template" or _is_note_mark(element)


def _is_note_mark(element: Element) -> bool:
    """Tell "¹" or "[1]" that links to a note on the same page from a power or an ordinal."""
    link = element.find(".//a")
    return (
        link is not None
        and "#" in (link.get("href") or "")
        and _NOTE_MARK.fullmatch("".join(element.itertext())) is not None
    )


def drafts(root: Element) -> list[Draft]:
    """Return the blocks under an element in document order, formatting dropped."""
    from lxml import etree

    gathered = _Gathered()
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        tag = element.tag if isinstance(element.tag, str) else ""
        skipped = not tag or tag in _SKIPPED or is_hidden(element)
        if event == "start" and skipped:
            walk.skip_subtree()
        elif event == "start":
            gathered.open(element, tag)
        else:
            if not skipped:
                gathered.close(tag)
            if element is not root:
                gathered.add(element.tail)
    gathered.finish()
    return gathered.drafts


def is_hidden(element: Element) -> bool:
    """Tell whether a page does not show an element."""
    style = (element.get("style") or "").replace(" ", "").lower()
    is_unseen = "display:none" in style or "mso-hide:all" in style or "mso-list:ignore" in style
    return element.get("hidden") is not None or is_unseen


class _Gathered:
    """Collects text until a block ends."""

    def __init__(self) -> None:
        self.drafts: list[Draft] = []
        self._parts: list[str] = []
        self._kinds = [BlockKind.PARAGRAPH]
        self._headed = False

    def open(self, element: Element, tag: str) -> None:
        kind = self._kinds[-1]
        if tag in {"td", "th"} and kind is BlockKind.TABLE:
            if any(not part.isspace() for part in self._parts):
                self._parts.append(" | ")
        elif tag in _BLOCKS:
            self.finish()
            self._kinds.append(_kind_of(element, tag, kind))
        elif tag == "br":
            self._parts.append("\n")
        self.add(element.text)

    def close(self, tag: str) -> None:
        if tag in _BLOCKS and not (tag in {"td", "th"} and self._kinds[-1] is BlockKind.TABLE):
            self.finish()
            if len(self._kinds) > 1:
                self._kinds.pop()

    def add(self, text: str | None) -> None:
        if text:
            self._parts.append(text if self._kinds[-1] is BlockKind.CODE else _SPACE.sub(" ", text))

    def finish(self) -> None:
        """End the block, if it holds anything."""
        whole = "".join(self._parts)
        self._parts = []
        if not whole or whole.isspace():
            return
        kind = self._kinds[-1]
        if kind is BlockKind.HEADLINE and self._headed:
            kind = BlockKind.HEADING
        self._headed = self._headed or kind is BlockKind.HEADLINE
        self.drafts.append(Draft(kind, whole))


def _kind_of(element: Element, tag: str, outer: BlockKind) -> BlockKind:
    if tag in _HEADINGS:
        return BlockKind.HEADLINE if tag == "h1" else BlockKind.HEADING
    if tag == "tr":
        is_layout = any(child.tag in _NESTED for cell in element for child in cell)
        return outer if is_layout else BlockKind.TABLE
    if tag == "p" and "MsoListParagraph" in (element.get("class") or ""):
        return BlockKind.LIST_ITEM  # Word's lists are paragraphs that only look like lists
    return _KINDS.get(tag, outer)
