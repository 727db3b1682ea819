"""Rules of the house that the import linter cannot see."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGES = ("engine/crossread", "gui/crossread_gui")
EVERY_MODULE = sorted(
    path
    for folder in ("engine", "gui", "tests", "training", "benchmarks", "packaging")
    for path in (ROOT / folder).rglob("*.py")
)


@pytest.mark.parametrize("path", EVERY_MODULE, ids=lambda path: str(path.relative_to(ROOT)))
def test_difflib_is_never_imported(path):
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names.add((node.module or "").partition(".")[0])

    assert "difflib" not in names


@pytest.mark.parametrize("package", PACKAGES)
def test_every_folder_of_a_package_is_visible_to_the_import_linter(package):
    folders = {path.parent for path in (ROOT / package).rglob("*.py")}

    assert all((folder / "__init__.py").exists() for folder in folders)


def test_packaging_does_not_shadow_the_library_of_that_name():
    assert not (ROOT / "packaging" / "__init__.py").exists()


@pytest.mark.parametrize("path", [path for path in EVERY_MODULE if "gui" in path.parts[len(ROOT.parts)]], ids=str)
def test_the_window_never_pumps_events_or_signals_mutable_containers(path):
    source = path.read_text(encoding="utf-8")

    assert "processEvents(" not in source
    assert "Signal(dict" not in source
    assert "Signal(list" not in source
