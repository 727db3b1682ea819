"""The checks for contradictions, in the order their findings are listed: one module each, one line here."""

from __future__ import annotations

from collections.abc import Sequence
from types import ModuleType
from typing import cast

from crossread.checks import dates, names, negation, numbers, opposites, quotations, relation
from crossread.checks.decision import decide
from crossread.checks.weighing import weigh
from crossread.model import Finding
from crossread.roles import Check, Pair, Progress
from crossread.settings import CheckSettings

__all__ = ["CHECKS", "active", "decide", "examine", "examine_one"]

_MODULES: tuple[ModuleType, ...] = (numbers, dates, negation, opposites, names, quotations, relation)
CHECKS: tuple[Check, ...] = cast("tuple[Check, ...]", _MODULES)


def active(settings: CheckSettings) -> tuple[Check, ...]:
    """Return the checks that are switched on."""
    return tuple(each for each in CHECKS if each.id not in settings.off)


def examine(pairs: Sequence[Pair], settings: CheckSettings, job: Progress) -> tuple[Finding, ...]:
    """Run every check that is switched on over pairs of passages; findings in the order of the pairs.

    Raises:
        Cancelled: the user asked to stop.
    """
    checks = active(settings)
    found: list[Finding] = []
    for at, pair in enumerate(pairs):
        if at % 16 == 0:
            job.report(at / len(pairs), "Looking for contradictions")
        found.extend(examine_one(pair, checks))
    return tuple(found)


def examine_one(pair: Pair, checks: Sequence[Check]) -> tuple[Finding, ...]:
    """Run checks over one pair; nothing is found where a passage is left out of the comparison."""
    if pair.left.passage.excluded or pair.right.passage.excluded:
        return ()
    return weigh(pair, tuple(each for check in checks for each in check.examine(pair)))
