"""Lay two passages side by side: which words of the one answer to which of the other, and what is left over.

What is left over on both sides tells a different subject or event from a different account of the same one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

from crossread.model import Span
from crossread.text.dates import find_moments, same_moment
from crossread.text.synonyms import are_opposite, senses, terms_in
from crossread.text.tokens import Token, tokens
from crossread.text.word_lists import listed

FUNCTION_WORDS = listed("""
a an the of in on at to from by for with and or but as that which who whom whose were was is are be been being
has have had will would could should may might can did do does n't not this these those it its his her their our
your my than then when while so because into onto over under about they he she we i you said say says also there here
such very just only even still him them us me 's up out off down
""")
Meanings = Callable[[Token], frozenset[object]]
REACH = 7
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

    left: tuple[Token, ...]
    right: tuple[Token, ...]
    partner: tuple[int, ...]
    left_over: tuple[int, ...]
    right_over: tuple[int, ...]
    dice: float
    shorter: float
    texts: tuple[str, str]

    def has_partner(self, places: Iterable[int], *, on_left: bool) -> bool:
        """Tell whether any of some tokens of one side was laid beside one of the other."""
        if on_left:
            return any(self.partner[at] >= 0 for at in places)
        taken = set(self.partner)
        return any(at in taken for at in places)

    def near(self, left: Span, right: Span) -> float:
        """Return how far the words around two places answer to each other, 0..1, nearer ones counting more."""
        mine, theirs = _around(self.left, left), _around(self.right, right)
        whole = max(sum(mine.values()), sum(theirs.values()))
        if not whole:
            return 0.0
        both = sum(min(weight, theirs.get(self.partner[at], 0.0)) for at, weight in mine.items())
        return min(1.0, both / whole)

    def anchors(self, left: Span, right: Span) -> int:
        """Return how many content words within a few words of two places answer to each other."""
        mine, theirs = _around(self.left, left, _CLOSE), _around(self.right, right, _CLOSE)
        return sum(self.partner[at] in theirs for at in mine)

    def strangers(self, left: Span, right: Span) -> float:
        """Return how much is left over on both sides alike, outside two places: 0 if one holds all of the other."""
        mine = sum(_weight(self.left[at]) for at in self.left_over if not _within(self.left[at], left))
        theirs = sum(_weight(self.right[at]) for at in self.right_over if not _within(self.right[at], right))
        return min(mine, theirs)

    def left_weight(self) -> float:
        """Return how much of the left has no counterpart on the right."""
        return sum(_weight(self.left[at]) for at in self.left_over)

    def right_weight(self) -> float:
        """Return how much of the right has no counterpart on the left."""
        return sum(_weight(self.right[at]) for at in self.right_over)

    def stranger_share(self, left: Span, right: Span) -> float:
        """Return the strangers as a share of the content of the shorter side, 0..1."""
        sizes = (sum(_weight(each) for each in words if is_content(each)) for words in (self.left, self.right))
        return min(1.0, self.strangers(left, right) / max(min(sizes), 3.0))

    def strangers_near(self, left: Span, right: Span) -> float:
        """Return how much is left over on both sides close to two places, nearer words counting more."""
        mine = sum(weight for at, weight in _around(self.left, left).items() if at in self.left_over)
        theirs = sum(weight for at, weight in _around(self.right, right).items() if at in self.right_over)
        return min(mine, theirs)

    def substitutions(self, left: Span, right: Span) -> float:
        """Return how many words stand exchanged for another between the same neighbours, outside two places.

        "Cuts to the police budget" and "cuts to the library budget": one. A word at the edge counts half.
        """
        count = 0.0
        for at in self.left_over:
            if _within(self.left[at], left):
                continue
            before, after = _neighbours(self.left, at)
            for other in self.right_over:
                if _within(self.right[other], right):
                    continue
                behind, ahead = _neighbours(self.right, other)
                same = (self._answers_or_edge(before, behind), self._answers_or_edge(after, ahead))
                if all(same):
                    count += 1.0 if before >= 0 and after >= 0 else 0.7
                    break
        return count

    def same_neighbours(self, left: tuple[int, int], right: tuple[int, int]) -> int:
        """Return how many of the content words before and after two stretches of tokens answer to each other."""
        before, behind = _neighbours(self.left, left[0])[0], _neighbours(self.right, right[0])[0]
        after, ahead = _neighbours(self.left, left[1] - 1)[1], _neighbours(self.right, right[1] - 1)[1]
        return sum(each >= 0 and self.partner[each] == other for each, other in ((before, behind), (after, ahead)))

    def _answers_or_edge(self, left: int, right: int) -> bool:
        return left == right == -1 or (left >= 0 and right >= 0 and self.partner[left] == right)

    def openings_differ(self) -> bool:
        """Tell whether the first content words of both sides have no counterpart: most likely two subjects."""
        return all(
            any(at in over for at in [at for at, each in enumerate(words) if is_content(each)][:2])
            for words, over in ((self.left, self.left_over), (self.right, self.right_over))
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
        mine, theirs = ({each.lower for each in words} & _MODAL for words in (self.left, self.right))
        return bool(mine) != bool(theirs)

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
    texts = scene.texts[1], scene.texts[0]
    return Scene(
        scene.right, scene.left, tuple(partner), scene.right_over, scene.left_over, scene.dice, scene.shorter, texts
    )


def _lay(left: str, right: str) -> Scene:
    mine, theirs = tokens(left), tokens(right)
    ours = [at for at, each in enumerate(mine) if is_content(each)]
    others = [at for at, each in enumerate(theirs) if is_content(each)]
    partner = [-1] * len(mine)
    free = set(others)
    for meanings in (_stem, _senses):
        known = _holders(theirs, free, meanings)
        for at in ours:
            if partner[at] < 0:
                fits = _fits(mine[at], theirs, known, meanings) & free
                if fits:
                    best = min(fits, key=lambda other: (_drift(at, other, mine, theirs), other))
                    partner[at] = best
                    free.discard(best)
    left_over = tuple(at for at in ours if partner[at] < 0)
    total_left = sum(_weight(mine[at]) for at in ours)
    total_right = sum(_weight(theirs[at]) for at in others)
    both = total_left - sum(_weight(mine[at]) for at in left_over)
    dice = 2 * both / (total_left + total_right) if both else 0.0
    shorter = min(1.0, both / max(2.0, min(total_left, total_right)))
    return Scene(mine, theirs, tuple(partner), left_over, tuple(sorted(free)), min(1.0, dice), shorter, (left, right))


def is_content(token: Token) -> bool:
    """Tell whether a token is a word that carries meaning."""
    return token.kind == "word" and token.lower not in FUNCTION_WORDS


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


def _stem(token: Token) -> frozenset[object]:
    return frozenset((token.stem,))


def _senses(token: Token) -> frozenset[object]:
    return senses(token.stem)


def _holders(words: tuple[Token, ...], places: set[int], meanings: Meanings) -> dict[object, set[int]]:
    """Return for each meaning the places of the words that may have it."""
    found: dict[object, set[int]] = defaultdict(set)
    for at in places:
        for meaning in meanings(words[at]):
            found[meaning].add(at)
    return found


def _fits(token: Token, words: tuple[Token, ...], known: dict[object, set[int]], meanings: Meanings) -> set[int]:
    """Return the places of the words that share a meaning with a token; two names only by their stem."""
    fits = {at for meaning in meanings(token) for at in known.get(meaning, ())}
    if meanings is _senses and token.is_capital:
        fits = {at for at in fits if not words[at].is_capital}
    return fits


def _drift(at: int, other: int, mine: tuple[Token, ...], theirs: tuple[Token, ...]) -> float:
    return abs(at / len(mine) - other / len(theirs))


def _weight(token: Token) -> float:
    return 1.0 + 0.5 * token.is_capital + 0.3 * (len(token.text) > 7)


def _neighbours(words: tuple[Token, ...], at: int) -> tuple[int, int]:
    """Return the content words (or numbers) before and after a token, -1 at the edge."""
    before = next((i for i in range(at - 1, -1, -1) if is_content(words[i])), -1)
    after = next((i for i in range(at + 1, len(words)) if is_content(words[i])), -1)
    return before, after


def _within(token: Token, span: Span) -> bool:
    return span.start <= token.start < span.end


def _around(words: tuple[Token, ...], span: Span, reach: int = REACH) -> dict[int, float]:
    """Return the content words near a place with their weight, falling off with the distance in words."""
    before = [at for at, each in enumerate(words) if each.end <= span.start and each.kind == "word"]
    after = [at for at, each in enumerate(words) if each.start >= span.end and each.kind == "word"]
    found: dict[int, float] = {}
    for row in (reversed(before), after):
        for distance, at in enumerate(row):
            if distance >= reach:
                break
            if is_content(words[at]):
                found[at] = 1.0 / (1.0 + 0.25 * distance)
    return found
