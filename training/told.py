"""Teach the relation network a third head: is the main fact of one passage told in the other?

    python training/told.py --data FOLDER --articles FOLDER --cache FOLDER --vocab FILE --weights FILE --out FILE

"Same content" wants all of both passages; reports share a fact inside longer sentences. What readers said of real
reports (`reports.py`), ECB+ topics the network has read and the other labelled pairs teach the head and the upper
layers; the lower ones stay as they are, so that what they give is computed once. Beside them the two other heads are
held to what they answered before, on these pairs and on as many of the mixture they were taught with (learning
without forgetting, Li and Hoiem 2016, arXiv:1606.09282).

The blend must not believe this head on reports it has read. So the head is first taught as many times as there are
`FOLDS`, each time without some of the events, and what it says of their pairs is written to `reports.csv` as `unread`.
"""

import argparse
import json
import logging
import random
import sys
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

import blend
import reports
from batches import Mixture, batch_of
from blend_data import Row
from crossread.language_model.tokenizer import WordPieceTokenizer, read_vocabulary
from data import UNLABELLED, Pair, read_splits
from generate import make_pairs
from network import RelationNetwork, load_network, mean_of, save_network

log = logging.getLogger("told")
FOLDS = 4
LOWER = 4  # layers that stay as they are
ROWS, WINDOW = 32, 20
LONGEST = 112
CERTAIN = 0.96  # a reader's yes is taken for .98, a no for .02
HEAD_RATE = 1e-3
ROUND_FROM = 0.75
# How often each source is drawn beside the reports, and how many of its pairs are read at most.
SOURCES = {"ecb": 4.0, "unrelated": 1.0, "mrpc": 1.0, "multipit": 1.0, "stsb": 1.0, "paws": 0.5, "nli": 2.0}
MOST = {"ecb": 3000}
MOST_OTHERS = 700


@dataclass(frozen=True, slots=True)
class Read:
    """A pair as the upper layers meet it: what the lower give, (tokens, width), and the logits of the other heads.

    `told` is -1 for a pair that only holds the other heads.
    """

    hidden: Tensor
    before: Tensor
    told: float


class Upper:
    """The part of the network that is taught, on the states that the lower layers gave."""

    def __init__(self, network: RelationNetwork) -> None:
        self.network = network
        self.layers = network.layers[LOWER:]
        network.requires_grad_(requires_grad=False)
        for each in (self.layers, network.nli, network.par, network.told):
            each.requires_grad_(requires_grad=True)

    def __call__(self, states: Sequence[Tensor]) -> tuple[Tensor, Tensor]:
        """Return the logits of both other heads side by side, (rows, 5), and those of the new one, (rows,)."""
        hidden, mask = _padded(states)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            hidden = self.network.through(slice(LOWER, None), hidden, mask)
        pooled = self.network.dropout(mean_of(hidden.float(), mask))
        others = torch.cat([self.network.nli(pooled), self.network.par(pooled)], dim=1)
        return others, self.network.told(pooled)[:, 0]


class Lower:
    """Reads pairs with the layers that stay as they are."""

    def __init__(self, path: Path, tokenizer: WordPieceTokenizer) -> None:
        self._network, self._tokenizer = load_network(path).eval(), tokenizer
        self._upper = Upper(self._network)

    @torch.no_grad()
    def read(self, pairs: Sequence[tuple[str, str]], told: Sequence[float]) -> list[Read]:
        """Return each pair as the upper layers meet it, in order."""
        encoded = [self._tokenizer.pair(*pair, LONGEST) for pair in pairs]
        found: dict[int, Read] = {}
        order = sorted(range(len(pairs)), key=lambda number: len(encoded[number].ids))
        for at in range(0, len(order), ROWS):
            chosen = order[at : at + ROWS]
            empty = [Pair("", "", UNLABELLED, UNLABELLED, "")] * len(chosen)
            batch = batch_of([encoded[number] for number in chosen], empty)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                hidden = self._network.hidden(batch.ids, batch.segments, batch.mask, layers=LOWER)
            kept = zip(chosen, hidden.half(), strict=True)
            states = [row[: len(encoded[number].ids)].clone() for number, row in kept]
            for number, state, before in zip(chosen, states, self._upper(states)[0], strict=True):
                found[number] = Read(state, before, told[number])
        return [found[number] for number in range(len(pairs))]


Orders = list[tuple[Read, Read]]


def main() -> None:
    """Teach the head without each fold's events, write what it says of them, then teach it with all."""
    options = _options()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s", datefmt="%H:%M:%S", stream=sys.stdout)
    torch.set_num_threads(options.threads)
    told = labelled(options)
    tokenizer = read_vocabulary(options.vocab)
    lower = Lower(options.weights, tokenizer)
    pairs = {name: _both_orders(lower, rows) for name, rows in told.items()}
    held = lower.read(*_mixture(options))
    log.info("read: %s, %d to hold", ", ".join(f"{name} {len(each)}" for name, each in pairs.items()), len(held))
    unread: dict[tuple[str, str], float] = {}
    folds = _folds(told["reports"])
    for number in range(FOLDS):
        kept = [n for n in range(len(folds)) if folds[n] != number]
        upper = _taught(options, {**pairs, "reports": [pairs["reports"][n] for n in kept]}, held, number)
        out = [n for n in range(len(folds)) if folds[n] == number]
        answers = said(upper, [pairs["reports"][n] for n in out])
        rows = [told["reports"][n] for n in out]
        unread |= {(reports.digest(r.left), reports.digest(r.right)): a for r, a in zip(rows, answers, strict=True)}
        log.info("without fold %d: area %.3f of %d pairs", number, _area(rows, answers), len(rows))
    reports.write(replace(each, unread=unread.get((each.left, each.right))) for each in reports.labels())
    network = _taught(options, pairs, held, FOLDS).network
    save_network(network, options.out)


def labelled(options: argparse.Namespace) -> dict[str, list[Row]]:
    """Return the rows the head learns from: the readers', and of the other sources those the network has read."""
    found: dict[str, list[Row]] = defaultdict(list)
    for row, is_unread in blend.rows_of_sets(options, blend.Kept(options.cache)):
        is_taught = row.source == "reports" or (row.source in SOURCES and not is_unread)
        if is_taught and row.content is not None:
            found[row.source].append(row)
    draw = random.Random(options.seed)
    for name, rows in found.items():
        if name != "reports" and len(rows) > MOST.get(name, MOST_OTHERS):
            found[name] = draw.sample(rows, MOST.get(name, MOST_OTHERS))
    return dict(found)


def said(upper: Upper, pairs: Orders) -> list[float]:
    """Return the head's logits, the mean of both orders."""
    upper.network.eval()
    found = []
    with torch.no_grad():
        for at in range(0, len(pairs), ROWS):
            batch = pairs[at : at + ROWS]
            both = [upper([pair[side].hidden for pair in batch])[1] for side in (0, 1)]
            found += ((both[0] + both[1]) / 2).tolist()
    return found


def _taught(options: argparse.Namespace, pairs: dict[str, Orders], held: list[Read], number: int) -> Upper:
    torch.manual_seed(options.seed + number)
    network = load_network(options.weights, options.dropout)
    with torch.no_grad():
        network.told.weight.copy_(network.par.weight[1:] - network.par.weight[:1])
        network.told.bias.copy_(network.par.bias[1:] - network.par.bias[:1] + 1)
    upper = Upper(network)
    body = [each for part in (upper.layers, network.nli, network.par) for each in part.parameters()]
    groups = [
        {"params": body, "top": options.rate},
        {"params": list(network.told.parameters()), "top": HEAD_RATE},
    ]
    optimiser = torch.optim.AdamW(groups, lr=options.rate, weight_decay=0.01, fused=True)
    total = int(2 * options.epochs * len(pairs["reports"]) / (ROWS * WINDOW)) + 1
    begun, apart = time.monotonic(), []
    for window, batches in enumerate(_windows(pairs, held, random.Random(options.seed + number))):
        if window == total:
            break
        network.train()
        network.rounded = window >= ROUND_FROM * total
        for place, batch in enumerate(batches):
            done = (window + place / len(batches)) / total
            for group in optimiser.param_groups:
                group["lr"] = group["top"] * min(1.0, (done + 1e-3) / 0.1) * max(0.02, 1 - done)
            loss, drift = _loss(upper, batch)
            loss.backward()
            torch.nn.utils.clip_grad_norm_([*body, *network.told.parameters()], 1.0)
            optimiser.step()
            optimiser.zero_grad()
            apart.append(drift)
    network.rounded = False
    log.info("taught in %.0f s; other heads off by %.4f", time.monotonic() - begun, np.mean(apart[-len(apart) // 4 :]))
    return upper


def _loss(upper: Upper, batch: Sequence[Read]) -> tuple[Tensor, float]:
    others, told = upper([each.hidden for each in batch])
    wanted = torch.tensor([each.told for each in batch])
    known = (wanted >= 0).float()
    target = wanted.clamp(min=0) * CERTAIN + (1 - CERTAIN) / 2
    learned = functional.binary_cross_entropy_with_logits(told, target, reduction="none") * known
    before = torch.stack([each.before for each in batch])
    drift = sum(
        functional.kl_div(others[:, head].log_softmax(-1), before[:, head].softmax(-1), reduction="batchmean")
        for head in (slice(0, 3), slice(3, 5))
    )
    # Half of all pairs only hold the other heads, so that a labelled one counts twice.
    return 2 * learned.mean() + drift, float(drift.detach())


def _windows(pairs: dict[str, Orders], held: list[Read], draw: random.Random) -> Iterator[list[list[Read]]]:
    """Yield batches of like length for ever: half of what is labelled is of reports, and as many pairs only hold."""
    names = [*SOURCES, "reports"]
    shares = [*SOURCES.values(), sum(SOURCES.values())]
    waiting: dict[str, list[int]] = defaultdict(list)

    def next_of(name: str, count: int) -> int:
        if not waiting[name]:
            waiting[name] = draw.sample(range(count), count)
        return waiting[name].pop()

    while True:
        chosen = [pairs[name][next_of(name, len(pairs[name]))] for name in draw.choices(names, shares, k=ROWS * WINDOW)]
        drawn = [pair[draw.random() < 0.5] for pair in chosen]
        drawn += [held[next_of("", len(held))] for _ in range(ROWS * WINDOW)]
        drawn.sort(key=lambda each: len(each.hidden))
        batches = [drawn[at : at + ROWS] for at in range(0, len(drawn), ROWS)]
        draw.shuffle(batches)
        yield batches


def _both_orders(lower: Lower, rows: Sequence[Row]) -> Orders:
    told = [float(row.content or 0) for row in rows]
    forward = lower.read([(row.left, row.right) for row in rows], told)
    return list(zip(forward, lower.read([(row.right, row.left) for row in rows], told), strict=True))


def _mixture(options: argparse.Namespace) -> tuple[list[tuple[str, str]], list[float]]:
    """Return pairs of what the other heads were taught with, labelled -1."""
    splits = read_splits(options.data)
    splits.train["made"] = make_pairs(options.data, splits, options.held // 2, options.seed)
    weights = json.loads(Path(__file__).with_name("mixture.json").read_text(encoding="utf-8"))
    mixture = Mixture(splits.train, weights, options.seed)
    drawn = [mixture.draw() for _ in range(options.held)]
    return [(pair.a, pair.b) for pair in drawn], [-1.0] * len(drawn)


def _folds(rows: Sequence[Row]) -> list[int]:
    """Return the fold of each pair of reports; those of one event are together."""
    events = sorted({row.group for row in rows})
    random.Random(FOLDS).shuffle(events)
    return [events.index(row.group) % FOLDS for row in rows]


def _area(rows: Sequence[Row], answers: Sequence[float]) -> float:
    """Return how often a pair that is told in both stands above one that is not."""
    yes, no = (np.array([a for r, a in zip(rows, answers, strict=True) if r.content == value]) for value in (1.0, 0.0))
    return float((yes[:, None] > no).mean())


def _padded(states: Sequence[Tensor]) -> tuple[Tensor, Tensor]:
    lengths = [len(each) for each in states]
    hidden = torch.zeros(len(states), max(lengths), states[0].shape[1])
    mask = torch.zeros(len(states), max(lengths), dtype=torch.long)
    for row, (state, length) in enumerate(zip(states, lengths, strict=True)):
        hidden[row, :length] = state.float()
        mask[row, :length] = 1
    return hidden, mask


def _options() -> argparse.Namespace:
    parser = blend.options(__doc__)
    parser.add_argument("--vocab", type=Path, required=True)
    parser.add_argument("--weights", type=Path, required=True, help="the relation network to go on from (safetensors)")
    parser.add_argument("--out", type=Path, required=True, help="the taught weights (safetensors)")
    parser.add_argument("--epochs", type=float, default=3, help="passes over the readers' pairs")
    parser.add_argument("--rate", type=float, default=1e-4)
    parser.add_argument("--dropout", type=float, default=0.1)
    parser.add_argument("--held", type=int, default=16000, help="pairs of the mixture that hold the other heads")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


if __name__ == "__main__":
    main()
