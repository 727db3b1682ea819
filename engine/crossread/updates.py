"""Ask a release feed whether there is a newer Crossread: one request, and only when the user wants it.

The feed is what GitHub, Gitea and Forgejo answer under `…/releases/latest`: a JSON object with `tag_name` and
`html_url`. Which one is asked is written in the preferences; `version.RELEASES` is what they start with.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

from crossread.errors import FetchFailed, Sentence
from crossread.reading.fetch import FetchPolicy, fetch
from crossread.roles import Progress

_SMALL = FetchPolicy(timeout=15.0, largest=1_000_000)


@dataclass(frozen=True, slots=True)
class Release:
    """A published version and the page that tells of it, empty if the feed names none that can be opened."""

    version: str
    page: str

    def is_newer_than(self, version: str) -> bool:
        """Tell whether this release came after a version.

        >>> Release("0.10.0", "").is_newer_than("0.9.2"), Release("1.0", "").is_newer_than("1.0.0")
        (True, False)
        """
        return _numbers(self.version) > _numbers(version)


def latest_release(feed: str, job: Progress, policy: FetchPolicy = _SMALL) -> Release:
    """Return the newest release that a feed names.

    Raises:
        FetchFailed: no answer, or none that names a version.
        NotAllowed: the address is not http(s), or lies in a private network.
        Cancelled: the job was stopped.
    """
    fetched = fetch(feed, policy, job)
    try:
        told = json.loads(fetched.data)
        version, page = str(told["tag_name"]), str(told.get("html_url", ""))
    except (ValueError, KeyError, TypeError, AttributeError):
        version, page = "", ""
    if not re.fullmatch(r"v?\d+(\.\d+)*", version):
        raise FetchFailed(
            Sentence("“{feed}” names no release. Check the address of the releases in the preferences.", feed=feed)
        )
    return Release(version.removeprefix("v"), page if page.startswith("https://") else "")


def _numbers(version: str) -> tuple[int, ...]:
    numbers = [int(each) for each in version.split(".")]
    while numbers and not numbers[-1]:
        numbers.pop()
    return tuple(numbers)
