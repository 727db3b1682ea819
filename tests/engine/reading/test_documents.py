"""What Word, LibreOffice, RTF writers and e-books put into a file, and what of it a reader sees."""

import pytest

from crossread.errors import Damaged, Encrypted, NotFound, Unsupported
from crossread.job import Job
from crossread.model import BlockKind
from crossread.reading import chapters, epub, read_bytes
from crossread.roles import ReadOptions


def kinds(article) -> list[tuple[str, str]]:
    return [(block.kind.value, block.span.of(article.text)) for block in article.blocks]


def test_docx_accepts_tracked_changes(make) -> None:
    body = (
        '<w:p><w:r><w:t xml:space="preserve">The bridge is </w:t></w:r><w:del w:id="1"><w:r><w:delText>open</w:delText></w:r></w:del>'
        '<w:ins w:id="2"><w:r><w:t>closed</w:t></w:r></w:ins><w:r><w:t>.</w:t></w:r>'
        '<w:moveFrom w:id="3"><w:r><w:t>Gone.</w:t></w:r></w:moveFrom></w:p>'
    )
    assert read_bytes(make.docx(body), "a.docx").text == "The bridge is closed."


def test_docx_keeps_structure_and_drops_what_is_unseen(make) -> None:
    styles = '<w:style w:styleId="H1"><w:name w:val="heading 1"/></w:style>'
    style = '<w:pPr><w:pStyle w:val="H1"/></w:pPr>'
    bullet = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>"
    cell = "<w:tc>{}</w:tc>"
    body = (
        make.word_paragraph("The piers", style)
        + f"<w:p><w:r><w:t>Two broke</w:t></w:r>{hidden}<w:r><w:footnoteReference w:id='2'/><w:t>.</w:t></w:r></w:p>"
        + make.word_paragraph("Mend them", bullet)
        + "<w:sdt><w:sdtContent>" + make.word_paragraph("Inside a control.") + "</w:sdtContent></w:sdt>"
        + "<w:tbl><w:tr>" + cell.format(make.word_paragraph("Piers")) + cell.format(make.word_paragraph("4")) + "</w:tr></w:tbl>"
        + "<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>" + make.word_paragraph("In a box.") + "</w:txbxContent></mc:Choice>"
        "<mc:Fallback><w:txbxContent>" + make.word_paragraph("In a box.") + "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>"
        '<w:p><w:r><w:instrText>PAGE</w:instrText></w:r><w:hyperlink><w:r><w:t>a link</w:t></w:r></w:hyperlink><w:r><w:br/><w:t>after</w:t></w:r></w:p>'
    )  # fmt: skip
    notes = (
        '<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>'
        f'<w:footnote w:id="2">{make.word_paragraph("The council counted them.")}</w:footnote>'
    )
    article = read_bytes(make.docx(body, styles=styles, footnotes=notes), "a.docx")
    assert kinds(article) == [
        ("headline", "The piers"),
        ("paragraph", "Two broke."),
        ("list item", "Mend them"),
        ("paragraph", "Inside a control."),
        ("table", "Piers | 4"),
        ("paragraph", "In a box."),
        ("paragraph", "a link\nafter"),
        ("footnote", "The council counted them."),
    ]
    assert article.title == "The piers"


def test_docx_with_nested_tables_gives_each_cell_once(make) -> None:
    inner = f"<w:tbl><w:tr><w:tc>{make.word_paragraph('deep')}</w:tc></w:tr></w:tbl>"
    body = f"<w:tbl><w:tr><w:tc>{inner}{make.word_paragraph('left')}</w:tc><w:tc>{make.word_paragraph('right')}</w:tc></w:tr></w:tbl>"
    assert read_bytes(make.docx(body), "a.docx").text == "deep left | right"


def test_odt_drops_deletions_and_annotations_and_keeps_spaces(make) -> None:
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion></text:changed-region>"
        '</text:tracked-changes><text:h text:outline-level="1">The piers</text:h>'
        '<text:p>Two<text:s text:c="1"/>of   four<text:tab/>broke<office:annotation><text:p>check</text:p></office:annotation>'
        "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Counted.</text:p></text:note-body></text:note>."
        "<text:line-break/>Yes</text:p>"
        "<text:list><text:list-item><text:p>Mend <text:span>them</text:span></text:p></text:list-item></text:list>"
        "<table:table><table:table-row><table:table-cell><text:p>Piers</text:p></table:table-cell><table:table-cell><text:p>4</text:p>"
        "</table:table-cell></table:table-row></table:table>"
        "<text:p><draw:frame><draw:text-box><text:p>In a box.</text:p></draw:text-box></draw:frame></text:p>"
    )
    assert kinds(read_bytes(make.odt(body), "a.odt")) == [
        ("headline", "The piers"),
        ("paragraph", "Two of four broke.\nYes"),
        ("list item", "Mend them"),
        ("table", "Piers | 4"),
        ("paragraph", "In a box."),
        ("footnote", "Counted."),
    ]


def test_odt_names_blocks_by_the_style_behind_the_automatic_one(make) -> None:
    styles = (
        '<style:style xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" style:name="P1" style:parent-style-name="Title"/>'
        '<style:style xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" style:name="P2" style:parent-style-name="P2"/>'
    )
    body = (
        f'{styles}<text:p text:style-name="P1">The bridge</text:p><text:p text:style-name="P2">It is closed.</text:p>'
    )
    assert kinds(read_bytes(make.odt(body), "a.odt")) == [("headline", "The bridge"), ("paragraph", "It is closed.")]


def test_rtf_gets_code_pages_emoji_hidden_and_deleted_right(make) -> None:
    body = (
        r"{\header Page top}{\info{\title secret}}\pard\f1 \'cc\'ee\'f1\'f2 \f0 caf\'e9 \u-10179?\u-8694? {\v hidden}{\deleted gone}"
        r"{\*\unknown stuff}kept\par\pard{\listtext\bullet\tab}one item\par\pard\intbl A\cell B\cell\row\pard"
        r"{\field{\*\fldinst HYPERLINK x}{\fldrslt a link}} end{\footnote a note.}\par\pard\outlinelevel0 Heading\par"
    )
    assert kinds(read_bytes(make.rtf(body), "a.rtf")) == [
        ("paragraph", "Мост café 😊 kept"),
        ("list item", "one item"),
        ("table", "A | B"),
        ("paragraph", "a link end"),
        ("heading", "Heading"),
        ("footnote", "a note."),
    ]


def test_rtf_styles_make_headings(make) -> None:
    sheet = r"{\stylesheet{\s0 Normal;}{\s1\sbasedon0\b\fs44 heading 1;}{\s2 Title;}}"
    body = r"\pard\plain \s2 The bridge\par\pard\plain \s1 What broke\par\pard\plain \s0 Two piers.\par"
    assert kinds(read_bytes(make.rtf(body, sheet), "a.rtf")) == [
        ("headline", "The bridge"),
        ("heading", "What broke"),
        ("paragraph", "Two piers."),
    ]


def test_rtf_leaps_over_binary_data() -> None:
    data = rb"{\rtf1\ansi before {\pict\bin6 }}}{{{} after\par}"
    assert read_bytes(data, "a.rtf").text == "before after"


def test_rtf_that_is_cut_off_says_so(make) -> None:
    article = read_bytes(make.rtf(r"The bridge is closed.\par")[:-1], "a.rtf")
    assert "abruptly" in article.notices[0]


def test_lone_surrogate_never_reaches_the_text(make) -> None:
    article = read_bytes(make.rtf(r"odd \u-10179? end\par"), "a.rtf")
    article.text.encode("utf-8")


def test_epub_reads_the_spine_in_order_or_one_chapter(make) -> None:
    book = make.epub({"two": "<h1>Two</h1><p>Second.</p>", "one": "<h1>One</h1><p>First.</p>"}, ["one", "two"])
    assert read_bytes(book, "a.epub").text.split() == ["One", "First.", "Two", "Second."]
    chosen = read_bytes(book, "a.epub", ReadOptions(chapter=1))
    assert (chosen.title, chosen.text.split()) == ("Bridges: Two", ["Two", "Second."])
    assert epub.chapters(book, "a.epub", ReadOptions(), Job()) == ("1. One", "2. Two")
    with pytest.raises(NotFound, match="2 chapters"):
        read_bytes(book, "a.epub", ReadOptions(chapter=2))


def test_chapters_are_listed_for_books_only(make, tmp_path) -> None:
    (tmp_path / "a.epub").write_bytes(make.epub({"one": "<h1>One</h1><p>First.</p>", "two": "<p>Second of all.</p>"}))
    (tmp_path / "a.txt").write_text("One.", encoding="utf-8")
    assert chapters(tmp_path / "a.epub") == ("1. One", "2. Second of all.…")
    assert chapters(tmp_path / "a.txt") == ()


def test_mhtml_in_an_old_encoding(make) -> None:
    page = make.page("La digue fut fermée à Noël.", *make.words, title="Le fleuve").replace("utf-8", "iso-8859-1")
    article = read_bytes(make.mhtml(page.replace("“", '"').replace("”", '"'), "iso-8859-1"), "a.mht")
    assert "fermée à Noël" in article.text


def test_kind_is_told_by_content_not_by_name(make) -> None:
    article = read_bytes(make.specimen(".docx"), "oxmoor.txt")
    assert make.words[0] in article.text
    assert "Word document" in article.notices[-1]


def test_old_and_odd_files_are_told(make) -> None:
    with pytest.raises(Unsupported, match="DOCX"):
        read_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "old.doc")
    with pytest.raises(Unsupported, match="archive"):
        read_bytes(make.zipped({"a.txt": "x"}), "many.zip")
    with pytest.raises(Unsupported, match="does not read"):
        read_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "picture.png")


def test_protected_documents_are_told(make) -> None:
    manifest = '<m:manifest xmlns:m="urn:m"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>'
    locked = make.zipped(
        {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "x", "META-INF/manifest.xml": manifest}
    )
    with pytest.raises(Encrypted, match="password"):
        read_bytes(locked, "a.odt")
    with pytest.raises(Encrypted, match="copying"):
        read_bytes(make.zipped({"mimetype": "application/epub+zip", "META-INF/rights.xml": "<r/>"}), "a.epub")


@pytest.mark.parametrize("suffix", [".docx", ".odt", ".epub"])
def test_document_that_is_an_empty_archive_is_damaged(make, suffix) -> None:
    with pytest.raises((Damaged, Unsupported)):
        read_bytes(make.zipped({"x": "y"}), f"a{suffix}")


def test_footnotes_are_blocks_of_their_own_kind() -> None:
    article = read_bytes(b"Two broke.[^1]\n\n[^1]: Counted by the council.\n", "a.md")
    assert kinds(article) == [("paragraph", "Two broke."), ("footnote", "Counted by the council.")]
    assert article.blocks[1].kind is BlockKind.FOOTNOTE


def test_markdown_structure() -> None:
    text = (
        "---\ntitle: The bridge\ndate: 2025-10-15\nauthor: Ada Marlow\n---\n\n# The bridge\n\nIt **broke** on\nMonday, [they say](http://a.example).\n\n"
        "> Like a tree.\n\n- one\n- two `code`\n\n## More\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```\nx = 1\n```\n\n![a picture](b.png)\n"
    )
    article = read_bytes(text.encode(), "a.md")
    assert kinds(article) == [
        ("headline", "The bridge"),
        ("paragraph", "It broke on Monday, they say."),
        ("quotation", "Like a tree."),
        ("list item", "one"),
        ("list item", "two code"),
        ("heading", "More"),
        ("table", "a | b"),
        ("table", "1 | 2"),
        ("code", "x = 1"),
    ]
    assert (article.author, str(article.published)) == ("Ada Marlow", "2025-10-15")


def test_paragraphs_joined_by_a_tracked_change_are_one(make) -> None:
    mark = "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"
    body = make.word_paragraph("The bridge was ", mark) + make.word_paragraph("closed on Monday.")
    body += (
        make.word_paragraph("", mark) + make.word_paragraph("Nobody was hurt.") + make.word_paragraph("The end", mark)
    )
    article = read_bytes(make.docx(body), "a.docx")
    assert article.text == "The bridge was closed on Monday.\n\nNobody was hurt.\n\nThe end"


def test_office_file_with_a_password_is_not_called_an_old_one() -> None:
    locked = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le") + bytes(600)

    with pytest.raises(Encrypted, match=r"“minutes\.docx” is protected by a password"):
        read_bytes(locked, "minutes.docx")
