"""Which pairs of two articles are examined, what they are told of their surroundings, and when the model is asked."""

from dataclasses import replace

import numpy as np
import pytest

from crossread.checks import CHECKS, active, inspection, pairing
from crossread.checks.pairing import pairs_of
from crossread.checks.screening import Stances
from crossread.errors import Cancelled
from crossread.job import Job
from crossread.model import Passage, RelationScores, Span
from crossread.roles import Side
from crossread.settings import CheckSettings
from crossread.similarity.candidates import Candidates


def near(*places: tuple[int, int], answers: dict[int, RelationScores] | None = None) -> Candidates:
    """Return candidates that are all on one topic."""
    left, right = (np.array(each, dtype=np.int64) for each in zip(*places, strict=True))
    alike = np.full(len(places), 0.8)
    return Candidates(left, right, *(alike,) * 6, {"semantic": alike}, answers or {})


def rated(*rows: tuple[tuple[int, int], float]) -> Candidates:
    """Return candidates with how likely they are on one topic."""
    return replace(near(*(places for places, _ in rows)), topic=np.array([topic for _, topic in rows]))


def crowd() -> tuple[tuple[Side, ...], tuple[Side, ...]]:
    return sides("A", "One.", "Two."), sides("B", "Three.", "Four.", "Five.")


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


def inspect(ours, theirs, candidates, settings, model, job):
    stances = Stances(ours, active(settings)), Stances(theirs, active(settings))
    return inspection.inspect(stances, candidates, model, job)


def test_a_pair_leads_its_nearest_rival_and_lags_behind_a_better_one():
    best, worse, alone = pairs_of(*crowd(), rated(((0, 0), 0.9), ((0, 1), 0.3), ((1, 2), 0.1)), Job()).lead

    assert best > 0 > worse
    assert alone == 1.0


def test_of_two_books_the_closest_in_topic_that_lag_least_are_examined(monkeypatch):
    monkeypatch.setattr(pairing, "_MOST_EXAMINED", 2)
    rows = rated(((0, 0), 0.9), ((0, 1), 0.4), ((1, 2), 0.3))

    assert [*pairs_of(*crowd(), rows, Job()).rows] == [0, 2]  # the second is closer in topic, but far behind the first


def test_model_is_asked_only_where_a_check_found_something():
    ours = sides("A", "Six swans were found dead on the lake.", "The weather was fine.")
    theirs = sides("B", "Nine swans were found dead on the lake.", "The weather was fine all day.")
    model = Model()

    found = inspect(ours, theirs, near((0, 0), (1, 1)), CheckSettings(), model, Job())

    assert model.asked == [(ours[0].passage.text, theirs[0].passage.text)]
    assert {each.check for each in found} == {"numbers", "relation"}


def test_a_figure_that_the_other_article_gives_elsewhere_clashes_less():
    ours = sides("A", "Six swans were found dead on the lake.")
    theirs = sides("B", "Nine swans were found dead on the lake.")
    knowing = sides("B", "Nine swans were found dead on the lake.", "Earlier, six swans had been found dead.")

    (clash,) = inspect(ours, theirs, near((0, 0)), CheckSettings(), None, Job())
    doubted = inspect(ours, knowing, near((0, 0)), CheckSettings(), None, Job())

    assert all(each.confidence < clash.confidence for each in doubted)


def test_what_the_model_was_asked_is_examined_though_no_check_could_find_anything():
    ours, theirs = sides("A", "Swans nest by the lake."), sides("B", "The lake is a nesting place.")
    doubted = {0: RelationScores(0.01, 0.97, 0.02, 0.01, 0.01)}

    assert inspect(ours, theirs, near((0, 0)), CheckSettings(), None, Job()) == ()
    (found,) = inspect(ours, theirs, near((0, 0), answers=doubted), CheckSettings(), None, Job())
    assert found.check == "relation"


def test_stopping_is_heard_while_passages_are_read():
    class Stopped(Job):
        """Is stopped at the second look."""

        def check(self) -> None:
            super().check()
            self.cancel()

    ours, theirs = sides("A", *["Six swans left."] * 40), sides("B", *["Nine swans left."] * 40)

    with pytest.raises(Cancelled):
        inspect(ours, theirs, near((0, 0), (39, 39)), CheckSettings(), None, Stopped())


def test_stopping_is_heard_while_the_rest_of_the_other_article_is_read():
    class Counting(Job):
        looks = 0

        def check(self) -> None:
            super().check()
            self.looks += 1

    def looks(others: int) -> int:
        job = Counting()
        texts = [f"Hamper {at} was empty." for at in range(others)]
        ours = sides("A", "Six swans were found dead on the lake.")
        theirs = sides("B", "Nine swans were found dead on the lake.", *texts)
        assert inspect(ours, theirs, near((0, 0)), CheckSettings(), None, job)
        return job.looks

    assert looks(1600) >= looks(0) + 1600 / 100


@pytest.mark.parametrize("check", CHECKS, ids=lambda each: each.id)
def test_a_passage_without_anything_to_clash_says_nothing(check):
    (plain,) = sides("A", "…")

    stance = check.stance(plain)

    assert not stance.says & stance.meets
