"""Split text into the word pieces a BERT-style model reads; separate because it needs nothing but a vocabulary.

The rules are those of the reference tokenizer of `bert-base-uncased` (Devlin et al. 2018): clean, space out Chinese
characters, strip accents, lower the case, cut at white space and punctuation, then take the longest known piece first.
One difference, on purpose: a special token spelled out in an article ("[SEP]") is text like any other, so that no
article can end a passage early.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from crossread.errors import ModelUnusable, Sentence

LONGEST_WORD = 100
REMEMBERED_WORDS = 50_000
_KEPT_CONTROLS = "\t\n\r"
_ASCII_DROPPED = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 127))
_ASCII_WORDS = re.compile(r"[a-zA-Z0-9]+|[^\sa-zA-Z0-9]")


@dataclass(frozen=True, slots=True)
class Encoded:
    """The ids of one model input; `segments` is 0 for the first text (and its marks), 1 for the second."""

    ids: tuple[int, ...]
    segments: tuple[int, ...]

    @property
    def apart(self) -> float:
        """Return the share of the different ids that only one of the two texts has (marks included), 0 to 1."""
        sides: tuple[set[int], set[int]] = (set(), set())
        for number, segment in zip(self.ids, self.segments, strict=True):
            sides[segment].add(number)
        return 1 - len(sides[0] & sides[1]) / len(sides[0] | sides[1])


class WordPieceTokenizer:
    """Turn texts into vocabulary ids; remembers the pieces of words it has met."""

    def __init__(self, vocabulary: Sequence[str], *, lower: bool = True, strip_accents: bool = True) -> None:
        self._ids = {piece: number for number, piece in enumerate(vocabulary)}
        self._lower = lower
        self._strip_accents = strip_accents
        self._known: dict[str, tuple[int, ...]] = {}
        self._unknown = self._special("[UNK]")
        self.start = self._special("[CLS]")
        self.end = self._special("[SEP]")
        self.padding = self._special("[PAD]")

    def pieces(self, text: str) -> list[int]:
        """Return the ids of `text` without any mark around them."""
        known = self._known
        ids: list[int] = []
        for word in self._words(text):
            found = known.get(word)
            if found is None:
                found = self._split_word(word)
                if len(known) < REMEMBERED_WORDS:
                    known[word] = found
            ids.extend(found)
        return ids

    def one(self, text: str, longest: int) -> Encoded:
        """Encode one text as "[CLS] text [SEP]", cut to `longest` ids."""
        ids = self.pieces(text)[: longest - 2]
        return Encoded((self.start, *ids, self.end), (0,) * (len(ids) + 2))

    def pair(self, first: str, second: str, longest: int) -> Encoded:
        """Encode two texts as "[CLS] first [SEP] second [SEP]"; the longer one is cut first."""
        left, right = shorten(self.pieces(first), self.pieces(second), longest - 3)
        ids = (self.start, *left, self.end, *right, self.end)
        return Encoded(ids, (0,) * (len(left) + 2) + (1,) * (len(right) + 1))

    def _words(self, text: str) -> Iterable[str]:
        if text.isascii():
            clean = text.translate(_ASCII_DROPPED)
            return _ASCII_WORDS.findall(clean.lower() if self._lower else clean)
        return self._unicode_words(text)

    def _unicode_words(self, text: str) -> list[str]:
        text = "".join(_spaced(character) for character in text)
        if self._strip_accents:
            text = "".join(c for c in unicodedata.normalize("NFD", text) if unicodedata.category(c) != "Mn")
        if self._lower:
            # Python lowers a final sigma by context, the reference by character.
            text = text.replace("\u03a3", "\u03c3").lower()
        spaced = "".join(f" {c} " if _is_punctuation(c) else c for c in text)
        return spaced.split()

    def _split_word(self, word: str) -> tuple[int, ...]:
        if len(word) > LONGEST_WORD:
            return (self._unknown,)
        ids: list[int] = []
        start = 0
        while start < len(word):
            found, start = self._longest_piece(word, start)
            if found is None:
                return (self._unknown,)
            ids.append(found)
        return tuple(ids)

    def _longest_piece(self, word: str, start: int) -> tuple[int | None, int]:
        mark = "##" if start else ""
        for end in range(len(word), start, -1):
            found = self._ids.get(mark + word[start:end])
            if found is not None:
                return found, end
        return None, start

    def _special(self, piece: str) -> int:
        if piece not in self._ids:
            raise ModelUnusable(
                Sentence("the vocabulary has no {piece}: it is not one of a BERT-style model", piece=piece)
            )
        return self._ids[piece]


def read_vocabulary(path: Path, *, lower: bool = True) -> WordPieceTokenizer:
    """Read `vocab.txt` (a piece a line) or a `tokenizer.json` of the WordPiece kind.

    `lower` holds for `vocab.txt`, which does not say itself whether it knows capitals.

    Raises:
        ModelUnusable: the file is of another kind of tokenizer, or broken.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as problem:
        raise ModelUnusable(Sentence("{name} cannot be read: {problem}", name=path.name, problem=problem)) from problem
    if path.suffix == ".json":
        return _from_tokenizer_json(text, path.name)
    # Not splitlines(): some vocabularies hold characters that it takes for line ends.
    pieces = [line.rstrip("\r") for line in text.rstrip("\n").split("\n")]
    return WordPieceTokenizer(pieces, lower=lower, strip_accents=lower)


def shorten(left: list[int], right: list[int], room: int) -> tuple[list[int], list[int]]:
    """Cut the longer list until both fit into `room` ids together."""
    half = room // 2
    if len(left) + len(right) <= room:
        return left, right
    if len(left) <= half:
        return left, right[: room - len(left)]
    if len(right) <= half:
        return left[: room - len(right)], right
    return left[: room - half], right[:half]


def _from_tokenizer_json(text: str, name: str) -> WordPieceTokenizer:
    try:
        content = json.loads(text)
        model = content["model"]
        kind = model.get("type", "WordPiece" if "continuing_subword_prefix" in model else "unknown")
        if kind != "WordPiece":
            raise ModelUnusable(
                Sentence("{name} holds a {kind} tokenizer; Crossread reads WordPiece ones only.", name=name, kind=kind)
            )
        vocabulary = sorted(model["vocab"], key=model["vocab"].__getitem__)
        normalizer = content.get("normalizer") or {}
        lower = bool(normalizer.get("lowercase", True))
        accents = normalizer.get("strip_accents")
    except (ValueError, KeyError, TypeError, AttributeError) as problem:
        raise ModelUnusable(
            Sentence("{name} is not a tokenizer file ({problem}).", name=name, problem=problem)
        ) from problem
    return WordPieceTokenizer(vocabulary, lower=lower, strip_accents=lower if accents is None else bool(accents))


def _spaced(character: str) -> str:
    """Return the character, cleaned: nothing for a control, a space for white space, spaces round Chinese ones."""
    code = ord(character)
    if character in _KEPT_CONTROLS:
        return " "
    if code in (0, 0xFFFD):
        return ""
    if character.isspace() and unicodedata.category(character) in ("Zs", "Zl", "Zp"):
        return " "
    if unicodedata.category(character) in ("Cc", "Cf", "Co", "Cs"):
        return ""
    return f" {character} " if _is_chinese(code) else character


def _is_chinese(code: int) -> bool:
    """Tell whether the code point is in a block of Chinese ideographs (the reference's list)."""
    return (
        0x4E00 <= code <= 0x9FFF
        or 0x3400 <= code <= 0x4DBF
        or 0x20000 <= code <= 0x2A6DF
        or 0x2A700 <= code <= 0x2CEAF
        or 0xF900 <= code <= 0xFAFF
        or 0x2F800 <= code <= 0x2FA1F
    )


def _is_punctuation(character: str) -> bool:
    """Tell whether a word ends at this character (ASCII symbols such as "$" and "+" count, too)."""
    code = ord(character)
    if code < 128:
        return not (character.isalnum() or character.isspace())
    return unicodedata.category(character).startswith("P")
