"""Quotations: the same words between quotation marks across articles, and whom they are given to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz.distance import Indel

from crossread.checks.quotations import is_altered
from crossread.checks.sources import are_other_speakers, speaker
from crossread.job import Job
from crossread.lookup import Lookup
from crossread.model import Comparison, Finding, Passage, Span
from crossread.roles import Progress
from crossread.tables.claims import standing_clashes
from crossread.tables.row import Row
from crossread.text.quotations import Quotation, quotations_at
from crossread.text.words import find_words

# Fewer words are a turn of phrase, not a quotation that could be altered.
_SHORTEST = 4
# Likeness of word sequences from which two quotations are one; the check of quotations uses the same.
_SAME = 0.62
_PLACING = frozenset(("on", "in", "at", "after", "before", "during", "from", "outside", "inside", "near", "when", "as"))
# With more quotations than this, only those in passages that were matched are compared with each other.
_MOST_COMPARED = 240


@dataclass(frozen=True, slots=True)
class Quoted:
    """One quotation as an article gives it; `span` is inside the marks, in the article's text."""

    passage: str
    span: Span
    text: str
    speaker: str = ""


@dataclass(frozen=True, slots=True)
class QuotationRow(Row):
    """One quotation across articles; `cells` are parallel to them.

    `state` is "changed" where words inside the marks differ, "speaker" where they do not but it is given to
    another person, else "same"; a cut at either end is no change. `findings` are those of the check of
    quotations that stand.
    """

    cells: tuple[tuple[Quoted, ...], ...]
    state: str
    findings: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class _Words:
    """A quotation with its words, folded."""

    quoted: Quoted
    quotation: Quotation
    article: str
    keys: tuple[str, ...]


def quotations(comparison: Comparison, job: Progress | None = None) -> tuple[QuotationRow, ...]:
    """Return the quotations that at least two articles give, changed ones first.

    Raises:
        Cancelled: the job was stopped.
    """
    job = job or Job()
    found: list[_Words] = []
    for row in comparison.passages:
        texts = tuple(each.text for each in row)
        quoted: list[tuple[Quotation, ...]] = []
        for at in range(len(texts)):
            job.check()
            quoted.append(quotations_at(texts, at))
        for passage, each, who in zip(row, quoted, _speakers(row, quoted), strict=True):
            found += _of(passage, each, who)
    rows = [_row(comparison, group) for group in _groups(comparison, found, job)]
    states = ("changed", "speaker", "same")
    return tuple(sorted(rows, key=lambda each: (states.index(each.state), -each.tellers)))


def _of(passage: Passage, quotations: tuple[Quotation, ...], who: str) -> list[_Words]:
    if passage.excluded == "boilerplate":
        return []
    found = []
    for each in quotations:
        keys = tuple(word.folded for word in find_words(each.text))
        if len(keys) >= _SHORTEST:
            quoted = Quoted(passage.id, each.span.shifted(passage.span.start), each.text, who)
            found.append(_Words(quoted, each, passage.article, keys))
    return found


def _speakers(row: Sequence[Passage], quoted: Sequence[tuple[Quotation, ...]]) -> list[str]:
    """Return whom each passage cites, or else whom the other sentences of the same speech do: those before it first."""
    who = [_who(passage.text, found) for passage, found in zip(row, quoted, strict=True)]
    goes_on = [at > 0 and _goes_on(row[at - 1 : at + 1], quoted[at - 1 : at + 1]) for at in range(len(row))]
    for at in range(1, len(row)):
        if goes_on[at]:
            who[at] = who[at] or who[at - 1]
    for at in range(len(row) - 1, 0, -1):
        if goes_on[at]:
            who[at - 1] = who[at - 1] or who[at]
    return who


def _goes_on(two: Sequence[Passage], quoted: Sequence[tuple[Quotation, ...]]) -> bool:
    """Tell whether the second of two passages begins with words of the speech that the first one quotes."""
    before, after = quoted
    if not before or not after or after[0].span.start > 1:
        return False
    is_unclosed = before[-1].is_open and before[-1].span.end == len(two[0].text)
    return is_unclosed or two[0].block == two[1].block


def _who(text: str, found: tuple[Quotation, ...]) -> str:
    """Return whom a passage cites outside its quotations, if that is somebody: not a place or a time."""
    if not found or len(found[0].text) == len(text):
        return ""
    who = speaker(text)
    return "" if who.partition(" ")[0].lower() in _PLACING else who


def _groups(comparison: Comparison, found: list[_Words], job: Progress) -> list[list[_Words]]:
    """Join each quotation to the group it is most like; one article may hold the pieces of another's."""
    partners = _partners(comparison, found)
    groups: list[list[_Words]] = []
    for words in found:
        job.check()
        best, likeness = -1, _SAME
        for place, group in enumerate(groups):
            near = max((_likeness(words, each) for each in group if _may_be_one(words, each, partners)), default=0.0)
            if near >= likeness:
                best, likeness = place, near
        if best >= 0:
            groups[best].append(words)
        else:
            groups.append([words])
    return [group for group in groups if len({each.article for each in group}) > 1]


def _partners(comparison: Comparison, found: list[_Words]) -> dict[str, frozenset[str]] | None:
    """Return which passages were matched with which, or None while all may be compared with all."""
    if len(found) <= _MOST_COMPARED:
        return None
    lookup = Lookup(comparison)
    return {each.quoted.passage: frozenset(lookup.partners(each.quoted.passage)) for each in found}


def _may_be_one(one: _Words, other: _Words, partners: dict[str, frozenset[str]] | None) -> bool:
    if one.article == other.article:
        return False
    return partners is None or other.quoted.passage in partners[one.quoted.passage]


def _likeness(one: _Words, other: _Words) -> float:
    """Return how alike two quotations are, 0..1; a piece of a longer one counts as that piece."""
    short, long = sorted((one.keys, other.keys), key=len)
    if len(set(short) & set(long)) < _SAME * len(set(short)):
        return 0.0
    whole = Indel.normalized_similarity(short, long)
    if len(short) < len(long) * 0.8:
        windows = (long[start : start + len(short)] for start in range(len(long) - len(short) + 1))
        whole = max(whole, *(Indel.normalized_similarity(short, each) for each in windows))
    return float(whole)


def _row(comparison: Comparison, group: list[_Words]) -> QuotationRow:
    cells = tuple(tuple(each.quoted for each in group if each.article == article.id) for article in comparison.articles)
    places = {each.quoted.passage for each in group}
    findings = tuple(
        index
        for index in standing_clashes(comparison)
        if comparison.findings[index].check == "quotations"
        and {comparison.findings[index].left, comparison.findings[index].right} <= places
        and _concerns(comparison.findings[index], group)
    )
    pairs = [(one, other) for one, other in combinations(group, 2) if one.article != other.article]
    told = {comparison.findings[index].kind for index in findings}
    if told - {"speaker"} or any(is_altered(one.quotation, other.quotation) for one, other in pairs):
        return QuotationRow(cells, "changed", findings)
    who = bool(told) or any(_differ(one.quoted.speaker, other.quoted.speaker) for one, other in pairs)
    return QuotationRow(cells, "speaker" if who else "same", findings)


def _concerns(finding: Finding, group: list[_Words]) -> bool:
    """Tell whether a finding is about these quotations, and not about others of the same passages."""
    if finding.kind == "speaker":
        return True
    places = {finding.left: finding.left_span, finding.right: finding.right_span}
    return any(
        each.quoted.passage in places and each.quoted.span.overlaps(places[each.quoted.passage]) for each in group
    )


def _differ(one: str, other: str) -> bool:
    return bool(one and other) and are_other_speakers(one, other)
