"""Collect what the engine says into resources/translations/engine_*.po and compile these, for `make translations`.

The texts are found in three places: calls of `say`, `many`, `report` and `Sentence` in the engine's sources, the same
calls in the templates, and the registries whose titles reports show.
"""

from __future__ import annotations

import argparse
import ast
import sys
from collections.abc import Iterator
from dataclasses import fields
from io import BytesIO
from pathlib import Path

from babel.messages import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from jinja2 import Environment, nodes

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "resources" / "translations"
Text = str | tuple[str, str]
"""A text, or its singular and plural."""


def spoken() -> tuple[Text, ...]:
    """Return every text the engine may say, each once, in a steady order."""
    found = [*_of_sources(), *_of_templates(), *_of_registries()]
    # Where a plural is known, its singular alone needs no entry of its own.
    plurals = {each[0] for each in found if isinstance(each, tuple)}
    return tuple(dict.fromkeys(each for each in found if each and each not in plurals))


def renewed(language: str, texts: tuple[Text, ...]) -> Catalog:
    """Return a language's catalogue with these texts and the translations it already had."""
    path = FOLDER / f"engine_{language}.po"
    known = read_po(path.open("rb"), locale=language) if path.is_file() else Catalog(locale=language)
    made = known.creation_date  # a new date at each run would be all that two people's changes clash about
    catalogue = Catalog(locale=language, project="Crossread", charset="utf-8", fuzzy=False, creation_date=made)
    for each in texts:
        key = each[0] if isinstance(each, tuple) else each
        earlier = known.get(key)
        string = earlier.string if earlier is not None and bool(earlier.pluralizable) is isinstance(each, tuple) else ""
        catalogue.add(each, string or None, flags=["python-brace-format"] if "{" in key else [])
    return catalogue


def untranslated(catalogue: Catalog) -> list[Text]:
    """Return the texts that lack a translation, or one of its forms."""
    entries = [each for each in catalogue if each.id]
    return [each.id for each in entries if not (all(each.string) if each.pluralizable else each.string)]


def compiled(catalogue: Catalog) -> bytes:
    """Return a catalogue as gettext reads it."""
    packed = BytesIO()
    write_mo(packed, catalogue)
    return packed.getvalue()


def _of_sources() -> Iterator[Text]:
    for path in sorted((ROOT / "engine").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                yield from _of_call(node)


def _of_call(call: ast.Call) -> Iterator[Text]:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    told = [list(_texts(each)) for each in call.args[:2]]
    if name in {"say", "Sentence"} and told:
        yield from told[0]
    elif name == "many" and len(told) == 2 and all(told):
        yield told[0][0], told[1][0]
    elif name == "report" and len(told) == 2:
        yield from told[1]


def _texts(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from (*_texts(node.body), *_texts(node.orelse))


def _of_templates() -> Iterator[Text]:
    for path in sorted((ROOT / "resources" / "templates").glob("*.j2")):
        for call in Environment(autoescape=True).parse(path.read_text(encoding="utf-8")).find_all(nodes.Call):
            name = getattr(call.node, "name", "")
            texts = [each.value for each in call.args if isinstance(each, nodes.Const)]
            if name == "say":
                yield from texts
            elif name == "many":
                yield texts[0], texts[1]


def _of_registries() -> Iterator[Text]:
    from crossread import messages, speech
    from crossread.checks import CHECKS
    from crossread.model import BlockKind, How, Verdict
    from crossread.reports import EXPORTERS, differences, phrases, rows
    from crossread.settings import ReportOptions, Settings, groups
    from crossread.tables import verbatim

    yield from speech.MONTHS
    yield from messages.SENTENCES.values()
    yield from messages.HEDGES.values()
    yield from (each.title for each in (*CHECKS, *EXPORTERS))
    yield from (each.value for registry in (Verdict, How, BlockKind) for each in registry)
    yield from differences.SURENESS
    yield from phrases.TEXTS
    yield from verbatim.TEXTS
    for name, head in rows.COLUMNS.items():
        yield from (name, *head)
    for part in (*(stage for _, stage in groups(Settings())), ReportOptions()):
        for each in fields(part):
            meta = each.metadata
            yield from (meta["title"], meta["help"], meta["unit"])
            yield from (choice for choice in meta["choices"] if choice not in speech.LANGUAGES)


def main() -> int:
    """Renew the catalogues; with --check only say what is missing."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; fail where a translation is missing")
    options = parser.parse_args()
    texts = spoken()
    missing = 0
    for language in ("de", "es"):
        catalogue = renewed(language, texts)
        empty = [
            each.id for each in catalogue if each.id and not (all(each.string) if each.pluralizable else each.string)
        ]
        missing += len(empty)
        for each in empty:
            print(f"{language}: {each}")
        if not options.check:
            with (FOLDER / f"engine_{language}.po").open("wb") as stream:
                write_po(stream, catalogue, width=120, omit_header=False)
            (FOLDER / f"engine_{language}.mo").write_bytes(compiled(catalogue))
    return int(options.check and missing > 0)


if __name__ == "__main__":
    sys.exit(main())
