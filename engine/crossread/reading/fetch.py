"""Fetch the page behind a web address: one request, no cookies, no scripts, and never into a private network.

The name is resolved once, the address found is checked, and the connection is made to that very address, so a name
that changes its answer between check and use gains nothing. Every redirect goes through the same gate.
"""

from __future__ import annotations

import ipaddress
import re
import socket
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

from crossread.errors import FetchFailed, NotAllowed, Sentence, TooLarge
from crossread.job import Job
from crossread.model import Article
from crossread.reading.entry import read_bytes
from crossread.roles import Progress, ReadOptions
from crossread.version import __version__

if TYPE_CHECKING:
    import urllib3

_CHUNK = 65_536
_MB = 1_000_000
_REDIRECTS = frozenset((301, 302, 303, 307, 308))
_EMBEDDED_V4 = tuple(map(ipaddress.IPv6Network, ("64:ff9b::/96", "::/96")))
_BROWSER = Sentence("Save the page in your browser and open the file instead.")
_REASONS = {
    401: Sentence("it asks for a login. {browser}", browser=_BROWSER),
    402: Sentence("it asks for payment. {browser}", browser=_BROWSER),
    403: Sentence("it refuses programs like this one. {browser}", browser=_BROWSER),
    404: Sentence("there is no such page. Check the address."),
    410: Sentence("the page is gone. Check the address."),
    429: Sentence("it was asked too often. Try again later."),
    451: Sentence("it may not be shown here for legal reasons."),
}


@dataclass(frozen=True, slots=True)
class FetchPolicy:
    """What a fetch may do: seconds for the whole of it, bytes after unpacking, number of redirects."""

    timeout: float = 20.0
    largest: int = 20_000_000
    redirects: int = 5
    allow_private: bool = False


@dataclass(frozen=True, slots=True)
class Fetched:
    """A page as it came: `address` after redirects, `visited` those before it."""

    address: str
    data: bytes
    media_type: str
    charset: str
    visited: tuple[str, ...]


def fetch_address(
    address: str, policy: FetchPolicy | None = None, job: Progress | None = None, options: ReadOptions | None = None
) -> Article:
    """Fetch an http(s) address and read it as an article, its id left empty; redirects are told in a notice.

    Without a policy, the usual one holds, and `options.private_addresses` says whether private networks are allowed.

    Raises:
        FetchFailed: no connection, no page, or no answer in time.
        NotAllowed: not http(s), or it leads into a private network.
        ReadError: the page came but could not be read.
    """
    job = job or Job()
    options = options or ReadOptions()
    found = fetch(address, policy or FetchPolicy(allow_private=options.private_addresses), job)
    charset = "" if options.encoding or not _decodes(found.data, found.charset) else found.charset
    as_told = replace(options, encoding=charset or options.encoding)
    article = read_bytes(found.data, found.address, as_told, job, media_type=found.media_type)
    if charset:  # the server's word, not the user's
        article = replace(article, source=replace(article.source, overruled=False))
    if not found.visited:
        return article
    way = " → ".join((*found.visited, found.address))
    return replace(article, notices=(*article.notices, Sentence("The address led on: {way}", way=way)))


def fetch(address: str, policy: FetchPolicy, job: Progress) -> Fetched:
    """Fetch an address through its redirects; errors as for `fetch_address`."""
    deadline = time.monotonic() + policy.timeout
    current = normalise(address)
    visited: list[str] = []
    while True:
        job.check()
        answer = _request(current, policy, deadline)
        try:
            target = answer.headers.get("location", "")
            if answer.status not in _REDIRECTS or not target:
                return _received(answer, current, tuple(visited), policy, deadline, job)
        finally:
            answer.close()
        visited.append(current)
        current = normalise(urljoin(current, target))
        if len(visited) > policy.redirects or current in visited:
            raise FetchFailed(
                Sentence("{address} leads on in a circle or too often. {browser}", address=visited[0], browser=_BROWSER)
            )


def normalise(address: str) -> str:
    """Return an http(s) address fit for a request.

    Raises:
        NotAllowed: it is no such address, or carries a password.
    """
    clean = address.strip()
    if re.search(r"[\x00-\x20\x7f]", clean) or "\\" in clean:
        raise NotAllowed(Sentence("A web address has no spaces or control characters in it. Check the address."))
    try:
        parts = urlsplit(clean)
        host, port = parts.hostname or "", parts.port
        name = host if ":" in host else host.encode("idna").decode("ascii")
    except (ValueError, UnicodeError):
        raise NotAllowed(Sentence("“{address}” is not a web address. Check it.", address=clean[:200])) from None
    if parts.scheme.lower() not in {"http", "https"} or not name:
        raise NotAllowed(Sentence("Only addresses that begin with http:// or https:// are fetched."))
    if parts.username is not None or parts.password is not None:
        raise NotAllowed(Sentence("The address holds a user name or password, which Crossread does not send."))
    place = f"[{name}]" if ":" in name else name
    place += f":{port}" if port else ""
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    query = quote(parts.query, safe="/%:@!$&'()*+,;=~-._?")
    return urlunsplit((parts.scheme.lower(), place, path, query, ""))


def _request(address: str, policy: FetchPolicy, deadline: float) -> urllib3.BaseHTTPResponse:
    import urllib3
    from urllib3.exceptions import HTTPError

    parts = urlsplit(address)
    host = parts.hostname or ""
    failure: Exception | None = None
    for number in _addresses(host, parts.port or (443 if parts.scheme == "https" else 80), policy):
        left = deadline - time.monotonic()
        if left <= 0:
            break
        pool = _pool(number, host, parts.scheme, parts.port)
        try:
            return pool.urlopen(
                "GET",
                f"{parts.path}?{parts.query}" if parts.query else parts.path,
                headers={
                    "Host": parts.netloc,
                    "User-Agent": f"Mozilla/5.0 (compatible; Crossread/{__version__})",
                    "Accept": "text/html,application/xhtml+xml,application/pdf;q=0.9,text/plain;q=0.8,*/*;q=0.5",
                    "Accept-Encoding": "gzip, deflate",
                },
                timeout=urllib3.Timeout(connect=min(left, 10.0), read=min(left, 15.0)),
                retries=False,
                redirect=False,
                preload_content=False,
            )
        except HTTPError as error:
            failure = error
    raise _failed(host, failure) from failure


def _pool(number: str, host: str, scheme: str, port: int | None) -> urllib3.HTTPConnectionPool:
    import certifi
    import urllib3

    if scheme == "https":  # the certificate is asked for, and checked against, the name, not the number
        return urllib3.HTTPSConnectionPool(
            number,
            port,
            server_hostname=host,
            assert_hostname=host,
            ca_certs=certifi.where(),
            cert_reqs="CERT_REQUIRED",
        )
    return urllib3.HTTPConnectionPool(number, port)


def _addresses(host: str, port: int, policy: FetchPolicy) -> Iterator[str]:
    """Yield the numbers a name stands for that may be connected to."""
    try:
        answers = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise FetchFailed(
            Sentence("There is no site “{host}”, or no connection to the internet. Check the address.", host=host)
        ) from None
    numbers = list(dict.fromkeys(str(answer[4][0]) for answer in answers))
    allowed = [number for number in numbers if policy.allow_private or is_public(number)]
    if not allowed:
        raise NotAllowed(
            Sentence(
                "“{host}” lies on this computer or in a private network. Allow private addresses in the "
                "settings if that is meant.",
                host=host,
            )
        )
    yield from allowed


def is_public(number: str) -> bool:
    """Tell whether an IP address is one of the open internet.

    >>> is_public("127.0.0.1"), is_public("::ffff:10.0.0.1"), is_public("93.184.216.34")
    (False, False, True)
    """
    address = ipaddress.ip_address(number.split("%", maxsplit=1)[0])
    if isinstance(address, ipaddress.IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour or (address.teredo[1] if address.teredo else None)
        if inner is None and any(address in network for network in _EMBEDDED_V4):
            inner = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
        if inner is not None:
            address = inner
    return address.is_global and not address.is_multicast and not address.is_reserved


def _received(
    answer: urllib3.BaseHTTPResponse,
    address: str,
    visited: tuple[str, ...],
    policy: FetchPolicy,
    deadline: float,
    job: Progress,
) -> Fetched:
    host = urlsplit(address).hostname or ""
    if answer.status != 200:
        told = Sentence("it answered {status}. Try again later.", status=answer.status)
        raise FetchFailed(
            Sentence("“{host}” did not send the page: {reason}", host=host, reason=_REASONS.get(answer.status, told))
        )
    data = _body(answer, host, policy, deadline, job)
    kind = answer.headers.get("content-type", "")
    named = re.search(r"charset\s*=\s*[\"']?([\w:.-]+)", kind, re.IGNORECASE)
    media = kind.split(";")[0].strip().lower()
    return Fetched(address, data, media, named[1] if named else "", visited)


def _body(answer: urllib3.BaseHTTPResponse, host: str, policy: FetchPolicy, deadline: float, job: Progress) -> bytes:
    from urllib3.exceptions import HTTPError

    too_large = TooLarge(
        Sentence(
            "The page of “{host}” is larger than {largest} MB. {browser}",
            host=host,
            largest=policy.largest // _MB,
            browser=_BROWSER,
        )
    )
    declared = answer.headers.get("content-length", "")
    if declared.isdigit() and int(declared) > policy.largest:
        raise too_large
    data = bytearray()
    try:
        # read1 gives what has come so far: a server that drips is noticed at once
        while chunk := answer.read1(_CHUNK, decode_content=True):
            job.check()
            data += chunk
            if len(data) > policy.largest:
                raise too_large
            if time.monotonic() > deadline:
                raise FetchFailed(
                    Sentence(
                        "“{host}” took longer than {timeout:.0f} seconds. Try again later.",
                        host=host,
                        timeout=policy.timeout,
                    )
                )
    except HTTPError as error:
        raise _failed(host, error) from error
    return bytes(data)


def _failed(host: str, error: Exception | None) -> FetchFailed:
    from urllib3 import exceptions

    if isinstance(error, exceptions.SSLError):
        return FetchFailed(
            Sentence(
                "“{host}” could not prove who it is (its certificate is not valid). {browser}",
                host=host,
                browser=_BROWSER,
            )
        )
    is_refusal = isinstance(error, exceptions.NewConnectionError)  # a kind of time-out to urllib3
    if error is None or (isinstance(error, exceptions.TimeoutError) and not is_refusal):
        return FetchFailed(Sentence("“{host}” did not answer in time. Try again later.", host=host))
    if isinstance(error, exceptions.ProtocolError | exceptions.DecodeError):
        return FetchFailed(Sentence("“{host}” broke off while sending. Try again.", host=host))
    return FetchFailed(
        Sentence("No connection to “{host}”. Check the address and your internet connection.", host=host)
    )


def _decodes(data: bytes, charset: str) -> bool:
    if not charset:
        return False
    try:
        data.decode(charset)
    except (LookupError, ValueError, TypeError, AssertionError):
        return False
    return True
