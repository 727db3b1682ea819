"""Turn what a check saw into a finding: how surely the two places speak of the same thing, and the words for it."""

from __future__ import annotations

import datetime
import functools
import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from crossread.assets import resource
from crossread.checks import clause
from crossread.checks.scene import dates_differ, lay
from crossread.messages import sentence
from crossread.model import Finding, Span
from crossread.roles import Pair, Side
from crossread.text.tokens import PASSAGES_KEPT

_SHORT = 8  # tokens; a shorter passage is no surer for it
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
    scene = lay(pair.left.passage.text, pair.right.passage.text)
    anchors = min(1.0, scene.anchors(clash.left, clash.right) / 3)
    size = max(_SHORT, min(len(scene.left), len(scene.right)))
    dates = clash.check != "dates" and dates_differ(pair.left.passage.text, pair.right.passage.text)
    return {
        "near": scene.near(clash.left, clash.right),
        "anchors": anchors,
        "anchored thing": anchors * clash.same_thing,
        "dice": scene.dice,
        "shorter": scene.shorter,
        "same thing": clash.same_thing,
        "strangers": scene.stranger_share(clash.left, clash.right),
        "strangers near": min(1.0, scene.strangers_near(clash.left, clash.right) / 2),
        "substitutions": min(1.0, scene.substitutions(clash.left, clash.right) / 2),
        "two openings": float(scene.openings_differ()),
        "other mood": float(scene.moods_differ()),
        "other names": float(scene.other_names(clash.left, clash.right)),
        "other dates": float(dates),
        "says other": float(scene.says_other()),
        "other kind": float(scene.other_kind(clash.left, clash.right)),
        "brevity": 1.0 / (1.0 + size / 10),
        "topic": pair.topic if pair.topic is not None else pair.score,
        "lead": pair.lead,
        "behind": max(0.0, -pair.lead),
        "elsewhere": clash.elsewhere,
        "crowd": clash.crowd,
        "apart": clash.apart,
        "other measure": float(clash.other_measure),
        "clause": clause.agreement(scene, clash.left, clash.right),
        "other deed": float(clause.is_other_deed(scene, clash.left, clash.right)),
        "other object": float(clause.is_other_object(scene, clash.left, clash.right)),
        "other doer": float(clause.is_other_doer(scene, clash.left, clash.right)),
        "other parties": float(clause.is_of_others(scene, clash.left, clash.right)),
        "named otherwise": float(clause.is_named_otherwise(scene, clash.left, clash.right)),
        "in a word": float(clause.differs_in_a_word(scene, clash.left, clash.right)),
        "another's": float(clause.is_anothers(scene)),
        "looks back": float(clash.check != "dates" and clause.looks_back(scene)),
        "meaning": pair.semantic if pair.semantic is not None else 0.25 + 0.65 * scene.dice,
    }


def likely(pair: Pair, clash: Clash) -> float:
    """Return how likely a clash is to be a true contradiction, by coefficients learned for its check."""
    weights = coefficients(clash.check)
    seen = evidence(pair, clash)
    logit = weights["intercept"] + sum([weights.get(name, 0.0) * value for name, value in seen.items()])
    left = math.prod(share for name, share in _LEFT.items() if seen[name])
    return max(clash.least, left / (1.0 + math.exp(-max(-30.0, min(30.0, logit)))))


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


def judged(pair: Pair, clash: Clash) -> tuple[Finding, ...]:
    """Return the finding of a clash, or nothing where it is too unlikely."""
    confidence = likely(pair, clash)
    return (finding(pair, clash, confidence),) if confidence >= LEAST else ()


def is_same_text(pair: Pair) -> bool:
    """Tell whether the two passages read the same but for white space."""
    return _written(pair.left.passage.text) == _written(pair.right.passage.text)


@functools.lru_cache(maxsize=PASSAGES_KEPT)
def _written(text: str) -> tuple[str, ...]:
    return tuple(text.split())


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
