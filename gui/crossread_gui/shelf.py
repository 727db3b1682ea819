"""Order and letters of the articles: pure functions over tuples, so that they can be reasoned about."""

from __future__ import annotations

import string
from collections.abc import Iterable, Sequence
from dataclasses import replace

from crossread.model import Article

# More articles than this make the strands unreadable and the comparison quadratic for nothing.
MOST_ARTICLES = 26


def free_letters(articles: Iterable[Article]) -> str:
    """Return the letters no article bears, in order."""
    taken = {each.id for each in articles}
    return "".join(each for each in string.ascii_uppercase if each not in taken)


def inserted(articles: tuple[Article, ...], new: Sequence[Article], position: int | None = None) -> tuple[Article, ...]:
    """Return the articles with new ones at a position (None: at the end), each given a free letter."""
    letters = free_letters(articles)
    lettered = tuple(replace(each, id=letter) for each, letter in zip(new, letters, strict=False))
    place = len(articles) if position is None else max(0, min(position, len(articles)))
    return articles[:place] + lettered + articles[place:]


def replaced(articles: tuple[Article, ...], identity: str, new: Article) -> tuple[Article, ...]:
    """Return the articles with one swapped for another that takes over its letter."""
    return tuple(replace(new, id=identity) if each.id == identity else each for each in articles)


def removed(articles: tuple[Article, ...], identity: str) -> tuple[Article, ...]:
    """Return the articles without one."""
    return tuple(each for each in articles if each.id != identity)


def put_back(articles: tuple[Article, ...], article: Article, place: int) -> tuple[Article, ...]:
    """Return the articles with one that was removed, under its old letter unless another bears it by now."""
    if article.id in {each.id for each in articles}:
        return inserted(articles, (article,), place)
    return (*articles[:place], article, *articles[place:])


def moved(articles: tuple[Article, ...], identity: str, index: int) -> tuple[Article, ...]:
    """Return the articles with one standing at `index` (0-based, clipped); it keeps its letter."""
    rest = removed(articles, identity)
    one = tuple(each for each in articles if each.id == identity)
    place = max(0, min(index, len(rest)))
    return rest[:place] + one + rest[place:]


def renamed(articles: tuple[Article, ...], identity: str, title: str) -> tuple[Article, ...]:
    """Return the articles with one under another title."""
    return tuple(replace(each, title=title) if each.id == identity else each for each in articles)
