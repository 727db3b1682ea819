"""The articles on the desk, and what could not be read: how they stand in order, are renamed and taken away."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from crossread.model import Article
from crossread_gui import shelf
from crossread_gui.intake import Failure
from crossread_gui.state import Notice
from crossread_gui.steps import Step
from crossread_gui.text_facts import TextFacts

_NAMED = 40  # letters of a title in the undo menu


@dataclass(slots=True)
class _Absence:
    """What is kept of an article that was removed; `article` is None while it is on the desk under its `letter`."""

    letter: str
    article: Article | None = None
    place: int = 0
    notice: Notice | None = None


class ArticleDesk(QObject):
    """Hold the articles and announce each change; what is raised in `notice_raised` may be withdrawn again."""

    articles_changed = Signal()
    failures_changed = Signal()
    notice_raised = Signal(object)
    notice_withdrawn = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.articles: tuple[Article, ...] = ()
        self.failures: tuple[Failure, ...] = ()
        self.texts = TextFacts()
        self.undo_stack = QUndoStack(self)

    def remove(self, article_id: str) -> None:
        """Take an article away, as a step that can be undone; a notice offers to put it back."""
        article = self.article(article_id)
        if article is None:
            return
        absence = _Absence(article_id)
        text = self.tr("Remove “{title}”").format(title=_name_in_menu(article))
        step = Step(text, partial(self._take_away, absence), partial(self._bring_back, absence))
        self.undo_stack.push(step)
        told = self.tr("“{title}” was removed.").format(title=article.title or article.id)
        absence.notice = Notice(told, "info", self.tr("Put It Back"), lambda: self._put_back(absence, step))
        self.notice_raised.emit(absence.notice)

    def dismiss(self, failure: Failure) -> None:
        """Forget something that could not be read."""
        self._set_failures(tuple(each for each in self.failures if each is not failure))

    def dismiss_all(self) -> None:
        """Forget all that could not be read."""
        self._set_failures(())

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

    def _take_away(self, absence: _Absence) -> None:
        article = self.article(absence.letter)
        if absence.article is not None or article is None:
            return
        absence.article, absence.place = article, self.articles.index(article)
        self._set_articles(shelf.removed(self.articles, article.id))
        if absence.notice is not None:
            self.notice_raised.emit(absence.notice)

    def _bring_back(self, absence: _Absence) -> None:
        article, before = absence.article, self.articles
        if article is None:
            return
        if len(before) >= shelf.MOST_ARTICLES:
            text = self.tr("“{title}” cannot come back: no more than {count} articles can be compared at once.")
            text = text.format(title=article.title or article.id, count=shelf.MOST_ARTICLES)
            self.notice_raised.emit(Notice(text, "warning"))
            return
        self._set_articles(shelf.put_back(before, article, absence.place))
        absence.article = None
        (absence.letter,) = {each.id for each in self.articles} - {each.id for each in before}
        self.notice_withdrawn.emit(absence.notice)

    def _put_back(self, absence: _Absence, removal: Step) -> None:
        """Undo a removal; what was decided since then stays: the return is a step of its own then."""
        article, stack = absence.article, self.undo_stack
        if article is None:
            return
        if stack.command(stack.index() - 1) is removal:
            stack.undo()
            return
        text = self.tr("Put Back “{title}”").format(title=_name_in_menu(article))
        stack.push(Step(text, partial(self._bring_back, absence), partial(self._take_away, absence)))

    def _tell_doubles(self, before: tuple[Article, ...]) -> None:
        """Offer to take away each new article whose text is there already: all it says would be counted twice."""
        firsts = {each.text: each for each in reversed(before)}
        letters = {each.id for each in before}
        for article in self.articles:
            if article.id in letters:
                continue
            first = firsts.setdefault(article.text, article)
            if first is not article:
                text = self.tr("{letter}, “{title}”, has the same text as {other}, “{former}”.").format(
                    letter=article.id, title=article.title, other=first.id, former=first.title
                )
                removing = self.tr("Remove {letter}").format(letter=article.id)
                self.notice_raised.emit(Notice(text, "info", removing, partial(self._remove_double, article)))

    def _remove_double(self, article: Article) -> None:
        here = self.article(article.id)
        if here is not None and here.text == article.text:  # else the letter is another's by now
            self.remove(article.id)

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


def _name_in_menu(article: Article) -> str:
    title = article.title or article.id
    return title if len(title) <= _NAMED else title[: _NAMED - 1] + "…"
