"""Learn how likely a clash is to be a true contradiction: the coefficients in `resources/lexicons/confidence.json`.

    python training/confidence.py PAIRS_FOLDER --articles FOLDER

PAIRS_FOLDER holds labelled pairs as JSON lines (`a`, `b`, `label`). Natural pairs teach what checks wrongly see in
entailments and paraphrases. Planted ones are made from paraphrases by changing one fact on one side (contradiction),
or the fact and the subject too (another event). Pairs of different articles on one event, from `--articles`, teach
what real news looks like: nearly all that a check sees there is no contradiction, so each counts as none.
Nothing of the texts is kept, only one coefficient a feature.
"""

from __future__ import annotations

import argparse
import json
import pickle
import random
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "engine"))

from crossread import checks  # noqa: E402
from crossread.checks import CHECKS, decision, ground  # noqa: E402
from crossread.checks.scene import is_content, lay  # noqa: E402
from crossread.job import Job  # noqa: E402
from crossread.language_model import load_models  # noqa: E402
from crossread.model import Passage, Span  # noqa: E402
from crossread.roles import Models, Pair, Side  # noqa: E402
from crossread.settings import CheckSettings, ModelSettings  # noqa: E402
from crossread.similarity.pair import score_one  # noqa: E402
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
CHECKS_LEARNED = ("numbers", "dates", "negation", "opposites", "names")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
AUXILIARY = re.compile(r"\b(was|were|is|are|has|have|had|will|would|could|did|does)\b(?! not)")


@dataclass(frozen=True)
class Example:
    a: str
    b: str
    is_clash: bool
    weight: float = 1.0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("pairs", type=Path)
    parser.add_argument("--articles", type=Path)
    parser.add_argument("--cache", type=Path, help="file that keeps the models' answers between runs")
    parser.add_argument("--decide", type=int, default=2500, help="how many examples the decision learns from")
    parser.add_argument("--each", type=int, default=500, help="natural pairs per file")
    options = parser.parse_args()
    chance = random.Random(11)
    examples = [*natural(options.pairs, options.each, chance), *planted(options.pairs, chance)]
    cache = Cache(options.cache)
    rows = collect(examples, cache)
    if options.articles:
        rows += from_articles(options.articles, cache)
    deciding = chance.sample(examples, min(len(examples), options.decide)) + near_copies(options.pairs, chance)
    cache.fill(sorted({(each.a.strip(), each.b.strip()) for each in deciding}))
    cache.save()
    learned = {"any": fit(rows)}
    for check in CHECKS_LEARNED:
        mine = [row for row in rows if row[0] == check]
        print(check, len(mine), "seen,", sum(row[2] for row in mine), "true")
        learned[check] = fit(mine, towards=learned["any"])
        report(mine, learned[check])
    path = ROOT / "resources" / "lexicons" / "confidence.json"
    path.write_text(json.dumps(learned, indent=1) + "\n", encoding="utf-8")
    ground.coefficients.cache_clear()
    for name, with_model in (("decide", True), ("decide by words", False)):
        mine = decisions(deciding, cache, with_model=with_model)
        learned[name] = fit(mine[1], names=mine[0], decay=1.0)
        print(name, len(mine[1]), "pairs")
        report(mine[1], learned[name])
    path.write_text(json.dumps(learned, indent=1) + "\n", encoding="utf-8")


def natural(folder: Path, each: int, chance: random.Random) -> Iterator[Example]:
    for name in NATURAL:
        for path in sorted(folder.glob(f"{name}*")):
            lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
            for row in chance.sample(lines, min(each, len(lines))):
                yield Example(row["a"], row["b"], row["label"] == "contradiction", 0.7)


def near_copies(folder: Path, chance: random.Random) -> list[Example]:
    """Return edited copies of passages, half of the domains (the rest stays for measuring)."""
    found = []
    for path in sorted(folder.glob("summedits*")):
        rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        domains = sorted({row["domain"] for row in rows})[::2]
        mine = [row for row in rows if row["domain"] in domains]
        found += [
            Example(
                row["a"], row["b"], row["label"] == "contradiction", 0.7 if row["label"] == "contradiction" else 1.3
            )
            for row in chance.sample(mine, min(350, len(mine)))
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


Row = tuple[str, list[float], bool, float]


class Cache:
    """What the models answered to pairs of texts, and the pairs of the articles; kept in a file between runs."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        kept = pickle.loads(path.read_bytes()) if path and path.exists() else ({}, {})
        self.scored: dict[tuple[str, str], tuple] = kept[0]
        self.events: dict[str, list[Pair]] = kept[1]

    def save(self) -> None:
        if self._path:
            self._path.write_bytes(pickle.dumps((self.scored, self.events)))

    def fill(self, texts: list[tuple[str, str]]) -> None:
        missing = [each for each in texts if each not in self.scored]
        print(len(missing), "pairs to ask the models about")
        if not missing:
            return
        models = Remembered(load_models(ModelSettings()), missing)
        both = Models(models, models)
        for a, b in missing:
            found = score_one(passage("A", a), passage("B", b), "en", both, Job())
            self.scored[a, b] = (found.score, found.semantic, found.relation)


class Remembered:
    """Answers of the models for many texts at once: asking one by one is slow."""

    def __init__(self, models: Models, pairs: list[tuple[str, str]]) -> None:
        texts = sorted({text for pair in pairs for text in pair})
        self._vectors = dict(zip(texts, models.encoder.encode(texts, Job()), strict=True))
        self._relations = dict(zip(pairs, models.relation.judge(pairs, Job()), strict=True))

    def encode(self, texts: list[str], _job: Job) -> np.ndarray:
        return np.array([self._vectors[text] for text in texts])

    def judge(self, pairs: list[tuple[str, str]], _job: Job) -> tuple:
        return tuple(self._relations[pair] for pair in pairs)


def passage(article: str, text: str) -> Passage:
    return Passage(f"{article}1", article, 0, Span(0, len(text)), text)


def collect(examples: list[Example], cache: Cache) -> list[Row]:
    """Return one row per clash that a check sees: the check, its evidence, whether it is true, its weight."""
    seen: list[tuple[Example, str, ground.Clash, Pair]] = []
    for example in examples:
        a, b = example.a.strip(), example.b.strip()
        pair = Pair(Side(passage("A", a)), Side(passage("B", b)), 0.5)
        seen += [(example, check, clash, pair) for check, clash in clashes_of(pair)]
    texts = sorted({(each[3].left.passage.text, each[3].right.passage.text) for each in seen})
    print(len(examples), "examples,", len(texts), "pairs with a clash")
    cache.fill(texts)
    rows: list[Row] = []
    for example, check, clash, pair in seen:
        full = Pair(pair.left, pair.right, *cache.scored[pair.left.passage.text, pair.right.passage.text])
        rows.append((check, list(ground.evidence(full, clash).values()), example.is_clash, example.weight))
    return rows


def clashes_of(pair: Pair) -> list[tuple[str, ground.Clash]]:
    """Return the likeliest clash of each check, whatever its present confidence."""
    best: dict[str, tuple[float, ground.Clash]] = {}
    real = ground.likely

    def record(pair: Pair, clash: ground.Clash) -> float:
        confidence = real(pair, clash)
        if clash.check in CHECKS_LEARNED and confidence > best.get(clash.check, (-1.0, clash))[0]:
            best[clash.check] = (confidence, clash)
        return confidence

    for check in CHECKS:
        if check.id in CHECKS_LEARNED:
            check.likely = record  # type: ignore[attr-defined]
            check.examine(pair)
            check.likely = real  # type: ignore[attr-defined]
    return [(check, clash) for check, (_, clash) in best.items()]


def from_articles(folder: Path, cache: Cache) -> list[Row]:
    """Return what the checks see between articles on one event, as no contradiction."""
    from crossread import pipeline, reading
    from crossread.roles import ReadOptions
    from crossread.settings import Settings

    captured: list[Pair] = []

    def capture(pairs, settings, job):  # noqa: ANN001, ANN202, ARG001
        captured.extend(pairs)
        return ()

    real, checks.examine = checks.examine, capture
    models = load_models(ModelSettings())
    for event in sorted(each for each in folder.iterdir() if each.is_dir()):
        if event.name in cache.events:
            captured += cache.events[event.name]
            continue
        before = len(captured)
        articles = [reading.read_path(path, ReadOptions(), Job()) for path in sorted(event.glob("*.txt"))]
        pipeline.compare_articles(pipeline.lettered(tuple(articles)), Settings(), models=models)
        cache.events[event.name] = captured[before:]
    checks.examine = real
    rows = []
    for pair in captured:
        if pair.left.passage.excluded or pair.right.passage.excluded:
            continue
        rows += [(check, list(ground.evidence(pair, clash).values()), False, 1.0) for check, clash in clashes_of(pair)]
    print(len(captured), "pairs of articles' passages,", len(rows), "clashes seen")
    return rows


def decisions(examples: list[Example], cache: Cache, *, with_model: bool) -> tuple[list[str], list[Row]]:
    """Return the names of the signs and one row an example."""
    names: list[str] = []
    rows: list[Row] = []
    for example in examples:
        a, b = example.a.strip(), example.b.strip()
        score, semantic, relation = cache.scored[a, b]
        if not with_model:
            score, semantic, relation = 0.5, None, None
        pair = Pair(Side(passage("A", a)), Side(passage("B", b)), score, semantic, relation)
        if a.split() == b.split():
            continue
        signs = decision.signs(pair, checks.examine([pair], CheckSettings(), Job()))
        names = list(signs)
        rows.append(("decide", list(signs.values()), example.is_clash, example.weight))
    return names, rows


def fit(
    rows: list[Row],
    *,
    towards: dict[str, float] | None = None,
    names: list[str] | None = None,
    decay: float = 3.0,
) -> dict[str, float]:
    """Fit a logistic regression, drawn towards other coefficients (or zero) where there is little to learn from."""
    names = names or feature_names()
    x = np.array([[1.0, *row[1]] for row in rows])
    y = np.array([float(row[2]) for row in rows])
    w = np.array([row[3] for row in rows])
    start = (
        np.array([towards["intercept"], *(towards[name] for name in names)]) if towards else np.zeros(len(names) + 1)
    )
    beta = start.copy()
    penalty = np.full(len(beta), decay)
    penalty[0] = 0.05
    for _ in range(60):
        p = 1 / (1 + np.exp(-np.clip(x @ beta, -30, 30)))
        gradient = x.T @ (w * (p - y)) + penalty * (beta - start)
        curvature = (x * (w * p * (1 - p))[:, None]).T @ x + np.diag(penalty)
        beta -= np.linalg.solve(curvature, gradient)
    return {
        "intercept": round(float(beta[0]), 3),
        **{n: round(float(b), 3) for n, b in zip(names, beta[1:], strict=True)},
    }


def feature_names() -> list[str]:
    a, b = passage("A", "It rose by 5."), passage("B", "It fell by 5.")
    clash = ground.Clash("numbers", "value", Span(3, 7), Span(3, 7), ("", ""))
    return list(ground.evidence(Pair(Side(a), Side(b), 0.5), clash))


def report(rows: list[Row], weights: dict[str, float]) -> None:
    beta = np.array(list(weights.values()))
    x = np.array([[1.0, *row[1]] for row in rows])
    p = 1 / (1 + np.exp(-x @ beta))
    y = np.array([row[2] for row in rows])
    for level in (0.35, 0.5, 0.65, 0.8):
        said = p >= level
        print(f"   at {level}: precision {y[said].mean() if said.any() else 0:.2f} recall {said[y].mean():.2f}")


if __name__ == "__main__":
    main()
