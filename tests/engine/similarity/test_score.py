import numpy as np
import pytest
from tests.engine.passages import passages, prepared, scored

from crossread.errors import Cancelled
from crossread.job import Job
from crossread.model import RelationScores
from crossread.roles import Models
from crossread.settings import ScoreSettings
from crossread.similarity.embed import embed
from crossread.similarity.index import propose
from crossread.similarity.pair import score_one
from crossread.similarity.score import score
from crossread.similarity.vocabulary import collect

LEFT = (
    "The harbour at Dunmore was closed on Friday after a crane fell into the water.",
    "Two dockers were taken to hospital with broken legs.",
    "The port authority has opened an inquiry into the accident.",
    "Fishing boats were told to use the old pier until Monday.",
)
RIGHT = (
    "Until Monday, fishing boats must use the old pier, officials said.",
    "An inquiry into the accident has been opened by the port authority.",
    "Elsewhere, the price of butter rose for the third month running.",
    "After a crane fell into the water, the harbour at Dunmore was closed on Friday.",
)


class Numbers:
    """An encoder whose vectors are counts of letters: real arithmetic, no model file."""

    def encode(self, texts, job):
        job.check()
        rows = np.array([[text.lower().count(chr(97 + n)) + 0.01 for n in range(26)] for text in texts], np.float32)
        return rows / np.linalg.norm(rows, axis=1, keepdims=True)


class Agreeing:
    """A relation model that finds every pair the same, and remembers what it was asked; some tell more."""

    def __init__(self, told=None):
        self.asked = []
        self.told = told

    def judge(self, pairs, job):
        job.check()
        self.asked.extend(pairs)
        return tuple(RelationScores(0.98, 0.01, 0.01, 0.98, 0.98, self.told) for _ in pairs)


def best_partners(left, right):
    best = {}
    for each in scored(left, right):
        if each.score > best.get(each.left, (0.0, None))[0]:
            best[each.left] = (each.score, each.right)
    return {place: partner for place, (value, partner) in best.items() if value >= 0.5}


def test_reworded_and_moved_passages_find_each_other():
    assert best_partners(prepared(LEFT), prepared(RIGHT, "B")) == {0: 3, 2: 1, 3: 0}


def test_swapping_the_articles_mirrors_the_scores():
    ours = {(c.left, c.right): c.score for c in scored(prepared(LEFT), prepared(RIGHT, "B"))}
    theirs = {(c.right, c.left): c.score for c in scored(prepared(RIGHT, "B"), prepared(LEFT))}

    assert ours.keys() == theirs.keys()
    assert all(ours[key] == pytest.approx(theirs[key]) for key in ours)


def test_excluded_passages_take_no_part():
    found = scored(prepared(LEFT, excluded={0}), prepared(RIGHT, "B"))

    assert all(each.left != 0 for each in found)


@pytest.mark.parametrize("texts", [(), ("",), ("— !",)])
def test_an_article_without_words_shares_nothing(texts):
    assert not len(scored(prepared(texts), prepared(RIGHT, "B")))


def test_a_pair_of_its_own_is_scored_however_unlike():
    (one,), (other,) = passages(LEFT[:1]), passages(("Butter is dear.",), "B")

    found = score_one(one, other, "en", Models(), Job())

    assert 0.0 <= found.score < 0.3
    assert found.same < 0.3


def test_an_empty_passage_can_be_judged():
    (one,), (other,) = passages(("",)), passages(("Butter is dear.",), "B")

    assert score_one(one, other, "en", Models(encoder=Numbers()), Job()).score < 0.5


def test_meaning_and_relation_are_told_with_their_models():
    (one,), (other,) = passages(LEFT[2:3]), passages(RIGHT[1:2], "B")
    asked = Agreeing()

    found = score_one(one, other, "en", Models(Numbers(), asked), Job())

    assert found.semantic is not None
    assert found.relation is not None
    assert asked.asked == [(one.text, other.text)]


def test_a_fact_told_in_both_makes_content_likelier():
    (one,), (other,) = passages(LEFT[2:3]), passages(RIGHT[1:2], "B")

    def found(told):
        return score_one(one, other, "en", Models(Numbers(), Agreeing(told)), Job()).score

    assert found(0.02) < found(0.5) < found(0.98)


def test_the_relation_model_is_asked_of_likely_pairs_only():
    left, right = prepared(LEFT), prepared(RIGHT, "B")
    vectors = embed(left, Numbers(), Job()), embed(right, Numbers(), Job())
    asked = Agreeing()

    scored(left, right, vectors=vectors, relation=asked)

    assert 0 < len(asked.asked) < len(LEFT) * len(RIGHT)


def test_a_cancelled_job_stops_the_scoring():
    job = Job()
    job.cancel()

    with pytest.raises(Cancelled):
        score(prepared(LEFT), prepared(RIGHT, "B"), ScoreSettings(), job=job)


def test_proposals_grow_with_the_passages_not_with_their_product():
    sides = []
    for shift in (0, 1):
        item = np.stack([np.arange(3000) + shift, np.full(3000, 9000)], axis=1).ravel()  # one word is in every passage
        sides.append(collect(item, np.repeat(np.arange(3000), 2), 3000, 9001, Job()))

    i, _ = propose(*sides, np.ones(9001), None, most=8, job=Job())

    assert 2999 <= len(i) < 8 * 2 * 3000


def test_entries_of_a_book_are_sorted_throughout(monkeypatch):
    monkeypatch.setattr("crossread.similarity.vocabulary._SORTED", 5)
    passage = np.repeat(np.arange(40), np.arange(40) % 7)  # empty passages, too
    item = np.arange(len(passage)) * 37 % 11

    found = collect(item, passage, 40, 11, Job())

    assert found.keys.tolist() == sorted(set((passage * 11 + item).tolist()))
    assert found.count.sum() == len(passage)
    assert np.diff(found.bounds).tolist() == [len(set(item[passage == n].tolist())) for n in range(40)]


LANGUAGES = {
    "es": (
        ("El alcalde anunció que el puente quedará cerrado hasta marzo.", "La feria del libro abre el sábado."),
        ("El sábado abrirá la feria del libro.", "Hasta marzo quedará cerrado el puente, según anunció el alcalde."),
    ),
    "de": (
        ("Die Bürgermeisterin kündigte an, dass die Brücke bis März gesperrt bleibt.", "Am Samstag öffnet die Messe."),
        ("Die Messe öffnet am Samstag.", "Bis März bleibt die Brücke gesperrt, kündigte die Bürgermeisterin an."),
    ),
    "ru": (
        ("Мэр объявил, что мост будет закрыт до марта.", "В субботу открывается книжная ярмарка."),
        ("Книжная ярмарка открывается в субботу.", "До марта мост будет закрыт, объявил мэр города."),
    ),
    "ar": (
        ("أعلن رئيس البلدية أن الجسر سيبقى مغلقا حتى مارس.", "يفتتح معرض الكتاب يوم السبت."),
        ("يوم السبت يفتتح معرض الكتاب.", "سيبقى الجسر مغلقا حتى مارس، كما أعلن رئيس البلدية."),
    ),
    "zh": (
        ("市长宣布大桥将关闭到三月。", "图书展览会星期六开幕。"),
        ("星期六图书展览会开幕。", "大桥将关闭到三月，市长宣布。"),
    ),
    "ja": (
        ("市長は橋が三月まで閉鎖されると発表した。", "図書展は土曜日に開幕する。"),
        ("土曜日に図書展が開幕する。", "橋は三月まで閉鎖されると市長が発表した。"),
    ),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_other_languages_find_their_partners_too(language):
    left, right = LANGUAGES[language]

    assert best_partners(prepared(left, language=language), prepared(right, "B", language)) == {0: 1, 1: 0}


def test_what_is_known_of_a_pair_is_the_same_by_row_and_by_column():
    found = scored(prepared(LEFT), prepared(RIGHT, "B"))

    assert len(found) == len(list(found)) > 2
    assert [each.score for each in found] == found.score.tolist()
    assert found[-1] == list(found)[-1] == found[len(found) - 1]
    assert found[0:2] == (found[0], found[1])
    with pytest.raises(IndexError):
        found[len(found)]


def test_the_index_finds_the_same_pairs_by_table_and_by_sorting(monkeypatch):
    sides = [prepared(each, name) for each, name in ((LEFT * 30, "A"), (RIGHT * 30, "B"))]
    by_table = [(each.left, each.right) for each in scored(*sides)]
    monkeypatch.setattr("crossread.similarity.index._CELLS", 0)

    assert [(each.left, each.right) for each in scored(*sides)] == by_table


def test_german_compound_meets_its_words_and_stands_where_it_stood():
    left = prepared(("Wegen des Bahnstreiks sagte der Verband alle Reisen ab.",), language="de")
    right = prepared(("Der Verband hat alle Reisen abgesagt, weil ein Streik die Bahn lähmt.",), "B", "de")
    [found] = scored(left, right)
    assert found.score >= 0.5
    at = [place for place, word in enumerate(left.words_of(0)) if word in ("bahn", "streiks")]
    assert {(int(left.start[each]), int(left.end[each])) for each in at} == {(10, 21)}
