"""What HTML and the other formats say alike: English, translated where it is said."""

from __future__ import annotations

from crossread.model import How, Verdict
from crossread.speech import Speech
from crossread.tables.agreement import SUREST

METHOD = (
    "Crossread {version} split the articles into passages, looked for passages that say the same however they are "
    "worded, and examined those on the same matter for differences. Its judgements can be wrong in both directions: "
    "read the passages before you rely on them. “Shared” says nothing about who wrote first; “differs” says nothing "
    "about who is right."
)
NO_CLASH = "No difference of fact was found between passages on the same matter. That is no proof that there is none."
NO_CLAIM = "No passage of one article says the same as a passage of another, at this similarity."
CLAIM = "Told by {articles} ({sure})"
CLAIM_THAT_DIFFERS = "Told by {articles} ({sure}; disputed)"
CLAIM_THAT_MAY_DIFFER = "Told by {articles} ({sure}; perhaps disputed, to be checked)"
BESIDE = "Also shared, in pairs"
BESIDE_MEANS = (
    "These passages, too, say the same as one of another article, but stand in no claim above: "
    "what tells a claim says the same as every other wording of it."
)
PAIR_COLUMNS = ("Same words", "Reworded", "In part", "Pairs that differ", "Pairs that may differ")
LEGEND = (
    (Verdict.SHARED, How.SAME_WORDS, "shared, same words"),
    (Verdict.SHARED, How.REWORDED, "shared, reworded or in part"),
    (Verdict.UNIQUE, None, "only in this article"),
    (Verdict.CONTRADICTORY, None, "differs from another article"),
    (Verdict.EXCLUDED, None, "left out of the comparison"),
)
TEXTS = (
    METHOD, NO_CLASH, NO_CLAIM, CLAIM, CLAIM_THAT_DIFFERS, CLAIM_THAT_MAY_DIFFER, BESIDE, BESIDE_MEANS,
    *PAIR_COLUMNS, *(title for _, _, title in LEGEND),
)  # fmt: skip


def same_content(score: float, speech: Speech) -> str:
    """Return a match's score as what it is: how sure it is that both say the same, however they are worded."""
    return speech.say("same content: {percent} sure", percent=speech.percent(min(score, SUREST)))
