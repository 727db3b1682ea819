"""Make all-mpnet-base-v2 readable as a relation network, on the ids of the student's own vocabulary.

python training/teacher.py --weights model.safetensors --names vocab.txt --vocab FILE --out teacher.safetensors

MPNet (Song et al. 2020, arXiv:2004.09297) has BERT's vocabulary behind four marks of its own and no segments; with its
rows in BERT's order and segments of zero, teacher and student read one and the same batch.
"""

import argparse
from pathlib import Path

import torch
from safetensors.torch import load_file, save_file
from torch import Tensor

MARKS = {"[PAD]": "<pad>", "[CLS]": "<s>", "[SEP]": "</s>", "[UNK]": "<unk>", "[MASK]": "<mask>"}
LOWEST_POSITION = 2
_PARTS = {
    "attention.attn.q": "attention.self.query",
    "attention.attn.k": "attention.self.key",
    "attention.attn.v": "attention.self.value",
    "attention.attn.o": "attention.output.dense",
    "attention.LayerNorm": "attention.output.LayerNorm",
}


def main() -> None:
    """Convert the weights."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--weights", type=Path, required=True, help="model.safetensors of all-mpnet-base-v2")
    parser.add_argument("--names", type=Path, required=True, help="its vocab.txt")
    parser.add_argument("--vocab", type=Path, required=True, help="the student's vocab.txt")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    names, wanted = vocabulary_of(options.names), vocabulary_of(options.vocab)
    stored = converted(load_file(str(options.weights)), names, wanted)
    save_file({name: tensor.half().contiguous() for name, tensor in stored.items()}, str(options.out))


def vocabulary_of(path: Path) -> list[str]:
    """Read a vocabulary: a piece a line."""
    return path.read_text(encoding="utf-8").rstrip("\n").split("\n")


def converted(stored: dict[str, Tensor], names: list[str], wanted: list[str]) -> dict[str, Tensor]:
    """Return the weights under the names that `network.load_network` reads."""
    places = {piece: place for place, piece in enumerate(names)}
    rows = torch.tensor([places[MARKS.get(piece, piece)] for piece in wanted])
    words = stored["embeddings.word_embeddings.weight"]
    result = {
        "enc.embeddings.word_embeddings.weight": words[rows],
        "enc.embeddings.position_embeddings.weight": stored["embeddings.position_embeddings.weight"][LOWEST_POSITION:],
        "enc.embeddings.token_type_embeddings.weight": words.new_zeros(2, words.shape[1]),
        "enc.encoder.relative_attention_bias.weight": stored["encoder.relative_attention_bias.weight"],
    }
    for name, tensor in stored.items():
        if name.startswith(("encoder.layer.", "embeddings.LayerNorm.")):
            result[f"enc.{_usual(name)}"] = tensor
    return result


def _usual(name: str) -> str:
    for part, usual in _PARTS.items():
        name = name.replace(part, usual)
    return name


if __name__ == "__main__":
    main()
