"""How right the shipped models are: `python -m benchmarks model_quality [--data FOLDER]`.

Without a folder the hand-written pairs of benchmarks/data are used; with the folder of labelled sets that
training/README.md describes, their held-out parts as well, and the targets are printed beside the figures.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

import numpy as np

ROOT = Path(__file__).parents[1]
WRITTEN = ("swaps", "contradictions", "paraphrase")
# Figure, at least, aim: what the set is judged by.
TARGETS = {
    "lingnli_baseline.val": ("accuracy", 0.73, 0.78),
    "lingnli_LotS.val": ("accuracy", 0.73, 0.78),
    "tenp_base.dev": ("accuracy", 0.73, 0.80),
    "sick.trial": ("accuracy", 0.87, 0.90),
    "mrpc": ("f1", 0.86, 0.89),
    "paws_wiki": ("accuracy", 0.75, 0.90),
    "multipit_expert": ("f1", 0.78, 0.82),
    "swaps": ("accuracy", 0.85, 0.95),
}


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks model_quality", description=__doc__)
    parser.add_argument("--data", type=Path, help="the folder with pairs/ and nli_train_bundle.jsonl")
    parser.add_argument("--models", type=Path, default=ROOT / "resources" / "models")
    parser.add_argument("--limit", type=int, default=100000, help="pairs a set at most")
    options = parser.parse_args(arguments)
    sys.path.insert(0, str(ROOT / "training"))
    _encoder_on_paraphrases()
    for name in WRITTEN:
        _print(name, _written(name, options.models))
    if options.data:
        from data import read_splits

        for name, pairs in read_splits(options.data).held_out.items():
            _print(name, _held_out(pairs[: options.limit], options.models))
    return 0


def _encoder_on_paraphrases() -> None:
    """Say how often the encoder finds the right partner among all second passages of the paraphrases."""
    from crossread.job import Job
    from crossread.language_model import load_models
    from crossread.settings import ModelSettings

    rows = [row for row in _rows("paraphrase") if row["label"] == "same"]
    encoder = load_models(ModelSettings()).encoder
    if encoder is None:
        return
    left = encoder.encode([row["a"] for row in rows], Job())
    right = encoder.encode([row["b"] for row in rows], Job())
    found = float(((left @ right.T).argmax(1) == np.arange(len(rows))).mean())
    print(f"{'encoder: partner found first':32}{found:.3f} of {len(rows)}")


def _written(name: str, models: Path) -> object:
    """Score hand-written pairs as the comparison sees them: both heads, both orders, calibrated."""
    from crossread.job import Job
    from crossread.language_model import load_models
    from crossread.settings import ModelSettings
    from measure import Figures, calibration_error

    relation = load_models(ModelSettings(), built_in=models).relation
    rows = _rows(name)
    if relation is None:
        return "no model"
    scores = relation.judge([(row["a"], row["b"]) for row in rows], Job())
    values = np.array([(each.same, each.contradicts, each.neither) for each in scores], dtype=np.float32)
    labels = [row["label"] for row in rows]
    wanted = "contradiction" if "contradiction" in labels else "same"
    if name != "swaps":
        column = 1 if wanted == "contradiction" else 0
        values = np.stack([values[:, column], 1 - values[:, column]], axis=1)
        truth = np.array([0 if label == wanted else 1 for label in labels])
        place = 0
    else:
        truth = np.array([("same", "contradiction", "neutral").index(label) for label in labels])
        place = 1
    guess = values.argmax(1)
    found = float(((guess == place) & (truth == place)).sum())
    f1 = 2 * found / max(1.0, float((guess == place).sum() + (truth == place).sum()))
    return Figures(len(rows), float((guess == truth).mean()), f1, calibration_error(values, truth))


def _held_out(pairs: list[object], models: Path) -> object:
    """Score a labelled set in the order it gives, calibrated as shipped."""
    from crossread.language_model.tokenizer import read_vocabulary
    from exported import onnx_logits
    from measure import score

    about = json.loads((models / "models.json").read_text(encoding="utf-8"))["relation"]
    tokenizer = read_vocabulary(models / "vocab.txt")
    logits = onnx_logits(models / about["file"], tokenizer, pairs, about["longest"])  # type: ignore[arg-type]
    return score(pairs, logits.answers(about))  # type: ignore[arg-type]


def _print(name: str, figures: object) -> None:
    target = TARGETS.get(name)
    note = ""
    if target:
        kind, least, aim = target
        value = getattr(figures, kind)
        reached = "aim met" if value >= aim else "met" if value >= least else "MISSED"
        note = f"   {kind} at least {least:.2f}, aim {aim:.2f}: {reached}"
    print(f"{name:32}{figures}{note}", flush=True)


def _rows(name: str) -> list[dict[str, str]]:
    text = (ROOT / "benchmarks" / "data" / f"{name}.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines() if line.strip()]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
