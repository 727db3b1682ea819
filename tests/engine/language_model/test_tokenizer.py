"""The word pieces are those of the reference tokenizer; the expected ids were made with it."""

import json

import pytest

from crossread.assets import resource
from crossread.errors import ModelUnusable
from crossread.language_model.tokenizer import WordPieceTokenizer, read_vocabulary, shorten

REFERENCE = [
    (
        "The minister's talks broke down on 3 May, officials said.",
        [1996, 2704, 1005, 1055, 7566, 3631, 2091, 2006, 1017, 2089, 1010, 4584, 2056, 1012],
    ),
    (
        "Prices rose 4.5% to $1,250 (about £1,000).",
        [7597, 3123, 1018, 1012, 1019, 1003, 2000, 1002, 1015, 1010, 5539, 1006, 2055, 14534, 1010, 2199, 1007, 1012],
    ),
    ("naïve café in Ångström", [15743, 7668, 1999, 17076, 15687]),
    ("ΟΔΟΣ ΣΑΣ", [1169, 29722, 29730, 29733, 1173, 14608, 29733]),
    ("İstanbul", [9960]),
    ("東京 and 北京", [1879, 1755, 1998, 1781, 1755]),
    ("zero\u200bwidth soft\u00adhyphen", [5717, 9148, 11927, 2232, 3730, 10536, 8458, 2368]),
    ("tab\tand\nline\r\nend", [21628, 1998, 2240, 2203]),
    ("a\x00b\ufffdc", [5925]),
    ("e\u0301cole", [12431]),
    ("x" * 101, [100]),
    ("", []),
    ("   \n", []),
    ("emoji 🙂 👨\u200d👩\u200d👧", [7861, 29147, 2072, 100, 100]),
    ("“curly” — dash… ‘x’", [1523, 17546, 1524, 1517, 11454, 1529, 1520, 1060, 1521]),
    ("don't can't", [2123, 1005, 1056, 2064, 1005, 1056]),
    ("½ ﬁ №", [1092, 1984, 1578]),
    ("مرحبا بالعالم", [1295, 17149, 29820, 29816, 25573, 1271, 25573, 23673, 29830, 25573, 23673, 22192]),
]


@pytest.fixture(scope="module")
def tokenizer():
    return read_vocabulary(resource("models", "vocab.txt"))


@pytest.mark.parametrize(("text", "ids"), REFERENCE)
def test_ids_are_those_of_the_reference(tokenizer, text, ids):
    assert tokenizer.pieces(text) == ids


def test_special_token_in_an_article_is_text(tokenizer):
    assert tokenizer.end not in tokenizer.pieces("[SEP] is text")


def test_apart_tells_how_little_two_texts_have_in_common(tokenizer):
    alike, unlike = ("talks failed", "talks failed"), ("talks failed", "rain")

    assert tokenizer.pair(*alike, 128).apart < 0.3
    assert tokenizer.pair(*unlike, 128).apart > 0.7
    assert tokenizer.pair(*unlike, 128).apart == tokenizer.pair(*reversed(unlike), 128).apart


def test_pair_carries_marks_and_segments(tokenizer):
    encoded = tokenizer.pair("One text.", "And another one.", 64)

    assert encoded.ids == (101, 2028, 3793, 1012, 102, 1998, 2178, 2028, 1012, 102)
    assert encoded.segments == (0, 0, 0, 0, 0, 1, 1, 1, 1, 1)


@pytest.mark.parametrize(
    ("left", "right", "room", "lengths"), [(3, 3, 10, (3, 3)), (9, 2, 8, (6, 2)), (2, 9, 8, (2, 6)), (9, 9, 8, (4, 4))]
)
def test_longer_text_is_cut_first(left, right, room, lengths):
    first, second = shorten([1] * left, [2] * right, room)

    assert (len(first), len(second)) == lengths


def test_one_text_is_cut_to_the_longest_allowed(tokenizer):
    encoded = tokenizer.one("word " * 500, 32)

    assert len(encoded.ids) == 32
    assert encoded.ids[-1] == tokenizer.end


def test_capitals_matter_where_the_vocabulary_knows_them():
    tokenizer = WordPieceTokenizer(["[PAD]", "[UNK]", "[CLS]", "[SEP]", "May", "may"], lower=False)

    assert tokenizer.pieces("May may") == [4, 5]


def test_other_kinds_of_tokenizer_are_refused_by_name(tmp_path):
    path = tmp_path / "tokenizer.json"
    path.write_text(json.dumps({"model": {"type": "BPE", "vocab": {"a": 0}}}))

    with pytest.raises(ModelUnusable, match="BPE"):
        read_vocabulary(path)


@pytest.mark.parametrize("content", ["{", "[]", "{}", '{"model": 3}'])
def test_broken_tokenizer_file_is_said_to_be_broken(tmp_path, content):
    path = tmp_path / "tokenizer.json"
    path.write_text(content)

    with pytest.raises(ModelUnusable, match=r"tokenizer\.json"):
        read_vocabulary(path)


def test_vocabulary_without_its_marks_is_refused(tmp_path):
    path = tmp_path / "vocab.txt"
    path.write_text("a\nb\n")

    with pytest.raises(ModelUnusable, match="vocabulary"):
        read_vocabulary(path)


def test_tokenizer_json_of_word_pieces_gives_the_same_ids(tokenizer, tmp_path):
    pieces = resource("models", "vocab.txt").read_text(encoding="utf-8").rstrip("\n").split("\n")
    path = tmp_path / "tokenizer.json"
    content = {
        "normalizer": {"lowercase": True, "strip_accents": None},
        "model": {"type": "WordPiece", "vocab": {p: i for i, p in enumerate(pieces)}},
    }
    path.write_text(json.dumps(content), encoding="utf-8")

    assert read_vocabulary(path).pieces(REFERENCE[0][0]) == REFERENCE[0][1]
