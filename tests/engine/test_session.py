from __future__ import annotations

import datetime
import json
import os
import zipfile
from pathlib import Path

import pytest

from crossread.errors import SessionError
from crossread.model import Article, Block, BlockKind, Ruling, RulingKind, Source, Span, Verdict
from crossread.session import PaneView, Session, ViewState, load, save
from crossread.settings import Settings


@pytest.fixture
def session() -> Session:
    text = "A headline\n\nThe mayor said “no” 😀 twice."
    article = Article(
        id="A", title="A headline", text=text, source=Source("/tmp/a.txt", "text/plain", "00", "koi8-r", overruled=True, chapter=3),
        language="en", blocks=(Block(Span(0, 10), BlockKind.HEADLINE), Block(Span(12, len(text)), BlockKind.PARAGRAPH)),
        author="N. N.", outlet="The Gazette", published=datetime.date(2024, 2, 29), notices=("A notice.",),
    )  # fmt: skip
    other = Article(id="B", title="Other", text="Other words.")
    rulings = (
        Ruling(RulingKind.CLASS, "The mayor said “no” 😀 twice.", verdict=Verdict.UNIQUE),
        Ruling(RulingKind.DISMISS, "x", "y", check="numbers"),
        Ruling(RulingKind.NOTE, "x", note="ask\nthe press office"),
    )
    settings = Settings().with_value("align", "similarity", 0.7).with_value("check", "off", ("dates",))
    view = ViewState(
        "A2", "B", locked=False, finding=("numbers", "value", "A2", "B1"), hidden=("unique", "reworded"),
        panels=("overview", "findings"), text_width=72, panes=(PaneView("B", 410, 1.25, 17.5), PaneView("A")),
    )  # fmt: skip
    return Session((article, other), settings, rulings, view)


def test_what_is_saved_is_what_is_opened(session, tmp_path):
    path = tmp_path / "case.crossread"

    save(path, session)

    assert load(path) == session
    assert [each.name for each in tmp_path.iterdir()] == ["case.crossread"]


def test_failed_save_leaves_the_earlier_file(session, tmp_path, monkeypatch):
    path = tmp_path / "case.crossread"
    save(path, session)
    before = path.read_bytes()

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(SessionError, match="No space left"):
        save(path, Session(session.articles[:1]))

    assert path.read_bytes() == before
    assert [each.name for each in tmp_path.iterdir()] == ["case.crossread"]


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 broken", b"<html>", bytes(range(256)) * 8])
def test_what_is_no_comparison_file_is_refused_in_words(content, tmp_path):
    path = tmp_path / "odd.crossread"
    path.write_bytes(content)

    with pytest.raises(SessionError, match=r"“odd\.crossread” is not a comparison file"):
        load(path)


def test_every_cut_of_a_file_is_refused_in_words(session, tmp_path):
    path = tmp_path / "case.crossread"
    save(path, session)
    whole = path.read_bytes()

    for length in range(0, len(whole) - 1, 37):
        path.write_bytes(whole[:length])
        with pytest.raises(SessionError):
            load(path)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("articles", [{"id": 3}]), ("articles", "none"), ("rulings", [{"kind": "odd", "left": ""}]),
        ("settings", {"align": {"similarity": 7}}), ("articles", [{"blocks": [[5, 900, "caption"]], "source": {}}]),
    ],
)  # fmt: skip
def test_wrong_content_is_refused_in_words(session, tmp_path, name, value):
    path = tmp_path / "case.crossread"
    save(path, session)
    with zipfile.ZipFile(path) as archive:
        plain = json.loads(archive.read("comparison.json"))
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("comparison.json", json.dumps({**plain, name: value}))

    with pytest.raises(SessionError, match="is not a comparison file"):
        load(path)


def test_file_of_a_newer_version_says_so(tmp_path):
    path = tmp_path / "new.crossread"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("comparison.json", json.dumps({"crossread": 99, "version": "9.0"}))

    with pytest.raises(SessionError, match=r"newer Crossread \(9\.0\)"):
        load(path)


def test_missing_file_says_so(tmp_path):
    with pytest.raises(SessionError, match="no longer there"):
        load(tmp_path / "gone.crossread")


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX systems")
def test_saving_keeps_permissions_and_links(session, tmp_path):
    path = tmp_path / "case.crossread"
    save(path, session)
    path.chmod(0o640)
    link = tmp_path / "link.crossread"
    link.symlink_to(path)

    save(link, session)

    assert link.is_symlink()
    assert path.stat().st_mode & 0o777 == 0o640
    assert load(Path(link)) == session
