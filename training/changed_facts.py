"""Make the examples that `training/confidence.py` learns from: natural pairs, and facts changed in paraphrases."""

from __future__ import annotations

import json
import random
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "engine"))

from crossread.checks.content import is_content  # noqa: E402
from crossread.checks.scene import lay  # noqa: E402
from crossread.text.dates import find_moments  # noqa: E402
from crossread.text.names import find_names, same_name  # noqa: E402
from crossread.text.quantities import find_quantities  # noqa: E402

NATURAL = (
    "tenp_base",
    "tenp_contrast",
    "lingnli_baseline",
    "lingnli_LotS",
    "fm2",
    "cad_nli",
    "covidfact",
    "scifact.dev",
)
PARAPHRASES = ("mrpc.train", "multipit_expert.train", "stsb.train")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
AUXILIARY = re.compile(r"\b(was|were|is|are|has|have|had|will|would|could|did|does)\b(?! not)")


@dataclass(frozen=True)
class Example:
    a: str
    b: str
    is_clash: bool
    weight: float = 1.0
    decides: float = 1.0  # its weight for what a pair on its own is taken for


def natural(folder: Path, each: int, chance: random.Random) -> Iterator[Example]:
    for name in NATURAL:
        for path in sorted(folder.glob(f"{name}*")):
            lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
            for row in chance.sample(lines, min(each, len(lines))):
                yield Example(row["a"], row["b"], row["label"] == "contradiction", 0.4)


def near_copies(folder: Path, chance: random.Random) -> list[Example]:
    """Return edited copies of passages, half of the domains (the rest stays for measuring)."""
    found = []
    for path in sorted(folder.glob("summedits*")):
        rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        domains = sorted({row["domain"] for row in rows})[::2]
        mine = [row for row in rows if row["domain"] in domains]
        found += [
            Example(row["a"], row["b"], is_clash, 0.7 if is_clash else 1.3, decides=0.5)
            for row in chance.sample(mine, min(350, len(mine)))
            for is_clash in [row["label"] == "contradiction"]
        ]
    return found


def planted(folder: Path, chance: random.Random) -> Iterator[Example]:
    pairs = []
    for name in PARAPHRASES:
        for path in sorted(folder.glob(f"{name}*")):
            for line in path.read_text(encoding="utf-8").splitlines():
                row = json.loads(line)
                if row["label"] == "paraphrase" and row.get("score", 5) >= 4.4 and row["a"] != row["b"]:
                    pairs.append((row["a"], row["b"]))
    chance.shuffle(pairs)
    names = [each.text for a, _ in pairs[:600] for each in find_names(a) if len(each.words) <= 2]
    nouns = sorted(
        {each.text for a, _ in pairs[:600] for each in lay(a, a).left if is_content(each) and each.text.islower()}
    )
    for a, b in pairs[:2400]:
        yield Example(a, b, is_clash=False)
        makers = [
            change_number,
            change_date,
            negate,
            change_opposite,
            lambda a, b, chance: change_name(a, b, chance, names),
        ]
        for make in chance.sample(makers, 2):
            changed = make(a, b, chance)
            if changed is None or changed == b:
                continue
            yield Example(a, changed, is_clash=True)
            other = other_subject(a, changed, chance, names, nouns)
            if other is not None and make is not makers[-1]:
                yield Example(a, other, is_clash=False)


def change_number(a: str, b: str, chance: random.Random) -> str | None:
    ours = find_quantities(a)
    shared = [each for each in find_quantities(b) if any(abs(each.low - one.low) < 1e-6 for one in ours)]
    digits = [(each, re.search(r"\d[\d,]*(?:\.\d+)?", each.span.of(b))) for each in shared]
    usable = [(each, found) for each, found in digits if found]
    if not usable:
        return None
    quantity, found = chance.choice(usable)
    text = found.group()
    value = float(text.replace(",", ""))
    new = value * chance.choice([0.4, 0.6, 0.7, 1.3, 1.5, 1.8, 2.4]) + 1
    shown = f"{new:,.{len(text.partition('.')[2])}f}" if "." in text else f"{round(new):,}"
    start = quantity.span.start + found.start()
    return b[:start] + shown + b[start + len(text) :]


def change_date(a: str, b: str, chance: random.Random) -> str | None:
    for day in WEEKDAYS:
        if day in b and day in a:
            return b.replace(day, chance.choice([each for each in WEEKDAYS if each != day]))
    shared = {each.year for each in find_moments(a)} & {each.year for each in find_moments(b)} - {None}
    if shared:
        year = min(shared)
        return b.replace(str(year), str(year + chance.choice([-9, -3, -1, 1, 2])))
    return None


def negate(a: str, b: str, chance: random.Random) -> str | None:
    places = list(AUXILIARY.finditer(b))
    if not places or re.search(r"\bnot\b|n't|\bno\b", a + b):
        return None
    found = chance.choice(places)
    return f"{b[: found.end()]} not{b[found.end() :]}"


def change_opposite(a: str, b: str, chance: random.Random) -> str | None:
    scene = lay(a, b)
    swaps = []
    for at, other in enumerate(scene.partner):
        if other >= 0 and scene.left[at].lower == scene.right[other].lower:
            found = opposites_of(scene.right[other].lower)
            if found:
                swaps.append((scene.right[other], found))
    if not swaps:
        return None
    token, found = chance.choice(swaps)
    return b[: token.start] + chance.choice(found) + b[token.end :]


def opposites_of(word: str) -> list[str]:
    found = []
    for name in ("opposites-news.txt", "opposites-wordnet.txt"):
        for line in (ROOT / "resources" / "lexicons" / name).read_text(encoding="utf-8").splitlines():
            if line.startswith(("#", "~")):
                continue
            split = re.compile(r"\s*,\s*" if "news" in name else r"\s+")
            sides = [split.split(side.strip()) for side in line.split("|")]
            for mine, theirs in (sides, sides[::-1]):
                if word in mine:
                    found += theirs[:2]
    return found


def change_name(a: str, b: str, chance: random.Random, names: list[str]) -> str | None:
    ours = find_names(a)
    shared = [each for each in find_names(b) if any(same_name(each, one) for one in ours)]
    if not shared:
        return None
    name = chance.choice(shared)
    new = chance.choice(names)
    return None if new in a + b else b[: name.span.start] + new + b[name.span.end :]


def other_subject(a: str, b: str, chance: random.Random, names: list[str], nouns: list[str]) -> str | None:
    """Exchange one or two shared names or nouns of the second passage: now it tells of something else."""
    changed = change_name(a, b, chance, names) if chance.random() < 0.5 else None
    text = changed or b
    scene = lay(a, text)
    tokens = [
        scene.right[at]
        for at in scene.partner
        if at >= 0 and scene.right[at].text.islower() and len(scene.right[at].text) > 3
    ]
    if not tokens:
        return changed
    for token in sorted(chance.sample(tokens, min(len(tokens), 1 if changed else 2)), key=lambda each: -each.start):
        text = text[: token.start] + chance.choice(nouns) + text[token.end :]
    return text
