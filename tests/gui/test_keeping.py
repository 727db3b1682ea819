from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QLockFile

from crossread.model import Article, Ruling, RulingKind
from crossread.session import Session, load, save
from crossread_gui.keeping import Autosave, Keeper, decline, declined, left_behind, to_offer

ROOT = Path(__file__).parents[2]
NOW = time.time()


def test_saved_and_opened_off_the_ui_thread(compared, tmp_path, qtbot):
    keeper = Keeper(compared)
    path = tmp_path / "case.crossread"

    with qtbot.waitSignal(keeper.saved):
        keeper.save(path)
    with qtbot.waitSignal(keeper.opened) as opened:
        keeper.open(path)
    keeper.close()

    assert opened.args[0].session.articles == compared.articles


def test_failed_save_is_told(compared, tmp_path, qtbot):
    keeper = Keeper(compared)

    with qtbot.waitSignal(keeper.failed) as failed:
        keeper.save(tmp_path / "no such folder" / "case.crossread")
    keeper.close()

    assert "could not be saved" in str(failed.args[0])


def test_autosave_follows_a_change_and_is_dropped_at_the_end(document, article_files, tmp_path, qtbot):
    autosave = Autosave(document, tmp_path / "autosave")

    document.add_paths(article_files[:1])
    qtbot.waitUntil(autosave.path.exists, timeout=10_000)

    qtbot.waitUntil(lambda: not document.is_busy)
    assert load(autosave.path).articles == document.articles
    assert list(left_behind(tmp_path / "autosave")) == []
    autosave.drop()
    assert not autosave.path.exists()


def test_copy_of_a_living_window_is_not_offered(tmp_path):
    path = tmp_path / "one.crossread"
    save(path, Session((Article("A", "t", "x"),)))
    lock = QLockFile(str(path) + ".lock")
    assert lock.tryLock(0)

    assert list(left_behind(tmp_path)) == []
    lock.unlock()
    assert list(left_behind(tmp_path)) == [path]


def _copy(folder, name, *, days_old):
    path = folder / name
    save(path, Session((Article("A", "t", "x"),)))
    then = NOW - days_old * 86_400
    os.utime(path, (then, then))
    return path


def test_declined_copy_is_offered_no_more_but_kept_for_a_month(tmp_path):
    path = _copy(tmp_path, "one.crossread", days_old=200)

    decline(path)

    assert list(left_behind(tmp_path)) == []
    (aside,) = declined(tmp_path)
    assert load(aside).articles[0].text == "x"
    to_offer(tmp_path, time.time() + 29 * 86_400)
    assert declined(tmp_path) == (aside,)
    to_offer(tmp_path, time.time() + 31 * 86_400)
    assert declined(tmp_path) == ()


def test_copy_of_another_season_is_offered_once_and_not_lost(tmp_path):
    fresh, old = _copy(tmp_path, "fresh.crossread", days_old=80), _copy(tmp_path, "old.crossread", days_old=100)

    first, second = to_offer(tmp_path, NOW), to_offer(tmp_path, NOW)

    assert [each.name for each in first] == [fresh.name, old.name]
    assert all(each.exists() for each in first)
    assert second == (fresh,)
    assert [each.name for each in declined(tmp_path)] == [old.name]


def test_copy_in_use_is_left_alone(tmp_path):
    path = _copy(tmp_path, "one.crossread", days_old=400)
    lock = QLockFile(str(path) + ".lock")
    assert lock.tryLock(0)

    assert to_offer(tmp_path, NOW) == ()
    assert path.exists()
    lock.unlock()


def test_recovered_copy_goes_only_when_there_is_another(document, article_files, tmp_path, qtbot):
    former = _copy(tmp_path, "one.crossread", days_old=1)
    document.restore(load(former))
    autosave = Autosave(document, tmp_path)
    assert former.exists()

    autosave.take_over(former)
    qtbot.waitUntil(lambda: not former.exists(), timeout=10_000)

    assert load(autosave.path).articles == document.articles
    autosave.drop()


def test_what_a_file_of_the_user_holds_needs_no_copy_until_it_changes(document, article_files, tmp_path, qtbot):
    held = []
    autosave = Autosave(document, tmp_path / "autosave", lambda session: session.rulings in held)
    document.add_paths(article_files[:1])
    qtbot.waitUntil(autosave.path.exists, timeout=10_000)

    held.append(document.rulings)
    autosave.write()
    qtbot.waitUntil(lambda: not autosave.path.exists(), timeout=10_000)
    document.rule(Ruling(RulingKind.NOTE, "A passage.", note="mine"), "Note")
    qtbot.waitUntil(autosave.path.exists, timeout=10_000)

    assert load(autosave.path).rulings == document.rulings
    autosave.drop()


@pytest.mark.skipif(os.name != "posix", reason="kills a process the POSIX way")
def test_killed_process_leaves_a_copy_that_is_offered(tmp_path):
    script = (
        "import os, signal, sys\n"
        "from pathlib import Path\n"
        "from PySide6.QtCore import QCoreApplication\n"
        "application = QCoreApplication([])\n"
        "from crossread.model import Article\n"
        "from crossread_gui.document import ComparisonDocument\n"
        "from crossread_gui.keeping import Autosave\n"
        "document = ComparisonDocument()\n"
        "autosave = Autosave(document, Path(sys.argv[1]))\n"
        "document.add_text('A text that must not be lost.')\n"
        "def look():\n"
        "    if autosave.path.exists():\n"
        "        os.kill(os.getpid(), signal.SIGKILL)\n"
        "from PySide6.QtCore import QTimer\n"
        "timer = QTimer(interval=50); timer.timeout.connect(look); timer.start()\n"
        "application.exec()\n"
    )
    environment = {
        **os.environ,
        "PYTHONPATH": f"{ROOT / 'engine'}{os.pathsep}{ROOT / 'gui'}",
        "QT_QPA_PLATFORM": "offscreen",
    }

    ended = subprocess.run([sys.executable, "-c", script, str(tmp_path)], env=environment, timeout=60, check=False)

    assert ended.returncode == -9
    (path,) = left_behind(tmp_path)
    assert load(path).articles[0].text.startswith("A text that must not be lost.")
