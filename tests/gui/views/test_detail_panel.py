"""The detail panel explains the selection and takes rulings on it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolButton

from crossread.model import Judgement, Ruling, RulingKind, Verdict
from crossread_gui.models.pieces import Mark
from crossread_gui.views.detail_cards import EvidenceCard, ReadingCard, RulingStrip, ScoreBars
from crossread_gui.views.detail_panel import DetailPanel


@pytest.fixture
def panel(qtbot, document, theme):
    panel = DetailPanel(document, theme)
    qtbot.addWidget(panel)
    panel.resize(360, 800)
    panel.show()
    return panel


def cards(panel, kind):
    return [each for each in panel.widget().findChildren(kind) if each.isVisible()]


def press(panel, name):
    button = next(
        each
        for kind in (QPushButton, QToolButton)
        for each in cards(panel, kind)
        if each.accessibleName() == name or (hasattr(each, "text") and each.text() == name)
    )
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_whole_is_summed_up_while_nothing_is_selected(panel, document):
    said = " ".join(each.text() for each in cards(panel, QLabel))

    assert "1 claim is told by all 3 articles." in said
    assert "Twelve ≠ Fourteen" in said


@pytest.mark.parametrize("size", [360, 1])
def test_nothing_is_cut_off_at_the_side_in_large_type(large_type, document, theme, qtbot, size):
    panel = DetailPanel(document, theme)
    qtbot.addWidget(panel)
    panel.show()
    passages = [each.id for article in document.articles for each in document.lookup.passages_of(article.id)]
    for each in ("", *passages):
        document.select(each)
        panel.resize(max(size, panel.minimumSizeHint().width()), 800)
        QApplication.processEvents()

        assert panel.widget().width() <= panel.viewport().width()
        assert panel.minimumSizeHint().width() < 360


def test_parts_of_a_score_stand_below_their_names_where_it_is_narrow(panel, document):
    document.select("A1")
    (bars,) = cards(panel, ScoreBars)
    wide, least = bars.sizeHint().width(), bars.minimumSizeHint().width()

    assert least < wide
    assert bars.heightForWidth(least) > bars.heightForWidth(wide)
    for width in (least, wide):
        bars.resize(width, bars.heightForWidth(width))
        assert not bars.grab().isNull()


def test_a_clash_of_the_summary_is_a_link_to_it(panel, document):
    link = next(each for each in cards(panel, QLabel) if "href" in each.text())

    link.linkActivated.emit("0")

    assert document.selection.finding == 0


def test_every_wording_of_the_strand_is_shown_with_its_differences(panel, document):
    document.select("A1")

    readings = cards(panel, ReadingCard)
    assert [each.reading.passage.id for each in readings] == ["A1", "B1", "C1"]
    marks = {piece.mark for piece in readings[1].reading.pieces}
    assert marks - {Mark.PLAIN}


def test_the_clashing_words_are_highlighted_on_both_sides(panel, document):
    document.select("A2")

    assert panel.header.headline.text() == "Contradictory, quite sure"
    (card,) = cards(panel, EvidenceCard)
    clashing = [
        [each.text for each in side if each.mark is Mark.CLASH] for side in (card.evidence.left, card.evidence.right)
    ]
    assert clashing == [["Twelve"], ["Fourteen"]]


def test_doubtful_evidence_is_shown_as_not_counted(panel, document, fill, workbench, qtbot):
    workbench.article("Twelve people were hurt.")
    workbench.article("Ten people were hurt.")
    workbench.clash("A1", "B1", ("Twelve", "Ten"), confidence=0.55)
    fill(document, workbench.freeze())
    document.select("A1")
    qtbot.waitUntil(lambda: panel.header.headline.text() == "Unique, perhaps contradicted", timeout=10_000)

    (card,) = cards(panel, EvidenceCard)
    assert "Numbers, doubtful: not counted as a contradiction" in [each.text() for each in card.findChildren(QLabel)]


def test_the_models_word_alone_is_shown_as_that_and_never_as_certain(panel, document, fill, workbench, qtbot):
    workbench.article("Twelve people were hurt.")
    workbench.article("Ten people were hurt.")
    workbench.clash("A1", "B1", ("Twelve", "Ten"), confidence=0.98, check="relation")
    unsettled = tuple(Judgement(each, Verdict.UNIQUE, None, 0.9, (), (0,), unsettled=True) for each in ("A1", "B1"))
    fill(document, workbench.freeze(judgements=unsettled))
    document.select("A1")
    qtbot.waitUntil(lambda: panel.header.headline.text() == "Unique, perhaps contradicted", timeout=10_000)

    (card,) = cards(panel, EvidenceCard)
    said = "Language model alone: no word or value that clashes was found, not counted as a contradiction"
    assert said in [each.text() for each in card.findChildren(QLabel)]


def test_a_match_says_how_sure_it_is_that_both_say_the_same(panel, document):
    document.select("A2")

    said = " ".join(each.text() for each in cards(panel, QLabel))
    assert "reworded · same content: 70% sure" in said


def test_panes_are_painted_before_a_new_comparison_is_explained(panel, document, fill, made_comparison, qtbot):
    document.select("A2")
    fill(document, made_comparison(3))
    document.select("A1")

    assert panel.header.headline.text().startswith("Contradictory")
    qtbot.waitUntil(lambda: panel.header.headline.text().startswith("Shared"), timeout=10_000)


def test_note_asked_for_at_once_is_on_the_passage_selected_now(panel, document, fill, made_comparison, qtbot):
    document.select("A2")
    fill(document, made_comparison(3))
    document.select("A1")

    panel.edit_note()

    assert panel.header.headline.text().startswith("Shared")
    qtbot.wait(100)
    assert panel.note.isVisible()


def test_a_class_is_ruled_by_its_button_and_can_be_undone(panel, document):
    document.select("A1")

    press(panel, "Rule as Unique")

    assert document.rulings == (Ruling(RulingKind.CLASS, document.lookup.passage("A1").text, verdict=Verdict.UNIQUE),)
    document.undo_stack.undo()
    assert document.rulings == ()


def test_a_finding_is_dismissed_for_its_check_alone(panel, document):
    document.select("A2")

    press(panel, "Dismiss this finding")

    (ruling,) = document.rulings
    assert (ruling.kind, ruling.check) == (RulingKind.DISMISS, "numbers")
    assert ruling.right == document.lookup.passage("B2").text


def test_two_passages_are_unlinked(panel, document):
    document.select("A1")

    press(panel, "Unlink: these do not say the same")

    assert document.rulings[0].kind is RulingKind.UNLINK


def test_a_note_is_written_in_place_and_shown_as_the_users_own(panel, document, fill, made_comparison, qtbot):
    document.select("A1")
    panel.header.note.click()
    QTest.keyClicks(panel.note.field, "Ask the harbour")

    QTest.keyClick(panel.note.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert document.rulings[0].note == "Ask the harbour"
    fill(document, replace(made_comparison(3), rulings=document.rulings))
    qtbot.waitUntil(lambda: bool(cards(panel, RulingStrip)), timeout=10_000)
    assert "Your note: Ask the harbour" in [
        label.text() for strip in cards(panel, RulingStrip) for label in strip.findChildren(QLabel)
    ]


def test_a_ruling_is_withdrawn(panel, document, fill, made_comparison, qtbot):
    ruling = Ruling(RulingKind.CLASS, document.lookup.passage("A1").text, verdict=Verdict.UNIQUE)
    document.rule(ruling, "Rule")
    fill(document, replace(made_comparison(3), rulings=(ruling,)))
    document.select("A1")
    qtbot.waitUntil(lambda: bool(cards(panel, RulingStrip)), timeout=10_000)

    press(panel, "Withdraw: You ruled: Unique")

    assert document.rulings == ()


def test_escape_gives_a_note_up(panel, document):
    document.select("A1")
    panel.edit_note()

    QTest.keyClick(panel.note.field, Qt.Key.Key_Escape)

    assert not panel.note.isVisible()
    assert document.rulings == ()


def test_note_is_kept_when_another_passage_is_selected(panel, document):
    document.select("A1")
    panel.edit_note()
    QTest.keyClicks(panel.note.field, "Ask the harbour")

    document.select("A2")

    assert [(each.left, each.note) for each in document.rulings] == [
        (document.lookup.passage("A1").text, "Ask the harbour")
    ]
    assert not panel.note.isVisible()
    document.select("A1")
    panel.edit_note()
    assert panel.note.field.toPlainText() == "Ask the harbour", "as ruled, though the comparison shown lags behind"


def test_note_left_is_one_step_that_can_be_undone(panel, document):
    document.select("A1")
    panel.edit_note()
    QTest.keyClicks(panel.note.field, "Ask the harbour")
    document.select("")

    assert document.undo_stack.undoText() == "Note on A1"
    document.undo_stack.undo()
    assert document.rulings == ()


def test_note_left_untouched_is_no_step(panel, document):
    document.select("A1")
    panel.edit_note()
    document.select("A2")

    assert not document.undo_stack.canUndo()


def test_note_emptied_and_left_is_taken_back(panel, document):
    document.rule(Ruling(RulingKind.NOTE, document.lookup.passage("A1").text, note="old"), "Note")
    document.select("A1")
    panel.edit_note()
    panel.note.field.selectAll()
    QTest.keyClick(panel.note.field, Qt.Key.Key_Delete)

    document.select("A2")

    assert document.rulings == ()


def test_asking_for_the_note_again_leaves_what_is_written(panel, document):
    document.select("A1")
    panel.edit_note()
    QTest.keyClicks(panel.note.field, "Ask the")

    panel.edit_note()
    QTest.keyClicks(panel.note.field, " harbour")

    assert panel.note.field.toPlainText() == "Ask the harbour"


def test_note_is_written_on_while_the_comparison_is_refined(panel, document, fill, made_comparison, qtbot):
    document.select("A1")
    panel.edit_note()
    QTest.keyClicks(panel.note.field, "Ask the")

    fill(document, made_comparison(3))
    qtbot.wait(100)
    QTest.keyClicks(panel.note.field, " harbour")

    assert panel.note.isVisible()
    assert panel.note.field.toPlainText() == "Ask the harbour"


def test_note_given_up_is_not_kept(panel, document):
    document.select("A1")
    panel.edit_note()
    QTest.keyClicks(panel.note.field, "Never mind")
    QTest.keyClick(panel.note.field, Qt.Key.Key_Escape)

    document.settle()
    document.select("A2")

    assert document.rulings == ()


def test_note_withdrawn_while_it_is_open_stays_withdrawn(panel, document):
    note = Ruling(RulingKind.NOTE, document.lookup.passage("A1").text, note="old")
    document.rule(note, "Note")
    document.select("A1")
    panel.edit_note()
    document.withdraw(note)

    document.select("A2")

    assert document.rulings == ()


def test_a_passage_is_copied_with_its_source(panel, document):
    document.select("A2")

    panel.header.cite.click()

    copied = QGuiApplication.clipboard().text()
    assert "Twelve people were hurt" in copied
    assert "Outlet A" in copied


def test_a_wording_under_the_pointer_lights_its_passage(panel, document, qtbot):
    document.select("A1")
    card = cards(panel, ReadingCard)[1]

    QApplication.sendEvent(card, QEnterEvent(QPointF(5, 5), QPointF(5, 5), QPointF(5, 5)))
    assert document.hovered == "B1"

    QApplication.sendEvent(card, QEvent(QEvent.Type.Leave))
    assert document.hovered == ""


def test_a_wording_leads_to_its_passage(panel, document):
    document.select("A1")

    press(panel, "Select this passage, B1")

    assert document.selection.passage == "B1"


@pytest.mark.parametrize("width", [260, 360, 520])
def test_no_wording_is_cut_off(panel, document, qtbot, width):
    panel.resize(width, 800)
    document.select("A2")
    qtbot.wait(20)

    for card in cards(panel, ReadingCard):
        assert card.text.document().size().height() <= card.text.viewport().height() + 1
    assert panel.widget().width() <= panel.viewport().width()


def test_words_that_clash_come_before_the_surer_word_of_the_model(panel, document, fill, workbench, qtbot):
    workbench.article("The firm will appeal.")
    workbench.article("There will be no appeal.")
    workbench.clash("A1", "B1", ("firm", "will"), confidence=0.95, check="relation", kind="meaning")
    workbench.clash("A1", "B1", ("appeal", "no appeal"), confidence=0.7, check="negation", kind="negation")
    fill(document, workbench.freeze())

    document.select("A1")
    qtbot.waitUntil(lambda: len(cards(panel, EvidenceCard)) == 2, timeout=10_000)

    first, second = sorted(cards(panel, EvidenceCard), key=lambda card: card.y())
    said = [" ".join(each.text() for each in card.findChildren(QLabel)) for card in (first, second)]
    assert "no appeal" in said[0]
    assert "Language model" in said[1]
