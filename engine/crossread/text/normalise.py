"""Fold words so that spelling variants of no consequence compare as equal; separate because offsets never change here.

Folding is per word: a word's place in the text is kept by whoever cut it out, so folding may change its length.
"""

from __future__ import annotations

import re
import unicodedata

# Accents of Latin, Greek and Cyrillic; Hebrew points; Arabic vowel signs and the stretching tatweel.
# Marks of Indic scripts are letters in all but name and stay.
_IGNORED_MARKS = re.compile(
    "[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0640\u064b-\u0652\u0656-\u065f\u0670]"
)
_LETTERS = str.maketrans(
    {
        "’": "'",
        "‘": "'",
        "ʼ": "'",
        "＇": "'",
        "ß": "ss",
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "æ": "ae",
        "œ": "oe",
        "ı": "i",
        "أ": "ا",
        "إ": "ا",
        "آ": "ا",
        "ى": "ي",
        "ة": "ه",
    }
)


def fold(word: str) -> str:
    """Return a word without case, accents, vowel points and typographic variants.

    >>> fold("Überſetzt"), fold("ＡＢＣ"), fold("don’t"), fold("Ёлка")
    ('ubersetzt', 'abc', "don't", 'елка')
    """
    if word.isascii():
        return word.lower()
    folded = unicodedata.normalize("NFKC", word).casefold().translate(_LETTERS)
    bare = _IGNORED_MARKS.sub("", unicodedata.normalize("NFD", folded))
    return unicodedata.normalize("NFC", bare)
