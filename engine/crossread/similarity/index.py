"""Propose which passages of two articles may belong together, without looking at every pair.

An inverted index over stems, the commonest left out where they would cost more than a share per passage allows;
with vectors, also the nearest in meaning. The passages of both articles get their best partners, so the proposal does
not depend on which article is called left.

Pairs are added up and ranked by sorting whole numbers that hold the pair and its worth side by side: numpy sorts plain
integers many times faster than it ranks places, and sums of integers do not depend on their order.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from crossread.roles import Progress
from crossread.similarity.abreast import both
from crossread.similarity.prepare import Integers
from crossread.similarity.vocabulary import Entries, Floats

_PRODUCTS_PER_PASSAGE = 150  # bounds the work of the index: it grows with the number of passages, not its square
_FEWEST_PRODUCTS = 200_000
_BLOCK = 50_000  # products expanded at once: they stay in the cache of the processor, and take under 10 ms
_WORTH_THREADS = 20_000  # entries of either side: for fewer, starting a thread costs more than it saves
_COSINES = 1 << 21  # cosines of meaning worked out between two looks at the cancel flag: about 60 ms
_WORTH = 1 << 20  # steps of a stem's worth, which is at most a little above 1
_WORTH_BITS = 22
_COSINE_BITS = 20
_CELLS = 4  # cells of a table for one product, up to which filling a table is cheaper than sorting

Partners = tuple[Integers, Integers, Floats]


def propose(
    left: Entries,
    right: Entries,
    weight: Floats,
    vectors: tuple[NDArray[np.float32], NDArray[np.float32]] | None,
    *,
    most: int,
    job: Progress,
) -> tuple[Integers, Integers]:
    """Return pairs of passage numbers, sorted: for each passage of either side its `most` likely partners."""
    columns = max(1, len(right.bounds) - 1)
    keys = _by_words(left, right, _affordable(left, right, weight), most, job)
    job.check()
    if vectors is not None:
        keys.append(_by_meaning(vectors[0], vectors[1], most, job))
        swapped = _by_meaning(vectors[1], vectors[0], most, job)
        rows = max(1, len(left.bounds) - 1)
        keys.append(swapped % rows * columns + swapped // rows)
    pairs = np.sort(np.concatenate(keys))
    pairs = pairs[np.diff(pairs, prepend=-1) != 0]
    return pairs // columns, pairs % columns


def _affordable(left: Entries, right: Entries, weight: Floats) -> Floats:
    """Return the weights with those stems set to 0 whose pairs would cost too much, the costliest first."""
    size = len(weight)
    products = np.bincount(left.item, minlength=size) * np.bincount(right.item, minlength=size)
    order = np.argsort(products, kind="stable")
    room = max(_FEWEST_PRODUCTS, _PRODUCTS_PER_PASSAGE * (len(left.bounds) + len(right.bounds)))
    kept = np.zeros(size)
    within = order[np.cumsum(products[order]) <= room]
    kept[within] = weight[within]
    return kept


def _by_words(left: Entries, right: Entries, weight: Floats, most: int, job: Progress) -> list[Integers]:
    """Return keys `left * n_right + right` of each passage's best partners by cosine of the weights."""
    columns = max(1, len(right.bounds) - 1)

    def ours() -> list[Integers]:
        return [one * columns + other for one, other in _partners(left, right, weight, most, job)]

    def theirs() -> list[Integers]:
        return [one * columns + other for other, one in _partners(right, left, weight, most, job)]

    is_long = min(len(left.item), len(right.item)) >= _WORTH_THREADS
    found = both(ours, theirs) if is_long else (ours(), theirs())
    return [*found[0], *found[1], np.zeros(0, dtype=np.int64)]


def _partners(
    left: Entries, right: Entries, weight: Floats, most: int, job: Progress
) -> Iterator[tuple[Integers, Integers]]:
    """Yield, block-wise, the best partners of the left passages alone.

    Those of the right ones are as quickly found by going over all again the other way round: a block has few partners
    of each, so all would have to be kept up to the end.
    """
    lengths = _lengths(left, weight), _lengths(right, weight)
    for row, column, worth in _added(left, right, weight, job):
        ours, theirs, _ = best((row, column, worth / (lengths[0][row] * lengths[1][column])), most)
        yield ours, theirs


def _lengths(entries: Entries, weight: Floats) -> Floats:
    squared = np.bincount(entries.passage, weight[entries.item] ** 2, len(entries.bounds) - 1)
    return np.asarray(np.sqrt(np.maximum(1e-9, squared)))


def _added(left: Entries, right: Entries, weight: Floats, job: Progress) -> Iterator[Partners]:
    """Yield, block-wise, the pairs of passages that share a stem, and what the shared ones are worth together."""
    bits = len(right.item).bit_length()
    packed = np.sort(right.item << bits | np.arange(len(right.item)))
    holder = right.passage[packed & ((1 << bits) - 1)]
    first = np.searchsorted(packed >> bits, np.arange(left.size + 1))
    use = weight[left.item] > 0
    passage, item = left.passage[use], left.item[use]
    reach = (first[item + 1] - first[item]).astype(np.int64)
    worth = np.maximum(1, np.rint(weight[item] ** 2 * _WORTH)).astype(np.int64)
    columns = len(right.bounds) - 1
    for low, high in _blocks(passage, reach, columns):
        job.check()
        spread = reach[low:high]
        place = np.repeat(first[item[low:high]] - np.cumsum(spread) + spread, spread) + np.arange(spread.sum())
        start, end = int(passage[low]), int(passage[high - 1]) + 1
        key = np.repeat((passage[low:high] - start) * columns, spread) + holder[place]
        pair, total = _summed(key, np.repeat(worth[low:high], spread), (end - start) * columns)
        yield pair // columns + start, pair % columns, total / _WORTH


def _summed(key: Integers, worth: Integers, cells: int) -> tuple[Integers, Integers]:
    """Return the distinct keys, sorted, and the sum of the worth of each."""
    if cells <= _CELLS * len(key):
        table = np.bincount(key, worth, cells)
        held = np.flatnonzero(table)
        return held, table[held].astype(np.int64)
    packed = np.sort(key << _WORTH_BITS | worth)
    key = packed >> _WORTH_BITS
    heads = np.flatnonzero(np.diff(key, prepend=-1))
    if not len(heads):
        return key, worth
    return key[heads], np.add.reduceat(packed & ((1 << _WORTH_BITS) - 1), heads)


def _blocks(passage: Integers, reach: Integers, columns: int) -> list[tuple[int, int]]:
    """Cut the entries into blocks of whole passages of about `_BLOCK` products, narrow enough for packed keys."""
    if not len(passage):
        return []
    most_rows = max(1, (1 << (62 - _WORTH_BITS)) // max(1, columns))
    starts = np.flatnonzero(np.diff(passage, prepend=-1))
    before = np.concatenate(([0], np.cumsum(reach)))[starts]
    is_new = (np.diff(before // _BLOCK, prepend=-1) != 0) | (np.diff(passage[starts] // most_rows, prepend=-1) != 0)
    borders = starts[is_new]
    return list(zip(borders.tolist(), [*borders[1:].tolist(), len(passage)], strict=True))


def best(partners: Partners, most: int) -> Partners:
    """Return the `most` pairs of each first passage that have the highest cosines; equals by their second's place."""
    one, other, cosine = partners
    if not len(one):
        return partners
    width = int(other.max()).bit_length()
    bits = min(_COSINE_BITS, 62 - width - int(one.max()).bit_length())
    steps = (1 << bits) - 1
    behind = steps - np.rint(np.minimum(cosine, 1.0) * steps).astype(np.int64)
    packed = np.sort((one << bits | behind) << width | other)
    one = packed >> (bits + width)
    heads = np.flatnonzero(np.diff(one, prepend=-1))
    rank = np.arange(len(one)) - np.repeat(heads, np.diff(heads, append=len(one)))
    kept = packed[rank < most]
    behind = kept >> width & steps
    return kept >> (bits + width), kept & ((1 << width) - 1), (steps - behind) / steps


def _by_meaning(left: NDArray[np.float32], right: NDArray[np.float32], most: int, job: Progress) -> Integers:
    """Return keys of each left passage's nearest right passages by cosine."""
    if not len(left) or not len(right):
        return np.zeros(0, dtype=np.int64)
    most = min(most, len(right))
    chunks = []
    rows = max(1, _COSINES // len(right))
    for low in range(0, len(left), rows):
        job.check()
        cosine = left[low : low + rows] @ right.T
        nearest = np.argpartition(-cosine, most - 1, axis=1)[:, :most]
        row, rank = np.nonzero(np.take_along_axis(cosine, nearest, axis=1) > 0.2)
        chunks.append((row + low) * len(right) + nearest[row, rank])
    return np.concatenate(chunks)
