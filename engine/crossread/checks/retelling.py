"""Find where else a fact is given: the same figure, date, name or claim, told of the same thing.

What is told of it are the words that stand in one clause with it, known by their senses.
"""

from __future__ import annotations

import math
from collections.abc import Hashable
from typing import TypeAlias

from crossread.checks import clause
from crossread.checks.agents import find_agents
from crossread.checks.content import content, is_name
from crossread.checks.dates import moments_of
from crossread.checks.ground import language_of
from crossread.checks.numbers import agree, quantities_of
from crossread.checks.polarity import negated
from crossread.model import Span
from crossread.roles import Side
from crossread.text.absences import find_absences
from crossread.text.dates import Moment, same_moment
from crossread.text.names import Name, canonical, find_names, may_be_one
from crossread.text.quantities import Quantity
from crossread.text.synonyms import Term, are_opposite, news_among, senses, terms_in
from crossread.text.tokens import tokens

_LIKENESS = 1.15  # no more than so many times another, two figures are one, however they are hedged
_DIGIT = 10  # figures below this are the same by chance,
_ROUND = 100  # and those below this where other things are counted
_TELLING = 2  # words that two passages tell of a fact alike, from which it is the same,
_TELLING_OF_A_DEED = 3  # and of what was done

Fact: TypeAlias = Quantity | Moment | Name | Term


def facts(side: Side, check: str) -> tuple[Fact, ...]:
    """Return all that a passage gives of the kind a check sets against each other."""
    text = side.passage.text
    if check == "numbers":
        return (*quantities_of(side), *find_absences(text))
    if check == "dates":
        return moments_of(side)
    if check == "names":
        return find_names(text)
    return terms_in(text) if check in {"opposites", "negation"} else ()


def kinds(fact: Fact) -> tuple[Hashable, ...]:
    """Return keys of which two facts that may be the same have one in common."""
    if isinstance(fact, Quantity):
        # Two rows of steps, set off against each other by half a step: no two like figures are parted in both.
        size = math.log(abs(fact.low)) / (2 * math.log(_LIKENESS)) if fact.low else 0.0
        return (fact.dimension, 0, math.floor(size)), (fact.dimension, 1, math.floor(size + 0.5))
    if isinstance(fact, Moment):
        return ((fact.is_time, fact.role),)
    if isinstance(fact, Name):
        return canonical(fact)
    return tuple(_news(fact))


def things(fact: Fact) -> tuple[Hashable, ...]:
    """Return keys of what a figure counts; nothing for other facts."""
    if not isinstance(fact, Quantity):
        return ()
    return tuple(("of", fact.dimension, sense) for sense in _of(fact) or (None,))


def place(side: Side, fact: Fact) -> Span:
    """Return where in its passage a fact is given; a denied word with the word that denies it."""
    if not isinstance(fact, Term):
        return fact.span
    words = tokens(side.passage.text)
    cue = _denying(side, fact)
    return Span(words[min(cue, fact.start)].start, words[max(cue, fact.end - 1)].end)


def shown(side: Side, fact: Fact) -> str:
    """Return how a fact was read, as a finding tells it."""
    if isinstance(fact, Quantity | Moment):
        return fact.shown
    return place(side, fact).of(side.passage.text)


def told_of(side: Side, fact: Fact) -> frozenset[object]:
    """Return the senses of what is counted, and of the words in one clause with a fact, names apart."""
    return frozenset(sense for each in _stems_around(side, fact) for sense in senses(each))


def is_told_of(side: Side, fact: Fact, here: frozenset[object], there: frozenset[object]) -> bool:
    """Tell whether a passage tells a fact of the same thing as another does (`here`), and whoever is at odds (`there`).

    One word of both is enough for a figure or a name; many things are done on one Tuesday, and much may fail: most of a
    headline must be the same, or three words.
    """
    around = [senses(each) for each in _stems_around(side, fact)]
    both = here & there
    of_both = sum(not each.isdisjoint(both) for each in around)
    of_one = sum(not each.isdisjoint(here) for each in around)
    if isinstance(fact, Term):
        return of_one >= _TELLING_OF_A_DEED or (of_one >= _TELLING and 2 * of_one >= len(around))
    if isinstance(fact, Quantity) and _is_telling(fact.low):
        return of_one > 0
    return of_both >= (_TELLING if isinstance(fact, Moment) else 1) or of_one >= _TELLING


def shares_words(side: Side, fact: Fact, here: frozenset[object]) -> bool:
    """Tell whether a passage tells of a fact two words, by their senses, that another does."""
    return sum(not senses(each).isdisjoint(here) for each in _stems_around(side, fact)) >= _TELLING


def are_at_odds(side: Side, fact: Fact, other_side: Side, other: Fact) -> bool:
    """Tell whether two facts cannot both be true: "14" and "at least 12" can."""
    if isinstance(fact, Quantity) and isinstance(other, Quantity):
        return fact.dimension == other.dimension and not agree(fact, other)
    if isinstance(fact, Moment) and isinstance(other, Moment):
        return same_moment(fact, other) is False
    if isinstance(fact, Name) and isinstance(other, Name):
        return not may_be_one(canonical(fact), canonical(other))
    if isinstance(fact, Term) and isinstance(other, Term):
        if _is_denied(side, fact) == _is_denied(other_side, other):
            return are_opposite(fact, other)
        return bool(_news(fact) & _news(other))
    return False


def is_retold(side: Side, fact: Fact, other: Side, again: Fact) -> bool:
    """Tell whether two passages give the same fact; what is told of it is another question.

    A single digit is the same only where the same is counted, a denial is retold by a denial.
    """
    if isinstance(fact, Quantity) and isinstance(again, Quantity):
        return _is_same_figure(side, fact, other, again)
    if isinstance(fact, Moment) and isinstance(again, Moment):
        return fact.is_time == again.is_time and fact.role == again.role and same_moment(fact, again) is True
    if isinstance(fact, Name) and isinstance(again, Name):
        return may_be_one(canonical(fact), canonical(again))
    if isinstance(fact, Term) and isinstance(again, Term):
        if not (_news(fact) & _news(again)) or content(other.passage.text).is_modal:
            return False
        return _is_denied(side, fact) == _is_denied(other, again)
    return False


def _is_same_figure(side: Side, one: Quantity, other_side: Side, other: Quantity) -> bool:
    if one.dimension != other.dimension or not agree(one, other):
        return False
    least, most = sorted((abs(one.low), abs(other.low)))
    if most > _LIKENESS * least:
        return False
    if one.dimension != "count":
        return True
    fates = clause.fate(side.passage.text, one.span), clause.fate(other_side.passage.text, other.span)
    if all(fates) and fates[0] != fates[1]:
        return False
    if all(fates) or not _of(one).isdisjoint(_of(other)) or (_is_telling(one.low) and one.low == other.low):
        return True
    return one.low >= _DIGIT and not (one.nouns and other.nouns)


def _is_telling(amount: float) -> bool:
    """Tell whether an amount is hardly ever met twice: "3,200" and "127", but not "1,000" or "12"."""
    return amount >= _ROUND and len(f"{amount:.15g}".strip("0.")) > 1


def _of(one: Quantity) -> frozenset[object]:
    return frozenset(sense for each in one.nouns for sense in senses(each))


def _stems_around(side: Side, fact: Fact) -> frozenset[str]:
    text = side.passage.text
    words = tokens(text)
    around = [words[at].stem for at in clause.clause_words(text, place(side, fact)) if not is_name(words, at)]
    nouns = fact.nouns if isinstance(fact, Quantity) else ()
    deeds = [each.verb for each in find_agents(text) if each.span.overlaps(fact.span)] if isinstance(fact, Name) else ()
    return frozenset((*around, *nouns, *deeds))


def _news(term: Term) -> frozenset[tuple[str, int]]:
    """Return what a term means in news."""
    return news_among(term.meanings)


def _is_denied(side: Side, term: Term) -> bool:
    return _denying(side, term) != term.start


def _denying(side: Side, term: Term) -> int:
    """Return the token outside a term that denies it, its own first if there is none."""
    denied = negated(side.passage.text, language_of(side))
    inside = range(term.start, term.end)
    return next((cue for at in inside if (cue := denied.get(at, at)) not in inside), term.start)
