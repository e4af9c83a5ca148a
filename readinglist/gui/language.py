"""The language of the window: messages from a ``.ts`` file, Qt's own words, numbers.

``resources/translations/readinglist_XX.ts`` is Qt Linguist's format (context "ReadingList"); it is
read as it stands, so that nothing has to be compiled. ``packaging/translations.py`` keeps it up with
the code. English is the language of the code itself.
"""

from __future__ import annotations

import logging
from xml.etree import ElementTree

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from readinglist import config

log = logging.getLogger(__name__)

LANGUAGES = {"en": "English", "de": "Deutsch"}
"""The languages there are, by ISO 639-1 code, each called as it calls itself."""

messages: dict[str, str] = {}
"""English to the language in use; what is not in it stays English."""
digits: dict[int, str] = {}
"""What stands for the comma and the point of English numbers, for ``str.translate``."""


def wanted(choice: str) -> str:
    """The code of a preference: "system" is the system's language if we have it, else English."""
    if choice in LANGUAGES:
        return choice
    for name in QLocale.system().uiLanguages():
        if (code := name.partition("-")[0]) in LANGUAGES:
            return code
    return "en"


def start(app: QApplication, choice: str) -> str:
    """Speak a language from now on; returns its code. What is on the screen already stays."""
    code = wanted(choice)
    messages.clear()
    digits.clear()
    if code != "en":
        messages.update(load(code))
        QLocale.setDefault(QLocale(code))
        digits.update(
            {ord(","): QLocale(code).groupSeparator(), ord("."): QLocale(code).decimalPoint()}
        )
    else:
        QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.system().territory()))
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
    own = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if code != "en" and own.load(f"qtbase_{code}", folder):
        app.installTranslator(own)
    app.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    return code


def load(code: str) -> dict[str, str]:
    """English to the finished translations of a language; empty (and logged) if it cannot be read."""
    try:
        root = ElementTree.parse(
            config.resource("translations", f"readinglist_{code}.ts")
        ).getroot()
    except (OSError, ElementTree.ParseError) as error:
        log.error("the language %s cannot be read: %s", code, error)
        return {}
    found: dict[str, str] = {}
    for message in root.iter("message"):
        source, translation = message.findtext("source"), message.find("translation")
        is_finished = translation is not None and not translation.get("type")
        if source and is_finished and translation is not None and translation.text:
            found[source] = translation.text
    return found
