"""Cite a passage, or a pair of passages, so that a reader can find the words again."""

from __future__ import annotations

from crossread.lookup import Lookup
from crossread.model import Article, Match, Passage
from crossread.reports.content import place_of
from crossread.reports.differences import how_sure
from crossread.reports.phrases import same_content
from crossread.speech import Speech
from crossread.styling.printable import undirected
from crossread.tables.disputes import disputes
from crossread.tables.place import place_in_article

_SINGLE = str.maketrans('“”„"', "‘’‚'")


def cite_passage(lookup: Lookup, passage: str, speech: Speech) -> str:
    """Return “words” (author, “title”, outlet, date, address), and where in the article they stand.

    Raises:
        KeyError: there is no such passage.
    """
    found = lookup.passage(passage)
    article = lookup.article(found.article)
    return f"“{_inner(found.text)}” ({', '.join(_source(article, speech))}; {position(lookup, found, speech)})"


def cite_pair(lookup: Lookup, left: str, right: str, speech: Speech) -> str:
    """Return two passages, one below the other, with what is said of them.

    Raises:
        KeyError: there is no such passage.
    """
    lines = [cite_passage(lookup, left, speech), cite_passage(lookup, right, speech)]
    between = [each for each in lookup.findings_of(left) if right in {each.left, each.right}]
    settled = next((each.is_settled for each in disputes(lookup) if {each.left, each.right} == {left, right}), None)
    lines += [
        f"Crossread: {speech.sentence(each)} ({speech.say(how_sure(each, between, is_settled=settled))})"
        for each in between
    ]
    match = lookup.match(left, right)
    if match is not None:
        lines.append(f"Crossread: {speech.say(match.how.value)}, {alikeness(match, speech)}")
    return "\n".join(lines)


def position(lookup: Lookup, passage: Passage, speech: Speech) -> str:
    """Return where a passage stands, as the window says it, and its characters, counted from 1."""
    return speech.say(
        "{place}, characters {start} to {end}",
        place=place_in_article(lookup, passage, speech),
        start=passage.span.start + 1,
        end=passage.span.end,
    )


def alikeness(match: Match, speech: Speech) -> str:
    """Return how sure it is that two passages say the same, or that the user linked them."""
    return speech.say("linked by the user") if match.linked_by_user else same_content(match.score, speech)


def _source(article: Article, speech: Speech) -> list[str]:
    title = f"“{_inner(article.title)}”" if article.title else speech.say("untitled")
    published = speech.date(article.published) if article.published else ""
    return [each for each in (article.author, title, article.outlet, published, place_of(article.source)) if each]


def _inner(text: str) -> str:
    """Return a text to stand in quotation marks: its own become single ones, its line ends blanks, controls visible."""
    return undirected(" ".join(text.translate(_SINGLE).split()))
