"""Find names of people, places and bodies by their capitals, and tell whether two may name the same.

No recogniser is light enough (docs/dependencies.md); a run of capitals, surnames and a table of aliases do for
comparing what two passages name, not for listing all names of a text.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from rapidfuzz.distance import Indel

from crossread.assets import resource
from crossread.model import Span
from crossread.text.date_words import SHORT_MONTHS
from crossread.text.tokens import PASSAGES_KEPT, Token, tokens
from crossread.text.word_lists import listed

TITLES = listed("""
mr mrs ms miss dr prof professor sir dame lord lady president vice-president prime minister chancellor secretary senator
representative governor mayor king queen prince princess pope bishop archbishop cardinal general colonel major captain
lieutenant sergeant corporal admiral commander judge justice chief chairman chairwoman chairperson chair director
spokesman spokeswoman spokesperson ambassador attorney sheriff superintendent inspector constable officer detective
congressman congresswoman rep sen gov gen col capt sgt lt st coach manager treasurer deputy premier foreign interior
finance defence defense home state former acting emeritus imam rabbi rev reverend father sister brother emperor sultan
""")
_LINKS = listed("of the de la le van von der den del di da al bin ibn ben el and for")
_INNER = listed("of de la le van von der den del di da al bin ibn ben el du dos")
_NOT_NAMES = listed("""
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
october november december the a an this that these those it he she they we i his her their our its in on at by for from
with as but and or if when while after before since although though because there here what who how why where which
christmas easter god yes no not one two three four five six seven eight nine ten some many most all both each every
another other more less such new last next first second third according asked earlier later meanwhile however still
edt est gmt bst cet pst utc am pm
then now also just only even over under about around during despite under amid among between under two against
""")
_LEAST_LETTERS = 3  # of capitals that may stand for the words of a name
_LEAST_SPELLED = 5  # letters of a word that may be another in a different spelling
# Words that many names have in common.
_KINDS = listed("""
university college school institute academy hospital clinic party council court county city bank company group union
hurricane cyclone typhoon storm river mount mountain lake bridge street road avenue square station airport island
church cathedral museum theatre theater club united airlines foundation trust society association ministry department
""")
_LEAST_RESPELLED = 6  # letters of one that may differ in a letter within,
_SPELT_ALIKE = 0.88  # one letter in nine,
_SPELT_LIKE = 0.8  # and one in five of a name that has another word in common
_AMERICAN = str.maketrans("cz", "ss")  # "defence", "defense"
_SENTENCE_MARKS = frozenset('.?!:"“”‘*–—-(')


@dataclass(frozen=True, slots=True)
class Name:
    """A name as written: `words` are its lower-case parts without titles; `role` the titles in front."""

    span: Span
    text: str
    words: tuple[str, ...]
    role: tuple[str, ...] = ()


@lru_cache(maxsize=PASSAGES_KEPT)
def find_names(text: str) -> tuple[Name, ...]:
    """Return the names of a passage in order.

    >>> [(each.text, each.words) for each in find_names("On Monday President Orsolya Veck met the Bank of Lund.")]
    [('President Orsolya Veck', ('orsolya', 'veck')), ('Bank of Lund', ('bank', 'lund'))]
    """
    words = tokens(text)
    found: list[Name] = []
    end = 0
    for at in [at for at, (_, _, _, _, _, _, is_capital) in enumerate(words) if is_capital]:
        if at < end:
            continue
        end = _end_of_name(words, at)
        name = _name(text, words, at, end) if end > at else None
        if name is not None:
            found.append(name)
    return tuple(found)


def same_name(one: Name, other: Name) -> bool:
    """Tell whether two names may mean the same: an alias, an abbreviation, or one a part of the other.

    >>> first, second = find_names("Dr Hanna Birk and Professor Birk")[:2]
    >>> same_name(first, second)
    True
    """
    return may_be_one(canonical(one), canonical(other))


@lru_cache(maxsize=1 << 15)
def may_be_one(mine: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Tell the same of the words of two names, aliases replaced."""
    if mine == theirs:
        return True
    short, long = (mine, theirs) if len(mine) <= len(theirs) else (theirs, mine)
    if not set(short).difference(long) or _is_abbreviation(short, long):
        return True
    places = _places()
    if theirs in places.get(mine, ()) or mine in places.get(theirs, ()):
        return True
    one, other = _spelled(short), _spelled(long)
    # Two universities, or two hurricanes, are told apart by what else they are called.
    rows = (one.telling, other.telling) if one.tells and other.tells else (one.words, other.words)
    # "Zulifar Ali", "Zulfiqar Ali": where the rest agrees, more may be a matter of spelling.
    least = _SPELT_LIKE if not _KINDS.issuperset(set(short) & set(long)) else _SPELT_ALIKE
    return any(_is_spelling_of(a, b, least) for a in rows[0] for b in rows[1])


class _Spelled(NamedTuple):
    """The longer words of a name, all and those that few names have in common; whether any tells it from others."""

    words: tuple[str, ...]
    telling: tuple[str, ...]
    tells: bool


@lru_cache(maxsize=1 << 14)
def _spelled(words: tuple[str, ...]) -> _Spelled:
    long = tuple([each for each in words if len(each) >= _LEAST_SPELLED])
    telling = tuple([each for each in long if each not in _KINDS])
    return _Spelled(long, telling, not _KINDS.issuperset(words))


def is_spelled_out(name: Name, text: str) -> bool:
    """Tell whether a text has the words that a name's capitals stand for, wherever in a longer name they begin.

    >>> (short,) = find_names("It said the ATF would look into it.")
    >>> is_spelled_out(short, "the Bureau of Alcohol, Tobacco, Firearms and Explosives")
    True
    """
    letters = name.text.replace(".", "")
    if not letters.isupper() or len(letters) < _LEAST_LETTERS:
        return False
    words = [each for each in tokens(text) if each.kind == "word"]
    rows = words, [each for each in words if each.lower not in _LINKS]
    return any(_stands_for(letters.lower(), row) for row in rows)


def _stands_for(letters: str, words: Sequence[Token]) -> bool:
    first = "".join([each.lower[0] for each in words])
    places = (found.start() for found in re.finditer(f"(?={re.escape(letters)})", first))
    return any(sum(each.is_capital for each in words[at : at + len(letters)]) > 1 for at in places)


def canonical(name: Name) -> tuple[str, ...]:
    """Return a name's words with aliases replaced ("dprk", "pyongyang": "north korea")."""
    return _without_aliases(name.words)


@lru_cache(maxsize=1 << 14)
def _without_aliases(words: tuple[str, ...]) -> tuple[str, ...]:
    table = _aliases()
    whole = " ".join(words)
    known = table.get(whole) or table.get(whole.replace(".", ""))
    if known is not None:
        return tuple(known.split())
    return tuple(part for word in words for part in table.get(word, word).split())


def _end_of_name(words: tuple[Token, ...], at: int) -> int:
    if not _may_begin(words, at):
        return at
    end = at + 1
    while end < len(words):
        step = _step(words, end)
        if not step:
            break
        end += step
    return end


def _step(words: tuple[Token, ...], at: int) -> int:
    """Return how many tokens from here on still belong to a name."""
    token = words[at]
    if token.kind == "word" and token.is_capital:
        return 1
    if at + 1 >= len(words) or not words[at + 1].is_capital:
        return 0
    if token.text == "." and len(words[at - 1].text) <= 3:
        return 1
    if token.text in {"-", "–", "&"} and words[at + 1].start == words[at].end:
        return 2
    return 2 if token.lower in _INNER else 0


def _may_begin(words: tuple[Token, ...], at: int) -> bool:
    token = words[at]
    following = words[at + 1] if at + 1 < len(words) else None
    if token.kind != "word" or not token.is_capital or len(token.text) < 2 or _is_in_figures(token, following):
        return False
    if token.lower in _NOT_NAMES:
        return token.lower == "new" and following is not None and following.is_capital  # "New York"
    starts = at == 0 or words[at - 1].text in _SENTENCE_MARKS
    if not starts:
        return True
    if token.text.isupper() or token.lower in _aliases():
        return True
    return following is not None and (following.is_capital or following.lower == "'s" or token.lower.endswith("'s"))


def _is_in_figures(token: Token, following: Token | None) -> bool:
    """Tell whether a word is part of a date or a sum: "Dec. 24", "US$70 million"."""
    if following is None:
        return False
    is_month = token.lower in SHORT_MONTHS and (following.text == "." or following.kind == "number")
    return is_month or (following.text == "$" and following.start == token.end)


def _name(text: str, words: tuple[Token, ...], at: int, end: int) -> Name | None:
    parts = [each for each in words[at:end] if each.kind == "word"]
    role: list[str] = []
    rest = list(parts)
    while rest and rest[0].lower.removesuffix("'s") in TITLES and len(rest) > 1:
        role.append(rest.pop(0).lower)
    kept = tuple(re.sub(r"'s$", "", each.lower) for each in rest if each.lower not in _LINKS)
    if not kept or (len(kept) == 1 and kept[0] in TITLES):
        return None
    if " ".join(kept) in _NOT_NAMES:
        return None
    stop = words[end - 1].end - (2 if words[end - 1].lower.endswith("'s") else 0)
    span = Span(words[at].start, stop)
    return Name(span, text[span.start : span.end], kept, tuple(role))


def _is_spelling_of(one: str, other: str, least: float) -> bool:
    """Tell whether two longer words are one name in two endings or spellings ("Snyder", "Synder")."""
    mine, theirs = len(one), len(other)
    if mine == theirs and (sorted(one) == sorted(other) or one.translate(_AMERICAN) == other.translate(_AMERICAN)):
        return True
    if one[0] == other[0] and (one.startswith(other[:-1]) or other.startswith(one[:-1])):
        return True
    shorter = min(mine, theirs)
    if shorter < _LEAST_RESPELLED or 2 * shorter < least * (mine + theirs):
        return False
    return Indel.normalized_similarity(one, other) >= least


@lru_cache(maxsize=1)
def _places() -> Mapping[tuple[str, ...], frozenset[tuple[str, ...]]]:
    """Return for the words of a place the words of those that lie in it."""
    table: dict[tuple[str, ...], frozenset[tuple[str, ...]]] = {}
    for line in resource("lexicons", "places.txt").read_text(encoding="utf-8").splitlines():
        whole, colon, parts = line.partition(":")
        if colon and not line.startswith("#"):
            table[tuple(whole.split())] = frozenset(tuple(each.split()) for each in parts.split(","))
    return MappingProxyType(table)


def _is_abbreviation(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    if len(short) != 1 or not 2 <= len(long) <= 6 or short[0][0] not in {long[0][0], "."}:
        return False
    return short[0].replace(".", "") == "".join(word[0] for word in long)


@lru_cache(maxsize=1)
def _aliases() -> Mapping[str, str]:
    table: dict[str, str] = {}
    for line in resource("lexicons", "aliases.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            names = [each.strip() for each in line.split(",")]
            table.update((name, names[0]) for name in names)
    return MappingProxyType(table)
