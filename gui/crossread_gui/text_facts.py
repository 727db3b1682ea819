"""What is found out about a text for its pane, kept apart from the pane: the thread that reads a book has the time."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar, cast

from crossread.model import Article

_Fact = TypeVar("_Fact")


class TextFacts:
    """Answers questions about articles' texts, each worked out when first asked and then kept.

    A fact depends on text and blocks alone, so an article keeps what is known of it under another letter or title.
    """

    def __init__(self) -> None:
        self._questions: list[Callable[[Article], object]] = []
        self._known: dict[tuple[object, int, int], tuple[Article, object]] = {}

    def expect(self, *questions: Callable[[Article], object]) -> None:
        """Have these answered for each article before it is shown; they must touch no widget."""
        self._questions += questions

    def prepare(self, articles: Iterable[Article]) -> None:
        """Answer all that is expected to be asked; not on the UI thread."""
        for article in articles:
            for question in self._questions:
                self.once(question, article)

    def once(self, question: Callable[[Article], _Fact], article: Article) -> _Fact:
        """Return the answer of a question about an article."""
        key = (question, id(article.text), id(article.blocks))
        kept = self._known.get(key)
        if kept is None:
            kept = self._known[key] = (article, question(article))  # held, so that no other text gets its identity
        return cast("_Fact", kept[1])

    def keep_only(self, articles: Iterable[Article]) -> None:
        """Forget what is known of any other text."""
        wanted = {(id(each.text), id(each.blocks)) for each in articles}
        known = self._known.copy()  # a reading thread may be adding to it
        self._known = {key: fact for key, fact in known.items() if key[1:] in wanted}
