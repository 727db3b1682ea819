"""DOCX, ODT, RTF and LaTeX: they open, hold every word, shade, underline and carry the evidence."""

import re
import shutil
import subprocess
import zipfile
from io import BytesIO
from xml.etree import ElementTree

import docx
import pytest
from striprtf.striprtf import rtf_to_text

from crossread.job import Job
from crossread.reports import exporter_for
from crossread.reports.layout import lay_out
from crossread.settings import ReportOptions

TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"


def written(name, comparison):
    return exporter_for(name).write(comparison, ReportOptions(), Job())


def harmless(line):
    return re.sub("[\x00\x07\x1b]", "\ufffd", line)


def test_docx_holds_headings_both_wordings_and_the_evidence_as_comments(comparison):
    document = docx.Document(BytesIO(written("docx", comparison)))
    headings = [each.text for each in document.paragraphs if each.style.name.startswith("Heading")]
    text = "\n".join(each.text for each in document.paragraphs)
    comments = [each.text for each in document.comments]

    assert headings.index("Where the articles differ") < headings.index("What the articles share")
    assert "Two people were injured" in text
    assert "Four people were injured" in text
    assert any("differs from B" in each and "Four people were injured" in each for each in comments)
    assert document.core_properties.title.startswith("“Bridge closes")


def test_docx_shades_and_underlines_by_style(comparison):
    document = docx.Document(BytesIO(written("docx", comparison)))
    clash = next(each for each in document.styles if each.name == "Crossread Contradictory Clash")
    xml = clash.element.xml

    assert 'w:fill="FF8794"' in xml
    assert 'w:val="wave"' in xml
    assert clash.font.bold


def test_docx_and_odt_hold_every_hostile_line(hostile, hostile_lines):
    document = docx.Document(BytesIO(written("docx", hostile)))
    with zipfile.ZipFile(BytesIO(written("odt", hostile))) as archive:
        content = ElementTree.fromstring(archive.read("content.xml"))
    texts = ("\n".join(each.text for each in document.paragraphs), "".join(content.itertext()))

    for text in texts:
        for line in hostile_lines:
            assert harmless(line) in text


def test_odt_is_known_by_its_first_bytes_and_all_its_files_are_xml(comparison):
    content = written("odt", comparison)

    assert content[30:77] == b"mimetypeapplication/vnd.oasis.opendocument.text"
    with zipfile.ZipFile(BytesIO(content)) as archive:
        assert archive.testzip() is None
        names = archive.namelist()
        for name in names[1:]:
            ElementTree.fromstring(archive.read(name))
        manifest = archive.read("META-INF/manifest.xml").decode()
    assert all(f'full-path="{name}"' in manifest for name in ("content.xml", "styles.xml", "meta.xml"))


def test_odt_has_levels_comments_and_styles_for_every_span(comparison):
    with zipfile.ZipFile(BytesIO(written("odt", comparison))) as archive:
        root = ElementTree.fromstring(archive.read("content.xml"))
    used = {each.get(f"{TEXT}style-name") for each in root.iter(f"{TEXT}span")}
    style_name = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}name"
    defined = {each.get(style_name) for each in root.iter() if each.get(style_name)}
    comments = ["".join(each.itertext()) for each in root.iter(f"{OFFICE}annotation")]

    assert {each.get(f"{TEXT}outline-level") for each in root.iter(f"{TEXT}h")} == {"1", "2", "3"}
    assert used <= defined
    assert any("Four people were injured" in each for each in comments)
    assert len(list(root.iter(f"{OFFICE}annotation-end"))) == len(comments)


def test_rtf_is_ascii_balanced_shaded_and_reads_back(comparison, hostile, hostile_lines):
    source = written("rtf", comparison).decode("ascii")
    bare = re.sub(r"\\[\\{}]", "", source)
    # RTF writes letters beyond 16 bits in two halves, which striprtf leaves apart.
    halves = rtf_to_text(written("rtf", hostile).decode("ascii"))
    read = halves.encode("utf-16-le", "surrogatepass").decode("utf-16-le")

    assert bare.count("{") == bare.count("}")
    assert re.search(r"\\chshdng0\\chcbpat(\d+)\\cb\1", source)
    assert all(line in source for line in (r"\ulwave", r"\uldash", r"\uld", r"\ul\ulc"))
    for line in hostile_lines:
        assert harmless(line) in read


def test_rtf_carries_the_evidence_as_comments_of_crossread(comparison, hostile):
    source = written("rtf", comparison).decode("ascii")
    comments = re.findall(r"\{\\\*\\atnauthor Crossread\}\\chatn\{\\\*\\annotation (.*?)\}(?=\\par|\{|\n)", source)

    assert any("differs from B" in each and "Four people were injured" in each for each in comments)
    assert len(comments) == len(list(docx.Document(BytesIO(written("docx", comparison))).comments))
    assert "\\input" not in re.sub(r"\\\\", "", written("rtf", hostile).decode("ascii"))


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("name", ["rtf", "odt", "docx"])
def test_a_word_processor_finds_the_words_and_the_comments(name, comparison, tmp_path):
    report = tmp_path / f"report.{name}"
    report.write_bytes(written(name, comparison))
    command = ["soffice", "--headless", f"-env:UserInstallation={(tmp_path / 'home').as_uri()}", "--convert-to"]

    subprocess.run(
        [*command, "docx", "--outdir", str(tmp_path / "out"), str(report)], check=True, capture_output=True, timeout=100
    )

    document = docx.Document(tmp_path / "out" / "report.docx")
    assert any("Two people were injured" in each.text for each in document.paragraphs)
    assert any("differs from B" in each.text and "Four people" in each.text for each in document.comments)


def test_latex_leaves_no_command_of_an_article(hostile):
    source = written("latex", hostile).decode()
    body = source.partition("\\begin{document}")[2]

    assert "\\input" not in body
    assert "\\write" not in body
    assert "\\textbackslash{}input\\{/etc/passwd\\}" in body
    assert body.count("\\end{document}") == 1


@pytest.mark.parametrize("engine", ["xelatex", "pdflatex"])
def test_latex_compiles(engine, hostile, tmp_path):
    if shutil.which(engine) is None:
        pytest.skip(f"{engine} is not installed")
    (tmp_path / "report.tex").write_bytes(written("latex", hostile))

    done = subprocess.run(
        [engine, "-no-shell-escape", "-halt-on-error", "-interaction=nonstopmode", "report.tex"],
        cwd=tmp_path,
        capture_output=True,
        check=False,
    )

    assert done.returncode == 0, done.stdout.decode(errors="replace")[-2000:]
    assert (tmp_path / "report.pdf").stat().st_size > 10_000


def test_the_article_part_holds_the_whole_text_in_order(comparison):
    blocks = lay_out(comparison, ReportOptions().with_parts(("articles",)), Job())
    text = "".join(piece.text for block in blocks for piece in getattr(block, "pieces", ()))

    places = [text.index(each.text) for each in comparison.passages[0]]
    assert places == sorted(places)
