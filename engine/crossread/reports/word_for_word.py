"""What articles have word for word, as a report tells it: per pair how much, the longest runs, and the cautions."""

from __future__ import annotations

from dataclasses import dataclass

from crossread.lookup import Lookup
from crossread.speech import Speech
from crossread.tables.verbatim import SameRun, Verbatim, amount, cautions, run_length, verbatim, wording

_MOST_RUNS = 5  # quoted of one pair: the tables and JSON have all


@dataclass(frozen=True, slots=True)
class RunFacts:
    """A run as a report quotes it; `left` and `right` name the passages, `first` ones for links to lead to."""

    left: str
    right: str
    first_left: str
    first_right: str
    text: str
    length: str


@dataclass(frozen=True, slots=True)
class SameWording:
    """What one pair of articles has word for word; `more` says how many further runs there are, if any."""

    left: str
    right: str
    amount: str
    cautions: tuple[str, ...]
    runs: tuple[RunFacts, ...]
    more: str


def same_wordings(lookup: Lookup, speech: Speech) -> tuple[SameWording, ...]:
    """Return the pairs of articles that share wording, those with most of it first."""
    return tuple(_told(each, lookup, speech) for each in verbatim(lookup))


def named(passages: tuple[str, ...]) -> str:
    """Return the passages of a run in short.

    >>> named(("A3",)), named(("A3", "A4", "A5"))
    ('A3', 'A3–A5')
    """
    return passages[0] if len(passages) == 1 else f"{passages[0]}–{passages[-1]}"


def _told(found: Verbatim, lookup: Lookup, speech: Speech) -> SameWording:
    more = len(found.runs) - _MOST_RUNS
    return SameWording(
        found.left,
        found.right,
        amount(found, lookup, speech),
        cautions(found, lookup, speech),
        tuple(_run(each, lookup, speech) for each in found.runs[:_MOST_RUNS]),
        speech.many("{number} shorter run.", "{number} shorter runs.", more) if more > 0 else "",
    )


def _run(run: SameRun, lookup: Lookup, speech: Speech) -> RunFacts:
    return RunFacts(
        named(run.left), named(run.right), run.left[0], run.right[0], wording(run, lookup),
        run_length(run, lookup, speech),
    )  # fmt: skip
