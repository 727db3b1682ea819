from hypothesis import given
from hypothesis import strategies as st
from pygments.token import Token

from crossread.model import Article, Block, BlockKind, How, Run, Source, Span, Verdict
from crossread.styling.cut import cut
from crossread.styling.printable import printable
from crossread.styling.stream import article_stream
from crossread.styling.tokens import CLASH, PLAIN, verdict_token, with_syntax

CODE = 'def greet(name):\n    return f"hello {name}"  # 😀\n'


def code():
    return Article(
        "A", "greet.py", CODE, Source("greet.py", "text/x-python"), blocks=(Block(Span(0, len(CODE)), BlockKind.CODE),)
    )


def test_source_code_is_drawn_as_verdict_times_syntax():
    runs = (Run(Span(0, 16), Verdict.UNIQUE), Run(Span(16, 17)), Run(Span(17, len(CODE)), Verdict.SHARED, How.REWORDED))
    drawn = list(article_stream(code(), runs))

    assert "".join(text for _, text in drawn) == CODE
    assert (with_syntax(verdict_token(Verdict.UNIQUE), Token.Keyword), "def") in drawn
    assert (with_syntax(verdict_token(Verdict.SHARED, How.REWORDED), Token.Keyword), "return") in drawn


def test_headlines_are_told_from_prose():
    text = "Bridge closes\n\nIt closed."
    blocks = (Block(Span(0, 13), BlockKind.HEADLINE), Block(Span(15, 25), BlockKind.PARAGRAPH))
    runs = (Run(Span(0, 13), Verdict.UNIQUE), Run(Span(13, 15)), Run(Span(15, 25), Verdict.UNIQUE))
    tokens = [token for token, _ in article_stream(Article("A", "", text, blocks=blocks), runs)]

    assert tokens == [
        with_syntax(verdict_token(Verdict.UNIQUE), Token.Generic.Heading),
        PLAIN,
        verdict_token(Verdict.UNIQUE),
    ]


spans = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 6)), max_size=6)


@given(spans, spans, st.integers(0, 20), st.integers(0, 20))
def test_cutting_loses_nothing_and_the_first_layer_lies_on_top(upper, lower, start, length):
    text = "".join(chr(65 + place % 26) for place in range(60))

    def layer(pairs, token):
        found, end = [], 0
        for at, size in sorted(pairs):
            if at >= end and size:
                found.append((Span(at, at + size), token))
                end = at + size
        return found

    top, bottom = layer(upper, CLASH), layer(lower, PLAIN.Below)
    span = Span(start, start + length)
    pieces = list(cut(text, span, PLAIN, (top, bottom)))

    assert "".join(piece for _, piece in pieces) == span.of(text)
    position = start
    for token, piece in pieces:
        expected = PLAIN
        for each in (bottom, top):
            expected = next((kind for at, kind in each if at.start <= position < at.end), expected)
        assert token == expected
        position += len(piece)


def test_control_characters_are_shown_not_sent():
    assert printable("a\x1b[2Jb\x00\x9bc\td\n") == "a\ufffd[2Jb\ufffd\ufffdc\td\n"
