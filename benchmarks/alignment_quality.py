"""How well passages are aligned, on labelled data: `python -m benchmarks alignment_quality --data FOLDER`.

FOLDER holds `alignment/` and `pairs/` (see the README of the data; nothing of it is part of this project). Every
figure comes from the same calls a user's comparison makes: `compare_articles` for documents, `judge_pair` for pairs.
`--tier words` leaves out the models, `--tier meaning` the relation model only: that is the ablation. `--half 0`
looks at the half that constants were tuned on, `--half 1` at the other.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import Any

from benchmarks.plagdet import Case, plagdet
from training.data import LAST_TOPIC_READ, topic_of

from crossread import pipeline, reading
from crossread.job import Job
from crossread.language_model import load_models
from crossread.model import Article, Comparison, Span
from crossread.roles import Models, ReadOptions
from crossread.settings import ModelSettings, Settings
from training import reports as labelled

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Setup:
    """What a run is made with: the data, the models, how many documents or pairs, and which half of them."""

    data: Path
    models: Models
    most: int
    half: int | None
    articles: Path | None = None

    def sample(self, rows: list[Row]) -> list[Row]:
        """Return at most `most` rows, drawn with a fixed seed, of the half asked for."""
        drawn = list(rows)
        random.Random(7).shuffle(drawn)
        if self.half is not None:
            drawn = drawn[self.half :: 2]
        return drawn[: self.most]


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="benchmarks alignment_quality", description=__doc__)
    parser.add_argument("--data", type=Path, default=os.environ.get("CROSSREAD_DATA"))
    parser.add_argument("--articles", type=Path, help="a folder of real reports, for the part `reports`")
    parser.add_argument("--tier", choices=("words", "meaning", "relation"), default="relation")
    parser.add_argument(
        "--most", type=int, default=60, help="documents pairs per set (pairs of sentences: ten times that)"
    )
    parser.add_argument("--half", type=int, choices=(0, 1))
    parser.add_argument("parts", nargs="*", help=f"of {', '.join(PARTS)}; all if none is named")
    asked = parser.parse_args(arguments)
    if asked.data is None or not Path(asked.data).is_dir():
        print("alignment_quality needs --data FOLDER (or CROSSREAD_DATA) with labelled data; skipped.")
        return 0
    models = Models() if asked.tier == "words" else load_models(ModelSettings())
    if asked.tier == "meaning":
        models = replace(models, relation=None)
    setup = Setup(Path(asked.data), models, asked.most, asked.half, asked.articles)
    for name in asked.parts or PARTS:
        start = time.perf_counter()
        print(f"{name} ({asked.tier}):", flush=True)
        for line in PARTS[name](setup):
            print(f"  {line}", flush=True)
        print(f"  [{time.perf_counter() - start:.0f} s]", flush=True)
    return 0


def pan(setup: Setup) -> Iterator[str]:
    """Print plagdet per kind of reuse; `most` pairs of each kind; of the summaries only those with a case count.

    Over all, a kind counts with as many pairs as its share of the corpus's cases allows: summaries are rare there.
    """
    folder = setup.data / "alignment" / "pan13_train"
    kinds: dict[str, list[Row]] = defaultdict(list)
    for row in json.loads((folder / "gold.json").read_text(encoding="utf-8")):
        kinds[row["subset"]].append(row)
    sizes = {kind: sum(bool(row["gold"]) for row in rows) for kind, rows in kinds.items()}
    everything: tuple[list[Case], list[Case]] = ([], [])
    for kind, rows in sorted(kinds.items()):
        cases: list[Case] = []
        found: list[Case] = []
        silent = 0
        sample = setup.sample([row for row in rows if row["gold"] or not kind.startswith("05")])
        counting = round(setup.most * sizes[kind] / max(sizes.values())) if sizes[kind] else len(sample)
        for place, row in enumerate(sample):
            left, right = _read(folder / row["a_file"]), _read(folder / row["b_file"])
            name = f"{row['a_file']} {row['b_file']}"
            regions = _compare(left, right, setup.models).regions
            made = [Case(name, left.span(each["a"]), right.span(each["b"])) for each in row["gold"]]
            claimed = [Case(name, _ends(each.left_span), _ends(each.right_span)) for each in regions]
            silent += not regions
            cases, found = cases + made, found + claimed
            if place < counting:
                everything[0].extend(made)
                everything[1].extend(claimed)
        if cases:
            yield f"{kind:28} {_figures(cases, found)}"
        else:
            yield f"{kind:28} silent on {silent / len(sample):.3f} of {len(sample)}"
    yield f"{'all':28} {_figures(*everything)}"


def ecb(setup: Setup) -> Iterator[str]:
    """Print F1 of sentence links: two coreferent events or more, among annotated sentences.

    Topics that the relation model was trained on stand apart: of those it is surer than of news it has not read.
    """
    folder = setup.data / "alignment" / "ecbplus"
    everything, early, late = Links(), Links(), Links()
    for row in setup.sample(json.loads((folder / "gold.json").read_text(encoding="utf-8"))):
        left, right = _read(folder / row["a_file"]), _read(folder / row["b_file"])
        matched = _matched(_compare(left, right, setup.models))
        events = {(each["a"], each["b"]): each["events"] for each in row["gold_sentence_lines"]}
        for a in row["annotated_a"]:
            for b in row["annotated_b"]:
                is_said = _joined(matched, left.line(a), right.line(b))
                for each in (everything, early if topic_of(row) <= LAST_TOPIC_READ else late):
                    each.count(events.get((a, b), 0), is_said=is_said)
    names = "all topics", f"topics to {LAST_TOPIC_READ}", "later topics"
    for name, each in zip(names, (everything, early, late), strict=True):
        yield f"{name:15} {each}"


@dataclass(slots=True)
class Links:
    """Links between sentences: how many were made, are true, are both, and share an event at least."""

    said: int = 0
    true: int = 0
    hits: int = 0
    related: int = 0

    def count(self, events: int, *, is_said: bool) -> None:
        self.said += is_said
        self.true += events >= 2
        self.hits += is_said and events >= 2
        self.related += is_said and events >= 1

    def __str__(self) -> str:
        said, true = max(1, self.said), max(1, self.true)
        return (
            f"precision {self.hits / said:.3f} recall {self.hits / true:.3f} F1 {2 * self.hits / (said + true):.3f} "
            f"of {self.true}; {self.related / said:.3f} of the links share an event or more"
        )


def reports(setup: Setup) -> Iterator[str]:
    """Print how right the links between real reports are, by what readers said of pairs; needs --articles.

    The pairs were drawn by score; each counts for as many candidates as it stands for. A debatable one is half right.
    """
    if setup.articles is None:
        yield "needs --articles FOLDER; skipped"
        return
    hits = said = true = 0.0
    for _, left, right, read in labelled.found(setup.articles):
        found = pipeline.compare_articles(_lettered(left.article, right.article), Settings(), models=setup.models)
        one, other = found.passages
        linked = {(each.left, each.right) for each in found.matches}
        for pair in read:
            is_said = (one[pair.left].id, other[pair.right].id) in linked
            right_by = pair.label.weight * pair.label.same
            said, true, hits = said + is_said * pair.label.weight, true + right_by, hits + is_said * right_by
    precision, recall = hits / max(1.0, said), hits / max(1.0, true)
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    yield f"links: precision {precision:.3f} recall {recall:.3f} F1 {f1:.3f}"


def onestop(setup: Setup) -> Iterator[str]:
    """Print the recall of listed alignments."""
    folder = setup.data / "alignment" / "onestop"
    found = total = links = 0
    for row in setup.sample(json.loads((folder / "gold.json").read_text(encoding="utf-8"))):
        left, right = _read(folder / row["a_file"]), _read(folder / row["b_file"])
        matched = _matched(_compare(left, right, setup.models))
        links += len(matched)
        total += len(row["gold"])
        found += sum(_joined(matched, left.span(each["a"]), right.span(each["b"])) for each in row["gold"])
    yield f"recall {found / total:.3f} of {total} (links made: {links})"


def wice(setup: Setup) -> Iterator[str]:
    """Print how many supporting sentences a claim is matched with."""
    path = setup.data / "alignment" / "claims.dev.jsonl"
    rows = [row for row in _lines(path) if row["label"] != "not_supported"]
    found = total = links = some = 0
    sample = setup.sample(rows)
    for row in sample:
        claim = reading.read_text(row["claim"])
        starts = list(accumulate((len(each) + 2 for each in row["evidence"]), initial=0))
        article = reading.read_text("\n\n".join(row["evidence"]))
        matches = pipeline.compare_articles(_lettered(claim, article), models=setup.models)
        matched = {span for _, span in _matched(matches)}
        support = {each for group in row["supporting_sentences"] for each in group}
        spans = [(starts[each], starts[each] + len(row["evidence"][each])) for each in sorted(support)]
        hits = sum(any(_overlap(one, span) for one in matched) for span in spans)
        found, total, links, some = found + hits, total + len(spans), links + len(matched), some + (hits > 0)
    yield f"recall {found / total:.3f} of {total} sentences; {some / len(sample):.3f} of claims get one; links {links}"


def superpal(setup: Setup) -> Iterator[str]:
    """Print how many aligned sentences of summaries and their sources are matched."""
    rows = setup.sample(list(_lines(setup.data / "alignment" / "alignments.dev.jsonl")))
    judged = [pipeline.judge_pair(row["scuSentence"], row["docSentText"], models=setup.models) for row in rows]
    yield f"recall {sum(each.score >= 0.5 for each in judged) / len(rows):.3f} of {len(rows)}"


def clough(setup: Setup) -> Iterator[str]:
    """Print the share of an answer's sentences that get a partner in the source it was, or was not, written from."""
    folder = setup.data / "alignment" / "clough_stevenson"
    shares: dict[str, list[float]] = defaultdict(list)
    for row in setup.sample(json.loads((folder / "pairs.json").read_text(encoding="utf-8"))):
        found = _compare(_read(folder / row["a_file"]), _read(folder / row["b_file"]), setup.models)
        counted = [each for each in found.passages[0] if not each.excluded]
        shares[row["category"]].append(len({each.left for each in found.matches}) / max(1, len(counted)))
    for category, each in sorted(shares.items()):
        yield f"{category:6} {sum(each) / len(each):.3f} of the sentences ({len(each)} answers)"


def pairs(setup: Setup) -> Iterator[str]:
    """Print F1 and accuracy of "the same" on pairs of sentences."""
    sets = {"mrpc": "mrpc.train", "multipit": "multipit_expert.dev", "paws": "paws_wiki.dev", "stsb": "stsb.dev"}
    for name, file in sets.items():
        rows = replace(setup, most=10 * setup.most).sample(list(_lines(setup.data / "pairs" / f"{file}.jsonl")))
        hits = right = said = true = linked = 0
        for row in rows:
            judged = pipeline.judge_pair(row["a"], row["b"], models=setup.models)
            is_same = row["label"] == "paraphrase"
            says = judged.relation == "same"
            hits, right = hits + (is_same and says), right + (is_same == says)
            said, true, linked = said + says, true + is_same, linked + (judged.score >= 0.5)
        f1 = 2 * hits / max(1, said + true)
        yield f"{name:10} F1 {f1:.3f} accuracy {right / len(rows):.3f} linked {linked / len(rows):.3f} of {len(rows)}"


PARTS: dict[str, Callable[[Setup], Iterator[str]]] = {
    "pan": pan, "ecb": ecb, "onestop": onestop, "wice": wice, "superpal": superpal, "clough": clough,
    "pairs": pairs, "reports": reports,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Document:
    """An article as read, with a map from places in its file to places in its text."""

    article: Article
    raw: str
    places: tuple[int, ...]

    def span(self, raw: list[int]) -> tuple[int, int]:
        """Return a span of the file as a span of the text."""
        return self.places[raw[0]], self.places[raw[1]]

    def line(self, number: int) -> tuple[int, int]:
        """Return the span of a line of the file in the text."""
        lines = self.raw.split("\n")
        start = sum(len(each) + 1 for each in lines[:number])
        return self.span([start, start + len(lines[number])])


@cache
def _read(path: Path) -> Document:
    article = reading.read_path(path, ReadOptions(), Job())
    raw = path.read_bytes().decode("utf-8")
    kept = [not (each == "\ufeff" and n == 0) and raw[n : n + 2] != "\r\n" for n, each in enumerate(raw)]
    return Document(article, raw, tuple(accumulate(kept, initial=0)))


def _compare(left: Document, right: Document, models: Models) -> Comparison:
    return pipeline.compare_articles(_lettered(left.article, right.article), Settings(), models=models)


def _lettered(left: Article, right: Article) -> tuple[Article, Article]:
    return replace(left, id="A"), replace(right, id="B")


def _matched(comparison: Comparison) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """Return the places of matched passages."""
    spans = {each.id: (each.span.start, each.span.end) for row in comparison.passages for each in row}
    return [(spans[each.left], spans[each.right]) for each in comparison.matches]


def _joined(
    matched: list[tuple[tuple[int, int], tuple[int, int]]], left: tuple[int, int], right: tuple[int, int]
) -> bool:
    return any(_overlap(one, left) and _overlap(other, right) for one, other in matched)


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _figures(cases: list[Case], found: list[Case]) -> str:
    made = plagdet(cases, found)
    return (
        f"plagdet {made.score:.3f} precision {made.precision:.3f} recall {made.recall:.3f} "
        f"granularity {made.granularity:.2f} ({len(cases)} cases)"
    )


def _lines(path: Path) -> Iterator[Row]:
    with path.open(encoding="utf-8", newline="") as lines:
        for line in lines:
            yield json.loads(line)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
