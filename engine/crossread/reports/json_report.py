"""JSON as published in `docs/crossread-1.schema.json`: the interface other programs rely on."""

from __future__ import annotations

import json
from typing import Any

from crossread.lookup import Lookup
from crossread.model import (
    Article,
    Comparison,
    Finding,
    Judgement,
    Match,
    PairJudgement,
    Passage,
    Region,
    Ruling,
    Share,
    Span,
)
from crossread.roles import Progress
from crossread.settings import ReportOptions, as_plain
from crossread.tables.verbatim import Verbatim, verbatim

SCHEMA = "crossread/1"


class JsonExporter:
    """The whole comparison as one JSON object."""

    id = "json"
    title = "JSON"
    suffix = ".json"

    def write(self, comparison: Comparison, options: ReportOptions, job: Progress) -> bytes:  # noqa: ARG002
        """Return the indented JSON text, UTF-8; it always holds everything."""
        job.report(0.0, "Writing JSON")
        written = json.dumps(as_json(comparison), ensure_ascii=False, indent=1) + "\n"
        # A file name may hold bytes that are no text; as "\udcff" they are JSON still.
        return written.encode("utf-8", "backslashreplace")


def as_json(comparison: Comparison) -> dict[str, Any]:
    """Return a comparison as plain values, in the published form."""
    judgements = {each.passage: each for each in comparison.judgements}
    rows = zip(comparison.articles, comparison.passages, comparison.shares, strict=True)
    return {
        "schema": SCHEMA,
        "version": comparison.version,
        "settings": as_plain(comparison.settings),
        "articles": [_article(article, row, share, judgements) for article, row, share in rows],
        "matches": [_match(each) for each in comparison.matches],
        "strands": [list(each.passages) for each in comparison.strands],
        "regions": [_region(each) for each in comparison.regions],
        "word_for_word": [_verbatim(each) for each in verbatim(Lookup(comparison))],
        "findings": [finding_as_json(each) for each in comparison.findings],
        "rulings": [_ruling(each) for each in comparison.rulings],
        "notices": list(comparison.notices),
    }


def pair_as_json(judged: PairJudgement) -> dict[str, Any]:
    """Return the judgement of one pair as plain values."""
    return {
        "relation": judged.relation,
        "score": _round(judged.score),
        "same": _round(judged.same),
        "contradicts": _round(judged.contradicts),
        "findings": [finding_as_json(each) for each in judged.standing],
        "doubtful": [finding_as_json(each) for each in judged.doubtful],
    }


def finding_as_json(finding: Finding) -> dict[str, Any]:
    """Return one finding as plain values."""
    return {
        "check": finding.check,
        "kind": finding.kind,
        "weight": finding.weight,
        "a": finding.left,
        "b": finding.right,
        "a_span": _span(finding.left_span),
        "b_span": _span(finding.right_span),
        "values": list(finding.values),
        "confidence": _round(finding.confidence),
        "sentence": finding.sentence,
    }


def _ruling(ruling: Ruling) -> dict[str, Any]:
    return {
        "kind": ruling.kind.value,
        "a_text": ruling.left,
        "b_text": ruling.right,
        "verdict": ruling.verdict.value if ruling.verdict else None,
        "check": ruling.check,
        "note": ruling.note,
    }


def _article(
    article: Article, passages: tuple[Passage, ...], share: Share, judgements: dict[str, Judgement]
) -> dict[str, Any]:
    return {
        "id": article.id,
        "title": article.title,
        "source": article.source.address,
        "language": article.language,
        "outlet": article.outlet,
        "author": article.author,
        "published": article.published.isoformat() if article.published else None,
        "sha256": article.source.sha256,
        "encoding": article.source.encoding,
        "text": article.text,
        "passages": [_passage(each, judgements[each.id]) for each in passages],
        "share": {
            "shared": _round(share.shared),
            "unique": _round(share.unique),
            "contradictory": _round(share.contradictory),
            "excluded": _round(share.excluded),
        },
    }


def _passage(passage: Passage, judgement: Judgement) -> dict[str, Any]:
    return {
        "id": passage.id,
        "start": passage.span.start,
        "end": passage.span.end,
        "kind": passage.kind.value,
        "verdict": judgement.verdict.value,
        "how": judgement.how.value if judgement.how else None,
        "confidence": _round(judgement.confidence),
        "unsettled": judgement.unsettled,
        "ruled": judgement.ruled,
    }


def _match(match: Match) -> dict[str, Any]:
    return {
        "a": match.left,
        "b": match.right,
        "score": _round(match.score),
        "lexical": _round(match.lexical),
        "semantic": None if match.semantic is None else _round(match.semantic),
        "how": match.how.value,
        "a_span": _span(match.left_span),
        "b_span": _span(match.right_span),
        "verbatim": [[_span(left), _span(right)] for left, right in match.verbatim],
        "parts": {each.name: _round(each.value) for each in match.parts},
    }


def _verbatim(found: Verbatim) -> dict[str, Any]:
    return {
        "articles": [found.left, found.right],
        "lengths": [found.left_length, found.right_length],
        "parts": [_round(found.left_part), _round(found.right_part)],
        "quoted": [found.left_quoted, found.right_quoted],
        "earlier": found.earlier or None,
        "runs": [
            {"a": _span(each.left_span), "b": _span(each.right_span), "quoted": each.is_quoted} for each in found.runs
        ],
    }


def _region(region: Region) -> dict[str, Any]:
    return {
        "articles": [region.left, region.right],
        "a": _span(region.left_span),
        "b": _span(region.right_span),
        "score": _round(region.score),
    }


def _span(span: Span) -> list[int]:
    return [span.start, span.end]


def _round(value: float) -> float:
    return round(float(value), 4)
