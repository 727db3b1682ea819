from __future__ import annotations

import http.server
import json
from collections.abc import Iterator

import pytest
from tests.loopback import Handler, serving

from crossread.errors import FetchFailed, NotAllowed
from crossread.job import Job
from crossread.reading.fetch import FetchPolicy
from crossread.updates import Release, latest_release
from crossread.version import RELEASES

LOOPBACK = FetchPolicy(allow_private=True, timeout=5.0)


class Feed(Handler):
    def do_GET(self) -> None:
        self.server.asked.append(dict(self.headers))  # type: ignore[attr-defined]
        self.send_response(200)
        self.end_headers()
        self.wfile.write(self.server.answer)  # type: ignore[attr-defined]


@pytest.fixture
def feed() -> Iterator[http.server.ThreadingHTTPServer]:
    with serving(Feed, asked=[], answer=b"") as server:
        yield server


def address(feed: http.server.ThreadingHTTPServer) -> str:
    return f"http://127.0.0.1:{feed.server_port}/releases/latest"


def test_the_newest_release_is_told_with_its_page(feed):
    feed.answer = json.dumps({"tag_name": "v1.12.0", "html_url": "https://example.org/v1.12.0"}).encode()

    found = latest_release(address(feed), Job(), LOOPBACK)

    assert found == Release("1.12.0", "https://example.org/v1.12.0")
    assert found.is_newer_than("1.9.3")
    assert not found.is_newer_than("1.12")
    assert len(feed.asked) == 1
    assert "Cookie" not in feed.asked[0]


@pytest.mark.parametrize("answer", [b"<html>", b"[]", b"{}", b'{"tag_name": "newest"}', b'{"tag_name": "v1.2\\nrm"}'])
def test_an_answer_that_names_no_version_is_a_sentence(feed, answer):
    feed.answer = answer

    with pytest.raises(FetchFailed, match="names no release"):
        latest_release(address(feed), Job(), LOOPBACK)


def test_a_page_that_is_no_web_page_is_never_opened(feed):
    feed.answer = json.dumps({"tag_name": "2.0", "html_url": "file:///etc/passwd"}).encode()

    assert latest_release(address(feed), Job(), LOOPBACK).page == ""


def test_private_networks_are_refused_unless_allowed(feed):
    with pytest.raises(NotAllowed):
        latest_release(address(feed), Job())

    assert feed.asked == []


def test_nobody_is_asked_by_default():
    assert RELEASES == ""
