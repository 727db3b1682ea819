"""What is computed once per article: words, stems and their places, as flat arrays so that pairs need no loop."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from crossread.job import Job, watched
from crossread.model import Passage
from crossread.roles import Progress
from crossread.similarity.background import rarity
from crossread.text import lemmas
from crossread.text.normalise import fold
from crossread.text.words import cut, is_spaceless, stem

Integers = NDArray[np.int64]
_Row = tuple[list[str], list[int], list[int]]  # words, where they start and where they end
_LOOK = 2048  # words between two looks at the cancel flag,
_NUMBERED = 1 << 17  # and words numbered between two


@dataclass(frozen=True, slots=True, eq=False)
class Prepared:
    """An article's passages and their words.

    Words of all passages stand in flat arrays in reading order; those of passage `i` are
    `first[i]:first[i + 1]`. `word` and `stem` index the article's own vocabularies `words` and `stems`;
    `start` and `end` are code points of the article; the parts of a German compound stand for it as words of their own,
    each at the place of the whole. Excluded passages have no words here, so nothing matches them.
    `spread` tells for each stem how many passages hold it, `place` its number, `rarity` how rare it is in the language
    and `is_known` whether that is known or only guessed.
    """

    passages: tuple[Passage, ...]
    language: str
    words: tuple[str, ...]
    stems: tuple[str, ...]
    first: Integers
    word: Integers
    stem: Integers
    start: Integers
    end: Integers
    is_name: NDArray[np.bool_]
    is_number: NDArray[np.bool_]
    spread: Integers
    place: Mapping[str, int]
    rarity: NDArray[np.float64]
    is_known: NDArray[np.bool_]

    @property
    def lengths(self) -> Integers:
        """Return how many words each passage has."""
        return np.diff(self.first)

    def words_of(self, passage: int) -> tuple[str, ...]:
        """Return the folded words of one passage."""
        return tuple([self.words[each] for each in self.word[self.first[passage] : self.first[passage + 1]].tolist()])


def prepare(passages: Sequence[Passage], language: str, job: Progress | None = None) -> Prepared:
    """Cut the passages into words and number them; passages that take no part are kept in place, without words.

    Raises:
        Cancelled: the job was stopped.
    """
    job = job or Job()
    surfaces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    first = [0]
    for passage in watched(passages, job):
        if not passage.excluded:
            pieces = cut(passage.text)
            places = list(itertools.accumulate(map(len, pieces), initial=passage.span.start))
            row = pieces[1::2], places[1:-1:2], places[2::2]
            if language in lemmas.COMPOUNDING:
                row = _apart(row, language)
            surfaces += row[0]
            starts += row[1]
            ends += row[2]
        first.append(len(surfaces))
    return _number(tuple(passages), language, surfaces, (first, starts, ends), job)


def _number(
    passages: tuple[Passage, ...],
    language: str,
    surfaces: list[str],
    places: tuple[list[int], list[int], list[int]],
    job: Progress,
) -> Prepared:
    first, starts, ends = (np.array(each, dtype=np.int64) for each in watched(places, job, 1))
    forms, form = _ids(surfaces, job)
    words, word_of_form = _ids([fold(each) for each in watched(forms, job, _LOOK)], job)
    word = word_of_form[form] if len(forms) else form
    if language in lemmas.LANGUAGES:  # a dictionary knows words as they are written
        stems, stem_of_form = _ids([_key(each, language) for each in watched(forms, job, _LOOK)], job)
        stem_of_token = stem_of_form[form] if len(forms) else form
    else:
        stems, stem_of_word = _ids([stem(each, language) for each in watched(words, job, _LOOK)], job)
        stem_of_token = stem_of_word[word] if len(words) else word
    spaceless = np.array([not each.isascii() and is_spaceless(each) for each in words], dtype=bool)
    if spaceless.any():
        stems, stem_of_token = _pair_characters(stems, stem_of_token, (starts, ends), spaceless[word], job)
    job.check()
    rare = [rarity(each, language) for each in watched(stems, job, _LOOK)]
    capital = np.array([_is_capital(each, language) for each in watched(forms, job, _LOOK)], dtype=bool)
    is_number = np.array([not each.isalpha() and any(c.isdigit() for c in each) for each in words], dtype=bool)
    job.check()
    is_name = _names(capital[form] if len(forms) else np.zeros(0, bool), word, first)
    job.check()
    spread = _spread(stem_of_token, first, len(stems))
    job.check()
    return Prepared(
        passages,
        language,
        tuple(words),
        tuple(stems),
        first,
        word,
        stem_of_token,
        starts,
        ends,
        is_name,
        is_number[word] if len(words) else np.zeros(0, bool),
        spread,
        {each: place for place, each in enumerate(stems)},
        np.array([value for value, _ in rare], dtype=np.float64),
        np.array([is_known for _, is_known in rare], dtype=bool),
    )


def _apart(row: _Row, language: str) -> _Row:
    """Put its parts in the place of each compound, as English writes them; each has the place of the whole."""
    every = [(part, low, high) for form, low, high in zip(*row, strict=True) for part in lemmas.parts(form, language)]
    return [part for part, _, _ in every], [low for _, low, _ in every], [high for _, _, high in every]


def _is_capital(form: str, language: str) -> bool:
    """Tell whether a word has a capital that its language does not give to every noun."""
    return form[:1] != form[:1].lower() and not lemmas.is_noun(form, language)


def _key(form: str, language: str) -> str:
    return form.replace(".", "") if form[:1].isdigit() else lemmas.key(form, language)


def _ids(items: Sequence[str], job: Progress) -> tuple[list[str], Integers]:
    """Number distinct strings in order of appearance."""
    place: dict[str, int] = {}
    numbers = np.empty(len(items), dtype=np.int64)
    for low in watched(range(0, len(items), _NUMBERED), job, 1):
        part = items[low : low + _NUMBERED]
        for each in dict.fromkeys(part):
            place.setdefault(each, len(place))
        numbers[low : low + _NUMBERED] = np.fromiter(map(place.__getitem__, part), dtype=np.int64, count=len(part))
    return list(place), numbers


def _pair_characters(
    stems: list[str],
    stem_of_token: Integers,
    places: tuple[Integers, Integers],
    spaceless: NDArray[np.bool_],
    job: Progress,
) -> tuple[list[str], Integers]:
    """Let each character of a spaceless script stand for itself and its right neighbour."""
    starts, ends = places
    joined = np.zeros(len(starts), dtype=bool)
    joined[:-1] = spaceless[:-1] & spaceless[1:] & (ends[:-1] == starts[1:])
    texts = [stems[each] for each in stem_of_token]
    paired = [text + texts[i + 1] if joined[i] else text for i, text in enumerate(texts)]
    return _ids(paired, job)


def _spread(stem_of_token: Integers, first: Integers, size: int) -> Integers:
    passage = np.repeat(np.arange(len(first) - 1, dtype=np.int64), np.diff(first))
    keys = np.sort(passage * max(1, size) + stem_of_token)
    return np.bincount(keys[np.diff(keys, prepend=-1) != 0] % max(1, size), minlength=size)


def _names(capital: NDArray[np.bool_], word: Integers, first: Integers) -> NDArray[np.bool_]:
    """Mark words written with a capital although no sentence starts there, and all their other capitalised uses."""
    inside = np.ones(len(word), dtype=bool)
    inside[first[:-1][first[:-1] < len(word)]] = False
    size = int(word.max()) + 1 if len(word) else 0
    capitalised = np.bincount(word[capital & inside], minlength=size)
    plain = np.bincount(word[~capital], minlength=size)
    return capital & (capitalised > plain)[word] if size else capital
