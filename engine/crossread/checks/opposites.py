"""Words that say the opposite of each other about the same thing: rose and fell, acquitted and convicted."""

from __future__ import annotations

import functools
import operator
from collections.abc import Iterator, Sequence
from functools import lru_cache

from crossread.checks.content import Content
from crossread.checks.ground import Clash, finding, is_english, is_same_text, language_of, surest
from crossread.checks.polarity import denials, is_denier, is_unrealised, negated
from crossread.checks.scene import Scene, lay
from crossread.model import Finding, Span
from crossread.roles import Pair, Side, Stance
from crossread.text.dealings import doer
from crossread.text.number_words import read_number
from crossread.text.synonyms import (
    Term,
    are_alike,
    are_converse,
    are_of_two_kinds,
    are_opposite,
    news_among,
    opposed_lines,
    terms_in,
)
from crossread.text.tokens import PASSAGES_KEPT, Token, mark
from crossread.text.word_lists import listed

id = "opposites"  # noqa: A001 - the name the Check protocol asks for
title = "Opposites"
reads = frozenset(("en",))

_NEAR_COPY = 0.8
_ARTICLES = listed("a an")
_HEDGING = listed("more less fewer higher lower greater")
_NONE = listed("none nobody no")
_RELATING = listed("with without over under above below inside outside")
_TOWARDS = listed("from to in on at into with for by up down and")
_WHEN = listed("since before after while until when on")
_IN_PASSING = listed("by over off")
_LONGEST_ABBREVIATION = 3
_DENIES = 1  # a bit of a stance; the others stand for meanings, several for each
_MEANINGS = 61


def stance(side: Side) -> Stance:
    """Return what the terms of a passage stand against, what they mean, and whether any may be denied."""
    text = side.passage.text
    said = _said(text)
    if not said or language_of(side) != "en":
        return Stance()
    denies = bool(negated(text, "en"))
    return Stance(_bits(_opposed(text)) | (_DENIES * denies), _bits(said) | (_DENIES * (not denies)))


def _bits(of: frozenset[tuple[str, int]]) -> int:
    return functools.reduce(operator.or_, map(_bit, of), 0)


@lru_cache(maxsize=1 << 14)
def _bit(meaning: tuple[str, int]) -> int:
    return 2 << (mark(meaning[0]) + meaning[1]) % _MEANINGS


def examine(pair: Pair) -> tuple[Finding, ...]:
    """Return the surest pair of opposites that the two passages apply to the same thing."""
    if not is_english(pair) or not _may_clash(pair) or is_same_text(pair):
        return ()
    scene = lay(pair.left.passage.text, pair.right.passage.text)
    clashes = (*_clashes(pair, scene), *_denied_alike(pair, scene))
    return tuple(finding(pair, clash, confidence) for confidence, clash in surest(pair, clashes))


def _may_clash(pair: Pair) -> bool:
    """Tell whether the sides have opposites at all, or say in two words what just one of them denies."""
    left, right = pair.left.passage.text, pair.right.passage.text
    if not _opposed(left).isdisjoint(_said(right)):
        return True
    return bool(negated(left, "en")) != bool(negated(right, "en")) and not _said(left).isdisjoint(_said(right))


@lru_cache(maxsize=PASSAGES_KEPT)
def _said(text: str) -> frozenset[tuple[str, int]]:
    """Return the meanings of all terms of a passage."""
    return frozenset(each for term in terms_in(text) for each in term.meanings)


@lru_cache(maxsize=PASSAGES_KEPT)
def _opposed(text: str) -> frozenset[tuple[str, int]]:
    """Return the meanings that stand against those of a passage."""
    return frozenset((line, 1 - side) for line, side in _said(text))


def _clashes(pair: Pair, scene: Scene) -> Iterator[Clash]:
    # Most terms have no opposite on the other side: whether these are open need not be known unless another's are.
    opposed = (_opposed(scene.texts[1]), _opposed(scene.texts[0]))
    left, right = (
        _open_terms(scene, on_left=each, among=among) for each, among in zip((True, False), opposed, strict=True)
    )
    if not any(are_opposite(one, other) for one in left for other in right):
        return
    left, right = (_open_terms(scene, on_left=each) for each in (True, False))
    for one in left:
        if any(_agrees(one, other) for other in right):
            continue
        for other in right:
            if not are_opposite(one, other) or are_alike(one, other):
                continue
            if _are_none_and_all(scene, one, other) and _agree_by_denial(scene, left, right):
                continue  # "none was hurt", "all were unharmed"
            if not any(_agrees(mine, other) for mine in left) and _is_of_one_matter(scene, one, other):
                yield _clash(pair, scene, one, other)


def _are_none_and_all(scene: Scene, one: Term, other: Term) -> bool:
    return not _NONE.isdisjoint((scene.left[one.start].lower, scene.right[other.start].lower))


def _agree_by_denial(scene: Scene, left: Sequence[Term], right: Sequence[Term]) -> bool:
    """Tell whether one side denies the opposite of what the other says."""
    mine, theirs = scene.texts
    return any(
        are_opposite(one, other) and _is_denied(mine, one) != _is_denied(theirs, other)
        for one in left
        for other in right
    )


def _is_of_one_matter(scene: Scene, one: Term, other: Term) -> bool:
    """Tell whether two opposites are said of the same, once, and neither is denied or both are."""
    if are_of_two_kinds(one, other) and scene.dice < _NEAR_COPY:
        return False  # boys and girls, north and south: two subjects, unless all else is the same
    if _is_denied(scene.texts[0], one) != _is_denied(scene.texts[1], other):
        return False  # "did not close" agrees with "stayed open"
    if {scene.left[one.start].lower, scene.right[other.start].lower} <= _RELATING and not _relate_to_one(
        scene, one, other
    ):
        return False
    if are_converse(one, other) and _are_of_two_parties(scene, one, other):
        return False  # what one side has sold, the other has bought
    return not _are_of_two_times(scene, one, other)


def _denied_alike(pair: Pair, scene: Scene) -> Iterator[Clash]:
    """Find what one side says and the other denies in another word: "gave the go-ahead", "has not approved"."""
    if bool(negated(scene.texts[0], "en")) == bool(negated(scene.texts[1], "en")):
        return
    both = news_among(_said(scene.texts[0]) & _said(scene.texts[1]))
    if not both:
        return
    left, right = (_open_terms(scene, on_left=each, among=both) for each in (True, False))
    for one in left:
        for other in right:
            if not both.isdisjoint(one.meanings & other.meanings) and _is_denied(scene.texts[0], one) != _is_denied(
                scene.texts[1], other
            ):
                yield _clash(pair, scene, one, other)


def _are_of_two_times(scene: Scene, one: Term, other: Term) -> bool:
    """Tell whether two terms speak of two times or turns.

    "Shut until Thursday" and "reopens on Thursday", "since beginning his campaign" and "suspended his campaign", "the
    opening round" and "the second round" agree.
    """
    if _lasts(scene.left, one) != _lasts(scene.right, other):
        return True
    if _is_of_a_moment(scene.left, one) != _is_of_a_moment(scene.right, other):
        return True
    return one.start in scene.contents[0].others and other.start in scene.contents[1].others


def _relate_to_one(scene: Scene, one: Term, other: Term) -> bool:
    """Tell whether what follows two prepositions is the same: "with a permit", "without a permit"."""
    mine, theirs = scene.contents[0].neighbours(one.end - 1)[1], scene.contents[1].neighbours(other.end - 1)[1]
    return mine >= 0 and scene.partner[mine] == theirs


def _are_of_two_parties(scene: Scene, one: Term, other: Term) -> bool:
    mine, theirs = doer(scene.texts[0], one.start), doer(scene.texts[1], other.start)
    return mine is not None and theirs is not None and not mine.is_one_with(theirs)


def _lasts(words: tuple[Token, ...], term: Term) -> bool:
    return any(each.lower in {"until", "till"} for each in words[term.end : term.end + 3])


def _is_of_a_moment(words: tuple[Token, ...], term: Term) -> bool:
    """Tell whether a term only says when something else was: "since beginning", "before leaving"."""
    return term.start > 0 and words[term.start - 1].lower in _WHEN and words[term.start].lower.endswith("ing")


def _open_terms(scene: Scene, *, on_left: bool, among: frozenset[tuple[str, int]] | None = None) -> list[Term]:
    """Return the terms of a side that the other side does not use; "refuses to act" is a denial, no opposite.

    `among` are meanings of which they have one.
    """
    side, laid = (scene.contents[0], scene.partner) if on_left else (scene.contents[1], scene.owner)
    theirs = _said(scene.texts[on_left])
    return [
        each
        for each in terms_in(scene.texts[not on_left])
        if (among is None or not among.isdisjoint(each.meanings))
        and _is_open(side, laid, each, theirs)
        and not _is_beside_the_point(side.words, each)
    ]


def _is_open(side: Content, laid: Sequence[int], term: Term, theirs: frozenset[tuple[str, int]]) -> bool:
    """Tell whether the other side, which means `theirs` by its terms, has no counterpart of a term."""
    if any(laid[at] < 0 for at in _weighty(side, term)):
        return True
    return term.end - term.start > 1 and term.meanings.isdisjoint(theirs)  # "under control", "out of control"


def _is_beside_the_point(words: tuple[Token, ...], term: Term) -> bool:
    """Tell whether a word is used in a sense of its own here, or of what does not happen."""
    if _is_adverb(words, term) or _is_hedge(words, term) or _is_call(words, term):
        return True
    if is_unrealised(words, term.start) or _is_abbreviation(words[term.start]):
        return True
    is_single, following = term.end - term.start == 1, words[term.end : term.end + 1]
    return is_single and bool(following) and following[0].lower == "to" and is_denier(words, term.start)


def _weighty(side: Content, term: Term) -> Sequence[int]:
    """Return the words of a term that carry meaning, or its first word if none does."""
    return [at for at in range(term.start, term.end) if side.weights[at]] or [term.start]


def _is_adverb(words: tuple[Token, ...], term: Term) -> bool:
    """Tell whether "back" says where to and not that somebody supports: "pull back from", "when will it be back?"."""
    following = words[term.end].lower if term.end < len(words) else "."
    return words[term.start].lower == "back" and (not following.isalpha() or following in _TOWARDS)


def _is_hedge(words: tuple[Token, ...], term: Term) -> bool:
    """Tell whether a word only hedges a figure: "more than four", "less than a third"."""
    if words[term.start].lower not in _HEDGING or [each.lower for each in words[term.end : term.end + 1]] != ["than"]:
        return False
    after = next((each for each in words[term.end + 1 :] if each.lower not in _ARTICLES), None)
    return after is not None and (after.kind == "number" or read_number(words[term.end + 1 :], 0, "en") is not None)


def _is_call(words: tuple[Token, ...], term: Term) -> bool:
    """Tell whether "stopped by" says that somebody paid a call and not that something ended."""
    following = words[term.end] if term.end < len(words) else None
    return (
        words[term.start].stem == "stop"
        and following is not None
        and following.lower in _IN_PASSING
        and term.end - term.start == 1
    )


def _is_abbreviation(token: Token) -> bool:
    return token.text.isupper() and 1 < len(token.text) <= _LONGEST_ABBREVIATION  # "the PRO said"


def _agrees(one: Term, other: Term) -> bool:
    """Tell whether two terms mean the same."""
    return are_alike(one, other) and not are_opposite(one, other)


def _is_denied(text: str, term: Term) -> bool:
    """Tell whether a term is denied by a word outside it: "no defects" is a term that denies something itself."""
    denied, places = negated(text, "en"), range(term.start, term.end)
    own = {at for each in denials(text, "en") if each.cue in places for at in each.reached if at in places}
    if own:
        return not own & denied.keys()  # denied twice: "denied that she would not stand again"
    return any(denied.get(at, term.start) not in places for at in places)


def _clash(pair: Pair, scene: Scene, one: Term, other: Term) -> Clash:
    left = Span(scene.left[one.start].start, scene.left[one.end - 1].end)
    right = Span(scene.right[other.start].start, scene.right[other.end - 1].end)
    values = (left.of(pair.left.passage.text), right.of(pair.right.passage.text))
    return Clash(id, "opposite", left, right, values, same_thing=_sureness(one, other))


def _sureness(one: Term, other: Term) -> float:
    """Return how surely the two are opposites: news usage and direct opposites before distant ones."""
    lines = opposed_lines(one, other)
    if any(line.startswith("news") for line in lines):
        return 1.0
    return 0.3 if are_of_two_kinds(one, other) else 0.6
