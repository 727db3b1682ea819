"""For every ordered pair of articles the map that keeps them level, made from a comparison when first asked for."""

from __future__ import annotations

import weakref
from collections import defaultdict

from crossread.lookup import Lookup
from crossread.model import article_of
from crossread_gui.panes.partners import all_clashes, clashes_of, partners_of
from crossread_gui.panes.scroll_sync import AlignmentMap, Anchor, backbone

_CLASH_WEIGHT = 0.4  # passages that contradict each other are about the same thing, but less surely than a match


class AlignmentIndex:
    """Answers "how does B follow A?" for one comparison."""

    def __init__(self, lookup: Lookup) -> None:
        self._lookup = weakref.proxy(lookup)  # which keeps this index: with a ring of the two, neither would ever go
        self._known = {each.id for each in lookup.comparison.articles}
        self._maps: dict[tuple[str, str], AlignmentMap] = {}
        self._pairs: dict[tuple[str, str], dict[tuple[str, str], float]] = defaultdict(dict)
        for finding in all_clashes(lookup):
            self._add(finding.left, finding.right, _CLASH_WEIGHT * finding.confidence)
        for match in lookup.comparison.matches:
            self._add(match.left, match.right, match.score)

    def map_of(self, leader: str, follower: str) -> AlignmentMap:
        """Return the map from one article's positions to another's; empty for one that was not compared yet."""
        key = (leader, follower)
        if not self._known.issuperset(key):
            return AlignmentMap((), 0, 0)
        if key not in self._maps:
            anchors = [self._anchor(one, other, weight) for (one, other), weight in self._pairs[key].items()]
            lengths = (len(self._lookup.article(each).text) for each in key)
            self._maps[key] = AlignmentMap(backbone(anchors), *lengths)
        return self._maps[key]

    def partner(self, passage: str, article: str) -> str:
        """Return the passage of an article that best goes with one of another, or "".

        What contradicts it goes first: the verdict the reader sees speaks of that one.
        """
        found = [each for each in partners_of(self._lookup, passage) if article_of(each) == article]
        clashing = {name for each in clashes_of(self._lookup, passage) for name in (each.left, each.right)}
        weights = self._pairs[article_of(passage), article]
        return max(found, key=lambda each: (each in clashing, weights.get((passage, each), 0.0)), default="")

    def _add(self, left: str, right: str, weight: float) -> None:
        here, there = article_of(left), article_of(right)
        for key, ends in (((here, there), (left, right)), ((there, here), (right, left))):
            pairs = self._pairs[key]
            pairs[ends] = max(weight, pairs.get(ends, 0.0))

    def _anchor(self, passage: str, partner: str, weight: float) -> Anchor:
        ours, theirs = self._lookup.passage(passage).span, self._lookup.passage(partner).span
        return Anchor(ours.start, ours.end, theirs.start, theirs.end, weight)
