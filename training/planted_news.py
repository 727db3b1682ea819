"""Plant contradictions in whole articles: what a comparison sees when two reports of one event disagree in a fact.

Two passages of different reports that give the same figure, date, name or deed speak of the same thing, however they
are worded. Changing that fact in one report, wherever it is told, makes a contradiction; everything else that the
checks see between the two reports is none. So the checks learn from news as it is written, not from near-copies.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path

import numpy as np
from training.changed_facts import AUXILIARY, WEEKDAYS, opposites_of
from training.swaps import SMALL

from crossread import pipeline, reading
from crossread.checks import inspection, numbers
from crossread.checks.polarity import negated
from crossread.checks.scene import lay
from crossread.job import Job
from crossread.memo import Memo
from crossread.model import Passage
from crossread.roles import Models, Pair, ReadOptions
from crossread.settings import Settings
from crossread.similarity import prepare, score
from crossread.text.dates import find_moments, same_moment
from crossread.text.names import find_names, same_name
from crossread.text.quantities import Quantity, find_quantities
from crossread.text.synonyms import akin

NEAR_ENOUGH = 0.35  # topic from which two passages that give the same fact are taken to speak of the same thing;
NEAR_ENOUGH_FOR_FIGURES = 0.2  # a figure or date that both give is a surer sign than a name
MOST_PLANTED = 5
WORDS = (*SMALL[2:13], "fifteen", "twenty")


@dataclass(frozen=True)
class Fact:
    """A fact that two passages share and that was changed on the right: what a check must see there.

    `kind` is the check; `places` are the passages (left, right) that state it.
    """

    kind: str
    places: frozenset[tuple[int, int]]


@dataclass(frozen=True)
class Told:
    """What the checks are given of two reports: the pairs, and the facts planted in the second."""

    group: str
    pairs: tuple[Pair, ...]
    facts: tuple[Fact, ...]


def tell(folder: Path, most: int, rounds: int, models: Models, chance: random.Random) -> Iterator[Told]:
    """Yield pairs of reports on one event (a folder of text files each), as they are and with facts changed in them.

    At most so many pairs an event; facts are planted as often as `rounds` says.
    """
    names = telling_names(folder)
    for event in sorted(each for each in folder.iterdir() if each.is_dir()):
        two = list(combinations(sorted(event.glob("*.txt")), 2))
        memo, settings = Memo(), Settings()
        for row in sorted(chance.sample(two, min(most, len(two)))):
            articles = [replace(_read(path), id=name) for path, name in zip(row, "AB", strict=True)]
            left, right = (pipeline._ready(each, settings, models, memo, Job()) for each in articles)  # noqa: SLF001
            pairs = _pairs(left, right)
            yield Told(event.name, pairs, ())
            for _ in range(rounds):
                texts, facts = plant(left, right, pairs, chance, names)
                if facts:
                    yield Told(event.name, _pairs(left, _with_texts(right, texts, models)), tuple(facts))


def _read(path: Path):  # noqa: ANN202
    return reading.read_path(path, ReadOptions(), Job())


def _pairs(left: pipeline.Text, right: pipeline.Text) -> tuple[Pair, ...]:
    vectors = None if left.vectors is None or right.vectors is None else (left.vectors, right.vectors)
    candidates = score.score(left.prepared, right.prepared, Settings().score, vectors=vectors, job=Job())
    found = inspection.pairs_of(pipeline.sides(left), pipeline.sides(right), candidates, Job())
    return tuple(replace(each, job=None) for each in found)


def _with_texts(text: pipeline.Text, texts: Sequence[str], models: Models) -> pipeline.Text:
    """Return an article with other words in some passages (their places in it are of no account here)."""
    passages = tuple(
        replace(each, text=new) if new != each.text else each for each, new in zip(text.passages, texts, strict=True)
    )
    prepared = prepare.prepare(passages, text.article.language)
    vectors = None if text.vectors is None else text.vectors.copy()
    changed = [at for at, (a, b) in enumerate(zip(text.passages, passages, strict=True)) if a is not b]
    if vectors is not None and changed:
        vectors[changed] = np.asarray(models.encoder.encode([texts[at] for at in changed], Job()))
    return pipeline.Text(text.article, text.language, passages, prepared, vectors)


def plant(
    left: pipeline.Text, right: pipeline.Text, pairs: Sequence[Pair], chance: random.Random, names: list[str]
) -> tuple[list[str], list[Fact]]:
    """Change some shared facts in the right article: its passages' new texts, and the facts."""
    texts = [each.text for each in right.passages]
    facts: list[Fact] = []
    touched: set[int] = set()
    for makers, least in (((_figure, _date), NEAR_ENOUGH_FOR_FIGURES), ((_name, _opposite, _denial), NEAR_ENOUGH)):
        near = [each for each in pairs if (each.topic or 0.0) >= least]
        for pair in chance.sample(near, len(near)):
            at = pair.right.passage.index
            if len(facts) >= MOST_PLANTED or at in touched or pair.left.passage.text == texts[at]:
                continue
            for make in chance.sample(makers, len(makers)):
                fact = make(left.passages, texts, pair, chance, names)
                if fact is not None:
                    facts.append(fact)
                    touched |= {place for _, place in fact.places}
                    break
    return texts, facts


def _figure(
    left: Sequence[Passage], texts: list[str], pair: Pair, chance: random.Random, _names: list[str]
) -> Fact | None:
    at = pair.right.passage.index
    shared = [
        (mine, theirs)
        for mine in find_quantities(pair.left.passage.text)
        for theirs in find_quantities(texts[at])
        if _same_amount(mine, theirs) and not mine.hedge and not theirs.hedge
    ]
    if not shared:
        return None
    _, old = chance.choice(shared)
    changed = other_figure(texts[at], old, chance)
    if changed is None:
        return None
    surface, new = changed
    places = set()
    for place, text in enumerate(texts):
        for each in reversed(find_quantities(text)):
            if _same_amount(each, old) and (place == at or old.low >= 10) and each.span.of(text).endswith(surface):
                end = each.span.end
                texts[place] = texts[place][: end - len(surface)] + new + texts[place][end:]
                places.add(place)
    mine = [row.index for row in left if any(_same_amount(each, old) for each in find_quantities(row.text))]
    return Fact("numbers", frozenset((one, other) for one in mine for other in places)) if places else None


def _same_amount(one: Quantity, other: Quantity) -> bool:
    if one.dimension != other.dimension or one.low != other.low or one.low != one.high or other.low != other.high:
        return False
    if one.dimension == "count":
        return any(akin(a, b) for a in one.nouns for b in other.nouns)
    return True


def other_figure(text: str, quantity: Quantity, chance: random.Random) -> tuple[str, str] | None:
    """Return the end of a quantity's wording from its number on, and the same with another number that disagrees."""
    written = quantity.span.of(text)
    digits = re.search(r"\d[\d,]*(?:\.\d+)?", written)
    word = re.search(rf"\b(?:{'|'.join(WORDS)})\b", written, re.IGNORECASE)
    if digits:
        found, new = digits, _other_digits(digits.group(), chance)
    elif word:
        found, new = word, chance.choice([each for each in WORDS if each != word.group().lower()])
        new = new.capitalize() if word.group()[0].isupper() else new
    else:
        return None
    surface = written[found.start() :]
    replaced = new + surface[len(found.group()) :]
    start = quantity.span.end - len(surface)
    after = find_quantities(text[:start] + replaced + text[quantity.span.end :])
    read = [each for each in after if each.span.end == start + len(replaced) and each.dimension == quantity.dimension]
    return (surface, replaced) if read and not numbers.agree(read[0], quantity) else None


def _other_digits(written: str, chance: random.Random) -> str:
    plain = written.replace(",", "")
    turned = [
        i
        for i in range(len(plain) - 1)
        if plain[i] != plain[i + 1] and "." not in plain[i : i + 2] and plain[i + 1] != "0"
    ]
    if turned and chance.random() < 0.4:
        at = chance.choice(turned)
        plain = plain[:at] + plain[at + 1] + plain[at] + plain[at + 2 :]
        return f"{int(plain):,}" if "," in written and "." not in plain else plain
    value = float(plain)
    new = (
        max(1.0, value + chance.choice([-3, -2, 2, 3, 4]))
        if value < 20 and chance.random() < 0.6
        else value * chance.choice([0.4, 0.5, 0.7, 1.4, 1.6, 2.5, 10])
    )
    return f"{new:,.{len(plain.partition('.')[2])}f}" if "." in plain else f"{round(new):,}"


def _date(
    _left: Sequence[Passage], texts: list[str], pair: Pair, chance: random.Random, _names: list[str]
) -> Fact | None:
    at = pair.right.passage.index
    text = texts[at]
    shared = [
        theirs
        for mine in find_moments(pair.left.passage.text)
        for theirs in find_moments(text)
        if mine.is_time == theirs.is_time and same_moment(mine, theirs) is True
    ]
    if not shared:
        return None
    old = chance.choice(shared)
    changed = _other_date(old.span.of(text), chance)
    if changed is None:
        return None
    texts[at] = text[: old.span.start] + changed + text[old.span.end :]
    return Fact("dates", frozenset({(pair.left.passage.index, at)}))


def _other_date(written: str, chance: random.Random) -> str | None:
    for day in WEEKDAYS:
        if day in written:
            return written.replace(day, chance.choice([each for each in WEEKDAYS if each != day]))
    found = re.search(r"\d+", written)
    if found is None:
        return None
    value = int(found.group())
    steps = [-4, -3, -2, -1, 1, 2, 3, 9] if value > 4 else [2, 3, 5]
    return written[: found.start()] + str(value + chance.choice(steps)) + written[found.end() :]


def _name(
    left: Sequence[Passage], texts: list[str], pair: Pair, chance: random.Random, names: list[str]
) -> Fact | None:
    at = pair.right.passage.index
    ours = find_names(pair.left.passage.text)
    shared = [each for each in find_names(texts[at]) if any(same_name(each, one) for one in ours)]
    if not shared or not names:
        return None
    old, new = chance.choice(shared), chance.choice(names)
    if any(new in text for text in texts):
        return None
    for place, text in enumerate(texts):
        for each in reversed(find_names(text)):
            if same_name(each, old):
                texts[place] = texts[place][: each.span.start] + new + texts[place][each.span.end :]
    mine = [row.index for row in left if any(same_name(each, old) for each in find_names(row.text))]
    return Fact("names", frozenset((one, at) for one in mine))


def _opposite(
    _left: Sequence[Passage], texts: list[str], pair: Pair, chance: random.Random, _names: list[str]
) -> Fact | None:
    at = pair.right.passage.index
    scene = lay(pair.left.passage.text, texts[at])
    usable = [
        (scene.right[other], found)
        for other in scene.partner
        if other >= 0
        for found in [opposites_of(scene.right[other].lower) or opposites_of(_base(scene.right[other].lower))]
        if found
    ]
    if not usable:
        return None
    token, found = chance.choice(usable)
    new = _inflected(chance.choice(found), token.lower)
    texts[at] = texts[at][: token.start] + new + texts[at][token.end :]
    return Fact("opposites", frozenset({(pair.left.passage.index, at)}))


def _base(word: str) -> str:
    return re.sub(r"(?<=..)(?:ed|ing|s|d)$", "", word)


def _inflected(new: str, like: str) -> str:
    """Give a word the ending of another, roughly: the checks read stems, and the model is not put off by it."""
    ending = next((each for each in ("ing", "ed", "s") if like.endswith(each)), "")
    if not ending or " " in new or new.endswith(ending):
        return new
    return (new[:-1] if new.endswith("e") and ending != "s" else new) + ending


def _denial(
    _left: Sequence[Passage], texts: list[str], pair: Pair, chance: random.Random, _names: list[str]
) -> Fact | None:
    at = pair.right.passage.index
    text = texts[at]
    found = list(AUXILIARY.finditer(text))
    if not found or negated(text, "en") or negated(pair.left.passage.text, "en"):
        return None
    place = chance.choice(found)
    changed = f"{text[: place.end()]} not{text[place.end() :]}"
    scene = lay(pair.left.passage.text, changed)
    reached = set(negated(changed, "en"))
    if not reached & {other for other in scene.partner if other >= 0}:
        return None
    texts[at] = changed
    return Fact("negation", frozenset({(pair.left.passage.index, at)}))


def telling_names(folder: Path) -> list[str]:
    """Return names of two words from many reports, to put in the place of others."""
    found: set[str] = set()
    for path in sorted(folder.rglob("*.txt"))[::7]:
        found |= {
            each.text
            for each in find_names(path.read_text(encoding="utf-8"))
            if len(each.words) == 2 and "\n" not in each.text
        }
    return sorted(found)
