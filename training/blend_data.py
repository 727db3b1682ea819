"""Labelled pairs of passages for the blend: read from a folder outside the project, measured by the engine's code.

Each `Row` says how likely its two passages share content (`content`, None where the set does not tell) and whether
they say the same (`same`, likewise). Passages of documents are measured within their documents, because rarity of
words depends on them.
"""

import json
import random
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import combinations
from pathlib import Path

import numpy as np

from crossread.job import Job
from crossread.model import Passage, Span
from crossread.similarity.features import measure
from crossread.similarity.index import propose
from crossread.similarity.prepare import Prepared, prepare
from crossread.similarity.sets import sets
from crossread.similarity.vocabulary import join
from crossread.text.segment import sentences
from data import topic_of
from reports import found
from stories import UNSEEN, read_stories

# How likely two passages share content, given what the annotators said.
ONE_EVENT = 0.5  # ECB+: one coreferent event; a reader would mostly call that shared, the set does not
MRPC_OTHER = 0.5  # not a paraphrase, but nearly always about the same fact
MULTIPIT_OTHER = 0.3


@dataclass(frozen=True, slots=True)
class Row:
    """One measured pair; `group` keeps together what must not be split between fitting and testing."""

    source: str
    group: str
    left: str
    right: str
    columns: dict[str, float]
    content: float | None = None
    same: float | None = None


def pair_rows(
    pairs: list[tuple[str, str, float]], source: str, contents: tuple[float | None, float | None]
) -> list[Row]:
    """Measure single pairs; `contents` are the content labels of pairs that are not, and that are, the same."""
    rows = []
    for number, (left, right, same) in enumerate(pairs):
        one, other = prepare((_passage(left, "A", 0),), "en"), prepare((_passage(right, "B", 0),), "en")
        columns = _measured(one, other, [(0, 0)])[0]
        rows.append(Row(source, f"{source}{number}", left, right, columns, contents[int(same >= 0.5)], same))
    return rows


def stsb_rows(pairs: list[tuple[str, str, float]]) -> list[Row]:
    """Measure pairs with a score 0..5: 4 and more is the same, 2.5 about as likely as not shared content."""
    rows = []
    for number, (left, right, value) in enumerate(pairs):
        one, other = prepare((_passage(left, "A", 0),), "en"), prepare((_passage(right, "B", 0),), "en")
        columns = _measured(one, other, [(0, 0)])[0]
        content = min(1.0, max(0.0, (value - 1) / 3))
        rows.append(Row("stsb", f"stsb{number}", left, right, columns, content, float(value >= 4)))
    return rows


def story_rows() -> list[Row]:
    """Measure invented stories that the relation model has not seen: the same in distant words, and what only seems so.

    Wordings that contradict each other are about one content; those apart share the matter alone.
    """
    rows = []
    for number, story in enumerate(read_stories(UNSEEN)):
        told = [(*pair, 1.0, 1.0) for pair in combinations(story.same, 2)]
        told += [(left, right, 0.7, 0.0) for left, right in zip(story.same, story.against, strict=False)]
        told += [(left, right, 0.2, 0.0) for left in story.same[:2] for right in story.apart]
        for left, right, content, same in told:
            row = pair_rows([(left, right, same)], "stories", (content, content))[0]
            rows.append(replace(row, group=f"story {number}"))
    return rows


def report_rows(folder: Path) -> list[Row]:
    """Measure the pairs of real reports that readers labelled, within their reports."""
    rows = []
    for event, left, right, read in found(folder):
        one, other = (prepare(each.passages, each.article.language) for each in (left, right))
        measured = _measured(one, other, [(each.left, each.right) for each in read])
        for each, columns in zip(read, measured, strict=True):
            texts = one.passages[each.left].text, other.passages[each.right].text
            rows.append(Row("reports", event, *texts, columns, each.label.same))
    return rows


def ecb_rows(folder: Path) -> Iterator[Row]:
    """Measure the annotated sentence pairs of ECB+ within their documents."""
    for case in json.loads((folder / "gold.json").read_text(encoding="utf-8")):
        left, left_lines = _lines(folder / case["a_file"])
        right, right_lines = _lines(folder / case["b_file"])
        events = {(each["a"], each["b"]): each["events"] for each in case["gold_sentence_lines"]}
        places = [
            (i, j)
            for i, a in enumerate(left_lines)
            for j, b in enumerate(right_lines)
            if a in case["annotated_a"] and b in case["annotated_b"]
        ]
        topic = str(topic_of(case))
        for (i, j), columns in zip(places, _measured(left, right, places), strict=True):
            n = events.get((left_lines[i], right_lines[j]), 0)
            content = 1.0 if n >= 2 else ONE_EVENT * n
            yield Row("ecb", topic, left.passages[i].text, right.passages[j].text, columns, content)


def unrelated_rows(folder: Path, count: int) -> list[Row]:
    """Return the likeliest pairs of documents on different events: none shares content."""
    groups = defaultdict(list)
    for path in sorted(folder.glob("*/*.txt")):
        groups[path.parent.name.split("_")[0]].append(path)
    draw = random.Random(11)
    rows: list[Row] = []
    while len(rows) < count:
        one, other = draw.sample(sorted(groups), 2)
        left, right = _lines(draw.choice(groups[one]))[0], _lines(draw.choice(groups[other]))[0]
        places = draw.sample(_proposed(left, right), 8) if len(_proposed(left, right)) > 8 else []
        for (i, j), columns in zip(places, _measured(left, right, places), strict=True):
            texts = left.passages[i].text, right.passages[j].text
            rows.append(Row("unrelated", f"u{len(rows) // 40}", *texts, columns, 0.0))
    return rows


def onestop_rows(folder: Path, count: int) -> list[Row]:
    """Return listed alignments of rewritten articles, and likely pairs from quite other places of them."""
    cases = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    random.Random(12).shuffle(cases)
    rows: list[Row] = []
    for case in cases[:count]:
        left, right = _sentences(folder / case["a_file"]), _sentences(folder / case["b_file"])
        listed = {(i, j) for gold in case["gold"] for i in _within(left, gold["a"]) for j in _within(right, gold["b"])}
        far = [
            (i, j)
            for i, j in _proposed(left, right)
            if (i, j) not in listed and abs(i / len(left.passages) - j / len(right.passages)) > 0.2
        ]
        places = sorted(listed)[:15] + random.Random(13).sample(far, min(15, len(far)))
        for (i, j), columns in zip(places, _measured(left, right, places), strict=True):
            texts = left.passages[i].text, right.passages[j].text
            label = 1.0 if (i, j) in listed else 0.05
            rows.append(Row("onestop", case["a_file"].rsplit("-", 1)[0], *texts, columns, label))
    return rows


def wice_rows(path: Path, count: int) -> list[Row]:
    """Return claims with the sentences that support them, and with likely ones that do not."""
    cases = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    cases = [each for each in cases if each["label"] != "not_supported"]
    random.Random(14).shuffle(cases)
    rows: list[Row] = []
    for number, case in enumerate(cases[:count]):
        left, right = _prepared([case["claim"]], "A"), _prepared(case["evidence"], "B")
        support = {each for group in case["supporting_sentences"] for each in group}
        likely = [j for _, j in _proposed(left, right) if j not in support]
        places = [(0, j) for j in sorted(support)[:6] + likely[:6] if right.lengths[j] > 2]
        for (i, j), columns in zip(places, _measured(left, right, places), strict=True):
            texts = left.passages[i].text, right.passages[j].text
            rows.append(Row("wice", f"w{number}", *texts, columns, 0.9 if j in support else 0.15))
    return rows


def superpal_rows(path: Path) -> list[Row]:
    """Return sentences of summaries with sentences they draw on."""
    cases = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    pairs = [(each["scuSentence"], each["docSentText"], 0.0) for each in cases]
    return [
        Row("superpal", cases[n]["topic"], row.left, row.right, row.columns, 0.9)
        for n, row in enumerate(pair_rows(pairs, "superpal", (None, None)))
    ]


def _measured(left: Prepared, right: Prepared, places: list[tuple[int, int]]) -> list[dict[str, float]]:
    if not places:
        return []
    joint = join(left, right)
    i, j = (np.array(each, dtype=np.int64) for each in zip(*places, strict=True))
    found = measure(sets(joint), joint, (i, j))
    return [{name: float(values[n]) for name, values in found.items()} for n in range(len(places))]


def _proposed(left: Prepared, right: Prepared) -> list[tuple[int, int]]:
    joint = join(left, right)
    one, other = sets(joint)
    i, j = propose(one.stems, other.stems, joint.weight, None, most=2, job=Job())
    return list(zip(i.tolist(), j.tolist(), strict=True))


def _passage(text: str, article: str, index: int) -> Passage:
    return Passage(f"{article}{index + 1}", article, index, Span(0, len(text)), text)


def _prepared(texts: list[str], article: str) -> Prepared:
    return prepare(tuple(_passage(each, article, n) for n, each in enumerate(texts)), "en")


@cache
def _lines(path: Path) -> tuple[Prepared, tuple[int, ...]]:
    """Return a document's lines as passages, and the number of each line."""
    with path.open(encoding="utf-8", newline="") as opened:
        lines = opened.read().split("\n")
    kept = [n for n, each in enumerate(lines) if each.strip()]
    return _prepared([lines[n].strip() for n in kept], path.parent.name), tuple(kept)


@cache
def _sentences(path: Path) -> Prepared:
    with path.open(encoding="utf-8", newline="") as opened:
        text = opened.read()
    passages = []
    start = 0
    for line in text.split("\n"):
        for span in sentences(line):
            place = span.shifted(start)
            passages.append(Passage(f"A{len(passages) + 1}", "A", len(passages), place, place.of(text)))
        start += len(line) + 1
    return prepare(tuple(passages), "en")


def _within(prepared: Prepared, gold: list[int]) -> list[int]:
    """Return the passages that lie for the most part within a gold span."""
    found = []
    for each in prepared.passages:
        shared = min(gold[1], each.span.end) - max(gold[0], each.span.start)
        if shared > 0.6 * each.span.length:
            found.append(each.index)
    return found
