"""A passage as one would cite it."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from crossread.model import Article, Passage

translate = QCoreApplication.translate


def citation(article: Article, passage: Passage) -> str:
    """Return a passage's wording with its source: “…” (Author, “Title”, Outlet, 18 June 2026, address)."""
    parts = [article.author, translate("citation", "“{title}”").format(title=article.title) if article.title else ""]
    parts.append(article.outlet)
    if article.published is not None:
        parts.append(QLocale().toString(_date(article.published), QLocale.FormatType.LongFormat))
    if article.source.address.startswith(("http://", "https://")):
        parts.append(article.source.address)
    source = ", ".join(each for each in parts if each) or article.id
    return translate("citation", "“{words}” ({source})").format(words=" ".join(passage.text.split()), source=source)


def _date(day: dt.date) -> QDate:
    return QDate(day.year, day.month, day.day)
