"""All there is to say about one passage: its verdict, the evidence, every article's wording, the user's rulings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from crossread.lookup import Lookup
from crossread.model import Finding, Judgement, Match, Passage, Ruling, RulingKind
from crossread.tables.claims import standing, worth_showing
from crossread.tables.disputes import disputes
from crossread.tables.place import place_in_article
from crossread.verdict import MODEL_CHECK
from crossread_gui.models.pieces import Piece, clash_spans, differing, marked
from crossread_gui.models.rulings import dismissal, rulings_on
from crossread_gui.models.words import name_of, verdict_sentence, verdict_word
from crossread_gui.speaking import window_speech

translate = QCoreApplication.translate
# More wordings than this help nobody and take long to lay out; the findings list has them all.
_MOST_READINGS = 24


@dataclass(frozen=True, slots=True)
class Reading:
    """One article's wording of what the selected passage says; `match` is the link to it, if there is a direct one."""

    passage: Passage
    source: str
    pieces: tuple[Piece, ...]
    match: Match | None = None
    is_selected: bool = False
    is_clashing: bool = False
    is_doubtful: bool = False


@dataclass(frozen=True, slots=True)
class Evidence:
    """A finding with the clashing words of both passages marked; `index` is its place in the comparison.

    `is_standing` says that it makes a passage contradictory; without it, it is a mere difference, too doubtful, or
    set aside by the user. `is_alone` says that nothing but it speaks of a clash between these passages.
    """

    index: int
    finding: Finding
    left: tuple[Piece, ...]
    right: tuple[Piece, ...]
    dismissal: Ruling | None = None
    is_notice: bool = False
    is_standing: bool = False
    is_alone: bool = True


@dataclass(frozen=True, slots=True)
class Detail:
    """What the detail panel shows of one passage; `silent` are the names of articles that say nothing of it."""

    passage: Passage
    judgement: Judgement
    headline: str
    place: str
    evidence: tuple[Evidence, ...]
    readings: tuple[Reading, ...]
    silent: tuple[str, ...]
    rulings: tuple[Ruling, ...]
    left_over: int = 0


def prepare_detail(lookup: Lookup) -> None:
    """Find out beforehand which findings speak of which passage."""
    for gather in (_by_passage, _worth_showing, _supported):
        lookup.once(gather)


def detail(lookup: Lookup, passage_id: str, chosen_finding: int = -1) -> Detail:
    """Collect what there is to say about a passage.

    Raises:
        KeyError: the comparison has no such passage.
    """
    passage = lookup.passage(passage_id)
    judgement = lookup.judgement(passage_id)
    rulings = rulings_on(lookup.comparison.rulings, passage)
    evidence = _evidence(lookup, passage, chosen_finding)
    readings = _readings(lookup, passage, evidence)
    heard = {each.passage.article for each in readings}
    return Detail(
        passage=passage,
        judgement=judgement,
        headline=verdict_sentence(judgement, passage.excluded),
        place=place_of(lookup, passage),
        evidence=evidence,
        readings=readings[:_MOST_READINGS],
        silent=tuple(name_of(each) for each in lookup.comparison.articles if each.id not in heard),
        rulings=rulings,
        left_over=max(0, len(readings) - _MOST_READINGS),
    )


def place_of(lookup: Lookup, passage: Passage) -> str:
    """Return where a passage stands: "A4 · Meridian Wire · headline", its paragraph as citations give it."""
    article = lookup.article(passage.article)
    name = name_of(article).removeprefix(f"{article.id} · ")
    return f"{passage.id} · {name} · {place_in_article(lookup, passage, window_speech())}"


def ruling_sentence(ruling: Ruling) -> str:
    """Return a ruling in words, as the user's own."""
    if ruling.kind is RulingKind.NOTE:
        return translate("detail", "Your note: {note}").format(note=ruling.note)
    if ruling.kind is RulingKind.CLASS and ruling.verdict is not None:
        return translate("detail", "You ruled: {verdict}").format(verdict=verdict_word(ruling.verdict))
    return {
        RulingKind.DISMISS: translate("detail", "You dismissed this evidence"),
        RulingKind.LINK: translate("detail", "You linked these passages"),
        RulingKind.UNLINK: translate("detail", "You unlinked these passages"),
    }.get(ruling.kind, translate("detail", "You ruled"))


def _readings(lookup: Lookup, passage: Passage, evidence: tuple[Evidence, ...]) -> tuple[Reading, ...]:
    """Return the selected wording first, then every other article's, in article and reading order."""
    findings = [each.finding for each in evidence if each.dismissal is None]
    strand = lookup.strand_of(passage.id)
    names = {name for each in lookup.matches_of(passage.id) for name in (each.left, each.right)}
    names |= {name for each in findings for name in (each.left, each.right)}
    names |= set(strand.passages) if strand is not None else set()
    column = {each.id: place for place, each in enumerate(lookup.comparison.articles)}
    others = sorted(
        (lookup.passage(each) for each in names - {passage.id}), key=lambda each: (column[each.article], each.index)
    )
    own = marked(passage.text, clash_spans(passage, findings))
    first = Reading(passage, name_of(lookup.article(passage.article)), own, is_selected=True)
    return (first, *(_reading(lookup, passage, each, evidence) for each in others))


def _reading(lookup: Lookup, passage: Passage, other: Passage, evidence: tuple[Evidence, ...]) -> Reading:
    between = [
        each for each in evidence if other.id in {each.finding.left, each.finding.right} and each.dismissal is None
    ]
    pieces = differing(other.text, passage.text, clash_spans(other, [each.finding for each in between]))
    return Reading(
        other,
        name_of(lookup.article(other.article)),
        pieces,
        lookup.match(passage.id, other.id),
        is_clashing=any(each.is_standing for each in between),
        is_doubtful=any(not each.is_standing and not each.is_notice for each in between),
    )


def _evidence(lookup: Lookup, passage: Passage, chosen: int) -> tuple[Evidence, ...]:
    stands, shown = standing(lookup), lookup.once(_worth_showing)
    findings = lookup.comparison.findings
    found = [
        _piece_of_evidence(lookup, index, findings[index], stands)
        for index in sorted(lookup.once(_by_passage).get(passage.id, ()), key=lambda each: -findings[each].confidence)
        if index in shown or index == chosen
    ]
    # What names the words that clash tells a reader more than the model's word, however sure that is.
    return tuple(
        sorted(
            found,
            key=lambda each: (
                each.index != chosen, not each.is_standing, each.is_notice, each.finding.check == MODEL_CHECK,
            ),
        )
    )  # fmt: skip


def _by_passage(lookup: Lookup) -> Mapping[str, Sequence[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    for index, each in enumerate(lookup.comparison.findings):
        found[each.left].append(index)
        found[each.right].append(index)
    return found


def _worth_showing(lookup: Lookup) -> frozenset[int]:
    return frozenset(worth_showing(lookup))


def _supported(lookup: Lookup) -> frozenset[int]:
    """Return the findings that speak of a clash beside others."""
    return frozenset(index for each in disputes(lookup) if len(each.findings) > 1 for index in each.findings)


def _piece_of_evidence(lookup: Lookup, index: int, finding: Finding, standing: frozenset[int]) -> Evidence:
    left, right = lookup.passage(finding.left), lookup.passage(finding.right)
    return Evidence(
        index,
        finding,
        marked(left.text, clash_spans(left, (finding,))),
        marked(right.text, clash_spans(right, (finding,))),
        dismissal(lookup.comparison.rulings, left, right, finding.check),
        finding.weight != "clash",
        index in standing,
        is_alone=index not in lookup.once(_supported),
    )
