"""Which pairs of two articles are examined, what they are told of their surroundings, and when the model is asked."""

from dataclasses import dataclass

from crossread.checks.inspection import inspect, leads
from crossread.job import Job
from crossread.model import Passage, RelationScores, Span
from crossread.roles import Side
from crossread.settings import CheckSettings


@dataclass(frozen=True)
class Near:
    left: int
    right: int
    topic: float
    score: float = 0.5
    semantic: float | None = 0.8
    relation: RelationScores | None = None


class Model:
    """Answers that everything contradicts, and remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str]] = []

    def judge(self, pairs, job):
        self.asked += pairs
        return tuple(RelationScores(0.01, 0.98, 0.01, 0.0, 0.0) for _ in pairs)


def sides(letter: str, *texts: str) -> tuple[Side, ...]:
    return tuple(
        Side(Passage(f"{letter}{at}", letter, at, Span(100 * at, 100 * at + len(text)), text), article=texts)
        for at, text in enumerate(texts)
    )


def test_a_pair_leads_its_nearest_rival_and_lags_behind_a_better_one():
    best, worse, alone = leads((Near(0, 0, 0.9), Near(0, 1, 0.3), Near(1, 2, 0.1)))

    assert best > 0 > worse
    assert alone == 1.0


def test_model_is_asked_only_where_a_check_found_something():
    ours = sides("A", "Six swans were found dead on the lake.", "The weather was fine.")
    theirs = sides("B", "Nine swans were found dead on the lake.", "The weather was fine all day.")
    model = Model()

    found = inspect(ours, theirs, (Near(0, 0, 0.8), Near(1, 1, 0.8)), CheckSettings(), model, Job())

    assert model.asked == [(ours[0].passage.text, theirs[0].passage.text)]
    assert {each.check for each in found} == {"numbers", "relation"}


def test_a_figure_that_the_other_article_gives_elsewhere_clashes_less():
    ours = sides("A", "Six swans were found dead on the lake.")
    theirs = sides("B", "Nine swans were found dead on the lake.")
    knowing = sides("B", "Nine swans were found dead on the lake.", "Earlier, six swans had been found dead.")
    near = (Near(0, 0, 0.8),)

    (clash,) = inspect(ours, theirs, near, CheckSettings(), None, Job())
    doubted = inspect(ours, knowing, near, CheckSettings(), None, Job())

    assert all(each.confidence < clash.confidence for each in doubted)
