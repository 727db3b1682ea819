"""What one passage brings to every pair it is in, worked out once: its content words, their weights and neighbours."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from crossread.model import Span
from crossread.text.synonyms import senses
from crossread.text.tokens import PASSAGES_KEPT, Token, tokens
from crossread.text.word_lists import listed

FUNCTION_WORDS = listed("""
a an the of in on at to from by for with and or but as that which who whom whose were was is are be been being
has have had will would could should may might can did do does n't not this these those it its his her their our
your my than then when while so because into onto over under about they he she we i you said say says also there here
such very just only even still him them us me 's up out off down
""")
REACH = 7


@dataclass(frozen=True, slots=True, eq=False)
class Content:
    """A passage's words made ready; indices are into its tokens.

    `places` are the content words and `weights` what each counts, 0 for other tokens; `neighbours` the content words
    before and after each token, -1 at the edge; `plain` the tokens that are words, `by_stem` the content words of each
    stem.
    """

    words: tuple[Token, ...]
    places: tuple[int, ...]
    weights: tuple[float, ...]
    total: float
    neighbours: tuple[tuple[int, int], ...]
    plain: tuple[int, ...]
    by_stem: Mapping[str, tuple[int, ...]]

    def around(self, span: Span, reach: int = REACH) -> dict[int, float]:
        """Return the content words near a place with their weight, falling off with the distance in words."""
        first = bisect_right(self.plain, span.start, key=lambda at: self.words[at].end)
        last = bisect_left(self.plain, span.end, key=lambda at: self.words[at].start)
        rows = reversed(self.plain[max(0, first - reach) : first]), self.plain[last : last + reach]
        return {
            at: 1.0 / (1.0 + 0.25 * distance) for row in rows for distance, at in enumerate(row) if self.weights[at]
        }


def is_content(token: Token) -> bool:
    """Tell whether a token is a word that carries meaning."""
    return token.kind == "word" and token.lower not in FUNCTION_WORDS


@lru_cache(maxsize=4096)  # the largest of all that is kept
def content(text: str) -> Content:
    """Return the words of a passage made ready."""
    words = tokens(text)
    places = tuple(at for at, each in enumerate(words) if is_content(each))
    known = frozenset(places)
    weights = tuple(_weight(each) if at in known else 0.0 for at, each in enumerate(words))
    by_stem: dict[str, tuple[int, ...]] = {}
    for at in places:
        by_stem[words[at].stem] = (*by_stem.get(words[at].stem, ()), at)
    return Content(
        words,
        places,
        weights,
        sum(weights[at] for at in places),
        tuple(_neighbours(len(words), places)),
        tuple(at for at, each in enumerate(words) if each.kind == "word"),
        MappingProxyType(by_stem),
    )


@lru_cache(maxsize=PASSAGES_KEPT)
def meanings(text: str) -> frozenset[object]:
    """Return all that the content words of a passage may mean: two that share nothing answer to each other nowhere."""
    return frozenset(each for token in tokens(text) if is_content(token) for each in senses(token.stem))


def by_sense(words: tuple[Token, ...], places: set[int]) -> dict[object, list[int]]:
    """Return for each meaning the places, of some, of the words that may have it."""
    found: dict[object, list[int]] = defaultdict(list)
    for at in places:
        for sense in senses(words[at].stem):
            found[sense].append(at)
    return found


def _weight(token: Token) -> float:
    return 1.0 + 0.5 * token.is_capital + 0.3 * (len(token.text) > 7)


def _neighbours(count: int, places: tuple[int, ...]) -> Iterator[tuple[int, int]]:
    """Yield for each of so many tokens the content words before and after it."""
    edged = (-1, *places, -1)
    behind = 0  # the place in `edged` of the last content word before the token
    for at in range(count):
        is_place = edged[behind + 1] == at
        yield edged[behind], edged[behind + 1 + is_place]
        behind += is_place
