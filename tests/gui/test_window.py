from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QMenuBar, QTabBar, QTextBrowser, QWidget

from crossread.model import RulingKind, Verdict
from crossread.settings import ReportOptions
from crossread_gui.actions import COMMANDS, MENUS
from crossread_gui.commands.exporting import exporters
from crossread_gui.panes.drop_mark import Landing
from crossread_gui.state import Notice
from crossread_gui.theme import THEMES
from crossread_gui.window import Window


def _settle(window, qtbot) -> None:
    qtbot.waitUntil(lambda: not window.filing.is_busy and not window.document.is_busy, timeout=30_000)


def _drop(window, paths, offered=Qt.DropAction.CopyAction, keys=Qt.KeyboardModifier.NoModifier) -> QDropEvent:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(each)) for each in paths])
    event = QDropEvent(QPointF(300, 300), offered, mime, Qt.MouseButton.LeftButton, keys)
    window.dropEvent(event)
    return event


def _unique(window):
    lookup = window.document.lookup
    return next(each for each in lookup.passages_of("A") if "ferry" in each.text)


def test_a_drop_is_a_copy_so_that_nobody_deletes_the_file_after_it(window, article_files, qtbot):
    offered = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    event = _drop(window, article_files, offered, Qt.KeyboardModifier.ShiftModifier)

    assert event.proposedAction() is Qt.DropAction.MoveAction
    assert event.isAccepted()
    assert event.dropAction() is Qt.DropAction.CopyAction
    qtbot.waitUntil(lambda: len(window.document.articles) == 3, timeout=20_000)


def test_what_is_offered_only_as_a_move_is_refused(window, article_files, qtbot):
    with qtbot.assertNotEmitted(window.document.articles_changed, wait=300):
        event = _drop(window, article_files, Qt.DropAction.MoveAction)

    assert not event.isAccepted()


def test_three_files_dropped_at_once_are_compared_in_order(window, article_files, qtbot):
    _drop(window, article_files)
    _settle(window, qtbot)

    assert [each.id for each in window.document.articles] == ["A", "B", "C"]
    assert window.document.comparison is not None
    assert "Bridge closes" in window.windowTitle()


def test_pasted_text_becomes_an_article(window, qtbot):
    QGuiApplication.clipboard().setText("A pasted headline\n\nAnd a sentence of its own.")

    window.command["paste"].trigger()
    _settle(window, qtbot)

    assert "And a sentence of its own." in window.document.articles[0].text


def test_empty_clipboard_is_told(window, qtbot):
    QGuiApplication.clipboard().setText("  ")

    window.command["paste"].trigger()

    assert "clipboard holds no text" in window.notices.notices[0].text


def test_dropped_address_is_fetched_only_after_permission(window, qtbot, monkeypatch):
    fetched = []
    monkeypatch.setattr(window.document, "add_address", lambda address, *_where: fetched.append(address))
    mime = QMimeData()
    mime.setUrls([QUrl("https://example.org/story")])

    window.filing.take_mime(mime)
    asked = window.notices.notices[0]
    before = list(fetched)
    asked.action()

    assert before == []
    assert "https://example.org/story" in asked.text
    assert fetched == ["https://example.org/story"]

    window.filing.take_mime(mime)
    assert len(fetched) == 2
    assert window.parts.preferences.habits.window.online == "always"


def test_text_dropped_on_an_article_takes_its_place_and_can_go_again(window, article_files, settle):
    _drop(window, article_files[:2])
    settle()
    mime = QMimeData()
    mime.setText("Dropped headline\n\nA sentence of its own.")

    window.room.panes.dropped.emit(mime, Landing("A", "replace"))
    settle()

    assert window.document.articles[0].title == "Dropped headline"
    assert len(window.document.articles) == 2
    next(each for each in window.notices.notices if each.action_text == "Put It Back").action()
    assert window.document.articles[0].title == "Bridge closes for repairs"


def test_offer_of_a_folder_puts_the_rest_behind_the_first_six(window, article_files, tmp_path, settle):
    _drop(window, article_files[:2])
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(7):
        (folder / f"{number}.txt").write_text(f"Article {number}\n\nIt says number {number}.", encoding="utf-8")
    settle()
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(folder))])

    window.room.panes.dropped.emit(mime, Landing("A", "after"))
    settle()
    next(each for each in window.notices.notices if "Others" in each.action_text).action()
    settle()

    titles = [each.title for each in window.document.articles]
    assert titles[1:8] == [f"Article {number}" for number in range(7)]
    assert titles[8] == "Twelve weeks without the bridge"


def test_folder_of_many_files_opens_six_and_offers_the_rest(window, tmp_path, qtbot):
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(9):
        (folder / f"{number}.txt").write_text(f"Article {number}\n\nIt says number {number}.", encoding="utf-8")

    _drop(window, [folder])
    _settle(window, qtbot)

    assert len(window.document.articles) == 6
    (offer,) = (each for each in window.notices.notices if each.action_text)
    offer.action()
    _settle(window, qtbot)
    assert len(window.document.articles) == 9


def test_a_session_at_work(window, article_files, tmp_path, qtbot):
    """Drop, overrule by key, undo, redo, save, and open again in a fresh window."""
    _drop(window, article_files[:2])
    _settle(window, qtbot)
    window.document.select(_unique(window).id)

    window.command["set-shared"].trigger()
    _settle(window, qtbot)
    assert window.document.lookup.judgement(_unique(window).id).verdict is Verdict.SHARED
    assert window.isWindowModified()
    window.command["undo"].trigger()
    window.command["redo"].trigger()
    _settle(window, qtbot)
    path = tmp_path / "case.crossread"
    window.keeping.path = path
    with qtbot.waitSignal(window.keeping.title_changed):
        window.command["save"].trigger()
    qtbot.waitUntil(lambda: not window.isWindowModified(), timeout=5_000)

    other = Window(window.parts.theme, window.parts.preferences, tmp_path / "other")
    other.keeping.open(path)
    qtbot.waitUntil(lambda: other.document.comparison is not None, timeout=30_000)
    assert [each.kind for each in other.document.rulings] == [RulingKind.CLASS]
    assert other.document.lookup.judgement(_unique(other).id).ruled
    assert window.parts.preferences.recent() == (path,)
    other.keeping.may_close = lambda: True
    other.close()
    other.deleteLater()


def test_changed_file_is_offered_for_reload(window, article_files, qtbot):
    _drop(window, article_files[:2])
    _settle(window, qtbot)

    replacement = article_files[0].with_name("new")
    replacement.write_text("Quite another text now.", encoding="utf-8")
    replacement.replace(article_files[0])  # as many editors save: the watch on the old file is gone
    qtbot.waitUntil(lambda: any("changed on disk" in each.text for each in window.notices.notices), timeout=10_000)

    offer = next(each for each in window.notices.notices if "changed on disk" in each.text)
    offer.action()
    _settle(window, qtbot)
    assert window.document.article("A").text.startswith("Quite another text")


def test_every_command_does_something_and_has_a_place(window):
    placed = {identity for _name, _title, identities in MENUS for identity in identities}

    assert window.command.unbound == frozenset()
    assert {each.id for each in COMMANDS} <= placed


def test_no_shortcut_is_taken_twice():
    keys = [key for command in COMMANDS for key in command.shortcuts]

    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("choice", THEMES)
def test_every_theme_can_be_worn_live(window, choice):
    window.looking.choose_theme(choice)

    window.parts.theme.choose(choice)
    assert window.grab().width() > 0


def test_void_calls_leave_the_reference_counts_alone(window):
    """PySide6 6.12.0 dropped a reference to None at each call of a void method, and aborted after thousands."""
    label = window.statusBar()

    results = {label.update() for _ in range(20_000)}

    assert results == {None}


def test_report_is_written_and_offered(window, article_files, tmp_path, qtbot):
    _drop(window, article_files[:2])
    _settle(window, qtbot)
    path = tmp_path / "report.html"
    exporter = next(each for each in exporters() if each.id == "html")

    window.exporting.write(window.document.comparison, exporter, path, ReportOptions())
    qtbot.waitUntil(lambda: any("report.html" in each.text for each in window.notices.notices), timeout=20_000)

    assert "Bridge closes for repairs" in path.read_text(encoding="utf-8")


def test_the_export_dialog_remembers_what_was_chosen_and_counts_what_is_there(window, article_files, qtbot):
    from dataclasses import replace

    from PySide6.QtWidgets import QCheckBox

    from crossread_gui.dialogs.export import ExportDialog

    _drop(window, article_files[:2])
    _settle(window, qtbot)
    window.parts.preferences.keep_report_choice(
        "docx", replace(ReportOptions(title="Once"), unique=False, palette="dark")
    )

    window.command["export"].trigger()
    dialog = window.findChild(ExportDialog)
    boxes = {each.text(): each.isChecked() for each in dialog.findChildren(QCheckBox)}

    assert dialog.exporter.id == "docx"
    assert (dialog.options.title, dialog.options.palette, dialog.options.unique) == ("", "dark", False)
    assert any(text.endswith("(2)") and checked for text, checked in boxes.items())
    dialog.reject()


def test_report_without_a_comparison_is_refused_in_words(window):
    window.command["export"].trigger()

    assert "nothing to export" in window.notices.notices[0].text


def test_escape_stops_work_then_closes_what_lies_on_top(window, article_files, qtbot):
    _drop(window, article_files[:2])
    _settle(window, qtbot)
    window.notices.dismiss()
    window.command["find"].trigger()
    window.notices.show_notice(Notice("A notice."))

    window.command["stop"].trigger()
    assert not window.room.find_bar.isVisible()
    window.command["stop"].trigger()
    assert window.notices.notices == ()


def test_key_sheet_names_commands_not_the_step_that_would_be_redone(window, article_files, qtbot):
    from crossread_gui.dialogs.key_sheet import KeySheet

    _drop(window, article_files)
    _settle(window, qtbot)
    window.document.select(_unique(window).id)
    window.command["set-shared"].trigger()
    window.command["undo"].trigger()
    assert window.command["redo"].text() != "&Redo"

    sheet = KeySheet(window.command)

    text = sheet.findChild(QTextBrowser).toPlainText()
    assert "Redo\n" in text
    assert "Redo:" not in text


def test_key_sheet_and_about_tell_what_there_is(window, qtbot):
    from crossread_gui.dialogs.about import AboutDialog
    from crossread_gui.dialogs.key_sheet import KeySheet

    sheet, about = KeySheet(window.command), AboutDialog()
    qtbot.addWidget(sheet)
    qtbot.addWidget(about)

    keys = sheet.findChild(QTextBrowser).toPlainText()
    told = "\n".join(each.toPlainText() for each in about.findChildren(QTextBrowser))
    assert all(each in keys for each in ("F6", "Ctrl+Shift+Z", "Alt+Down", "F4", "Ctrl+2"))
    assert all(each in told for each in ("rapidfuzz", "LGPL", "Lucide", "MIT licence"))


def test_every_control_can_be_named_by_a_screen_reader(window, article_files, qtbot):
    _drop(window, article_files)
    _settle(window, qtbot)
    for dock in window.room.docks:
        dock.show()

    nameless = [
        each
        for each in window.findChildren(QWidget)
        if each.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not each.objectName().startswith("qt_")
        and not (each.accessibleName() or getattr(each, "text", str)() or each.toolTip() or each.windowTitle())
        and not isinstance(each, QTabBar | QMenuBar)
        and each.parent() is not None
        and not isinstance(each.parent(), QComboBox | QAbstractSpinBox)
    ]

    assert [type(each).__name__ for each in nameless if not isinstance(each.parent().parent(), QComboBox)] == []


def test_panel_that_opens_does_not_cover_the_passage_looked_at(window, tmp_path, qtbot):
    window.resize(1200, 800)
    long_text = "\n\n".join(f"Paragraph {number} tells of the {number}th stone of the wall." for number in range(60))
    paths = [tmp_path / "one.txt", tmp_path / "two.txt"]
    for path in paths:
        path.write_text(f"{path.stem} headline\n\n{long_text}", encoding="utf-8")
    _drop(window, paths)
    _settle(window, qtbot)
    pane = window.room.panes.pane("A")
    chosen = window.document.lookup.passage_at("A", int(pane.seen().end) - 60)
    window.document.select(chosen.id)
    pane.scroll_to(pane.scroll_showing(chosen.span))

    window.room.docks[1].show()
    qtbot.waitUntil(lambda: pane.viewport().height() < 450, timeout=5_000)

    top, bottom = pane.extent(chosen.span)
    assert top >= 0
    assert bottom <= pane.viewport().height()


def test_first_article_takes_the_keyboard(window, article_files, qtbot):
    with qtbot.waitActive(window, timeout=10_000):
        window.activateWindow()

    _drop(window, article_files[:2])
    _settle(window, qtbot)

    assert window.room.panes.isAncestorOf(window.focusWidget())


def _judged_otherwise(comparison, verdicts):
    judgements = tuple(
        replace(each, verdict=verdicts[each.passage]) if each.passage in verdicts else each
        for each in comparison.judgements
    )
    return replace(comparison, judgements=judgements)


def test_first_contradiction_that_proves_to_be_none_is_left_for_one_that_is(window, article_files, qtbot):
    window.show()
    _drop(window, article_files[:2])
    _settle(window, qtbot)
    document = window.document
    first = document.selection.passage
    other = _unique(window).id
    refined = _judged_otherwise(document.comparison, {first: Verdict.SHARED, other: Verdict.CONTRADICTORY})

    document._set_comparison(refined)
    assert document.selection.passage == other

    document._set_comparison(_judged_otherwise(refined, {first: Verdict.CONTRADICTORY}))
    document.select(first)
    document._set_comparison(refined)
    assert document.selection.passage == first, "the reader chose it"


def test_written_note_gives_the_keyboard_back_to_the_panes(window, article_files, qtbot):
    window.show()
    _drop(window, article_files[:2])
    _settle(window, qtbot)
    window.document.select(_unique(window).id)

    window.command["note"].trigger()
    qtbot.keyClicks(window.room.detail.note.field, "Ask the council.")
    qtbot.keyClick(window.room.detail.note.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert window.document.rulings[0].note == "Ask the council."
    assert window.room.panes.columns[0].pane.hasFocus()
