"""PDF: reading order, hyphens, running heads, paragraphs over pages; and what cannot be read is told."""

import io
import random

import pypdf
import pytest

from crossread.errors import Damaged, Encrypted, NoText
from crossread.reading import read_bytes

LEFT = (
    "The bridge at Oxmoor was closed on Monday",
    "after a storm broke two of its four piers and",
    "carried the parapet into the river below it.",
    "Nobody was hurt, the council said, and the",
    "buses go round by the mill until the piers",
    "have been mended, which may take a month.",
)
RIGHT = (
    "Ada Marlow keeps the toll house on the bank.",
    "She heard a crack like a tree falling, she",
    "said, and ran to stop the carts with a lamp.",
    "A mason from Hallem counted the stones that",
    "were left and found that half would serve",
    "again once the river had been turned aside.",
)


def two_columns(top: float = 700.0) -> tuple[list, list]:
    left = [(60.0, top - 14 * i, 10.0, text) for i, text in enumerate(LEFT)]
    right = [(320.0, top - 14 * i, 10.0, text) for i, text in enumerate(RIGHT)]
    return left, right


def paragraphs(article) -> list[str]:
    return [block.span.of(article.text) for block in article.blocks]


@pytest.mark.parametrize("order", ["columns", "rows", "shuffled"])
def test_two_columns_are_read_one_after_the_other(make, order) -> None:
    left, right = two_columns()
    drawn = left + right
    if order == "rows":
        drawn = [each for pair in zip(left, right, strict=True) for each in pair]
    elif order == "shuffled":
        random.Random(3).shuffle(drawn)
    title = (60.0, 750.0, 20.0, "Storm closes the old bridge over the river")
    article = read_bytes(make.pdf([[title, *drawn]]), "a.pdf")
    text = " ".join(article.text.split())
    assert text.index(LEFT[-1]) < text.index(RIGHT[0])
    assert " ".join(LEFT) in text
    assert " ".join(RIGHT) in text
    assert article.blocks[0].kind == "headline"


def test_table_cells_are_not_taken_for_columns(make) -> None:
    rows = [("Piers", "4"), ("Broken", "2"), ("Carts", "19"), ("Days", "30"), ("Masons", "7")]
    cells = [(60.0 + 200 * j, 700.0 - 14 * i, 10.0, cell) for i, row in enumerate(rows) for j, cell in enumerate(row)]
    text = " ".join(read_bytes(make.pdf([cells]), "a.pdf").text.split())
    assert "Piers 4 Broken 2" in text


def test_broken_words_are_mended_and_compounds_kept(make) -> None:
    lines = (
        "The council of the parish had announ-",
        "ced that a well-known mason from the two-",
        "masted ship would come with the parish-",
        "ioners",
    )
    article = read_bytes(make.pdf([[(60.0, 700.0 - 14 * i, 10.0, text) for i, text in enumerate(lines)]]), "a.pdf")
    assert article.text == (
        "The council of the parish had announced that a well-known mason from the two-masted ship would come with the parishioners"
    )


def test_running_heads_and_page_numbers_go_and_paragraphs_join(make) -> None:
    pages = []
    for number, lines in enumerate((LEFT, RIGHT, LEFT)):
        page = [(60.0, 810.0, 8.0, "The Oxmoor Gazette"), (280.0, 30.0, 8.0, f"Page {number + 1} of 3")]
        page += [(60.0, 740.0 - 14 * i, 10.0, text) for i, text in enumerate(lines)]
        pages.append(page)
    pages[0].append((60.0, 740.0 - 14 * len(LEFT), 10.0, "The keeper of the toll house, who is called"))
    article = read_bytes(make.pdf(pages), "a.pdf")
    assert "Gazette" not in article.text
    assert "Page" not in article.text
    assert "of 3" not in article.text
    joined = make.pdf(
        [[(60.0, 740.0, 10.0, "The keeper of the toll house, who is")], [(60.0, 740.0, 10.0, "called Ada, slept.")]]
    )
    assert paragraphs(read_bytes(joined, "a.pdf")) == ["The keeper of the toll house, who is called Ada, slept."]


def test_paragraphs_are_told_by_space_and_by_indent(make) -> None:
    spaced = [(60.0, 700.0 - 14 * i - (10 if i > 2 else 0), 10.0, text) for i, text in enumerate(LEFT)]
    indented = [(60.0 + (14 if i in {0, 3} else 0), 500.0 - 14 * i, 10.0, text) for i, text in enumerate(LEFT)]
    article = read_bytes(make.pdf([spaced + indented]), "a.pdf")
    halves = [" ".join(LEFT[:3]), " ".join(LEFT[3:])]
    assert paragraphs(article) == halves * 2


def test_note_mark_leaves_the_word_alone(make) -> None:
    page = [(60.0, 700.0, 12.0, "The piers"), (111.0, 705.0, 6.0, "3"), (116.0, 700.0, 12.0, "broke in the storm.")]
    assert read_bytes(make.pdf([page]), "a.pdf").text == "The piers broke in the storm."


def test_page_without_text_is_told(make) -> None:
    with pytest.raises(NoText, match="OCR"):
        read_bytes(make.pdf([[]]), "scan.pdf")


def test_locked_pdf_is_told(make) -> None:
    writer = pypdf.PdfWriter(io.BytesIO(make.specimen(".pdf")))
    writer.encrypt("open sesame", algorithm="RC4-128")
    buffer = io.BytesIO()
    writer.write(buffer)
    with pytest.raises(Encrypted, match="password"):
        read_bytes(buffer.getvalue(), "locked.pdf")


def test_pdf_cut_off_is_damaged_or_says_so(make) -> None:
    data = make.pdf([[(60.0, 700.0, 10.0, text)] for text in LEFT])
    with pytest.raises(Damaged, match="PDF"):
        read_bytes(data[:60], "cut.pdf")
    try:
        article = read_bytes(data[: len(data) - 200], "cut.pdf")
    except Damaged:
        return
    assert "cut off" in article.notices[0]


def test_headline_comes_before_an_odd_title_field(make) -> None:
    article = read_bytes(make.specimen(".pdf"), "a.pdf")
    assert article.title == make.headline


HEBREW = [
    ("הגשר הישן נסגר ביום שני ", "14", " באוקטובר לאחר סערה"),
    ("והתיקון יעלה ", "3.2", " מיליון אירו, אמרה המועצה (", "55", " חברים)."),
    ("חברת ", "BridgeWorks Ltd", " תתחיל ב-", "4", " במרץ ", "2025", "."),
]


def _as_read(*lines) -> str:
    return " ".join("".join(each) for each in lines)


@pytest.mark.parametrize("has_shapes", [False, True], ids=["brackets as typed", "brackets by shape"])
def test_hebrew_is_read_from_the_right(make, has_shapes) -> None:
    lines = [(540.0, 700.0 - 14 * i, line) for i, line in enumerate(HEBREW)]
    article = read_bytes(make.leftward_pdf(lines, has_shapes=has_shapes), "a.pdf")
    assert article.text == _as_read(*HEBREW)
    assert article.language == "he"


def test_columns_are_read_from_the_right(make) -> None:
    words = ["הגשר", "הישן", "בטארן", "נסגר", "ביום", "שני", "לאחר", "סערה", "ששברה", "שתיים", "מארבע", "אומנותיו"]
    lines = [" ".join(words[place:] + words[:place])[:38].strip() for place in range(12)]
    right = [(540.0, 700.0 - 14 * i, (line,)) for i, line in enumerate(lines[:6])]
    left = [(270.0, 700.0 - 14 * i, (line,)) for i, line in enumerate(lines[6:])]
    rows = [each for pair in zip(left, right, strict=True) for each in pair]
    text = read_bytes(make.leftward_pdf(rows), "a.pdf").text
    assert " ".join(text.split()) == _as_read(*(each[2] for each in right), *(each[2] for each in left))


def test_arabic_letters_are_told_by_name_not_by_shape(make) -> None:
    shaped = "ﻋﺎﺻﻔﺔ ﺗﻐﻠﻖ ﺍﻟﺠﺴﺮ ﻭﻻ ﺃﺣﺪ ﻳﻤﺮ"
    lines = [(540.0, 700.0, (shaped, " ", "2025/03/04")), (540.0, 686.0, ("ﻓﻲ ﺗﺎﺭﻥ",))]
    assert read_bytes(make.leftward_pdf(lines), "a.pdf").text == "عاصفة تغلق الجسر ولا أحد يمر 2025/03/04 في تارن"


def test_accents_stay_on_their_letters(make) -> None:
    line = "أُغلق الجسر القديم بعد عاصفةٍ كسرت دعائمه"
    assert read_bytes(make.leftward_pdf([(540.0, 700.0, (line,))]), "a.pdf").text == line
