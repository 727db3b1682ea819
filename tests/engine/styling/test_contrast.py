import pytest

from crossread.styling.contrast import contrast, mix, readable


@pytest.mark.parametrize(
    ("one", "other", "ratio"), [("#000000", "#ffffff", 21.0), ("#767676", "#ffffff", 4.54), ("#ff0000", "#ffffff", 4.0)]
)
def test_contrast_is_that_of_wcag(one, other, ratio):
    assert contrast(one, other) == pytest.approx(ratio, abs=0.01)
    assert contrast(other, one) == contrast(one, other)


def test_an_ink_that_drowns_is_drawn_towards_the_text_colour():
    assert contrast(readable("#ffff00", "#ffffff", "#000000"), "#ffffff") >= 4.5
    assert readable("#000080", "#ffffff", "#000000") == mix("#000080", "#000000", 0)
