"""Judgements to runs: the ordered, gap-free stretches that any pane or exporter draws."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from crossread.job import watched
from crossread.model import Article, Judgement, Passage, Run, Span
from crossread.roles import Progress


def colour(
    article: Article,
    passages: Sequence[Passage],
    judgements: Mapping[str, Judgement],
    strands: Mapping[str, int],
    job: Progress | None = None,
) -> tuple[Run, ...]:
    """Return runs that tile `article.text` from 0 to its end.

    `judgements` and `strands` (index of the strand) are keyed by passage id; a passage without a judgement is
    drawn plain.
    """
    runs: list[Run] = []
    position = 0
    for passage in watched(passages, job):
        if passage.span.start > position:
            runs.append(Run(Span(position, passage.span.start)))
        runs.append(_run(passage, judgements.get(passage.id), strands.get(passage.id, -1)))
        position = passage.span.end
    if position < len(article.text):
        runs.append(Run(Span(position, len(article.text))))
    return tuple(runs)


def _run(passage: Passage, judgement: Judgement | None, strand: int) -> Run:
    if judgement is None:
        return Run(passage.span, passage=passage.id)
    return Run(
        span=passage.span,
        verdict=judgement.verdict,
        how=judgement.how,
        strength=judgement.confidence,
        passage=passage.id,
        strand=strand,
        unsettled=judgement.unsettled,
        ruled=judgement.ruled,
        dismissed=judgement.dismissed,
    )
