"""The relation network: a BERT encoder under two small heads, written out so that training needs torch alone."""

import math
from dataclasses import dataclass, replace
from pathlib import Path

import torch
from safetensors.torch import load_file, save_file
from torch import Tensor, nn
from torch.nn import functional

from rounding import linear

FARTHEST = 128


@dataclass(frozen=True, slots=True)
class Shape:
    """The sizes of an encoder; the defaults are those of all-MiniLM-L6-v2. `distances`: classes of distance (MPNet)."""

    vocabulary: int = 30522
    width: int = 384
    inner: int = 1536
    layers: int = 6
    heads: int = 12
    positions: int = 512
    dropout: float = 0.0
    distances: int = 0


class Layer(nn.Module):
    """One transformer layer with the normalisation after each half, as in BERT."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.heads = shape.heads
        self.query_key_value = nn.Linear(shape.width, 3 * shape.width)
        self.attention_out = nn.Linear(shape.width, shape.width)
        self.attention_norm = nn.LayerNorm(shape.width, eps=1e-12)
        self.inner = nn.Linear(shape.width, shape.inner)
        self.outer = nn.Linear(shape.inner, shape.width)
        self.norm = nn.LayerNorm(shape.width, eps=1e-12)
        self.dropout = nn.Dropout(shape.dropout)

    def forward(self, hidden: Tensor, mask: Tensor, rounded: bool = False) -> Tensor:
        """Return the next hidden states; `mask` is added to the scores: 0, or far below zero to hide a token."""
        rows, length, width = hidden.shape
        split = linear(self.query_key_value, hidden, rounded).view(rows, length, 3, self.heads, width // self.heads)
        query, key, value = split.permute(2, 0, 3, 1, 4)
        # Written out: on a processor the fused kernel's backward pass in bfloat16 takes half of the whole training.
        scores = (query * (width // self.heads) ** -0.5) @ key.transpose(-1, -2)
        seen = (scores + mask).softmax(-1).to(value.dtype) @ value
        seen = seen.transpose(1, 2).reshape(rows, length, width)
        hidden = self.attention_norm(hidden + self.dropout(linear(self.attention_out, seen, rounded)))
        inner = functional.gelu(linear(self.inner, hidden, rounded, even=True))
        return self.norm(hidden + self.dropout(linear(self.outer, inner, rounded, even=True)))


class RelationNetwork(nn.Module):
    """Read "[CLS] a [SEP] b [SEP]"; answer with logits of two heads; `rounded` computes as the int8 file will."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.rounded = False
        self.words = nn.Embedding(shape.vocabulary, shape.width)
        self.positions = nn.Embedding(shape.positions, shape.width)
        self.segments = nn.Embedding(2, shape.width)
        self.norm = nn.LayerNorm(shape.width, eps=1e-12)
        self.dropout = nn.Dropout(shape.dropout)
        self.layers = nn.ModuleList(Layer(shape) for _ in range(shape.layers))
        self.distances = nn.Embedding(shape.distances, shape.heads) if shape.distances else None
        self.nli = nn.Linear(shape.width, 3)
        self.par = nn.Linear(shape.width, 2)
        self.told = nn.Linear(shape.width, 1).requires_grad_(requires_grad=False)  # taught apart (told.py)

    def hidden(self, ids: Tensor, segments: Tensor, mask: Tensor, layers: int | None = None) -> Tensor:
        """Return the last hidden states, one row a token, or those after so many layers."""
        places = torch.arange(ids.shape[1], device=ids.device)
        hidden = self.dropout(self.norm(self.words(ids) + self.positions(places) + self.segments(segments)))
        return self.through(slice(layers), hidden, mask)

    def through(self, layers: slice, hidden: Tensor, mask: Tensor) -> Tensor:
        """Return hidden states after some of the layers."""
        seen = torch.zeros(mask.shape, device=mask.device).masked_fill(mask == 0, -1e4)[:, None, None, :]
        if self.distances is not None:
            places = torch.arange(mask.shape[1], device=mask.device)
            classes = distance_classes(places, self.distances.num_embeddings)
            seen = seen + self.distances(classes).permute(2, 0, 1)[None]
        for layer in self.layers[layers]:
            hidden = layer(hidden, seen, self.rounded)
        return hidden

    def forward(self, ids: Tensor, segments: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """Return the logits (entailment, neutral, contradiction) and (not the same, same)."""
        pooled = mean_of(self.hidden(ids, segments, mask), mask)
        return self.nli(pooled), self.par(pooled)


def distance_classes(places: Tensor, classes: int) -> Tensor:
    """Return the class of the distance between each two places, as T5 and MPNet have them: near ones one by one."""
    apart = places[None, :] - places[:, None]
    half, near = classes // 2, classes // 4
    size = apart.abs()
    far = near + (torch.log(size.clamp(min=1).float() / near) / math.log(FARTHEST / near) * (half - near)).long()
    return torch.where(apart > 0, half, 0) + torch.where(size < near, size, far.clamp(max=half - 1))


def mean_of(hidden: Tensor, mask: Tensor) -> Tensor:
    """Average the hidden states over the tokens that are no padding."""
    weights = mask.unsqueeze(-1).to(hidden.dtype)
    return (hidden * weights).sum(1) / weights.sum(1)


def load_network(path: Path, dropout: float = 0.0) -> RelationNetwork:
    """Load a checkpoint: transformers' names under `enc.`, or without it and without heads (new ones are drawn)."""
    stored = {name: tensor.float() for name, tensor in load_file(str(path)).items() if tensor.is_floating_point()}
    if not any(name.startswith("enc.") for name in stored):
        stored = {f"enc.{name}": tensor for name, tensor in stored.items()}
    network = RelationNetwork(replace(_shape_of(stored), dropout=dropout))
    network.load_state_dict(_renamed(stored, network))
    return network


def save_network(network: RelationNetwork, path: Path) -> None:
    """Write the weights under transformers' names in half precision, through a temporary file."""
    stored = {name: tensor.half().contiguous() for name, tensor in transformers_names(network.state_dict()).items()}
    draft = path.with_suffix(".draft")
    save_file(stored, str(draft))
    draft.replace(path)


def transformers_names(state: dict[str, Tensor]) -> dict[str, Tensor]:
    """Return the weights under the names that transformers' BertModel gives them, prefixed `enc.`."""
    result: dict[str, Tensor] = {}
    for name, tensor in state.items():
        if ".query_key_value." in name:
            layer, kind = name.split(".")[1], name.rsplit(".", 1)[1]
            for part, piece in zip(("query", "key", "value"), tensor.chunk(3), strict=True):
                result[f"enc.encoder.layer.{layer}.attention.self.{part}.{kind}"] = piece
        else:
            result[_outer_name(name)] = tensor
    return result


_EMBEDDINGS = {
    "words.weight": "enc.embeddings.word_embeddings.weight",
    "positions.weight": "enc.embeddings.position_embeddings.weight",
    "segments.weight": "enc.embeddings.token_type_embeddings.weight",
    "distances.weight": "enc.encoder.relative_attention_bias.weight",
    "norm.weight": "enc.embeddings.LayerNorm.weight",
    "norm.bias": "enc.embeddings.LayerNorm.bias",
}
_LAYER = {
    "attention_out": "attention.output.dense",
    "attention_norm": "attention.output.LayerNorm",
    "inner": "intermediate.dense",
    "outer": "output.dense",
    "norm": "output.LayerNorm",
}


def _outer_name(name: str) -> str:
    if name in _EMBEDDINGS:
        return _EMBEDDINGS[name]
    if name.startswith("layers."):
        _, number, part, kind = name.split(".")
        return f"enc.encoder.layer.{number}.{_LAYER[part]}.{kind}"
    return name


def _shape_of(stored: dict[str, Tensor]) -> Shape:
    words = stored["enc.embeddings.word_embeddings.weight"]
    numbers = {int(name.split(".")[3]) for name in stored if name.startswith("enc.encoder.layer.")}
    distances = stored.get(_EMBEDDINGS["distances.weight"])
    return Shape(
        vocabulary=words.shape[0],
        width=words.shape[1],
        inner=stored["enc.encoder.layer.0.intermediate.dense.bias"].shape[0],
        layers=len(numbers),
        heads=words.shape[1] // 32 if distances is None else distances.shape[1],
        distances=0 if distances is None else distances.shape[0],
        positions=stored["enc.embeddings.position_embeddings.weight"].shape[0],
    )


def _renamed(stored: dict[str, Tensor], network: RelationNetwork) -> dict[str, Tensor]:
    state: dict[str, Tensor] = {}
    for name, drawn in network.state_dict().items():
        if ".query_key_value." in name:
            layer, kind = name.split(".")[1], name.rsplit(".", 1)[1]
            prefix = f"enc.encoder.layer.{layer}.attention.self"
            state[name] = torch.cat([stored[f"{prefix}.{part}.{kind}"] for part in ("query", "key", "value")])
        else:
            state[name] = stored.get(_outer_name(name), drawn)
    return state
