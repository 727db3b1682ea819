"""Find the temperature of each head on one half of held-out pairs, and say what it does to the other half.

    python training/calibrate.py --data FOLDER --models resources/models

A temperature divides the logits (Guo et al. 2017): it changes how sure the model is, never what it says.
"""

import argparse
import json
import random
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
        best = fit(values[:middle], truth[:middle])
        before = calibration_error(softmax(values[middle:]), truth[middle:])
        after = calibration_error(softmax(values[middle:] / best), truth[middle:])
        print(f"{head}: temperature {best:.2f}, calibration error {before:.3f} -> {after:.3f} on {middle} other pairs")
        about["relation"][f"{head}_temperature"] = round(best, 2)
    path.write_text(json.dumps(about, indent=2) + "\n", encoding="utf-8")


def fit(logits: NDArray[np.float32], truth: NDArray[np.int64]) -> float:
    """Return the temperature with the least cross-entropy."""
    rows = np.arange(len(truth))

    def loss(temperature: float) -> float:
        return float(-np.log(np.maximum(softmax(logits / temperature)[rows, truth], 1e-9)).mean())

    return float(min(TEMPERATURES, key=loss))


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
