"""Who dealt with whom: the parties that a passage names, and which of them did what to which."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import zip_longest
from types import MappingProxyType

from crossread.assets import resource
from crossread.model import Span
from crossread.text.inflection import stem
from crossread.text.names import canonical, find_names, may_be_one
from crossread.text.tokens import PASSAGES_KEPT, Token, tokens
from crossread.text.word_lists import in_order, listed

# Parties that a report need not name. Those of one row are one party.
_PARTIES = tuple(
    frozenset(stem(each) for each in in_order(row))
    for row in """
police officer policeman detective
robber burglar raider gunman
protester demonstrator marcher
rebel insurgent militant guerrilla fighter
army troop soldier military
union handler striker
management manager boss employer
council councillor
government minister ministry cabinet
opposition
landlord
tenant
hospital
doctor surgeon
patient
prosecutor
teacher
pupil student
mother mum
father dad
husband
wife
neighbour neighbor
son
daughter
passenger
motorist
cyclist
buyer
seller
regulator watchdog
fan supporter
referee
""".strip().splitlines()
)
_PARTY_OF = MappingProxyType({word: number for number, row in enumerate(_PARTIES) for word in row})
_PREPOSITIONS = listed("of in at near with against for from to on by over under into about behind beside between")
_BREAKS = frozenset(".;:?!")
_BEING = listed("is are was were be been being")
_BEFORE_VERBS = _BEING | listed("has have had also twice once now later then since today yesterday")
_RELATIVE = listed("which who whom whose that")
_HELPERS = listed("to will would can could may might must should did does do not n't")
_NO_NAMES = listed("""
the a an in on at by for from with as but and or if when while after before since it he she they we i his her their our
this that these those there no not one two three police one all some many most former ex
""")
_SKIPPED = listed("a an the its his her their our")
_NOT = listed("not n't never no nobody neither without")
_UNCHANGED = listed("beat hit put let upset put")  # past forms like the verb itself
_MUTUAL = listed("mutual mutually counter countersued countersuit counterclaim retaliated retaliation retaliatory")
_EACH_OTHER = re.compile(r"\b(?:each other|one another|in turn|return(?:ed|ing) fire|(?:hit|fired|shot|fought) back)\b")
_REACH = 16  # tokens behind a verb in which the other party may stand,
_REACH_OF_MARK = 5  # and behind the preposition that marks it
_MODIFIERS = 3  # tokens between a preposition and the party it belongs to


Called = tuple[tuple[str, ...], int]  # the words of a name, or the number of a kind


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody who does or suffers something: tokens (half-open), the words of a name, or the number of a kind."""

    start: int
    end: int
    span: Span
    name: tuple[str, ...]
    kind: int = -1

    @property
    def called(self) -> Called:
        """Return what it is called, wherever it stands."""
        return self.name, self.kind

    def is_one_with(self, other: Party) -> bool:
        """Tell whether two mentions may be of the same."""
        return may_be_called(self.called, other.called)


def may_be_called(one: Called, other: Called) -> bool:
    """Tell whether two that are called so may be the same."""
    if one[0] and other[0]:
        return may_be_one(one[0], other[0])
    return not one[0] and not other[0] and one[1] == other[1]


@dataclass(frozen=True, slots=True)
class Dealing:
    """What `giver` did to `taker`: a kind of deed, whether it is often mutual, and the token of its verb."""

    kind: str
    is_mutual: bool
    giver: Party
    taker: Party
    verb: int


@dataclass(frozen=True, slots=True)
class _Deed:
    """One way of telling a deed: where the other party stands, a word that must follow, whether the subject does it."""

    kind: str
    is_mutual: bool
    mark: str
    then: str
    is_active: bool


@lru_cache(maxsize=PASSAGES_KEPT)
def find_dealings(text: str) -> tuple[Dealing, ...]:
    """Return what an English passage tells of one party's dealings with another; a deed may be of several kinds.

    >>> [(each.giver.name, each.taker.name) for each in find_dealings("Vole was beaten by Ida Brook.")]
    [(('ida', 'brook'), ('vole',))]
    """
    words = tokens(text)
    table = _deeds()
    verbs = [
        at for at in [at for at, (_, _, _, _, _, key, _) in enumerate(words) if key in table] if _is_verb(words, at)
    ]
    if not verbs:
        return ()
    parties = _parties(text)
    if len(parties) < 2 or _EACH_OTHER.search(text) or any(each.text in _MUTUAL for each in words):
        return ()
    found: list[Dealing] = []
    for at in verbs:
        for deed in table[words[at].stem]:
            dealing = _dealing(words, parties, at, deed)
            if dealing is not None and not any(each.kind == dealing.kind and each.verb == at for each in found):
                found.append(dealing)
    return tuple(found)


def _is_verb(words: tuple[Token, ...], at: int) -> bool:
    """Tell whether a word is a verb by its form, or by what stands in front of it."""
    token = words[at]
    if not token.text.islower():
        return False
    return token.stem != token.lower or token.lower in _UNCHANGED or (at > 0 and words[at - 1].lower in _HELPERS)


def is_mutual(verb: str) -> bool:
    """Tell whether a verb, by its stem, tells of what two sides often do to each other."""
    return any(each.is_mutual for each in _deeds().get(verb, ()))


def doer(text: str, at: int) -> Party | None:
    """Return who does what a verb or noun of an English passage tells, None where that is not clear."""
    words = tokens(text)
    start, end = _sentence(words, at)
    here = [each for each in _parties(text) if start <= each.start < end]
    if _is_participle(words[at]) and (_is_done(words, at) or [each.lower for each in words[at + 1 : at + 2]] == ["by"]):
        return _marked(words, here, at, end, "by")
    return _subject(words, here, start, at)


@lru_cache(maxsize=PASSAGES_KEPT)
def _parties(text: str) -> tuple[Party, ...]:
    words = tokens(text)
    starts = [each.start for each in words]
    found = []
    for name in find_names(text):
        start = bisect_left(starts, name.span.start)
        if starts[start : start + 1] == [name.span.start]:
            found.append(Party(start, bisect_left(starts, name.span.end, start), name.span, canonical(name)))
    for at, token in enumerate(words):
        kind = _PARTY_OF.get(token.stem)
        # What opens a sentence may be a name: of no consequence unless the other passage has it as one.
        opens = token.is_capital and token.kind == "word" and (at == 0 or _breaks(words, at - 1))
        if (kind is None and not opens) or any(each.start <= at < each.end for each in found):
            continue
        if kind is not None:
            found.append(Party(at, at + 1, Span(token.start, token.end), (), kind))
        elif opens and token.lower not in _NO_NAMES:
            found.append(Party(at, at + 1, Span(token.start, token.end), (token.lower.removesuffix("'s"),)))
    found.sort(key=lambda each: each.start)
    return tuple(
        [
            each
            for each, following in zip_longest(found, found[1:])
            if each.name or following is None or not _is_called(words, each, following)
        ]
    )


def _is_called(words: tuple[Token, ...], party: Party, following: Party) -> bool:
    """Tell whether a name right behind tells who it is: "his neighbour, Paul Brook"."""
    between = words[party.end : following.start]
    return bool(following.name) and (not between or [each.text for each in between] == [","])


def _dealing(words: tuple[Token, ...], parties: Sequence[Party], at: int, deed: _Deed) -> Dealing | None:
    start, end = _sentence(words, at)
    here = [each for each in parties if start <= each.start < end]
    if any(each.lower in _NOT for each in words[max(start, at - 4) : at]):
        return None
    if deed.then and not any(each.stem == deed.then for each in words[at + 1 : min(end, at + _REACH)]):
        return None
    behind_by = _marked(words, here, at, end, "by")
    is_passive = _is_participle(words[at]) and (behind_by is not None or _is_done(words, at))
    subject = _subject(words, here, start, at)
    doer = (behind_by or _marked(words, here, at, end, "from")) if is_passive else subject
    if deed.mark in {"-", ""}:
        other = subject if is_passive else _object(words, here, at, deed.then) if deed.mark else None
    else:
        other = _marked(words, here, at, end, deed.mark)
    if deed.mark and other is None and not is_passive:
        return None
    # What is sold or handed over stands in front of the passive: it is neither of the two.
    thing = subject if is_passive and deed.mark not in {"-", ""} else None
    one, two = _completed((doer, other), [each for each in here if thing is None or not each.is_one_with(thing)])
    if one is None or two is None or one.is_one_with(two):
        return None
    giver, taker = (one, two) if deed.is_active else (two, one)
    return Dealing(deed.kind, deed.is_mutual, giver, taker, at)


def _completed(found: tuple[Party | None, Party | None], here: Sequence[Party]) -> tuple[Party | None, Party | None]:
    """Return both ends of a dealing: where one is not told by grammar and just two are named, it is the other."""
    one, two = found
    known = one or two
    if known is None or (one is not None and two is not None):
        return found
    others = [each for each in here if not each.is_one_with(known)]
    if not others or any(not each.is_one_with(others[0]) for each in others[1:]):
        return found
    return (known, others[0]) if one is not None else (others[0], known)


def _sentence(words: tuple[Token, ...], at: int) -> tuple[int, int]:
    start = next((place + 1 for place in range(at - 1, -1, -1) if _breaks(words, place)), 0)
    return start, next((place for place in range(at, len(words)) if _breaks(words, place)), len(words))


def _breaks(words: tuple[Token, ...], at: int) -> bool:
    return words[at].text in _BREAKS and not (words[at].text == "." and at and len(words[at - 1].text) <= 2)


def _is_participle(token: Token) -> bool:
    return not token.lower.endswith("ing") and token.stem != token.lower and not token.lower.endswith("s")


def _is_done(words: tuple[Token, ...], verb: int) -> bool:
    """Tell whether a form of "be" stands in front of a participle, adverbs between them left out."""
    place = verb - 1
    while place > 0 and (words[place].lower in {"been", "being", "also", "later"} or words[place].lower.endswith("ly")):
        place -= 1
    return place >= 0 and (words[place].lower in _BEING or words[verb - 1].lower in _BEING)


def _subject(words: tuple[Token, ...], here: Sequence[Party], start: int, verb: int) -> Party | None:
    """Return the party in front of a verb that no preposition makes part of something else; asides are skipped."""
    limit = _aside(words, start, verb)
    for each in reversed([party for party in here if party.end <= limit]):
        if not _is_behind_preposition(words, each.start) and not _is_owner(words, each):
            return each
    return None


def _aside(words: tuple[Token, ...], start: int, verb: int) -> int:
    """Return where the subject ends: in front of what commas set off before the verb, or at the verb."""
    place = verb - 1
    while place > start and (words[place].lower in _BEFORE_VERBS or words[place].lower.endswith("ly")):
        place -= 1
    if words[place].text != ",":
        return verb
    opening = next((at for at in range(place - 1, start, -1) if words[at].text == ","), None)
    return verb if opening is None else opening


def _is_owner(words: tuple[Token, ...], party: Party) -> bool:
    """Tell whether a party only owns what follows: "the firm's lawyer"."""
    last = words[party.end - 1]
    following = words[party.end].text if party.end < len(words) else ""
    return last.lower.endswith(("'s", "’s")) or following in {"'", "’"}


def _is_behind_preposition(words: tuple[Token, ...], at: int) -> bool:
    """Tell whether a preposition stands in front of a party, an article and one more word between them at most."""
    others = 0
    for token in reversed(words[max(0, at - _MODIFIERS) : at]):
        if token.lower in _PREPOSITIONS:
            return True
        others += token.lower not in _SKIPPED
        if others > 1 or not token.text.islower() or token.lower in _RELATIVE:
            return False
    return False


def _object(words: tuple[Token, ...], here: Sequence[Party], verb: int, particle: str) -> Party | None:
    """Return the party right behind a verb: no preposition and at most an apposition's comma between them."""
    verb += words[verb + 1 : verb + 2] != () and words[verb + 1].stem == particle  # "took over the firm"
    following = next((each for each in here if each.start > verb), None)
    if following is None or following.start - verb > _REACH // 2:
        return None
    between = words[verb + 1 : following.start]
    if any(each.lower in _PREPOSITIONS or each.lower in _RELATIVE or each.lower == "and" for each in between):
        return None
    return None if sum(each.text == "," for each in between) > 1 else following


def _marked(words: tuple[Token, ...], here: Sequence[Party], verb: int, end: int, mark: str) -> Party | None:
    """Return the party behind a preposition."""
    for at in range(verb + 1, min(end, verb + _REACH)):
        if words[at].lower != mark:
            continue
        party = next((each for each in here if at < each.start <= at + _REACH_OF_MARK), None)
        if party is not None and all(each.lower not in _PREPOSITIONS for each in words[at + 1 : party.start]):
            return party
    return None


@lru_cache(maxsize=1)
def _deeds() -> Mapping[str, tuple[_Deed, ...]]:
    """Return the ways of telling deeds by the stem of the verb."""
    table: dict[str, list[_Deed]] = {}
    for number, line in enumerate(resource("lexicons", "dealings.txt").read_text(encoding="utf-8").splitlines()):
        if not line or line.startswith("#"):
            continue
        for side, entries in enumerate(line.lstrip("*=").split("|")):
            for verb, deed in _entries(entries, line[0], number, is_active=not side):
                table.setdefault(verb, []).append(deed)
    return MappingProxyType({verb: tuple(deeds) for verb, deeds in table.items()})


def _entries(entries: str, sign: str, number: int, *, is_active: bool) -> Iterator[tuple[str, _Deed]]:
    for entry in filter(None, (each.strip() for each in entries.split(","))):
        verb, mark, then, *_ = (*entry.split(), "", "")
        kind = f"{number} {verb}" if sign == "=" else str(number)
        yield stem(verb), _Deed(kind, sign == "*", mark, stem(then) if then else "", is_active)
