"""Find an article in the markup of a page: main text by trafilatura, the rest from the page's metadata."""

from __future__ import annotations

import datetime
import re
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from crossread.errors import NoText, Sentence
from crossread.model import Article, BlockKind, Source
from crossread.reading import cues, dates, draft, language, markup
from crossread.reading.draft import Draft, Known

if TYPE_CHECKING:
    from lxml.etree import _Element as Element
    from trafilatura.settings import Document


_CLIPBOARD_HEAD = re.compile(r"\AVersion:[\d.]+\s+(?:[A-Za-z]+:[^\n]*\n)*")  # as Windows keeps HTML
_LONG = 80  # characters: no two paragraphs of an article are alike by chance
_MOST_ELEMENTS = 50_000  # news pages have 500 to 5,000; the extraction needs time in the square of them


def from_page(html: str, source: Source, *, all_text: bool = False, notices: tuple[str, ...] = ()) -> Article:
    """Return the article of a page's markup.

    Raises:
        NoText: the page shows nothing without its scripts, or nothing at all.
    """
    root = markup.parse(html)
    if root is None:
        raise NoText(
            Sentence("{name} is an empty page. Open it in a browser and save it again.", name=draft.name_of(source))
        )
    everything = draft.classify(markup.drafts(root))
    page = None if all_text else _extract(root, source.address)
    drafts = [] if page is None else draft.classify(markup.drafts(_as_html(page.body)))
    if drafts:
        drafts = _with_left_out(drafts, everything)
    else:
        drafts = everything
        if not all_text and drafts:
            notices = (
                *notices,
                Sentence("No main text could be told from the rest of the page; all of its text is shown."),
            )
    known = _known(page, root, notices)
    return draft.assemble(_without_repeats(_with_headline(drafts, known.title)), known, source)


def from_fragment(html: str, source: Source) -> Article | None:
    """Return the article of markup from the clipboard: all of it, for the user chose it; None if it has no text."""
    root = markup.parse(_CLIPBOARD_HEAD.sub("", html))
    drafts = markup.drafts(root) if root is not None else []
    if not any(each.text.strip() for each in drafts):
        return None
    return draft.assemble(draft.classify(drafts), Known(), source)


def _extract(root: Element, address: str) -> Document | None:
    """Return what trafilatura finds; it never fetches, for it is given the tree, of which it changes a copy."""
    from lxml.etree import LxmlError
    from trafilatura import bare_extraction

    if sum(1 for _ in root.iter()) > _MOST_ELEMENTS:
        return None
    try:
        page = bare_extraction(
            root,
            url=address if address.startswith(("http://", "https://")) else None,
            favor_precision=True,
            include_comments=False,
            include_tables=True,
            with_metadata=True,
            date_extraction_params={"original_date": True, "extensive_search": False},
        )
    except (LxmlError, ValueError, TypeError, AttributeError, LookupError):
        return None  # it stumbles over some broken pages; all of their text is shown instead, with a notice
    return None if isinstance(page, dict) else page


def _as_html(body: Element) -> Element:
    names = {"item": "li", "list": "ul", "quote": "blockquote", "row": "tr", "cell": "td", "lb": "br", "code": "pre"}
    for element in body.iter():
        if element.tag == "head":
            element.tag = element.get("rend") if element.get("rend") in {"h1", "h2", "h3", "h4", "h5", "h6"} else "h2"
        elif element.tag in names:
            element.tag = names[element.tag]
    return body


def _with_left_out(found: list[Draft], everything: list[Draft]) -> list[Draft]:
    """Put captions, bylines and calls to subscribe back where they stood in the article: shown, but not compared."""
    keys = [draft.tidy(each.text) for each in everything]
    places = {key: i for i, key in enumerate(keys)}
    known = {draft.tidy(each.text) for each in found}
    result: list[Draft] = []
    last = -1
    for each in found:
        place = places.get(draft.tidy(each.text), -1)
        if place > last:
            between = range(last + 1, place) if last >= 0 else ()
            left_out = (i for i in between if everything[i].kind in cues.LEFT_OUT and keys[i] not in known)
            result += [everything[i] for i in left_out]
            last = place
        result.append(each)
    return result


def _known(page: Document | None, root: Element, notices: tuple[str, ...]) -> Known:
    tongue = language.normalise(root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or "")
    if page is None:
        heading = root.findtext(".//title") or ""
        return Known(title=heading, language=tongue, notices=notices)
    return Known(
        title=page.title or "",
        author=(page.author or "").replace("; ", ", "),
        outlet=page.sitename or (page.hostname or "").removeprefix("www."),
        language=tongue,
        published=_date(page.date),
        notices=notices,
    )


def _date(text: str | None) -> datetime.date | None:
    return dates.find_date(text) if text else None


def _with_headline(drafts: list[Draft], title: str) -> list[Draft]:
    """Give the article its headline back where the extraction took it for page furniture."""
    if not title or any(each.kind is BlockKind.HEADLINE for each in drafts[:3]):
        return drafts
    plain = draft.tidy(title)
    for i, each in enumerate(drafts[:3]):
        if draft.tidy(each.text) == plain:
            return [*drafts[:i], Draft(BlockKind.HEADLINE, each.text), *drafts[i + 1 :]]
    return [Draft(BlockKind.HEADLINE, title), *drafts]


def _without_repeats(drafts: list[Draft]) -> Iterator[Draft]:
    """Drop a long block that stands there twice: some pages carry their text once more for small screens.

    A short one that stands there three times is an advertisement or a call.
    """
    counts = Counter(draft.tidy(each.text) for each in drafts)
    seen: set[str] = set()
    for each in drafts:
        key = draft.tidy(each.text)
        if len(key) < _LONG and counts[key] >= 3 and each.kind in cues.OPEN_TO_DOUBT and key.count(" ") >= 3:
            yield Draft(BlockKind.BOILERPLATE, each.text)
            continue
        if len(key) >= _LONG and key in seen:
            continue
        seen.add(key)
        yield each
