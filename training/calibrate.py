"""Calibrate each head on one half of held-out pairs, and say what that does to the other half.

    python training/calibrate.py --data FOLDER --models resources/models

A temperature divides the logits (Guo et al. 2017): it changes how sure the model is, never what it says. Same content
is shifted as well (Platt scaling), the more the fewer words two passages have in common: most pairs that teach the head
to say no are near-copies with one detail changed, so that left to itself it wants too much where words differ. Pairs
of strangers are left out: the head's answers level off there, and with them distant wording was lost.
"""

import argparse
import json
import random
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from crossread.language_model.tokenizer import read_vocabulary
from data import SAME, UNLABELLED, Pair, read_splits
from exported import UNCALIBRATED, Logits, onnx_logits, softmax
from measure import calibration_error

RELATION_SETS = ("lingnli_baseline.val", "lingnli_LotS.val", "tenp_base.dev", "sick.trial", "snli_part.test")
SAME_SETS = ("mrpc", "paws_wiki", "multipit_expert")
# MRPC counts twice: of these sets it alone is of news, and it leaves small differences aside, as a reader does.
WEIGHTS = {"mrpc": 2.0}
WRITTEN = Path(__file__).parents[1] / "benchmarks" / "data" / "paraphrase.jsonl"
PAIRS_A_SET = 400
TEMPERATURES = np.arange(0.5, 3.01, 0.02)
STEPS = 50


def main() -> None:
    """Fit both heads and write the result into models.json."""
    options = _options()
    held_out = read_splits(options.data).held_out
    path = options.models / "models.json"
    about = json.loads(path.read_text(encoding="utf-8"))
    found = dict(UNCALIBRATED)
    relation = [_asked(options.models, _sample(held_out[name])) for name in RELATION_SETS]
    found["relation_temperature"] = temperature_of([_half(each, 0) for each in relation])
    same = [_asked(options.models, _sample(held_out[name])) for name in SAME_SETS]
    same.append(_asked(options.models, _sample(_written())))
    found |= shifts_of([_half(each, 0) for each in same])
    for head, sets in (("relation", relation), ("same", same)):
        before, after = (
            np.mean([_error(_half(each, 1), head, values) for each in sets]) for values in (UNCALIBRATED, found)
        )
        print(f"{head}: calibration error a set {before:.3f} -> {after:.3f} on the other halves")
    print(found)
    about["relation"] |= found
    path.write_text(json.dumps(about, indent=2) + "\n", encoding="utf-8")


Asked = tuple[list[Pair], Logits]


def temperature_of(sets: list[Asked]) -> float:
    """Return the temperature with the least cross-entropy of the relation head."""

    def loss(temperature: float) -> float:
        return sum(
            float(-np.log(softmax(logits.relation / temperature)[np.arange(len(pairs)), [p.nli for p in pairs]]).mean())
            for pairs, logits in sets
        )

    return round(float(min(TEMPERATURES, key=loss)), 2)


def shifts_of(sets: list[Asked]) -> dict[str, float]:
    """Fit P(same) = logistic((margin + shift + shift_apart * apart) / temperature) by Newton's method."""
    weights = np.zeros(3)
    for _ in range(STEPS):
        slope, curve = np.zeros(3), np.eye(3) * 1e-6
        for pairs, logits in sets:
            weight = WEIGHTS.get(pairs[0].source, 1.0) / len(pairs)
            rows = np.stack([logits.same[:, 1] - logits.same[:, 0], np.ones(len(pairs)), logits.apart], axis=1)
            likely = 1 / (1 + np.exp(-rows @ weights))
            slope += weight * rows.T @ (likely - np.array([pair.par == SAME for pair in pairs]))
            curve += weight * (rows * (likely * (1 - likely))[:, None]).T @ rows
        weights -= np.linalg.solve(curve, slope)
    scale, shift, apart = (float(weight) for weight in weights)
    return {
        "same_temperature": round(1 / scale, 2),
        "same_shift": round(shift / scale, 2),
        "same_shift_apart": round(apart / scale, 2),
    }


def _asked(models: Path, pairs: list[Pair]) -> Asked:
    about = json.loads((models / "models.json").read_text(encoding="utf-8"))["relation"]
    tokenizer = read_vocabulary(models / "vocab.txt")
    return pairs, onnx_logits(models / about["file"], tokenizer, pairs, about["longest"])


def _half(asked: Asked, which: int) -> Asked:
    pairs, logits = asked
    return pairs[which::2], Logits(
        *(each[which::2] for each in (logits.relation, logits.same, logits.told, logits.apart))
    )


def _error(asked: Asked, head: str, calibration: dict[str, float]) -> float:
    pairs, logits = asked
    answers = logits.answers(calibration)
    values: NDArray[np.float32] = answers.nli if head == "relation" else answers.par
    return calibration_error(values, np.array([pair.nli if head == "relation" else pair.par for pair in pairs]))


def _sample(pairs: list[Pair]) -> list[Pair]:
    chosen = pairs[:]
    random.Random(3).shuffle(chosen)
    return chosen[:PAIRS_A_SET]


def _written() -> list[Pair]:
    rows = [json.loads(line) for line in WRITTEN.read_text(encoding="utf-8").splitlines()]
    return [Pair(row["a"], row["b"], UNLABELLED, int(row["label"] == "same"), WRITTEN.stem) for row in rows]


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--models", type=Path, required=True)
    return parser.parse_args()


if __name__ == "__main__":
    main()
