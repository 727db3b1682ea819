"""When a date is no rival of another: that of a plan, of the delay that the other tells, or of another statement."""

from __future__ import annotations

import re
from functools import lru_cache

from crossread.checks import clause
from crossread.model import Span
from crossread.roles import Pair
from crossread.text.dates import Moment
from crossread.text.quantities import find_quantities
from crossread.text.tokens import PASSAGES_KEPT

_NEAR = 70  # code points in front of a date in which it is told what it was for
_PLANNED = re.compile(
    r"\b(?:(?:was|were|had been|been)\s(?:[a-z]+ly\s)?(?:due|scheduled|planned|supposed|meant|expected|slated|intended|"
    r"booked|pencilled|set\s(?:for|to))|(?:was|were) to (?:have|be)\b|originally|due (?:to|at|in|on|out|away))\b",
    re.IGNORECASE,
)
_TO_COME = re.compile(
    r"\b(?:will|would|shall|next|tomorrow|(?:is|are) (?:now )?(?:to|due|set|going|expected|scheduled|planned))\b|"
    r"['’]ll\b",
    re.IGNORECASE,
)
_LATE = re.compile(
    r"\b(?:late|later|delay(?:s|ed)?|put back|postponed|pushed back|behind|after|overdue|early|earlier|before|"
    r"brought forward)\b",
    re.IGNORECASE,
)
_DENIED = re.compile(r"\b(?:den(?:y|ies|ied)|reject(?:s|ed)|dismiss(?:es|ed)|disput(?:es|ed)|insist(?:s|ed))\b")
_ADMITTED = re.compile(
    r"\b(?:admit(?:s|ted)|concede[sd]?|acknowledge[sd]?|confirm(?:s|ed)|confess(?:es|ed)|own(?:s|ed) up)\b"
)
_CHANGED = re.compile(
    r"\b(?:raised|upgraded|downgraded|lowered|extended|widened|tightened|eased|lifted|relaxed|stepped up|escalated|"
    r"revised|renewed|prolonged|broadened|scaled back)\b"
)
_SET = re.compile(
    r"\b(?:issued|imposed|declared|announced|introduced|set|ordered|put in place|brought in|took effect)\b"
)
_HALF_A_DAY, _DAY = 720, 1440  # minutes


def are_of_two_steps(pair: Pair, one: Moment, other: Moment) -> bool:
    """Tell whether two dates or times that differ may both hold, by what the words around them make them."""
    texts = pair.left.passage.text, pair.right.passage.text
    plans = [_is_planned(text, each.span) for text, each in zip(texts, (one, other), strict=True)]
    if plans[0] != plans[1] and not _is_to_come(texts[plans[0]], (one, other)[plans[0]].span):
        return True
    are_days = bool((one.weekdays or one.day) and (other.weekdays or other.day))
    return _is_delay(texts, one, other) or (are_days and (_is_denial_and_admission(*texts) or _is_step_up(*texts)))


@lru_cache(maxsize=PASSAGES_KEPT)
def _is_planned(text: str, span: Span) -> bool:
    """Tell whether a date is that for which something had been planned."""
    start = max(clause.sentence(text, span).start, span.start - _NEAR)
    return _PLANNED.search(text[start : span.start]) is not None


@lru_cache(maxsize=PASSAGES_KEPT)
def _is_to_come(text: str, span: Span) -> bool:
    """Tell whether a date is one of what is still to come."""
    return _TO_COME.search(clause.sentence(text, span).of(text)) is not None


def _is_delay(texts: tuple[str, str], one: Moment, other: Moment) -> bool:
    """Tell whether two times are as far apart as a passage says that something came late."""
    if one.minute is None or other.minute is None:
        return False
    whole = _HALF_A_DAY if one.half_open or other.half_open else _DAY
    apart = abs(one.minute - other.minute) % whole
    delays = {round(each) % whole for text in texts if _LATE.search(text) for each in _lengths(text)}
    return apart in delays or whole - apart in delays


@lru_cache(maxsize=PASSAGES_KEPT)
def _lengths(text: str) -> tuple[float, ...]:
    """Return the lengths of time of a passage, in minutes."""
    return tuple(each.low for each in find_quantities(text) if each.dimension == "duration" and each.low < _DAY)


def _is_step_up(left: str, right: str) -> bool:
    """Tell whether the one tells how something began and the other how it was changed: "issued", "raised to red"."""
    return any(
        _SET.search(mine) and _CHANGED.search(theirs) and not (_CHANGED.search(mine) or _SET.search(theirs))
        for mine, theirs in ((left, right), (right, left))
    )


def _is_denial_and_admission(left: str, right: str) -> bool:
    """Tell whether the one tells that something was denied and the other that it was admitted: two statements."""
    return any(
        _DENIED.search(mine) and _ADMITTED.search(theirs) and not (_ADMITTED.search(mine) or _DENIED.search(theirs))
        for mine, theirs in ((left, right), (right, left))
    )
