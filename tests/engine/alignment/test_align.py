import dataclasses

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.engine.passages import at, prepared, scored

from crossread.alignment.align import Alignment, align
from crossread.alignment.manner import manner
from crossread.model import How

STORY = (
    "The harbour at Dunmore was closed on Friday after a crane fell into the water.",
    "Two dockers were taken to hospital with broken legs.",
    "The port authority has opened an inquiry into the accident.",
    "Fishing boats were told to use the old pier until Monday.",
    "Ferries to Skellan are cancelled for the rest of the week.",
)
SENTENCES = st.lists(
    st.lists(
        st.sampled_from(
            [
                "crane",
                "harbour",
                "fell",
                "inquiry",
                "nine",
                "sailors",
                "minister",
                "treaty",
                "pier",
                "ferry",
                "Monday",
                "storm",
            ]
        ),
        min_size=3,
        max_size=9,
    ).map(" ".join),
    min_size=1,
    max_size=6,
)


def aligned(left, right, similarity=0.5):
    one, other = prepared(left), prepared(right, "B")
    return align(one, other, scored(one, other), at(similarity))


def test_an_article_against_itself_is_all_shared_in_the_same_words():
    found = {each.left: each for each in aligned(STORY, STORY) if each.left[1:] == each.right[1:]}

    assert len(found) == len(STORY)
    assert all(each.how is How.SAME_WORDS for each in found.values())


@pytest.mark.parametrize(
    ("other", "how"),
    [
        ("Two dockers were taken to the hospital with broken legs.", How.SAME_WORDS),
        ("Two dockers were taken to hospital at once with broken legs.", How.SAME_WORDS),
        ("Two sailors were taken to hospital with broken legs.", How.REWORDED),
    ],
)
def test_a_weighty_word_put_for_another_is_no_longer_the_same_words(other, how):
    one = prepared(STORY[1:2]), prepared((other,), "B")
    place = dataclasses.replace(scored(*one)[0], order=0.95)

    assert manner(*one, place)[0] is how


def test_unrelated_articles_share_nothing():
    other = ("Butter rose to a record price.", "A violinist from Ostrava won the competition.")

    assert aligned(STORY, other) == ()


def test_one_sentence_that_two_cover_is_matched_with_both():
    joined = (f"{STORY[1][:-1]}, and {STORY[2][0].lower()}{STORY[2][1:]}",)

    assert {each.left for each in aligned(STORY, joined)} == {"A2", "A3"}


def test_a_clause_shared_is_in_part_with_its_stretch():
    long = (
        f"{STORY[3][:-1]}, while the mayor, speaking at a school in the east of the town, promised money for parks.",
    )

    (match,) = aligned(long, STORY[3:4])

    assert match.how is How.IN_PART
    assert match.left_span.of(long[0]) == "Fishing boats were told to use the old pier until Monday"
    assert match.right_span.of(STORY[3]) == STORY[3]


def test_verbatim_runs_are_found_wherever_they_stand():
    left = ("Officials said the crane fell into the water shortly before noon, killing nobody.",)
    right = ("Shortly before noon, killing nobody, the crane fell into the water of the dock.",)

    (match,) = aligned(left, right, 0.2)

    assert [(one.of(left[0]), other.of(right[0])) for one, other in match.verbatim] == [
        ("the crane fell into the water", "the crane fell into the water"),
        ("shortly before noon, killing nobody", "Shortly before noon, killing nobody"),
    ]


def test_a_match_out_of_the_common_order_is_marked_moved():
    found = {each.left: each.moved for each in aligned(STORY, (*STORY[1:], STORY[0]))}

    assert found == {"A1": True, "A2": False, "A3": False, "A4": False, "A5": False}


def test_raising_the_threshold_only_takes_matches_away():
    one, other = prepared(STORY), prepared(tuple(reversed(STORY)), "B")
    alignment = Alignment(one, other, scored(one, other))
    kept = [{(each.left, each.right) for each in alignment.matches(at(value))} for value in (0.2, 0.5, 0.9)]

    assert kept[0] >= kept[1] >= kept[2]


@pytest.mark.parametrize("similarity", [0.05, 0.95])
def test_nothing_against_nothing_is_nothing(similarity):
    assert aligned((), (), similarity) == ()


@settings(max_examples=40, deadline=None)
@given(SENTENCES, SENTENCES)
def test_swapping_the_articles_mirrors_the_matches(left, right):
    ours = {(each.left[1:], each.right[1:], round(each.score, 6)) for each in aligned(left, right)}
    theirs = {(each.right[1:], each.left[1:], round(each.score, 6)) for each in aligned(right, left)}

    assert ours == theirs


@settings(max_examples=40, deadline=None)
@given(SENTENCES, SENTENCES)
def test_spans_lie_within_their_passages(left, right):
    one, other = prepared(left), prepared(right, "B")
    spans = {each.id: each.span for each in (*one.passages, *other.passages)}

    for each in align(one, other, scored(one, other), at(0.05)):
        assert spans[each.left].contains(each.left_span)
        assert spans[each.right].contains(each.right_span)
        assert all(spans[each.left].contains(a) and spans[each.right].contains(b) for a, b in each.verbatim)
