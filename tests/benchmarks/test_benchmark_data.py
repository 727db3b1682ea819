"""The pairs that quality is measured on must be sound, or the figures mean nothing."""

import json
import re
from collections import Counter
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from rapidfuzz import fuzz

DATA = Path(__file__).resolve().parents[2] / "benchmarks" / "data"
LABELS = {
    "contradictions": {"contradiction", "none"},
    "newsdesk": {"contradiction", "none"},
    "swaps": {"contradiction", "same", "neutral"},
    "paraphrase": {"same", "different"},
}
CHECKS = {"numbers", "dates", "negation", "antonyms", "names", "quotations", "meaning"}


def pairs_of(name: str) -> list[dict[str, Any]]:
    """Return the pairs of one file."""
    lines = (DATA / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


@pytest.mark.parametrize("name", LABELS)
def test_pairs_are_complete_and_ids_unique(name: str) -> None:
    pairs = pairs_of(name)
    assert {pair["label"] for pair in pairs} == LABELS[name]
    assert max(Counter(pair["id"] for pair in pairs).values()) == 1
    for pair in pairs:
        assert pair["a"].strip() == pair["a"] != pair["b"] == pair["b"].strip()
        assert not set("[]>|~") & set(pair["b"].replace("[The council]", "")), pair["id"]


@pytest.mark.parametrize("name", LABELS)
def test_no_pair_stands_twice(name: str) -> None:
    """Pairs of different labels may share a sentence: swaps sets a clash beside its twin."""
    by_label: dict[str, list[str]] = {}
    for pair in pairs_of(name):
        joined = " ".join(sorted((pair["a"], pair["b"]))).casefold()
        by_label.setdefault(pair["label"], []).append(joined)
    near = [
        (one, two)
        for joined in by_label.values()
        for one, two in combinations(joined, 2)
        if fuzz.ratio(one, two, score_cutoff=80)
    ]
    assert not near


@pytest.mark.parametrize("name", ["contradictions", "newsdesk"])
def test_planted_values_stand_in_their_passages(name: str) -> None:
    for pair in pairs_of(name):
        clash = pair["label"] == "contradiction"
        assert clash == (pair["kind"] in CHECKS) == ("values" in pair), pair["id"]
        for side, value in zip("ab", pair.get("values", "  "), strict=True):
            assert value.casefold() in pair[side].replace("’", "'").casefold(), pair["id"]


@pytest.mark.parametrize("name", ["contradictions", "newsdesk"])
def test_publication_dates_are_dates(name: str) -> None:
    dated = [pair for pair in pairs_of(name) if "date_a" in pair]
    assert dated
    for pair in dated:
        assert date.fromisoformat(pair["date_a"])
        assert date.fromisoformat(pair["date_b"])


def test_halves_are_balanced() -> None:
    planted = Counter(pair["label"] for pair in pairs_of("contradictions"))
    newsdesk = Counter(pair["label"] for pair in pairs_of("newsdesk"))
    assert newsdesk["contradiction"] == newsdesk["none"] == 77
    swapped = Counter(pair["label"] for pair in pairs_of("swaps"))
    assert planted["contradiction"] == planted["none"] == 100
    assert swapped["contradiction"] == swapped["same"] + swapped["neutral"]


UNSEEN = DATA / "unseen"


@pytest.mark.parametrize("path", sorted(UNSEEN.glob("*.jsonl")), ids=lambda path: path.stem)
def test_unseen_pairs_are_whole(path: Path) -> None:
    pairs = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]

    assert {pair["label"] for pair in pairs} == {"contradiction", "same", "other"}
    assert max(Counter(pair["id"] for pair in pairs).values()) == 1
    assert all(pair["a"].strip() == pair["a"] != pair["b"] == pair["b"].strip() for pair in pairs)


@pytest.mark.parametrize("folder", sorted(UNSEEN.glob("*/")), ids=lambda folder: folder.name)
def test_unseen_gold_quotes_stand_once_in_their_articles(folder: Path) -> None:
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    texts = {
        name: " ".join((folder / name).read_text(encoding="utf-8").split()) for name in gold.pop("articles").values()
    }
    quotes: list[dict[str, str]] = []

    def gather(value: Any) -> None:
        if isinstance(value, dict) and "quote" in value:
            quotes.append(value)
        elif isinstance(value, dict | list):
            for each in value.values() if isinstance(value, dict) else value:
                gather(each)

    gather(gold)
    assert quotes
    for each in quotes:
        found = re.findall(re.escape(" ".join(each["quote"].split())), texts[each["article"]])
        assert len(found) == 1, each["quote"]
