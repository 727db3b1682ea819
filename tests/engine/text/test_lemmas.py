"""Words of other languages meet across inflection, derivation and compounding."""

from __future__ import annotations

import pytest

from crossread.text import lemmas


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("de", "Rettung Retter retteten gerettet"),
        ("de", "Kontrolle kontrolliert Kontrollen"),
        ("de", "brach gebrochen brechen"),
        ("de", "verletzt Verletzte verletzten"),
        ("de", "zwölf 12"),
        ("es", "pidieron pedirá piden"),
        ("es", "evacuación evacuaron evacuados"),
        ("es", "inspectores inspección"),
        ("fr", "arrêtés arrêter arrêtent"),
        ("it", "sciopero scioperi"),
        ("pt", "anunciou anúncio anunciaram"),
        ("nl", "staking stakers staken"),
        ("sv", "strejken strejk"),
        ("ru", "объявил объявила"),
        ("pl", "strajk strajku"),
    ],
)
def test_words_of_one_family_share_a_key(language, words) -> None:
    assert len({each if each.isdigit() else lemmas.key(each, language) for each in words.split()}) == 1


@pytest.mark.parametrize(
    ("language", "one", "other"), [("es", "para", "pararon"), ("de", "Meister", "Messer"), ("de", "Zeiten", "Seiten")]
)
def test_strangers_share_none(language, one, other) -> None:
    assert lemmas.key(one, language) != lemmas.key(other, language)


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("Bahnstreiks", "bahn streiks"),
        ("Feuerwehrleute", "feuer wehr leute"),
        ("Untersuchungshaft", "untersuchung haft"),
        ("Notantrieb", "not antrieb"),
        ("Quellheimbahn", "quellheim bahn"),
        ("festgenommen", "fest nehmen"),
    ],
)
def test_compound_is_cut_into_its_words(word, parts) -> None:
    assert lemmas.parts(word, "de") == tuple(parts.split())


@pytest.mark.parametrize("word", ["Donnerstag", "Regierung", "Überprüfung", "Kontrolle", "Ministerium", "versuchte"])
def test_plain_word_stays_whole(word) -> None:
    assert lemmas.parts(word, "de") == (word,)


def test_nouns_have_capitals_in_german_alone() -> None:
    assert lemmas.is_noun("Kabinen", "de")
    assert not lemmas.is_noun("Obrovic", "de")
    assert not lemmas.is_noun("Cabina", "es")
