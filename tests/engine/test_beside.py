"""How busy the machine is: what is started beside a comparison should not slow it down."""

import os

import pytest

from crossread import beside


@pytest.fixture(autouse=True)
def _four_cores(monkeypatch):
    monkeypatch.setattr(os, "cpu_count", lambda: 4)
    monkeypatch.setattr(os, "getloadavg", lambda: (3.0, 2.0, 1.0), raising=False)


def test_load_of_this_very_moment_counts_where_it_is_lower(monkeypatch, tmp_path):
    path = tmp_path / "loadavg"
    path.write_text("3.00 2.00 1.00 2/80 11206\n", encoding="ascii")
    monkeypatch.setattr(beside, "_LOAD", path)

    assert beside.idle_cores() == 2.0


@pytest.mark.parametrize("text", ["", "3.00 2.00", "3.00 2.00 1.00 none/80 11206"])
def test_where_the_moment_is_not_told_the_last_minute_counts(monkeypatch, tmp_path, text):
    path = tmp_path / "loadavg"
    path.write_text(text, encoding="ascii")
    monkeypatch.setattr(beside, "_LOAD", path)

    assert beside.idle_cores() == 1.0
    path.unlink()
    assert beside.idle_cores() == 1.0
