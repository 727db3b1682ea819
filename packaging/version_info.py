"""The version resource that Windows shows in a program's properties, from the one place the version is written."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

_TEMPLATE = """VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3f, flags=0x0, OS=0x40004, fileType=0x1),
  kids=[
    StringFileInfo([StringTable('040904B0', [
      StringStruct('CompanyName', 'The Crossread authors'),
      StringStruct('FileDescription', 'Crossread'),
      StringStruct('FileVersion', '{version}'),
      StringStruct('InternalName', 'crossread'),
      StringStruct('LegalCopyright', 'MIT licence'),
      StringStruct('OriginalFilename', 'crossread.exe'),
      StringStruct('ProductName', 'Crossread'),
      StringStruct('ProductVersion', '{version}')])]),
    VarFileInfo([VarStruct('Translation', [1033, 1200])])
  ]
)
"""


def windows_version_file(version: str) -> str:
    """Write the resource's source to a temporary file and return its path."""
    numbers = [int(each) for each in re.findall(r"\d+", version)[:4]]
    four = tuple(numbers + [0] * (4 - len(numbers)))
    path = Path(tempfile.mkdtemp()) / "version.txt"
    path.write_text(_TEMPLATE.format(numbers=four, version=version), encoding="utf-8")
    return str(path)
