"""Two parties who have changed places in other words: "A is suing B", "B has taken A to court"."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from crossread.checks import clause, elsewhere
from crossread.checks.ground import Clash
from crossread.checks.scene import Scene, dates_differ, lay
from crossread.roles import Pair
from crossread.text.dealings import Dealing, Party, find_dealings
from crossread.text.tokens import Token

# Words of meaning that both passages share, parties and deed left out, and as a share of the shorter one: of what is
# done once, and of what two sides often do to each other.
_ENOUGH = ((2, 0.25),)
_ENOUGH_OF_MUTUAL = ((4, 0.3), (3, 0.7), (1, 1.0))
_SURE = 0.7  # confidence


def turned(pair: Pair) -> Iterator[Clash]:
    """Find a deed of which each passage names as doer whom the other names as sufferer."""
    texts = pair.left.passage.text, pair.right.passage.text
    mine, theirs = (find_dealings(text) for text in texts)
    for one in mine:
        for other in theirs:
            if not _is_reversed(one, other) or any(_is_like(each, one) for each in theirs):
                continue
            if any(_is_like(each, other) for each in mine):
                continue
            is_mutual = one.is_mutual or other.is_mutual
            if not is_of_one_affair(lay(*texts), _places(one), _places(other), is_mutual=is_mutual):
                continue
            values = one.giver.span.of(texts[0]), other.giver.span.of(texts[1])
            yield Clash("names", "roles", one.giver.span, other.giver.span, values, least=_SURE)


def did_both(pair: Pair) -> bool:
    """Tell whether an article tells, here or elsewhere, of both parties that each did it to the other."""
    mine, theirs = (find_dealings(side.passage.text) for side in (pair.left, pair.right))
    return any(
        _is_reversed(one, other) and (elsewhere.tells(pair.left, other, pair) or elsewhere.tells(pair.right, one, pair))
        for one in mine
        for other in theirs
    )


def _is_like(one: Dealing, other: Dealing) -> bool:
    return one.kind == other.kind and one.giver.is_one_with(other.giver) and one.taker.is_one_with(other.taker)


def _is_reversed(one: Dealing, other: Dealing) -> bool:
    if one.kind != other.kind or one.giver.is_one_with(other.giver) or one.taker.is_one_with(other.taker):
        return False
    return one.giver.is_one_with(other.taker) and one.taker.is_one_with(other.giver)


def is_of_one_affair(scene: Scene, mine: Collection[int], theirs: Collection[int], *, is_mutual: bool) -> bool:
    """Tell whether enough is the same outside some tokens of both sides, and nothing tells of another turn or time."""
    if scene.says_other() or clause.looks_back(scene) or dates_differ(*scene.texts):
        return False
    shared = sum(to >= 0 and at not in mine and to not in theirs for at, to in enumerate(scene.partner))
    shared += len(_figures(scene.left) & _figures(scene.right))
    least = min(
        sum(at not in places for at in side.places) for side, places in zip(scene.contents, (mine, theirs), strict=True)
    )
    enough = _ENOUGH_OF_MUTUAL if is_mutual else _ENOUGH
    return any(shared >= words and shared >= share * least for words, share in enough)


def _figures(words: Sequence[Token]) -> frozenset[str]:
    return frozenset(each.text for each in words if each.kind == "number")


def _places(dealing: Dealing) -> frozenset[int]:
    """Return the tokens of a dealing's parties and verb."""
    return frozenset((*_tokens(dealing.giver), *_tokens(dealing.taker), dealing.verb))


def _tokens(party: Party) -> range:
    return range(party.start, party.end)
