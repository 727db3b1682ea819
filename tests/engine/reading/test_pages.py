"""Web pages and rich text from the clipboard arrive as the article their reader would recognise."""

import datetime
import json

import pytest

from crossread.errors import NoText
from crossread.model import BlockKind
from crossread.reading import cues, read_bytes, read_html_fragment
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


def _linked(**fields) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", **fields})}</script>'


def test_text_that_only_scripts_show_is_taken_from_the_data(make) -> None:
    data = _linked(
        headline=make.headline, articleBody="\n\n".join(make.words), author={"name": "Ada Marlow"},
        publisher={"@type": "Organization", "name": "The Gazette"},
    )  # fmt: skip
    shell = f"<html><head><title>x</title>{data}</head><body><div id='root'><p>Loading</p></div></body></html>"
    article = read_bytes(shell.encode(), "a.html")
    assert article.text == "\n\n".join((make.headline, *make.words))
    assert (article.author, article.outlet) == ("Ada Marlow", "The Gazette")
    assert "scripts" in article.notices[0]


def test_text_on_the_page_goes_before_that_of_its_data(make) -> None:
    data = _linked(headline=make.headline, articleBody="Something else altogether. " * 5)
    article = read_bytes(make.page(*make.words, head=data).encode(), "a.html")
    assert make.words[1] in article.text
    assert "Something else" not in article.text


@pytest.mark.parametrize(
    "data", ["{", "[" * 100_000, '{"@type": 5, "author": [[]]}', '{"@type": ["Article"], "articleBody": 7}']
)
def test_broken_data_do_no_harm(make, data) -> None:
    head = f'<script type="application/ld+json">{data}</script>'
    assert make.words[0] in read_bytes(make.page(*make.words, head=head).encode(), "a.html").text


def test_heading_of_a_live_page_stands_above_its_posts(make) -> None:
    posts = "".join(f"<article><h2>Post {i}</h2><p>{words}</p></article>" for i, words in enumerate(make.words))
    page = f"<html><head><title>{make.headline} | The Gazette</title></head><body><h1>{make.headline}: live</h1>{posts}</body></html>"
    article = read_bytes(page.encode(), "a.html")
    assert article.text.startswith(f"{make.headline}: live\n\nPost 0")
    assert [each.kind for each in article.blocks[:2]] == [BlockKind.HEADLINE, BlockKind.HEADING]


def test_name_of_a_blog_is_not_the_headline_of_its_entry(make) -> None:
    body = "<br><br>".join(make.words)
    page = (
        f"<html><head><title>Notes: {make.headline}</title></head><body><h1>Notes from the quay</h1><div class='post'>"
        f"<h3 class='post-title entry-title'>{make.headline}</h3><div class='entry-content'>{body}</div></div></body></html>"
    )
    article = read_bytes(page.encode(), "a.html")
    assert article.title == make.headline
    assert "Notes from" not in article.text


def test_standfirst_stands_between_headline_and_text(make) -> None:
    standfirst = "Council blames the gale, masons blame the council"
    head = f"<header><h1>{make.headline}</h1><p class='article__standfirst standfirst'>{standfirst}</p></header>"
    body = "".join(f"<p>{each}</p>" for each in make.words)
    page = f"<html><head><title>{make.headline}</title></head><body><article>{head}{body}</article></body></html>"
    assert read_bytes(page.encode(), "a.html").text.startswith(f"{make.headline}\n\n{standfirst}\n\n{make.words[0]}")


def test_outlet_is_told_from_the_title_where_nothing_else_tells_it(make) -> None:
    page = make.page(*make.words).replace("</title>", " | The Gazette</title>", 1)
    assert read_bytes(page.encode(), "a.html").outlet == "The Gazette"


def test_menu_in_a_table_of_old_is_left_out(make) -> None:
    body = "".join(f"<p>{each}</p>" for each in make.words)
    page = (
        f"<html><head><title>{make.headline}</title></head><body><table><tr><td><a href='/'>Home</a><br><a href='/s'>Sport</a></td>"
        f"<td><h1>{make.headline}</h1>{body}</td></tr></table></body></html>"
    )
    article = read_bytes(page.encode(), "a.html")
    assert article.text == "\n\n".join((make.headline, *make.words))


def test_templates_and_edit_links_are_no_text(make) -> None:
    page = make.page(*make.words, around="").replace(
        "</article>", "<h2>History<span class='mw-editsection'>[<a href='/e'>edit</a>]</span></h2><p>It is old, and was "
        "built twice.</p><template><p>Nobody ever sees this sentence on the page.</p></template></article>",
    )  # fmt: skip
    text = read_bytes(page.encode(), "a.html").text
    assert "History\n\nIt is old" in text
    assert "Nobody ever sees" not in text


CALLS_ABROAD = [
    "Melden Sie sich für unseren Newsletter an.",
    "Inscrivez-vous à notre newsletter",
    "Te puede interesar: Por qué volvió el arenque",
    "Síguenos en Twitter",
    "Mehr dazu: Der Hering kommt zurück",
]


@pytest.mark.parametrize("call", CALLS_ABROAD)
def test_calls_in_other_languages_are_boilerplate(call) -> None:
    assert cues.kind_of(call, place=4, count=9) is BlockKind.BOILERPLATE


@pytest.mark.parametrize(
    "prose",
    [
        "Melden Sie sich beim Amt, sagte der Bürgermeister.",
        "Inscrivez-vous avant lundi, a dit la mairie.",
        "Te puede interesar el arte sin saber pintar.",
        "Voir aussi loin demande du courage.",
        "Publié en 1999, le roman fut oublié.",
    ],
)
def test_prose_in_other_languages_is_left_alone(prose) -> None:
    assert cues.kind_of(prose, place=4, count=9) is None


def test_date_of_publication_in_other_languages_is_a_dateline() -> None:
    assert cues.kind_of("Publié le 14 octobre 2025 à 20h15", place=2, count=9) is BlockKind.DATELINE
    assert cues.kind_of("Stand: 14. Oktober 2025, 20:15 Uhr", place=2, count=9) is BlockKind.DATELINE


@pytest.mark.parametrize("about", ["Ada Marlow is a reporter who covers rivers.", "Ada Marlow writes about piers."])
def test_author_is_a_name_not_a_sentence(make, about) -> None:
    page = make.page(*make.words, around="").replace(
        "</article>", f"<div class='author-bio'><p>{about}</p></div></article>"
    )
    assert read_bytes(page.encode(), "a.html").author in {"Ada Marlow", ""}


TOLD = "".join(
    f"<p>{each}</p>"
    for each in (
        "Frost destroyed a third of the apple blossom in the valley on Sunday night, growers said.",
        "The cooperative expects a loss of two million euros, its chairman Ivo Brandt told members.",
        "Small farms are asking the province for help, and a meeting is planned for Thursday evening.",
    )
)
HARBOUR = "".join(
    f"<p>{each}</p>"
    for each in (
        "The harbour bridge was closed on Tuesday after a barge struck its northern pier, the port said.",
        "Twelve people were injured, a spokeswoman for the fire service said on Tuesday afternoon.",
        "The mayor, Alba Reyes, said that the bridge would stay closed while divers examine the pier.",
        "“We were lucky that it was so early in the morning,” she told reporters at the quay.",
    )
)


def two_articles(second: str) -> bytes:
    first = f"<article><h2>Harbour bridge closed</h2>{HARBOUR}</article>"
    head = "<!doctype html><html><head><title>News of the day</title></head>"
    return f"{head}<body>{first}{second}</body></html>".encode()


def test_second_article_of_a_page_is_told_of() -> None:
    article = read_bytes(two_articles(f"<article><h2>Orchard frost</h2>{TOLD}</article>"), "day.html")

    assert "harbour bridge" in article.text
    assert "apple blossom" not in article.text
    assert any("more than one article" in each for each in article.notices)


@pytest.mark.parametrize(
    "other",
    [
        f"<section id='comments'><article>{TOLD}</article></section>",
        f"<article class='comment-body'>{TOLD}</article>",
        "<article><h3>Orchard frost</h3><p>Frost destroyed a third of the apple blossom on Sunday night.</p></article>",
    ],
    ids=["comments", "comment", "teaser"],
)
def test_comments_and_teasers_are_no_second_article(other) -> None:
    article = read_bytes(two_articles(other), "day.html")

    assert not any("more than one article" in each for each in article.notices)


def test_page_of_scripts_alone_is_no_article_of_its_title() -> None:
    page = (
        b"<html><head><title>The Quay</title><script src=a.js></script></head><body><div id=root></div></body></html>"
    )

    with pytest.raises(NoText, match=r"only with scripts.*paste it here"):
        read_bytes(page, "quay.html")
