"""What one passage asserts and the other denies, and "will" against "may"."""

from __future__ import annotations

from dataclasses import dataclass

from crossread.checks.ground import FUNCTION_WORDS, Clash, around, finding, is_same_text, language_of, likely
from crossread.model import Finding, Span
from crossread.roles import Pair
from crossread.text.synonyms import concept
from crossread.text.tokens import Token, tokens
from crossread.text.word_lists import listed

id = "negation"  # noqa: A001 - the name the Check protocol asks for
title = "Negation"

_CUES: dict[str, frozenset[str]] = {
    "en": listed("not n't no never none nobody neither nor cannot without nothing nowhere hardly barely scarcely"),
    "es": listed("no nunca jamás tampoco ningún ninguna ninguno nadie sin"),
    "de": listed("nicht kein keine keinen keinem keiner nie niemals niemand ohne"),
    "fr": listed("pas jamais aucun aucune personne ni sans"),
}
_VERB_CUES = frozenset({"fail", "refus", "deny", "declin", "reject", "avoid", "lack", "rul"})
_SCOPE = 4


@dataclass(frozen=True, slots=True)
class _Negated:
    """A word under a negation, and the stretch from the cue to the word."""

    concept: str
    span: Span


def examine(pair: Pair) -> tuple[Finding, ...]:
    """Return what is asserted on one side and negated on the other."""
    if is_same_text(pair) or language_of(pair.left) not in _CUES or language_of(pair.right) != language_of(pair.left):
        return ()
    found = _one_way(pair)
    return found or tuple(_turned(each) for each in _one_way(_turned_pair(pair)))


def _one_way(pair: Pair) -> tuple[Finding, ...]:
    """Look for what the left negates and the right asserts."""
    language = language_of(pair.left)
    left, right = tokens(pair.left.passage.text), tokens(pair.right.passage.text)
    denied = _negated(left, language)
    elsewhere = {each.concept for each in _negated(right, language)}
    asserted = {concept(each.stem): each for each in right if each.kind == "word" and each.lower not in FUNCTION_WORDS}
    for each in denied:
        other = asserted.get(each.concept)
        if other is None or each.concept in elsewhere or elsewhere:
            continue
        place = Span(other.start, other.end)
        confidence = likely(pair, near=around(pair, each.span, place), same_thing=0.95)
        values = (each.span.of(pair.left.passage.text), other.text)
        return (
            (finding(pair, Clash(id, "negation", each.span, place, values), confidence),) if confidence >= 0.2 else ()
        )
    return ()


def _negated(words: tuple[Token, ...], language: str) -> tuple[_Negated, ...]:
    found: list[_Negated] = []
    for at, token in enumerate(words):
        if token.lower not in _CUES[language] and not _is_verb_cue(words, at, language):
            continue
        scope = 0
        for after in words[at + 1 : at + 8]:
            if after.kind == "mark" or scope >= _SCOPE:
                break
            if after.kind == "word" and after.lower not in FUNCTION_WORDS:
                found.append(_Negated(concept(after.stem), Span(token.start, after.end)))
                scope += 2
            scope += 1
    return tuple(found)


def _is_verb_cue(words: tuple[Token, ...], at: int, language: str) -> bool:
    following = words[at + 1].lower if at + 1 < len(words) else ""
    return language == "en" and words[at].stem in _VERB_CUES and following in {"to", "out", "any", "that"}


def _turned_pair(pair: Pair) -> Pair:
    return Pair(pair.right, pair.left, pair.score, pair.semantic, pair.relation)


def _turned(each: Finding) -> Finding:
    from dataclasses import replace

    return replace(
        each, left=each.right, right=each.left, left_span=each.right_span, right_span=each.left_span,
        values=(each.values[1], each.values[0]),
    )  # fmt: skip
