"""Who did it: the doer that a passage names for a deed, behind "by" or in front of the verb."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from crossread.checks import clause
from crossread.checks.content import FUNCTION_WORDS, content
from crossread.checks.scene import lay
from crossread.model import Span
from crossread.text.date_words import MONTHS, WEEKDAYS
from crossread.text.inflection import stem
from crossread.text.names import canonical, find_names, may_be_one
from crossread.text.synonyms import akin
from crossread.text.tokens import PASSAGES_KEPT, Token, forms, tokens
from crossread.text.word_lists import listed

_BEFORE_NOUN = listed("a an the its their his her our my some several two three four five")
_ENDS = listed("""
of in on at to from for with and or but as that which who whom because when while after before than
is are was were has have had will would
""")
_LINKS = listed("who which that first has had have was were is are be been also later then")
# "By the end of the year", "by Monday" name no doer.
_NO_DOERS = listed("end beginning start close middle time way far now then").union(WEEKDAYS, MONTHS)
_UNCHANGED = listed("spread cut put set hit hurt built led run overrun")  # participles like the verb itself
_LONGEST = 6  # tokens of a doer,
_LONGEST_ASIDE = 16  # and of what stands between commas behind it
# Verbs that any number of people may do to the same thing.
_SHARED = listed("say tell ask call meet se watch support oppos criticis attend join visit follow accompany use")
# Deeds of which a report of one event tells but one: enough even where nothing else is the same.
_ONCE = listed(
    "lead fund financ found design own direct chair invent discover commission build writ organis win spot notic"
)


@dataclass(frozen=True, slots=True)
class Agent:
    """A doer and the deed: `words` are the stems of its content words, `name` the words of its name, if it has one."""

    verb: str
    span: Span
    words: frozenset[str]
    name: tuple[str, ...]
    is_passive: bool

    @property
    def known_by(self) -> frozenset[str]:
        """Return the stems by which another article would know the doer: no titles, if there is a name."""
        return frozenset(stem(each) for each in self.name) or self.words


def rivals(left: str, right: str) -> Iterator[tuple[Agent, Agent]]:
    """Yield the doers of the same deed who are not the same: "led by Faulds", "Akindo led the work"."""
    for one in find_agents(left):
        for other in find_agents(right):
            if one.verb in _SHARED or not (one.is_passive or other.is_passive) or not akin(one.verb, other.verb):
                continue
            if _may_be_one(one, other) or _is_told_of(one, right) or _is_told_of(other, left):
                continue
            if one.verb in _ONCE or sum(each >= 0 for each in lay(left, right).partner) > 1:
                yield one, other


def _is_told_of(one: Agent, text: str) -> bool:
    """Tell whether a text has the same doer of the deed beside another, or without a name at all the same words."""
    if not one.name and one.words <= {each.stem for each in tokens(text)}:
        return True
    return any(akin(one.verb, each.verb) and _may_be_one(one, each) for each in find_agents(text))


def _may_be_one(one: Agent, other: Agent) -> bool:
    """Tell whether two doers may be the same; two architects with a name each are not."""
    if one.name and other.name:
        return may_be_one(one.name, other.name)
    return any(akin(a, b) for a in one.words for b in other.words)


@lru_cache(maxsize=PASSAGES_KEPT)
def find_agents(text: str) -> tuple[Agent, ...]:
    """Return the doers that an English passage names, with their deeds.

    >>> [(each.verb, sorted(each.words)) for each in find_agents("The study was funded by the Alder Trust.")]
    [('fund', ['alder', 'trust'])]
    """
    words = tokens(text)
    return (*_behind_by(text, words), *_before_verbs(text, words))


def _behind_by(text: str, words: tuple[Token, ...]) -> Iterator[Agent]:
    for at, token in enumerate(words) if "by" in forms(text) else ():
        if token.lower != "by" or at == 0:
            continue
        verb = _participle(words, at)
        place = at + 1
        while place < len(words) and words[place].lower in _BEFORE_NOUN:
            place += 1
        end = place
        while end < min(len(words), place + _LONGEST) and _goes_on(words, end):
            end += 1
        if verb and end > place and _is_doer(words[place]):
            within = Span(words[place].start, words[end - 1].end)
            named = [canonical(each) for each in find_names(text) if each.span.overlaps(within)]
            yield _agent(verb, words[place:end], named[-1] if words[end - 1].is_capital and named else ())


def _goes_on(words: tuple[Token, ...], at: int) -> bool:
    """Tell whether a doer reaches to this token: a word that ends none, or a hyphen within one."""
    token = words[at]
    if token.text == "-":
        return at + 1 < len(words) and words[at - 1].end == token.start and words[at + 1].start == token.end
    return token.kind == "word" and token.lower not in _ENDS


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
    if token.lower in FUNCTION_WORDS or token.lower.endswith("ing") or len(token.text) < 2:
        return False
    return token.lower not in _NO_DOERS


def _before_verbs(text: str, words: tuple[Token, ...]) -> Iterator[Agent]:
    for name in find_names(text):
        first, end = content(text).inside(name.span)
        row = words[first:end]
        for start in _clause_starts(words, end) if row else ():
            at = start
            while at < len(words) and words[at].lower in _LINKS:
                at += 1
            if at < len(words) and words[at].kind == "word" and _is_inflected(words[at]) and _acts(words, start, at):
                yield _agent(words[at].stem, row, canonical(name), is_passive=False)


def _acts(words: tuple[Token, ...], start: int, verb: int) -> bool:
    """Tell whether whom a verb follows does it; "had been forced to", "a town threatened by fire" tell what befell."""
    if verb + 1 < len(words) and words[verb + 1].lower == "by":
        return False
    return words[verb].lower.endswith("ing") or not clause.is_done_to(words, verb, verb - start)


def _clause_starts(words: tuple[Token, ...], at: int) -> Iterator[int]:
    """Yield where a name's verb may stand: right behind it, behind ", who", and behind what commas set off."""
    if at >= len(words) or words[at].text != ",":
        yield at
        return
    if at + 1 < len(words) and words[at + 1].lower in {"who", "which"}:
        yield at + 2
    aside = range(at + 2, min(len(words), at + _LONGEST_ASIDE))
    close = next((place for place in aside if words[place].text == ","), None)
    if close is not None:
        yield close + 1


def _is_inflected(token: Token) -> bool:
    return token.stem != token.lower and token.text.islower()


def _agent(verb: str, row: tuple[Token, ...], name: tuple[str, ...], *, is_passive: bool = True) -> Agent:
    stems = frozenset(each.stem for each in row if each.kind == "word" and each.lower not in FUNCTION_WORDS)
    return Agent(verb, Span(row[0].start, row[-1].end), stems, name, is_passive)
