"""A document that already holds a comparison, and a theme."""

from __future__ import annotations

import pytest

from crossread_gui.document import ComparisonDocument
from crossread_gui.theme import Theme


@pytest.fixture
def theme(qapp):
    return Theme(choice="light")


@pytest.fixture
def empty_document(qapp):
    document = ComparisonDocument()
    yield document
    document.close()


@pytest.fixture
def document(empty_document, made_comparison):
    """Return a document of three articles, compared."""
    return filled(empty_document, made_comparison(3))


@pytest.fixture
def fill():
    """Return what puts a comparison into a document."""
    return filled


def filled(document: ComparisonDocument, comparison) -> ComparisonDocument:
    document.articles = comparison.articles
    document.base = comparison.articles[0].id
    document._set_comparison(comparison)
    return document
