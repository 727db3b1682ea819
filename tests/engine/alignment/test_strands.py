from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st
from tests.engine.passages import passages

from crossread.alignment.strands import join
from crossread.model import How, Match, Span

ROWS = tuple(passages(("one", "two", "three"), name) for name in "ABCD")
NAMES = [each.id for row in ROWS for each in row]
PAIRS = [pair for pair in combinations(NAMES, 2) if pair[0][0] != pair[1][0]]


def match(left, right, score=0.8):
    return Match(left, right, score, score, None, How.REWORDED, Span(0, 3), Span(0, 3))


def members(matches):
    return [each.passages for each in join(matches, ROWS)]


def test_three_articles_that_all_agree_are_one_strand():
    assert members([match("A1", "B1"), match("B1", "C1"), match("A1", "C1")]) == [("A1", "B1", "C1")]


def test_a_passage_in_the_middle_does_not_chain_two_that_disagree():
    assert members([match("A1", "B1", 0.9), match("B1", "C1", 0.6)]) == [("A1", "B1")]


def test_two_sentences_that_cover_one_are_in_its_strand():
    assert members([match("A1", "B1"), match("A2", "B1")]) == [("A1", "A2", "B1")]


def test_no_matches_no_strands():
    assert members([]) == []


@given(st.dictionaries(st.sampled_from(PAIRS), st.floats(0.5, 1.0), max_size=14))
def test_members_of_different_articles_agree_pairwise(scores):
    matches = [match(left, right, value) for (left, right), value in scores.items()]

    strands = join(matches, ROWS)

    for each in strands:
        assert all((a, b) in scores or (b, a) in scores for a, b in combinations(each.passages, 2) if a[0] != b[0])
    named = [name for each in strands for name in each.passages]
    assert len(named) == len(set(named))
