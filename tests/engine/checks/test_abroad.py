"""Words without meaning do not make two passages in another language alike to the checks."""

from __future__ import annotations

from crossread.checks.scene import lay


def test_small_words_of_other_languages_anchor_nothing() -> None:
    scene = lay("El puente de la ciudad se cerró por la tormenta.", "La dueña de la tienda se marchó por el ruido.")
    assert scene.dice == 0.0


def test_inflections_of_other_languages_answer_to_each_other() -> None:
    scene = lay("Die Retter holten alle Verletzten aus der Kabine.", "Alle wurden verletzt aus den Kabinen geholt.")
    assert {scene.left[at].text for at, other in enumerate(scene.partner) if other >= 0} >= {"holten", "Kabine"}
