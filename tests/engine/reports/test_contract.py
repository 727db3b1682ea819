"""What every exporter must do, whoever writes it."""

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
