"""How right the contradiction checks are: on hand-written pairs and, with --data, on labelled sets.

    python -m benchmarks checks [--data FOLDER] [--each 300] [--show]

"by checks" counts a pair as contradictory when a finding of the checks reaches the balanced threshold, as in a
comparison, or when a quotation is told to be altered (a kind of its own, planted and looked for like the others);
"decided" when `judge_pair` would say so; "model" when the relation model alone would.
"""

from __future__ import annotations

import argparse
import datetime
import json
import random
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from crossread.checks import CHECKS, decide, examine
from crossread.job import Job
from crossread.language_model import load_models
from crossread.model import Finding, Passage, Span
from crossread.roles import Models, Pair, Side
from crossread.settings import CheckSettings, ModelSettings
from crossread.similarity.pair import score_one
from crossread.verdict import THRESHOLDS

DATA = Path(__file__).parent / "data"
CHECK_OF_KIND = {"antonyms": "opposites", "antonym": "opposites", "number": "numbers", "date": "dates", "name": "names"}


@dataclass(frozen=True)
class Judged:
    row: dict[str, Any]
    is_clash: bool
    findings: tuple[Finding, ...]
    by_checks: float
    decided: float
    model: float


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks checks", description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, help="folder of labelled pairs, one JSON lines file a set")
    parser.add_argument("--each", type=int, default=300, help="at most so many pairs a labelled set")
    parser.add_argument("--show", action="store_true", help="print the pairs judged wrongly")
    options = parser.parse_args(arguments)
    models = load_models(ModelSettings())
    for name in ("contradictions", "newsdesk", "swaps"):
        judged = judge(read(DATA / f"{name}.jsonl"), models)
        print(f"\n{name}: {len(judged)} pairs")
        summarise(judged)
        per_kind(judged)
        per_check(judged)
        if options.show:
            show(judged)
    for path in sorted(options.data.glob("*.jsonl")) if options.data else ():
        rows = [row for row in read(path) if row["label"] in LABELS]
        if not any(row["label"] == "contradiction" for row in rows):
            continue
        judged = judge(random.Random(3).sample(rows, min(options.each, len(rows))), models)
        print(f"\n{path.stem}: {len(judged)} pairs")
        summarise(judged)
    return 0


LABELS = frozenset({"contradiction", "entailment", "neutral", "none", "same", "paraphrase"})


def read(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def judge(rows: Sequence[dict[str, Any]], models: Models) -> list[Judged]:
    texts = [(row["a"].strip(), row["b"].strip()) for row in rows]
    remembered = Remembered(models, texts)
    found = []
    for row, (a, b) in zip(rows, texts, strict=True):
        left, right = passage("A", a), passage("B", b)
        scored = score_one(left, right, "en", Models(remembered, remembered), Job())
        sides = (Side(left, "en", day(row.get("date_a"))), Side(right, "en", day(row.get("date_b"))))
        pair = Pair(*sides, scored.score, scored.semantic, scored.relation, topic=scored.topic)
        findings = examine((pair,), CheckSettings(), Job())
        sure = [each.confidence for each in findings if is_told(each)]
        model = scored.relation.contradicts if scored.relation else 0.0
        is_clash = row["label"] == "contradiction"
        found.append(Judged(row, is_clash, findings, max(sure, default=0.0), decide(pair, findings), model))
    return found


def is_told(each: Finding) -> bool:
    return each.kind == "altered quotation" or (each.weight == "clash" and each.check != "relation")


class Remembered:
    """The models' answers for all pairs, asked at once: a batch costs a fraction of single questions."""

    def __init__(self, models: Models, pairs: Sequence[tuple[str, str]]) -> None:
        if models.encoder is None or models.relation is None:
            raise SystemExit(f"The benchmark needs the models. {models.notice}")
        texts = sorted({text for pair in pairs for text in pair})
        self._vectors = dict(zip(texts, models.encoder.encode(texts, Job()), strict=True))
        self._relations = dict(zip(pairs, models.relation.judge(pairs, Job()), strict=True))

    def encode(self, texts: Sequence[str], _job: Job) -> np.ndarray:
        return np.array([self._vectors[text] for text in texts])

    def judge(self, pairs: Sequence[tuple[str, str]], _job: Job) -> tuple[Any, ...]:
        return tuple(self._relations[pair] for pair in pairs)


def passage(article: str, text: str) -> Passage:
    return Passage(f"{article}1", article, 0, Span(0, len(text)), text)


def day(written: str | None) -> datetime.date | None:
    return datetime.date.fromisoformat(written) if written else None


def summarise(judged: Sequence[Judged]) -> None:
    upper, lower = THRESHOLDS["balanced"]
    line("model alone, 0.5", judged, lambda each: each.model >= 0.5)
    line("decided, 0.5", judged, lambda each: each.decided >= 0.5)
    line(f"by checks, {upper}", judged, lambda each: each.by_checks >= upper)
    line(f"by checks, {lower}", judged, lambda each: each.by_checks >= lower)


def line(title: str, judged: Sequence[Judged], says: Callable[[Judged], bool]) -> None:
    right = sum(says(each) and each.is_clash for each in judged)
    said = sum(says(each) for each in judged)
    true = sum(each.is_clash for each in judged)
    precision, recall = right / max(said, 1), right / max(true, 1)
    silent = sum(not says(each) and not each.is_clash for each in judged) / max(len(judged) - true, 1)
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    balanced = (recall + silent) / 2
    print(f"  {title:20} precision {precision:.2f}  recall {recall:.2f}  F1 {f1:.2f}  balanced accuracy {balanced:.2f}")


def per_kind(judged: Sequence[Judged]) -> None:
    kinds: dict[tuple[str, str], list[Judged]] = defaultdict(list)
    for each in judged:
        kinds[each.row["label"], each.row.get("kind", "")].append(each)
    upper = THRESHOLDS["balanced"][0]
    for (label, kind), group in sorted(kinds.items()):
        decided = sum(each.decided >= 0.5 for each in group)
        checked = sum(each.by_checks >= upper for each in group)
        print(f"    {label:14}{kind:32}{len(group):4}  decided {decided:3}  by checks {checked:3}")


def per_check(judged: Sequence[Judged]) -> None:
    """Print for each check how many of its findings lie in contradictory pairs, and how many of its own it found."""
    lower = THRESHOLDS["balanced"][1]
    for check in CHECKS:
        said = [
            each for each in judged if any(one.check == check.id and one.confidence >= lower for one in each.findings)
        ]
        own = [each for each in judged if each.is_clash and kind_of(each) == check.id]
        found = sum(each in said for each in own)
        right = sum(each.is_clash for each in said)
        precision = f"{right}/{len(said)}"
        print(f"    check {check.id:12} precision {precision:8} recall of its own kind {found}/{len(own)}")


def kind_of(each: Judged) -> str:
    kind = each.row.get("kind", "")
    return CHECK_OF_KIND.get(kind, kind)


def show(judged: Sequence[Judged]) -> None:
    for each in judged:
        if (each.decided >= 0.5) != each.is_clash:
            findings = [(one.check, one.values, one.confidence) for one in each.findings]
            print(f"  WRONG {each.row['id']} {each.decided:.2f} {each.row['a']} || {each.row['b']} {findings}")
