"""Markdown, plain text, ANSI and SVG."""

import re
from xml.etree import ElementTree

import pytest
from markdown_it import MarkdownIt

from crossread.job import Job
from crossread.lookup import Lookup
from crossread.reports import exporter_for
from crossread.reports.citation import cite_passage
from crossread.settings import ReportOptions
from crossread.speech import speech_in

SVG = "{http://www.w3.org/2000/svg}"


def written(name, comparison, **options):
    return exporter_for(name).write(comparison, ReportOptions(**options), Job()).decode()


def test_markdown_shows_every_hostile_line_as_it_is(hostile, hostile_lines):
    tokens = MarkdownIt("commonmark").enable("table").parse(written("markdown", hostile))
    inner = [child for token in tokens for child in token.children or ()]
    text = "".join(each.content for each in inner if each.type in {"text", "text_special"})

    assert not any(each.type in {"html_inline", "link_open", "code_inline"} for each in inner)
    assert not any(each.type in {"html_block", "fence", "code_block"} for each in tokens)
    for line in hostile_lines:
        assert re.sub("[\x00\x07\x1b]", "\ufffd", line) in text


def test_markdown_sets_the_clashing_words_in_bold(comparison):
    source = written("markdown", comparison)

    assert re.search(r"^> ≠ A\d+|^> \*\*≠", source, re.MULTILINE) or "≠" in source
    assert "**Two** people were injured" in source
    assert "**Four** people were injured" in source
    assert "| Pair | Same words |" in source


def test_notes_are_told_of_passages_that_no_other_part_quotes(comparison):
    source = written("txt", comparison)

    assert "Which <ferry>?" in source
    assert "Ask the <schools>" in source


def test_plain_text_has_marks_and_no_control_characters(comparison, hostile):
    assert "≠ A" in written("txt", comparison)
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f]", written("txt", hostile))


@pytest.mark.parametrize("name", ["txt", "ansi", "markdown"])
def test_an_article_cannot_turn_the_direction_of_what_follows_it(name, read_texts):
    turned = "The \u202egate\u2066 of the old harbour was shut on Monday, the clerk wrote."
    made = read_texts({"text": turned, "title": "A \u202b title"}, {"text": turned})
    source = written(name, made)

    assert "The \ufffdgate\ufffd of the old harbour" in source
    assert not re.search("[\u202a-\u202e\u2066-\u2069]", source)
    assert "\ufffdgate\ufffd of" in cite_passage(Lookup(made), "A1", speech_in("en"))


def test_the_length_of_an_article_without_blanks_is_told_in_characters(read_texts):
    made = read_texts({"text": "桥于周一因风暴关闭。两人受伤。", "language": "zh"}, {"text": "The bridge was shut."})
    source = written("txt", made)

    assert "15 characters · language zh" in source
    assert "4 words · language" in source


def test_ansi_holds_colour_codes_of_ours_only(hostile):
    source = written("ansi", hostile)

    assert re.search(r"\x1b\[[0-9;]*48;2;", source)
    assert not re.search("[\x00-\x08\x0b-\x1a\x1c-\x1f\x7f-\x9f]", source)
    assert set(re.findall(r"\x1b(?!\[[0-9;]*m)", source)) == set()


def test_svg_is_xml_that_holds_every_word(hostile, hostile_lines):
    root = ElementTree.fromstring(written("svg", hostile))
    words = "".join("".join(each.itertext()) for each in root.iter(f"{SVG}text"))

    assert {each.tag for each in root.iter()} <= {
        f"{SVG}{name}" for name in ("svg", "title", "rect", "g", "text", "path")
    }
    for line in hostile_lines:
        assert "".join(re.sub("[\x00\x07\x1b]", "\ufffd", line).split()) in "".join(words.split())


def test_svg_states_every_length_and_stays_inside_its_width(comparison):
    root = ElementTree.fromstring(written("svg", comparison))
    ends = [float(each.get("x")) + float(each.get("textLength")) for each in root.iter(f"{SVG}text")]

    assert max(ends) <= float(root.get("width"))


def test_svg_joins_neighbours_with_ribbons(comparison):
    root = ElementTree.fromstring(written("svg", comparison))

    assert sum("C" in each.get("d") and each.get("fill-opacity") == ".55" for each in root.iter(f"{SVG}path")) >= 3
