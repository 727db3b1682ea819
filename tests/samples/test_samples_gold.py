"""The samples' gold files must speak of passages that really stand in the articles."""

import html
import itertools
import json
import re
from pathlib import Path
from typing import Any

import pytest

SAMPLES = Path(__file__).resolve().parents[2] / "resources" / "samples"
SETS: list[dict[str, Any]] = json.loads((SAMPLES / "index.json").read_text(encoding="utf-8"))
FOLDERS = [entry["folder"] for entry in SETS]
CHECKS = {"numbers", "dates", "negation", "antonyms", "names", "quotations", "meaning"}
PAIRED = ("contradictory", "not_contradictory", "arguable")


def squeeze(text: str) -> str:
    """Return the text with every run of white space as one blank."""
    return re.sub(r"\s+", " ", text).strip()


def running_text(path: Path) -> str:
    """Return what a reader sees of a sample, white space normalised."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".html":
        text = re.sub(r"<(script|style)\b.*?</\1>", " ", text, flags=re.DOTALL)
        return squeeze(html.unescape(re.sub(r"<[^>]+>", "", text)))
    if path.suffix == ".md":
        text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text).replace("*", "")
    return squeeze(text)


def gold_of(folder: str) -> dict[str, Any]:
    """Return the parsed gold file of one set."""
    gold: dict[str, Any] = json.loads((SAMPLES / folder / "gold.json").read_text(encoding="utf-8"))
    return gold


def cited(gold: dict[str, Any]) -> list[dict[str, str]]:
    """Return every passage that a gold file names."""
    pairs = [pair[side] for key in PAIRED for pair in gold[key] for side in "ab"]
    return [*itertools.chain(*gold["shared"]), *gold["unique"], *gold["excluded"], *pairs]


def test_every_folder_is_listed() -> None:
    found = sorted(path.name for path in SAMPLES.iterdir() if path.is_dir())
    assert sorted(FOLDERS) == found


@pytest.mark.parametrize("entry", SETS, ids=FOLDERS)
def test_index_and_gold_name_the_same_files(entry: dict[str, Any]) -> None:
    folder = SAMPLES / entry["folder"]
    on_disk = sorted(path.name for path in folder.iterdir() if path.name != "gold.json")
    assert sorted(entry["articles"]) == on_disk
    assert list(gold_of(entry["folder"])["articles"].values()) == entry["articles"]


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_quote_stands_in_its_article(folder: str) -> None:
    gold = gold_of(folder)
    texts = {name: running_text(SAMPLES / folder / name) for name in gold["articles"].values()}
    wrong = [
        (passage["article"], passage["quote"], count)
        for passage in cited(gold)
        if (count := texts[passage["article"]].count(squeeze(passage["quote"]))) < 1
    ]
    assert not wrong


@pytest.mark.parametrize("folder", FOLDERS)
def test_pairs_cross_articles_and_show_their_values(folder: str) -> None:
    gold = gold_of(folder)
    for key in PAIRED:
        for pair in gold[key]:
            assert pair["a"]["article"] != pair["b"]["article"], pair
            assert pair["why"]
    for pair in [*gold["contradictory"], *gold["arguable"]]:
        assert pair["check"] in CHECKS
        for side, value in zip("ab", pair["values"], strict=True):
            assert value.casefold() in pair[side]["quote"].replace("’", "'").casefold(), pair


@pytest.mark.parametrize("folder", FOLDERS)
def test_labels_do_not_exclude_each_other(folder: str) -> None:
    gold = gold_of(folder)
    shared = {(p["article"], p["quote"]) for group in gold["shared"] for p in group}
    unique = {(p["article"], p["quote"]) for p in gold["unique"]}
    excluded = {(p["article"], p["quote"]) for p in gold["excluded"]}
    clashing = {(p[s]["article"], p[s]["quote"]) for p in gold["contradictory"] for s in "ab"}
    traps = {(p["a"]["quote"], p["b"]["quote"]) for p in gold["not_contradictory"]}
    clashes = {(p["a"]["quote"], p["b"]["quote"]) for p in gold["contradictory"]}
    assert not unique & (shared | clashing | excluded)
    assert not excluded & (shared | clashing)
    assert not clashes & (traps | {(b, a) for a, b in traps})


def test_the_samples_hold_enough_of_everything() -> None:
    golds = [gold_of(folder) for folder in FOLDERS]
    assert all(len(gold["shared"]) >= 12 for gold in golds)
    assert sum(len(gold["contradictory"]) for gold in golds) >= 10
    assert sum(len(gold["not_contradictory"]) for gold in golds) >= 10
