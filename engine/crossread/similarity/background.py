"""How common words are in the language at large, so that two single sentences can be compared with sense.

For some languages there is but a list of the commonest words, in order: the share of sentences that hold a word falls
with its rank (Zipf), which was fitted to the English table; any other word counts as rare.

The English table lies in `resources/lexicons/background-en.txt`: one line per step of rarity, the stems of that
step after it. It holds no more than which stems are how common (made by `training/background.py`).
"""

from __future__ import annotations

import functools
import math
from collections.abc import Mapping
from types import MappingProxyType

from crossread.assets import resource
from crossread.text import lemmas
from crossread.text.common_words import ranks
from crossread.text.words import is_spaceless

RAREST = 12.0  # natural logarithm of one sentence in about 160,000
_UNLISTED = 9.0  # of a word that is not among the commonest of its language
_HIRAGANA = ("\u3040", "\u309f")


def rarity(stem: str, language: str) -> tuple[float, bool]:
    """Return how rare a stem is, and whether that is known or only guessed.

    The rarity is the negative natural logarithm of the share of sentences that hold the stem. Where there is no
    table the length stands in for it: in every language the commonest words are short.
    """
    listed = _listed(language)
    if listed:
        common = listed.get(stem)
        if common is not None:
            return common, True
        return (_UNLISTED, False) if not stem[:1].isdigit() else (5.0 + min(4.0, len(stem)), True)
    table = _table(language)
    if not table:
        return _by_length(stem), False
    known = table.get(stem)
    if known is not None:
        return known, True
    return (RAREST if not stem[:1].isdigit() else 5.0 + min(4.0, len(stem))), stem[:1].isdigit()


def _by_length(stem: str) -> float:
    if is_spaceless(stem[0]):
        is_particle = all(_HIRAGANA[0] <= each <= _HIRAGANA[1] for each in stem)
        return 2.0 if is_particle or len(stem) == 1 else 8.0
    if stem[0].isdigit():
        return 5.0 + min(4.0, len(stem))
    return min(9.0, (0.0, 1.5, 2.0, 3.5, 6.0, 7.5, 8.5, 9.0)[min(7, len(stem))])


@functools.cache
def _listed(language: str) -> Mapping[str, float]:
    if language not in lemmas.LANGUAGES:
        return MappingProxyType({})
    found: dict[str, float] = {}
    for word, rank in ranks(language).items():
        for part in lemmas.parts(word, language):
            found.setdefault(lemmas.key(part, language), 0.5 + 0.95 * math.log(rank))
    return MappingProxyType(found)


@functools.cache
def _table(language: str) -> Mapping[str, float]:
    path = resource("lexicons", f"background-{language}.txt")
    if not path.is_file():
        return MappingProxyType({})
    found: dict[str, float] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        step, _, stems = line.partition("\t")
        if stems:
            level = float(step)
            found.update((each, level) for each in stems.split(" "))
    return MappingProxyType(found)
