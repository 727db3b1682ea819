"""Turn what a check saw into a finding: how surely the two places speak of the same thing, and the words for it."""

from __future__ import annotations

import datetime
import functools
import json
import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from crossread.assets import resource
from crossread.checks.evidence import QUICKEST_FIRST, SIGNS, Asked, Sign
from crossread.messages import sentence
from crossread.model import Finding, Span
from crossread.roles import Pair, Side

_CLIP = 30.0  # log-odds, either way
_CERTAIN = 1e-12  # a confidence nearer to 0 or 1 is as good as either
_SIGNED = frozenset(("lead", "meaning"))  # -1..1, all others 0..1
_MARGIN = 1e-6  # log-odds: more than the rounding of sums
# What tells of another event so surely that all else may be the same: this much is left of a confidence.
_LEFT = MappingProxyType(
    {"in a word": 0.4, "other parties": 0.5, "other kind": 0.5, "looks back": 0.5, "another's": 0.5}
)
LEAST = 0.02  # below this a clash is not worth weighing with the others of two articles


@dataclass(frozen=True, slots=True)
class Clash:
    """Two stretches that disagree, before a confidence and a sentence are put to it (spans in the passages).

    `same_thing` says how far the two stretches name the same thing (1 the same noun, 0 another); `elsewhere` how far
    each article has the other's value in another passage (0..1), `crowd` how many values of the kind they have (0..1);
    `apart` is the order of magnitude between two figures (1 is a hundredfold), `other_measure` tells whether just one
    of them is a limit, target or average; `least` is what its confidence is at least, whatever the rest says.
    """

    check: str
    kind: str
    left: Span
    right: Span
    values: tuple[str, str]
    weight: str = "clash"
    same_thing: float = 1.0
    elsewhere: float = 0.0
    crowd: float = 0.0
    apart: float = 0.0
    other_measure: bool = False
    least: float = 0.0


def evidence(pair: Pair, clash: Clash) -> dict[str, float]:
    """Return what speaks for and against two stretches answering the same question, each about 0..1."""
    asked = Asked(pair, clash)
    return {name: read(asked) for name, read in SIGNS.items()}


def likely(pair: Pair, clash: Clash, beat: float = LEAST) -> float:
    """Return how likely a clash is to be a true contradiction, by coefficients learned for its check.

    Where that is surely less than `beat`, no more is read than tells so, and the clash's least is returned.
    """
    asked, weights = Asked(pair, clash), coefficients(clash.check)
    bound, share, floor = weights["intercept"], 1.0, log_odds(beat)
    seen: dict[str, float] = {}
    for name, read, weight, left, rest in steps(clash.check):
        value = seen[name] = read(asked)
        bound += weight * value
        if value and left < 1.0:
            share *= left
            floor = log_odds(beat / share)
        if bound + rest < floor:
            return clash.least
    logit = weights["intercept"] + sum([weights.get(name, 0.0) * seen.get(name, 0.0) for name in SIGNS])
    left = math.prod(share for name, share in _LEFT.items() if seen[name])
    return max(clash.least, left / (1.0 + math.exp(-max(-_CLIP, min(_CLIP, logit)))))


def surest(
    pair: Pair, clashes: Iterable[Clash], share: Callable[[Clash], float] = lambda _: 1.0
) -> tuple[tuple[float, Clash], ...]:
    """Return the surest of some clashes with its confidence, `share` of how likely it is, or nothing below `LEAST`."""
    best: tuple[tuple[float, Clash], ...] = ()
    for each in sorted(clashes, key=lambda each: -each.same_thing):  # the likelier first: it rules out the others
        confidence = likely(pair, each, best[0][0] if best else LEAST) * share(each)
        if confidence >= LEAST and (not best or _rank(confidence, each) < _rank(*best[0])):
            best = ((confidence, each),)
    return best


def _rank(confidence: float, clash: Clash) -> tuple[float, Span, Span]:
    return -confidence, clash.left, clash.right


@functools.cache
def steps(check: str) -> tuple[tuple[str, Sign, float, float, float], ...]:
    """Return the signs that matter to a check, the quickest first.

    Each has its coefficient, what it leaves of a confidence, and how much those after it may add at most.
    """
    weights = coefficients(check)
    found = []
    rest = _MARGIN
    for name in reversed(QUICKEST_FIRST):
        weight, left = weights.get(name, 0.0), _LEFT.get(name, 1.0)
        if weight or left < 1.0:
            found.append((name, SIGNS[name], weight, left, rest))
            rest += abs(weight) if name in _SIGNED else max(0.0, weight)
    return tuple(reversed(found))


def log_odds(probability: float, least: float = _CERTAIN) -> float:
    """Return the log-odds of a probability; what is nearer than `least` to 0 or 1 counts as just so near.

    >>> log_odds(0.5), round(log_odds(1.0)), round(log_odds(0.0))
    (0.0, 28, -28)
    """
    return math.log(max(probability, least) / max(1.0 - probability, least))


def finding(pair: Pair, clash: Clash, confidence: float) -> Finding:
    """Turn a clash into a finding: spans in the articles, and a sentence."""
    left, right = pair.left.passage, pair.right.passage
    words = sentence(
        f"{clash.check}.{clash.kind}", a=left.article, b=right.article, x=clash.values[0], y=clash.values[1]
    )
    return Finding(
        check=clash.check,
        kind=clash.kind,
        left=left.id,
        right=right.id,
        left_span=clash.left.shifted(left.span.start),
        right_span=clash.right.shifted(right.span.start),
        values=clash.values,
        confidence=round(confidence, 3),
        sentence=words,
        weight=clash.weight,
    )


def is_same_text(pair: Pair) -> bool:
    """Tell whether the two passages read the same but for white space."""
    left, right = pair.left.passage.text, pair.right.passage.text
    if left.split(maxsplit=1)[:1] != right.split(maxsplit=1)[:1]:
        return False  # as hardly any two do
    return left.split() == right.split()


def language_of(side: Side) -> str:
    """Return the side's language; unknown ones are read as English."""
    return side.language if side.language != "und" else "en"


def is_english(pair: Pair) -> bool:
    """Tell whether both sides are English, or may be."""
    return language_of(pair.left) == language_of(pair.right) == "en"


def published_of(side: Side) -> datetime.date | None:
    """Return the date of the side's article, if known."""
    return side.published


@functools.cache
def coefficients(name: str) -> Mapping[str, float]:
    """Return learned coefficients by name ("any" where there are none of that name); see training/confidence.py."""
    table = json.loads(resource("lexicons", "confidence.json").read_text(encoding="utf-8"))
    return MappingProxyType(table.get(name, table["any"]))
