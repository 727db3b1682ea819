"""A comparison file opens where its reader left it."""

from __future__ import annotations

import os
from dataclasses import replace

import pytest

from crossread.model import Verdict
from crossread.session import load
from crossread_gui.state import Filter, filter_hiding, hidden_by
from crossread_gui.theme import Theme
from crossread_gui.window import Window

LONG = "\n\n".join(
    f"In the year {1900 + each} the river rose by {each} feet and the mill stood still." for each in range(90)
)


@pytest.fixture
def open_window(preferences, tmp_path, qtbot):
    theme, made = Theme(choice="light"), []

    def opened(paths) -> Window:
        window = Window(theme, preferences, tmp_path / "autosave")
        made.append(window)
        window.keeping.may_close = lambda: True
        window.resize(1280, 800)
        window.show()
        window.take_paths(paths)
        qtbot.waitUntil(lambda: window.document.comparison is not None and not window.document.is_busy, timeout=30_000)
        qtbot.wait(300)  # what scrolls comes to rest
        return window

    yield opened
    for window in made:
        window.close()
        window.deleteLater()


def _left_somewhere(window) -> None:
    """Leave a window in a state that no window opens in."""
    document, room = window.document, window.room
    clash = next(i for i, each in enumerate(document.comparison.findings) if each.left.startswith("A"))
    document.select_finding(clash)
    document.set_filter(Filter(verdicts=frozenset({Verdict.UNIQUE, Verdict.CONTRADICTORY})))
    document.set_locked(False)
    document.set_base("B")
    room.panes.use_look(replace(room.panes.look, width=52))
    room.panes.splitter.setSizes([600, 300])
    room.panes.columns[1].zoom(2)
    room.show_panels(("findings",))


def _saved(window, path, qtbot) -> None:
    window.keeping.path = path
    window.keeping.save()
    qtbot.waitUntil(lambda: path.exists() and not window.keeping.is_dirty, timeout=10_000)


def test_everything_stands_as_it_stood(open_window, article_files, tmp_path, qtbot):
    for path in article_files[:2]:
        path.write_text(path.read_text(encoding="utf-8") + "\n" + LONG, encoding="utf-8")
    window = open_window(article_files[:2])
    _left_somewhere(window)
    qtbot.wait(300)
    for column, place in zip(window.room.panes.columns, (900, 2200), strict=True):
        column.pane.scroll_to(place)
    window.room.panes.pane("B").setFocus()
    path = tmp_path / "case.crossread"
    _saved(window, path, qtbot)
    before = window.document.session().view
    window.close()

    again = open_window([path])
    after = again.document.session().view

    assert replace(after, panes=()) == replace(before, panes=())
    assert len(before.finding) == 4
    assert before.panels == ("findings",)
    assert [(each.letter, each.zoom) for each in after.panes] == [(each.letter, each.zoom) for each in before.panes]
    for now, then in zip(after.panes, before.panes, strict=True):
        assert now.width == pytest.approx(then.width, abs=3)
        assert now.place == pytest.approx(then.place, abs=90), "within a line"
    assert again.document.filter.verdicts == {Verdict.UNIQUE, Verdict.CONTRADICTORY}


def test_place_is_kept_at_closing_but_not_over_somebody_elses_work(open_window, article_files, tmp_path, qtbot):
    window = open_window(article_files[:2])
    path = tmp_path / "case.crossread"
    _saved(window, path, qtbot)
    window.document.select("B2")
    window.close()
    assert load(path).view.passage == "B2"

    again = open_window([path])
    again.document.select("A2")
    path.write_bytes(b"of another program, and longer")
    os.utime(path, (1_700_000_000, 1_700_000_000))
    again.close()
    assert path.read_bytes() == b"of another program, and longer"


@pytest.mark.parametrize(
    "shown",
    [
        Filter(),
        Filter(verdicts=frozenset({Verdict.SHARED}), hows=frozenset(), settled=False),
        Filter(verdicts=frozenset(), unsettled=False),
    ],
)
def test_what_a_filter_hides_is_known_by_name(shown):
    assert filter_hiding(hidden_by(shown)) == shown
    assert filter_hiding([*hidden_by(shown), "of a later version"]) == shown
