"""Where in its article a passage stands, in words that citations and the window share."""

from __future__ import annotations

from crossread.lookup import Lookup
from crossread.model import BlockKind, Passage
from crossread.speech import Speech

_COUNTED = frozenset({BlockKind.PARAGRAPH, BlockKind.QUOTATION})


def place_in_article(lookup: Lookup, passage: Passage, speech: Speech) -> str:
    """Return "headline", "byline", "paragraph 5": the paragraphs are counted as a reader would.

    The headline and what stands beside the text are no paragraphs; they are called by what they are.
    """
    if passage.kind not in _COUNTED:
        return speech.say(passage.kind.value)
    before = {
        each.block
        for each in lookup.passages_of(passage.article)
        if each.kind in _COUNTED and each.block <= passage.block
    }
    return speech.say("paragraph {number}", number=len(before))
