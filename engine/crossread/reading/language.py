"""Tell an article's language: cheaply where script or common words leave no doubt, else with py3langid."""

from __future__ import annotations

import re

UNKNOWN = "und"

_SAMPLE = 4000
_STRANGE = 0.05  # share of letters beyond a to z that an English text may have
_ENGLISH = frozenset((
    "the", "of", "and", "to", "in", "that", "is", "was", "for", "on", "with", "as", "at", "by", "it", "from",
    "be", "are", "has", "had", "were", "an", "which", "have", "not", "this", "but", "they", "said", "his", "her",
    "their", "he", "she", "we", "you", "will", "would", "who", "after", "been", "more", "about", "over", "when",
    "there", "if", "out", "up", "one",
))  # fmt: skip
_ONLY_ENGLISH = frozenset(
    ("the", "and", "that", "with", "from", "this", "which", "their", "said", "have", "were", "would")
)
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_SCRIPTS = (
    ("ja", re.compile("[\u3040-\u30ff]"), 0.08),
    ("ko", re.compile("[\uac00-\ud7af]"), 0.3),
    ("zh", re.compile("[\u4e00-\u9fff]"), 0.3),
    ("th", re.compile("[\u0e00-\u0e7f]"), 0.3),
    ("el", re.compile("[\u0370-\u03ff]"), 0.3),
    ("he", re.compile("[\u0590-\u05ff]"), 0.3),
)


def detect(text: str) -> str:
    """Return the ISO 639-1 code of the text's language, or "und" where there is too little to tell."""
    sample = text[:_SAMPLE]
    letters = sum(map(str.isalpha, sample))
    if letters < 3:
        return UNKNOWN
    for code, pattern, share in _SCRIPTS:
        if len(pattern.findall(sample)) >= share * letters:
            return code
    words = [word.lower() for word in _WORD.findall(sample)]
    common = sum(word in _ENGLISH for word in words)
    only_english = sum(word in _ONLY_ENGLISH for word in words)
    if common >= 4 and (common >= 0.2 * len(words) or only_english >= 0.06 * len(words)):
        return "en"
    return _ask_model(sample, common, len(words))


def assumed(code: str, text: str) -> str:
    """Return the code, but English for a text of plain letters too short to tell.

    >>> assumed("und", "Fire at “Elm House”"), assumed("und", "Пожар"), assumed("de", "Feuer")
    ('en', 'und', 'de')
    """
    if code != UNKNOWN:
        return code
    letters = [each for each in text[:_SAMPLE] if each.isalpha()]
    is_plain = sum(not each.isascii() for each in letters) <= _STRANGE * len(letters)
    return "en" if is_plain else UNKNOWN


def normalise(code: str) -> str:
    """Return the two-letter code of a language tag ("en-GB" gives "en"), or an empty text.

    >>> normalise("en-GB"), normalise("English"), normalise("")
    ('en', '', '')
    """
    found = re.match(r"\s*([A-Za-z]{2})(?:[-_]|\s*$)", code or "")
    return found[1].lower() if found else ""


def _ask_model(sample: str, common: int, words: int) -> str:
    if len(sample) < 40:
        return "en" if sample.isascii() and common * 4 >= words else UNKNOWN
    from py3langid.langid import classify  # 0.1 s and numpy: only where common words leave a doubt

    code, _ = classify(sample)
    return str(code) if len(code) == 2 else UNKNOWN
