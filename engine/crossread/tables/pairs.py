"""What two articles have in common: shares and order."""

from __future__ import annotations

from dataclasses import dataclass

from crossread.model import Comparison, How, Match, Passage
from crossread.statistics import weight
from crossread.tables.claims import standing_clashes


@dataclass(frozen=True, slots=True)
class PairShare:
    """How much of one article (`of`) stands in another (`within`), as fractions 0..1 of its compared words.

    `same_words` + `reworded` = shared; passages shared in part count as reworded, by their shared stretch.
    """

    of: str
    within: str
    same_words: float = 0.0
    reworded: float = 0.0

    @property
    def shared(self) -> float:
        """Return the fraction shared in whatever manner."""
        return min(1.0, self.same_words + self.reworded)


@dataclass(frozen=True, slots=True)
class Place:
    """Where one shared or contradicted claim stands in two articles, as fractions 0..1 of their length."""

    left: str
    right: str
    across: float
    down: float
    how: How
    clashes: bool = False


def pair_shares(comparison: Comparison) -> tuple[tuple[PairShare, ...], ...]:
    """Return the N x N table of shares: rows "of", columns "within"; the diagonal is empty (0)."""
    passages = {each.id: each for row in comparison.passages for each in row}
    best: dict[tuple[str, str], Match] = {}
    for match in comparison.matches:
        for name, partner in ((match.left, match.right), (match.right, match.left)):
            key = (name, passages[partner].article)
            if key not in best or best[key].score < match.score:
                best[key] = match
    names = [each.id for each in comparison.articles]
    weights = {each.id: weight(each.text) for row in comparison.passages for each in row if not each.excluded}
    return tuple(
        tuple(_share(row, name, other, best, weights) for other in names)
        for name, row in zip(names, comparison.passages, strict=True)
    )


def order(comparison: Comparison, left: str, right: str) -> tuple[Place, ...]:
    """Return where each claim that two articles share or dispute stands in either, in the left one's order."""
    where = _positions(comparison)
    home = {each.id: each.article for row in comparison.passages for each in row}
    clashing = {
        (comparison.findings[index].left, comparison.findings[index].right) for index in standing_clashes(comparison)
    }
    hows = {(each.left, each.right): each.how for each in comparison.matches}
    found = {}
    for one, other in (*hows, *sorted(clashing)):
        if {home[one], home[other]} != {left, right}:
            continue
        how = hows.get((one, other), hows.get((other, one), How.REWORDED))
        clashes = (one, other) in clashing or (other, one) in clashing
        first, second = (one, other) if home[one] == left else (other, one)
        found[first, second] = Place(first, second, where[first], where[second], how, clashes)
    return tuple(sorted(found.values(), key=lambda each: (each.across, each.down)))


def _share(
    row: tuple[Passage, ...], name: str, other: str, best: dict[tuple[str, str], Match], weights: dict[str, int]
) -> PairShare:
    compared = [each for each in row if each.id in weights]
    whole = sum(weights[each.id] for each in compared)
    same = reworded = 0.0
    for passage in compared:
        match = best.get((passage.id, other))
        if match is None:
            continue
        words = weights[passage.id] * _covered(passage, match)
        if match.how is How.SAME_WORDS:
            same += words
        else:
            reworded += words
    return PairShare(name, other, same / whole, reworded / whole) if whole else PairShare(name, other)


def _covered(passage: Passage, match: Match) -> float:
    if match.how is not How.IN_PART:
        return 1.0
    span = match.left_span if match.left == passage.id else match.right_span
    return min(1.0, span.length / max(1, passage.span.length))


def _positions(comparison: Comparison) -> dict[str, float]:
    return {
        each.id: (each.span.start + each.span.end) / 2 / max(1, len(article.text))
        for article, row in zip(comparison.articles, comparison.passages, strict=True)
        for each in row
    }
