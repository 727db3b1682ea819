"""Propose which passages of two articles may belong together, without looking at every pair.

An inverted index over stems, the commonest left out where they would cost more than a share per passage
allows; with vectors, also each passage's nearest in meaning. Both directions are searched, so the proposal
does not depend on which article is called left.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from crossread.roles import Progress
from crossread.similarity.prepare import Integers
from crossread.similarity.vocabulary import Entries, Floats

_PRODUCTS_PER_PASSAGE = 150  # bounds the work of the index: it grows with the number of passages, not its square
_FEWEST_PRODUCTS = 400_000
_BLOCK = 1_000_000  # products expanded at once: about 40 MB
_ROWS = 1024  # rows of a similarity matrix at once


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
    counts = (len(left.bounds) - 1, len(right.bounds) - 1)
    useful = _affordable(left, right, weight)
    keys = [
        _by_words(left, right, useful, most, job),
        _swapped(_by_words(right, left, useful, most, job), counts),
    ]
    if vectors is not None:
        keys.append(_by_meaning(vectors[0], vectors[1], most, job))
        keys.append(_swapped(_by_meaning(vectors[1], vectors[0], most, job), counts))
    pairs = np.unique(np.concatenate(keys))
    return pairs // max(1, counts[1]), pairs % max(1, counts[1])


def _swapped(keys: Integers, counts: tuple[int, int]) -> Integers:
    """Turn keys `right * n_left + left` into `left * n_right + right`."""
    return (keys % max(1, counts[0])) * counts[1] + keys // max(1, counts[0])


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


def _by_words(left: Entries, right: Entries, weight: Floats, most: int, job: Progress) -> Integers:
    """Return keys `left * n_right + right` of the best partners by cosine of squared weights."""
    right_order = np.argsort(right.item, kind="stable")
    right_first = np.searchsorted(right.item[right_order], np.arange(left.size + 1))
    use = weight[left.item] > 0
    passage, item = left.passage[use], left.item[use]
    reach = (right_first[item + 1] - right_first[item]).astype(np.int64)
    scale = 1.0 / np.sqrt(np.maximum(1e-9, np.bincount(right.passage, weight[right.item] ** 2, len(right.bounds) - 1)))
    chunks = []
    for low, high in _blocks(passage, reach):
        job.check()
        spread = reach[low:high]
        row = np.repeat(passage[low:high], spread)
        place = np.repeat(right_first[item[low:high]] - np.cumsum(spread) + spread, spread) + np.arange(spread.sum())
        column = right.passage[right_order[place]]
        worth = np.repeat(weight[item[low:high]] ** 2, spread) * scale[column]
        chunks.append(_best(row * (len(right.bounds) - 1) + column, worth, len(right.bounds) - 1, most))
    return np.concatenate(chunks) if chunks else np.zeros(0, dtype=np.int64)


def _blocks(passage: Integers, reach: Integers) -> list[tuple[int, int]]:
    """Cut the entries into blocks of whole passages of about `_BLOCK` products."""
    if not len(passage):
        return []
    done = np.cumsum(reach)
    starts = np.flatnonzero(np.diff(passage, prepend=-1))
    before = np.concatenate(([0], done))[starts]
    borders = starts[np.flatnonzero(np.diff(before // _BLOCK, prepend=-1))]
    return list(zip(borders.tolist(), [*borders[1:].tolist(), len(passage)], strict=True))


def _best(key: Integers, worth: Floats, columns: int, most: int) -> Integers:
    """Add up the worth of equal keys and keep each row's `most` best."""
    if not len(key):
        return key
    order = np.argsort(key)
    key = key[order]
    heads = np.flatnonzero(np.diff(key, prepend=-1))
    # Rounded, because the order of summing must not decide between equals.
    total = np.round(np.add.reduceat(worth[order], heads), 9)
    key = key[heads]
    row = key // columns
    ranked = np.lexsort((key, -total, row))
    row = row[ranked]
    rank = np.arange(len(row)) - np.searchsorted(row, row)
    return key[ranked][rank < most]


def _by_meaning(left: NDArray[np.float32], right: NDArray[np.float32], most: int, job: Progress) -> Integers:
    """Return keys of each left passage's nearest right passages by cosine."""
    if not len(left) or not len(right):
        return np.zeros(0, dtype=np.int64)
    most = min(most, len(right))
    chunks = []
    for low in range(0, len(left), _ROWS):
        job.check()
        cosine = left[low : low + _ROWS] @ right.T
        nearest = np.argpartition(-cosine, most - 1, axis=1)[:, :most]
        row, rank = np.nonzero(np.take_along_axis(cosine, nearest, axis=1) > 0.2)
        chunks.append((row + low) * len(right) + nearest[row, rank])
    return np.concatenate(chunks)
