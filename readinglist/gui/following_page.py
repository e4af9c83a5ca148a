"""The page of sources: feeds, APIs and folders, how each stands, and what to do with it."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStackedWidget, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from readinglist.gui.empty import EmptyList
from readinglist.gui.following_dialog import SourceDialog
from readinglist.gui.library_words import said
from readinglist.gui.page import Page
from readinglist.gui.paper_delegate import draw_line
from readinglist.gui.parts import Label, button
from readinglist.gui.row_parts import background, plain_list
from readinglist.gui.rows import ROW_ROLE, Index, RowModel, chosen
from readinglist.gui.theme import theme
from readinglist.gui.words import clock, counted, figures, papers, tr
from readinglist.subscription import Subscription

if TYPE_CHECKING:
    from readinglist.gui.main_window import MainWindow

BUSY_ROLE = ROW_ROLE + 1
SPANS = {15: "every 15 minutes", 60: "every hour", 1440: "every day", 7 * 1440: "every week"}


def lamp(source: Subscription, is_busy: bool) -> tuple[str, str]:
    """The colour of how a source stands, and a sign that says the same."""
    c = theme.colours
    if is_busy:
        return c.accent, "…"
    if source.paused:
        return c.faint, "–"
    if source.error:
        return c.error, "!"
    return (c.ok, "✓") if source.polled else (c.faint, "")


def pace(source: Subscription) -> str:
    """``every day``, ``every 6 hours``, ``when you ask``."""
    if not source.every:
        return tr("when you ask")
    if source.every in SPANS:
        return tr(SPANS[source.every])
    for minutes, one, many in ((1440, tr("day"), tr("days")), (60, tr("hour"), tr("hours"))):
        if source.every % minutes == 0:
            return f"{tr('every')} {counted(source.every // minutes, one, many)}"
    return f"{tr('every')} {counted(source.every, tr('minute'), tr('minutes'))}"


def times(source: Subscription, is_busy: bool) -> str:
    """When it was polled last, and when it is next."""
    if is_busy:
        return tr("being asked …") if not source.is_folder else tr("being looked into …")
    last = f"{tr('last')} {clock(source.polled)}" if source.polled else tr("never yet")
    if source.paused:
        return f"{last} · {tr('paused')}"
    if source.every and source.next:
        return f"{last} · {tr('next')} {clock(source.next)}"
    return f"{last} · {pace(source)}"


def state(source: Subscription) -> str:
    """What the last poll brought, or why it did not."""
    if source.error:
        return said(source.error)
    parts = []
    if source.waiting:
        one, many = tr("dump waits for a look"), tr("dumps wait for a look")
        parts.append(counted(source.waiting, one, many))
    if source.succeeded:
        parts.append(papers(source.new, "new") if source.new else tr("nothing new"))
        if source.found:
            parts.append(tr("of {} it lists").format(figures(source.found)))
    if source.note:
        parts.append(said(source.note))
    return " · ".join(parts) or tr("not asked yet")


class SourceModel(RowModel[Subscription]):
    """Feeds and APIs first, then folders."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.busy: frozenset[int] = frozenset()

    def show_sources(self, sources: list[Subscription], busy: frozenset[int]) -> None:
        """The sources as they stand now; a row stays where it is while only its state changes."""
        same = [s.id for s in sources] == [s.id for s in self.rows]
        self.busy = busy
        if not same:
            self.show_rows(sources)
        elif sources:
            self.rows = sources
            self.dataChanged.emit(self.index(0), self.index(len(sources) - 1))

    def told(self, source: Subscription, role: int) -> Any:
        is_busy = source.id in self.busy
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return source.title
            case Qt.ItemDataRole.ToolTipRole:
                return f"<p>{html.escape(source.address)}</p>"  # a folder's name may look like HTML
            case Qt.ItemDataRole.AccessibleTextRole:
                return (
                    f"{source.title}. {source.address}. {times(source, is_busy)}. {state(source)}"
                )
            case _ if role == BUSY_ROLE:
                return is_busy
        return None


class SourceDelegate(QStyledItemDelegate):
    """A lamp, title and address, what came; at the right when."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        small = QFontMetrics(theme.font(0.92)).height()
        return QSize(200, QFontMetrics(theme.font()).height() + small + 22)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        source = index.data(ROW_ROLE)
        if not isinstance(source, Subscription):
            return
        is_busy = bool(index.data(BUSY_ROLE))
        c = theme.colours
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = background(painter, option)
        font, bold, small = theme.font(), theme.font(bold=True), theme.font(0.92)
        height = QFontMetrics(font).height()
        top, left = rect.y() + 9, rect.x() + 48
        colour, sign = lamp(source, is_busy)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        middle = QPointF(rect.x() + 31, top + height / 2)
        painter.drawEllipse(middle, height * 0.31, height * 0.31)
        painter.setFont(theme.font(0.75, bold=True))
        painter.setPen(QColor(c.surface))
        where = QRect(round(middle.x()) - height // 2, round(top), height, height)
        painter.drawText(where, int(Qt.AlignmentFlag.AlignCenter), sign)
        when = times(source, is_busy)
        room = QFontMetrics(small).horizontalAdvance(when) + 12
        right = rect.right() - 24 - room
        draw_line(painter, QPointF(right, top), when, small, c.muted, room, ())
        text = c.muted if source.paused else c.text
        name = QFontMetrics(bold).horizontalAdvance(source.title) + 8
        draw_line(painter, QPointF(left, top), source.title, bold, text, right - left - 12, ())
        beside = right - left - name - 12
        if beside > 40:
            at = QPointF(left + name, top)
            draw_line(painter, at, source.address, small, c.muted, beside, ())
        under = QPointF(left, top + height + 4)
        role = c.error if source.error and not source.paused else c.muted
        draw_line(painter, under, state(source), small, role, rect.right() - 24 - left, ())
        painter.restore()


class FollowingPage(Page):
    """The sources, and everything one can do with one."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self.window_ = window
        self.poller = window.poller
        self.model = SourceModel(self)
        self.table = plain_list(self.model, SourceDelegate(self), tr("Sources"))
        self.table.selectionModel().currentChanged.connect(lambda *_: self._chosen())
        self.table.doubleClicked.connect(lambda _index: self._open())
        self.nothing = EmptyList()
        text = tr(
            "Feeds, arXiv and folders can bring papers by themselves. Until you add one, "
            "Reading List opens no connection; then it asks only what is listed here."
        )
        steps = [
            (tr("Hugging Face daily papers"), lambda: SourceDialog.ask(window, kind="hf-daily")),
            (tr("An arXiv category …"), lambda: SourceDialog.ask(window, kind="arxiv")),
            (tr("Another source …"), lambda: SourceDialog.ask(window)),
            self.way_back,
        ]
        self.nothing.explain("source", tr("Nothing is followed"), text, steps)
        self.problem = Label("", "muted", scale=0.95, wrap=True)
        self.problem.setContentsMargins(24, 6, 24, 6)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.table)
        self.stack.addWidget(self.nothing)
        self.lay_out(self._head(), self.stack, self.problem, self._foot())
        self.keys[Qt.Key.Key_Delete] = self._remove
        self.keys |= dict.fromkeys((Qt.Key.Key_Insert, Qt.Key.Key_Plus), self._add)
        self.on_return(self._open)
        self.poller.told.connect(self._show)
        self.poller.began.connect(lambda: self._show(self.poller.sources))
        self._show(self.poller.sources)
        self.poller.look()

    def _head(self) -> QWidget:
        about = Label(tr("What brings papers by itself."), "muted")
        self.all = button(tr("Poll all now"), lambda: self.poller.poll(), icon="refresh")
        self.all.setToolTip("F5")
        add = button(tr("Add …"), self._add, icon="plus")
        return self.head(tr("Sources"), about, None, self.all, add, gap=12)

    def _foot(self) -> QWidget:
        self.preview = button(tr("Look at what waits"), self._preview, "primary")
        self.skip = button(tr("Skip it"), self._skip)
        self.now = button(tr("Poll this one"), self._poll, icon="refresh")
        self.pause = button(tr("Pause"), self._pause)
        self.change = button(tr("Change …"), self._change)
        self.remove = button(tr("Remove"), self._remove)
        dumps = (self.preview, self.skip, self.now)
        source = (self.pause, self.change, self.remove)
        self.bottom = self.foot(*dumps, None, *source, 16, button(*self.way_back))
        return self.bottom

    # ------------------------------------------------------------------ showing

    def _show(self, sources: list[Subscription]) -> None:
        row = max(0, self.table.currentIndex().row())
        busy = frozenset(s.id for s in sources if self.poller.is_asked(s))
        self.model.show_sources(sources, busy)
        self.stack.setCurrentIndex(0 if sources else 1)
        self.bottom.setVisible(bool(sources))
        self.all.setEnabled(bool(sources) and not self.poller.is_polling)
        if sources and not self.table.currentIndex().isValid():
            first = next((n for n, s in enumerate(sources) if s.error or s.waiting), 0)
            at = row if 0 < row < len(sources) else first
            self.table.setCurrentIndex(self.model.index(at))
        self._chosen()

    def chosen(self) -> Subscription | None:
        """The source that is selected."""
        return chosen(self.table, Subscription)

    def _chosen(self) -> None:
        source = self.chosen()
        waits = source is not None and source.waiting > 0
        for widget in (self.preview, self.skip):
            widget.setVisible(waits)
        self.now.setEnabled(source is not None and not self.poller.is_polling)
        paused = source is not None and source.paused
        self.pause.setText(tr("Go on") if paused else tr("Pause"))
        text = self._told(source) if source is not None else ""
        self.problem.setText(text)
        self.problem.setVisible(bool(text))

    def _told(self, source: Subscription) -> str:
        """The whole of what a row may have cut off."""
        parts = []
        if source.error:
            parts.append(said(source.error))
            if source.failures > 1:
                parts.append(tr("It failed {} times in a row.").format(source.failures))
            if source.succeeded:
                parts.append(tr("It went well last {}.").format(clock(source.succeeded)))
        if source.note:
            parts.append(said(source.note))
        return "\n".join(parts)

    # ------------------------------------------------------------------ doing

    def _add(self) -> None:
        SourceDialog.ask(self.window_)

    def _open(self) -> None:
        source = self.chosen()
        if source is not None and source.waiting:
            self._preview()
        elif source is not None:
            self._change()

    def _preview(self) -> None:
        if (source := self.chosen()) is not None:
            self.window_.verbs.preview_waiting(source)

    def _skip(self) -> None:
        if (source := self.chosen()) is not None:
            self.window_.verbs.skip_waiting(source)

    def _poll(self) -> None:
        if (source := self.chosen()) is not None:
            self.poller.poll([source.id])

    def _change(self) -> None:
        if (source := self.chosen()) is not None:
            SourceDialog.ask(self.window_, source)

    def _pause(self) -> None:
        if (source := self.chosen()) is not None:
            self.window_.verbs.pause_source(source)

    def _remove(self) -> None:
        if (source := self.chosen()) is not None:
            self.window_.verbs.remove_source(source)
