"""The slider moves the real comparison while it is dragged."""

from __future__ import annotations

import pytest

from crossread.model import Verdict
from crossread.settings import Settings
from crossread_gui.views.filter_bar import FilterBar

TEXTS = (
    "The old bridge will close for twelve weeks from March.\n\nRepairs will cost 3.2 million euros, the mayor said.",
    "From March the old bridge is to be shut for twelve weeks.\n\nShopkeepers fear for their trade all summer long.",
)


@pytest.fixture
def compared(empty_document, theme, qtbot):
    document = empty_document
    document.settings = Settings().with_value("model", "use", "off")
    bar = FilterBar(document, theme)
    qtbot.addWidget(bar)
    bar.show()
    for text in TEXTS:
        document.add_text(text)
    qtbot.waitUntil(lambda: document.comparison is not None and not document.is_busy, timeout=20_000)
    return document, bar


def test_counts_follow_the_slider(compared, qtbot):
    document, bar = compared
    unique = next(each for each in bar.chips if each.verdict is Verdict.UNIQUE)

    bar.slider.setValue(5)
    qtbot.waitUntil(lambda: not document.is_busy, timeout=20_000)
    loose = unique.text()
    for value in (30, 60, 95):
        bar.slider.setValue(value)
    qtbot.waitUntil(lambda: not document.is_busy, timeout=20_000)

    assert document.comparison.settings.align.similarity == pytest.approx(0.95)
    assert int(unique.text().split()[-1]) > int(loose.split()[-1])


def test_leaving_out_short_passages_is_counted(compared, qtbot):
    document, bar = compared
    bar.popup.shortest.setValue(9)

    qtbot.waitUntil(lambda: not document.is_busy, timeout=20_000)

    left_out = next(each for each in bar.chips if each.verdict is Verdict.EXCLUDED)
    assert int(left_out.text().split()[-1]) >= 1
    assert bar.popup.shortest.accessibleDescription().startswith(left_out.text().split()[-1])
