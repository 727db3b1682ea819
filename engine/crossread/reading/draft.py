"""Build an article from blocks that carry their own text: what every reader but the plain one ends with."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from crossread.errors import NoText, Sentence
from crossread.model import Article, Block, BlockKind, Source, Span
from crossread.reading import cues, dates, encoding, language, mojibake

_ENDS = re.compile(r"[ \t\r\f\v\u00a0]+\n[ \t\r\f\v\u00a0]*|\n[ \t\r\f\v\u00a0]+")
_SPACES = re.compile(r"[ \t\r\f\v]{2,}|[\t\r\f\v]")  # a single space stays as it is
_UNSEEN = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\u00ad\u200b\u2060\ufeff\ufffe\uffff\ud800-\udfff]")
_TIGHT = frozenset((BlockKind.LIST_ITEM, BlockKind.TABLE, BlockKind.CODE))


@dataclass(frozen=True, slots=True)
class Draft:
    """A block before its place in the article is known."""

    kind: BlockKind
    text: str


@dataclass(frozen=True, slots=True)
class Known:
    """What a document says of itself; empty where it says nothing."""

    title: str = ""
    author: str = ""
    outlet: str = ""
    language: str = ""
    published: datetime.date | None = None
    notices: tuple[str, ...] = ()


def assemble(drafts: Iterable[Draft], known: Known, source: Source) -> Article:
    """Return the article whose text is the drafts' texts, NFC, joined by line ends.

    Raises:
        NoText: no draft holds anything to read.
    """
    drafts, known = _mended(list(drafts), known)
    kept = [Draft(each.kind, tidy(each.text, code=each.kind is BlockKind.CODE)) for each in drafts]
    kept = [each for each in kept if each.text]
    if not kept:
        raise NoText(
            Sentence("{name} holds no text that could be compared. Is it the right file?", name=name_of(source))
        )
    text, blocks = _join(kept)
    return Article(
        id="",
        title=tidy(known.title) or title_from(text, blocks),
        text=text,
        source=source,
        language=known.language or language.detect(text),
        blocks=blocks,
        author=tidy(known.author),
        outlet=tidy(known.outlet),
        published=known.published,
        notices=known.notices,
    )


def _mended(drafts: list[Draft], known: Known) -> tuple[list[Draft], Known]:
    if not mojibake.is_likely("\n".join(each.text for each in drafts)):
        return drafts, known
    notice = Sentence("Letters garbled by a wrong decoding (like “â€™”) were mended.")
    mended = [Draft(each.kind, mojibake.mended(each.text)) for each in drafts]
    return mended, replace(known, title=mojibake.mended(known.title), notices=(*known.notices, notice))


def tidy(text: str, *, code: bool = False) -> str:
    """Return the text NFC, without unseen characters and with single spaces (code keeps its own)."""
    text = encoding.uniform(_UNSEEN.sub("", text))
    if code:
        return text.strip("\n")
    return _SPACES.sub(" ", _ENDS.sub("\n", text) if "\n" in text else text).strip()


def classify(drafts: Sequence[Draft]) -> list[Draft]:
    """Return the drafts with captions, bylines, datelines and boilerplate told from paragraphs."""
    result = []
    # bylines are looked for below the headline, which on a whole page stands below the menus
    top = next((i for i, draft in enumerate(drafts) if draft.kind is BlockKind.HEADLINE), 0)
    for i, draft in enumerate(drafts):
        kind = draft.kind
        if kind in cues.OPEN_TO_DOUBT:
            place = i - top if i >= top else i
            kind = cues.kind_of(draft.text, place=place, count=len(drafts) - top) or kind
        result.append(Draft(kind, draft.text))
    return _with_first_heading_raised(result)


def _with_first_heading_raised(drafts: list[Draft]) -> list[Draft]:
    """Call the heading that opens a document its headline: many writers have no other style for it."""
    if any(each.kind is BlockKind.HEADLINE for each in drafts):
        return drafts
    first = next((i for i, each in enumerate(drafts) if each.kind not in cues.LEFT_OUT), -1)
    if first < 0 or drafts[first].kind is not BlockKind.HEADING:
        return drafts
    return [*drafts[:first], Draft(BlockKind.HEADLINE, drafts[first].text), *drafts[first + 1 :]]


def with_credits(known: Known, drafts: Iterable[Draft]) -> Known:
    """Return what is known, filled in from the article's own headline, byline and dateline, which say it best."""
    headline, author = "", ""
    published: datetime.date | None = None
    for each in drafts:
        line = " ".join(each.text.split())
        if each.kind is BlockKind.BYLINE:
            author = author or dates.author_of(line)
            published = published or dates.find_date(line)
        elif each.kind is BlockKind.DATELINE:
            published = published or dates.find_date(line)
        elif each.kind in {BlockKind.HEADLINE, BlockKind.HEADING}:
            headline = headline or line
    return replace(
        known, title=headline or known.title, author=author or known.author, published=known.published or published
    )


def title_from(text: str, blocks: Sequence[Block]) -> str:
    """Return the headline, or the start of the first prose block, at most 120 characters."""
    prose = [each for each in blocks if each.kind not in cues.LEFT_OUT]
    headlines = [each for each in prose if each.kind is BlockKind.HEADLINE]
    for block in [*headlines, *prose, *blocks][:1]:
        line = " ".join(block.span.of(text).split())
        return line if len(line) <= 120 else line[:119].rsplit(" ", 1)[0] + "…"
    return ""


def name_of(source: Source) -> str:
    """Return the short name of a source, for messages."""
    name = re.split(r"[\\/]", source.address.rstrip("\\/"))[-1]
    return f"“{name}”" if name else Sentence("The text")


def _join(drafts: Sequence[Draft]) -> tuple[str, tuple[Block, ...]]:
    parts: list[str] = []
    blocks = []
    place = 0
    for i, draft in enumerate(drafts):
        if i:
            gap = "\n" if draft.kind in _TIGHT and drafts[i - 1].kind is draft.kind else "\n\n"
            parts.append(gap)
            place += len(gap)
        parts.append(draft.text)
        blocks.append(Block(Span(place, place + len(draft.text)), draft.kind))
        place += len(draft.text)
    return "".join(parts), tuple(blocks)
