"""Turn matches, findings and the user's rulings into one judgement per passage: the only place the policy lives.

A reader forgives a missed contradiction, not a false alarm: only evidence above the upper threshold colours a
passage contradictory; between the two it stays shared or unique, marked unsettled; below it is silent.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from crossread.job import watched
from crossread.model import (
    Finding,
    How,
    Judgement,
    Match,
    Passage,
    Ruling,
    RulingKind,
    Verdict,
    article_of,
    other_end,
)
from crossread.roles import Progress
from crossread.settings import JudgeSettings

# (contradictory from, unsettled from); chosen on the samples and real articles, see docs/judgements.md.
THRESHOLDS: dict[str, tuple[float, float]] = {"strict": (0.55, 0.4), "balanced": (0.42, 0.32), "eager": (0.25, 0.16)}
# What the model alone may claim: it never reaches the upper threshold of any strictness.
MODEL_CHECK = "relation"
# A passage that says the same as another passage of that article hardly clashes with a third that it does not match.
_ELSEWHERE_SURE = 0.8
_ELSEWHERE_DISCOUNT = 0.6


@dataclass(frozen=True, slots=True)
class _Evidence:
    """What is known of one passage: indices of its matches (best first) and findings, by whether they count."""

    matches: tuple[int, ...]
    findings: tuple[int, ...]
    set_aside: bool


def judge(
    passages: Sequence[tuple[Passage, ...]],
    matches: Sequence[Match],
    findings: Sequence[Finding],
    rulings: tuple[Ruling, ...],
    settings: JudgeSettings,
    *,
    nearest: Mapping[str, float] | None = None,
    job: Progress | None = None,
) -> tuple[Judgement, ...]:
    """Return one judgement per passage, article by article.

    `nearest` is the score of each passage's best candidate that is no match, for the confidence of "unique".
    """
    # By their texts only rulings know passages; two books without any are the rule.
    texts = {each.id: words_of(each.text) if rulings else "" for row in passages for each in watched(row, job)}
    classes = _classes(rulings)
    evidence = _gather(texts, matches, findings, rulings, job)
    court = _Court(matches, findings, THRESHOLDS[settings.strictness], nearest or {})
    found = []
    for passage in watched((each for row in passages for each in row), job):
        judged = court.judge(passage, evidence[passage.id])
        verdict = classes.get(texts[passage.id])
        if verdict is not None:
            judged = replace(judged, verdict=verdict, confidence=1.0, unsettled=False, ruled=True)
        found.append(judged)
    return tuple(found)


def sureness(findings: Sequence[Finding]) -> float:
    """Return how sure the clashes between two passages are together, 0 where the model alone sees one."""
    sure = max((each.confidence for each in findings if each.check != MODEL_CHECK), default=0.0)
    model = max((each.confidence for each in findings if each.check == MODEL_CHECK), default=0.0)
    return 1 - (1 - sure) * (1 - 0.5 * model) if sure else 0.0


def is_shown(findings: Sequence[Finding], settings: JudgeSettings) -> bool:
    """Tell whether any of the findings between two passages would by itself colour them contradictory."""
    upper = THRESHOLDS[settings.strictness][0]
    return any(each.weight == "clash" and each.check != MODEL_CHECK and each.confidence >= upper for each in findings)


def apply_links(
    passages: Sequence[tuple[Passage, ...]], matches: Sequence[Match], rulings: tuple[Ruling, ...]
) -> tuple[Match, ...]:
    """Return the matches with the user's links added and unlinked pairs removed; the later ruling on a pair wins."""
    decided = {
        frozenset((words_of(each.left), words_of(each.right))): each.kind
        for each in rulings
        if each.kind in {RulingKind.LINK, RulingKind.UNLINK}
    }
    if not decided:
        return tuple(matches)
    texts = {each.id: words_of(each.text) for row in passages for each in row}
    kept = [each for each in matches if decided.get(_pair_key(texts, each)) is not RulingKind.UNLINK]
    linked = {frozenset((each.left, each.right)) for each in kept}
    added = [match for match in _user_links(passages, decided) if frozenset((match.left, match.right)) not in linked]
    marked = [
        replace(each, linked_by_user=True) if decided.get(_pair_key(texts, each)) is RulingKind.LINK else each
        for each in kept
    ]
    return (*marked, *added)


def words_of(text: str) -> str:
    """Return what a ruling knows a passage by: its words, whatever the white space."""
    return " ".join(text.split())


def lacks_passage(ruling: Ruling, words: Collection[str]) -> bool:
    """Tell whether a ruling is on a passage that none of these is, by their words."""
    return any(words_of(text) not in words for text in (ruling.left, ruling.right) if text)


def strays(passages: Sequence[tuple[Passage, ...]], rulings: tuple[Ruling, ...]) -> tuple[Ruling, ...]:
    """Return the rulings whose passage is gone: they wait for it to come back."""
    words = {words_of(each.text) for row in passages for each in row} if rulings else set()
    return tuple(each for each in rulings if lacks_passage(each, words))


class _Court:
    """Judges passages by one set of thresholds."""

    def __init__(
        self,
        matches: Sequence[Match],
        findings: Sequence[Finding],
        thresholds: tuple[float, float],
        nearest: Mapping[str, float],
    ) -> None:
        self._matches = matches
        self._findings = findings
        self._upper, self._lower = thresholds
        self._nearest = nearest

    def judge(self, passage: Passage, evidence: _Evidence) -> Judgement:
        """Return what a passage is, before any ruling on its class."""
        if passage.excluded:
            return Judgement(passage.id, Verdict.EXCLUDED, None, 1.0)
        best = self._matches[evidence.matches[0]] if evidence.matches else None
        how = best.how if best is not None else None
        verdict = Verdict.SHARED if best is not None else Verdict.UNIQUE
        confidence = best.score if best is not None else 1.0 - self._nearest.get(passage.id, 0.0)
        clash, by_model_alone = self._clash(passage, evidence)
        if clash >= self._upper:
            verdict, confidence = Verdict.CONTRADICTORY, clash
        return Judgement(
            passage.id, verdict, how, confidence, evidence.matches, evidence.findings,
            unsettled=verdict is not Verdict.CONTRADICTORY and max(clash, by_model_alone) >= self._lower,
            dismissed=evidence.set_aside,
        )  # fmt: skip

    def _clash(self, passage: Passage, evidence: _Evidence) -> tuple[float, float]:
        """Return the strongest evidence of a contradiction that a check sees, and that on the model's word alone."""
        checked = by_model_alone = 0.0
        pairs: dict[str, list[Finding]] = defaultdict(list)
        for place in evidence.findings:
            each = self._findings[place]
            if each.weight == "clash":
                pairs[other_end(each, passage.id)].append(each)
        for partner, group in pairs.items():
            share = self._discount(passage, partner, evidence)
            checked = max(checked, share * sureness(group))
            if not any(each.check != MODEL_CHECK for each in group):
                by_model_alone = max(by_model_alone, share * max(each.confidence for each in group))
        return checked, by_model_alone

    def _discount(self, passage: Passage, partner: str, evidence: _Evidence) -> float:
        """Trust a clash less when the same article says the same as this passage somewhere else, and not here, too."""
        scores = {other_end(self._matches[place], passage.id): self._matches[place].score for place in evidence.matches}
        if partner in scores:
            return 1.0
        article = article_of(partner)
        elsewhere = (score for other, score in scores.items() if article_of(other) == article)
        return _ELSEWHERE_DISCOUNT if max(elsewhere, default=0.0) >= _ELSEWHERE_SURE else 1.0


def _classes(rulings: tuple[Ruling, ...]) -> dict[str, Verdict]:
    """Return what the user called passages, by their words; a ruling on two passages is on each, the last counts."""
    return {
        words_of(text): each.verdict
        for each in rulings
        if each.kind is RulingKind.CLASS and each.verdict is not None
        for text in (each.left, each.right)
        if text
    }


def _gather(
    texts: Mapping[str, str],
    matches: Sequence[Match],
    findings: Sequence[Finding],
    rulings: tuple[Ruling, ...],
    job: Progress | None,
) -> dict[str, _Evidence]:
    dismissals = [each for each in rulings if each.kind is RulingKind.DISMISS]
    # What the user calls shared or unique contradicts nothing, so it is no evidence against the other passage, either.
    peaceful = {text for text, verdict in _classes(rulings).items() if verdict is not Verdict.CONTRADICTORY}
    by_match: dict[str, list[int]] = defaultdict(list)
    for place in sorted(range(len(matches)), key=lambda at: -matches[at].score):
        by_match[matches[place].left].append(place)
        by_match[matches[place].right].append(place)
    by_finding: dict[str, list[int]] = defaultdict(list)
    aside: set[str] = set()
    for place, each in enumerate(watched(findings, job)):
        ends = (each.left, each.right)
        is_overruled = each.weight == "clash" and any(texts[end] in peaceful for end in ends)
        if is_overruled or any(_dismisses(ruling, each, texts) for ruling in dismissals):
            aside.update(ends)
            continue
        for end in ends:
            by_finding[end].append(place)
    return {
        name: _Evidence(tuple(by_match[name]), tuple(by_finding[name]), name in aside) for name in watched(texts, job)
    }


def _dismisses(ruling: Ruling, each: Finding, texts: Mapping[str, str]) -> bool:
    if ruling.check and ruling.check != each.check:
        return False
    ends = {texts[each.left], texts[each.right]}
    if not ruling.right:
        return words_of(ruling.left) in ends
    return ends == {words_of(ruling.left), words_of(ruling.right)}


def _user_links(passages: Sequence[tuple[Passage, ...]], decided: Mapping[frozenset[str], RulingKind]) -> list[Match]:
    places: dict[str, list[tuple[int, Passage]]] = defaultdict(list)
    for at, members in enumerate(passages):
        for each in members:
            places[words_of(each.text)].append((at, each))
    found = []
    for pair in (pair for pair, kind in decided.items() if kind is RulingKind.LINK):
        ends = sorted((end for text in pair for end in places[text]), key=lambda end: (end[0], end[1].index))
        for at, (row, left) in enumerate(ends):
            for other, right in ends[at + 1 :]:
                if row != other and (len(pair) == 1 or words_of(left.text) != words_of(right.text)):
                    found.append(_linked(left, right))
    return found


def _linked(left: Passage, right: Passage) -> Match:
    return Match(left.id, right.id, 1.0, 0.0, None, How.REWORDED, left.span, right.span, linked_by_user=True)


def _pair_key(texts: Mapping[str, str], match: Match) -> frozenset[str]:
    return frozenset((texts[match.left], texts[match.right]))
