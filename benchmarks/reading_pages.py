"""Thirty-six web pages of differing build around the bundled sample stories, with what is wanted of each known."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

SAMPLES = Path(__file__).resolve().parents[1] / "resources" / "samples"
_LEFT_OVER = re.compile(
    r"^(?:By |READ MORE|Sign up|Most read|Words:|Published|#|>|-|\|)|\(Photo|Photograph:|\(Reporting|Do you know more|Latest News|\d{4}$"
)


@dataclass(frozen=True, slots=True)
class Story:
    """A story and its outlet."""

    title: str
    author: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """A page's markup and the text a reader wants of it, paragraph by paragraph."""

    build: str
    markup: str
    wanted: tuple[str, ...]


def stories() -> list[Story]:
    """Return the sample stories that are plain text."""
    found = []
    for i, path in enumerate(sorted(SAMPLES.glob("*/*.txt"))):
        parts = [" ".join(part.split()) for part in path.read_text(encoding="utf-8").split("\n\n")]
        body = tuple(part for part in parts[1:] if len(part) > 60 and not _LEFT_OVER.search(part))
        found.append(Story(parts[0], ("Ada Marlow", "Piet Stone", "Lena Oxmoor")[i % 3], body))
    return found


def pages() -> list[Page]:
    """Return one page of each build; the stories take turns."""
    told = stories()
    return [
        Page(name, build(told[i % len(told)]), wanted(told[i % len(told)]))
        for i, (name, build, wanted) in enumerate(BUILDS)
    ]


def _e(text: str) -> str:
    return html.escape(text, quote=False)


def _ps(paragraphs: Sequence[str], tag: str = "p", between: Sequence[str] = ()) -> str:
    """Wrap paragraphs; `between` is strewn in after every second one."""
    parts = []
    for i, paragraph in enumerate(paragraphs):
        parts.append(f"<{tag}>{_e(paragraph)}</{tag.split(maxsplit=1)[0]}>")
        if between and i % 2 == 1:
            parts.append(between[(i // 2) % len(between)])
    return "\n".join(parts)


LINKS = "".join(f'<li><a href="/s/{i}">{text}</a></li>' for i, text in enumerate((
    "Gull steals wedding ring from café", "Council tax to rise in April", "Five walks for half-term", "Mill reopens after fire",
    "Choir wins cup for third year", "The best soups for a cold week", "Why your cat ignores you", "Tide times for the weekend",
)))  # fmt: skip
NAV = '<header><a href="/">The Gazette</a><nav><ul><li><a href="/n">News</a></li><li><a href="/s">Sport</a></li><li><a href="/w">Weather</a>'
NAV += '</li><li><a href="/j">Jobs</a></li></ul></nav></header>'  # fmt: skip
FOOT = "<footer><p>© 2026 Gazette Media Ltd. All rights reserved.</p><p><a href='/p'>Privacy</a> <a href='/t'>Terms</a></p></footer>"
SHARE = '<div class="share"><a href="#">Share on Facebook</a> <a href="#">Tweet</a> <a href="#">Email</a> <a href="#">Print</a></div>'
COOKIES = (
    '<div id="cookie-banner" role="dialog"><p>We and our partners store and access information on your device, such as cookies, to '
    "show you adverts and to measure how many people read our pages. You can change your choice at any time.</p><button>Accept</button></div>"
)
LETTER = (
    '<div class="newsletter-signup"><h3>The Gazette at Six</h3><p>Sign up to our newsletter for the stories of the day, every evening.</p>'
    '<form><input type="email"><button>Sign up</button></form></div>'
)
RELATED = f'<section class="related"><h2>Related stories</h2><ul>{LINKS}</ul></section>'
COMMENTS = (
    '<section id="comments"><h2>3 comments</h2><div class="comment"><b>tidewatcher</b><p>I was on the quay that morning and I can tell you it '
    'was nothing like this, the paper never asks those who know.</p></div><div class="comment"><b>old_salt</b><p>My grandfather built that '
    "wall with his own hands and it has stood for ninety years, so perhaps look at who was steering.</p></div><div class='comment'><b>Vera</b>"
    "<p>Can we please have one comment section without shouting, people, thank you and good night.</p></div></section>"
)
ADS = (
    '<div class="ad"><p>Advertisement</p><p>Save up to half on garden sheds this week only at Hallem Sheds.</p></div>',
)
MORE = (
    '<p><strong>READ MORE: <a href="/x">How to claim your season-ticket refund</a></strong></p>',
    '<p><a href="/y">Click here for our live blog</a></p>',
)
CREDIT = (
    '<figure><img src="a.jpg" alt=""><figcaption>Crowds on the quay (Photo: Harbour Press)</figcaption></figure>',
)
BOX = (f'<aside class="box"><h4>More on this story</h4><ul>{LINKS[:200]}</ul></aside>',)


def _page(body: str, story: Story, head: str = "", attributes: str = ' lang="en"') -> str:
    return (
        f"<!doctype html><html{attributes}><head><meta charset='utf-8'><title>{_e(story.title)} | The Gazette</title>{head}"
        "<style>p{margin:0}</style><script>var a='<p>not text</p>';</script></head><body>" + body + "</body></html>"
    )


def _h1(story: Story) -> str:
    return f"<h1>{_e(story.title)}</h1><p class='byline'>By {story.author}</p><time datetime='2026-03-06'>6 March 2026</time>"


def _around(inside: str, story: Story, head: str = "") -> str:
    return _page(NAV + "<main>" + inside + "</main>" + RELATED + FOOT, story, head)


def _whole(story: Story) -> tuple[str, ...]:
    return (story.title, *story.paragraphs)


def _json_ld(story: Story) -> str:
    return (
        '<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"'
        + story.title.replace('"', "'")
        + f'","datePublished":"2026-03-06","author":{{"@type":"Person","name":"{story.author}"}}}}</script>'
    )


def _semantic(story: Story) -> str:
    return _around(f"<article>{_h1(story)}{_ps(story.paragraphs)}</article>", story)


def _strewn(between: Sequence[str]) -> Callable[[Story], str]:
    return lambda story: _around(f"<article>{_h1(story)}{_ps(story.paragraphs, between=between)}</article>", story)


def _followed(by: str) -> Callable[[Story], str]:
    return lambda story: _around(f"<article>{_h1(story)}{_ps(story.paragraphs)}</article>{by}", story)


def _classes(outer: str, inner: str) -> Callable[[Story], str]:
    def build(story: Story) -> str:
        body = f'<div class="{inner}">{_ps(story.paragraphs)}</div>'
        return _page(
            f'{NAV}<div class="{outer}">{_h1(story)}{SHARE}{body}{LETTER}</div>{RELATED}{COMMENTS}{FOOT}', story
        )

    return build


def _breaks(story: Story) -> str:
    return _around(f"<article>{_h1(story)}<div>{'<br><br>'.join(map(_e, story.paragraphs))}</div></article>", story)


def _soup(story: Story) -> str:
    return _page(f"<div><div><a href='/'>Home</a> | <a href='/n'>News</a></div><div><div>{_h1(story)}</div><div>{_ps(story.paragraphs)}</div></div>"
                 f"<div><ul>{LINKS}</ul></div><div>© 2026 Gazette Media</div></div>", story)  # fmt: skip


def _table_layout(story: Story) -> str:
    return _page(f"<table width=760><tr><td width=150><a href=/>Home</a><br><a href=/n>News</a><br><a href=/s>Sport</a></td><td><font size=5>"
                 f"<b>{_e(story.title)}</b></font>{_ps(story.paragraphs)}</td><td width=150><ul>{LINKS}</ul></td></tr></table>", story)  # fmt: skip


def _sections(story: Story) -> str:
    half = len(story.paragraphs) // 2
    return _around(f"<article>{_h1(story)}<section><h2>What happened</h2>{_ps(story.paragraphs[:half])}</section><section><h2>What comes next</h2>"
                   f"{_ps(story.paragraphs[half:])}</section></article>", story)  # fmt: skip


def _sections_wanted(story: Story) -> tuple[str, ...]:
    half = len(story.paragraphs) // 2
    return (story.title, "What happened", *story.paragraphs[:half], "What comes next", *story.paragraphs[half:])


def _pull_quotes(story: Story) -> str:
    quote = " ".join(story.paragraphs[2].split()[:12])
    return _strewn((f"<aside class='pullquote'><blockquote>{_e(quote)}</blockquote></aside>",))(story)


def _live(story: Story) -> str:
    posts = "".join(
        f"<div class='post'><time>{9 + i}:1{i % 6}</time><p>{_e(p)}</p></div>" for i, p in enumerate(story.paragraphs)
    )
    return _around(f"<article>{_h1(story)}{posts}</article>", story)


def _list(story: Story) -> str:
    items = "".join(f"<li>{_e(p)}</li>" for p in story.paragraphs[2:8])
    return _around(
        f"<article>{_h1(story)}{_ps(story.paragraphs[:2])}<ul>{items}</ul>{_ps(story.paragraphs[8:])}</article>", story
    )


def _quotes(story: Story) -> str:
    return _around(f"<article>{_h1(story)}{_ps(story.paragraphs[:3])}<blockquote><p>{_e(story.paragraphs[3])}</p></blockquote>"
                   f"{_ps(story.paragraphs[4:])}</article>", story)  # fmt: skip


def _table(story: Story) -> str:
    table = "<table><tr><th>What</th><th>How many</th></tr><tr><td>Passengers</td><td>86</td></tr><tr><td>Crew</td><td>7</td></tr></table>"
    return _around(
        f"<article>{_h1(story)}{_ps(story.paragraphs[:3])}{table}{_ps(story.paragraphs[3:])}</article>", story
    )


def _table_wanted(story: Story) -> tuple[str, ...]:
    return (story.title, *story.paragraphs[:3], "What How many", "Passengers 86", "Crew 7", *story.paragraphs[3:])


def _short(story: Story) -> str:
    return _around(f"<article>{_h1(story)}{_ps(story.paragraphs[:2])}</article>", story)


def _twice(story: Story) -> str:
    copy = _ps(story.paragraphs)
    return _around(
        f"<article>{_h1(story)}<div class='desktop'>{copy}</div><div class='mobile' style='display: none'>{copy}</div></article>",
        story,
    )


def _amp(story: Story) -> str:
    body = f"<amp-sidebar><ul>{LINKS}</ul></amp-sidebar><article>{_h1(story)}{_ps(story.paragraphs, between=('<amp-ad>Advertisement</amp-ad>',))}</article>"
    return _page(body + FOOT, story, attributes=" amp lang=en")


def _json_only(story: Story) -> str:
    return _page(
        f"{NAV}<div class='x1'><div class='x2'>{_e(story.title)}</div><div class='x3'>{_ps(story.paragraphs)}</div></div>{FOOT}",
        story,
        _json_ld(story),
    )


def _microdata(story: Story) -> str:
    body = f'<div itemscope itemtype="http://schema.org/NewsArticle"><h1 itemprop="headline">{_e(story.title)}</h1><div itemprop="articleBody">{_ps(story.paragraphs)}</div></div>'
    return _page(NAV + body + LETTER + RELATED + FOOT, story)


def _wordpress(story: Story) -> str:
    share = '<div class="sharedaddy"><h3>Share this:</h3><ul><li><a>Twitter</a></li><li><a>Facebook</a></li></ul></div><div class="jp-relatedposts"><h3>Related</h3><p><a>Old post</a></p></div>'
    body = f'<div id="page" class="site"><article class="post-12 post type-post"><header class="entry-header"><h1 class="entry-title">{_e(story.title)}</h1></header>'
    body += f'<div class="entry-content">{_ps(story.paragraphs)}{share}</div><footer class="entry-meta">Filed under <a>News</a></footer></article>{COMMENTS}</div>'
    return _page(body, story)


def _old(story: Story) -> str:
    body = "".join(f"<p><font face=Arial size=2>{_e(p)}</font>" for p in story.paragraphs)
    return f"<html><title>{_e(story.title)}</title><body bgcolor=white><center><a href=/>Home</a> <a href=/n>News</a></center><h2>{_e(story.title)}</h2>{body}<hr><center>Webmaster</center>"


def _paywall(story: Story) -> str:
    wall = "<div class='paywall'><h3>Keep reading with a subscription</h3><p>Unlimited access from 5 crowns a month. Cancel any time.</p><a>Subscribe now</a></div>"
    return _around(f"<article>{_h1(story)}{_ps(story.paragraphs)}{wall}</article>", story)


def _mega_menu(story: Story) -> str:
    menu = "".join(f"<div><h3>{name}</h3><p>All the latest from {name.lower()}, with reports, pictures and comment by our writers.</p><ul>{LINKS}</ul></div>"
                   for name in ("News", "Sport", "Culture", "Business", "Travel"))  # fmt: skip
    return _page(
        f"<div class='mega-menu'>{menu}</div><article>{_h1(story)}{_ps(story.paragraphs)}</article>{FOOT}", story
    )


def _wordy_foot(story: Story) -> str:
    words = "The Gazette is part of Gazette Media and keeps to the code of the press board. If you have a complaint, write to our readers' editor. "
    return _page(
        f"{NAV}<article>{_h1(story)}{_ps(story.paragraphs)}</article><footer><p>{words * 3}</p><p>{words * 2}</p></footer>",
        story,
    )


def _bio(story: Story) -> str:
    bio = f"<div class='author-bio'><h4>About the author</h4><p>{story.author} joined the Gazette in 2011 and covers the coast. Follow her on social media.</p></div>"
    return _around(f"<article>{_h1(story)}{_ps(story.paragraphs)}{bio}</article>", story)


def _xhtml(story: Story) -> str:
    return '<?xml version="1.0" encoding="UTF-8"?>' + _around(
        f"<div id='content'>{_h1(story)}{_ps(story.paragraphs)}</div>", story
    ).replace("<html", "<html xmlns='http://www.w3.org/1999/xhtml'")


def _german(story: Story) -> str:
    between = (
        "<p class='teaser'><b>Lesen Sie auch:</b> <a href='/x'>Möwe stiehlt Ring</a></p>",
        "<div class='anzeige'>Anzeige</div>",
    )
    return _around(f"<article>{_h1(story)}{_ps(story.paragraphs, between=between)}</article>", story)


def _elements(story: Story) -> str:
    body = "".join(f"<text-block><p>{_e(p)}</p></text-block>" for p in story.paragraphs)
    return _page(
        f"<site-header><a href='/'>Home</a></site-header><news-article role='main'>{_h1(story)}{body}</news-article><site-footer>© 2026</site-footer>",
        story,
    )


def _inline(story: Story) -> str:
    body = "".join(
        f"<p><span class='cap'>{_e(p[:1])}</span>{_e(p[1:20])}<a href='/t'>{_e(p[20:40])}</a><em>{_e(p[40:55])}</em>{_e(p[55:])}</p>"
        for p in story.paragraphs
    )
    return _around(f"<article>{_h1(story)}{body}</article>", story)


def _paged(story: Story) -> str:
    pager = "<div class='pager'>Page 1 of 1 <a href='?p=2'>Next</a></div>"
    return _around(f"<article>{_h1(story)}{pager}{_ps(story.paragraphs)}{pager}</article>", story)


def _fragment(story: Story) -> str:
    return _h1(story) + _ps(story.paragraphs)


def _short_wanted(story: Story) -> tuple[str, ...]:
    return (story.title, *story.paragraphs[:2])


Build = Callable[[Story], str]
Wanted = Callable[[Story], tuple[str, ...]]
BUILDS: tuple[tuple[str, Build, Wanted], ...] = (
    ("semantic", _semantic, _whole),
    ("content class", _classes("article-container", "article-body"), _whole),
    ("story class", _classes("wrap story", "story__text"), _whole),
    ("hashed classes", _classes("css-1x2y", "css-9ab8"), _whole),
    ("div soup", _soup, _whole),
    ("table layout", _table_layout, _whole),
    ("line breaks", _breaks, _whole),
    (
        "paragraphs as div",
        lambda story: _around(f"<article>{_h1(story)}{_ps(story.paragraphs, 'div')}</article>", story),
        _whole,
    ),
    ("sections with heads", _sections, _sections_wanted),
    ("adverts between", _strewn(ADS), _whole),
    ("read more between", _strewn(MORE), _whole),
    ("captions between", _strewn(CREDIT), _whole),
    ("newsletter between", _strewn((LETTER,)), _whole),
    ("link boxes between", _strewn(BOX), _whole),
    ("pull quotes", _pull_quotes, _whole),
    ("comments after", _followed(COMMENTS), _whole),
    ("cookies first", lambda story: COOKIES + _semantic(story), _whole),
    ("live posts", _live, _whole),
    ("long list", _list, _whole),
    ("quotation", _quotes, _whole),
    ("table", _table, _table_wanted),
    ("very short", _short, _short_wanted),
    ("text twice", _twice, _whole),
    ("amp", _amp, _whole),
    ("json-ld only", _json_only, _whole),
    ("microdata", _microdata, _whole),
    ("blog engine", _wordpress, _whole),
    ("old page", _old, _whole),
    ("paywall call", _paywall, _whole),
    ("wordy menu", _mega_menu, _whole),
    ("wordy foot", _wordy_foot, _whole),
    ("author's note", _bio, _whole),
    ("xhtml", _xhtml, _whole),
    ("German furniture", _german, _whole),
    ("own elements", _elements, _whole),
    ("inline markup", _inline, _whole),
    ("pager", _paged, _whole),
    ("fragment", _fragment, _whole),
)
