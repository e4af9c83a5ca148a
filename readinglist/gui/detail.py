"""One paper: title, people, state, tags, abstract, links, notes, where it was seen, its BibTeX."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QLayout,
    QPlainTextEdit,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from readinglist import latex
from readinglist.gui import icons, links, marks
from readinglist.gui.chips import Chip, Flow
from readinglist.gui.detail_sections import PaperSteps, Related
from readinglist.gui.entry_panel import EntryPanel
from readinglist.gui.keyword_row import KeywordRow
from readinglist.gui.notes import Notes
from readinglist.gui.parts import Label, Section, button
from readinglist.gui.passages import place
from readinglist.gui.reading_text import LONGEST, ReadingText
from readinglist.gui.sightings import Sightings
from readinglist.gui.suggested_tags import SuggestedTags
from readinglist.gui.tag_field import TagField
from readinglist.gui.theme import theme
from readinglist.gui.waiting_row import WaitingRow
from readinglist.gui.words import STATE_WORDS, counted, figures, tr
from readinglist.model import Paper, links_in

COLUMN = 72
"""Characters of a line of the abstract, at most."""
SAMPLE = "the quick brown fox jumps over the lazy dog, now and then"
MARGIN = 24
AUTHORS_SHOWN = 12


class Detail(QScrollArea):
    """Shows a paper that is handed to it; what the user wants done with it goes out as signals."""

    link_chosen = Signal(str)
    tag_added = Signal(str)
    tag_removed = Signal(str)
    tag_asked = Signal(str)
    note_added = Signal(int, str)
    note_edited = Signal(int, str)
    author_asked = Signal(str)
    bibtex_wanted = Signal(int)
    folded = Signal(str)  # names of the sections that are open now
    undo_asked = Signal()
    redo_asked = Signal()
    left = Signal()

    def __init__(self, verbs: Sequence[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setAccessibleName(tr("Paper"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._paper: Paper | None = None
        self._terms: tuple[str, ...] = ()
        self._all_authors = False
        self._column = QWidget()
        self._column.setObjectName("column")
        self.setWidget(self._column)
        self._build(verbs)
        self._connect()
        theme.changed.connect(self._measure)
        self.clear()

    def _build(self, verbs: Sequence[QAction]) -> None:
        self.title = ReadingText(scale=1.35, bold=True, leading=115)
        self.title.setAccessibleName(tr("Title"))
        self.authors = ReadingText(role="muted", quiet_links=True)
        self.authors.setAccessibleName(tr("Authors"))
        self.more_authors = button("", self._toggle_authors, "link")
        self.facts = ReadingText(scale=0.92, role="muted")
        self.facts.setAccessibleName(tr("Facts"))
        self.waiting = WaitingRow()
        self.verbs = _verb_row(verbs)
        self._tag_row = QWidget()
        self._chips = Flow(self._tag_row)
        self.tag_field = TagField()
        self._chips.addWidget(self.tag_field)
        self.suggested = SuggestedTags()
        self.keywords = KeywordRow()
        self.abstract = ReadingText(scale=1.04, leading=150)
        self.abstract.setAccessibleName(tr("Abstract"))
        self._links = QWidget()
        self._links_row = Flow(self._links, 10)
        self.notes = Notes()
        self.sightings = Sightings()
        self.sources = Section(tr("Sources"), self.sightings)
        self.code = QPlainTextEdit()
        self.code.setObjectName("code")
        self.code.setReadOnly(True)
        self.code.setTabChangesFocus(True)
        self.code.setAccessibleName(tr("BibTeX"))
        self.code.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.entry = EntryPanel(self.code)
        self.bibtex = Section(tr("BibTeX"), self.entry, self._want_bibtex)
        self.related = Related()
        self.steps = PaperSteps()
        self._sections = {
            "related": self.related.section,
            "sources": self.sources,
            "bibtex": self.bibtex,
            "history": self.steps.section,
        }
        self.nothing = Label(tr("No paper is chosen."), "faint")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._column)
        column.setContentsMargins(MARGIN, 20, MARGIN, MARGIN)
        column.setSpacing(8)
        heading = (self.title, self.authors, self.more_authors, self.facts, self.waiting)
        self._parts: list[QWidget] = [*heading, self.verbs, self._tag_row, self.suggested]
        self._parts += [
            self.keywords,
            self.abstract,
            self._links,
            self.notes,
            *self._sections.values(),
        ]
        for part in self._parts:
            column.addWidget(part)
            if part in (self.facts, self.keywords, self.abstract, self._links, self.notes):
                column.addSpacing(6)
        column.addWidget(self.nothing, 1)
        column.addStretch(0)

    def _connect(self) -> None:
        self.abstract.link_chosen.connect(self.link_chosen)
        self.facts.link_chosen.connect(self.link_chosen)
        self.authors.link_chosen.connect(self.author_asked)
        self.abstract.passage_chosen.connect(self.go_to_note)
        self.notes.passage_asked.connect(self.go_to_passage)
        for section in self._sections.values():
            section.head.toggled.connect(lambda _is_open: self.folded.emit(self._open_sections()))
        self.tag_field.entered.connect(self.tag_added)
        self.tag_field.left.connect(self.left)
        self.notes.added.connect(self.note_added)
        self.notes.edited.connect(self.note_edited)
        for signal in ("undo_asked", "redo_asked", "left"):
            getattr(self.notes, signal).connect(getattr(self, signal))

    # ------------------------------------------------------------------ what is shown

    @property
    def paper(self) -> Paper | None:
        """The paper shown."""
        return self._paper

    def clear(self) -> None:
        """Show that nothing is chosen."""
        self.notes.save()
        self._paper = None
        for part in self._parts:
            part.hide()
        self.nothing.show()
        self._measure()

    def show_paper(self, paper: Paper, terms: tuple[str, ...]) -> None:
        """Show a paper, or the same one as it is now; searched words are marked."""
        is_other = self._paper is None or self._paper.id != paper.id
        self._paper, self._terms = paper, terms
        if is_other:
            self._all_authors = False
            self.verticalScrollBar().setValue(0)
            self.tag_field.clear()
        self.nothing.hide()
        if is_other:
            self._measure()
        for part in self._parts:
            hidden = (
                *(self.more_authors, self._links, self.keywords, self.waiting),
                self.suggested,
            )
            part.setVisible(part not in hidden)
        self._show_title(paper)
        self._show_authors(paper)
        self._show_facts(paper)
        self.waiting.show_paper(paper.id)
        self._show_tags(paper)
        self.keywords.show_paper(paper)
        self.suggested.show_paper(paper.id, paper.tags)
        self._show_abstract(paper)
        self._show_links(paper)
        self.notes.show_notes(paper.id, paper.notes)
        self.related.show_paper(paper.id)
        self.steps.show_paper(paper.id, anew=True)
        self.sightings.show_sightings(paper)
        self.sources.set_title(f"{tr('Sources')} ({len(paper.sightings)})")
        self.entry.show_paper(paper)
        self.bibtex.set_title(f"BibTeX  ·  {paper.key}  ·  {self.entry.figure.text()}")
        if self.bibtex.is_open:
            self.bibtex_wanted.emit(paper.id)

    def mark(self, terms: tuple[str, ...]) -> None:
        """Mark other words in the paper shown."""
        if self._paper is not None and terms != self._terms:
            self._terms = terms
            self._show_title(self._paper)
            self._show_abstract(self._paper)

    def _show_title(self, paper: Paper) -> None:
        title = latex.show(paper.title)
        self.title.show_text(title, marks.spans(title, self._terms))

    def _show_authors(self, paper: Paper) -> None:
        names = [str(person) for person in paper.authors]
        rest = len(names) - AUTHORS_SHOWN
        few = rest > 3 and not self._all_authors
        named = names[:AUTHORS_SHOWN] if few else names
        shown, found = ", ".join(named), []
        at = 0
        for name in named:
            found.append((at, len(name), name.replace('"', " ")))
            at += len(name) + 2
        self.authors.show_text(shown + (" …" if few else ""), (), found)
        self.authors.setVisible(bool(names))
        self.more_authors.setVisible(rest > 3)
        if rest > 3:
            text = (
                tr("Show all {} authors").format(figures(len(names))) if few else tr("Show fewer")
            )
            self.more_authors.setText(text)

    def _toggle_authors(self) -> None:
        self._all_authors = not self._all_authors
        if self._paper is not None:
            self._show_authors(self._paper)

    def _show_facts(self, paper: Paper) -> None:
        text, found = "", []
        facts: list[tuple[str, str | None]] = [(tr(STATE_WORDS[paper.state]), None)]
        if paper.starred:
            facts.append((f"★ {tr('starred')}", None))
        if paper.deleted:
            facts.append((tr("in the trash"), None))
        facts += [(paper.venue or "", None), (paper.published or str(paper.year or ""), None)]
        if paper.arxiv_id:
            facts.append(
                (f"arXiv\u00a0{paper.arxiv_id}", f"https://arxiv.org/abs/{paper.arxiv_id}")
            )
        if paper.doi:
            facts.append((f"doi\u00a0{paper.doi}", f"https://doi.org/{paper.doi}"))
        elif paper.url and not paper.arxiv_id and links.host(paper.url):
            facts.append((links.host(paper.url), paper.url))
        told = (sighting.seen.get("upvotes") for sighting in paper.sightings)
        if votes := max((count for count in told if isinstance(count, int)), default=0):
            facts.append((counted(votes, tr("upvote"), tr("upvotes")), None))
        for fact, address in facts:
            if not fact:
                continue
            text += "\u00a0\u00a0·  " if text else ""  # a line never begins with the dot
            if address:
                found.append((len(text), len(fact), address))
            text += fact
        self.facts.show_text(text, (), found)

    def _show_tags(self, paper: Paper) -> None:
        shown = [c.name for c in self._tag_row.findChildren(Chip) if not c.isHidden()]
        if shown == list(paper.tags):
            return
        _empty(self._chips)
        for name in paper.tags:
            chip = Chip(name)
            chip.removed.connect(self.tag_removed)
            chip.asked.connect(self.tag_asked)
            self._chips.addWidget(chip)
        self._chips.addWidget(self.tag_field)
        self.tag_field.show()
        self._tag_row.updateGeometry()

    def _show_abstract(self, paper: Paper) -> None:
        text = latex.show((paper.abstract or "")[:LONGEST])
        about = [(place(note.quote, text), note.id) for note in paper.notes if note.quote]
        self.notes.mark(self._terms, frozenset(note for at, note in about if at is None))
        if not text:
            self.abstract.show_text(tr("No abstract was in what was imported."), role="faint")
            return
        found = [
            (m.start(), m.end() - m.start(), address)
            for address in links_in(text)
            for m in re.finditer(re.escape(_as_written(address, text)), text)
        ]
        passages = [(*at, note) for at, note in about if at is not None]
        spans = marks.spans(text, self._terms)
        self.abstract.show_text(text, spans, found, role="text", passages=passages)

    def _show_links(self, paper: Paper) -> None:
        _empty(self._links_row)
        shown = [address for address in paper.links if links.host(address)][:12]
        for address in shown:
            made = button(_short(address), lambda a=address: self.link_chosen.emit(a), "link")  # type: ignore[misc]
            kind = links.kind(address)
            icons.dress(made, kind, "accent")
            made.setAccessibleName(f"{tr(links.NAMES[kind])}: {address}")
            made.setToolTip(tr(links.NAMES[kind]))
            self._links_row.addWidget(made)
        self._links.setVisible(bool(shown))

    # ------------------------------------------------------------------ passages and sections

    def go_to_note(self, note_id: int) -> None:
        """The note of a passage, ready to be written in."""
        where = self.notes.note_widget(note_id)
        if where is not None:
            self.notes.write_in(note_id)
            self.ensureWidgetVisible(where, 0, 80)

    def go_to_passage(self, note_id: int) -> None:
        """The passage a note is about, selected in the abstract."""
        paper = self._paper
        note = next((n for n in paper.notes if n.id == note_id), None) if paper else None
        at = place(note.quote, self.abstract.shown) if note and note.quote else None
        if at is not None:
            bottom = self.abstract.select(*at)
            self.ensureVisible(0, self.abstract.y() + bottom, 0, 120)
            self.abstract.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_sections(self) -> str:
        return " ".join(name for name, section in self._sections.items() if section.is_open)

    def restore(self, names: str) -> None:
        """Open the sections that were open."""
        for name, section in self._sections.items():
            section.head.setChecked(name in names.split())

    def show_bibtex(self, paper_id: int, text: str) -> None:
        """The entry, if the paper is still the one shown."""
        if self._paper is None or self._paper.id != paper_id:
            return
        self.code.setPlainText(text.strip())
        font = theme.font(0.92)
        font.setFamilies(["monospace"])
        self.code.setFont(font)
        height = QFontMetrics(font).lineSpacing() * (min(text.count("\n"), 24) + 2) + 20
        self.code.setFixedHeight(height)

    def _want_bibtex(self) -> None:
        if self._paper is not None:
            self.bibtex_wanted.emit(self._paper.id)

    # ------------------------------------------------------------------ size and keys

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def _measure(self) -> None:
        line = QFontMetrics(theme.font(1.04)).horizontalAdvance(SAMPLE) * COLUMN // len(SAMPLE)
        free = self.viewport().width() - line
        left = MARGIN
        right = max(MARGIN, free - left) if self._paper is not None else left
        layout = self._column.layout()
        if isinstance(layout, QLayout):
            layout.setContentsMargins(left, 20, right, MARGIN)

    def page_down(self) -> bool:
        """Scroll a page; False if the end shows already."""
        bar = self.verticalScrollBar()
        before = bar.value()
        bar.setValue(before + bar.pageStep() - 40)
        return bar.value() != before

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _empty(layout: Flow) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if isinstance(widget, TagField):
            continue
        if widget is not None:
            widget.hide()
            widget.deleteLater()


def _as_written(address: str, text: str) -> str:
    """An address as it stands in the text: a host alone was given its https."""
    return address if address in text else address.removeprefix("https://")


def _short(address: str) -> str:
    """``github.com/OpenAI/CLIP``: host and path, cut in the middle of nowhere at 48 characters."""
    shown = re.sub(r"^https?://(?:www\.)?", "", address).rstrip("/")
    return shown if len(shown) <= 48 else shown[:47] + "…"


def _verb_row(verbs: Sequence[QAction]) -> QWidget:
    """What is done to the paper shown, a button each."""
    row = QWidget()
    flow = Flow(row, 4)
    for action in verbs:
        made = QToolButton()
        made.setObjectName("verb")
        made.setDefaultAction(action)
        if not action.property("is_short"):
            made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        made.setAccessibleName(action.text())
        flow.addWidget(made)
    return row
