"""What Crossread is, which versions it runs on, and whose work it stands on."""

from __future__ import annotations

from html import escape
from importlib.metadata import PackageNotFoundError, metadata, requires

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTabWidget, QTextBrowser, QVBoxLayout, QWidget

from crossread.about import versions
from crossread.assets import resource
from crossread.version import __version__
from crossread_gui.crash import log_file
from crossread_gui.first_size import open_for_type

# Read from each installed package; these few do not state theirs in a form that can be read.
_STATED = {"PySide6-Essentials": "LGPL-3.0", "shiboken6": "LGPL-3.0"}
# For a frozen program, which has no metadata of itself.
_PACKAGES = (
    "PySide6-Essentials", "rapidfuzz", "pygments", "numpy", "onnxruntime", "sentencex", "trafilatura", "lxml",
    "pypdfium2", "pypdf", "urllib3", "certifi", "markdown-it-py", "mdit-py-plugins", "chardet", "ftfy", "py3langid",
    "simplemma", "jinja2", "python-docx", "openpyxl", "platformdirs", "regex",
)  # fmt: skip


class AboutDialog(QDialog):
    """Show versions and licences, in a form that can be copied into a report."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Crossread"))
        open_for_type(self, 620, 480)
        tabs = QTabWidget(self)
        for title, html in ((self.tr("Crossread"), self._about()), (self.tr("Licences"), self._licences())):
            tabs.addTab(self._page(title, html), title)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(tabs)
        column.addWidget(buttons)

    def _page(self, title: str, html: str) -> QTextBrowser:
        page = QTextBrowser(self)
        page.setAccessibleName(title)
        page.setOpenExternalLinks(True)
        page.setHtml(html)
        return page

    def _about(self) -> str:
        told = self.tr(
            "Reads articles side by side and shows what they share, what only one of them says, and where they "
            "contradict each other. Everything is computed on this computer; nothing is sent anywhere."
        )
        doubt = self.tr(
            "A mark is a reason to look, not a verdict on an author: both passages and the evidence are always shown, "
            "and you can overrule it."
        )
        facts = (*versions(), ("Qt", qVersion()), (self.tr("Log of errors"), str(log_file())))
        rows = "".join(f"<tr><td>{escape(name)}&nbsp;&nbsp;</td><td>{escape(value)}</td></tr>" for name, value in facts)
        return f"<h2>Crossread {__version__}</h2><p>{escape(told)}</p><p>{escape(doubt)}</p><br><table>{rows}</table>"

    def _licences(self) -> str:
        own = self.tr("Crossread itself is under the MIT licence. It stands on:")
        rows = "".join(
            f"<tr><td>{escape(name)}&nbsp;&nbsp;</td><td>{escape(version)}&nbsp;&nbsp;</td><td>{escape(licence)}</td></tr>"
            for name, version, licence in _packages()
        )
        icons = resource("icons", "LICENSE-lucide.txt").read_text(encoding="utf-8")
        return f"<p>{escape(own)}</p><table>{rows}</table><h3>Lucide</h3><pre>{escape(icons)}</pre>"


def _packages() -> list[tuple[str, str, str]]:
    found = []
    for name in _names():
        try:
            facts = metadata(name)
        except PackageNotFoundError:
            continue
        stated = facts["License-Expression"] if "License-Expression" in facts else _from_classifiers(name)
        found.append((name, facts["Version"], stated))
    return found


def _names() -> tuple[str, ...]:
    try:
        wanted = requires("crossread") or []
    except PackageNotFoundError:
        return _PACKAGES
    names = [each.split(";")[0].split("[")[0] for each in wanted if "extra ==" not in each]
    return tuple(dict.fromkeys("".join(_head(each)) for each in names))


def _head(requirement: str) -> list[str]:
    kept = []
    for character in requirement:
        if not (character.isalnum() or character in "-_."):
            break
        kept.append(character)
    return kept


def _from_classifiers(name: str) -> str:
    if name in _STATED:
        return _STATED[name]
    facts = metadata(name)
    classifiers = facts.get_all("Classifier") or []
    licences = [each.rsplit(" :: ", 1)[1] for each in classifiers if each.startswith("License ::")]
    stated = (facts["License"] or "").strip() if "License" in facts else ""
    return ", ".join(licences) or stated.split("\n")[0][:60]
