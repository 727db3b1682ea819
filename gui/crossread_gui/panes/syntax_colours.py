"""The colours of source code in an article that is nothing but code; prose has none."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor

from crossread.model import Article, BlockKind, Run, Span
from crossread.styling.palette import Palette

if TYPE_CHECKING:
    from pygments.token import _TokenType

Stretch = tuple[int, int, QColor]


class SyntaxColours:
    """Answers which letters of a stretch of text are drawn in which colour, readable on their passage's fill."""

    def __init__(self, article: Article, palette: Palette) -> None:
        self._palette = palette
        self._is_code = bool(article.blocks) and all(each.kind is BlockKind.CODE for each in article.blocks)
        self._article = article
        self._spans: tuple[tuple[Span, _TokenType], ...] | None = None
        self._starts: list[int] = []
        self._known: dict[tuple[Span, tuple[Run, ...]], tuple[Stretch, ...]] = {}

    def within(self, chunk: Span, runs: tuple[Run, ...]) -> tuple[Stretch, ...]:
        """Return start, end and colour of each stretch in a chunk, in code points of the article."""
        if not self._is_code:
            return ()
        key = (chunk, runs)
        if key not in self._known:
            self._known[key] = tuple(self._coloured(chunk, runs))
        return self._known[key]

    def _coloured(self, chunk: Span, runs: tuple[Run, ...]) -> Iterable[Stretch]:
        from crossread.styling.appearance import appearance
        from crossread.styling.syntax import syntax_spans
        from crossread.styling.tokens import PLAIN, token_of, with_syntax

        if self._spans is None:  # lexed when first drawn: a long file takes a moment
            self._spans = syntax_spans(self._article)
            self._starts = [span.start for span, _token in self._spans]
        for span, token in self._spans[max(0, bisect_right(self._starts, chunk.start) - 1) :]:
            if span.start >= chunk.end:
                return
            run = next((each for each in runs if each.span.overlaps(span)), None)
            ground = PLAIN if run is None else token_of(run)
            start, end = max(span.start, chunk.start), min(span.end, chunk.end)
            if start < end:
                yield start, end, QColor(appearance(with_syntax(ground, token), self._palette).ink)
