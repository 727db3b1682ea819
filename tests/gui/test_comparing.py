from __future__ import annotations

import weakref
from dataclasses import replace

import pytest

from crossread.lookup import Lookup
from crossread.settings import Settings
from crossread_gui.comparing import Comparer, Request


@pytest.fixture
def comparer(qapp, made_comparison):
    made = Comparer(lambda _lookup, _job: None)
    comparison = made_comparison(2)
    made._work = lambda _request, *, refine: lambda _job: Lookup(comparison)
    made.request = Request(comparison.articles, Settings(), ())
    yield made
    made.close()


def test_model_looks_at_what_was_compared_once_its_colours_had_time_to_be_painted(comparer, qtbot):
    found = []
    comparer.compared.connect(found.append)

    comparer.compare(comparer.request)
    qtbot.waitUntil(lambda: bool(found), timeout=10_000)
    assert comparer.is_busy, "more is to come"
    qtbot.waitUntil(lambda: not comparer.is_busy, timeout=10_000)

    assert len(found) == 2


def test_stop_is_heard_while_the_colours_are_painted(comparer, qtbot):
    stopped = []
    comparer.stopped.connect(lambda: stopped.append(True))
    with qtbot.waitSignal(comparer.compared, timeout=10_000):
        comparer.compare(comparer.request)

    comparer.cancel()

    assert stopped == [True]
    assert not comparer.is_busy


def test_panes_of_new_articles_are_laid_out_before_their_comparison_begins(comparer, qtbot):
    begun = []
    comparer._work = lambda request, *, refine: lambda _job: begun.append(request)

    comparer.compare(comparer.request)
    newer = replace(comparer.request, articles=comparer.request.articles[::-1])
    comparer.compare(newer)

    assert comparer.is_busy
    assert begun == [], "what announced the articles has not ended yet"
    qtbot.waitUntil(lambda: bool(begun), timeout=10_000)
    assert begun == [newer]


def test_stop_is_heard_before_a_comparison_begins(comparer, qtbot):
    stopped = []
    comparer.stopped.connect(lambda: stopped.append(True))

    comparer.compare(comparer.request)
    comparer.cancel()

    assert stopped == [True]
    assert not comparer.is_busy
    with qtbot.assertNotEmitted(comparer.compared, wait=200):
        pass


def test_comparison_goes_when_a_newer_one_is_shown(window, article_files, qtbot):
    document = window.document
    window.show()
    for dock in window.room.docks:
        dock.panel_action.trigger()
    window.take_paths(article_files)
    qtbot.waitUntil(lambda: document.comparison is not None and not document.is_busy, timeout=30_000)
    document.go(1)
    former = weakref.ref(document.lookup)

    document.change_settings(document.settings.with_value("align", "similarity", 0.9))
    qtbot.waitUntil(lambda: document.lookup is not former() and not document.is_busy, timeout=30_000)

    # Nothing of it is left to the search for cyclic garbage, which passes comparisons over.
    qtbot.waitUntil(lambda: former() is None, timeout=10_000)
