"""Put two articles' vocabularies side by side and weigh their words: rare words tell more than common ones."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from crossread.job import watched
from crossread.roles import Progress
from crossread.similarity.background import RAREST
from crossread.similarity.prepare import Integers, Prepared

Floats = NDArray[np.float64]
_SORTED = 1 << 17  # entries sorted between two looks at the job


@dataclass(frozen=True, slots=True, eq=False)
class Entries:
    """The distinct items of each passage: parallel arrays, sorted by passage, then item.

    The entries of passage `i` are `bounds[i]:bounds[i + 1]`; `keys` are `passage * size + item`; `count` tells how
    often the passage holds the item.
    """

    passage: Integers
    item: Integers
    keys: Integers
    count: Integers
    bounds: Integers
    size: int

    def totals(self, value: Floats) -> Floats:
        """Return each passage's summed value (`value` is per entry)."""
        return np.bincount(self.passage, value, len(self.bounds) - 1).astype(np.float64)


@dataclass(frozen=True, slots=True, eq=False)
class Joint:
    """Two articles over common numberings of stems and words; `weight` and `rareness` are per stem.

    `weight` blends rarity in the language and in the articles, 0 to about 1; `rareness` is the logarithm of how few
    of the two articles' passages hold the stem.
    """

    left: Prepared
    right: Prepared
    left_stem: Integers
    right_stem: Integers
    left_word: Integers
    right_word: Integers
    weight: Floats
    rareness: Floats


def join(left: Prepared, right: Prepared) -> Joint:
    """Number both articles' words alike and weigh their stems."""
    stems, right_stems = _number(left.stems, right.stems)
    _, right_words = _number(left.words, right.words)
    new = right_stems >= len(left.stems)  # numbered in order, after the left ones
    rare = np.concatenate((left.rarity, right.rarity[new]))
    is_known = np.concatenate((left.is_known, right.is_known[new]))
    spread = np.zeros(len(stems))
    spread[: len(left.stems)] += left.spread
    spread[right_stems] += right.spread
    passages = int(np.count_nonzero(left.lengths) + np.count_nonzero(right.lengths))
    return Joint(
        left,
        right,
        left.stem,
        right_stems[right.stem] if len(right.stem) else right.stem,
        left.word,
        right_words[right.word] if len(right.word) else right.word,
        _weigh(rare, is_known, spread, passages),
        np.log(passages / np.maximum(1.0, spread)),
    )


def collect(item: Integers, passage: Integers, count: int, size: int, job: Progress) -> Entries:
    """Gather which items each of `count` passages holds; items are below `size`, passages in order.

    Raises:
        Cancelled: the job was stopped.
    """
    every = passage * size + item
    starts = np.unique(np.searchsorted(passage, passage[::_SORTED]))
    for part in watched(np.split(every, starts[1:]), job, 1):
        part.sort()
    heads = np.flatnonzero(np.diff(every, prepend=-1))
    keys, often = every[heads], np.diff(heads, append=len(every))
    holder = keys // size
    return Entries(holder, keys - holder * size, keys, often, np.searchsorted(holder, np.arange(count + 1)), size)


def passage_of_word(prepared: Prepared) -> Integers:
    """Return for each word of an article the number of its passage."""
    return np.repeat(np.arange(len(prepared.passages), dtype=np.int64), prepared.lengths)


def _number(left: tuple[str, ...], right: tuple[str, ...]) -> tuple[list[str], Integers]:
    """Return a common list of strings that begins with the left ones, and the place in it of each right one."""
    known = {each: place for place, each in enumerate(left)}
    places = np.array([known.setdefault(each, len(known)) for each in right], dtype=np.int64)
    return list(known), places


def _weigh(rare: Floats, is_known: NDArray[np.bool_], spread: Floats, passages: int) -> Floats:
    """Blend rarity in the language with rarity in the two articles: the articles' topic word tells little.

    The shorter the articles, the less their own counts are trusted; the more, where rarity is only guessed.
    """
    trust = np.where(is_known, 0.6 * passages / (passages + 20), 0.95 * passages / (passages + 5))
    local = np.log((passages + 1) / (spread + 0.5)) / np.log(passages + 1) if passages > 1 else np.ones(len(rare))
    return np.asarray(rare / RAREST * (1.0 - trust + trust * np.clip(local, 0.0, 1.0)) + 0.01)
