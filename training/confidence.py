"""Learn how likely a clash is to be a true contradiction: the coefficients in `resources/lexicons/confidence.json`.

    python training/confidence.py PAIRS_FOLDER --news FOLDER [--news FOLDER] [--cache FILE]

Each folder after --news holds reports on one event in a folder of their own, as text files. Contradictions are
planted in them (`planted_news.py`): what the checks see of those is true, whatever else they see is not. PAIRS_FOLDER
holds labelled pairs as JSON lines (`a`, `b`, `label`): natural ones, and paraphrases in which a fact was changed
(`changed_facts.py`), teach the same for a pair on its own, and what `judge_pair` decides. Nothing of the texts is
kept, only one coefficient a feature.

The clashes are learned without the relation model; only what `judge_pair` decides depends on it, so after a new model
this is run again, and asks it about some 2,500 pairs. --cache keeps all that does not depend on the model.
"""

from __future__ import annotations

import argparse
import json
import pickle
import random
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import numpy as np

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "engine")]

from training.changed_facts import Example, natural, near_copies, planted  # noqa: E402
from training.planted_news import Told, tell  # noqa: E402

from crossread.checks import CHECKS, decision, examine, ground, inspection, together  # noqa: E402
from crossread.checks.scene import lay  # noqa: E402
from crossread.job import Job  # noqa: E402
from crossread.language_model import load_models  # noqa: E402
from crossread.model import Passage, Span  # noqa: E402
from crossread.roles import Models, Pair, Side  # noqa: E402
from crossread.settings import CheckSettings, ModelSettings  # noqa: E402
from crossread.similarity.candidates import Candidate  # noqa: E402
from crossread.similarity.pair import score_one  # noqa: E402

# What is expected before seeing data, and stays where the data says little (few examples tell of another date, say).
EXPECTED = {
    "intercept": -4.0, "near": 1.0, "anchors": 0.5, "anchored thing": 1.0, "dice": 0.5, "shorter": 0.3,
    "same thing": 1.3, "strangers": -2.0, "strangers near": -1.2, "substitutions": -2.0, "two openings": -0.3,
    "other mood": -0.4, "other names": -0.4, "other dates": -1.5, "says other": -2.0, "other kind": -1.6,
    "brevity": 0.5, "topic": 1.5, "lead": 2.0, "elsewhere": -1.5, "crowd": -0.5, "apart": -1.5,
    "other measure": -1.6, "meaning": 2.0, "clause": 1.6, "other deed": -1.0, "other object": -1.0,
    "other doer": -1.0, "another's": -2.0, "looks back": -1.6, "other parties": -1.5,
    "named otherwise": -1.0, "behind": -0.5, "in a word": -1.0,
}  # fmt: skip
# Signs that tell of another event wherever they are seen.
SURE = (
    "other names", "says other", "other kind", "other dates", "other measure", "other parties", "named otherwise",
    "in a word", "elsewhere", "crowd", "apart", "looks back", "another's",
)  # fmt: skip
DECISIVE = {
    "checked": 1.5, "found at all": 2.0, "altered": 1.5, "sources": -1.5, "several": -1.5,
    "other subject": -1.0, "strangers near": -1.0,
    "says other": -0.7, "other kind": -0.7, "other mood": -0.5, "reconciled": -0.8, "odds": 1.0,
}  # fmt: skip
CHECKS_LEARNED = ("numbers", "dates", "negation", "opposites", "names")
# How much likelier, in log-odds, a clash is to be true than among the planted ones: chosen so that at the balanced
# threshold real reports show less than one false contradiction per 100 passages. Dates clash most often wrongly.
LEAN = {"any": 0.9, "dates": -0.7, "numbers": 0.6, "negation": 0.8, "opposites": 0.85, "names": 1.65}
DECAY = 15.0  # how strongly what is expected holds against what is seen, as so many examples
PAIR_WEIGHT = 0.3  # of an example made of one pair; a clash of a comparison counts one
KEPT = 0.35  # of the pairs in which nothing was planted: there are very many
ABREAST = -0.1  # lead from which two passages that give the same fact surely speak of the same thing
FAR_BEHIND = -0.7  # lead under which such a pair teaches nothing


@dataclass(frozen=True)
class Seen:
    """Two passages to look at: what the checks named in `true` see there is a contradiction.

    What others see is none where `true` is empty, and unknown where it is not.
    """

    pair: Pair
    true: frozenset[str]
    weight: float
    group: str = ""


@dataclass(frozen=True)
class Row:
    """A clash that a check sees, its evidence by name, and whether it is a contradiction."""

    check: str
    evidence: dict[str, float]
    is_true: bool
    weight: float = 1.0
    group: str = ""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("pairs", type=Path)
    parser.add_argument("--news", type=Path, action="append", default=[], help="folder of events, each of reports")
    parser.add_argument("--cache", type=Path, help="file that keeps the clashes seen between runs")
    parser.add_argument("--changed", type=int, default=900, help="paraphrases, half with a fact changed")
    parser.add_argument("--each", type=int, default=150, help="natural pairs per file")
    parser.add_argument("--reports", type=int, default=2, help="pairs of reports per event")
    options = parser.parse_args()
    chance = random.Random(11)
    deciding = list(natural(options.pairs, options.each, chance))
    changed = list(planted(options.pairs, chance))
    deciding += chance.sample(changed, min(len(changed), options.changed)) + near_copies(options.pairs, chance)
    models = load_models(ModelSettings())
    cache = Cache(options.cache)
    rows = list(of_pairs(cache.pairs("pairs", lambda: alone(deciding, models))))
    rows += of_pairs(cache.pairs("news", lambda: of_news(options, models, chance)))
    samples = list(of_samples(models))
    report(samples, learn(rows), "the samples, not learned from")
    by_group(samples, rows)
    learned = learn(rows)
    write(learned)
    answers = score_all(deciding, models)
    for name, start, decay in (("decide", -0.5, 12.0), ("decide by words", -2.5, 6.0)):
        mine = decisions(deciding, answers, with_model=name == "decide")
        expected = {"intercept": start, **{sign: DECISIVE.get(sign, 0.0) for sign in mine[0].evidence}}
        learned[name] = centred(fit(mine, towards=expected, decay=decay), mine)
        report(mine, {"any": learned[name]}, name)
    write(learned)


def write(learned: dict[str, dict[str, float]]) -> None:
    path = ROOT / "resources" / "lexicons" / "confidence.json"
    path.write_text(json.dumps(learned, indent=1) + "\n", encoding="utf-8")
    ground.coefficients.cache_clear()
    ground.steps.cache_clear()


class Cache:
    """Pairs to look at, kept in a file between runs; they depend neither on the checks nor on the relation model."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._kept: dict[str, list[Seen]] = pickle.loads(path.read_bytes()) if path and path.exists() else {}

    def pairs(self, name: str, make: Callable[[], Iterable[Seen]]) -> list[Seen]:
        """Return what was kept under a name, or make and keep it."""
        key = f"{name}: {[each.name for kind in (Pair, Side) for each in fields(kind)]}"  # or it could not be read
        if key not in self._kept:
            self._kept[key] = list(make())
            if self._path:
                self._path.write_bytes(pickle.dumps(self._kept))
        return self._kept[key]


def passage(article: str, text: str) -> Passage:
    return Passage(f"{article}1", article, 0, Span(0, len(text)), text)


def alone(examples: Sequence[Example], models: Models) -> Iterator[Seen]:
    """Yield pairs on their own, whose label holds for all checks."""
    answers = score_all(examples, Models(models.encoder))
    for example in examples:
        true = frozenset(CHECKS_LEARNED if example.is_clash else ())
        yield Seen(pair_of(example, answers), true, PAIR_WEIGHT * example.weight)


def of_news(options: argparse.Namespace, models: Models, chance: random.Random) -> Iterator[Seen]:
    """Yield the pairs of reports on one event in which something was planted, and some of the others."""
    for folder in options.news:
        for told in tell(folder, options.reports, 2, models, chance):
            yield from of_reports(told, chance)
        print(folder.name, "read", flush=True)


def of_reports(told: Told, chance: random.Random) -> Iterator[Seen]:
    planted_kinds: dict[tuple[int, int], set[str]] = defaultdict(set)
    for fact in told.facts:
        for place in fact.places:
            planted_kinds[place].add(fact.kind)
    for pair in told.pairs:
        kinds = planted_kinds.get((pair.left.passage.index, pair.right.passage.index))
        if kinds is None and pair.lead >= FAR_BEHIND and chance.random() <= KEPT:
            yield Seen(pair, frozenset(), 1.0 / KEPT, told.group)
        if kinds is not None and pair.lead >= ABREAST:
            yield Seen(pair, frozenset(kinds), 1.0, told.group)


def of_pairs(pairs: Iterable[Seen]) -> Iterator[Row]:
    """Yield the clashes seen in pairs."""
    for each in pairs:
        for check, clash in best_clashes(each.pair).items():
            if not each.true or check in each.true:
                evidence = ground.evidence(each.pair, clash)
                yield Row(check, evidence, bool(each.true), each.weight, each.group)


def of_samples(models: Models) -> Iterator[Row]:
    """Yield the clashes seen in the bundled samples, true where their gold files say so; to measure, not to learn."""
    from benchmarks import samples

    for folder in samples.folders():
        pairs: list[Pair] = []
        real = inspection.pairs_of

        def remember(*arguments: Any, real: Any = real, pairs: list[Pair] = pairs) -> Sequence[Pair]:
            pairs.extend(found := real(*arguments))
            return found

        inspection.pairs_of = remember
        comparison, gold = samples.compare(folder, Models(models.encoder))
        inspection.pairs_of = real
        seen = samples._Seen(comparison)  # noqa: SLF001 - the same reading of the gold files as the benchmark's
        true = {pair for each in gold["contradictory"] for pair in seen.pairs(each)}
        arguable = {pair for each in gold.get("arguable", []) for pair in seen.pairs(each)}
        for pair in pairs:
            names = frozenset((pair.left.passage.id, pair.right.passage.id))
            if names not in arguable:
                for check, clash in best_clashes(pair).items():
                    yield Row(check, ground.evidence(pair, clash), names in true, 1.0, folder.name)


def best_clashes(pair: Pair) -> dict[str, ground.Clash]:
    """Return what each check sees, of several clashes the one whose surroundings fit best."""
    seen: dict[str, list[ground.Clash]] = defaultdict(list)
    real = ground.likely

    def record(_pair: Pair, clash: ground.Clash, _beat: float = 0.0) -> float:
        seen[clash.check].append(clash)
        return 0.0

    learned = [each for each in CHECKS if each.id in CHECKS_LEARNED]
    asking = [each for each in (ground, *learned) if hasattr(each, "likely")]
    for each in asking:
        each.likely = record  # type: ignore[attr-defined]
    for check in learned:
        check.examine(pair)
    for each in asking:
        each.likely = real  # type: ignore[attr-defined]
    scene = lay(pair.left.passage.text, pair.right.passage.text)
    return {
        check: max(clashes, key=lambda each: each.same_thing + scene.near(each.left, each.right))
        for check, clashes in seen.items()
    }


def score_all(examples: Sequence[Example], models: Models) -> dict[tuple[str, str], Candidate]:
    """Return the models' answers to all examples, asked at once: one by one is slow."""
    texts = sorted({(each.a.strip(), each.b.strip()) for each in examples})
    print(len(texts), "pairs to ask the models about", flush=True)
    asked = Remembered(models, texts)
    both = Models(asked, asked if models.relation is not None else None)
    return {(a, b): score_one(passage("A", a), passage("B", b), "en", both, Job()) for a, b in texts}


class Remembered:
    """Answers of the models for many texts."""

    def __init__(self, models: Models, pairs: list[tuple[str, str]]) -> None:
        texts = sorted({text for pair in pairs for text in pair})
        self._vectors = dict(zip(texts, models.encoder.encode(texts, Job()), strict=True))
        if models.relation is not None:
            self._relations = dict(zip(pairs, models.relation.judge(pairs, Job()), strict=True))

    def encode(self, texts: list[str], _job: Job) -> np.ndarray:
        return np.array([self._vectors[text] for text in texts])

    def judge(self, pairs: list[tuple[str, str]], _job: Job) -> tuple:
        return tuple(self._relations[pair] for pair in pairs)


def pair_of(example: Example, answers: dict[tuple[str, str], Candidate], *, with_model: bool = True) -> Pair:
    a, b = example.a.strip(), example.b.strip()
    sides = Side(passage("A", a)), Side(passage("B", b))
    if not with_model:
        return Pair(*sides, 0.5)
    found = answers[a, b]
    return Pair(*sides, found.score, found.semantic, found.relation, topic=found.topic)


def decisions(examples: Sequence[Example], answers: dict[tuple[str, str], Candidate], *, with_model: bool) -> list[Row]:
    """Return what the decision about each example rests on."""
    rows = []
    for example in examples:
        if example.a.split() != example.b.split():
            pair = pair_of(example, answers, with_model=with_model)
            found = together.corroborate(examine([pair], CheckSettings(), Job()))
            signs = decision.signs(pair, found)
            rows.append(Row("any", signs, example.is_clash, example.decides))
    return rows


def learn(rows: Sequence[Row]) -> dict[str, dict[str, float]]:
    """Return the coefficients of each check, drawn towards those of all together."""
    learned = {"any": fit_bounded(rows, towards=EXPECTED)}
    for check in CHECKS_LEARNED:
        mine = [row for row in rows if row.check == check]
        learned[check] = fit_bounded(mine, towards=learned["any"])
    return {
        name: {**weights, "intercept": round(weights["intercept"] + LEAN[name], 3)} for name, weights in learned.items()
    }


def fit_bounded(rows: Sequence[Row], *, towards: dict[str, float]) -> dict[str, float]:
    """Fit, no sign against all expectation, and a sure sign of another event no weaker than expected.

    What comes out otherwise says more of the examples than of the world: a fact that two reports share is planted in
    whatever passages tell it, and those are long, name much and stand among many figures.
    """
    names = list(towards)
    least = {name: EXPECTED[name] * (name in SURE) for name in names[1:]}
    start = np.array(list(towards.values()))
    fixed: dict[int, float] = {}
    while True:
        beta = newton(rows, names, start, fixed)
        wrong = {
            at: least[name]
            for at, name in enumerate(names)
            if at and at not in fixed and (beta[at] - least[name]) * EXPECTED[name] < 0
        }
        if not wrong:
            return rounded(names, beta)
        fixed |= wrong


def fit(rows: Sequence[Row], *, towards: dict[str, float], decay: float) -> dict[str, float]:
    """Fit a logistic regression, drawn towards other coefficients where there is little to learn from."""
    return rounded(list(towards), newton(rows, list(towards), np.array(list(towards.values())), {}, decay))


def newton(
    rows: Sequence[Row], names: list[str], start: np.ndarray, fixed: dict[int, float], decay: float = DECAY
) -> np.ndarray:
    """Return the coefficients of a logistic regression, those in `fixed` as given."""
    x, y = matrix(rows, names[1:]), np.array([float(row.is_true) for row in rows])
    w = np.array([row.weight for row in rows])
    beta = start.copy()
    beta[list(fixed)] = list(fixed.values())
    penalty = np.full(len(beta), decay)
    penalty[0] = 0.5
    free = np.array([at not in fixed for at in range(len(beta))])
    for _ in range(60):
        p = 1 / (1 + np.exp(-np.clip(x @ beta, -30, 30)))
        gradient = x.T @ (w * (p - y)) + penalty * (beta - start)
        curvature = (x * (w * p * (1 - p))[:, None]).T @ x + np.diag(penalty)
        step = np.linalg.solve(curvature[np.ix_(free, free)], gradient[free])
        beta[free] -= step * min(1.0, 2.0 / max(np.abs(step).max(), 1e-9))  # Newton, but never a wild step
    return beta


def rounded(names: list[str], beta: np.ndarray) -> dict[str, float]:
    return {name: round(float(value), 3) for name, value in zip(names, beta, strict=True)}


def matrix(rows: Sequence[Row], names: Sequence[str]) -> np.ndarray:
    return np.array([[1.0, *(row.evidence[name] for name in names)] for row in rows])


def confidence(rows: Sequence[Row], learned: dict[str, dict[str, float]]) -> np.ndarray:
    found = []
    for row in rows:
        weights = learned.get(row.check, learned["any"])
        found.append(weights["intercept"] + sum(weights.get(name, 0.0) * value for name, value in row.evidence.items()))
    return 1 / (1 + np.exp(-np.array(found)))


def centred(weights: dict[str, float], rows: Sequence[Row]) -> dict[str, float]:
    """Move the intercept so that 0.5 is where F1 is best: as sure of a yes as of a no."""
    logit = matrix(rows, list(weights)[1:]) @ np.array(list(weights.values()))
    y = np.array([row.is_true for row in rows])

    def f1(level: float) -> float:
        said = logit >= level
        return float(2 * (said & y).sum() / max(said.sum() + y.sum(), 1))

    # No further than this: the examples' share of contradictions is not that of real pairs.
    best = max(np.linspace(-0.3, 0.3, 13), key=f1)
    return {**weights, "intercept": round(weights["intercept"] - float(best), 3)}


def by_group(samples: Sequence[Row], rows: Sequence[Row]) -> None:
    """Say how right each sample is judged by what the other samples add to what was learned."""
    for group in sorted({row.group for row in samples}):
        others = [row for row in samples if row.group != group]
        report([row for row in samples if row.group == group], learn([*rows, *others]), f"{group}, by the others too")


def report(rows: Sequence[Row], learned: dict[str, dict[str, float]], title: str) -> None:
    p, y = confidence(rows, learned), np.array([row.is_true for row in rows])
    order = np.argsort(-p, kind="stable")
    average = (np.cumsum(y[order]) / np.arange(1, len(y) + 1))[y[order]].mean()
    print(f"{title}: {len(rows)} clashes, {y.sum()} true; average precision {average:.2f}")
    for level in (0.2, 0.35, 0.5, 0.65):
        said = p >= level
        print(f"   at {level}: precision {y[said].mean() if said.any() else 0:.2f} recall {said[y].mean():.2f}")


if __name__ == "__main__":
    main()
