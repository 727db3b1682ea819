"""Names and roles: another person, place or body in the same slot, or two that have changed places."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType

from crossread.checks import agents, clause, elsewhere, namesakes, offices, parties
from crossread.checks.content import FUNCTION_WORDS, content, is_content
from crossread.checks.ground import LEAST, Clash, finding, is_english, is_same_text, language_of, likely, surest
from crossread.checks.scene import Scene, lay
from crossread.checks.sources import speaker
from crossread.model import BlockKind, Finding, Span
from crossread.roles import Pair, Side, Stance
from crossread.text.dealings import find_dealings, is_mutual
from crossread.text.names import Name, canonical, find_names, is_spelled_out, may_be_one
from crossread.text.tokens import PASSAGES_KEPT, Token, mark, tokens
from crossread.text.tongue import tongue
from crossread.text.word_lists import listed

id = "names"  # noqa: A001 - the name the Check protocol asks for
title = "Names and roles"
reads = frozenset(("en",))

_PLACING = listed("in at from near outside to off of into")
_VERBS = listed("""
say tell win los become run come go take get make give find see call think know want meet hold put leav lead show ask
lay writ send buy sell fall ris rose build break bring begin speak stand sit keep pay beat draw grow seek
""")
_PASSIVE = listed("by was were been after before")
# Who wrote or helped to write a report is no part of what it tells.
_CREDIT = re.compile(r"\b(?:contributed to|contributed reporting|(?:reporting|editing|writing) by)\b", re.IGNORECASE)
_ARTICLES = listed("the a an")
_DIRECTED = listed("to than into over against after before")
# Deeds that two do to each other.
_MUTUAL = listed("meet marry play fight fac join talk argu clash accompany divorc and")
_NEAR_COPY = 0.8
_DOER = 0.9  # how surely two doers of one deed fill the same slot,
_SURE_DOER = 0.5  # confidence of a clash of doers of whom the other article knows nothing at all
_LONE = 0.25  # and two names that are the only ones the other article never gives
_WEIGHTY = listed("word number")
_LONGEST_EXCHANGED = 4  # words of each of two stretches that change places
_READ = ("en", "")
_NO_DEEDS: Mapping[tuple[str, str, str], Span] = MappingProxyType({})
_NAMES, _DOERS = 1, 2  # bits of a stance; the others stand for all weighty words together
_WORDINGS = 59
_DEALS = 4 << _WORDINGS  # the last bit that a stance has


def stance(side: Side) -> Stance:
    """Return whether a passage has names, tells who did what was done, and which weighty words it has."""
    text = side.passage.text
    if language_of(side) != "en" or tongue(text) not in _READ:
        return Stance()
    doers, stems = agents.find_agents(text), _weighty_stems(text)
    in_any_order = sum(map(mark, stems))
    common = (_NAMES if find_names(text) else 0) | (4 << in_any_order % _WORDINGS if stems[1:] else 0)
    for doer, deed, sufferer in _deeds(text):
        common |= 4 << (mark(deed) + mark(doer) * mark(sufferer)) % _WORDINGS
    common |= _DEALS if find_dealings(text) else 0
    done = _DOERS if any(each.is_passive for each in doers) else 0
    return Stance(common | done, common | (_DOERS if doers else 0))


def examine(pair: Pair) -> tuple[Finding, ...]:
    """Return the names that stand in the same slot of two passages and differ, or have changed places."""
    if (
        not is_english(pair)
        or is_same_text(pair)
        or any(_is_credit(each.passage.text) for each in (pair.left, pair.right))
    ):
        return ()
    did_both = parties.did_both(pair)
    swap = None if did_both else _exchanged(pair)
    if swap is not None:
        confidence = max(0.7, likely(pair, swap))
        return (finding(pair, swap, min(0.9, confidence)),)
    turned = () if did_both else (*_turned_round(pair), *parties.turned(pair))
    ranked = sorted(
        (*surest(pair, (*_clashes(pair), *turned, *offices.rivals(pair), *namesakes.rivals(pair))), *_doers(pair)),
        key=lambda each: (-each[0], each[1].left, each[1].right),
    )
    return tuple(finding(pair, clash, confidence) for confidence, clash in ranked[:1] if confidence >= LEAST)


@lru_cache(maxsize=PASSAGES_KEPT)
def _is_credit(text: str) -> bool:
    return _CREDIT.search(text) is not None


def _turned_round(pair: Pair) -> Iterator[Clash]:
    """Find a deed whose doer and sufferer have changed places: "police shot the man", "the man shot police"."""
    texts = pair.left.passage.text, pair.right.passage.text
    mine, theirs = _deeds(texts[0]), _deeds(texts[1])
    turned = [each for each in mine if each[::-1] in theirs and each not in theirs]
    if turned and _voice(tokens(texts[0])) == _voice(tokens(texts[1])):
        scene = lay(*texts)
        for each in turned:
            one, other = mine[each], theirs[each[::-1]]
            places = [[at for at, word in enumerate(side.words) if word.stem in each] for side in scene.contents]
            if is_mutual(each[1]) and not parties.is_of_one_affair(scene, *places, is_mutual=True):
                continue
            yield Clash(id, "roles", one, other, (one.of(texts[0]), other.of(texts[1])))


@lru_cache(maxsize=PASSAGES_KEPT)
def _deeds(text: str) -> Mapping[tuple[str, str, str], Span]:
    """Return the verbs of a passage between two content words, by their stems, with the first word's place."""
    verbs = clause.verbs(text)
    if not verbs:
        return _NO_DEEDS
    words, side = tokens(text), content(text)
    found = {}
    for at in verbs:
        before, after = side.neighbours(at)
        if before < 0 or after < 0 or words[at].stem in _MUTUAL:
            continue
        if not _is_adverb(words[before]) and not _is_adverb(words[after]):
            found[words[before].stem, words[at].stem, words[after].stem] = _span(words, before, before)
    return MappingProxyType(found)


def _clashes(pair: Pair) -> Iterator[Clash]:
    left = _open_names(pair.left, pair.right)
    right = _open_names(pair.right, pair.left) if left else []
    # With several unknown names on a side there is no telling which answers to which.
    if not left or not right or len(left) > 2 or len(right) > 2:
        return
    scene = lay(pair.left.passage.text, pair.right.passage.text)
    if scene.dice < _NEAR_COPY and (_is_headline(pair.left, scene.left) or _is_headline(pair.right, scene.right)):
        return  # headlines leave out what would tell which name answers to which, and capitals tell no names there
    for one in left:
        for other in right:
            slot = _same_slot(scene, one, other)
            is_lone = len(left) == len(right) == 1 and _may_answer(scene, one, other)
            if not slot and not is_lone:
                continue
            told, values = elsewhere.names(one, other, pair), (one.text, other.text)
            slot = slot or (_LONE if not told else 0.0)
            if slot:
                kind = "place" if _before(scene.left, one) in _PLACING else "name"
                yield Clash(id, kind, one.span, other.span, values, same_thing=slot, elsewhere=told)


def _doers(pair: Pair) -> Iterator[tuple[float, Clash]]:
    """Yield the clashes of doers with their confidence."""
    for one, other in agents.rivals(pair.left.passage.text, pair.right.passage.text):
        values = one.span.of(pair.left.passage.text), other.span.of(pair.right.passage.text)
        told = elsewhere.words(one.known_by, other.known_by, pair)
        clash = Clash(id, "name", one.span, other.span, values, same_thing=_DOER, elsewhere=told)
        unheard = pair.left.article and pair.right.article and not told
        yield max(likely(pair, clash), _SURE_DOER if unheard else 0.0), clash


def _is_headline(side: Side, words: Sequence[Token]) -> bool:
    if side.passage.kind in {BlockKind.HEADLINE, BlockKind.HEADING}:
        return True
    if side.passage.text.endswith("."):
        return False
    longer = [each for each in words if each.kind == "word" and len(each.text) > 3]
    return len(longer) > 2 and sum(each.is_capital for each in longer) > 0.7 * len(longer)


def _open_names(side: Side, other: Side) -> list[Name]:
    """Return the names of a side that the other side, its surroundings included, does not know."""
    found = _named(side.passage.text)
    if not found:
        return []
    known, elsewhere = _surroundings(other.passage.text, other.before)
    unknown = [
        each
        for each, words in found
        if not all(word in elsewhere for word in each.words)
        and not is_spelled_out(each, other.passage.text)
        and not any(may_be_one(words, name) for name in known)
    ]
    said = speaker(side.passage.text) if unknown else ""
    return [each for each in unknown if each.text not in said]


@lru_cache(maxsize=PASSAGES_KEPT)
def _named(text: str) -> tuple[tuple[Name, tuple[str, ...]], ...]:
    """Return the names of a passage, each with its words, aliases replaced."""
    return tuple((each, canonical(each)) for each in find_names(text))


@lru_cache(maxsize=PASSAGES_KEPT)
def _surroundings(text: str, before: str) -> tuple[tuple[tuple[str, ...], ...], str]:
    """Return the words of the names in a passage and the one before it, and all that both say in small letters."""
    names = dict.fromkeys(words for each in (text, before) for _, words in _named(each))
    return tuple(names), f"{text} {before}".lower()


def _same_slot(scene: Scene, one: Name, other: Name) -> float:
    """Return how far two names fill the same slot: the same title, neighbours or preposition; 0 where they do not."""
    mine, theirs = (side.inside(each.span) for side, each in zip(scene.contents, (one, other), strict=True))
    if _is_owner(scene.left, mine[1]) != _is_owner(scene.right, theirs[1]):
        return 0.0  # "during Watergate", "during Nixon's impeachment"
    describing = _describes(scene.left, mine[1]), _describes(scene.right, theirs[1])
    if describing[0] != describing[1] or (all(describing) and scene.dice < _NEAR_COPY):
        return 0.0  # "Vermont" in "the Vermont senator" does not answer to "Biden"
    if one.role and other.role:
        return 1.0 if set(one.role) & set(other.role) else 0.6
    neighbours = scene.same_neighbours(mine, theirs)
    before, behind = _before(scene.left, one), _before(scene.right, other)
    if before in _PLACING and behind in _PLACING:
        return 0.4 + 0.3 * neighbours + (0.2 if before == behind else 0.0)
    if before in _PLACING or behind in _PLACING:
        return 0.0
    return 0.3 + 0.35 * neighbours if neighbours else 0.0


def _may_answer(scene: Scene, one: Name, other: Name) -> bool:
    """Tell whether both names stand for themselves and both, or neither, tell where."""
    ends = [side.inside(each.span)[1] for side, each in zip(scene.contents, (one, other), strict=True)]
    if _is_owner(scene.left, ends[0]) != _is_owner(scene.right, ends[1]):
        return False
    if _describes(scene.left, ends[0]) or _describes(scene.right, ends[1]):
        return False
    return (_before(scene.left, one) in _PLACING) == (_before(scene.right, other) in _PLACING)


def _describes(words: Sequence[Token], after: int) -> bool:
    """Tell whether a name that ends here only describes the noun that follows it."""
    if after + 1 < len(words) and words[after].text == "-" and words[after].end == words[after + 1].start:
        return True  # "the New York-based actor"
    if after >= len(words) or words[after].kind != "word":
        return False
    token = words[after]
    ends = ("ed", "s", "ing", "ly")
    return is_content(token) and token.text.islower() and not token.lower.endswith(ends) and token.stem not in _VERBS


def _is_owner(words: Sequence[Token], after: int) -> bool:
    return words[after - 1].lower.endswith("'s") or (after < len(words) and words[after].lower == "'s")


def _before(words: Sequence[Token], name: Name) -> str:
    """Return the word in front of a name, articles left out."""
    earlier = [each.lower for each in words if each.end <= name.span.start and each.lower not in {"the", "a", "an"}]
    return earlier[-1] if earlier else ""


def _exchanged(pair: Pair) -> Clash | None:
    """Find two stretches that have changed places while every other word stayed: "A sued B", "B sued A"."""
    texts = pair.left.passage.text, pair.right.passage.text
    mine, theirs = (_weighty_stems(text) for text in texts)
    if len(mine) != len(theirs) or mine == theirs or sorted(mine) != sorted(theirs):
        return None
    words = tuple(tokens(text) for text in texts)
    if _voice(words[0]) != _voice(words[1]) or _has_quotation(pair):
        return None
    start = next(at for at, (a, b) in enumerate(zip(mine, theirs, strict=True)) if a != b)
    end = len(mine) - next(at for at, (a, b) in enumerate(zip(mine[::-1], theirs[::-1], strict=True)) if a != b)
    for first in range(start + 1, min(end, start + _LONGEST_EXCHANGED + 1)):
        for second in range(max(first, end - _LONGEST_EXCHANGED), end):
            swapped = mine[second:end] + mine[first:second] + mine[start:first]
            turn = start + end - second  # where in the right the stretch that comes first there ends
            if swapped == theirs[start:end] and (
                first < second or _link(texts[0], first) == _link(texts[1], turn) != ()
            ):
                rows = _weighty(texts[0])[start:first], _weighty(texts[1])[start:turn]
                if not any(_is_free(side, row) for side, row in zip(words, rows, strict=True)):
                    return _swap(pair, words, *rows)
    return None


def _is_adverb(token: Token) -> bool:
    return token.text.islower() and token.lower.endswith("ly")


def _is_free(words: Sequence[Token], row: Sequence[int]) -> bool:
    """Tell whether a stretch may stand elsewhere and mean the same: "gradually", "both companies' directors"."""
    if len(row) == 1 and _is_adverb(words[row[0]]):
        return True
    after = row[-1] + 1
    return after < len(words) and (words[after].text in {"'", "’"} or _is_owner(words, after))


def _link(text: str, place: int) -> tuple[str, ...]:
    """Return the words in front of a weighty one if they say which way: "from A to B" is not "A and B"."""
    words, weighty = tokens(text), _weighty(text)
    between = tuple(
        each.lower for each in words[weighty[place - 1] + 1 : weighty[place]] if each.lower not in _ARTICLES
    )
    return between if not _DIRECTED.isdisjoint(between) else ()


def _weighty(text: str) -> tuple[int, ...]:
    """Return the content words and numbers of a passage."""
    return tuple(
        [
            at
            for at, (_, _, _, kind, lower, _, _) in enumerate(tokens(text))
            if kind in _WEIGHTY and lower not in FUNCTION_WORDS
        ]
    )


@lru_cache(maxsize=PASSAGES_KEPT)
def _weighty_stems(text: str) -> tuple[str, ...]:
    words = tokens(text)
    return tuple([words[at].stem for at in _weighty(text)])


def _voice(words: Sequence[Token]) -> frozenset[str]:
    return _PASSIVE & {each.lower for each in words}


def _has_quotation(pair: Pair) -> bool:
    return any(mark in pair.left.passage.text + pair.right.passage.text for mark in '“”"«»')


def _swap(pair: Pair, words: tuple[tuple[Token, ...], ...], mine: Sequence[int], theirs: Sequence[int]) -> Clash:
    one, other = _span(words[0], mine[0], mine[-1]), _span(words[1], theirs[0], theirs[-1])
    values = (one.of(pair.left.passage.text), other.of(pair.right.passage.text))
    return Clash(id, "roles", one, other, values)


def _span(words: Sequence[Token], first: int, last: int) -> Span:
    return Span(words[first].start, words[last].end)
