"""Carry rulings over to an article's new text: one whose passage is gone goes to the passage that took its place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product

from crossread.model import Comparison, Ruling
from crossread.verdict import lacks_passage, words_of
from crossread_gui.rulings import Rulings, is_same_matter

# Percent of the letters that two wordings share in order; chosen so that "around 600" may become "610" and a sentence
# gain a few words, but not be told anew.
_VERY_LIKE = 85.0
# By so much the likest passage must be ahead of the next: of two equally good heirs neither is taken.
_LEAD = 3.0


@dataclass(frozen=True, slots=True)
class Carried:
    """The rulings on the new texts: how many went over, and how many have lost their passage with this change."""

    rulings: Rulings
    moved: int = 0
    lost: int = 0


def changed_articles(before: Comparison, now: Comparison) -> tuple[str, ...]:
    """Return the letters of the articles that have another text now."""
    texts = {each.id: each.text for each in before.articles}
    return tuple(each.id for each in now.articles if texts.get(each.id, each.text) != each.text)


def carried(rulings: Rulings, before: Comparison, now: Comparison) -> Carried:
    """Return the rulings made on one comparison as they stand on another, some of whose articles have a new text."""
    changed = changed_articles(before, now)
    if not rulings or not changed:
        return Carried(rulings)
    ruled = {words_of(text) for each in rulings for text in (each.left, each.right) if text}
    heirs: dict[str, list[str]] = {}
    for letter in changed:
        for text, heir in _heirs(ruled, _words(before, [letter]), _words(now, [letter])).items():
            heirs.setdefault(text, []).append(heir)
    former = set(_words(before, [each.id for each in before.articles]))
    present = set(_words(now, [each.id for each in now.articles]))
    found: list[Ruling] = []
    moved = lost = 0
    for ruling in rulings:
        others = [each for each in (*rulings, *found) if each != ruling]
        wanted = _inherited(ruling, heirs, present)
        new = [each for each in wanted if not any(is_same_matter(each, other) for other in others)]
        found += new or [ruling]
        moved += bool(new) and new != [ruling]
        lost += not new and lacks_passage(ruling, present) and not lacks_passage(ruling, former)
    return Carried(tuple(found), moved, lost)


def _inherited(ruling: Ruling, heirs: Mapping[str, Sequence[str]], present: set[str]) -> list[Ruling]:
    """Return a ruling on the passages that took the place of its own; nothing where one has no heir."""

    def ends(text: str) -> list[str]:
        words = words_of(text)
        return [*([text] if words in present or not text else []), *heirs.get(words, ())]

    return [replace(ruling, left=left, right=right) for left, right in product(ends(ruling.left), ends(ruling.right))]


def _heirs(ruled: set[str], old: Mapping[str, str], new: Mapping[str, str]) -> dict[str, str]:
    """Return for the ruled texts of an article that are gone those that took their place, where there is no doubt."""
    gone, fresh = [each for each in old if each not in new], [each for each in new if each not in old]
    found = {}
    for text in gone:
        heir = _likest(text, fresh) if text in ruled else None
        if heir is not None and _likest(heir, gone) == text:
            found[text] = new[heir]
    return found


def _likest(text: str, others: Sequence[str]) -> str | None:
    from rapidfuzz import fuzz, process  # when a text has changed: the window opens without it

    best = process.extract(text, others, scorer=fuzz.ratio, score_cutoff=_VERY_LIKE - _LEAD, limit=2)
    if not best or best[0][1] < _VERY_LIKE or (len(best) > 1 and best[0][1] - best[1][1] < _LEAD):
        return None
    return str(best[0][0])


def _words(comparison: Comparison, letters: Iterable[str]) -> dict[str, str]:
    """Return the passages of some articles: their wording as rulings know it, and as it stands there."""
    wanted = set(letters)
    rows = zip(comparison.articles, comparison.passages, strict=True)
    return {words_of(each.text): each.text for article, row in rows if article.id in wanted for each in row}
