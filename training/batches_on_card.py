"""Batches cut out of the packed arrays on the device itself: mixed by weight, alike in length, some words exchanged.

Words are exchanged as in TinyBERT (Jiao et al. 2020, arXiv:1909.10351): some words of a pair become words that stand
near them among the word embeddings (other forms, synonyms, opposites, other numbers). What such a pair means nobody has
written down, but the teacher says, and so the student sees far more pairs than were ever labelled.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from batches import Batch
from data import UNLABELLED
from packed import PairTable

START, END = 101, 102
WINDOW = 32
NEAREST = 8


class Sentences:
    """The packed sentences on a device, put together to batches of pairs."""

    def __init__(self, pieces: np.ndarray, starts: np.ndarray, device: torch.device) -> None:
        self.device = device
        self._pieces = torch.from_numpy(pieces.astype(np.int32)).to(device)
        self._starts = torch.from_numpy(starts.astype(np.int64)).to(device)
        self.lengths = np.diff(starts)

    def __len__(self) -> int:
        return len(self.lengths)

    def single(self, numbers: np.ndarray) -> tuple[Tensor, Tensor]:
        """Return ids and mask, (rows, length), of "[CLS] sentence [SEP]"."""
        width = int(self.lengths[numbers].max()) + 2
        chosen = torch.from_numpy(numbers.astype(np.int64)).to(self.device)
        start, length = self._starts[chosen, None], (self._starts[chosen + 1] - self._starts[chosen])[:, None]
        place = torch.arange(width, device=self.device)[None]
        ids = self._pieces[(start + place - 1).clamp(0, len(self._pieces) - 1)].long()
        ids = torch.where(
            place == 0, START, torch.where(place <= length, ids, torch.where(place == length + 1, END, 0))
        )
        return ids, (place <= length + 1).long()

    def pairs(self, first: np.ndarray, second: np.ndarray, longest: int) -> tuple[Tensor, Tensor, Tensor]:
        """Return ids, segments and mask of "[CLS] first [SEP] second [SEP]"; the longer text is cut first."""
        one, other = _shortened(self.lengths[first], self.lengths[second], longest - 3)
        width = int((one + other).max()) + 3
        moved = torch.from_numpy(np.stack([first, second, one, other]).astype(np.int64)).to(self.device)
        left, right = self._starts[moved[0], None], self._starts[moved[1], None]
        here, there = moved[2][:, None], moved[3][:, None]
        place = torch.arange(width, device=self.device)[None]
        segments = (place > here + 1).long()
        source = torch.where(segments == 0, left + place - 1, right + place - here - 2)
        ids = self._pieces[source.clamp(0, len(self._pieces) - 1)].long()
        last = here + there + 2
        ids = torch.where((place == here + 1) | (place == last), END, ids)
        ids = torch.where(place == 0, START, ids)
        mask = (place <= last).long()
        return ids * mask, segments * mask, mask


def _shortened(one: np.ndarray, other: np.ndarray, room: int) -> tuple[np.ndarray, np.ndarray]:
    """Return lengths that fit into `room` together: the longer is cut down to the shorter, then both alike."""
    half = room // 2
    cut_one = np.minimum(one, np.maximum(room - other, room - half))
    cut_other = np.minimum(other, np.maximum(room - one, half))
    fits = one + other <= room
    return np.where(fits, one, cut_one), np.where(fits, other, cut_other)


@dataclass(slots=True)
class _Waiting:
    table: PairTable
    order: np.ndarray
    at: int = 0


class CardMixture:
    """Draw many pairs at once from each source in proportion to its weight; a source starts over when used up."""

    def __init__(self, tables: dict[str, PairTable], weights: dict[str, float], seed: int) -> None:
        self._random = np.random.default_rng(seed)
        chosen = {name: table for name, table in tables.items() if len(table.a) and weights.get(name, 0) > 0}
        self._sources = [_Waiting(table, self._random.permutation(len(table.a))) for table in chosen.values()]
        shares = np.array([weights[name] for name in chosen])
        self._shares = shares / shares.sum()

    def draw(self, count: int) -> PairTable:
        """Return `count` pairs in random order, half of those that may in the other order."""
        counts = self._random.multinomial(count, self._shares)
        parts = [self._take(source, wanted) for source, wanted in zip(self._sources, counts, strict=True)]
        rows = np.concatenate(parts, axis=1)[:, self._random.permutation(count)]
        turned = (rows[4] == 1) & (self._random.random(count) < 0.5)
        first, second = np.where(turned, rows[1], rows[0]), np.where(turned, rows[0], rows[1])
        return PairTable(first, second, rows[2], rows[3], rows[4])

    def _take(self, source: _Waiting, wanted: int) -> np.ndarray:
        table = source.table
        taken = []
        while wanted:
            if source.at == len(source.order):
                source.order, source.at = self._random.permutation(len(source.order)), 0
            part = source.order[source.at : source.at + wanted]
            source.at += len(part)
            wanted -= len(part)
            taken.append(part)
        rows = np.concatenate(taken) if taken else np.zeros(0, dtype=np.int64)
        return np.stack([table.a[rows], table.b[rows], table.nli[rows], table.par[rows], table.flips[rows]])


def stream(
    mixture: CardMixture, sentences: Sentences, rows: int, longest: int, seed: int, exchange: "Exchange | None" = None
) -> Iterator[Batch]:
    """Yield batches for ever, each of pairs of similar length; a pair whose words were exchanged has no label."""
    order = np.random.default_rng(seed)
    while True:
        drawn = mixture.draw(rows * WINDOW)
        total = np.minimum(sentences.lengths[drawn.a] + sentences.lengths[drawn.b], longest)
        cuts = np.argsort(total, kind="stable").reshape(WINDOW, rows)
        for cut in order.permutation(cuts):
            ids, segments, mask = sentences.pairs(drawn.a[cut], drawn.b[cut], longest)
            labels = torch.from_numpy(np.stack([drawn.nli[cut], drawn.par[cut]]).astype(np.int64)).to(ids.device)
            if exchange is not None:
                ids, changed = exchange(ids)
                labels = torch.where(changed, UNLABELLED, labels)
            yield Batch(ids, segments, mask, labels[0], labels[1])


class Exchange:
    """Exchange words for their neighbours among the word embeddings, in some of the pairs."""

    def __init__(self, words: Tensor, vocabulary: list[str], pairs: float = 0.5, share: float = 0.12) -> None:
        self._pairs, self._share = pairs, share
        self._inside = torch.tensor([piece.startswith("##") for piece in vocabulary], device=words.device)
        self._eligible = torch.tensor([_exchangeable(piece) for piece in vocabulary], device=words.device)
        self._near = _neighbours_of(words, self._eligible)

    def __call__(self, ids: Tensor) -> tuple[Tensor, Tensor]:
        """Return the ids, and which rows were changed."""
        rows, width = ids.shape
        following = torch.cat([ids[:, 1:], ids.new_zeros(rows, 1)], dim=1)
        touched = torch.rand(rows, 1, device=ids.device) < self._pairs
        whole = self._eligible[ids] & ~self._inside[following]
        # In half of the rows a word is exchanged alike wherever it stands, so that what both texts share stays shared.
        alike = torch.rand(rows, 1, device=ids.device) < 0.5
        salt = torch.randint(1, 1 << 20, (rows, 1), device=ids.device)
        same_draw = ((ids * 2654435761 + salt * 40503) % 1_000_003) / 1_000_003
        draw = torch.where(alike, same_draw, torch.rand(rows, width, device=ids.device))
        own_place = torch.randint(0, NEAREST, (rows, width), device=ids.device)
        place = torch.where(alike, (ids * 31 + salt) % NEAREST, own_place)
        exchanged = touched & whole & (draw < self._share)
        return torch.where(exchanged, self._near[ids, place], ids), exchanged.any(1)


def _exchangeable(piece: str) -> bool:
    return piece.isdigit() or (piece.isalpha() and len(piece) > 2 and piece.isascii())


def _neighbours_of(words: Tensor, eligible: Tensor) -> Tensor:
    """Return the nearest eligible words of each word, (vocabulary, NEAREST), by cosine."""
    unit = torch.nn.functional.normalize(words.float(), dim=1)
    near = torch.arange(len(words), device=words.device)[:, None].repeat(1, NEAREST)
    candidates = eligible.nonzero()[:, 0]
    for part in candidates.split(4096):
        likeness = unit[part] @ unit[candidates].T
        likeness[likeness > 0.999] = -1
        near[part] = candidates[likeness.topk(NEAREST, dim=1).indices]
    return near
