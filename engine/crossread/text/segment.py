"""Cut an article into passages: sentences, or a headline, caption or list item on its own.

Sentences are looked for per block, so nothing ever joins over a block's edge; their ends are found in `sentence_ends`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from crossread.job import Job
from crossread.model import Article, Block, BlockKind, Passage, Span
from crossread.roles import Progress
from crossread.settings import ExcludeSettings
from crossread.text import clauses, sentence_ends

_WHOLE = frozenset((BlockKind.HEADLINE, BlockKind.HEADING, BlockKind.BYLINE, BlockKind.DATELINE, BlockKind.TABLE))


def segment(article: Article, exclude: ExcludeSettings, job: Progress | None = None) -> tuple[Passage, ...]:
    """Return the passages in order; they never overlap, lie inside a block and have no white space at their edges.

    Raises:
        Cancelled: the job was stopped.
    """
    job = job or Job()
    passages: list[Passage] = []
    for number, block in enumerate(article.blocks):
        for span in _spans(article, block, exclude.longest, job):
            job.check()
            text = article.text[span.start : span.end]
            passages.append(
                Passage(
                    id=f"{article.id}{len(passages) + 1}",
                    article=article.id,
                    index=len(passages),
                    span=span,
                    text=text,
                    kind=block.kind,
                    block=number,
                    excluded=_why_excluded(text, block.kind, exclude),
                )
            )
    return tuple(passages)


def sentences(text: str, language: str = "en") -> tuple[Span, ...]:
    """Return the sentences of one block of text, without white space at their edges.

    >>> [span.of("Mr. Kim left. N. Korea's FM stayed.") for span in sentences("Mr. Kim left. N. Korea's FM stayed.")]
    ['Mr. Kim left.', "N. Korea's FM stayed."]
    """
    return tuple(_sentences(text, language, None))


def _sentences(text: str, language: str, job: Progress | None) -> Iterator[Span]:
    return _trimmed(text, sentence_ends.find(text, "en" if language == "und" else language, job))


def _spans(article: Article, block: Block, longest: int, job: Progress) -> Iterator[Span]:
    text = block.span.of(article.text)
    if block.kind in _WHOLE:
        pieces: Iterable[Span] = _trimmed(text, [(0, len(text))])
    elif block.kind is BlockKind.CODE:
        pieces = [Span(found.start(), found.end()) for found in re.finditer(r"\S.*\S|\S", text)]
    else:
        pieces = _sentences(text, article.language, job)
    for piece in pieces:
        for clause in clauses.split(text, piece, longest):
            yield clause.shifted(block.span.start)


def _trimmed(text: str, found: Iterable[tuple[int, int]]) -> Iterator[Span]:
    for start, end in found:
        piece = text[start:end]
        left = start + len(piece) - len(piece.lstrip())
        right = end - (len(piece) - len(piece.rstrip()))
        if left < right:
            yield Span(left, right)


def _why_excluded(text: str, kind: BlockKind, exclude: ExcludeSettings) -> str:
    if kind is BlockKind.BOILERPLATE and exclude.boilerplate:
        return "boilerplate"
    if kind is BlockKind.CAPTION and exclude.captions:
        return "caption"
    if kind in {BlockKind.BYLINE, BlockKind.DATELINE} and exclude.bylines:
        return kind.value
    if exclude.quotations and (kind is BlockKind.QUOTATION or _is_quotation(text)):
        return "quotation"
    if exclude.shortest <= 1:
        return "" if any(map(str.isalnum, text)) else "too short"
    return "too short" if clauses.count_words(text) < exclude.shortest else ""


def _is_quotation(text: str) -> bool:
    return text[0] in '"“‘«„「『' and (text[-1] in '"”’»“」』' or not any(mark in text[1:] for mark in '"”»」』'))
