"""Where a passage stands, as citations and the window say it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crossread.job import Job
from crossread.lookup import Lookup
from crossread.model import Source
from crossread.pipeline import compare_articles
from crossread.reading.markdown import read
from crossread.reports.citation import cite_passage
from crossread.roles import Models, ReadOptions
from crossread.settings import Settings
from crossread.speech import speech_in
from crossread.tables.place import place_in_article

TEXT = b"""# Ferry hits the wall

By Ada Berg

The ferry struck the harbour wall. Nobody was hurt.

- The boat was old

The wall will be mended in the spring.
"""


@pytest.fixture(scope="module")
def lookup():
    one = read(TEXT, Source("a.md"), ReadOptions(), Job())
    made = [replace(one, id=name) for name in "AB"]
    return Lookup(compare_articles(made, Settings().with_value("model", "use", "off"), (), models=Models()))


def passage(lookup, words):
    return next(each for each in lookup.passages_of("A") if words in each.text)


@pytest.mark.parametrize(
    ("words", "place"),
    [("Ferry hits", "headline"), ("Nobody", "paragraph 1"), ("boat", "list item"), ("spring", "paragraph 2")],
)
def test_paragraphs_are_counted_as_a_reader_would(lookup, words, place):
    assert place_in_article(lookup, passage(lookup, words), speech_in("en")) == place


def test_a_citation_says_the_same(lookup):
    found = passage(lookup, "spring")
    start = lookup.article("A").text.index("The wall will")

    assert f"; paragraph 2, characters {start + 1} to " in cite_passage(lookup, found.id, speech_in("en"))
