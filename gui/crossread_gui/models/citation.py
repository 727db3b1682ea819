"""A passage as one would cite it."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QDate, QLocale

from crossread.model import Article, Passage


def citation(passage: Passage, article: Article) -> str:
    """Return a passage in quotation marks, with its source in brackets.

    Quotation marks inside the passage become single ones.
    """
    words = " ".join(passage.text.split()).replace("“", "‘").replace("”", "’").replace('"', "'")
    title = f"“{article.title}”" if article.title else ""
    address = article.source.address if "://" in article.source.address else ""
    parts = (article.author, title, article.outlet, _date(article.published), address)
    return f"“{words}” ({', '.join(each for each in parts if each) or article.id})"


def _date(day: dt.date | None) -> str:
    if day is None:
        return ""
    return QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat)
