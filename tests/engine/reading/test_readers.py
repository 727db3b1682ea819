"""What every reader must keep to; a new one is picked up from READERS."""

import itertools
import random
import unicodedata

import pytest

from crossread.errors import Cancelled, NoText, ReadError
from crossread.job import Job
from crossread.model import BlockKind
from crossread.reading import READERS, read_bytes, read_path, source_code
from crossread.roles import ReadOptions

SUFFIXES = tuple(suffix for reader in READERS for suffix in reader.suffixes[:3])  # the rest differ in name only
TITLES = [reader.title for reader in READERS]


@pytest.mark.parametrize("reader", READERS, ids=TITLES)
def test_reader_is_described(reader) -> None:
    assert reader.title
    assert reader.media_types
    assert all(suffix.startswith(".") and suffix == suffix.lower() for suffix in reader.suffixes)


def test_no_two_readers_claim_a_suffix_or_title() -> None:
    claimed = [suffix for reader in READERS for suffix in reader.suffixes]
    assert len(claimed) == len(set(claimed))
    assert len(TITLES) == len(set(TITLES))


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_article_arrives_whole(make, suffix) -> None:
    article = read_bytes(make.specimen(suffix), f"/x/oxmoor{suffix}")
    for words in make.words:
        assert words in " ".join(article.text.split())
    assert article.source.address == f"/x/oxmoor{suffix}"
    assert len(article.source.sha256) == 64
    assert article.id == ""
    assert article.title


ARTICLES = [each for each in SUFFIXES if each != ".epub" and each not in source_code.suffixes]


@pytest.mark.parametrize("suffix", ARTICLES)
def test_headline_is_the_title(make, suffix) -> None:
    article = read_bytes(make.specimen(suffix), f"/x/oxmoor{suffix}")
    assert article.title == make.headline
    assert article.language == "en"


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_blocks_are_in_order_and_trimmed(make, suffix) -> None:
    article = read_bytes(make.specimen(suffix), f"oxmoor{suffix}")
    for before, after in itertools.pairwise(article.blocks):
        assert before.span.end <= after.span.start
    for block in article.blocks:
        text = block.span.of(article.text)
        assert text
        assert text == text.strip()
    assert "\r" not in article.text


@pytest.mark.parametrize("suffix", [each for each in SUFFIXES if each != ".pdf"])
def test_text_is_composed(make, suffix) -> None:
    sentence = "The café in Ångström Street, Köln, was closed on Monday, said the owner, who is from 한국."
    data = make.specimen(suffix, (unicodedata.normalize("NFD", sentence), *make.words))
    text = read_bytes(data, f"cafe{suffix}").text
    assert sentence in " ".join(text.split())
    assert unicodedata.is_normalized("NFC", text)


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_empty_file_has_no_text(suffix) -> None:
    with pytest.raises(ReadError) as caught:
        read_bytes(b"", f"empty{suffix}")
    assert str(caught.value).endswith((".", "?"))


def test_empty_plain_file_says_so() -> None:
    with pytest.raises(NoText, match="empty"):
        read_bytes(b" \n\t\n", "empty.txt")


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("share", [0.02, 0.3, 0.6, 0.9, 0.98])
def test_truncated_file_is_read_in_part_or_refused(make, suffix, share) -> None:
    data = make.specimen(suffix)
    try:
        article = read_bytes(data[: int(len(data) * share)], f"cut{suffix}")
    except ReadError as error:
        assert str(error).endswith((".", "?"))  # noqa: PT017 - either outcome is right
    else:
        assert article.blocks


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_noise_is_refused_or_read(suffix) -> None:
    noise = random.Random(7).randbytes(5000)
    try:
        read_bytes(noise, f"noise{suffix}")
    except ReadError as error:
        assert "noise" in str(error)  # noqa: PT017 - either outcome is right


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_cancel_is_honoured(make, suffix, tmp_path) -> None:
    path = tmp_path / f"oxmoor{suffix}"
    path.write_bytes(make.specimen(suffix))
    job = Job()
    job.cancel()
    with pytest.raises(Cancelled):
        read_path(path, ReadOptions(), job)


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_reading_twice_gives_the_same(make, suffix) -> None:
    data = make.specimen(suffix)
    assert read_bytes(data, f"a{suffix}") == read_bytes(data, f"a{suffix}")


def test_source_code_keeps_its_lines(make) -> None:
    article = read_bytes(b"def one():\n    return 1\n\n\nONE = one()\n", "one.py")
    assert [block.kind for block in article.blocks] == [BlockKind.CODE, BlockKind.CODE]
    assert article.source.media_type == "text/x-python"
