"""Where the keyboard stands is what a command is about: apart, because every command on a passage begins with it."""

from __future__ import annotations

from collections.abc import Iterable

from crossread.lookup import Lookup
from crossread_gui.actions import ActionSet
from crossread_gui.document import ComparisonDocument
from crossread_gui.panes.pane_row import PaneRow, ringed_in

# What a chosen finding is the object of; on either of its ends these leave it chosen.
_ON_FINDINGS = frozenset({"level", "dismiss", "copy-citation"})


def act_where_the_keyboard_stands(actions: ActionSet, identities: Iterable[str], panes: PaneRow) -> None:
    """Have these commands look at the passage that has the ring first; to be called before they are bound.

    Up, Down and F6 move the ring and leave what is looked at; a verdict given then is meant for what is in the ring.
    """
    for identity in identities:
        actions[identity].triggered.connect(lambda _checked=False, name=identity: _look(panes, name))


def _look(panes: PaneRow, identity: str) -> None:
    here, document = ringed_in(panes), panes.document
    is_chosen = identity in _ON_FINDINGS and here in _ends(document, document.lookup)
    if here and here != document.selection.passage and not is_chosen:
        document.select(here)


def _ends(document: ComparisonDocument, lookup: Lookup | None) -> tuple[str, ...]:
    """Return the two passages of the finding looked at, if one is."""
    index = document.selection.finding
    if lookup is None or not 0 <= index < len(lookup.comparison.findings):
        return ()
    finding = lookup.comparison.findings[index]
    return finding.left, finding.right
