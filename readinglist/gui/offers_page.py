"""What waits for a decision: published versions of preprints, and changes that later dumps brought."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QGridLayout,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from readinglist import latex
from readinglist.gui.empty import EmptyList
from readinglist.gui.offers_model import (
    FIELD_NAMES,
    OfferDelegate,
    OfferModel,
    facts_of,
    name_of,
    word_of,
)
from readinglist.gui.page import Page
from readinglist.gui.parts import Label, Panes, button
from readinglist.gui.preview_diff import changed_spans
from readinglist.gui.reading_text import ReadingText
from readinglist.gui.row_parts import plain_list
from readinglist.gui.rows import again, chosen
from readinglist.gui.theme import theme
from readinglist.gui.words import figures, papers, tr
from readinglist.model import Done
from readinglist.offers import Kind, Offer, Offered

if TYPE_CHECKING:
    from readinglist.gui.desk import Desk

SHOWN = 4_000
"""Characters shown of a field."""


class Fields(QWidget):
    """The fields of an offer: a box for each, what one has, what it says, changed words marked."""

    turned = Signal(str, bool)  # a field's mark, whether it is to be taken

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("column")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(20, 16, 20, 20)
        self._grid.setHorizontalSpacing(20)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(2, 1)
        self.boxes: dict[str, QCheckBox] = {}
        self._shown: tuple[Offer | None, frozenset[str]] = (None, frozenset())

    def show_offer(self, offer: Offer | None, marks: frozenset[str] = frozenset()) -> None:
        """Another offer, or none; of the same one nothing is made anew, which would take the focus."""
        if (offer, marks) == self._shown:
            return
        held = next((mark for mark, box in self.boxes.items() if box.hasFocus()), None)
        self._shown = offer, marks
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.boxes = {}
        if offer is None:
            return
        title = ReadingText(scale=1.15, bold=True)
        title.setAccessibleName(tr("Title"))
        title.show_text(latex.show(offer.title))
        self._grid.addWidget(title, 0, 0, 1, 3)
        why = Label("  ·  ".join(filter(None, (word_of(offer), facts_of(offer)))), "muted")
        why.setWordWrap(True)
        self._grid.addWidget(why, 1, 0, 1, 3)
        self._grid.setRowMinimumHeight(2, 8)
        heads = (tr("Take"), tr("You have"), tr("It says"))
        for column, text in enumerate(heads):
            self._grid.addWidget(Label(text, "faint", scale=0.92), 3, column)
        for row, field in enumerate(offer.fields, 4):
            self._add(row, field, field.mark in marks)
        # Left over from an offer with more fields, a stretched row would stand in the middle.
        for row in range(self._grid.rowCount()):
            self._grid.setRowStretch(row, 0)
        self._grid.setRowStretch(len(offer.fields) + 4, 1)
        if held in self.boxes:
            self.boxes[held].setFocus()

    def turned_to(self, marks: frozenset[str]) -> None:
        """What the boxes say by now."""
        self._shown = self._shown[0], marks

    def _add(self, row: int, field: Offered, is_on: bool) -> None:
        top = Qt.AlignmentFlag.AlignTop
        name = tr(FIELD_NAMES.get(field.name, field.name))
        box = QCheckBox(name)
        box.setChecked(is_on)
        box.setMinimumHeight(QFontMetrics(theme.font()).height() + 6)
        box.setAccessibleName(tr("Take {}: {}").format(name, field.new[:200] or tr("nothing")))
        box.toggled.connect(lambda on: self.turned.emit(field.mark, on))
        self.boxes[field.mark] = box
        self._grid.addWidget(box, row, 0, top)
        old, new = field.old[:SHOWN], field.new[:SHOWN]
        for column, (text, other, said) in enumerate(
            ((old, new, tr("You have")), (new, old, tr("It says"))), 1
        ):
            shown = ReadingText(role="text" if text else "faint")
            shown.setAccessibleName(f"{name}: {said}")
            shown.show_text(text or tr("nothing"), changed_spans(other, text) if text else ())
            cell = QWidget()  # on one line with the words of the box
            room = QVBoxLayout(cell)
            room.setContentsMargins(0, 3, 0, 0)
            room.addWidget(shown)
            self._grid.addWidget(cell, row, column, top)


class OffersPage(Page):
    """Two lists behind two buttons; the fields of the chosen paper; taking, keeping, many at once."""

    inset = 16
    paper_asked = Signal(int)

    def __init__(self, desk: Desk, kind: Kind = "published", paper_id: int | None = None) -> None:
        super().__init__()
        self.desk = desk
        self.wanted = paper_id  # the paper to begin with
        self._is_read = False
        self.found: dict[Kind, Sequence[Offer]] = {"published": (), "change": ()}
        self.kind: Kind = kind
        self.model = OfferModel(self)
        self.table = plain_list(self.model, OfferDelegate(self), tr("What waits"))
        self.table.selectionModel().currentChanged.connect(self._show_fields)
        self.table.doubleClicked.connect(self._go_to_paper)
        self.fields = Fields()
        self.fields.turned.connect(self._turn)
        self.nothing = EmptyList()
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(self.fields)
        area.setAccessibleName(tr("Fields that differ"))
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        panes = Panes(Qt.Orientation.Horizontal, (40, 60))
        panes.addWidget(self.table)
        panes.addWidget(area)
        self.stack = QStackedWidget()
        self.stack.addWidget(panes)
        self.stack.addWidget(self.nothing)
        self.lay_out(self._head(), self.stack, self._foot())
        self.model.ticked_changed.connect(self._count_ticked)
        desk.changed.connect(self._read)
        self._read()

    def _head(self) -> QWidget:
        self.tabs: dict[Kind, QPushButton] = {}
        group = QButtonGroup(self)
        kinds: tuple[Kind, ...] = ("published", "change")
        for number, kind in enumerate(kinds, 1):
            made = button("", lambda kind=kind: self.show_kind(kind), "filter")  # type: ignore[misc]
            made.setCheckable(True)
            made.setToolTip(f"({number})")
            QShortcut(QKeySequence(str(number)), self, made.click)
            group.addButton(made)
            self.tabs[kind] = made
        rule = Label(tr("Nothing here is changed unasked."), "faint", scale=0.92)
        return self.head(tr("What waits for you"), *self.tabs.values(), None, rule, gap=24)

    def _foot(self) -> QWidget:
        self.sure = button(tr("Tick the sure ones"), self.model.tick_sure)
        self.take_ticked = button("", self._take_ticked)
        self.keep = button("", self._keep)
        self.take = button("", self._take, "primary")
        for made, key in ((self.sure, "S"), (self.keep, "K"), (self.take, "T")):
            QShortcut(QKeySequence(key), self, made.click)
        self.sure.setToolTip(f"{self.sure.text()} (S)")
        many, one = (self.sure, self.take_ticked), (self.keep, self.take)
        return self.foot(*many, None, *one, 16, button(*self.way_back))

    # ------------------------------------------------------------------ what is shown

    def _read(self) -> None:
        self.desk.look_up(
            lambda library: (library.offers.published(), library.offers.changes()),
            lambda found: self._show(*found),
            key="offers",
        )

    def _show(self, versions: Sequence[Offer], changes: Sequence[Offer]) -> None:
        self.found = {"published": versions, "change": changes}
        self.is_deciding = False
        words = {"published": tr("Published versions"), "change": tr("Changes")}
        for kind, made in self.tabs.items():
            made.setText(f"{words[kind]}  {figures(len(self.found[kind]))}")
        if not self._is_read and not self.found[self.kind]:  # begin with what there is
            others: list[Kind] = [kind for kind in self.tabs if self.found[kind]]
            self.kind = others[0] if others else self.kind
        self._is_read = True
        self.show_kind(self.kind)

    def show_kind(self, kind: Kind) -> None:
        """Published versions, or changes."""
        was = self.offer if kind == self.kind else None
        row = self.table.currentIndex().row() if was else 0
        self.kind = kind
        self.tabs[kind].setChecked(True)
        offers = self.found[kind]
        self.model.show_offers(offers)
        is_version = kind == "published"
        self.take.setText(tr("Attach") if is_version else tr("Take what is ticked"))
        self.keep.setText(tr("It is another work") if is_version else tr("Keep what I have"))
        self.take.setToolTip(f"{self.take.text()} (T)")
        self.keep.setToolTip(f"{self.keep.text()} (K)")
        self.sure.setVisible(is_version and bool(offers))
        for made in (self.take, self.keep):
            made.setEnabled(bool(offers))
            made.setVisible(bool(offers))
        self.sure.setEnabled(any(offer.sure for offer in offers))
        self.stack.setCurrentIndex(0 if offers else 1)
        if offers:
            wanted = [n for n, offer in enumerate(offers) if offer.paper_id == self.wanted]
            self.wanted = None if wanted else self.wanted
            if wanted:
                row = wanted[0]
            elif was is not None:  # another program may have decided what stood above it
                row = again(
                    offers,
                    row,
                    lambda offer: name_of(offer) == name_of(was),
                    lambda offer: offer.paper_id == was.paper_id,
                )
            self.table.setCurrentIndex(self.model.index(row))
            self._show_fields()
        else:
            self.fields.show_offer(None)
            self._explain()

    def _explain(self) -> None:
        if self.kind == "published":
            title = tr("No published version waits")
            text = tr(
                "When a preprint of yours is published, import a list that says so (a .bib file, a "
                "conference's papers): it is offered here, field by field."
            )
        else:
            title = tr("No change waits")
            text = tr(
                "When a later dump says otherwise what you edited, or brings another title or "
                "abstract, it waits here; what you have stays."
            )
        self.nothing.explain("check", title, text, [self.way_back])

    @property
    def offer(self) -> Offer | None:
        """The one that is looked at."""
        return chosen(self.table, Offer)

    def _show_fields(self) -> None:
        offer = self.offer
        self.fields.show_offer(offer, self.model.marks(offer) if offer else frozenset())
        self._count_marks()

    def _turn(self, mark: str, is_on: bool) -> None:
        if self.offer is not None:
            self.model.mark(self.offer, mark, is_on)
            self.fields.turned_to(self.model.marks(self.offer))
            self._count_marks()

    def _count_marks(self) -> None:
        """With no field ticked there is nothing to take."""
        self.take.setEnabled(self.offer is not None and bool(self.model.marks(self.offer)))

    def _count_ticked(self) -> None:
        count = len(self.model.ticked)
        verb = tr("Attach to {}") if self.kind == "published" else tr("Take for {}")
        self.take_ticked.setText(verb.format(papers(count)))
        self.take_ticked.setVisible(bool(count))

    def _go_to_paper(self) -> None:
        if self.offer is not None:
            self.paper_asked.emit(self.offer.paper_id)

    # ------------------------------------------------------------------ what is decided

    def _take(self) -> None:
        offer = self.offer
        if offer is None or not self.take.isEnabled():
            return
        marks = self.model.marks(offer)
        self._decide(lambda library: library.offers.take(offer, marks))

    def _keep(self) -> None:
        offer = self.offer
        if offer is not None:
            self._decide(lambda library: library.offers.keep(offer))

    def _take_ticked(self) -> None:
        chosen = {offer.paper_id: (offer, self.model.marks(offer)) for offer in self.model.ticked}
        self._decide(lambda library: library.offers.take_chosen(list(chosen.values())))

    def _decide(self, verb: Callable[[Any], Done]) -> None:
        self.decide(self.desk, verb, lambda done: f"{done.label}.", self._read)
