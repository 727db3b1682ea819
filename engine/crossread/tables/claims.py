"""Who says what: one row per claim, one column per article.

A row is a strand, widened by the passages that contradict one of its members: versions that clash are versions
of one claim. Passages that only one article has can be added as rows of their own.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from crossread.lookup import Lookup
from crossread.model import Comparison, Finding, Judgement, Passage, Verdict
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
    groups = _Groups()
    for strand in comparison.strands:
        groups.join(strand.passages)
    clashes = standing_clashes(comparison)
    for index in clashes:
        finding = comparison.findings[index]
        groups.join((finding.left, finding.right))
    places = {each.id: (column, each.index) for column, row in enumerate(comparison.passages) for each in row}
    rows = [_row(comparison, members, places) for members in groups.members()]
    found = _with_clashes(rows, [(index, comparison.findings[index]) for index in clashes])
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
    """Join names that belong together (union-find with path halving, Tarjan 1975)."""

    def __init__(self) -> None:
        self._parent: dict[str, str] = {}

    def join(self, names: tuple[str, ...]) -> None:
        """Put names into one group."""
        for name in names[1:]:
            self._parent[self._root(name)] = self._root(names[0])

    def members(self) -> list[list[str]]:
        """Return the groups."""
        found: dict[str, list[str]] = defaultdict(list)
        for name in self._parent:
            found[self._root(name)].append(name)
        return list(found.values())

    def _root(self, name: str) -> str:
        self._parent.setdefault(name, name)
        while self._parent[name] != name:
            self._parent[name] = self._parent[self._parent[name]]
            name = self._parent[name]
        return name


def _row(comparison: Comparison, members: list[str], places: dict[str, tuple[int, int]]) -> Claim:
    cells: list[list[str]] = [[] for _ in comparison.articles]
    for name in sorted(members, key=places.__getitem__):
        cells[places[name][0]].append(name)
    return Claim(tuple(map(tuple, cells)))


def _with_clashes(rows: list[Claim], clashes: list[tuple[int, Finding]]) -> list[Claim]:
    row_of = {name: place for place, row in enumerate(rows) for cell in row.cells for name in cell}
    found: dict[int, list[tuple[int, Finding]]] = defaultdict(list)
    for index, finding in clashes:
        found[row_of[finding.left]].append((index, finding))
    return [
        Claim(
            row.cells,
            frozenset(name for _, each in found[place] for name in (each.left, each.right)),
            tuple(index for index, _ in found[place]),
        )
        for place, row in enumerate(rows)
    ]


def _lone(comparison: Comparison, told: set[str]) -> list[Claim]:
    return [
        Claim(tuple((passage.id,) if place == column else () for place in range(len(comparison.articles))))
        for column, row in enumerate(comparison.passages)
        for passage in row
        if _stands_alone(passage, told)
    ]


def _stands_alone(passage: Passage, told: set[str]) -> bool:
    return not passage.excluded and passage.id not in told
