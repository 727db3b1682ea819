import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.alignment.wording import compare_wording

WORDS = st.lists(
    st.sampled_from(["the", "minister", "said", "that", "no", "troops", "would", "leave", "before", "May", "東", "京"]),
    max_size=14,
)


def told(left, right):
    return [(each.kind, each.left.of(left), each.right.of(right)) for each in compare_wording(left, right).changes]


def test_the_same_words_are_one_stretch():
    text = "No troops will leave."

    assert told(text, text) == [("same", "No troops will leave", "No troops will leave")]


def test_a_changed_phrase_is_one_change_not_confetti():
    left = "The treaty was rejected by a large majority of members on Monday."
    right = "The treaty was thrown out by most of the delegates on Monday."

    kinds = [kind for kind, _, _ in told(left, right)]

    assert kinds == ["same", "changed", "same"]


def test_added_and_dropped_words_have_an_empty_other_side():
    assert told("He left early", "He left") == [("same", "He left", "He left"), ("dropped", "early", "")]
    assert told("He left", "He left early") == [("same", "He left", "He left"), ("added", "", "early")]


def test_words_that_merely_moved_are_recognised():
    left = "On Friday evening the court freed all nine sailors."
    right = "The court freed all nine sailors on Friday evening."

    assert ("moved", "On Friday evening", "on Friday evening") in told(left, right)


@pytest.mark.parametrize(("left", "right"), [("", ""), ("", "Something new"), ("...", "!!!")])
def test_texts_without_words_can_be_compared(left, right):
    assert all(kind in {"added", "dropped"} for kind, _, _ in told(left, right))


@given(WORDS, WORDS)
def test_every_word_of_both_texts_is_told_once(one, other):
    left, right = " ".join(one), " ".join(other)

    changes = compare_wording(left, right).changes

    assert sorted(word for each in changes for word in each.left.of(left).split()) == sorted(one)
    assert sorted(word for each in changes for word in each.right.of(right).split()) == sorted(other)


@given(WORDS, WORDS)
def test_what_is_called_the_same_is_the_same(one, other):
    left, right = " ".join(one), " ".join(other)

    for each in compare_wording(left, right).changes:
        if each.kind in {"same", "moved"}:
            assert each.left.of(left).split() == each.right.of(right).split()
