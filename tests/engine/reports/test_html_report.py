import base64
import hashlib
import re
from html.parser import HTMLParser

import html5lib
import pytest

from crossread.job import Job
from crossread.reports.html_report import HtmlExporter
from crossread.settings import ReportOptions

VOID = {"meta", "br", "hr", "img", "input", "link", "wbr", "col"}


class Page(HTMLParser):
    """What a browser would see: text, attributes, and whether every element is closed."""

    def __init__(self, source):
        super().__init__()
        self.open, self.ids, self.links, self.scripts, self.words, self.problems = [], [], [], 0, [], []
        self.feed(source)

    def handle_starttag(self, tag, attrs):
        known = dict(attrs)
        if len(known) != len(attrs):
            self.problems.append(f"an attribute twice in {tag}")
        self.ids += [known["id"]] if "id" in known else []
        self.links += [known["href"]] if "href" in known else []
        self.scripts += tag == "script"
        self.problems += [name for name in known if name.startswith("on") or name == "src"]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.problems.append(f"</{tag}>")

    def handle_data(self, data):
        if self.open[-1:] not in (["script"], ["style"]):
            self.words.append(data)


def written(comparison, **options):
    return HtmlExporter().write(comparison, ReportOptions(**options), Job()).decode()


@pytest.fixture(scope="module")
def page(comparison):
    return Page(written(comparison))


def test_every_element_is_closed_and_every_id_is_unique(page):
    assert page.problems == []
    assert page.open == []
    assert len(set(page.ids)) == len(page.ids)


def test_every_link_leads_somewhere_on_the_page_or_to_an_articles_address(page):
    inner = [each for each in page.links if each.startswith("#")]
    outer = [each for each in page.links if not each.startswith("#")]

    assert len(inner) > 10
    assert {each[1:] for each in inner} <= set(page.ids)
    assert set(outer) == {"https://example.org/storm?a=1&b=2"}


@pytest.mark.parametrize("part", ["contradictions", "shared", "unique", "articles", "settings"])
def test_links_hold_when_parts_are_left_out(comparison, part):
    source = HtmlExporter().write(comparison, ReportOptions().with_parts((part,)), Job()).decode()
    alone = Page(source)

    assert {each[1:] for each in alone.links if each.startswith("#")} <= set(alone.ids)


def test_both_wordings_the_note_and_the_source_are_told(page):
    words = " ".join(" ".join(page.words).split())

    for expected in (
        "Two",
        "Four",
        "people were injured",
        "Call the <office>",
        "Which <ferry>?",
        "Ask the <schools>",
        "The Tolm Post",
        "ab" * 32,
        "A.txt",
    ):
        assert expected in words
    assert "/home/ada" not in words


def test_nothing_is_fetched_and_only_our_script_may_run(comparison):
    source = written(comparison)
    script = re.search(r"<script>(.*?)</script>", source, re.DOTALL)[1]
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()

    assert f"script-src 'sha256-{digest}'" in source
    assert "default-src 'none'" in source
    assert not re.search(r"@import|url\(|<link|<img|<iframe", source)


def test_words_of_an_article_never_become_markup(hostile, hostile_lines):
    source = written(hostile, title="</title><script>alert(2)</script>")
    page = Page(source)
    words = "".join(page.words)

    assert page.scripts == 1
    assert page.problems == []
    assert "javascript:" not in " ".join(page.links)
    for line in hostile_lines:
        assert re.sub("[\x00\x07\x1b]", "\ufffd", line) in words


def test_colours_follow_the_reader_unless_a_scheme_was_chosen(comparison):
    automatic, light, dark = (written(comparison, palette=each) for each in ("auto", "light", "dark"))

    assert "prefers-color-scheme: dark" in automatic
    assert "#C2DBFF" in automatic
    assert "#15407D" in automatic
    assert "#15407D" not in light
    assert "#C2DBFF" not in dark
    assert "prefers-color-scheme" not in light + dark


@pytest.mark.parametrize("name", ["hostile", "comparison", "six", "code"])
def test_the_standards_parser_finds_no_error(name, request):
    parser = html5lib.HTMLParser(strict=True)

    tree = parser.parse(written(request.getfixturevalue(name)))

    assert tree.find("{http://www.w3.org/1999/xhtml}body") is not None


def test_source_code_keeps_its_indents_and_syntax_in_the_verdicts_colours(code):
    source = written(code)

    assert re.search(r'<p class="code" dir="auto">    <span class="p', source)
    assert re.search(r'<span class="k\d+">return</span>', source)
    assert re.search(r"\.k0\{color:#[0-9a-fA-F]{6};", source)
