"""Commands that concern the window: its panes and pages, imports, exports, help."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget

from readinglist import config
from readinglist.gui import recent_libraries
from readinglist.gui.scopes import ALL, Scope
from readinglist.gui.words import tr

if TYPE_CHECKING:
    from readinglist.gui.main_window import MainWindow


class WindowVerbs(QObject):
    """The commands that take no papers; ``verbs.Verbs`` adds those that do."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.window = window
        self.desk = window.desk

    @property
    def selected(self) -> list[int]:
        """The papers a verb is for."""
        return self.window.view.selected_ids()

    # ------------------------------------------------------------------ in and out

    def import_file(self) -> None:
        """Choose files to import."""
        self.window.intake.choose_files()

    def import_clipboard(self) -> None:
        """Import what was copied."""
        self.window.intake.take_mime(QGuiApplication.clipboard().mimeData(), tr("clipboard"))

    def import_sample(self) -> None:
        """The sample that is shipped."""
        self.window.intake.take_files([str(config.resource("samples", "huggingface-papers.txt"))])

    def export_selected(self) -> None:
        """The selected papers to a file."""
        self.window.out.export(self.selected)

    def export_shown(self) -> None:
        """The papers of the list to a file."""
        self.window.out.export(list(self.window.model.ids))

    def export_all(self) -> None:
        """Every paper to a file."""
        self.desk.read(lambda library: library.ids(), self.window.out.export)

    def open_library(self) -> None:
        """Another library, in a window of its own."""
        recent_libraries.ask(self.window, is_new=False)

    def new_library(self) -> None:
        """A library that is not there yet."""
        recent_libraries.ask(self.window, is_new=True)

    def quit(self) -> None:
        """Close the window."""
        self.window.close()

    # ------------------------------------------------------------------ finding

    def find(self) -> None:
        """Into the search box."""
        self.window.arrangement.alone(False)
        self.window.show_page(self.window.desk_page)
        self.window.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.window.search.selectAll()

    def clear_search(self) -> None:
        """Show the whole scope again."""
        self.window.search.clear()

    # ------------------------------------------------------------------ looks

    def side_bar(self, is_shown: bool) -> None:
        """Show or hide the side bar."""
        self.window.side.setVisible(is_shown)
        self.window.settings.set("side_bar", is_shown)

    def table(self, is_table: bool) -> None:
        """The table with columns, or the list."""
        self.window.columns.show(is_table, self.window.side.scope.table)
        self.window.settings.set("table", is_table)

    def columns(self) -> None:
        """Order and columns of the list."""
        self.window.columns.pop_up()

    def below(self, is_below: bool) -> None:
        """The paper below the list, or beside it."""
        self.window.settings.set("below", is_below)
        self.window.arrange()

    def alone(self, is_alone: bool) -> None:
        """The paper alone, to read; Esc brings the panes back."""
        if self.window.detail.paper is None:
            self.window.actions_["alone"].setChecked(False)
            return
        self.window.arrangement.alone(is_alone)

    def full_screen(self, is_full: bool) -> None:
        """The whole screen, or not."""
        if is_full:
            self.window.showFullScreen()
        else:
            self.window.showNormal()

    def pane(self, by: int) -> None:
        """The focus to the next pane: search, side bar, list, paper."""
        panes: list[QWidget] = [
            self.window.search,
            self.window.side,
            self.window.view,
            self.window.empty,
            self.window.detail,
        ]
        panes = [pane for pane in panes if pane.isVisible()]
        focus = self.window.focusWidget()
        here = next(
            (n for n, p in enumerate(panes) if focus and (p is focus or p.isAncestorOf(focus))), 0
        )
        if panes:
            panes[(here + by) % len(panes)].setFocus(Qt.FocusReason.TabFocusReason)

    # ------------------------------------------------------------------ other windows

    def history(self) -> None:
        """Every step, the newest first."""
        from readinglist.gui.history import HistoryPage

        page = HistoryPage(self.window.desk)
        page.paper_wanted.connect(self.show_paper)
        page.left.connect(self.window.back)
        page.left.connect(page.deleteLater)
        self.window.show_page(page)
        page.table.setFocus()

    def copies(self) -> None:
        """The copies of the library, and putting one in its place."""
        from readinglist.gui.copies_page import CopiesPage

        page = CopiesPage(self.window)
        page.left.connect(self.window.back)
        page.left.connect(page.deleteLater)
        self.window.show_page(page)

    def imports(self, import_id: int | None = None) -> None:
        """Every import with its report; begins with the one named, else the newest."""
        from readinglist.gui.imports_page import ImportsPage

        page = ImportsPage(self.desk, import_id)
        page.papers_asked.connect(self.show_import)
        page.paper_asked.connect(self.show_paper)
        page.session_asked.connect(self.window.verbs.go_through)
        page.left.connect(self.window.back)
        for signal in (page.left, page.papers_asked, page.paper_asked, page.session_asked):
            signal.connect(page.deleteLater)
        self.window.show_page(page)
        page.table.setFocus()

    def show_import(self, import_id: int, outcome: str = "") -> None:
        """The papers of an import, all or those that came out so."""
        name = f"{import_id}/{outcome}" if outcome else str(import_id)
        self.window.show_page(self.window.desk_page)
        self.window.search.clear()
        self.window.side.choose(Scope("import", name))

    def show_paper(self, paper_id: int) -> None:
        """One paper, among all."""
        self.window.show_page(self.window.desk_page)
        self.window.search.clear()
        self.window.side.choose(ALL)
        self.window.view.select_paper(paper_id)

    def duplicates(self) -> None:
        """Possible doubles, side by side."""
        from readinglist.gui.duplicates import DuplicatesPage

        page = DuplicatesPage(self.desk)
        page.left.connect(self.window.back)
        page.left.connect(page.deleteLater)
        self.window.show_page(page)
        page.table.setFocus()

    def statistics(self) -> None:
        """Charts of what came in, was read, and where it came from."""
        from readinglist.gui.stats_page import StatisticsPage

        page = StatisticsPage(self.desk, self.window.settings)
        page.left.connect(self.window.back)
        page.left.connect(page.deleteLater)
        page.query_chosen.connect(self.show_query)
        page.query_chosen.connect(page.deleteLater)
        self.window.show_page(page)
        page.area.setFocus()

    def show_query(self, query: str) -> None:
        """The papers of a query, among all."""
        self.window.show_page(self.window.desk_page)
        self.window.side.choose(ALL)
        self.window.search.setText(query)

    def bindings(self) -> None:
        """The files that are kept updated."""
        from readinglist.gui.bindings_page import BindingsPage

        page = BindingsPage(self.window)
        page.left.connect(self.window.back)
        page.left.connect(page.deleteLater)
        self.window.show_page(page)
        page.table.setFocus()

    def bind(self) -> None:
        """One more file that is kept updated."""
        from readinglist.gui.binding_dialogs import BindDialog

        BindDialog.ask(self.window)

    def preferences(self) -> None:
        """The few things one may set."""
        from readinglist.gui.preferences import Preferences

        Preferences(self.window).open()

    def edit_paper(self) -> None:
        """The fields of the paper shown."""
        from readinglist.gui.fields import FieldsDialog

        if self.window.detail.paper is not None:
            FieldsDialog(self.window, self.window.detail.paper).open()

    def manual(self) -> None:
        """The manual."""
        from readinglist.gui.help_page import HelpPage

        if isinstance(self.window.pages.currentWidget(), HelpPage):
            return
        page = HelpPage()
        page.left.connect(self.window.back)
        page.left.connect(page.deleteLater)
        self.window.show_page(page)
        page.text.setFocus()

    def keys(self) -> None:
        """The sheet of keys."""
        from readinglist.gui.key_sheet import KeySheet

        KeySheet(self.window).open()

    def change_keys(self) -> None:
        """Other keys for commands."""
        from readinglist.gui.key_dialog import KeyDialog

        KeyDialog(self.window).open()

    def about(self) -> None:
        """What this is, and where everything lies."""
        from readinglist.gui.about import About

        About(self.window).open()

    def data_folder(self) -> None:
        """The folder of the library in the file manager: ours, so no imported text is in the path."""
        folder = Path(self.desk.path or config.library_path()).parent
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
