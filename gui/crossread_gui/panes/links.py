"""What ties two neighbouring panes together, and which of it is drawn: pure functions over the comparison."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from crossread.lookup import Lookup
from crossread.model import How, Verdict, article_of
from crossread_gui.panes.partners import clashes_of

MOST_RIBBONS = 12  # more in one lane become a thicket; the rest are faint

Extent = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Link:
    """A passage of the left pane tied to one of the right; `is_minor` when both have a better partner there."""

    left: str
    right: str
    verdict: Verdict
    how: How | None
    score: float
    is_moved: bool = False
    is_unsettled: bool = False
    is_minor: bool = False


@dataclass(frozen=True, slots=True)
class Ribbon:
    """A link with both ends in view; extents are top and bottom in pixels."""

    link: Link
    left: Extent
    right: Extent
    is_faint: bool = False
    is_current: bool = False


@dataclass(frozen=True, slots=True)
class Stub:
    """A link with one end in view: `is_left` tells which, `is_above` where the other end lies."""

    link: Link
    extent: Extent
    is_left: bool
    is_above: bool


def links_between(lookup: Lookup, left: str, right: str) -> tuple[Link, ...]:
    """Return the links between two articles, contradictions last so that they are drawn on top."""
    found: dict[tuple[str, str], Link] = {}
    for match in lookup.comparison.matches:
        turned = article_of(match.left) == right
        one, other = (match.right, match.left) if turned else (match.left, match.right)
        if article_of(one) == left and article_of(other) == right:
            found[one, other] = Link(one, other, Verdict.SHARED, match.how, match.score, match.moved)
    for judged in (each for each in lookup.comparison.judgements if each.findings):
        for finding in clashes_of(lookup, judged.passage):
            turned = article_of(finding.left) == right
            one, other = (finding.right, finding.left) if turned else (finding.left, finding.right)
            if article_of(one) == left and article_of(other) == right and finding.weight == "clash":
                found[one, other] = Link(
                    one, other, Verdict.CONTRADICTORY, None, finding.confidence, is_unsettled=judged.unsettled
                )
    kept = _graded([each for each in found.values() if not _is_dead(lookup, each)])
    return tuple(sorted(kept, key=lambda each: each.verdict is Verdict.CONTRADICTORY))


def _graded(links: Sequence[Link]) -> list[Link]:
    """Mark the links of which both ends have a better one: drawn all at once, they would be a lattice."""
    best: dict[str, float] = {}
    for link in links:
        for end in (link.left, link.right):
            best[end] = max(best.get(end, 0.0), _weight(link)[1])
    return [
        link
        if link.verdict is Verdict.CONTRADICTORY or link.score >= min(best[link.left], best[link.right])
        else replace(link, is_minor=True)
        for link in links
    ]


class LinkTable:
    """The links of one lane, found by either end."""

    def __init__(self, links: Sequence[Link] = ()) -> None:
        self.links = tuple(links)
        self._by_left: dict[str, list[int]] = defaultdict(list)
        self._by_right: dict[str, list[int]] = defaultdict(list)
        for place, link in enumerate(self.links):
            self._by_left[link.left].append(place)
            self._by_right[link.right].append(place)

    def touching(self, left: Iterable[str], right: Iterable[str]) -> tuple[Link, ...]:
        """Return the links with an end among these passages, in their order."""
        places = {place for each in left for place in self._by_left.get(each, ())}
        places |= {place for each in right for place in self._by_right.get(each, ())}
        return tuple(self.links[each] for each in sorted(places))


def table_between(lookup: Lookup, left: str, right: str) -> LinkTable:
    """Return the links between two articles, to be found by either end."""
    return LinkTable(links_between(lookup, left, right))


@dataclass(frozen=True, slots=True)
class Window:
    """What of an article is in view: the extents of its passages there, and the place of its first one."""

    extents: Mapping[str, Extent]
    first: int

    def is_above(self, passage: str) -> bool:
        """Tell whether a passage that is not in view lies above it."""
        return number_of(passage) <= self.first


def number_of(passage: str) -> int:
    """Return a passage's place in its article, counted from 1.

    >>> number_of("B12")
    12
    """
    return int(passage[len(article_of(passage)) :])


def lay_out(
    table: LinkTable, left: Window, right: Window, lit: frozenset[str]
) -> tuple[tuple[Ribbon, ...], tuple[Stub, ...]]:
    """Return the ribbons and stubs to draw for what is in view on either side."""
    ribbons: list[Ribbon] = []
    stubs: list[Stub] = []
    for link in table.touching(left.extents, right.extents):
        is_current = link.left in lit and link.right in lit
        if link.is_minor and not is_current:
            continue
        one, other = left.extents.get(link.left), right.extents.get(link.right)
        if one is not None and other is not None:
            ribbons.append(Ribbon(link, one, other, is_current=is_current))
        elif one is not None:
            stubs.append(Stub(link, one, is_left=True, is_above=right.is_above(link.right)))
        elif other is not None:
            stubs.append(Stub(link, other, is_left=False, is_above=left.is_above(link.left)))
    tied = {end for each in ribbons for end in (each.link.left, each.link.right)}
    return _culled(ribbons), _one_each(stubs, tied)


def _one_each(stubs: Sequence[Stub], tied: set[str]) -> tuple[Stub, ...]:
    """Keep one stub per passage and direction, the most telling: ten on top of each other look like one.

    A passage whose ribbon is in view needs no stub for its other links, unless these contradict it.
    """
    best: dict[tuple[str, bool], Stub] = {}
    for stub in stubs:
        link = stub.link
        end = link.left if stub.is_left else link.right
        if end in tied and link.verdict is not Verdict.CONTRADICTORY:
            continue
        key = (end, stub.is_above)
        known = best.get(key)
        if known is None or _weight(link) > _weight(known.link):
            best[key] = stub
    return tuple(best.values())


def _weight(link: Link) -> tuple[bool, float]:
    return link.verdict is Verdict.CONTRADICTORY, link.score


def _culled(ribbons: list[Ribbon]) -> tuple[Ribbon, ...]:
    """Make the least telling ribbons of a crowded lane faint, and draw them first."""
    ranked = sorted(ribbons, key=_telling, reverse=True)
    kept = ranked[:MOST_RIBBONS]
    faint = [
        each if each.is_current else Ribbon(each.link, each.left, each.right, is_faint=True)
        for each in ranked[MOST_RIBBONS:]
    ]
    return (*reversed(faint), *reversed(kept))


def _telling(ribbon: Ribbon) -> tuple[bool, bool, float]:
    return ribbon.is_current, ribbon.link.verdict is Verdict.CONTRADICTORY, ribbon.link.score


def _is_dead(lookup: Lookup, link: Link) -> bool:
    """Tell whether either end takes no part or is told by nobody else."""
    ends = (lookup.judgement(link.left), lookup.judgement(link.right))
    return any(each.verdict in {Verdict.EXCLUDED, Verdict.UNIQUE} for each in ends)
