"""Print the figures of a checkpoint or of exported models on every held-out set, and on hand-written pairs.

python training/evaluate.py --data FOLDER --vocab FILE --relation relation.onnx [--relation last.safetensors]
"""

import argparse
import json
from pathlib import Path

import numpy as np

from crossread.language_model.tokenizer import WordPieceTokenizer, read_vocabulary
from data import UNLABELLED, Pair, read_splits
from measure import Answers, Figures, calibration_error, score, verdicts_of

LONGEST = 128
VERDICTS = ("same", "contradiction", "neutral")


def main() -> None:
    """Evaluate each model given, one column each."""
    options = _options()
    tokenizer = read_vocabulary(options.vocab)
    sets = read_splits(options.data).held_out
    for model in options.relation:
        print(f"== {model}")
        for name, pairs in sets.items():
            if not options.only or name in options.only:
                chosen = pairs[: options.limit]
                print(f"{name:30} {score(chosen, answers(model, tokenizer, chosen))}", flush=True)
        for path in options.written:
            print(f"{path.stem:30} {written_figures(model, tokenizer, path)}", flush=True)


def answers(model: Path, tokenizer: WordPieceTokenizer, pairs: list[Pair]) -> Answers:
    """Return the probabilities of a checkpoint (.safetensors) or an exported model (.onnx)."""
    if model.suffix == ".onnx":
        from exported import onnx_answers

        return onnx_answers(model, tokenizer, pairs, LONGEST)
    from network import load_network
    from train import answers_of

    return answers_of(load_network(model), tokenizer, pairs, LONGEST)


def written_figures(model: Path, tokenizer: WordPieceTokenizer, path: Path) -> Figures:
    """Score hand-written pairs in the way Crossread combines both heads and both orders."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    pairs = [Pair(row["a"], row["b"], UNLABELLED, UNLABELLED, path.stem) for row in rows]
    forward = answers(model, tokenizer, pairs)
    backward = answers(model, tokenizer, [pair.flipped for pair in pairs])
    verdicts = verdicts_of(forward, backward)
    truth = [row["label"] for row in rows]
    named = [VERDICTS[place] for place in verdicts.argmax(1)]
    if "none" in truth:
        named = ["contradiction" if name == "contradiction" else "none" for name in named]
    if "different" in truth:
        named = ["same" if name == "same" else "different" for name in named]
    right = np.array([one == other for one, other in zip(named, truth, strict=True)])
    wanted = "contradiction" if "contradiction" in truth else "same"
    found = sum(one == other == wanted for one, other in zip(named, truth, strict=True))
    f1 = 2 * found / max(1, named.count(wanted) + truth.count(wanted))
    error = float("nan")
    if set(truth) <= set(VERDICTS):
        error = calibration_error(verdicts, np.array([VERDICTS.index(label) for label in truth]))
    for kind in sorted({row.get("kind", "") for row in rows}):
        chosen = np.array([row.get("kind", "") == kind for row in rows])
        print(f"   {path.stem} {kind:30} {right[chosen].mean():.2f} of {chosen.sum()}")
    return Figures(len(rows), float(right.mean()), f1, error)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--vocab", type=Path, required=True)
    parser.add_argument("--relation", type=Path, action="append", required=True)
    parser.add_argument("--written", type=Path, action="append", default=[], help="hand-written pairs (swaps.jsonl)")
    parser.add_argument("--only", action="append", default=[], help="a set to look at; all if not given")
    parser.add_argument("--limit", type=int, default=100000, help="pairs a set at most")
    return parser.parse_args()


if __name__ == "__main__":
    main()
