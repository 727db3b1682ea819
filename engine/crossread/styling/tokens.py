"""Verdicts as Pygments token types and as marks: one currency for panes, terminal and reports.

A token type falls back to its parent, so a style that knows only `Crossread.Shared` still draws
`Crossread.Shared.Reworded`. A verdict's token multiplies with what a stretch is besides: words that clash
(`….Clash`), words that differ (`….Changed`), and the syntax of source code (`….Syntax.Keyword`).
"""

from __future__ import annotations

from pygments.token import Token, _TokenType

from crossread.model import How, Run, Verdict

CROSSREAD = Token.Crossread
PLAIN = CROSSREAD.Plain
HEADING = CROSSREAD.Heading
MUTED = CROSSREAD.Muted
CHANGED = CROSSREAD.Changed

_VERDICTS = {
    Verdict.SHARED: CROSSREAD.Shared,
    Verdict.UNIQUE: CROSSREAD.Unique,
    Verdict.CONTRADICTORY: CROSSREAD.Contradictory,
    Verdict.EXCLUDED: CROSSREAD.Excluded,
}
_HOWS = {How.SAME_WORDS: "SameWords", How.REWORDED: "Reworded", How.IN_PART: "InPart"}
CLASH = _VERDICTS[Verdict.CONTRADICTORY].Clash


def token_of(run: Run) -> _TokenType:
    """Return the token type a run is drawn as."""
    return PLAIN if run.verdict is None else verdict_token(run.verdict, run.how)


def verdict_token(verdict: Verdict, how: How | None = None) -> _TokenType:
    """Return the token type of a passage's verdict."""
    token = _VERDICTS[verdict]
    if verdict is Verdict.SHARED and how is not None:
        token = getattr(token, _HOWS[how])
    return token


def mark_token(verdict: Verdict) -> _TokenType:
    """Return the token type of a verdict's glyph."""
    token: _TokenType = getattr(CROSSREAD.Mark, verdict.value.capitalize())
    return token


def with_syntax(token: _TokenType, syntax: _TokenType) -> _TokenType:
    """Return the product of a verdict's token type and a syntax token type.

    >>> with_syntax(CROSSREAD.Unique, Token.Name.Function)
    Token.Crossread.Unique.Syntax.Name.Function
    """
    product = token.Syntax
    for part in syntax:
        product = getattr(product, part)
    return product


def mark_of(verdict: Verdict, how: How | None = None, *, unsettled: bool = False) -> str:
    """Return the glyph that tells a verdict without colour.

    >>> mark_of(Verdict.SHARED, How.REWORDED), mark_of(Verdict.CONTRADICTORY)
    ('◐', '≠')
    """
    if verdict is Verdict.SHARED:
        mark = "●" if how in (None, How.SAME_WORDS) else "◐"
    else:
        mark = {Verdict.UNIQUE: "○", Verdict.CONTRADICTORY: "≠", Verdict.EXCLUDED: "–"}[verdict]
    return mark + "?" if unsettled else mark
