"""DOCX: real heading styles for navigation, a character style per look, the evidence as comments."""

from __future__ import annotations

from io import BytesIO
from itertools import groupby
from typing import TYPE_CHECKING

from pygments.token import _TokenType

from crossread.model import Comparison
from crossread.reports.blocks import Block, Heading, Kind, Paragraph, Piece, Table
from crossread.reports.colours import paper
from crossread.reports.layout import lay_out
from crossread.roles import Progress
from crossread.settings import ReportOptions
from crossread.styling.appearance import Appearance, Line, appearance
from crossread.styling.direction import reads_rightward
from crossread.styling.tokens import PLAIN

if TYPE_CHECKING:
    from docx.document import Document
    from docx.styles.style import CharacterStyle
    from docx.text.paragraph import Paragraph as WordParagraph
    from docx.text.run import Run as WordRun

_LINES: dict[Line, str] = {"solid": "single", "dashed": "dash", "dotted": "dotted", "wavy": "wave"}
_STYLES = {Kind.ITEM: "List Bullet", Kind.NOTE: "Quote"}
_AUTHOR = "Crossread"


class DocxExporter:
    """For word processors."""

    id = "docx"
    title = "Word document (DOCX)"
    suffix = ".docx"

    def write(self, comparison: Comparison, options: ReportOptions, job: Progress) -> bytes:
        """Return the document."""
        blocks = lay_out(comparison, options, job)
        writer = _Writer()
        for place, block in enumerate(blocks):
            job.report(0.5 + 0.4 * place / len(blocks), "Writing the Word document")
            writer.add(block)
        return writer.content()


class _Writer:
    """Adds blocks to one document."""

    def __init__(self) -> None:
        import docx
        from docx.shared import Mm, Pt

        self._document: Document = docx.Document()
        self._looks: dict[Appearance, str] = {}
        self._kinds = {kind: str(self._document.styles[name].style_id) for kind, name in _STYLES.items()}
        normal = self._document.styles["Normal"]
        normal.font.name = "Georgia"
        normal.font.size = Pt(10.5)
        normal.paragraph_format.space_after = Pt(5)
        for section in self._document.sections:
            section.page_width, section.page_height = Mm(210), Mm(297)
            section.left_margin = section.right_margin = Mm(23)
        _number_pages(self._document)

    def add(self, block: Block) -> None:
        """Add one block at the end."""
        if isinstance(block, Heading):
            self._add_heading(block)
        elif isinstance(block, Table):
            self._add_table(block)
        else:
            self._add_paragraph(block)

    def content(self) -> bytes:
        """Return the file."""
        packed = BytesIO()
        self._document.save(packed)
        return packed.getvalue()

    def _add_heading(self, block: Heading) -> None:
        heading = self._document.add_heading(block.text, block.level)
        heading.paragraph_format.page_break_before = block.new_page
        if block.level == 0:
            self._document.core_properties.title = block.text[:255]
            self._document.core_properties.author = _AUTHOR
            self._document.core_properties.comments = ""

    def _add_table(self, block: Table) -> None:
        table = self._document.add_table(rows=0, cols=len(block.head), style="Light List Accent 1")
        for place, row in enumerate((block.head, *block.rows)):
            for cell, text in zip(table.add_row().cells, row, strict=True):
                cell.text = text
                cell.paragraphs[0].paragraph_format.keep_with_next = place < len(block.rows)
        self._document.add_paragraph()

    def _add_paragraph(self, block: Paragraph) -> None:
        from docx.shared import Mm, Pt

        paragraph = self._document.add_paragraph()
        paragraph._p.style = self._kinds.get(block.kind)  # noqa: SLF001 - by its id, as below
        pieces = list(block.pieces)
        if block.is_leftward:
            _turn(paragraph)
        if block.kind is Kind.WORDING:
            paragraph.paragraph_format.left_indent = Mm(16)
            paragraph.paragraph_format.first_line_indent = Mm(-16)
            paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(16))
            paragraph.paragraph_format.space_after = Pt(3)
            self._add_pieces(paragraph, [pieces.pop(0), Piece(PLAIN, "\t")])
        elif block.kind is Kind.PASSAGES:
            paragraph.paragraph_format.line_spacing = 1.35
        runs = self._add_pieces(paragraph, pieces)
        for run in runs:
            run.font.size = {Kind.HEADLINE: Pt(13), Kind.CODE: Pt(9)}.get(block.kind)
            if block.kind is Kind.CODE:
                run.font.name = "Courier New"

    def _add_pieces(self, paragraph: WordParagraph, pieces: list[Piece]) -> list[WordRun]:
        """Add runs; pieces that follow each other with the same remark get one comment."""
        written: list[WordRun] = []
        for remark, group in groupby(pieces, key=lambda each: each.remark):
            runs = [self._run(paragraph, each) for each in group if each.text]
            if remark and runs:
                self._document.add_comment(runs, text="\n".join(remark), author=_AUTHOR, initials="Cr")
            written += runs
        return written

    def _run(self, paragraph: WordParagraph, piece: Piece) -> WordRun:
        run = paragraph.add_run(piece.text)
        # By its id: setting a style by name or object searches all styles each time (seconds in a long report).
        run._r.style = self._style(piece.token)  # noqa: SLF001
        if not reads_rightward(piece.text):
            run.font.rtl = True
        return run

    def _style(self, token: _TokenType) -> str:
        drawn = appearance(token, paper())
        if drawn not in self._looks:
            style = _new_style(self._document, f"Crossread {' '.join(token[1:])}", drawn)
            self._looks[drawn] = str(style.style_id)
        return self._looks[drawn]


def _turn(paragraph: WordParagraph) -> None:
    """Let a paragraph read from right to left; Word then takes "left" for the side where reading begins."""
    from docx.oxml import OxmlElement

    properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001 - python-docx has no public way to turn a paragraph
    properties.insert_element_before(OxmlElement("w:bidi"), "w:spacing", "w:ind", "w:jc")


def _new_style(document: Document, name: str, drawn: Appearance) -> CharacterStyle:
    from docx.enum.style import WD_STYLE_TYPE
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import RGBColor

    style: CharacterStyle = document.styles.add_style(name, WD_STYLE_TYPE.CHARACTER)
    style.font.color.rgb = RGBColor.from_string(drawn.ink[1:].upper())
    style.font.bold = drawn.bold or None
    style.font.italic = drawn.italic or None
    properties = style.element.get_or_add_rPr()
    if drawn.line:
        line = OxmlElement("w:u")
        line.set(qn("w:val"), _LINES[drawn.line])
        line.set(qn("w:color"), drawn.line_ink[1:].upper())
        properties.append(line)
    if drawn.fill:
        shade = OxmlElement("w:shd")
        for key, value in (("val", "clear"), ("color", "auto"), ("fill", drawn.fill[1:].upper())):
            shade.set(qn(f"w:{key}"), value)
        properties.append(shade)
    return style


def _number_pages(document: Document) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    paragraph = document.sections[0].footer.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    run = paragraph.add_run()
    for kind, text in (("begin", ""), ("", "PAGE"), ("end", "")):
        if kind:
            field = OxmlElement("w:fldChar")
            field.set(qn("w:fldCharType"), kind)
        else:
            field = OxmlElement("w:instrText")
            field.text = text
        run._r.append(field)  # noqa: SLF001 - python-docx has no public way to add a field
