"""Edits that change what a sentence says by one detail: each returns the edited sentence, or None if it has no hold."""

import random
import re
import tomllib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
SMALL = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
]
HEDGES = re.compile(
    r"\b(about|around|roughly|approximately|nearly|almost|some|at least|at most|more than|less than|"
    r"fewer than|over|under|up to|as many as|between|to|or|than)\s+\W?$",
    re.IGNORECASE,
)
NUMBER = re.compile(r"(?<![\w.,/:-])(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(?![\w/:]|[.,-]\d)")
YEAR = re.compile(r"(?<![\w.,/:-])(1[5-9]\d\d|20[0-3]\d)(?![\w/:-]|[.,]\d)")
NAME = re.compile(r"(?<![.!?\"] )(?<!^)\b(?:[A-Z][a-z]+(?:[ -][A-Z][a-z]+){0,2})\b")
_NOT_NAMES = {
    *MONTHS,
    *WEEKDAYS,
    "The",
    "He",
    "She",
    "It",
    "They",
    "In",
    "On",
    "At",
    "But",
    "And",
    "I",
    "A",
    "An",
    "We",
    "This",
    "That",
}
_AUXILIARIES = re.compile(
    r"\b(is|was|are|were|has|have|had|will|would|can|could|should|must|did|does|do)\b(?! not|n't)"
)
_NEGATIONS = (
    (re.compile(r"\b(is|was|are|were|has|have|had|will|would|could|should|must) not\b"), r"\1"),
    (re.compile(r"\b(is|was|are|were|has|have|had|would|could|should)n't\b"), r"\1"),
    (re.compile(r"\bcannot\b"), "can"),
    (re.compile(r"\bnever "), ""),
    (re.compile(r"\bno (?=[a-z]+s\b)"), "several "),
    (re.compile(r"\bthere (was|is) no\b", re.IGNORECASE), r"there \1 a"),
)
Edit = Callable[[str, random.Random], str | None]


@dataclass(frozen=True, slots=True)
class Words:
    """The word lists, and the names that occur in the sentences used."""

    antonyms: dict[str, tuple[str, ...]]
    synonyms: dict[str, tuple[str, ...]]
    verbs: dict[str, str]
    deeds: tuple[tuple[str, str], ...]
    comparatives: tuple[tuple[str, str], ...]
    converses: tuple[tuple[str, str], ...]
    tails: tuple[str, ...]
    kinds: dict[str, tuple[str, ...]]
    complements: tuple[tuple[str, str], ...]
    doubts: tuple[str, ...]
    attributions: tuple[str, ...]
    names: dict[int, tuple[str, ...]]


def read_words(sentences: Iterable[str]) -> Words:
    """Read the word lists and collect names from the sentences, by their number of words."""
    lists = tomllib.loads(Path(__file__).with_name("wordlists.toml").read_text(encoding="utf-8"))
    names: dict[int, set[str]] = {}
    for sentence in sentences:
        for name in names_in(sentence):
            names.setdefault(len(name.split()), set()).add(name)
    return Words(
        _both_ways(lists["antonyms"]),
        _both_ways(lists["synonyms"]),
        dict(each.split("/") for each in lists["verbs"]),
        tuple(tuple(each.split("/")) for each in lists["deeds"]),
        tuple(tuple(each.split("/")) for each in lists["comparatives"]),
        tuple(tuple(each.split("/")) for each in lists["converses"]),
        tuple(lists["tails"]),
        _of_a_kind(lists["kinds"]),
        tuple(tuple(each.split("/")) for each in lists["complements"]),
        tuple(lists["doubts"]),
        tuple(lists["attributions"]),
        {length: tuple(sorted(found)) for length, found in names.items()},
    )


def names_in(sentence: str) -> list[str]:
    """Return capitalised words inside the sentence, joined where they stand together; months and days left out."""
    return [found for found in NAME.findall(sentence) if not (set(found.split()) & _NOT_NAMES)]


def change_number(sentence: str, choose: random.Random) -> str | None:
    """Change one plain number, in digits or words; one that stands after "at least" and the like is left."""
    hits = [
        hit
        for hit in NUMBER.finditer(sentence)
        if not HEDGES.search(sentence[: hit.start()]) and not YEAR.fullmatch(hit[0])
    ]
    words = [
        hit
        for hit in re.finditer(rf"\b({'|'.join(SMALL[2:])})\b", sentence)
        if not HEDGES.search(sentence[: hit.start()])
    ]
    if not hits and not words:
        return None
    hit = choose.choice(hits + words)
    if hit in words:
        other = choose.choice([word for word in SMALL[2:] if word != hit[0]])
    else:
        other = other_number(hit[0], choose)
    return _put(sentence, hit, other)


def other_number(number: str, choose: random.Random) -> str:
    """Return a different number in the same format."""
    value = float(number.replace(",", ""))
    decimals = len(number.split(".")[1]) if "." in number else 0
    for _ in range(20):
        if value < 30 or choose.random() < 0.25:
            changed = value + choose.choice([-5, -3, -2, -1, 1, 2, 3, 4, 7]) * (
                1 if value >= 5 or not decimals else 0.3
            )
        else:
            changed = value * choose.choice([0.1, 0.5, 0.6, 0.75, 0.9, 1.1, 1.25, 1.4, 2, 3, 10])
        changed = round(changed, decimals)
        if changed > 0 and changed != value:
            break
    text = f"{changed:,.{decimals}f}"
    return text if "," in number else text.replace(",", "")


def change_year(sentence: str, choose: random.Random) -> str | None:
    """Change one year."""
    hits = list(YEAR.finditer(sentence))
    if not hits:
        return None
    hit = choose.choice(hits)
    return _put(sentence, hit, str(int(hit[0]) + choose.choice([-20, -10, -5, -3, -2, -1, 1, 2, 3, 4, 10])))


def change_day(sentence: str, choose: random.Random) -> str | None:
    """Change a weekday or a month."""
    for kind in choose.sample([WEEKDAYS, MONTHS], 2):
        hits = [hit for hit in re.finditer(rf"\b({'|'.join(kind)})\b", sentence) if hit[0] != "May" or hit.start()]
        if hits:
            hit = choose.choice(hits)
            return _put(sentence, hit, choose.choice([each for each in kind if each != hit[0]]))
    return None


def change_name(sentence: str, choose: random.Random, words: Words) -> str | None:
    """Put another name of as many words in the place of one, everywhere in the sentence."""
    found = names_in(sentence)
    if not found:
        return None
    name = choose.choice(found)
    others = words.names.get(len(name.split()), ())
    other = choose.choice(others) if others else name
    return None if other == name else sentence.replace(name, other)


def change_noun(sentence: str, choose: random.Random, words: Words) -> str | None:
    """Put another word of the same kind in the place of one."""
    return _reworded(sentence, words.kinds, choose, 1)


def exchange_names(sentence: str, choose: random.Random) -> str | None:
    """Let two names change places, unless "and", "or" or a comma alone stands between them."""
    hits = [hit for hit in NAME.finditer(sentence) if not (set(hit[0].split()) & _NOT_NAMES)]
    return _exchanged(sentence, hits, choose)


def exchange_numbers(sentence: str, choose: random.Random) -> str | None:
    """Let two numbers, years or days change places."""
    for pattern in (NUMBER, YEAR, re.compile(rf"\b({'|'.join(MONTHS + WEEKDAYS)})\b")):
        changed = _exchanged(sentence, list(pattern.finditer(sentence)), choose)
        if changed:
            return changed
    return None


def exchange_words(sentence: str, choose: random.Random) -> str | None:
    """Let two adjectives-like words (by ending) change places."""
    pattern = re.compile(
        r"\b[a-z]{2,}(?:al|ic|ive|ous|ful|less|ish|ern|ary|able|ese|ian)\b|\b[A-Z][a-z]+(?:ian|ish|ese|ean|can)\b"
    )
    return _exchanged(sentence, list(pattern.finditer(sentence)), choose)


def negate(sentence: str, choose: random.Random, words: Words) -> str | None:
    """Put in a negation, or take one out."""
    for pattern, instead in _NEGATIONS:
        if pattern.search(sentence):
            return pattern.sub(instead, sentence, count=1)
    hits = list(_AUXILIARIES.finditer(sentence))
    if hits and choose.random() < 0.7:
        hit = hits[0]
        short = choose.random() < 0.3 and hit[0] in (
            "is",
            "was",
            "are",
            "were",
            "has",
            "have",
            "had",
            "would",
            "could",
            "should",
            "did",
        )
        return _put(sentence, hit, hit[0] + ("n't" if short else " not"))
    for hit in re.finditer(r"\b[a-z]+\b", sentence):
        if (
            hit[0] in words.verbs
            and hit.start()
            and not re.search(r"\b(was|were|been|be|has|have|had|is|are|by|to|and)\s$", sentence[: hit.start()])
        ):
            instead = choose.choice(["did not ", "did not ", "didn't ", "never "])
            return _put(sentence, hit, f"never {hit[0]}" if instead == "never " else instead + words.verbs[hit[0]])
    return None


def oppose(sentence: str, choose: random.Random, words: Words) -> str | None:
    """Put the opposite in the place of one word."""
    return _reworded(sentence, words.antonyms, choose, 1)


def reword(sentence: str, choose: random.Random, words: Words) -> str | None:
    """Put synonyms in the place of up to three words."""
    return _reworded(sentence, words.synonyms, choose, choose.randint(1, 3))


def _reworded(sentence: str, table: dict[str, tuple[str, ...]], choose: random.Random, count: int) -> str | None:
    hits = [hit for hit in re.finditer(r"[\w.]+(?: of| to| than| out| down| up)?", sentence) if hit[0] in table]
    hits += [
        hit
        for hit in re.finditer(r"\w+", sentence)
        if hit[0] in table and not any(hit.start() == each.start() for each in hits)
    ]
    if not hits:
        return None
    chosen = sorted(choose.sample(hits, min(count, len(hits))), key=lambda hit: -hit.start())
    for hit in chosen:
        sentence = _put(sentence, hit, choose.choice(table[hit[0]]))
    return sentence


def _exchanged(sentence: str, hits: list[re.Match[str]], choose: random.Random) -> str | None:
    candidates = []
    for at, first in enumerate(hits):
        for second in hits[at + 1 :]:
            between = sentence[first.end() : second.start()]
            listed = not re.search(r"\b(?!and\b|or\b)[a-z]", between) or (" and " in between and len(between) < 25)
            if first[0] != second[0] and not listed and first[0] not in second[0] and second[0] not in first[0]:
                candidates.append((first, second))
    if not candidates:
        return None
    first, second = choose.choice(candidates)
    middle = sentence[first.end() : second.start()]
    return sentence[: first.start()] + second[0] + middle + first[0] + sentence[second.end() :]


def _put(sentence: str, hit: re.Match[str], instead: str) -> str:
    return sentence[: hit.start()] + instead + sentence[hit.end() :]


def _both_ways(pairs: list[str]) -> dict[str, tuple[str, ...]]:
    table: dict[str, list[str]] = {}
    for pair in pairs:
        one, other = pair.split("/")
        table.setdefault(one, []).append(other)
        table.setdefault(other, []).append(one)
    return {word: tuple(others) for word, others in table.items()}


def _of_a_kind(lines: list[str]) -> dict[str, tuple[str, ...]]:
    table: dict[str, set[str]] = {}
    for line in lines:
        for word in line.split():
            table.setdefault(word, set()).update(each for each in line.split() if each != word)
    return {word: tuple(sorted(others)) for word, others in table.items()}
