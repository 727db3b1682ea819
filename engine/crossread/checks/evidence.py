"""What speaks for and against two stretches answering the same question: signs, each read only when it is wanted.

There are some thirty, and each takes a look at both passages. Most clashes are seen to be none after a few of them:
what the others could still add at best does not make up for it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeAlias

from crossread.checks import clause
from crossread.checks.scene import Scene, dates_differ, lay
from crossread.roles import Pair

if TYPE_CHECKING:
    from crossread.checks.ground import Clash

_SHORT = 8  # tokens; a shorter passage is no surer for it


class Asked:
    """Two stretches of a pair of passages, laid side by side."""

    __slots__ = ("_anchors", "clash", "pair", "scene")

    def __init__(self, pair: Pair, clash: Clash) -> None:
        self.pair = pair
        self.clash = clash
        self.scene: Scene = lay(pair.left.passage.text, pair.right.passage.text)
        self._anchors = -1.0

    @property
    def anchors(self) -> float:
        """Return how many words near the two stretches answer to each other, as a share of three."""
        if self._anchors < 0:
            self._anchors = min(1.0, self.scene.anchors(self.clash.left, self.clash.right) / 3)
        return self._anchors

    @property
    def brevity(self) -> float:
        """Return how short the shorter passage is."""
        return 1.0 / (1.0 + max(_SHORT, min(len(self.scene.left), len(self.scene.right))) / 10)

    @property
    def other_dates(self) -> bool:
        """Tell whether the passages give different dates, unless dates are what clashes."""
        return self.clash.check != "dates" and dates_differ(*self.scene.texts)

    @property
    def looks_back(self) -> bool:
        """Tell whether just one passage looks back, unless dates are what clashes."""
        return self.clash.check != "dates" and clause.looks_back(self.scene)


Sign: TypeAlias = Callable[[Asked], float]

SIGNS: Mapping[str, Sign] = MappingProxyType({
    "near": lambda of: of.scene.near(of.clash.left, of.clash.right),
    "anchors": lambda of: of.anchors,
    "anchored thing": lambda of: of.anchors * of.clash.same_thing,
    "dice": lambda of: of.scene.dice,
    "shorter": lambda of: of.scene.shorter,
    "same thing": lambda of: of.clash.same_thing,
    "strangers": lambda of: of.scene.stranger_share(of.clash.left, of.clash.right),
    "strangers near": lambda of: min(1.0, of.scene.strangers_near(of.clash.left, of.clash.right) / 2),
    "substitutions": lambda of: min(1.0, of.scene.substitutions(of.clash.left, of.clash.right) / 2),
    "two openings": lambda of: float(of.scene.openings_differ()),
    "other mood": lambda of: float(of.scene.moods_differ()),
    "other names": lambda of: float(of.scene.other_names(of.clash.left, of.clash.right)),
    "other dates": lambda of: float(of.other_dates),
    "says other": lambda of: float(of.scene.says_other()),
    "other kind": lambda of: float(of.scene.other_kind(of.clash.left, of.clash.right)),
    "brevity": lambda of: of.brevity,
    "topic": lambda of: of.pair.topic if of.pair.topic is not None else of.pair.score,
    "lead": lambda of: of.pair.lead,
    "behind": lambda of: max(0.0, -of.pair.lead),
    "elsewhere": lambda of: of.clash.elsewhere,
    "crowd": lambda of: of.clash.crowd,
    "apart": lambda of: of.clash.apart,
    "other measure": lambda of: float(of.clash.other_measure),
    "clause": lambda of: clause.agreement(of.scene, of.clash.left, of.clash.right),
    "other deed": lambda of: float(clause.is_other_deed(of.scene, of.clash.left, of.clash.right)),
    "other object": lambda of: float(clause.is_other_object(of.scene, of.clash.left, of.clash.right)),
    "other doer": lambda of: float(clause.is_other_doer(of.scene, of.clash.left, of.clash.right)),
    "other parties": lambda of: float(clause.is_of_others(of.scene, of.clash.left, of.clash.right)),
    "named otherwise": lambda of: float(clause.is_named_otherwise(of.scene, of.clash.left, of.clash.right)),
    "in a word": lambda of: float(clause.differs_in_a_word(of.scene, of.clash.left, of.clash.right)),
    "another's": lambda of: float(clause.is_anothers(of.scene)),
    "looks back": lambda of: float(of.looks_back),
    "meaning": lambda of: of.pair.semantic if of.pair.semantic is not None else 0.25 + 0.65 * of.scene.dice,
})  # fmt: skip
# What is known without a look at the words, then what a short look tells, the weightier first.
QUICKEST_FIRST = (
    "same thing", "topic", "lead", "behind", "elsewhere", "crowd", "apart", "other measure", "meaning", "dice",
    "shorter", "brevity", "other mood", "looks back", "other dates", "says other", "another's", "other names",
    "other kind", "other object", "two openings", "anchors", "anchored thing", "near", "strangers", "clause",
    "substitutions", "other parties", "in a word", "named otherwise", "other deed", "other doer", "strangers near",
)  # fmt: skip
