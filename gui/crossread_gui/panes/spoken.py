"""What a passage is, said in words: for screen readers, tooltips and the status line."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QCoreApplication

from crossread.lookup import Lookup
from crossread.model import Finding, How, Judgement, Match, Verdict, article_of, other_end
from crossread_gui.panes.noted import notes
from crossread_gui.panes.partners import clashes_of, partners_of
from crossread_gui.speaking import window_speech


def say(lookup: Lookup, passage_id: str) -> str:
    """Return a passage's verdict in words, such as "shared, reworded, 82%, with B and D"."""
    judged = lookup.judgement(passage_id)
    parts = [_verdict(lookup, judged)]
    if judged.unsettled:
        parts.append(QCoreApplication.translate("Spoken", "unsettled"))
    moved = sorted({_other(each, passage_id) for each in lookup.matches_of(passage_id) if each.moved})
    if moved and judged.verdict is Verdict.SHARED:
        parts.append(QCoreApplication.translate("Spoken", "moved against {letters}").format(letters=letters(moved)))
    if judged.ruled:
        parts.append(QCoreApplication.translate("Spoken", "your ruling"))
    if judged.dismissed:
        parts.append(QCoreApplication.translate("Spoken", "evidence dismissed by you"))
    if passage_id in lookup.once(notes):
        parts.append(QCoreApplication.translate("Spoken", "with a note of yours"))
    return ", ".join(parts)


def say_sign(lookup: Lookup, passages: Sequence[str]) -> str:
    """Return for a tip what the first of a sign's passages is, and under it the user's notes on any of them."""
    text, noted = say(lookup, passages[0]), lookup.once(notes)
    written = [noted[each] for each in passages if each in noted]
    if not written:
        return text
    # Only as rich text a tip breaks its lines, and no note may be taken for it.
    told = [text, *(QCoreApplication.translate("Spoken", "Your note: {note}").format(note=each) for each in written)]
    return "".join(f"<p>{escape(each)}</p>" for each in told).replace("\n", "<br>")


def say_link(lookup: Lookup, left: str, right: str) -> str:
    """Return in words what ties two passages, whatever else either is: "shared, reworded, 82%"."""
    clash = next((each for each in clashes_of(lookup, left) if right in {each.left, each.right}), None)
    clash = clash or next((each for each in clashes_of(lookup, right) if left in {each.left, each.right}), None)
    if clash is not None:
        return _against(clash, left)
    match = lookup.match(left, right)
    return "" if match is None else _manner(match.how, match.score)


def letters(names: list[str]) -> str:
    """Return letters as a phrase: "B", "B and D", "B, C and D"."""
    if len(names) < 2:
        return "".join(names)
    return QCoreApplication.translate("Spoken", "{several} and {last}").format(
        several=", ".join(names[:-1]), last=names[-1]
    )


def _verdict(lookup: Lookup, judged: Judgement) -> str:
    if judged.verdict is Verdict.EXCLUDED:
        return _excluded(lookup.passage(judged.passage).excluded)
    if judged.verdict is Verdict.UNIQUE:
        return QCoreApplication.translate("Spoken", "only in {letter}").format(
            letter=lookup.passage(judged.passage).article
        )
    if judged.verdict is Verdict.CONTRADICTORY:
        return _contradictory(lookup, judged)
    return _shared(lookup, judged)


def _excluded(reason: str) -> str:
    known = {
        "boilerplate": QCoreApplication.translate("Spoken", "left out: boilerplate"),
        "byline": QCoreApplication.translate("Spoken", "left out: byline"),
        "dateline": QCoreApplication.translate("Spoken", "left out: dateline"),
        "caption": QCoreApplication.translate("Spoken", "left out: caption"),
        "quotation": QCoreApplication.translate("Spoken", "left out: quotation"),
        "too short": QCoreApplication.translate("Spoken", "left out: too short"),
    }
    return known.get(reason, QCoreApplication.translate("Spoken", "left out"))


def _contradictory(lookup: Lookup, judged: Judgement) -> str:
    findings = [lookup.comparison.findings[each] for each in judged.findings]
    if not findings:
        return QCoreApplication.translate("Spoken", "contradictory")
    return _against(findings[0], judged.passage)


def _against(finding: Finding, passage_id: str) -> str:
    """Return what a passage is contradicted by, its own value first."""
    is_left = finding.left == passage_id
    one, another = map(window_speech().value, finding.values)
    values = (one, another) if is_left else (another, one)
    other = article_of(finding.right if is_left else finding.left)
    if not all(values):
        return QCoreApplication.translate("Spoken", "contradicts {letter}").format(letter=other)
    return QCoreApplication.translate("Spoken", "contradicts {letter}: {ours} against {theirs}").format(
        letter=other, ours=values[0], theirs=values[1]
    )


def _shared(lookup: Lookup, judged: Judgement) -> str:
    text = _manner(judged.how, judged.confidence)
    partners = sorted({lookup.passage(each).article for each in partners_of(lookup, judged.passage)})
    return text + (
        ", " + QCoreApplication.translate("Spoken", "with {letters}").format(letters=letters(partners))
        if partners
        else ""
    )


def _manner(how: How | None, share: float) -> str:
    """Return the manner of sharing; `share` (0..1) tells how much, where that is not plain."""
    manners = {
        How.SAME_WORDS: QCoreApplication.translate("Spoken", "shared, same words"),
        How.REWORDED: QCoreApplication.translate("Spoken", "shared, reworded"),
        How.IN_PART: QCoreApplication.translate("Spoken", "shared in part"),
    }
    text = QCoreApplication.translate("Spoken", "shared") if how is None else manners[how]
    if how in {How.REWORDED, How.IN_PART}:
        text += ", " + window_speech().percent(share)
    return text


def _other(match: Match, passage_id: str) -> str:
    return article_of(other_end(match, passage_id))
