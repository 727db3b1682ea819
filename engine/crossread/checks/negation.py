"""What one passage asserts and the other denies, and "will" against "may"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from crossread.checks import clause, deeds, elsewhere
from crossread.checks.content import is_content, is_name, meanings
from crossread.checks.ground import Clash, finding, is_same_text, language_of, surest
from crossread.checks.polarity import KNOWN, UNMARKED, denials, is_denier, is_unrealised, knows, negated
from crossread.checks.scene import Scene, lay
from crossread.model import Finding, Span
from crossread.roles import Pair, Side, Stance
from crossread.text.synonyms import senses
from crossread.text.tokens import PASSAGES_KEPT, Token, forms, tokens
from crossread.text.word_lists import listed

id = "negation"  # noqa: A001 - the name the Check protocol asks for
title = "Negation"
reads = KNOWN

_WHENEVER = listed("overnight tonight recently lately anywhere")
_FIRM = listed("will shall would going")
_LOOSE = listed("may might could possibly perhaps")
# Verbs whose own denial leaves what was said about the event open.
_REPORTING = listed("say tell add believ think know clear comment respond see want expect give make find go get report")
# Verbs that add nothing to the noun they take: "failed to reach a deal" denies the deal.
_LIGHT = listed("produc reach mak get hav tak giv bring com find see seek provid obtain achiev secur hold hand be issu")
_BEFORE_NOUNS = listed("no without none any lack")
_BEFORE_VERBS = listed("not n't never cannot") | UNMARKED
_CHARGED = listed("charged accused suspected charges accusations allegations alleged accuses")
_REACH_OF_CHARGE = 4  # tokens
_NO_MANNER = listed("early family only july italy reply supply apply likely daily weekly rally assembly")
_NEAR_COPY = 0.8
_FAR = 8  # words in which a clause is looked through for its end
_DENIES, _IS_FIRM = 1, 2  # what a passage says
_FLAT = 0.85  # confidence of a flat denial of a deed
_FIRST_PERSON = listed("i we i'm i've i'd i'll we're we've we'll")


class _Polarity(NamedTuple):
    """What a passage denies: whether by a word of its own, and what that may mean; how firmly it speaks."""

    has_cue: bool
    denied: frozenset[object]
    is_firm: bool
    is_loose: bool


# What a denial calls that which it denies.
_SCORNFUL = listed("""
absurd false baseless ridiculous untrue unfounded groundless malicious fabricated nonsense outrageous slanderous
laughable preposterous invented bogus defamatory
""")


def stance(side: Side) -> Stance:
    """Return whether a passage denies anything, and how firmly it speaks."""
    text, language = side.passage.text, language_of(side)
    if not knows(language):
        return Stance()
    known = _polarity(text, language)
    asserts = not known.has_cue and any(is_content(each) for each in tokens(text))
    firm, loose = (_IS_FIRM if language == "en" and each else 0 for each in (known.is_firm, known.is_loose))
    return Stance((_DENIES if known.denied else 0) | firm, (_DENIES if asserts else 0) | loose)


def examine(pair: Pair) -> tuple[Finding, ...]:
    """Return what is asserted on one side and negated on the other."""
    language = language_of(pair.left)
    if language_of(pair.right) != language or not knows(language):
        return ()
    if not _may_clash(pair, language) or is_same_text(pair):
        return ()
    scene = lay(pair.left.passage.text, pair.right.passage.text)
    clashes = list(_denied(pair, scene, language))
    if language == "en" and not clashes:
        clashes = list(_loosened(scene))
    return tuple(finding(pair, clash, confidence) for confidence, clash in surest(pair, clashes, _firmness))


def _may_clash(pair: Pair, language: str) -> bool:
    """Tell whether one side denies what may be a word of the other, or is firm where the other is not."""
    left, right = pair.left.passage.text, pair.right.passage.text
    mine, theirs = _polarity(left, language), _polarity(right, language)
    if (mine.is_firm and theirs.is_loose) or (mine.is_loose and theirs.is_firm):
        return True
    if mine.has_cue and theirs.has_cue:
        return False
    if mine.denied and not mine.denied.isdisjoint(meanings(right)):
        return True
    return bool(theirs.denied) and not theirs.denied.isdisjoint(meanings(left))


@lru_cache(maxsize=PASSAGES_KEPT)
def _polarity(text: str, language: str) -> _Polarity:
    found, words = denials(text, language), forms(text)
    return _Polarity(
        any(not each.by_verb for each in found),
        _denied_meanings(text, language) if found else frozenset(),
        not _FIRM.isdisjoint(words),
        not _LOOSE.isdisjoint(words),
    )


def _denied_meanings(text: str, language: str) -> frozenset[object]:
    """Return what the words that a passage denies, and that bear a denial, may mean."""
    words = tokens(text)
    places = (
        at
        for at in negated(text, language)
        if (words[at].stem not in _REPORTING or clause.is_done_to(words, at)) and not _names(words, at, language)
    )
    return frozenset(each for at in places for each in senses(words[at].stem))


def _denied(pair: Pair, scene: Scene, language: str) -> Iterator[Clash]:
    """Find words that both sides use, one of them under a negation."""
    if all(_polarity(text, language).has_cue for text in scene.texts):
        return  # what each denial reaches is too uncertain to set one against the other
    mine, theirs = (negated(text, language) for text in scene.texts)
    for at in sorted({*mine, *(scene.owner[other] for other in theirs)} - {-1}):
        other = scene.partner[at]
        if other < 0 or (at in mine) == (other in theirs):
            continue
        on_left = at in mine
        words, cue, place = (scene.left, mine[at], at) if on_left else (scene.right, theirs[other], other)
        weight = _directness(scene, words, cue, place, language, on_left=on_left)
        if not weight:
            continue
        first, last = sorted((cue, place))
        denied = Span(words[first].start, words[last].end)
        token = scene.right[other] if on_left else scene.left[at]
        others = scene.right if on_left else scene.left
        if is_denier(words, cue) and any(each.lower in _SCORNFUL for each in (words[place], *others)):
            continue  # "denied the absurd story", "called the story absurd"
        if not _is_asserted(*((scene.right, theirs) if on_left else (scene.left, mine)), token):
            continue
        asserted = Span(token.start, token.end)
        spans = (denied, asserted) if on_left else (asserted, denied)
        values = (spans[0].of(pair.left.passage.text), spans[1].of(pair.right.passage.text))
        told = 0.0
        if place in clause.verbs(scene.texts[not on_left]):
            told = elsewhere.denials(token.stem, words[place].stem, pair, denied_on_left=on_left)
        is_known = bool(pair.left.article and pair.right.article)  # else there is no telling that it is one affair
        least = _FLAT if is_known and not told and deeds.is_denied_flatly(scene, cue, place, on_left=on_left) else 0.0
        yield Clash(id, "negation", *spans, values, same_thing=weight, elsewhere=told, least=least)


def _is_asserted(words: Sequence[Token], denied: Mapping[int, int], token: Token) -> bool:
    """Tell whether a word is nowhere denied, nor only what somebody is charged with, tries or needs to do."""
    if any(words[at].stem == token.stem for at in denied):
        return False
    before = [each.lower for each in words if each.end <= token.start]
    return _CHARGED.isdisjoint(before[-_REACH_OF_CHARGE:]) and not is_unrealised(tuple(words), len(before))


def _names(words: tuple[Token, ...], at: int, language: str) -> bool:
    """Tell whether a word names somebody or a place; German writes every noun as English does names."""
    return language != "de" and is_name(words, at)


def _directness(scene: Scene, words: tuple[Token, ...], cue: int, place: int, language: str, *, on_left: bool) -> float:
    """Return how directly a cue denies a word: less the further away, nothing past a qualification of its own.

    "Nobody was seriously hurt" does not deny "hurt": the word between has no counterpart on the other side.
    """
    if (words[place].stem in _REPORTING and not clause.is_done_to(words, place)) or _names(words, place, language):
        return 0.0
    if words[place].lower in _WHENEVER:
        return 0.0  # "no violations were reported overnight"
    if _is_of_manner(words, cue, place):
        return 0.0  # "did not decide lightly": decided all the same
    if words[cue].lower == "non" and scene.dice < _NEAR_COPY:
        return 0.0  # "non-violent offences": a kind of its own
    over = scene.left_over if on_left else scene.right_over
    weighty = [at for at in range(cue + 1, place) if is_content(words[at]) and words[at].stem not in _LIGHT]
    if weighty and words[cue + 1].lower == "to":
        return 0.0  # "failed to override the veto" denies no veto
    between = [at for at in weighty if at in over]
    if any(words[at].lower.endswith("ly") for at in between):
        return 0.0
    if between and words[cue].lower not in _BEFORE_NOUNS:
        return 0.0  # what is denied is that other word: "not crazy about the plan" does not deny the plan
    if between:
        return 0.25
    others = scene.right if on_left else scene.left
    if _in_first_person(words, cue) and not any(each.lower in _FIRST_PERSON for each in others):
        return 0.0  # "I do not support it" against what somebody else does
    steps = sum(1 for at in range(cue + 1, place) if words[at].kind == "word")
    return max(0.3, 1.0 - 0.12 * steps)


def _is_of_manner(words: tuple[Token, ...], cue: int, place: int) -> bool:
    """Tell whether an adverb at the end of its clause takes the denial upon itself."""
    if words[cue].lower not in _BEFORE_VERBS:
        return False
    rest = words[place + 1 : place + 1 + _FAR]
    end = next((at for at, each in enumerate(rest) if each.kind == "mark"), len(rest))
    return end > 0 and rest[end - 1].lower.endswith("ly") and rest[end - 1].lower not in _NO_MANNER


def _in_first_person(words: tuple[Token, ...], cue: int) -> bool:
    return any(each.lower in _FIRST_PERSON for each in words[max(0, cue - 3) : cue])


def _firmness(clash: Clash) -> float:
    return 0.6 if clash.weight == "notice" else 1.0


def _loosened(scene: Scene) -> Iterator[Clash]:
    """Find the same verb under "will" on one side and "may" on the other: a shift of wording, no clash."""
    for at, other in enumerate(scene.partner):
        if other < 1 or at < 1:
            continue
        mine, theirs = scene.left[at - 1], scene.right[other - 1]
        if {mine.lower in _FIRM, theirs.lower in _FIRM} != {True, False}:
            continue
        if mine.lower in _LOOSE or theirs.lower in _LOOSE:
            left = Span(mine.start, scene.left[at].end)
            right = Span(theirs.start, scene.right[other].end)
            values = (f"{mine.text} {scene.left[at].text}", f"{theirs.text} {scene.right[other].text}")
            clash = Clash(id, "wording shift", left, right, values)
            yield replace(clash, weight="notice")
