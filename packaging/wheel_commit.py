"""Write the commit a wheel or an sdist is built from beside the resources, where `crossread --version` looks for it."""

import shutil
import subprocess
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

_PLACES = {"wheel": "crossread/resources/commit.txt", "sdist": "resources/commit.txt"}


class CommitHook(BuildHookInterface):
    """Adds commit.txt in a checkout; an unpacked sdist has it among its resources already."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add the file, unless this is no checkout (a folder above may be one), git refuses or no file is built."""
        root = Path(self.root)
        git = shutil.which("git")
        if version == "editable" or git is None or not (root / ".git").exists():
            return
        told = subprocess.run([git, "-C", root, "rev-parse", "--short=12", "HEAD"], check=False, capture_output=True)
        if told.returncode == 0:
            written = root / "build" / "commit.txt"
            written.parent.mkdir(exist_ok=True)
            written.write_bytes(told.stdout)
            build_data["force_include"][str(written)] = _PLACES[self.target_name]
