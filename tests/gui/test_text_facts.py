from __future__ import annotations

import threading
from dataclasses import replace

import pytest

from crossread.model import Article
from crossread_gui.text_facts import TextFacts


@pytest.fixture
def asked():
    return []


@pytest.fixture
def length(asked):
    def question(article):
        asked.append(threading.current_thread().name)
        return len(article.text)

    return question


def test_question_is_answered_once(asked, length):
    texts, article = TextFacts(), Article("A", "", "The bridge is shut.")

    answers = [texts.once(length, article) for _ in range(3)]

    assert answers == [19, 19, 19]
    assert len(asked) == 1


def test_another_letter_and_title_leave_what_is_known_of_a_text(asked, length):
    texts, article = TextFacts(), Article("", "", "The bridge is shut.")
    texts.expect(length)
    texts.prepare([article])

    texts.once(length, replace(article, id="B", title="Bridge"))

    assert len(asked) == 1


def test_another_edition_is_asked_about_anew(length):
    texts, article = TextFacts(), Article("A", "", "The bridge is shut.")
    texts.once(length, article)

    assert texts.once(length, replace(article, text="Shut.")) == 5


def test_texts_that_left_the_desk_are_forgotten(asked, length):
    texts, kept, gone = TextFacts(), Article("A", "", "The bridge is shut."), Article("B", "", "It is open.")
    for article in (kept, gone):
        texts.once(length, article)

    texts.keep_only([replace(kept, title="Bridge")])

    for article in (kept, gone):
        texts.once(length, article)
    assert len(asked) == 3


def test_what_a_pane_will_ask_is_found_out_by_the_thread_that_reads(asked, length, document, qtbot):
    document.texts.expect(length)

    with qtbot.waitSignal(document.articles_changed, timeout=10_000):
        document.add_text("The old river bridge is shut until the autumn.")
    document.texts.once(length, document.articles[0])

    assert len(asked) == 1
    assert asked[0].startswith("crossread-read")
