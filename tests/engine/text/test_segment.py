"""What a reader would call one passage, and what must never be one."""

import itertools

import pytest

from crossread.errors import Cancelled
from crossread.job import Job
from crossread.model import Article, Block, BlockKind, Span
from crossread.reading import read_text
from crossread.settings import ExcludeSettings
from crossread.text.segment import segment, sentences


def cut(text: str, language: str = "en") -> list[str]:
    return [span.of(text) for span in sentences(text, language)]


WHOLE = [
    "The U.S. Secretary of State said the talks had failed.",
    "N. Korea's FM flew to Havana on Friday.",
    "The drills began on Nov. 11 off the coast.",
    "Mr. Kim left early.",
    "J. K. Marlow and W. E. B. Stone signed it.",
    "Prices rose 3.5 percent, or $1.2 billion.",
    "It was, well ... unexpected.",
    "Sens. Marlow and Stone voted no.",
    "The office of Gen. Ada Marlow declined to comment.",
    "“Stop!” Marlow said.",
    "“Is it over?” she asked.",
    "He arrived at 9 a.m. on Monday.",
    "The No. 5 bus was late.",
    "Dr. Stone v. Marlow Ltd. was settled out of court.",
    "The firm, Stone Inc., closed.",
    "Both big U.S. builders' unions, the U.S. Guild of Stone and the Masons, agreed.",
    "The motion came before the U.N. General Assembly.",
    "J.B. Marlow and D.A. Stone met at 11:48 a.m. EST on Monday.",
    "She carried a .38 calibre revolver.",
    "He sang (The hall was dark.) and left.",
    "He is due at St. Anne's on Sept. 4.",
]


@pytest.mark.parametrize("text", WHOLE)
def test_sentence_stays_whole(text: str) -> None:
    assert cut(text) == [text]


SPLIT = [
    (["He lives in the U.S.", "The visit was short."], "en"),
    (["It was 5 p.m.", "The hall was empty."], "en"),
    (["They met in Washington, D.C.", "Police kept watch."], "en"),
    (["The vote was No.", "Nobody cheered."], "en"),
    (["“The river rose.”", "Then it fell."], "en"),
    (["I don't know...", "Maybe later."], "en"),
    (["¿Qué pasó?", "Nadie lo sabe."], "es"),
    (["Это правда?", "Да, это так."], "ru"),
    (["“We waited.", "Nobody came,” she said.", "Then it rained."], "en"),
    (["“No bridge stands for ever.”", "“This one did.”"], "en"),
    (["He left in May.", "She stayed."], "en"),
    (["Is it true?", "Yes."], "en"),
    (["这是第一句。", "这是第二句！"], "zh"),
    (["هل هذا صحيح؟", "نعم، هذا صحيح."], "ar"),
    (["यह एक वाक्य है।", "यह दूसरा वाक्य है।"], "hi"),
    (["これは最初の文です。", "これは次の文です。"], "ja"),
]


@pytest.mark.parametrize(("parts", "language"), SPLIT)
def test_sentences_are_told_apart(parts: list[str], language: str) -> None:
    gap = "" if language in {"zh", "ja"} else " "
    assert cut(gap.join(parts), language) == parts


ABROAD = [
    (
        "de",
        [
            "Am 15. Oktober, z. B. mittags, kam Dr. Stein.",
            "Er sagte: „Wir warten.",
            "Niemand kommt.“",
            "Rund 1,5 Mio. Euro kostet es.",
        ],
    ),
    ("fr", ["Mme. Durand et M. Dupont ont parlé.", "« Nous attendons.", "Personne ne vient », a-t-il dit."]),
    ("es", ["El Sr. García llegó a EE. UU. ayer.", "¿Qué pasó?", "¡Nada!"]),
    ("it", ["Il dott. Rossi è arrivato.", "«Non so», ha detto."]),
    ("pt", ["A Dra. Lima saiu.", "Custa R$ 3,5 milhões."]),
    ("nl", ["Dhr. Jansen kwam.", "Dat is o.a. waar."]),
    ("pl", ["Ul. Długa jest zamknięta.", "Prof. Kowalski mówił, m.in. o moście."]),
    ("ru", ["А. С. Пушкин родился в 1799 г. в Москве.", "«Мы ждём.", "Никто не придёт», — сказал он."]),
    ("ar", ["قال السيد كيم: «نحن ننتظر.", "لا أحد يأتي».", "لماذا؟"]),
    ("hi", ["डॉ. शर्मा ने कहा, “हम इंतज़ार कर रहे हैं।”", "कोई नहीं आया।"]),
    ("ko", ["다리가 월요일에 폐쇄되었다.", "김 씨는 “기다리고 있다”고 말했다."]),
    ("el", ["Η γέφυρα έκλεισε.", "Ο κ. Παπάς δεν είπε τίποτα."]),
]


@pytest.mark.parametrize(("language", "parts"), ABROAD)
def test_sentences_of_other_languages(language: str, parts: list[str]) -> None:
    assert cut(" ".join(parts), language) == parts


def test_quotations_in_scripts_without_spaces() -> None:
    assert cut("他说：“我们在等。没有人来。”然后他走了。", "zh") == ["他说：“我们在等。", "没有人来。”", "然后他走了。"]
    assert cut("彼は「待っている。」と言った。橋は閉鎖された。", "ja") == [
        "彼は「待っている。」と言った。",
        "橋は閉鎖された。",
    ]


def test_opening_quotation_mark_goes_with_its_sentence() -> None:
    assert cut("It was over, he said. “But we can't rest. We never do.”") == [
        "It was over, he said.",
        "“But we can't rest.",
        "We never do.”",
    ]


def test_quotation_over_paragraphs_keeps_each_paragraph_apart() -> None:
    article = read_text("She said: “The tide was high.\n\n“The wind was worse.\n\n“Nobody slept.”\n")
    assert [each.text for each in segment(article, ExcludeSettings())] == [
        "She said: “The tide was high.",
        "“The wind was worse.",
        "“Nobody slept.”",
    ]


def test_headline_is_never_joined_to_the_next_passage() -> None:
    article = read_text("Bridge closes after storm\nThe old bridge was closed on Monday. Nobody was hurt.\n")
    assert segment(article, ExcludeSettings())[0].text == "Bridge closes after storm"


def test_long_sentence_is_split_at_clauses() -> None:
    clause = "the council said that the bridge over the river would be closed to all traffic for a whole month"
    text = f"On Monday {clause}; on Tuesday {clause}; on Friday {clause}, and on Sunday {clause}."
    passages = segment(read_text(text), ExcludeSettings(longest=40))
    assert [len(each.text.split()) <= 40 for each in passages] == [True] * len(passages)
    assert passages[0].text.endswith((";", ","))


def test_endless_line_is_cut_all_the_same() -> None:
    text = "word " * 3000
    passages = segment(read_text(text), ExcludeSettings())
    assert max(len(each.text) for each in passages) <= 4000
    assert "".join(each.text.replace(" ", "") for each in passages) == text.replace(" ", "")


@pytest.mark.parametrize(
    "text",
    ["word " * 50_000, "The bridge was closed. " * 5_000, "The bridge was closed.\n\n" * 5_000],
    ids=["an endless line", "a long paragraph", "many paragraphs"],
)
def test_cutting_stops_when_it_is_told(text) -> None:
    """It stops at the next look at the job, and it looks often enough: every few thousand characters."""

    class Stopping(Job):
        looks = 0

        def check(self) -> None:
            self.looks += 1
            if self.looks == 10:
                self.cancel()
            super().check()

    article = read_text(text)
    job = Stopping()
    with pytest.raises(Cancelled):
        segment(article, ExcludeSettings(), job)
    assert job.looks == 10


def test_excluded_kinds_say_why() -> None:
    article = Article(
        "A",
        "",
        "Share this\n\nBy Ada Marlow\n\n“All of it.”\n\nYes.",
        blocks=(
            Block(Span(0, 10), BlockKind.BOILERPLATE),
            Block(Span(12, 25), BlockKind.BYLINE),
            Block(Span(27, 39), BlockKind.PARAGRAPH),
            Block(Span(41, 45), BlockKind.PARAGRAPH),
        ),
    )
    passages = segment(article, ExcludeSettings(quotations=True, shortest=2))
    assert [each.excluded for each in passages] == ["boilerplate", "byline", "quotation", "too short"]
    passages = segment(article, ExcludeSettings(boilerplate=False, bylines=False))
    assert [each.excluded for each in passages] == ["", "", "", ""]


def test_passages_are_numbered_in_order_and_never_overlap() -> None:
    article = read_text(
        "One fine day. Then another!\n\n- a bullet\n- a second\n\nThe end of it. (Really.) “So. There.”"
    )
    passages = segment(article, ExcludeSettings())
    assert [each.id for each in passages] == [str(i + 1) for i in range(len(passages))]
    for before, after in itertools.pairwise(passages):
        assert before.span.end <= after.span.start
    for each in passages:
        assert each.text == each.span.of(article.text) == each.text.strip()
        assert article.blocks[each.block].span.contains(each.span)
