from __future__ import annotations

import ast
import copy
import datetime as dt
import importlib.util
import pickle
import re
from gettext import GNUTranslations
from io import BytesIO
from pathlib import Path

import pytest

from crossread import errors
from crossread.assets import resource
from crossread.errors import CrossreadError, NoText, Sentence
from crossread.messages import SENTENCES, sentence
from crossread.model import Finding, Span
from crossread.speech import LANGUAGES, speech_in
from crossread.text.quantities import find_quantities

ROOT = Path(__file__).parents[2]
PLACE = re.compile(r"\{\w+\}")
# Being stopped is no failure, and nobody is told of it in the engine's words.
ERRORS = {
    name for name, each in vars(errors).items() if isinstance(each, type) and issubclass(each, CrossreadError)
} - {"Cancelled"}
TRANSLATED = [each for each in LANGUAGES if each != "en"]


@pytest.fixture(scope="module")
def catalogues():
    """The tool that collects what the engine says."""
    found = importlib.util.spec_from_file_location("catalogues", ROOT / "packaging" / "catalogues.py")
    tool = importlib.util.module_from_spec(found)
    found.loader.exec_module(tool)
    return tool


def finding(key: str, said: str) -> Finding:
    check, _, kind = key.partition(".")
    return Finding(check, kind or check, "A1", "B1", Span(0, 1), Span(0, 1), ("x", "y"), 0.9, said)


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_text_the_engine_says_is_translated(catalogues, language):
    texts = catalogues.spoken()

    assert len(texts) > 250
    assert catalogues.untranslated(catalogues.renewed(language, texts)) == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_translations_keep_the_places_of_values(catalogues, language):
    for each in catalogues.renewed(language, catalogues.spoken()):
        wordings = each.string if each.pluralizable else (each.string,)
        texts = each.id if each.pluralizable else (each.id,)
        for wording in wordings if each.id else ():
            assert sorted(PLACE.findall(wording)) == sorted(PLACE.findall(texts[-1])), texts


@pytest.mark.parametrize("language", TRANSLATED)
def test_the_compiled_catalogue_is_the_one_of_the_source(catalogues, language):
    fresh = GNUTranslations(BytesIO(catalogues.compiled(catalogues.renewed(language, catalogues.spoken()))))
    shipped = GNUTranslations(BytesIO(resource("translations", f"engine_{language}.mo").read_bytes()))

    for each in catalogues.spoken():
        told = each if isinstance(each, str) else each[0]
        assert shipped.gettext(told) == fresh.gettext(told)


def test_dates_shares_and_lists_follow_the_language():
    german, spanish = speech_in("de_AT"), speech_in("es")

    assert german.date(dt.date(2026, 3, 7)) == "7. März 2026"
    assert spanish.date(dt.date(2026, 3, 7)) == "7 de marzo de 2026"
    assert german.percent(0.451) == "45\u00a0%"
    assert spanish.listed(["A", "B", "C"]) == "A, B y C"
    assert speech_in("en").many("{number} word", "{number} words", 1) == "1 word"


def test_a_language_without_a_catalogue_is_english():
    assert speech_in("tlh").language == "en"
    assert speech_in("../../etc").say("shared") == "shared"


def test_every_sentence_about_a_finding_is_told_alike_in_english():
    for key in SENTENCES:
        said = sentence(key, a="A", b="C", x="12, at least", y="“14 says B”")

        assert speech_in("en").sentence(finding(key, said)) == said


def test_a_finding_is_told_in_the_language_and_so_is_what_hedges_its_values():
    german = speech_in("de")
    (at_least,), (years,) = find_quantities("At least 12 people came."), find_quantities("It took 3 to 5 years.")

    said = sentence("numbers.value", a="A", b="", x=at_least.shown, y="14 says B")

    assert said == "A says at least 12, the second says 14 says B."
    assert german.sentence(finding("numbers.value", said)) == "A nennt mindestens 12, der zweite nennt 14 says B."
    assert german.value(years.shown) == "3 bis 5 years"
    assert german.value("Monday") == "Monday", "words of an article are never touched"


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_error_and_notice_is_made_of_a_translated_sentence(catalogues, language):
    """An f-string would reach the user in English whatever language the window speaks."""
    speech, missing = speech_in(language), []
    for path in sorted((ROOT / "engine").rglob("*.py")):
        if path.name.startswith("cli") or path.name == "messages.py":
            continue  # talks to a terminal, about its own options; its templates are a registry that is collected
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ERRORS and node.args:
                told = node.args[0]
                is_raw = isinstance(told, ast.JoinedStr | ast.Constant | ast.BinOp)
                missing += [f"{path.name}:{node.lineno} is no Sentence"] if is_raw else []
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Sentence":
                template = ast.literal_eval(node.args[0])
                missing += [template] if speech.say(template) == template else []

    assert missing == []


def test_a_sentence_is_a_text_that_can_be_told_elsewhere():
    inner = Sentence("The file")
    sentence = Sentence("{name} is empty. Is it the right file?", name=inner)

    assert sentence == "The file is empty. Is it the right file?"
    assert speech_in("de").told(sentence) == "Die Datei ist leer. Ist es die richtige Datei?"
    assert speech_in("de").told(Sentence.chain((inner, "Of others."))) == "Die Datei Of others."
    assert speech_in("es").told("Of no catalogue {x}.") == "Of no catalogue {x}."


def test_a_copied_sentence_keeps_what_it_is_made_of():
    sentence = Sentence("{name} is empty. Is it the right file?", name="a {b}.txt")

    for copied in (copy.deepcopy(sentence), pickle.loads(pickle.dumps(sentence))):
        assert copied == sentence
        assert (copied.template, copied.values) == (sentence.template, sentence.values)


def test_an_error_tells_its_sentence():
    error = NoText(Sentence("{name} is empty. Is it the right file?", name="“a.txt”"))

    assert str(error) == "“a.txt” is empty. Is it the right file?"
    assert speech_in("de").told(error.sentence) == "“a.txt” ist leer. Ist es die richtige Datei?"
    assert NoText().sentence == ""
