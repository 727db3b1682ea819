"""Who is cited for a statement: two sources that disagree are no contradiction between two articles."""

from __future__ import annotations

import re
from functools import lru_cache

from crossread.roles import Pair
from crossread.text.names import find_names, same_name
from crossread.text.synonyms import akin
from crossread.text.tokens import PASSAGES_KEPT, tokens
from crossread.text.word_lists import listed

_SAYING = (
    r"(?:said|says|say|told|claimed|claims|estimated|estimates|estimate|put|puts|insisted|insists|argued|argues|"
    r"believes?|believed|maintained|maintains|reported|announced|added|alleged|alleges|countered|admitted|conceded)"
)
_ACCORDING = re.compile(r"\b[Aa]ccording to (?P<who>[^,.;]{2,60})")
_AFTER = re.compile(
    rf"(?:^|[;.”\"]\s*|,\s*(?=[A-Z])|\bthat\s+)(?P<who>(?:[^,;.“”\"]|(?<=\b[A-Z])\.){{2,60}}?)\s+(?:have\s+|has\s+|had\s+)?{_SAYING}\b"
)
_BEFORE = re.compile(
    rf"[,”\"]\s*(?!told){_SAYING}\s+(?P<who>(?:[^,;.“”\"]|(?<= [A-Z])\.){{2,50}}(?:, [A-Z][^,;.“”\"]{{2,40}})?)"
)
_PRONOUNS = listed("he she they it we i who which that this")
_WHERE = listed("in on at by from during after before to through via")  # "said in a statement"
_ROLES = listed("""
police organisers organizers union unions company government opposition prosecution prosecutor prosecutors defence
defense lawyer lawyers officials minister ministry army rebels military critics supporters campaigners residents witness
witnesses employer employers management agency inspectors doctors hospital scientists analysts
""")


@lru_cache(maxsize=PASSAGES_KEPT)
def speaker(text: str) -> str:
    """Return who is cited in a passage, as written; empty if nobody is or only a pronoun.

    >>> speaker("The police said 8,000 had marched.")
    'The police'
    >>> speaker('“We must mend it,” said Ida R. Brook, a mason.')
    'Ida R. Brook'
    """
    for pattern in (_ACCORDING, _BEFORE, _AFTER):
        found = pattern.search(text)
        if found is not None:
            who = found.group("who").strip()
            if who.lower() not in _PRONOUNS and who.lower().split()[0] not in _WHERE:
                return who
    return ""


def cited_apart(pair: Pair) -> bool:
    """Tell whether both passages cite a source and the sources are not the same."""
    mine, theirs = speaker(pair.left.passage.text), speaker(pair.right.passage.text)
    return bool(mine and theirs) and are_other_speakers(mine, theirs)


def are_other_speakers(one: str, other: str) -> bool:
    """Tell whether two citations surely name different sources: two names that differ, or two known roles."""
    names, others = find_names(one), find_names(other)
    if names and others:
        return not any(same_name(mine, theirs) for mine in names for theirs in others)
    mine, theirs = (
        {each.stem for each in tokens(text) if each.lower in _ROLES or each.lower.rstrip("s") in _ROLES}
        for text in (one, other)
    )
    return bool(mine) and bool(theirs) and not any(akin(a, b) for a in mine for b in theirs)
