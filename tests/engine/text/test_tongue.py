"""One passage's language is told by its small words, and English is never taken for another."""

from __future__ import annotations

import pytest

from crossread.text.tongue import tongue


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Die Feuerwehr hat das Haus nicht mehr retten können."),
        ("de", "Für den Umbau der Schule gab es im Rat keine Mehrheit."),
        ("es", "El fuego destruyó la casa y el taller de los vecinos."),
        ("es", "El alcalde dimitió por las protestas de los vecinos."),
        ("fr", "Les pompiers ont sauvé une partie des meubles."),
        ("it", "Il sindaco ha dato le dimissioni per le proteste."),
        ("nl", "De brandweer kon het huis niet meer redden."),
        ("ru", "Пожарные не смогли спасти дом и его жителей."),
    ],
)
def test_small_words_tell_a_language(language, text) -> None:
    assert tongue(text) == language


@pytest.mark.parametrize(
    "text",
    [
        "Five held in Los Angeles after raid",
        "Ines de la Cruz beats Ada van der Berg in La Paz",
        "Men die as van hits bus",
        "Le Monde editor quits",
        "The minister will visit Der Spiegel in Hamburg.",
        "Mayor quits",
        "",
    ],
)
def test_english_with_foreign_names_stays_english(text) -> None:
    assert tongue(text) in {"en", ""}
