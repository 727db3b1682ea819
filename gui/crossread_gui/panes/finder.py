"""Searches off the UI thread; an answer that comes after a newer question is dropped."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

from PySide6.QtCore import QObject, Signal

from crossread.model import Article
from crossread_gui.panes.search import Found, Query, find_all


class Finder(QObject):
    """`found(answer)` delivers a `Found` for the latest question."""

    found = Signal(object)
    _delivered = Signal(int, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._ticket = 0
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="crossread-find")
        self._delivered.connect(self._receive)
        # The thread must not outlive the widget it answers to.
        self.destroyed.connect(lambda _object=None, worker=self._worker: worker.shutdown(wait=False))

    def ask(self, query: Query, articles: Sequence[Article]) -> None:
        """Search; earlier questions are forgotten."""
        self._ticket += 1
        self._worker.submit(self._search, self._ticket, query, tuple(articles))

    def forget(self) -> None:
        """Drop whatever answer is still to come."""
        self._ticket += 1

    def close(self) -> None:
        """End the thread."""
        self.forget()
        self._worker.shutdown(wait=True, cancel_futures=True)

    def _search(self, ticket: int, query: Query, articles: tuple[Article, ...]) -> None:
        if ticket == self._ticket:
            self._delivered.emit(ticket, find_all(query, articles))

    def _receive(self, ticket: int, answer: Found) -> None:
        if ticket == self._ticket:
            self.found.emit(answer)
