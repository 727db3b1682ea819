"""CSV and XLSX: one row each, typed, and no cell that a spreadsheet would run."""

import csv
import json
from dataclasses import replace
from io import BytesIO, StringIO

import openpyxl

from crossread.job import Job
from crossread.model import Ruling, RulingKind
from crossread.reports import exporter_for
from crossread.reports.rows import safe
from crossread.settings import ReportOptions


def written(name, comparison):
    return exporter_for(name).write(comparison, ReportOptions(), Job())


def rows(comparison):
    return list(csv.DictReader(StringIO(written("csv", comparison).decode("utf-8-sig"), newline="")))


def test_every_match_finding_and_passage_is_a_row(comparison):
    records = [each["record"] for each in rows(comparison)]

    assert records.count("match") == len(comparison.matches)
    assert records.count("finding") == len(comparison.findings)
    assert records.count("passage") == sum(map(len, comparison.passages))
    assert records.count("article") == 2
    assert records.count("pair") == 1


def test_positions_lead_back_to_the_words(comparison):
    texts = {each.id: each.text for each in comparison.articles}
    finding = next(each for each in rows(comparison) if each["record"] == "finding" and each["check"] == "numbers")

    assert texts[finding["article"]][int(finding["start"]) : int(finding["end"])] == "Two"
    assert texts[finding["other article"]][int(finding["other start"]) : int(finding["other end"])] == "Four"


def test_the_users_notes_stand_beside_their_passages(comparison):
    notes = {each["text"]: each["note"] for each in rows(comparison) if each["record"] == "passage"}

    assert notes["Schools on both banks stayed open."] == "Ask the <schools>"
    assert [each["note"] for each in json.loads(written("json", comparison))["rulings"] if each["kind"] == "note"] == [
        "Call the <office>", "Which <ferry>?", "Ask the <schools>",
    ]  # fmt: skip


def test_no_cell_of_the_csv_is_a_formula(hostile):
    cells = [value for each in rows(hostile) for value in each.values()]

    assert any(each.startswith("'=HYPERLINK") for each in cells)
    assert not any(each.lstrip().startswith(("=", "+", "-", "@")) for each in cells)


def test_safe_leaves_ordinary_texts_alone():
    assert safe("“A” – 12 people") == "“A” – 12 people"


def test_the_workbook_opens_with_its_sheets_and_no_formula(comparison, hostile):
    book = openpyxl.load_workbook(BytesIO(written("xlsx", comparison)))
    dangerous = openpyxl.load_workbook(BytesIO(written("xlsx", hostile)))

    assert book.sheetnames == [
        "Matches",
        "Findings",
        "Passages",
        "Articles",
        "Pairs",
        "Word for word",
        "Stray notes",
    ]
    assert book["Matches"].max_row == len(comparison.matches) + 1
    assert isinstance(book["Passages"]["C2"].value, int)
    # A formula would read back as type "f".
    assert {cell.data_type for sheet in dangerous for row in sheet.iter_rows() for cell in row} <= {
        "s",
        "n",
        "inlineStr",
    }


def test_a_note_on_a_passage_that_is_gone_has_a_row(comparison):
    noted = replace(
        comparison, rulings=(*comparison.rulings, Ruling(RulingKind.NOTE, "What nobody says.", note="=ask the mayor"))
    )
    book = openpyxl.load_workbook(BytesIO(written("xlsx", noted)))

    (row,) = [each for each in rows(noted) if each["record"] == "note"]
    assert (row["text"], row["note"]) == ("What nobody says.", "'=ask the mayor")
    assert [cell.value for cell in book["Stray notes"][2]] == ["What nobody says.", "=ask the mayor"]
