"""Overruling how something was read: another encoding, one chapter of a book instead of all."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QInputDialog

from crossread.job import Job
from crossread.model import Article
from crossread_gui import encodings
from crossread_gui.commands.parts import Parts
from crossread_gui.intake import Delivery, Failure, Manner, options_of, sentence
from crossread_gui.panes.header import BOOK
from crossread_gui.runner import Outcome, Runner
from crossread_gui.state import Notice


@dataclass(frozen=True, slots=True)
class _Listing:
    """Whose chapters are being listed, and whether the user asked for them or is to be offered them."""

    article: Article
    is_asked: bool


class Rereading(QObject):
    """Ask in what manner an article is to be read again."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts.window)
        self._parts = parts
        self._document = parts.document
        self._told: set[str] = set()
        self._listings: dict[int, _Listing] = {}
        self._runner = Runner(self, name="crossread-chapters")
        self._runner.finished.connect(self._take_chapters)
        self._document.delivered.connect(self._offer_chapters)

    @property
    def is_busy(self) -> bool:
        """Tell whether a book's chapters are being listed."""
        return self._runner.is_busy

    def close(self) -> None:
        """Stop listing chapters."""
        self._runner.close()

    def choose_encoding(self, article: Article) -> None:
        """Let the user say which encoding an article's file has."""
        source = article.source
        if not (source.encoding and source.address):
            text = self.tr("“{title}” was not decoded from a text file: there is no encoding to choose.")
            self._tell(text.format(title=article.title))
            return
        if not encodings.is_within_reach(source.address):
            text = self.tr("“{file}” is no longer there: it cannot be read in another encoding.")
            self._tell(text.format(file=source.address))
            return
        current = source.encoding if source.overruled else ""
        found = "" if source.overruled else encodings.short_label(source.encoding)
        self._ask_encoding(article.id, current, found, lambda chosen: self._document.reread(article.id, chosen))

    def choose_encoding_of(self, failure: Failure) -> None:
        """Let the user say which encoding something has that could not be read."""
        current = failure.order.manner.encoding
        self._ask_encoding(failure.source, current, "", lambda chosen: self._document.retry(failure, chosen))

    def choose_chapter(self, article: Article) -> None:
        """List a book's chapters, then let the user choose one or all."""
        if not _is_book_file(article):
            self._tell(
                self.tr("“{title}” is no e-book: it has no chapters to choose from.").format(title=article.title)
            )
            return
        self._list(article, is_asked=True)

    def _offer_chapters(self, delivery: Delivery) -> None:
        """Tell once of each book that came in whole that one chapter of it can be chosen."""
        books = {each.source for each in delivery.articles if _is_book_file(each) and each.source.chapter is None}
        for article in self._document.articles:
            if article.source in books and article.source.address not in self._told:
                self._told.add(article.source.address)
                self._list(article, is_asked=False)

    def _list(self, article: Article, *, is_asked: bool) -> None:
        path, options = Path(article.source.address), options_of(self._document.settings.reading)

        def work(job: Job) -> object:
            from crossread.reading import chapters

            return chapters(path, options, job)

        self._listings[self._runner.start(work)] = _Listing(article, is_asked)

    def _take_chapters(self, outcome: Outcome) -> None:
        listing = self._listings.pop(outcome.ticket)
        titles = outcome.result if isinstance(outcome.result, tuple) else ()
        if outcome.error is not None and not outcome.is_cancelled and listing.is_asked:
            self._tell(sentence(outcome.error), "error")
        elif listing.is_asked:
            self._ask_chapter(listing.article, titles)
        elif len(titles) > 1:
            text = self.tr("“{title}” has %n chapter(s). All of them are compared.", "", len(titles))
            action = self.tr("Choose a Chapter…")
            self._parts.notices.show_notice(
                Notice(
                    text.format(title=listing.article.title), "info", action,
                    lambda: self._ask_chapter(listing.article, titles),
                )
            )  # fmt: skip

    def _ask_encoding(self, name: str, current: str, found: str, do: Callable[[Manner], None]) -> None:
        known = encodings.choices()
        as_found = self.tr("As found: {encoding}").format(encoding=found) if found else self.tr("As found")
        labels = [as_found, *known]
        names = ["", *known.values()]
        place = names.index(current) if current in names else 0
        title = self.tr("Reopen {name} As").format(name=name)
        self._ask(title, self.tr("Encoding of the text"), labels, place, lambda i: do(Manner(encoding=names[i])))

    def _ask_chapter(self, article: Article, titles: Sequence[str]) -> None:
        labels = [self.tr("The whole book"), *titles]
        place = 0 if article.source.chapter is None else article.source.chapter + 1
        title = self.tr("Chapters of {letter}").format(letter=article.id)

        def choose(index: int) -> None:
            self._document.reread(article.id, Manner(chapter=index - 1 if index else None))

        self._ask(title, self.tr("Which part is to be compared?"), labels, place, choose)

    def _ask(self, title: str, question: str, labels: list[str], place: int, do: Callable[[int], None]) -> None:
        dialog = QInputDialog(self._parts.window)
        dialog.setWindowTitle(title)
        dialog.setLabelText(question)
        dialog.setComboBoxItems(labels)
        dialog.setOption(QInputDialog.InputDialogOption.UseListViewForComboBoxItems)
        dialog.setTextValue(labels[min(place, len(labels) - 1)])
        dialog.resize(420, 460)
        dialog.textValueSelected.connect(lambda label: do(labels.index(label)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _tell(self, text: str, kind: str = "info") -> None:
        self._parts.notices.show_notice(Notice(text, kind))


def _is_book_file(article: Article) -> bool:
    return article.source.media_type == BOOK and "://" not in article.source.address
