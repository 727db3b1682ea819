"""Readers' labels of pairs of passages find their passages again, though the project holds none of their text."""

import importlib
from pathlib import Path

import pytest

TRAINING = Path(__file__).parents[2] / "training"
FERRY = "The ferry to Orkney was cancelled on Monday after its engine failed."
SHIP = "Engine trouble kept the Orkney ferry in harbour."
PRICE = "A ticket costs nine pounds."


@pytest.fixture
def reports(monkeypatch):
    """Return the module, whose folder is no package."""
    monkeypatch.syspath_prepend(str(TRAINING))
    return importlib.import_module("reports")


@pytest.fixture
def labelled(reports, monkeypatch, tmp_path):
    """Return what writes a table of labels that `reports` then reads."""

    def write(*rows):
        monkeypatch.setattr(reports, "LABELS", tmp_path / "labels.csv")
        reports.write(reports.Label(reports.digest(left), reports.digest(right), *rest) for left, right, *rest in rows)

    return write


def _event(folder, name, *texts):
    (folder / name).mkdir(parents=True)
    for number, text in enumerate(texts):
        (folder / name / f"{number}.txt").write_text(text, encoding="utf-8")


def test_shipped_labels_can_be_read_and_hold_no_text(reports):
    labels = reports.labels()

    assert len(labels) > 3000
    assert {each.same for each in labels} == {0.0, 0.5, 1.0}
    assert all(each.weight > 0 and len(each.left) == len(each.right) == 12 for each in labels)
    assert all(each.unread is not None for each in labels)
    assert len({(each.left, each.right) for each in labels}) == len(labels)


def test_labelled_passages_are_found_in_reports_of_one_event(reports, labelled, tmp_path):
    labelled((FERRY, SHIP, 1, 2.5), (PRICE, SHIP, 0, 1))
    _event(tmp_path / "news", "storm", "Nothing is said here of ships.", f"{PRICE}\n\n{FERRY}", SHIP)

    ((event, left, right, read),) = reports.found(tmp_path / "news")

    assert event == "storm"
    assert {(left.passages[each.left].text, each.label.same) for each in read} == {(FERRY, 1.0), (PRICE, 0.0)}
    assert {right.passages[each.right].text for each in read} == {SHIP}


def test_what_is_written_is_read_again(reports, labelled):
    labelled((FERRY, SHIP, 1.0, 2.5, -0.25), (PRICE, SHIP, 0.5, 1.0, None))

    assert [(each.same, each.weight, each.unread) for each in reports.labels()] == [(1.0, 2.5, -0.25), (0.5, 1.0, None)]


def test_label_whose_report_is_missing_is_left_out(reports, labelled, tmp_path):
    labelled((FERRY, SHIP, 1, 1))
    _event(tmp_path / "news", "storm", FERRY, PRICE)

    assert list(reports.found(tmp_path / "news")) == []


def test_passage_is_known_however_it_is_spaced(reports):
    assert reports.digest(" The  ferry\nleft. ") == reports.digest("The ferry left.")
