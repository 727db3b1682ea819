"""Fold the inflections of English words, so that "rose", "rises" and "rising" meet; small and without a dictionary.

A lemmatiser's word list costs 0.2 s to load; here irregular verbs are a table and the rest is suffix rules.
The result is a key to compare by, not a word to show.
"""

from __future__ import annotations

from functools import lru_cache

_IRREGULAR = """
be am is are was were been being|have has had having|do does did done doing|say said saying says
go went gone goes going|rise rose risen rising|fall fell fallen|win won winning|lose lost losing
begin began begun beginning|break broke broken|bring brought|build built|buy bought|catch caught|choose chose chosen
come came coming|cut cutting|deal dealt|die died dying dies|draw drew drawn|drink drank drunk|drive drove driven
eat ate eaten|feel felt|fight fought|find found|fly flew flown|forbid forbade forbidden|forget forgot forgotten
forgive forgave forgiven|freeze froze frozen|get got gotten getting|give gave given giving|grow grew grown|hang hung
hear heard|hide hid hidden|hit hitting|hold held|hurt hurting|keep kept|know knew known|lay laid|lead led
leave left leaving|lend lent|let letting|lie lay lain lying|make made making|mean meant|meet met meeting|pay paid
put putting|quit quitting|read|ride rode ridden|ring rang rung|run ran running|see saw seen|seek sought|sell sold
send sent|set setting|shake shook shaken|shoot shot|show shown|shrink shrank shrunk|shut shutting|sing sang sung
sink sank sunk|sit sat sitting|sleep slept|speak spoke spoken|spend spent|spread|stand stood|steal stole stolen
stick stuck|strike struck stricken|swear swore sworn|swim swam swum|take took taken taking|teach taught
tear tore torn|tell told|think thought|throw threw thrown|understand understood|uphold upheld
overthrow overthrew overthrown|undo undid undone|wake woke woken|wear wore worn|withdraw withdrew withdrawn
withhold withheld|write wrote written writing|man men|woman women|child children|person persons people|foot feet
tooth teeth|goose geese|mouse mice|half halves|life lives|wife wives|knife knives|thief thieves|leaf leaves
crisis crises|analysis analyses|basis bases|medium media|good better best|bad worse worst|overcome overcame
arise arose arisen|undergo underwent undergone|foresee foresaw foreseen
beat beaten beating|flee fled fleeing|agree agreed agreeing agrees|disagree disagreed disagreeing
free freed freeing frees|sue sues sued suing|guarantee guaranteed
evening evenings|morning mornings|ceiling|building buildings|wedding weddings
"""

_LAST_LETTERS = frozenset("sdge")  # of "-s", "-ed", "-ing" and of a silent "e": any other word stays as it is
_VOWELS = frozenset("aeiouy")
_KEPT_DOUBLE = frozenset("lsz")


@lru_cache(maxsize=1)
def _irregular() -> dict[str, str]:
    table: dict[str, str] = {}
    for group in _IRREGULAR.replace("\n", "|").split("|"):
        forms = group.split()
        for form in forms:
            table.setdefault(form, _without_e(forms[0]))
    return table


@lru_cache(maxsize=16384)
def stem(word: str) -> str:
    """Return the key that the inflections of a lower-case word share.

    >>> stem("rose") == stem("rising") == stem("rises")
    True
    >>> stem("approved") == stem("approve") == stem("approving")
    True
    >>> stem("cities") == stem("city")
    True
    """
    if word.endswith(("'s", "’s")):
        word = word[:-2]
    known = _irregular().get(word)
    if known is not None:
        return known
    if len(word) <= 3 or word[-1] not in _LAST_LETTERS or not word.isalpha():
        return word
    return _without_e(_without_ending(word))


def _without_ending(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("ied") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    if word.endswith("eed"):
        return word  # "succeed", "proceed": the ending is the word's own
    for ending in ("ing", "ed"):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return _undoubled(word[: -len(ending)], word)
    return word


def _undoubled(bare: str, word: str) -> str:
    if not _VOWELS.intersection(bare):
        return word
    if len(bare) > 3 and bare[-1] == bare[-2] and bare[-1] not in _KEPT_DOUBLE | _VOWELS:
        return bare[:-1]
    return bare


def _without_e(word: str) -> str:
    if len(word) > 3 and word.endswith("e") and not word.endswith("ee"):
        return word[:-1]
    return word
