"""The page of all tags: how each is used, and everything one can do with one or with many."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QMenu,
    QStackedWidget,
    QTableView,
    QWidget,
)

from readinglist.gui.empty import EmptyList
from readinglist.gui.page import Page
from readinglist.gui.parts import Label, button
from readinglist.gui.scopes import ALL, Scope
from readinglist.gui.tag_menu import colour_menu, key_menu
from readinglist.gui.tag_model import NUMBER, TagDelegate, TagModel
from readinglist.gui.theme import theme
from readinglist.gui.words import counted, figures, tr
from readinglist.tags import TagUse

if TYPE_CHECKING:
    from readinglist.gui.main_window import MainWindow

KINDS = (
    ("all", "All tags"),
    ("once", "Used once"),
    ("imported", "Came with imports alone"),
    ("coloured", "With a colour"),
    ("synonyms", "With other words"),
    ("keywords", "Keywords of sources"),
)
WIDTHS = (360, NUMBER, 130, 260)


class TagPage(Page):
    """Tags or keywords, as many chosen as one likes; every button is one step to undo."""

    def __init__(self, window: MainWindow, *, keywords: bool = False) -> None:
        super().__init__()
        self.window_, self.desk, self.verbs = window, window.desk, window.verbs
        self.model = TagModel(self)
        self.count = Label("", "muted")
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(tr("Filter"))
        self.filter.setAccessibleName(tr("Filter"))
        self.filter.setClearButtonEnabled(True)
        self.filter.setMinimumWidth(220)
        self.kind = QComboBox()
        self.kind.setAccessibleName(tr("Which tags"))
        for name, title in KINDS:
            self.kind.addItem(tr(title), name)
        self.table = self._table()
        self.nothing = EmptyList()
        self.stack = QStackedWidget()
        framed = QWidget()
        inside = QHBoxLayout(framed)
        inside.setContentsMargins(16, 4, 0, 0)
        inside.addWidget(self.table)
        self.stack.addWidget(framed)
        self.stack.addWidget(self.nothing)
        narrowing = (self.count, None, self.filter, self.kind)
        head = self.head(tr("Tags"), *narrowing, gap=12, spacing=12)
        self.lay_out(head, self.stack, self._foot())
        self.keys[Qt.Key.Key_Down] = self._enter_table
        self.kind.setCurrentIndex(self.kind.findData("keywords" if keywords else "all"))
        self.filter.textChanged.connect(lambda _text: self._arrange())
        self.kind.currentIndexChanged.connect(lambda _at: self._read())
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._chosen())
        self.desk.counted.connect(self._counted)  # not a lambda: that would outlive the page
        theme.coloured.connect(self._repaint)
        self._chosen()  # what is not for these is hidden before the page asks for room
        self._read()

    def _table(self) -> QTableView:
        table = QTableView()
        table.setModel(self.model)
        table.setItemDelegate(TagDelegate(table))
        table.setAccessibleName(tr("Tags"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setShowGrid(False)
        table.setMouseTracking(True)
        table.setTabKeyNavigation(False)
        table.setCornerButtonEnabled(False)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows, head = table.verticalHeader(), table.horizontalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setHighlightSections(False)
        head.setStretchLastSection(True)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        table.setSortingEnabled(True)
        table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        for section, width in enumerate(WIDTHS):
            table.setColumnWidth(section, width)
        table.doubleClicked.connect(lambda _index: self._show_papers())
        table.installEventFilter(self)
        return table

    def _foot(self) -> QWidget:
        self.rename = button(tr("Rename …"), self._rename)
        self.merge = button(tr("Merge …"), lambda: self.verbs.merge_tags(self.chosen()))
        self.colour = button(tr("Colour"), self._colour)
        self.key = button(tr("Favourite"), self._key)
        self.words = button(tr("Other words"), self._words)
        self.keyword = button(tr("Make keyword"), self._demote)
        self.delete = button(tr("Delete"), lambda: self.verbs.delete_tags(self.chosen()))
        self.adopt = button(tr("Make tag"), self._adopt, "primary", "tag")
        self.apart = QCheckBox(tr("Keep keywords of BibTeX and RIS files here, apart from tags"))
        self.apart.toggled.connect(
            lambda on: self.desk.read(lambda library: library.tagging.set_keywords_apart(on), _said)
        )
        self.desk.read(lambda library: library.tagging.are_keywords_apart, self._show_apart)
        self.papers = button(tr("Show the papers"), self._show_papers)
        self._for_tags = (
            *(self.rename, self.merge, self.colour, self.key, self.words),
            *(self.keyword, self.delete),
        )
        verbs = (*self._for_tags, self.adopt, self.apart)
        return self.foot(*verbs, None, self.papers, button(*self.way_back))

    # ------------------------------------------------------------------ showing

    @property
    def shows_keywords(self) -> bool:
        """Whether these are keywords of sources."""
        return str(self.kind.currentData()) == "keywords"

    def _counted(self, _facets: object) -> None:
        self._read()

    def _read(self) -> None:
        if self.shows_keywords:
            self.desk.look_up(
                lambda library: [TagUse(n, c) for n, c in library.tagging.keywords()],
                partial(self._show, is_keywords=True),
                key="tags",
            )
        else:
            self.desk.look_up(
                lambda library: library.tagging.uses(),
                partial(self._show, is_keywords=False),
                key="tags",
            )

    def _show(self, uses: list[TagUse], is_keywords: bool) -> None:
        if is_keywords != self.shows_keywords:
            return
        chosen = set(self.chosen())
        self.model.is_keywords = is_keywords
        if not is_keywords and self.table.horizontalHeader().sortIndicatorSection() < 0:
            self.table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        self.model.uses = uses
        self._arrange()
        for section, width in enumerate(WIDTHS[: self.model.columnCount()]):
            self.table.setColumnWidth(section, width)
        for row, use in enumerate(self.model.shown):
            if use.name in chosen:
                flags = self.table.selectionModel().SelectionFlag
                index = self.model.index(row, 0)
                self.table.selectionModel().select(index, flags.Select | flags.Rows)

    def _repaint(self) -> None:
        self.table.viewport().update()

    def _arrange(self) -> None:
        self.model.filter(self.filter.text(), str(self.kind.currentData()))
        found = len(self.model.shown)
        nouns = (tr("keyword"), tr("keywords")) if self.shows_keywords else (tr("tag"), tr("tags"))
        self.count.setText(counted(found, *nouns))
        if not found:
            self._explain()
        self.stack.setCurrentIndex(0 if found else 1)
        self._chosen()

    def _explain(self) -> None:
        if self.model.uses:
            steps = [(tr("Show all"), self._show_all)]
            self.nothing.explain("filter", tr("Nothing here is like that"), "", steps)
        elif self.shows_keywords:
            text = tr("Categories and keywords of what you import are kept here, apart from tags.")
            self.nothing.explain("tag", tr("No source gave keywords"), text)
        else:
            text = tr("Press T on a paper to give it a tag; a slash puts one tag below another.")
            self.nothing.explain("tag", tr("No paper has a tag"), text, [self.way_back])

    def _show_apart(self, is_on: bool) -> None:
        blocker = QSignalBlocker(self.apart)
        self.apart.setChecked(is_on)
        blocker.unblock()

    def _show_all(self) -> None:
        self.filter.clear()
        if not self.shows_keywords:
            self.kind.setCurrentIndex(0)

    def chosen(self) -> list[str]:
        """The names that are chosen, in the order of the table."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return [self.model.shown[row].name for row in rows]

    def _chosen(self) -> None:
        count = len(self.table.selectionModel().selectedRows())
        for widget in self._for_tags:
            widget.setVisible(not self.shows_keywords)
            widget.setEnabled(count > 0)
        self.adopt.setVisible(self.shows_keywords)
        self.apart.setVisible(self.shows_keywords)
        self.adopt.setEnabled(count > 0)
        self.adopt.setText(
            tr("Make {} tags").format(figures(count)) if count > 1 else tr("Make tag")
        )
        for widget in (self.rename, self.key, self.words, self.papers):
            widget.setEnabled(count == 1)

    # ------------------------------------------------------------------ doing

    def _rename(self) -> None:
        if len(chosen := self.chosen()) == 1:
            self.verbs.rename_tag(chosen[0])

    def _colour(self) -> None:
        chosen = self.chosen()
        menu = colour_menu(self, lambda colour: self.verbs.colour_tags(chosen, colour))
        self._pop_up(menu, self.colour)

    def _key(self) -> None:
        """The key from 1 to 9 that gives the tag."""
        favourites = self.window_.tags_in_side.favourites
        menu = key_menu(self, self.chosen()[0], favourites, self.verbs.set_favourite)
        self._pop_up(menu, self.key)

    def _words(self) -> None:
        """Words that stand for the tag: one more, or one less."""
        name = self.chosen()[0]
        use = next(use for use in self.model.shown if use.name == name)
        menu = QMenu(self)
        menu.addAction(tr("Another word for it …")).triggered.connect(
            lambda _checked=False: self.verbs.add_synonym(name)
        )
        if use.synonyms:
            menu.addSeparator()
        for word in use.synonyms:
            text = tr("‘{}’ stands for itself again").format(word.replace("&", "&&"))
            menu.addAction(text).triggered.connect(
                lambda _checked=False, word=word: self.verbs.remove_synonym(word)
            )
        self._pop_up(menu, self.words)

    def _pop_up(self, menu: QMenu, under: QWidget) -> None:
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        at = under.mapToGlobal(under.rect().topLeft())
        at.setY(at.y() - menu.sizeHint().height())
        menu.popup(at)

    def _demote(self) -> None:
        self.verbs.make_keywords(self.chosen())

    def _adopt(self) -> None:
        self.verbs.make_tags(self.chosen())

    def _show_papers(self) -> None:
        if len(chosen := self.chosen()) != 1:
            return
        self.left.emit()
        if self.shows_keywords:
            self.window_.side.choose(ALL)
            self.window_.search.setText(f'keyword:"{chosen[0]}"')
        else:
            self.window_.side.choose(Scope("tag", chosen[0]))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """F2, Delete and Return do with what is chosen what the buttons do."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        keys, can = Qt.Key, not self.shows_keywords and bool(self.chosen())
        if event.key() == keys.Key_F2 and can:
            self._rename()
        elif event.key() == keys.Key_Delete and can:
            self.verbs.delete_tags(self.chosen())
        elif event.key() in (keys.Key_Return, keys.Key_Enter):
            self._show_papers()
        else:
            return super().eventFilter(watched, event)
        return True

    def _enter_table(self) -> None:
        """From the field down into what it found."""
        if self.filter.hasFocus():
            self.table.setFocus()
            if not self.chosen():
                self.table.selectRow(0)


def _said(_nothing: object) -> None:
    """The box shows what was chosen: there is nothing more to say."""
