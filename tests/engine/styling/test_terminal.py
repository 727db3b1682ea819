import re
from io import StringIO

import pytest

from crossread.model import Verdict
from crossread.styling.terminal import colours_of, paint
from crossread.styling.tokens import verdict_token

TOKENS = ((verdict_token(Verdict.CONTRADICTORY), "Two were hurt"),)


class Terminal(StringIO):
    def isatty(self):
        return True


@pytest.mark.parametrize(
    ("environment", "wanted", "colours"),
    [
        ({"COLORTERM": "truecolor"}, "auto", 1 << 24),
        ({"COLORTERM": "truecolor", "NO_COLOR": "1"}, "auto", 0),
        ({"TERM": "xterm-256color"}, "auto", 256),
        ({"TERM": "linux"}, "auto", 16),
        ({"TERM": "dumb"}, "auto", 0),
        ({"COLORTERM": "truecolor"}, "never", 0),
        ({"NO_COLOR": "1", "TERM": "dumb"}, "256", 256),
        ({}, "16", 16),
        ({}, "true", 1 << 24),
    ],
)
def test_a_terminal_gets_as_many_colours_as_it_has(environment, wanted, colours):
    assert colours_of(Terminal(), environment, wanted) == colours


def test_a_pipe_gets_none_unless_they_are_insisted_on():
    assert colours_of(StringIO(), {"COLORTERM": "truecolor"}) == 0
    assert colours_of(StringIO(), {"COLORTERM": "truecolor"}, "always") == 1 << 24


@pytest.mark.parametrize(("colours", "code"), [(1 << 24, r"48;2;142;53;80"), (256, r"48;5;\d+"), (16, r"31|91")])
def test_every_depth_paints_and_keeps_the_words(colours, code):
    painted = paint(TOKENS, colours)

    assert re.search(rf"\x1b\[[0-9;]*(?:{code})", painted)
    assert re.sub(r"\x1b\[[0-9;]*m", "", painted) == "Two were hurt"


def test_without_colours_nothing_but_the_words_is_left():
    assert paint(TOKENS, 0) == "Two were hurt"


@pytest.mark.parametrize("colours", [0, 16, 256, 1 << 24])
def test_an_article_cannot_steer_the_terminal(colours):
    painted = paint(((verdict_token(Verdict.UNIQUE), "a\x1b]0;title\x07b"),), colours)

    assert "\x1b]" not in painted
    assert "\x07" not in painted
