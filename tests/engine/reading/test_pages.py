"""Web pages and rich text from the clipboard arrive as the article their reader would recognise."""

import datetime

import pytest

from crossread.errors import NoText
from crossread.reading import read_bytes, read_html_fragment
from crossread.roles import ReadOptions
from crossread.settings import ExcludeSettings
from crossread.text.segment import segment

JSON_LD = (
    '<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Storm closes the bridge at '
    'Oxmoor","datePublished":"2025-10-15T06:30:00+01:00","dateModified":"2025-10-17","author":{"@type":"Person","name":"Ada Marlow"},'
    '"publisher":{"@type":"Organization","name":"The Oxmoor Gazette"}}</script>'
)
OPEN_GRAPH = (
    '<meta property="og:title" content="Storm closes the bridge at Oxmoor"><meta property="og:site_name" content="The Oxmoor Gazette">'
    '<meta name="author" content="Ada Marlow"><meta property="article:published_time" content="2025-10-15T06:30:00+01:00">'
)


def kinds(article) -> list[tuple[str, str]]:
    return [(block.kind.value, block.span.of(article.text)) for block in article.blocks]


@pytest.mark.parametrize("head", [JSON_LD, OPEN_GRAPH], ids=["json-ld", "open graph"])
def test_metadata_is_read(make, head) -> None:
    article = read_bytes(make.page(*make.words, head=head).encode(), "a.html")
    assert article.title == make.headline
    assert article.author == "Ada Marlow"
    assert article.outlet == "The Oxmoor Gazette"
    assert article.published == datetime.date(2025, 10, 15)
    assert article.language == "en"


def test_time_element_gives_the_date(make) -> None:
    page = make.page(*make.words).replace(
        "</h1>", '</h1><p>By Ada Marlow</p><time datetime="2025-10-15" pubdate>15 October</time>'
    )
    article = read_bytes(page.encode(), "a.html")
    assert article.published == datetime.date(2025, 10, 15)


def test_headline_comes_first_even_outside_the_text(make) -> None:
    page = make.page(*make.words).replace("<article><h1>", "<header><h1>").replace("</h1>", "</h1></header><article>")
    article = read_bytes(page.encode(), "a.html")
    assert kinds(article)[0] == ("headline", make.headline)


def test_what_surrounds_the_article_is_not_in_it(make) -> None:
    around = (
        "<section class='related'><h2>Related stories</h2><ul><li><a href='/1'>Gull steals ring</a></li></ul></section>"
        "<div class='comments'><p>I never liked that bridge, said nobody who matters.</p></div>"
        "<footer><p>© 2026 Gazette Media. All rights reserved.</p></footer><script>var x = 'evil words';</script>"
    )
    text = read_bytes(make.page(*make.words, around=around).encode(), "a.html").text
    for junk in ("Home", "Related", "Gull", "never liked", "Gazette Media", "evil"):
        assert junk not in text


def test_caption_and_call_inside_the_article_are_shown_but_left_out(make) -> None:
    figure = "<figure><img src='a.png'><figcaption>The broken pier (Photo: Harbour Press)</figcaption></figure>"
    call = "<p><a href='/x'>READ MORE: How to cross a river</a></p>"
    page = make.page(*make.words).replace("</p><p>Nobody", f"</p>{figure}{call}<p>Nobody")
    article = read_bytes(page.encode(), "a.html")
    found = {passage.text: passage.excluded for passage in segment(article, ExcludeSettings())}
    assert found["The broken pier (Photo: Harbour Press)"] == "caption"
    assert found.get("READ MORE: How to cross a river", "boilerplate") == "boilerplate"
    assert found[make.words[0]] == ""


def test_hidden_copy_is_not_read_twice(make) -> None:
    copy = "".join(f"<p>{each}</p>" for each in make.words)
    page = make.page(*make.words).replace("</article>", f"<div style='display: none'>{copy}</div></article>")
    assert read_bytes(page.encode(), "a.html").text.count(make.words[0]) == 1


def test_all_text_keeps_what_surrounds(make) -> None:
    page = make.page(*make.words, around="<p>A note below the line.</p>").encode()
    assert "A note below" in read_bytes(page, "a.html", ReadOptions(all_text=True)).text


def test_structure_of_a_page(make) -> None:
    inside = (
        "<h2>What broke</h2><ul><li>Two of the four piers of the bridge</li><li>The parapet on the side of the mill</li></ul>"
        "<blockquote><p>It went like a tree, all at once and with no warning at all.</p></blockquote>"
        "<table><tr><th>Piers</th><th>Broken</th></tr><tr><td>4</td><td>2</td></tr></table>"
    )
    page = make.page(*make.words).replace("</article>", f"{inside}</article>")
    found = kinds(read_bytes(page.encode(), "a.html"))
    assert ("heading", "What broke") in found
    assert ("list item", "Two of the four piers of the bridge") in found
    assert ("quotation", "It went like a tree, all at once and with no warning at all.") in found
    assert ("table", "Piers | Broken") in found


def test_line_breaks_do_not_glue_words(make) -> None:
    page = make.page(*make.words).replace("closed on Monday", "closed<br>on Monday")
    assert "closed\non Monday" in read_bytes(page.encode(), "a.html").text


@pytest.mark.parametrize(
    "page", [b"<html></html>", b"<html><body><script>1</script></body></html>", b"<!doctype html>"]
)
def test_page_that_shows_nothing_is_told(page) -> None:
    with pytest.raises(NoText):
        read_bytes(page, "a.html")


WORD = (
    "<html xmlns:o='urn:schemas-microsoft-com:office:office'><head><style><!-- p.MsoNormal {margin:0} --></style>"
    "<!--[if gte mso 9]><xml><o:OfficeDocumentSettings/></xml><![endif]--></head><body><!--StartFragment-->"
    "<h1>Storm closes the bridge</h1><p class=MsoNormal>The bridge at <b>Oxmoor</b> was\r\nclosed<o:p></o:p></p>"
    "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;"
    "</span></span><![endif]>Two piers broke</p><p class=MsoNormal><del>Gone.</del><ins>Kept.</ins> <span style='mso-hide:all'>hidden"
    "</span></p><!--EndFragment--></body></html>"
)


def test_rich_text_from_word() -> None:
    article = read_html_fragment(WORD, "plain form")
    assert kinds(article) == [
        ("headline", "Storm closes the bridge"),
        ("paragraph", "The bridge at Oxmoor was closed"),
        ("list item", "Two piers broke"),
        ("paragraph", "Kept."),
    ]
    assert article.title == "Storm closes the bridge"


def test_rich_text_from_a_browser() -> None:
    html = (
        "<meta charset='utf-8'><span>The bridge was closed.</span><div>Nobody was hurt.</div><p>READ MORE: Rivers</p>"
    )
    article = read_html_fragment(html, "")
    assert [kind for kind, _ in kinds(article)] == ["paragraph", "paragraph", "boilerplate"]
    assert article.source.media_type == "text/html"


def test_head_of_the_windows_clipboard_is_no_text() -> None:
    head = "Version:0.9\r\nStartHTML:00000097\r\nEndHTML:00000170\r\nSourceURL:https://gazette.example/\r\n"
    assert read_html_fragment(f"{head}<html><body><p>The bridge.</p></body></html>").text == "The bridge."


def test_marks_of_notes_leave_the_sentence_alone(make) -> None:
    page = make.page(*make.words).replace(
        "its four piers.", "its four piers.<sup><a href='#n1'>[1]</a></sup> It is 5 m<sup>2</sup>."
    )
    text = read_bytes(page.encode(), "a.html").text
    assert "its four piers. It is 5 m2." in text
