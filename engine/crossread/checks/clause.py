"""What a clash is part of: the clause around it, the deed told there, whose it is and of which time.

Two values are rivals only where they answer the same question. How far the clauses that hold them answer to each other
says more of that than the whole passages do: "who bought the team in 1999" is no part of what was said in 2013.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache

from crossread.checks.content import CALENDAR, Content, content
from crossread.checks.scene import Scene, exchanged
from crossread.model import Span
from crossread.text.inflection import stem
from crossread.text.names import canonical, find_names, may_be_one
from crossread.text.synonyms import akin, concept
from crossread.text.tokens import PASSAGES_KEPT, Token, forms, tokens
from crossread.text.word_lists import in_order, listed

_BREAKS = listed("who which that whose where when while but because although though after before since until if as and")
_MARKS = frozenset(",;:.?!()–—")
_LEAST_CONTENT = 3  # words of meaning; a shorter clause ("aged 51") is read with the one it interrupts
_HELPERS = listed("was were is are be been being has have had will would can could may might must should did does to")
_NO_VERBS = listed("men women children people feet media evening morning building ceiling wedding during nothing")
_EARLIER = re.compile(
    r"\bago\b|\b(?:in|since|of|from) (?:1[5-9]|20)\d\d\b|\b(?:previous(?:ly)?|earlier|formerly|used to|predecessor)\b"
    r"|\blast (?:year|month|winter|summer|spring|autumn|season|time|decade|century)\b|\bat the time\b|\bback then\b",
    re.IGNORECASE,
)
# "The firm, which sacked him in 2019, has never apologised": of 2019 tells only what is set in between.
_ASIDE = re.compile(r",\s(?:which|who|whose|where)\b[^,;:.?!–—]*,")
# One of these stands in all that it finds; to look for them takes a tenth of the time.
_OF_EARLIER = in_order("ago 15 16 17 18 19 20 previous earlier formerly used predecessor last time back")
_FATES = listed("killed injured missing rescued evacuated arrested treated charged convicted infected")
DEATH = "kill"  # what `fate` returns for the dead
_LIVES = listed("lif claim los toll victim body")  # stems of what tells of deaths in other words
# Who may belong to somebody: "Velden's election" is not another's, "Varden's brother" is.
_RELATED = listed("""
brother sister wife husband son daughter father mother parents child children uncle aunt cousin nephew niece grandson
grandfather grandmother widow partner friend friends ally allies rival rivals colleague neighbour neighbours lawyer
lawyers spokesman spokeswoman aide aides adviser deputy assistant apprentice secretary driver predecessor successor
opponent family relatives team club party company firm office campaign
""")
_WHOSE = listed("his her their its")
_BEING = listed("was were been being be is are")
_SENTENCE_END = re.compile(r"[.;?!](?=\s|$)")
_FROM_SOURCE = 5  # tokens: "according to the port's log" is told of the source, not of what befell


def agreement(scene: Scene, left: Span, right: Span) -> float:
    """Return how far the clauses around two places answer to each other, 0..1."""
    mine, theirs = clause_words(scene.texts[0], left), clause_words(scene.texts[1], right)
    weights, others, partner = scene.contents[0].weights, scene.contents[1].weights, scene.partner
    whole = max(sum([weights[at] for at in mine]), sum([others[at] for at in theirs]))
    both = sum([weights[at] for at in mine if partner[at] in theirs])
    return min(1.0, both / whole) if whole else 0.0


def is_other_deed(scene: Scene, left: Span, right: Span) -> bool:
    """Tell whether both clauses tell of something done, and not of the same."""
    mine, theirs = deeds(scene.texts[0], left), deeds(scene.texts[1], right)
    return bool(mine) and bool(theirs) and not any(akin(one, other) for one in mine for other in theirs)


def is_other_object(scene: Scene, left: Span, right: Span) -> bool:
    """Tell whether what comes next after two places has, on both sides, no counterpart: other things are spoken of."""
    mine, theirs = scene.contents
    return next_content(mine, left) in scene.left_over and next_content(theirs, right) in scene.right_over


def is_other_doer(scene: Scene, left: Span, right: Span) -> bool:
    """Tell whether what the clauses speak of first has, on both sides, no counterpart: the first word of meaning."""
    firsts = [min(clause_words(text, span), default=-1) for text, span in zip(scene.texts, (left, right), strict=True)]
    return firsts[0] in scene.left_over and firsts[1] in scene.right_over


def is_named_otherwise(scene: Scene, left: Span, right: Span) -> bool:
    """Tell whether both clauses name somebody, or something, in front of their verb, and none of them the same."""
    mine, theirs = (_subject_names(text, span) for text, span in zip(scene.texts, (left, right), strict=True))
    return bool(mine) and bool(theirs) and not any(may_be_one(one, other) for one in mine for other in theirs)


def _subject_names(text: str, span: Span) -> list[tuple[str, ...]]:
    """Return the words of the names that a clause has in front of its first verb, aliases replaced."""
    names, members = find_names(text), clause_words(text, span)
    if not names or not members:
        return []
    words = tokens(text)
    end = next((words[at].start for at in verbs(text) if at in members), words[max(members)].end)
    start = words[min(members)].start
    return [canonical(each) for each in names if start <= each.span.start < end]


def is_of_others(scene: Scene, left: Span, right: Span) -> bool:
    """Tell whether names stand exchanged: "his Japanese counterpart", "his Cuban counterpart"."""
    return any(are_names for _, are_names in exchanged(scene, left, right))


def differs_in_a_word(scene: Scene, left: Span, right: Span) -> bool:
    """Tell whether all but two places and one word is the same: "the plum harvest rose", "the apple harvest fell"."""
    mine = scene.contents[0].outside(scene.left_over, left)
    theirs = scene.contents[1].outside(scene.right_over, right)
    if len(mine) != 1 or len(theirs) != 1 or not exchanged(scene, left, right):
        return False
    if mine[0] not in clause_words(scene.texts[0], left) or theirs[0] not in clause_words(scene.texts[1], right):
        return False  # "closed after years of repairs", "closed after years of restoration"
    return mine[0] not in verbs(scene.texts[0]) or theirs[0] not in verbs(scene.texts[1])


def is_anothers(scene: Scene) -> bool:
    """Tell whether just one side speaks of what belongs to the other's subject: "the mayor's brother", "her sister"."""
    mine, theirs = _belongings(scene.texts[0], scene.left_over), _belongings(scene.texts[1], scene.right_over)
    return mine != theirs


def looks_back(scene: Scene) -> bool:
    """Tell whether just one side speaks of a time gone by ("two years ago", "in 1984", "the previous record")."""
    return _tells_of_earlier(scene.texts[0]) != _tells_of_earlier(scene.texts[1])


@lru_cache(maxsize=PASSAGES_KEPT)
def _tells_of_earlier(text: str) -> bool:
    lower = text.casefold()
    if not any(each in lower for each in _OF_EARLIER):
        return False
    return _EARLIER.search(_ASIDE.sub(",", text)) is not None


@lru_cache(maxsize=PASSAGES_KEPT)
def sentence(text: str, span: Span) -> Span:
    """Return the sentence, or the part of one between semicolons, in which a place stands."""
    ends = _sentence_ends(text)
    before, after = bisect_right(ends, span.start), bisect_left(ends, span.end)
    return Span(ends[before - 1] if before else 0, ends[after] if after < len(ends) else len(text))


@lru_cache(maxsize=PASSAGES_KEPT)
def _sentence_ends(text: str) -> tuple[int, ...]:
    return tuple([each.end() for each in _SENTENCE_END.finditer(text)])


@lru_cache(maxsize=64)  # asked several times for each clash
def clause_words(text: str, span: Span) -> frozenset[int]:
    """Return the content words of the clause around a place, the place left out."""
    side, bounds = content(text), _bounds(text)
    start, end = side.inside(span)
    places = side.outside(side.places, span)
    before, after = bisect_left(bounds, start) - 1, bisect_left(bounds, end)
    while True:
        low = bounds[before] if before >= 0 else -1
        high = bounds[after] if after < len(bounds) else len(side.words)
        found = places[bisect_right(places, low) : bisect_left(places, high)]
        if len(found) >= _LEAST_CONTENT or (before < 0 and after >= len(bounds)):
            return frozenset(found)
        before, after = before - 1, after + 1


@lru_cache(maxsize=PASSAGES_KEPT)
def _bounds(text: str) -> tuple[int, ...]:
    """Return the tokens between clauses."""
    return tuple([at for at, each in enumerate(tokens(text)) if each.text in _MARKS or each.lower in _BREAKS])


def deeds(text: str, span: Span) -> frozenset[str]:
    """Return the stems of what looks like a verb in the clause around a place."""
    words, members = tokens(text), clause_words(text, span)
    return frozenset([words[at].stem for at in verbs(text) if at in members])


@lru_cache(maxsize=PASSAGES_KEPT)
def verbs(text: str) -> tuple[int, ...]:
    """Return the tokens of a passage that look like verbs."""
    words = tokens(text)
    likely = [at for at, each in enumerate(words) if each.stem != each.lower]
    if not _HELPERS.isdisjoint(forms(text)):
        helped = [at for at, each in enumerate(words[:-1], start=1) if each.lower in _HELPERS]
        likely = sorted({*likely, *helped})
    return tuple([at for at in likely if is_verb(words, at)])


def is_verb(words: Sequence[Token], at: int) -> bool:
    """Tell whether a word looks like a verb: in the past or progressive by its form, or behind an auxiliary."""
    token = words[at]
    if not token.text.islower() or token.lower in _NO_VERBS:
        return False
    if at and words[at - 1].lower in _HELPERS:
        return True
    word, key = token.lower, token.stem
    if key == word:
        return False
    if word.endswith("ed"):
        return len(word) > 3
    return key != word[:-1] and not word.endswith(("s", "y")) and len(word) > 2


def is_done_to(words: Sequence[Token], verb: int, reach: int = 2) -> bool:
    """Tell whether a verb is in the passive: "were not told" denies a deed, "did not say" leaves one open.

    What makes it so stands within `reach` tokens in front of it.
    """
    return any(each.lower in _BEING for each in words[max(0, verb - reach) : verb])


def fate(text: str, span: Span) -> str:
    """Return what befell those who are counted at a place ("kill", "injur", "miss", ...), by the nearest word of it."""
    words = tokens(text)
    here = [at for at in clause_words(text, span) if concept(words[at].stem) in _fates()]
    if not here:
        return ""
    return concept(words[min(here, key=lambda at: max(words[at].start - span.end, span.start - words[at].end))].stem)


def takes_lives(text: str, span: Span) -> bool:
    """Tell whether the clause around a place tells of deaths in other words ("claimed 12 lives", "lost 12 men")."""
    words = tokens(text)
    return any(words[at].stem in _LIVES for at in clause_words(text, span))


@lru_cache(maxsize=1)
def _fates() -> frozenset[str]:
    return frozenset(concept(stem(each)) for each in _FATES)


def next_content(side: Content, span: Span) -> int:
    """Return the first content word after a place, up to the end of its clause; -1 if there is none."""
    for at in range(side.inside(span)[1], len(side.words)):
        token = side.words[at]
        if token.text in _MARKS or token.lower in _BREAKS:
            break
        if side.weights[at]:
            return at
    return -1


def _belongings(text: str, over: Sequence[int]) -> bool:
    """Tell whether somebody without a counterpart belongs to somebody known, or opens as "her" or "their"."""
    owned = _owned(text)
    if not owned:
        return False
    words = tokens(text)
    return any(at in over and (words[at - 1].lower in _WHOSE or at - 1 not in over) for at in owned)


def _is_owner(token: Token) -> bool:
    return token.lower.endswith("'s") and token.lower.removesuffix("'s") not in CALENDAR


@lru_cache(maxsize=PASSAGES_KEPT)
def _owned(text: str) -> tuple[int, ...]:
    """Return the tokens right behind a genitive, or behind a "His" or "Their" that opens a sentence."""
    if "'" not in text and "’" not in text and _WHOSE.isdisjoint(forms(text)):
        return ()
    words = tokens(text)
    return tuple(
        [
            at
            for at, (owner, each) in enumerate(itertools.pairwise(words), start=1)
            if not each.is_capital and (_is_owner(owner) or (owner.is_capital and owner.lower in _WHOSE))
            if not owner.is_capital or each.lower in _RELATED
            if all(source.lower != "according" for source in words[max(0, at - _FROM_SOURCE) : at])
        ]
    )
