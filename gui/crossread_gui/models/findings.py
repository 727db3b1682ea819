"""The findings list: contradictions, differences, matches and lone passages as rows; filtered, sorted, grouped."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from crossread.lookup import Lookup
from crossread.model import Finding, How, Match, Passage, RulingKind, Verdict, article_of
from crossread.tables.claims import standing, worth_showing
from crossread.tables.disputes import surest_first
from crossread.verdict import MODEL_CHECK, words_of
from crossread_gui.models.cells import Cell, Column, Section
from crossread_gui.models.pieces import Piece, around, plain
from crossread_gui.models.rulings import dismissal
from crossread_gui.models.words import (
    CONFIDENCES,
    check_word,
    confidence_word,
    name_of,
    percent,
    values_words,
    verdict_word,
)
from crossread_gui.speaking import window_speech

translate = QCoreApplication.translate
# Longer passages are shown around their clash, in code points.
_ROOM = 220


class Kind(StrEnum):
    """What a row of the list is about."""

    CONTRADICTION = "contradiction"
    POSSIBLE = "possible"
    DIFFERENCE = "difference"
    MATCH = "match"
    UNIQUE = "unique"


class Grouping(StrEnum):
    """By what rows are put together."""

    NONE = "none"
    KIND = "kind"
    ARTICLE = "article"


@dataclass(frozen=True, slots=True)
class FindingRow:
    """One row; `right` is empty for a lone passage, `finding` -1 unless it is one.

    `also` are the findings of other checks between the same passages over the same words; they have no own row.
    """

    kind: Kind
    left: str
    right: str
    score: float
    finding: int = -1
    how: How | None = None
    ruling: str = ""
    also: tuple[int, ...] = ()

    @property
    def findings(self) -> tuple[int, ...]:
        """Return the indices of all findings that the row tells of."""
        return (self.finding, *self.also) if self.finding >= 0 else ()


@dataclass(frozen=True, slots=True)
class Listing:
    """How the list is asked for; `closed` are the ids of sections shown without their rows."""

    kinds: frozenset[Kind] = frozenset({Kind.CONTRADICTION})
    text: str = ""
    sort: int = 1
    is_descending: bool = False
    grouping: Grouping = Grouping.NONE
    closed: frozenset[str] = frozenset()


def columns() -> tuple[Column, ...]:
    """Return the list's columns."""
    return (
        Column(translate("findings", "Kind"), weight=0, narrowest=18),
        Column(translate("findings", "Where"), weight=0, narrowest=10),
        Column(translate("findings", "One says"), weight=3, narrowest=19),
        Column(translate("findings", "The other says"), weight=3, narrowest=19),
        Column(translate("findings", "Values"), weight=1, narrowest=12),
        Column(
            translate("findings", "Sure"),
            translate("findings", "How sure a finding is, or that two passages say the same"),
            weight=0,
            narrowest=max(map(len, (_model_word(), *map(confidence_word, CONFIDENCES)))),
        ),
        Column(translate("findings", "Your ruling"), weight=0, narrowest=10),
    )


def all_rows(lookup: Lookup) -> tuple[FindingRow, ...]:
    """Return every row there could be, contradictions first."""
    comparison = lookup.comparison
    ruled = _rulings(lookup)
    stands = standing(lookup)
    surest = surest_first(lookup, worth_showing(lookup))
    found = _folded(lookup, [_finding_row(lookup, index, ruled, index in stands) for index in surest])
    found += [_match_row(each, ruled) for each in comparison.matches]
    found += [
        FindingRow(Kind.UNIQUE, each.passage, "", each.confidence, ruling=ruled.get(each.passage, ""))
        for each in comparison.judgements
        if each.verdict is Verdict.UNIQUE
    ]
    return tuple(found)


def arrange(lookup: Lookup, rows: Iterable[FindingRow], listing: Listing) -> tuple[FindingRow | Section, ...]:
    """Return the rows that pass the filter, in order, headed by sections if they are grouped."""
    wanted = [each for each in rows if each.kind in listing.kinds and _has_text(lookup, each, listing.text)]
    wanted.sort(key=_sort_key(lookup, listing.sort), reverse=listing.is_descending)
    if listing.grouping is Grouping.NONE:
        return tuple(wanted)
    groups: dict[str, list[FindingRow]] = defaultdict(list)
    for row in wanted:
        for name in _groups_of(row, listing.grouping):
            groups[name].append(row)
    found: list[FindingRow | Section] = []
    for name in sorted(groups, key=_group_order(listing.grouping)):
        is_closed = name in listing.closed
        found.append(Section(name, _group_title(lookup, name, listing.grouping), len(groups[name]), is_closed))
        found += () if is_closed else groups[name]
    return tuple(found)


def cell_maker(lookup: Lookup) -> Callable[[object, int], Cell]:
    """Return what turns a row into the cells of the list."""
    makers = (_kind_cell, _where_cell, _one_cell, _other_cell, _values_cell, _sure_cell, _ruling_cell)

    def make(row: object, column: int) -> Cell:
        return makers[column](lookup, row) if isinstance(row, FindingRow) else Cell()

    return make


def kind_word(kind: Kind) -> str:
    """Return the name of a kind of row."""
    return {
        Kind.CONTRADICTION: translate("findings", "Contradiction"),
        Kind.POSSIBLE: translate("findings", "Possible contradiction"),
        Kind.DIFFERENCE: translate("findings", "Difference"),
        Kind.MATCH: translate("findings", "Match"),
        Kind.UNIQUE: translate("findings", "Unique"),
    }[kind]


def _finding_row(lookup: Lookup, index: int, ruled: dict[str, str], is_standing: bool) -> FindingRow:
    finding = lookup.comparison.findings[index]
    left, right = lookup.passage(finding.left), lookup.passage(finding.right)
    is_dismissed = dismissal(lookup.comparison.rulings, left, right, finding.check) is not None
    kind = Kind.CONTRADICTION if is_standing or is_dismissed else Kind.POSSIBLE
    if finding.weight != "clash":
        kind = Kind.DIFFERENCE
    ruling = ruled.get(finding.left, "") or ruled.get(finding.right, "")
    if is_dismissed:
        ruling = translate("findings", "dismissed")
    return FindingRow(kind, finding.left, finding.right, finding.confidence, index, ruling=ruling)


def _folded(lookup: Lookup, rows: Iterable[FindingRow]) -> list[FindingRow]:
    """Put what several checks say of the same words of two passages into one row, that of the first."""
    findings = lookup.comparison.findings
    found: dict[tuple[str, str, Kind, str], list[FindingRow]] = defaultdict(list)
    for row in rows:
        group, mine = found[row.left, row.right, row.kind, row.ruling], findings[row.finding]
        at = next((at for at, each in enumerate(group) if _is_over(findings[each.finding], mine)), -1)
        if at < 0:
            group.append(row)
        else:
            group[at] = replace(group[at], also=(*group[at].also, row.finding))
    return [each for group in found.values() for each in group]


def _is_over(one: Finding, other: Finding) -> bool:
    """Tell whether two findings are over the same words of both passages; the model's is over all of them."""
    if one.check == other.check:
        return False
    return one.left_span.overlaps(other.left_span) and one.right_span.overlaps(other.right_span)


def _match_row(match: Match, ruled: dict[str, str]) -> FindingRow:
    linked = translate("findings", "linked by you") if match.linked_by_user else ""
    ruling = linked or ruled.get(match.left, "") or ruled.get(match.right, "")
    return FindingRow(Kind.MATCH, match.left, match.right, match.score, how=match.how, ruling=ruling)


def _rulings(lookup: Lookup) -> dict[str, str]:
    """Return the user's rulings on single passages, in words, by passage id."""
    by_text: dict[str, list[str]] = defaultdict(list)
    for each in lookup.comparison.rulings:
        if each.kind is RulingKind.CLASS and each.verdict is not None:
            for text in filter(None, (each.left, each.right)):
                by_text[words_of(text)].append(verdict_word(each.verdict))
        elif each.kind is RulingKind.NOTE:
            by_text[words_of(each.left)].append(translate("findings", "note: {note}").format(note=each.note))
    if not by_text:
        return {}
    return {
        each.id: ", ".join(by_text[words_of(each.text)])
        for row in lookup.comparison.passages
        for each in row
        if words_of(each.text) in by_text
    }


def _has_text(lookup: Lookup, row: FindingRow, text: str) -> bool:
    if not text:
        return True
    said = [lookup.passage(each).text for each in (row.left, row.right) if each]
    for finding in _findings_of(lookup, row):
        said += [window_speech().sentence(finding), *map(window_speech().value, finding.values)]
    wanted = text.casefold()
    return any(wanted in each.casefold() for each in said) or wanted in row.ruling.casefold()


def _sort_key(lookup: Lookup, column: int) -> Callable[[FindingRow], tuple[object, ...]]:
    order = {each.id: place for place, each in enumerate(lookup.comparison.articles)}
    kinds = {kind: place for place, kind in enumerate(Kind)}

    def place(name: str) -> tuple[int, int]:
        if not name:
            return (-1, -1)
        passage = lookup.passage(name)
        return (order[passage.article], passage.index)

    def key(row: FindingRow) -> tuple[object, ...]:
        where = (place(row.left), place(row.right))
        first: object = ""
        if column == 0:
            first = kinds[row.kind]
        elif column in {2, 3}:
            name = row.left if column == 2 else row.right
            first = lookup.passage(name).text.casefold() if name else ""
        elif column == 4:
            first = "" if row.finding < 0 else values_words(lookup.comparison.findings[row.finding])
        elif column == 5:
            first = row.score
        elif column == 6:
            first = row.ruling
        return (first, *where)

    return key


def _groups_of(row: FindingRow, grouping: Grouping) -> tuple[str, ...]:
    if grouping is Grouping.KIND:
        return (row.kind.value,)
    letters = [article_of(each) for each in (row.left, row.right) if each]
    return tuple(dict.fromkeys(letters))


def _group_order(grouping: Grouping) -> Callable[[str], tuple[int, str]]:
    kinds = [each.value for each in Kind]
    return lambda name: (kinds.index(name) if grouping is Grouping.KIND else 0, name)


def _group_title(lookup: Lookup, name: str, grouping: Grouping) -> str:
    return kind_word(Kind(name)) if grouping is Grouping.KIND else name_of(lookup.article(name))


def _findings_of(lookup: Lookup, row: FindingRow) -> tuple[Finding, ...]:
    return tuple(lookup.comparison.findings[each] for each in row.findings)


def _verdict_of(row: FindingRow) -> Verdict:
    by_kind = {Kind.MATCH: Verdict.SHARED, Kind.UNIQUE: Verdict.UNIQUE, Kind.DIFFERENCE: Verdict.EXCLUDED}
    return by_kind.get(row.kind, Verdict.CONTRADICTORY)


def _kind_cell(lookup: Lookup, row: FindingRow) -> Cell:
    word, told = kind_word(row.kind), ""
    if row.finding >= 0:
        found = _findings_of(lookup, row)
        checks = ", ".join(dict.fromkeys(check_word(each.check) for each in found))
        word = translate("findings", "{kind}: {check}").format(kind=word, check=checks)
        told = " ".join(map(window_speech().sentence, found))
    elif row.how is not None:
        word = verdict_word(Verdict.SHARED, row.how)
    # Walking down the list, a screen reader says this cell alone: it has to tell one row from the next.
    spoken = ". ".join(each for each in (word, _where(row), told) if each)
    unsettled = row.kind is Kind.POSSIBLE
    return Cell(plain(word), row.left, row.finding, _verdict_of(row), row.how, spoken=spoken, is_unsettled=unsettled)


def _where_cell(_lookup: Lookup, row: FindingRow) -> Cell:
    return Cell(plain(_where(row)), row.left, row.finding)


def _where(row: FindingRow) -> str:
    return f"{row.left} – {row.right}" if row.right else row.left


def _one_cell(lookup: Lookup, row: FindingRow) -> Cell:
    return _wording_cell(lookup, row, row.left, is_left=True)


def _other_cell(lookup: Lookup, row: FindingRow) -> Cell:
    if not row.right:
        return Cell(plain("–"), row.left, spoken=translate("findings", "nobody else says it"))
    return _wording_cell(lookup, row, row.right, is_left=False)


def _wording_cell(lookup: Lookup, row: FindingRow, name: str, *, is_left: bool) -> Cell:
    passage = lookup.passage(name)
    pieces = plain(_short(passage.text))
    if row.finding >= 0:
        finding = lookup.comparison.findings[row.finding]
        pieces = _around_clash(passage, finding, is_left=is_left)
    spoken = translate("findings", "{article} says: {text}").format(article=passage.article, text=passage.text)
    return Cell(pieces, name, row.finding, spoken=spoken, tip=passage.text)


def _around_clash(passage: Passage, finding: Finding, *, is_left: bool) -> tuple[Piece, ...]:
    span = finding.left_span if is_left else finding.right_span
    if not passage.span.contains(span):
        return plain(_short(passage.text))
    return around(passage.text, span.shifted(-passage.span.start), _ROOM)


def _short(text: str) -> str:
    return text if len(text) <= _ROOM else text[:_ROOM].rsplit(" ", 1)[0] + " …"


def _values_cell(lookup: Lookup, row: FindingRow) -> Cell:
    if row.finding < 0:
        return Cell((), row.left)
    finding = lookup.comparison.findings[row.finding]
    found = _findings_of(lookup, row)
    shown = "\n".join(dict.fromkeys(filter(None, map(values_words, found))))
    one, other = map(window_speech().value, finding.values)
    spoken = translate("findings", "{one} against {other}").format(one=one, other=other) if shown else ""
    tip = "\n".join(map(window_speech().sentence, found))
    return Cell(plain(shown), row.left, row.finding, spoken=spoken, tip=tip)


def _sure_cell(lookup: Lookup, row: FindingRow) -> Cell:
    if row.kind is Kind.MATCH:
        return Cell(plain(percent(row.score)), row.left, row.finding, tip=percent(row.score))
    if row.finding < 0:
        return Cell(plain(confidence_word(row.score)), row.left, row.finding, tip=percent(row.score))
    finding = lookup.comparison.findings[row.finding]
    settled = True if row.finding in standing(lookup) else False if row.kind is Kind.POSSIBLE else None
    # The model alone may unsettle, never contradict: its own certainty would mislead.
    is_model = finding.check == MODEL_CHECK
    word = _model_word() if is_model else confidence_word(row.score, is_settled=settled)
    return Cell(plain(word), row.left, row.finding, tip=window_speech().sentence(finding))


def _model_word() -> str:
    return translate("findings", "the model's word")


def _ruling_cell(_lookup: Lookup, row: FindingRow) -> Cell:
    return Cell(plain(row.ruling), row.left, row.finding)
