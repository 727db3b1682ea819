import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

FIRST = """Bridge closes after storm

The Alder Bridge was closed on Monday after a storm tore away part of its railing.

Two people were injured, the county's roads office said.

"We will reopen the bridge as soon as engineers have checked every cable," said Mara Lindqvist, head of the office.

The ferry at Tolm will carry cars until then.
"""

SECOND = """Storm shuts Alder Bridge

Mara Lindqvist, who heads the roads office, said: "We will reopen the bridge as soon as engineers have checked every cable."

Four people were injured, according to the county's roads office.

The Alder Bridge has been closed since Monday, when a storm tore part of the railing away.

Schools on both banks stayed open.
"""


@pytest.fixture
def two_reports(tmp_path):
    paths = tmp_path / "first.txt", tmp_path / "second.txt"
    for path, text in zip(paths, (FIRST, SECOND), strict=True):
        path.write_text(text, encoding="utf-8")
    return tuple(str(path) for path in paths)


@pytest.fixture
def sources():
    """Return this process's environment, in which the sources are found whether they are installed or not."""
    return {**os.environ, "PYTHONPATH": f"{ROOT / 'engine'}{os.pathsep}{ROOT / 'gui'}"}


@pytest.fixture
def crossread(sources):
    """Run the program as a user does, in its own process; returns the finished process."""

    def run(*arguments, **environment):
        env = {**sources, **environment}
        return subprocess.run(
            [sys.executable, "-m", "crossread", *arguments],
            capture_output=True,
            text=True,
            env=env,
            timeout=110,
            check=False,
            encoding="utf-8",
        )

    return run


@pytest.fixture
def schema():
    return json.loads((ROOT / "docs" / "crossread-1.schema.json").read_text(encoding="utf-8"))
