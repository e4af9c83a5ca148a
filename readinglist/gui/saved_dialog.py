"""Saving a search, and changing one: its name, its query, and what that finds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
)

from readinglist.gui.library_words import said
from readinglist.gui.parts import Label
from readinglist.gui.scopes import Scope
from readinglist.gui.search_line import QueryLine
from readinglist.gui.words import papers, tr
from readinglist.hits import Found
from readinglist.queries import SavedSearch

if TYPE_CHECKING:
    from readinglist.gui.main_window import MainWindow

COUNT_MS = 150
NAME_LENGTH = 40


class LiveCount(QObject):
    """How many papers a line's query finds, in a label, as it is typed; a fault is marked in the line."""

    def __init__(self, window: MainWindow, line: QueryLine, label: Label, parent: QObject) -> None:
        super().__init__(parent)
        self.window, self.line, self.label = window, line, label
        self._soon = QTimer(self, interval=COUNT_MS, singleShot=True)
        self._soon.timeout.connect(self._ask)
        line.textChanged.connect(lambda _text: self._soon.start())
        self._ask()

    @property
    def is_waiting(self) -> bool:
        """Whether what is typed has not been asked yet."""
        return self._soon.isActive()

    def _ask(self) -> None:
        query = self.line.text().strip()
        if not query:
            self.label.setText("")
            return

        def then(found: Found) -> None:
            if query != self.line.text().strip():
                return
            more = "+" if found.bounded else ""
            text = papers(found.total).replace(" ", f"{more} ", 1)
            fault = tr("Not understood, and searched as words: ") if found.fault else ""
            reason = said(found.fault.reason) if found.fault else ""
            self.label.setText(f"{text}. {fault}{reason}" if reason else text)
            self.line.mark_fault(found.fault)

        # No key: the dialog's question and that of the list behind it do not void each other.
        self.window.desk.look_up(lambda library: library.search(query, limit=1), then)


class SavedDialog(QDialog):
    """A new saved search with ``query``, or one that is there (``search``)."""

    def __init__(
        self,
        window: MainWindow,
        *,
        search: SavedSearch | None = None,
        query: str = "",
        is_rename: bool = False,
    ) -> None:
        super().__init__(window)
        self.window_, self.desk, self.search = window, window.desk, search
        self.setWindowTitle(tr("Edit search") if search else tr("Save search"))
        self.setMinimumWidth(560)
        self.name = QLineEdit(search.name if search else _suggested(window, query))
        self.name.setMaxLength(100)
        self.name.setAccessibleName(tr("Name"))
        self.query = QueryLine(self.desk.pieces)
        self.query.setText(search.query if search else query)
        self.query.setAccessibleName(tr("Query"))
        self.query.setCursorPosition(0)
        self.count = Label("", "muted", scale=0.92, wrap=True)
        self.error = Label("", "error", scale=0.95, wrap=True)
        self.error.hide()
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(tr("Name"), self.name)
        form.addRow(tr("Query"), self.query)
        form.addRow("", self.count)
        use = Label(
            tr("It is kept in the side bar, and stands in any query as saved:name."),
            "muted",
            scale=0.92,
            wrap=True,
        )
        self.save = QPushButton(tr("Save changes") if search else tr("Save search"))
        self.save.setObjectName("primary")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.addButton(self.save, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self._save)
        buttons.rejected.connect(self.reject)
        self.save.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addLayout(form)
        column.addWidget(use)
        column.addWidget(self.error)
        column.addWidget(buttons)
        self.live = LiveCount(window, self.query, self.count, self)
        for line in (self.name, self.query):
            line.textChanged.connect(self._check)
        self._check()
        first = self.query if search and not is_rename else self.name
        first.setFocus()
        if first is self.name:
            self.name.selectAll()

    def _check(self) -> None:
        self.error.hide()
        self.save.setEnabled(bool(self.name.text().strip() and self.query.text().strip()))

    def _save(self) -> None:
        name, query, old = self.name.text().strip(), self.query.text().strip(), self.search
        if old is None:
            text = tr("Saved the search “{}”.").format(name)
            self.desk.edit(
                lambda library: library.saved.add(name, query),
                lambda _done: text,
                lambda _done: self._saved(name),
                self._refused,
            )
            return
        if (name, query) == (old.name, old.query):
            self.reject()
            return
        text = tr("Changed the search “{}”.").format(name)
        self.desk.edit(
            lambda library: library.saved.edit(old.name, name, query),
            lambda _done: text,
            lambda _done: self._saved(name),
            self._refused,
        )

    def _saved(self, name: str) -> None:
        """The search that was changed, or just made, is the one that is open."""
        side, old = self.window_.side, self.search
        if old is None:
            self.window_.search.clear()
        if old is None or side.scope == Scope("saved", old.name):
            side.choose(Scope("saved", name))
            self.window_.listing.ask()
        self.accept()

    def _refused(self, error: Exception) -> None:
        self.error.setText(said(str(error)))
        self.error.show()


def _suggested(window: MainWindow, query: str) -> str:
    """A name to begin with: the values of a query without its signs."""
    kinds = ("word", "phrase", "value")
    words = [
        query[piece.start : piece.end].strip('"“”„*')
        for piece in window.desk.pieces(query)
        if piece.kind in kinds
    ]
    return " ".join(words)[:NAME_LENGTH].strip().capitalize()
