"""Rounds through a whole comparison: every contradiction once, or all that is shared, unique or unsettled."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from enum import Enum, auto

from crossread.lookup import Lookup
from crossread.model import Judgement, Verdict, other_end
from crossread.tables.claims import standing, worth_showing


class Aim(Enum):
    """What a reader wants to see one after the other."""

    SHARED = auto()
    UNIQUE = auto()
    CONTRADICTORY = auto()
    UNSETTLED = auto()


_VERDICTS = {
    Verdict.SHARED: Aim.SHARED,
    Verdict.UNIQUE: Aim.UNIQUE,
    Verdict.CONTRADICTORY: Aim.CONTRADICTORY,
}


def tour(lookup: Lookup, aim: Aim, start: str) -> tuple[str, ...]:
    """Return the passages to visit, from an article on through those after it and around to those before it.

    Of later articles those are passed over that show nothing new: what is shared with a passage visited before, and
    what clashes with such passages alone.
    """
    letters = order_from(lookup, start)
    is_new = _IS_NEW[aim]
    visited: dict[str, None] = {}
    for letter in letters:
        for passage in lookup.passages_of(letter):
            judged = lookup.judgement(passage.id)
            if _is_aimed_at(judged, aim) and is_new(lookup, judged, visited.keys()):
                visited[passage.id] = None
    return tuple(visited)


def count_of(lookup: Lookup, aim: Aim) -> int:
    """Return how many passages are of a kind, those that a tour passes over included."""
    return sum(_is_aimed_at(each, aim) for each in lookup.comparison.judgements)


def order_from(lookup: Lookup, start: str) -> tuple[str, ...]:
    """Return the articles' letters in the order in which a tour that starts at one visits them."""
    letters = tuple(each.id for each in lookup.comparison.articles)
    place = letters.index(start)
    return letters[place:] + letters[:place]


def _is_aimed_at(judged: Judgement, aim: Aim) -> bool:
    return judged.unsettled if aim is Aim.UNSETTLED else _VERDICTS.get(judged.verdict) is aim


def _is_always_new(_lookup: Lookup, _judged: Judgement, _visited: Collection[str]) -> bool:
    return True


def _is_shared_with_none(lookup: Lookup, judged: Judgement, visited: Collection[str]) -> bool:
    strand = lookup.strand_of(judged.passage)
    told_alike = {other_end(each, judged.passage) for each in lookup.matches_of(judged.passage)}
    told_alike |= set(strand.passages) if strand is not None else set()
    return told_alike.isdisjoint(visited)


def _has_a_clash_left(lookup: Lookup, judged: Judgement, visited: Collection[str]) -> bool:
    return _has_end_left(lookup, judged, standing(lookup), visited)


def _has_a_doubt_left(lookup: Lookup, judged: Judgement, visited: Collection[str]) -> bool:
    return _has_end_left(lookup, judged, lookup.once(_doubtful), visited)


def _has_end_left(lookup: Lookup, judged: Judgement, findings: frozenset[int], visited: Collection[str]) -> bool:
    """Tell whether one of the findings that count has its other end elsewhere; or none does: it is the user's class."""
    ends = {
        other_end(lookup.comparison.findings[index], judged.passage) for index in judged.findings if index in findings
    }
    return not ends or any(each not in visited for each in ends)


def _doubtful(lookup: Lookup) -> frozenset[int]:
    return frozenset(index for index in worth_showing(lookup) if lookup.comparison.findings[index].weight == "clash")


_IS_NEW: Mapping[Aim, Callable[[Lookup, Judgement, Collection[str]], bool]] = {
    Aim.SHARED: _is_shared_with_none,
    Aim.UNIQUE: _is_always_new,
    Aim.CONTRADICTORY: _has_a_clash_left,
    Aim.UNSETTLED: _has_a_doubt_left,
}
