"""The checks for contradictions, in the order their findings are listed: one module each, one line here."""

from __future__ import annotations

from collections.abc import Sequence
from types import ModuleType
from typing import Protocol, TypeVar, cast

from crossread.checks import dates, names, negation, numbers, opposites, quotations, relation
from crossread.checks.decision import decide
from crossread.checks.together import weigh
from crossread.model import Finding
from crossread.roles import Check, Pair, Progress
from crossread.settings import CheckSettings

__all__ = ["CHECKS", "decide", "examine", "select"]

_MODULES: tuple[ModuleType, ...] = (numbers, dates, negation, opposites, names, quotations, relation)
CHECKS: tuple[Check, ...] = cast("tuple[Check, ...]", _MODULES)

# Below these, two passages are not about the same thing closely enough to contradict each other; of the samples'
# contradictions that a check sees surely, none lies lower, and a comparison takes half the time.
_LOWEST_SCORE = 0.4
_LOWEST_MEANING = 0.35
_MEANING_ENOUGH = 0.55


class Closeness(Protocol):
    """What a candidate pair tells of how close its passages are."""

    @property
    def score(self) -> float:
        """Calibrated probability of the same content."""

    @property
    def semantic(self) -> float | None:
        """Cosine of meaning, if known."""


C = TypeVar("C", bound=Closeness)


def select(candidates: Sequence[C]) -> tuple[C, ...]:
    """Return the candidates close enough in topic to be examined for contradictions."""
    return tuple(each for each in candidates if _is_close(each))


def examine(pairs: Sequence[Pair], settings: CheckSettings, job: Progress) -> tuple[Finding, ...]:
    """Run every check that is switched on over pairs of passages; findings in the order of the pairs.

    Raises:
        Cancelled: the user asked to stop.
    """
    active = [each for each in CHECKS if each.id not in settings.off]
    found: list[Finding] = []
    for at, pair in enumerate(pairs):
        if at % 16 == 0:
            job.report(at / len(pairs), "Looking for contradictions")
        if pair.left.passage.excluded or pair.right.passage.excluded:
            continue
        found.extend(weigh(pair, tuple(each for check in active for each in check.examine(pair))))
    return tuple(found)


def _is_close(candidate: Closeness) -> bool:
    meaning = candidate.semantic
    if meaning is None:
        return candidate.score >= _LOWEST_SCORE
    return meaning >= _MEANING_ENOUGH or (candidate.score >= _LOWEST_SCORE and meaning >= _LOWEST_MEANING)
