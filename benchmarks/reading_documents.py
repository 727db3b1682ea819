"""Documents of each format with a known text, for measuring what the readers get out of them and how fast."""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Sequence

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
Drawn = tuple[float, float, float, str]  # x, y from the foot of the page, size, text


def of_format(suffix: str, paragraphs: Sequence[str]) -> bytes:
    """Return the paragraphs as a file of a format."""
    escaped = [each.replace("&", "&amp;").replace("<", "&lt;") for each in paragraphs]
    if suffix == ".docx":
        body = "".join(f"<w:p><w:r><w:t>{each}</w:t></w:r></w:p>" for each in escaped)
        return _zipped({"word/document.xml": f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'})
    if suffix == ".odt":
        body = "".join(f"<text:p>{each}</text:p>" for each in escaped)
        head = f'<office:document-content xmlns:office="{OFFICE}" xmlns:text="{TEXT}"><office:body><office:text>'
        content = f"{head}{body}</office:text></office:body></office:document-content>"
        return _zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content})
    if suffix == ".rtf":
        text = "".join(rf"\pard {_rtf(each)}\par" + "\n" for each in paragraphs)
        return (r"{\rtf1\ansi\ansicpg1252 " + text + "}").encode("ascii")
    if suffix == ".epub":
        return _epub(escaped)
    if suffix == ".html":
        return (
            "<html><body><article>" + "".join(f"<p>{each}</p>" for each in escaped) + "</article></body></html>"
        ).encode()
    if suffix == ".pdf":
        return pdf([_single_column(paragraphs[i : i + 8]) for i in range(0, len(paragraphs), 8)])
    return "\n\n".join(paragraphs).encode()


def _rtf(text: str) -> str:
    return "".join(each if ord(each) < 128 and each not in "\\{}" else rf"\u{ord(each)}?" for each in text)


def _epub(escaped: Sequence[str]) -> bytes:
    body = "".join(f"<p>{each}</p>" for each in escaped)
    return _zipped({
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": '<container><rootfiles><rootfile full-path="c.opf"/></rootfiles></container>',
        "c.opf": '<package><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest>'
                 '<spine><itemref idref="a"/></spine></package>',
        "a.xhtml": f"<html><body>{body}</body></html>",
    })  # fmt: skip


def _zipped(members: dict[str, str]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def wrapped(text: str, width: int) -> list[str]:
    """Break a paragraph at `width` characters."""
    lines = [""]
    for word in text.split():
        if len(lines[-1]) + len(word) + 1 > width:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


def _single_column(paragraphs: Sequence[str]) -> list[Drawn]:
    drawn: list[Drawn] = []
    y = 780.0
    for each in paragraphs:
        for line in wrapped(each, 95):
            drawn.append((60.0, y, 9.0, line))
            y -= 11
        y -= 6
    return drawn


def two_columns(paragraphs: Sequence[str], order: str, seed: int = 1) -> list[Drawn]:
    """Return a page in two columns, drawn by "columns", by "rows", or "shuffled"."""
    columns: list[list[Drawn]] = [[], []]
    y, side = 780.0, 0
    for each in paragraphs:
        lines = wrapped(each, 46)
        if y - 11 * len(lines) < 60:
            y, side = 780.0, side + 1
        for line in lines:
            columns[min(side, 1)].append((50.0 + 260 * side, y, 9.0, line))
            y -= 11
        y -= 6
    drawn = columns[0] + columns[1]
    if order == "rows":
        drawn.sort(key=lambda each: (-each[1], each[0]))
    elif order == "shuffled":
        random.Random(seed).shuffle(drawn)
    return drawn


def pdf(pages: Sequence[Sequence[Drawn]]) -> bytes:
    """Draw Latin text on A4 pages, in the order given."""
    font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "", font]
    kids = []
    for page in pages:
        stream = "".join(f"BT /F1 {size} Tf {x} {y} Td ({_pdf_escaped(text)}) Tj ET\n" for x, y, size, text in page)
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
        objects.append(f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {len(objects)} 0 R "
                       "/Resources << /Font << /F1 3 0 R >> >> >>")  # fmt: skip
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, each in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{each}\nendobj\n".encode("cp1252", "replace")
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += "".join(f"{place:010} 00000 n \n" for place in places).encode()
    return bytes(out + f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n".encode())


def _pdf_escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def typeset(paragraphs: Sequence[str], columns: int) -> bytes | None:
    """Return a typeset PDF (justified, hyphenated, running head and foot), or None without weasyprint."""
    try:
        from weasyprint import HTML
    except ImportError:
        return None
    style = (
        "@page{size:A4;margin:25mm 20mm;@top-center{content:'The Gazette';font-size:8pt}"
        "@bottom-center{content:'Page ' counter(page) ' of ' counter(pages);font-size:8pt}}"
        "body{font:10pt/1.35 serif;text-align:justify;hyphens:auto}p{margin:0 0 2.5mm}"
        f".c{{column-count:{columns};column-gap:8mm}}"
    )
    body = "".join(f"<p>{each}</p>" for each in paragraphs)
    page = f"<html lang=en><style>{style}</style><h1>A storm closes the bridge</h1><div class=c>{body}</div></html>"
    return bytes(HTML(string=page).write_pdf())
