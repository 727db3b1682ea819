"""Read the date and the author out of datelines and bylines, where no metadata gives them."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable

from crossread.model import Block, BlockKind
from crossread.reading import cues

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ISO = re.compile(r"\b(\d{4})-(\d\d)-(\d\d)")
_DAY_FIRST = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)?\s+([A-Za-z]{3,9})\.?,?\s+(\d{4})\b")
_MONTH_FIRST = re.compile(r"\b([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b")


def credits(text: str, blocks: Iterable[Block]) -> tuple[str, datetime.date | None]:  # noqa: A001 - the word for it
    """Return the author and the date of an article's own byline and dateline; empty where there is none."""
    author = ""
    published = None
    for block in blocks:
        line = block.span.of(text)
        if block.kind is BlockKind.BYLINE and not author:
            author = author_of(line)
            published = published or find_date(line)
        if block.kind is BlockKind.DATELINE and published is None:
            published = find_date(line)
    return author, published


def author_of(line: str) -> str:
    """Return the name or names in a byline.

    >>> author_of("By Tamsin Quill, chief reporter"), author_of("Philippa Dray, Transport Correspondent")
    ('Tamsin Quill', 'Philippa Dray')
    """
    found = cues.BYLINE.match(line)
    names = found["names"] if found else re.split(r"\s+report(?:s|ing)\b", line)[0]
    parts = re.split(r"\s*[,|–—]\s*", names)
    return parts[0].strip()


def find_date(text: str) -> datetime.date | None:
    """Return the first full date (day, month and year), or None.

    >>> find_date("Wednesday 15 October 2025, updated 9.05am")
    datetime.date(2025, 10, 15)
    """
    if found := _ISO.search(text):
        return _date(found[1], found[2], found[3])
    if found := _DAY_FIRST.search(text):
        return _date(found[3], found[2], found[1])
    if found := _MONTH_FIRST.search(text):
        return _date(found[3], found[1], found[2])
    return None


def _date(year: str, month: str, day: str) -> datetime.date | None:
    if month.isdigit():
        number = int(month)
    elif month[:3].lower() in _MONTHS:
        number = _MONTHS.index(month[:3].lower()) + 1
    else:
        return None
    try:
        return datetime.date(int(year), number, int(day))
    except ValueError:
        return None  # "31 February" is no date
