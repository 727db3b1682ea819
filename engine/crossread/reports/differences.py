"""Where articles differ: one entry per pair of passages, with all the evidence found for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from crossread.checks import CHECKS
from crossread.lookup import Lookup
from crossread.model import Finding, RulingKind
from crossread.reports.wordings import Wording, concerns, notes_on, wording_of
from crossread.speech import Speech
from crossread.tables.disputes import disputes, surest_first
from crossread.verdict import MODEL_CHECK

# From these probabilities on a reader would say so (Kent 1964, simplified).
_LIKELY = 0.6
_SURENESS = ((0.93, "almost certain"), (0.8, "quite sure"), (_LIKELY, "likely"))
_DOUBTFUL = "doubtful"
# The model alone may unsettle, never contradict: what it says of itself is no sureness.
_MODEL_ALONE = "on the language model's word alone, no word or value that clashes was found"
_MODEL_TOO = "in support of what else was found"
SURENESS = (*(word for _, word in _SURENESS), _DOUBTFUL, _MODEL_ALONE, _MODEL_TOO)


@dataclass(frozen=True, slots=True)
class Evidence:
    """One reason to say that two passages differ.

    `check` is the id and `title` the name of what found it; `confidence` is 0..1 and its own, `sureness` what that
    comes to between these passages, in words.
    """

    sentence: str
    check: str
    title: str
    values: tuple[str, str]
    confidence: float
    sureness: str


@dataclass(frozen=True, slots=True)
class Clash:
    """Two passages that differ, surest evidence first; `rulings` and `notes` are the user's, in sentences."""

    left: Wording
    right: Wording
    evidence: tuple[Evidence, ...]
    unsettled: bool
    rulings: tuple[str, ...]
    notes: tuple[str, ...]

    @property
    def passages(self) -> tuple[str, str]:
        """Return the ids of both passages."""
        return self.left.passage, self.right.passage

    @property
    def sentence(self) -> str:
        """Return what differs, in a sentence."""
        return self.evidence[0].sentence

    @property
    def confidence(self) -> float:
        """Return how sure the surest evidence is, 0..1."""
        return self.evidence[0].confidence


def clashes(lookup: Lookup, speech: Speech) -> tuple[Clash, ...]:
    """Return the pairs that differ in fact, settled ones first, then by confidence."""
    return tuple(_clash(each.findings, lookup, speech, is_settled=each.is_settled) for each in disputes(lookup))


def altered(lookup: Lookup, speech: Speech) -> tuple[Clash, ...]:
    """Return the pairs that are worded differently in a way worth a look, without a clash of fact."""
    counted = _counted(lookup)
    notices = [
        place for place, each in enumerate(lookup.comparison.findings) if each.weight != "clash" and place in counted
    ]
    return tuple(sorted(_by_pair(notices, lookup, speech), key=lambda each: -each.confidence))


def set_aside(lookup: Lookup, speech: Speech) -> tuple[Clash, ...]:
    """Return the pairs whose evidence the user dismissed."""
    counted = _counted(lookup)
    dismissed = [place for place in range(len(lookup.comparison.findings)) if place not in counted]
    return tuple(_by_pair(dismissed, lookup, speech))


def sureness(confidence: float, *, is_settled: bool | None = None) -> str:
    """Return a confidence (0..1) in the words that the window uses, too.

    What is settled is shown in red, so it is likely at the least; what is not is likely at most. None is said of
    what nothing was decided on: a mere notice, or what the user set aside.

    >>> sureness(0.95), sureness(0.8), sureness(0.6), sureness(0.5)
    ('almost certain', 'quite sure', 'likely', 'doubtful')
    >>> sureness(0.5, is_settled=True), sureness(0.95, is_settled=False)
    ('likely', 'likely')
    """
    if is_settled is not None:
        confidence = max(confidence, _LIKELY) if is_settled else min(confidence, _LIKELY)
    return next((word for lowest, word in _SURENESS if confidence >= lowest), _DOUBTFUL)


def values_of(evidence: Evidence, speech: Speech) -> str:
    """Return the two values that differ, or nothing where the evidence names none."""
    left, right = evidence.values
    return speech.say("{left} against {right}", left=left, right=right) if left and right else ""


def noted(note: str, speech: Speech) -> str:
    """Return a note as the user's."""
    return speech.say("The user's note: {note}", note=note)


def _counted(lookup: Lookup) -> set[int]:
    return {place for each in lookup.comparison.judgements for place in each.findings}


def _by_pair(findings: Iterable[int], lookup: Lookup, speech: Speech) -> list[Clash]:
    pairs: dict[tuple[str, str], list[int]] = defaultdict(list)
    for place in findings:
        each = lookup.comparison.findings[place]
        pairs[each.left, each.right].append(place)
    return [_clash(surest_first(lookup, group), lookup, speech) for group in pairs.values()]


def _clash(places: tuple[int, ...], lookup: Lookup, speech: Speech, *, is_settled: bool | None = None) -> Clash:
    group = [lookup.comparison.findings[each] for each in places]
    left, right = group[0].left, group[0].right
    pointed = [each for each in group if each.check != MODEL_CHECK]
    return Clash(
        left=wording_of(lookup, left, tuple(each.left_span for each in pointed)),
        right=wording_of(lookup, right, tuple(each.right_span for each in pointed)),
        evidence=tuple(_evidence(each, how_sure(each, group, is_settled=is_settled), speech) for each in group),
        unsettled=not is_settled,
        rulings=_rulings(lookup, left, right, speech),
        notes=notes_on(lookup, left, right),
    )


def how_sure(finding: Finding, beside: Iterable[Finding], *, is_settled: bool | None) -> str:
    """Return how sure a piece of evidence is among all (`beside`) that speaks of the same passages, in English."""
    if finding.check != MODEL_CHECK:
        return sureness(finding.confidence, is_settled=is_settled)
    return _MODEL_TOO if any(each.check != MODEL_CHECK for each in beside) else _MODEL_ALONE


def _evidence(finding: Finding, sure: str, speech: Speech) -> Evidence:
    title = next((each.title for each in CHECKS if each.id == finding.check), finding.check)
    sentence = speech.sentence(finding)
    values = ("", "") if finding.check == MODEL_CHECK else finding.values  # there, each is a whole passage
    one, other = (speech.value(each) for each in values)
    return Evidence(sentence, finding.check, speech.say(title), (one, other), finding.confidence, speech.say(sure))


def _rulings(lookup: Lookup, left: str, right: str, speech: Speech) -> tuple[str, ...]:
    sentences = [
        speech.say("The user ruled {passage}: {verdict}.", passage=each, verdict=speech.say(_verdict(lookup, each)))
        for each in (left, right)
        if lookup.judgement(each).ruled
    ]
    texts = {" ".join(lookup.passage(each).text.split()) for each in (left, right)}
    said = {
        RulingKind.DISMISS: speech.say("The user set this difference aside."),
        RulingKind.LINK: speech.say("The user linked these passages."),
        RulingKind.UNLINK: speech.say("The user ruled that these passages are about different things."),
    }
    sentences += [
        said[each.kind]
        for each in lookup.comparison.rulings
        if each.kind in said and (each.right or each.kind is RulingKind.DISMISS) and concerns(each, texts)
    ]
    return tuple(dict.fromkeys(sentences))


def _verdict(lookup: Lookup, passage: str) -> str:
    return lookup.judgement(passage).verdict.value
