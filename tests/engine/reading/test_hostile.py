"""Files made to do harm, and files that break while they are read: a clear sentence, in bounded time and memory."""

import io
import os
import re
import socket
import stat
import tracemalloc
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crossread.errors import Damaged, NotAllowed, NoText, NotFound, ReadError, TooLarge
from crossread.job import Job
from crossread.model import BlockKind
from crossread.reading import (
    READERS,
    entry,
    expand,
    read_bytes,
    read_html_fragment,
    read_path,
    read_source,
    read_text,
)
from crossread.roles import ReadOptions
from crossread.settings import ExcludeSettings
from crossread.text.segment import segment

SMALL = ReadOptions(largest_unpacked=2_000_000, largest_file=1_000_000, largest_text=500_000)
BOMB = b"<a>" + b" " * 20_000_000 + b"</a>"
SPECIMEN_SUFFIXES = [reader.suffixes[0] for reader in READERS]
needs_posix = pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")


def packed_bomb(make, suffix: str) -> bytes:
    member = {".docx": "word/document.xml", ".odt": "content.xml", ".epub": "OEBPS/text/one.xhtml"}[suffix]
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(make.specimen(suffix))) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            new.writestr(name, BOMB if name == member else old.read(name), zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


@pytest.mark.parametrize("suffix", [".docx", ".odt", ".epub"])
def test_what_the_limit_lets_pass_is_refused_if_it_is_packed_like_a_bomb(make, suffix, monkeypatch) -> None:
    monkeypatch.setattr("crossread.reading.package._HARMLESS", 1_000_000)

    with pytest.raises(TooLarge, match="more than 100 times its size"):
        read_bytes(packed_bomb(make, suffix), f"bomb{suffix}")


@pytest.mark.parametrize("suffix", [".docx", ".pdf", ".html", ".epub", ".rtf", ".odt", ".txt"])
def test_file_without_a_byte_is_called_empty_whatever_its_name(suffix) -> None:
    with pytest.raises(NoText, match="is empty"):
        read_bytes(b"", f"nothing{suffix}")


@pytest.mark.parametrize("suffix", [".docx", ".odt", ".epub"])
def test_zip_bomb_is_refused_before_it_unpacks(make, suffix) -> None:
    bomb = packed_bomb(make, suffix)
    assert len(bomb) < 100_000
    tracemalloc.start()
    try:
        with pytest.raises(TooLarge, match="Largest unpacked document"):
            read_bytes(bomb, f"bomb{suffix}", SMALL)
        assert tracemalloc.get_traced_memory()[1] < 10_000_000
    finally:
        tracemalloc.stop()


def test_zip_of_too_many_parts_is_refused(make) -> None:
    many = make.zipped({"word/document.xml": "<a/>", **{f"p{i}": "" for i in range(20_001)}})
    with pytest.raises(TooLarge, match="parts"):
        read_bytes(many, "many.docx")


LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY l0 "laugh">'
    + "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 10))
    + ']>'
)  # fmt: skip
OUTSIDE = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY f SYSTEM "file://{path}">]>'


@pytest.mark.parametrize("suffix", [".docx", ".odt", ".epub", ".html", ".fodt"])
def test_entities_are_not_expanded(make, suffix, tmp_path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("SECRET WORD", encoding="utf-8")
    for head, entity in ((LAUGHS, "&l9;"), (OUTSIDE.format(path=secret), "&f;")):
        try:
            article = read_bytes(_with_head(make, suffix, head, entity), f"a{suffix}")
        except ReadError:
            continue
        assert "SECRET" not in article.text
        assert "laughlaugh" not in article.text


def _with_head(make, suffix: str, head: str, entity: str) -> bytes:
    def changed(content: str) -> str:
        body = content.split("?>", 1)[-1] if content.startswith("<?xml") else content
        return head + body.replace("Nobody", f"Nobody{entity}")

    data = make.specimen(suffix)
    if suffix in {".html", ".fodt"}:
        return changed(data.decode()).encode()
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            content = old.read(name).decode()
            new.writestr(name, changed(content) if "Nobody" in content else content)
    return buffer.getvalue()


@pytest.mark.parametrize("suffix", SPECIMEN_SUFFIXES)
def test_no_reader_opens_a_connection(make, suffix, monkeypatch) -> None:
    def refuse(*_args: object) -> None:
        raise AssertionError("a reader went to the network")

    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.setattr(socket.socket, "connect", refuse)
    page = make.page(
        *make.words,
        head='<link rel="stylesheet" href="http://a.example/x.css"><script src="http://a.example/x.js"></script>'
        '<meta http-equiv="refresh" content="0;url=http://a.example/"><base href="http://a.example/">',
        around='<img src="http://a.example/x.png"><iframe src="http://a.example/"></iframe>',
    )
    read_bytes(page.encode() if suffix in {".html", ".htm"} else make.specimen(suffix), f"a{suffix}")


def test_scripts_leave_nothing_in_the_text(make) -> None:
    page = make.page(
        *make.words, head="<script>document.write('<p>evil words here</p>')</script><style>p{x:evil}</style>"
    )
    assert "evil" not in read_bytes(page.encode(), "a.html").text


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("deep.html", b"<div>" * 50_000 + b"The bridge is closed."),
        ("deep.md", b"> " * 5_000 + b"The bridge is closed."),
        ("list.md", b"".join(b"  " * i + b"- a\n" for i in range(300))),
        ("deep.rtf", rb"{\rtf1 " + b"{" * 50_000 + b"The bridge."),
        ("marks.md", b"![[" * 20_000),
        ("links.html", b"<p>" + b"<a href=x>y</a>" * 60_000),
        ("parts.mht", b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=a\n\n"
         + b"--a\nContent-Type: multipart/mixed; boundary=a\n\n" * 3_000),
        ("initials.txt", b"A. " * 20_000),
        ("bangs.txt", b"![" * 20_000),
    ],
)  # fmt: skip
def test_nesting_and_thickets_come_to_an_end(name, data) -> None:
    try:
        segment(read_bytes(data, name), ExcludeSettings())
    except ReadError as error:
        assert str(error).endswith((".", "?"))  # noqa: PT017 - either outcome is right


def test_broken_bytes_in_xml_names_do_no_harm(make) -> None:
    book = make.epub({"one": "<p>The bridge.</p>"})
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(book)) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(b"<manifest>", b"<manifest><it\xed\x93em/>"))
    assert read_bytes(buffer.getvalue(), "a.epub").text == "The bridge."


def test_deep_docx_comes_to_an_end(make) -> None:
    for body in ("<w:sdt>" * 240, "<w:tbl><w:tr><w:tc>" * 80, "<w:p><w:r><w:txbxContent>" * 80):
        try:
            read_bytes(make.docx(body + make.word_paragraph("x")), "a.docx")
        except ReadError as error:
            assert str(error)  # noqa: PT017 - either outcome is right


def test_file_over_the_limit_is_not_read(tmp_path, monkeypatch) -> None:
    path = tmp_path / "big.txt"
    with path.open("wb") as file:
        file.truncate(1_000_001)
    monkeypatch.setattr(entry.os, "read", lambda *_: pytest.fail("it was read all the same"))
    with pytest.raises(TooLarge, match="Largest file"):
        read_path(path, SMALL)


def test_text_over_the_limit_is_named() -> None:
    with pytest.raises(TooLarge, match=r"0\.5 million characters"):
        read_bytes(b"word " * 150_000, "a.txt", SMALL)


def test_one_endless_line_is_cut_into_passages() -> None:
    article = read_bytes(b"The bridge is closed and " * 40_000, "line.txt")
    passages = segment(article, ExcludeSettings())
    assert len(passages) > 100
    assert max(len(passage.text) for passage in passages) <= 4000


def test_accents_piled_up_do_not_stop_the_reading() -> None:
    pile = "\u0301\u0316" * 300_000  # sorting them would take a quarter of an hour
    article = read_bytes(f"Cafe\u0301 A{pile} closed.".encode(), "a.txt")
    assert article.text.startswith("Café A")
    assert article.text.count("\u0316") == 300_000


def test_nul_bytes_in_a_text_do_not_stop_it() -> None:
    article = read_bytes(b"The bridge\x00 is closed.\n", "a.txt")
    assert article.text == "The bridge\x00 is closed.\n"


@pytest.mark.parametrize("data", [b"\x7fELF\x02\x01" + bytes(300), bytes(range(256)) * 40, b"\x1f\x8b\x08" + bytes(50)])
def test_binary_named_txt_is_refused(data) -> None:
    with pytest.raises(Damaged, match="not a text file"):
        read_bytes(data, "program.txt")


ODD_NAMES = [
    "a\nb.txt",
    "“quoted”.txt",
    "日本.txt",
    " .txt",
    "-rf.txt",
    "%s{}.txt",
    "a" * 200 + ".txt",
    "émoji 🌊.txt",
    "..txt",
]


@pytest.mark.parametrize("name", ODD_NAMES)
def test_odd_file_names_are_read(tmp_path, name) -> None:
    path = tmp_path / name
    try:
        path.write_text("The bridge is closed.", encoding="utf-8")
    except OSError:
        pytest.skip("this system takes no such name")
    assert read_path(path).text == "The bridge is closed."
    with pytest.raises(NotFound):
        read_path(path.with_name("gone" + name[-100:]))


@needs_posix
def test_name_that_is_no_text_is_read(tmp_path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.txt"))
    try:
        path.write_bytes(b"The bridge is closed.")
    except OSError:
        pytest.skip("this system takes no such name")
    assert read_path(path).text == "The bridge is closed."


@needs_posix
@pytest.mark.parametrize("target", ["/dev/zero", "/dev/tty", "/dev/random"])
def test_link_to_a_device_is_refused(tmp_path, target) -> None:
    link = tmp_path / "article.txt"
    link.symlink_to(target)
    with pytest.raises((NotAllowed, NotFound), match="article"):
        read_path(link)


@needs_posix
def test_pipe_is_refused_and_not_waited_for(tmp_path) -> None:
    pipe = tmp_path / "article.txt"
    os.mkfifo(pipe)
    with pytest.raises(NotAllowed, match="pipe"):
        read_path(pipe)


@needs_posix
def test_links_in_a_circle_and_to_nowhere_are_told(tmp_path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "b.txt")
    (tmp_path / "b.txt").symlink_to(tmp_path / "a.txt")
    with pytest.raises(NotAllowed, match="circle"):
        read_path(tmp_path / "a.txt")
    (tmp_path / "c.txt").symlink_to(tmp_path / "nowhere")
    with pytest.raises(NotFound):
        read_path(tmp_path / "c.txt")


def test_link_to_a_file_is_followed(tmp_path) -> None:
    (tmp_path / "real.txt").write_text("The bridge.", encoding="utf-8")
    try:
        (tmp_path / "link.txt").symlink_to(tmp_path / "real.txt")
    except OSError:
        pytest.skip("this system makes no links")
    assert read_path(tmp_path / "link.txt").text == "The bridge."


def test_folder_and_missing_file_are_told(tmp_path) -> None:
    with pytest.raises(NotAllowed, match="folder"):
        read_path(tmp_path)
    with pytest.raises(NotFound, match="not there"):
        read_path(tmp_path / "none.txt")
    with pytest.raises(NotFound):
        read_path(Path("bad\x00name.txt"))


@pytest.mark.parametrize("name", [".", "..", "/"])
def test_folder_without_a_name_of_its_own_is_named_all_the_same(name) -> None:
    with pytest.raises(NotAllowed, match=rf"“{re.escape(str(Path(name)))}” is a folder"):
        read_source(name)


def test_empty_name_is_told() -> None:
    with pytest.raises(NotFound, match="names is empty"):
        read_source(" ")


@needs_posix
def test_unreadable_file_is_told(tmp_path, monkeypatch) -> None:
    path = tmp_path / "locked.txt"
    path.write_text("x", encoding="utf-8")
    path.chmod(0)
    if os.geteuid() == 0:  # root may read everything: the system's refusal is played

        def refuse(*_: object, **__: object) -> int:
            raise PermissionError(13, "Permission denied")

        monkeypatch.setattr(entry.os, "open", refuse)
    with pytest.raises(NotAllowed, match="permission"):
        read_path(path)
    monkeypatch.undo()
    path.chmod(stat.S_IRUSR | stat.S_IWUSR)


def test_file_that_fails_while_being_read_is_told(tmp_path, monkeypatch) -> None:
    path = tmp_path / "a.txt"
    path.write_text("The bridge.", encoding="utf-8")

    def fail(*_: object) -> bytes:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(entry.os, "read", fail)
    with pytest.raises(NotFound, match="Input/output error"):
        read_path(path)


def test_file_that_grows_while_being_read_meets_the_limit(tmp_path, monkeypatch) -> None:
    path = tmp_path / "a.txt"
    path.write_text("x", encoding="utf-8")
    monkeypatch.setattr(entry.os, "read", lambda *_: b"x" * 400_000)
    with pytest.raises(TooLarge):
        read_path(path, SMALL)


def test_source_file_is_never_written(tmp_path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("The bridge.", encoding="utf-8")
    path.chmod(stat.S_IRUSR)
    before = path.stat()
    read_path(path)
    after = path.stat()
    assert (before.st_mtime_ns, before.st_size, before.st_ino) == (after.st_mtime_ns, after.st_size, after.st_ino)


def test_folder_gives_its_articles_by_name(tmp_path) -> None:
    for name in ("b.txt", "A.md", ".hidden.txt", "~$lock.docx", "picture.png", "page.html"):
        (tmp_path / name).write_text("x", encoding="utf-8")
    (tmp_path / "page_files").mkdir()
    (tmp_path / "page_files" / "frame.html").write_text("x", encoding="utf-8")
    odd = tmp_path / "picture.png"
    assert [path.name for path in expand([tmp_path, odd])] == ["A.md", "b.txt", "page.html", "picture.png"]


def test_pasted_text_and_fragments_never_fail_oddly() -> None:
    with pytest.raises(NoText):
        read_text("")
    with pytest.raises(NoText):
        read_html_fragment("<p></p>", "")
    assert read_html_fragment("<b></b>", "plain words").text == "plain words"
    assert read_html_fragment("<p>rich</p>", "plain").text == "rich"
    assert read_text("a\r\nb\rc").text == "a\nb\nc"


@settings(max_examples=40, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(data=st.data())
@pytest.mark.parametrize("suffix", SPECIMEN_SUFFIXES)
def test_mutated_files_raise_only_what_is_documented(make, suffix, data) -> None:
    content = bytearray(make.specimen(suffix))
    for _ in range(data.draw(st.integers(1, 6))):
        place = data.draw(st.integers(0, len(content)))
        change = data.draw(st.sampled_from(("cut", "put", "set", "repeat")))
        piece = data.draw(st.binary(max_size=20))
        if change == "cut":
            del content[place : place + data.draw(st.integers(1, 200))]
        elif change == "put":
            content[place:place] = piece
        elif change == "repeat":
            content[place:place] = content[place : place + 50] * data.draw(st.integers(1, 5))
        else:
            content[place : place + len(piece)] = piece
    try:
        article = read_bytes(bytes(content), f"mutated{suffix}", SMALL, Job())
    except ReadError as error:
        assert str(error)  # noqa: PT017 - either outcome is right
        return
    article.text.encode("utf-8")
    for passage in segment(article, ExcludeSettings()):
        assert passage.text == passage.span.of(article.text)
        assert passage.kind in BlockKind


@settings(max_examples=150, deadline=None, derandomize=True)
@given(text=st.text(max_size=300))
def test_any_text_segments_within_its_blocks(text) -> None:
    try:
        article = read_text(text)
    except NoText:
        return
    last = 0
    for passage in segment(article, ExcludeSettings(longest=20)):
        assert last <= passage.span.start < passage.span.end
        assert passage.text == passage.text.strip() == passage.span.of(article.text)
        assert article.blocks[passage.block].span.contains(passage.span)
        last = passage.span.end
