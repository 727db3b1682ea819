import datetime as dt
from dataclasses import replace

import pytest

from crossread.colouring import colour
from crossread.job import Job
from crossread.messages import sentence
from crossread.model import Article, Block, BlockKind, Finding, Ruling, RulingKind, Source, Span, Verdict
from crossread.pipeline import compare_articles
from crossread.reading.plain import read as read_plain
from crossread.roles import Models, ReadOptions
from crossread.settings import Settings
from crossread.statistics import share
from crossread.verdict import judge

BRIDGE = """Bridge closes after storm

The Alder Bridge was closed on Monday after a storm tore away part of its railing.

Two people were injured, the county's roads office said.

"We will reopen the bridge as soon as engineers have checked every cable," said Mara Lindqvist, head of the office.

The ferry at Tolm will carry cars until then.
"""
STORM = """Storm shuts Alder Bridge

Mara Lindqvist, who heads the roads office, said: "We will reopen the bridge as soon as engineers have checked every cable."

Four people were injured, the county's roads office said.

The Alder Bridge has been closed since Monday, when a storm tore part of the railing away.

Schools on both banks stayed open.
"""
# Each line is an attack on one of the formats, or a script that one of them finds hard.
HOSTILE = (
    "<script>alert('one')</script> & <b>bold</b> ]]> &amp; wrote the clerk of the bridge.",
    r"\input{/etc/passwd} \write18{rm} $x_1^2$ 5% #1 ~ {curly} costs the county.",
    '=HYPERLINK("http://example.org","click") stands in the budget of the county.',
    "@SUM(1+1)*cmd|' /C calc' was the sum that the office named.",
    "The sign read **not bold** [a link](javascript:alert(1)) `code` | pipe.",
    "The mayor wrote {\\rtf1\\b bold} and \\'41 in the letter.",
    "Bells \x07 and escapes \x1b[2J\x1b[31m and nulls \x00 were in the file.",
    "Smiles 😀👩‍👩‍👧 and flags 🇳🇴 were waved at the reopening.",
    "הגשר נסגר ביום שני בגלל הסערה.",
    "أغلق الجسر يوم الاثنين بسبب العاصفة.",
    "桥于周一因风暴关闭, Мост закрыли в понедельник, Η γέφυρα έκλεισε.",
)


def article(text, identity, **known):
    source = Source(known.pop("address", f"/home/ada/private/{identity}.txt"), "text/plain", "ab" * 32)
    read = read_plain(text.encode(), source, ReadOptions(), Job())
    return replace(read, id=identity, **known)


def compared(*articles, rulings=()):
    settings = Settings().with_value("model", "use", "off")
    return compare_articles(articles, settings, rulings, models=Models())


def differing(comparison):
    """Return the comparison with one sure finding, whatever the checks are tuned to: two or four injured."""
    left, right = (next(each for each in row if "injured" in each.text) for row in comparison.passages)
    spans = (Span(left.span.start, left.span.start + 3), Span(right.span.start, right.span.start + 4))
    said = sentence("numbers.value", a="A", b="B", x="2", y="4")
    found = (Finding("numbers", "value", left.id, right.id, *spans, ("2", "4"), 0.9, said),)
    judged = judge(comparison.passages, comparison.matches, found, comparison.rulings, comparison.settings.judge)
    named = {each.passage: each for each in judged}
    rows = zip(comparison.articles, comparison.passages, strict=True)
    runs = tuple(colour(each, passages, named, {}) for each, passages in rows)
    shares = tuple(share(passages, named) for passages in comparison.passages)
    return replace(comparison, findings=found, judgements=judged, runs=runs, shares=shares)


@pytest.fixture(scope="session")
def comparison():
    """Two articles that share a quotation and clash over the injured; the user ruled and left a note."""
    one = article(BRIDGE, "A", outlet="The Tolm Post", author="Ada Berg", published=dt.date(2026, 3, 7))
    other = article(STORM, "B", address="https://example.org/storm?a=1&b=2")
    rulings = (
        Ruling(RulingKind.CLASS, "The ferry at Tolm will carry cars until then.", verdict=Verdict.SHARED),
        Ruling(RulingKind.NOTE, "Two people were injured, the county's roads office said.", note="Call the <office>"),
        Ruling(RulingKind.NOTE, "The ferry at Tolm will carry cars until then.", note="Which <ferry>?"),
        Ruling(RulingKind.NOTE, "Schools on both banks stayed open.", note="Ask the <schools>"),
    )
    return differing(compared(one, other, rulings=rulings))


@pytest.fixture
def read_texts():
    """Return what compares articles of these texts, and of what else is known of them."""
    return lambda *known: compared(
        *(article(each.pop("text"), name, **each) for name, each in zip("AB", known, strict=True))
    )


@pytest.fixture(scope="session")
def hostile():
    """Two articles whose every passage tries to break out of a format; nothing cleaned them on the way in."""
    text = "\n\n".join(HOSTILE)
    blocks, position = [], 0
    for line in HOSTILE:
        blocks.append(Block(Span(position, position + len(line)), BlockKind.PARAGRAPH))
        position += len(line) + 2
    title = "<i>Title</i> & \\b {=1+1}"
    return compared(*(Article(name, title, text, Source("=1+1.txt"), blocks=tuple(blocks)) for name in "AB"))


@pytest.fixture(scope="session")
def hostile_lines():
    return HOSTILE


@pytest.fixture(scope="session")
def six():
    """Six articles, two of them alike."""
    tail = "Article {} adds that the weather was fine on the day after."
    texts = [BRIDGE, STORM, *(tail.format(name) for name in "CDEF")]
    return compared(*(article(text, name) for text, name in zip(texts, "ABCDEF", strict=True)))


@pytest.fixture(scope="session")
def code():
    """Two versions of one function."""
    lines = ("def greet(name):", "    if not name:", "        return 'hello'", "    return f'hello {name}'")
    text = "\n".join(lines) + "\n"
    block = (Block(Span(0, len(text)), BlockKind.CODE),)
    source = Source("greet.py", "text/x-python")
    one = Article("A", "greet.py", text, source, blocks=block)
    return compared(one, replace(one, id="B", text=text.replace("hello {", "hallo {")))


@pytest.fixture(scope="session")
def leftward():
    """One article in Arabic, one in English: nothing is shared."""
    arabic = "أغلق الجسر يوم الاثنين بسبب العاصفة.\n\nأغلق الجسر القديم «حتى الربيع».\n\nأغلق الجسر والطريق في 12 مايو."
    return compared(article(arabic, "A"), article("The ferry will carry cars.\n\nThe ferry is full.", "B"))
