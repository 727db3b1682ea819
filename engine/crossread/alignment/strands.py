"""Join matches over many articles to strands: one claim, told by several, all of them agreeing with each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from crossread.job import watched
from crossread.model import Match, Passage, Strand
from crossread.roles import Progress


def join(
    matches: Sequence[Match], passages: Sequence[tuple[Passage, ...]], job: Progress | None = None
) -> tuple[Strand, ...]:
    """Return the strands in reading order; each passage is in at most one.

    A passage enters a strand only if it matches every member from another article (complete linkage), so no
    strand is held together by a passage in the middle; two passages of one article may both belong.
    """
    order = {
        each.id: (row, place)
        for row, article in enumerate(passages)
        for place, each in enumerate(watched(article, job))
    }
    scores: dict[tuple[str, str], float] = {}
    for each in watched(matches, job):
        if each.left in order and each.right in order:
            scores[each.left, each.right] = scores[each.right, each.left] = each.score
    groups = _grow(
        sorted({_sorted(pair, order) for pair in scores}, key=lambda p: (-scores[p], order[p[0]])), scores, order, job
    )
    strands = [_strand(each, scores, order) for each in groups if len({order[m][0] for m in each}) > 1]
    return tuple(sorted(strands, key=lambda each: order[each.passages[0]]))


def _sorted(pair: tuple[str, str], order: dict[str, tuple[int, int]]) -> tuple[str, str]:
    return pair if order[pair[0]] < order[pair[1]] else (pair[1], pair[0])


def _grow(
    pairs: list[tuple[str, str]],
    scores: dict[tuple[str, str], float],
    order: dict[str, tuple[int, int]],
    job: Progress | None,
) -> list[set[str]]:
    """Merge groups along the pairs, best first, as long as all members of different articles match."""
    group_of: dict[str, set[str]] = {}
    for left, right in watched(pairs, job):
        one = group_of.setdefault(left, {left})
        other = group_of.setdefault(right, {right})
        if one is not other and _agree(one, other, scores, order):
            one |= other
            for each in other:
                group_of[each] = one
    distinct: dict[int, set[str]] = {id(each): each for each in group_of.values()}
    return list(distinct.values())


def _agree(
    one: set[str], other: set[str], scores: dict[tuple[str, str], float], order: dict[str, tuple[int, int]]
) -> bool:
    return all((a, b) in scores or order[a][0] == order[b][0] for a in one for b in other)


def _strand(group: set[str], scores: dict[tuple[str, str], float], order: dict[str, tuple[int, int]]) -> Strand:
    members = sorted(group, key=lambda each: order[each])
    found: dict[str, list[float]] = defaultdict(list)
    for a in members:
        for b in members:
            if (a, b) in scores and order[a] < order[b]:
                found["all"].append(scores[a, b])
    return Strand(tuple(members), sum(found["all"]) / len(found["all"]))
