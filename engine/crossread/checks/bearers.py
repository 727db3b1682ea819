"""Whose age a figure is: two ages of one person clash wherever they stand, those of two people nowhere."""

from __future__ import annotations

import re
from functools import lru_cache

from crossread.model import Span
from crossread.text.names import canonical, find_names, may_be_one
from crossread.text.tokens import PASSAGES_KEPT

_AFTER_NAME = re.compile(r"(?:,\s*(?:who is |aged |an? )?| \((?:aged )?|\s+is )")  # "Varden, 51", "Varden (aged 51)"
_BEFORE_NAME = re.compile(r"(?:[\s-][a-z]+){0,3}\s")  # "51-year-old captain Ilse Varden"


def is_of_one(left: str, one: Span, right: str, other: Span) -> bool | None:
    """Tell whether two ages are of the same person; None where a passage does not name whose its age is."""
    mine, theirs = _bearer(left, one), _bearer(right, other)
    return may_be_one(mine, theirs) if mine and theirs else None


@lru_cache(maxsize=PASSAGES_KEPT)
def _bearer(text: str, span: Span) -> tuple[str, ...]:
    """Return the words of the name that stands right beside an age, aliases replaced; empty if there is none."""
    for name in find_names(text):
        if _AFTER_NAME.fullmatch(text[name.span.end : span.start]):
            return canonical(name)
        if _BEFORE_NAME.fullmatch(text[span.end : name.span.start]):
            return canonical(name)
    return ()
