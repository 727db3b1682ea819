"""Put two articles' vocabularies side by side and weigh their words: rare words tell more than common ones."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from crossread.similarity.background import RAREST, rarity
from crossread.similarity.prepare import Integers, Prepared

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Entries:
    """The distinct items of each passage: parallel arrays, sorted by passage, then item.

    The entries of passage `i` are `bounds[i]:bounds[i + 1]`; `keys` are `passage * size + item`.
    """

    passage: Integers
    item: Integers
    keys: Integers
    bounds: Integers
    size: int


@dataclass(frozen=True, slots=True, eq=False)
class Joint:
    """Two articles over common numberings of stems and words; `weight` is per stem."""

    left: Prepared
    right: Prepared
    left_stem: Integers
    right_stem: Integers
    left_word: Integers
    right_word: Integers
    weight: Floats


def join(left: Prepared, right: Prepared) -> Joint:
    """Number both articles' words alike and weigh their stems."""
    stems, left_stem, right_stem = _number((left.stems, left.stem), (right.stems, right.stem))
    _, left_word, right_word = _number((left.words, left.word), (right.words, right.word))
    rare = np.array(
        [rarity(each, left.language if place < len(left.stems) else right.language) for place, each in enumerate(stems)]
    )
    spread = _spread(left, left_stem, len(stems)) + _spread(right, right_stem, len(stems))
    passages = int(np.count_nonzero(left.lengths) + np.count_nonzero(right.lengths))
    return Joint(left, right, left_stem, right_stem, left_word, right_word, _weigh(rare, spread, passages))


def collect(item: Integers, passage: Integers, count: int, size: int) -> Entries:
    """Gather which items each of `count` passages holds; items are below `size`."""
    keys = np.unique(passage * size + item) if len(item) else np.zeros(0, dtype=np.int64)
    holder = keys // size
    return Entries(holder, keys - holder * size, keys, np.searchsorted(holder, np.arange(count + 1)), size)


def passage_of_word(prepared: Prepared) -> Integers:
    """Return for each word of an article the number of its passage."""
    return np.repeat(np.arange(len(prepared.passages), dtype=np.int64), prepared.lengths)


def _number(
    left: tuple[tuple[str, ...], Integers], right: tuple[tuple[str, ...], Integers]
) -> tuple[list[str], Integers, Integers]:
    known = {each: place for place, each in enumerate(left[0])}
    mapped = np.array([known.setdefault(each, len(known)) for each in right[0]], dtype=np.int64)
    return list(known), left[1], mapped[right[1]] if len(mapped) else right[1]


def _spread(prepared: Prepared, stem: Integers, size: int) -> Integers:
    return np.bincount(collect(stem, passage_of_word(prepared), len(prepared.passages), size).item, minlength=size)


def _weigh(rare: Floats, spread: Integers, passages: int) -> Floats:
    """Blend rarity in the language with rarity in the two articles: the articles' topic word tells little."""
    local = np.log((passages + 1) / (spread + 0.5)) / np.log(passages + 1) if passages > 1 else np.ones(len(rare))
    return np.asarray(rare / RAREST * (0.4 + 0.6 * np.clip(local, 0.0, 1.0)) + 0.01)
