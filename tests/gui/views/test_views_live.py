"""The views over the real engine: the slider moves the comparison, rulings change it and are taken back."""

from __future__ import annotations

import pytest

from crossread.model import Verdict
from crossread.settings import Settings
from crossread_gui.views import DetailPanel, FilterBar
from crossread_gui.views.detail_cards import EvidenceCard
from crossread_gui.views.findings_list import FindingsList

CLASHING = (
    "The old river bridge will close for twelve weeks.\n\nRepairs will cost 3.2 million euros, the mayor said.",
    "The old river bridge will close for twelve weeks.\n\nRepairs will cost 4.1 million euros, the mayor said.",
)
TEXTS = (
    "The old bridge will close for twelve weeks from March.\n\nRepairs will cost 3.2 million euros, the mayor said.",
    "From March the old bridge is to be shut for twelve weeks.\n\nShopkeepers fear for their trade all summer long.",
)


def _compare(document, texts, qtbot):
    document.settings = Settings().with_value("model", "use", "off")
    for text in texts:
        document.add_text(text)
    qtbot.waitUntil(lambda: document.comparison is not None and not document.is_busy, timeout=20_000)


@pytest.fixture
def compared(empty_document, theme, qtbot):
    bar = FilterBar(empty_document, theme)
    qtbot.addWidget(bar)
    bar.show()
    _compare(empty_document, TEXTS, qtbot)
    return empty_document, bar


@pytest.fixture
def judged(empty_document, theme, qtbot):
    panel, listed = DetailPanel(empty_document, theme), FindingsList(empty_document, theme)
    for each in (panel, listed):
        qtbot.addWidget(each)
        each.show()
    _compare(empty_document, CLASHING, qtbot)
    return empty_document, panel, listed


def _headline(panel, text, qtbot):
    """Wait until the panel, which lets the panes be painted first, says so."""
    qtbot.waitUntil(lambda: panel.header.headline.text().startswith(text), timeout=10_000)


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
    bar.leaving_out.click()
    assert bar.popup.shortest.accessibleDescription().startswith(left_out.text().split()[-1])


def test_a_dismissed_clash_is_told_everywhere_and_can_be_restored(judged, qtbot):
    document, panel, listed = judged
    assert listed.table.cells.rowCount() == 1
    document.select_finding(listed.table.cells.rows[0].finding)
    _headline(panel, "Contradictory", qtbot)
    (card,) = panel.widget().findChildren(EvidenceCard)

    card.dismissing.emit(card.evidence.finding)
    qtbot.waitUntil(lambda: not document.is_busy, timeout=20_000)

    _headline(panel, "Shared", qtbot)
    assert listed.table.cells.cell_at(0, 6).text == "dismissed"
    document.undo_stack.undo()
    qtbot.waitUntil(lambda: not document.is_busy, timeout=20_000)
    _headline(panel, "Contradictory", qtbot)


def test_a_class_the_user_sets_is_shown_as_the_users(judged, qtbot):
    document, panel, _ = judged
    document.select(document.lookup.passages_of("A")[-1].id)

    panel.rule_class(Verdict.UNIQUE)
    qtbot.waitUntil(lambda: not document.is_busy, timeout=20_000)

    _headline(panel, "Unique, as you ruled", qtbot)
    assert panel.header.classes[Verdict.UNIQUE].isChecked()


def test_unlinked_passages_no_longer_share(judged, qtbot):
    document, panel, _ = judged
    first = document.lookup.passages_of("A")[0]
    document.select(first.id)
    _headline(panel, "Shared, same words", qtbot)

    panel._unlink(document.lookup.partners(first.id)[0])
    qtbot.waitUntil(lambda: not document.is_busy, timeout=20_000)

    assert document.lookup.judgement(first.id).verdict is Verdict.UNIQUE
