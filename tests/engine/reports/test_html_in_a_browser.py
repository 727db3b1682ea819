"""The HTML report in a real browser: what a reader points at, clicks, filters, prints."""

import re
from io import BytesIO

import pypdf
import pytest
from tests.browser import Browser, browser_path

from crossread.job import Job
from crossread.reports.html_report import HtmlExporter
from crossread.settings import ReportOptions
from crossread.styling.contrast import contrast
from crossread.styling.palette import palette

pytestmark = pytest.mark.skipif(not browser_path(), reason="no Chromium here; the script of HTML reports is not tested")

CLASS = "document.querySelector({!r}).classList.contains({!r})"
COLOUR = "getComputedStyle(document.querySelector({!r})).{}"


@pytest.fixture(scope="module")
def browser(tmp_path_factory):
    opened = Browser(tmp_path_factory.mktemp("profile"))
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def report(comparison, tmp_path_factory):
    page = tmp_path_factory.mktemp("report") / "report.html"
    page.write_bytes(HtmlExporter().write(comparison, ReportOptions(), Job()))
    return page


@pytest.fixture
def page(browser, report):
    browser.look(1280, 900)
    browser.open(report)
    return browser


def differing(page):
    """Return the two passages about the injured."""
    return page.run("[...document.querySelectorAll('.p.c')].map(each => '#' + each.id)")


def rgb(colour):
    return tuple(int(colour[place : place + 2], 16) for place in (1, 3, 5))


def seen(page, selector, what):
    return tuple(map(int, re.findall(r"\d+", page.run(COLOUR.format(selector, what)))[:3]))


def test_nothing_is_fetched_and_nothing_complains(page, report):
    assert page.asked_for() == [report.as_uri()]
    assert page.complaints() == []
    assert page.run("document.documentElement.classList.contains('js')")


def test_pointing_at_a_passage_lights_it_and_its_counterpart_until_the_mouse_leaves(page):
    left, right = differing(page)

    page.move(f"{left} .t")
    assert page.run(CLASS.format(left, "lit"))
    assert page.run(CLASS.format(right, "lit"))

    page.move("h1")
    assert not page.run("document.querySelectorAll('.lit').length")


def test_a_click_tells_the_evidence_and_brings_the_counterpart_level(page):
    left, right = differing(page)

    page.click(f"{left} .t")

    assert page.run("document.getElementById('detail').checkVisibility()")
    assert "differs from B" in page.run("document.getElementById('detail-said').textContent")
    assert "Four people were injured" in page.run("document.getElementById('detail-evidence').textContent")
    assert page.run(CLASS.format(left, "current"))
    assert page.run(CLASS.format(right, "lit"))
    page.press("Escape")
    assert not page.run("document.getElementById('detail').checkVisibility()")
    assert not page.run("document.querySelectorAll('.current, .lit').length")


def test_a_second_click_and_the_close_button_let_go(page):
    left, _ = differing(page)

    page.click(f"{left} .t")
    page.click(f"{left} .t")
    assert not page.run("document.getElementById('detail').checkVisibility()")
    page.click(f"{left} .t")
    page.click("#detail-close")
    assert not page.run("document.getElementById('detail').checkVisibility()")


def test_a_filter_fades_its_kind_and_brings_it_back(page):
    tinted = seen(page, ".p.u .t", "backgroundColor")

    page.click("[data-filter=u]")
    assert page.run("document.querySelector('[data-filter=u]').getAttribute('aria-pressed')") == "false"
    assert page.run(COLOUR.format(".p.u .t", "backgroundColor")) == "rgba(0, 0, 0, 0)"
    assert page.run(COLOUR.format(".p.u .m", "visibility")) == "hidden"

    page.click("[data-filter=u]")
    assert seen(page, ".p.u .t", "backgroundColor") == tinted


def test_the_page_follows_the_readers_scheme(page):
    for scheme in ("light", "dark"):
        page.look(1280, 900, scheme=scheme)
        colours = palette(f"default-{scheme}")
        assert seen(page, "html", "backgroundColor") == rgb(colours.page)
        assert seen(page, "html", "color") == rgb(colours.text)
        assert contrast(colours.text, colours.page) >= 7


@pytest.mark.parametrize("width", [390, 1280, 2560])
@pytest.mark.parametrize("name", ["comparison", "six"])
def test_no_width_makes_the_page_scroll_sideways(browser, tmp_path, request, width, name):
    page = tmp_path / "report.html"
    page.write_bytes(HtmlExporter().write(request.getfixturevalue(name), ReportOptions(language="de"), Job()))
    browser.look(width, 900)
    browser.open(page)

    assert browser.run("document.documentElement.scrollWidth") <= width
    small = browser.run(
        "[...document.querySelectorAll('.chip, nav a, #articles .column')].filter("
        "each => each.getBoundingClientRect().width < 24 || each.getBoundingClientRect().height < 24).length"
    )
    assert small == 0


def test_paper_has_marks_and_lines_instead_of_tints_and_every_word(page, comparison):
    page.look(1280, 900, scheme="dark", media="print")

    assert page.run(COLOUR.format(".p.u .t", "backgroundColor")) == "rgba(0, 0, 0, 0)"
    assert "underline" in page.run(COLOUR.format(".p.u .t", "textDecoration"))
    assert contrast("#{:02x}{:02x}{:02x}".format(*seen(page, "body", "color")), "#ffffff") >= 7
    assert not page.run("document.querySelector('nav').checkVisibility()")
    text = " ".join(" ".join(each.extract_text().split()) for each in pypdf.PdfReader(BytesIO(page.printed())).pages)
    assert "≠" in text
    for row in comparison.passages:
        for each in row:
            assert each.text.split()[-2] in text


def test_without_script_it_reads_and_links_just_as_well(browser, report):
    browser.look(1280, 900)
    browser.call("Emulation.setScriptExecutionDisabled", value=True)
    try:
        browser.open(report)
        tree = browser.call("DOM.getDocument", depth=-1)
        assert browser.picture().startswith(b"\x89PNG")
        link = browser.call(
            "DOM.querySelector", nodeId=tree["root"]["nodeId"], selector=".p.c a.m[href^='#p-']"
        )["nodeId"]  # fmt: skip
        hidden = browser.call("DOM.querySelector", nodeId=tree["root"]["nodeId"], selector="html.js")["nodeId"]
    finally:
        browser.call("Emulation.setScriptExecutionDisabled", value=False)

    assert link
    assert not hidden
