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

FEATURES = (
    "cosine", "cover", "inside", "mass", "plain", "plain mass", "neighbours", "order", "words", "part", "names",
    "names missed", "numbers", "numbers missed", "length", "lengths",
)  # fmt: skip
_FIRST_CODE = 0x100
_SURROGATES = (0xD800, 0x800)

Pairs = tuple[Integers, Integers]


@dataclass(frozen=True, slots=True, eq=False)
class Sets:
    """One article's passages as sets: of stems, of neighbouring stems, of names, of numbers; and as strings."""

    stems: Entries
    neighbours: Entries
    names: Entries
    numbers: Entries
    words: tuple[str, ...]
    phrases: tuple[str, ...]


def sets(joint: Joint) -> tuple[Sets, Sets]:
    """Return both articles' sets over the common numbering."""
    size = max(1, len(joint.weight))
    return (
        _sets(joint.left, joint.left_stem, joint.left_word, size),
        _sets(joint.right, joint.right_stem, joint.right_word, size),
    )


def _sets(prepared: Prepared, stem: Integers, word: Integers, size: int) -> Sets:
    count = len(prepared.passages)
    passage = passage_of_word(prepared)
    inner = np.flatnonzero(np.diff(passage) == 0) if len(passage) else passage
    name, number = prepared.is_name, prepared.is_number
    start, skipped = _SURROGATES
    codes = word + _FIRST_CODE
    text = "".join(map(chr, (codes + np.where(codes < start, 0, skipped)).tolist()))
    bounds = prepared.first.tolist()
    folded = [prepared.words[each] for each in prepared.word.tolist()]
    return Sets(
        collect(stem, passage, count, size),
        collect(stem[inner] * size + stem[inner + 1], passage[inner], count, size * size),
        collect(stem[name], passage[name], count, size),
        collect(stem[number], passage[number], count, size),
        tuple(text[low:high] for low, high in itertools.pairwise(bounds)),
        tuple(" ".join(folded[low:high]) for low, high in itertools.pairwise(bounds)),
    )


def measure(both: tuple[Sets, Sets], joint: Joint, pairs: Pairs) -> dict[str, Floats]:
    """Return one array per feature, each the same whichever side is left; most lie in 0..1."""
    left, right = both
    i, j = pairs
    words = ([left.words[each] for each in i.tolist()], [right.words[each] for each in j.tolist()])
    phrases = ([left.phrases[each] for each in i.tolist()], [right.phrases[each] for each in j.tolist()])
    lengths = np.maximum(1, joint.left.lengths[i]), np.maximum(1, joint.right.lengths[j])
    names, names_missed = _agreement(left.names, right.names, pairs, joint.weight)
    numbers, numbers_missed = _agreement(left.numbers, right.numbers, pairs, joint.weight)
    return {
        **_overlap(left.stems, right.stems, pairs, joint.weight),
        **_plain_overlap(left, right, pairs, joint.weight),
        "neighbours": _neighbours(left.neighbours, right.neighbours, pairs, joint.weight),
        "order": process.cpdist(*words, scorer=Indel.normalized_similarity, dtype=np.float64),
        "words": process.cpdist(*phrases, scorer=fuzz.token_set_ratio, dtype=np.float64) / 100,
        "part": process.cpdist(*words, scorer=fuzz.partial_ratio, dtype=np.float64) / 100,
        "names": names,
        "names missed": names_missed,
        "numbers": numbers,
        "numbers missed": numbers_missed,
        "length": np.log(np.minimum(*lengths)) / 4,
        "lengths": np.minimum(*lengths) / np.maximum(*lengths),
    }


def reuse(both: tuple[Sets, Sets], joint: Joint, pairs: Pairs) -> tuple[Floats, Floats]:
    """Return the cosine over term counts weighed by rareness in these articles, and Dice's coefficient of the stems.

    The seeds of text reuse are found with both (Sanchez-Perez, Sidorov and Gelbukh 2014).
    """
    left, right = both[0].stems, both[1].stems
    value = left.count * joint.rareness[left.item], right.count * joint.rareness[right.item]
    shared = common(left, right, pairs, *value)
    norms = np.sqrt(totals(left, value[0] ** 2)[pairs[0]] * totals(right, value[1] ** 2)[pairs[1]])
    ones = np.ones(len(left.item)), np.ones(len(right.item))
    sizes = np.diff(left.bounds)[pairs[0]] + np.diff(right.bounds)[pairs[1]]
    return _ratio(shared, norms), _ratio(2 * common(left, right, pairs, *ones), sizes)


def common(left: Entries, right: Entries, pairs: Pairs, value: Floats, other: Floats | None = None) -> Floats:
    """Return for each pair the summed value of the items both passages hold.

    `value` is per entry of left; with `other`, per entry of right, the products are summed.
    """
    i, j = pairs
    if not len(right.keys):
        return np.zeros(len(i))
    reach = left.bounds[i + 1] - left.bounds[i]
    entry = np.repeat(left.bounds[i] - np.cumsum(reach) + reach, reach) + np.arange(reach.sum())
    wanted = np.repeat(j, reach) * left.size + left.item[entry]
    place = np.minimum(np.searchsorted(right.keys, wanted), len(right.keys) - 1)
    worth = value[entry] if other is None else value[entry] * other[place]
    found = np.where(right.keys[place] == wanted, worth, 0.0)
    return np.bincount(np.repeat(np.arange(len(i)), reach), found, len(i)).astype(np.float64)


def totals(entries: Entries, value: Floats) -> Floats:
    """Return each passage's summed value (`value` is per entry)."""
    return np.bincount(entries.passage, value, len(entries.bounds) - 1).astype(np.float64)


def _overlap(left: Entries, right: Entries, pairs: Pairs, weight: Floats) -> dict[str, Floats]:
    i, j = pairs
    value, other = weight[left.item], weight[right.item]
    shared = common(left, right, pairs, value)
    squared = common(left, right, pairs, value**2)
    total = totals(left, value)[i], totals(right, other)[j]
    length = totals(left, value**2)[i] * totals(right, other**2)[j]
    return {
        "cosine": _ratio(squared, np.sqrt(length)),
        "cover": _ratio(shared, np.maximum(*total)),
        "inside": _ratio(shared, np.minimum(*total)),
        "mass": 1.0 - np.exp(-shared / 3),
    }


def _plain_overlap(left: Sets, right: Sets, pairs: Pairs, weight: Floats) -> dict[str, Floats]:
    """Measure the overlap without names and numbers: that the same people are named does not make the same story."""
    plain = weight.copy()
    for each in (left.names, left.numbers, right.names, right.numbers):
        plain[each.item] = 0.0
    found = _overlap(left.stems, right.stems, pairs, plain)
    return {"plain": found["cover"], "plain mass": found["mass"]}


def _neighbours(left: Entries, right: Entries, pairs: Pairs, weight: Floats) -> Floats:
    """Return Dice's coefficient of weighted neighbouring stems: shared phrasing and order."""
    size = max(1, len(weight))
    value = (weight[left.item // size] + weight[left.item % size]) / 2
    other = (weight[right.item // size] + weight[right.item % size]) / 2
    total = totals(left, value)[pairs[0]] + totals(right, other)[pairs[1]]
    return _ratio(2 * common(left, right, pairs, value), total)


def _agreement(left: Entries, right: Entries, pairs: Pairs, weight: Floats) -> tuple[Floats, Floats]:
    """Return how much the two sides' items weigh that both have, and that only one has, each brought to 0..1."""
    i, j = pairs
    value, other = weight[left.item], weight[right.item]
    shared = common(left, right, pairs, value)
    total = totals(left, value)[i] + totals(right, other)[j]
    missed = np.where((totals(left, value)[i] > 0) & (totals(right, other)[j] > 0), total - 2 * shared, 0.0)
    return 1.0 - np.exp(-shared), 1.0 - np.exp(-missed)


def _ratio(part: Floats, whole: Floats) -> Floats:
    return np.clip(part / np.maximum(whole, 1e-9), 0.0, 1.0)
