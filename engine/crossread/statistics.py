"""How much of an article is what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from crossread.job import watched
from crossread.model import Judgement, Passage, Share, Verdict
from crossread.roles import Progress
from crossread.speech import Speech

# Languages written without blanks between words.
_WITHOUT_BLANKS = frozenset({"bo", "ja", "km", "lo", "my", "th", "yue", "zh"})


def share(passages: Sequence[Passage], judgements: Mapping[str, Judgement], job: Progress | None = None) -> Share:
    """Return which fraction of an article's words is shared, unique, contradictory and excluded.

    Words are counted by blanks, and by characters where a script does not use blanks, so that a long passage
    weighs more than a short one in every language.
    """
    weights: Counter[Verdict] = Counter()
    for passage in watched(passages, job):
        judgement = judgements.get(passage.id)
        if judgement is not None:
            weights[judgement.verdict] += weight(passage.text)
    total = weights.total()
    if not total:
        return Share()
    return Share(
        shared=weights[Verdict.SHARED] / total,
        unique=weights[Verdict.UNIQUE] / total,
        contradictory=weights[Verdict.CONTRADICTORY] / total,
        excluded=weights[Verdict.EXCLUDED] / total,
    )


def counts(judgements: Sequence[Judgement]) -> dict[Verdict, int]:
    """Return how many passages have each verdict; every verdict is present."""
    found = Counter(each.verdict for each in judgements)
    return {each: found[each] for each in Verdict}


def weight(text: str) -> int:
    """Return a passage's length in words, a "word" being at most twelve characters between blanks."""
    words = text.split()
    return len(words) + sum([(size - 1) // 12 for size in map(len, words) if size > 12])


def is_without_blanks(language: str) -> bool:
    """Tell whether a language (ISO 639-1) is written without blanks, so that words cannot be counted by them."""
    return language in _WITHOUT_BLANKS


def length(text: str, language: str) -> int:
    """Return the number of words of a text, or of its characters where the language has no blanks."""
    words = text.split()
    return sum(map(len, words)) if is_without_blanks(language) else len(words)


def length_said(number: int, language: str, speech: Speech) -> str:
    """Return a length with its unit: words or characters."""
    if is_without_blanks(language):
        return speech.many("{number} character", "{number} characters", number)
    return speech.many("{number} word", "{number} words", number)
