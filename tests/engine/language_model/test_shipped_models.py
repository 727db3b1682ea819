"""The files in resources/models: whole, loadable, and right about plain cases in both directions."""

import hashlib
import json

import numpy as np
import pytest

from crossread.assets import resource
from crossread.job import Job
from crossread.language_model import load_models
from crossread.pipeline import judge_pair
from crossread.settings import ModelSettings

LARGEST_TOGETHER = 50_000_000


@pytest.fixture(scope="module")
def models():
    loaded = load_models(ModelSettings())
    assert loaded.notice == ""
    return loaded


def test_files_are_those_described_and_small_enough():
    folder = resource("models")
    about = json.loads((folder / "models.json").read_text(encoding="utf-8"))

    for name in ("encoder", "relation"):
        content = (folder / about[name]["file"]).read_bytes()
        assert hashlib.sha256(content).hexdigest() == about[name]["sha256"]
    assert sum(path.stat().st_size for path in folder.iterdir()) < LARGEST_TOGETHER


def test_paraphrase_is_nearer_than_another_matter(models):
    vectors = models.encoder.encode(
        ["The accord collapsed overnight.", "Talks broke down during the night.", "The museum opens a new wing."], Job()
    )

    assert vectors.dtype == np.float32
    assert vectors[0] @ vectors[1] > vectors[0] @ vectors[2] + 0.2


CONTRADICTIONS = [
    ("Shares in the company rose on Monday.", "Shares in the company fell on Monday."),
    ("The senator denied the claim.", "The senator admitted the claim."),
    ("The company paid the fine.", "The company did not pay the fine."),
    ("The court upheld the ban.", "The court did not uphold the ban."),
]


@pytest.mark.parametrize(("left", "right"), CONTRADICTIONS)
def test_plain_contradiction_is_seen_in_both_directions(models, left, right):
    forward, backward = models.relation.judge([(left, right), (right, left)], Job())

    assert forward.contradicts > 0.5
    assert backward.contradicts > 0.5


SAME = [
    ("The minister resigned on Tuesday.", "On Tuesday, the minister resigned."),
    ("A fire destroyed the warehouse.", "The warehouse was destroyed by a fire."),
]


@pytest.mark.parametrize(("left", "right"), SAME)
def test_same_content_is_seen_in_both_directions(models, left, right):
    forward, backward = models.relation.judge([(left, right), (right, left)], Job())

    assert forward.same > 0.5
    assert backward.same > 0.5


def test_fact_told_within_a_longer_sentence_is_seen_in_both_directions(models):
    fact = "A fire destroyed the warehouse."
    report = "Firefighters said on Monday that a fire had destroyed the warehouse, which had been empty since 2019."
    other = "Firefighters said on Monday that the warehouse had been empty since 2019."

    asked = [(fact, report), (report, fact), (fact, other), (other, fact)]
    told = [each.told for each in models.relation.judge(asked, Job())]

    assert min(told[:2]) > 0.5 > max(told[2:])


def test_unrelated_sentences_are_neither(models):
    (scores,) = models.relation.judge([("The mayor opened the bridge.", "Rain is expected on Thursday.")], Job())

    assert scores.same < 0.35
    assert scores.neither > 0.6


def test_missing_content_is_seen_from_the_side_that_has_it(models):
    long, short = "A bomb killed four people and injured nine in the city centre.", "A bomb killed four people."

    (scores,) = models.relation.judge([(long, short)], Job())

    assert scores.forward > scores.backward


def test_probabilities_sum_to_one(models):
    scores = models.relation.judge([*CONTRADICTIONS, *SAME], Job())

    assert all(each.same + each.contradicts + each.neither == pytest.approx(1.0) for each in scores)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Seven boys and five girls were in the boat.", "Twelve children were in the boat."),
        ("The mayor did not rule out a curfew.", "A curfew is possible, the mayor said."),
    ],
)
def test_model_alone_makes_no_contradiction_of_a_rewording(models, left, right):
    judged = judge_pair(left, right, models=models)

    assert judged.findings == ()
    assert judged.contradicts > judged.same
    assert judged.relation == "same"


def test_clash_that_is_shown_outweighs_the_same_words(models):
    left = "A room in Velm costs 1,700 crowns a week, more than a nurse earns."
    judged = judge_pair(left, left.replace("1,700", "700"), models=models)

    assert judged.same > judged.contradicts
    assert judged.relation == "contradicts"
