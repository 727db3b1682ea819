"""What each group of measurements adds to the blend: `python training/ablation.py --data FOLDER --cache FOLDER`.

The data and the cache are those of `blend.py`; with the cache it takes a minute. Every row of the table is fitted to
three quarters of the groups (topics, articles, pairs) and tried on the fourth, four times over, so that each pair is
judged once by a fit that had not seen its group. All rows judge the same pairs: those the relation model was not
trained on.
"""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

import blend
import blend_data as gather
from crossread.similarity.blend import evaluate

FOLDS = 4
GROUPS = (
    ("token-set ratio alone", ("words",)),
    ("words: overlap, wording, length", ("cosine", "cover", "inside", "mass", "part", "length", "lengths")),
    ("+ names and numbers", ("names", "names missed", "numbers", "numbers missed", "plain", "plain mass")),
    ("+ order and neighbours", ("order", "neighbours")),
    ("+ meaning", ("semantic",)),
    ("+ relation model", ("same", "same logit", "contradicts", "holds", "holds logit", "holds both")),
    ("+ facts told", ("told", "told logit")),
)
COLUMNS = (
    ("content", "ecb", "F1"), ("content", "onestop", "accuracy"), ("content", "wice", "F1"),
    ("same", "mrpc", "F1"), ("same", "multipit", "F1"), ("same", "paws", "accuracy"),
)  # fmt: skip


def main() -> None:
    rows, columns = blend.gathered(blend.options(__doc__).parse_args())
    print("| measured | " + " | ".join(f"{source} {figure}" for _, source, figure in COLUMNS) + " |")
    allowed: set[str] = set()
    for title, added in GROUPS:
        allowed.update(added)
        found = {question: _tried(rows, columns, question, allowed) for question in ("content", "same")}
        print(f"| {title} | " + " | ".join(_figure(*found[q], s, f) for q, s, f in COLUMNS) + " |", flush=True)


def _tried(
    rows: list[tuple[gather.Row, bool]], columns: dict[str, blend.Array], question: str, allowed: set[str]
) -> tuple[list[gather.Row], blend.Array, blend.Array]:
    """Return the pairs a question is asked of, their labels and the chances given by fits that had not seen them."""
    at = blend.chosen(rows, question, "told")
    chosen = [rows[n][0] for n in at]
    labels = np.array([getattr(row, question) for row in chosen], dtype=np.float64)
    names = tuple(term for term in blend.terms(question, "told") if _atoms(term) <= allowed)
    values = evaluate(names, {name: column[at] for name, column in columns.items()})
    weights = blend.masses(chosen, question)
    chance = np.zeros(len(chosen))
    folds = np.array([blend.fold(row, FOLDS) for row in chosen])
    for out in (folds == fold for fold in range(FOLDS)):
        slopes, intercept = blend.fit(values[~out], labels[~out], weights[~out], blend.PENALTY[question])
        chance[out] = blend.chances(values[out], slopes, intercept)
    return chosen, labels, chance


def _atoms(term: str) -> set[str]:
    return {factor.partition(">")[0] for factor in term.split(" * ")}


def _figure(rows: Sequence[gather.Row], labels: blend.Array, chance: blend.Array, source: str, figure: str) -> str:
    at = np.array([blend.source_of(row) == source for row in rows])
    kinds: dict[str, Callable[[Any, Any], float]] = {"F1": blend.f1, "accuracy": lambda yes, said: (yes == said).mean()}
    return f"{kinds[figure](labels[at] > 0.6, chance[at] >= 0.5):.3f}"


if __name__ == "__main__":
    main()
