"""Where the contradictions planted in the samples are lost: `python -m benchmarks losses [--all]`.

Each is told with the furthest stage it came to: its passages were no candidates for each other; no check saw a clash;
a clash was seen but not believed; it was marked unsettled; it was shown.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks import samples
from crossread.checks import inspection
from crossread.checks.pairing import Pairs
from crossread.roles import Models, Pair, Progress, Side
from crossread.similarity.candidates import Candidates

STAGES = ("no passage", "no candidates", "no finding", "weak finding", "unsettled", "settled")


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks losses", description=__doc__.splitlines()[0])
    parser.add_argument("--no-model", action="store_true")
    parser.add_argument("--all", action="store_true", help="tell each contradiction, not only the counts")
    options = parser.parse_args(arguments)
    counts: Counter[tuple[str, str]] = Counter()
    for folder in samples.folders():
        for check, stage, line in losses(folder, Models() if options.no_model else None):
            counts[check, stage] += 1
            if options.all:
                print(f"[{stage}] {line}")
    print(f"{'':14}" + "".join(f"{stage:>15}" for stage in STAGES))
    for check in sorted({check for check, _ in counts}):
        print(f"{check:14}" + "".join(f"{counts[check, stage]:15}" for stage in STAGES))
    print(f"{'all':14}" + "".join(f"{sum(n for (_, s), n in counts.items() if s == stage):15}" for stage in STAGES))
    return 0


def losses(folder: Path, models: Models | None) -> list[tuple[str, str, str]]:
    """Return for each planted contradiction the check that should see it, the stage it came to, and a line."""
    pairs: dict[frozenset[str], Pair] = {}
    real = inspection.pairs_of

    def remember(left: Sequence[Side], right: Sequence[Side], candidates: Candidates, job: Progress) -> Pairs:
        found = real(left, right, candidates, job)
        pairs.update({frozenset((each.left.passage.id, each.right.passage.id)): each for each in found})
        return found

    inspection.pairs_of = remember
    try:
        comparison, gold = samples.compare(folder, models)
    finally:
        inspection.pairs_of = real
    seen = samples._Seen(comparison)  # noqa: SLF001 - the same reading of the gold files
    found = []
    for clash in gold["contradictory"]:
        places = seen.pairs(clash)
        near = [pairs[each] for each in places if each in pairs]
        findings = [each for each in comparison.findings if frozenset((each.left, each.right)) in places]
        stage = seen.clash(seen.passages(clash["a"]), seen.passages(clash["b"]), clash["check"]) or (
            "no passage"
            if not places
            else "no candidates"
            if not near
            else "weak finding"
            if findings
            else "no finding"
        )
        found.append((clash["check"], stage, _line(clash, near, findings)))
    return found


def _line(clash: dict[str, Any], near: list[Pair], findings: list[Any]) -> str:
    best = max(near, key=lambda each: each.topic or 0.0, default=None)
    told = f"topic {best.topic:.2f} lead {best.lead:.2f} meaning {best.semantic or 0:.2f}" if best else ""
    seen = [
        (each.check, each.kind, each.values if each.check != "relation" else "", each.confidence) for each in findings
    ]
    return (
        f"{clash['check']} {clash.get('values')} {told} {clash['a']['quote'][:90]} / {clash['b']['quote'][:90]} {seen}"
    )
