"""Passages and prepared articles made of plain strings, for the tests of similarity and alignment."""

from __future__ import annotations

from crossread.job import Job
from crossread.model import Passage, Span
from crossread.settings import AlignSettings, ScoreSettings
from crossread.similarity.candidates import Candidates
from crossread.similarity.prepare import Prepared, prepare
from crossread.similarity.score import score


def passages(texts, article="A", excluded=()):
    made = []
    start = 0
    for place, text in enumerate(texts):
        span = Span(start, start + len(text))
        reason = "boilerplate" if place in excluded else ""
        made.append(Passage(f"{article}{place + 1}", article, place, span, text, excluded=reason))
        start += len(text) + 1
    return tuple(made)


def prepared(texts, article="A", language="en", excluded=()) -> Prepared:
    return prepare(passages(texts, article, excluded), language)


def scored(left: Prepared, right: Prepared, **more) -> Candidates:
    return score(left, right, ScoreSettings(), job=Job(), **more)


def at(similarity: float) -> AlignSettings:
    return AlignSettings(similarity=similarity)
