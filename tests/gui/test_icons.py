from __future__ import annotations

import pytest
from PySide6.QtCore import QSize

from crossread.assets import resource
from crossread_gui.actions import COMMANDS
from crossread_gui.icons import icon
from crossread_gui.theme import Theme
from crossread_gui.views import VIEWS

NAMES = sorted({each.icon for each in COMMANDS if each.icon} | {each.icon for each in VIEWS})


@pytest.mark.parametrize("name", NAMES)
def test_icon_is_drawn_in_the_colour_of_the_theme_and_crisp_when_enlarged(qapp, name):
    light, dark = Theme(choice="light"), Theme(choice="dark")

    pixmap = icon(name, light).pixmap(QSize(18, 18), 2.0)
    drawn = pixmap.toImage()
    inked = {
        drawn.pixelColor(x, y).name() for x in range(36) for y in range(36) if drawn.pixelColor(x, y).alpha() == 255
    }

    assert (pixmap.width(), pixmap.height()) == (36, 36)
    assert light.colour("text").name() in inked
    assert dark.colour("text").name() not in inked


def test_icons_come_with_their_licence():
    assert "ISC License" in resource("icons", "LICENSE-lucide.txt").read_text(encoding="utf-8")
