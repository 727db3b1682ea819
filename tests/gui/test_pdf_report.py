import threading
from io import BytesIO

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument

from crossread.errors import Cancelled
from crossread.job import Job
from crossread.model import Article, Block, BlockKind, Source, Span
from crossread.pipeline import compare_articles
from crossread.reports.blocks import Heading, Kind, Paragraph, Piece
from crossread.roles import Models
from crossread.settings import ReportOptions
from crossread.styling.tokens import PLAIN
from crossread_gui.pdf_report import PdfExporter
from crossread_gui.pdf_text import DocumentWriter

LINES = (
    "Two people were injured on the Alder Bridge on Monday.",
    "Мост закрыли в понедельник из-за бури.",
    "The ferry at Tolm will carry cars until then <b>and</b> after that 😀.",
    "Engineers are to check every cable, and that may take until the end of the month.",
    "Schools on both banks stayed open, though many pupils came late and some not at all.",
    "The county had put off painting the railing since the spring, when money ran short.",
    "A baker in Tolm gave bread to everybody who waited for the boat in the rain.",
)


def article(name, lines):
    blocks, position = [], 0
    for line in lines:
        blocks.append(Block(Span(position, position + len(line)), BlockKind.PARAGRAPH))
        position += len(line) + 2
    return Article(name, f"Title of {name}", "\n\n".join(lines), Source("story.txt"), blocks=tuple(blocks))


@pytest.fixture(scope="module")
def comparison():
    other = (LINES[0].replace("Two", "Four"), *LINES[1:])
    return compare_articles((article("A", LINES), article("B", other)), models=Models())


@pytest.fixture
def written(qapp, comparison):
    return PdfReader(BytesIO(PdfExporter().write(comparison, ReportOptions(title="Two bridges"), Job())))


def test_pages_are_numbered_and_headed_and_the_text_is_selectable(written):
    texts = [page.extract_text() for page in written.pages]
    count = len(texts)

    assert count >= 3
    assert all(f"{number} / {count}" in text for number, text in enumerate(texts, start=1))
    assert all("Two bridges" in text for text in texts)
    whole = " ".join(" ".join(texts).split())
    for expected in ("Two people were injured", "Four people were injured", "Мост закрыли", "<b>and</b>"):
        assert expected in whole


def test_bookmarks_lead_to_the_pages_of_their_headings(written):
    outline = written.outline
    assert outline[0].title == "Two bridges"
    parts = [each for each in outline[1] if not isinstance(each, list)]

    titles = [each.title for each in parts]
    assert titles.index("Summary") < titles.index("Where the articles differ") < titles.index("What the articles share")
    for each in parts:
        page = written.pages[written.get_destination_page_number(each)]
        assert each.title in page.extract_text()


def test_paper_is_a4_and_metadata_is_told(written):
    box = written.pages[0].mediabox

    assert (round(float(box.width)), round(float(box.height))) == (595, 842)
    assert written.metadata.title == "Two bridges"
    assert written.trailer["/Root"]["/Lang"] == "en"


def test_it_can_be_written_off_the_ui_thread(qapp, comparison):
    found = []
    thread = threading.Thread(target=lambda: found.append(PdfExporter().write(comparison, ReportOptions(), Job())))
    thread.start()
    thread.join(60)

    assert found[0].startswith(b"%PDF-")


def test_it_stops_when_asked_midway(qapp, comparison):
    job = Job(lambda fraction, _: job.cancel() if fraction > 0.8 else None)

    with pytest.raises(Cancelled):
        PdfExporter().write(comparison, ReportOptions(), job)


def test_a_wording_that_reads_leftward_hangs_from_the_right(qapp):
    document = QTextDocument()
    writer = DocumentWriter(document, 4)
    writer.add(Heading(2, "“הגשר” and another article"))
    writer.add(Paragraph(Kind.WORDING, (Piece(PLAIN, "A2"), Piece(PLAIN, "«הגשר נסגר».", ()))))
    writer.add(Paragraph(Kind.WORDING, (Piece(PLAIN, "A3"), Piece(PLAIN, "The bridge is shut."))))
    heading, leftward, rightward = (document.findBlockByNumber(each) for each in range(3))
    form = leftward.blockFormat()

    assert heading.textDirection() == rightward.textDirection() == Qt.LayoutDirection.LeftToRight
    assert leftward.textDirection() == Qt.LayoutDirection.RightToLeft
    assert (form.leftMargin(), form.rightMargin()) == (0, 60)
    assert "\t" not in leftward.text()
    assert rightward.blockFormat().leftMargin() == 60
