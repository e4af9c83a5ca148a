"""A search from a form: rows of field, relation and value; all of them, or any."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from readinglist.gui import icons
from readinglist.gui.parts import Label, button
from readinglist.gui.query_rows import FIELDS, RELATIONS, Row, choices, kind_of, row_of, written
from readinglist.gui.saved_dialog import LiveCount
from readinglist.gui.search_completion import Values
from readinglist.gui.search_line import QueryLine
from readinglist.gui.words import tr

if TYPE_CHECKING:
    from readinglist.gui.main_window import MainWindow

MAX_ROWS = 20


class RowWidgets(QWidget):
    """One row of the form."""

    changed = Signal()
    dropped = Signal(object)

    def __init__(self, row: Row, values: Values) -> None:
        super().__init__()
        self._values = values
        self.field, self.relation, self.value = QComboBox(), QComboBox(), QComboBox()
        for name, title in FIELDS:
            self.field.addItem(tr(title), name)
        self.value.setEditable(True)
        self.value.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        for box, name in (
            (self.field, tr("Field")),
            (self.relation, tr("Relation")),
            (self.value, tr("Value")),
        ):
            box.setAccessibleName(name)
            # Else each row would share its room by the longest of its own words.
            box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        drop = QToolButton()
        drop.setToolTip(tr("Remove this row"))
        drop.setAccessibleName(tr("Remove this row"))
        icons.dress(drop, "minus")
        drop.clicked.connect(lambda: self.dropped.emit(self))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self.field, 3)
        line.addWidget(self.relation, 3)
        line.addWidget(self.value, 5)
        line.addWidget(drop)
        self.field.setCurrentIndex(self.field.findData(row.field))
        self._field_chosen()
        self.relation.setCurrentIndex(max(0, self.relation.findData(row.relation)))
        self.value.setCurrentText(row.value)
        self.field.activated.connect(lambda _at: self._field_chosen())
        self.relation.activated.connect(lambda _at: self._hint())
        self.value.currentTextChanged.connect(lambda _text: self.changed.emit())
        self._hint()

    def _field_chosen(self) -> None:
        """Relations and values that fit the field."""
        field, relation, text = self.row.field, self.row.relation, self.value.currentText()
        self.relation.clear()
        for name, title in RELATIONS[kind_of(field)]:
            self.relation.addItem(tr(title), name)
        self.relation.setCurrentIndex(max(0, self.relation.findData(relation)))
        self.value.clear()
        fixed = choices(field)
        self.value.addItems(list(fixed or [name for name, _ in self._values.get(field, ())]))
        self.value.setCurrentText(text if not fixed or text in fixed else fixed[0])
        self._hint()

    def _hint(self) -> None:
        line = self.value.lineEdit()
        if isinstance(line, QLineEdit):
            hints = {"date": tr("2026-03, or a number of days"), "number": tr("2024")}
            line.setPlaceholderText(hints.get(kind_of(self.row.field), ""))
        self.changed.emit()

    @property
    def row(self) -> Row:
        """What the row says."""
        return Row(
            str(self.field.currentData() or ""),
            str(self.relation.currentData() or ""),
            self.value.currentText(),
        )


class QueryBuilder(QDialog):
    """Writes its query into the search box; begins with the one that is there, if it can."""

    def __init__(self, window: MainWindow, query: str) -> None:
        super().__init__(window)
        self.window_ = window
        self.setWindowTitle(tr("Build a search"))
        self.setMinimumSize(680, 380)
        self.rows: list[RowWidgets] = []
        self.joiner = QComboBox()
        self.joiner.setAccessibleName(tr("How the rows go together"))
        self.joiner.addItem(tr("all of these"), "all")
        self.joiner.addItem(tr("any of these"), "any")
        self.joiner.activated.connect(lambda _at: self._write())
        self.unread = Label("", "warning", scale=0.95, wrap=True)
        self.unread.hide()
        self.line = QueryLine(window.desk.pieces)
        self.line.setAccessibleName(tr("The query"))
        self.line.setReadOnly(True)
        self.count = Label("", "muted", wrap=True)
        self._lay_out()
        self._read(query)
        self.live = LiveCount(window, self.line, self.count, self)
        self._write()
        self.rows[-1].value.setFocus()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(Label(tr("Papers that meet")))
        head.addWidget(self.joiner)
        head.addStretch(1)
        inside = QWidget()
        inside.setObjectName("column")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(8, 8, 8, 8)
        self._column.setSpacing(6)
        self.more = button(tr("Add a row"), self._add_empty, "link", "plus")
        self._column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch(1)
        area = QScrollArea()
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its rows have the focus
        area.setWidgetResizable(True)
        area.setWidget(inside)
        self.show_ = QPushButton(tr("Show these papers"))
        self.show_.setObjectName("primary")
        self.show_.setDefault(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.addButton(self.show_, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self._done)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(self.unread)
        column.addLayout(head)
        column.addWidget(area, 1)
        column.addWidget(self.line)
        column.addWidget(self.count)
        column.addWidget(buttons)

    def _read(self, query: str) -> None:
        """The rows of a query; it stays in the box, and says why, if it is no list of clauses."""
        told = self.window_.desk.parts(query)
        rows = [row_of(part) for part in told.parts]
        if told.reason:
            text = tr("“{}” cannot be shown as rows, since {}. A new search begins here.")
            self.unread.setText(text.format(query[:80], tr(told.reason)))
            self.unread.show()
        self.joiner.setCurrentIndex(int(told.any))
        for row in rows[:MAX_ROWS] or [Row("", "has", "")]:
            self._add(row)

    def _add_empty(self) -> None:
        self._add(Row("", "has", ""))
        self.rows[-1].field.setFocus()

    def _add(self, row: Row) -> None:
        made = RowWidgets(row, self.window_.search.values)
        made.changed.connect(self._write)
        made.dropped.connect(self._drop)
        self._column.insertWidget(len(self.rows), made)
        before = self.rows[-1] if self.rows else self.joiner
        self.rows.append(made)
        QWidget.setTabOrder(before, made)
        self.more.setEnabled(len(self.rows) < MAX_ROWS)

    def _drop(self, row: RowWidgets) -> None:
        if len(self.rows) == 1:
            row.value.setCurrentText("")
            return
        at = self.rows.index(row)
        self.rows.remove(row)
        row.hide()
        row.deleteLater()
        self.more.setEnabled(True)
        self.rows[min(at, len(self.rows) - 1)].value.setFocus()
        self._write()

    def _write(self) -> None:
        rows = [made.row for made in self.rows]
        self.line.setText(written(rows, any_=self.joiner.currentData() == "any"))
        self.show_.setEnabled(bool(self.line.text()))

    def _done(self) -> None:
        self.window_.search.setText(self.line.text())
        self.window_.search.setFocus()
        self.accept()
