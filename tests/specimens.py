"""One small article in every format, made here byte by byte, so that the tests own what they read."""

import io
import unicodedata
import zipfile

WORDS = (
    "The bridge at Oxmoor was closed on Monday after a storm broke two of its four piers.",
    "Nobody was hurt, the council said, and buses go round by the mill until the piers have been mended.",
    "“We heard a crack like a tree falling,” said Ada Marlow, who keeps the toll house.",
)
HEADLINE = "Storm closes the bridge at Oxmoor"

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
ODF = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"'
)


def zipped(members: dict[str, str | bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content, zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def docx(body: str, **parts: str) -> bytes:
    """`parts`: footnotes="...", endnotes="...", styles="..." (inner XML)."""
    head = f'<?xml version="1.0" encoding="UTF-8"?><w:{{0}} xmlns:w="{W}" xmlns:mc="mc">'
    members = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": f'<Relationships xmlns="{RELS}"><Relationship Type="{OFFICE}/officeDocument" Target="word/document.xml"/>'
        "</Relationships>",
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{RELS}">'
        + "".join(f'<Relationship Type="{OFFICE}/{part}" Target="{part}.xml"/>' for part in parts)
        + "</Relationships>",
        "word/document.xml": head.format("document") + f"<w:body>{body}</w:body></w:document>",
    }
    for part, inner in parts.items():
        members[f"word/{part}.xml"] = head.format(part) + inner + f"</w:{part}>"
    return zipped(members)


def word_paragraph(text: str, about: str = "") -> str:
    return f"<w:p>{about}<w:r><w:t>{text}</w:t></w:r></w:p>"


def odt(body: str, meta: str = "") -> bytes:
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f'<?xml version="1.0"?><office:document-content {ODF}><office:body><office:text>{body}'
            "</office:text></office:body></office:document-content>",
            "meta.xml": f'<office:document-meta {ODF} xmlns:dc="dc"><office:meta>{meta}</office:meta></office:document-meta>',
        }
    )


def epub(chapters: dict[str, str], spine: list[str] | None = None) -> bytes:
    items = "".join(
        f'<item id="{name}" href="text/{name}.xhtml" media-type="application/xhtml+xml"/>' for name in chapters
    )
    refs = "".join(f'<itemref idref="{name}"/>' for name in spine or chapters)
    return zipped(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
            '<rootfile full-path="OEBPS/content.opf"/></rootfiles></container>',
            "OEBPS/content.opf": '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/">'
            f"<metadata><dc:title>Bridges</dc:title><dc:creator>Ada Marlow</dc:creator><dc:language>en</dc:language></metadata>"
            f"<manifest>{items}</manifest><spine>{refs}</spine></package>",
            **{
                f"OEBPS/text/{name}.xhtml": f'<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>{body}'
                "</body></html>"
                for name, body in chapters.items()
            },
        }
    )


def rtf(body: str, head: str = "") -> bytes:
    return rf"{{\rtf1\ansi\ansicpg1252{{\fonttbl{{\f0 Serif;}}{{\f1\fcharset204 Serif Cyr;}}}}{head} {body}}}".encode(
        "ascii"
    )


def rtf_escaped(text: str) -> str:
    units = [int.from_bytes(text.encode("utf-16-le")[i : i + 2], "little") for i in range(0, 2 * len(text), 2)]
    return "".join(chr(unit) if unit < 128 else rf"\u{unit - 65536 if unit > 32767 else unit}?" for unit in units)


def mhtml(page: str, encoding: str = "utf-8") -> bytes:
    head = (
        "From: <Saved by a browser>\r\nSubject: Oxmoor\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; type="text/html"; boundary="--edge"\r\n\r\n'
        f"----edge\r\nContent-Type: text/html; charset={encoding}\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
    )
    tail = "\r\n----edge\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n----edge--\r\n"
    return head.encode() + page.encode(encoding) + tail.encode()


def page(*paragraphs: str, head: str = "", title: str = HEADLINE, around: str = "") -> str:
    body = "".join(f"<p>{each}</p>" for each in paragraphs)
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>{head}</head><body><nav><a href="/">Home</a>'
        f"</nav><article><h1>{title}</h1>{body}</article>{around}</body></html>"
    )


def pdf(pages: list[list[tuple[float, float, float, str]]], trailer: str = "") -> bytes:
    """Draw Latin text at (x, y, size) on A4 pages, in the order given."""
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    kids = []
    for lines in pages:
        stream = "".join(f"BT /F1 {size} Tf {x} {y} Td ({_pdf_escaped(text)}) Tj ET\n" for x, y, size, text in lines)
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {len(objects)} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    return _pdf_file(objects, trailer)


def _pdf_file(objects: list[str], trailer: str = "") -> bytes:
    out = b"%PDF-1.4\n"
    places = []
    for number, each in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{each}\nendobj\n".encode("cp1252")
    start = len(out)
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}".encode()
    return out + f"trailer << /Size {len(objects) + 1} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n".encode()


def _pdf_escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def leftward_pdf(lines: list[tuple[float, float, tuple[str, ...]]], *, has_shapes: bool = False) -> bytes:
    """Draw lines of Hebrew or Arabic at (right edge, y) as most programs do: sign by sign from the left.

    A line is a tuple of stretches as read; those without such letters keep their direction. `has_shapes` notes brackets
    by their mirrored shape.
    """
    known: dict[str, int] = {}
    drawn = []
    for right, y, stretches in lines:
        signs = "".join(each[::-1] if _is_leftward(each) else each for each in reversed(stretches))
        if has_shapes:
            signs = signs.translate(str.maketrans("()«»", ")(»«"))
        codes = "".join(f"{known.setdefault(sign, len(known) + 1):04x}" for sign in signs)
        width = 6 * sum(not unicodedata.combining(sign) for sign in signs)
        drawn.append(f"BT /F1 10 Tf {right - width} {y} Td <{codes}> Tj ET\n")
    pairs = "".join(f"<{code:04x}> <{sign.encode('utf-16-be').hex()}>\n" for sign, code in known.items())
    names = f"begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange {len(known)} beginbfchar\n{pairs}endbfchar endcmap"
    stream = "".join(drawn)
    accents = " ".join(f"{code} [0]" for sign, code in known.items() if unicodedata.combining(sign))
    system = "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"
    about = "/Type /FontDescriptor /FontName /Sign /Flags 4 /FontBBox [0 -200 600 800] /ItalicAngle 0 /Ascent 800"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
        "<< /Type /Font /Subtype /Type0 /BaseFont /Sign /Encoding /Identity-H /DescendantFonts [6 0 R] /ToUnicode 7 0 R >>",
        f"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Sign {system} /DW 600 /W [{accents}] /FontDescriptor 8 0 R >>",
        f"<< /Length {len(names)} >>\nstream\n{names}\nendstream",
        f"<< {about} /Descent -200 /CapHeight 700 /StemV 80 >>",
    ]
    return _pdf_file(objects)


def _is_leftward(text: str) -> bool:
    return any("\u0590" <= each <= "\u08ff" or "\ufe70" <= each <= "\ufeff" for each in text)


def specimen(suffix: str, words: tuple[str, ...] = WORDS) -> bytes:
    """The same article in the format of a suffix."""
    plain = "\n\n".join((HEADLINE, *words)) + "\n"
    if suffix in {".docx", ".docm", ".dotx"}:
        return docx("".join(map(word_paragraph, (HEADLINE, *words))))
    if suffix in {".odt", ".ott"}:
        return odt(f"<text:h>{HEADLINE}</text:h>" + "".join(f"<text:p>{each}</text:p>" for each in words))
    if suffix == ".fodt":
        body = "".join(f"<text:p>{each}</text:p>" for each in (HEADLINE, *words))
        return f'<?xml version="1.0"?><office:document {ODF}><office:body><office:text>{body}</office:text></office:body></office:document>'.encode()
    if suffix == ".rtf":
        return rtf("".join(rf"{{\pard {rtf_escaped(each)}\par}}" for each in (HEADLINE, *words)))
    if suffix == ".epub":
        return epub({"one": f"<h1>{HEADLINE}</h1>" + "".join(f"<p>{each}</p>" for each in words)})
    if suffix in {".mhtml", ".mht"}:
        return mhtml(page(*words))
    if suffix in {".html", ".htm", ".xhtml", ".shtml", ".xht"}:
        return page(*words).encode()
    if suffix in {".md", ".markdown", ".mdown", ".mkd"}:
        return f"# {plain}".encode()
    if suffix == ".pdf":
        lines = [(60.0, 780.0, 20.0, HEADLINE)]
        lines += [(60.0, 740.0 - 30 * i, 9.0, each) for i, each in enumerate(words)]
        return pdf([lines])
    return plain.encode()


class Make:
    """What the tests build files with."""

    headline = HEADLINE
    words = WORDS
    zipped = staticmethod(zipped)
    docx = staticmethod(docx)
    word_paragraph = staticmethod(word_paragraph)
    odt = staticmethod(odt)
    epub = staticmethod(epub)
    rtf = staticmethod(rtf)
    rtf_escaped = staticmethod(rtf_escaped)
    mhtml = staticmethod(mhtml)
    page = staticmethod(page)
    pdf = staticmethod(pdf)
    leftward_pdf = staticmethod(leftward_pdf)
    specimen = staticmethod(specimen)
