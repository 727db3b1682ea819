"""Scrolls the panes together: the one the reader moves leads, each of the others follows it directly."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject

from crossread.lookup import Lookup
from crossread.model import article_of
from crossread_gui.panes.alignment_index import AlignmentIndex
from crossread_gui.panes.article_pane import ArticlePane
from crossread_gui.panes.scroll_sync import absorb, paced

_SWIFTEST = 4.0  # times as fast as its leader a follower may scroll by


class ScrollTogether(QObject):
    """Keeps panes level while `is_locked`; `offsets` say how far each follower still is from its due place."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.is_locked = True
        self._panes: Mapping[str, ArticlePane] = {}
        self._index: AlignmentIndex | None = None
        self._leader = ""
        self._offsets: dict[str, float] = {}

    def use_panes(self, panes: Mapping[str, ArticlePane]) -> None:
        """Scroll these panes, by their articles' letters."""
        self._panes = dict(panes)
        self.start_afresh()

    def use_lookup(self, lookup: Lookup | None) -> None:
        """Align by another comparison."""
        self._index = None if lookup is None else lookup.once(AlignmentIndex)
        self.start_afresh()

    def lock(self, is_locked: bool) -> None:
        """Scroll together or each alone; together starts from where each pane is now."""
        self.is_locked = is_locked
        self.start_afresh()

    def start_afresh(self) -> None:
        """Take it that every pane now stands where its reader wants it."""
        self._leader = ""
        self._offsets.clear()

    def follow(self, leader: str, distance: float) -> None:
        """Let the others follow a pane that its reader scrolled by so many pixels."""
        if not self.is_locked or self._index is None or leader not in self._panes:
            return
        scroll = self._panes[leader].offset
        if leader != self._leader:
            self._leader = leader
            self._offsets = self._distances(leader, scroll - distance)
        is_jump = abs(distance) >= self._panes[leader].viewport().height()
        for name, pane in self._panes.items():
            due = None if name == leader else self._due(leader, name, scroll)
            if due is None:
                continue
            if is_jump:
                target = due
            else:
                lengths = pane.furthest / max(1.0, self._panes[leader].furthest)
                wanted = due + absorb(self._offsets.get(name, 0.0), distance)
                target = paced(pane.offset, wanted, distance, max(_SWIFTEST, 2 * lengths))
            self._offsets[name] = target - due
            pane.scroll_to(target)

    def bring_level(self, passage: str, opposite: str = "") -> None:
        """Scroll a passage into view, and its partners to the same height; `opposite` is its partner in its article."""
        leader = article_of(passage)
        pane = self._panes.get(leader)
        span = pane.coat.span_of(passage) if pane is not None else None
        if pane is None or span is None or self._index is None:
            return
        target = pane.scroll_showing(span)
        height = pane.extent(span)[0] + pane.offset - target
        pane.glide_to(target)
        for name, other in self._panes.items():
            known = opposite if article_of(opposite) == name else self._index.partner(passage, name)
            partner = known if name != leader else ""
            place = other.coat.span_of(partner) if partner else None
            if place is not None:
                other.glide_to(other.extent(place)[0] + other.offset - height)
        self.start_afresh()

    def keep_level(self, passage: str, opposite: str = "") -> None:
        """Bring the partners of a passage back to its height, if it is in view and the panes scroll together."""
        pane = self._panes.get(article_of(passage))
        if self.is_locked and pane is not None and passage in {each.id for each in pane.passages_seen()}:
            self.bring_level(passage, opposite)

    def partner(self, passage: str, article: str) -> str:
        """Return the passage of an article that goes with one of another, or ""."""
        return self._index.partner(passage, article) if self._index is not None else ""

    def _distances(self, leader: str, scroll: float) -> dict[str, float]:
        found = {}
        for name, pane in self._panes.items():
            due = None if name == leader else self._due(leader, name, scroll)
            if due is not None:
                found[name] = pane.offset - due
        return found

    def _due(self, leader: str, follower: str, scroll: float) -> float | None:
        """Return where a follower has to stand, or None where the two have nothing in common."""
        if self._index is None:
            return None
        places = self._index.map_of(leader, follower)
        if places.is_empty:
            return None
        place, part = self._panes[leader].level_point(scroll)
        return self._panes[follower].scroll_for(places.follow(place), part)
