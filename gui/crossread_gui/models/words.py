"""How verdicts, confidence and places are put into words, everywhere in the views alike."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from crossread.lookup import Lookup
from crossread.model import Article, Finding, How, Judgement, Passage, Verdict
from crossread.tables.counts import outlet_of
from crossread.verdict import MODEL_CHECK
from crossread_gui.speaking import window_speech

translate = QCoreApplication.translate
# From these probabilities on a reader would say "almost certain", "quite sure", "likely" (Kent 1964, simplified).
_CERTAIN, _SURE, _LIKELY = 0.93, 0.8, 0.6
CONFIDENCES = (0.0, _LIKELY, _SURE, _CERTAIN)  # one for each of the words
_LONGEST_NAME = 36


def verdict_word(verdict: Verdict, how: How | None = None) -> str:
    """Return the name of a class: "Shared, reworded"."""
    if verdict is Verdict.UNIQUE:
        return translate("words", "Unique")
    if verdict is Verdict.CONTRADICTORY:
        return translate("words", "Contradictory")
    if verdict is Verdict.EXCLUDED:
        return translate("words", "Left out")
    if how is None:
        return translate("words", "Shared")
    return translate("words", "Shared, {how}").format(how=how_word(how))


def how_word(how: How) -> str:
    """Return the manner of sharing, in lower case."""
    return {
        How.SAME_WORDS: translate("words", "same words"),
        How.REWORDED: translate("words", "reworded"),
        How.IN_PART: translate("words", "in part"),
    }[how]


def confidence_word(confidence: float, *, is_settled: bool | None = None) -> str:
    """Return a probability (0..1) in words, as `crossread.reports.differences.sureness` does.

    What is settled is shown in red, so it is likely at the least; what is not is likely at most.
    """
    if is_settled is not None:
        confidence = max(confidence, _LIKELY) if is_settled else min(confidence, _LIKELY)
    if confidence >= _CERTAIN:
        return translate("words", "almost certain")
    if confidence >= _SURE:
        return translate("words", "quite sure")
    if confidence >= _LIKELY:
        return translate("words", "likely")
    return translate("words", "doubtful")


def excluded_word(reason: str) -> str:
    """Return why a passage takes no part, for people."""
    return {
        "boilerplate": translate("words", "boilerplate"),
        "caption": translate("words", "caption"),
        "byline": translate("words", "byline"),
        "dateline": translate("words", "dateline"),
        "quotation": translate("words", "quotation"),
        "too short": translate("words", "too short"),
    }.get(reason, reason)


def verdict_sentence(judgement: Judgement, excluded: str = "") -> str:
    """Return the verdict with its confidence: "Contradictory, quite sure"."""
    word = verdict_word(judgement.verdict, judgement.how)
    if judgement.ruled:
        return translate("words", "{verdict}, as you ruled").format(verdict=word)
    if judgement.verdict is Verdict.EXCLUDED:
        return translate("words", "{verdict}: {reason}").format(verdict=word, reason=excluded_word(excluded))
    if judgement.unsettled:
        return translate("words", "{verdict}, perhaps contradicted").format(verdict=word)
    if judgement.dismissed and judgement.verdict is not Verdict.CONTRADICTORY:
        return translate("words", "{verdict}, after you dismissed the evidence").format(verdict=word)
    sure = confidence_word(judgement.confidence, is_settled=judgement.verdict is Verdict.CONTRADICTORY or None)
    return translate("words", "{verdict}, {confidence}").format(verdict=word, confidence=sure)


def spoken(lookup: Lookup, passage: Passage) -> str:
    """Return what a screen reader says of a passage: "A4: contradicts B"."""
    judgement = lookup.judgement(passage.id)
    partners = {lookup.passage(each).article for each in lookup.partners(passage.id)} - {passage.article}
    others = ", ".join(sorted(partners))
    verdict = verdict_word(judgement.verdict, judgement.how)
    if judgement.verdict is Verdict.CONTRADICTORY and others:
        return translate("words", "{id}: contradicts {others}").format(id=passage.id, others=others)
    if judgement.verdict is Verdict.SHARED and others:
        return translate("words", "{id}: {verdict}, with {others}").format(
            id=passage.id, verdict=verdict, others=others
        )
    return translate("words", "{id}: {verdict}").format(id=passage.id, verdict=verdict)


def name_of(article: Article) -> str:
    """Return letter and outlet or title, cut to fit a heading: "B · Evening Ledger"."""
    name = outlet_of(article)
    return article.id if name == article.id else f"{article.id} · {shortened(name)}"


def shortened(text: str, most: int = _LONGEST_NAME) -> str:
    """Return a text of at most `most` code points, cut between words with "…"."""
    if len(text) <= most:
        return text
    return text[: most - 1].rsplit(" ", 1)[0].rstrip(" ,;:–-") + "…"


def percent(fraction: float) -> str:
    """Return a fraction 0..1 as whole percents; a trace is never shown as nothing."""
    if 0 < fraction < 0.005:
        return translate("words", "under 1%")
    return window_speech().percent(fraction)


def check_word(check: str) -> str:
    """Return the name of a check, for people."""
    return {
        "numbers": translate("words", "Numbers"),
        "dates": translate("words", "Dates"),
        "negation": translate("words", "Negation"),
        "opposites": translate("words", "Opposites"),
        "names": translate("words", "Names"),
        "quotations": translate("words", "Quotation"),
        "relation": translate("words", "Language model"),
    }.get(check, check.capitalize())


def part_word(name: str) -> str:
    """Return the name of a part of a match's score, for people."""
    return {
        "wording": translate("words", "Wording"),
        "meaning": translate("words", "Meaning"),
        "rare words": translate("words", "Rare words"),
        "names": translate("words", "Names"),
        "numbers": translate("words", "Numbers"),
        "order": translate("words", "Word order"),
        "main fact": translate("words", "Main fact told"),
    }.get(name, name.capitalize())


def values_words(finding: Finding) -> str:
    """Return the two values that clash: "12 ≠ 14"; nothing where one is missing or each is a whole passage."""
    one, other = map(window_speech().value, finding.values)
    return f"{one} ≠ {other}" if one and other and finding.check != MODEL_CHECK else ""
