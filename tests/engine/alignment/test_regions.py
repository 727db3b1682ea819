from hypothesis import given, settings
from hypothesis import strategies as st
from tests.engine.passages import prepared, scored

from crossread.alignment.likeness import likeness
from crossread.alignment.regions import find
from crossread.settings import AlignSettings

FILLER = [
    "The orchard keepers of Velm met in a cold barn to count the jars of honey.",
    "Nobody in the village remembered a winter with so many foxes near the mill.",
    "A teacher from the coast had bought the tower and meant to paint it green.",
    "Her brother mended clocks and sold them to tourists who came by bus.",
    "In spring the river carried planks and once a piano past the school.",
    "The baker kept a list of birds and read it aloud on Sundays.",
]
OTHER_FILLER = [
    "Investors in the tram company grumbled about the new chairman.",
    "Rain delayed the chess final, which was moved to a gymnasium.",
    "An engineer explained why the tunnel needed another eleven pumps.",
    "The orchestra's cellist had lost his passport in Trieste.",
    "Critics called the exhibition of maps a triumph of patience.",
    "Cyclists crossed the plateau under a hot and cloudless sky.",
]
COPIED = [
    "The comet was first seen by a shepherd who mistook it for a lantern on the far ridge.",
    "Astronomers in Karsk measured its tail at forty degrees and sent telegrams to every observatory.",
    "By the end of the month it could be seen at noon, and newspapers printed little else.",
]
REWORDED = [
    "A shepherd saw the comet first and mistook it for a lantern on a far ridge.",
    "Its tail, measured by astronomers in Karsk at forty degrees, prompted telegrams to every observatory.",
    "Newspapers printed little else by the end of the month, when it could be seen at noon.",
]
UNLIKE = [
    "plod",
    "trudge",
    "amble",
    "wander",
    "gallop",
    "stumble",
    "march",
    "creep",
    "drift",
    "hobble",
    "roam",
    "stray",
]


def regions(left, right, gap=400):
    one, other = prepared(left), prepared(right, "B")
    found = find(one, other, scored(one, other), (), AlignSettings(gap=gap))
    texts = " ".join(left), " ".join(right)
    return [(each.left_span.of(texts[0]), each.right_span.of(texts[1])) for each in found]


def test_a_copied_stretch_is_found_exactly():
    found = regions(FILLER[:3] + COPIED + FILLER[3:], OTHER_FILLER[:2] + COPIED + OTHER_FILLER[2:])

    assert found == [(" ".join(COPIED), " ".join(COPIED))]


def test_a_reworded_stretch_is_found():
    found = regions(FILLER[:3] + REWORDED + FILLER[3:], OTHER_FILLER[:2] + COPIED + OTHER_FILLER[2:])

    assert found == [(" ".join(REWORDED), " ".join(COPIED))]


def test_a_region_ends_where_the_copied_words_end_inside_a_sentence():
    tail = " while the ferryman, his nephew and three goats quarrelled about the price of turnips until supper."
    longer = COPIED[2].replace(".", ",") + tail

    ((ours, theirs),) = regions(
        [*FILLER[:3], *COPIED[:2], longer, *FILLER[3:]], OTHER_FILLER[:2] + COPIED + OTHER_FILLER[2:]
    )

    assert ours == " ".join([*COPIED[:2], COPIED[2][:-1]])
    assert theirs == " ".join(COPIED)


def test_a_sentence_hardly_alike_joins_the_region_it_adjoins():
    distant = "Papers wrote of nothing else once it shone at noon, as the month ended."

    ((ours, theirs),) = regions(
        [*FILLER[:3], *REWORDED[:2], distant, *FILLER[3:]], OTHER_FILLER[:2] + COPIED + OTHER_FILLER[2:]
    )

    assert ours == " ".join([*REWORDED[:2], distant])
    assert theirs.startswith(" ".join(COPIED[:2]))
    assert "it could be seen at noon" in theirs


def test_articles_without_reuse_have_no_regions():
    assert regions(FILLER, OTHER_FILLER) == []


def test_two_stretches_far_apart_stay_two():
    left = [*COPIED, *FILLER, *(f"{each} Again." for each in FILLER), *OTHER_FILLER[:3]]
    right = [*COPIED, *("Quite another line about number " + "x" * n for n in range(3, 40)), *OTHER_FILLER[:3]]

    assert len(regions(left, right, gap=100)) == 2


def test_a_summary_of_scattered_sentences_is_one_region():
    story = []
    for place, each in enumerate(COPIED + FILLER):
        extra = OTHER_FILLER[place % len(OTHER_FILLER)].replace(".", f", it was said in part {place}.")
        story += [each, extra, f"{extra[:-1]}, and so on through the {place} winters that followed."]
    summary = [COPIED[0], FILLER[0], FILLER[3], FILLER[5]]
    unlike = [f"Turnips {word} mules {word}ing slowly {word}ward, untaxed." for word in UNLIKE]

    found = regions(unlike[:6] + summary + unlike[6:], story)

    assert [one for one, _ in found] == [" ".join(summary)]
    assert len(found[0][1]) > 2 * len(found[0][0])


@settings(max_examples=25, deadline=None)
@given(st.permutations(FILLER + COPIED), st.permutations(OTHER_FILLER + COPIED))
def test_swapping_the_articles_mirrors_the_regions(left, right):
    assert sorted(regions(left, right)) == sorted((other, one) for one, other in regions(right, left))


def test_likeness_is_the_same_to_the_last_digit_in_whatever_order_words_come():
    texts = [*FILLER, *OTHER_FILLER, *COPIED]
    right, rows = prepared(REWORDED, "B"), ((0, len(texts) - 1), (0, len(REWORDED) - 1))

    found = {likeness(prepared([*texts[at:], *texts[:at]]), right, rows) for at in range(len(texts))}

    assert len(found) == 1
