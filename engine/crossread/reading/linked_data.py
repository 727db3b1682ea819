"""What a page tells machines of its article (JSON-LD): author and outlet, and the text of pages drawn by scripts."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_MOST_SCRIPTS = 50
_LONGEST = 2_000_000  # characters of one script
_DEEPEST = 6  # a graph holds a page that holds an article


@dataclass(frozen=True, slots=True)
class LinkedArticle:
    """An article as a page's data has it; empty where they say nothing."""

    headline: str = ""
    body: str = ""
    author: str = ""
    outlet: str = ""


def find(root: Element) -> LinkedArticle:
    """Return the article of a page's data: the one with the longest text, else the first."""
    found = [_article(each) for script in _scripts(root) for each in _articles(script, _DEEPEST)]
    return max(found, key=lambda each: len(each.body), default=LinkedArticle())


def _scripts(root: Element) -> Iterator[object]:
    scripts = (
        each for each in root.iter("script") if (each.get("type") or "").strip().lower() == "application/ld+json"
    )
    for _number, each in zip(range(_MOST_SCRIPTS), scripts, strict=False):
        text = each.text or ""
        if len(text) > _LONGEST:
            continue
        try:
            yield json.loads(text, strict=False)
        except (ValueError, RecursionError):
            continue  # it is only a help, and many a page gets it wrong


def _articles(data: object, depth: int) -> Iterator[dict[str, object]]:
    if depth == 0:
        return
    if isinstance(data, list):
        for each in data:
            yield from _articles(each, depth - 1)
    elif isinstance(data, dict):
        kinds = data.get("@type")
        names = kinds if isinstance(kinds, list) else [kinds]
        if any(isinstance(each, str) and each.endswith(("Article", "BlogPosting", "Report")) for each in names):
            yield data
        for name in ("@graph", "mainEntity", "mainEntityOfPage", "liveBlogUpdate"):
            yield from _articles(data.get(name), depth - 1)


def _article(data: dict[str, object]) -> LinkedArticle:
    return LinkedArticle(
        headline=_text(data.get("headline")),
        body=_text(data.get("articleBody")),
        author=", ".join(dict.fromkeys(_names(data.get("author")))),
        outlet=next(_names(data.get("publisher")), ""),
    )


def _names(data: object) -> Iterator[str]:
    for each in data if isinstance(data, list) else [data]:
        name = _text(each.get("name") if isinstance(each, dict) else each).strip()
        if name and not name.startswith(("http:", "https:")):
            yield name


def _text(data: object) -> str:
    return data if isinstance(data, str) else ""
