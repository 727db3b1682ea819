"""Overruling how a file was read: its encoding, a book's chapter."""

from __future__ import annotations

import pytest
from tests.specimens import epub

from crossread.model import Ruling, RulingKind, Verdict
from crossread.reading.encoding import ENCODINGS
from crossread_gui import encodings
from crossread_gui.dropping import Dropped

RUSSIAN = "Мост закрыт после бури.\n\nНикто не пострадал, сообщили в мэрии.\n"
CHAPTERS = {
    "one": "<h1>The mill</h1><p>The mill stood still for a week. Nobody came.</p>",
    "two": "<h1>The river</h1><p>The river rose in the night. The old bridge fell.</p>",
}


@pytest.fixture
def russian(tmp_path):
    path = tmp_path / "мост.txt"
    path.write_bytes(RUSSIAN.encode("koi8-r"))
    return path


@pytest.fixture
def book(tmp_path):
    path = tmp_path / "book.epub"
    path.write_bytes(epub(CHAPTERS))
    return path


def test_every_encoding_of_the_engine_can_be_chosen_and_has_a_name():
    assert {name for name, _script, _label in encodings.KNOWN} == set(ENCODINGS)
    assert len(encodings.choices()) == len(ENCODINGS)


def test_encoding_is_shown_overruled_and_put_back(window, russian, article_files, settle, choose):
    window.filing.take(Dropped(paths=(russian, article_files[0])))
    settle()
    header = window.room.panes.columns[0].header
    assert "KOI8-R" in header.details()
    assert "KOI8-R" in header.toolTip()
    assert "KOI8-R" not in window.room.panes.columns[1].header.details()

    offered = choose(lambda: window.room.articles.serve("A", "reopen"), "Windows-1251")
    settle()

    assert offered[0] == "As found: KOI8-R"
    assert window.document.articles[0].text == RUSSIAN.encode("koi8-r").decode("windows-1251")
    assert window.document.articles[0].source.overruled
    assert "Windows-1251" in header.details()
    next(each for each in window.notices.notices if each.action_text == "Put It Back").action()
    settle()
    assert window.document.articles[0].text == RUSSIAN


def test_rulings_outlive_another_encoding_and_reload_heeds_it(window, russian, article_files, settle, choose):
    window.filing.take(Dropped(paths=(russian, article_files[0])))
    settle()
    sentence = "Никто не пострадал, сообщили в мэрии."
    window.document.rule(Ruling(RulingKind.CLASS, sentence, verdict=Verdict.SHARED), "step")
    choose(lambda: window.room.articles.serve("A", "reopen"), "KOI8-U")
    settle()

    russian.write_bytes(("Новость.\n\n" + RUSSIAN).encode("koi8-u"))
    window.document.reload("A")
    settle()

    article = window.document.articles[0]
    assert article.text.startswith("Новость.")
    assert (article.source.encoding, article.source.overruled) == ("koi8-u", True)
    passage = next(each for each in window.document.lookup.passages_of("A") if each.text == sentence)
    assert window.document.lookup.judgement(passage.id).ruled


def test_reopening_an_article_without_an_encoding_is_refused_in_words(window, settle):
    window.document.add_text("Typed here.\n\nNo file at all.")
    settle()

    window.command["reopen-as"].trigger()

    assert "no encoding to choose" in window.notices.notices[0].text


def test_book_comes_whole_and_one_chapter_is_offered_and_chosen(window, book, article_files, settle, choose):
    window.filing.take(Dropped(paths=(book, article_files[0])))
    settle()
    assert "The mill" in window.document.articles[0].text
    assert "The river" in window.document.articles[0].text
    (offer,) = (each for each in window.notices.notices if each.action_text == "Choose a Chapter…")
    assert "2 chapter" in offer.text

    offered = choose(offer.action, "The river")
    settle()

    assert offered == ["The whole book", "1. The mill", "2. The river"]
    article = window.document.articles[0]
    assert "The mill" not in article.text
    assert article.source.chapter == 1
    assert len(window.document.comparison.articles) == 2


def test_chapter_is_kept_on_reload_and_the_whole_book_can_come_back(window, book, settle, choose):
    window.filing.take(Dropped(paths=(book,)))
    settle()
    choose(lambda: window.room.articles.serve("A", "chapter"), "The mill")
    settle()
    window.document.reload("A")
    settle()
    assert "The river" not in window.document.articles[0].text

    choose(lambda: window.room.articles.serve("A", "chapter"), "The whole book")
    settle()

    assert "The river" in window.document.articles[0].text
    assert window.document.articles[0].source.chapter is None


def test_chapters_of_what_is_no_book_and_of_a_book_that_is_gone(window, book, article_files, settle):
    window.filing.take(Dropped(paths=(book, article_files[0])))
    settle()
    window.notices.dismiss()

    window.room.articles.serve("B", "chapter")
    book.unlink()
    window.room.articles.serve("A", "chapter")
    settle()

    no_book, gone = window.notices.notices
    assert "no e-book" in no_book.text
    assert "not there" in gone.text


def test_article_that_cannot_be_read_again_stays_and_that_is_told(window, article_files, settle):
    window.document.add_paths(article_files[:2])
    settle()
    before = window.document.article("A")
    article_files[0].unlink()

    window.document.reload("A")
    settle()

    assert window.document.article("A") == before
    (told,) = [each.text for each in window.notices.notices if "gazette.txt" in each.text]
    assert told.endswith("The article stays as it was read before.")
