import pytest

from crossread.model import Verdict
from crossread.styling.contrast import contrast
from crossread.styling.palette import palette, palettes


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
