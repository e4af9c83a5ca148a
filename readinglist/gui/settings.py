"""What this machine remembers of the window: sizes, theme, text size, citation command."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSettings

from readinglist import config

DEFAULTS: dict[str, Any] = {
    "theme": "system",
    "language": "system",
    "zoom": 1.0,
    "cite": r"\cite",
    "table": False,
    "columns_inbox": "",
    "columns_library": "",
    "places": "{}",
    "below": False,
    "side_bar": True,
    "width": 1280,
    "height": 800,
    "maximized": False,
    "panes": "",
    "panes_below": "",
    "scope": "",
    "folder": "",
    "recent_searches": "[]",
    "statistics": 90,
    "libraries": "[]",
    "keys": "{}",
    "export_format": "bibtex",
    "export_options": "{}",
    "reference_style": "apa",
    "opening_reads": False,
    "closed_tags": "[]",
    "open_sections": "related",
}
CITE_COMMANDS = (r"\cite", r"\citep", r"\citet", r"\autocite", r"\parencite", r"\textcite")


class Settings:
    """Preferences in ``window.ini`` of the configuration folder; wrong values fall back.

    With ``forget`` nothing is read or written: a picture shows the window as it comes.
    """

    def __init__(self, *, forget: bool = False) -> None:
        self._forget = forget
        self._values: dict[str, Any] = {}
        folder = config.config_dir()
        self._file = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)

    def get(self, name: str) -> Any:
        """A preference, of the type of its default."""
        default = DEFAULTS[name]
        if self._forget:
            return self._values.get(name, default)
        value = self._file.value(name, default)
        if isinstance(default, bool):
            return str(value).lower() == "true"
        try:
            return type(default)(value)
        except (TypeError, ValueError):
            return default

    def set(self, name: str, value: Any) -> None:
        """Remember a preference."""
        assert name in DEFAULTS, name
        if self._forget:
            self._values[name] = value
        else:
            self._file.setValue(name, value)

    def save(self) -> None:
        """Write the file now."""
        self._file.sync()
