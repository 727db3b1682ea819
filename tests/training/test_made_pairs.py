"""The pairs made for training carry the right labels: a wrong one would teach the model what is not so."""

import importlib
import random
import re
from pathlib import Path

import pytest

TRAINING = Path(__file__).parents[2] / "training"
SLOTS = {"place": ("Ulm", "Bonn", "Kiel")}


@pytest.fixture
def training(monkeypatch):
    """Return what imports a module of the training folder, which is no package."""
    monkeypatch.syspath_prepend(str(TRAINING))
    return importlib.import_module


@pytest.fixture
def choose():
    return random.Random(11)


@pytest.mark.parametrize("bound", ["at least", "more than", "about", "up to", "nearly"])
def test_number_behind_a_bound_is_left_alone(training, choose, bound):
    assert training("swaps").change_number(f"The storm left {bound} 40 homes without power.", choose) is None


def test_changed_number_differs_and_keeps_its_format(training, choose):
    other_number = training("swaps").other_number

    changed = {other_number("1,250", choose) for _ in range(50)}

    assert "1,250" not in changed
    assert all(re.fullmatch(r"\d{1,3}(,\d{3})*", each) for each in changed)


@pytest.mark.parametrize("value", [4, 12, 47, 130, 860, 1250])
def test_bounds_that_fit_hold_and_others_exclude(training, choose, value):
    hedge = training("harmless").hedge
    sentence = f"Police said {value} people were hurt."

    for _ in range(60):
        assert _holds(hedge(sentence, choose, fits=True), value) is not False
        assert _holds(hedge(sentence, choose, fits=False), value) is not True


def _holds(sentence, value):
    """Tell whether a bound in digits holds; None where it is too vague to tell."""
    hit = re.search(r"(at least|more than|up to|fewer than|at most) ([\d,]+)", sentence)
    if not hit:
        return None
    bound = int(hit[2].replace(",", ""))
    return {
        "at least": value >= bound,
        "more than": value > bound,
        "up to": value <= bound,
        "fewer than": value < bound,
        "at most": value <= bound,
    }[hit[1]]


def test_list_of_names_is_never_exchanged(training, choose):
    assert training("swaps").exchange_names("They met Anna Kern, Paul Wolf and Rita Moss.", choose) is None


def test_two_names_with_a_deed_between_them_change_places(training, choose):
    changed = training("swaps").exchange_names("In May, Kern defeated Moss.", choose)

    assert changed == "In May, Moss defeated Kern."


@pytest.mark.parametrize(
    ("sentence", "moved"),
    [
        ("The museum closed on Monday.", "On Monday, the museum closed."),
        ("In March, the court heard him.", "The court heard him in March."),
    ],
)
def test_expression_of_time_moves_without_a_loss(training, sentence, moved):
    assert training("harmless").move_adverbial(sentence) == moved


def test_stories_fill_every_slot_and_label_equal_texts_the_same(training, choose):
    stories, data = training("stories"), training("data")
    told = stories.read_stories()

    for _ in range(500):
        pair = stories.tell(told, choose)
        assert "{" not in pair.a + pair.b
        if pair.a == pair.b:
            assert (pair.nli, pair.par) == (data.ENTAILMENT, data.SAME)


def test_no_story_stands_in_the_hand_written_pairs(training):
    files = sorted((TRAINING.parent / "benchmarks" / "data").glob("*.jsonl"))
    written = "\n".join(path.read_text(encoding="utf-8") for path in files).lower()

    stories = training("stories")
    for story in stories.read_stories() + stories.read_stories(stories.UNSEEN):
        for wording in story.same + story.against + story.apart + story.part:
            fixed = max(re.split(r"\{\w+\^?\}", wording), key=len).strip(" .,").lower()
            assert len(fixed.split()) < 5 or fixed not in written


def test_held_out_pairs_share_no_sentence_with_training(training):
    data = training("data")
    pairs = [data.Pair(f"s{n // 3}", f"t{n}", -1, 1, "x") for n in range(300)]

    train, held_out = data.split_apart(pairs, 60)

    assert held_out
    assert not {each.a for each in train} & {each.a for each in held_out}


def test_every_story_can_be_told(training):
    stories = training("stories")
    for story in stories.read_stories():
        wordings = [*story.same, *story.against, *story.apart, *story.part]
        for wording in wordings:
            told = stories.fill(story, wording, random.Random(3))
            assert not re.search(r"[{}]|\s\s", told), wording
        assert len(set(wordings)) == len(wordings)
        assert len(story.same) >= 2


def test_one_changed_value_makes_a_contradiction_and_none_makes_the_same(training, choose):
    stories, data = training("stories"), training("data")
    story = stories.Story(("{n} died in {place}.", "In {place}, {n} lost their lives."), (), (), (), SLOTS)

    for _ in range(200):
        pair = stories.tell((story,), choose)
        changed = _facts(pair.a) ^ _facts(pair.b)
        assert (pair.nli == data.ENTAILMENT) == (not changed)
        assert (pair.nli == data.CONTRADICTION) == (len(changed) == 2)


def _facts(text):
    """Return the values told: the number in digits, the place."""
    small = importlib.import_module("swaps").SMALL
    words = re.findall(r"\w+", text)
    numbers = {str(small.index(word.lower())) for word in words if word.lower() in small}
    return numbers | {word for word in words if word.isdigit() or word in SLOTS["place"]}
