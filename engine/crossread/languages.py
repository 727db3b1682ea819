"""Tell the language a text is compared in, and whom the language models and the checks do not read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from crossread.errors import Sentence
from crossread.model import Article
from crossread.roles import Check, Models


def of(article: Article) -> str:
    """Return an article's language (ISO 639-1, or "und"); a few words in plain letters are taken for English."""
    from crossread.reading.language import assumed

    return assumed(article.language, article.text)


def of_pair(left: str, right: str) -> str:
    """Return the language that two passages are both read in, as `of` does."""
    from crossread.reading.language import assumed, detect

    both = f"{left}\n{right}"
    return assumed(detect(both), both)


def notices(spoken: Mapping[str, str], models: Models, checks: Sequence[Check]) -> tuple[str, ...]:
    """Return what a user has to know: why a model is missing, which articles the models and the checks do not read.

    `spoken` has each article's language by its id; `checks` are those that are switched on.
    """
    found: list[str] = [models.notice] if models.notice else []
    unread = [article for article, language in spoken.items() if not _reads(models, language)]
    if unread:
        found.append(
            Sentence(
                "The language model does not read the language of {articles}: compared by words alone.",
                articles=", ".join(unread),
            )
        )
    return (*found, *_apart(spoken, models), *_unchecked(spoken, checks))


def _apart(spoken: Mapping[str, str], models: Models) -> Iterator[Sentence]:
    """Say that words alone find no translation: else all would seem to stand in one article only."""
    known = {article: language for article, language in spoken.items() if language != "und"}
    is_left_to_words = any(models.reading(each).encoder is None for each in known.values())
    if len(set(known.values())) > 1 and is_left_to_words:
        yield Sentence(
            "{articles} are not all in one language: of what they share, translations are not found.",
            articles=", ".join(known),
        )


def _unchecked(spoken: Mapping[str, str], checks: Sequence[Check]) -> Iterator[Sentence]:
    """Yield which checks find nothing in which articles: without it, "no difference found" promises too much."""
    blind: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for article, language in spoken.items():
        blind[tuple(each.title for each in checks if each.reads is not None and language not in each.reads)].append(
            article
        )
    for titles, articles in blind.items():
        if titles:
            yield Sentence(
                "In the language of {articles} these checks find nothing: {checks}. "
                "What counts as shared there may still contradict.",
                articles=", ".join(articles),
                checks=Sentence.row(titles),
            )


def _reads(models: Models, language: str) -> bool:
    here = models.reading(language)
    return (here.encoder, here.relation) == (models.encoder, models.relation)
