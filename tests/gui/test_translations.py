from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QLocale, QTranslator

from crossread.assets import resource
from crossread.errors import NoText, Sentence
from crossread_gui import intake
from crossread_gui.actions import COMMANDS, MENUS, PASSAGE_MENU, SUBMENUS
from crossread_gui.desk import ArticleDesk
from crossread_gui.document import ComparisonDocument

ROOT = Path(__file__).parents[2]
LANGUAGES = ("de", "es")
PLACE = re.compile(r"\{\w+\}|%n")


def _messages(path: Path) -> list[tuple[str, ElementTree.Element]]:
    root = ElementTree.parse(path).getroot()
    return [
        (message.findtext("source") or "", message.find("translation"))
        for context in root.findall("context")
        for message in context.findall("message")
    ]


def _wordings(translation: ElementTree.Element) -> list[str]:
    forms = [each.text or "" for each in translation.findall("numerusform")]
    return forms or [translation.text or ""]


@pytest.mark.parametrize("language", LANGUAGES)
def test_translation_is_complete(language):
    messages = _messages(resource("translations", f"crossread_{language}.ts"))

    missing = [source for source, translation in messages if not all(_wordings(translation))]

    assert len(messages) > 450
    assert missing == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_translation_keeps_places_and_one_mnemonic(language):
    for source, translation in _messages(resource("translations", f"crossread_{language}.ts")):
        for wording in _wordings(translation):
            assert sorted(PLACE.findall(wording)) == sorted(PLACE.findall(source)), source
            assert wording.count("&") == source.count("&"), source


@pytest.mark.parametrize("language", ["en", *LANGUAGES])
def test_no_two_entries_of_a_menu_or_of_the_bar_share_a_mnemonic(language):
    wording = _wording_of_actions(language)
    texts = {each.id: each.text for each in COMMANDS} | dict(SUBMENUS)
    menus = {name: [texts[each] for each in row if each] for name, _title, row in MENUS}
    menus |= {"passage": [texts[each] for each in PASSAGE_MENU if each], "bar": [title for _name, title, _row in MENUS]}

    for name, entries in menus.items():
        letters = [wording.get(each, each).partition("&")[2][:1].lower() for each in entries]
        assert all(letters), (name, entries)
        assert len(set(letters)) == len(letters), (name, sorted(zip(letters, entries, strict=True)))


def _wording_of_actions(language: str) -> dict[str, str]:
    if language == "en":
        return {}
    root = ElementTree.parse(resource("translations", f"crossread_{language}.ts")).getroot()
    actions = next(each for each in root.findall("context") if each.findtext("name") == "actions")
    return {each.findtext("source"): each.findtext("translation") for each in actions.findall("message")}


@pytest.mark.parametrize("language", LANGUAGES)
def test_compiled_translation_is_the_one_of_the_source(language, qapp):
    translator = QTranslator()
    assert translator.load(QLocale(language), "crossread", "_", str(resource("translations")))
    root = ElementTree.parse(resource("translations", f"crossread_{language}.ts")).getroot()

    for context in root.findall("context"):
        for message in context.findall("message"):
            if message.get("numerus") != "yes":
                told = translator.translate(context.findtext("name"), message.findtext("source"))
                assert told == message.findtext("translation")


def test_inherited_texts_are_translated(qapp):
    translator = QTranslator()
    assert translator.load(QLocale("de"), "crossread", "_", str(resource("translations")))
    qapp.installTranslator(translator)
    try:
        document = ComparisonDocument()
        document.close()
        assert isinstance(document, ArticleDesk)
        assert document.tr("Put It Back") == "Zurückholen"
        failure = NoText(Sentence("{name} is empty. Is it the right file?", name="“a.txt”"))
        assert intake.sentence(failure) == "“a.txt” ist leer. Ist es die richtige Datei?"
    finally:
        qapp.removeTranslator(translator)


@pytest.mark.skipif(shutil.which("pyside6-lupdate", path=str(Path(sys.executable).parent)) is None, reason="no lupdate")
def test_nearly_every_text_of_the_window_is_in_the_translations(tmp_path):
    """A text added since the last `make translations` is shown in English; more than a handful is a mistake."""
    found = tmp_path / "found.ts"
    sources = [str(each) for each in (ROOT / "gui").rglob("*.py")]
    command = [str(Path(sys.executable).parent / "pyside6-lupdate"), *sources, "-ts", str(found)]
    subprocess.run(command, check=True, capture_output=True)

    texts = {source for source, _translation in _messages(found)}
    known = {source for source, _translation in _messages(resource("translations", "crossread_de.ts"))}

    assert len(texts - known) < 0.05 * len(texts), texts - known
