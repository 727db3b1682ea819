"""Who is cited for a statement: two sources that disagree are no contradiction between two articles."""

from __future__ import annotations

import re
from functools import lru_cache

from crossread.roles import Pair
from crossread.text.names import find_names, same_name
from crossread.text.quotations import find_quotations
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
_APPOSED = re.compile(rf"(?:^|[;.”\"]\s*|,\s*)(?P<who>[A-Z][^,;.“”\"]{{1,60}}), [^,;“”\"]{{2,80}}, {_SAYING}\b")
_LEADING = re.compile(r"^(?:(?:But|And|Yet|So|Still|However|Meanwhile)\b\s*)+")
_TRAILING = re.compile(
    r"(?:^|\s+)(?:(?:has|have|had|also|later|then|once|again|further|still|previously|recently|earlier)\s*)+$"
)
_BLANK = "·"
_PRONOUNS = listed("he she they it we i who which that this there")
# "said in a statement", "said Saturday at a fair"
_WHERE = listed("""
in on at by from during after before to through via last monday tuesday wednesday thursday friday saturday sunday
""")
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
    told = _unquoted(text)
    for pattern in (_ACCORDING, _APPOSED, _BEFORE, _AFTER):
        for found in pattern.finditer(told):
            who = _bare(found.group("who"), told[: found.start("who")])
            if who:
                return who
    return ""


def _unquoted(text: str) -> str:
    """Blank out what is quoted, keeping every place: who is named in there is not who said it."""
    out = list(text)
    for each in find_quotations(text):
        out[each.span.start : each.span.end] = re.sub(r"\w", _BLANK, each.text)
    return "".join(out)


def _bare(who: str, before: str) -> str:
    """Return a source without the words of the sentence around it; empty for a pronoun, a time or a place."""
    who = _TRAILING.sub("", _LEADING.sub("", who.strip()))
    if not who or who.endswith((" and", " but")) or who.lower() in {"and", "but"}:
        who = _subject(before + who)
    first = who.lower().split()[0] if who else ""
    return "" if _BLANK in who or first in _PRONOUNS or first in _WHERE else who


def _subject(clause: str) -> str:
    """Return the first name that stands where a subject does: "Brook" in "In May, Brook paid and said ..."."""
    for name in find_names(clause):
        if re.search(r"(?:^|, )(?:(?:But|And|The) )?$", clause[: name.span.start]):
            return name.text
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
