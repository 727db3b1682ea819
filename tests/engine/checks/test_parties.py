"""Who did what to whom, told in other words: parties who changed places, and what only looks so."""

import pytest

from crossread.checks import examine, opposites
from crossread.job import Job
from crossread.model import Passage, RelationScores, Span
from crossread.roles import Pair, Side
from crossread.settings import CheckSettings

SHOWN = 0.42
ALIKE = RelationScores(0.95, 0.03, 0.02, 0.9, 0.9)


def side(letter, text, *others):
    return Side(Passage(f"{letter}1", letter, 0, Span(0, len(text)), text), article=(text, *others) if others else ())


def turned(left, right, *, beside=((), ())):
    """Return how surely two parties changed places, to a model that thinks both sentences say the same."""
    pair = Pair(side("A", left, *beside[0]), side("B", right, *beside[1]), 0.9, 0.85, ALIKE, topic=0.8)
    return max(
        (each.confidence for each in examine((pair,), CheckSettings(), Job()) if each.kind == "roles"), default=0.0
    )


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Veck Foods is suing Orl Mills over a spoiled cargo of rye.", "Orl Mills has taken Veck Foods to court over the spoiled rye cargo."),
        ("Ostmark handed the fugitive banker over to Tarland on Sunday.", "The fugitive banker was extradited from Tarland to Ostmark on Sunday."),
        ("On Friday Orl Rovers bought keeper Pat Vole from Brook Town.", "Orl Rovers sold keeper Pat Vole to Brook Town on Friday."),
        ("Ida Lund beat Pia Voss in Sunday's final in Orl.", "On Sunday Ida Lund lost to Pia Voss in the final in Orl."),
        ("Letters show that Ida Lund, the clerk, asked Tom Hale to burn the maps.", "Letters show Tom Hale telling Ida Lund to burn the maps at night."),
        ("It was Tarn Mills that approached Voss Paper in March about a merger.", "Voss Paper phoned Tarn Mills in March to talk of a merger."),
        ("Rebels ambushed an army patrol near Kesh, which ended the long truce.", "The long truce ended near Kesh when soldiers opened fire on rebels."),
    ],
)  # fmt: skip
def test_parties_who_changed_places_clash(left, right):
    assert turned(left, right) > SHOWN
    assert turned(right, left) > SHOWN


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Veck Foods is suing Orl Mills over a spoiled cargo of rye.", "Orl Mills is being sued by Veck Foods over the spoiled rye cargo."),
        ("Orl Rovers sold keeper Pat Vole to Brook Town.", "Keeper Pat Vole was bought by Brook Town from Orl Rovers."),
        ("Ida Lund beat Pia Voss in the final.", "Pia Voss was beaten by Ida Lund in the final."),
        ("Vole Rail lent the port 40 million.", "The port borrowed 40 million from Vole Rail."),
        ("Tarland accused Ostmark of shelling its farms.", "Ostmark accused Tarland of breaking the truce."),  # each the other
        ("Protesters threw eggs at police.", "Police fired gas at protesters."),
        ("Orl beat Vesk in the first round in May.", "Vesk beat Orl in the second round in May."),  # another turn
        ("Orl Mills and Veck Foods are suing each other over the rye.", "Orl Mills has sued Veck Foods over the rye."),
    ],
)  # fmt: skip
def test_the_same_parties_in_other_words_do_not_clash(left, right):
    assert turned(left, right) < SHOWN
    assert turned(right, left) < SHOWN


def test_what_an_article_tells_of_both_parties_does_not_clash():
    one = "Ida Lund accused Tom Hale of selling maps of the old harbour."
    other = "Tom Hale accused Ida Lund of selling maps of the old harbour."

    assert turned(one, other) > SHOWN
    assert turned(one, other, beside=((other,), ("It rained.",))) < SHOWN


@pytest.mark.parametrize(
    ("left", "right", "clashes"),
    [
        ("Orl Rovers have sold their keeper to Brook Town.", "Brook Town have bought the Orl Rovers keeper.", False),
        ("Ida Lund won the final in Orl.", "Pia Voss lost the final in Orl.", False),
        ("Ida Lund won the final in Orl.", "Ida Lund lost the final in Orl.", True),
        ("The guild sold its barge in spring.", "The guild bought its barge in spring.", True),
    ],
)
def test_what_one_party_sells_the_other_buys(left, right, clashes):
    pair = Pair(side("A", left), side("B", right), 0.7, 0.85, topic=0.7)

    assert any(each.confidence > SHOWN for each in opposites.examine(pair)) is clashes
