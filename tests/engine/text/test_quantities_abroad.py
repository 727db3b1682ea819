"""Figures in digits, read as the language around them means them."""

from __future__ import annotations

import pytest

from crossread.text.quantities import find_quantities

CASES = [
    ("de", "Der Umbau kostet 1,2 Millionen Euro.", [("money:EUR", 1.2e6, "")]),
    ("de", "Der Umbau kostet 1.200.000 Euro.", [("money:EUR", 1.2e6, "")]),
    ("de", "Ein 58 Jahre alter Mann und seine 31-jährige Nichte", [("age", 58, ""), ("age", 31, "")]),
    ("de", "Um 14.30 Uhr standen in Halle 4 noch gut 30 Gäste.", [("count", 30, "just over")]),
    ("de", "Der Kran hebt bis zu 40 Tonnen.", [("mass", 40_000, "at most")]),
    ("es", "Cuesta 30 millones de euros, el 12 por ciento más.", [("money:EUR", 3e7, ""), ("percent", 12, "")]),
    ("es", "El muro mide 540 metros.", [("length", 540, "")]),
    ("es", "Ana Ruiz, de 34 años, avisó a unos 300 vecinos.", [("age", 34, ""), ("count", 300, "about")]),
    ("es", "Lo condenaron a 12 años de cárcel.", [("duration", 12 * 525_960, "")]),
    ("es", "El juzgado número 2 cerró a las 21.05 horas.", []),
    ("fr", "Près de 25 millions d’euros en 3 jours", [("money:EUR", 2.5e7, "about"), ("duration", 3 * 1440, "")]),
    ("fr", "Une femme âgée de 71 ans", [("age", 71, "")]),
    ("it", "Oltre 2 milioni di euro per 30 scuole", [("money:EUR", 2e6, "more than"), ("count", 30, "")]),
    ("nl", "Ongeveer 200 mensen kregen 3 miljoen euro.", [("count", 200, "about"), ("money:EUR", 3e6, "")]),
    ("pt", "Cerca de 40 mil pessoas", [("count", 40_000, "about")]),
]


@pytest.mark.parametrize(("language", "text", "told"), CASES)
def test_figures_are_read_in_their_language(language, text, told) -> None:
    found = find_quantities(text, language)
    assert [(each.dimension, round(each.low), each.hedge) for each in found] == [
        (dimension, round(value), hedge) for dimension, value, hedge in told
    ]


def test_counted_things_are_lemmas() -> None:
    (one,), (other,) = find_quantities("46 Verletzte", "de"), find_quantities("mit 52 Verletzten", "de")
    assert one.nouns == other.nouns


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("de", "Vierzehn Verletzte, zwei davon schwer, um zwölf Uhr nach drei Stunden", [14, 180]),
        ("es", "Cuatro viajeros y dos de ellos, a las dos y media, tras tres horas", [4, 180]),
        ("es", "Casi dos millones de euros de tres de cada cuatro vecinos", [2e6]),
        ("fr", "Deux blessés et trois morts", [2, 3]),
        ("it", "Tre feriti", [3]),
        ("nl", "Elf mensen", [11]),
        ("pt", "Doze feridos", [12]),
    ],
)
def test_numbers_in_words_count_what_follows(language, text, told) -> None:
    assert [each.low for each in find_quantities(text, language)] == told


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("de", "Eine Viertelmillion Gäste und ein halbes Dutzend Hunde", [("count", 2.5e5), ("count", 6)]),
        ("de", "Zwei Dutzend Boote, fast anderthalb Millionen Euro", [("count", 24), ("money:EUR", 1.5e6)]),
        ("de", "Ein paar hundert Gäste", []),
        ("es", "Más de medio millón de euros y media docena de barcas", [("money:EUR", 5e5), ("count", 6)]),
        ("es", "Tres cuartos de millón de vecinos, dos docenas de perros", [("count", 7.5e5), ("count", 24)]),
        ("fr", "Une demi-douzaine de barques, un quart de million d’euros", [("count", 6), ("money:EUR", 2.5e5)]),
        ("it", "Mezzo milione di persone", [("count", 5e5)]),
        ("nl", "Een kwart miljoen mensen", [("count", 2.5e5)]),
        ("pt", "Meia dúzia de barcos", [("count", 6)]),
    ],
)
def test_dozens_and_parts_of_a_million_are_amounts(language, text, told) -> None:
    assert [(each.dimension, each.low) for each in find_quantities(text, language)] == told
