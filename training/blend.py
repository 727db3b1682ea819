"""Learn the blend of features that makes a score, and write it to `resources/lexicons/blend.json`.

    python training/blend.py --data FOLDER --articles FOLDER --cache FOLDER [--models FOLDER] [--out FILE]

The data is laid out as `training/README` of the data says: `pairs/` with sentence pairs and `alignment/` with
documents; the articles are the reports whose passages readers labelled (`reports.py`), a folder per event. Run it
again whenever a model or a feature changed; with `--cache`, measurements and the models' answers are kept between runs
(answers by the model's hash). A quarter of the groups (topics, articles, events, pairs) is held out for the figures
that are printed; the coefficients written are then fitted to all of it. Beside them stand the figures of the
coefficients written before, on the same pairs with the new answers: those had seen these pairs, so they flatter.
"""

import argparse
import hashlib
import json
import math
import pickle
import sys
import zlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

sys.path.insert(0, str(Path(__file__).parent))

import blend_data as gather
import reports
from crossread.job import Job
from crossread.language_model.loading import load_models
from crossread.model import RelationScores
from crossread.settings import ModelSettings
from crossread.similarity.blend import evaluate
from crossread.similarity.features import FEATURES
from crossread.similarity.score import relation_columns
from data import ENTAILMENT, LAST_TOPIC_READ, NEUTRAL, read_splits

Array = NDArray[np.float64]
MASS = {
    "content": {
        "reports": 4.0, "ecb": 4.0, "nli": 2.0, "onestop": 2.0, "wice": 1.0, "superpal": 0.5, "unrelated": 2.0,
        "mrpc": 1.0, "multipit": 1.0, "stsb": 1.0, "paws": 0.3, "stories": 1.0,
    },
    "same": {"mrpc": 1.5, "multipit": 2.0, "paws": 2.0, "stsb": 0.4, "stories": 3.0},
}  # fmt: skip
NEUTRAL_CONTENT = 0.25  # does not follow, but is about the same
FAVOUR = {"mrpc": 1.7, "multipit": 1.7}  # a paraphrase missed is worse than a near one shown, so F1 is what counts
PENALTY = {"content": 30.0, "same": 5.0}
_KNOTS = (0.3, 0.5, 0.7, 0.85, 0.95)
_HINGED = ("cosine", "cover", "order", "neighbours", "words", "part")
_CLOSE = "cover>0.7"
ASKED = ("relation", "told")  # the tiers that the relation model answers for: any, or one that also knows what is told


def terms(question: str, tier: str) -> tuple[str, ...]:
    """Return the terms of a tier; those for "content" are few, so that they carry over to other topics."""
    names = list(FEATURES)
    if tier != "words":
        names.append("semantic")
    if tier in ASKED:
        names += ["same", "same logit", "contradicts", "holds", "holds logit", "holds both"]
    if tier == "told":
        names += ["told", "told logit"]
    if question == "content":
        found = [*names, "cover>0.5", "inside>0.5", "mass * cover", "length * mass", "length * plain mass"]
        return tuple(found + (["semantic>0.5", "semantic>0.7", "semantic * mass"] if tier != "words" else []))
    found = names + [f"{name}>{knot}" for name in _HINGED for knot in _KNOTS]
    found += [
        f"{name}>{knot}" for name in ("names missed", "numbers missed", "length", "lengths") for knot in (0.3, 0.6)
    ]
    found += [f"{_CLOSE} * {name}" for name in ("order", "neighbours", "part", "lengths", "names missed", "length")]
    if tier != "words":
        found += [f"semantic>{knot}" for knot in (0.5, 0.65, 0.75, 0.85, 0.92, 0.97)] + [f"{_CLOSE} * semantic"]
    if tier in ASKED:
        found += [f"{_CLOSE} * {name}" for name in ("same logit", "contradicts", "holds both")]
        found += [f"{name} * same logit" for name in ("cover", "semantic", "length")]
    return tuple(found)


def fit(values: Array, labels: Array, weights: Array, penalty: float) -> tuple[Array, float]:
    """Return the weights and intercept of a ridge logistic regression (Newton's method); labels may be fractions."""
    middle, spread = values.mean(axis=0), values.std(axis=0) + 1e-9
    design = np.column_stack([(values - middle) / spread, np.ones(len(values))])
    ridge = np.diag([penalty] * values.shape[1] + [1e-6])
    beta = np.zeros(design.shape[1])
    for _ in range(60):
        chance = 1 / (1 + np.exp(-np.clip(design @ beta, -30, 30)))
        slope = design.T @ (weights * (chance - labels)) + ridge @ beta
        bend = (design * (weights * chance * (1 - chance) + 1e-9)[:, None]).T @ design + ridge
        step = np.linalg.solve(bend, slope)
        beta -= step
        if np.abs(step).max() < 1e-7:
            break
    slopes = beta[:-1] / spread
    return slopes, float(beta[-1] - slopes @ middle)


class Kept:
    """Answers kept in a folder between runs, or only in memory."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder

    def recall(self, name: str, make: Callable[[], Any]) -> Any:
        if self._folder is None:
            return make()
        path = self._folder / f"{name}.pkl"
        if path.is_file():
            return pickle.loads(path.read_bytes())
        made = make()
        self.keep(name, made)
        return made

    def keep(self, name: str, made: Any) -> None:
        if self._folder is not None:
            self._folder.mkdir(parents=True, exist_ok=True)
            (self._folder / f"{name}.pkl").write_bytes(pickle.dumps(made))


def pair_sets(folder: Path) -> list[tuple[gather.Row, bool]]:
    """Return the rows of the pair sets, each with whether the relation model has not been trained on it."""
    splits = read_splits(folder)
    found: list[tuple[gather.Row, bool]] = []
    for source, name, others in (
        ("mrpc", "mrpc", gather.MRPC_OTHER),
        ("paws", "paws_wiki", 1.0),
        ("multipit", "multipit_expert", gather.MULTIPIT_OTHER),
    ):
        for unseen, pairs in ((True, splits.held_out[name][:1000]), (False, splits.train[name][:1500])):
            plain = [(each.a, each.b, float(each.par)) for each in pairs]
            tag = f"{source}-unseen" if unseen else source
            rows = gather.pair_rows(plain, tag, (others, 1.0))
            found += [(row, unseen) for row in rows]
    for unseen, name in ((True, "stsb.dev"), (False, "stsb.train")):
        lines = (folder / "pairs" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()[::2][:700]
        rows_ = [json.loads(line) for line in lines]
        found += [(row, unseen) for row in gather.stsb_rows([(r["a"], r["b"], float(r["score"])) for r in rows_])]
    return found + entailment_sets(splits)


def entailment_sets(splits: Any) -> list[tuple[gather.Row, bool]]:
    """Return pairs of which one does or does not follow from the other: content shared in few common words."""
    found: list[tuple[gather.Row, bool]] = []
    parts = [
        (True, splits.held_out[name][:450]) for name in ("lingnli_baseline.val", "lingnli_LotS.val", "tenp_base.dev")
    ]
    parts += [(False, splits.train["lingnli"][:2500]), (False, splits.train["tenp"][:1200])]
    for number, (unseen, pairs) in enumerate(parts):
        for label, content in ((ENTAILMENT, 1.0), (NEUTRAL, NEUTRAL_CONTENT)):
            plain = [(each.a, each.b, content) for each in pairs if each.nli == label]
            rows = gather.pair_rows(plain, "nli", (NEUTRAL_CONTENT, 1.0))
            found += [(replace(row, group=f"{number} {label} {row.group}", same=None), unseen) for row in rows]
    return found


def document_sets(folder: Path, articles: Path) -> list[tuple[gather.Row, bool]]:
    """Return the rows of the document sets, each with whether the relation model has not been trained on it.

    Of the topics of ECB+ that it has read it is surer than of any other, so that a blend fitted to them asks too
    much of what it has not read.
    """
    ecb = folder / "ecbplus"
    rows = [*gather.report_rows(articles), *gather.ecb_rows(ecb), *gather.unrelated_rows(ecb, 2000)]
    rows += [
        *gather.onestop_rows(folder / "onestop", 90),
        *gather.wice_rows(folder / "claims.dev.jsonl", 150),
        *gather.superpal_rows(folder / "alignments.dev.jsonl"),
    ]
    return [(row, not _is_read(row)) for row in rows]


def _is_read(row: gather.Row) -> bool:
    """Tell whether the relation model has been taught on a row of the document sets (`data.py`, `told.py`)."""
    if row.source == "ecb":
        return int(row.group) <= LAST_TOPIC_READ
    return row.source == "unrelated" and int(row.group.removeprefix("u")) % 2 == 0


def source_of(row: gather.Row) -> str:
    return row.source.removesuffix("-unseen")


def embeddings(rows: Sequence[gather.Row], models: Any, kept: Kept, version: str) -> Array:
    """Return each pair's cosine of meaning."""
    known: dict[str, Any] = kept.recall(f"vectors-{version}", dict)
    missing = [text for text in dict.fromkeys(t for row in rows for t in (row.left, row.right)) if text not in known]
    for low in range(0, len(missing), 2000):
        part = missing[low : low + 2000]
        known.update(zip(part, models.encoder.encode(part, Job()).astype(np.float16), strict=True))
        kept.keep(f"vectors-{version}", known)
        print(f"  {low + len(part)} of {len(missing)} passages embedded", flush=True)
    left = np.array([known[row.left] for row in rows], dtype=np.float32)
    right = np.array([known[row.right] for row in rows], dtype=np.float32)
    return np.clip(np.einsum("nd,nd->n", left, right), 0, 1).astype(np.float64)


def relations(rows: Sequence[gather.Row], models: Any, kept: Kept, version: str) -> dict[str, Array]:
    """Return the relation model's answers as columns."""
    known: dict[tuple[str, str], Any] = kept.recall(f"relations-{version}", dict)
    pairs = [(row.left, row.right) for row in rows]
    missing = [pair for pair in dict.fromkeys(pairs) if pair not in known]
    for low in range(0, len(missing), 500):
        part = missing[low : low + 500]
        known.update(zip(part, models.relation.judge(part, Job()), strict=True))
        kept.keep(f"relations-{version}", known)
        print(f"  {low + len(part)} of {len(missing)} pairs judged", flush=True)
    before = {(each.left, each.right): each.unread for each in reports.labels()}
    return relation_columns(tuple(_unread(row, known[row.left, row.right], before) for row in rows))


def _unread(row: gather.Row, answer: RelationScores, before: Mapping[tuple[str, str], float | None]) -> RelationScores:
    """Put in place of what the model says is told in a report it has read what it said before it had (`told.py`)."""
    log_odds = before[reports.digest(row.left), reports.digest(row.right)] if row.source == "reports" else None
    return answer if log_odds is None else replace(answer, told=1 / (1 + math.exp(-log_odds)))


def masses(rows: Sequence[gather.Row], question: str) -> Array:
    sources = np.array([source_of(row) for row in rows])
    weight = np.zeros(len(rows))
    for source, mass in MASS[question].items():
        weight[sources == source] = mass / max(1, np.count_nonzero(sources == source))
    if question == "same":
        says_same = np.array([float(row.same or 0) >= 0.5 for row in rows])
        weight *= np.where(says_same, [FAVOUR.get(source, 1.0) for source in sources], 1.0)
    return weight / weight.mean()


def fold(row: gather.Row, folds: int) -> int:
    """Return which part of the groups a row falls to; rows of one group stay together."""
    return zlib.crc32(f"{source_of(row)} {row.group}".encode()) % folds


def is_held_out(row: gather.Row) -> bool:
    return fold(row, 4) == 0


def chances(values: Array, slopes: Array, intercept: float) -> Array:
    return np.asarray(1 / (1 + np.exp(-np.clip(values @ slopes + intercept, -30, 30))))


def f1(truth: NDArray[np.bool_], said: NDArray[np.bool_]) -> float:
    return 2 * np.count_nonzero(truth & said) / max(1, np.count_nonzero(truth) + np.count_nonzero(said))


def figures(rows: Sequence[gather.Row], labels: Array, chance: Array) -> str:
    """Return, per source: how many, F1 and accuracy at 0.5 (labels above 0.5 count as yes), mean chance."""
    found = []
    sources = np.array([source_of(row) for row in rows])
    for source in sorted(set(sources)):
        at = sources == source
        truth, said = labels[at] > 0.6, chance[at] >= 0.5
        found.append(
            f"{source} n={at.sum()} yes={truth.mean():.2f} said={said.mean():.2f} F1={f1(truth, said):.3f} "
            f"accuracy={(truth == said).mean():.3f}"
        )
    return "\n    ".join(found)


def learn(
    question: str, tier: str, rows: Sequence[gather.Row], columns: dict[str, Array], before: dict[str, Any]
) -> dict[str, Any]:
    """Fit one question at one tier: print held-out figures before and after, return the coefficients fitted to all."""
    labels = np.array([getattr(row, question) for row in rows], dtype=np.float64)
    names = terms(question, tier)
    values = evaluate(names, columns)
    weights = masses(rows, question)
    held = np.array([is_held_out(row) for row in rows])
    slopes, intercept = fit(values[~held], labels[~held], weights[~held], PENALTY[question])
    kept_out = [row for row, out in zip(rows, held, strict=True) if out]
    fits = {"now": (slopes, intercept)}
    if before and set(before["weights"]) == set(names):
        fits = {"before": (np.array([before["weights"][name] for name in names]), before["intercept"]), **fits}
    for when, (weight, start) in fits.items():
        chance = chances(values[held], weight, start)
        print(f"{question}, {tier}, {when}: held out\n    {figures(kept_out, labels[held], chance)}", flush=True)
    slopes, intercept = fit(values, labels, weights, PENALTY[question])
    return {
        "intercept": round(intercept, 5),
        "weights": {name: round(float(slope), 5) for name, slope in zip(names, slopes, strict=True)},
    }


def chosen(rows: list[tuple[gather.Row, bool]], question: str, tier: str) -> list[int]:
    """Return the rows a fit may use: those labelled, and for the relation model's tiers those it has not seen.

    Only those tiers learn from the stories: words and meaning cannot tell them apart and would be blurred. Meaning does
    not learn from the reports: by that tier pairs are chosen for the relation model, and what the checks know of how
    close in topic a pair is was fitted to it (`confidence.py`).
    """
    left_out = {"words": {"stories"}, "meaning": {"stories", "reports"}}.get(tier, set())
    return [
        n
        for n, (row, unseen) in enumerate(rows)
        if getattr(row, question) is not None and row.source not in left_out and (unseen or tier not in ASKED)
    ]


def options(description: str | None) -> argparse.ArgumentParser:
    """Return a parser of what `gathered` needs."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--articles", type=Path, required=True)
    parser.add_argument("--cache", type=Path)
    parser.add_argument("--models", type=Path, default=Path("resources/models"))
    return parser


def model_versions(folder: Path) -> list[str]:
    return [hashlib.sha256((folder / f"{name}.onnx").read_bytes()).hexdigest()[:12] for name in ("encoder", "relation")]


def rows_of_sets(asked: argparse.Namespace, kept: Kept) -> list[tuple[gather.Row, bool]]:
    """Return the rows of all sets, each with whether the relation model has not been trained on it."""
    documents = kept.recall("documents", lambda: document_sets(asked.data / "alignment", asked.articles))
    pairs: list[tuple[gather.Row, bool]] = kept.recall("pairs", lambda: pair_sets(asked.data))
    return documents + pairs


def gathered(asked: argparse.Namespace) -> tuple[list[tuple[gather.Row, bool]], dict[str, Array]]:
    """Return all rows, each with whether the relation model was asked about it, and their measurements by name."""
    kept = Kept(asked.cache)
    rows = rows_of_sets(asked, kept) + [(row, True) for row in gather.story_rows()]
    models = load_models(ModelSettings(), asked.models)
    versions = model_versions(asked.models)
    plain = [row for row, _ in rows]
    columns = {name: np.array([row.columns[name] for row in plain]) for name in FEATURES}
    columns["semantic"] = embeddings(plain, models, kept, versions[0])
    unseen = [n for n, (_, is_unseen) in enumerate(rows) if is_unseen]
    answers = relations([plain[n] for n in unseen], models, kept, versions[1])
    for name, values in answers.items():
        columns[name] = np.zeros(len(rows))
        columns[name][unseen] = values
    return rows, columns


def main() -> None:
    parser = options(__doc__)
    parser.add_argument("--out", type=Path, default=Path("resources/lexicons/blend.json"))
    asked = parser.parse_args()
    rows, columns = gathered(asked)
    plain = [row for row, _ in rows]
    versions = model_versions(asked.models)
    table: dict[str, Any] = {
        "made by": "training/blend.py",
        "fitted to": sorted({source_of(row) for row in plain}),
        "encoder": versions[0],
        "relation": versions[1],
    }
    before = json.loads(asked.out.read_text(encoding="utf-8")) if asked.out.is_file() else {}
    for question in ("content", "same"):
        table[question] = {}
        for tier in ("words", "meaning", *ASKED):
            at = chosen(rows, question, tier)
            some = {name: values[at] for name, values in columns.items()}
            earlier = before.get(question, {}).get(tier, {})
            table[question][tier] = learn(question, tier, [plain[n] for n in at], some, earlier)
    asked.out.write_text(json.dumps(table, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
