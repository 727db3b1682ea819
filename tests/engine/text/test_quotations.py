"""What stands between quotation marks."""

from __future__ import annotations

import pytest

from crossread.text.quotations import find_quotations, quotations_at


def quoted(text):
    return [each.text for each in find_quotations(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"You may keep the boat,” Hale said.', ["You may keep the boat,"]),
        ('The nets are ours," Hale said. "We mended them all', ["The nets are ours,", "We mended them all"]),
        ('We mend," he said, "and we sail."', ["We mend,", "and we sail."]),
        ("‘The weavers’ pay is low,’ she said. ‘It must rise.’", ["The weavers’ pay is low,", "It must rise."]),
        ("'The weavers' pay is low,' she said.", ["The weavers' pay is low,"]),
        ("It was the boys' fault, he said, 'not the girls' fault'.", ["not the girls' fault"]),
        ("“She told me, ‘mend the nets’, and left,” he said.", ["She told me, ‘mend the nets’, and left,"]),
        ("„Das Boot ist alt“, sagt er. „Wir bauen ein neues“", ["Das Boot ist alt", "Wir bauen ein neues"]),
        ("The boys’ club of the ‘90s and the girls’ club shut.", []),
    ],
)
def test_quotations_are_found(text, expected):
    assert quoted(text) == expected


@pytest.mark.parametrize(
    "texts",
    [
        ("“The wall is old.", "It leans.", "We mend it,” said Ida Brook."),
        ('Brook said: "The wall is old.', "It's leaning.", 'We mend it."'),
        ("‘The wall is old.", "It’s leaning.", "We mend it,’ said Ida Brook."),
        ("„Die Mauer ist alt.", "Sie steht schief.", "Wir bauen“, sagte Ida Brook."),
    ],
)
def test_a_quotation_runs_on_through_sentences_without_marks(texts):
    assert [each.text for each in quotations_at(texts, 1)] == [texts[1]]
    assert all(quotations_at(texts, at)[0].is_open for at in range(3))


@pytest.mark.parametrize(
    "texts",
    [
        ("“The wall is old,” she said.", "It leans.", "“We mend it.”"),
        ("“The wall is old.", "It was built by her father.", "“We mend it,” said Ida Brook."),
        ("It was Monday.", "It leans.", "We mend it,” said Ida Brook."),
        ("“The wall is old.", "It was built by her father."),
    ],
)
def test_what_stands_between_two_quotations_is_none(texts):
    assert quotations_at(texts, 1) == ()
