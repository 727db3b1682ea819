"""Find where sentences end: sentencex, with a layer over it that mends what it gets wrong.

It splits after initials and abbreviations, before lower-case words, between a quotation and who said it: that is glued.
It keeps quotations whole: these are cut between their sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from sentencex import get_sentence_boundaries

from crossread.roles import Progress

_OPENING = "\"'“‘«„‚‹([「『¿¡"
_ITEM_MARK = re.compile(r"\s*(?:[-–—*•‣◦▪●·○■]|\(?\d{1,3}[.)])\s*")
_ABBREVIATED = re.compile(
    r"(?:^|[\s(\[\"'“‘«„—–-])(?P<word>[A-ZА-Я]|(?:[A-Za-z]\.\s?){1,3}[A-Za-z]"
    r"|M[rs]|Mrs|Mx|Dr|Prof|Rev|Hon|St|Sr|Jr|Messrs|Gen|Lt|Col|Maj|Capt|Cpl|Sgt|Cmdr|Adm|Brig|Sens?|Reps?|Govs?|Gens|Drs|Pres"
    r"|Supt|Insp|Const|Cst|Pvt|Spc|Det|Mt|Ft|vs?|Nos?|Vol|Fig|[Ss]ecs?|[Aa]rts?|pp?|cf|al|ca|[Aa]pprox|est|Assn|Dept|Univ|Ave"
    r"|Blvd|Rd|SENS?|REPS?|GOV|DR|MRS?|GEN"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\.$"
)
# Abbreviations of other languages, which sentencex does not know or takes for ends, before whatever follows.
_FOREIGN = {
    "de": "bzw ca Mio Mrd Tsd Nr Hr Fr Dr Prof Dipl Ing geb gest Str usw sog vgl evtl inkl zzgl Abs Art Bd Hrsg St",
    "fr": "M MM Mme Mmes Mlle Me Dr Pr av env art chap éd vol St Ste",
    "es": "Sr Sra Sres Srta Dr Dra D Dña Ud Uds Vd EE UU pág págs núm art Gral Lic Ing Av",
    "it": "sig sigg dott prof avv on sen ing arch geom art pag mln mld",
    "pt": "Sr Sra Srs Srta Dr Dra Prof Profa Eng pág art núm Av Exmo",
    "nl": "dhr mevr mw dr prof mr ir drs ing jl nr blz art",
    "pl": "ul al pl św prof dr inż mgr im godz nr tys mln mld zł tzw",
    "ru": "г ул им тыс млн млрд руб коп стр рис св проф акад т д н э",
    "uk": "м вул ім тис млн млрд грн стор рис св проф акад",
    "el": "κ κα κ.κ δρ αρ σελ",
    "hi": "डॉ श्री प्रो",
    "sv": "t.ex bl.a dvs ca kr milj mkr nr",
    "da": "bl.a dvs ca kr mio nr fx",
}
# Where a number with a full stop is an ordinal ("am 15. Oktober").
_ORDINALS = frozenset(("de", "da", "nb", "nn", "no", "fi", "cs", "sk", "hu", "sl", "hr", "sr", "et", "lv", "is", "tr"))
_YEAR = re.compile(r"\d\s*[гр]\.$")
_ORDINAL = re.compile(r"(?:^|[\s(])\d{1,2}\.$")
_WHOLE_PART = re.compile(r"(?:^|[\s$£€-])(?:\d{0,3}|a)\.$")
_DECIMALS = re.compile(
    r"\d{1,3}\s?(?:%|per ?cent|[mbt]r?illion|[mb]n\b|points|to \d|(?:earth)?quake|on the Richter|cal|[.,;)-])"
)
_BEFORE_NUMBERS = frozenset(
    ("No", "Nos", "Fig", "Vol", "p", "pp", "Mar", "Sep", "Mon", "Sat", "Sun", "Wed", "Fri", "al", "est")
)
_TIME_AFTER = re.compile(
    r"(?:[A-Z]{2,4}\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
    r"|(?:Eastern|Pacific|Central|Greenwich|London|Moscow|Paris|Tokyo)\b|\d)"
)
# A dotted abbreviation ("the U.S.") ends a sentence only if the next word is one that begins sentences.
_STARTERS = frozenset((
    "A", "About", "According", "After", "All", "Although", "Among", "An", "And", "Another", "Any", "Are", "As",
    "At", "Authorities", "Because", "Before", "Both", "But", "By", "Can", "Critics", "Despite", "Did", "Do", "Does",
    "During", "Each", "Earlier", "Even", "Every", "Few", "For", "Former", "From", "Further", "Had", "Has", "Have",
    "He", "Her", "Here", "His", "How", "However", "I", "If", "In", "Instead", "Is", "It", "Its", "Just", "Last",
    "Later", "Let", "Like", "Many", "Meanwhile", "Mr", "Mrs", "Ms", "Most", "Much", "My", "Neither", "Never", "No",
    "Nobody", "None", "Nor", "Not", "Nothing", "Now", "Of", "Officials", "On", "Once", "One", "Only", "Or", "Other",
    "Others", "Our", "Over", "People", "Perhaps", "Police", "Reporters", "She", "Since", "So", "Some", "Still",
    "Such", "That", "The", "Their", "Then", "There", "These", "They", "This", "Those", "Though", "Through", "Thus",
    "To", "Today", "Two", "Under", "Unlike", "Until", "Was", "We", "Were", "What", "When", "Where", "Whether",
    "Which", "While", "Who", "Why", "Will", "With", "Without", "Would", "Yes", "Yet", "You", "Your",
))  # fmt: skip
_ATTRIBUTION = re.compile(
    r"\s*(?:[A-Z][\w'’.-]+\s+){1,3}(?:said|says|asked|told|added|replied|wrote|tweeted|shouted|cried|explained|insisted|warned)\b"
)
_ENDS = re.compile(r"[.!?…؟۔।](?:[\"'”’»›)\]])*\s+|[。！？](?![”」』’）。！？])")
_WINDOW = 5000  # characters; hardly a paragraph is longer
_SAID_LATER = frozenset("!?")


def find(text: str, language: str, job: Progress | None = None) -> Iterator[tuple[int, int]]:
    """Yield start and end of each sentence of one block; white space may cling to them, and they never overlap."""
    for start, end in _glued(text, _boundaries(text, language, job), language):
        yield from _cut(text, start, end, language)


def _boundaries(text: str, language: str, job: Progress | None) -> list[tuple[int, int]]:
    """Return what sentencex takes for sentences; it needs time in the square of a text's length, so in windows."""
    found: list[tuple[int, int]] = []
    open_ended = False
    start = 0
    while start < len(text):
        if job is not None:
            job.check()
        end, is_sentence_end = _window(text, start)
        for each in get_sentence_boundaries(language, text[start:end]):
            left, right = start + each["start_index"], start + each["end_index"]
            if text[left:right].isspace():
                continue
            if open_ended and found:
                found[-1] = (found[-1][0], right)
            else:
                found.append((left, right))
            open_ended = False
        open_ended = not is_sentence_end
        start = end
    return found


def _window(text: str, start: int) -> tuple[int, bool]:
    """Return where a window ends, and whether a sentence ends there too."""
    end = start + _WINDOW
    if end >= len(text):
        return len(text), True
    for mark in (". ", "。", "! ", "? ", "।"):
        place = text.rfind(mark, start + _WINDOW // 2, end)
        if place > 0:
            return place + len(mark), True
    place = text.rfind(" ", start + _WINDOW // 2, end)
    return (place + 1 if place > 0 else end), False


def _glued(text: str, found: Iterable[tuple[int, int]], language: str) -> Iterator[tuple[int, int]]:
    last: tuple[int, int] | None = None
    for start, end in found:
        if last is None:
            last = (start, end)
        elif _belongs_together(text, last, (start, end), language):
            last = (last[0], end)
        else:
            yield last
            last = (start, end)
    if last is not None:
        yield last


def _cut(text: str, start: int, end: int, language: str) -> Iterator[tuple[int, int]]:
    """Cut where a sentence ends inside a quotation, which sentencex keeps whole."""
    last = start
    for found in _ENDS.finditer(text, start, end):
        place = found.end()
        if place >= end or not _can_begin(text[place : place + 8]):
            continue
        if not _belongs_together(text, (last, place), (place, end), language):
            yield last, place
            last = place
    yield last, end


def _can_begin(text: str) -> bool:
    """Tell whether a sentence may begin so: with a capital, a digit, or a letter of a script that has no capitals."""
    first = text.lstrip(_OPENING)[:1]
    return first.isdigit() or (first.isalpha() and not first.islower())


def _belongs_together(text: str, before: tuple[int, int], after: tuple[int, int], language: str) -> bool:
    left = text[max(before[0], before[1] - 40) : before[1]].rstrip()
    right = text[after[0] : min(after[1], after[0] + 60)].lstrip()
    if not left or not right:
        return True
    bare = right.lstrip(_OPENING)
    if not any(map(str.isalnum, right)) and after[1] - after[0] < 60:
        return True
    if bare[:1].islower() and "\n\n" not in text[before[1] - 2 : after[0] + 1]:
        return not left.endswith(("…", "...")) or bare == right
    if _WHOLE_PART.search(left) and _DECIMALS.match(right):
        return True  # "magnitude 5. 9": some texts put a space after every full stop
    if _is_foreign_abbreviation(left, language):
        return True
    if (found := _ABBREVIATED.search(left)) is not None:
        return _goes_on_after(found["word"], right)
    if left[-1] in "\"”’'" and left[-2:-1] in _SAID_LATER and _ATTRIBUTION.match(right):
        return True
    if left.endswith(("」", "』")) and right.startswith("と"):
        return True  # Japanese: "…" said so-and-so
    return before[1] - before[0] < 12 and _ITEM_MARK.fullmatch(text[before[0] : before[1]]) is not None


def _is_foreign_abbreviation(left: str, language: str) -> bool:
    if language == "en" or not left.endswith("."):
        return False
    if language in _ORDINALS and _ORDINAL.search(left):
        return True
    if _YEAR.search(left):
        return False  # Russian "в 1799 г." mostly ends its sentence before a capital
    word = left[:-1].rsplit(None, 1)[-1].lstrip(_OPENING) if left[:-1].strip() else ""
    is_lone = len(word) == 1 and word.islower()  # German "z. B.", "d. h."
    return is_lone or word.lower() in _foreign(language)


@cache
def _foreign(language: str) -> frozenset[str]:
    return frozenset(_FOREIGN.get(language, "").lower().split())


def _goes_on_after(word: str, right: str) -> bool:
    """Tell an abbreviation inside a sentence from one that ends it, by what follows."""
    first = right.lstrip(_OPENING).split(maxsplit=1)[0].rstrip(".,;:'’") if right.lstrip(_OPENING).strip() else ""
    if word.lower().replace(" ", "") in {"a.m", "p.m"}:
        return _TIME_AFTER.match(right) is not None and first not in _STARTERS
    if "." in word:
        return right[0] not in '"“‘«' and first not in _STARTERS
    if word in _BEFORE_NUMBERS:
        return right[:1].isdigit()
    if word in {"Sr", "Jr"}:
        return first not in _STARTERS
    return word != "I"
