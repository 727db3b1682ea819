import pytest
from pygments.token import STANDARD_TYPES, Token

from crossread.model import How, Verdict
from crossread.styling.appearance import appearance
from crossread.styling.contrast import contrast
from crossread.styling.palette import palette, palettes
from crossread.styling.tokens import CHANGED, CLASH, mark_of, verdict_token, with_syntax

every_palette = pytest.mark.parametrize("colours", palettes(), ids=lambda each: each.id)
HOWS = (How.SAME_WORDS, How.REWORDED, How.IN_PART)


@every_palette
def test_each_verdict_has_a_line_and_a_mark_of_its_own(colours):
    tokens = {
        "same": verdict_token(Verdict.SHARED, How.SAME_WORDS),
        "reworded": verdict_token(Verdict.SHARED, How.REWORDED),
        "unique": verdict_token(Verdict.UNIQUE),
        "contradictory": verdict_token(Verdict.CONTRADICTORY),
        "excluded": verdict_token(Verdict.EXCLUDED),
    }
    lines = {appearance(each, colours).line for each in tokens.values()}
    marks = {mark_of(Verdict.SHARED, How.SAME_WORDS), mark_of(Verdict.SHARED, How.REWORDED)}
    marks |= {mark_of(each) for each in (Verdict.UNIQUE, Verdict.CONTRADICTORY, Verdict.EXCLUDED)}

    assert lines == {"solid", "dashed", "dotted", "wavy", ""}
    assert len(marks) == 5


@every_palette
def test_source_code_is_readable_on_every_fill(colours):
    tokens = [verdict_token(each) for each in Verdict] + [verdict_token(Verdict.SHARED, how) for how in HOWS]

    for token in tokens:
        for syntax in STANDARD_TYPES:
            if syntax is not Token:
                drawn = appearance(with_syntax(token, syntax), colours)
                assert contrast(drawn.ink, drawn.fill or colours.page) >= 4.5, (token, syntax)


@every_palette
def test_words_that_clash_or_differ_are_bold_and_readable(colours):
    for token in (CLASH, CHANGED, verdict_token(Verdict.SHARED, How.REWORDED).Clash):
        drawn = appearance(token, colours)

        assert drawn.bold
        assert contrast(drawn.ink, drawn.fill) >= 4.5


def test_an_unknown_token_looks_like_its_parent():
    light = palette("default-light")

    assert appearance(CLASH.Something.Else, light) == appearance(CLASH, light)
