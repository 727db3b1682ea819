"""Cite a passage, or a pair of passages, so that a reader can find the words again."""

from __future__ import annotations

from crossread.lookup import Lookup
from crossread.model import Article, Match, Passage
from crossread.reports.content import place_of
from crossread.reports.differences import sureness
from crossread.speech import Speech

_SINGLE = str.maketrans('“”„"', "‘’‚'")


def cite_passage(lookup: Lookup, passage: str, speech: Speech) -> str:
    """Return “words” (author, “title”, outlet, date, address), and where in the article they stand.

    Raises:
        KeyError: there is no such passage.
    """
    found = lookup.passage(passage)
    article = lookup.article(found.article)
    return f"“{_inner(found.text)}” ({', '.join(_source(article, speech))}; {position(article, found, speech)})"


def cite_pair(lookup: Lookup, left: str, right: str, speech: Speech) -> str:
    """Return two passages, one below the other, with what is said of them.

    Raises:
        KeyError: there is no such passage.
    """
    lines = [cite_passage(lookup, left, speech), cite_passage(lookup, right, speech)]
    lines += [
        f"Crossread: {speech.sentence(finding)} ({speech.say(sureness(finding.confidence))})"
        for finding in lookup.findings_of(left)
        if right in {finding.left, finding.right}
    ]
    match = lookup.match(left, right)
    if match is not None:
        lines.append(f"Crossread: {speech.say(match.how.value)}, {alikeness(match, speech)}")
    return "\n".join(lines)


def position(article: Article, passage: Passage, speech: Speech) -> str:
    r"""Return where a passage stands: its paragraph, counted from 1, and its characters, counted from 1.

    >>> from crossread.model import Span
    >>> from crossread.speech import speech_in
    >>> text = "One.\n\nTwo."
    >>> position(Article("A", "", text), Passage("A2", "A", 1, Span(6, 10), "Two."), speech_in("en"))
    'paragraph 2, characters 7 to 10'
    """
    paragraph = 1 + sum(bool(each.strip()) for each in article.text[: passage.span.start].split("\n")[:-1])
    return speech.say(
        "paragraph {paragraph}, characters {start} to {end}",
        paragraph=paragraph,
        start=passage.span.start + 1,
        end=passage.span.end,
    )


def alikeness(match: Match, speech: Speech) -> str:
    """Return how alike two passages are, or that the user linked them."""
    if match.linked_by_user:
        return speech.say("linked by the user")
    return speech.say("{percent} alike", percent=speech.percent(match.score))


def _source(article: Article, speech: Speech) -> list[str]:
    title = f"“{_inner(article.title)}”" if article.title else speech.say("untitled")
    published = speech.date(article.published) if article.published else ""
    return [each for each in (article.author, title, article.outlet, published, place_of(article.source)) if each]


def _inner(text: str) -> str:
    """Return a text to stand in quotation marks: its own become single ones, its line ends blanks."""
    return " ".join(text.translate(_SINGLE).split())
