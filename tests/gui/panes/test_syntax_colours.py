from crossread.model import Article, Block, BlockKind, Run, Source, Span, Verdict
from crossread.styling.palette import palette
from crossread_gui.panes.syntax_colours import SyntaxColours

CODE = "def greet(name):\n    return 'hello ' + name\n"


def coloured(kind, theme="default-light"):
    blocks = (Block(Span(0, len(CODE)), kind),)
    article = Article("A", "greet.py", CODE, Source(media_type="text/x-python"), blocks=blocks)
    runs = (Run(Span(0, len(CODE)), Verdict.SHARED, passage="A1"),)
    return SyntaxColours(article, palette(theme)).within(Span(0, len(CODE)), runs)


def test_code_has_keywords_in_a_colour_of_their_own():
    colours = {CODE[start:end]: colour.name() for start, end, colour in coloured(BlockKind.CODE)}

    assert colours["def"] == colours["return"] != colours["name"]


def test_dark_theme_has_other_colours():
    assert coloured(BlockKind.CODE)[0][2] != coloured(BlockKind.CODE, "default-dark")[0][2]


def test_prose_has_none():
    assert coloured(BlockKind.PARAGRAPH) == ()


def test_code_is_drawn_coloured(make_room):
    room = make_room()
    blocks = (Block(Span(0, len(CODE)), BlockKind.CODE),)
    article = Article("A", "greet.py", CODE, Source(media_type="text/x-python"), blocks=blocks)
    pane = room.pane("A")
    pane.update_article(article)
    pane.wear(None)
    image = pane.viewport().grab().toImage()
    shades = {image.pixelColor(x, y).name() for x in range(260) for y in range(10, 60)}

    assert any(abs(int(each[1:3], 16) - int(each[5:7], 16)) > 60 for each in shades)
