"""Verdicts as Pygments token types and as marks: one currency for panes, terminal and reports.

A token type falls back to its parent, so a style that knows only `Crossread.Shared` still draws
`Crossread.Shared.Reworded`.
"""

from __future__ import annotations

from pygments.token import Token, _TokenType

from crossread.model import How, Run, Verdict

CROSSREAD = Token.Crossread
PLAIN = CROSSREAD.Plain

_VERDICTS = {
    Verdict.SHARED: CROSSREAD.Shared,
    Verdict.UNIQUE: CROSSREAD.Unique,
    Verdict.CONTRADICTORY: CROSSREAD.Contradictory,
    Verdict.EXCLUDED: CROSSREAD.Excluded,
}
_HOWS = {How.SAME_WORDS: "SameWords", How.REWORDED: "Reworded", How.IN_PART: "InPart"}


def token_of(run: Run) -> _TokenType:
    """Return the token type a run is drawn as."""
    if run.verdict is None:
        return PLAIN
    token = _VERDICTS[run.verdict]
    if run.verdict is Verdict.SHARED and run.how is not None:
        token = getattr(token, _HOWS[run.how])
    return token


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
