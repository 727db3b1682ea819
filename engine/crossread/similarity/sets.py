"""An article's passages as sets of stems and of neighbouring stems, weighed once, and as strings for RapidFuzz."""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from crossread.job import Job, watched
from crossread.roles import Progress
from crossread.similarity.prepare import Integers, Prepared
from crossread.similarity.vocabulary import Entries, Floats, Joint, collect, passage_of_word

_FIRST_CODE = 0x100
_SURROGATES = (0xD800, 0x800)
_LOOK = 2048  # passages put into strings between two looks at the cancel flag


@dataclass(frozen=True, slots=True, eq=False)
class Sets:
    """One article's passages over the numbering common to two articles.

    `is_name` and `is_number` are per entry of `stems`; `plain` are the weights of all stems, 0 for those that are a
    name or a number in either article. `sums` holds what each passage's items weigh together, by what is weighed;
    "reuse" is the length of its vector of counts times rareness.
    """

    stems: Entries
    neighbours: Entries
    is_name: NDArray[np.bool_]
    is_number: NDArray[np.bool_]
    plain: Floats
    words: tuple[str, ...]
    phrases: tuple[str, ...]
    sums: Mapping[str, Floats]


@dataclass(frozen=True, slots=True, eq=False)
class _Kinds:
    stems: Entries
    neighbours: Entries
    is_name: NDArray[np.bool_]
    is_number: NDArray[np.bool_]


def sets(joint: Joint, job: Progress | None = None) -> tuple[Sets, Sets]:
    """Return both articles' sets over the common numbering.

    Raises:
        Cancelled: the job was stopped.
    """
    job = job or Job()
    size = max(1, len(joint.weight))
    left = _kinds(joint.left, joint.left_stem, size, job)
    right = _kinds(joint.right, joint.right_stem, size, job)
    plain = joint.weight.copy()
    for each in (left, right):
        plain[each.stems.item[each.is_name | each.is_number]] = 0.0
    return (
        _sets(joint, left, joint.left, joint.left_word, plain, job),
        _sets(joint, right, joint.right, joint.right_word, plain, job),
    )


def worth_of_two(neighbours: Entries, weight: Floats) -> Floats:
    """Return what each entry of two neighbouring stems weighs: the mean of both."""
    size = max(1, len(weight))
    return (weight[neighbours.item // size] + weight[neighbours.item % size]) / 2


def _kinds(prepared: Prepared, stem: Integers, size: int, job: Progress) -> _Kinds:
    count = len(prepared.passages)
    passage = passage_of_word(prepared)
    inner = np.flatnonzero(np.diff(passage) == 0) if len(passage) else passage
    job.check()
    stems = collect(stem, passage, count, size, job)
    job.check()
    place = np.searchsorted(stems.keys, passage * size + stem)
    marks = [np.zeros(len(stems.keys), dtype=bool) for _ in range(2)]
    for mark, words in zip(marks, (prepared.is_name, prepared.is_number), strict=True):
        mark[place[words]] = True
    job.check()
    neighbours = collect(stem[inner] * size + stem[inner + 1], passage[inner], count, size * size, job)
    return _Kinds(stems, neighbours, *marks)


def _sets(joint: Joint, kinds: _Kinds, prepared: Prepared, word: Integers, plain: Floats, job: Progress) -> Sets:
    job.check()
    stems = kinds.stems
    value = joint.weight[stems.item]
    sums = {
        "all": stems.totals(value),
        "squares": stems.totals(value**2),
        "plain": stems.totals(plain[stems.item]),
        "names": stems.totals(value * kinds.is_name),
        "numbers": stems.totals(value * kinds.is_number),
        "neighbours": kinds.neighbours.totals(worth_of_two(kinds.neighbours, joint.weight)),
        "reuse": np.sqrt(stems.totals((stems.count * joint.rareness[stems.item]) ** 2)),
    }
    job.check()
    words, phrases = _strings(prepared, word, job)
    return Sets(stems, kinds.neighbours, kinds.is_name, kinds.is_number, plain, words, phrases, sums)


def _strings(prepared: Prepared, word: Integers, job: Progress) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return each passage with its words as single characters, and as folded words joined by spaces."""
    start, skipped = _SURROGATES
    codes = word + _FIRST_CODE
    characters = (codes + np.where(codes < start, 0, skipped)).tolist()
    job.check()
    folded, numbers = prepared.words, prepared.word.tolist()
    bounds = [*itertools.pairwise(prepared.first.tolist())]
    return (
        tuple(["".join(map(chr, characters[low:high])) for low, high in watched(bounds, job, _LOOK)]),
        tuple([" ".join([folded[each] for each in numbers[low:high]]) for low, high in watched(bounds, job, _LOOK)]),
    )
