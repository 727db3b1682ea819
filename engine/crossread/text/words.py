"""Cut text into words with their places, and bring words to a stem; scripts without spaces are cut into characters.

No dictionary is needed: English loses its endings by rule, Arabic its article, languages not in `lemmas` all but the
first letters (McNamee and Mayfield 2004: for retrieval, prefixes of 4 to 6 letters do as well as stemmers), and
neighbouring Chinese, Japanese or Thai characters are paired, which needs no word list either.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

from crossread.text.normalise import fold

# Han, kana, bopomofo, Thai, Lao, Burmese, Khmer: written without spaces.
_SPACELESS = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u3129\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\uff66-\uff9f\U00020000-\U0002fa1f"
)
# Combining marks that Python's \w leaves out but that stand inside words.
_MARKS = (
    "\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0900-\u0903\u093a-\u094f\u0951-\u0957"
)
_LETTER = f"[^\\W_{_SPACELESS}]"
_WORD = re.compile(rf"\d+(?:[.,]\d+)+|{_LETTER}+(?:[{_MARKS}\u0640]+{_LETTER}*)*(?:['’]{_LETTER}+)*|[{_SPACELESS}]")
_CUT = re.compile(f"({_WORD.pattern})")
_ONE_CHARACTER = re.compile(f"[{_SPACELESS}]")


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a text: its half-open place in code points and its folded form."""

    start: int
    end: int
    folded: str


def find_words(text: str) -> tuple[Word, ...]:
    """Return the words of a text in order.

    >>> [each.folded for each in find_words("The Pope’s 1,200 guards")]
    ['the', "pope's", '1,200', 'guards']
    >>> [each.folded for each in find_words("東京で")]
    ['東', '京', 'で']
    """
    return tuple(Word(each.start(), each.end(), fold(each.group())) for each in _WORD.finditer(text))


def cut(text: str) -> list[str]:
    """Return a text's words and what stands around them, by turns, so that they join to the text: the fast path.

    >>> cut("“Two, three”")
    ['“', 'Two', ', ', 'three', '”']
    """
    return _CUT.split(text)


def is_spaceless(character: str) -> bool:
    """Tell whether a character belongs to a script written without spaces between words."""
    return _ONE_CHARACTER.match(character) is not None


@functools.lru_cache(maxsize=1 << 17)
def stem(word: str, language: str) -> str:
    """Bring a folded word to a form its inflections share; a heuristic, not a lemma (for those see `lemmas`).

    >>> {stem(each, "en") for each in ("announce", "announced", "announces", "announcing", "announcement")}
    {'announc'}
    >>> stem("gazetelerde", "tr") == stem("gazeteler", "tr")
    True
    """
    if word[:1].isdigit():
        return word.replace(",", "")
    if language == "en" or (language == "und" and word.isascii()):
        return _stem_english(word)
    if "\u0600" <= word[:1] <= "\u06ff":
        return _stem_arabic(word)
    return word.rsplit("'", maxsplit=1)[-1][:6] if len(word) > 6 else word.rsplit("'", maxsplit=1)[-1]


# The shortest stem of three letters or more takes the longest ending.
_ENDING = re.compile(
    "(.{3,}?)(izations|ization|ations|ation|ements|ement|ments|ment|ingly|edly|iness|ness|ings|ing|ions|ion|ers|er|ors"
    "|or|ed|es|ly|s|e)"
)
_KEPT = frozenset(("news", "series", "species", "means", "united", "university", "organs"))
_DOUBLING = frozenset(("ing", "ings", "ed", "er", "ers"))
_VOWEL = re.compile("[aeiouy]")
_IRREGULAR = {
    form: base
    for base, forms in {
        "say": "said says", "be": "is are was were been being am", "have": "has had having", "go": "went gone goes",
        "make": "made", "take": "took taken", "tell": "told", "get": "got gotten", "give": "gave given",
        "find": "found", "think": "thought", "see": "saw seen", "come": "came", "know": "knew known",
        "become": "became", "leave": "left", "feel": "felt", "bring": "brought", "begin": "began begun",
        "keep": "kept", "hold": "held", "write": "wrote written", "stand": "stood", "hear": "heard", "mean": "meant",
        "meet": "met", "run": "ran", "pay": "paid", "sit": "sat", "speak": "spoke spoken", "lie": "lay lain",
        "lead": "led", "grow": "grew grown", "lose": "lost", "fall": "fell fallen", "send": "sent", "build": "built",
        "understand": "understood", "draw": "drew drawn", "break": "broke broken", "spend": "spent",
        "rise": "rose risen", "drive": "drove driven", "buy": "bought", "wear": "wore worn", "choose": "chose chosen",
        "win": "won", "shoot": "shot", "sell": "sold", "fight": "fought", "catch": "caught", "teach": "taught",
        "throw": "threw thrown", "fly": "flew flown", "steal": "stole stolen", "strike": "struck stricken",
        "seek": "sought", "sing": "sang sung", "sink": "sank sunk", "swear": "swore sworn", "hide": "hid hidden",
        "man": "men", "woman": "women", "child": "children", "person": "people persons", "die": "died dies dying dead",
        "1": "one", "2": "two", "3": "three", "4": "four", "5": "five", "6": "six", "7": "seven", "8": "eight",
        "9": "nine", "10": "ten", "11": "eleven", "12": "twelve",
        "kill": "killed killing kills", "not": "n't never", "will": "'ll would", "can": "could",
    }.items()
    for form in forms.split()
}  # fmt: skip


def _stem_english(word: str) -> str:
    word = word.removesuffix("'s").removesuffix("'")
    word = _IRREGULAR.get(word, word)
    if len(word) <= 3 or word in _KEPT:
        return word
    if word.endswith(("ies", "ied")) and len(word) > 4:
        return word[:-3] + "i"
    for _ in range(2):
        word = _without_ending(word)
    return word[:-1] + "i" if word.endswith("y") and len(word) > 3 else word


def _without_ending(word: str) -> str:
    found = _ENDING.fullmatch(word)
    if found is None:
        return word
    rest, ending = found.groups()
    if _VOWEL.search(rest) is None or (ending == "s" and word.endswith(("ss", "us", "is"))):
        return word
    is_doubled = ending in _DOUBLING and rest[-1] == rest[-2] and rest[-1] not in "lsz"
    return rest[:-1] if is_doubled else rest


def _stem_arabic(word: str) -> str:
    for lead in ("وال", "بال", "كال", "فال", "لل", "ال", "و"):
        if word.startswith(lead) and len(word) - len(lead) >= 3:
            word = word[len(lead) :]
            break
    return word[:5]
