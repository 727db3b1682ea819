"""How fast and how large the shipped models are: `python -m benchmarks model_speed`.

Sentences and pairs are of 25 words a side. What the machine was doing beside this is told, too: on a busy one the
figures say little.
"""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
WORDS = (
    "the minister council report river harbour said on Tuesday that prices strike workers had after before new plan "
    "would close open school bridge money talks company union storm police court city in of for with and"
)


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks model_speed", description=__doc__)
    parser.add_argument("--sentences", type=int, default=1000)
    parser.add_argument("--pairs", type=int, default=300)
    options = parser.parse_args(arguments)
    from crossread.job import Job
    from crossread.language_model import load_models
    from crossread.settings import ModelSettings

    _report_machine()
    begun = time.perf_counter()
    models = load_models(ModelSettings())
    print(f"{'loading (with onnxruntime)':35}{time.perf_counter() - begun:8.2f} s")
    if models.encoder is None or models.relation is None:
        print(models.notice, file=sys.stderr)
        return 1
    texts = _sentences(options.sentences)
    begun = time.perf_counter()
    models.encoder.encode(texts, Job())
    print(f"{'sentences of 25 words encoded':35}{len(texts) / (time.perf_counter() - begun):8.0f} a second")
    pairs = list(zip(_sentences(options.pairs), _sentences(options.pairs, seed=2), strict=True))
    begun = time.perf_counter()
    models.relation.judge(pairs, Job())
    seconds = time.perf_counter() - begun
    print(f"{'pairs judged, both orders if needed':35}{len(pairs) / seconds:8.0f} a second")
    _report_readings(models.relation, pairs)
    _report_memory()
    return 0


def _report_readings(relation: object, pairs: list[tuple[str, str]]) -> None:
    """Say how many single readings of a pair the model does a second: both orders are two readings."""
    from crossread.job import Job

    alike = [(left, f"{left} again") for left, _ in pairs]
    begun = time.perf_counter()
    relation.judge(alike, Job())  # type: ignore[attr-defined]
    rate = len(alike) / (time.perf_counter() - begun)
    print(f"{'pairs of like passages, both orders':35}{rate:8.0f} a second")
    print(f"{'readings of a pair':35}{2 * rate:8.0f} a second")


def _report_machine() -> None:
    from crossread.language_model.runtime import usable_cores

    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else float("nan")
    print(f"{'cores to use / load before':35}{usable_cores():8d} / {load:.1f}")


def _report_memory() -> None:
    """Say the most memory a process takes that does nothing but load both models and use them."""
    if sys.platform == "win32":
        return
    script = (
        "import resource, sys\n"
        "from crossread.job import Job\n"
        "from crossread.language_model import load_models\n"
        "from crossread.settings import ModelSettings\n"
        "models = load_models(ModelSettings())\n"
        "texts = [f'{n} ' + 'word ' * 25 for n in range(200)]\n"
        "models.encoder.encode(texts, Job())\n"
        "models.relation.judge([(text, text + 'more') for text in texts[:64]], Job())\n"
        "most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "print(most / (2**20 if sys.platform == 'darwin' else 2**10))\n"
    )
    env = {**os.environ, "PYTHONPATH": str(ROOT / "engine")}
    done = subprocess.run([sys.executable, "-c", script], env=env, check=True, capture_output=True, text=True)
    print(f"{'memory of a process using both':35}{float(done.stdout):8.0f} MB at most")


def _sentences(count: int, seed: int = 1) -> list[str]:
    choose = random.Random(seed)
    return [" ".join(choose.choices(WORDS.split(), k=25)) for _ in range(count)]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
