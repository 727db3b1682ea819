"""Cite a passage, or a pair of passages, so that a reader can find the words again."""

from __future__ import annotations

from crossread.lookup import Lookup
from crossread.model import Article, Passage
from crossread.reports.content import dated, place_of
from crossread.reports.differences import sureness

_SINGLE = str.maketrans('“”„"', "‘’‚'")


def cite_passage(lookup: Lookup, passage: str) -> str:
    """Return “words” (author, “title”, outlet, date, address), and where in the article they stand.

    Raises:
        KeyError: there is no such passage.
    """
    found = lookup.passage(passage)
    article = lookup.article(found.article)
    return f"“{_inner(found.text)}” ({', '.join(_source(article))}; {position(article, found)})"


def cite_pair(lookup: Lookup, left: str, right: str) -> str:
    """Return two passages, one below the other, with what is said of them.

    Raises:
        KeyError: there is no such passage.
    """
    lines = [cite_passage(lookup, left), cite_passage(lookup, right)]
    lines += [
        f"Crossread: {finding.sentence} ({sureness(finding.confidence)})"
        for finding in lookup.findings_of(left)
        if right in {finding.left, finding.right}
    ]
    match = lookup.match(left, right)
    if match is not None:
        linked = "linked by the user" if match.linked_by_user else f"{match.score:.0%} alike"
        lines.append(f"Crossread: {match.how.value}, {linked}")
    return "\n".join(lines)


def position(article: Article, passage: Passage) -> str:
    r"""Return where a passage stands: its paragraph, counted from 1, and its characters, counted from 1.

    >>> from crossread.model import Span
    >>> text = "One.\n\nTwo."
    >>> position(Article("A", "", text), Passage("A2", "A", 1, Span(6, 10), "Two."))
    'paragraph 2, characters 7 to 10'
    """
    paragraph = 1 + sum(bool(each.strip()) for each in article.text[: passage.span.start].split("\n")[:-1])
    return f"paragraph {paragraph}, characters {passage.span.start + 1} to {passage.span.end}"


def _source(article: Article) -> list[str]:
    title = f"“{_inner(article.title)}”" if article.title else "untitled"
    published = dated(article.published) if article.published else ""
    return [each for each in (article.author, title, article.outlet, published, place_of(article.source)) if each]


def _inner(text: str) -> str:
    """Return a text to stand in quotation marks: its own become single ones, its line ends blanks."""
    return " ".join(text.translate(_SINGLE).split())
