"""How long a user waits from a cold start: `python -m benchmarks startup`.

Each line is a fresh process, best of a few runs, wall time; the first line is Python itself doing nothing, so that
a slow machine can be told from a slow program.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
WORDS = 1000


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks startup", description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--program", help="a built program to time beside the sources")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        two = _two_articles(Path(folder))
        rows = (
            ("crossread --help", ["--help"]),
            ("crossread --version", ["--version"]),
            (f"compare 2 x {WORDS} words, by words", ["compare", *two, "--no-model"]),
            (f"compare 2 x {WORDS} words, with the model", ["compare", *two]),
            ("empty window drawn, unseen", ["open", "--self-test", folder]),
        )
        print(f"{'python -c pass':45}{_best([sys.executable, '-c', 'pass'], options.runs):8.2f} s")
        for title, command in rows:
            _row(title, command, options.program, options.runs)
    return 0


def _row(title: str, command: list[str], program: str | None, runs: int) -> None:
    ours = _best([sys.executable, "-m", "crossread", *command], runs)
    built = _best([program, *command], runs) if program else 0.0
    beside = f"{built:8.2f} s built, {built / ours:.2f} times" if program else ""
    print(f"{title:45}{ours:8.2f} s{beside}", flush=True)


def _two_articles(folder: Path) -> list[str]:
    """Write two articles of about a thousand words each, made of the bundled samples."""
    samples = sorted((ROOT / "resources" / "samples").glob("*/*.txt"))
    paths = []
    for place, name in enumerate(("one.txt", "two.txt")):
        text = "\n\n".join(each.read_text(encoding="utf-8") for each in samples[place::2])
        path = folder / name
        path.write_text(" ".join(text.split(" ")[:WORDS]), encoding="utf-8")
        paths.append(str(path))
    return paths


def _best(command: list[str], runs: int) -> float:
    env = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": os.pathsep.join(str(ROOT / each) for each in ("engine", "gui")),
    }
    times = []
    for _ in range(runs):
        begun = time.perf_counter()
        subprocess.run(command, env=env, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        times.append(time.perf_counter() - begun)
    return min(times)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
