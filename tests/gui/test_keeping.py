from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QLockFile

from crossread.model import Article
from crossread.session import Session, load, save
from crossread_gui.keeping import Autosave, Keeper, left_behind

ROOT = Path(__file__).parents[2]


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
