"""Carry a sure clash to the other passages that give the same two facts, whether or not those were compared.

"Fourteen people were hurt" contradicts the headline "Ferry hits breakwater, injuring 12" as it contradicts the lead
under it; but a headline shares so little with a sentence that the two may never have been candidates. Where the lead
clashes surely, what the headline says is known: the same figure, told of the same thing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product
from typing import TypeAlias

from crossread.checks.ground import Clash, finding
from crossread.checks.retelling import (
    Fact,
    are_at_odds,
    facts,
    is_retold,
    is_told_of,
    kinds,
    place,
    shares_words,
    shown,
    things,
    told_of,
)
from crossread.job import watched
from crossread.model import Finding, Span
from crossread.roles import Pair, Progress, Side

_CARRIED = frozenset(("numbers", "dates", "names", "opposites", "negation"))
_READ_AS = {"negation": "opposites"}  # the same facts
_READ = sorted(_CARRIED.difference(_READ_AS))
_SURE = 0.5  # confidence from which a clash is carried on, the surest first,
_MOST_CARRIED = 100  # no more of them than these
_MOST_PLACES = 6  # a fact that an article gives more often than this is its subject: what is told of it differs
_KEPT = 0.95  # of the confidence
_LOOK = 16  # passages read between two looks at the job

Places: TypeAlias = Mapping[Hashable, Sequence[int]]  # by what a fact may be the same as, the places of passages
Given: TypeAlias = tuple[Side, Fact]  # a passage and what it gives
_Pair: TypeAlias = tuple[str, str, str]  # a check and two passages


class Told:
    """What the passages of one article give, found by what it may be the same as; read when first asked for.

    `known` are places that were read before, as by `places_of`.
    """

    def __init__(self, sides: Sequence[Side], known: Mapping[str, Places] | None = None) -> None:
        self._every = tuple(sides)
        self.sides = tuple(each for each in sides if not each.passage.excluded)
        self._known = dict(known or {})

    def like(self, check: str, fact: Fact, job: Progress | None) -> Iterator[Given]:
        """Yield what may be the same fact as one of this or another article, a passage at a time.

        Raises:
            Cancelled: the user asked to stop.
        """
        return self._having(check, kinds(fact), kinds, job)

    def counting(self, check: str, fact: Fact, job: Progress | None) -> Iterator[Given]:
        """Yield the figures of the same thing as one.

        Raises:
            Cancelled: the user asked to stop.
        """
        return self._having(check, things(fact), things, job)

    def _having(
        self, check: str, keys: Sequence[Hashable], of: Callable[[Fact], Sequence[Hashable]], job: Progress | None
    ) -> Iterator[Given]:
        """Yield the facts of a kind that have one of several keys, in order."""
        check = _READ_AS.get(check, check)
        if check not in self._known:
            self._known[check] = _places(self._every, check, 0, job)
        known = self._known[check]
        for at in sorted({at for key in keys for at in known.get(key, ())}):
            side = self._every[at]
            if not side.passage.excluded:
                yield from ((side, each) for each in facts(side, check) if not set(of(each)).isdisjoint(keys))


def places_of(sides: Sequence[Side], first: int, job: Progress) -> Mapping[str, Places]:
    """Return for each check where an article gives what, as far as it is told in some passages of which one is first.

    Raises:
        Cancelled: the user asked to stop.
    """
    return {check: _places(sides, check, first, job) for check in _READ}


def joined(parts: Sequence[Mapping[str, Places]]) -> Mapping[str, Places]:
    """Return the same of a whole article, from what all stretches of its passages give, in order."""
    return {check: _all_places([part[check] for part in parts]) for check in _READ}


def _all_places(parts: Sequence[Places]) -> Places:
    found: dict[Hashable, list[int]] = defaultdict(list)
    for part in parts:
        for key, row in part.items():
            found[key].extend(row)
    return found


def _places(sides: Sequence[Side], check: str, first: int, job: Progress | None) -> Places:
    found: dict[Hashable, list[int]] = defaultdict(list)
    for at, side in enumerate(watched(sides, job, _LOOK), first):
        for key in {key for each in facts(side, check) for key in (*kinds(each), *things(each))}:
            found[key].append(at)
    return found


@dataclass(frozen=True, slots=True)
class _End:
    """One end of a clash: what a passage gives there, the senses of what it tells of it, and of what the other does."""

    check: str
    side: Side
    fact: Fact
    here: frozenset[object]
    there: frozenset[object]

    def places(self, told: Told, job: Progress | None) -> list[Given]:
        """Return where an article gives the same fact, told of the same thing, once for each passage."""
        found: dict[str, Given] = {}
        for side, fact in told.like(self.check, self.fact, job):
            if side.passage.id not in found and self._is(side, fact):
                found[side.passage.id] = side, fact
        return list(found.values())

    def has_rival(self, told: Told, job: Progress | None) -> bool:
        """Tell whether an article gives another figure of the same thing: then it has more to tell of it than one."""
        return any(
            side.passage.id != self.side.passage.id
            and are_at_odds(self.side, self.fact, side, fact)
            and shares_words(side, fact, self.here)
            for side, fact in told.counting(self.check, self.fact, job)
        )

    def _is(self, side: Side, fact: Fact) -> bool:
        if side.passage.id == self.side.passage.id:
            return fact == self.fact
        return is_retold(self.side, self.fact, side, fact) and is_told_of(side, fact, self.here, self.there)


def carry(findings: Sequence[Finding], articles: Sequence[Told], job: Progress | None = None) -> tuple[Finding, ...]:
    """Return the findings, and those that follow from the surest of them, by the other places of the same facts.

    A clash that was seen at the very same two places is made as sure.

    Raises:
        Cancelled: the user asked to stop.
    """
    sure = [each for each in findings if each.weight == "clash" and each.check in _CARRIED and each.confidence >= _SURE]
    if not sure:
        return tuple(findings)
    known = {each.passage.id: each for told in articles for each in told.sides}
    found: dict[_Pair, list[Finding]] = defaultdict(list)
    sure.sort(key=lambda each: (-each.confidence, each.left, each.right, each.left_span))
    for each in watched(sure[:_MOST_CARRIED], job, 1):
        for new in _carried(each, known, articles, job):
            row = found[_pair(new)]
            if not any(_is_same(new, other) for other in row):  # the surest came first
                row.append(new)
    kept = []
    for each in findings:
        row = found.get(_pair(each), []) if each.weight == "clash" else []
        twins = [new for new in row if _is_same(each, new)]
        for new in twins:
            row.remove(new)
        surest = max((new.confidence for new in twins), default=0.0)
        kept.append(replace(each, confidence=surest) if surest > each.confidence else each)
    return (*kept, *(new for row in found.values() for new in row))


def _pair(each: Finding) -> _Pair:
    return each.check, each.left, each.right


def _is_same(one: Finding, other: Finding) -> bool:
    """Tell whether two clashes of the same two passages set the same two places against each other."""
    return one.left_span.overlaps(other.left_span) and one.right_span.overlaps(other.right_span)


def _carried(
    each: Finding, known: Mapping[str, Side], articles: Sequence[Told], job: Progress | None
) -> Iterator[Finding]:
    ends = _ends(each, known)
    if ends is None:
        return
    own = {each.sides[0].passage.article: each for each in articles if each.sides}
    if any(end.has_rival(own[end.side.passage.article], job) for end in ends):
        return
    places = [[end.places(told, job) for told in articles] for end in ends]
    for (at, mine), (to, theirs) in product(enumerate(places[0]), enumerate(places[1])):
        # An article that gives both facts knows why; one that gives a fact all over tells more than one thing of it.
        if at == to or places[1][at] or places[0][to] or max(len(mine), len(theirs)) > _MOST_PLACES:
            continue
        for one, other in product(mine, theirs):
            is_seen = {one[0].passage.id, other[0].passage.id} == {each.left, each.right}
            if not is_seen and are_at_odds(*one, *other):
                yield _finding(each, one, other) if at < to else _finding(each, other, one)


def _ends(each: Finding, known: Mapping[str, Side]) -> tuple[_End, _End] | None:
    """Return the two ends of a clash; None where a fact cannot be told from what stands there."""
    rows = [
        [(known[name], fact) for fact in _given(known[name], each.check, span)]
        for name, span in ((each.left, each.left_span), (each.right, each.right_span))
    ]
    found = next((two for two in product(*rows) if are_at_odds(*two[0], *two[1])), None)
    if found is None:
        return None
    mine, theirs = told_of(*found[0]), told_of(*found[1])
    return _End(each.check, *found[0], mine, theirs), _End(each.check, *found[1], theirs, mine)


def _given(side: Side, check: str, span: Span) -> list[Fact]:
    """Return the facts that a passage gives in a stretch of its article."""
    inside = span.shifted(-side.passage.span.start)
    return [each for each in facts(side, check) if place(side, each).overlaps(inside)]


def _finding(each: Finding, one: Given, other: Given) -> Finding:
    """Return a clash as it stands between two other passages."""
    values = shown(*one), shown(*other)
    clash = Clash(each.check, each.kind, place(*one), place(*other), values)
    return finding(Pair(one[0], other[0], 0.0), clash, _KEPT * each.confidence)
