"""Exporters: one module and one line in EXPORTERS each."""

from __future__ import annotations

from crossread.reports.json_report import JsonExporter
from crossread.roles import Exporter

EXPORTERS: tuple[Exporter, ...] = (JsonExporter(),)


def exporter_for(name: str) -> Exporter | None:
    """Return the exporter of a format's name or of a file name's suffix, if there is one.

    >>> exporter_for("json").suffix, exporter_for("story.JSON").suffix, exporter_for("what")
    ('.json', '.json', None)
    """
    wanted = name.lower()
    for each in EXPORTERS:
        if wanted == each.id or wanted.endswith(each.suffix):
            return each
    return None
