from __future__ import annotations

import pytest
from pygments.styles import get_all_styles

from crossread_gui.theme import SOURCE_STYLES, THEMES, Theme


def test_every_style_of_source_code_exists():
    assert set(SOURCE_STYLES) - {"auto"} <= set(get_all_styles())


def test_chosen_style_of_source_code_is_told_once(qapp, qtbot):
    theme = Theme(choice="light")
    told = []
    theme.changed.connect(lambda: told.append(theme.palette.syntax))

    theme.set_source_style("monokai")
    theme.set_source_style("monokai")
    theme.set_source_style("auto")

    assert told == ["monokai", ""]


@pytest.mark.parametrize("choice", THEMES)
def test_every_role_has_a_colour_in_every_theme(qapp, choice):
    theme = Theme(choice=choice)
    roles = ["page", "gutter", "text", "muted", "line", "window", "panel", "hover", "pressed", "accent", "focus"]
    roles += [
        f"{verdict}.{part}" for verdict in ("shared", "unique", "contradictory", "excluded") for part in ("fill", "ink")
    ]

    assert all(theme.colour(role).isValid() for role in roles)


def test_unknown_theme_follows_the_system(qapp):
    assert Theme(choice="of a later version").choice == "system"
