"""The sheet of keys, made from the table of commands so that it cannot be out of date."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from readinglist.gui import key_bindings
from readinglist.gui.actions import COMMANDS, MENUS
from readinglist.gui.parts import Label
from readinglist.gui.preview_corrections import PREVIEW_KEYS
from readinglist.gui.words import tr

if TYPE_CHECKING:
    from readinglist.gui.main_window import MainWindow

COLUMNS = (("Paper",), ("File", "Edit"), ("View", "Help"))


class KeySheet(QDialog):
    """Every command that has a key."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.settings = window.settings
        self.setWindowTitle(tr("Keys"))
        inside = QWidget()
        inside.setObjectName("column")
        columns = QHBoxLayout(inside)
        columns.setContentsMargins(20, 12, 20, 12)
        columns.setSpacing(40)
        for menus in COLUMNS:
            grid = QGridLayout()
            grid.setHorizontalSpacing(20)
            grid.setVerticalSpacing(4)
            for menu in (m for m in MENUS if m in menus):
                self._add(grid, menu)
            if menus is COLUMNS[-1]:
                keys = [(tr(about), [key]) for key, about in PREVIEW_KEYS]
                self._add_rows(grid, tr("Import preview"), keys)
            grid.setRowStretch(grid.rowCount(), 1)
            columns.addLayout(grid)
        note = Label(
            tr(
                "Single letters work where the papers have the focus. With Shift, the selection stays."
            ),
            "muted",
        )
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.close)
        change = buttons.addButton(tr("Change keys …"), QDialogButtonBox.ButtonRole.ActionRole)
        change.clicked.connect(window.verbs.change_keys)
        change.clicked.connect(self.close)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 16)
        column.setSpacing(16)
        area = QScrollArea()
        area.setAccessibleName(tr("Keys"))
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(inside)
        column.addWidget(area, 1)
        column.addWidget(note)
        column.addWidget(buttons)
        wanted = inside.sizeHint() + QSize(72, 130)
        self.resize(wanted.boundedTo(self.screen().availableGeometry().size() - QSize(0, 60)))

    def _add(self, grid: QGridLayout, menu: str) -> None:
        found: dict[str, list[str]] = {}
        for command in COMMANDS:
            keys = key_bindings.keys_of(self.settings, command.name) if command.name else ()
            if (
                command.menu.partition(">")[0] == menu
                and keys
                and not command.name.endswith("_stay")
            ):
                is_one_of_nine = command.verb == "favourite"
                text = tr("Favourite tags") if is_one_of_nine else tr(command.text).rstrip(" …")
                found.setdefault(text, []).extend(keys)
        self._add_rows(grid, tr(menu), found.items())

    def _add_rows(
        self, grid: QGridLayout, title: str, rows: Iterable[tuple[str, Sequence[str]]]
    ) -> None:
        row = grid.rowCount()
        head = Label(title, "muted", bold=True)
        head.setContentsMargins(0, 8 if row > 1 else 0, 0, 2)
        grid.addWidget(head, row, 0, 1, 2)
        native = QKeySequence.SequenceFormat.NativeText
        for text, names in rows:
            row += 1
            grid.addWidget(Label(text), row, 0)
            spelt = [QKeySequence(key).toString(native) for key in names]
            shown = f" {tr('or')} ".join(spelt)
            if len(spelt) > 4:
                shown = f"{spelt[0]} … {spelt[-1]}"
            grid.addWidget(Label(shown, "muted"), row, 1)
