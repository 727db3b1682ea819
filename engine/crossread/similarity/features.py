"""Measure proposed pairs of passages in every way the blend knows, block-wise and without a loop over pairs.

RapidFuzz compares word sequences: each word is one character of a made-up string, so its C++ code does in
microseconds what comparing words one by one would not. Overlaps of weighted sets are looked up in sorted arrays.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass

import numpy as np
from rapidfuzz import fuzz, process
from rapidfuzz.distance import Indel

from crossread.similarity.prepare import Integers, Prepared
from crossread.similarity.vocabulary import Entries, Floats, Joint, collect, passage_of_word

_FIRST_CODE = 0x100


@dataclass(frozen=True, slots=True, eq=False)
class Sets:
    """One article's passages as sets: of stems, of stems' neighbours, of names, of numbers; and as strings."""

    stems: Entries
    pairs: Entries
    names: Entries
    numbers: Entries
    words: tuple[str, ...]
    phrases: tuple[str, ...]


def sets(joint: Joint) -> tuple[Sets, Sets]:
    """Return both articles' sets over the common numbering."""
    size = max(1, len(joint.weight))
    bigrams = _bigrams(joint)
    left = _sets(joint.left, joint.left_stem, joint.left_word, bigrams[0], size=size)
    right = _sets(joint.right, joint.right_stem, joint.right_word, bigrams[1], size=size)
    return left, right


def _sets(prepared: Prepared, stem: Integers, word: Integers, bigram: Integers, *, size: int) -> Sets:
    count = len(prepared.passages)
    passage = passage_of_word(prepared)
    name, number = prepared.is_name, prepared.is_number
    bigram_size = size * size
    inner = np.flatnonzero(np.diff(passage) == 0) if len(passage) else passage
    codes = np.where(word + _FIRST_CODE < 0xD800, word + _FIRST_CODE, word + _FIRST_CODE + 0x800)
    text = "".join(map(chr, np.minimum(codes, 0x10FFFF).tolist()))
    bounds = prepared.first.tolist()
    return Sets(
        collect(stem, passage, count, size),
        collect(bigram[inner], passage[inner], count, bigram_size),
        collect(stem[name], passage[name], count, size),
        collect(stem[number], passage[number], count, size),
        tuple(text[low:high] for low, high in itertools.pairwise(bounds)),
        tuple(" ".join(prepared.words_of(each)) for each in range(count)),
    )


def _bigrams(joint: Joint) -> tuple[Integers, Integers]:
    size = max(1, len(joint.weight))
    both = []
    for stem in (joint.left_stem, joint.right_stem):
        pair = np.zeros(len(stem), dtype=np.int64)
        pair[:-1] = stem[:-1] * size + stem[1:]
        both.append(pair)
    return both[0], both[1]


@dataclass(frozen=True, slots=True, eq=False)
class Features:
    """Measurements of pairs, each 0..1 and the same whichever side is left; one array per feature."""

    cosine: Floats
    cover: Floats
    inside: Floats
    neighbours: Floats
    order: Floats
    words: Floats
    part: Floats
    names: Floats
    numbers: Floats

    def matrix(self) -> Floats:
        """Return one row per pair, the columns in the order of the fields."""
        return np.column_stack([getattr(self, each) for each in FEATURES])


FEATURES = ("cosine", "cover", "inside", "neighbours", "order", "words", "part", "names", "numbers")


def measure(left: Sets, right: Sets, weight: Floats, pairs: tuple[Integers, Integers]) -> Features:
    """Measure the pairs (`pairs` holds left and right passage numbers)."""
    i, j = pairs
    shared, total_left, total_right = _weighed(left.stems, right.stems, pairs, weight)
    squared, length_left, length_right = _weighed(left.stems, right.stems, pairs, weight**2)
    size = len(weight)
    bigram = (weight[left.pairs.item // size] + weight[left.pairs.item % size]) / 2 if size else weight
    bigram_right = (weight[right.pairs.item // size] + weight[right.pairs.item % size]) / 2 if size else weight
    joined = common(left.pairs, right.pairs, pairs, bigram)
    joined_total = totals(left.pairs, bigram)[i] + totals(right.pairs, bigram_right)[j]
    words = ([left.words[each] for each in i.tolist()], [right.words[each] for each in j.tolist()])
    phrases = ([left.phrases[each] for each in i.tolist()], [right.phrases[each] for each in j.tolist()])
    return Features(
        cosine=_ratio(squared, np.sqrt(length_left * length_right)),
        cover=_ratio(shared, np.maximum(total_left, total_right)),
        inside=_ratio(shared, np.minimum(total_left, total_right)),
        neighbours=_ratio(2 * joined, joined_total),
        order=process.cpdist(*words, scorer=Indel.normalized_similarity, dtype=np.float64),
        words=process.cpdist(*phrases, scorer=fuzz.token_set_ratio, dtype=np.float64) / 100,
        part=process.cpdist(*words, scorer=fuzz.partial_ratio, dtype=np.float64) / 100,
        names=_agreement(left.names, right.names, pairs, weight),
        numbers=_agreement(left.numbers, right.numbers, pairs, weight),
    )


def common(left: Entries, right: Entries, pairs: tuple[Integers, Integers], value: Floats) -> Floats:
    """Return for each pair the summed value of the items both passages hold (`value` is per entry of left)."""
    i, j = pairs
    reach = left.bounds[i + 1] - left.bounds[i]
    entry = np.repeat(left.bounds[i] - np.cumsum(reach) + reach, reach) + np.arange(reach.sum())
    wanted = np.repeat(j, reach) * left.size + left.item[entry]
    if not len(right.keys):
        return np.zeros(len(i))
    place = np.minimum(np.searchsorted(right.keys, wanted), len(right.keys) - 1)
    found = np.where(right.keys[place] == wanted, value[entry], 0.0)
    return np.bincount(np.repeat(np.arange(len(i)), reach), found, len(i)).astype(np.float64)


def totals(entries: Entries, value: Floats) -> Floats:
    """Return each passage's summed value (`value` is per entry)."""
    return np.bincount(entries.passage, value, len(entries.bounds) - 1).astype(np.float64)


def _weighed(
    left: Entries, right: Entries, pairs: tuple[Integers, Integers], weight: Floats
) -> tuple[Floats, Floats, Floats]:
    value = weight[left.item]
    return (
        common(left, right, pairs, value),
        totals(left, value)[pairs[0]],
        totals(right, weight[right.item])[pairs[1]],
    )


def _ratio(part: Floats, whole: Floats) -> Floats:
    return np.clip(part / np.maximum(whole, 1e-9), 0.0, 1.0)


def _agreement(left: Entries, right: Entries, pairs: tuple[Integers, Integers], weight: Floats) -> Floats:
    """Return how far the rarer side's items are found in the other, a half where one side has none."""
    shared, total_left, total_right = _weighed(left, right, pairs, weight)
    least = np.minimum(total_left, total_right)
    return np.where(least > 0, _ratio(shared, least), 0.5)
