"""Rulings follow their passages into an article's new text, where there is no doubt which they are."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel

from crossread.model import Article, Block, BlockKind, Ruling, RulingKind, Span, Verdict
from crossread.pipeline import compare_articles
from crossread.settings import ReportOptions, Settings
from crossread_gui.carrying import carried
from crossread_gui.commands.exporting import exporters

WORDS_ONLY = Settings().with_value("model", "use", "off")
COUNT = "The council said that around 600 people had been asked to leave their homes near the river."
NEW_COUNT = "The council said that 610 people had been asked to leave their homes near the river."
FERRY = "A ferry will carry walkers across the river for free until the bridge opens again."
OTHER = "Shopkeepers on the east bank fear for their trade while the bridge is closed."


def compared(*texts):
    articles = [
        Article(letter, letter, text, language="en", blocks=(Block(Span(0, len(text)), BlockKind.PARAGRAPH),))
        for letter, text in zip("AB", texts, strict=True)
    ]
    return compare_articles(articles, WORDS_ONLY)


def note(text, said="mine"):
    return Ruling(RulingKind.NOTE, text, note=said)


def test_ruling_goes_over_to_the_nearly_identical_passage():
    before, now = compared(f"{COUNT} {FERRY}", OTHER), compared(f"{NEW_COUNT} {FERRY}", OTHER)

    found = carried((note(COUNT), note(FERRY)), before, now)

    assert found.rulings == (note(NEW_COUNT), note(FERRY))
    assert (found.moved, found.lost) == (1, 0)


def test_both_ends_of_a_pair_go_over():
    pair = Ruling(RulingKind.UNLINK, COUNT, OTHER)
    before, now = compared(COUNT, OTHER), compared(NEW_COUNT, OTHER.replace("while", "as"))

    assert carried((pair,), before, now).rulings == (replace(pair, left=NEW_COUNT, right=OTHER.replace("while", "as")),)


def test_ruling_whose_passage_was_told_anew_is_kept_and_counted():
    before, now = compared(f"{COUNT} {FERRY}", OTHER), compared(f"Nobody had to leave the valley. {FERRY}", OTHER)

    found = carried((note(COUNT),), before, now)

    assert found.rulings == (note(COUNT),)
    assert (found.moved, found.lost) == (0, 1)
    again = carried(found.rulings, now, compared(f"Everybody had to leave the valley. {FERRY}", OTHER))
    assert again.lost == 0, "it was counted when it lost its passage"


def test_of_two_equally_good_heirs_neither_is_taken():
    before = compared(COUNT, OTHER)
    now = compared(f"{COUNT.replace('600', '610')} {COUNT.replace('600', '690')}", OTHER)

    assert carried((note(COUNT),), before, now).rulings == (note(COUNT),)


def test_heir_of_another_passage_is_not_taken():
    near = COUNT.replace("around 600", "610 or more")
    before, now = compared(f"{COUNT} {near}", OTHER), compared(near.replace("or more", "and more"), OTHER)

    assert carried((note(COUNT),), before, now).moved == 0


def test_passage_that_stood_there_before_is_no_heir():
    before, now = compared(f"{COUNT} {NEW_COUNT}", OTHER), compared(NEW_COUNT, OTHER)

    assert carried((note(COUNT),), before, now).moved == 0


def test_ruling_on_words_of_two_articles_stays_on_the_one_that_keeps_them():
    before, now = compared(COUNT, COUNT), compared(NEW_COUNT, COUNT)

    found = carried((note(COUNT),), before, now)

    assert found.rulings == (note(COUNT), note(NEW_COUNT))
    assert (found.moved, found.lost) == (1, 0)


def test_note_never_takes_the_place_of_another():
    before, now = compared(COUNT, NEW_COUNT), compared(NEW_COUNT, NEW_COUNT)
    rulings = (note(COUNT, "one"), note(NEW_COUNT, "other"))

    found = carried(rulings, before, now)

    assert found.rulings == rulings
    assert (found.moved, found.lost) == (0, 1)


@pytest.fixture
def noted(window, tmp_path, settle, qtbot):
    """Return a function that overwrites the first of two articles, notes on both of whose sentences were written."""
    paths = [tmp_path / "one.txt", tmp_path / "two.txt"]
    paths[0].write_text(f"{COUNT}\n\n{FERRY}\n", encoding="utf-8")
    paths[1].write_text(f"{COUNT.replace('around', 'about')}\n\n{OTHER}\n", encoding="utf-8")
    window.document.add_paths(paths)
    settle()
    window.document.rule(note(COUNT, "ask the council"), "Note")
    window.document.rule(Ruling(RulingKind.CLASS, FERRY, verdict=Verdict.SHARED), "Rule")
    window.document.rule(note(FERRY, "who pays?"), "Note")
    settle()
    for each in window.notices.notices:
        window.notices.withdraw(each)

    def overwrite(text: str) -> None:
        paths[0].write_text(text, encoding="utf-8")
        with qtbot.waitSignal(window.document.articles_changed, timeout=10_000):
            window.document.reload("A")
        settle()

    return overwrite


def _passage(document, words):
    return next(each for each in document.lookup.passages_of("A") if words in each.text)


def test_reload_takes_rulings_along_and_says_so(window, noted, settle, qtbot):
    noted(f"{NEW_COUNT}\n\n{FERRY.replace('for free', 'free of charge')}\n")

    document = window.document
    assert [each.left for each in document.rulings if each.note == "ask the council"] == [NEW_COUNT]
    assert document.lookup.judgement(_passage(document, "ferry").id).ruled
    (told,) = [each.text for each in window.notices.notices]
    assert "3 ruling" in told
    assert "went over to the new wording" in told
    document.undo_stack.undo()
    settle()
    assert COUNT in [each.left for each in document.rulings]


def test_note_without_a_passage_is_announced_listed_and_printed(window, noted, tmp_path, qtbot):
    noted(f"{COUNT}\n\nNothing else is known.\n")

    (told,) = window.notices.notices
    assert told.kind == "warning"
    assert "no longer find" in told.text
    assert len(window.document.rulings) == 3
    window.document.select("")
    detail = window.room.detail
    qtbot.waitUntil(lambda: "who pays?" in [each.text() for each in detail.findChildren(QLabel)], timeout=5_000)
    for exporter in (each for each in exporters() if each.id in {"html", "markdown", "txt"}):
        path = tmp_path / f"report{exporter.suffix}"
        qtbot.waitUntil(lambda: not window.exporting.is_busy, timeout=20_000)
        window.exporting.write(window.document.comparison, exporter, path, ReportOptions())
        qtbot.waitUntil(path.exists, timeout=20_000)
        assert "who pays?" in path.read_text(encoding="utf-8")


def test_put_back_text_has_its_rulings_back(window, noted, settle, qtbot, tmp_path):
    path = tmp_path / "newer.txt"
    path.write_text(f"{NEW_COUNT}\n\n{FERRY}\n", encoding="utf-8")
    before = window.document.rulings
    with qtbot.waitSignal(window.document.articles_changed, timeout=10_000):
        window.document.replace("A", path)
    settle()
    assert window.document.rulings != before

    next(each for each in window.notices.notices if each.action_text).action()
    settle()

    assert set(window.document.rulings) == set(before)
