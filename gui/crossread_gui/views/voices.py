"""What each painted widget says to a screen reader: its role, its value, and its parts."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, QRect, QRectF

from crossread.lookup import Lookup
from crossread.model import Passage
from crossread_gui.panes.accessible import Part, Role, Voice, listen_with
from crossread_gui.panes.article_pane import ArticlePane
from crossread_gui.panes.header import HEIGHT, STRIP, PaneHeader
from crossread_gui.panes.links import Link
from crossread_gui.panes.overview import Overview
from crossread_gui.panes.overview_strip import ROW, TOP
from crossread_gui.panes.ribbons import RibbonLane
from crossread_gui.panes.share_strip import share_in_words
from crossread_gui.panes.spoken import say, say_link

if TYPE_CHECKING:
    from crossread_gui.views.order_plot import OrderPlot

translate = QCoreApplication.translate


@cache
def install() -> None:
    """Let every painted widget speak; once for the whole program."""
    listen_with(_voices)


@cache
def _voices() -> tuple[Voice, ...]:
    from crossread_gui.views.order_plot import OrderPlot
    from crossread_gui.views.share_bar import ShareBar

    return (
        Voice(ArticlePane, Role.Document, parts=_passages, edition=lambda pane: pane.coat.lookup),
        Voice(RibbonLane, Role.List, lambda lane: str(len(lane.links)), _links, lambda lane: lane.links),
        Voice(Overview, Role.Grouping, parts=_rows, edition=lambda strip: strip.grid),
        Voice(PaneHeader, Role.Grouping, parts=_bar, edition=lambda header: header.share),
        Voice(ShareBar, Role.Chart, lambda bar: bar.toolTip()),
        Voice(OrderPlot, Role.Chart, parts=_places, edition=lambda plot: plot.places),
    )


def _passages(pane: ArticlePane) -> tuple[Part, ...]:
    """A page's parts: its passages in order, each with its verdict as value, as the gutter's glyphs show it."""
    lookup = pane.coat.lookup
    if lookup is None:
        return ()
    return tuple(_passage(pane, lookup, each) for each in pane.coat.passages)


def _passage(pane: ArticlePane, lookup: Lookup, passage: Passage) -> Part:
    def box() -> QRect:
        top, bottom = pane.extent(passage.span)
        view = pane.viewport()
        seen = QRectF(0, top, view.width(), bottom - top).toAlignedRect().intersected(view.rect())
        return QRect() if seen.isEmpty() else seen.translated(view.mapTo(pane, QPoint(0, 0)))

    return Part(
        passage.id,
        Role.Paragraph,
        name=lambda: passage.text,
        value=partial(say, lookup, passage.id),
        box=box,
        press=partial(pane.chosen.emit, passage.id),
        is_current=lambda: pane.current == passage.id,
    )


def _links(lane: RibbonLane) -> tuple[Part, ...]:
    lookup = lane.document.lookup
    return () if lookup is None else tuple(_link(lane, lookup, each) for each in lane.links)


def _link(lane: RibbonLane, lookup: Lookup, link: Link) -> Part:
    left, right = lookup.passage(link.left), lookup.passage(link.right)
    return Part(
        f"{link.left}-{link.right}",
        Role.ListItem,
        name=lambda: f"{link.left} – {link.right}: {say_link(lookup, link.left, link.right)}",
        value=lambda: f"{left.text} – {right.text}",
        box=lambda: lane.box_of(link),
        press=partial(lane.document.select, link.left),
        is_current=lambda: lane.document.selection.passage in {link.left, link.right},
    )


def _rows(strip: Overview) -> tuple[Part, ...]:
    lookup = strip.document.lookup
    return () if lookup is None else tuple(_row(strip, lookup, each) for each in strip.grid.letters)


def _row(strip: Overview, lookup: Lookup, letter: str) -> Part:
    article = lookup.article(letter)
    shares = dict(zip((each.id for each in lookup.comparison.articles), lookup.comparison.shares, strict=True))
    title = translate("voices", "Article {letter}: {title}").format(letter=letter, title=article.title)
    return Part(
        letter,
        Role.List,
        name=lambda: title,
        value=lambda: share_in_words(shares[letter]),
        box=lambda: QRect(0, int(TOP) + strip.grid.letters.index(letter) * ROW, strip.width(), ROW),
        parts=lambda: tuple(_cell(strip, lookup, each) for each in lookup.passages_of(letter)),
    )


def _cell(strip: Overview, lookup: Lookup, passage: Passage) -> Part:
    return Part(
        passage.id,
        Role.ListItem,
        name=lambda: f"{passage.id}: {say(lookup, passage.id)}",
        value=lambda: passage.text,
        box=lambda: strip.box_of(passage),
        press=partial(strip.document.select, passage.id),
        is_current=lambda: strip.document.selection.passage == passage.id,
    )


def _bar(header: PaneHeader) -> tuple[Part, ...]:
    """A header's own part is the bar under its words."""
    share = header.share
    if share is None:
        return ()
    return (
        Part(
            "share",
            Role.Chart,
            name=lambda: translate("voices", "Shares"),
            value=lambda: share_in_words(share),
            box=lambda: QRect(0, HEIGHT - int(STRIP), header.width(), int(STRIP)),
        ),
    )


def _places(plot: OrderPlot) -> Sequence[Part]:
    return tuple(
        Part(
            str(index),
            Role.ListItem,
            name=partial(plot.words_of, index),
            box=partial(plot.box_of, index),
            press=partial(plot.chosen.emit, place.left),
            is_current=partial(_stands_at, plot, index),
        )
        for index, place in enumerate(plot.places)
    )


def _stands_at(plot: OrderPlot, index: int) -> bool:
    return plot.current == index
