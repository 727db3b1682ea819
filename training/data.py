"""The labelled pairs: read from a folder outside the project, split into training and held-out parts."""

import json
import random
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ENTAILMENT, NEUTRAL, CONTRADICTION = 0, 1, 2
NOT_ENTAILED = 3
DIFFERENT, SAME = 0, 1
UNLABELLED = -1
SPLIT_SEED = 20
LAST_TOPIC_READ = 12  # of ECB+, the relation model learns from the topics up to this one
_NLI = {"entailment": ENTAILMENT, "neutral": NEUTRAL, "contradiction": CONTRADICTION}
_PAR = {"paraphrase": SAME, "not_paraphrase": DIFFERENT, "contradiction": DIFFERENT, "neutral": DIFFERENT}


@dataclass(frozen=True, slots=True)
class Pair:
    """Two passages and what is known of them: `nli` for the order (a, b), `par` for both orders."""

    a: str
    b: str
    nli: int
    par: int
    source: str

    @property
    def flipped(self) -> "Pair":
        """The pair the other way round; labels that hold for both orders only are kept by the caller."""
        return Pair(self.b, self.a, self.nli, self.par, self.source)


@dataclass(frozen=True, slots=True)
class Splits:
    """Training pairs by source and held-out pairs by set; no pair is in both."""

    train: dict[str, list[Pair]]
    held_out: dict[str, list[Pair]]


def read_splits(folder: Path) -> Splits:
    """Read every set that is used; own splits are drawn with a fixed seed and never share a sentence."""
    pairs = folder / "pairs"
    train: dict[str, list[Pair]] = defaultdict(list)
    held_out: dict[str, list[Pair]] = {}
    for row in rows(folder / "nli_train_bundle.jsonl"):
        pair = _entailment_pair(row, row["src"])
        train[row["src"]].append(pair)
    for name, share in (("paws_wiki.dev", 1000), ("mrpc.train", 800), ("summedits_other_edits.test", 1000)):
        everything = [_same_pair(row, name.split(".")[0]) for row in rows(pairs / f"{name}.jsonl")]
        source = name.split(".")[0]
        train[source], held_out[source] = split_apart(everything, share)
    for name in ("multipit_expert", "stsb"):
        train[name] = [_same_pair(row, name) for row in rows(pairs / f"{name}.train.jsonl")]
        held_out[name] = [_same_pair(row, name) for row in rows(pairs / f"{name}.dev.jsonl")]
    train["headlines"] = [
        _same_pair(row, "headlines") for row in rows(pairs / "emergent_headlines_derived.train.jsonl")
    ]
    train |= aligned_pairs(folder / "alignment")
    for name in _HELD_OUT_NLI:
        held_out[name] = [_entailment_pair(row, name) for row in rows(pairs / f"{name}.jsonl")]
    return Splits(dict(train), held_out)


_HELD_OUT_NLI = (
    "lingnli_baseline.val",
    "lingnli_LotS.val",
    "tenp_base.dev",
    "tenp_contrast.dev",
    "sick.trial",
    "snli_part.test",
    "neg_snli.test",
    "cad_nli_revised_premise.dev",
    "fm2.dev",
    "scifact.dev",
    "covidfact.dev",
)


def split_apart(pairs: list[Pair], share: int) -> tuple[list[Pair], list[Pair]]:
    """Hold out about `share` pairs such that no sentence stands on both sides."""
    groups = _groups(pairs)
    random.Random(SPLIT_SEED).shuffle(groups)
    train: list[Pair] = []
    held_out: list[Pair] = []
    for group in groups:
        (held_out if len(held_out) < share and len(group) < share // 4 else train).extend(group)
    return train, held_out


def _groups(pairs: list[Pair]) -> list[list[Pair]]:
    """Return the pairs, those together that share a sentence, directly or through others."""
    parent: dict[str, str] = {}

    def root(text: str) -> str:
        parent.setdefault(text, text)
        while parent[text] != text:
            parent[text] = parent[parent[text]]
            text = parent[text]
        return text

    for pair in pairs:
        parent[root(_folded(pair.a))] = root(_folded(pair.b))
    groups: dict[str, list[Pair]] = defaultdict(list)
    for pair in pairs:
        groups[root(_folded(pair.a))].append(pair)
    return list(groups.values())


def _folded(text: str) -> str:
    return " ".join(text.lower().split())


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the objects of a file of JSON lines."""
    with path.open(encoding="utf-8", newline="") as lines:
        for line in lines:
            if line.strip():
                yield json.loads(line)


def _entailment_pair(row: dict[str, str], source: str) -> Pair:
    nli = _NLI[row["label"]]
    # A contradiction is never the same content; entailment may leave something out, so it says nothing.
    return Pair(clean(row["a"]), clean(row["b"]), nli, DIFFERENT if nli == CONTRADICTION else UNLABELLED, source)


def _same_pair(row: dict[str, str], source: str) -> Pair:
    par = _PAR[row["label"]]
    nli = {"contradiction": CONTRADICTION, "neutral": NEUTRAL}.get(row["label"], UNLABELLED)
    if source in ("paws_wiki", "summedits_other_edits") and par == SAME:
        nli = ENTAILMENT
    elif source == "paws_wiki":
        nli = NOT_ENTAILED
    return Pair(clean(row["a"]), clean(row["b"]), nli, par, source)


def clean(text: str) -> str:
    """Undo the quoting of some sets (doubled quotation marks, LaTeX-style ones)."""
    text = text.replace("``", '"').replace("''", '"').replace('""', '"')
    return " ".join(text.split()).strip()


def aligned_pairs(folder: Path) -> dict[str, list[Pair]]:
    """Return passages of two texts that were aligned as saying the same; of half of the articles, to leave the rest."""
    rewritten = []
    for entry in json.loads((folder / "onestop" / "gold.json").read_text(encoding="utf-8"))[::2]:
        texts = [_text(folder / "onestop" / entry[side]) for side in ("a_file", "b_file")]
        for case in entry["gold"]:
            if case["kind"] == "paraphrase":
                first, second = (clean(text[slice(*case[side])]) for text, side in zip(texts, "ab", strict=True))
                rewritten.append(Pair(first, second, UNLABELLED, SAME, "rewritten"))
    coreferent = []
    for entry in json.loads((folder / "ecbplus" / "gold.json").read_text(encoding="utf-8")):
        if topic_of(entry) <= LAST_TOPIC_READ:
            coreferent += _coreferent(folder / "ecbplus", entry)
    highlights = [
        Pair(clean(row["docSpanText"]), clean(row["summarySpanText"]), UNLABELLED, SAME, "highlights")
        for row in rows(folder / "alignments.dev.jsonl")
    ]
    return {"rewritten": rewritten, "coreferent": coreferent, "highlights": highlights}


def topic_of(entry: dict[str, Any]) -> int:
    """Return the number of the topic that a pair of ECB+ documents is about."""
    return int(entry["cluster"].split("_")[0])


def _coreferent(folder: Path, entry: dict[str, Any]) -> list[Pair]:
    """Return sentence pairs that share three events, or two and two participants; and pairs that share none."""
    left, right = (_text(folder / entry[side]).splitlines() for side in ("a_file", "b_file"))
    shared = {(case["a"], case["b"]): case for case in entry["gold_sentence_lines"]}
    pairs = []
    for (one, other), case in shared.items():
        if not case["verbatim"] and case["events"] >= 2 and case["events"] + case["entities"] >= 4:
            pairs.append(Pair(clean(left[one]), clean(right[other]), UNLABELLED, SAME, "coreferent"))
    for one in entry["annotated_a"]:
        apart = [other for other in entry["annotated_b"] if (one, other) not in shared]
        if apart:
            pairs.append(
                Pair(clean(left[one]), clean(right[apart[one % len(apart)]]), UNLABELLED, DIFFERENT, "coreferent")
            )
    return [pair for pair in pairs if pair.a and pair.b]


def _text(path: Path) -> str:
    with path.open(encoding="utf-8", errors="replace", newline="") as file:
        return file.read()


def news_sentences(folder: Path) -> list[list[str]]:
    """Return sentences of the news sets, grouped by article, to make further pairs of."""
    alignment = folder / "alignment"
    articles = [_lines(path) for path in sorted((alignment / "ecbplus").rglob("*.txt"))]
    for path in sorted((alignment / "onestop").glob("*.txt")):
        articles += [[part for line in _lines(path) for part in sentences_of(line)]]
    return [article for article in articles if article]


def _lines(path: Path) -> list[str]:
    with path.open(encoding="utf-8", errors="replace", newline="") as lines:
        return [text for line in lines if (text := clean(line))]


def sentences_of(paragraph: str) -> list[str]:
    """Cut a paragraph of plain prose after its full stops, question and exclamation marks."""
    return re.split(r"(?<=[a-z0-9][.?!]) (?=[A-Z])", paragraph)
