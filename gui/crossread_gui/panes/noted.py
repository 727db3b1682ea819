"""Which passages the user wrote a note on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from crossread.lookup import Lookup
from crossread.model import RulingKind


def notes(lookup: Lookup) -> Mapping[str, str]:
    """Return the user's notes by passage; a note knows its passages by their words, whatever the white space."""
    by_words: dict[str, list[str]] = defaultdict(list)
    for ruling in lookup.comparison.rulings:
        if ruling.kind is RulingKind.NOTE:
            for words in {_words_of(each) for each in (ruling.left, ruling.right) if each}:
                by_words[words].append(ruling.note)
    if not by_words:
        return {}
    passages = (each for row in lookup.comparison.passages for each in row)
    return {each.id: "\n".join(found) for each in passages if (found := by_words.get(_words_of(each.text)))}


def _words_of(text: str) -> str:
    return " ".join(text.split())
