"""Turn what was dropped, pasted or named into articles: what the reading thread does."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from crossread.errors import Cancelled, CrossreadError
from crossread.job import Job
from crossread.model import Article
from crossread.roles import Progress, ReadOptions
from crossread.settings import ReadingSettings
from crossread_gui.state import Failure


@dataclass(frozen=True, slots=True)
class Order:
    """One thing to read: the name it is known by, and how."""

    name: str
    read: Callable[[ReadOptions, Progress], Article]


@dataclass(frozen=True, slots=True)
class Delivery:
    """What came of a batch of orders."""

    articles: tuple[Article, ...]
    failures: tuple[Failure, ...] = ()


def path_order(path: Path) -> Order:
    """Return the order to read a file."""

    def read(options: ReadOptions, job: Progress) -> Article:
        from crossread.reading import read_path

        return read_path(path, options, job)

    return Order(path.name, read)


def text_order(plain: str, html: str = "") -> Order:
    """Return the order to make an article of pasted or dropped text."""

    def read(_options: ReadOptions, _job: Progress) -> Article:
        from crossread.reading import read_html_fragment, read_text

        return read_html_fragment(html, plain) if html.strip() else read_text(plain)

    return Order(QCoreApplication.translate("intake", "pasted text"), read)


def address_order(address: str) -> Order:
    """Return the order to fetch a page; only for an address the user allowed."""

    def read(options: ReadOptions, job: Progress) -> Article:
        from crossread.reading.fetch import fetch_address

        return fetch_address(address, None, job, options)

    return Order(address, read)


def options_of(settings: ReadingSettings) -> ReadOptions:
    """Return the reader's options that follow from the settings."""
    from crossread.reading import options_of

    return options_of(settings)


def carry_out(orders: Sequence[Order], options: ReadOptions, job: Job) -> Delivery:
    """Read each order; one that cannot be read becomes a failure and the rest go on."""
    articles: list[Article] = []
    failures: list[Failure] = []
    for i, order in enumerate(orders):
        job.report(i / len(orders), QCoreApplication.translate("intake", "Reading {name}").format(name=order.name))
        try:
            articles.append(order.read(options, job.part(i / len(orders), (i + 1) / len(orders))))
        except Cancelled:
            raise
        except CrossreadError as error:
            failures.append(Failure(order.name, str(error)))
    return Delivery(tuple(articles), tuple(failures))
