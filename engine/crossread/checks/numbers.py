"""Figures that count the same thing and differ: "12 injured" against "14 injured"."""

from __future__ import annotations

import datetime
import math
import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import combinations, permutations

from crossread.checks import bearers, clause, elsewhere, measures, reckoning
from crossread.checks.content import is_content, is_stamp
from crossread.checks.ground import LEAST, Clash, finding, is_english, is_same_text, language_of, likely, published_of
from crossread.checks.scene import Scene, lay
from crossread.checks.sources import cited_apart
from crossread.model import Finding
from crossread.roles import Pair, Side, Stance
from crossread.text.absences import find_absences
from crossread.text.dates import find_moments
from crossread.text.ordinals import TIME
from crossread.text.quantities import Quantity, find_quantities
from crossread.text.quantity_context import PRISON
from crossread.text.synonyms import akin
from crossread.text.tokens import PASSAGES_KEPT, Token, tokens
from crossread.text.word_lists import listed

id = "numbers"  # noqa: A001 - the name the Check protocol asks for
title = "Figures"
reads = None

_LOOSE = {"about": 0.12, "nearly": 0.12, "just over": 0.12}
_MEASURES = listed("""
limit target goal averag forecast capacity record demand quota maximum minimum typical usual normal annual previou
""")
_IN_OTHER_WORDS = re.compile(r"[^.;,]{0,50}(?:, |, or |: )")
_REACH = 16  # code points in front of a figure: more than "all but about "
_ALL_BUT = re.compile(r"\ball but (?:about |some )?$", re.IGNORECASE)  # tells of the others
_OF_THEM = re.compile(r"\s+of (?:them|those|these)\b")
_HALF = 0.5
_LEAST_ROUNDED = 100  # below, "3" is no rounding of 2.8 dollars
_DIVIDERS = frozenset((",", ";", ":", "(", ")", "–", "—", "and", "but", "while", "against"))
_SURE_AGE = 0.7  # confidence of a clash of two ages of one person
_CONVERTED = 0.035  # two units, both rounded
_GIVEN, _NONE = 1, 2  # what a passage says: a figure, that there is none of something


def stance(side: Side) -> Stance:
    """Return whether a passage has figures, or says that there are none: of a pair one must have some."""
    none = _NONE if find_absences(side.passage.text) else 0
    return Stance(_GIVEN | none, _GIVEN | _NONE) if quantities_of(side) else Stance(none)


def examine(pair: Pair) -> tuple[Finding, ...]:
    """Return the figures of two passages that cannot both be true of the same thing."""
    left, right = quantities_of(pair.left), quantities_of(pair.right)
    if not _may_clash(pair, left, right) or is_same_text(pair):
        return ()
    left_open, right_open = _open(left, right, pair.right), _open(right, left, pair.left)
    clashes = [
        _clash(pair, one, other)
        for one in left_open
        for other in right_open
        if one.dimension == other.dimension
        and not reckoning.adds_up(pair, one, other, (left, right))
        and not _fared_apart(pair, one, other)
        and not _of_two_people(pair, one, other)
        and not measures.are_of_two_kinds(pair, one, other)
    ]
    if not clashes:
        clashes = [*_exchanged(pair, left, right), *_absent(pair, left, right)]
    if not clashes:
        return ()
    scene = lay(pair.left.passage.text, pair.right.passage.text)
    ranked = sorted(
        clashes, key=lambda each: (-each.same_thing - scene.near(each.left, each.right), each.left, each.right)
    )
    return _pick(pair, [(likely(pair, each), each) for each in ranked])


def _open(mine: Sequence[Quantity], theirs: Sequence[Quantity], other: Side) -> list[Quantity]:
    """Return the figures of a side that the other neither gives nor gives the parts of."""
    return [
        each
        for each in mine
        if not any(_agree(each, one) for one in theirs) and not reckoning.is_accounted(each, theirs, other.passage.text)
    ]


def _fared_apart(pair: Pair, one: Quantity, other: Quantity) -> bool:
    """Tell whether two counts are of people to whom different things happened: the dead and the injured, or the ill."""
    mine, theirs = _fates(pair, one, other)
    if mine and theirs:
        return mine != theirs
    if clause.DEATH not in {mine, theirs}:
        return False
    scene = lay(pair.left.passage.text, pair.right.passage.text)
    is_told = clause.takes_lives(scene.texts[0], one.span) or clause.takes_lives(scene.texts[1], other.span)
    return not is_told and clause.is_other_deed(scene, one.span, other.span)


def _of_two_people(pair: Pair, one: Quantity, other: Quantity) -> bool:
    if one.dimension != "age":
        return False
    is_of_one = _is_age_of_one(pair, one, other)
    if is_of_one is not None:
        return not is_of_one
    left, right = pair.left.passage.text, pair.right.passage.text
    return bearers.are_of_two_sexes(left, one.span, right, other.span)


def _is_age_of_one(pair: Pair, one: Quantity, other: Quantity) -> bool | None:
    return bearers.is_of_one(pair.left.passage.text, one.span, pair.right.passage.text, other.span)


def _fates(pair: Pair, one: Quantity, other: Quantity) -> tuple[str, str]:
    if one.dimension != "count":
        return "", ""
    return clause.fate(pair.left.passage.text, one.span), clause.fate(pair.right.passage.text, other.span)


def _may_clash(pair: Pair, left: Sequence[Quantity], right: Sequence[Quantity]) -> bool:
    """Tell whether each side has a figure, or the one has some where the other says that there are none."""
    if left and right:
        return True
    return bool((left and find_absences(pair.right.passage.text)) or (right and find_absences(pair.left.passage.text)))


def _exchanged(pair: Pair, left: Sequence[Quantity], right: Sequence[Quantity]) -> list[Clash]:
    """Find two figures that both sides give, but each to the other thing: "47% blamed the firm, 33% the union"."""
    for one, two in combinations(left, 2):
        if one.dimension != two.dimension or _agree(one, two):
            continue
        for mine, theirs in permutations(right, 2):
            if not (_agree(one, mine) and _agree(two, theirs)):
                continue
            scene = lay(pair.left.passage.text, pair.right.passage.text)
            straight = _said_alike(scene, one, mine) + _said_alike(scene, two, theirs)
            crossed = _said_alike(scene, one, theirs) + _said_alike(scene, two, mine)
            if crossed > straight + 1 and _stand_crosswise(scene, (one, two), (mine, theirs)):
                return [_clash(pair, one, theirs)]
    return []


def agree(left: Quantity, right: Quantity) -> bool:
    """Tell whether two amounts of one dimension can both be true: equal, rounded, hedged or in range."""
    low, high = max(left.low, right.low), min(left.high, right.high)
    if low <= high or _rounds_to(left, right) or _rounds_to(right, left):
        return True
    apart = (low - high) / max(abs(low), abs(high), 1e-9)
    if apart <= _rounding_room(left, right):
        return True
    return _bounded(left, right) or _bounded(right, left)


def _rounds_to(exact: Quantity, whole: Quantity) -> bool:
    """Tell whether a whole number is the rounding of one with decimals: 62.3% and 62%, 1,661.51 and 1,662."""
    if exact.dimension not in {"percent", "points"} and exact.low < _LEAST_ROUNDED:
        return False
    if exact.low == round(exact.low) or whole.low != round(whole.low):
        return False
    return abs(exact.low - whole.low) <= _HALF


def reconciles(pair: Pair) -> bool:
    """Tell whether the passages give a figure in two ways that agree: rounded, hedged, or in other units."""
    left, right = quantities_of(pair.left), quantities_of(pair.right)
    return any(_agree(one, other) and one.shown != other.shown for one in left for other in right)


def _said_alike(scene: Scene, one: Quantity, other: Quantity) -> int:
    """Return how many of the words that follow two figures, up to the next, answer to each other."""
    mine, theirs = _following(scene.left, one), _following(scene.right, other)
    return sum(scene.partner[at] in theirs for at in mine) + len(
        {scene.left[at].stem for at in mine} & {scene.right[at].stem for at in theirs}
    )


def _stand_crosswise(scene: Scene, left: tuple[Quantity, Quantity], right: tuple[Quantity, Quantity]) -> bool:
    """Tell whether each of two figures stands among the words that stand about the other on the other side.

    "It closed at 11, up 2" and "it rose 2 to close at 11" say the same in another order.
    """
    mine = [_about(scene.left, each) for each in left]
    theirs = [_about(scene.right, each) for each in right]
    straight = len(mine[0] & theirs[0]) + len(mine[1] & theirs[1])
    return len(mine[0] & theirs[1]) + len(mine[1] & theirs[0]) > straight


def _about(words: Sequence[Token], quantity: Quantity) -> frozenset[str]:
    """Return the stems of the content words around a figure up to the next comma, "and" or "but" on either side."""
    inside = next(at for at, each in enumerate(words) if each.end > quantity.span.start)
    first, last = inside, inside
    while first > 0 and words[first - 1].lower not in _DIVIDERS:
        first -= 1
    while last < len(words) and words[last].lower not in _DIVIDERS:
        last += 1
    return frozenset(each.stem for each in words[first:last] if is_content(each))


def _following(words: Sequence[Token], quantity: Quantity) -> list[int]:
    found: list[int] = []
    for at, token in enumerate(words):
        if token.start < quantity.span.end:
            continue
        if token.kind == "number" or token.text in {";", "."}:
            break
        if is_content(token):
            found.append(at)
    return found


def _absent(pair: Pair, left: Sequence[Quantity], right: Sequence[Quantity]) -> list[Clash]:
    """Find what one side counts and the other says there was none of: "two children died", "no child died"."""
    if not is_english(pair):
        return []
    sides = pair.left, pair.right
    none, nil = (find_absences(side.passage.text) for side in sides)
    if not none and not nil:
        return []
    scene = lay(pair.left.passage.text, pair.right.passage.text)
    rows = [(one, other) for one in none for other in right if _denies_all(scene, one, other, on_left=True)]
    rows += [(one, other) for one in left for other in nil if _denies_all(scene, other, one, on_left=False)]
    return [
        _clash(pair, one, other)
        for one, other in rows
        if one.dimension == other.dimension == "count"
        and not agree(one, other)
        and (_are_of_them(pair, one, other) or any(akin(a, b) for a in one.nouns[:2] for b in other.nouns))
    ]


def _are_of_them(pair: Pair, one: Quantity, other: Quantity) -> bool:
    """Tell whether a figure is of what was counted before: "of the 48 mice, three of them died"."""
    places = ((pair.left.passage.text, one), (pair.right.passage.text, other))
    return any(not each.nouns and _OF_THEM.match(text, each.span.end) for text, each in places)


def _denies_all(scene: Scene, none: Quantity, some: Quantity, *, on_left: bool) -> bool:
    """Tell whether what none of them did is told of the others' figure, and without a limit of its own.

    "Nobody was seriously hurt" leaves room for two slight injuries, "none raised as much" for any who raised less.
    """
    words, over = (scene.left, scene.left_over) if on_left else (scene.right, scene.right_over)
    counted = set(none.nouns[:1])
    told = [at for at in _following(words, none) if words[at].stem not in counted]
    if any(words[at].lower.endswith("ly") and at in over for at in told):
        return False
    deed = next((at for at in told if clause.is_verb(words, at)), None)
    if deed is None or deed in over:
        return False
    others = scene.right if on_left else scene.left
    return any(akin(words[deed].stem, others[at].stem) for at in _following(others, some))


def quantities_of(side: Side) -> tuple[Quantity, ...]:
    """Return the quantities of a side that are no part of a date or time."""
    return _undated(side.passage.text, language_of(side), published_of(side))


@lru_cache(maxsize=PASSAGES_KEPT)
def _undated(text: str, language: str, published: datetime.date | None) -> tuple[Quantity, ...]:
    found = find_quantities(text, language)
    if not found or is_stamp(text):
        return ()
    moments = find_moments(text, language, published)
    given = [
        each
        for each in found
        if not any(each.span.overlaps(moment.span) for moment in moments)
        and _ALL_BUT.search(text, max(0, each.span.start - _REACH), each.span.start) is None
    ]
    return tuple(each for each in given if not _is_put_exactly(each, given, text))


def _is_put_exactly(rough: Quantity, given: Sequence[Quantity], text: str) -> bool:
    """Tell whether a rough figure is made exact at once: "almost half of those asked, 47 per cent, blamed the firm"."""
    return rough.hedge in _LOOSE and any(
        each.span.start > rough.span.end
        and not each.hedge
        and each.unit == rough.unit
        and _agree(rough, each)
        and _IN_OTHER_WORDS.fullmatch(text[rough.span.end : each.span.start])
        for each in given
    )


def _clash(pair: Pair, one: Quantity, other: Quantity) -> Clash:
    kind = "sources" if cited_apart(pair) else "value"
    same, fates = _same_thing(one, other), _fates(pair, one, other)
    scene = lay(pair.left.passage.text, pair.right.passage.text)
    is_term = PRISON in one.nouns and PRISON in other.nouns
    may_differ = (one.dimension == "duration" and not is_term) or bool(fates[0]) != bool(fates[1])
    if may_differ and clause.is_other_deed(scene, one.span, other.span):
        same *= _HALF  # "two died", "six fell ill"; "waited for years", "lasted for months"
    told, crowd = elsewhere.figures(one, other, pair)
    values = (one.shown, other.shown)
    measures = _measure(pair.left.passage.text, one) != _measure(pair.right.passage.text, other)
    return Clash(
        id, kind, one.span, other.span, values,
        same_thing=same, elsewhere=told, crowd=crowd, apart=_apart(one, other), other_measure=measures,
        least=_SURE_AGE if one.dimension == "age" and _is_age_of_one(pair, one, other) else 0.0,
    )  # fmt: skip


def _measure(text: str, quantity: Quantity) -> bool:
    """Tell whether the words around a figure make it a limit, a target, an average or a forecast."""
    around = text[max(0, quantity.span.start - 50) : quantity.span.end + 30]
    return any(each.stem in _MEASURES for each in tokens(around))


def _apart(one: Quantity, other: Quantity) -> float:
    """Return the order of magnitude between two figures, 1 from a hundredfold on; two accounts seldom differ so."""
    if min(one.low, other.low) <= 0:
        return 0.0
    return min(1.0, abs(math.log10(one.low / other.low)) / 2)


def _pick(pair: Pair, ranked: Sequence[tuple[float, Clash]]) -> tuple[Finding, ...]:
    """Let each figure clash once, with its likeliest counterpart."""
    used: set[tuple[str, int]] = set()
    found: list[Finding] = []
    for confidence, clash in ranked:
        places = {("left", clash.left.start), ("right", clash.right.start)}
        if used & places:
            continue
        used |= places
        if confidence < LEAST:
            continue
        if clash.kind == "sources":
            clash = replace(clash, weight="notice")  # noqa: PLW2901
        found.append(finding(pair, clash, confidence))
    return tuple(found)


def _agree(left: Quantity, right: Quantity) -> bool:
    return left.dimension == right.dimension and agree(left, right)


def _rounding_room(left: Quantity, right: Quantity) -> float:
    """Return the relative difference that rounding, a hedge or a conversion explains."""
    size = max(abs(left.low), abs(right.low), 1e-9)
    slack = max(left.slack, right.slack) / size
    room = min(slack, 0.15 if left.is_word or right.is_word else 0.1)
    if left.unit.removesuffix("s") != right.unit.removesuffix("s") and left.unit and right.unit:
        room = max(room, _CONVERTED if left.dimension not in {"percent", "age"} else 0.0)
    return max(room, _LOOSE.get(left.hedge, 0.0), _LOOSE.get(right.hedge, 0.0))


def _bounded(bound: Quantity, other: Quantity) -> bool:
    """Tell whether a bound ("at least 12", "dozens") admits another amount."""
    if bound.hedge in {"at least", "more than", "vague"}:
        return other.high >= bound.low and (bound.hedge != "vague" or other.low <= bound.low * 40)
    return bound.hedge in {"at most", "less than"} and other.low <= bound.high


def _same_thing(left: Quantity, right: Quantity) -> float:
    """Return how far the words counted agree: 1 the same noun, less where one leaves it out, 0 for another thing."""
    mine, theirs = left.nouns, right.nouns
    if left.dimension == "duration" and mine and theirs and (PRISON in mine) != (PRISON in theirs):
        return 0.0
    if left.dimension == "turn" and TIME in {*mine, *theirs}:
        return 0.8  # "the third time he was convicted", "his fifth conviction"
    if any(akin(one, other) for one in mine for other in theirs):
        return 1.0
    if left.dimension in {"age", "score", "magnitude", "rank", "temperature"}:
        return 0.9
    if not mine or not theirs:
        return 0.8 if left.dimension != "count" or not (mine or theirs) else 0.6
    return 0.5 if left.dimension not in {"count", "turn"} else 0.2
