"""Headlines in other languages that begin like a byline, a credit or a call are none."""

from __future__ import annotations

import pytest

from crossread.reading import cues


@pytest.mark.parametrize(
    "headline",
    [
        "Von Kiel nach Hamburg",
        "Von Rot zu Grün",
        "Por Castilla y León",
        "Por San Telmo y San Juan",
        "Tres heridos en Ribera, según EFE",
        "Recibe el premio en Ribera",
        "Kommentare aus aller Welt zur Wahl",
        "Reporter ohne Grenzen",
        "Más información sobre el accidente en la página del ayuntamiento, que la renueva cada hora",
    ],
)
def test_headline_is_no_furniture(headline) -> None:
    assert cues.kind_of(headline, place=1, count=9) is None


def test_first_line_is_no_caption() -> None:
    assert cues.kind_of("Imágenes: así fue la tormenta", place=0, count=9) is None


@pytest.mark.parametrize("head", ["Quellheim (dpa) - ", "Ribera, 7 may (EFE).- ", "BAD QUELL/KIEL (dpa/lno) – "])
def test_dateline_with_an_agency_heads_a_paragraph(head) -> None:
    assert cues.dateline_length(f"{head}Der Steg bleibt gesperrt.") == len(head)
