"""The articles on the desk: how they come in, stand in order, are renamed, reloaded and taken away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal

from crossread.errors import CrossreadError
from crossread.model import Article
from crossread.settings import Settings
from crossread_gui import intake, shelf
from crossread_gui.intake import Delivery, Order
from crossread_gui.runner import Outcome, Progress, Runner
from crossread_gui.setting_words import worded
from crossread_gui.state import Busy, Failure, Notice


@dataclass(frozen=True, slots=True)
class _Errand:
    """Where the articles of one batch go: to a position, or in place of the article `instead`."""

    position: int | None = None
    instead: str = ""


def sentence(error: Exception) -> str:
    """Return what to tell the user of an error."""
    if isinstance(error, CrossreadError):
        return str(error)
    text = QCoreApplication.translate("desk", "Something went wrong inside Crossread: {error}")
    return text.format(error=f"{type(error).__name__}: {error}")


class ArticleDesk(QObject):
    """Hold the articles and read new ones off the UI thread; announce each change."""

    articles_changed = Signal()
    busy_changed = Signal(object)
    notice_raised = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.articles: tuple[Article, ...] = ()
        self.failures: tuple[Failure, ...] = ()
        self.settings = Settings()
        self._reader = Runner(self, name="crossread-read")
        self._errands: dict[int, _Errand] = {}
        self._reader.finished.connect(self._receive)
        self._reader.progressed.connect(self._tell_reading)

    def add_paths(self, paths: Sequence[Path | str], position: int | None = None) -> None:
        """Read files and put them at a position (None: at the end), in the order given."""
        self._send([intake.path_order(Path(each)) for each in paths], _Errand(position=position))

    def add_text(self, plain: str, html: str = "", position: int | None = None) -> None:
        """Make an article of text that was pasted or dropped."""
        self._send([intake.text_order(plain, html)], _Errand(position=position))

    def add_address(self, address: str, position: int | None = None) -> None:
        """Fetch a page; ask the user before calling this."""
        self._send([intake.address_order(address)], _Errand(position=position))

    def replace(self, article_id: str, path: Path | str) -> None:
        """Put another file in an article's place, under the same letter."""
        self._send([intake.path_order(Path(path))], _Errand(instead=article_id))

    def reload(self, article_id: str) -> None:
        """Read an article's file again, in place; rulings are kept."""
        article = self.article(article_id)
        if article is not None and article.source.address:
            address = article.source.address
            order = intake.address_order(address) if "://" in address else intake.path_order(Path(address))
            self._send([order], _Errand(instead=article_id))

    def remove(self, article_id: str) -> None:
        """Take an article away, and offer to put it back."""
        before = self.articles
        place = next((i for i, each in enumerate(before) if each.id == article_id), -1)
        if place < 0:
            return
        article = before[place]
        self._set_articles(shelf.removed(before, article_id))
        text = self.tr("“{title}” was removed.").format(title=article.title or article.id)
        offer = Notice(text, "info", self.tr("Put It Back"), lambda: self._put_back(article, place))
        self.notice_raised.emit(offer)

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

    def cancel(self) -> None:
        """Stop reading."""
        self._reader.cancel()

    def close(self) -> None:
        """Stop reading and end the thread."""
        self._reader.close()

    @property
    def is_reading(self) -> bool:
        """Tell whether files are being read."""
        return self._reader.is_busy

    def _put_back(self, article: Article, place: int) -> None:
        self._set_articles(shelf.put_back(self.articles, article, place))

    def _set_articles(self, articles: tuple[Article, ...]) -> None:
        if articles != self.articles:
            self.articles = articles
            self.articles_changed.emit()

    def _send(self, orders: Sequence[Order], errand: _Errand) -> None:
        if not orders:
            return
        options = intake.options_of(self.settings.reading)
        ticket = self._reader.start(lambda job: intake.carry_out(orders, options, job))
        self._errands[ticket] = errand
        self.busy_changed.emit(Busy(0.0, self.tr("Reading…")))

    def _receive(self, outcome: Outcome) -> None:
        errand = self._errands.pop(outcome.ticket, _Errand())
        if not self._reader.is_busy:
            self.busy_changed.emit(None)
        if isinstance(outcome.result, Delivery):
            self._put(outcome.result, errand)
        elif outcome.error is not None and not outcome.is_cancelled:
            self.notice_raised.emit(Notice(sentence(outcome.error), "error"))

    def _put(self, delivery: Delivery, errand: _Errand) -> None:
        self.failures = delivery.failures
        for failure in delivery.failures:
            self.notice_raised.emit(Notice(f"{failure.source}: {failure.sentence}", "error"))
        if errand.instead and delivery.articles:
            self._set_articles(shelf.replaced(self.articles, errand.instead, delivery.articles[0]))
        elif delivery.articles:
            self._take_in(delivery.articles, errand.position)
        for article in delivery.articles:
            for told in article.notices:
                self.notice_raised.emit(Notice(f"{article.title}: {told}", "info"))

    def _take_in(self, new: tuple[Article, ...], position: int | None) -> None:
        room = shelf.MOST_ARTICLES - len(self.articles)
        if len(new) > room:
            text = self.tr("No more than {count} articles can be compared at once; the rest was left out.")
            text = text.format(count=shelf.MOST_ARTICLES)
            self.notice_raised.emit(Notice(text, "warning"))
        self._set_articles(shelf.inserted(self.articles, new[:room], position))

    def _tell_reading(self, progress: Progress) -> None:
        self.busy_changed.emit(Busy(progress.fraction, worded(progress.what)))
