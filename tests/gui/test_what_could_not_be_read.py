"""Bad files beside good ones: each in a pane of its own that says why, and the good ones are compared."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from crossread import session
from crossread_gui.dropping import Dropped

BROKEN = {
    "scan.pdf": b"%PDF-1.4\nno more than this",
    "letter.docx": b"PK\x03\x04 cut off",
    "song.txt": bytes(range(256)) * 40,
}


@pytest.fixture
def bad_files(tmp_path):
    for name, data in BROKEN.items():
        (tmp_path / name).write_bytes(data)
    return [tmp_path / name for name in BROKEN]


def _words(pane) -> str:
    return "\n".join(label.text().replace("\u200b", "") for label in pane.findChildren(QLabel))


def _press(pane, text) -> None:
    next(each for each in pane.buttons if each.text() == text).click()


@pytest.mark.parametrize(("good", "bad"), [(1, 1), (3, 2), (2, 3)])
def test_good_files_are_compared_and_each_bad_one_has_its_pane(window, article_files, bad_files, settle, good, bad):
    mixed = [path for pair in zip(bad_files, article_files, strict=True) for path in pair]
    chosen = [each for each in mixed if each in article_files[:good] or each in bad_files[:bad]]

    window.filing.take(Dropped(paths=tuple(chosen)))
    settle()

    panes = window.room.failed.panes
    assert [each.failure.source for each in panes] == [each.name for each in bad_files[:bad]]
    assert all(each.isVisible() and each.failure.sentence in _words(each) for each in panes)
    assert sorted(each.letter for each in window.room.panes.all_columns()) == list("ABC")[:good]
    assert (window.document.comparison is not None) == (good > 1)
    assert window.notices.notices == ()


def test_bad_files_alone_are_told_in_the_room_and_the_keys_go_there(window, bad_files, settle):
    window.filing.take(Dropped(paths=tuple(bad_files)))
    settle()

    assert len(window.room.failed.panes) == 3
    assert not window.room.panes.isVisible()
    assert window.focusWidget() in window.room.failed.panes[0].buttons
    assert window.keeping.is_dirty is False
    for pane in window.room.failed.panes:
        _press(pane, "Remove")
    assert window.empty.isVisible()


def test_mended_file_is_tried_again_and_stands_where_it_would_have(window, article_files, tmp_path, settle):
    late = tmp_path / "late.txt"
    window.filing.take(Dropped(paths=(article_files[0], late, article_files[1])))
    settle()
    _press(window.room.failed.panes[0], "Try Again")
    settle()
    assert "late.txt" in _words(window.room.failed.panes[0])
    assert [each.text() for each in window.room.failed.panes[0].buttons] == ["Try Again", "Remove"]

    late.write_text("Bridge shut\n\nThe bridge is shut.\n", encoding="utf-8")
    _press(window.room.failed.panes[0], "Try Again")
    settle()

    assert window.room.failed.panes == ()
    assert not window.room.failed.isVisible()
    assert [each.title for each in window.document.articles][1] == "Bridge shut"
    assert len(window.document.comparison.articles) == 3


def test_bad_file_can_be_reopened_in_another_encoding(window, article_files, tmp_path, settle, choose):
    odd = tmp_path / "odd.txt"
    odd.write_bytes("Мост закрыт после бури.".encode("utf-16-be") * 40)
    window.filing.take(Dropped(paths=(article_files[0], odd)))
    settle()
    if window.room.failed.panes:
        choose(lambda: _press(window.room.failed.panes[0], "Reopen As…"), "UTF-16")
        settle()

    assert window.room.failed.panes == ()
    assert len(window.document.articles) == 2


def test_saving_and_opening_and_moving_go_on_beside_a_bad_file(window, article_files, bad_files, tmp_path, settle):
    window.filing.take(Dropped(paths=(*article_files, bad_files[0])))
    settle()

    window.document.move("A", 2)
    window.document.remove("B")
    settle()
    saved = tmp_path / "case.crossread"
    session.save(saved, window.document.session())
    window.document.restore(session.load(saved))
    settle()

    assert [each.id for each in window.document.articles] == ["C", "A"]
    assert window.document.failures == ()
    assert window.room.failed.panes == ()


def test_reader_that_breaks_takes_no_other_article_with_it(document, article_files, qtbot, monkeypatch):
    from crossread import reading

    really = reading.read_path

    def read_path(path, options, job):
        if path == article_files[1]:
            raise ZeroDivisionError("a mistake of ours")
        return really(path, options, job)

    monkeypatch.setattr(reading, "read_path", read_path)
    with qtbot.waitSignal(document.articles_changed, timeout=10_000):
        document.add_paths(article_files)

    assert len(document.articles) == 2
    assert "ZeroDivisionError" in document.failures[0].sentence


def test_pasted_text_that_is_none_offers_nothing_but_to_remove_it(window, settle):
    mime = QMimeData()
    mime.setText("\u200b")
    mime.setHtml("<p>&nbsp;</p>")
    window.filing.take_mime(mime)
    settle()

    for pane in window.room.failed.panes:
        assert [each.text() for each in pane.buttons] == ["Remove"]


def test_panes_follow_the_theme_and_the_narrow_window(window, article_files, bad_files, settle):
    window.resize(640, 480)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(each)) for each in (*article_files[:2], *bad_files)])
    window.filing.take_mime(mime)
    settle()
    window.parts.theme.choose("dark")
    QApplication.processEvents()

    room = window.room
    assert not room.failed.geometry().intersects(room.panes.geometry())
    assert room.panes.width() >= 280
    assert room.panes.height() > room.failed.height()
    assert all(each.width() <= room.failed.width() for each in room.failed.panes)


def _beyond(column) -> list[str]:
    """Return what of a column's cards lies outside its viewport."""
    seen = column.viewport().rect()
    parts = [part for pane in column.panes for part in (pane, *pane.findChildren(QWidget))]
    return [
        type(part).__name__
        for part in parts
        for corner in (part.rect().topLeft(), part.rect().topRight())
        if not seen.left() <= part.mapTo(column.viewport(), corner).x() <= seen.right()
    ]


@pytest.fixture(params=["usual type", "large type"])
def in_any_type(request):
    return request.param if request.param == "usual type" else request.getfixturevalue("large_type")


def test_cards_are_no_wider_than_what_is_seen_of_them(in_any_type, window, article_files, bad_files, tmp_path, settle):
    long = tmp_path / "a_name_as_long_as_some_programs_give_to_what_they_save_2026_03_14.txt"
    window.filing.take(Dropped(paths=(*article_files[:2], *bad_files, long)))
    settle()
    QApplication.processEvents()

    assert len(window.room.failed.panes) == 4
    assert _beyond(window.room.failed) == []
    if in_any_type == "usual type":
        assert window.room.failed.width() <= window.room.width() * 0.26


def test_several_are_removed_at_once_and_one_alone_has_no_button_for_that(window, article_files, bad_files, settle):
    window.filing.take(Dropped(paths=(*article_files[:2], bad_files[0])))
    settle()
    removing = window.room.failed.removing
    assert not removing.isVisible()
    window.filing.take(Dropped(paths=tuple(bad_files[1:])))
    settle()

    QTest.mouseClick(removing, Qt.MouseButton.LeftButton)

    assert window.document.failures == ()
    assert not window.room.failed.isVisible()


def test_another_encoding_is_offered_only_where_one_may_help(window, article_files, bad_files, tmp_path, settle):
    for name, data in {"empty.txt": b"", "photo.jpg": b"\xff\xd8\xff\xe0" + bytes(60)}.items():
        (tmp_path / name).write_bytes(data)
    names = ("empty.txt", "photo.jpg", "song.txt", "scan.pdf")
    window.filing.take(Dropped(paths=(*article_files[:2], *(tmp_path / each for each in names))))
    settle()

    offering = [
        each.failure.source
        for each in window.room.failed.panes
        if "Reopen As…" in [button.text() for button in each.buttons]
    ]
    assert offering == ["song.txt"]
