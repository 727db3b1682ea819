"""How the panes stand, as a comparison file keeps it, and putting them so again."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.session import PaneView
from crossread_gui.panes.pane_stage import PaneStage
from crossread_gui.panes.typography import ZOOM_STEPS


def views_of(stage: PaneStage) -> tuple[PaneView, ...]:
    """Return how each article is shown, the one last used first; those on the shelf have no width."""
    widths = {each.letter: width for each, width in zip(stage.columns, stage.splitter.sizes(), strict=True)}
    columns = {each.letter: each for each in stage.all_columns()}
    return tuple(
        PaneView(letter, widths.get(letter, 0), columns[letter].zoom_factor, columns[letter].pane.place)
        for letter in stage.order
    )


def put(stage: PaneStage, views: Sequence[PaneView]) -> None:
    """Show the articles as they were shown; those that are gone or new are no matter."""
    wanted = {each.letter: each for each in views}
    order = [each for each in wanted if each in stage.order]
    stage.order = order + [each for each in stage.order if each not in wanted]
    stage.arrange()
    columns = [(each, wanted[each.letter]) for each in stage.all_columns() if each.letter in wanted]
    for column, view in columns:
        column.zoom_to(min(max(ZOOM_STEPS[0], view.zoom), ZOOM_STEPS[-1]))
    widths = [wanted[each.letter].width if each.letter in wanted else 0 for each in stage.columns]
    if all(width > 0 for width in widths):
        stage.splitter.setSizes(widths)
    for column, view in columns:
        column.pane.halt()
        column.pane.stand_at(view.place)
