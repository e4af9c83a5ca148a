"""What the paper shown asks for: related papers, its history, passages and their notes, keywords."""

from __future__ import annotations

from typing import Any

from readinglist.gui.detail_sections import SHOWN, Likeness
from readinglist.gui.scopes import ALL
from readinglist.gui.window_verbs import WindowVerbs
from readinglist.gui.words import tr


class DetailVerbs(WindowVerbs):
    """The verbs of the detail's own parts."""

    def attach_detail(self) -> None:
        """Wire the parts of the paper shown; called once, when the window is laid out."""
        detail = self.window.detail
        detail.related.wanted.connect(self._find_related)
        detail.related.chosen.connect(self.go_to)
        detail.related.word_chosen.connect(self._search)
        detail.author_asked.connect(lambda name: self._search(f'author:"{name}"'))
        detail.steps.wanted.connect(self._read_steps)
        detail.steps.undo_chosen.connect(lambda op_id: self.desk.undo(op_id))
        detail.keywords.chosen.connect(self._make_tag)
        detail.notes.removed.connect(self.remove_note)
        detail.notes.link_chosen.connect(detail.link_chosen)
        detail.restore(str(self.window.settings.get("open_sections")))
        detail.folded.connect(lambda names: self.window.settings.set("open_sections", names))

    def _find_related(self, paper_id: int) -> None:
        def work(library: Any) -> Likeness:
            found = library.related(paper_id, SHOWN)
            return Likeness(library.page(found.ids), found.terms)

        def failed(
            _error: Exception,
        ) -> None:  # the index is not there yet: there is nothing to say
            related.show_related(paper_id, Likeness((), ()))

        related = self.window.detail.related
        self.desk.look_up(
            work, lambda found: related.show_related(paper_id, found), failed, key="related"
        )

    def _read_steps(self, paper_id: int) -> None:
        steps = self.window.detail.steps
        self.desk.look_up(
            lambda library: library.history(paper_id=paper_id),
            lambda found: steps.show_steps(paper_id, found),
            key="steps",
        )

    def _search(self, text: str) -> None:
        self.window.side.choose(ALL)
        self.window.search.setText(text)

    def go_to(self, paper_id: int) -> None:
        """Another paper: in the list if it is there, else in the list of all."""
        window = self.window
        if not window.view.select_paper(paper_id):
            window.search.clear()
            window.side.choose(ALL)
            window.listing.bring([paper_id])

    def _make_tag(self, word: str) -> None:
        paper = self.window.detail.paper
        if paper is not None:
            ids = [paper.id]
            self.desk.edit(
                lambda library: library.tagging.adopt([word], ids), lambda done: f"{done.label}."
            )

    # ------------------------------------------------------------------ passages

    def highlight(self) -> None:
        """Mark what is selected in the abstract, and begin a note about it."""
        detail = self.window.detail
        paper, quote = detail.paper, " ".join(detail.abstract.selected_text().split())
        if paper is None or not paper.abstract:
            return
        if not quote:
            detail.abstract.begin_to_select()
            text = tr("Select a passage of the abstract, with Shift and the arrows; then press H.")
            self.desk.said.emit(text, "")
            return
        paper_id = paper.id

        def then(note_id: int) -> None:
            detail.notes.write_in(note_id)
            self.desk.said.emit(tr("Marked a passage."), "undo")
            self.desk.look()

        self.desk.read(lambda library: library.add_note(paper_id, "", quote), then)

    def remove_note(self, note_id: int) -> None:
        """Delete a note, with the mark of its passage."""
        self.desk.edit(
            lambda library: library.edit_note(note_id, None), lambda _done: tr("Deleted a note.")
        )
