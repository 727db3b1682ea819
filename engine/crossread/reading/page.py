"""Find an article in the markup of a page: main text by trafilatura, the rest from the page's metadata."""

from __future__ import annotations

import copy
import datetime
import html
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from crossread.errors import NoText, Sentence
from crossread.model import Article, BlockKind, Source
from crossread.reading import cues, dates, draft, language, linked_data, markup
from crossread.reading.draft import Draft, Known

if TYPE_CHECKING:
    from lxml.etree import _Element as Element
    from trafilatura.settings import Document


_CLIPBOARD_HEAD = re.compile(r"\AVersion:[\d.]+\s+(?:[A-Za-z]+:[^\n]*\n)*")  # as Windows keeps HTML
_SENTENCE, _WHOLE = 60, 3  # characters of a sentence, and paragraphs of that length in what is more than a teaser
_SHOWN = 0.5  # of a text that its data hold, a page drawn by scripts shows less
_PROSE = frozenset((BlockKind.PARAGRAPH, BlockKind.QUOTATION, BlockKind.LIST_ITEM))
_STANDFIRST = re.compile(r"(?:^|[\s_-])(?:standfirst|stand-first|deck|dek|subheadline|strapline|subtitle)(?:$|[\s_-])")
_ENTRY_TITLE = re.compile(r"(?:^|\s)(?:entry|post|article|story)[-_]?(?:title|headline)(?:$|\s)", re.IGNORECASE)
# What the extraction may take for part of an author's name: the rest of the sentence about them, or the date beside it.
_AFTER_NAME = re.compile(r"\s+(?:(?:is|covers|writes)\s.*|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?)$")
_LAST_PART = re.compile(r"(?P<rest>.+) (?:\||-|–|—|::|») (?P<outlet>[^|–—]{2,40})")
_LONG = 80  # characters: no two paragraphs of an article are alike by chance
_MOST_ELEMENTS = 50_000  # news pages have 500 to 5,000; the extraction needs time in the square of them


def from_page(text: str, source: Source, *, all_text: bool = False, notices: tuple[str, ...] = ()) -> Article:
    """Return the article of a page's markup.

    Raises:
        NoText: the page shows nothing without its scripts, or nothing at all.
    """
    root = markup.parse(text)
    if root is None:
        raise _empty(source)
    everything = draft.classify(markup.drafts(root))
    page = None if all_text else _extract(root, source.address)
    drafts = [] if page is None else draft.classify(markup.drafts(_as_html(page.body)))
    linked = linked_data.LinkedArticle() if all_text else linked_data.find(root)
    if _length(drafts or everything) < _SHOWN * len(linked.body):
        drafts = _linked_drafts(linked)
        notices = (
            *notices,
            Sentence("The page shows its text only with scripts; it was taken from the data kept for them."),
        )
    elif drafts:
        notices += _of_other_articles(root, drafts)
        drafts = _with_heading_of_page(_with_left_out(drafts, everything), everything, root)
    elif not everything:
        raise _nothing_shown(root, source)
    else:
        drafts = everything
        if not all_text and drafts:
            notices = (
                *notices,
                Sentence("No main text could be told from the rest of the page; all of its text is shown."),
            )
    known = _with_own_credits(_known(page, root, notices, linked), drafts)
    return draft.assemble(_without_repeats(_with_headline(drafts, known.title)), known, source)


def _empty(source: Source) -> NoText:
    return NoText(
        Sentence("{name} is an empty page. Open it in a browser and save it again.", name=draft.name_of(source))
    )


def _nothing_shown(root: Element, source: Source) -> NoText:
    """Return the error for a page without a word but its title."""
    if next(root.iter("script"), None) is None:
        return _empty(source)
    return NoText(
        Sentence(
            "{name} shows its text only with scripts, which Crossread does not run. Open the page in a browser, "
            "copy the article and paste it here.",
            name=draft.name_of(source),
        )
    )


def _of_other_articles(root: Element, taken: list[Draft]) -> tuple[str, ...]:
    """Return a notice if the page holds a second article, told whole, of which nothing was taken."""
    texts = {draft.tidy(each.text) for each in taken}
    for article in root.iter("article"):
        paragraphs = [text for each in article.iter("p") if len(text := _text_of(each)) >= _SENTENCE]
        # A teaser has one paragraph or two, and so has a comment: some pages call each of theirs an article.
        if len(paragraphs) >= _WHOLE and texts.isdisjoint(paragraphs) and not _is_comment(article):
            return (
                Sentence(
                    "The page holds more than one article; the main one was taken. Copy another from the browser and "
                    "paste it, or switch on “Use all text of web pages” in the settings."
                ),
            )
    return ()


def _is_comment(article: Element) -> bool:
    around = (article, *article.iterancestors())
    return any("comment" in f"{each.get('class', '')} {each.get('id', '')}".lower() for each in around)


def from_fragment(text: str, source: Source) -> Article | None:
    """Return the article of markup from the clipboard: all of it, for the user chose it; None if it has no text."""
    root = markup.parse(_CLIPBOARD_HEAD.sub("", text))
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
            _without_layout_tables(root),
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


def _without_layout_tables(root: Element) -> Element:
    """Return the tree with tables that only place things, as pages of old do, turned into plain boxes."""
    if not any(map(_only_places, root.iter("table"))):
        return root
    changed = copy.deepcopy(root)
    for table in list(filter(_only_places, changed.iter("table"))):
        for part in list(table.iter("table", "tbody", "tr", "td")):
            part.tag = "div"
    return changed


def _only_places(table: Element) -> bool:
    return any(len(cell.findall("./p")) > 1 for cell in table.iter("td"))


def _as_html(body: Element) -> Element:
    names = {"item": "li", "list": "ul", "quote": "blockquote", "row": "tr", "cell": "td", "lb": "br", "code": "pre"}
    for element in body.iter():
        if element.tag == "head":
            element.tag = element.get("rend") if element.get("rend") in {"h1", "h2", "h3", "h4", "h5", "h6"} else "h2"
        elif element.tag in names:
            element.tag = names[element.tag]
    return body


def _length(drafts: list[Draft]) -> int:
    return sum(len(each.text) for each in drafts if each.kind not in cues.LEFT_OUT)


def _linked_drafts(linked: linked_data.LinkedArticle) -> list[Draft]:
    """Return the blocks of a text from a page's data: markup, or plain with line ends."""
    root = markup.parse(linked.body) if "</p>" in linked.body or "<br" in linked.body else None
    lines = [Draft(BlockKind.PARAGRAPH, each) for each in html.unescape(linked.body).split("\n") if each.strip()]
    body = lines if root is None else markup.drafts(root)
    headline = [Draft(BlockKind.HEADLINE, linked.headline)] if linked.headline else []
    return draft.classify([*headline, *body])


def _with_heading_of_page(found: list[Draft], everything: list[Draft], root: Element) -> list[Draft]:
    """Put the page's heading and its standfirst back before an article whose extraction lost them."""
    keys = [draft.tidy(each.text) for each in everything]
    places = {key: i for i, key in reversed(tuple(enumerate(keys)))}
    heading = _heading_of_page(root)
    if heading not in places:
        return found
    known = {draft.tidy(each.text): i for i, each in enumerate(found)}
    top = places[heading]
    first = next((places[key] for key, i in known.items() if key in places and found[i].kind in _PROSE), top)
    marked = _standfirsts(root) - known.keys()
    standfirst = [Draft(BlockKind.PARAGRAPH, each) for each in keys[top + 1 : first] if each in marked][:1]
    if heading in known:
        place = known[heading] + 1
        return [*found[:place], *standfirst, *found[place:]]
    rest = [Draft(BlockKind.HEADING, each.text) if each.kind is BlockKind.HEADLINE else each for each in found]
    return [Draft(BlockKind.HEADLINE, heading), *standfirst, *rest]


def _heading_of_page(root: Element) -> str:
    """Return the heading that a page marks as its article's, or its only great one; empty where that is not certain."""
    marked = {_text_of(each) for each in root.iter("h1", "h2", "h3") if _is_marked_heading(each)}
    if len(marked) == 1:
        return marked.pop()
    great = {_text_of(each) for each in root.iter("h1")}
    if len(great) != 1:
        return ""
    title, heading = _title_of(root).casefold(), great.pop()
    words = heading.casefold().split()
    shared = sum(each in title for each in words)
    # At the title's end stands the name of the outlet.
    is_heading = title == heading.casefold() or (shared >= 0.6 * len(words) and not title.endswith(heading.casefold()))
    return heading if is_heading else ""


def _is_marked_heading(element: Element) -> bool:
    return element.get("itemprop") == "headline" or _ENTRY_TITLE.search(element.get("class") or "") is not None


def _text_of(element: Element) -> str:
    return draft.tidy(" ".join("".join(element.itertext()).split()))


def _title_of(root: Element) -> str:
    return draft.tidy(root.findtext(".//title") or "")


def _standfirsts(root: Element) -> frozenset[str]:
    """Return what a page marks as the sentence between headline and text."""
    marked = (each for each in root.iter("p", "div", "h2", "h3") if _STANDFIRST.search(each.get("class") or ""))
    return frozenset(text for each in marked if 30 <= len(text := _text_of(each)) <= 400)


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


def _known(page: Document | None, root: Element, notices: tuple[str, ...], linked: linked_data.LinkedArticle) -> Known:
    tongue = language.normalise(root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or "")
    if page is None:
        heading = root.findtext(".//title") or ""
        return Known(title=heading, language=tongue, notices=notices)
    return Known(
        title=_heading_of_page(root) or page.title or "",
        author=_AFTER_NAME.sub("", (page.author or "").replace("; ", ", ")) or linked.author,
        outlet=page.sitename or linked.outlet or _outlet_in_title(root) or (page.hostname or "").removeprefix("www."),
        language=tongue,
        published=_date(page.date),
        notices=notices,
    )


def _with_own_credits(known: Known, drafts: list[Draft]) -> Known:
    """Return what the page's data say, and what they leave open as the article's own byline has it."""
    own = draft.with_credits(Known(), drafts)
    return replace(known, author=known.author or own.author, published=known.published or own.published)


def _outlet_in_title(root: Element) -> str:
    """Return "The Gazette" of "Bridge closes | The Gazette", where the page's heading is the rest."""
    found = _LAST_PART.fullmatch(_title_of(root))
    return found["outlet"] if found is not None and found["rest"] in map(_text_of, root.iter("h1")) else ""


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
