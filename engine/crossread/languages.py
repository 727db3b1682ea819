"""Tell the language a text is compared in, and whom the language models do not read."""

from __future__ import annotations

from collections.abc import Mapping

from crossread.errors import Sentence
from crossread.model import Article
from crossread.roles import Models


def of(article: Article) -> str:
    """Return an article's language (ISO 639-1, or "und"); a few words in plain letters are taken for English."""
    from crossread.reading.language import assumed

    return assumed(article.language, article.text)


def of_pair(left: str, right: str) -> str:
    """Return the language that two passages are both read in, as `of` does."""
    from crossread.reading.language import assumed, detect

    both = f"{left}\n{right}"
    return assumed(detect(both), both)


def notices(spoken: Mapping[str, str], models: Models) -> tuple[str, ...]:
    """Return what a user has to know of the models: why one is missing, and which articles they do not read.

    `spoken` has each article's language by its id.
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
    return tuple(found)


def _reads(models: Models, language: str) -> bool:
    here = models.reading(language)
    return (here.encoder, here.relation) == (models.encoder, models.relation)
