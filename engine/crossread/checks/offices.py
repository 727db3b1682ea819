"""Who holds an office that one person holds: "Ida Brook, captain of Orl Rovers", "Orl Rovers captain Tom Hale"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from crossread.checks import elsewhere
from crossread.checks.content import content, is_content
from crossread.checks.ground import Clash
from crossread.roles import Pair
from crossread.text.names import Name, canonical, find_names, may_be_one
from crossread.text.synonyms import akin
from crossread.text.tokens import PASSAGES_KEPT, Token, forms, tokens
from crossread.text.word_lists import listed

# Held by one at a time; of spokesmen, directors and ministers there are several.
_OFFICES = listed("""
convenor convener chairman chairwoman chairperson president captain skipper coach leader mayor editor principal
headteacher headmaster headmistress governor chancellor premier treasurer conductor landlord coroner vicar owner founder
referee
""")
_TWO_WORDS = frozenset(("chief executive", "prime minister", "head teacher", "general secretary", "finance director"))
_OPENINGS = _OFFICES.union(each.split()[0] for each in _TWO_WORDS)
_OTHERWISE = listed(
    "former ex deputy vice assistant acting interim incoming outgoing new next then late one co previous"
)
_OF = listed("of at for")
_LONGEST = 7  # tokens of what an office is of, or between a name and an office
_SURE = 0.6  # confidence


@dataclass(frozen=True, slots=True)
class _Holder:
    """Somebody who holds an office: its words, and the stems of what it is of."""

    name: Name
    office: str
    of: frozenset[str]


def rivals(pair: Pair) -> Iterator[Clash]:
    """Find two who hold the same office, neither of whom the other article knows."""
    for one in _holders(pair.left.passage.text):
        for other in _holders(pair.right.passage.text):
            if one.office != other.office or may_be_one(canonical(one.name), canonical(other.name)):
                continue
            if not any(akin(mine, theirs) for mine in one.of for theirs in other.of):
                continue
            if elsewhere.names(one.name, other.name, pair) or _is_named_in(one, pair.right.passage.text):
                continue
            if not _is_named_in(other, pair.left.passage.text):
                yield Clash(
                    "names", "name", one.name.span, other.name.span, (one.name.text, other.name.text), least=_SURE
                )


def _is_named_in(one: _Holder, text: str) -> bool:
    return any(may_be_one(canonical(one.name), canonical(each)) for each in find_names(text))


@lru_cache(maxsize=PASSAGES_KEPT)
def _holders(text: str) -> tuple[_Holder, ...]:
    """Return who is told, right beside the name, to hold what office of what."""
    if _OPENINGS.isdisjoint(forms(text)):
        return ()
    words = tokens(text)
    places = [at for at in range(len(words)) if _office(words, at)]
    found = []
    for name in find_names(text):
        if len(name.words) < 2:
            continue
        start, end = content(text).inside(name.span)
        for at in places:
            holder = _behind(words, name, end, at) or _before(words, name, start, at)
            if holder is not None:
                found.append(holder)
    return tuple(found)


def _office(words: tuple[Token, ...], at: int) -> str:
    """Return the office that a place names, empty if none or a former or lesser one."""
    two = " ".join(each.lower for each in words[at : at + 2])
    office = two if two in _TWO_WORDS else words[at].lower if words[at].lower in _OFFICES else ""
    earlier = [each.lower for each in words[max(0, at - 3) : at]]
    return "" if not office or not _OTHERWISE.isdisjoint(earlier) else office


def _behind(words: tuple[Token, ...], name: Name, end: int, at: int) -> _Holder | None:
    """Read "Ida Brook, captain of Orl Rovers," and "Ida Brook, the Orl Rovers captain,"."""
    if not end < at <= end + _LONGEST or words[end].text != ",":
        return None
    between = words[end + 1 : at]
    if any(each.kind == "mark" or each.lower in {"who", "and", "by"} for each in between):
        return None
    office = _office(words, at)
    after = at + len(office.split())
    of = _stems(between)
    if after < len(words) and words[after].lower in _OF:
        stop = next((to for to in range(after, len(words)) if words[to].kind == "mark"), len(words))
        of |= _stems(words[after:stop][:_LONGEST])
    return _Holder(name, office, of)


def _before(words: tuple[Token, ...], name: Name, start: int, at: int) -> _Holder | None:
    """Read "Orl Rovers captain Ida Brook" and "union convenor Ida Brook"."""
    office = _office(words, at)
    if at + len(office.split()) != start:
        return None
    first = at
    while first > 0 and at - first < _LONGEST and words[first - 1].kind == "word" and is_content(words[first - 1]):
        first -= 1
    return _Holder(name, office, _stems(words[first:at]))


def _stems(words: tuple[Token, ...]) -> frozenset[str]:
    return frozenset(each.stem for each in words if is_content(each))
