"""Words that mean the same: news usage written by hand, and WordNet's commonest senses; and words that oppose."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from crossread.assets import resource
from crossread.text.inflection import stem
from crossread.text.tokens import PASSAGES_KEPT, Token, tokens
from crossread.text.word_lists import listed

_LONGEST_PHRASE = 4
_CONVERSE = "<"
# Words whose opposites in WordNet belong to uses that news hardly knows ("have" against "refuse").
_TOO_COMMON = listed("""
on off have find found in out up down be do go come here there back front good well right much less even get own
home away for with will no not all one more
""")


@dataclass(frozen=True, slots=True)
class Term:
    """A word or phrase of a passage that has opposites: its tokens (half-open) and its meanings.

    A meaning is a line of a table and a side of it; a line is named "news", "kind" or "wordnet" and its number, and
    ends in "<" where its two sides are what two parties do.
    """

    start: int
    end: int
    meanings: frozenset[tuple[str, int]]


def concept(key: str) -> str:
    """Return the word that stands for all that news uses in the same sense as this stem.

    >>> concept("injur") == concept("hurt")
    True
    """
    return _concepts().get(key, (key,))[0]


def akin(one: str, other: str) -> bool:
    """Tell whether two stems mean the same in one of their common senses.

    >>> akin(stem("bought"), stem("purchase"))
    True
    >>> akin(stem("strike"), stem("walkout")), akin(stem("strike"), stem("attack"))
    (True, True)
    >>> akin(stem("attack"), stem("walkout"))
    False
    """
    return one == other or not senses(one).isdisjoint(senses(other))


@lru_cache(maxsize=1 << 16)
def senses(key: str) -> frozenset[object]:
    """Return what a stem may mean; two stems are akin if they have one of these in common.

    >>> bool(senses(stem("bought")) & senses(stem("purchase")))
    True
    """
    return frozenset((*_concepts().get(key, (key,)), *_senses().get(key, ())))


@lru_cache(maxsize=PASSAGES_KEPT)
def terms_in(text: str) -> tuple[Term, ...]:
    """Return the words and phrases of a text that have opposites; indices into its tokens."""
    return terms(tokens(text))


def terms(words: Sequence[Token]) -> tuple[Term, ...]:
    """Return the words and phrases of a passage that have opposites, longer phrases first at each place."""
    table, openings = _opposites(), _openings()
    keys = [each.stem for each in words]
    found: list[Term] = []
    for at in [at for at, key in enumerate(keys) if key in openings]:
        if found and at < found[-1].end:
            continue  # "guilty" in "not guilty" says nothing of its own
        for length in range(min(_LONGEST_PHRASE, len(keys) - at), 0, -1):
            meanings = table.get(" ".join(keys[at : at + length]))
            if meanings:
                found.append(Term(at, at + length, meanings))
                break
    return tuple(found)


def are_opposite(one: Term, other: Term) -> bool:
    """Tell whether two terms stand on the two sides of one line."""
    return any((line, 1 - side) in other.meanings for line, side in one.meanings)


def are_of_two_kinds(one: Term, other: Term) -> bool:
    """Tell whether two terms are opposite only as kinds of things, times or directions."""
    kinds = {line.partition(" ")[0] for line in opposed_lines(one, other)}
    return "kind" in kinds and "news" not in kinds


def opposed_lines(one: Term, other: Term) -> frozenset[str]:
    """Return the lines on whose two sides two terms stand."""
    return frozenset(line for line, side in one.meanings if (line, 1 - side) in other.meanings)


def are_converse(one: Term, other: Term) -> bool:
    """Tell whether two terms are what the two sides of one affair do: what one buys, the other sells."""
    return any(line.endswith(_CONVERSE) for line in opposed_lines(one, other))


def are_alike(one: Term, other: Term) -> bool:
    """Tell whether two terms stand on the same side of one line."""
    return not one.meanings.isdisjoint(other.meanings)


@lru_cache(maxsize=1)
def _concepts() -> Mapping[str, Sequence[str]]:
    """Return for each stem the first of each line it stands in: a strike is an attack, or a walkout."""
    table: dict[str, list[str]] = defaultdict(list)
    for line in _lines("synonyms-news.txt"):
        keys = [stem(each) for each in line.split()]
        for key in keys:
            table[key].append(keys[0])
    return MappingProxyType(table)


@lru_cache(maxsize=1)
def _senses() -> Mapping[str, Sequence[int]]:
    table: dict[str, list[int]] = defaultdict(list)
    for number, line in enumerate(_lines("synonyms-wordnet.txt")):
        for word in line.split():
            table[stem(word)].append(number)
    return MappingProxyType(table)


@lru_cache(maxsize=1)
def _opposites() -> Mapping[str, frozenset[tuple[str, int]]]:
    table: dict[str, set[tuple[str, int]]] = defaultdict(set)
    for number, line in enumerate(_lines("opposites-news.txt")):
        name = f"{'kind' if line.startswith('~') else 'news'} {number}{_CONVERSE if line.startswith('<') else ''}"
        for side, words in enumerate(line.lstrip("~<").split("|")):
            for phrase in words.split(","):
                table[_phrase_key(phrase)].add((name, side))
    for number, line in enumerate(_lines("opposites-wordnet.txt")):
        for side, words in enumerate(line.split("|")):
            for word in set(words.split()) - _TOO_COMMON:
                table[stem(word)].add((f"wordnet {number}", side))
    return MappingProxyType({key: frozenset(meanings) for key, meanings in table.items()})


@lru_cache(maxsize=1)
def _openings() -> frozenset[str]:
    """Return the first stems of all words and phrases that have opposites."""
    return frozenset(each.partition(" ")[0] for each in _opposites())


def _phrase_key(phrase: str) -> str:
    return " ".join(stem(part) for word in phrase.split() for part in word.replace("-", " - ").split())


def _lines(name: str) -> Iterator[str]:
    for line in resource("lexicons", name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line
