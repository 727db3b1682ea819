from __future__ import annotations

from PySide6.QtCore import QLocale, QTranslator

from crossread.assets import resource
from crossread.messages import SENTENCES, sentence
from crossread.model import Finding, Span
from crossread_gui.models.finding_words import MARKED, told


def _finding(key: str, said: str) -> Finding:
    check, _, kind = key.partition(".")
    return Finding(check, kind or check, "A1", "B1", Span(0, 1), Span(0, 1), ("x", "y"), 0.9, said)


def test_every_sentence_of_the_engine_is_marked_for_translation():
    assert set(SENTENCES.values()) == set(MARKED)


def test_every_sentence_is_recognised_and_told_alike_in_english(qapp):
    for key in SENTENCES:
        said = sentence(key, a="A", b="C", x="12, at least", y="“14 says B”")

        assert told(_finding(key, said)) == said


def test_sentence_is_told_in_the_users_language(qapp):
    translator = QTranslator()
    assert translator.load(QLocale("de"), "crossread", "_", str(resource("translations")))
    qapp.installTranslator(translator)
    try:
        assert told(_finding("numbers.value", "A says 12, B says 14.")) == "A nennt 12, B nennt 14."
        assert told(_finding("numbers.value", "Quite another form.")) == "Quite another form."
    finally:
        qapp.removeTranslator(translator)
