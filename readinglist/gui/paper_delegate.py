"""Paints a paper of the list: two lines, or a cell of the table. Plain text only, marks included."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import (
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from readinglist import latex
from readinglist.gui import icons, marks
from readinglist.gui.columns import COLUMNS
from readinglist.gui.paper_model import ROW_ROLE, PaperModel
from readinglist.gui.theme import theme
from readinglist.gui.words import STATE_WORDS, counted, day, people, runs_from_the_right, tr
from readinglist.model import MAX_REMARK, PaperRow

Index = QModelIndex | QPersistentModelIndex

GUTTER = 40
MARGIN = 16
MIN_HEIGHT = 60
TITLE_SHOWN = 600
DOT = "  ·  "


@lru_cache(maxsize=32)
def lettering(scale: float = 1.0, bold: bool = False) -> tuple[QFont, QFontMetrics]:
    """A font of the theme and its measures; made once, for every cell of every row asks."""
    font = theme.font(scale, bold=bold)
    return font, QFontMetrics(font)


@lru_cache(maxsize=64)
def ink(colour: str) -> QColor:
    """A colour of the theme, made once."""
    return QColor(colour)


theme.changed.connect(lettering.cache_clear)
_SIGNS = re.compile(r"^\s*(?:#{1,6}|>|[-*+])\s+|\*\*|(?<!\w)__|__(?!\w)|`")
"""Signs of Markdown that a line of a note does without."""
_OTHER_WAY = re.compile(
    "[\u0590-\u08ff\u200e-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
"""Letters and marks that turn the direction of a line."""


class RemarkEditor(QLineEdit):
    """A remark being written; Return ends it, where in the list it would open the paper."""

    def event(self, event: QEvent) -> bool:
        ends = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        is_asked = event.type() == QEvent.Type.ShortcutOverride
        if is_asked and isinstance(event, QKeyEvent) and event.key() in ends:
            event.accept()
            return True
        return super().event(event)


class PaperDelegate(QStyledItemDelegate):
    """Two lines: the title, and what one decides by (state, authors, venue, source, tags)."""

    is_table = False

    def row_height(self) -> int:
        """Pixels for a row at the present text size."""
        line = QFontMetrics(theme.font()).height()
        if self.is_table:
            return max(28, line + 10)
        return max(MIN_HEIGHT, line + QFontMetrics(theme.font(0.92)).height() + 26)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, self.row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW_ROLE)
        painter.save()
        self._background(painter, option)
        rect: QRect = option.rect
        if self.is_table:
            self._cell(painter, rect, row, index)
        elif isinstance(row, PaperRow):
            self._card(painter, rect, row, _terms(index))
        painter.restore()

    def _background(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        c = theme.colours
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, ink(c.selection))
            if state & QStyle.StateFlag.State_Active and rect.x() <= 0:
                painter.fillRect(rect.x(), rect.y(), 3, rect.height(), ink(c.accent))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, ink(c.hover))
        painter.setPen(ink(c.line))
        left = rect.left() + (0 if self.is_table else GUTTER)
        painter.drawLine(left, rect.bottom(), rect.right(), rect.bottom())

    # ------------------------------------------------------------------ two lines

    def _card(self, painter: QPainter, rect: QRect, row: PaperRow, terms: Sequence[str]) -> None:
        c = theme.colours
        title_font, title_metrics = lettering(1.02, row.state == "inbox")
        meta_font, meta_metrics = lettering(0.92)
        title_height, meta_height = title_metrics.height(), meta_metrics.height()
        top = rect.y() + (rect.height() - title_height - meta_height - 6) // 2
        left, right = rect.x() + GUTTER, rect.right() - MARGIN
        ratio = painter.device().devicePixelRatioF()
        state = icons.STATE_ICONS[row.state]
        colour = c.accent if row.state == "inbox" else c.muted
        glyph = icons.pixmap(state, 16, colour, ratio)
        painter.drawPixmap(rect.x() + 14, top + (title_height - 16) // 2, glyph)
        if row.starred:
            star = icons.pixmap("star-filled", 16, c.warning, ratio)
            painter.drawPixmap(right - 16, top + (title_height - 16) // 2, star)
        shown_title = latex.show(row.title[:TITLE_SHOWN])
        title_room = right - left - (24 if row.starred else 0)
        title = "text" if row.state != "dismissed" else "muted"
        draw_line(
            painter,
            QPointF(left, top),
            shown_title,
            title_font,
            getattr(c, title),
            title_room,
            marks.spans(shown_title, terms),
        )
        second = top + title_height + 6
        free = _chips(painter, row.tags, left, right, second, meta_height)
        draw_line(
            painter, QPointF(left, second), meta_line(row), meta_font, c.muted, free - left, ()
        )

    # ------------------------------------------------------------------ a cell of the table

    def _cell(self, painter: QPainter, rect: QRect, row: PaperRow | None, index: Index) -> None:
        name = COLUMNS[index.column()].name
        if isinstance(row, PaperRow):
            if name == "state":
                _state_icons(painter, rect, row)
                return
            if name == "tags":
                height = lettering(0.85)[1].height()
                top = rect.y() + (rect.height() - height) // 2
                _chips(painter, row.tags, rect.x() + 6, rect.right() - 6, top, height, 1.0)
                return
            if name == "completeness" and row.completeness is not None:
                _meter(painter, rect, row.completeness)
        is_title = name == "title"
        font, metrics = lettering(1.0, is_title and row is not None and row.state == "inbox")
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        text = latex.show(text[:TITLE_SHOWN]) if is_title else text
        colour = theme.colours.text if is_title else theme.colours.muted
        at = QPointF(rect.x() + 8, rect.y() + (rect.height() - metrics.height()) / 2)
        found = marks.spans(text, _terms(index)) if is_title else ()
        draw_line(painter, at, text, font, colour, rect.width() - 16, found)

    # ------------------------------------------------------------------ the remark, in place

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> QLineEdit:
        editor = RemarkEditor(parent)
        editor.setMaxLength(MAX_REMARK)
        editor.setPlaceholderText(tr("A remark, in one line"))
        editor.setAccessibleName(tr("Remark"))
        return editor

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        rect: QRect = option.rect
        height = editor.sizeHint().height()
        if self.is_table:
            editor.setGeometry(rect.adjusted(0, min(0, rect.height() - height), 0, 0))
        else:
            left = rect.x() + GUTTER - 8
            top = rect.bottom() - height - 2
            editor.setGeometry(left, top, rect.right() - MARGIN - left, height)


def _terms(index: Index) -> Sequence[str]:
    model = index.model()
    return model.terms if isinstance(model, PaperModel) else ()


def _state_icons(painter: QPainter, rect: QRect, row: PaperRow) -> None:
    """What a paper is to its reader: an icon, and the star."""
    ratio = painter.device().devicePixelRatioF()
    colour = theme.colours.accent if row.state == "inbox" else theme.colours.muted
    top = rect.center().y() - 7
    glyph = icons.pixmap(icons.STATE_ICONS[row.state], 16, colour, ratio)
    painter.drawPixmap(rect.x() + 6, top, glyph)
    if row.starred:
        star = icons.pixmap("star-filled", 14, theme.colours.warning, ratio)
        painter.drawPixmap(rect.x() + 25, top + 1, star)


def _meter(painter: QPainter, rect: QRect, percent: int) -> None:
    """A bar at the foot of the cell, as long as the entry is complete."""
    c = theme.colours
    room = rect.width() - 16
    foot = QRect(rect.x() + 8, rect.bottom() - 4, room, 2)
    painter.fillRect(foot, QColor(c.line))
    foot.setWidth(room * max(0, min(100, percent)) // 100)
    painter.fillRect(foot, QColor(c.ok if percent >= 100 else c.accent))


def chip_colour(name: str) -> tuple[QColor, QColor]:
    """Background and text of a tag's chip in the list: the one place that decides it."""
    return theme.tag(name)


def meta_line(row: PaperRow) -> str:
    """The second line: state first, then what was remarked, who, where, when and how often seen."""
    year = str(row.year) if row.year else ""
    venue = row.venue or ""
    if year not in venue:
        venue = f"{venue} {year}".strip()
    seen = f"{tr('seen')} {row.seen}×" if row.seen > 1 else ""
    remark = f"“{row.remark}”" if row.remark else _SIGNS.sub("", row.noted)
    waits = counted(row.waiting, tr("change waiting"), tr("changes waiting")) if row.waiting else ""
    version = tr("published version known") if row.has_version else ""
    parts = [tr(STATE_WORDS[row.state]), waits, version, remark, people(row.authors, 2), venue]
    votes = counted(row.upvotes, tr("upvote"), tr("upvotes")) if row.upvotes else ""
    parts += [row.source, votes, day(row.added), seen]
    if row.deleted:
        parts.insert(0, f"{tr('deleted')} {day(row.deleted)}")
    return DOT.join(p for p in parts if p)


def _chips(
    painter: QPainter,
    tags: Sequence[str],
    left: int,
    right: int,
    top: int,
    height: int,
    share: float = 0.5,
) -> int:
    """Tags, as many as fit into their share of the line; returns where they begin.

    From the right, or, where they have all of the line, from the left.
    """
    if not tags:
        return right
    font, metrics = lettering(0.85)
    widths = [min(metrics.horizontalAdvance(t) + 16, 140) for t in tags]
    room = int((right - left) * share)
    widths = [min(width, room) for width in widths]
    shown = len(tags)
    while shown > 1 and sum(widths[:shown]) + 4 * shown > room:
        shown -= 1
    rest = len(tags) - shown
    labels = [*tags[:shown], *([counted(rest, "more", "more")] if rest else [])]
    widths = [*widths[:shown], *([metrics.horizontalAdvance(labels[-1]) + 16] if rest else [])]
    x = begin = right - sum(widths) - 4 * (len(widths) - 1) if share < 1 else left
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for label, width in zip(labels, widths, strict=True):
        back, front = chip_colour(label)
        if rest and label is labels[-1]:
            back, front = QColor(theme.colours.window), QColor(theme.colours.muted)
        box = QRectF(x, top - 1, width, height + 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(back)
        painter.drawRoundedRect(box, 6, 6)
        painter.setFont(font)
        painter.setPen(front)
        text = metrics.elidedText(label, Qt.TextElideMode.ElideRight, width - 14)
        flags = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextSingleLine)
        painter.drawText(box, flags, text)
        x += width + 4
    return begin - 12


def draw_line(
    painter: QPainter,
    at: QPointF,
    text: str,
    font: QFont,
    colour: str,
    width: int,
    spans: Sequence[tuple[int, int]],
) -> None:
    """One line of plain text, cut with "…" where it ends, its spans marked."""
    if width < 24:
        return
    metrics = QFontMetrics(font)
    text = text[:TITLE_SHOWN].replace("\n", " ")  # more is never seen, and slow to measure
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
    painter.setPen(ink(colour))
    if not spans and _OTHER_WAY.search(text) is None:  # a layout takes four times as long
        painter.setFont(font)
        # In a window that runs the other way, the "…" would stand before the first word.
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        painter.drawText(QPointF(at.x(), at.y() + metrics.ascent()), shown)
        return
    layout = QTextLayout(shown, font)
    option = QTextOption()
    # A title runs as it is written, whichever way the window does.
    option.setTextDirection(
        Qt.LayoutDirection.RightToLeft
        if runs_from_the_right(shown)
        else Qt.LayoutDirection.LeftToRight
    )
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    cut = marks.in_qt(shown, [(0, len(shown) - (shown != text))])[0][1]
    formats = []
    for start, length in marks.in_qt(text, spans):
        if start < cut:
            span = QTextLayout.FormatRange()
            span.start, span.length = start, min(length, cut - start)
            mark = QTextCharFormat()
            mark.setBackground(QColor(theme.colours.mark))
            mark.setForeground(QColor(theme.colours.text))
            span.format = mark
            formats.append(span)
    layout.setFormats(formats)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(max(width, 1))
    layout.endLayout()
    layout.draw(painter, at)
