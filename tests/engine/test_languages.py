"""A model is asked only of languages it reads; the user is told whom it leaves to the words."""

import numpy as np
import pytest

from crossread import languages
from crossread.errors import Sentence
from crossread.job import Job
from crossread.model import Article, RelationScores, Source
from crossread.pipeline import compare_articles, judge_pair, lettered
from crossread.reports import exporter_for
from crossread.roles import Models
from crossread.settings import ReportOptions, Settings
from crossread.speech import speech_in

ENGLISH = (
    "The ferry to Orkney was cancelled on Monday after its engine failed.",
    "A new bridge was opened by the mayor.",
)
GERMAN = ("Die Fähre nach Föhr fiel am Montag wegen eines Motorschadens aus.", "Der Minister eröffnete eine Brücke.")
RUSSIAN = ("Министр ушёл в отставку во вторник.", "В пятницу мэр открыл новый мост.")


class Everything:
    """A model that finds everything alike, and remembers whether it was asked."""

    def __init__(self):
        self.was_asked = False

    def encode(self, texts, job):
        self.was_asked = True
        return np.ones((len(texts), 4), np.float32) / 2

    def judge(self, pairs, job):
        self.was_asked = True
        return tuple(RelationScores(0.98, 0.01, 0.01, 0.98, 0.98, 0.99) for _ in pairs)


def article(texts, language):
    return Article("", texts[0], "\n\n".join(texts), Source(), language)


def models(reads):
    both = Everything()
    return both, Models(both, both, encoder_reads=reads, relation_reads=reads)


@pytest.mark.parametrize(
    ("texts", "language", "reads", "is_asked"),
    [
        (ENGLISH, "en", frozenset({"en"}), True),
        (ENGLISH, "und", frozenset({"en"}), True),
        (GERMAN, "de", frozenset({"en"}), False),
        (RUSSIAN, "und", frozenset({"en"}), False),
        (GERMAN, "de", None, True),
    ],
)
def test_models_are_asked_only_of_what_they_read(texts, language, reads, is_asked):
    asked, at_hand = models(reads)

    comparison = compare_articles(lettered([article(texts, language)] * 2), models=at_hand)

    assert asked.was_asked == is_asked
    assert any("language model" in each for each in comparison.notices) != is_asked


def test_pair_of_articles_in_two_languages_is_left_to_the_words():
    asked, at_hand = models(frozenset({"en"}))
    asked.judge = None  # asking the relation model would fail

    comparison = compare_articles(lettered([article(ENGLISH, "en"), article(GERMAN, "de")]), models=at_hand)

    of_model, apart, of_checks = comparison.notices
    assert isinstance(of_model, Sentence)
    assert of_model.values == {"articles": "B"}
    assert apart == "A, B are not all in one language: of what they share, translations are not found."
    assert of_checks.startswith("In the language of B these checks find nothing: Opposites, Names and roles.")


@pytest.mark.parametrize(
    ("language", "unread"),
    [
        ("en", None),
        ("de", "Opposites, Names and roles"),
        ("zh", "Dates and times, Negation, Opposites, Names and roles"),
        ("ar", "Dates and times, Negation, Opposites, Names and roles"),
    ],
)
def test_reader_is_told_which_checks_find_nothing_in_a_language(language, unread):
    told = compare_articles(lettered([article(GERMAN, language)] * 2), models=Models()).notices

    if unread is None:
        assert not told
    else:
        assert told == (
            f"In the language of A, B these checks find nothing: {unread}. What counts as shared there may still contradict.",
        )
        assert speech_in("de").told(told[0]).startswith("In der Sprache von A, B finden diese Prüfungen nichts: ")
        assert "Namen und Rollen" in speech_in("de").told(told[0])


def test_checks_that_are_switched_off_are_not_told_of():
    settings = Settings().with_value("check", "off", ("names", "opposites"))
    assert not compare_articles(lettered([article(GERMAN, "de")] * 2), settings, models=Models()).notices


def test_report_carries_the_notice():
    comparison = compare_articles(lettered([article(GERMAN, "de")] * 2), models=Models())
    text = exporter_for("txt").write(comparison, ReportOptions(), Job()).decode()

    assert "these checks find nothing: Opposites, Names and roles" in " ".join(text.split())


def test_unlike_sentences_in_another_script_are_not_the_same():
    assert judge_pair(*RUSSIAN).relation == "unrelated"


def test_quoted_words_with_a_foreign_name_are_still_english():
    assert languages.of_pair("“No,” Beyoncé’s agent said.", "Her agent said no.") == "en"


@pytest.mark.parametrize(
    ("other", "reads", "is_told"),
    [
        ("en", frozenset({"en"}), False),
        ("de", None, False),
        ("und", frozenset({"en"}), False),
        ("de", frozenset({"en"}), True),
    ],
)
def test_translations_that_words_alone_cannot_find_are_told_of(other, reads, is_told):
    _asked, at_hand = models(reads)
    told = languages.notices({"A": "en", "B": other}, at_hand, ())

    assert any("translations are not found" in each for each in told) == is_told
