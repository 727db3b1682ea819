"""Fetching is bounded, polite, and never reaches into a private network unless told to."""

import gzip
import http.server
import socket
import time
from collections.abc import Iterator

import pytest
from tests.loopback import Handler, serving

from crossread.errors import Cancelled, FetchFailed, NotAllowed, TooLarge
from crossread.job import Job
from crossread.reading import options_of, read_source
from crossread.reading.fetch import FetchPolicy, fetch, fetch_address, is_public, normalise
from crossread.settings import ReadingSettings

PAGE = """<!doctype html><html lang="en"><head><title>The bridge at Oxmoor</title></head><body><nav>Home</nav><article>
<h1>The bridge at Oxmoor</h1><p>The bridge at Oxmoor was closed on Monday after a storm broke two of its four piers.</p>
<p>Nobody was hurt, the council said, and buses go round by the mill until the piers have been mended.</p>
<p>The mender says that the work will take a month, or longer should the river rise again before the spring.</p>
</article></body></html>"""
OPEN = FetchPolicy(allow_private=True, timeout=10)


class Site(Handler):
    seen: list[dict[str, str]]

    def do_GET(self) -> None:
        self.server.seen.append(dict(self.headers))  # type: ignore[attr-defined]
        name = self.path.strip("/").split("?")[0] or "page"
        getattr(self, f"send_{name}", self.send_missing)()

    def answer(self, body: bytes, kind: str = "text/html; charset=utf-8", status: int = 200, **headers: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        if "Content_Length" not in headers:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        try:
            self.wfile.write(body)
        except OSError:
            self.close_connection = True

    def send_page(self) -> None:
        self.answer(PAGE.encode(), Set_Cookie="a=b")

    def send_latin(self) -> None:
        self.answer(PAGE.replace("storm", "stürm").encode("latin-1"), "text/html; charset=iso-8859-1")

    def send_moved(self) -> None:
        self.answer(b"", status=302, Location="/page", Set_Cookie="a=b")

    def send_circle(self) -> None:
        self.answer(b"", status=302, Location="/circle")

    def send_away(self) -> None:
        self.answer(b"", status=302, Location="http://10.0.0.1/secret")

    def send_file(self) -> None:
        self.answer(b"", status=302, Location="file:///etc/passwd")

    def send_big(self) -> None:
        self.answer(b"", Content_Length="999999999")

    def send_bomb(self) -> None:
        self.answer(gzip.compress(b"a" * 5_000_000), Content_Encoding="gzip")

    def send_broken(self) -> None:
        self.answer(b"<html>half", Content_Length="5000")
        self.close_connection = True

    def send_slow(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        try:
            for _ in range(100):
                self.wfile.write(b"<p>")
                time.sleep(0.05)
        except OSError:
            self.close_connection = True

    def send_notes(self) -> None:
        self.answer(b"The bridge was closed.\n\nNobody was hurt.\n", "text/plain")

    def send_missing(self) -> None:
        self.answer(b"none", status=404)

    def send_forbidden(self) -> None:
        self.answer(b"no", status=403)


@pytest.fixture
def site() -> Iterator[http.server.ThreadingHTTPServer]:
    with serving(Site, seen=[]) as server:
        yield server


def at(site: http.server.ThreadingHTTPServer, path: str = "") -> str:
    return f"http://127.0.0.1:{site.server_port}/{path}"


def test_page_arrives_as_an_article(site) -> None:
    article = fetch_address(at(site, "page?id=1"), OPEN)
    assert article.title == "The bridge at Oxmoor"
    assert "two of its four piers" in article.text
    assert article.source.address == at(site, "page?id=1")
    assert "Home" not in article.text


def test_plain_text_arrives_too(site) -> None:
    assert fetch_address(at(site, "notes"), OPEN).text.startswith("The bridge was closed.")


def test_charset_of_the_answer_counts(site) -> None:
    assert "stürm" in fetch_address(at(site, "latin"), OPEN).text


def test_redirects_are_told_and_send_no_cookie(site) -> None:
    article = fetch_address(at(site, "moved"), OPEN)
    assert article.source.address == at(site, "page")
    assert "moved" in article.notices[-1]
    assert not any("cookie" in map(str.lower, headers) for headers in site.seen)


def test_private_address_is_refused_unless_allowed(site) -> None:
    with pytest.raises(NotAllowed, match="private network"):
        fetch_address(at(site), FetchPolicy())
    assert not site.seen


def test_setting_allows_private_addresses(site) -> None:
    options = options_of(ReadingSettings(private_addresses=True))
    assert "Oxmoor" in read_source(at(site, "page"), options).text
    with pytest.raises(NotAllowed, match="private network"):
        read_source(at(site, "page"), options_of(ReadingSettings()))


def test_redirect_into_a_private_network_is_refused(site, monkeypatch) -> None:
    port = site.server_port
    monkeypatch.setattr("crossread.reading.fetch.is_public", lambda number: number == "127.0.0.1")
    with pytest.raises(NotAllowed, match=r"10\.0\.0\.1"):
        fetch_address(f"http://127.0.0.1:{port}/away", FetchPolicy(timeout=5))


def test_connection_goes_to_the_checked_number(site, monkeypatch) -> None:
    asked = []

    def answers(host: str, port: int, **_: object) -> list[tuple[object, ...]]:
        asked.append(host)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", port))]

    with monkeypatch.context() as patch:
        patch.setattr("crossread.reading.fetch.socket.getaddrinfo", _only_for("news.example", answers))
        found = fetch(f"http://news.example:{site.server_port}/page", OPEN, Job())
    assert asked == ["news.example"]
    assert b"Oxmoor" in found.data
    assert site.seen[0]["Host"] == f"news.example:{site.server_port}"


def _only_for(name, answers):
    real = socket.getaddrinfo
    return lambda host, *rest, **more: answers(host, *rest, **more) if host == name else real(host, *rest, **more)


@pytest.mark.parametrize(
    ("path", "error", "words"),
    [
        ("circle", FetchFailed, "circle"),
        ("file", NotAllowed, "http"),
        ("missing", FetchFailed, "no such page"),
        ("forbidden", FetchFailed, "browser"),
        ("big", TooLarge, "MB"),
        ("broken", FetchFailed, "broke off"),
    ],
)
def test_bad_answers_are_told(site, path, error, words) -> None:
    with pytest.raises(error, match=words):
        fetch_address(at(site, path), OPEN)


def test_answer_that_unpacks_too_far_is_refused(site) -> None:
    with pytest.raises(TooLarge):
        fetch_address(at(site, "bomb"), FetchPolicy(allow_private=True, largest=1_000_000))


def test_slow_answer_is_given_up(site) -> None:
    with pytest.raises(FetchFailed, match="longer than"):
        fetch_address(at(site, "slow"), FetchPolicy(allow_private=True, timeout=0.3))


def test_cancel_is_honoured(site) -> None:
    job = Job()
    job.cancel()
    with pytest.raises(Cancelled):
        fetch_address(at(site), OPEN, job)


def test_no_server_is_told() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with pytest.raises(FetchFailed, match="No connection"):
        fetch_address(f"http://127.0.0.1:{port}/", OPEN)


@pytest.mark.parametrize(
    "address",
    [
        "ftp://a.example/x",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "http://",
        "http://user:word@a.example/",
        "http://a.example/\r\nHost: b",
        "http://a.example:99999/",
        "http://[::1/",
        "http://a\\@b.example/",
        "news.example",
    ],
)
def test_odd_addresses_are_refused(address) -> None:
    with pytest.raises(NotAllowed):
        normalise(address)


def test_addresses_are_made_fit_for_a_request() -> None:
    assert normalise(" HTTPS://Bücher.example/a b?q=ä#top".replace("a b", "a%20b")) == (
        "https://xn--bcher-kva.example/a%20b?q=%C3%A4"
    )


@pytest.mark.parametrize(
    "number",
    ["10.1.2.3", "192.168.0.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "::1", "fe80::1%eth0", "fd00::1",
     "::ffff:127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "224.0.0.1", "255.255.255.255", "::7f00:1"],
)  # fmt: skip
def test_private_numbers_are_known(number) -> None:
    assert not is_public(number)
