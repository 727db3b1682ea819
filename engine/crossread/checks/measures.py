"""What a figure is of: a limit, an aim, a forecast, a part, a first count; those of two kinds may both hold.

"The hall seats 1,800" and "1,150 came", "asked for 3 million" and "was awarded 900,000", "at first" and "in the end":
the same is counted, yet neither report gainsays the other.
"""

from __future__ import annotations

import re
from functools import lru_cache

from crossread.checks import clause
from crossread.checks.scene import lay
from crossread.model import Span
from crossread.roles import Pair
from crossread.text.inflection import stem
from crossread.text.quantities import Quantity, find_quantities
from crossread.text.quantity_context import PRISON
from crossread.text.synonyms import akin
from crossread.text.tokens import PASSAGES_KEPT
from crossread.text.word_lists import in_order

_NEAR = 70  # code points in front of a figure in which it is told what it is of
_THEN = r"\s+(?:[a-z]+\s+){0,3}$"  # "to carry up to", "room for some"
_MADE = r"(?:certified|licen[cs]ed|designed|built|meant|intended|approved|equipped)"
_TAKES = r"(?:hold|seat|carry|take|house|accommodate|sleep|fit|handle|treat|serve|host|admit|store)"
# In front of a figure, up to it.
_BEFORE = {
    "capacity": re.compile(
        rf"\b(?:(?:can|could|able to|enough to|{_MADE} to)\s+{_TAKES}|{_MADE} for|accommodates|sleeps|seats|"
        rf"(?:room|space|places|beds|berths|cells|seats) for|capacity (?:of|is|was)){_THEN}"
    ),
    "wanted": re.compile(
        r"\b(?:wants?|wanted|hop(?:es?|ed|ing)|aim(?:s|ed|ing)?|plan(?:s|ned|ning)?|intend(?:s|ed|ing)?|sought|"
        r"pledg(?:es?|ed|ing)|promis(?:es?|ed|ing)|vow(?:s|ed|ing)?|seek(?:s|ing)?|demand(?:s|ed|ing)?|"
        r"(?:ask(?:s|ed|ing)?|press(?:es|ed|ing))\s(?:[\w']+\s){0,3}?for|call(?:s|ed|ing)?\sfor|"
        r"appl(?:y|ies|ied|ying)\sfor|propos(?:es?|ed|ing|als?)|targets?|goals?|expected|supposed\sto|meant\sto|"
        r"forecast(?:s|ed|ers)?|predict(?:s|ed|ing|ions?)|project(?:ed|ions?)|budget(?:ed)?|exit\spolls?)\b",
        re.IGNORECASE,
    ),
    "grown": re.compile(
        r"\b(?:climb(?:s|ed|ing)?|rose|ris(?:es|en|ing)|gr(?:ows?|own|ew)|increased|jumped|swelled|swollen|mounted|"
        rf"raised|revised(?: up(?:wards?)?)?|upgraded|gone up|went up) to{_THEN}|"
        rf"\breached{_THEN}|\b[Bb]y (?:[A-Z][a-z]+day|nightfall|midnight|midday|dusk|dawn|noon|evening|morning)\b"
    ),
    "first lot": re.compile(r"\bthe first(?:\s+(?:some|about|around|nearly))?\s+$", re.IGNORECASE),
    "rest": re.compile(
        r"\b(?:the last|the rest of the|(?:the )?remaining)(?:\s+(?:some|about|around|nearly))?\s+$", re.IGNORECASE
    ),
    "more": re.compile(
        r"\b(?:another|(?:the |an? )?(?:other|further|additional|extra))(?:\s+(?:some|about|around|nearly))?\s+$",
        re.IGNORECASE,
    ),
    "part": re.compile(r"\b(?:including|among them|of whom|of which)(?:\s*,?\s*[a-z]+){0,2}\s+$"),
    "whole": re.compile(
        r"(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|third|quarter|most|some))\s+"
        r"(?:of|out of)\s+(?:(?:the|its|their|his|her)\s+)?$",
        re.IGNORECASE,
    ),
    "most": re.compile(
        r"(?<!was )(?<!is )(?<!be )\b(?:[Tt]he|[Ii]ts|[Tt]heir)\s(?:single\s)?(?:largest|biggest|strongest|highest|"
        r"fastest|heaviest|longest|deepest|top|worst|deadliest)\s(?!(?:in|since|for|ever|of its)\b)"
    ),
}  # fmt: skip
# Behind it, from it on.
_BEHIND = {
    "capacity": re.compile(r"(?:[-–\s]seat(?:er)?\b|[-–]capacity\b|\s+(?:seats|places|beds)\s+(?:for|in)\b)"),
    "part": re.compile(r"\s+(?:[a-z]+\s+)?of (?:them|those|whom|it|which|these)\b"),
    "of the": re.compile(
        r"\s+of (?:the|its|their|his|her)\s+(?:dead|victims|survivors|casualties|missing|(?!hundred)[a-z]{3,}ed)\b"
    ),
}
# Anywhere in its sentence.
_AROUND = {
    "first": re.compile(
        r"\b(?:at first|initial(?:ly)?|preliminary|provisional(?:ly)?|until now|"
        r"(?:first|early|earlier) (?:reports?|accounts?|estimates?|figures?|counts?))\b",
        re.IGNORECASE,
    ),
    "part": re.compile(r"\bin (?:the )?[^.;,]{2,40} alone\b", re.IGNORECASE),
    "to come": re.compile(
        r"\b(?:will|would|shall|may|might|could|(?:is|are) (?:to|due|set|going|expected))\b|['’]ll\b"
    ),
    "done": re.compile(
        r"\b(?:was|were|had|has|have|did|got|won|so far|to date|already|in the end|eventually|finally)\b|"
        r"\b(?:came|cost|ordered|awarded|granted|paid|received|turned|took|fell|stood|drew)\b",
        re.IGNORECASE,
    ),
    "mean": re.compile(r"\b(?:averag(?:e|es|ed|ing)|mean|median|typical(?:ly)?|sustained)\b", re.IGNORECASE),
    "peak": re.compile(r"\b(?:gusts?|gusting|peak(?:s|ed)?|maximum|highest|strongest|fastest)\b", re.IGNORECASE),
}
_TOLL = re.compile(r"\b(?:toll|number|tally|count|lost|dead|bod(?:y|ies))\b", re.IGNORECASE)
_HANDED_DOWN = re.compile(
    r"\b(?:given|gets?|got|handed|receiv\w+|serv\w+|fac\w+|jail\w*|prison\w*|sentenc\w+|term|bars|custody|caged|locked|detained|inside|down)\b"
)
_POLL = re.compile(r"\b(?:poll|survey)s?\b", re.IGNORECASE)
_ASKED_BY = re.compile(
    r"\b(?:for|by|from)\s+(?:the\s+)?(?P<who>[^,.;]{3,40}?)"
    r"(?=[,.;]|\s+(?:put|puts|found|finds|has|had|gave|gives|shows?|showed|suggests?|suggested)\b)"
)
_ASKED_AS = re.compile(r"(?P<who>(?:[A-Z][\w&'-]+\s+){1,3})$")
_NO_NAMES = re.compile(r"\b(?:A|An|The|In|One|New|Latest|This|Another|Exit|Opinion)\b\s*")
# Some of those whom something befell, by their stems; and all of them.
_GROUPS = frozenset(
    stem(each)
    for each in in_order("""
firefighter officer policeman soldier child woman man student pupil teacher passenger worker tourist civilian nurse
paramedic foreigner pensioner teenager boy girl infant baby toddler staff crew journalist
""")
)
_PEOPLE = frozenset(stem(each) for each in in_order("person others victim casualty hurt injured"))
_SHARES = frozenset(("percent", "points"))


def are_of_two_kinds(pair: Pair, one: Quantity, other: Quantity) -> bool:
    """Tell whether two figures of one dimension are of two kinds of thing, by the words around them."""
    texts = pair.left.passage.text, pair.right.passage.text
    if one.dimension == "age group" or _is_just_one_in_prison(texts, one, other):
        return True
    mine, theirs = _kinds(texts[0], one.span), _kinds(texts[1], other.span)
    if any((kind in mine) != (kind in theirs) for kind in ("capacity", "first", "first lot", "rest")):
        return True
    if _is_added(mine, texts[0], one) != _is_added(theirs, texts[1], other):
        return True
    small, large = (mine, theirs) if one.low < other.low else (theirs, mine)
    return (
        _is_wish(mine, theirs)
        or _is_wish(theirs, mine)
        or ("part" in small and "part" not in large)
        or ("grown" in large and "grown" not in small and _are_of_people_hit(texts, (one, other)))
        or ("whole" in large and "whole" not in small and not _is_told_of_both(pair, one, other))
        or ("most" in large and "most" not in small)
        or (one.dimension == "count" and _is_subgroup(*((one, other) if one.low < other.low else (other, one))))
        or (one.dimension == "count" and _is_of_the_whole(pair, one, other, (mine, theirs)))
        or (_is_mean(mine) and _is_peak(theirs))
        or (_is_mean(theirs) and _is_peak(mine))
        or (one.dimension in {"percent", "points", "count"} and are_other_polls(*texts))
        or (one.dimension in _SHARES and _are_other_ages(*texts))
    )


def _is_just_one_in_prison(texts: tuple[str, str], one: Quantity, other: Quantity) -> bool:
    """Tell whether just one length of time is a prison term, and the other nothing that was handed down."""
    terms = [PRISON in each.nouns for each in (one, other)]
    return terms[0] != terms[1] and _HANDED_DOWN.search(texts[terms[0]]) is None


def _is_wish(wish: frozenset[str], outcome: frozenset[str]) -> bool:
    """Tell whether the one is what was wanted or foreseen and the other what came about."""
    return "wanted" in wish and "done" in outcome and outcome.isdisjoint({"wanted", "to come"})


def _is_mean(kinds: frozenset[str]) -> bool:
    return "mean" in kinds and "peak" not in kinds


def _is_peak(kinds: frozenset[str]) -> bool:
    return "peak" in kinds and "mean" not in kinds


def _is_added(kinds: frozenset[str], text: str, one: Quantity) -> bool:
    """Tell whether a figure comes on top of others of its kind; "a further 31 hurt" besides the dead are all."""
    return "more" in kinds and not clause.fate(text, one.span)


def _are_of_people_hit(texts: tuple[str, str], figures: tuple[Quantity, Quantity]) -> bool:
    """Tell whether both count those whom something befell, a count that grows as news comes in."""
    return all(
        each.dimension == "count" and (clause.fate(text, each.span) or _TOLL.search(text))
        for text, each in zip(texts, figures, strict=True)
    )


def _is_subgroup(few: Quantity, many: Quantity) -> bool:
    """Tell whether the lesser figure counts some of a kind and the greater people at large: "three firefighters"."""
    return not _GROUPS.isdisjoint(few.nouns[:1]) and not _PEOPLE.isdisjoint(many.nouns[:1])


def _is_of_the_whole(pair: Pair, one: Quantity, other: Quantity, kinds: tuple[frozenset[str], frozenset[str]]) -> bool:
    """Tell whether the lesser figure is a part of those counted by the other: "three of the dead were monks".

    Where the same is told of both ("four of the hostages were freed", "seven hostages were freed") it is none.
    """
    is_part = ["of the" in each for each in kinds]
    if is_part[0] == is_part[1] or (one.low < other.low) != is_part[0]:
        return False
    return not _is_told_of_both(pair, one, other)


def _is_told_of_both(pair: Pair, one: Quantity, other: Quantity) -> bool:
    """Tell whether the same befell those whom two figures count, or they did the same."""
    scene = lay(pair.left.passage.text, pair.right.passage.text)
    mine, theirs = (  # "the drowned" is no deed of those
        clause.deeds(text, each.span).difference(each.nouns[:1])
        for text, each in zip(scene.texts, (one, other), strict=True)
    )
    return any(akin(a, b) for a in mine for b in theirs)


def are_other_polls(left: str, right: str) -> bool:
    """Tell whether both passages tell of a poll, and of whose it is, and it is not the same."""
    mine, theirs = _pollster(left), _pollster(right)
    return bool(mine) and bool(theirs) and mine.isdisjoint(theirs)


@lru_cache(maxsize=PASSAGES_KEPT)
def _pollster(text: str) -> frozenset[str]:
    """Return the words of whoever took a poll, or had it taken."""
    poll = _POLL.search(text)
    if poll is None:
        return frozenset()
    before = _ASKED_AS.search(_NO_NAMES.sub("", text[: poll.start()]))
    behind = _ASKED_BY.search(text[poll.end() : poll.end() + _NEAR])
    told = " ".join(each.group("who") for each in (before, behind) if each is not None)
    return frozenset(told.lower().split())


def _are_other_ages(left: str, right: str) -> bool:
    """Tell whether both passages tell of an age group, and not of the same: "under 30", "those over 65"."""
    mine, theirs = _ages(left), _ages(right)
    return bool(mine) and bool(theirs) and mine.isdisjoint(theirs)


@lru_cache(maxsize=PASSAGES_KEPT)
def _ages(text: str) -> frozenset[str]:
    return frozenset(each.shown for each in find_quantities(text) if each.dimension in {"age", "age group"})


@lru_cache(maxsize=PASSAGES_KEPT)
def _kinds(text: str, span: Span) -> frozenset[str]:
    """Return what the words around a figure make it."""
    sentence = clause.sentence(text, span)
    before, behind = text[max(sentence.start, span.start - _NEAR) : span.start], text[span.end : sentence.end]
    found = {kind for kind, words in _BEFORE.items() if words.search(before)}
    found |= {kind for kind, words in _BEHIND.items() if words.match(behind)}
    found |= {kind for kind, words in _AROUND.items() if words.search(sentence.of(text))}
    return frozenset(found)
