"""What this Crossread is made of: its version, the commit it was built from, libraries and models."""

from __future__ import annotations

import json
import platform
from importlib import metadata
from pathlib import Path

from crossread.assets import resource
from crossread.version import __version__

_LIBRARIES = (("Qt for Python", "PySide6_Essentials"), ("RapidFuzz", "rapidfuzz"), ("ONNX Runtime", "onnxruntime"))


def versions() -> tuple[tuple[str, str], ...]:
    """Return names and versions, Crossread first; "missing" for what is not there. Imports none of it."""
    libraries = tuple((title, _installed(name)) for title, name in _LIBRARIES)
    return (
        ("Crossread", __version__),
        ("Commit", commit()),
        ("Python", platform.python_version()),
        *libraries,
        ("Language model", _models()),
        ("System", platform.platform()),
    )


def commit() -> str:
    """Return the first twelve digits of the commit this was built from, or "unknown"."""
    built = resource("commit.txt")
    if built.is_file():
        return built.read_text(encoding="utf-8").strip()
    return _checked_out(Path(__file__).parents[2] / ".git") or "unknown"


def _checked_out(git: Path) -> str:
    """Return the commit of a source checkout without running git, or nothing."""
    head = git / "HEAD"
    if not head.is_file():
        return ""
    told = head.read_text(encoding="utf-8").strip()
    if not told.startswith("ref: "):
        return told[:12]
    branch, packed = git / told[5:], git / "packed-refs"
    if branch.is_file():
        return branch.read_text(encoding="utf-8").strip()[:12]
    lines = packed.read_text(encoding="utf-8").splitlines() if packed.is_file() else []
    return next((line[:12] for line in lines if line.endswith(f" {told[5:]}")), "")


def _installed(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "missing"


def _models() -> str:
    card = resource("models", "models.json")
    if not card.is_file():
        return "missing"
    told = json.loads(card.read_text(encoding="utf-8"))
    return ", ".join(f"{name} {each['sha256'][:8]}" for name, each in told.items() if "sha256" in each)
