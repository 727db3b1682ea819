import pytest

from crossread.model import Article
from crossread_gui.panes.search import Query, find_all

ARTICLES = (
    Article("A", "One", "The ferry hit the pier.\nFerrymen said so."),
    Article("B", "Two", "No FERRY\nservice. STRASSE."),
)


def spots(found):
    return [(hit.article, hit.span.start, hit.span.end) for hit in found.hits]


def test_finds_in_every_article_whatever_the_case():
    assert spots(find_all(Query("ferry"), ARTICLES)) == [("A", 4, 9), ("A", 24, 29), ("B", 3, 8)]


def test_case_and_whole_words_narrow_it():
    assert spots(find_all(Query("ferry", case=True), ARTICLES)) == [("A", 4, 9)]
    assert spots(find_all(Query("ferry", whole_words=True), ARTICLES)) == [("A", 4, 9), ("B", 3, 8)]


def test_a_space_finds_the_end_of_a_line_too():
    assert spots(find_all(Query("ferry service"), ARTICLES)) == [("B", 3, 16)]


SIGNS = (
    Article("A", "One", '"We had no warning," he said; it\'s a two-hour trip.'),
    Article("B", "Two", "“We had\u00a0no\u2009warning,” he said; it’s a two–hour trip."),
    Article("C", "Three", "«We had no warning», he said; it‘s a two—hour trip."),
)


@pytest.mark.parametrize(
    ("typed", "places"),
    [
        ("“We had no warning", [0, 0, 0]),
        ('"We had no warning', [0, 0, 0]),
        ("no\u202fwarning", [8, 8, 8]),
        ("it's", [30, 30, 30]),
        ("it’s", [30, 30, 30]),
        ("two\u2011hour", [37, 37, 37]),
        ("two—hour", [37, 37, 37]),
    ],
)
@pytest.mark.parametrize("whole_words", [False, True])
def test_signs_that_look_alike_find_each_other_where_they_stand(typed, places, whole_words):
    found = find_all(Query(typed, whole_words=whole_words), SIGNS)

    assert [each.span.start for each in found.hits] == places
    assert all(each.span.end - each.span.start == len(typed) for each in found.hits)


def test_kinds_of_signs_and_expressions_are_kept_apart():
    assert find_all(Query("'We"), SIGNS).hits == ()
    assert [each.article for each in find_all(Query("“We", expression=True), SIGNS).hits] == ["B"]


def test_full_case_folding_finds_sharp_s():
    assert len(find_all(Query("straße"), ARTICLES).hits) == 1


def test_plain_text_is_never_an_expression():
    assert find_all(Query("pier."), ARTICLES).hits
    assert not find_all(Query("p.er"), ARTICLES).hits


def test_expression_finds_and_empty_matches_are_left_out():
    assert len(find_all(Query(r"f\w+y|x*", expression=True), ARTICLES).hits) == 3


@pytest.mark.parametrize(("bad", "place"), [("(ferry", 6), ("a[", 1), ("*", 0)])
def test_bad_expression_is_told_with_its_place(bad, place):
    found = find_all(Query(bad, expression=True), ARTICLES)

    assert found.problem
    assert abs(found.position - place) <= 1


def test_expression_that_would_run_for_ever_is_stopped():
    endless = (Article("A", "One", "a" * 5000 + "!"),)

    assert find_all(Query(r"^(a+)+$", expression=True), endless, seconds=0.1).problem == "timeout"


def test_nothing_typed_finds_nothing():
    assert find_all(Query(""), ARTICLES).hits == ()
