"""ODT, written by hand: a zip of four small XML files, with heading levels, the marks and the evidence as comments."""

from __future__ import annotations

import datetime as dt
import zipfile
from collections.abc import Iterator
from io import BytesIO
from itertools import groupby
from xml.sax.saxutils import escape, quoteattr

from pygments.token import _TokenType

from crossread.model import Comparison
from crossread.reports.blocks import Block, Heading, Kind, Paragraph, Piece, Table
from crossread.reports.colours import paper
from crossread.reports.layout import lay_out
from crossread.roles import Progress
from crossread.settings import ReportOptions
from crossread.styling.appearance import Appearance, Line, appearance

_TYPE = "application/vnd.oasis.opendocument.text"
_SPACES = " ".join(
    f'xmlns:{short}="{full}"'
    for short, full in (
        ("office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"),
        ("style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"),
        ("text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"),
        ("table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"),
        ("fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"),
        ("meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"),
        ("dc", "http://purl.org/dc/elements/1.1/"),
    )
)
_LINES: dict[Line, str] = {"solid": "solid", "dashed": "dash", "dotted": "dotted", "wavy": "wave"}
_STYLES = {
    "P-body": ("", ""),
    "P-muted": ("", ""),
    "P-item": ('fo:margin-left="6mm" fo:text-indent="-4mm"', ""),
    "P-note": ('fo:margin-left="6mm"', 'fo:font-style="italic"'),
    "P-wording": ('fo:margin-left="16mm" fo:text-indent="-16mm" fo:margin-bottom="1mm"', ""),
    "P-passages": ('fo:line-height="140%"', ""),
    "P-headline": ("", 'fo:font-size="13pt" fo:font-weight="bold"'),
    "P-code": ('fo:margin-bottom="0mm"', 'fo:font-family="monospace" fo:font-size="9pt"'),
}
_LEFTWARD = "-leftward"  # the end of the name of a style for paragraphs that read from right to left
_PAGE = (
    '<office:automatic-styles><style:page-layout style:name="page"><style:page-layout-properties fo:page-width="210mm" '
    'fo:page-height="297mm" fo:margin="22mm"/><style:footer-style/></style:page-layout></office:automatic-styles>'
    '<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="page"><style:footer>'
    '<text:p text:style-name="Footer"><text:page-number/></text:p></style:footer></style:master-page>'
    "</office:master-styles>"
)


class OdtExporter:
    """For LibreOffice and every word processor that reads OpenDocument."""

    id = "odt"
    title = "OpenDocument text (ODT)"
    suffix = ".odt"

    def write(self, comparison: Comparison, options: ReportOptions, job: Progress) -> bytes:
        """Return the document."""
        blocks = lay_out(comparison, options, job)
        looks = _Looks()
        body: list[str] = []
        for place, block in enumerate(blocks):
            job.report(0.5 + 0.4 * place / len(blocks), "Writing the OpenDocument text")
            body.extend(_block(block, looks))
        title = blocks[0].text if isinstance(blocks[0], Heading) else ""
        return _packed(
            {
                "content.xml": _document("content", f"{looks.styles()}<office:body><office:text>{''.join(body)}"
                "</office:text></office:body>"),
                "styles.xml": _document("styles", _common_styles() + _PAGE),
                "meta.xml": _document("meta", f"<office:meta><dc:title>{escape(title)}</dc:title>"
                "<meta:generator>Crossread</meta:generator></office:meta>"),
            }
        )  # fmt: skip


class _Looks:
    """One automatic style for each look that the document uses."""

    def __init__(self) -> None:
        self._names: dict[Appearance, str] = {}

    def name(self, token: _TokenType) -> str:
        """Return the style's name of a token."""
        return self._names.setdefault(appearance(token, paper()), f"T{len(self._names) + 1}")

    def styles(self) -> str:
        """Return the definitions."""
        page = (
            '<style:style style:name="H-page" style:family="paragraph" style:parent-style-name="H1">'
            '<style:paragraph-properties fo:break-before="page"/></style:style>'
            '<style:style style:name="whole" style:family="table">'
            '<style:table-properties style:may-break-between-rows="false"/></style:style>'
        )
        found = "".join(
            f'<style:style style:name="{name}" style:family="text"><style:text-properties {_attributes(drawn)}/>'
            "</style:style>"
            for drawn, name in self._names.items()
        )
        return f"<office:automatic-styles>{page}{found}</office:automatic-styles>"


def _attributes(drawn: Appearance) -> str:
    found = [f'fo:color="{drawn.ink}"']
    if drawn.fill:
        found.append(f'fo:background-color="{drawn.fill}"')
    if drawn.line:
        found.append(
            f'style:text-underline-style="{_LINES[drawn.line]}" style:text-underline-width="auto" '
            f'style:text-underline-color="{drawn.line_ink}"'
        )
    found += ['fo:font-weight="bold"'] * drawn.bold + ['fo:font-style="italic"'] * drawn.italic
    return " ".join(found)


def _block(block: Block, looks: _Looks) -> Iterator[str]:
    if isinstance(block, Heading):
        style = "H-page" if block.new_page else f"H{block.level}"
        level = block.level + 1
        yield f'<text:h text:style-name="{style}" text:outline-level="{level}">{_shown(block.text)}</text:h>'
    elif isinstance(block, Table):
        yield from _table(block)
    else:
        style = f"P-{block.kind.value}{_LEFTWARD if block.is_leftward else ''}"
        yield f'<text:p text:style-name="{style}">{"".join(_paragraph(block, looks))}</text:p>'


def _paragraph(block: Paragraph, looks: _Looks) -> Iterator[str]:
    pieces = list(block.pieces)
    if block.kind is Kind.WORDING:
        yield _span(pieces.pop(0), looks) + "<text:tab/>"
    elif block.kind is Kind.ITEM:
        yield "•<text:tab/>"
    for remark, group in groupby(pieces, key=lambda each: each.remark):
        shown = "".join(_span(each, looks) for each in group)
        yield _commented(shown, remark, pieces) if remark else shown


def _commented(shown: str, remark: tuple[str, ...], pieces: list[Piece]) -> str:
    anchor = next((each.anchor for each in pieces if each.remark == remark and each.anchor), "")
    name = quoteattr(f"evidence-{anchor}")
    now = dt.datetime.now(dt.UTC).replace(microsecond=0, tzinfo=None).isoformat()
    lines = "".join(f"<text:p>{_shown(each)}</text:p>" for each in remark)
    return (
        f"<office:annotation office:name={name}><dc:creator>Crossread</dc:creator><dc:date>{now}</dc:date>{lines}"
        f"</office:annotation>{shown}<office:annotation-end office:name={name}/>"
    )


def _span(piece: Piece, looks: _Looks) -> str:
    if not piece.text:
        return ""
    mark = f"<text:bookmark text:name={quoteattr(piece.anchor)}/>" if piece.anchor else ""
    return f'{mark}<text:span text:style-name="{looks.name(piece.token)}">{_shown(piece.text)}</text:span>'


def _shown(text: str) -> str:
    """Return a text as XML; OpenDocument collapses blanks and line ends unless they are elements."""
    found = escape(text).replace("\n", "<text:line-break/>").replace("\t", "<text:tab/>")
    return found.replace("  ", " <text:s/>")


def _table(block: Table) -> Iterator[str]:
    columns = len(block.head)
    yield f'<table:table table:style-name="whole"><table:table-column table:number-columns-repeated="{columns}"/>'
    for place, row in enumerate((block.head, *block.rows)):
        style = "P-body" if place else "P-head"
        cells = "".join(
            f'<table:table-cell office:value-type="string"><text:p text:style-name="{style}">{_shown(each)}</text:p>'
            "</table:table-cell>"
            for each in row
        )
        yield f"<table:table-row>{cells}</table:table-row>"
    yield '</table:table><text:p text:style-name="P-body"/>'


def _common_styles() -> str:
    default = (
        '<style:default-style style:family="paragraph"><style:paragraph-properties fo:margin-bottom="2mm">'
        '<style:tab-stops><style:tab-stop style:position="0mm"/></style:tab-stops></style:paragraph-properties>'
        '<style:text-properties fo:font-family="Georgia, serif" fo:font-size="10.5pt"/></style:default-style>'
        '<style:style style:name="Footer" style:family="paragraph"><style:paragraph-properties fo:text-align="end"/>'
        '</style:style><style:style style:name="P-head" style:family="paragraph">'
        '<style:text-properties fo:font-weight="bold"/></style:style>'
    )
    headings = "".join(
        f'<style:style style:name="H{level}" style:display-name="Heading {level + 1}" style:family="paragraph" '
        f'style:default-outline-level="{level + 1}"><style:paragraph-properties fo:margin-top="{top}mm" '
        f'fo:margin-bottom="2mm" fo:keep-with-next="always"/><style:text-properties fo:font-size="{size}pt" '
        'fo:font-weight="bold"/></style:style>'
        for level, top, size in ((0, 0, 19), (1, 7, 15), (2, 4, 11.5))
    )
    kinds = "".join(
        f'<style:style style:name="{name}{turn}" style:family="paragraph">'
        f"<style:paragraph-properties {paragraph}{turned}/><style:text-properties {text}/></style:style>"
        for name, (paragraph, text) in _STYLES.items()
        for turn, turned in (("", ""), (_LEFTWARD, ' fo:text-align="right" style:writing-mode="rl-tb"'))
    )
    return f"<office:styles>{default}{headings}{kinds}</office:styles>"


def _document(kind: str, content: str) -> str:
    root = f"office:document-{kind}"
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<{root} {_SPACES} office:version="1.3">{content}</{root}>'


def _packed(files: dict[str, str]) -> bytes:
    entries = "".join(
        f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="{kind}"/>'
        for name, kind in (("/", _TYPE), *((each, "text/xml") for each in files))
    )
    manifest = (
        '<?xml version="1.0" encoding="UTF-8"?>\n<manifest:manifest manifest:version="1.3" '
        f'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">{entries}</manifest:manifest>'
    )
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        # The type comes first and unpacked, so that the file is known by its first bytes.
        archive.writestr("mimetype", _TYPE, zipfile.ZIP_STORED)
        for name, text in files.items():
            archive.writestr(name, text)
        archive.writestr("META-INF/manifest.xml", manifest)
    return packed.getvalue()
