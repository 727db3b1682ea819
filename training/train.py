"""Fine-tune the relation network on a mixture of pairs: seeded, resumable, paced by the clock or by a number of pairs.

python training/train.py --data FOLDER --vocab FILE --weights FILE --out FOLDER --minutes 90
"""

import argparse
import json
import logging
import os
import random
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
import torch.distributed as dist
from torch.nn import functional

from batches import Batch, Mixture, batch_of, stream
from crossread.language_model.tokenizer import WordPieceTokenizer, read_vocabulary
from data import ENTAILMENT, NOT_ENTAILED, UNLABELLED, Pair, Splits, read_splits
from generate import make_pairs
from measure import Answers, score
from network import RelationNetwork, load_network, save_network

log = logging.getLogger("training")
CHECKED_SETS = (
    "lingnli_baseline.val",
    "lingnli_LotS.val",
    "tenp_base.dev",
    "sick.trial",
    "mrpc",
    "paws_wiki",
    "multipit_expert",
)
CHECKED_PAIRS = 400


@dataclass(slots=True)
class Progress:
    """How far a run has come; kept beside the weights so that it goes on after being cut off."""

    pairs: int = 0
    steps: int = 0
    seconds: float = 0.0


def main() -> None:
    """Train until the time or the number of pairs is used up."""
    options = _options()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s", datefmt="%H:%M:%S", stream=sys.stdout)
    rank, workers = int(os.environ.get("RANK", "0")), int(os.environ.get("WORLD_SIZE", "1"))
    if workers > 1:
        dist.init_process_group("gloo")
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    options.out.mkdir(parents=True, exist_ok=True)
    splits = read_splits(options.data)
    splits.train["made"] = make_pairs(options.data, splits, options.made, options.seed)
    tokenizer = read_vocabulary(options.vocab)
    weights = json.loads(options.mixture.read_text(encoding="utf-8"))
    Training(options, splits, tokenizer, weights, rank, workers).run()


class Training:
    """One run: its network, optimiser and progress."""

    def __init__(
        self,
        options: argparse.Namespace,
        splits: Splits,
        tokenizer: WordPieceTokenizer,
        weights: dict[str, float],
        rank: int,
        workers: int,
    ) -> None:
        self.options, self.splits, self.tokenizer = options, splits, tokenizer
        self.rank, self.workers = rank, workers
        self.progress = Progress()
        self.network = self._start()
        for frozen in (self.network.words, *self.network.layers[: options.frozen_layers]):
            frozen.requires_grad_(requires_grad=False)
        self.optimiser = optimiser_of(self.network, options.rate, options.head_rate)
        self._restore_optimiser()
        seed = options.seed + 1000 * rank + self.progress.steps
        mixture = Mixture(splits.train, weights, seed)
        order = random.Random(options.seed + self.progress.steps)
        self.batches = stream(mixture, tokenizer, options.rows, options.longest, order)

    def run(self) -> None:
        """Step, log, save and evaluate at intervals."""
        begun, saved, shown = time.monotonic(), time.monotonic(), time.monotonic()
        before, losses, seen = self.progress.seconds, [], 0
        next_check = (int(self._done() / self.options.check_every) + 1) * self.options.check_every
        while (done := self._done()) < 1.0:
            losses.append(self._step(next(self.batches)))
            seen += self.options.rows * self.workers
            self.progress.seconds = self._shared_clock(before + time.monotonic() - begun)
            now = time.monotonic()
            if now - shown > 60 and self.rank == 0:
                log.info(
                    "%.3f done, %d pairs, %.1f/s, loss %.4f",
                    done,
                    self.progress.pairs,
                    seen / (now - shown),
                    np.mean(losses),
                )
                shown, losses, seen = now, [], 0
            if self._done() >= next_check:
                next_check += self.options.check_every
                if self.rank == 0:
                    self._save()
                    self._check()
                saved = now
            elif now - saved > 300 and self.rank == 0:
                self._save()
                saved = now
        if self.rank == 0:
            self._save()
            if self.options.check_every <= 1:
                self._check()

    def _shared_clock(self, seconds: float) -> float:
        """Return the first worker's clock, so that all stop at the same step."""
        if self.workers == 1:
            return seconds
        clock = torch.tensor([seconds], dtype=torch.float64)
        dist.broadcast(clock, 0)
        return float(clock)

    def _done(self) -> float:
        if self.options.pairs:
            return self.progress.pairs / self.options.pairs
        return self.progress.seconds / (60 * self.options.minutes)

    def _step(self, batch: Batch) -> float:
        rate = self._rate()
        self.network.train()
        self.network.rounded = self._done() >= self.options.round_from
        for group in self.optimiser.param_groups:
            group["lr"] = group["top"] * rate
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=self.options.bfloat16):
            nli, par = self.network(batch.ids, batch.segments, batch.mask)
        loss = loss_of(nli.float(), par.float(), batch, self.options.smoothing)
        loss.backward()
        self._average_gradients()
        torch.nn.utils.clip_grad_norm_(self._trained(), 1.0)
        self.optimiser.step()
        self.optimiser.zero_grad()
        self.progress.pairs += self.options.rows * self.workers
        self.progress.steps += 1
        return float(loss.detach())

    def _rate(self) -> float:
        """Return the share of the top rate: linear warm-up over the first steps, then linear to a small rest."""
        return min(1.0, (self.progress.steps + 1) / self.options.warmup) * max(0.02, 1.0 - self._done())

    def _average_gradients(self) -> None:
        if self.workers == 1:
            return
        parameters = self._trained()
        flat = torch.cat([p.grad.flatten() for p in parameters])
        dist.all_reduce(flat)
        flat /= self.workers
        at = 0
        for parameter in parameters:
            parameter.grad.copy_(flat[at : at + parameter.numel()].view_as(parameter))
            at += parameter.numel()

    def _trained(self) -> list[torch.nn.Parameter]:
        return [p for p in self.network.parameters() if p.requires_grad]

    def _start(self) -> RelationNetwork:
        kept = self.options.out / "progress.json"
        if not kept.exists():
            return load_network(self.options.weights, self.options.dropout)
        self.progress = Progress(**json.loads(kept.read_text(encoding="utf-8")))
        return load_network(self.options.out / "last.safetensors", self.options.dropout)

    def _restore_optimiser(self) -> None:
        kept = self.options.out / "optimiser.pt"
        if self.progress.steps and kept.exists() and not self.options.fresh_optimiser:
            tops = [group["top"] for group in self.optimiser.param_groups]
            self.optimiser.load_state_dict(torch.load(kept, weights_only=True))
            for group, top in zip(self.optimiser.param_groups, tops, strict=True):
                group["top"] = top

    def _save(self) -> None:
        out = self.options.out
        save_network(self.network, out / "last.safetensors")
        draft = out / "optimiser.draft"
        torch.save(self.optimiser.state_dict(), draft)
        draft.replace(out / "optimiser.pt")
        (out / "progress.json").write_text(
            json.dumps({"pairs": self.progress.pairs, "steps": self.progress.steps, "seconds": self.progress.seconds})
        )

    def _check(self) -> None:
        sets = {name: self.splits.held_out[name][:] for name in CHECKED_SETS}
        for name, pairs in sets.items():
            random.Random(5).shuffle(pairs)
            sample = pairs[:CHECKED_PAIRS]
            answers = answers_of(self.network, self.tokenizer, sample, self.options.longest)
            log.info("  %-22s %s", name, score(sample, answers))


def optimiser_of(network: RelationNetwork, rate: float, head_rate: float) -> torch.optim.AdamW:
    """Return an optimiser of what is not frozen, with the top rate of the body and that of the heads."""
    heads = [*network.nli.parameters(), *network.par.parameters()]
    chosen = {id(p) for p in heads}
    body = [p for p in network.parameters() if p.requires_grad and id(p) not in chosen]
    groups = [{"params": body, "top": rate}, {"params": heads, "top": head_rate}]
    return torch.optim.AdamW(groups, lr=rate, weight_decay=0.01, fused=True)


def loss_of(nli: torch.Tensor, par: torch.Tensor, batch: Batch, smoothing: float) -> torch.Tensor:
    """Return the loss of both heads, each row counting where it has a label."""
    denied = batch.nli == NOT_ENTAILED
    related = torch.where(denied, UNLABELLED, batch.nli)
    entailed = nli.softmax(-1)[:, ENTAILMENT].clamp(max=0.999)
    loss = _labelled(nli, related, smoothing) + _labelled(par, batch.par, smoothing)
    return (loss - (torch.log1p(-entailed) * denied).sum()) / len(batch.nli)


def _labelled(logits: torch.Tensor, labels: torch.Tensor, smoothing: float) -> torch.Tensor:
    return functional.cross_entropy(logits, labels, ignore_index=UNLABELLED, label_smoothing=smoothing, reduction="sum")


def answers_of(network: RelationNetwork, tokenizer: WordPieceTokenizer, pairs: list[Pair], longest: int) -> Answers:
    """Return the network's probabilities for the pairs, in order (fp32)."""
    encoded = [tokenizer.pair(pair.a, pair.b, longest) for pair in pairs]
    order = sorted(range(len(pairs)), key=lambda number: len(encoded[number].ids))
    nli = np.zeros((len(pairs), 3), dtype=np.float32)
    par = np.zeros((len(pairs), 2), dtype=np.float32)
    network.eval()
    with torch.no_grad():
        for at in range(0, len(order), 32):
            chosen = order[at : at + 32]
            batch = batch_of([encoded[number] for number in chosen], [pairs[number] for number in chosen])
            relation, same = network(batch.ids, batch.segments, batch.mask)
            nli[chosen], par[chosen] = relation.softmax(-1).numpy(), same.softmax(-1).numpy()
    return Answers(nli, par)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True, help="the folder with pairs/ and nli_train_bundle.jsonl")
    parser.add_argument("--vocab", type=Path, required=True)
    parser.add_argument("--weights", type=Path, required=True, help="weights to start from (safetensors)")
    parser.add_argument("--out", type=Path, required=True, help="where checkpoints go; a run there is continued")
    parser.add_argument("--mixture", type=Path, default=Path(__file__).with_name("mixture.json"))
    parser.add_argument("--minutes", type=float, default=90, help="length of the run on the clock")
    parser.add_argument(
        "--pairs", type=int, default=0, help="length in pairs; repeatable, takes the place of --minutes"
    )
    parser.add_argument("--made", type=int, default=20000, help="how many pairs to make from sentences")
    parser.add_argument("--rows", type=int, default=24, help="pairs a batch and worker")
    parser.add_argument("--longest", type=int, default=104, help="tokens a pair at most")
    parser.add_argument("--rate", type=float, default=8e-5)
    parser.add_argument("--head-rate", type=float, default=3e-4)
    parser.add_argument("--warmup", type=int, default=100, help="steps")
    parser.add_argument("--dropout", type=float, default=0.1)
    parser.add_argument("--smoothing", type=float, default=0.05)
    parser.add_argument("--bfloat16", action=argparse.BooleanOptionalAction, default=True)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--frozen-layers", type=int, default=0, help="lowest layers that stay as they are")
    parser.add_argument("--round-from", type=float, default=0.7, help="share of the run after which it rounds as int8")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--fresh-optimiser", action="store_true", help="do not go on with the optimiser's state")
    parser.add_argument(
        "--check-every", type=float, default=0.1, help="share of the run between evaluations; above 1: none"
    )
    return parser.parse_args()


if __name__ == "__main__":
    main()
