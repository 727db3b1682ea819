"""What every check promises, whatever it looks for."""

from dataclasses import replace

import pytest

from crossread.checks import CHECKS, examine
from crossread.job import Job
from crossread.model import Passage, RelationScores, Span
from crossread.roles import Pair, Side
from crossread.settings import CheckSettings

CLASHING = {
    "numbers": ("The crash injured 12 commuters on the bridge.", "The crash injured 14 commuters on the bridge."),
    "dates": ("The bridge reopened on 3 May 2015.", "The bridge reopened on 9 May 2015."),
    "negation": ("The council approved the bridge plan.", "The council did not approve the bridge plan."),
    "opposites": ("The court upheld the ban on the bridge.", "The court overturned the ban on the bridge."),
    "names": ("The bridge was opened by Mayor Ilse Varden.", "The bridge was opened by Mayor Tom Hale."),
    "quotations": (
        "“We will never close the bridge to walkers,” she said.",
        "“We will soon close the bridge to walkers,” she said.",
    ),
    "relation": ("The bridge stood firm in the flood.", "The flood swept the bridge away."),
}
DOUBTED = RelationScores(0.01, 0.97, 0.02, 0.01, 0.01)


def pair_of(left: str, right: str, *, relation: RelationScores | None = None) -> Pair:
    return Pair(side("A", left, 100), side("B", right, 7), 0.7, None, relation)


def side(article: str, text: str, start: int) -> Side:
    return Side(Passage(f"{article}1", article, 0, Span(start, start + len(text)), text))


def turned(pair: Pair) -> Pair:
    return Pair(pair.right, pair.left, pair.score, pair.semantic, pair.relation)


@pytest.mark.parametrize("check", CHECKS, ids=lambda each: each.id)
def test_check_speaks_of_its_own_example(check):
    pair = pair_of(*CLASHING[check.id], relation=DOUBTED)

    assert [each.check for each in check.examine(pair)] == [check.id]


@pytest.mark.parametrize("check", CHECKS, ids=lambda each: each.id)
@pytest.mark.parametrize("texts", CLASHING.values())
def test_what_is_found_was_foreseen_by_the_stances(check, texts):
    pair = pair_of(*texts)
    mine, theirs = check.stance(pair.left), check.stance(pair.right)

    if check.examine(pair):
        assert mine.says & theirs.meets or mine.meets & theirs.says
    assert max(mine.says, mine.meets, theirs.says, theirs.meets) < 1 << 62


@pytest.mark.parametrize("check", CHECKS, ids=lambda each: each.id)
@pytest.mark.parametrize("texts", CLASHING.values())
def test_check_is_silent_on_identical_text(check, texts):
    for text in texts:
        assert check.examine(pair_of(text, text, relation=DOUBTED)) == ()


@pytest.mark.parametrize("check", CHECKS, ids=lambda each: each.id)
@pytest.mark.parametrize("texts", CLASHING.values())
def test_check_sees_the_same_from_both_sides(check, texts):
    pair = pair_of(*texts, relation=DOUBTED)

    forwards = {(each.left_span, each.right_span, each.values, each.kind) for each in check.examine(pair)}
    backwards = {
        (each.right_span, each.left_span, each.values[::-1], each.kind) for each in check.examine(turned(pair))
    }

    assert forwards == backwards


@pytest.mark.parametrize("check", CHECKS, ids=lambda each: each.id)
@pytest.mark.parametrize("texts", CLASHING.values())
def test_spans_lie_inside_the_passages(check, texts):
    pair = pair_of(*texts, relation=DOUBTED)

    for each in check.examine(pair):
        assert pair.left.passage.span.contains(each.left_span)
        assert pair.right.passage.span.contains(each.right_span)
        assert each.left_span.length
        assert each.right_span.length
        assert 0 <= each.confidence <= 1


@pytest.mark.parametrize("check", CHECKS, ids=lambda each: each.id)
def test_check_can_be_switched_off(check):
    pair = pair_of(*CLASHING[check.id], relation=DOUBTED)

    found = examine((pair,), CheckSettings(off=(check.id,)), Job())

    assert check.id not in {each.check for each in found}


def test_excluded_passages_never_clash():
    pair = pair_of(*CLASHING["numbers"])
    credit = replace(pair.left, passage=replace(pair.left.passage, excluded="caption"))

    assert examine((replace(pair, left=credit),), CheckSettings(), Job()) == ()
