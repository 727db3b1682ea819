"""Calibrate each head on one half of held-out pairs, and say what that does to the other half.

    python training/calibrate.py --data FOLDER --models resources/models

A temperature divides the logits (Guo et al. 2017): it changes how sure the model is, never what it says. Same content
is shifted as well (Platt scaling): most pairs that were made for training are near-copies with one detail changed, so
the head left to itself calls too little the same. Each set counts alike.
"""

import argparse
import json
import random
from collections.abc import Iterable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from crossread.language_model.tokenizer import read_vocabulary
from data import Pair, read_splits
from exported import onnx_logits, softmax
from measure import calibration_error

RELATION_SETS = ("lingnli_baseline.val", "lingnli_LotS.val", "tenp_base.dev", "sick.trial", "snli_part.test")
SAME_SETS = ("mrpc", "paws_wiki", "multipit_expert")
PAIRS_A_SET = 300
TEMPERATURES = np.arange(0.5, 3.01, 0.02)
SHIFTS = np.arange(-1.0, 4.01, 0.1)


def main() -> None:
    """Fit both temperatures and write them into models.json."""
    options = _options()
    held_out = read_splits(options.data).held_out
    tokenizer = read_vocabulary(options.models / "vocab.txt")
    path = options.models / "models.json"
    about = json.loads(path.read_text(encoding="utf-8"))
    for head, sets in (("relation", RELATION_SETS), ("same", SAME_SETS)):
        pairs = [pair for name in sets for pair in _sample(held_out[name])]
        random.Random(7).shuffle(pairs)
        logits = onnx_logits(options.models / "relation.onnx", tokenizer, pairs, about["relation"]["longest"])
        values = logits.relation if head == "relation" else logits.same
        truth = np.array([pair.nli if head == "relation" else pair.par for pair in pairs])
        middle = len(pairs) // 2
        shifts = SHIFTS if head == "same" else (0.0,)
        shift, best = fit(values[:middle], truth[:middle], shifts)
        before = calibration_error(softmax(values[middle:]), truth[middle:])
        after = calibration_error(calibrated(values[middle:], shift, best), truth[middle:])
        print(
            f"{head}: shift {shift:.1f}, temperature {best:.2f}, calibration error {before:.3f} -> {after:.3f}"
            f" on {len(truth) - middle} other pairs"
        )
        about["relation"][f"{head}_temperature"] = round(best, 2)
        if head == "same":
            about["relation"]["same_shift"] = round(shift, 1)
    path.write_text(json.dumps(about, indent=2) + "\n", encoding="utf-8")


def fit(logits: NDArray[np.float32], truth: NDArray[np.int64], shifts: Iterable[float] = (0.0,)) -> tuple[float, float]:
    """Return the shift of the last class and the temperature with the least cross-entropy."""
    rows = np.arange(len(truth))

    def loss(found: tuple[float, float]) -> float:
        return float(-np.log(np.maximum(calibrated(logits, *found)[rows, truth], 1e-9)).mean())

    shift, temperature = min(((float(shift), float(each)) for shift in shifts for each in TEMPERATURES), key=loss)
    return shift, temperature


def calibrated(logits: NDArray[np.float32], shift: float, temperature: float) -> NDArray[np.float32]:
    """Return probabilities."""
    moved = logits.copy()
    moved[:, -1] += shift
    return softmax(moved / temperature)


def _sample(pairs: list[Pair]) -> list[Pair]:
    chosen = pairs[:]
    random.Random(3).shuffle(chosen)
    return chosen[:PAIRS_A_SET]


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--models", type=Path, required=True)
    return parser.parse_args()


if __name__ == "__main__":
    main()
