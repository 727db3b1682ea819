"""Lay two passages side by side: which words of the one answer to which of the other, and what is left over.

What is left over on both sides tells a different subject or event from a different account of the same one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from crossread.checks.content import Content, around, content, meanings
from crossread.model import Span
from crossread.text.dates import Moment, find_moments, same_moment
from crossread.text.synonyms import Term, are_of_two_kinds, senses, terms_in
from crossread.text.tokens import PASSAGES_KEPT, Token
from crossread.text.tongue import shared_tongue

_CLOSE = 0.5  # weight, by distance, of a word more than four words off
_EDGE, _PLACE = -1, -2  # what may stand beside words left over instead of a word: an edge, the place under examination


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """Two passages' words side by side; indices are into their tokens.

    `partner` maps left tokens to right ones, `owner` right ones to left ones, -1 where there is none; `left_over` and
    `right_over` are the content words without one.
    """

    contents: tuple[Content, Content]
    partner: tuple[int, ...]
    owner: tuple[int, ...]
    left_over: tuple[int, ...]
    right_over: tuple[int, ...]
    dice: float
    shorter: float
    texts: tuple[str, str]

    @property
    def left(self) -> tuple[Token, ...]:
        """Return the left passage's tokens."""
        return self.contents[0].words

    @property
    def right(self) -> tuple[Token, ...]:
        """Return the right passage's tokens."""
        return self.contents[1].words

    def near(self, left: Span, right: Span) -> float:
        """Return how far the words around two places answer to each other, 0..1, nearer ones counting more."""
        mine, theirs = self._around(left, right)
        whole = max(sum(mine.values()), sum(theirs.values()))
        if not whole:
            return 0.0
        partner = self.partner
        both = sum([min(weight, theirs.get(partner[at], 0.0)) for at, weight in mine.items()])
        return min(1.0, both / whole)

    def anchors(self, left: Span, right: Span) -> int:
        """Return how many content words within a few words of two places answer to each other."""
        mine, theirs = self._around(left, right)
        partner = self.partner
        return sum([theirs.get(partner[at], 0.0) > _CLOSE for at, weight in mine.items() if weight > _CLOSE])

    def strangers(self, left: Span, right: Span) -> float:
        """Return how much is left over on both sides alike, outside two places: 0 if one holds all of the other."""
        one, other = self.contents
        mine = sum([one.weights[at] for at in one.outside(self.left_over, left)])
        theirs = sum([other.weights[at] for at in other.outside(self.right_over, right)])
        return min(mine, theirs)

    def left_weight(self) -> float:
        """Return how much of the left has no counterpart on the right."""
        return sum(self.contents[0].weights[at] for at in self.left_over)

    def right_weight(self) -> float:
        """Return how much of the right has no counterpart on the left."""
        return sum(self.contents[1].weights[at] for at in self.right_over)

    def stranger_share(self, left: Span, right: Span) -> float:
        """Return the strangers as a share of the content of the shorter side, 0..1."""
        least = min(each.total for each in self.contents)
        return min(1.0, self.strangers(left, right) / max(least, 3.0))

    def strangers_near(self, left: Span, right: Span) -> float:
        """Return how much is left over on both sides close to two places, nearer words counting more."""
        near = self._around(left, right)
        mine = sum([weight for at, weight in near[0].items() if self.partner[at] < 0])
        theirs = sum([weight for at, weight in near[1].items() if self.owner[at] < 0])
        return min(mine, theirs)

    def substitutions(self, left: Span, right: Span) -> float:
        """Return how often other words stand between the same neighbours, outside two places that answer to each other.

        "Cuts to the police budget" and "cuts to the library budget": one. Words at the edge count half.
        """
        return sum(0.7 if _EDGE in setting else 1.0 for setting, _ in exchanged(self, left, right))

    def gaps(self, span: Span, *, on_left: bool) -> list[tuple[tuple[int, int], bool]]:
        """Return what stands before and after each run of words left over, and whether it is a name, or part of one.

        That is a laid word, the place or an edge. A longer run tells more than a name.
        """
        side, laid = (self.contents[0], self.partner) if on_left else (self.contents[1], self.owner)
        start, end = side.inside(span)
        found = []
        before, run = _EDGE, []
        for at in side.with_place(start, end):
            is_within = start <= at < end
            if laid[at] < 0 and not is_within:
                run.append(at)
                continue
            here = _PLACE if is_within else at
            if run:
                found.append(((before, here), side.is_name(run)))
            before, run = here, []
        if run:
            found.append(((before, _EDGE), side.is_name(run)))
        return found

    def same_neighbours(self, left: tuple[int, int], right: tuple[int, int]) -> int:
        """Return how many of the content words before and after two stretches of tokens answer to each other."""
        mine, theirs = self.contents
        before, behind = mine.neighbours(left[0])[0], theirs.neighbours(right[0])[0]
        after, ahead = mine.neighbours(left[1] - 1)[1], theirs.neighbours(right[1] - 1)[1]
        return sum(each >= 0 and self.partner[each] == other for each, other in ((before, behind), (after, ahead)))

    def openings_differ(self) -> bool:
        """Tell whether the first content words of both sides have no counterpart: most likely two subjects."""
        mine, theirs = self.contents
        return any(self.partner[at] < 0 for at in mine.places[:2]) and any(
            self.owner[at] < 0 for at in theirs.places[:2]
        )

    def other_kind(self, left: Span, right: Span) -> bool:
        """Tell whether the sides name opposite kinds of things ("elder", "younger") outside two places."""
        if _kinds(self.texts[0]).isdisjoint(_other_kinds(self.texts[1])):
            return False
        mine = self._open_terms(0, left)
        return bool(mine) and any(are_of_two_kinds(one, other) for other in self._open_terms(1, right) for one in mine)

    def moods_differ(self) -> bool:
        """Tell whether just one side speaks of what may be rather than what is."""
        return self.contents[0].is_modal != self.contents[1].is_modal

    def other_names(self, left: Span, right: Span) -> bool:
        """Tell whether both sides name somebody or something that the other does not, outside two places."""
        if not self.contents[0].names or not self.contents[1].names:
            return False
        return all(
            any(laid[at] < 0 for at in side.outside(side.names, span))
            for side, laid, span in zip(self.contents, (self.partner, self.owner), (left, right), strict=True)
        )

    def says_other(self) -> bool:
        """Tell whether just one side says "another", "second", "previous": not the same event."""
        mine = any(self.partner[at] < 0 for at in self.contents[0].others)
        return mine != any(self.owner[at] < 0 for at in self.contents[1].others)

    def _open_terms(self, side: int, span: Span) -> list[Term]:
        """Return the terms of a side that begin with a content word without a counterpart, outside a place."""
        words, laid = self.contents[side], (self.partner, self.owner)[side]
        found = [each for each in terms_in(self.texts[side]) if words.weights[each.start] and laid[each.start] < 0]
        return [each for each in found if words.outside((each.start,), span)]

    def _around(self, left: Span, right: Span) -> tuple[Mapping[int, float], Mapping[int, float]]:
        return around(self.contents[0], left), around(self.contents[1], right)


@lru_cache(maxsize=64)  # asked several times for each clash
def exchanged(scene: Scene, left: Span, right: Span) -> tuple[tuple[tuple[int, int], bool], ...]:
    """Return what stands before and after words exchanged, and whether both have a name among them."""
    if not scene.left_over or not scene.right_over:
        return ()
    settings = dict(scene.gaps(right, on_left=False))
    found = []
    for (before, after), has_name in scene.gaps(left, on_left=True) if settings else ():
        laid = scene.partner[before] if before >= 0 else before, scene.partner[after] if after >= 0 else after
        if laid in settings:
            found.append((laid, has_name and settings[laid]))
    return tuple(found)


@lru_cache(maxsize=PASSAGES_KEPT)
def _kinds(text: str) -> frozenset[tuple[str, int]]:
    """Return what the terms of a passage mean as kinds of things."""
    return frozenset([each for term in terms_in(text) for each in term.meanings if each[0].startswith("kind")])


@lru_cache(maxsize=PASSAGES_KEPT)
def _other_kinds(text: str) -> frozenset[tuple[str, int]]:
    """Return the kinds that stand against those of a passage."""
    return frozenset([(line, 1 - side) for line, side in _kinds(text)])


@lru_cache(maxsize=4096)
def lay(left: str, right: str) -> Scene:
    """Pair up the words of two passages: the same stem first, nearest in relative place, then synonyms."""
    # Which of several like words is paired depends on where one begins; beginning by text keeps it symmetric.
    return _lay(left, right) if left <= right else _turned(lay(right, left))


def _turned(scene: Scene) -> Scene:
    contents, texts = (scene.contents[1], scene.contents[0]), (scene.texts[1], scene.texts[0])
    over, partners = (scene.right_over, scene.left_over), (scene.owner, scene.partner)
    return Scene(contents, *partners, *over, scene.dice, scene.shorter, texts)


def _lay(left: str, right: str) -> Scene:
    language = shared_tongue(left, right)
    mine, theirs = content(left, language), content(right, language)
    partner, owner = [-1] * len(mine.words), [-1] * len(theirs.words)
    _pair_by_stem(mine, theirs, partner, owner)
    shared = meanings(left, language) & meanings(right, language)
    if shared:
        _pair_by_sense(mine, theirs, shared, partner, owner)
    left_over = tuple([at for at in mine.places if partner[at] < 0])
    both = mine.total - sum([mine.weights[at] for at in left_over])
    dice = 2 * both / (mine.total + theirs.total) if both else 0.0
    shorter = min(1.0, both / max(2.0, min(mine.total, theirs.total)))
    over = tuple([at for at in theirs.places if owner[at] < 0])
    return Scene((mine, theirs), tuple(partner), tuple(owner), left_over, over, min(1.0, dice), shorter, (left, right))


def _pair_by_stem(mine: Content, theirs: Content, partner: list[int], owner: list[int]) -> None:
    shared = mine.stems & theirs.stems
    known: dict[str, list[int]] = defaultdict(list)
    for at, key in zip(theirs.places, theirs.keys, strict=True) if shared else ():
        if key in shared:
            known[key].append(at)
    for at, key in zip(mine.places, mine.keys, strict=True) if shared else ():
        if key in shared:
            _pair_up(at, known[key], partner, owner)


def _pair_by_sense(
    mine: Content, theirs: Content, shared: frozenset[object], partner: list[int], owner: list[int]
) -> None:
    """Pair up words that share a sense; two names answer to each other only by their stem."""
    known: dict[object, list[int]] = defaultdict(list)
    for at, key in zip(theirs.places, theirs.keys, strict=True):
        if owner[at] < 0 and not shared.isdisjoint(meant := senses(key)):
            for sense in meant & shared:
                known[sense].append(at)
    for at, key in zip(mine.places, mine.keys, strict=True) if known else ():
        if partner[at] < 0 and not shared.isdisjoint(meant := senses(key)):
            token = mine.words[at]
            fits = {other for sense in meant & shared for other in known.get(sense, ())}
            if token.is_capital:
                fits = {other for other in fits if not theirs.words[other].is_capital}
            _pair_up(at, fits, partner, owner)


def _pair_up(at: int, fits: Iterable[int], partner: list[int], owner: list[int]) -> None:
    """Pair a word with that of some others, still free, which stands nearest in relative place, if any."""
    free = [other for other in fits if owner[other] < 0]
    if free:
        lengths = len(partner), len(owner)
        other = min(free, key=lambda each: (abs(at / lengths[0] - each / lengths[1]), each)) if free[1:] else free[0]
        partner[at], owner[other] = other, at


def dates_differ(left: str, right: str) -> bool:
    """Tell whether each passage gives a year or calendar date that the other does not."""
    mine, theirs = _dated(left), _dated(right)
    return bool(mine) and bool(theirs) and all(same_moment(one, other) is False for one in mine for other in theirs)


@lru_cache(maxsize=PASSAGES_KEPT)
def _dated(text: str) -> tuple[Moment, ...]:
    # Told in full, as the check of dates asks: then it is the same entry of what is kept.
    return tuple(each for each in find_moments(text, "en", None) if each.year or each.months)
