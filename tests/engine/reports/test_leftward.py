"""Passages in Arabic and Hebrew read from right to left in every format that lays paragraphs out."""

import re
import zipfile
from io import BytesIO
from xml.etree import ElementTree

import docx
import pytest
from docx.oxml.ns import qn

from crossread.job import Job
from crossread.reports import exporter_for
from crossread.reports.blocks import Kind, Paragraph, Piece
from crossread.settings import ReportOptions
from crossread.styling.tokens import PLAIN

SVG = "{http://www.w3.org/2000/svg}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
BRIDGE = "أغلق الجسر"
LEFTWARD = re.compile("[\u0590-\u06ff]")


def written(name, comparison):
    return exporter_for(name).write(comparison, ReportOptions(), Job())


@pytest.mark.parametrize(
    ("kind", "texts", "is_leftward"),
    [
        (Kind.WORDING, ("≠ A2", "אבג, 12."), True),
        (Kind.WORDING, ("≠ A2", "The bridge (הגשר)."), False),
        (Kind.PASSAGES, ("● ", "«أغلق»", " [B2]"), True),
        (Kind.ITEM, ("A says “הגשר”.",), False),
        (Kind.BODY, ("12",), False),
    ],
)
def test_a_paragraph_reads_as_its_first_letter_does_but_for_its_label(kind, texts, is_leftward):
    assert Paragraph(kind, tuple(Piece(PLAIN, each) for each in texts)).is_leftward is is_leftward


def test_docx_turns_paragraphs_and_runs(leftward):
    document = docx.Document(BytesIO(written("docx", leftward)))
    found = [each for each in document.paragraphs if BRIDGE in each.text and not each.style.name.startswith(("H", "T"))]
    plain = next(each for each in document.paragraphs if "ferry" in each.text)

    assert len(found) >= 3
    for each in found:
        tags = [child.tag for child in each._p.pPr]
        assert qn("w:bidi") in tags
        assert all(tags.index(qn("w:bidi")) < tags.index(tag) for tag in (qn("w:spacing"), qn("w:ind")) if tag in tags)
        assert all(bool(run.font.rtl) for run in each.runs if LEFTWARD.search(run.text))
    assert plain._p.pPr.find(qn("w:bidi")) is None


def test_odt_names_a_style_that_writes_leftward(leftward):
    with zipfile.ZipFile(BytesIO(written("odt", leftward))) as archive:
        content, styles = (ElementTree.fromstring(archive.read(f"{each}.xml")) for each in ("content", "styles"))
    modes = {
        style.get(f"{STYLE}name"): properties.get(f"{STYLE}writing-mode")
        for style in styles.iter(f"{STYLE}style")
        for properties in style.iter(f"{STYLE}paragraph-properties")
    }
    paragraphs = [("".join(each.itertext()), each.get(f"{TEXT}style-name")) for each in content.iter(f"{TEXT}p")]

    found = [modes[name] for text, name in paragraphs if BRIDGE in text]
    assert found == ["rl-tb"] * len(found)
    assert len(found) >= 3
    assert not any(modes.get(name) for text, name in paragraphs if "ferry" in text)


def test_rtf_turns_paragraphs_with_their_indent(leftward):
    bridge = "".join(f"\\u{ord(each)}?" if each != " " else " " for each in BRIDGE)
    lines = [each for each in written("rtf", leftward).decode().split("\n") if bridge in each and "level" not in each]

    assert len(lines) >= 3
    assert all(r"\rtlpar" in each and r"{\rtlch" in each for each in lines)
    assert any(r"\fi-900\ri900\lin900" in each for each in lines)


def test_svg_begins_leftward_lines_at_the_right_edge_of_their_column(leftward):
    root = ElementTree.fromstring(written("svg", leftward))
    texts = [each for each in root.iter(f"{SVG}text") if float(each.get("y")) > 150]
    turned = [each for each in texts if each.get("direction") == "rtl"]
    ends = [float(each.get("x")) for each in turned]
    begins = [end - float(each.get("textLength")) for end, each in zip(ends, turned, strict=True)]

    assert any(BRIDGE in each.text for each in turned)
    assert not any("ferry" in each.text for each in turned)
    assert max(ends) <= 28 + 330 + 0.1
    assert min(begins) >= 28 - 30  # the widths are estimates
