"""What must hold of every comparison, whatever the articles: told by articles made at random and by hand."""

from __future__ import annotations

from collections import Counter
from itertools import combinations, permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossread import pipeline
from crossread.errors import Cancelled
from crossread.job import Job
from crossread.memo import Memo
from crossread.model import Verdict
from crossread.reading import read_text
from crossread.roles import Models

SENTENCES = (
    "The crane fell into the harbour on Friday.",
    "Two dockers broke their legs when the crane fell.",
    "The port authority opened an inquiry into the fall of the crane.",
    "Fishing boats have to use the old pier until Monday.",
    "The price of butter rose for the third month running.",
    "A violinist from Ostrava won the competition in Skellan.",
    "Ferries to Skellan are cancelled for the rest of the week.",
    "Until Monday the old pier is where fishing boats must land.",
)
ARTICLES = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6).map(" ".join)


def compared(texts, memo=None, job=None, models=None):
    articles = pipeline.lettered([read_text(each) for each in texts])
    return pipeline.compare_articles(articles, models=models or Models(), memo=memo, job=job)


def pairs(comparison):
    """Return the matches as pairs of texts with their scores, whatever the articles are called."""
    texts = {each.id: each.text for row in comparison.passages for each in row}
    return sorted((*sorted((texts[each.left], texts[each.right])), round(each.score, 6)) for each in comparison.matches)


@settings(max_examples=25, deadline=None)
@given(ARTICLES)
def test_an_article_against_itself_is_all_shared(text):
    found = compared([text, text])

    assert {each.verdict for each in found.judgements} == {Verdict.SHARED}


@settings(max_examples=25, deadline=None)
@given(st.tuples(ARTICLES, ARTICLES, ARTICLES))
def test_the_order_of_the_articles_changes_nothing_but_their_letters(texts):
    expected = pairs(compared(texts))

    assert all(pairs(compared(order)) == expected for order in permutations(texts))


@settings(max_examples=25, deadline=None)
@given(st.tuples(ARTICLES, ARTICLES, ARTICLES))
def test_runs_tile_every_article(texts):
    found = compared(texts)

    for article, runs in zip(found.articles, found.runs, strict=True):
        places = [(each.span.start, each.span.end) for each in runs]
        assert [start for start, _ in places] == [0, *(end for _, end in places[:-1])]
        assert places[-1][1] == len(article.text)


@settings(max_examples=25, deadline=None)
@given(st.tuples(ARTICLES, ARTICLES, ARTICLES))
def test_no_strand_holds_two_passages_of_different_articles_that_do_not_match(texts):
    found = compared(texts)
    matched = {frozenset((each.left, each.right)) for each in found.matches}

    for strand in found.strands:
        for one, other in combinations(strand.passages, 2):
            assert one[0] == other[0] or frozenset((one, other)) in matched


class Stopping(Job):
    """A job that is cancelled at its n-th look."""

    def __init__(self, looks: int) -> None:
        super().__init__()
        self.looks = looks

    def check(self) -> None:
        self.looks -= 1
        if self.looks < 0:
            self.cancel()
        super().check()


class Watched(Job):
    looks = 0

    def check(self) -> None:
        self.looks += 1
        super().check()


class Looks(Memo):
    """Counts how often a job is looked at in each stage, and after the last one, and how often by the end of all."""

    def __init__(self) -> None:
        super().__init__()
        self.job = Watched()
        self.of: Counter[str] = Counter()

    def recall(self, stage, key, make):
        before = self.job.looks
        result = super().recall(stage, key, make)
        self.of[stage] += self.job.looks - before
        return result


def looks_at(length: int) -> Counter[str]:
    """Return how often each stage looked in comparing two articles of so many sentences."""
    texts = [
        " ".join(f"{place} number {at} counted {at + add} herons on the marsh." for at in range(length))
        for place, add in (("Skellan", 1), ("Ostrava", 2))
    ]
    memo = Looks()
    compared(texts, memo, memo.job)
    memo.of["the rest"] = memo.job.looks - memo.of.total()
    return memo.of


def test_every_stage_looks_whether_to_stop_and_the_more_often_the_longer_the_articles():
    few, many = looks_at(10), looks_at(300)

    assert set(few) == {
        "segment",
        "prepare",
        "score",
        "context",
        "align",
        "regions",
        "stances",
        "check",
        "told",
        "the rest",
    }
    assert all(looks for stage, looks in few.items() if stage != "told")  # that is read when something is asked
    for stage in ("segment", "prepare", "align", "check", "the rest"):  # the others work in blocks of thousands
        assert many[stage] > few[stage], stage


def test_stopping_anywhere_leaves_a_memo_that_gives_the_same_result():
    texts = [" ".join(SENTENCES[:5]), " ".join(SENTENCES[3:]), " ".join(SENTENCES[::2])]
    expected, stopped = compared(texts), 0
    articles, memo = expected.articles, Memo()

    for looks in range(1000):
        try:
            found = pipeline.compare_articles(articles, models=Models(), memo=memo, job=Stopping(looks))
        except Cancelled:
            stopped += 1
        else:
            break

    assert stopped > 5
    assert found == expected


class Counting(Memo):
    """A memo that remembers what had to be made."""

    def __init__(self) -> None:
        super().__init__()
        self.made: list[str] = []

    def recall(self, stage, key, make):
        def counted():
            self.made.append(stage)
            return make()

        return super().recall(stage, key, counted)


def made_by(memo, change):
    memo.made.clear()
    change()
    return {stage: memo.made.count(stage) for stage in ("segment", "prepare", "score", "check")}


def test_adding_or_editing_an_article_recomputes_only_what_it_touches():
    articles = pipeline.lettered([read_text(" ".join(SENTENCES[n : n + 4])) for n in range(4)])
    edited = pipeline.lettered([*articles[:2], read_text(f"{articles[2].text} It rained."), articles[3]])
    memo = Counting()

    first = made_by(memo, lambda: pipeline.compare_articles(articles[:3], models=Models(), memo=memo))
    added = made_by(memo, lambda: pipeline.compare_articles(articles, models=Models(), memo=memo))
    changed = made_by(memo, lambda: pipeline.compare_articles(edited, models=Models(), memo=memo))

    assert first == {"segment": 3, "prepare": 3, "score": 3, "check": 3}
    assert added == {"segment": 1, "prepare": 1, "score": 3, "check": 3}  # the new article with each of three
    assert changed == {"segment": 1, "prepare": 1, "score": 3, "check": 3}


PARAPHRASES = {
    "es": ("El alcalde anunció que el puente quedará cerrado hasta marzo.", "El puente seguirá cerrado hasta marzo."),
    "de": ("Die Brücke bleibt nach Angaben der Stadt bis März gesperrt.", "Bis März bleibt die Brücke gesperrt."),
    "ru": ("Мэр объявил, что мост будет закрыт до марта.", "Мост будет закрыт до марта, сообщил мэр."),
    "ar": ("أعلن رئيس البلدية أن الجسر سيبقى مغلقا حتى مارس.", "سيبقى الجسر مغلقا حتى مارس بحسب رئيس البلدية."),
    "zh": ("市长宣布大桥将关闭到三月。", "大桥将关闭到三月，市长宣布。"),
    "ja": ("市長は橋が三月まで閉鎖されると発表した。", "橋は三月まで閉鎖されると市長が発表した。"),
}


@pytest.mark.parametrize("language", PARAPHRASES)
def test_two_sentences_judged_alone_are_read_in_their_language(language):
    one, other = PARAPHRASES[language]
    far = PARAPHRASES["de" if language != "de" else "es"][0]

    assert pipeline.judge_pair(one, other, models=Models()).score > pipeline.judge_pair(one, far, models=Models()).score
    assert pipeline.judge_pair(one, other, models=Models()).relation in {"same", "part"}
