"""Lay two passages side by side: which words of the one answer to which of the other, and what is left over.

What is left over on both sides tells a different subject or event from a different account of the same one.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from crossread.checks.content import REACH, Content, by_sense, content
from crossread.model import Span
from crossread.text.dates import find_moments, same_moment
from crossread.text.synonyms import are_opposite, senses, terms_in
from crossread.text.tokens import Token
from crossread.text.word_lists import listed

_CLOSE = 4
_CALENDAR = listed("""
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
september october november december yesterday today tomorrow
""")
_MODAL = listed("""
may might could if whether consider considering considers hope hopes hoped likely possible possibly perhaps thought
believed alleged allegedly
""")
_OTHERNESS = listed("another other second third former previous earlier following next later separate different")


@dataclass(frozen=True, slots=True)
class Scene:
    """Two passages' words side by side; indices are into their tokens.

    `partner` maps left tokens to right ones; `left_over` and `right_over` are the content words without one.
    """

    contents: tuple[Content, Content]
    partner: tuple[int, ...]
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

    def has_partner(self, places: Iterable[int], *, on_left: bool) -> bool:
        """Tell whether any of some tokens of one side was laid beside one of the other."""
        if on_left:
            return any(self.partner[at] >= 0 for at in places)
        taken = set(self.partner)
        return any(at in taken for at in places)

    def near(self, left: Span, right: Span) -> float:
        """Return how far the words around two places answer to each other, 0..1, nearer ones counting more."""
        mine, theirs = self._around(left, right)
        whole = max(sum(mine.values()), sum(theirs.values()))
        if not whole:
            return 0.0
        both = sum(min(weight, theirs.get(self.partner[at], 0.0)) for at, weight in mine.items())
        return min(1.0, both / whole)

    def anchors(self, left: Span, right: Span) -> int:
        """Return how many content words within a few words of two places answer to each other."""
        mine, theirs = self._around(left, right, _CLOSE)
        return sum(self.partner[at] in theirs for at in mine)

    def strangers(self, left: Span, right: Span) -> float:
        """Return how much is left over on both sides alike, outside two places: 0 if one holds all of the other."""
        weights = self.contents[0].weights, self.contents[1].weights
        mine = sum(weights[0][at] for at in self._over(left, on_left=True))
        theirs = sum(weights[1][at] for at in self._over(right, on_left=False))
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
        mine = sum(weight for at, weight in near[0].items() if at in self.left_over)
        theirs = sum(weight for at, weight in near[1].items() if at in self.right_over)
        return min(mine, theirs)

    def substitutions(self, left: Span, right: Span) -> float:
        """Return how many words stand exchanged for another between the same neighbours, outside two places.

        "Cuts to the police budget" and "cuts to the library budget": one. A word at the edge counts half.
        """
        sides = tuple(each.neighbours for each in self.contents)
        settings = {sides[1][other] for other in self._over(right, on_left=False)}
        count = 0.0
        for at in self._over(left, on_left=True):
            before, after = sides[0][at]
            # A neighbour without a counterpart answers to nothing, the edge to the edge.
            behind, ahead = (self.partner[each] if each >= 0 else -1 for each in (before, after))
            is_laid = (before < 0 or behind >= 0) and (after < 0 or ahead >= 0)
            if is_laid and (behind, ahead) in settings:
                count += 1.0 if before >= 0 and after >= 0 else 0.7
        return count

    def same_neighbours(self, left: tuple[int, int], right: tuple[int, int]) -> int:
        """Return how many of the content words before and after two stretches of tokens answer to each other."""
        mine, theirs = self.contents[0].neighbours, self.contents[1].neighbours
        before, behind = mine[left[0]][0], theirs[right[0]][0]
        after, ahead = mine[left[1] - 1][1], theirs[right[1] - 1][1]
        return sum(each >= 0 and self.partner[each] == other for each, other in ((before, behind), (after, ahead)))

    def openings_differ(self) -> bool:
        """Tell whether the first content words of both sides have no counterpart: most likely two subjects."""
        return all(
            any(at in over for at in side.places[:2])
            for side, over in zip(self.contents, (self.left_over, self.right_over), strict=True)
        )

    def other_kind(self, left: Span, right: Span) -> bool:
        """Tell whether the sides name opposite kinds of things ("elder", "younger") outside two places."""
        mine = [
            each
            for each in terms_in(self.texts[0])
            if each.start in self.left_over and not _within(self.left[each.start], left)
        ]
        theirs = [
            each
            for each in terms_in(self.texts[1])
            if each.start in self.right_over and not _within(self.right[each.start], right)
        ]
        return any(are_opposite(one, other) for one in mine for other in theirs)

    def moods_differ(self) -> bool:
        """Tell whether just one side speaks of what may be rather than what is."""
        mine, theirs = (any(each.lower in _MODAL for each in words) for words in (self.left, self.right))
        return mine != theirs

    def other_names(self, left: Span, right: Span) -> bool:
        """Tell whether both sides name somebody or something that the other does not, outside two places."""
        return all(
            any(is_name(words, at) for at in over if not _within(words[at], span))
            for words, over, span in ((self.left, self.left_over, left), (self.right, self.right_over, right))
        )

    def says_other(self) -> bool:
        """Tell whether just one side says "another", "second", "previous": not the same event."""
        mine = {self.left[at].lower for at in self.left_over} & _OTHERNESS
        theirs = {self.right[at].lower for at in self.right_over} & _OTHERNESS
        return bool(mine) != bool(theirs)

    def _over(self, span: Span, *, on_left: bool) -> list[int]:
        """Return the words left over on a side outside a place."""
        words, over = (self.left, self.left_over) if on_left else (self.right, self.right_over)
        return [at for at in over if not _within(words[at], span)]

    def _around(self, left: Span, right: Span, reach: int = REACH) -> tuple[dict[int, float], dict[int, float]]:
        return self.contents[0].around(left, reach), self.contents[1].around(right, reach)


@lru_cache(maxsize=1024)
def lay(left: str, right: str) -> Scene:
    """Pair up the words of two passages: the same stem first, nearest in relative place, then synonyms."""
    # Which of several like words is paired depends on where one begins; beginning by text keeps it symmetric.
    return _lay(left, right) if left <= right else _turned(lay(right, left))


def _turned(scene: Scene) -> Scene:
    partner = [-1] * len(scene.right)
    for at, other in enumerate(scene.partner):
        if other >= 0:
            partner[other] = at
    contents, texts = (scene.contents[1], scene.contents[0]), (scene.texts[1], scene.texts[0])
    return Scene(contents, tuple(partner), scene.right_over, scene.left_over, scene.dice, scene.shorter, texts)


def _lay(left: str, right: str) -> Scene:
    mine, theirs = content(left), content(right)
    partner = [-1] * len(mine.words)
    free = set(theirs.places)
    _pair_by_stem(mine, theirs, partner, free)
    _pair_by_sense(mine, theirs, partner, free)
    left_over = tuple(at for at in mine.places if partner[at] < 0)
    both = mine.total - sum(mine.weights[at] for at in left_over)
    dice = 2 * both / (mine.total + theirs.total) if both else 0.0
    shorter = min(1.0, both / max(2.0, min(mine.total, theirs.total)))
    over = tuple(sorted(free))
    return Scene((mine, theirs), tuple(partner), left_over, over, min(1.0, dice), shorter, (left, right))


def _pair_by_stem(mine: Content, theirs: Content, partner: list[int], free: set[int]) -> None:
    for at in mine.places:
        fits = theirs.by_stem.get(mine.words[at].stem)
        if fits:
            _pair_up(at, {other for other in fits if other in free}, (mine, theirs), partner, free)


def _pair_by_sense(mine: Content, theirs: Content, partner: list[int], free: set[int]) -> None:
    """Pair up words that share a sense; two names answer to each other only by their stem."""
    known = by_sense(theirs.words, free)
    for at in mine.places:
        if partner[at] >= 0:
            continue
        token = mine.words[at]
        fits = {other for sense in senses(token.stem) for other in known.get(sense, ()) if other in free}
        if token.is_capital:
            fits = {other for other in fits if not theirs.words[other].is_capital}
        _pair_up(at, fits, (mine, theirs), partner, free)


def _pair_up(at: int, fits: set[int], sides: tuple[Content, Content], partner: list[int], free: set[int]) -> None:
    """Pair a word with that of some others which stands nearest in relative place, if any."""
    if fits:
        lengths = len(sides[0].words), len(sides[1].words)
        partner[at] = min(fits, key=lambda other: (abs(at / lengths[0] - other / lengths[1]), other))
        free.discard(partner[at])


def is_name(words: tuple[Token, ...], at: int) -> bool:
    """Tell whether a token looks like part of a name: a capital not owed to the start of a sentence."""
    token = words[at]
    if not token.is_capital or token.lower in _CALENDAR or len(token.text) < 2:
        return False
    if at == 0 or words[at - 1].text in {".", "?", "!", "“", '"', "‘", ":"}:
        return at + 1 < len(words) and words[at + 1].is_capital and words[at + 1].kind == "word"
    return True


def dates_differ(left: str, right: str) -> bool:
    """Tell whether each passage gives a year or calendar date that the other does not."""
    mine = [each for each in find_moments(left) if each.year or each.months]
    theirs = [each for each in find_moments(right) if each.year or each.months]
    return bool(mine) and bool(theirs) and all(same_moment(one, other) is False for one in mine for other in theirs)


def _within(token: Token, span: Span) -> bool:
    return span.start <= token.start < span.end
