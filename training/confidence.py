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
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "engine")]

from training.changed_facts import Example, natural, near_copies, planted  # noqa: E402

from crossread import checks  # noqa: E402
from crossread.checks import CHECKS, decision, ground  # noqa: E402
from crossread.job import Job  # noqa: E402
from crossread.language_model import load_models  # noqa: E402
from crossread.model import Passage, Span  # noqa: E402
from crossread.roles import Models, Pair, Side  # noqa: E402
from crossread.settings import CheckSettings, ModelSettings  # noqa: E402
from crossread.similarity.pair import score_one  # noqa: E402

# What is expected before seeing data, and stays where the data says little (few examples tell of another date, say).
EXPECTED = {
    "intercept": -4.0, "near": 1.0, "anchors": 0.5, "anchored thing": 1.0, "dice": 0.5,
    "shorter": 0.3, "same thing": 1.3, "strangers": -2.0, "strangers near": -0.6, "substitutions": -1.6,
    "two openings": -0.3, "other mood": -0.4,
    "other names": -0.4, "other dates": -1.5, "says other": -1.0, "other kind": -0.8, "brevity": 1.0, "score": 1.0,
    "meaning": 2.0, "contradicts": 1.0, "neither": -0.8,
}  # fmt: skip
DECISIVE = {
    "checked": 2.5, "found at all": 3.0, "altered": 1.5, "sources": -1.5, "several": -1.5,
    "other subject": -1.0, "strangers near": -1.0,
    "says other": -0.7, "other kind": -0.7, "other mood": -0.5, "reconciled": -0.8, "contradicts": 1.5,
    "surely contradicts": 1.0, "same": -0.8,
}  # fmt: skip
ARTICLES_WEIGHT = 3.0
CHECKS_LEARNED = ("numbers", "dates", "negation", "opposites", "names")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("pairs", type=Path)
    parser.add_argument("--articles", type=Path)
    parser.add_argument("--samples", action="store_true", help="learn from the bundled samples' gold files too")
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
    if options.samples:
        rows += from_samples(cache)
    deciding = chance.sample(examples, min(len(examples), options.decide)) + near_copies(options.pairs, chance)
    cache.fill(sorted({(each.a.strip(), each.b.strip()) for each in deciding}))
    cache.save()
    learned = {"any": fit(rows, towards=EXPECTED, decay=15.0)}
    for check in CHECKS_LEARNED:
        mine = [row for row in rows if row[0] == check]
        print(check, len(mine), "seen,", sum(row[2] for row in mine), "true")
        learned[check] = fit(mine, towards=learned["any"], decay=5.0)
        report(mine, learned[check])
    path = ROOT / "resources" / "lexicons" / "confidence.json"
    path.write_text(json.dumps(learned, indent=1) + "\n", encoding="utf-8")
    ground.coefficients.cache_clear()
    for name, with_model in (("decide", True), ("decide by words", False)):
        mine = decisions(deciding, cache, with_model=with_model)
        expected = {"intercept": -2.5, **{sign: DECISIVE.get(sign, 0.0) for sign in mine[0]}}
        learned[name] = centred(fit(mine[1], names=mine[0], towards=expected, decay=6.0), mine[1])
        print(name, len(mine[1]), "pairs")
        report(mine[1], learned[name])
    path.write_text(json.dumps(learned, indent=1) + "\n", encoding="utf-8")


Row = tuple[str, list[float], bool, float]


class Cache:
    """What the models answered to pairs of texts, and the pairs of the articles; kept in a file between runs."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        kept = pickle.loads(path.read_bytes()) if path and path.exists() else ({}, {}, {})
        self.scored: dict[tuple[str, str], tuple] = kept[0]
        self.events: dict[str, list[Pair]] = kept[1]
        self.samples: dict[str, tuple[list[Pair], Any]] = kept[2] if len(kept) > 2 else {}

    def save(self) -> None:
        if self._path:
            self._path.write_bytes(pickle.dumps((self.scored, self.events, self.samples)))

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
        rows += [
            (check, list(ground.evidence(pair, clash).values()), False, ARTICLES_WEIGHT)
            for check, clash in clashes_of(pair)
        ]
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
        rows.append(("decide", list(signs.values()), example.is_clash, max(1.0, example.weight)))
    return names, rows


def from_samples(cache: Cache) -> list[Row]:
    """Return what the checks see in the bundled samples; what their gold files call a contradiction is one."""
    from benchmarks import samples

    rows: list[Row] = []
    for folder in samples.folders():
        kept, (comparison, gold) = captured(lambda folder=folder: samples.compare(folder, None), cache, folder.name)
        seen = samples._Seen(comparison)  # noqa: SLF001 - the same reading of the gold files as the benchmark's
        true = {pair for each in gold["contradictory"] for pair in seen.pairs(each)}
        arguable = {pair for each in gold.get("arguable", []) for pair in seen.pairs(each)}
        for pair in kept:
            names = frozenset((pair.left.passage.id, pair.right.passage.id))
            if names not in arguable and not pair.left.passage.excluded and not pair.right.passage.excluded:
                rows += [
                    (check, list(ground.evidence(pair, clash).values()), names in true, ARTICLES_WEIGHT)
                    for check, clash in clashes_of(pair)
                ]
    print(len(rows), "clashes seen in the samples,", sum(row[2] for row in rows), "true")
    return rows


def captured(run: Callable[[], Any], cache: Cache, name: str) -> tuple[list[Pair], Any]:
    """Return all pairs that a comparison looks at, and what it returned."""
    if name in cache.samples:
        return cache.samples[name]
    kept: list[Pair] = []

    def capture(pairs, settings, job):  # noqa: ANN001, ANN202, ARG001
        kept.extend(pairs)
        return ()

    real, chosen = checks.examine, checks.select
    checks.examine, checks.select = capture, tuple  # type: ignore[assignment]
    result = run()
    checks.examine, checks.select = real, chosen
    cache.samples[name] = kept, result
    return kept, result


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
    penalty[0] = 0.5
    for _ in range(60):
        p = 1 / (1 + np.exp(-np.clip(x @ beta, -30, 30)))
        gradient = x.T @ (w * (p - y)) + penalty * (beta - start)
        curvature = (x * (w * p * (1 - p))[:, None]).T @ x + np.diag(penalty)
        step = np.linalg.solve(curvature, gradient)
        beta -= step * min(1.0, 2.0 / max(np.abs(step).max(), 1e-9))  # Newton, but never a wild step
    return {
        "intercept": round(float(beta[0]), 3),
        **{n: round(float(b), 3) for n, b in zip(names, beta[1:], strict=True)},
    }


def centred(weights: dict[str, float], rows: list[Row]) -> dict[str, float]:
    """Move the intercept so that 0.5 is where F1 is best: as sure of a yes as of a no."""
    beta = np.array(list(weights.values()))
    logit = np.array([[1.0, *row[1]] for row in rows]) @ beta
    y = np.array([row[2] for row in rows])

    def f1(level: float) -> float:
        said = logit >= level
        return float(2 * (said & y).sum() / max(said.sum() + y.sum(), 1))

    # No further than this: the examples' share of contradictions is not that of real pairs.
    best = max(np.linspace(-0.4, 0.4, 17), key=f1)
    return {**weights, "intercept": round(weights["intercept"] - float(best), 3)}


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
