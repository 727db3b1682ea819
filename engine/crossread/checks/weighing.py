"""Weigh the findings of one pair of passages together, and by what the relation model says of it.

Several differences tell of another event; a model that reads a contradiction there makes each surer.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from crossread.checks import bearers
from crossread.checks.scene import lay
from crossread.model import Finding
from crossread.roles import Pair, Side
from crossread.text.names import Name, find_names, same_name
from crossread.text.tokens import forms, tokens
from crossread.text.word_lists import listed

# Findings of one family may speak of the same difference ("did not fall", "rose").
_FAMILIES = {"numbers": "figure", "dates": "date", "names": "name", "negation": "polarity", "opposites": "polarity"}
_COUNTED_FROM = 0.1
_SEVERAL = 0.45  # what is left of a confidence when another fact differs too
_NO_COMMON_NAME = 0.5  # and when what each side names, the sentence before included, is wholly different
_MERELY_POSSIBLE = 0.6  # and when one side only speaks of what may be
_CONDITIONAL = 0.4  # or just one of what would be if something else were
_HE_AND_SHE = 0.3  # and when one side speaks of a man only, the other of a woman
# What the relation model makes of the odds of a clash. It sees no figures: 14 knots contradict a limit of 6 to it.
_SECONDED_FROM, _SECONDED_WHOLLY, _SECONDED = 0.84, 0.88, 3.0
_SECONDABLE = frozenset(("dates", "negation", "opposites", "names"))
# In reports it overlooks as much as it sees; of a pair on its own nothing else tells whether the two belong together.
_DOUBTED_TO, _DOUBTED = 0.1, 0.6
# Where it is sure that both say the same, the grammar of names or denials has missed what the words mean: of 189
# clashes shown in 2,500 paraphrases it unsays 60, of 620 in pairs that contradict each other none.
_SAME_FROM, _DENIED_TO, _DENIED = 0.8, 0.2, 0.02
_DENIABLE = frozenset(("names", "negation"))
UNSEEN = "roles"  # the kind of clash of which the model's word says nothing
_IFS = listed("if unless")
_PRONOUNS = listed("he she his her him they their it its")
_OPENING = 5  # tokens in which a pronoun stands for the subject
_LOOKED_BACK = 5  # passages in which whom a pronoun means was named


def weigh(pair: Pair, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Return the findings, less sure where the passages differ in several facts or in how certain they are."""
    if not findings:
        return ()
    findings = tuple(each for each in findings if not _restates_figure(each, findings))
    clashes = [each for each in findings if each.weight == "clash" and each.check in _FAMILIES]
    if not clashes:
        return findings
    families = _families(clashes)
    share = _SEVERAL if len(families) > 1 else 1.0
    if families != {"name"} and _names_nothing_in_common(pair):
        share *= _NO_COMMON_NAME
    scene = lay(pair.left.passage.text, pair.right.passage.text)
    is_possible = any(each.is_modal for each in scene.contents)
    if is_possible:
        share *= _CONDITIONAL if _is_conditional(pair.left) != _is_conditional(pair.right) else _MERELY_POSSIBLE
    is_of_two = bearers.are_he_and_she(pair.left.passage.text, pair.right.passage.text)
    of_one = _HE_AND_SHE if is_of_two else 1.0
    is_of_another = is_possible or scene.says_other()
    return tuple(
        _weighed(pair, each, _share_of(pair, each, share, of_one), is_of_another=is_of_another)
        if each in clashes
        else each
        for each in findings
    )


def _share_of(pair: Pair, each: Finding, share: float, of_one: float) -> float:
    """Return what is left of a confidence; whose age or job is told differently is one person wherever it is told."""
    if each.kind == "job" or (each.check == "numbers" and _is_age_of_one(pair, each)):
        return 1.0
    return share if each.kind == UNSEEN else share * of_one


def _is_age_of_one(pair: Pair, each: Finding) -> bool:
    left, right = pair.left.passage, pair.right.passage
    spans = each.left_span.shifted(-left.span.start), each.right_span.shifted(-right.span.start)
    return bearers.is_of_one(left.text, spans[0], right.text, spans[1]) is True


def _families(clashes: Sequence[Finding]) -> set[str]:
    """Return the families of the differences that count; "two children died", "no child died" is one, seen twice."""
    counted: list[Finding] = []
    for each in sorted(clashes, key=lambda each: -each.confidence):
        if each.confidence >= _COUNTED_FROM and not any(_is_part_of(each, other) for other in counted):
            counted.append(each)
    return {_FAMILIES[each.check] for each in counted}


def _is_part_of(each: Finding, other: Finding) -> bool:
    return other.left_span.overlaps(each.left_span) or other.right_span.overlaps(each.right_span)


def _weighed(pair: Pair, each: Finding, share: float, *, is_of_another: bool) -> Finding:
    times = _heard(pair, each, is_of_another=is_of_another)
    return replace(each, confidence=_with_odds(each.confidence * share, times))


def _heard(pair: Pair, each: Finding, *, is_of_another: bool) -> float:
    """Return by how much the relation model multiplies the odds of a clash.

    "May raise its rates" and "has not raised them" are at odds to it, and so are the first round and the second. Who
    did what to whom it does not see: "A sued B" and "B took A to court" are the same to it.
    """
    model, check = pair.relation, each.check
    if each.kind == UNSEEN and (model is None or model.contradicts < _SECONDED_FROM):
        return 1.0
    if model is not None and model.contradicts >= _SECONDED_FROM and check in _SECONDABLE and not is_of_another:
        sure = min(1.0, (model.contradicts - _SECONDED_FROM) / (_SECONDED_WHOLLY - _SECONDED_FROM))
        return 1.0 + (_SECONDED - 1.0) * sure
    if model is not None and model.same >= _SAME_FROM and model.contradicts < _DENIED_TO and check in _DENIABLE:
        return _DENIED
    if model is not None and model.contradicts < _DOUBTED_TO and not (pair.left.article or pair.right.article):
        return _DOUBTED
    return 1.0


def _is_conditional(side: Side) -> bool:
    return not _IFS.isdisjoint(forms(side.passage.text))


def _with_odds(confidence: float, times: float) -> float:
    return round(times * confidence / (1.0 + (times - 1.0) * confidence), 3)


def _names_nothing_in_common(pair: Pair) -> bool:
    mine, theirs = _named(pair.left), _named(pair.right)
    return bool(mine) and bool(theirs) and not any(same_name(one, other) for one in mine for other in theirs)


def _named(side: Side) -> tuple[Name, ...]:
    """Return whom a passage and the one before name; where it opens with a pronoun, whoever was named last.

    Nothing where neither it nor a pronoun in it names anybody: there is no telling whom it is about.
    """
    text = side.passage.text
    opens = any(each.lower in _PRONOUNS for each in tokens(text)[:_OPENING])
    if not opens and not find_names(text):
        return ()
    found = find_names(f"{side.before} {text}")
    at = side.article.index(text) - 2 if not found and text in side.article else -1
    for earlier in reversed(side.article[max(0, at - _LOOKED_BACK) : at + 1]):
        found = found or find_names(earlier)
    return found


def _restates_figure(each: Finding, findings: tuple[Finding, ...]) -> bool:
    """Tell whether opposites are but the hedges of figures that clash: "more than 300", "fewer than 100"."""
    return each.check == "opposites" and any(
        other.check == "numbers" and _is_part_of(each, other) for other in findings
    )
