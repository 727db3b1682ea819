import itertools

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crossread.model import Article, Block, BlockKind, Span
from crossread_gui.panes.chunks import LONGEST_CHUNK, chunks_of, has_bullet, shown_text
from crossread_gui.panes.page import Page
from crossread_gui.panes.typography import Fonts
from crossread_gui.reading_look import ReadingLook

TEXT = "The ferry 😀 hit the pier at dawn.\n\nשלום עולם, אמר הקברניט.\n\n" + "It was calm and clear that day. " * 30


def page_of(article):
    return Page(article, chunks_of(article), Fonts(ReadingLook()))


@pytest.fixture
def page(qapp):
    made = page_of(Article("A", "Title", TEXT))
    made.fit(420, is_mirrored=False)
    return made


@given(st.lists(st.text(alphabet="ab \n.", max_size=40), max_size=8))
def test_chunks_hold_every_letter_once_and_in_order(parts):
    text = "\n".join(parts)
    chunks = chunks_of(Article("A", "", text))

    covered = " ".join(each.span.of(text) for each in chunks)
    assert covered.split() == text.split()
    assert all(one.span.end <= other.span.start for one, other in itertools.pairwise(chunks))


def test_text_outside_the_blocks_is_shown_too():
    article = Article("A", "", "before\ninside\nafter", blocks=(Block(Span(7, 13), BlockKind.HEADLINE),))

    assert [each.span.of(article.text) for each in chunks_of(article)] == ["before", "inside", "after"]


def test_endless_block_is_laid_out_in_parts_cut_after_sentences():
    text = "A sentence that ends here. " * 2000
    chunks = chunks_of(Article("A", "", text))

    assert max(each.span.length for each in chunks) <= LONGEST_CHUNK
    assert all(each.span.of(text).endswith(". ") for each in chunks)
    assert [each.is_first for each in chunks].count(True) == 1


def test_lines_broken_by_a_machine_flow_together():
    wrapped = "This line was broken by a mail program at seventy\nand this is the rest of what it said."

    assert "\n" not in shown_text(wrapped, BlockKind.PARAGRAPH)
    assert "\u2028" not in shown_text(wrapped, BlockKind.PARAGRAPH)
    assert "\u2028" in shown_text("A poem\nin lines", BlockKind.PARAGRAPH)


@pytest.mark.parametrize(("text", "expected"), [("- one", True), ("3. three", True), ("* x", True), ("one", False)])
def test_list_items_that_bring_their_bullet_get_no_second_one(text, expected):
    assert has_bullet(text) is expected


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.floats(0, len(TEXT) - 1))
def test_height_and_place_are_each_others_reverse(page, point):
    y = page.height_of(point)
    again = page.height_of(page.point_at_height(y))

    assert abs(again - y) < 1.0


def test_reading_on_never_goes_up(page):
    heights = [page.height_of(point) for point in range(len(TEXT))]

    assert heights == sorted(heights)


def test_every_character_can_be_hit(page):
    for point in (0, 4, 10, 11, 20, 37, 45, 200, 700):
        box = page.rects(Span(point, point + 1))
        if box:
            assert page.point_at(box[0].center().x(), box[0].center().y()) in {point, point + 1}


def test_right_to_left_text_stands_at_the_right(page):
    start = TEXT.index("שלום")
    box = page.rects(Span(start, start + 4))[0]

    assert box.right() > page.text_left + page.text_width - 5


def test_heights_that_were_guessed_wrong_are_told(page):
    told = []
    page.height_changed = lambda index, difference: told.append((index, difference))
    page.start_over()
    before = page.height
    while page.measure_some(1.0):
        pass

    assert page.height == pytest.approx(before + sum(difference for _index, difference in told))


def test_only_chunks_with_new_bold_words_are_laid_out_again(page):
    laid = [page.laid(index) for index in range(3)]
    page.embolden((Span(4, 9),))

    assert page.laid(0) is not laid[0]
    assert page.laid(1) is laid[1]
    assert page.laid(2) is laid[2]


def test_mirrored_page_keeps_its_margin_for_the_gutter_at_the_right(page):
    left = page.text_left
    page.fit(420, is_mirrored=True)

    assert page.text_left < left


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", "x" * 20_000, "a\x00b\tc", "\u2028", "é" * 9 + "\u0301" * 50, "😀" * 4000]
)
def test_odd_texts_are_laid_out_hit_and_measured(qapp, text):
    page = page_of(Article("A", "", text))
    page.fit(300, is_mirrored=False)
    while page.measure_some(1.0):
        pass

    assert page.height > 0
    assert 0 <= page.point_at(150, page.height / 2) <= len(text)
    assert 0 <= page.point_at_height(page.height / 2) <= len(text)
    assert page.height_of(len(text)) <= page.height
    page.rects(Span(0, len(text)))
    page.bounds(Span(0, len(text)))
