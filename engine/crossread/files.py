"""Write a file whole or not at all: what saving a comparison and exporting a report rely on."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path


def replace_whole(path: Path, content: bytes) -> None:
    """Put the content where the path leads; an earlier file stays untouched until the new one is complete.

    A symbolic link keeps pointing where it did, and a file keeps its permissions. A device or a pipe is written to.

    Raises:
        OSError: the disk is full, the folder is missing or not ours, or the file is locked; nothing was changed.
    """
    if path.exists() and not path.is_file():
        path.write_bytes(content)  # to put a file in its place would break /dev/null for everybody
        return
    target = path.resolve()
    handle, name = tempfile.mkstemp(prefix=f".{target.name[:100]}.", dir=target.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.chmod(_mode_of(target))
        temporary.replace(target)
    finally:
        temporary.unlink(missing_ok=True)


def _mode_of(target: Path) -> int:
    """Return the permissions the file has, or those a new file of this user gets (mkstemp's are for secrets)."""
    if target.exists():
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
