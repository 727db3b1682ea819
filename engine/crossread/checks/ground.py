"""What two passages have in common around a place: how surely two values answer the same question."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from crossread.messages import sentence
from crossread.model import Finding, Span
from crossread.roles import Pair, Side
from crossread.text.synonyms import concept
from crossread.text.tokens import Token, tokens
from crossread.text.word_lists import listed

FUNCTION_WORDS = listed("""
a an the of in on at to from by for with and or but as that which who whom whose were was is are be been being
has have had will would could should may might can did do does n't this these those it its his her their our
your my than then when while so because into onto over under about they he she we i you said says also there
here such very just only even still him them us me had having 's
""")
REACH = 7


@dataclass(frozen=True, slots=True)
class Common:
    """How alike two passages are by their content words, 0..1.

    `shorter` is the part of the shorter passage's words found in the other; `dice` counts both.
    """

    shorter: float
    dice: float


@dataclass(frozen=True, slots=True)
class Clash:
    """Two stretches that disagree, before a confidence and a sentence are put to it (spans in the passages)."""

    check: str
    kind: str
    left: Span
    right: Span
    values: tuple[str, str]
    weight: str = "clash"
    key: str = ""


def content(text: str) -> tuple[Token, ...]:
    """Return the words of a passage that carry meaning."""
    return tuple(each for each in tokens(text) if each.kind == "word" and each.lower not in FUNCTION_WORDS)


@lru_cache(maxsize=2048)
def common(left: str, right: str) -> Common:
    """Measure how many content words two passages share."""
    mine, theirs = ({concept(each.stem): _weight(each) for each in content(text)} for text in (left, right))
    both = sum(min(mine[key], theirs[key]) for key in mine.keys() & theirs.keys())
    one, other = sum(mine.values()), sum(theirs.values())
    if not both:
        return Common(0.0, 0.0)
    return Common(both / max(min(one, other), 2.0), 2 * both / (one + other))


def around(pair: Pair, left: Span, right: Span) -> float:
    """Return how alike the words near two places are, 0..1, nearer ones counting more."""
    mine, theirs = _near(pair.left.passage.text, left), _near(pair.right.passage.text, right)
    whole = max(sum(mine.values()), sum(theirs.values()))
    if not whole:
        return 0.0
    both = sum(min(mine[key], theirs[key]) for key in mine.keys() & theirs.keys())
    return min(1.0, both / whole)


def likely(pair: Pair, *, near: float, same_thing: float = 1.0) -> float:
    """Return how likely two differing values clash: by their surroundings, the passages, and what they name."""
    shared = common(pair.left.passage.text, pair.right.passage.text)
    meaning = max(0.0, (pair.semantic or 0.0) - 0.35) / 0.55
    alike = max(shared.dice, 0.8 * shared.shorter, pair.score, min(1.0, meaning))
    return min(0.97, max(0.0, same_thing * (0.05 + 0.45 * near + 0.5 * alike)))


def finding(pair: Pair, clash: Clash, confidence: float) -> Finding:
    """Turn a clash into a finding: spans in the articles, and a sentence."""
    left, right = pair.left.passage, pair.right.passage
    key = clash.key or f"{clash.check}.{clash.kind}"
    words = sentence(key, a=left.article, b=right.article, x=clash.values[0], y=clash.values[1])
    return Finding(
        clash.check, clash.kind, left.id, right.id,
        clash.left.shifted(left.span.start), clash.right.shifted(right.span.start),
        clash.values, round(confidence, 3), words, clash.weight,
    )  # fmt: skip


def is_same_text(pair: Pair) -> bool:
    """Tell whether the two passages read the same but for white space."""
    return pair.left.passage.text.split() == pair.right.passage.text.split()


def language_of(side: Side) -> str:
    """Return the side's language; unknown ones are read as English."""
    return side.language if side.language != "und" else "en"


def published_of(side: Side) -> datetime.date | None:
    """Return the date of the side's article, if known."""
    return side.published


def flipped(values: Iterable[str]) -> tuple[str, str]:
    """Return two values the other way round."""
    first, second = values
    return second, first


def _weight(token: Token) -> float:
    return 1.0 + 0.5 * token.is_capital + 0.3 * (len(token.text) > 7)


def _near(text: str, span: Span) -> dict[str, float]:
    """Return the content words near a place with their weight, falling off with the distance in words."""
    words = tokens(text)
    before = [each for each in words if each.end <= span.start and each.kind == "word"]
    after = [each for each in words if each.start >= span.end and each.kind == "word"]
    found: dict[str, float] = {}
    for row in (reversed(before), after):
        for distance, token in enumerate(row):
            if distance >= REACH:
                break
            if token.lower not in FUNCTION_WORDS:
                key = concept(token.stem)
                found[key] = max(found.get(key, 0.0), 1.0 / (1.0 + 0.25 * distance))
    return found
