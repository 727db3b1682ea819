"""Turn what was dropped, pasted or named into articles: what the reading thread does."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from crossread.errors import Cancelled, CrossreadError, Damaged
from crossread.job import Job
from crossread.model import Article, Source
from crossread.roles import Progress, ReadOptions
from crossread.settings import ReadingSettings
from crossread_gui.speaking import window_speech

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Manner:
    """What the user chose for one article: its encoding ("" as found), a book's chapter (from 0; None for all)."""

    encoding: str = ""
    chapter: int | None = None


AS_FOUND = Manner()


@dataclass(frozen=True, slots=True)
class Order:
    """One thing to read: the name it is known by, how, and the path or address it can be read from again, if any."""

    name: str
    read: Callable[[ReadOptions, Progress], Article]
    address: str = ""
    manner: Manner = field(default=AS_FOUND)


@dataclass(frozen=True, slots=True, eq=False)
class Failure:
    """An order that could not be carried out, why and what to do, and where among the articles it belongs.

    `is_garbled` tells that it may be text in another encoding than was taken. Each stands for itself: the
    same file may fail twice.
    """

    order: Order
    sentence: str
    place: int = 0
    is_garbled: bool = False

    @property
    def source(self) -> str:
        """The name of what could not be read."""
        return self.order.name


@dataclass(frozen=True, slots=True)
class Delivery:
    """What came of a batch of orders; a failure's place counts from the first article of the batch."""

    articles: tuple[Article, ...]
    failures: tuple[Failure, ...] = ()


def path_order(path: Path, manner: Manner = AS_FOUND) -> Order:
    """Return the order to read a file."""

    def read(options: ReadOptions, job: Progress) -> Article:
        from crossread.reading import read_path

        return read_path(path, options, job)

    return Order(path.name or str(path), read, str(path), manner)


def text_order(plain: str, html: str = "") -> Order:
    """Return the order to make an article of pasted or dropped text."""

    def read(_options: ReadOptions, _job: Progress) -> Article:
        from crossread.reading import read_html_fragment, read_text

        return read_html_fragment(html, plain) if html.strip() else read_text(plain)

    return Order(QCoreApplication.translate("intake", "pasted text"), read)


def address_order(address: str, manner: Manner = AS_FOUND) -> Order:
    """Return the order to fetch a page; only for an address the user allowed."""

    def read(options: ReadOptions, job: Progress) -> Article:
        from crossread.reading.fetch import fetch_address

        return fetch_address(address, None, job, options)

    return Order(address, read, address, manner)


def order_again(source: Source, manner: Manner | None = None) -> Order:
    """Return the order to read an article's source again; without a manner, as it was read before."""
    if manner is None:
        manner = Manner(source.encoding if source.overruled else "", source.chapter)
    if "://" in source.address:
        return address_order(source.address, manner)
    return path_order(Path(source.address), manner)


def options_of(settings: ReadingSettings) -> ReadOptions:
    """Return the reader's options that follow from the settings."""
    from crossread.reading import options_of

    return options_of(settings)


def sentence(error: Exception) -> str:
    """Return what to tell the user of an error."""
    if isinstance(error, CrossreadError):
        return window_speech().told(error.sentence)
    text = QCoreApplication.translate("intake", "Something went wrong inside Crossread: {error}")
    return text.format(error=f"{type(error).__name__}: {error}")


def carry_out(orders: Sequence[Order], options: ReadOptions, job: Job) -> Delivery:
    """Read each order; one that cannot be read becomes a failure and the rest go on.

    Raises:
        Cancelled: the job was stopped.
    """
    articles: list[Article] = []
    failures: list[Failure] = []
    for i, order in enumerate(orders):
        job.report(i / len(orders), QCoreApplication.translate("intake", "Reading {name}").format(name=order.name))
        wanted = replace(options, encoding=order.manner.encoding, chapter=order.manner.chapter)
        try:
            articles.append(order.read(wanted, job.part(i / len(orders), (i + 1) / len(orders))))
        except Cancelled:
            raise
        except Exception as error:  # noqa: BLE001 - one bad file must not take the good ones with it
            _log.info("%s could not be read", order.name, exc_info=error)
            failures.append(Failure(order, sentence(error), len(articles), _is_garbled(order, error)))
    return Delivery(tuple(articles), tuple(failures))


def _is_garbled(order: Order, error: Exception) -> bool:
    from crossread.reading import takes_encoding

    is_suspect = isinstance(error, Damaged) or bool(order.manner.encoding)
    return is_suspect and bool(order.address) and takes_encoding(order.address)
