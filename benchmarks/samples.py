"""How well the bundled samples are judged, against their gold files: `python -m benchmarks samples`.

A gold group counts as found when at least two of its quotes lie in passages that are matched; a planted
contradiction when a finding joins the two quotes' passages and both are shown contradictory (or unsettled, which is
counted apart); a trap when it is wrongly shown. The same functions feed the tests' floors.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

from crossread import pipeline
from crossread.assets import resource
from crossread.lookup import Lookup
from crossread.model import Comparison, Passage, Verdict
from crossread.roles import Models
from crossread.settings import Settings
from crossread.tables.claims import standing_clashes
from crossread.verdict import THRESHOLDS

# A weaker finding is silent: two passages may be contradictory for other reasons than this one.
_LEAST = THRESHOLDS["balanced"][1]


@dataclass(frozen=True, slots=True)
class Score:
    """Counts over one or more sets: (found, of how many)."""

    shared: tuple[int, int]
    pairs: tuple[int, int]
    unique: tuple[int, int]
    clashes: tuple[int, int]
    unsettled: tuple[int, int]
    traps: tuple[int, int]
    excluded: tuple[int, int]
    shown: tuple[int, int]
    missed: tuple[str, ...]


def folders() -> tuple[Path, ...]:
    index = json.loads(resource("samples", "index.json").read_text(encoding="utf-8"))
    return tuple(resource("samples", each["folder"]) for each in index)


def compare(folder: Path, models: Models | None) -> tuple[Comparison, dict[str, Any]]:
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    paths = [folder / name for name in gold["articles"].values()]
    return pipeline.compare(paths, Settings(), models=models), gold


def score(comparison: Comparison, gold: dict[str, Any]) -> Score:
    seen = _Seen(comparison)
    missed: list[str] = []
    groups = [[seen.passages(each) for each in group] for group in gold["shared"]]
    found = [any(seen.matched(*two) for two in combinations(group, 2)) for group in groups]
    pairs = [two for group in groups for two in combinations(group, 2) if all(two)]
    clashes = [(seen.passages(each["a"]), seen.passages(each["b"]), each) for each in gold["contradictory"]]
    shown = [seen.clash(a, b, each["check"]) for a, b, each in clashes]
    traps = [(seen.clash(seen.passages(e["a"]), seen.passages(e["b"])), e) for e in gold["not_contradictory"]]
    excluded = [seen.passages(each) for each in gold["excluded"]]
    unique = [passage for each in gold["unique"] for passage in seen.passages(each)]
    missed += [
        f"clash missed: {e['check']} {e.get('values')} {e['why']}"
        for (_, _, e), s in zip(clashes, shown, strict=True)
        if not s
    ]
    missed += [f"TRAP SHOWN: {e['why']}" for s, e in traps if s == "settled"]
    missed += [f"group missed: {g[0]['quote'][:90]}" for g, f in zip(gold["shared"], found, strict=True) if not f]
    true_pairs = {pair for each in gold["contradictory"] for pair in seen.pairs(each)}
    arguable = {pair for each in gold.get("arguable", []) for pair in seen.pairs(each)}
    displayed = seen.displayed() - arguable
    missed += [f"shown beyond gold: {seen.describe(each)}" for each in displayed - true_pairs]
    return Score(
        shared=(sum(found), len(found)),
        pairs=(sum(seen.matched(*two) for two in pairs), len(pairs)),
        unique=(sum(seen.verdict(each) is Verdict.UNIQUE for each in unique), len(unique)),
        clashes=(sum(each == "settled" for each in shown), len(shown)),
        unsettled=(sum(each == "unsettled" for each in shown), len(shown)),
        traps=(sum(s == "settled" for s, _ in traps), len(traps)),
        excluded=(sum(all(seen.verdict(p) is Verdict.EXCLUDED for p in each) for each in excluded), len(excluded)),
        shown=(len(displayed & true_pairs), len(displayed)),
        missed=tuple(missed),
    )


def _told(clash: dict[str, Any]) -> str:
    return f"{clash['check']} {clash.get('values')} {clash['why']}"


def total(scores: list[Score]) -> Score:
    names = ("shared", "pairs", "unique", "clashes", "unsettled", "traps", "excluded", "shown")
    sums = {name: tuple(map(sum, zip(*(getattr(each, name) for each in scores), strict=True))) for name in names}
    return Score(**sums, missed=tuple(line for each in scores for line in each.missed))  # type: ignore[arg-type]


class _Seen:
    """What the comparison says about gold quotes."""

    def __init__(self, comparison: Comparison) -> None:
        self._lookup = Lookup(comparison)
        self._comparison = comparison
        self._standing = frozenset(comparison.findings[index] for index in standing_clashes(comparison))
        self._by_file = {Path(each.source.address).name: each for each in comparison.articles}

    def passages(self, quote: dict[str, str]) -> tuple[Passage, ...]:
        article = self._by_file[quote["article"]]
        words = re.split(r"\s+", quote["quote"].strip())
        place = re.search(r"\s+".join(map(re.escape, words)), article.text)
        if place is None:
            return ()
        return tuple(
            each
            for each in self._lookup.passages_of(article.id)
            if each.span.start < place.end() and place.start() < each.span.end
        )

    def pairs(self, clash: dict[str, dict[str, str]]) -> set[frozenset[str]]:
        return {frozenset((x.id, y.id)) for x in self.passages(clash["a"]) for y in self.passages(clash["b"])}

    def matched(self, ours: tuple[Passage, ...], theirs: tuple[Passage, ...]) -> bool:
        return any(self._lookup.match(a.id, b.id) is not None for a in ours for b in theirs)

    def verdict(self, passage: Passage) -> Verdict:
        return self._lookup.judgement(passage.id).verdict

    def clash(self, ours: tuple[Passage, ...], theirs: tuple[Passage, ...], check: str = "") -> str:
        """Return "settled", "unsettled" or nothing; a planted change of a quotation is settled when told as such."""
        names = {each.id for each in ours}, {each.id for each in theirs}
        best = ""
        for finding in self._comparison.findings:
            two = finding.left, finding.right
            joins = (two[0] in names[0] and two[1] in names[1]) or (two[0] in names[1] and two[1] in names[0])
            if not joins or finding.confidence < _LEAST:
                continue
            judged = [self._lookup.judgement(each) for each in two]
            is_settled = all(each.verdict is Verdict.CONTRADICTORY for each in judged)
            if is_settled and finding in self._standing:
                return "settled"
            if finding.check == check == "quotations":
                return "settled"  # shared and altered: a kind of its own, no contradiction
            if finding.check == "quotations" or is_settled or any(each.unsettled for each in judged):
                best = "unsettled"
        return best

    def displayed(self) -> set[frozenset[str]]:
        return {
            frozenset((each.left, each.right))
            for each in self._standing
            if all(self._lookup.judgement(n).verdict is Verdict.CONTRADICTORY for n in (each.left, each.right))
        }

    def describe(self, pair: frozenset[str]) -> str:
        found = next(e for e in self._comparison.findings if {e.left, e.right} == pair)
        texts = " / ".join(self._lookup.passage(each).text for each in sorted(pair))
        return f"[{found.check} {found.confidence:.2f}] {found.sentence} | {texts}"


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks samples", description=__doc__)
    parser.add_argument("--no-model", action="store_true")
    parser.add_argument("--misses", action="store_true", help="print what was missed and what was shown wrongly")
    options = parser.parse_args(arguments)
    models = Models() if options.no_model else None
    rows = [(folder.name, score(*compare(folder, models))) for folder in folders()]
    rows.append(("all", total([each for _, each in rows])))
    for line in table(rows):
        print(line)
    if options.misses:
        print("\n".join(rows[-1][1].missed))
    return 0


def table(rows: list[tuple[str, Score]]) -> Iterator[str]:
    names = ("shared", "pairs", "unique", "clashes", "unsettled", "traps", "excluded", "shown")
    yield f"{'':16}" + "".join(f"{name:>12}" for name in names)
    for title, each in rows:
        cells = (f"{getattr(each, name)[0]}/{getattr(each, name)[1]}" for name in names)
        yield f"{title:16}" + "".join(f"{cell:>12}" for cell in cells)


if __name__ == "__main__":
    import sys

    sys.exit(main(sys.argv[1:]))
