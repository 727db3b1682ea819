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

_CONVERSE = "<"
_GAP = ".."  # "turn .. down": so many words may stand between
_WIDEST = 6
_WAYS = {"up": "go up", "down": "go down"}  # of a figure: "up 3 percent", "closed 3 percent down"
_COUNTS = {"more": "go up", "fewer": "go down"}  # "more people were killed than last year"
_BEFORE_FIGURES = listed("by about almost nearly around roughly over some just more than a an another further at least")
_OF_A_CHANGE = listed("% percent per percentage point points cents pence pips basis cent")
_COMPARED = listed("year years month months week weeks quarter last previous before earlier ago row running straight")
_SMALL_FIGURES = listed("one two three four five six seven eight nine ten half quarter third")
# Words whose opposites in WordNet belong to uses that news hardly knows ("have" against "refuse"; "drink" for "drunk").
_TOO_COMMON = listed("""
on off have find found in out up down be do go come here there back front good well right much less even get own
home away for with will no not all one more drunk
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


@lru_cache(maxsize=1 << 12)
def news_among(meanings: frozenset[tuple[str, int]]) -> frozenset[tuple[str, int]]:
    """Return those of several meanings that are of the table of news, written by hand."""
    return frozenset(each for each in meanings if each[0].startswith("news"))


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
    openings = _openings()
    keys = [each.stem for each in words]
    found: list[Term] = []
    for at in [at for at, key in enumerate(keys) if key in openings]:
        if found and at < found[-1].end:
            continue  # "guilty" in "not guilty" says nothing of its own
        found += _phrase(keys, at) or _gapped(words, keys, at) or _way(words, at) or _word(keys, at)
    return tuple(found)


def _phrase(keys: Sequence[str], at: int) -> list[Term]:
    """Return the longest phrase of the tables that begins at a place, none or one."""
    longest, seconds = _openings()[keys[at]]
    if longest == 1 or keys[at + 1 : at + 2] == [] or keys[at + 1] not in seconds:
        return []
    table = _opposites()
    for length in range(min(longest, len(keys) - at), 1, -1):
        meanings = table.get(" ".join(keys[at : at + length]))
        if meanings:
            return [Term(at, at + length, meanings)]
    return []


def _word(keys: Sequence[str], at: int) -> list[Term]:
    """Return the word of the tables at a place, none or one."""
    meanings = _opposites().get(keys[at])
    return [Term(at, at + 1, meanings)] if meanings else []


def _gapped(words: Sequence[Token], keys: Sequence[str], at: int) -> list[Term]:
    """Return a phrase with other words inside it that begins at a place: "turned the offer down", none or one."""
    for rest, meanings in _separable().get(keys[at], ()):
        for place in range(at + 1, min(len(keys) - len(rest), at + 1 + _WIDEST) + 1):
            if tuple(keys[place : place + len(rest)]) == rest:
                return [Term(at, place + len(rest), meanings)]
            if words[place - 1].kind == "mark" and place - 1 > at and words[place - 1].text in ",.;:()":
                break
    return []


def _way(words: Sequence[Token], at: int) -> list[Term]:
    """Return "up" or "down" where it tells which way a figure went, none or one."""
    if words[at].lower in _COUNTS:
        return _count(words, at)
    phrase = _WAYS.get(words[at].lower)
    if phrase is None:
        return []
    after = next((to for to in range(at + 1, len(words)) if words[to].lower not in _BEFORE_FIGURES), len(words))
    tells = after < len(words) and (words[after].kind == "number" or words[after].lower in _SMALL_FIGURES)
    tells = tells and any(each.lower in _OF_A_CHANGE for each in words[after + 1 : after + 4])
    if tells or (at > 0 and words[at - 1].lower in _OF_A_CHANGE):
        return [Term(at, at + 1, _opposites()[_phrase_key(phrase)])]
    return []


def _count(words: Sequence[Token], at: int) -> list[Term]:
    """Return "more" or "fewer" where it compares what is counted with an earlier time, none or one."""
    end = next((to for to in range(at, len(words)) if words[to].text in ".;:"), len(words))
    rest = [each.lower for each in words[at + 1 : end]]
    before = [each.lower for each in words[max(0, at - 8) : at]]
    counts = bool(rest) and rest[0].isalpha() and rest[0] != "than"
    if counts and not _COMPARED.isdisjoint(rest if "than" in rest else [*before, *rest[-5:]]):
        return [Term(at, at + 1, _opposites()[_phrase_key(_COUNTS[words[at].lower])])]
    return []


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
    for phrase, meaning in _news_phrases():
        if _GAP not in phrase:
            table[_phrase_key(phrase)].add(meaning)
    for number, line in enumerate(_lines("opposites-wordnet.txt")):
        for side, words in enumerate(line.split("|")):
            for word in set(words.split()) - _TOO_COMMON:
                table[stem(word)].add((f"wordnet {number}", side))
    return MappingProxyType({key: frozenset(meanings) for key, meanings in table.items()})


@lru_cache(maxsize=1)
def _separable() -> Mapping[str, Sequence[tuple[tuple[str, ...], frozenset[tuple[str, int]]]]]:
    """Return by their first stem the phrases that other words may stand in: the stems behind, and what they mean."""
    found: dict[tuple[str, tuple[str, ...]], set[tuple[str, int]]] = defaultdict(set)
    for phrase, meaning in _news_phrases():
        if _GAP in phrase:
            first, rest = (_phrase_key(part) for part in phrase.split(_GAP))
            found[first, tuple(rest.split())].add(meaning)
    table: dict[str, list[tuple[tuple[str, ...], frozenset[tuple[str, int]]]]] = defaultdict(list)
    for (first, row), meanings in found.items():
        table[first].append((row, frozenset(meanings)))
    return MappingProxyType(table)


def _news_phrases() -> Iterator[tuple[str, tuple[str, int]]]:
    """Yield the phrases that news opposes to one another, each with the line it stands in and the side."""
    for number, line in enumerate(_lines("opposites-news.txt")):
        name = f"{'kind' if line.startswith('~') else 'news'} {number}{_CONVERSE if line.startswith('<') else ''}"
        for side, words in enumerate(line.lstrip("~<").split("|")):
            yield from ((phrase, (name, side)) for phrase in words.split(",") if phrase.strip())


@lru_cache(maxsize=1)
def _openings() -> Mapping[str, tuple[int, frozenset[str]]]:
    """Return the first stems of all words and phrases that have opposites.

    With each, how many words the longest has, and the second stems of those of several.
    """
    longest = dict.fromkeys((*_separable(), *_WAYS, *_COUNTS), 1)
    seconds: dict[str, set[str]] = defaultdict(set)
    for each in _opposites():
        first, *rest = each.split(" ")
        longest[first] = max(len(rest) + 1, longest.get(first, 1))
        seconds[first].update(rest[:1])
    return MappingProxyType({first: (length, frozenset(seconds[first])) for first, length in longest.items()})


def _phrase_key(phrase: str) -> str:
    return " ".join(stem(part) for word in phrase.split() for part in word.replace("-", " - ").split())


def _lines(name: str) -> Iterator[str]:
    for line in resource("lexicons", name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line
