import pytest

from crossread.lookup import Lookup
from crossread.reports.citation import cite_pair, cite_passage
from crossread.speech import speech_in


@pytest.fixture
def lookup(comparison):
    return Lookup(comparison)


def passage(lookup, words):
    return next(each.id for row in lookup.comparison.passages for each in row if words in each.text)


def test_a_passage_is_cited_with_author_title_outlet_date_file_and_place(lookup):
    cited = cite_passage(lookup, passage(lookup, "Two people"), speech_in("en"))
    start = lookup.article("A").text.index("Two people")

    assert cited.startswith("“Two people were injured, the county's roads office said.” (Ada Berg, “Bridge closes")
    assert "The Tolm Post, 7 March 2026, A.txt; paragraph 2, characters " in cited
    assert f"characters {start + 1} to " in cited


def test_quotation_marks_inside_become_single_ones(lookup):
    cited = cite_passage(lookup, passage(lookup, "We will reopen"), speech_in("en"))

    assert cited.count("“") == cited.count("”") == 2
    assert "'We will reopen" in cited


def test_a_pair_is_cited_with_what_differs(lookup):
    cited = cite_pair(lookup, passage(lookup, "Two people"), passage(lookup, "Four people"), speech_in("en"))

    assert cited.count("\n") >= 2
    assert "https://example.org/storm?a=1&b=2" in cited
    assert "Crossread: " in cited


def test_a_citation_is_worded_in_the_readers_language(lookup):
    cited = cite_pair(lookup, passage(lookup, "Two people"), passage(lookup, "Four people"), speech_in("de"))

    assert "7. März 2026, A.txt; Absatz 2, Zeichen " in cited
    assert "Crossread: A nennt 2, B nennt 4. (recht sicher)" in cited
