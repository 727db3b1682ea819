"""Encodings are found, shown, and overruled by the user."""

import pytest

from crossread.errors import Damaged
from crossread.reading import read_bytes
from crossread.reading.encoding import ENCODINGS
from crossread.reading.language import detect
from crossread.roles import ReadOptions

TEXTS = {
    "en": "The bridge at Oxmoor was closed on Monday – nobody was hurt, the council said. “It cracked,” said Ada Marlow, who saw it.",
    "de": "Die Brücke über den Fluß wurde am Montag geschlossen. Niemand sei verletzt worden, hieß es. Für die Bürger fährt ein Bus.",
    "fr": "Le pont a été fermé lundi après la tempête. Personne n'a été blessé, a déclaré la mairie. Les élèves passent par le moulin à pied.",
    "ru": "Мост через реку закрыли в понедельник после бури. Никто не пострадал, сообщили в мэрии. Автобусы ходят в объезд по мельнице.",
    "ja": "オックスムーアの橋は月曜日に閉鎖された。町によると、けが人はいなかった。修理には一か月かかる見込みだという。バスは迂回する。",
    "zh": "奥克斯穆尔的桥在星期一暴风雨后关闭。镇议会表示没有人受伤。公共汽车绕道磨坊行驶，直到桥墩修好为止，可能需要一个月的时间。",
    "el": "Η γέφυρα έκλεισε τη Δευτέρα μετά την καταιγίδα. Κανείς δεν τραυματίστηκε, είπε ο δήμος. Τα λεωφορεία περνούν από τον μύλο.",
}
CASES = [
    *((code, encoding) for code in TEXTS for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32")),
    ("en", "windows-1252"), ("de", "windows-1252"), ("de", "iso-8859-1"), ("fr", "windows-1252"), ("fr", "iso-8859-1"),
    ("ru", "koi8-r"), ("ru", "windows-1251"), ("ja", "shift_jis"), ("ja", "euc-jp"), ("zh", "gb18030"), ("zh", "big5"),
    ("el", "windows-1253"),
]  # fmt: skip
SIMPLER = {"big5": "奥", "gb18030": ""}


@pytest.mark.parametrize(("code", "encoding"), CASES)
def test_encoding_is_found(code, encoding) -> None:
    text = TEXTS[code]
    if encoding == "big5":
        text = "橋在星期一暴風雨後關閉。鎮議會表示沒有人受傷。公共汽車繞道磨坊行駛，直到橋墩修好為止，可能需要一個月的時間。"
    if encoding in {"utf-16-le", "utf-16-be"} and code in {"ja", "zh", "ru", "el"}:
        pytest.skip("without a mark and without Latin letters it could be anything; the user may choose it")
    article = read_bytes(text.encode(encoding), "a.txt")
    assert article.text == text
    assert article.source.encoding


@pytest.mark.parametrize("encoding", ["koi8-r", "windows-1251", "utf-16-le"])
def test_user_overrules_the_guess(encoding) -> None:
    data = TEXTS["ru"].encode(encoding)
    article = read_bytes(data, "a.txt", ReadOptions(encoding=encoding))
    assert article.text == TEXTS["ru"]
    assert article.source.encoding.replace("_", "-") in {encoding, "cp1251"}


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_every_offered_encoding_exists(encoding) -> None:
    assert read_bytes("Ask. Tell.".encode(encoding), "a.txt", ReadOptions(encoding=encoding)).text == "Ask. Tell."


def test_wrong_choice_shows_what_it_cannot_read() -> None:
    article = read_bytes("Brücke und Straße".encode("windows-1252"), "a.txt", ReadOptions(encoding="utf-8"))
    assert "�" in article.text
    assert article.notices


@pytest.mark.parametrize("name", ["no-such", "base64", "rot13", "idna", "punycode\x00"])
def test_encoding_that_is_none_is_told(name) -> None:
    with pytest.raises(Damaged, match="Reopen as"):
        read_bytes(b"abc", "a.txt", ReadOptions(encoding=name))


def test_guess_is_told_in_a_notice() -> None:
    article = read_bytes(TEXTS["de"].encode("windows-1252"), "a.txt")
    assert "Reopen as" in article.notices[0]
    assert read_bytes(TEXTS["de"].encode(), "a.txt").notices == ()


def test_utf8_with_a_few_broken_bytes_stays_utf8() -> None:
    data = (TEXTS["de"] * 20).encode().replace("ü".encode(), b"\xfc", 1)
    article = read_bytes(data, "a.txt")
    assert article.source.encoding == "utf-8"
    assert article.text.count("�") == 1


def test_utf8_cut_in_the_middle_of_a_letter_stays_utf8() -> None:
    data = ("Brücke " * 30 + "ü").encode()[:-1]
    assert read_bytes(data, "a.txt").source.encoding == "utf-8"


@pytest.mark.parametrize(("code", "text"), TEXTS.items())
def test_language_is_told(code, text) -> None:
    assert read_bytes(text.encode(), "a.txt").language == code


def test_page_encoding_from_its_head() -> None:
    page = "<html><head><meta charset='koi8-r'></head><body><p>{}</p></body></html>".format(TEXTS["ru"])
    assert TEXTS["ru"] in read_bytes(page.encode("koi8-r"), "a.html").text


def test_text_decoded_twice_is_mended_only_where_certain() -> None:
    twice = "It was the council’s café, she said — naïve, and so on.".encode().decode("windows-1252")
    page = read_bytes(f"<p>{twice}</p>".encode(), "a.html")
    assert "council’s café" in page.text
    assert "mended" in " ".join(page.notices)
    plain = read_bytes(twice.encode(), "a.txt")
    assert plain.text == twice
    assert "decoded wrongly" in plain.notices[0]


def test_letters_that_only_look_odd_are_left_alone() -> None:
    text = "São Tomé, Ângela Nguyễn, £5 – “déjà vu” in Ālesund; x² ≤ 4"
    assert text in read_bytes(f"<p>{text}</p>".encode(), "a.html").text
    assert read_bytes(text.encode(), "a.txt").notices == ()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (
            "January 29, 2009. No Comments. OAKTOWN (Wire) - Cartoon figures of the two singers were shown with the mayor.",
            "en",
        ),
        (
            "De brug over de rivier is in de nacht van maandag op dinsdag gesloten; er was niemand gewond, zei de gemeente.",
            "nl",
        ),
        ("12 34 56", "und"),
        ("", "und"),
    ],
)
def test_language_of_odd_texts(text, code) -> None:
    assert detect(text) == code
