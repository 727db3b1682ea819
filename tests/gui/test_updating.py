from __future__ import annotations

import json
from dataclasses import replace

import pytest
from tests.loopback import Handler, serving

from crossread.settings import Settings
from crossread_gui.preferences import WindowHabits


class Feed(Handler):
    def do_GET(self):
        self.server.asked.append(self.path)
        self.send_response(200)
        self.end_headers()
        self.wfile.write(json.dumps({"tag_name": "v99.0", "html_url": "https://example.org/99"}).encode())


@pytest.fixture
def feed():
    with serving(Feed, asked=[]) as server:
        yield server


def wishing(window, **changes):
    preferences = window.parts.preferences
    habits = preferences.habits
    preferences.change_habits(replace(habits, window=replace(habits.window, **changes)))
    window.document.settings = Settings().with_value("reading", "private_addresses", True)


def texts(window):
    return [each.text for each in window.notices.notices]


def test_nobody_is_asked_by_default(window):
    window.updating.ask_at_start()
    window.command["updates"].trigger()

    assert not WindowHabits().checks_updates
    assert not WindowHabits().releases
    assert ["No address is set" in each for each in texts(window)] == [True]


def test_the_address_is_told_and_asked_only_after_a_yes(window, feed, qtbot):
    address = f"http://127.0.0.1:{feed.server_port}/latest"
    wishing(window, releases=address)

    window.command["updates"].trigger()
    offer = window.notices.notices[-1]
    assert address in offer.text
    assert feed.asked == []

    offer.action()
    qtbot.waitUntil(lambda: any("99.0" in each for each in texts(window)), timeout=10_000)
    assert feed.asked == ["/latest"]
    assert window.notices.notices[-1].action_text == "Open Its Page"


def test_a_start_asks_only_where_that_was_chosen_and_says_so(window, feed, qtbot):
    wishing(window, releases=f"http://127.0.0.1:{feed.server_port}/latest")
    window.updating.ask_at_start()
    assert texts(window) == []

    wishing(window, checks_updates=True)
    window.updating.ask_at_start()
    assert any("127.0.0.1" in each for each in texts(window))
    qtbot.waitUntil(lambda: any("99.0" in each for each in texts(window)), timeout=10_000)


def test_who_never_goes_online_is_not_asked(window, feed):
    wishing(window, releases=f"http://127.0.0.1:{feed.server_port}/latest", checks_updates=True, online="never")

    window.updating.ask_at_start()
    window.command["updates"].trigger()

    assert feed.asked == []
