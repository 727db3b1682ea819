"""One person under two names ("Dr Ada Renfield", "Dr Ada Renwood") or in two jobs ("guard Ola Finch", "driver Finch").

Who is meant is told by what stands right beside the name: a title, an age, a job or an office.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import Indel

from crossread.checks import elsewhere
from crossread.checks.content import content, is_content
from crossread.checks.ground import Clash
from crossread.model import Span
from crossread.roles import Pair
from crossread.text.inflection import stem
from crossread.text.names import TITLES, canonical, find_names, may_be_one
from crossread.text.synonyms import akin
from crossread.text.tokens import PASSAGES_KEPT, Token, forms, tokens
from crossread.text.word_lists import listed

_SURE = 0.7  # confidence of two names of one person,
_LIKELY = 0.6  # and of two jobs
_SHORT_FORM = 4  # letters of a first name cut short: "Jon"
_RESPELLED = 0.7  # two words this alike may be one name in two spellings
_TELLING_NOTHING = listed("mr mrs ms miss sir lady lord dame father brother sister st former acting")
_AGE_BEHIND = re.compile(r"(?:, (?:aged )?|\s\((?:aged )?)(\d{1,3})(?=[,.;)]|$)")
_AGE_BEFORE = re.compile(r"\b(\d{1,3})-year-old(?:[\s-][\w-]+){0,4}\s$")
_LONGEST = 8  # tokens of what is told of somebody right beside the name
_BEFORE = 3  # words of it in front of the name
_BREAKS = listed("who whose whom which that where when and but as said says is was were had has")
_OF = listed("of at for in from with on to")
_OTHERWISE = listed("former ex retired ex-")
_SEVERAL = 2  # words told alike of two people who share no more than a common first name
_COMMON = listed("""
james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald
steven paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas eric
jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry
peter simon philip ian alan graham martin neil adam luke sean colin stuart keith barry craig mary patricia jennifer
linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly emily donna michelle
carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela shirley anna brenda
pamela emma nicole helen samantha katherine christine debra rachel carolyn janet catherine maria heather diane ruth
julie olivia joyce virginia victoria kelly lauren christina joan evelyn judith megan andrea cheryl hannah jacqueline
martha gloria teresa ann anne sara jane alice claire louise fiona joe bob bill tom jim mike steve dave dan ben sam tony
nick chris matt andy rob tim jeff greg kate sue mohammed muhammad ahmed ali jose juan carlos luis
""")
# Short forms that share no opening with the full name. One row is one name.
_SHORT = tuple(
    frozenset(row.split())
    for row in """
william bill billy will liam
robert bob bobby rob
richard dick rick
edward ted ned eddie
james jim jimmy jamie
john jack johnny
henry harry hank
charles chuck charlie
michael mick mike
margaret peggy maggie meg greta
elizabeth betty liz beth lizzie eliza lisa
katherine catherine kate kathleen kathy cathy kitty kay
anthony tony
alexander sandy alex sasha
dorothy dot dolly
mary molly polly
ann nancy anne anna annie
helen nell ellen nelly
sarah sally
theodore ted
""".strip().splitlines()
)
# Jobs of which hardly anybody has two, by their last word. Those of one row may be one job.
_TRADES = {
    each: number
    for number, row in enumerate(
        """
guard lifeguard
driver
nurse midwife paramedic
teacher
postman postwoman
carpenter joiner builder bricklayer roofer architect engineer welder mechanic plumber electrician
accountant
farmer gamekeeper gardener
fisherman sailor
chef waiter waitress baker
butcher
barber hairdresser
photographer
caretaker janitor cleaner
cashier receptionist shopkeeper
publican
pilot
firefighter
vicar priest
pharmacist
dentist
librarian
lawyer solicitor barrister
locksmith jeweller
tailor
""".strip().splitlines()
    )
    for each in row.split()
}
_CHIEFS = listed("executive nurse constable economist scientist whip surgeon engineer inspector")  # "chief nurse"


@dataclass(frozen=True, slots=True)
class _Person:
    """Somebody named in full: the first and last word of the name, and what stands right beside it."""

    first: str
    last: str
    words: tuple[str, ...]
    span: Span
    text: str
    titles: frozenset[str]
    age: str
    told: frozenset[str]
    job: str
    job_span: Span


def rivals(pair: Pair) -> Iterator[Clash]:
    """Find one person whose name or job the two passages give differently."""
    mine, theirs = _people(pair.left.passage.text), _people(pair.right.passage.text)
    for one in mine:
        for other in theirs:
            if _are_one_renamed(one, other) and not _is_told(one, other, pair):
                yield Clash("names", "name", one.span, other.span, (one.text, other.text), least=_SURE)
            elif _has_two_jobs(one, other) and not elsewhere.words(_stems(one.job), _stems(other.job), pair):
                values = one.job_span.of(pair.left.passage.text), other.job_span.of(pair.right.passage.text)
                yield Clash("names", "job", one.job_span, other.job_span, values, least=_LIKELY)


def _are_one_renamed(one: _Person, other: _Person) -> bool:
    """Tell whether two names differ in one word and what stands beside them says that one person is meant."""
    if (one.first == other.first) == (one.last == other.last) or len(one.words) != len(other.words):
        return False
    if sorted(one.words) == sorted(other.words):
        return False
    mine, theirs = _differing(one, other)
    if _may_be_spelled_so(mine, theirs) or (one.age and other.age and one.age != other.age):
        return False
    if one.age and one.age == other.age:
        return True
    if one.last == other.last:
        return False  # two of a family
    alike = sum(any(akin(a, b) for b in other.told) for a in one.told)
    if one.first in _COMMON:
        return alike >= _SEVERAL
    return alike > 0 or not one.titles.isdisjoint(other.titles)


def _differing(one: _Person, other: _Person) -> tuple[str, str]:
    return (one.first, other.first) if one.last == other.last else (one.last, other.last)


def _may_be_spelled_so(one: str, other: str) -> bool:
    """Tell whether two words of a name may be one: "Jon" and "Jonathan", "Bill" and "William", "Jung" and "Jong"."""
    if min(len(one), len(other)) <= _SHORT_FORM and one.startswith(other[:3]):
        return True
    if len(one) < 2 or len(other) < 2 or any(one in row and other in row for row in _SHORT):
        return True
    return one[0] == other[0] and Indel.normalized_similarity(one, other) >= _RESPELLED


def _is_told(one: _Person, other: _Person, pair: Pair) -> bool:
    """Tell whether either passage or article has the other's word of the name: "Ada Brook (born Ada Vole)"."""
    mine, theirs = _differing(one, other)
    if theirs in forms(pair.left.passage.text) or mine in forms(pair.right.passage.text):
        return True
    return elsewhere.words(_stems(mine), _stems(theirs), pair) > 0


def _has_two_jobs(one: _Person, other: _Person) -> bool:
    if not one.job or not other.job or not may_be_one(one.words, other.words) or one.last != other.last:
        return False
    if one.first != other.first or (one.age and other.age and one.age != other.age):
        return False
    return one.job != other.job and (one.job not in _TRADES or _TRADES[one.job] != _TRADES.get(other.job))


@lru_cache(maxsize=PASSAGES_KEPT)
def _people(text: str) -> tuple[_Person, ...]:
    """Return whom a passage names in full, where something stands beside the name that tells who it is."""
    found = []
    for name in find_names(text):
        if len(name.words) < 2:
            continue
        words = tokens(text)
        start, end = content(text).inside(name.span)
        before, behind = words[max(0, start - _BEFORE) : start], words[end : end + _LONGEST]
        age = _AGE_BEHIND.match(text, name.span.end) or _AGE_BEFORE.search(text, 0, name.span.start)
        rows = _before(before), _behind(behind)
        told = frozenset(each.stem for row in rows for each in row if is_content(each))
        job, place = _job(rows)
        titles = _titles(name.role, before)
        if titles or age or told:
            found.append(
                _Person(
                    name.words[0], name.words[-1], canonical(name), name.span, name.text,
                    titles, age[1] if age else "", told, job, place,
                )
            )  # fmt: skip
    return tuple(found)


def _titles(role: tuple[str, ...], before: tuple[Token, ...]) -> frozenset[str]:
    """Return the titles in front of a name that few have; "Sgt." is not taken for part of the name."""
    if len(before) > 1 and before[-1].text == "." and before[-2].lower in TITLES:
        role = (*role, before[-2].lower)
    return frozenset(role) - _TELLING_NOTHING


def _before(words: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the words of a job right before a name: "bus driver Ola Finch", "the driver, Ola Finch"."""
    if words and words[-1].text == ",":
        words = words[:-1]
    found: list[Token] = []
    for each in reversed(words):
        if each.kind != "word" or not is_content(each) or each.lower in _BREAKS or (each.is_capital and found == []):
            break
        found.append(each)
    return tuple(reversed(found))


def _behind(words: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the words set off behind a name and an age: "Ola Finch, 34, a driver from Orl, ..."."""
    rest = list(words)
    if not rest or rest[0].text not in {",", "("}:
        return ()
    del rest[0]
    while rest and (rest[0].kind == "number" or rest[0].lower in {"aged", ","}):
        del rest[0]
    stop = next((at for at, each in enumerate(rest) if each.kind == "mark" and each.text not in "-'’"), len(rest))
    stop = next((at for at, each in enumerate(rest[:stop]) if each.lower in _BREAKS), stop)
    return tuple(rest[:stop])


def _job(rows: tuple[tuple[Token, ...], ...]) -> tuple[str, Span]:
    """Return the job that one of two rows of words tells, empty if none or a former one."""
    for row in rows:
        stop = next((at for at, each in enumerate(row) if each.lower in _OF), len(row))
        if not stop or any(each.lower in _OTHERWISE for each in row):
            continue
        last, chief = row[stop - 1], row[stop - 2] if stop > 1 else None
        if chief is not None and chief.lower == "chief" and last.lower in _CHIEFS:
            return f"chief {last.lower}", Span(chief.start, last.end)
        if last.lower in _TRADES:
            return last.lower, Span(last.start, last.end)
    return "", Span(0, 0)


def _stems(words: str) -> frozenset[str]:
    return frozenset((stem(words.rsplit(maxsplit=1)[-1]),))
