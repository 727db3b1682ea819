"""Selecting words with mouse and keys, over the article's code points."""

from __future__ import annotations

import re

from crossread.model import Span

_WORD = re.compile(r"\w+(?:[’'\-]\w+)*")


class TextSelection:
    """An anchor and a moving end; empty when they are equal."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.anchor = 0
        self.end = 0
        self._whole = Span(0, 0)

    @property
    def span(self) -> Span | None:
        """The selected stretch, or None."""
        if self.anchor == self.end:
            return None
        return Span(min(self.anchor, self.end), max(self.anchor, self.end))

    def start(self, point: int) -> None:
        """Begin at a place."""
        self.anchor = self.end = point
        self._whole = Span(point, point)

    def take(self, span: Span) -> None:
        """Select a stretch; a drag then grows it whole."""
        self._whole = span
        self.anchor, self.end = span.start, span.end

    def extend(self, point: int) -> None:
        """Move the end to a place, keeping the word or passage it began with."""
        if point < self._whole.start:
            self.anchor, self.end = self._whole.end, max(0, point)
        else:
            self.anchor, self.end = self._whole.start, min(len(self.text), max(point, self._whole.end))

    def step(self, count: int, *, by_word: bool) -> None:
        """Move the end by characters or words."""
        self._whole = Span(self.anchor, self.anchor)
        self.extend(self._next_word(count) if by_word else self.end + count)

    def word_at(self, point: int) -> Span:
        """Return the word at a place, or the one character."""
        low = max(0, point - 60)
        for found in _WORD.finditer(self.text, low, min(len(self.text), point + 60)):
            if found.start() <= point <= found.end():
                return Span(found.start(), found.end())
        return Span(min(point, len(self.text)), min(point + 1, len(self.text)))

    def _next_word(self, count: int) -> int:
        if count > 0:
            found = _WORD.search(self.text, self.end)
            return len(self.text) if found is None else found.end()
        starts = [found.start() for found in _WORD.finditer(self.text, max(0, self.end - 200), self.end)]
        return max((each for each in starts if each < self.end), default=max(0, self.end - 200))
