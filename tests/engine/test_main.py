import sys

import pytest

from crossread.__main__ import open_window


@pytest.mark.parametrize("way", ["picture", "self_test"])
def test_incomplete_qt_names_what_to_install(way, monkeypatch, tmp_path, capsys):
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.setenv(name, "")
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setitem(sys.modules, f"crossread_gui.{way}", None)
    assert open_window([], False, tmp_path if way == "self_test" else None) == 1
    assert "sudo apt install libegl1" in capsys.readouterr().err
