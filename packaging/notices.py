"""Write the licences of everything that is shipped: `python packaging/notices.py lock.txt out.txt`.

Reads the licence files that each installed distribution of the lock file carries; stops with an error when one
carries neither a licence file nor a licence name, because then nobody can vouch for shipping it.
"""

from __future__ import annotations

import re
import sys
from importlib import metadata
from pathlib import Path

_FILES = re.compile(r"(^|/)(licen[cs]e|copying|notice|authors)[^/]*$", re.IGNORECASE)
_QT = """Qt for Python and Qt are used under the GNU Lesser General Public License, version 3. The program is a
folder in which the Qt libraries are separate files: you may replace them with versions you built yourself. Their
source code is published by The Qt Company at https://download.qt.io/official_releases/QtForPython/ under the version
named here."""


def main(lock: Path, target: Path) -> int:
    names = sorted(
        set(re.findall(r"^([A-Za-z0-9._-]+)==", lock.read_text(encoding="utf-8"), re.MULTILINE)), key=str.lower
    )
    installed = [each for each in map(_found, names) if each is not None]
    unlicensed = [each.metadata["Name"] for each in installed if not _licence(each) and not _texts(each)]
    if unlicensed:
        print("no licence known for:", ", ".join(unlicensed), file=sys.stderr)
        return 1
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text("\n\n".join([_QT, *map(_section, installed)]) + "\n", encoding="utf-8")
    print(f"{target}: {len(installed)} distributions")
    return 0


def _found(name: str) -> metadata.Distribution | None:
    try:
        return metadata.distribution(name)
    except metadata.PackageNotFoundError:  # locked for another system or Python
        return None


def _licence(found: metadata.Distribution) -> str:
    told = found.metadata.get("License-Expression") or found.metadata.get("License") or ""
    classifiers = [each for each in found.metadata.get_all("Classifier") or [] if each.startswith("License ::")]
    return told.strip().split("\n")[0] or "; ".join(each.rsplit(" :: ", 1)[-1] for each in classifiers)


def _texts(found: metadata.Distribution) -> list[str]:
    files = [each for each in found.files or [] if _FILES.search(str(each)) and not str(each).endswith((".py", ".pyc"))]
    return [Path(found.locate_file(each)).read_text(encoding="utf-8", errors="replace") for each in files]


def _section(found: metadata.Distribution) -> str:
    title = f"{found.metadata['Name']} {found.version}: {_licence(found) or 'see below'}"
    return "\n".join(["=" * len(title), title, "=" * len(title), "", *_texts(found)])


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
