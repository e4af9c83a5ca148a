"""The keys of every command, and a way to give it others; what has a key already is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
)

from readinglist.gui import key_bindings
from readinglist.gui.actions import COMMANDS
from readinglist.gui.key_bindings import native
from readinglist.gui.parts import Label, button
from readinglist.gui.words import tr

if TYPE_CHECKING:
    from readinglist.gui.main_window import MainWindow

NAME_ROLE = int(Qt.ItemDataRole.UserRole)


class KeyDialog(QDialog):
    """Choose a command, press its new key."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.settings, self.actions_ = window.settings, window.actions_
        self.setWindowTitle(tr("Change keys"))
        self.resize(620, 640)
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(tr("Find a command or a key"))
        self.filter.setAccessibleName(tr("Find a command or a key"))
        self.filter.setClearButtonEnabled(True)
        self.list = QTreeWidget()
        self.list.setAccessibleName(tr("Commands"))
        self.list.setHeaderLabels([tr("Command"), tr("Keys"), tr("Menu")])
        self.list.setRootIsDecorated(False)
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.edit = QKeySequenceEdit()
        self.edit.setMaximumSequenceLength(1)
        self.edit.setMinimumWidth(self.fontMetrics().horizontalAdvance("Ctrl+Shift+Alt+F12") + 24)
        self.edit.setAccessibleName(tr("New key"))
        for field in self.edit.findChildren(QLineEdit):  # what a screen reader comes to
            field.setAccessibleName(tr("New key"))
        self.take = button(tr("Use this key"), self._take, "primary")
        self.more = button(tr("Add it"), lambda: self._take(add=True))
        self.none = button(tr("No key"), self._none)
        self.usual = button(tr("The usual key"), self._usual)
        self.said = Label(" ", "muted", wrap=True)
        self._lay_out()
        self.filter.textChanged.connect(self._show)
        self.list.currentItemChanged.connect(lambda *_: self._chosen())
        self.list.itemActivated.connect(lambda *_: self.edit.setFocus())
        self.edit.keySequenceChanged.connect(lambda _key: self._judge())
        self._show()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(Label(tr("New key"), "muted"))
        row.addWidget(self.edit, 1)
        for each in (self.take, self.more, self.none, self.usual):
            row.addWidget(each)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.close)
        all_usual = buttons.addButton(
            tr("All the usual keys"), QDialogButtonBox.ButtonRole.ResetRole
        )
        all_usual.clicked.connect(self._all_usual)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(self.filter)
        column.addWidget(self.list, 1)
        column.addLayout(row)
        column.addWidget(self.said)
        column.addWidget(buttons)

    @property
    def name(self) -> str:
        """The command that is chosen; "" for none."""
        item = self.list.currentItem()
        return str(item.data(0, NAME_ROLE)) if item is not None else ""

    def _show(self) -> None:
        """The commands that the filter leaves, with their keys."""
        here = self.name
        words = self.filter.text().casefold().split()
        self.list.blockSignals(True)
        self.list.clear()
        for command in COMMANDS:
            if not command.name or command.name.endswith("_stay"):
                continue
            keys = key_bindings.keys_of(self.settings, command.name)
            shown = f" {tr('or')} ".join(map(native, keys))
            cells = [tr(command.text).rstrip(" …"), shown, tr(command.menu.partition(">")[0])]
            if all(word in " ".join(cells).casefold() for word in words):
                item = QTreeWidgetItem(cells)
                item.setData(0, NAME_ROLE, command.name)
                self.list.addTopLevelItem(item)
                if command.name == here:
                    self.list.setCurrentItem(item)
        self.list.resizeColumnToContents(1)
        self.list.blockSignals(False)
        first = self.list.topLevelItem(0)
        if self.list.currentItem() is None and first is not None:
            self.list.setCurrentItem(first)
        self._chosen()

    def _chosen(self) -> None:
        self.edit.clear()
        self.none.setEnabled(bool(self.name) and bool(self._keys()))
        usual = key_bindings.BY_NAME[self.name].keys if self.name else ()
        self.usual.setEnabled(bool(self.name) and self._keys() != usual)
        self._judge()

    def _keys(self) -> tuple[str, ...]:
        return key_bindings.keys_of(self.settings, self.name)

    def _key(self) -> str:
        return self.edit.keySequence().toString(QKeySequence.SequenceFormat.PortableText)

    def _judge(self) -> None:
        """Say what a key would do before it does it."""
        key = self._key()
        refused = key_bindings.refusal(self.name, key) if key and self.name else None
        can = bool(key) and bool(self.name) and refused is None
        self.take.setEnabled(can)
        self.more.setEnabled(can and bool(self._keys()))
        other = key_bindings.holder(self.settings, key, self.name) if can else None
        self.take.setText(tr("Take it from there") if other else tr("Use this key"))
        if refused:
            self.said.setText(refused)
        elif other:
            text = tr("{} is the key of “{}” now, which would lose it.")
            self.said.setText(text.format(native(key), tr(other.text).rstrip(" …")))
        else:
            self.said.setText(tr("Press the key that the command is to have.") if not key else " ")

    def _take(self, add: bool = False) -> None:
        self._choose((*self._keys(), self._key()) if add else (self._key(),))

    def _none(self) -> None:
        self._choose(())

    def _choose(self, keys: tuple[str, ...]) -> None:
        key_bindings.choose(self.settings, self.actions_, self.name, tuple(dict.fromkeys(keys)))
        self._show()
        self.list.setFocus()

    def _usual(self) -> None:
        key_bindings.reset(self.settings, self.actions_, self.name)
        self._show()

    def _all_usual(self) -> None:
        key_bindings.reset(self.settings, self.actions_)
        self._show()
