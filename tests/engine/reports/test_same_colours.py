"""All formats draw a verdict in the same colours, because all ask one style."""

import re
import zipfile
from io import BytesIO

import pytest

from crossread.job import Job
from crossread.model import How, Verdict
from crossread.reports import exporter_for
from crossread.settings import ReportOptions
from crossread.styling.appearance import appearance
from crossread.styling.palette import palette
from crossread.styling.tokens import CLASH, verdict_token

LOOKS = {
    "shared": verdict_token(Verdict.SHARED, How.REWORDED),
    "unique": verdict_token(Verdict.UNIQUE),
    "contradictory": verdict_token(Verdict.CONTRADICTORY),
    "clash": CLASH,
}


def colours_in(name, content):
    if name in {"docx", "odt", "xlsx"}:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            content = b"".join(archive.read(each) for each in archive.namelist() if each.endswith(".xml"))
    text = content.decode()
    if name == "rtf":
        parts = re.findall(r"\\red(\d+)\\green(\d+)\\blue(\d+);", text)
        return {"".join(f"{int(each):02X}" for each in part) for part in parts}
    if name == "ansi":
        parts = re.findall(r"48;2;(\d+);(\d+);(\d+)", text)
        return {"".join(f"{int(each):02X}" for each in part) for part in parts}
    # Office writes eight digits, the first two for opacity.
    return {each[-6:].upper() for each in re.findall(r"\b[0-9A-Fa-f]{8}\b|[0-9A-Fa-f]{6}", text)}


@pytest.mark.parametrize("name", ["html", "docx", "odt", "rtf", "latex", "svg", "ansi"])
@pytest.mark.parametrize("look", LOOKS)
def test_a_verdicts_fill_is_the_same_in_every_format(name, look, comparison):
    content = exporter_for(name).write(comparison, ReportOptions(palette="light"), Job())
    fill = appearance(LOOKS[look], palette("default-light")).fill

    assert fill[1:].upper() in colours_in(name, content)


def test_the_spreadsheet_fills_verdicts_alike(comparison):
    content = exporter_for("xlsx").write(comparison, ReportOptions(), Job())

    assert appearance(LOOKS["contradictory"], palette("default-light")).fill[1:].upper() in colours_in("xlsx", content)
