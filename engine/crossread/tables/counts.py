"""How many passages are what: the figures on filter chips, in summaries and at the head of reports."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from crossread.model import Article, Comparison, How, Judgement, Verdict


@dataclass(frozen=True, slots=True)
class Counts:
    """Numbers of passages; `reasons` pairs why passages were excluded with how many, most frequent first.

    `unsettled` passages are counted in their verdict's number too.
    """

    same_words: int = 0
    reworded: int = 0
    in_part: int = 0
    unique: int = 0
    contradictory: int = 0
    unsettled: int = 0
    excluded: int = 0
    ruled: int = 0
    reasons: tuple[tuple[str, int], ...] = ()

    @property
    def shared(self) -> int:
        """Return the number of shared passages, in whatever manner."""
        return self.same_words + self.reworded + self.in_part

    @property
    def compared(self) -> int:
        """Return the number of passages that took part."""
        return self.shared + self.unique + self.contradictory


def count(comparison: Comparison) -> Counts:
    """Count the passages of a comparison by verdict."""
    judgements = comparison.judgements
    verdicts = Counter(each.verdict for each in judgements)
    hows = Counter(each.how for each in judgements if each.verdict is Verdict.SHARED)
    reasons = Counter(each.excluded for row in comparison.passages for each in row if each.excluded)
    return Counts(
        same_words=hows[How.SAME_WORDS],
        reworded=hows[How.REWORDED] + hows[None],
        in_part=hows[How.IN_PART],
        unique=verdicts[Verdict.UNIQUE],
        contradictory=verdicts[Verdict.CONTRADICTORY],
        unsettled=sum(_is_unsettled(each) for each in judgements),
        excluded=verdicts[Verdict.EXCLUDED],
        ruled=sum(each.ruled for each in judgements),
        reasons=tuple(reasons.most_common()),
    )


def outlet_of(article: Article) -> str:
    """Return the shortest name a reader would know an article by: its outlet, else its title, else its letter."""
    return article.outlet or article.title or article.id


def _is_unsettled(judgement: Judgement) -> bool:
    return judgement.unsettled and judgement.verdict is not Verdict.EXCLUDED
