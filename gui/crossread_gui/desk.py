"""The articles on the desk, and what could not be read: how they stand in order, are renamed and taken away."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from crossread.model import Article
from crossread_gui import shelf
from crossread_gui.intake import Failure
from crossread_gui.state import Notice
from crossread_gui.text_facts import TextFacts


class ArticleDesk(QObject):
    """Hold the articles and announce each change."""

    articles_changed = Signal()
    failures_changed = Signal()
    notice_raised = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.articles: tuple[Article, ...] = ()
        self.failures: tuple[Failure, ...] = ()
        self.texts = TextFacts()

    def remove(self, article_id: str) -> None:
        """Take an article away, and offer to put it back."""
        before = self.articles
        place = next((i for i, each in enumerate(before) if each.id == article_id), -1)
        if place < 0:
            return
        article = before[place]
        self._set_articles(shelf.removed(before, article_id))
        text = self.tr("“{title}” was removed.").format(title=article.title or article.id)
        self._offer(text, lambda: shelf.put_back(self.articles, article, place))

    def dismiss(self, failure: Failure) -> None:
        """Forget something that could not be read."""
        self._set_failures(tuple(each for each in self.failures if each is not failure))

    def move(self, article_id: str, index: int) -> None:
        """Let an article stand at another place (0-based) among the others."""
        self._set_articles(shelf.moved(self.articles, article_id, index))

    def rename(self, article_id: str, title: str) -> None:
        """Give an article another title."""
        if title.strip():
            self._set_articles(shelf.renamed(self.articles, article_id, title.strip()))

    def article(self, article_id: str) -> Article | None:
        """Return the article of this letter, if there is one."""
        return next((each for each in self.articles if each.id == article_id), None)

    def _exchange(self, article_id: str, new: Article, text: str) -> None:
        """Put a new article in one's place; `text` tells of it and offers the old one back, or is empty."""
        former = self.article(article_id)
        if former is None:
            return
        self._set_articles(shelf.replaced(self.articles, article_id, new))
        if text:
            text = text.format(title=former.title or former.id)
            self._offer(text, lambda: shelf.replaced(self.articles, article_id, former))

    def _offer(self, text: str, back: Callable[[], tuple[Article, ...]]) -> None:
        """Tell what was done, and offer to have the articles as they were."""
        self.notice_raised.emit(Notice(text, "info", self.tr("Put It Back"), lambda: self._set_articles(back())))

    def _set_articles(self, articles: tuple[Article, ...]) -> None:
        if articles != self.articles:
            self.articles = articles
            self.texts.keep_only(articles)
            self.articles_changed.emit()

    def _set_failures(self, failures: tuple[Failure, ...]) -> None:
        if failures != self.failures:
            self.failures = failures
            self.failures_changed.emit()
