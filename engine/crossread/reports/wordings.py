"""How articles word a claim: the quoted passages of a report, with the words that clash or differ."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from pygments.token import _TokenType

from crossread.alignment.wording import compare_wording
from crossread.lookup import Lookup
from crossread.model import How, Ruling, RulingKind, Span, Verdict
from crossread.styling.cut import cut
from crossread.styling.tokens import CHANGED, CLASH, PLAIN, mark_of


@dataclass(frozen=True, slots=True)
class Wording:
    """One passage as a report quotes it.

    `span` is in code points of its article; `clashing` and `changed` in code points of `text`: the words that
    clash with another wording, and those that differ from the claim's first wording. `notes` are the user's on it.
    """

    article: str
    passage: str
    text: str
    span: Span
    verdict: Verdict
    how: How | None
    unsettled: bool = False
    ruled: bool = False
    clashing: tuple[Span, ...] = ()
    changed: tuple[Span, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def mark(self) -> str:
        """Return the glyph of the verdict."""
        return mark_of(self.verdict, self.how, unsettled=self.unsettled)

    @property
    def pieces(self) -> tuple[tuple[_TokenType, str], ...]:
        """Return the text cut where words clash or differ."""
        layers = (
            [(each, CLASH) for each in self.clashing],
            [(each, CHANGED) for each in self.changed],
        )
        return tuple(cut(self.text, Span(0, len(self.text)), PLAIN, layers))


def wording_of(lookup: Lookup, passage: str, clashing: tuple[Span, ...] = ()) -> Wording:
    """Return a passage's wording; `clashing` spans are in code points of the article."""
    found, judgement = lookup.passage(passage), lookup.judgement(passage)
    return Wording(
        article=found.article,
        passage=passage,
        text=found.text,
        span=found.span,
        verdict=judgement.verdict,
        how=judgement.how,
        unsettled=judgement.unsettled,
        ruled=judgement.ruled,
        clashing=tuple(merged(tuple(_inside(each, found.span) for each in clashing if each.overlaps(found.span)))),
        notes=notes_on(lookup, passage),
    )


def with_changes(wordings: tuple[Wording, ...]) -> tuple[Wording, ...]:
    """Return the wordings, each but the first with the words marked that differ from the first."""
    first, *others = wordings
    return first, *(replace(each, changed=_changed(first.text, each.text)) for each in others)


def merged(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return spans in order, those that overlap joined."""
    found: list[Span] = []
    for each in sorted(spans):
        if found and each.start < found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, each.end))
        elif each.length:
            found.append(each)
    return tuple(found)


def notes_on(lookup: Lookup, *passages: str) -> tuple[str, ...]:
    """Return the user's notes on these passages, each once."""
    texts = {_key(lookup.passage(each).text) for each in passages}
    noted = lookup.once(_noted)
    found = sorted(place for text in texts for place in noted.get(text, ()))
    rulings = (lookup.comparison.rulings[place] for place in found)
    return tuple(dict.fromkeys(each.note for each in rulings if concerns(each, texts)))


def _noted(lookup: Lookup) -> Mapping[str, Sequence[int]]:
    """Return for each text the places of the rulings on it that hold a note."""
    found: dict[str, list[int]] = defaultdict(list)
    for place, each in enumerate(lookup.comparison.rulings):
        if each.note:
            found[_key(each.left)].append(place)
    return found


def concerns(ruling: Ruling, texts: set[str]) -> bool:
    """Tell whether a ruling is about passages of these texts."""
    return _key(ruling.left) in texts and (
        not ruling.right or _key(ruling.right) in texts or ruling.kind is RulingKind.NOTE
    )


def _changed(first: str, other: str) -> tuple[Span, ...]:
    changes = compare_wording(first, other).changes
    return merged(tuple(each.right for each in changes if each.kind in {"changed", "added"}))


def _inside(span: Span, passage: Span) -> Span:
    start = max(span.start, passage.start)
    return Span(start, max(start, min(span.end, passage.end))).shifted(-passage.start)


def _key(text: str) -> str:
    return " ".join(text.split())
