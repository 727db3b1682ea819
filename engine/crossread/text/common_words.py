"""The commonest words of languages that have no table of rarities, by their rank; read when first asked for."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from types import MappingProxyType

from crossread.assets import resource


@functools.cache
def ranks(language: str) -> Mapping[str, int]:
    """Return the commonest words in small letters, each with its rank from 1; empty for a language without a list.

    >>> ranks("de")["der"], ranks("es")["de"], dict(ranks("tlh"))
    (1, 1, {})
    """
    return MappingProxyType(_lists().get(language, {}))


@functools.cache
def _lists() -> Mapping[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = {}
    for line in resource("lexicons", "common-words.txt").read_text(encoding="utf-8").splitlines():
        language, _, words = line.partition("\t")
        if words:
            found[language] = {each: rank for rank, each in enumerate(words.split(), start=1)}
    return found
