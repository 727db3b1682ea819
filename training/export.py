"""Turn weights into the two shipped ONNX files, check them against torch, quantise and describe them.

python training/export.py --encoder FOLDER --relation WEIGHTS --out resources/models --data FOLDER
"""

import argparse
import hashlib
import json
import logging
import shutil
import tempfile
from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnxruntime.quantization import QuantType, quantize_dynamic
from safetensors.numpy import load_file

from crossread.language_model.tokenizer import Encoded, WordPieceTokenizer, read_vocabulary
from data import Pair, read_splits
from exported import UNCALIBRATED, onnx_embeddings, onnx_logits
from network import RelationNetwork, load_network, mean_of
from onnx_graph import encoder_model, relation_model
from train import answers_of

log = logging.getLogger("export")
LONGEST_TEXT = 128
LONGEST_PAIR = 128


def main() -> None:
    """Export, check, quantise, describe."""
    options = _options()
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    options.out.mkdir(parents=True, exist_ok=True)
    vocabulary = options.encoder / "vocab.txt"
    tokenizer = read_vocabulary(vocabulary)
    pairs = read_splits(options.data).held_out["mrpc"][:200]
    with tempfile.TemporaryDirectory() as folder:
        draft = Path(folder)
        full = options.full or draft
        _export_encoder(options.encoder / "model.safetensors", full, options.out, tokenizer, pairs)
        if options.relation:
            _export_relation(options.relation, full, options.out, tokenizer, pairs)
    shutil.copyfile(vocabulary, options.out / "vocab.txt")
    describe(options.out, options.relation)


def _export_encoder(weights: Path, full: Path, out: Path, tokenizer: WordPieceTokenizer, pairs: list[Pair]) -> None:
    onnx.save(encoder_model(encoder_weights(weights)), full / "encoder.onnx")
    quantise(full / "encoder.onnx", out / "encoder.onnx")
    texts = [text for pair in pairs for text in (pair.a, pair.b)]
    reference = _torch_embeddings(weights, tokenizer, texts)
    for path, least in ((full / "encoder.onnx", 0.9999), (out / "encoder.onnx", 0.97)):
        cosines = (onnx_embeddings(path, tokenizer, texts, LONGEST_TEXT) * reference).sum(1)
        log.info(
            "%s %s: cosine to torch min %.4f mean %.4f", path.parent.name, path.name, cosines.min(), cosines.mean()
        )
        if cosines.min() < least:
            raise SystemExit(f"{path} does not compute what the weights say")


def _export_relation(weights: Path, full: Path, out: Path, tokenizer: WordPieceTokenizer, pairs: list[Pair]) -> None:
    onnx.save(relation_model(relation_weights(weights)), full / "relation.onnx")
    quantise(full / "relation.onnx", out / "relation.onnx")
    network = load_network(weights)
    reference = answers_of(network, tokenizer, pairs, LONGEST_PAIR)
    told = _torch_told(network, tokenizer, pairs)
    for path, most in ((full / "relation.onnx", 0.001), (out / "relation.onnx", 0.5)):
        logits = onnx_logits(path, tokenizer, pairs, LONGEST_PAIR)
        apart = np.abs(logits.answers().nli - reference.nli).max(1)
        apart = np.maximum(apart, np.abs(_chance(logits.told) - _chance(told)).max(1))
        log.info(
            "%s %s: probabilities differ by max %.4f mean %.4f", path.parent.name, path.name, apart.max(), apart.mean()
        )
        if apart.max() > most:
            raise SystemExit(f"{path} does not compute what the weights say")


def encoder_weights(path: Path) -> dict[str, NDArray[np.float32]]:
    """Read a sentence-transformers encoder's weights."""
    return {name: value.astype(np.float32) for name, value in load_file(path).items() if value.dtype.kind == "f"}


def relation_weights(path: Path) -> dict[str, NDArray[np.float32]]:
    """Read a checkpoint of the relation network; drop the prefix of its encoder."""
    return {name.removeprefix("enc."): value.astype(np.float32) for name, value in load_file(path).items()}


def quantise(source: Path, target: Path) -> None:
    """Write the int8 form: weights per channel, activations at run time, 7 bits where a processor would overflow."""
    quantize_dynamic(source, target, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)


def describe(out: Path, relation: Path | None) -> None:
    """Write models.json: what each file is, and a fingerprint; calibration is filled in by calibrate.py."""
    path = out / "models.json"
    known = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    known["encoder"] = {
        "file": "encoder.onnx",
        "width": 384,
        "longest": LONGEST_TEXT,
        "sha256": fingerprint(out / "encoder.onnx"),
        "provenance": "all-MiniLM-L6-v2 (sentence-transformers, Apache-2.0), quantised to int8",
    }
    if relation:
        known["relation"] = {
            "file": "relation.onnx",
            "longest": LONGEST_PAIR,
            "relation_labels": ["entailment", "neutral", "contradiction"],
            "same_labels": ["different", "same"],
            **UNCALIBRATED,
            "sha256": fingerprint(out / "relation.onnx"),
            "provenance": "all-MiniLM-L6-v2 (Apache-2.0) fine-tuned as docs/model-card.md says, quantised to int8",
        }
    path.write_text(json.dumps(known, indent=2) + "\n", encoding="utf-8")


def fingerprint(path: Path) -> str:
    """Return the SHA-256 of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _torch_embeddings(weights: Path, tokenizer: WordPieceTokenizer, texts: list[str]) -> NDArray[np.float32]:
    network = load_network(weights).eval()
    rows = []
    with torch.no_grad():
        for text in texts:
            pooled = _pooled(network, tokenizer.one(text, LONGEST_TEXT))
            rows.append(torch.nn.functional.normalize(pooled, dim=-1)[0].numpy())
    return np.stack(rows)


def _torch_told(network: RelationNetwork, tokenizer: WordPieceTokenizer, pairs: list[Pair]) -> NDArray[np.float32]:
    with torch.no_grad():
        encoded = [tokenizer.pair(pair.a, pair.b, LONGEST_PAIR) for pair in pairs]
        return np.stack([network.told(_pooled(network, each))[0].numpy() for each in encoded])


def _pooled(network: RelationNetwork, encoded: Encoded) -> torch.Tensor:
    ids, segments = torch.tensor([encoded.ids]), torch.tensor([encoded.segments])
    mask = torch.ones_like(ids)
    return mean_of(network.hidden(ids, segments, mask), mask)


def _chance(log_odds: NDArray[np.float32]) -> NDArray[np.float32]:
    return 1 / (1 + np.exp(-log_odds))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "--encoder", type=Path, required=True, help="the folder of the sentence encoder (safetensors, vocab.txt)"
    )
    parser.add_argument("--relation", type=Path, help="a checkpoint of train.py")
    parser.add_argument("--data", type=Path, required=True, help="pairs to check the export with")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--full", type=Path, help="keep the files in full precision here")
    return parser.parse_args()


if __name__ == "__main__":
    main()
