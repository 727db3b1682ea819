"""Who says what: one row per claim, one column per article.

A row is a strand, joined with those that contradict it: versions that clash are versions of one claim. A passage often
tells several facts, so strands are joined only where each contradicts each (complete linkage, surest first), or one row
would chain claims that have nothing in common; a rival version that is left over visits the row of what it contradicts,
and can so stand in two. Passages that only one article has can be added as rows of their own.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from crossread.lookup import Lookup
from crossread.model import Comparison, Finding, Judgement, Passage, Verdict, article_of
from crossread.tables.row import Row
from crossread.verdict import THRESHOLDS, sureness


@dataclass(frozen=True, slots=True)
class Claim(Row):
    """One claim and how each article words it.

    `cells` are parallel to the comparison's articles and hold passage ids, empty where the article is silent.
    `clashing` are the ids of passages that contradict another in the row; `findings` index the comparison's.
    """

    cells: tuple[tuple[str, ...], ...]
    clashing: frozenset[str] = frozenset()
    findings: tuple[int, ...] = ()

    @property
    def first(self) -> str:
        """Return the id of the first passage of the first article that tells it."""
        return next((cell[0] for cell in self.cells if cell), "")


def claims(comparison: Comparison, *, lone: bool = False) -> tuple[Claim, ...]:
    """Return all claims, those told by most articles first, then in reading order.

    Args:
        comparison: what was found.
        lone: also list claims that a single article makes.
    """
    clashes = [(index, comparison.findings[index]) for index in standing_clashes(comparison)]
    places = {each.id: (column, each.index) for column, row in enumerate(comparison.passages) for each in row}
    groups = _Groups(comparison, [finding for _, finding in clashes])
    found = [_row(comparison, each, places) for each in groups.with_visitors()]
    found = _with_clashes(found, clashes)
    if lone:
        found += _lone(comparison, {name for each in found for cell in each.cells for name in cell})
    return tuple(sorted(found, key=lambda each: (-each.tellers, places[each.first])))


def standing_clashes(comparison: Comparison) -> tuple[int, ...]:
    """Return the indices of the findings that make a passage contradictory, in order.

    Mere notices and what the user set aside are left out, and so are pairs that would make no passage contradictory
    by themselves, unless they are the best there is; so is, between two passages that clash, what would not by itself.
    """
    enough = THRESHOLDS[comparison.settings.judge.strictness][0]
    findings = comparison.findings
    standing: set[int] = set()
    for judged in comparison.judgements:
        if judged.verdict is not Verdict.CONTRADICTORY:
            continue
        pairs = _clashing_pairs(comparison, judged)
        sure = [sureness([findings[index] for index in row]) for row in pairs]
        for row in (row for row, each in zip(pairs, sure, strict=True) if each >= min(enough, max(sure))):
            best = max(sureness([findings[index]]) for index in row)
            standing.update(index for index in row if findings[index].confidence >= min(enough, best))
    return tuple(sorted(standing))


def standing(lookup: Lookup) -> frozenset[int]:
    """Return the same for a window that asks again and again: found out once for each comparison."""
    return lookup.once(_standing)


def _standing(lookup: Lookup) -> frozenset[int]:
    return frozenset(standing_clashes(lookup.comparison))


def _clashing_pairs(comparison: Comparison, judged: Judgement) -> list[list[int]]:
    """Return the indices of the findings that say a passage clashes with another, a row for each other passage."""
    pairs: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index in judged.findings:
        each = comparison.findings[index]
        if each.weight == "clash":
            pairs[each.left, each.right].append(index)
    return list(pairs.values())


def worth_showing(lookup: Lookup) -> tuple[int, ...]:
    """Return the indices of the findings to show at all: those that stand, and others sure enough for a doubt."""
    comparison, stands = lookup.comparison, standing(lookup)
    weakest = THRESHOLDS[comparison.settings.judge.strictness][1]
    return tuple(
        index for index, each in enumerate(comparison.findings) if index in stands or each.confidence >= weakest
    )


def omitted_by(rows: tuple[Claim, ...], column: int) -> tuple[Claim, ...]:
    """Return the claims on which one article (by its place) is silent."""
    return tuple(each for each in rows if not each.cells[column])


class _Groups:
    """Strands and lone passages, joined where each of the one group contradicts each of the other."""

    def __init__(self, comparison: Comparison, clashes: Sequence[Finding]) -> None:
        units: list[tuple[str, ...]] = [each.passages for each in comparison.strands]
        told = {name for unit in units for name in unit}
        rivals = dict.fromkeys(name for each in clashes for name in (each.left, each.right) if name not in told)
        self._units = [*units, *((name,) for name in rivals)]
        self._unit_of = {name: number for number, unit in enumerate(self._units) for name in unit}
        self._group_of = list(range(len(self._units)))
        self._members = {number: [number] for number in self._group_of}
        self._clashes = sorted(clashes, key=lambda each: -each.confidence)
        linked = {self._between(each) for each in clashes}
        for each in self._clashes:
            one, other = (self._group_of[number] for number in self._between(each))
            ours, theirs = self._members[one], self._members[other]
            if one != other and all((min(a, b), max(a, b)) in linked for a in ours for b in theirs):
                for number in self._members.pop(other):
                    self._group_of[number] = one
                    ours.append(number)

    def with_visitors(self) -> list[list[str]]:
        """Return the passages of each group and of each rival version that is left over, of two articles at least."""
        found = {group: [n for number in own for n in self._units[number]] for group, own in self._members.items()}
        often = Counter(name for each in self._clashes for name in (each.left, each.right))
        for each in self._clashes:
            one, other = (self._group_of[self._unit_of[name]] for name in (each.left, each.right))
            if one != other:
                # What tells several facts is in the smaller strand, if in any, and has the more rivals.
                weigh = {
                    name: (len(self._units[self._unit_of[name]]), -often[name]) for name in (each.left, each.right)
                }
                host, guest = (one, each.right) if weigh[each.left] >= weigh[each.right] else (other, each.left)
                found[host].append(guest)
        return [list(dict.fromkeys(names)) for names in found.values() if len({article_of(name) for name in names}) > 1]

    def _between(self, clash: Finding) -> tuple[int, int]:
        """Return the units of a clash's two passages, the first of them first."""
        one, other = self._unit_of[clash.left], self._unit_of[clash.right]
        return min(one, other), max(one, other)


def _row(comparison: Comparison, members: list[str], places: dict[str, tuple[int, int]]) -> Claim:
    cells: list[list[str]] = [[] for _ in comparison.articles]
    for name in sorted(members, key=places.__getitem__):
        cells[places[name][0]].append(name)
    return Claim(tuple(map(tuple, cells)))


def _with_clashes(rows: list[Claim], clashes: list[tuple[int, Finding]]) -> list[Claim]:
    """Tell each row which of its passages clash: those of a finding that has both its ends there."""
    found = []
    for row in rows:
        names = {name for cell in row.cells for name in cell}
        own = [(index, each) for index, each in clashes if each.left in names and each.right in names]
        clashing = frozenset(name for _, each in own for name in (each.left, each.right))
        found.append(Claim(row.cells, clashing, tuple(index for index, _ in own)))
    return found


def _lone(comparison: Comparison, told: set[str]) -> list[Claim]:
    return [
        Claim(tuple((passage.id,) if place == column else () for place in range(len(comparison.articles))))
        for column, row in enumerate(comparison.passages)
        for passage in row
        if _stands_alone(passage, told)
    ]


def _stands_alone(passage: Passage, told: set[str]) -> bool:
    return not passage.excluded and passage.id not in told
