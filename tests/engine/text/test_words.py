import pytest

from crossread.text.normalise import fold
from crossread.text.words import find_words, stem


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("It’s 1,200.5 km, isn't it?", ["it's", "1,200.5", "km", "isn't", "it"]),
        ("Straße über Łódź", ["strasse", "uber", "lodz"]),
        ("Новая ёлка", ["новая", "елка"]),
        ("الرَّئيس", ["الرئيس"]),
        ("東京タワー", ["東", "京", "タ", "ワ", "ー"]),
        ("हिन्दी भाषा", ["हिन्दी", "भाषा"]),
        ("", []),
        ("— … !", []),
    ],
)
def test_words_of_many_scripts_are_found_and_folded(text, folded):
    assert [each.folded for each in find_words(text)] == folded


def test_places_are_those_of_the_words_as_written():
    text = "Ein “Übel” – größer"

    assert [text[each.start : each.end] for each in find_words(text)] == ["Ein", "Übel", "größer"]


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        ("en", "strike strikes striking struck"),
        ("en", "company companies company's"),
        ("es", "trabajador trabajadora trabajadores"),
        ("de", "verhandlung verhandlungen"),
        ("ru", "забастовка забастовки забастовкой"),
        ("ar", "الاضراب اضراب"),
    ],
)
def test_inflections_share_a_stem(language, forms):
    assert len({stem(fold(each), language) for each in forms.split()}) == 1


@pytest.mark.parametrize("pair", ["university universe", "new news", "ship shop", "general generation"])
def test_different_words_keep_different_stems(pair):
    one, other = pair.split()

    assert stem(one, "en") != stem(other, "en")


def test_numbers_keep_their_digits():
    assert stem("1,200", "en") == "1200"
    assert stem("three", "en") == "3"
