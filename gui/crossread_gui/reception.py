"""How articles come to the desk: read off the UI thread, put where they belong, read again when the user says so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from crossread.job import Job
from crossread.model import Article
from crossread.settings import Settings
from crossread_gui import intake, shelf
from crossread_gui.desk import ArticleDesk
from crossread_gui.intake import Delivery, Failure, Manner, Order
from crossread_gui.runner import Outcome, Progress, Runner
from crossread_gui.setting_words import worded
from crossread_gui.speaking import window_speech
from crossread_gui.state import Busy, Notice


@dataclass(frozen=True, slots=True)
class _Errand:
    """Where the articles of one batch go: to a position, or in place of the article `instead`.

    `told` is a sentence about the exchange, with a place for the former title; `again` what had failed before.
    """

    position: int | None = None
    instead: str = ""
    told: str = ""
    again: Failure | None = None


class Reception(ArticleDesk):
    """Read what is brought, and put it on the desk."""

    busy_changed = Signal(object)
    delivered = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.settings = Settings()
        self._reader = Runner(self, name="crossread-read")
        self._errands: dict[int, _Errand] = {}
        self._reader.finished.connect(self._receive)
        self._reader.progressed.connect(self._tell_reading)

    def add_paths(self, paths: Sequence[Path | str], position: int | None = None) -> None:
        """Read files and put them at a position (None: at the end), in the order given."""
        self._send([intake.path_order(Path(each)) for each in paths], _Errand(position=position))

    def add_text(self, plain: str, html: str = "", position: int | None = None, instead: str = "") -> None:
        """Make an article of text that was pasted or dropped, or put it in the place of the article `instead`."""
        self._send([intake.text_order(plain, html)], self._errand(position, instead))

    def add_address(self, address: str, position: int | None = None, instead: str = "") -> None:
        """Fetch a page, as `add_text` does a text; ask the user before calling this."""
        self._send([intake.address_order(address)], self._errand(position, instead))

    def replace(self, article_id: str, path: Path | str) -> None:
        """Put another file in an article's place, under the same letter."""
        self._send([intake.path_order(Path(path))], self._errand(None, article_id))

    def reload(self, article_id: str) -> None:
        """Read an article's file again, in place and as before; rulings are kept."""
        self._read_again(article_id, None, "")

    def reread(self, article_id: str, manner: Manner) -> None:
        """Read an article's file again in another manner, in place; rulings are kept, the old text can come back."""
        self._read_again(article_id, manner, self.tr("“{title}” was read again as you chose."))

    def retry(self, failure: Failure, manner: Manner | None = None) -> None:
        """Try once more what could not be read, in another manner if one is given."""
        order = failure.order if manner is None else replace(failure.order, manner=manner)
        self._send([order], _Errand(position=failure.place, again=failure))

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

    def _errand(self, position: int | None, instead: str) -> _Errand:
        return _Errand(position, instead, self.tr("“{title}” was replaced.") if instead else "")

    def _read_again(self, article_id: str, manner: Manner | None, told: str) -> None:
        article = self.article(article_id)
        if article is not None and article.source.address:
            self._send([intake.order_again(article.source, manner)], _Errand(instead=article_id, told=told))

    def _send(self, orders: Sequence[Order], errand: _Errand) -> None:
        if not orders:
            return
        settings = self.settings.reading

        def work(job: Job) -> Delivery:
            delivery = intake.carry_out(orders, intake.options_of(settings), job)
            self.texts.prepare(delivery.articles)
            return delivery

        ticket = self._reader.start(work)
        self._errands[ticket] = errand
        self.busy_changed.emit(Busy(0.0, self.tr("Reading…")))

    def _receive(self, outcome: Outcome) -> None:
        errand = self._errands.pop(outcome.ticket, _Errand())
        if not self._reader.is_busy:
            self.busy_changed.emit(None)
        if isinstance(outcome.result, Delivery):
            self._put(outcome.result, errand)
        elif outcome.error is not None and not outcome.is_cancelled:
            self.notice_raised.emit(Notice(intake.sentence(outcome.error), "error"))

    def _put(self, delivery: Delivery, errand: _Errand) -> None:
        if errand.instead:
            self._put_instead(delivery, errand)
        else:
            self._take_failures(delivery.failures, errand)
            self._take_in(delivery.articles, errand.position)
        for article in delivery.articles:
            for told in article.notices:
                self.notice_raised.emit(Notice(f"{article.title}: {window_speech().told(told)}", "info"))
        self.delivered.emit(delivery)

    def _put_instead(self, delivery: Delivery, errand: _Errand) -> None:
        # What could not be replaced stays: its pane has no room for the reason.
        kept = self.tr("The article stays as it was read before.")
        for failure in delivery.failures:
            self.notice_raised.emit(Notice(f"{failure.sentence} {kept}", "error"))
        for article in delivery.articles:
            self._exchange(errand.instead, article, errand.told)

    def _take_failures(self, new: tuple[Failure, ...], errand: _Errand) -> None:
        """Put what failed where its article would have stood; what failed again takes its own place."""
        first = len(self.articles) if errand.position is None else errand.position
        placed = tuple(replace(each, place=first + each.place) for each in new)
        before = [each is errand.again for each in self.failures]
        at = before.index(True) if True in before else len(before)
        rest = self.failures[at:] if True not in before else self.failures[at + 1 :]
        self._set_failures((*self.failures[:at], *placed, *rest))

    def _take_in(self, new: tuple[Article, ...], position: int | None) -> None:
        room = shelf.MOST_ARTICLES - len(self.articles)
        if len(new) > room:
            text = self.tr("No more than {count} articles can be compared at once; the rest was left out.")
            text = text.format(count=shelf.MOST_ARTICLES)
            self.notice_raised.emit(Notice(text, "warning"))
        before = self.articles
        self._set_articles(shelf.inserted(before, new[:room], position))
        self._tell_doubles(before)

    def _tell_reading(self, progress: Progress) -> None:
        self.busy_changed.emit(Busy(progress.fraction, worded(progress.what)))
