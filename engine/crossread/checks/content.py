"""What one passage brings to every pair it is in, worked out once: its content words, their weights and neighbours."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from crossread.model import Span
from crossread.text import lemmas
from crossread.text.date_words import SHORT_MONTHS
from crossread.text.synonyms import senses
from crossread.text.tokens import PASSAGES_KEPT, Token, forms, tokens
from crossread.text.tongue import empty_words, tongue
from crossread.text.word_lists import listed

FUNCTION_WORDS = listed("""
a an the of in on at to from by for with and or but as that which who whom whose were was is are be been being
has have had will would could should may might can did do does n't not this these those it its his her their our
your my than then when while so because into onto over under about they he she we i you said say says also there here
such very just only even still him them us me 's up out off down
""")
REACH = 7
_LONGEST_NAME = 4  # content words of what may stand for another name
_WEIGHTS = (1.0, 1.3), (1.5, 1.8)  # of a content word in small letters, and one with a capital: short and long
_LONGEST_PLAIN = 7  # letters of a short one
_NEARNESS = tuple(1.0 / (1.0 + 0.25 * distance) for distance in range(REACH))
CALENDAR = listed("""
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
october november december yesterday today tomorrow
""")
_STAMP = (
    CALENDAR
    | SHORT_MONTHS
    | listed("""
mon tue tues wed thu thur thurs fri sat sun
last first updated published posted modified issued on at of the am pm a m p gmt utc bst cet cest est edt et pst pdt
""")
)
_ENGLISH = ("en", "")
_DIGIT = re.compile(r"\d")
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
_TELLING_OF_OTHERS = _OTHERNESS | _OTHER_BEHIND_ARTICLE | _ORDINALS
_STAGES = listed("round leg half quarter phase stage game match debate reading attempt ballot heat set weekend")


@dataclass(frozen=True, slots=True, eq=False)
class Content:
    """A passage's words made ready; indices are into its tokens.

    `starts` are where the tokens begin; `places` the content words, `keys` the stem of each, `stems` the distinct ones
    and `weights` what each token counts, 0 if it is none; `plain` the tokens that are words; `names` the content words
    that look like part of a name, `others` those that tell of another event ("second", "previous"). `is_modal` tells of
    what may be rather than what is.
    """

    words: tuple[Token, ...]
    starts: tuple[int, ...]
    places: tuple[int, ...]
    weights: tuple[float, ...]
    total: float
    plain: tuple[int, ...]
    keys: tuple[str, ...]
    stems: frozenset[str]
    names: tuple[int, ...]
    others: tuple[int, ...]
    is_modal: bool

    def neighbours(self, at: int) -> tuple[int, int]:
        """Return the content words before and after a token, -1 at the edge."""
        before, after = bisect_left(self.places, at), bisect_right(self.places, at)
        return self.places[before - 1] if before else -1, self.places[after] if after < len(self.places) else -1

    def is_name(self, run: Sequence[int]) -> bool:
        """Tell whether a few tokens are, or hold, a name."""
        return len(run) <= _LONGEST_NAME and any(at in self.names for at in run)

    def inside(self, span: Span) -> tuple[int, int]:
        """Return the tokens that begin inside a place, half-open."""
        return bisect_left(self.starts, span.start), bisect_left(self.starts, span.end)

    def outside(self, tokens: tuple[int, ...], span: Span) -> tuple[int, ...]:
        """Return those of some tokens, in order, that do not begin inside a place."""
        start, end = self.inside(span)
        return tokens[: bisect_left(tokens, start)] + tokens[bisect_left(tokens, end) :]

    def with_place(self, start: int, end: int) -> tuple[int, ...]:
        """Return the content words and all tokens of a place that is `start`..`end`."""
        before, after = self.places[: bisect_left(self.places, start)], self.places[bisect_left(self.places, end) :]
        return (*before, *range(start, end), *after)


def is_content(token: Token) -> bool:
    """Tell whether a token is a word that carries meaning."""
    return token.kind == "word" and token.lower not in FUNCTION_WORDS


@lru_cache(maxsize=64)  # asked several times for each clash
def around(content: Content, span: Span) -> Mapping[int, float]:
    """Return the content words near a place with their weight, falling off with the distance in words."""
    plain, weights = content.plain, content.weights
    start, end = content.inside(span)
    if start and content.words[start - 1].end > span.start:
        start -= 1  # a token that reaches into the place is neither before it nor behind
    first, last = bisect_left(plain, start), bisect_left(plain, end)
    rows = plain[max(0, first - REACH) : first][::-1], plain[last : last + REACH]
    return {at: near for row in rows for at, near in zip(row, _NEARNESS, strict=False) if weights[at]}


@lru_cache(maxsize=PASSAGES_KEPT)  # the largest of all that is kept
def content(text: str, language: str = "") -> Content:
    """Return the words of a passage made ready, as those of a language or, if none is told, of its own."""
    words, language = tokens(text), language or tongue(text) or "en"
    empty = FUNCTION_WORDS if language == "en" else empty_words(language)
    plain, places, keys, names, others = [], [], [], [], []
    weights = [0.0] * len(words)
    for at, (written, _, _, kind, lower, stem, is_capital) in enumerate(words):
        if kind != "word":
            continue
        plain.append(at)
        if lower in empty:
            continue
        places.append(at)
        is_proper = is_capital and not (language != "en" and lemmas.is_noun(written, language))
        keys.append(stem if language == "en" else lemmas.key(written, language))
        weights[at] = _WEIGHTS[is_proper][len(written) > _LONGEST_PLAIN]
        if is_proper and is_name(words, at):
            names.append(at)
        if lower in _TELLING_OF_OTHERS and _tells_of_another(words, at):
            others.append(at)
    return Content(
        words,
        tuple([each.start for each in words]),
        tuple(places),
        tuple(weights),
        sum([weights[at] for at in places]),
        tuple(plain),
        tuple(keys),
        frozenset(keys),
        tuple(names),
        tuple(others),
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
    if at == 0 or words[at - 1].text in {".", "?", "!", "“", '"', "‘", ":"} or (at == 1 and words[0].kind == "mark"):
        return at + 1 < len(words) and words[at + 1].is_capital and words[at + 1].kind == "word"
    return True


def is_stamp(text: str) -> bool:
    """Tell whether a passage only says when a report was written ("Last updated at 11:11 GMT, 21 July 2013")."""
    if _DIGIT.search(text) is None:
        return False
    return all(each.kind != "word" or each.lower in _STAMP for each in tokens(text))


def content_stems(text: str) -> list[str]:
    """Return the stems of a passage's content words, in order: where no more of `content` is asked for."""
    return [stem for _, _, _, kind, lower, stem, _ in tokens(text) if kind == "word" and lower not in FUNCTION_WORDS]


@lru_cache(maxsize=PASSAGES_KEPT)
def meanings(text: str, language: str = "") -> frozenset[object]:
    """Return all that the content words of a passage may mean: two that share nothing answer to each other nowhere."""
    keys = content(text, language).keys if language not in _ENGLISH else content_stems(text)
    return frozenset[object]().union(*map(senses, keys))
