"""A source file that changes is told, however the program that changed it writes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QFileSystemWatcher, QTimer

from crossread.model import Ruling, RulingKind, Verdict
from crossread_gui.watching import FileWatcher


@pytest.fixture
def watched(compared):
    return FileWatcher(compared)


def _write_in_place(path, text):
    path.write_text(text, encoding="utf-8")


def _replace(path, text):
    fresh = path.with_name("fresh.tmp")
    fresh.write_text(text, encoding="utf-8")
    fresh.replace(path)


def _take_away_and_bring_back(path, text):
    path.unlink()
    path.with_name("bystander.tmp").write_text("x", encoding="utf-8")
    path.write_text(text, encoding="utf-8")


@pytest.mark.parametrize("change", [_write_in_place, _replace, _take_away_and_bring_back])
def test_change_is_told_and_the_next_one_too(watched, article_files, qtbot, change):
    for text in ("Another first line.\n\nMore.", "And yet another, which is longer.\n\nMore."):
        with qtbot.waitSignal(watched.file_changed, timeout=10_000) as told:
            change(article_files[0], text)
        assert told.args == ["A"]


def test_file_that_is_gone_is_told_when_it_comes_back(watched, compared, article_files, tmp_path, qtbot):
    alone = tmp_path / "elsewhere" / "alone.txt"
    alone.parent.mkdir()
    alone.write_text("A third one.\n\nIt is short.", encoding="utf-8")
    with qtbot.waitSignal(compared.articles_changed, timeout=10_000):
        compared.add_paths([alone])
    alone.unlink()
    watcher, timer = watched.findChild(QFileSystemWatcher), watched.findChild(QTimer)
    qtbot.waitUntil(lambda: str(alone) not in watcher.files() and not timer.isActive(), timeout=10_000)

    with qtbot.waitSignal(watched.file_changed, timeout=10_000) as told:
        alone.write_text("It came back.\n\nIt is longer now than it was.", encoding="utf-8")

    assert told.args == ["C"]


def test_reload_after_an_atomic_replacement_keeps_rulings(watched, compared, article_files, qtbot):
    ferry = next(each for each in compared.lookup.passages_of("A") if "ferry" in each.text)
    compared.rule(Ruling(RulingKind.CLASS, ferry.text, verdict=Verdict.SHARED), "step")
    text = article_files[0].read_text(encoding="utf-8")
    with qtbot.waitSignal(watched.file_changed, timeout=10_000):
        _replace(article_files[0], text + "\nA sentence was added at the end.\n")

    with qtbot.waitSignal(compared.articles_changed, timeout=10_000):
        compared.reload("A")
    qtbot.waitUntil(lambda: not compared.is_busy, timeout=30_000)

    again = next(each for each in compared.lookup.passages_of("A") if "ferry" in each.text)
    assert compared.lookup.judgement(again.id).ruled
    assert "added at the end" in compared.articles[0].text
