"""The search box: asks while one types, offers the rest of the word, values and recent searches."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolButton, QWidget

from readinglist.gui import icons, search_completion
from readinglist.gui.facets import Facets
from readinglist.gui.search_completion import ASKED, Begun, Counted
from readinglist.gui.search_line import QueryLine
from readinglist.gui.search_popup import Offer, OfferList, spoken
from readinglist.gui.search_recent import Recent
from readinglist.gui.settings import Settings
from readinglist.gui.theme import theme
from readinglist.gui.words import runs_from_the_right, tr
from readinglist.model import STATES
from readinglist.queries import quoted

DEBOUNCE_MS = 90


class SearchBar(QueryLine):
    """What is typed is asked at most once in 90 ms; the first letter after a pause at once."""

    asked = Signal(str)
    left = Signal()  # the list should have the focus
    undo_asked = Signal()
    redo_asked = Signal()
    values_wanted = Signal(str, str)  # a field the library is asked about, and what is begun

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("search")
        self.setAccessibleName(tr("Search"))
        self.setPlaceholderText(
            tr("Search titles, abstracts, authors, notes, tag:, year:, state: …")
        )
        self.setTextMargins(0, 0, 24, 0)
        self._ghost = ""
        self.values: dict[str, Counted] = {"state": [(state, None) for state in STATES]}
        self.recent = Recent(Settings(forget=True))
        self.popup = OfferList(self)
        self.popup.taken.connect(self._take)
        self._wait = QTimer(self, interval=DEBOUNCE_MS, singleShot=True)
        self._wait.timeout.connect(self._ask)
        self._asked = ""
        self.textChanged.connect(self._typed)
        self.textEdited.connect(lambda _text: self.suggest())
        self._clear = self._button("close", tr("Clear the search (Esc)"))
        self._clear.clicked.connect(self.clear)
        self._clear.hide()
        self._earlier = self._button("chevron-down", tr("Recent searches (Down)"))
        self._earlier.clicked.connect(self.show_recent)

    def _button(self, icon: str, about: str) -> QToolButton:
        made = QToolButton(self)
        made.setCursor(Qt.CursorShape.ArrowCursor)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.setToolTip(about)
        made.setAccessibleName(about)
        icons.dress(made, icon)
        return made

    @property
    def is_waiting(self) -> bool:
        """Whether something typed has not been asked yet."""
        return self._wait.isActive()

    def _typed(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        self._earlier.setVisible(not text)
        self._ghost = self._value_ghost(text)
        if not text:
            self.popup.hide()
        if not self._wait.isActive() and not text:
            self._ask()
        else:
            self._wait.start()

    def _ask(self) -> None:
        if self.text() != self._asked:
            self._asked = self.text()
            self.asked.emit(self._asked)

    # ------------------------------------------------------------------ the rest of a word

    def offer(self, typed: str, completion: str | None) -> None:
        """Show the rest of the last word behind the cursor."""
        if typed == self.text() and not self._ghost and not runs_from_the_right(typed):
            self._ghost = completion or ""
            self.update()

    def _begun(self) -> Begun | None:
        text = self.text()
        return search_completion.begun(text, self.pieces(text))

    def _value_ghost(self, text: str) -> str:
        """The rest of a value whose field has few: ``state:re`` → ``ading``."""
        here = self._begun()
        if here is None or not here.text or not here.field or runs_from_the_right(text):
            return ""
        is_open = text[here.start] in '"“”„' and text[-1] not in '"“”„'
        for value, _ in self.values.get(here.field, ()):
            if value.casefold().startswith(here.text.casefold()) and len(value) > len(here.text):
                fits = quoted(value) == value if text[here.start] not in '"“”„' else is_open
                return value[len(here.text) :] if fits else ""
        return ""

    # ------------------------------------------------------------------ the list below

    def know(self, facets: Facets, saved: Sequence[tuple[str, int]]) -> None:
        """The values there are, with the number of papers of each."""
        self.values |= search_completion.of_facets(facets)
        self.values["saved"] = list(saved)

    def show_values(self, field: str, begun: str, values: list[tuple[str, int]]) -> None:
        """What the library said; shown if it is still what is typed."""
        self.values[field] = values
        here = self._begun()
        if self.hasFocus() and here is not None and (here.field, here.text) == (field, begun):
            self.popup.offer(search_completion.values(here, self.values))

    def suggest(self, *, asked: bool = False) -> None:
        """The values of the field that stands last; with ``asked``, fields too."""
        here = self._begun()
        if self.cursorPosition() != len(self.text()) or here is None:
            self.popup.hide()
        elif here.field in ASKED:
            self.popup.hide()
            self.values_wanted.emit(here.field, here.text)
        elif here.field:
            self.popup.offer(search_completion.values(here, self.values))
        else:
            self.popup.offer(search_completion.fields(here) if asked else ())

    def show_recent(self) -> None:
        """What was searched for lately."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.popup.offer(self.recent.offers())

    def _take(self, offer: Offer) -> None:
        self.popup.hide()
        if offer.kind == "clear":
            self.recent.clear()
        elif offer.kind == "recent":
            self.setText(offer.text)
        else:
            self.setText(self.text()[: offer.start] + offer.text)
            if offer.kind == "field":
                self.suggest()

    def _forget(self, offer: Offer) -> None:
        self.recent.forget(offer.text)
        self.popup.offer(self.recent.offers())

    # ------------------------------------------------------------------ keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._key_of_list(event) or self._key_of_ghost(event):
            return
        key, control = event.key(), event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if key == Qt.Key.Key_Space and control:
            self.suggest(asked=True)
        elif key == Qt.Key.Key_Escape:
            if self.text():
                self.clear()
            else:
                self.left.emit()
        elif key == Qt.Key.Key_Down and not self.text() and self.recent.queries:
            self.show_recent()
            self.popup.step(1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self._ask()
            self.recent.add(self.text())
            self.left.emit()
        elif event.matches(QKeySequence.StandardKey.Undo) and not self.isUndoAvailable():
            self.undo_asked.emit()
        elif event.matches(QKeySequence.StandardKey.Redo) and not self.isRedoAvailable():
            self.redo_asked.emit()
        else:
            super().keyPressEvent(event)

    def _key_of_list(self, event: QKeyEvent) -> bool:
        """The keys of the list below, while it is there; whether this was one."""
        if not self.popup.isVisible():
            return False
        chosen, key = self.popup.chosen, event.key()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.popup.step(1 if key == Qt.Key.Key_Down else -1)
            now = self.popup.chosen
            self.setAccessibleDescription(spoken(now) if now is not None else "")
        elif key == Qt.Key.Key_Escape:
            self.popup.hide()
        elif chosen is not None and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab):
            self._take(chosen)
        elif chosen is not None and chosen.kind == "recent" and key == Qt.Key.Key_Delete:
            self._forget(chosen)
        else:
            return False
        return True

    def _key_of_ghost(self, event: QKeyEvent) -> bool:
        at_end = self.cursorPosition() == len(self.text()) and not self.hasSelectedText()
        accept = event.key() in (Qt.Key.Key_Right, Qt.Key.Key_End, Qt.Key.Key_Tab)
        if not (self._ghost and at_end and accept) or event.modifiers():
            return False
        self.insert(self._ghost)
        self.popup.hide()
        return True

    def focusNextPrevChild(self, next_: bool) -> bool:
        """Tab takes the line of the list or the offered word first; without one it moves on."""
        chosen = self.popup.chosen
        if next_ and chosen is not None:
            self._take(chosen)
            return True
        if next_ and self._ghost and self.cursorPosition() == len(self.text()):
            self.insert(self._ghost)
            self.popup.hide()
            return True
        return super().focusNextPrevChild(next_)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.popup.hide()
        self.update()

    # ------------------------------------------------------------------ drawing

    @property
    def _is_mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self.popup.hide()
        for made in (self._clear, self._earlier):
            size = made.sizeHint()
            end = 4 if self._is_mirrored else self.width() - size.width() - 4
            made.move(end, (self.height() - size.height()) // 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        glyph = icons.pixmap("search", 16, theme.colours.muted, self.devicePixelRatioF())
        start = self.width() - 26 if self._is_mirrored else 10
        painter.drawPixmap(start, (self.height() - 16) // 2, glyph)
        if self._ghost and self.hasFocus() and self.cursorPosition() == len(self.text()):
            painter.setPen(QColor(theme.colours.faint))
            box = self.cursorRect()
            start = box.center().x() + 1
            where = self.rect().adjusted(start, 0, -28, 0)
            painter.drawText(where, Qt.AlignmentFlag.AlignVCenter, self._ghost)
