"""The window's language: Crossread's own texts and Qt's."""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from crossread.assets import resource


def install(application: QApplication, choice: str) -> tuple[QTranslator, ...]:
    """Speak the chosen language ("system" for the desktop's), and lay out in its direction.

    Returns the translators; the caller keeps them alive.
    """
    locale = QLocale.system() if choice == "system" else QLocale(choice)
    QLocale.setDefault(locale)
    application.setLayoutDirection(locale.textDirection())
    found = []
    folders = (QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath), str(resource("translations")))
    for name, folder in zip(("qtbase", "crossread"), folders, strict=True):
        translator = QTranslator(application)
        # English, too, has a file: it knows "1 article" from "2 articles".
        if translator.load(locale, name, "_", folder) or translator.load(QLocale("en"), name, "_", folder):
            application.installTranslator(translator)
            found.append(translator)
    return tuple(found)
