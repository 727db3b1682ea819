"""Read e-books: the chapters in the order of the spine, all of them or the one that was chosen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from crossread.errors import Encrypted, NotFound, Sentence
from crossread.model import Article, BlockKind, Source
from crossread.reading import dates, draft, encoding, language, markup, sniff
from crossread.reading.draft import Draft, Known
from crossread.reading.package import Package, local, resolve
from crossread.roles import Progress, ReadOptions

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

title = "E-book"
suffixes: tuple[str, ...] = (".epub",)
media_types: tuple[str, ...] = (sniff.EPUB,)

_PAGES = frozenset(("application/xhtml+xml", "text/html", "application/x-dtbook+xml"))


@dataclass(frozen=True, slots=True)
class _Book:
    package: Package
    known: Known
    chapters: tuple[str, ...]  # members, in reading order


def read(data: bytes, source: Source, options: ReadOptions, job: Progress) -> Article:
    """Read a book, or its chapter `options.chapter` (counted from 0 as `chapters` lists them)."""
    book = _open(data, draft.name_of(source), options)
    if options.chapter is None:
        drafts = []
        for i, member in enumerate(book.chapters):
            job.report(i / len(book.chapters), "Reading chapters")
            drafts += _chapter(book.package, member)
        return draft.assemble(draft.classify(drafts), book.known, source)
    if not 0 <= options.chapter < len(book.chapters):
        raise NotFound(
            Sentence(
                "{name} has {count} chapters; there is no number {chapter}. Choose another chapter.",
                name=draft.name_of(source),
                count=len(book.chapters),
                chapter=options.chapter + 1,
            )
        )
    drafts = _chapter(book.package, book.chapters[options.chapter])
    heading = _heading(drafts) or f"Chapter {options.chapter + 1}"
    known = Known(f"{book.known.title}: {heading}".removeprefix(": "), *_without_title(book.known))
    return draft.assemble(draft.classify(drafts), known, source)


def chapters(data: bytes, name: str, options: ReadOptions, job: Progress) -> tuple[str, ...]:
    """Return the chapters' titles in reading order, for a dialog; errors as for `read`."""
    book = _open(data, name, options)
    titles = []
    for i, member in enumerate(book.chapters):
        job.check()
        drafts = _chapter(book.package, member)
        words = " ".join(drafts[0].text.split()[:8]) + "…" if drafts else "(empty)"
        titles.append(f"{i + 1}. {_heading(drafts) or words}")
    return tuple(titles)


def _open(data: bytes, name: str, options: ReadOptions) -> _Book:
    package = Package(data, name, options.largest_unpacked)
    if "META-INF/rights.xml" in package or "META-INF/sinf.xml" in package:  # fonts alone are often scrambled too
        raise Encrypted(Sentence("{name} is protected against copying and cannot be read here.", name=name))
    opf_name = _root_file(package)
    opf = package.xml(opf_name)
    items = {each.get("id", ""): each for each in opf.iter() if local(each) == "item"}
    members = [
        resolve(opf_name, items[each.get("idref", "")].get("href", ""))
        for each in opf.iter()
        if local(each) == "itemref" and each.get("linear") != "no" and _is_page(items.get(each.get("idref", "")))
    ]
    found = tuple(member for member in members if member in package)
    if not found:
        raise package.damaged(Sentence("its list of chapters is empty"))
    return _Book(package, _known(opf), found)


def _root_file(package: Package) -> str:
    for each in package.xml("META-INF/container.xml").iter():
        if local(each) == "rootfile" and each.get("full-path"):
            return str(each.get("full-path"))
    raise package.damaged(Sentence("it does not say where its content is"))


def _is_page(item: Element | None) -> bool:
    return item is not None and item.get("media-type") in _PAGES and "nav" not in item.get("properties", "").split()


def _chapter(package: Package, member: str) -> list[Draft]:
    data = package.read(member)
    root = markup.parse(encoding.decode(data, hint=encoding.declared(data), name=member).text)
    if root is None:
        return []
    return markup.drafts(root)


def _heading(drafts: list[Draft]) -> str:
    kinds = {BlockKind.HEADLINE, BlockKind.HEADING}
    return next((" ".join(each.text.split()) for each in drafts[:6] if each.kind in kinds), "")


def _known(opf: Element) -> Known:
    fields: dict[str, str] = {}
    for each in opf.iter():
        fields.setdefault(local(each), (each.text or "").strip())
    return Known(
        title=fields.get("title", ""),
        author=fields.get("creator", ""),
        outlet=fields.get("publisher", ""),
        language=language.normalise(fields.get("language", "")),
        published=dates.find_date(fields.get("date", "")),
    )


def _without_title(known: Known) -> tuple[str, str, str]:
    return known.author, known.outlet, known.language
