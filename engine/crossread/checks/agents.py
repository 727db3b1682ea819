"""Who did it: the doer that a passage names for a deed, behind "by" or in front of the verb."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from crossread.checks.content import FUNCTION_WORDS
from crossread.checks.scene import lay
from crossread.model import Span
from crossread.text.date_words import MONTHS, WEEKDAYS
from crossread.text.names import find_names
from crossread.text.synonyms import akin
from crossread.text.tokens import PASSAGES_KEPT, Token, tokens
from crossread.text.word_lists import listed

_BEFORE_NOUN = listed("a an the its their his her our my some several two three four five")
_ENDS = listed("of in on at to from for with and or but as that which who whom because when while after before than")
_LINKS = listed("who has had have was were is are be been also later then")
_UNCHANGED = listed("spread cut put set hit hurt built led run overrun")  # participles like the verb itself
_LONGEST = 6  # tokens of a doer
# Verbs that any number of people may do to the same thing.
_SHARED = listed("say tell ask call meet se watch support oppos criticis attend join visit follow accompany use")
# Deeds of which a report of one event tells but one: enough even where nothing else is the same.
_ONCE = listed("lead fund financ found design own direct chair invent discover commission build writ organis win")


@dataclass(frozen=True, slots=True)
class Agent:
    """A doer and the deed: `words` are the stems of its content words, `is_named` if it is a name."""

    verb: str
    span: Span
    words: frozenset[str]
    is_named: bool
    is_passive: bool


def rivals(left: str, right: str) -> Iterator[tuple[Agent, Agent]]:
    """Yield the doers of the same deed who are not the same: "led by Faulds", "Akindo led the work"."""
    for one in find_agents(left):
        for other in find_agents(right):
            if one.verb in _SHARED or not (one.is_passive or other.is_passive) or not akin(one.verb, other.verb):
                continue
            if any(akin(a, b) for a in one.words for b in other.words):
                continue
            if one.verb in _ONCE or sum(each >= 0 for each in lay(left, right).partner) > 1:
                yield one, other


@lru_cache(maxsize=PASSAGES_KEPT)
def find_agents(text: str) -> tuple[Agent, ...]:
    """Return the doers that an English passage names, with their deeds.

    >>> [(each.verb, sorted(each.words)) for each in find_agents("The study was funded by the Alder Trust.")]
    [('fund', ['alder', 'trust'])]
    """
    words = tokens(text)
    return (*_behind_by(words), *_before_verbs(text, words))


def _behind_by(words: tuple[Token, ...]) -> Iterator[Agent]:
    for at, token in enumerate(words):
        if token.lower != "by" or at == 0:
            continue
        verb = _participle(words, at)
        place = at + 1
        while place < len(words) and words[place].lower in _BEFORE_NOUN:
            place += 1
        end = place
        while end < min(len(words), place + _LONGEST) and words[end].kind == "word" and words[end].lower not in _ENDS:
            end += 1
        if verb and end > place and _is_doer(words[place]):
            yield _agent(verb, words[place:end], is_named=words[end - 1].is_capital, is_passive=True)


def _participle(words: tuple[Token, ...], at: int) -> str:
    """Return the stem of the participle in front of "by", one particle between them allowed ("paid for by")."""
    if at > 1 and words[at - 1].lower == "for" and words[at - 2].lower == "paid":
        return "fund"
    for token in reversed(words[max(0, at - 2) : at]):
        if token.kind != "word":
            return ""
        if token.lower not in FUNCTION_WORDS:
            return token.stem if token.stem != token.lower or token.lower in _UNCHANGED else ""
    return ""


def _is_doer(token: Token) -> bool:
    if token.lower in FUNCTION_WORDS or token.lower.endswith("ing"):
        return False
    return token.lower not in (*WEEKDAYS, *MONTHS)


def _before_verbs(text: str, words: tuple[Token, ...]) -> Iterator[Agent]:
    for name in find_names(text):
        inside = [at for at, each in enumerate(words) if name.span.start <= each.start < name.span.end]
        if not inside:
            continue
        at = inside[-1] + 1
        if at < len(words) and words[at].text == "," and at + 1 < len(words) and words[at + 1].lower == "who":
            at += 2
        while at < len(words) and words[at].lower in _LINKS:
            at += 1
        if (
            at < len(words)
            and words[at].kind == "word"
            and words[at].stem != words[at].lower
            and words[at].text.islower()
        ):
            row = tuple(words[each] for each in inside)
            yield _agent(words[at].stem, row, is_named=True, is_passive=False)


def _agent(verb: str, row: tuple[Token, ...], *, is_named: bool, is_passive: bool) -> Agent:
    stems = frozenset(each.stem for each in row if each.kind == "word" and each.lower not in FUNCTION_WORDS)
    return Agent(verb, Span(row[0].start, row[-1].end), stems, is_named, is_passive)
