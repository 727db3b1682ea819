"""What every view promises, whatever it shows."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QToolButton, QWidget

from crossread.assets import resource
from crossread_gui.theme import THEMES
from crossread_gui.views import VIEWS, DetailPanel, FilterBar, Legend
from crossread_gui.views.table_page import TablePage

MAKERS = {each.id: each.make for each in VIEWS} | {"detail": DetailPanel, "filter": FilterBar, "legend": Legend}


@pytest.fixture(params=sorted(MAKERS))
def make(request, qtbot, theme):
    def build(document) -> QWidget:
        view = MAKERS[request.param](document, theme)
        qtbot.addWidget(view)
        view.resize(1024, 620)
        view.show()
        return view

    return build


def test_every_view_has_its_own_id_title_and_icon(qapp):
    assert len({each.id for each in VIEWS}) == len({each.title for each in VIEWS}) == len(VIEWS)
    assert all(resource("icons", f"{each.icon}.svg").is_file() for each in VIEWS)


def test_a_view_of_nothing_says_so_and_does_not_fail(make, empty_document):
    view = make(empty_document)

    assert view.isVisible()
    if isinstance(view, TablePage):
        assert view.nothing.text()


@pytest.mark.parametrize("count", [2, 3, 6])
def test_a_view_shows_two_to_six_articles(make, empty_document, made_comparison, fill, count):
    view = make(fill(empty_document, made_comparison(count)))

    for each in view.findChildren(TablePage) + ([view] if isinstance(view, TablePage) else []):
        assert each.table.cells.rowCount() > 0


def test_a_view_follows_when_the_comparison_comes_and_goes(make, empty_document, made_comparison, fill):
    view = make(empty_document)
    fill(empty_document, made_comparison(3))
    empty_document.select("A2")
    fill(empty_document, made_comparison(2))

    empty_document._set_comparison(None)

    assert view.isVisible()


def test_a_view_repaints_when_the_theme_changes(make, document, theme):
    view = make(document)
    document.select("A2")
    pictures = set()
    for choice in THEMES:
        theme.choose(choice)
        theme.apply(QApplication.instance())
        pictures.add(view.grab().toImage().pixelColor(3, view.height() // 2).name() + _digest(view))
    theme.choose("light")

    assert len(pictures) >= 4  # "system" is light here, and not every view has a fill to lose


@pytest.mark.parametrize("direction", ["LeftToRight", "RightToLeft"])
def test_no_text_is_cut_off_in_a_small_window(make, document, direction, qtbot):
    from PySide6.QtCore import Qt

    view = make(document)
    view.setLayoutDirection(getattr(Qt.LayoutDirection, direction))
    document.select("A2")
    qtbot.wait(30)

    for each in view.findChildren(QWidget):
        if not each.isVisible():
            continue
        if isinstance(each, QAbstractButton) and each.text() and not isinstance(each, QToolButton):
            assert each.width() >= each.minimumSizeHint().width(), each.text()
        if isinstance(each, QLabel) and each.text():
            needed = each.heightForWidth(each.width()) if each.wordWrap() else each.sizeHint().height()
            assert each.height() >= needed - 1, each.text()
            assert each.wordWrap() or each.width() >= each.sizeHint().width(), each.text()


def test_titles_longer_than_a_column_do_no_harm(make, empty_document, made_comparison, fill):
    comparison = made_comparison(3)
    articles = tuple(replace(each, outlet="", title="A very long headline " * 12) for each in comparison.articles)

    view = make(fill(empty_document, replace(comparison, articles=articles)))

    assert view.minimumSizeHint().width() <= 1024


def _digest(view: QWidget) -> str:
    import hashlib

    image = view.grab().toImage()
    return hashlib.sha256(bytes(image.constBits())).hexdigest()
