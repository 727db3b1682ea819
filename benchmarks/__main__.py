"""`python -m benchmarks [PART [options]]`: measure quality and speed; without a part, every part with its defaults.

A part is a module beside this one with `main(arguments) -> exit code`; one line in PARTS adds it.
"""

from __future__ import annotations

import importlib
import sys

PARTS = {
    "alignment_speed": "how fast articles are aligned by words, how that grows, and beside other tools",
    "alignment_quality": "how well passages are aligned, on labelled data (needs --data)",
    "startup": "how long a user waits from a cold start",
    "model_speed": "how fast and how large the shipped models are",
    "model_quality": "how right the shipped models are, on hand-written and on labelled pairs",
    "window": "how smooth the reading room is, and how a very long text opens",
    "checks": "how right the contradiction checks are, on hand-written and on labelled pairs",
    "reading": "what the readers get out of web pages and PDFs, beside others, and how fast",
    "losses": "where the contradictions planted in the bundled samples are lost",
    "unseen": "how news is judged that was written without knowing the program",
    "samples": "how the bundled samples are judged, against their gold files",
}


def main(arguments: list[str]) -> int:
    if arguments and arguments[0] in ("-h", "--help"):
        print(__doc__)
        print("\n".join(f"  {name:20}{what}" for name, what in PARTS.items()))
        return 0
    if arguments and arguments[0] not in PARTS:
        print(f"no part “{arguments[0]}”; there are {', '.join(PARTS)}", file=sys.stderr)
        return 2
    if arguments:
        return _run(arguments[0], arguments[1:])
    return max((_run(name, []) for name in PARTS), default=0)


def _run(name: str, arguments: list[str]) -> int:
    print(f"\n== {name}: {PARTS[name]}", flush=True)
    return int(importlib.import_module(f"benchmarks.{name}").main(arguments) or 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
