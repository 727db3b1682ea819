"""An endless, seeded stream of training batches, mixed by weight and of similar length within a batch."""

import random
from collections.abc import Iterator
from dataclasses import dataclass

import torch
from torch import Tensor

from crossread.language_model.tokenizer import Encoded, WordPieceTokenizer
from data import UNLABELLED, Pair

WINDOW = 40


@dataclass(frozen=True, slots=True)
class Batch:
    """Tensors of shape (rows, length), and a label a row for each head (-1: none)."""

    ids: Tensor
    segments: Tensor
    mask: Tensor
    nli: Tensor
    par: Tensor


class Mixture:
    """Draw pairs from each source in proportion to its weight; every source starts over when used up."""

    def __init__(self, sources: dict[str, list[Pair]], weights: dict[str, float], seed: int) -> None:
        self._random = random.Random(seed)
        self._sources = {name: pairs for name, pairs in sources.items() if pairs and weights.get(name, 0) > 0}
        self._weights = [weights[name] for name in self._sources]
        self._waiting: dict[str, list[Pair]] = {name: [] for name in self._sources}

    def draw(self) -> Pair:
        """Return the next pair, sometimes in the other order where its labels allow it."""
        name = self._random.choices(list(self._sources), self._weights)[0]
        waiting = self._waiting[name]
        if not waiting:
            waiting.extend(self._sources[name])
            self._random.shuffle(waiting)
        pair = waiting.pop()
        return pair.flipped if may_flip(pair) and self._random.random() < 0.5 else pair


def may_flip(pair: Pair) -> bool:
    """Tell whether the labels hold in the other order, too; made pairs come in the order that was meant."""
    if pair.source == "made":
        return False
    return pair.nli == UNLABELLED or pair.source in ("paws_wiki", "summedits_other_edits")


def stream(
    mixture: Mixture, tokenizer: WordPieceTokenizer, rows: int, longest: int, order: random.Random
) -> Iterator[Batch]:
    """Yield batches for ever; `order` decides where in a window the long ones come (share its seed among workers)."""
    while True:
        drawn = [mixture.draw() for _ in range(rows * WINDOW)]
        encoded = sorted(
            ((tokenizer.pair(pair.a, pair.b, longest), pair) for pair in drawn), key=lambda item: len(item[0].ids)
        )
        cuts = [encoded[at : at + rows] for at in range(0, len(encoded), rows)]
        order.shuffle(cuts)
        for cut in cuts:
            yield batch_of([item for item, _ in cut], [pair for _, pair in cut])


def batch_of(encoded: list[Encoded], pairs: list[Pair]) -> Batch:
    """Pad to the longest of the batch."""
    width = max(len(item.ids) for item in encoded)
    ids = torch.zeros((len(encoded), width), dtype=torch.long)
    segments = torch.zeros_like(ids)
    mask = torch.zeros_like(ids)
    for row, item in enumerate(encoded):
        length = len(item.ids)
        ids[row, :length] = torch.tensor(item.ids)
        segments[row, :length] = torch.tensor(item.segments)
        mask[row, :length] = 1
    return Batch(
        ids, segments, mask, torch.tensor([pair.nli for pair in pairs]), torch.tensor([pair.par for pair in pairs])
    )
