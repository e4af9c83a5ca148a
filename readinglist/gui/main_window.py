"""The main window: layout and wiring. What commands do is in ``verbs``, what is listed in ``listing``."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from readinglist.gui import key_bindings, recent_libraries, step_words
from readinglist.gui.actions import PRIMARY, Actions
from readinglist.gui.arrangement import Arrangement
from readinglist.gui.desk import Desk
from readinglist.gui.detail import Detail
from readinglist.gui.empty import Choice, EmptyList, Welcome
from readinglist.gui.export_dialog import GoingOut
from readinglist.gui.facets import Facets, SideBar
from readinglist.gui.following_poller import Poller
from readinglist.gui.intake import Intake
from readinglist.gui.keeping import Keeper, Lamp
from readinglist.gui.library_words import said
from readinglist.gui.listing import Listing
from readinglist.gui.message_bar import MessageBar
from readinglist.gui.paper_model import PaperModel
from readinglist.gui.paper_view import PaperView
from readinglist.gui.parts import Label, Panes
from readinglist.gui.scopes import Scope
from readinglist.gui.search_bar import SearchBar
from readinglist.gui.searching import Searching
from readinglist.gui.settings import Settings
from readinglist.gui.table_columns import TableColumns
from readinglist.gui.tag_side import TagsInSide
from readinglist.gui.triage_bar import TriageBar
from readinglist.gui.verbs import Verbs
from readinglist.gui.words import tr
from readinglist.model import Paper

log = logging.getLogger(__name__)

FRAME = QSize(4, 40)
"""About what the window system draws around a window; no window begins larger than the screen."""


class MainWindow(QMainWindow):
    """Side bar, list, paper; search above, messages below; other pages take the whole middle."""

    def __init__(self, path: Path | None, settings: Settings) -> None:
        super().__init__()
        self.settings = settings
        self.desk = Desk(path, self)
        self.is_ready = False
        self.failure = ""  # why the library could not be opened
        self.is_closing = False
        self._files: list[str] = []
        self.setWindowTitle("Reading List")
        self.setAcceptDrops(True)
        self.model = PaperModel(self.desk.page, self)
        self.view = PaperView(self.model)
        self.side = SideBar()
        self.search = SearchBar()
        self.verbs = Verbs(self)
        self.actions_ = Actions(self.verbs, self)
        self.detail = Detail([self.actions_[name] for name in PRIMARY])
        self.empty = EmptyList()
        self.triage_bar = TriageBar()
        self.messages = MessageBar()
        self.columns = TableColumns(self)
        self.arrangement = Arrangement(self)
        self.listing = Listing(self)
        self.intake = Intake(self)
        self.out = GoingOut(self)
        self.keeper = Keeper(self.desk)
        self.poller = Poller(self.desk)
        self.welcome = Welcome(self._first_steps())
        self._lay_out()
        key_bindings.apply(self.settings, self.actions_)
        self.menus = self.actions_.fill(self.menuBar())
        libraries = recent_libraries.LibraryMenu(self)
        self.menus["File"].insertMenu(self.actions_["new_library"], libraries)
        self.actions_.in_window(self)
        self.actions_.serve(self.view, self.detail, self.empty, self.welcome)
        self._connect()
        self.searching = Searching(self)
        self.tags_in_side = TagsInSide(self)
        self._remember()
        self.view.setFocus()

    # ------------------------------------------------------------------ layout

    def _lay_out(self) -> None:
        top = self.top = QWidget()
        top.setObjectName("topBar")
        top.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        lines = QVBoxLayout(top)
        lines.setContentsMargins(12, 8, 16, 8)
        lines.setSpacing(4)
        row = QHBoxLayout()
        row.setSpacing(12)
        self.fault = Label("", "error", scale=0.92)
        self.fault.setContentsMargins(34, 0, 0, 0)
        self.fault.hide()
        self.count = Label("", "muted")
        row.addWidget(self.search, 1)
        row.addWidget(self.count)
        lines.addLayout(row)
        lines.addWidget(self.fault)
        self.list_stack = QStackedWidget()
        self.list_stack.addWidget(self.view)
        self.list_stack.addWidget(self.empty)
        left = self.list_pane = QWidget()
        stack = QVBoxLayout(left)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(0)
        stack.addWidget(self.triage_bar)
        stack.addWidget(self.list_stack, 1)
        left.setMinimumWidth(280)
        self.detail.setMinimumWidth(300)
        self.panes = QSplitter(Qt.Orientation.Horizontal)
        self.panes.setHandleWidth(1)
        self.panes.setChildrenCollapsible(False)
        self.inner = Panes(Qt.Orientation.Horizontal, (47, 53))
        self.inner.addWidget(left)
        self.inner.addWidget(self.detail)
        self.inner.setStretchFactor(0, 1)
        self.inner.setStretchFactor(1, 1)
        self.panes.addWidget(self.side)
        self.panes.addWidget(self.inner)
        self.panes.setStretchFactor(1, 1)
        self.panes.setSizes([220, 1060])
        desk_page = QWidget()
        column = QVBoxLayout(desk_page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(top)
        column.addWidget(self.panes, 1)
        self.pages = QStackedWidget()
        self.pages.addWidget(desk_page)
        self.pages.addWidget(self.welcome)
        self.pages.addWidget(self.intake.page)
        middle = QWidget()
        whole = QVBoxLayout(middle)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.pages, 1)
        whole.addWidget(self.messages)
        self.setCentralWidget(middle)
        self.desk_page = desk_page

    def _connect(self) -> None:
        desk, view, search, detail = self.desk, self.view, self.search, self.detail
        desk.opened.connect(self._opened)
        desk.changed.connect(self._changed)
        desk.counted.connect(self._counted)
        desk.labelled.connect(self._labelled)
        desk.said.connect(self.messages.say)
        desk.complained.connect(self.messages.complain)
        desk.jobs.complained.connect(self.messages.complain)
        desk.jobs.progressed.connect(self.messages.show_progress)
        desk.jobs.finished.connect(self.messages.end_progress)
        self.messages.cancel_asked.connect(lambda: desk.jobs.cancel())
        self.messages.undo_asked.connect(self.verbs.undo)
        self.messages.redo_asked.connect(self.verbs.redo)
        lamp = Lamp(self.keeper)
        lamp.clicked.connect(self.verbs.bindings)
        self.messages.add_lamp(lamp)
        view.drag_asked.connect(self.verbs.drag)
        view.drops.arranged.connect(self.verbs.arrange)
        self.side.chosen.connect(self._scope_chosen)
        self.side.doubles_asked.connect(self.verbs.duplicates)
        search.asked.connect(lambda _text: self.listing.ask())
        search.left.connect(view.setFocus)
        view.current_changed.connect(self._show_paper)
        view.current_changed.connect(self.verbs.note_place)
        view.selection_counted.connect(lambda _count: self.listing.recount())
        view.sort_asked.connect(self.listing.sort_by)
        self.model.remarked.connect(self.verbs.set_remark)
        view.dropped.connect(self.intake.take_mime)
        view.doubleClicked.connect(lambda _index: self.verbs.open_page())
        detail.link_chosen.connect(self.verbs.open_link)
        detail.tag_added.connect(self.verbs.add_tag)
        detail.tag_removed.connect(self.verbs.remove_tag)
        detail.tag_asked.connect(lambda name: self.side.choose(Scope("tag", name)))
        detail.note_added.connect(self.verbs.add_note)
        detail.note_edited.connect(self.verbs.edit_note)
        detail.bibtex_wanted.connect(self._show_bibtex)
        self.verbs.attach_entry()
        self.verbs.attach_detail()
        self.verbs.attach_suggestions()
        self.verbs.attach_offers()
        for widget in (search, detail):
            widget.undo_asked.connect(self.verbs.undo)
            widget.redo_asked.connect(self.verbs.redo)
        detail.left.connect(self.arrangement.step_back)

    def _first_steps(self) -> list[Choice]:
        return [
            (
                "paste",
                tr("Paste a page"),
                "Ctrl+V",
                tr("Select all on a papers page in the browser, copy, and paste it here."),
                self.verbs.import_clipboard,
            ),
            (
                "open",
                tr("Open files"),
                "Ctrl+I",
                tr("Text, HTML, mail, RSS, JSON, BibTeX, RIS; or drop them on this window."),
                self.verbs.import_file,
            ),
            (
                "book",
                tr("Try the sample"),
                "",
                tr("70 papers of a Hugging Face page, to look around. One undo takes them away."),
                self.verbs.import_sample,
            ),
        ]

    # ------------------------------------------------------------------ news from the desk

    def open(self, files: Sequence[str] = ()) -> None:
        """Open the library; then the files given, if any."""
        self._files = list(files)
        self.desk.open(self._failed_to_open)

    def _opened(self) -> None:
        self.is_ready = True
        if self.desk.path not in recent_libraries.recent(self.settings):
            self.desk.look_up(lambda library: library.checks.place(), self._say_place)
        recent_libraries.remember(self.settings, self.desk.path)
        self.intake.tidy()
        self.listing.ask()
        self.verbs.resume_session()
        if self._files:
            self.intake.take_files(self._files)

    def _say_place(self, risk: str | None) -> None:
        """Where a new library lies, if that may harm it; said once, later only by a check."""
        if risk:
            self.messages.complain(risk)

    def come_forward(self, files: Sequence[str] = (), query: str = "") -> None:
        """To the front, with what a second start was asked to open."""
        if self.isMinimized():
            self.showNormal()
        self.raise_()
        self.activateWindow()
        QApplication.alert(self)  # where the desktop lets no program come to the front by itself
        if files and self.is_ready:
            self.intake.take_files(list(files))
        else:
            self._files += files
        if query:
            self.verbs.show_query(query)

    def _failed_to_open(self, error: Exception) -> None:
        self.failure = str(error)
        self.messages.complain(str(error))
        self.empty.explain("warning", tr("The library cannot be opened"), said(str(error)))
        self.list_stack.setCurrentIndex(1)
        self.setEnabled(True)

    def _changed(self, ids: set[int]) -> None:
        self.model.refresh(ids)
        self.listing.changed(ids)
        self.verbs.count_session()
        current = self.view.current_id()
        if current in ids:
            self._show_paper(current)

    def list_again(self) -> None:
        """Ask for the list once more."""
        self.listing.ask()

    def _counted(self, facets: Facets) -> None:
        self.listing.counted(facets)
        self.side.facets.show_facets(facets)
        tags = [name for name, _ in facets.get("tag", ())]
        self.detail.tag_field.know(tags)
        self.intake.page.tags.know(tags)

        counted = ("state", "trash")
        total = sum(n for kind in counted for _, n in facets.get(kind, ()))
        if total == 0 and self.pages.currentWidget() is self.desk_page:
            self.show_page(self.welcome)
        elif total and self.pages.currentWidget() is self.welcome:
            self.show_page(self.desk_page)

    def _labelled(self, undo: str | None, redo: str | None) -> None:
        for name, word, label in (("undo", tr("Undo"), undo), ("redo", tr("Redo"), redo)):
            action = self.actions_[name]
            action.setEnabled(label is not None)
            step = step_words.said(label or "").replace("&", "&&")
            action.setText(f"{word}: {step}" if step else word)

    def _scope_chosen(self, scope: Scope) -> None:
        if not scope.parts:
            self.settings.set("scope", f"{scope.kind}:{scope.name}")
        self._trash_shown(scope.kind == "trash")
        self.listing.ask()

    # ------------------------------------------------------------------ the paper shown

    def _show_paper(self, paper_id: int | None) -> None:
        if paper_id is None:
            self.detail.clear()
            return

        def then(paper: Paper | None) -> None:
            if paper is not None and self.view.current_id() in (paper.id, None):
                self.detail.show_paper(paper, self.model.terms)

        self.desk.paper(paper_id, then)

    def _show_bibtex(self, paper_id: int) -> None:
        self.desk.export_text(
            [paper_id], "bibtex", lambda text: self.detail.show_bibtex(paper_id, text)
        )

    # ------------------------------------------------------------------ size, drops, the end

    def _remember(self) -> None:
        get = self.settings.get
        room = self.screen().availableGeometry().size() - FRAME
        self.resize(QSize(get("width"), get("height")).boundedTo(room))
        self.arrangement.restore()
        kind, _, name = str(get("scope")).partition(":")
        if kind:
            self.side.choose(Scope(kind, name))
        for verb in ("table", "below", "side_bar"):
            self.actions_[verb].setChecked(get(verb))
            getattr(self.verbs, verb)(get(verb))
        self._trash_shown(self.side.is_trash)

    def _trash_shown(self, is_trash: bool) -> None:
        for name in ("restore", "empty_trash"):
            self.actions_[name].setEnabled(is_trash)

    def show_page(self, page: QWidget) -> None:
        """Another page in the middle of the window."""
        if self.pages.indexOf(page) < 0:
            self.pages.addWidget(page)
        self.pages.setCurrentWidget(page)
        self.menuBar().setEnabled(True)
        if page is self.desk_page:
            self.view.setFocus()

    def back(self) -> None:
        """From another page to the papers."""
        total = sum(n for kind in ("state", "trash") for _, n in self.listing.facets.get(kind, ()))
        self.show_page(self.desk_page if total else self.welcome)

    def arrange(self) -> None:
        """See :class:`Arrangement`."""
        self.arrangement.arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space reads on in the paper alone, where the list that has the key is hidden."""
        if event.key() == Qt.Key.Key_Space and self.arrangement.is_alone:
            self.verbs.read_on()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.intake.take_mime(event.mimeData())

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.is_closing:
            self.is_closing = True
            self.detail.notes.save()
            self._save_looks()
            QTimer.singleShot(0, self.desk.close)
        super().closeEvent(event)

    def _save_looks(self) -> None:
        self.settings.set("maximized", self.isMaximized())
        if not self.isMaximized() and not self.isFullScreen():
            self.settings.set("width", self.width())
            self.settings.set("height", self.height())
        self.columns.save()
        self.listing.leave()
        self.arrangement.save()
        self.settings.save()
