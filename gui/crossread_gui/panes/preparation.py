"""What the panes and the overview need of a comparison, made off the UI thread: two books take half a second."""

from __future__ import annotations

from itertools import pairwise, permutations

from crossread.lookup import Lookup
from crossread_gui.panes.alignment_index import AlignmentIndex
from crossread_gui.panes.coat import cloth_of
from crossread_gui.panes.columns import grid_of
from crossread_gui.panes.links import table_between
from crossread_gui.panes.overview_art import most_telling_last


def prepare_panes(lookup: Lookup) -> None:
    """Make what all panes show when they stand in the articles' order; for any other it is made when asked for."""
    letters = tuple(each.id for each in lookup.comparison.articles)
    index = lookup.once(AlignmentIndex)
    for leader, follower in permutations(letters, 2):
        index.map_of(leader, follower)
    for left, right in pairwise(letters):
        lookup.once(table_between, left, right)
    for letter in letters:
        lookup.once(cloth_of, letter)
        lookup.once(most_telling_last, letter)
    lookup.once(grid_of, letters)
