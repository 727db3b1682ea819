"""Matches, findings, passages and statistics as rows: what the spreadsheet formats write."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from crossread.lookup import Lookup
from crossread.model import Finding, Match, Span
from crossread.reports.content import Report
from crossread.reports.wordings import notes_on
from crossread.roles import Progress
from crossread.speech import Speech
from crossread.statistics import weight
from crossread.styling.printable import printable
from crossread.tables.verbatim import verbatim

Cell: TypeAlias = str | int | float
# What makes a spreadsheet take a text for a formula or a command (OWASP, "CSV injection").
_DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n")


_ENDS = (
    "article", "passage", "start", "end", "text",
    "other article", "other passage", "other start", "other end", "other text",
)  # fmt: skip
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "Matches": (*_ENDS, "score", "wording", "meaning", "how", "moved", "linked by user"),
    "Findings": (*_ENDS, "check", "kind", "weight", "value", "other value", "confidence", "sentence"),
    "Passages": (
        "article", "passage", "start", "end", "text", "kind", "verdict", "how", "confidence", "unsettled",
        "ruled by user", "partners", "left out because", "words", "note",
    ),
    "Articles": (
        "article", "title", "outlet", "author", "published", "address", "sha256", "language", "words",
        "shared", "unique", "contradictory", "excluded",
    ),
    "Pairs": (
        "article", "other article", "same words", "reworded", "in part", "pairs that differ", "pairs that may differ",
        "word for word", "other word for word", "share word for word", "other share word for word",
        "in quotation marks", "other in quotation marks", "dated earlier",
    ),
    "Word for word": (
        "article", "passage", "start", "end", "text", "other article", "other passage", "other start", "other end",
        "other text", "words", "quotation",
    ),
    "Stray notes": ("text", "note"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table; `record` is what one of its rows is, and every row is as long as the head."""

    name: str
    record: str
    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def sheets(lookup: Lookup, report: Report, job: Progress) -> tuple[Sheet, ...]:
    """Return the matches, findings, passages and statistics, one row each."""
    comparison = lookup.comparison
    job.report(0.2, "Collecting matches")
    matches = tuple(_match(lookup, each) for each in comparison.matches)
    job.report(0.4, "Collecting findings")
    findings = tuple(_finding(lookup, each, report.speech) for each in comparison.findings)
    job.report(0.6, "Collecting passages")
    passages = tuple(_passages(lookup))
    rows = (
        matches,
        findings,
        passages,
        tuple(_articles(report)),
        tuple(_pairs(lookup, report)),
        tuple(_runs(lookup)),
        tuple(_stray_notes(report)),
    )
    records = ("match", "finding", "passage", "article", "pair", "word for word", "note")
    named = zip(COLUMNS.items(), records, rows, strict=True)
    return tuple(Sheet(name, record, head, found) for (name, head), record, found in named)


def safe(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula; control characters are made visible.

    >>> safe("=1+1"), safe("12 people")
    ("'=1+1", '12 people')
    """
    shown = printable(text)
    return f"'{shown}" if shown.lstrip(" ").startswith(_DANGEROUS) else shown


def _match(lookup: Lookup, match: Match) -> tuple[Cell, ...]:
    meaning = "" if match.semantic is None else round(match.semantic, 4)
    return (
        *_end(lookup, match.left, match.left_span), *_end(lookup, match.right, match.right_span),
        round(match.score, 4), round(match.lexical, 4), meaning,
        match.how.value, _yes(match.moved), _yes(match.linked_by_user),
    )  # fmt: skip


def _finding(lookup: Lookup, finding: Finding, speech: Speech) -> tuple[Cell, ...]:
    return (
        *_end(lookup, finding.left, finding.left_span), *_end(lookup, finding.right, finding.right_span),
        finding.check, finding.kind, finding.weight, *map(speech.value, finding.values), round(finding.confidence, 4),
        speech.sentence(finding),
    )  # fmt: skip


def _end(lookup: Lookup, passage: str, span: Span) -> tuple[Cell, ...]:
    """Return one side of a row; positions are of the stretch in question, the text is the whole passage."""
    found = lookup.passage(passage)
    return found.article, passage, span.start, span.end, found.text


def _passages(lookup: Lookup) -> Iterator[tuple[Cell, ...]]:
    for row in lookup.comparison.passages:
        for each in row:
            judged = lookup.judgement(each.id)
            yield (
                each.article, each.id, each.span.start, each.span.end, each.text, each.kind.value, judged.verdict.value,
                judged.how.value if judged.how else "", round(judged.confidence, 4), _yes(judged.unsettled),
                _yes(judged.ruled), " ".join(lookup.partners(each.id)), each.excluded, weight(each.text),
                "; ".join(notes_on(lookup, each.id)),
            )  # fmt: skip


def _articles(report: Report) -> Iterator[tuple[Cell, ...]]:
    for each in report.articles:
        shares = (each.share.shared, each.share.unique, each.share.contradictory, each.share.excluded)
        yield (
            each.id, each.title, each.outlet, each.author, each.published, each.address, each.sha256, each.language,
            each.words or "", *(round(share, 4) for share in shares),
        )  # fmt: skip


def _pairs(lookup: Lookup, report: Report) -> Iterator[tuple[Cell, ...]]:
    shared = {(each.left, each.right): each for each in verbatim(lookup)}
    for each in report.pairs:
        same = shared.get((each.left, each.right))
        yield (
            each.left, each.right, each.same_words, each.reworded, each.in_part, each.differences, each.possible,
            *((0, 0, 0.0, 0.0, 0, 0, "") if same is None else (
                same.left_length, same.right_length, round(same.left_part, 4), round(same.right_part, 4),
                same.left_quoted, same.right_quoted, same.earlier,
            )),
        )  # fmt: skip


def _runs(lookup: Lookup) -> Iterator[tuple[Cell, ...]]:
    """Yield every run that stands word for word in two articles; its texts are the run's own."""
    for pair in verbatim(lookup):
        for each in pair.runs:
            yield (
                *_stretch(lookup, pair.left, each.left, each.left_span),
                *_stretch(lookup, pair.right, each.right, each.right_span), each.length, _yes(each.is_quoted),
            )  # fmt: skip


def _stray_notes(report: Report) -> Iterator[tuple[Cell, ...]]:
    for each in report.stray_notes:
        yield each.left, each.note


def _stretch(lookup: Lookup, article: str, passages: tuple[str, ...], span: Span) -> tuple[Cell, ...]:
    return article, " ".join(passages), span.start, span.end, span.of(lookup.article(article).text)


def _yes(value: bool) -> str:
    return "yes" if value else "no"
