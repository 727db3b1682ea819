"""Teach a large network on the labelled pairs, then a small one from its answers to many more; wants a graphics card.

python training/distil.py --packed packed.npz --vocab FILE --mixture mixture.json --out FOLDER --teacher FILE
python training/distil.py ... --teacher FOLDER/teacher.safetensors --teacher-pairs 0 --student FILE

Distillation as Hinton et al. (2015, arXiv:1503.02531) have it, on labelled pairs, on pairs of neighbouring sentences
that the teacher's own embeddings find, and on both with words exchanged (`batches_on_card.Exchange`).
"""

import argparse
import json
import logging
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from batches import Batch
from batches_on_card import CardMixture, Exchange, Sentences, stream
from data import CONTRADICTION, UNLABELLED, Pair
from measure import Answers, score, verdicts_of
from network import RelationNetwork, load_network, mean_of, save_network
from packed import Packed, PairTable, read
from teacher import vocabulary_of
from train import loss_of, optimiser_of

log = logging.getLogger("distil")
FOUND = "found"
TRIED = 8
TOO_ALIKE = 0.97
HARDNESS = 2.0


@dataclass(frozen=True, slots=True)
class Plan:
    """How one network learns: for so many pairs (or minutes), so many a step, at what top rates, in what phases."""

    pairs: int
    minutes: float
    rows: int
    rate: float
    head_rate: float
    warm: float = 0.06
    round_from: float = 1.0
    checks: int = 3


class Pace:
    """Count the pairs or watch the clock; log twenty times, and tell when the network is to be checked."""

    def __init__(self, plan: Plan) -> None:
        self._plan, self._begun, self._seen = plan, time.monotonic(), 0
        self._logged = self._checked = 0
        self._losses: list[Tensor] = []
        self.done = 0.0

    @property
    def goes_on(self) -> bool:
        """Tell whether there are steps left."""
        return self.done < 1

    def step(self, loss: Tensor) -> bool:
        """Count one step; tell whether it is time for a check."""
        plan = self._plan
        self._seen += plan.rows
        self._losses.append(loss)
        seconds = time.monotonic() - self._begun
        self.done = seconds / (60 * plan.minutes) if plan.minutes else self._seen / plan.pairs
        if int(self.done * 20) > self._logged:
            self._logged = int(self.done * 20)
            mean = float(torch.stack(self._losses).mean())
            self._losses = []
            log.info("%.2f done, %d pairs, %.0f/s, loss %.4f", self.done, self._seen, self._seen / seconds, mean)
        if int(self.done * plan.checks) > self._checked:
            self._checked = int(self.done * plan.checks)
            return True
        return False


def main() -> None:
    """Teach the teacher if it is to be taught, then the student if there is one."""
    options = _options()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s", datefmt="%H:%M:%S", stream=sys.stdout)
    torch.manual_seed(options.seed)
    torch.set_float32_matmul_precision("high")
    Run(options).go()


class Run:
    """Both stages over one packed file."""

    def __init__(self, options: argparse.Namespace) -> None:
        self.options = options
        self.device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
        self.packed: Packed = read(options.packed)
        self.sentences = Sentences(self.packed.pieces, self.packed.starts, self.device)
        self.weights: dict[str, float] = json.loads(options.mixture.read_text(encoding="utf-8"))
        options.out.mkdir(parents=True, exist_ok=True)

    def go(self) -> None:
        """Run what the options ask for."""
        options = self.options
        teachers = [load_network(path, options.teacher_dropout).to(self.device) for path in options.teacher]
        found = self.found_pairs(teachers[0]) if options.teacher_pairs else None
        if found is not None:
            np.savez(options.out / "found.npz", pairs=found)
            plan = Plan(options.teacher_pairs, options.minutes, options.teacher_rows, options.teacher_rate, 5e-4)
            mixture = CardMixture(self.packed.train, self.weights, options.seed)
            batches = stream(mixture, self.sentences, plan.rows, options.longest, options.seed)
            self.learn(teachers[0], [], plan, batches)
            save_network(teachers[0], options.out / "teacher.safetensors")
        if options.student:
            self.teach(teachers)

    def teach(self, teachers: list[RelationNetwork]) -> None:
        """Let the student learn from the mean of the teachers' answers."""
        options = self.options
        for teacher in teachers:
            teacher.eval().bfloat16()
        student = load_network(options.student, options.student_dropout).to(self.device)
        with np.load(options.found) as stored:
            found = stored["pairs"].astype(np.int32)
        nothing = np.full(len(found), UNLABELLED, dtype=np.int32)
        flips = np.ones(len(found), dtype=np.int32)
        tables = self.packed.train | {FOUND: PairTable(found[:, 0], found[:, 1], nothing, nothing, flips)}
        labelled = sum(self.weights.values())
        weights = self.weights | {FOUND: labelled * options.found_share / (1 - options.found_share)}
        exchange = Exchange(student.words.weight.detach(), vocabulary_of(options.vocab), share=options.exchanged)
        mixture = CardMixture(tables, weights, options.seed + 1)
        plan = Plan(
            options.student_pairs,
            options.minutes,
            options.student_rows,
            options.student_rate,
            1e-3,
            round_from=options.round_from,
        )
        batches = stream(mixture, self.sentences, plan.rows, options.longest, options.seed + 1, exchange)
        self.learn(student, teachers, plan, batches)
        save_network(student, options.out / "student.safetensors")

    def learn(
        self, network: RelationNetwork, teachers: list[RelationNetwork], plan: Plan, batches: Iterator[Batch]
    ) -> None:
        """Take every step of the plan, checking at equal intervals."""
        optimiser = optimiser_of(network, plan.rate, plan.head_rate)
        pace = Pace(plan)
        while pace.goes_on:
            network.train()
            network.rounded = pace.done >= plan.round_from
            for group in optimiser.param_groups:
                group["lr"] = group["top"] * min(1.0, (pace.done + 1e-3) / plan.warm) * max(0.01, 1 - pace.done)
            batch = next(batches)
            with torch.autocast(self.device.type, dtype=torch.bfloat16):
                nli, par = network(batch.ids, batch.segments, batch.mask)
            loss = self.loss(nli.float(), par.float(), batch, teachers)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            optimiser.zero_grad(set_to_none=True)
            if pace.step(loss.detach()):
                self.check(network)

    def loss(self, nli: Tensor, par: Tensor, batch: Batch, teachers: list[RelationNetwork]) -> Tensor:
        """Return the loss of the labels alone, or mostly that of differing from the teachers."""
        if not teachers:
            return loss_of(nli, par, batch, self.options.smoothing)
        with torch.no_grad():
            answers = [teacher(batch.ids, batch.segments, batch.mask) for teacher in teachers]
        taught = sum(
            _distance(own, torch.stack([one[head].float() for one in answers])) for head, own in enumerate((nli, par))
        )
        return taught + self.options.labels * loss_of(nli, par, batch, self.options.smoothing)

    @torch.no_grad()
    def found_pairs(self, network: RelationNetwork) -> np.ndarray:
        """Return pairs of loose sentences that stand near each other, (pairs, 2), by the untaught teacher's vectors."""
        network.eval()
        loose = self.packed.loose
        order = loose[np.argsort(self.sentences.lengths[loose], kind="stable")]
        vectors = []
        for at in range(0, len(order), 1024):
            ids, mask = self.sentences.single(order[at : at + 1024])
            with torch.autocast(self.device.type, dtype=torch.bfloat16):
                hidden = network.hidden(ids, torch.zeros_like(ids), mask)
            vectors.append(functional.normalize(mean_of(hidden.float(), mask), dim=1).to(torch.bfloat16))
        unit = torch.cat(vectors)
        generator = torch.Generator(device=self.device).manual_seed(self.options.seed)
        pairs = []
        for at in range(0, len(unit), 4096):
            likeness = (unit[at : at + 4096] @ unit.T).float()
            likeness[likeness > TOO_ALIKE] = -1
            near = likeness.topk(TRIED, dim=1).indices
            for _ in range(3):
                place = torch.randint(0, TRIED, (len(near), 1), device=self.device, generator=generator)
                here = torch.arange(at, at + len(near), device=self.device)
                pairs.append(torch.stack([here, near.gather(1, place)[:, 0]], dim=1))
        found = torch.unique(torch.cat(pairs), dim=0).cpu().numpy()
        log.info("%d pairs of neighbours among %d loose sentences", len(found), len(loose))
        return np.stack([order[found[:, 0]], order[found[:, 1]]], axis=1)

    @torch.no_grad()
    def check(self, network: RelationNetwork) -> None:
        """Log the figures on every held-out set."""
        network.eval()
        for name, table in self.packed.held_out.items():
            pairs = [Pair("", "", int(n), int(p), name) for n, p in zip(table.nli, table.par, strict=True)]
            if name.startswith("written/"):
                log.info("  %-28s %.3f", name, self._written(network, table))
            else:
                log.info("  %-28s %s", name, score(pairs, self._answers(network, table.a, table.b)))

    def _written(self, network: RelationNetwork, table: PairTable) -> float:
        """Return the accuracy of "contradicts, or not", both orders and heads together, as Crossread asks."""
        both = [self._answers(network, table.a, table.b), self._answers(network, table.b, table.a)]
        guess = verdicts_of(*both).argmax(1) == 1
        return float((guess == (table.nli == CONTRADICTION)).mean())

    def _answers(self, network: RelationNetwork, first: np.ndarray, second: np.ndarray) -> Answers:
        nli, par = [], []
        for at in range(0, len(first), 512):
            ids, segments, mask = self.sentences.pairs(first[at : at + 512], second[at : at + 512], 128)
            with torch.autocast(self.device.type, dtype=torch.bfloat16):
                one, other = network(ids, segments, mask)
            nli.append(one.float().softmax(-1).cpu().numpy())
            par.append(other.float().softmax(-1).cpu().numpy())
        return Answers(np.concatenate(nli), np.concatenate(par))


def _distance(own: Tensor, taught: Tensor) -> Tensor:
    """Return the divergence from the mean of the teachers' softened answers (T = `HARDNESS`)."""
    target = (taught / HARDNESS).softmax(-1).mean(0)
    return functional.kl_div((own / HARDNESS).log_softmax(-1), target, reduction="batchmean") * HARDNESS**2


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--packed", type=Path, required=True, help="what packed.py wrote")
    parser.add_argument("--vocab", type=Path, required=True)
    parser.add_argument("--mixture", type=Path, default=Path(__file__).with_name("mixture.json"))
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument(
        "--teacher", type=Path, nargs="+", required=True, help="what teacher.py wrote, or one taught here"
    )
    parser.add_argument("--teacher-pairs", type=int, default=700_000, help="0: it is taught already")
    parser.add_argument("--minutes", type=float, default=0, help="end by the clock, not by a number of pairs")
    parser.add_argument("--teacher-rows", type=int, default=128)
    parser.add_argument("--teacher-rate", type=float, default=4e-5)
    parser.add_argument("--teacher-dropout", type=float, default=0.1)
    parser.add_argument("--student", type=Path, help="weights that the student starts from; without: the teacher only")
    parser.add_argument("--student-pairs", type=int, default=5_000_000)
    parser.add_argument("--student-rows", type=int, default=512)
    parser.add_argument("--student-rate", type=float, default=2.5e-4)
    parser.add_argument("--student-dropout", type=float, default=0.0)
    parser.add_argument("--found", type=Path, help="found.npz of the teacher's run")
    parser.add_argument("--found-share", type=float, default=0.4, help="share of found pairs in what the student reads")
    parser.add_argument("--exchanged", type=float, default=0.12, help="share of words exchanged in half of the pairs")
    parser.add_argument("--labels", type=float, default=0.3, help="weight of the labels beside the teacher's answers")
    parser.add_argument("--smoothing", type=float, default=0.02)
    parser.add_argument("--round-from", type=float, default=0.75, help="share of the run after which it rounds as int8")
    parser.add_argument("--longest", type=int, default=104, help="tokens a pair at most")
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


if __name__ == "__main__":
    main()
