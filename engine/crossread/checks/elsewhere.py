"""What else two articles say of the kind that clashes: a value told there too makes a clash unlikely.

If one article says "86 passengers" and the other "68", and neither has the other's figure anywhere, they clash; where
the other article does have it, the two passages speak of different things.

What an article tells is gathered when it is first asked for, then looked up: two books clash in thousands of places.
It is kept in plain tables, which another process can be told (`MappingProxyType` cannot be).
"""

from __future__ import annotations

import datetime
import math
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from itertools import chain
from typing import Any, Generic, TypeVar

from crossread.checks.content import content_stems, is_content
from crossread.checks.ground import language_of
from crossread.checks.polarity import negated
from crossread.job import watched
from crossread.memo import Memo, Same
from crossread.model import Span
from crossread.roles import Pair, Progress, Side
from crossread.text.dates import Moment, find_moments, same_moment
from crossread.text.dealings import Called, Dealing, find_dealings, may_be_called
from crossread.text.names import Name, canonical, find_names
from crossread.text.quantities import Quantity, find_quantities
from crossread.text.synonyms import senses
from crossread.text.tokens import tokens

_EQUAL = 0.01  # relative; figures closer than this are one
_NAMED_BY_UNIT = ("money", "age", "speed", "temperature", "magnitude", "score")
_LOOK = 16  # passages read between two looks at the job
_KEPT = 72  # articles of which what they tell of one kind is kept
_SEVERAL = ""  # stands in for the passage that alone tells something, where there are several

Thing = TypeVar("Thing", bound=Hashable)
Part = TypeVar("Part")
Made = TypeVar("Made")
_Deals = Mapping[str, frozenset[tuple[Called, Called]]]  # who did what to whom, by the kind of deed
_Words = frozenset[str]
_Row = tuple[float, tuple[str, ...]]  # an amount, and the nouns of what is counted
Told = Mapping[Thing, str]  # what an article tells, each with the text of the one passage that does


@dataclass(frozen=True, slots=True, eq=False)
class _Figures:
    """What an article counts in one dimension: the distinct amounts with their nouns, sorted, and who tells each.

    `by_sense` holds the places of those whose nouns have a sense, in order; those of None have no nouns.
    """

    rows: tuple[_Row, ...]
    tellers: tuple[str, ...]
    by_sense: Mapping[object, Sequence[int]]

    def alike(self, one: Quantity, first: int = 0, last: int | None = None) -> Iterator[int]:
        """Yield the places, in a stretch of the rows, of what may count the same thing as a figure; some twice."""
        last = len(self.rows) if last is None else last
        if one.dimension.startswith(_NAMED_BY_UNIT) or not one.nouns:
            yield from range(first, last)
            return
        for kind in {None, *(sense for each in one.nouns for sense in senses(each))}:
            places = self.by_sense.get(kind, ())
            yield from places[bisect_left(places, first) : bisect_left(places, last)]

    def have(self, one: Quantity, here: str) -> bool:
        """Tell whether another passage than this one gives a figure."""
        room = 2 * _EQUAL * abs(one.low)
        first = bisect_left(self.rows, one.low - room, key=lambda row: row[0])
        last = bisect_right(self.rows, one.low + room, key=lambda row: row[0])
        return any(
            self.tellers[at] != here and _is_equal(one.low, self.rows[at][0]) for at in self.alike(one, first, last)
        )

    def others(self, one: Quantity, here: str) -> int:
        """Return how many other amounts of a figure's kind other passages than this one give."""
        rows, tellers = self.rows, self.tellers
        return len({rows[at][0] for at in self.alike(one) if tellers[at] != here} - {one.low})


def figures(one: Quantity, other: Quantity, pair: Pair) -> tuple[float, float]:
    """Return how far each article has the other's figure (0, 0.5, 1), and how many such figures both have (0..1)."""
    mine, theirs = _figures(pair.left, one.dimension, pair), _figures(pair.right, other.dimension, pair)
    here, there = pair.left.passage.text, pair.right.passage.text
    told = _both(theirs.have(one, there), mine.have(other, here))
    return told, _crowd(mine.others(one, here), theirs.others(other, there))


def moments(one: Moment, other: Moment, pair: Pair) -> tuple[float, float]:
    """Return the same for dates and times."""
    mine, theirs = _MOMENTS.of(pair.left, pair.job)[one.is_time], _MOMENTS.of(pair.right, pair.job)[other.is_time]
    here, there = pair.left.passage.text, pair.right.passage.text
    told = _both(_have(theirs, one, there), _have(mine, other, here))
    return told, _crowd(_other_days(mine, one, here), _other_days(theirs, other, there))


def names(one: Name, other: Name, pair: Pair) -> float:
    """Return how far each article has the other's name (0, 0.5, 1)."""
    return _shared(frozenset(canonical(one)), frozenset(canonical(other)), pair, _NAMES)


def denials(asserted: str, denied: str, pair: Pair, *, denied_on_left: bool) -> float:
    """Return how far the article that denies one word (a stem) asserts it, and the other denies its own (0, 0.5, 1)."""
    denier, teller = (pair.left, pair.right) if denied_on_left else (pair.right, pair.left)
    return _both(
        _is_claimed(denied, denier, pair, is_denied=False),
        _is_claimed(asserted, teller, pair, is_denied=True),
    )


def tells(side: Side, dealing: Dealing, pair: Pair) -> bool:
    """Tell whether a side's article tells, in whatever passage, that one party did so to the other."""
    giver, taker = dealing.giver.called, dealing.taker.called
    return any(
        may_be_called(mine, giver) and may_be_called(theirs, taker)
        for mine, theirs in _DEALINGS.of(side, pair.job).get(dealing.kind, ())
    )


def _is_claimed(stem: str, side: Side, pair: Pair, *, is_denied: bool) -> bool:
    """Tell whether another passage of a side's article asserts a word, or denies it."""
    here = side.passage.text
    asserted, denied = _CLAIMS.of(side, pair.job)
    return (denied if is_denied else asserted).get(stem, here) != here


def _claims(texts: Iterable[str], language: str) -> tuple[_Tellers, _Tellers]:
    """Return the words that passages assert, and those that they deny, as stems."""
    asserted, denied, read = _Tellers(), _Tellers(), set[str]()
    for text in texts:
        if text in read:
            continue
        read.add(text)
        under = negated(text, language)
        if under:
            claims = [(at in under, each.stem) for at, each in enumerate(tokens(text)) if is_content(each)]
            asserted.add((stem for is_denied, stem in claims if not is_denied), text)
            denied.add((stem for is_denied, stem in claims if is_denied), text)
        else:
            asserted.add(content_stems(text), text)
    return asserted, denied


def _all_claims(parts: Iterable[tuple[_Tellers, _Tellers]]) -> tuple[Told[str], Told[str]]:
    asserted, denied = _Tellers(), _Tellers()
    for part in parts:
        asserted.join(part[0])
        denied.join(part[1])
    return asserted.told(), denied.told()


class _Tellers:
    """Gathers what is told in each of several texts, many things at once: two books have hundreds of thousands."""

    def __init__(self) -> None:
        self._by_one: dict[str, str] = {}
        self._by_several: set[str] = set()

    def add(self, things: Iterable[str], text: str) -> None:
        """Take down what another text tells."""
        told = frozenset(things)
        self._by_several |= self._by_one.keys() & told
        self._by_one.update(dict.fromkeys(told, text))

    def join(self, other: _Tellers) -> None:
        """Take over what other texts tell, of which some may be the same."""
        mine, theirs = self._by_one, other._by_one
        self._by_several |= other._by_several
        self._by_several.update([each for each in mine.keys() & theirs.keys() if mine[each] != theirs[each]])
        mine.update(theirs)

    def told(self) -> Told[str]:
        """Return each thing with the one text that tells it."""
        return self._by_one | dict.fromkeys(self._by_several, _SEVERAL)


def words(mine: frozenset[str], theirs: frozenset[str], pair: Pair) -> float:
    """Return how far each article has any of the other's words, as stems (0, 0.5, 1)."""
    return _shared(mine, theirs, pair, _STEMS)


def _shared(
    mine: frozenset[str], theirs: frozenset[str], pair: Pair, kind: _Kind[frozenset[str], frozenset[str]]
) -> float:
    known = [kind.of(side, pair.job) for side in (pair.left, pair.right)]
    return _both(not mine.isdisjoint(known[1]), not theirs.isdisjoint(known[0]))


def _both(one: bool, other: bool) -> float:
    return (one + other) / 2


def _crowd(mine: int, theirs: int) -> float:
    return 1.0 - 1.0 / math.sqrt((1 + mine) * (1 + theirs))


def _is_equal(one: float, other: float) -> bool:
    return abs(one - other) <= _EQUAL * max(abs(one), abs(other))


def _have(told: Told[Moment], one: Moment, here: str) -> bool:
    """Tell whether another passage than this one gives a date or time."""
    return any(teller != here and same_moment(one, each) is True for each, teller in told.items())


def _other_days(told: Told[Moment], one: Moment, here: str) -> int:
    """Return how many other dates, or other times, other passages than this one give."""
    shown = {each.shown for each, teller in told.items() if teller != here}
    return len(shown - {one.shown})


@dataclass(frozen=True, slots=True)
class _Kind(Generic[Part, Made]):
    """What an article tells of one kind: read when it is first asked for, then kept.

    `read` reads some of its passages, `join` makes one of what was read of several stretches of them, in order.
    """

    name: str
    read: Callable[[Iterable[str], Side], Part]
    join: Callable[[Iterable[Part]], Made]

    def of(self, side: Side, job: Progress | None) -> Made:
        """Return what is read of the texts of a side's article.

        Raises:
            Cancelled: the user asked to stop.
        """
        texts = watched(side.article, job, _LOOK)
        return self.kept(side, lambda: self.join((self.read(texts, side),)))

    def kept(self, side: Side, make: Callable[[], Made]) -> Made:
        """Return what is kept of a side's article, or else make it.

        It is told by being the very same tuple: to hash the thousands of passages of a book for each clash is slow.
        """
        key = (self.name, language_of(side), side.published, Same(side.article))
        return _kept().recall("elsewhere", key, make)


def read_part(side: Side, texts: Sequence[str], job: Progress) -> Mapping[str, object]:
    """Return what some passages of the article of a side tell of every kind, for `joined`.

    Raises:
        Cancelled: the user asked to stop.
    """
    return {each.name: each.read(watched(texts, job, _LOOK), side) for each in _KINDS}


def joined(parts: Sequence[Mapping[str, object]]) -> Mapping[str, object]:
    """Return what an article tells of every kind, for `take`, from what all stretches of its passages do, in order."""
    return {each.name: each.join([part[each.name] for part in parts]) for each in _KINDS}


def take(side: Side, told: Mapping[str, object]) -> None:
    """Take over what was read, here or in another process, of the article of a side."""
    for each in _KINDS:
        each.kept(side, partial(told.__getitem__, each.name))


@lru_cache(maxsize=1)
def _kept() -> Memo:
    return Memo(_KEPT)


def _figures(side: Side, dimension: str, pair: Pair) -> _Figures:
    return _FIGURES.of(side, pair.job).get(dimension, _NO_FIGURES)


def _by_dimension(texts: Iterable[str], language: str) -> Mapping[str, Told[_Row]]:
    told: dict[str, list[tuple[_Row, str]]] = defaultdict(list)
    for text in texts:
        for each in find_quantities(text, language):
            told[each.dimension].append(((each.low, each.nouns), text))
    return {dimension: _tellers(rows) for dimension, rows in told.items()}


def _all_figures(parts: Iterable[Mapping[str, Told[_Row]]]) -> Mapping[str, _Figures]:
    told: dict[str, list[tuple[_Row, str]]] = defaultdict(list)
    for part in parts:
        for dimension, rows in part.items():
            told[dimension].extend(rows.items())
    return {dimension: _gathered(_tellers(rows)) for dimension, rows in told.items()}


def _gathered(tellers: Told[_Row]) -> _Figures:
    rows = sorted(tellers)
    by_sense: dict[object, list[int]] = defaultdict(list)
    for at, (_, nouns) in enumerate(rows):
        for sense in {sense for each in nouns for sense in senses(each)} or {None}:
            by_sense[sense].append(at)
    return _Figures(tuple(rows), tuple(tellers[each] for each in rows), dict(by_sense))


_NO_FIGURES = _Figures((), (), {})


def _moments(texts: Iterable[str], language: str, published: datetime.date | None) -> Told[Moment]:
    nowhere = Span(0, 0)
    return _tellers(
        (replace(each, span=nowhere), text) for text in texts for each in find_moments(text, language, published)
    )


def _all_moments(parts: Iterable[Told[Moment]]) -> tuple[Told[Moment], Told[Moment]]:
    """Return the dates that passages give, and the times."""
    told = _tellers(chain.from_iterable(part.items() for part in parts))
    dates, times = ({each: text for each, text in told.items() if each.is_time is kind} for kind in (False, True))
    return dates, times


def _tellers(told: Iterable[tuple[Thing, str]]) -> Told[Thing]:
    """Return each distinct thing with the one passage that tells it."""
    found: dict[Thing, str] = {}
    for each, text in told:
        found[each] = text if found.get(each, text) == text else _SEVERAL
    return found


def _stems(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(each.stem for text in texts for each in tokens(text))


def _named(texts: Iterable[str]) -> frozenset[str]:
    """Return the words of all names in an article, aliases replaced."""
    return frozenset(word for text in texts for each in find_names(text) for word in canonical(each))


def _dealings(texts: Iterable[str]) -> _Deals:
    return _by_kind(
        (each.kind, (each.giver.called, each.taker.called)) for text in texts for each in find_dealings(text)
    )


def _all_dealings(parts: Iterable[_Deals]) -> _Deals:
    return _by_kind((kind, two) for part in parts for kind, row in part.items() for two in row)


def _by_kind(told: Iterable[tuple[str, tuple[Called, Called]]]) -> _Deals:
    found: dict[str, set[tuple[Called, Called]]] = defaultdict(set)
    for kind, two in told:
        found[kind].add(two)
    return {kind: frozenset(row) for kind, row in found.items()}


def _all_words(parts: Iterable[_Words]) -> _Words:
    return frozenset[str]().union(*parts)


_FIGURES = _Kind("figures", lambda texts, side: _by_dimension(texts, language_of(side)), _all_figures)
_MOMENTS = _Kind("moments", lambda texts, side: _moments(texts, language_of(side), side.published), _all_moments)
_CLAIMS = _Kind("claims", lambda texts, side: _claims(texts, language_of(side)), _all_claims)
_NAMES = _Kind("names", lambda texts, _: _named(texts), _all_words)
_STEMS = _Kind("stems", lambda texts, _: _stems(texts), _all_words)
_DEALINGS = _Kind("dealings", lambda texts, _: _dealings(texts), _all_dealings)
_KINDS: tuple[_Kind[Any, Any], ...] = (_FIGURES, _MOMENTS, _CLAIMS, _NAMES, _STEMS, _DEALINGS)
