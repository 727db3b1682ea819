import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from crossread_gui.offsets import Utf16Map

TEXTS = (
    "plain words",
    "a😀b👩‍👩‍👧c",
    "e\u0301a\u0308 combining",
    "שלום, עולם 😀 abc",
    "\u202eright to left\u202c 𝔘𝔫𝔦",
    unicodedata.normalize("NFD", "Škoda être"),
    "",
)


@pytest.mark.parametrize("text", TEXTS)
def test_every_place_survives_the_round_trip(text):
    places = Utf16Map(text)

    assert [places.points(places.units(place)) for place in range(len(text) + 1)] == list(range(len(text) + 1))
    assert places.length == len(text.encode("utf-16-le")) // 2


@given(st.text())
@example("😀" * 5)
@example("\U0010ffff\uffff")
def test_units_are_those_of_the_encoder(text):
    places = Utf16Map(text)

    for point in range(len(text) + 1):
        assert places.units(point) == len(text[:point].encode("utf-16-le", "surrogatepass")) // 2


@given(st.text(min_size=1))
def test_inside_a_surrogate_pair_counts_as_its_character(text):
    places = Utf16Map(text)

    for point, each in enumerate(text):
        for unit in range(places.units(point), places.units(point + 1)):
            assert places.points(unit) == point, each
