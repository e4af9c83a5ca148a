"""The import preview's widgets and where they stand; what they do is in ``importing``."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from readinglist.gui import icons
from readinglist.gui.chips import Flow
from readinglist.gui.parts import Label, Panes, button
from readinglist.gui.preview_columns import ColumnsLine
from readinglist.gui.preview_corrections import LineBar
from readinglist.gui.preview_diff import Changes
from readinglist.gui.preview_model import PreviewModel, PreviewRow
from readinglist.gui.preview_view import LineDelegate, LineModel, PreviewDelegate
from readinglist.gui.reading_text import ReadingText
from readinglist.gui.row_parts import plain_list
from readinglist.gui.tag_field import TagField
from readinglist.gui.words import STATE_NAMES, tr
from readinglist.model import STATES, CorrectionKind


class ImportLayout(QWidget):
    """Head with counts and choices; papers at the left, the dump's lines at the right; foot."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = PreviewModel(self)
        self.lines = LineModel(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        middle = self._middle()
        for part in (self._head(), middle, self._foot()):
            column.addWidget(part, 1 if part is middle else 0)

    def _head(self) -> QWidget:
        head = QWidget()
        head.setObjectName("pageHead")
        head.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(head)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addLayout(self._first_line())
        column.addLayout(self._second_line())
        self.columns_line = ColumnsLine(self.change_columns, (self.papers, self.source))
        column.addWidget(self.columns_line)
        return head

    def _first_line(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.headline = Label("", scale=1.2, bold=True)
        self.format_ = QComboBox()
        self.format_.addItem(tr("Find out the format"), None)
        self.format_.setAccessibleName(tr("Format"))
        self.format_.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.format_.setToolTip(tr("Read it as another format"))
        row.addWidget(self.headline)
        row.addSpacing(8)
        row.addWidget(self.format_)
        row.addStretch(1)
        self.tags = TagField()
        self.tags.setObjectName("")
        self.tags.setPlaceholderText(tr("with commas"))
        self.tags.setAccessibleName(tr("Tags for these papers"))
        self.state = QComboBox()
        self.state.setAccessibleName(tr("State for these papers"))
        for name in STATES:
            self.state.addItem(icons.icon(icons.STATE_ICONS[name]), tr(STATE_NAMES[name]), name)
        self.source_name = QLineEdit()
        self.source_name.setAccessibleName(tr("Source of these papers"))
        self.source_name.setToolTip(tr("The name they get in the side bar, under Sources"))
        self.source_name.setMaxLength(80)
        self.source_name.setMaximumWidth(160)
        for text, field in (
            (tr("From"), self.source_name),
            (tr("Tag"), self.tags),
            (tr("Put into"), self.state),
        ):
            label = Label(text, "muted")
            label.setBuddy(field)
            row.addWidget(label)
            row.addWidget(field)
        return row

    def _second_line(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.found = Label("", bold=True)
        self.chip_row = QHBoxLayout()
        self.chip_row.setSpacing(6)
        self.notices = Label("", "muted")
        row.addWidget(self.found)
        row.addLayout(self.chip_row)
        row.addSpacing(8)
        row.addWidget(self.notices)
        row.addStretch(1)
        self.copy_list = button(tr("Copy list"), lambda: None, "link")
        self.copy_list.setToolTip(tr("The rows shown, as text"))
        self.all_new = button(tr("All new"), lambda: None, "link")
        self.all_ = button(tr("All"), lambda: None, "link")
        self.none_ = button(tr("None"), lambda: None, "link")
        self.all_.setAccessibleName(tr("Choose all shown"))
        self.none_.setAccessibleName(tr("Choose none of those shown"))
        row.addWidget(self.copy_list)
        row.addSpacing(8)
        choose = Label(tr("Choose"), "muted")
        self.choosing = (choose, self.all_new, self.all_, self.none_)
        for widget in self.choosing:
            row.addWidget(widget)
        return row

    def _middle(self) -> QWidget:
        self.papers = plain_list(self.model, PreviewDelegate(self), tr("Papers found"))
        self.papers.setEditTriggers(self.papers.EditTrigger.AllEditTriggers)
        self.source = plain_list(self.lines, LineDelegate(self), tr("Lines of the source"))
        self.source.setSelectionMode(self.source.SelectionMode.ExtendedSelection)
        self.source.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.line_bar = LineBar(self.source, self.say, self.always_ignore, self.undo_said)
        waiting = QWidget()
        rows = QVBoxLayout(waiting)
        rows.setContentsMargins(32, 32, 32, 32)
        self.state_text = Label("", wrap=True)
        self.state_text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setRange(0, 0)
        self.progress.setMaximumWidth(240)
        rows.addStretch(2)
        rows.addWidget(self.state_text)
        rows.addWidget(self.progress, 0, Qt.AlignmentFlag.AlignHCenter)
        self.offer = button(tr("Choose the columns …"), self.change_columns, "primary")
        rows.addWidget(self.offer, 0, Qt.AlignmentFlag.AlignHCenter)
        rows.addStretch(3)
        self.left_stack = QStackedWidget()
        self.left_stack.addWidget(self.papers)
        self.left_stack.addWidget(waiting)
        right = Panes(Qt.Orientation.Vertical, (50, 50))
        lines = self.lines_pane = QWidget()
        column = QVBoxLayout(lines)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.source, 1)
        column.addSpacing(4)
        beside = QHBoxLayout()
        beside.setContentsMargins(8, 0, 8, 4)
        beside.addWidget(self.line_bar)
        column.addLayout(beside)
        right.addWidget(lines)
        right.addWidget(self._record())
        middle = Panes(Qt.Orientation.Horizontal, (42, 58))
        middle.addWidget(self.left_stack)
        middle.addWidget(right)
        middle.setStretchFactor(0, 1)
        middle.setStretchFactor(1, 1)
        return middle

    def _record(self) -> QWidget:
        inside = QWidget()
        inside.setObjectName("column")
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(20, 14, 20, 14)
        rows.setSpacing(6)
        self.record_title = ReadingText(scale=1.1, bold=True)
        self.record_why = ReadingText(scale=0.92, role="muted")
        self.record_authors = ReadingText(scale=0.95, role="muted")
        self.record_facts = ReadingText(scale=0.95, role="muted")
        self.record_abstract = ReadingText(leading=140)
        for part in (
            *(self.record_title, self.record_why, self.record_authors, self.record_facts),
            self.record_abstract,
        ):
            rows.addWidget(part)
        self.changes = Changes()
        rows.addWidget(self.changes)
        rows.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(inside)
        area.setAccessibleName(tr("What was understood"))
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return area

    def _foot(self) -> QWidget:
        foot = QWidget()
        foot.setObjectName("pageFoot")
        foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(foot)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(8)
        self.keep_seen = QCheckBox(tr("Papers I have: note that they came again, and tag them too"))
        self.keep_seen.setChecked(True)
        self.keep_seen.toggled.connect(lambda _on: self.model.chosen_changed.emit())
        self.hint = Label(tr("Space leaves a paper out or takes it in"), "faint", scale=0.92)
        words = QWidget()
        flow = Flow(words, 8)
        flow.addWidget(self.keep_seen)
        flow.addWidget(self.hint)
        row.addWidget(words, 1, Qt.AlignmentFlag.AlignVCenter)
        self.cancel = button(tr("Cancel"), lambda: None)
        self.accept_ = button("", lambda: None, "primary")
        row.addWidget(self.cancel)
        row.addWidget(self.accept_)
        return foot

    def say(self, kind: CorrectionKind) -> None:
        """Say what the lines chosen are."""

    def always_ignore(self) -> None:
        """Ignore lines like those chosen in every dump of this source."""

    def change_columns(self) -> None:
        """Say which column of a table is what."""

    def undo_said(self) -> None:
        """Take back what was said last."""

    def show_choosing(self, can_choose: bool) -> None:
        """Whether papers can be taken in or left out one by one."""
        for widget in (*self.choosing, self.hint):
            widget.setVisible(can_choose)

    def show_state(self, state: str, text: str, done: int = 0, total: int = 0) -> None:
        """One of "reading" (so much of so much), "failed" (with the reason) and "ready"."""
        self.state_text.setText(text)
        self.progress.setRange(0, total)
        self.progress.setValue(done)
        self.progress.setVisible(state == "reading")
        self.show_choosing(state == "ready")
        self.copy_list.setVisible(state == "ready")
        self.left_stack.setCurrentIndex(0 if state == "ready" else 1)
        self.offer.hide()
        if state != "ready":
            self.found.setText("")
            self.notices.hide()
            self.show_record(None)

    def show_record(self, row: PreviewRow | None, known: str = "") -> None:
        """What was understood of one paper; ``known`` is the title of the one it may be."""
        why = row.why if row else ""
        if known:
            why += f"\n{tr('You have')} “{known}”"
        parts = (
            (self.record_title, row.title if row else ""),
            (self.record_why, why),
            (self.record_authors, row.authors if row else ""),
            (self.record_facts, row.facts if row else ""),
            (self.record_abstract, row.abstract if row and row.position else ""),
        )
        for part, text in parts:
            part.show_text(text)
            part.setVisible(bool(text))
