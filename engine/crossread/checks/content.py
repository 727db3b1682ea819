"""What one passage brings to every pair it is in, worked out once: its content words, their weights and neighbours."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from crossread.model import Span
from crossread.text.synonyms import senses
from crossread.text.tokens import PASSAGES_KEPT, Token, forms, tokens
from crossread.text.word_lists import listed

FUNCTION_WORDS = listed("""
a an the of in on at to from by for with and or but as that which who whom whose were was is are be been being
has have had will would could should may might can did do does n't not this these those it its his her their our
your my than then when while so because into onto over under about they he she we i you said say says also there here
such very just only even still him them us me 's up out off down
""")
REACH = 7
_NEARNESS = tuple(1.0 / (1.0 + 0.25 * distance) for distance in range(REACH))
CALENDAR = listed("""
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
october november december yesterday today tomorrow
""")
_MODAL = listed("""
may might could if whether consider considering considers hope hopes hoped likely possible possibly perhaps thought
believed alleged allegedly
""")
_OTHERNESS = listed("another other second third previous separate different rematch replay rerun")
_OTHER_BEHIND_ARTICLE = listed(
    "earlier later following next"
)  # "said later", "following the crash" tell of nothing other
_ARTICLES = listed("a an the")
_ORDINALS = listed("first second third fourth fifth final last opening")
_STAGES = listed("round leg half quarter phase stage game match debate reading attempt ballot heat set weekend")


@dataclass(frozen=True, slots=True, eq=False)
class Content:
    """A passage's words made ready; indices are into its tokens.

    `places` are the content words and `weights` what each counts, 0 for other tokens; `plain` the tokens that are
    words; `by_stem` the content words of each stem, `names` those that look like part of a name, `others` those that
    tell of another event ("second", "previous"). `is_modal` tells of what may be rather than what is.
    """

    words: tuple[Token, ...]
    places: tuple[int, ...]
    weights: tuple[float, ...]
    total: float
    plain: tuple[int, ...]
    by_stem: Mapping[str, Sequence[int]]
    names: tuple[int, ...]
    others: tuple[int, ...]
    is_modal: bool

    def neighbours(self, at: int) -> tuple[int, int]:
        """Return the content words before and after a token, -1 at the edge."""
        before, after = bisect_left(self.places, at), bisect_right(self.places, at)
        return self.places[before - 1] if before else -1, self.places[after] if after < len(self.places) else -1


def is_content(token: Token) -> bool:
    """Tell whether a token is a word that carries meaning."""
    return token.kind == "word" and token.lower not in FUNCTION_WORDS


@lru_cache(maxsize=64)  # asked several times for each clash
def around(content: Content, span: Span) -> Mapping[int, float]:
    """Return the content words near a place with their weight, falling off with the distance in words."""
    words, plain, weights = content.words, content.plain, content.weights
    first = bisect_right(plain, span.start, key=lambda at: words[at].end)
    last = bisect_left(plain, span.end, key=lambda at: words[at].start)
    rows = reversed(plain[max(0, first - REACH) : first]), plain[last : last + REACH]
    return {at: near for row in rows for at, near in zip(row, _NEARNESS, strict=False) if weights[at]}


@lru_cache(maxsize=PASSAGES_KEPT)  # the largest of all that is kept
def content(text: str) -> Content:
    """Return the words of a passage made ready."""
    words = tokens(text)
    plain = tuple([at for at, each in enumerate(words) if each.kind == "word"])
    places = tuple([at for at in plain if words[at].lower not in FUNCTION_WORDS])
    weights = [0.0] * len(words)
    by_stem: dict[str, list[int]] = {}
    for at in places:
        token = words[at]
        weights[at] = 1.0 + 0.5 * token.is_capital + 0.3 * (len(token.text) > 7)
        by_stem.setdefault(token.stem, []).append(at)
    return Content(
        words,
        places,
        tuple(weights),
        sum([weights[at] for at in places]),
        plain,
        MappingProxyType(by_stem),
        tuple([at for at in places if words[at].is_capital and is_name(words, at)]),
        tuple([at for at in places if _tells_of_another(words, at)]),
        not _MODAL.isdisjoint(forms(text)) and any(_is_modal(each) for each in words),
    )


def _is_modal(token: Token) -> bool:
    return token.lower in _MODAL and token.text != "May"  # the month


def _tells_of_another(words: tuple[Token, ...], at: int) -> bool:
    word, after = words[at].lower, words[at + 1].lower if at + 1 < len(words) else ""
    if word in _OTHERNESS or (word in _ORDINALS and after in _STAGES):
        return True
    return word in _OTHER_BEHIND_ARTICLE and at > 0 and words[at - 1].lower in _ARTICLES


def is_name(words: tuple[Token, ...], at: int) -> bool:
    """Tell whether a token looks like part of a name: a capital not owed to the start of a sentence."""
    token = words[at]
    if not token.is_capital or token.lower in CALENDAR or len(token.text) < 2:
        return False
    if at == 0 or words[at - 1].text in {".", "?", "!", "“", '"', "‘", ":"}:
        return at + 1 < len(words) and words[at + 1].is_capital and words[at + 1].kind == "word"
    return True


@lru_cache(maxsize=PASSAGES_KEPT)
def meanings(text: str) -> frozenset[object]:
    """Return all that the content words of a passage may mean: two that share nothing answer to each other nowhere."""
    return frozenset[object]().union(*[senses(key) for key in content(text).by_stem])
