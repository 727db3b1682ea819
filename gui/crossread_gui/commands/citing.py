"""Copy a passage as a citation."""

from __future__ import annotations

import datetime

from PySide6.QtCore import QDate, QLocale, QObject
from PySide6.QtGui import QGuiApplication

from crossread.model import Article, Passage
from crossread_gui.commands.parts import Handlers, Parts
from crossread_gui.state import Notice


class Citing(QObject):
    """Put the selected passage on the clipboard with where it comes from."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts.window)
        self._parts = parts

    def handlers(self) -> Handlers:
        """Say what this group's commands do."""
        return {"copy-citation": self.copy}

    def copy(self) -> None:
        """Copy “words” (author, title, outlet, date, address)."""
        document = self._parts.document
        lookup, here = document.lookup, document.selection.passage
        if lookup is None or not lookup.has_passage(here):
            self._parts.notices.show_notice(Notice(self.tr("Choose a passage first.")))
            return
        passage = lookup.passage(here)
        QGuiApplication.clipboard().setText(citation(passage, lookup.article(passage.article)))
        self._parts.notices.show_notice(Notice(self.tr("Copied as a citation.")))


def _qt_date(date: datetime.date) -> QDate:
    return QDate(date.year, date.month, date.day)


def citation(passage: Passage, article: Article) -> str:
    """Return a passage in quotation marks, with its source in brackets.

    Quotation marks inside the passage become single ones.
    """
    words = passage.text.replace("“", "‘").replace("”", "’").replace('"', "'")
    published = (
        ""
        if article.published is None
        else QLocale().toString(_qt_date(article.published), QLocale.FormatType.LongFormat)
    )
    parts = (article.author, f"“{article.title}”" if article.title else "", article.outlet, published)
    source = ", ".join(each for each in parts if each)
    address = article.source.address if "://" in article.source.address else ""
    return f"“{words}” ({', '.join(each for each in (source, address) if each)})"
