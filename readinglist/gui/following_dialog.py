"""Adding a source, or changing how one is followed; adding asks nothing of the network."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from readinglist.gui.file_dialogs import ask_file, ask_folder
from readinglist.gui.library_words import said
from readinglist.gui.parts import Label, button
from readinglist.gui.words import STATE_NAMES, tr
from readinglist.model import STATES, Done
from readinglist.subscription import Subscription, shown_minutes

if TYPE_CHECKING:
    from readinglist.gui.main_window import MainWindow

KINDS = {
    "feed": "A feed (Atom, RSS, JSON)",
    "hf-daily": "Hugging Face daily papers",
    "arxiv": "An arXiv category or search",
    "folder": "A folder on this computer",
    "opml": "The feeds of another reader (OPML)",
}
WHERE = {
    "feed": ("Address", "https://example.org/feed.xml"),
    "arxiv": ("Category or search", "cs.CL"),
    "folder": ("Folder", ""),
    "opml": ("File", ""),
}
TELLS = {
    "feed": "The address is asked when you poll, or when its time has come. Nothing else is sent.",
    "hf-daily": "huggingface.co is asked for the papers of each day, and for days you missed.",
    "arxiv": "export.arxiv.org is asked for the newest papers, at most every three seconds.",
    "folder": "Files are read when they have stopped growing, and never changed or moved.",
    "opml": "Nothing is asked before you poll.",
}
CATEGORIES = ("cs.CL", "cs.LG", "cs.AI", "cs.CV", "cs.IR", "cs.RO", "stat.ML", "eess.AS")
PACES = (0, 15, 60, 6 * 60, 24 * 60, 7 * 24 * 60)


def pace_name(every: int) -> str:
    """A choice of how often."""
    names = {
        0: tr("Only when I ask"),
        15: tr("Every 15 minutes"),
        60: tr("Every hour"),
        6 * 60: tr("Every 6 hours"),
        24 * 60: tr("Every day"),
        7 * 24 * 60: tr("Every week"),
    }
    return names.get(every) or tr("Every {}").format(shown_minutes(every))


class SourceDialog(QDialog):
    """What to follow, what its papers are called and where they go, when it is asked."""

    def __init__(
        self, window: MainWindow, source: Subscription | None = None, kind: str = "feed"
    ) -> None:
        super().__init__(window)
        self.window_, self.source = window, source
        self.setWindowTitle(tr("Change the source") if source else tr("Add a source"))
        self.setMinimumWidth(540)
        self.kind = QComboBox()
        for name, title in KINDS.items():
            self.kind.addItem(tr(title), name)
        self.kind.setCurrentIndex(self.kind.findData(source.kind if source else kind))
        self.where_name = Label("")
        self.where = QComboBox()
        self.where.setEditable(True)
        self.where.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.browse = button(tr("Choose …"), self._browse)
        self.browse.setAutoDefault(False)
        self.feeds = QListWidget()
        self.feeds.setAccessibleName(tr("Feeds of the list"))
        self.feeds.setMinimumHeight(140)
        self.tells = Label("", "muted", scale=0.92, wrap=True)
        self.fault = Label("", "error", scale=0.95, wrap=True)
        self.fault.hide()
        self._choices()
        self._lay_out()
        if source:
            self._fill(source)
        self.kind.currentIndexChanged.connect(lambda _at: self._adapt())
        self._adapt()

    @classmethod
    def ask(
        cls, window: MainWindow, source: Subscription | None = None, kind: str = "feed"
    ) -> None:
        """Open it."""
        dialog = cls(window, source, kind)
        dialog.open()
        (dialog.where if source is None else dialog.title).setFocus()

    # ------------------------------------------------------------------ layout

    def _choices(self) -> None:
        self.title = QLineEdit()
        self.title.setMaxLength(200)
        self.tags = QLineEdit()
        self.tags.setPlaceholderText(tr("Tags for new papers, with commas between"))
        self.state = QComboBox()
        for state in STATES:
            self.state.addItem(tr(STATE_NAMES[state]), state)
        self.every = QComboBox()
        for pace in PACES:
            self.every.addItem(pace_name(pace), pace)
        self.mode = QComboBox()
        self.mode.addItem(tr("Import at once"), "straight")
        self.mode.addItem(tr("Keep until I have looked at it"), "preview")
        self.patterns = QLineEdit()
        self.patterns.setPlaceholderText(tr("Every kind that can be read; or names like hf-*.txt"))
        self.subfolders = QCheckBox(tr("Folders in it, too"))

    def _lay_out(self) -> None:
        self.form = form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.place = QWidget()
        row = QHBoxLayout(self.place)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.where, 1)
        row.addWidget(self.browse)
        rows: Sequence[tuple[str | Label, QWidget]] = (
            (tr("What"), self.kind),
            (self.where_name, self.place),
            (tr("Feeds"), self.feeds),
            (tr("Title"), self.title),
            (tr("Files named"), self.patterns),
            ("", self.subfolders),
            (tr("Tags"), self.tags),
            (tr("New papers go to"), self.state),
            (tr("When"), self.every),
            (tr("What comes"), self.mode),
        )
        for name, field in rows:
            form.addRow(name, field)
            if isinstance(name, str) and name:
                field.setAccessibleName(name)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.go = QPushButton(tr("Save") if self.source else tr("Add"))
        self.go.setObjectName("primary")
        self.go.setDefault(True)
        self.buttons.addButton(self.go, QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(14)
        column.addLayout(form)
        for widget in (self.tells, self.fault, self.buttons):
            column.addWidget(widget)

    @property
    def _kind(self) -> str:
        return str(self.kind.currentData())

    def _adapt(self) -> None:
        """Only the fields that this kind has."""
        kind = self._kind
        name, example = WHERE.get(kind, ("", ""))
        self.where_name.setText(tr(name))
        self.where.setAccessibleName(tr(name))
        field = self.where.lineEdit()
        assert field is not None
        field.setPlaceholderText(example)
        if self.source is None:
            self.where.clear()
            if kind == "arxiv":
                self.where.addItems(list(CATEGORIES))
                self.where.setCurrentText("")
            wanted = 15 if kind == "folder" else 0
            self.every.setCurrentIndex(self.every.findData(wanted))
        show = self.form.setRowVisible
        show(self.place, kind in WHERE)
        self.browse.setVisible(kind in ("folder", "opml") and self.source is None)
        show(self.feeds, kind == "opml" and self.feeds.count() > 0)
        show(self.title, kind != "opml")
        for widget in (self.patterns, self.subfolders):
            show(widget, kind == "folder")
        self.title.setPlaceholderText(
            tr("As the feed calls itself") if kind == "feed" else tr("As it is")
        )
        self.tells.setText(tr(TELLS[kind]))
        self.fault.hide()
        self.go.setEnabled(kind != "opml" or self.feeds.count() > 0)
        self.adjustSize()

    def _fill(self, source: Subscription) -> None:
        self.kind.setEnabled(False)
        self.where.setCurrentText(source.address)
        self.where.setEnabled(source.kind == "feed")
        self.title.setText(source.title)
        self.tags.setText(", ".join(source.tags))
        self.state.setCurrentIndex(self.state.findData(source.state))
        if self.every.findData(source.every) < 0:
            self.every.addItem(pace_name(source.every), source.every)
        self.every.setCurrentIndex(self.every.findData(source.every))
        self.mode.setCurrentIndex(self.mode.findData(source.mode))
        self.patterns.setText(", ".join(source.patterns))
        self.subfolders.setChecked(source.subfolders)

    # ------------------------------------------------------------------ choosing

    def _browse(self) -> None:
        start = str(self.window_.settings.get("folder"))
        if self._kind == "folder":
            chosen = ask_folder(self, tr("Watch a folder"), start)
        else:
            chosen = ask_file(self, tr("A list of feeds"), start, "OPML (*.opml *.xml);;* (*)")
        if chosen:
            self.where.setCurrentText(chosen)
            if self._kind == "opml":
                self.read_opml(chosen)

    def read_opml(self, name: str) -> None:
        """Show what a list holds; those that can be followed are ticked."""

        def work(library: Any) -> tuple[tuple[str, str, str], ...]:
            offers: tuple[tuple[str, str, str], ...] = library.following.read_opml(
                Path(name).read_bytes(), Path(name).name
            )
            return offers

        self.window_.desk.read(work, self._show_feeds, self._failed)

    def _show_feeds(self, offers: tuple[tuple[str, str, str], ...]) -> None:
        self.feeds.clear()
        for title, address, remark in offers:
            item = QListWidgetItem(
                f"{title}  {address}" + (f"  ({said(remark)})" if remark else "")
            )
            item.setData(Qt.ItemDataRole.UserRole, (title, address))
            flags = Qt.ItemFlag.ItemIsSelectable
            if not remark:
                flags |= Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable
                item.setCheckState(Qt.CheckState.Checked)
            item.setFlags(flags)
            self.feeds.addItem(item)
        self._adapt_feeds()

    def _adapt_feeds(self) -> None:
        self.fault.hide()
        self.form.setRowVisible(self.feeds, self.feeds.count() > 0)
        self.go.setEnabled(bool(self._ticked()))
        self.adjustSize()

    def _ticked(self) -> list[tuple[str, str]]:
        items = (self.feeds.item(row) for row in range(self.feeds.count()))
        return [
            tuple(item.data(Qt.ItemDataRole.UserRole))
            for item in items
            if item is not None and item.checkState() == Qt.CheckState.Checked
        ]

    def _settings(self) -> dict[str, Any]:
        chosen: dict[str, Any] = {
            "tags": _parts(self.tags.text()),
            "state": self.state.currentData(),
            "every": self.every.currentData(),
            "mode": self.mode.currentData(),
        }
        if title := self.title.text().strip():
            chosen["title"] = title
        if self._kind == "folder":
            chosen["patterns"] = _parts(self.patterns.text())
            chosen["subfolders"] = self.subfolders.isChecked()
        return chosen

    # ------------------------------------------------------------------ doing

    def accept(self) -> None:
        kind, where, source = self._kind, self.where.currentText().strip(), self.source
        chosen, ticked = self._settings(), self._ticked()

        def verb(library: Any) -> Done:
            if source is not None:
                return _changed(library, source, where, chosen)
            if kind == "folder":
                done = library.watching.add(where, **chosen)[0]
            elif kind == "opml":
                chosen.pop("title", None)
                done = library.following.add_all(ticked, **chosen)
            else:
                done = library.following.add(_wanted(kind, where), **chosen)[0]
            assert isinstance(done, Done)
            return done

        self.window_.desk.edit(verb, _said, lambda _done: self._done(), self._failed)

    def _done(self) -> None:
        super().accept()
        self.window_.poller.look()

    def _failed(self, error: Exception) -> None:
        self.fault.setText(said(str(error)))
        self.fault.show()


def _parts(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.replace(";", ",").split(",") if part.strip())


def _wanted(kind: str, where: str) -> str:
    """As ``following.add`` reads it."""
    if kind == "hf-daily":
        return "hf-daily"
    is_address = where.startswith(("http://", "https://"))
    return where if kind == "feed" or is_address else f"arxiv:{where.removeprefix('arxiv:')}"


def _changed(library: Any, source: Subscription, where: str, chosen: dict[str, Any]) -> Done:
    """Address and settings; two steps if both changed."""
    sources = library.watching if source.is_folder else library.following
    done = Done(None, "", 0)
    if source.kind == "feed" and where != source.address:
        done = library.following.move(str(source.id), where)
    later: Done = sources.set(str(source.id), **chosen)
    return later if later.op_id is not None else done


def _said(done: Done) -> str:
    return f"{done.label}." if done.op_id is not None else ""
