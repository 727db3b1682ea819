"""What besides its verdict a stretch of an article is: headings, quotations, and the syntax of source code."""

from __future__ import annotations

from collections.abc import Iterator

from pygments.token import Generic, Token, _TokenType

from crossread.model import Article, BlockKind, Span

_KINDS = {
    BlockKind.HEADLINE: Generic.Heading,
    BlockKind.HEADING: Generic.Subheading,
    BlockKind.QUOTATION: Generic.Emph,
}
# Lexing is linear, but a file of this many characters is data, not something one reads.
_LONGEST = 400_000


def syntax_spans(article: Article) -> tuple[tuple[Span, _TokenType], ...]:
    """Return stretches in order, without overlap, each with its syntax token type; plain text has none."""
    if article.blocks and all(each.kind is BlockKind.CODE for each in article.blocks):
        return tuple(_lexed(article))
    return tuple((each.span, _KINDS[each.kind]) for each in article.blocks if each.kind in _KINDS)


def _lexed(article: Article) -> Iterator[tuple[Span, _TokenType]]:
    from pygments.lexers import find_lexer_class_for_filename, get_lexer_for_mimetype
    from pygments.util import ClassNotFound

    if len(article.text) > _LONGEST:
        return
    try:
        lexer = get_lexer_for_mimetype(article.source.media_type)
    except ClassNotFound:
        found = find_lexer_class_for_filename(article.title)
        if found is None:
            return
        lexer = found()
    # Not `get_tokens`, which rewrites line ends and blanks and so moves positions.
    for start, token, text in lexer.get_tokens_unprocessed(article.text):
        if text and token is not Token.Text and token is not Token.Text.Whitespace:
            yield Span(start, start + len(text)), token
