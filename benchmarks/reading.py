"""Measure the readers: how much of an article arrives from web pages and PDFs, beside other libraries; and how fast.

`python -m benchmarks reading [--only pages|pdf|speed] [--megabytes N]`. Others are measured if they are installed.
"""

from __future__ import annotations

import argparse
import importlib.util
import io
import itertools
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence

from benchmarks import reading_documents, reading_pages
from crossread.errors import ReadError
from crossread.model import BlockKind
from crossread.reading import read_bytes

_LEFT_OUT = {BlockKind.BOILERPLATE, BlockKind.CAPTION, BlockKind.BYLINE, BlockKind.DATELINE}
_SHINGLE = 4  # words, as in the article extraction benchmark of Scrapinghub
_SPEED = (".txt", ".md", ".html", ".docx", ".odt", ".rtf", ".epub", ".pdf")
_CHILD = """
import re, sys, time
from pathlib import Path
from crossread.reading import read_path
from crossread.settings import ExcludeSettings
from crossread.text.segment import segment

def peak():  # of this process alone: getrusage would tell its parent's
    return int(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1])

read_path(Path(sys.argv[2]))
before = peak()
start = time.perf_counter()
article = read_path(Path(sys.argv[1]))
middle = time.perf_counter()
after = peak()
segment(article, ExcludeSettings())
end = time.perf_counter()
print(len(article.text), middle - start, end - middle, after - before)
"""


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="benchmarks reading", description=__doc__)
    parser.add_argument("--only", choices=("pages", "pdf", "speed"))
    parser.add_argument("--megabytes", type=float, default=2.0, help="how much text to read per format")
    chosen = parser.parse_args(arguments)
    if chosen.only in (None, "pages"):
        measure_pages()
    if chosen.only in (None, "pdf"):
        measure_pdf()
    if chosen.only in (None, "speed"):
        measure_speed(chosen.megabytes)
    return 0


def measure_pages() -> None:
    pages = reading_pages.pages()
    print(f"\nWeb pages: {len(pages)} of differing build; words in runs of {_SHINGLE}, mean over pages")
    print(f"{'':26}{'precision':>10}{'recall':>8}{'F1':>7}{'exact':>7}{'ms/page':>9}")
    for name, extract in _extractors():
        scores = []
        start = time.perf_counter()
        texts = [extract(page.markup) for page in pages]
        spent = (time.perf_counter() - start) / len(pages)
        worst = []
        for page, text in zip(pages, texts, strict=True):
            precision, recall = score(text, " ".join(page.wanted))
            scores.append((precision, recall))
            worst.append((precision + recall, page.build))
        exact = sum(p > 0.999 and r > 0.999 for p, r in scores)
        p, r = (sum(each[i] for each in scores) / len(scores) for i in (0, 1))
        f1 = sum(2 * p * r / (p + r) if p + r else 0.0 for p, r in scores) / len(scores)
        print(f"{name:26}{p:10.3f}{r:8.3f}{f1:7.3f}{exact:4}/{len(pages)}{spent * 1000:9.1f}")
        if name == "crossread":
            print("   worst: " + ", ".join(build for total, build in sorted(worst)[:5] if total < 1.99))


def score(text: str, wanted: str) -> tuple[float, float]:
    """Return precision and recall of the runs of words in a text."""
    found, gold = _runs(text), _runs(wanted)
    shared = sum((found & gold).values())
    return (shared / max(1, sum(found.values())), shared / max(1, sum(gold.values())))


def _runs(text: str) -> Counter[tuple[str, ...]]:
    words = [word.strip(".,:;|") for word in text.split() if word.strip(".,:;|")]
    return Counter(tuple(words[i : i + _SHINGLE]) for i in range(max(1, len(words) - _SHINGLE + 1)))


def _extractors() -> list[tuple[str, Callable[[str], str]]]:
    found: list[tuple[str, Callable[[str], str]]] = [("crossread", _crossread), ("crossread, all text", _all_text)]
    found.append(("trafilatura default", _trafilatura))
    if importlib.util.find_spec("readability"):
        found.append(("readability-lxml", _readability))
    if importlib.util.find_spec("resiliparse"):
        found.append(("resiliparse", _resiliparse))
    if importlib.util.find_spec("justext"):
        found.append(("justext", _justext))
    if importlib.util.find_spec("boilerpy3"):
        found.append(("boilerpy3", _boilerpy))
    return found


def _crossread(markup: str) -> str:
    article = read_bytes(markup.encode(), "page.html")
    return "\n".join(block.span.of(article.text) for block in article.blocks if block.kind not in _LEFT_OUT)


def _all_text(markup: str) -> str:
    from crossread.roles import ReadOptions

    return read_bytes(markup.encode(), "page.html", ReadOptions(all_text=True)).text


def _trafilatura(markup: str) -> str:
    import trafilatura

    return trafilatura.extract(markup, include_comments=False) or ""


def _readability(markup: str) -> str:
    import lxml.html
    import readability

    document = readability.Document(markup)
    return document.short_title() + " " + " ".join(lxml.html.fromstring(document.summary()).itertext())


def _resiliparse(markup: str) -> str:
    from resiliparse.extract.html2text import extract_plain_text

    return str(extract_plain_text(markup, main_content=True))


def _justext(markup: str) -> str:
    import justext

    paragraphs = justext.justext(markup.encode(), justext.get_stoplist("English"))
    return "\n".join(each.text for each in paragraphs if not each.is_boilerplate)


def _boilerpy(markup: str) -> str:
    from boilerpy3 import extractors

    return str(extractors.ArticleExtractor().get_content(markup))


def measure_pdf() -> None:
    paragraphs = [each for story in reading_pages.stories() for each in story.paragraphs if "|" not in each][:60]
    files: list[tuple[str, bytes, Sequence[str]]] = []
    for columns in (1, 2, 3):
        made = reading_documents.typeset(paragraphs, columns)
        if made is not None:
            files.append((f"typeset, {columns} column{'s' * (columns > 1)}", made, paragraphs))
    latin = [each for each in paragraphs if each.isascii()][:16]
    for order in ("columns", "rows", "shuffled"):
        drawn = [reading_documents.two_columns(latin[i : i + 8], order, i) for i in range(0, 16, 8)]
        files.append((f"two columns, drawn by {order}", reading_documents.pdf(drawn), latin))
    print("\nPDF: paragraphs whole, of all; inversions of their order; milliseconds")
    print(f"{'':34}{'crossread':>20}{'pdfium as drawn':>20}{'pypdf':>20}")
    for name, data, wanted in files:
        row = [_measured(extract, data, wanted) for extract in (_pdf_crossread, _pdf_pdfium, _pdf_pypdf)]
        print(
            f"{name:34}" + "".join(f"{whole:>9}/{len(wanted)} {inverted:>2} {ms:5.0f}" for whole, inverted, ms in row)
        )


def _measured(extract: Callable[[bytes], str], data: bytes, wanted: Sequence[str]) -> tuple[int, int, float]:
    start = time.perf_counter()
    text = " ".join(extract(data).split())
    spent = time.perf_counter() - start
    places = [text.find(each) for each in wanted]
    found = [place for place in places if place >= 0]
    return len(found), sum(a > b for a, b in itertools.pairwise(found)), spent * 1000


def _pdf_crossread(data: bytes) -> str:
    return read_bytes(data, "a.pdf").text


def _pdf_pdfium(data: bytes) -> str:
    import pypdfium2

    document = pypdfium2.PdfDocument(data)
    return "\n".join(page.get_textpage().get_text_range() for page in document)


def _pdf_pypdf(data: bytes) -> str:
    import pypdf

    return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages)


def measure_speed(megabytes: float) -> None:
    import tempfile
    from pathlib import Path

    once = [each for story in reading_pages.stories() for each in story.paragraphs]
    told = sum(map(len, once))
    # numbered, because a paragraph that a web page repeats counts once
    many = [f"{i}. {each}" for i in range(int(megabytes * 1_000_000 / told) + 1) for each in once]
    print(
        f"\nSpeed: {megabytes:g} MB of text per format, each in a process of its own that has read a small file first"
    )
    print(f"{'':8}{'file MB':>8}{'read MB/s':>11}{'segment MB/s':>14}{'peak MB more':>14}")
    with tempfile.TemporaryDirectory() as folder:
        for suffix in _SPEED:
            large, small = Path(folder) / f"large{suffix}", Path(folder) / f"small{suffix}"
            large.write_bytes(reading_documents.of_format(suffix, many))
            small.write_bytes(reading_documents.of_format(suffix, once[:3]))
            try:
                answer = _child(str(large), str(small))
            except ReadError as error:
                print(f"{suffix:8}{error}")
                continue
            length, reading, segmenting, memory = map(float, answer.split())
            mb, size = length / 1_000_000, large.stat().st_size / 1_000_000
            print(f"{suffix:8}{size:8.1f}{mb / reading:11.2f}{mb / segmenting:14.2f}{memory / 1024:14.0f}")


def _child(*paths: str) -> str:
    done = subprocess.run([sys.executable, "-c", _CHILD, *paths], capture_output=True, text=True, check=True)
    return done.stdout
