"""The manual in the window: pages on the left, one of them at the right, a search over all."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QKeySequence,
    QPalette,
    QShortcut,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextTable,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QTextBrowser,
    QTextEdit,
    QWidget,
)

from readinglist import manual
from readinglist.errors import UsageError
from readinglist.gui import links
from readinglist.gui.page import Page
from readinglist.gui.parts import button
from readinglist.gui.theme import theme
from readinglist.gui.words import tr

MEASURE = 760
"""The width of a line of text that is read with ease, in pixels at the usual size."""
MARKS = 200


class Manual(QTextBrowser):
    """Shows one page; links lead to pages, and web links to the browser. Nothing is ever loaded."""

    page_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("manual")
        self.setOpenLinks(False)
        self.setAccessibleName(tr("Manual"))
        self.anchorClicked.connect(self._follow)
        self._text = ""
        self._words: list[str] = []
        theme.changed.connect(self._dress)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Nothing: a page is text, and no address in it is fetched."""
        return None

    def show_text(self, text: str, words: str = "") -> None:
        """Another page, with these words marked in it."""
        self._text, self._words = text, words.split()
        self._dress()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _dress(self) -> None:
        document = self.document()
        document.setDefaultFont(theme.font(1.05))
        document.setMarkdown(
            self._text,
            QTextDocument.MarkdownFeature.MarkdownDialectGitHub
            | QTextDocument.MarkdownFeature.MarkdownNoHTML,
        )
        look = self.palette()
        look.setColor(QPalette.ColorRole.Base, QColor(theme.colours.surface))
        self.setPalette(look)
        document.setDocumentMargin(28)
        _space(document)
        self._mark()

    def _mark(self) -> None:
        found: list[QTextEdit.ExtraSelection] = []
        for word in self._words:
            cursor = self.document().find(word)
            while not cursor.isNull() and len(found) < MARKS:
                mark = QTextEdit.ExtraSelection()
                mark.cursor = cursor
                mark.format = QTextCharFormat()
                mark.format.setBackground(QColor(theme.colours.mark))
                found.append(mark)
                cursor = self.document().find(word, cursor)
        self.setExtraSelections(found)

    def _follow(self, address: QUrl) -> None:
        if address.isRelative() and address.path().endswith(".md"):
            self.page_wanted.emit(address.path())
        else:
            links.open_url(address.toString())


def _space(document: QTextDocument) -> None:
    """Air between paragraphs and lines, and tables with thin rules."""
    block = document.begin()
    while block.isValid():
        cursor = QTextCursor(block)
        shape = QTextBlockFormat(block.blockFormat())
        shape.setLineHeight(135, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if shape.headingLevel() > 1:
            shape.setTopMargin(18)
        cursor.setBlockFormat(shape)
        block = block.next()
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            look = frame.format()
            look.setBorder(1)
            look.setBorderCollapse(True)
            look.setCellPadding(6)
            look.setBorderBrush(QColor(theme.colours.line))
            look.setProperty(QTextFormat.Property.FrameTopMargin, 6)
            frame.setFormat(look)


class HelpPage(Page):
    """The whole manual."""

    def __init__(self, name: str = "start") -> None:
        super().__init__()
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("Search the manual"))
        self.field.setAccessibleName(tr("Search the manual"))
        self.field.setClearButtonEnabled(True)
        self.field.setFixedWidth(320)
        self.list = QListWidget()
        self.list.setObjectName("side")
        self.list.setAccessibleName(tr("Pages of the manual"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.text = Manual()
        self._visited: list[str] = []
        self.back = button(tr("Back"), self.go_back, icon="undo")
        self.keys[Qt.Key.Key_Escape] = self._escape
        self._lay_out()
        self.field.textChanged.connect(self._filter)
        self.field.returnPressed.connect(self.text.setFocus)
        self.list.currentItemChanged.connect(self._chosen)
        self.text.page_wanted.connect(self.go)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self.field.setFocus)
        QShortcut(QKeySequence("Alt+Left"), self, self.go_back)
        self._filter("")
        self.go(name)

    def _lay_out(self) -> None:
        parts = (self.field, None, self.back, button(*self.way_back))
        head = self.head(tr("Manual"), *parts, gap=12, spacing=12)
        room = QWidget()
        room.setObjectName("page")
        room.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        middle = QHBoxLayout(room)
        middle.setContentsMargins(0, 0, 0, 0)
        self.text.setMaximumWidth(MEASURE + 80)
        middle.addWidget(self.text)
        self.list.setMinimumWidth(180)
        panes = QSplitter()
        panes.setHandleWidth(1)
        panes.setChildrenCollapsible(False)
        panes.addWidget(self.list)
        panes.addWidget(room)
        panes.setStretchFactor(1, 1)
        panes.setSizes([240, 900])
        self.lay_out(head, panes)

    @property
    def name(self) -> str:
        """The page that is shown."""
        return self._visited[-1] if self._visited else ""

    def go(self, name: str) -> None:
        """Another page; a link to one that is not there goes nowhere."""
        try:
            page = manual.page(name)
        except UsageError:
            return
        if page.name != self.name:
            self._visited.append(page.name)
        self._show(page)

    def go_back(self) -> None:
        """The page before."""
        if len(self._visited) > 1:
            self._visited.pop()
            self._show(manual.page(self.name))

    def _show(self, page: manual.Page) -> None:
        self.text.show_text(page.text, self.field.text())
        self.back.setEnabled(len(self._visited) > 1)
        for row in range(self.list.count()):
            if self.list.item(row).data(Qt.ItemDataRole.UserRole) == page.name:
                self.list.setCurrentRow(row)

    def _filter(self, words: str) -> None:
        found = manual.pages(words)
        self.list.blockSignals(True)
        self.list.clear()
        for page in found:
            item = QListWidgetItem(page.title)
            item.setData(Qt.ItemDataRole.UserRole, page.name)
            item.setSizeHint(QSize(0, QFontMetrics(theme.font()).height() + 14))
            self.list.addItem(item)
        self.list.blockSignals(False)
        names = [page.name for page in found]
        if names and self.name:
            self.go(self.name if self.name in names else names[0])
        elif not names:
            self.text.show_text(tr("No page has all of these words: {}").format(words))

    def _chosen(self, item: QListWidgetItem | None) -> None:
        if item is not None and item.data(Qt.ItemDataRole.UserRole) != self.name:
            self.go(item.data(Qt.ItemDataRole.UserRole))

    def _escape(self) -> None:
        """First out of what was searched for, then out of the manual."""
        if self.field.text():
            self.field.clear()
        else:
            self.left.emit()
