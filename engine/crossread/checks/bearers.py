"""Whose age a figure is: two ages of one person clash wherever they stand, those of two people nowhere."""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz.distance import Indel

from crossread.model import Span
from crossread.text.names import canonical, find_names, may_be_one
from crossread.text.tokens import PASSAGES_KEPT, forms
from crossread.text.word_lists import listed

# "Varden, 51", "Varden (aged 51)", "Varden, who turned 51".
_AFTER_NAME = re.compile(
    r"(?:,\s*(?:who (?:is|turn(?:s|ed)|will turn|would have turned) |aged |an? )?| \((?:aged )?|\s+(?:is|turned) )"
)
_ALIKE = 0.6  # two spellings, or a short form, of one first name
_OF_AGE = re.compile(r"(?:[\s-](?:years?[\s-]old))?\s+([a-z]+)")  # "36-year-old woman"
_MEN = listed("man men boy boys father son brother husband grandfather nephew uncle")
_WOMEN = listed("woman women girl girls mother daughter sister wife grandmother niece aunt")
_HE, _SHE = listed("he his him himself mr"), listed("she her hers herself mrs ms miss")
_BEFORE_NAME = re.compile(r"(?:[\s-][a-z]+){0,3}\s")  # "51-year-old captain Ilse Varden"


def is_of_one(left: str, one: Span, right: str, other: Span) -> bool | None:
    """Tell whether two ages are of the same person; None where a passage does not name whose its age is."""
    mine, theirs = _bearer(left, one), _bearer(right, other)
    if not mine or not theirs:
        return None
    return may_be_one(mine, theirs) and not _are_of_one_family(mine, theirs)


def _are_of_one_family(mine: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Tell whether two full names share all but the first: "Ilse Varden", "Marta Varden"; not "Tom", "Thomas"."""
    ones, others = list(mine), list(theirs)
    while ones and others and ones[-1] == others[-1]:
        ones.pop()
        others.pop()
    if not ones or not others or len(ones) == len(mine) or ones[-1] in theirs or others[-1] in mine:
        return False  # "Skipper Ilse Varden"
    one, other = ones[-1], others[-1]
    return one[:1] != other[:1] and Indel.normalized_similarity(one, other) < _ALIKE


def are_of_two_sexes(left: str, one: Span, right: str, other: Span) -> bool:
    """Tell whether an age is a man's and the other a woman's: "two men, aged 29 and 41", "a 36-year-old woman"."""
    return {_sex(left, one), _sex(right, other)} == {"man", "woman"}


@lru_cache(maxsize=PASSAGES_KEPT)
def _sex(text: str, span: Span) -> str:
    """Return the sex of whose age a figure is, empty where the noun beside it, or all of the passage, does not tell."""
    behind = _OF_AGE.match(text, span.end)
    noun = behind[1].lower() if behind else ""
    if noun in _MEN or noun in _WOMEN:
        return "man" if noun in _MEN else "woman"
    return _sex_by(text, _MEN | _HE, _WOMEN | _SHE)


def are_he_and_she(left: str, right: str) -> bool:
    """Tell whether one passage has only "he", "his", "Mr" and the other only "she", "her", "Ms"."""
    return {_sex_by(left, _HE, _SHE), _sex_by(right, _HE, _SHE)} == {"man", "woman"}


def _sex_by(text: str, of_men: frozenset[str], of_women: frozenset[str]) -> str:
    """Return the sex that alone a passage has words for, empty if it has for both or none."""
    words = forms(text)
    men, women = not words.isdisjoint(of_men), not words.isdisjoint(of_women)
    return "" if men == women else "man" if men else "woman"


@lru_cache(maxsize=PASSAGES_KEPT)
def _bearer(text: str, span: Span) -> tuple[str, ...]:
    """Return the words of the name that stands right beside an age, aliases replaced; empty if there is none."""
    for name in find_names(text):
        if _AFTER_NAME.fullmatch(text[name.span.end : span.start]):
            return canonical(name)
        if _BEFORE_NAME.fullmatch(text[span.end : name.span.start]):
            return canonical(name)
    return ()
