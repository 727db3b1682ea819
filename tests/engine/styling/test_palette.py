import pytest

from crossread.model import Verdict
from crossread.styling.palette import palette, palettes


def luminance(colour: str) -> float:
    """Relative luminance, WCAG 2.x."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("each", palettes(), ids=lambda each: each.id)
@pytest.mark.parametrize("verdict", Verdict, ids=str)
def test_text_stays_readable_on_every_fill(each, verdict):
    look = each.look(verdict)

    assert min(contrast(each.text, fill) for fill in (look.fill, look.calm, look.strong)) >= 4.5


@pytest.mark.parametrize("each", palettes(), ids=lambda each: each.id)
@pytest.mark.parametrize("verdict", Verdict, ids=str)
def test_ink_carries_the_information_on_page_gutter_and_fill(each, verdict):
    look = each.look(verdict)

    assert min(contrast(look.ink, ground) for ground in (each.page, each.gutter)) >= 4.5
    assert min(contrast(look.ink, ground) for ground in (look.fill, look.calm)) >= 3.0


@pytest.mark.parametrize("each", palettes(), ids=lambda each: each.id)
def test_plain_and_muted_text_are_readable(each):
    assert contrast(each.text, each.page) >= 7
    assert min(contrast(each.muted, ground) for ground in (each.page, each.gutter)) >= 4.5


def test_an_unknown_palette_is_named():
    with pytest.raises(KeyError, match="no-such"):
        palette("no-such")
