"""What every exporter must do, whoever writes it."""

import csv
import json
import re
from io import BytesIO
from itertools import pairwise
from zipfile import ZipFile

import pytest

from crossread.errors import Cancelled, SettingError
from crossread.job import Job
from crossread.reports import EXPORTERS, exporter_for
from crossread.settings import REPORT_PARTS, ReportOptions

every_exporter = pytest.mark.parametrize("exporter", EXPORTERS, ids=lambda each: each.id)


def test_ids_and_suffixes_are_told_apart():
    assert len({each.id for each in EXPORTERS}) == len(EXPORTERS)
    assert len({each.suffix for each in EXPORTERS}) == len(EXPORTERS)
    for each in EXPORTERS:
        assert exporter_for(each.id) is each
        assert exporter_for(f"Report{each.suffix.upper()}") is each


@every_exporter
def test_it_writes_two_and_six_articles(exporter, comparison, six):
    for each in (comparison, six):
        assert len(exporter.write(each, ReportOptions(), Job())) > 500


@every_exporter
def test_it_stops_when_asked(exporter, comparison):
    job = Job()
    job.cancel()

    with pytest.raises(Cancelled):
        exporter.write(comparison, ReportOptions(), job)


@every_exporter
def test_it_tells_its_progress_forwards(exporter, comparison):
    told = []

    exporter.write(comparison, ReportOptions(), Job(lambda fraction, _: told.append(fraction)))

    assert told
    assert all(earlier <= later for earlier, later in pairwise(told))


@every_exporter
@pytest.mark.parametrize("part", REPORT_PARTS)
def test_it_writes_any_part_alone(exporter, part, comparison):
    assert exporter.write(comparison, ReportOptions().with_parts((part,)), Job())


@every_exporter
@pytest.mark.parametrize("palette", ["auto", "light", "dark"])
def test_no_text_breaks_it(exporter, palette, hostile):
    assert exporter.write(hostile, ReportOptions(palette=palette, title="<&\\{=1"), Job())


def test_an_unknown_part_is_named():
    with pytest.raises(SettingError, match="epilogue"):
        ReportOptions().with_parts(("summary", "epilogue"))


@every_exporter
@pytest.mark.parametrize("language", ["de", "es"])
def test_it_writes_in_other_languages(exporter, language, comparison):
    assert exporter.write(comparison, ReportOptions(language=language), Job())


@pytest.mark.parametrize("name", ["html", "odt", "markdown", "txt"])
def test_a_german_report_has_no_english_heading(name, comparison):
    content = exporter_for(name).write(comparison, ReportOptions(language="de"), Job())
    if name == "odt":
        with ZipFile(BytesIO(content)) as archive:
            content = archive.read("content.xml")
    text = content.decode()

    assert "Wo die Artikel abweichen" in text
    assert "A nennt 2, B nennt 4." in text
    assert "Notiz des Benutzers: " in text
    for english in (
        "Where the articles differ",
        "What the articles share",
        "Summary",
        "The user",
        "same content",
        "7 March",
    ):
        assert english not in text


@pytest.mark.parametrize("name", ["html", "docx", "odt", "markdown", "txt", "ansi", "latex"])
def test_it_tells_what_is_word_for_word_the_same(name, comparison):
    content = exporter_for(name).write(comparison, ReportOptions().with_parts(("verbatim",)), Job())
    if name in {"docx", "odt"}:
        with ZipFile(BytesIO(content)) as archive:
            content = archive.read("word/document.xml" if name == "docx" else "content.xml")
    text = content.decode().replace("\\%", "%")

    assert "Word for word" in text
    # The quotation and the words around it that both articles have; A's is in B and B's in A.
    assert re.search(r"the same, in runs of five words or more: \d\d words of A \(\d\d%\) and \d\d words of B", text)
    assert "We will reopen the bridge as soon as engineers have checked every cable" in text
    assert "both may have it from one source" in text


def test_tables_and_json_hold_every_run_word_for_word(comparison):
    rows = list(
        csv.DictReader(exporter_for("csv").write(comparison, ReportOptions(), Job()).decode("utf-8-sig").splitlines())
    )
    told = json.loads(exporter_for("json").write(comparison, ReportOptions(), Job()))["word_for_word"]

    runs = [each for each in rows if each["record"] == "word for word"]
    (pair,) = [each for each in rows if each["record"] == "pair"]
    (found,) = told
    assert len(runs) == len(found["runs"]) > 0
    assert any(each["text"].startswith("We will reopen") and each["quotation"] == "yes" for each in runs)
    assert [int(pair["word for word"]), int(pair["other word for word"])] == found["lengths"]
    assert [int(pair["in quotation marks"]), int(pair["other in quotation marks"])] == found["quoted"] != [0, 0]
