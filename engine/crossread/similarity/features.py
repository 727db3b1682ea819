"""Measure proposed pairs of passages in every way the blend knows, block-wise and without a loop over pairs.

What two passages share is looked up once in sorted arrays; every overlap is a sum over that. RapidFuzz compares word
sequences: each word is one character of a made-up string, so its C++ code does in microseconds what comparing words
one by one would not.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process
from rapidfuzz.distance import Indel

from crossread.similarity.prepare import Integers
from crossread.similarity.sets import Sets, worth_of_two
from crossread.similarity.vocabulary import Entries, Floats, Joint

FEATURES = (
    "cosine", "cover", "inside", "mass", "plain", "plain mass", "neighbours", "order", "words", "part", "names",
    "names missed", "numbers", "numbers missed", "length", "lengths",
)  # fmt: skip
_WORTH_THREADS = 500  # pairs; for fewer, starting threads costs more than it saves

Pairs = tuple[Integers, Integers]


@dataclass(frozen=True, slots=True, eq=False)
class Overlaps:
    """What pairs share: features by name, and the two measures that text reuse is found with.

    `reuse` is the cosine over term counts weighed by rareness in these articles, `dice` Dice's coefficient of the
    stems (Sanchez-Perez, Sidorov and Gelbukh 2014).
    """

    columns: dict[str, Floats]
    reuse: Floats
    dice: Floats

    def chosen(self, rows: NDArray[np.int64]) -> Overlaps:
        """Return what some of the pairs share."""
        return Overlaps({name: each[rows] for name, each in self.columns.items()}, self.reuse[rows], self.dice[rows])


def joined(parts: Sequence[Overlaps]) -> Overlaps:
    """Return what the pairs of several blocks share as one; there must be at least one block."""
    names = parts[0].columns
    return Overlaps(
        {name: np.concatenate([each.columns[name] for each in parts]) for name in names},
        np.concatenate([each.reuse for each in parts]),
        np.concatenate([each.dice for each in parts]),
    )


def measure(both: tuple[Sets, Sets], joint: Joint, pairs: Pairs) -> dict[str, Floats]:
    """Return one array per feature, each the same whichever side is left; most lie in 0..1."""
    return overlaps(both, joint, pairs).columns | wordings(both, pairs)


def overlaps(both: tuple[Sets, Sets], joint: Joint, pairs: Pairs) -> Overlaps:
    """Return the features that come from what two passages share."""
    left, right = both
    i, j = pairs
    row, one, other = _common(left.stems, right.stems, pairs)
    item = left.stems.item[one]
    weight, plain = joint.weight[item], left.plain[item]
    total, squares, unnamed, ones, counts, names, numbers = (
        _added(row, value, len(i))
        for value in (
            weight,
            weight**2,
            plain,
            np.ones(len(row)),
            left.stems.count[one] * right.stems.count[other] * joint.rareness[item] ** 2,
            weight * (left.is_name[one] & right.is_name[other]),
            weight * (left.is_number[one] & right.is_number[other]),
        )
    )
    sides = left.sums["all"][i], right.sums["all"][j]
    lengths = np.maximum(1, joint.left.lengths[i]), np.maximum(1, joint.right.lengths[j])
    columns = {
        "cosine": _ratio(squares, np.sqrt(left.sums["squares"][i] * right.sums["squares"][j])),
        "cover": _ratio(total, np.maximum(*sides)),
        "inside": _ratio(total, np.minimum(*sides)),
        "mass": 1.0 - np.exp(-total / 3),
        "plain": _ratio(unnamed, np.maximum(left.sums["plain"][i], right.sums["plain"][j])),
        "plain mass": 1.0 - np.exp(-unnamed / 3),
        "neighbours": _neighbours(both, joint, pairs),
        **_agreement("names", both, pairs, names),
        **_agreement("numbers", both, pairs, numbers),
        "length": np.log(np.minimum(*lengths)) / 4,
        "lengths": np.minimum(*lengths) / np.maximum(*lengths),
    }
    sizes = np.diff(left.stems.bounds)[i] + np.diff(right.stems.bounds)[j]
    reuse = _ratio(counts, left.sums["reuse"][i] * right.sums["reuse"][j])
    return Overlaps(columns, reuse, _ratio(2 * ones, sizes))


def wordings(both: tuple[Sets, Sets], pairs: Pairs) -> dict[str, Floats]:
    """Return RapidFuzz's view of the words: in order, as a set, and of the shorter inside the longer."""
    left, right = both
    i, j = pairs[0].tolist(), pairs[1].tolist()
    words = [left.words[each] for each in i], [right.words[each] for each in j]
    phrases = [left.phrases[each] for each in i], [right.phrases[each] for each in j]
    threads = min(4, os.cpu_count() or 1) if len(i) >= _WORTH_THREADS else 1
    return {
        "order": process.cpdist(*words, scorer=Indel.normalized_similarity, dtype=np.float64, workers=threads),
        "words": process.cpdist(*phrases, scorer=fuzz.token_set_ratio, dtype=np.float64, workers=threads) / 100,
        "part": process.cpdist(*words, scorer=fuzz.partial_ratio, dtype=np.float64, workers=threads) / 100,
    }


def _common(left: Entries, right: Entries, pairs: Pairs) -> tuple[Integers, Integers, Integers]:
    """Return, for every item that both passages of a pair hold, the pair's row and the item's entry on both sides."""
    i, j = pairs
    if not len(right.keys):
        return (np.zeros(0, dtype=np.int64),) * 3
    reach = left.bounds[i + 1] - left.bounds[i]
    entry = np.repeat(left.bounds[i] - np.cumsum(reach) + reach, reach) + np.arange(reach.sum())
    wanted = np.repeat(j, reach) * left.size + left.item[entry]
    place = np.minimum(np.searchsorted(right.keys, wanted), len(right.keys) - 1)
    found = np.flatnonzero(right.keys[place] == wanted)
    return np.repeat(np.arange(len(i)), reach)[found], entry[found], place[found]


def _added(row: Integers, value: Floats, count: int) -> Floats:
    return np.bincount(row, value, count).astype(np.float64)


def _neighbours(both: tuple[Sets, Sets], joint: Joint, pairs: Pairs) -> Floats:
    """Return Dice's coefficient of weighed neighbouring stems: shared phrasing and order."""
    left, right = both
    row, one, _ = _common(left.neighbours, right.neighbours, pairs)
    total = left.sums["neighbours"][pairs[0]] + right.sums["neighbours"][pairs[1]]
    return _ratio(2 * _added(row, worth_of_two(left.neighbours, joint.weight)[one], len(pairs[0])), total)


def _agreement(kind: str, both: tuple[Sets, Sets], pairs: Pairs, shared: Floats) -> dict[str, Floats]:
    """Return how much the names or numbers weigh that both have, and that only one has, each brought to 0..1."""
    ours, theirs = both[0].sums[kind][pairs[0]], both[1].sums[kind][pairs[1]]
    missed = np.where((ours > 0) & (theirs > 0), np.maximum(0.0, ours + theirs - 2 * shared), 0.0)
    return {kind: 1.0 - np.exp(-shared), f"{kind} missed": 1.0 - np.exp(-missed)}


def _ratio(part: Floats, whole: Floats) -> Floats:
    return np.clip(part / np.maximum(whole, 1e-9), 0.0, 1.0)
