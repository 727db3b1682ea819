"""Which of the user's rulings concern a passage or a finding; a ruling knows passages by their words."""

from __future__ import annotations

from collections.abc import Iterable

from crossread.lookup import Lookup
from crossread.model import Passage, Ruling, RulingKind, Verdict, other_end
from crossread.verdict import words_of


def class_ruling(lookup: Lookup, passage: Passage, verdict: Verdict, finding: int = -1) -> Ruling:
    """Return the ruling on a passage's class; one called contradictory takes a partner along.

    That is the other side of the `finding` (its index) that is looked at, else of the surest clash, which is shown
    first, else the only passage it was matched with: of several that say the same nobody knows which is meant.

    Called shared or unique, a passage is no evidence against another anyhow.
    """
    right = ""
    if verdict is Verdict.CONTRADICTORY:
        clashing = [each for each in lookup.findings_of(passage.id) if each.weight == "clash"]
        looked_at = lookup.comparison.findings[finding] if finding >= 0 else None
        if looked_at is not None and passage.id in {looked_at.left, looked_at.right}:
            clashing.insert(0, looked_at)
        partners = {other_end(each, passage.id) for each in clashing[:1] or lookup.matches_of(passage.id)}
        right = lookup.passage(partners.pop()).text if len(partners) == 1 else ""
    return Ruling(RulingKind.CLASS, passage.text, right, verdict=verdict)


def rulings_on(rulings: Iterable[Ruling], passage: Passage) -> tuple[Ruling, ...]:
    """Return the rulings that concern a passage, on whichever side it stands."""
    words = words_of(passage.text)
    return tuple(each for each in rulings if words in {words_of(each.left), words_of(each.right)})


def dismissal(rulings: Iterable[Ruling], left: Passage, right: Passage, check: str) -> Ruling | None:
    """Return the ruling that sets a check's finding between two passages aside, if there is one."""
    pair = {words_of(left.text), words_of(right.text)}
    for each in rulings:
        if each.kind is not RulingKind.DISMISS or each.check not in {"", check}:
            continue
        ends = {words_of(each.left), words_of(each.right)} if each.right else {words_of(each.left)}
        if ends == pair or (not each.right and ends <= pair):
            return each
    return None
