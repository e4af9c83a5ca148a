"""What the commands do: each verb takes the selection and asks the desk; nothing here is drawn."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from readinglist.gui import links, merge_dialog
from readinglist.gui.cite_verbs import CiteVerbs
from readinglist.gui.detail_verbs import DetailVerbs
from readinglist.gui.entry_verbs import EntryVerbs
from readinglist.gui.following_verbs import FollowingVerbs
from readinglist.gui.offer_verbs import OfferVerbs
from readinglist.gui.queue_verbs import QueueVerbs
from readinglist.gui.search_verbs import SearchVerbs
from readinglist.gui.suggest_verbs import SuggestVerbs
from readinglist.gui.tag_verbs import TagVerbs
from readinglist.gui.theme import theme
from readinglist.gui.triage_verbs import TriageVerbs
from readinglist.gui.words import STATE_VERBS, papers, tr
from readinglist.triage import Decision

if TYPE_CHECKING:
    from readinglist.gui.main_window import MainWindow
    from readinglist.gui.places import Moment
    from readinglist.model import Done, Paper

COPY_LIMIT = 5_000


class Verbs(
    DetailVerbs,
    EntryVerbs,
    CiteVerbs,
    FollowingVerbs,
    QueueVerbs,
    SearchVerbs,
    SuggestVerbs,
    TagVerbs,
    OfferVerbs,
    TriageVerbs,
):
    """The commands of ``actions.COMMANDS`` that concern papers."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.leaving: Counter[int] = Counter()  # dropped from the list, not yet confirmed
        self.last_tag = ""

    # ------------------------------------------------------------------ triage

    def set_state(self, state: str, advance: bool) -> None:
        """Move the selected papers; then go on to the next one, unless told to stay.

        What is being read already is read, when it is said again.
        """
        rows = [self.window.model.paper_row(self._row(i)) for i in self.selected[:500]]
        if state == "reading" and rows and all(row and row.state == state for row in rows):
            state = "read"
        self.decide(Decision(state), advance)

    def decide(self, decision: Decision, advance: bool = True) -> None:
        """Do it to the selected papers; then go on to the next one, unless told to stay."""
        ids = self.selected
        if not ids:
            return
        self.last = decision
        scope = self.window.side.scope
        leaves = scope.kind == "state" and scope.name != decision.state
        moment = self.window.listing.moment(ids)
        if leaves:
            self._drop(ids)
        elif advance and len(ids) == 1:
            self.window.view.step(1)
        verb = tr(STATE_VERBS[decision.state])

        def said(done: Done) -> str:
            return verb.format(papers(done.count)) + "."

        self._edit_leaving(
            ids if leaves else [],
            lambda library: library.triage.decide(ids, decision),
            said,
            moment,
        )

    def repeat(self) -> None:
        """What was done last, a decision or a tag, to these papers too."""
        if self.last is not None:
            self.decide(self.last)
        else:
            self.repeat_tag()

    def dismiss_below(self) -> None:
        """Dismiss this paper and every one of the list below it."""
        row = self.window.view.currentIndex().row()
        if row >= 0:
            self._dismiss(list(self.window.model.ids[row:]))

    def dismiss_above(self) -> None:
        """Dismiss every paper of the list above this one."""
        row = self.window.view.currentIndex().row()
        self._dismiss(list(self.window.model.ids[: max(0, row)]))

    def _dismiss(self, ids: list[int]) -> None:
        if not ids:
            return
        moment = self.window.listing.moment(ids)
        if self.window.side.scope.kind == "state" and self.window.side.scope.name != "dismissed":
            self._drop(ids)
            leaving = ids
        else:
            leaving = []
        self._edit_leaving(
            leaving,
            lambda library: library.set_state(ids, "dismissed"),
            lambda done: f"{tr('Dismissed')} {papers(done.count)}.",
            moment,
        )

    def star(self) -> None:
        """Star the selected papers, or take the star off if all of them have one."""
        ids = self.selected
        if not ids:
            return
        rows = [self.window.model.paper_row(self._row(i)) for i in ids[:500]]
        starred = not all(row.starred for row in rows if row is not None)
        word = tr("Starred {}.") if starred else tr("Took the star off {}.")
        self.desk.edit(
            lambda library: library.set_starred(ids, starred),
            lambda done: word.format(papers(done.count)),
        )

    def _row(self, paper_id: int) -> int:
        row = self.window.model.row_of(paper_id)
        return -1 if row is None else row

    def merge_selected(self) -> None:
        """Make the two selected papers one, field by field; the older one stays."""
        if len(self.selected) != 2:
            self.window.messages.say(tr("Select two papers to make them one."))
            return
        this, other = sorted(self.selected)
        merge_dialog.ask(self.window, self.desk, this, other)

    def trash(self) -> None:
        """Into the trash."""
        ids = self.selected
        if ids and not self.window.side.is_trash:
            moment = self.window.listing.moment(ids)
            self._drop(ids)
            self._edit_leaving(
                ids,
                lambda library: library.trash(ids),
                lambda done: tr("Moved {} to the trash.").format(papers(done.count)),
                moment,
            )

    def restore(self) -> None:
        """Out of the trash."""
        ids = self.selected
        if ids:
            self.desk.edit(
                lambda library: library.restore(ids),
                lambda done: tr("Took {} out of the trash.").format(papers(done.count)),
            )

    def empty_trash(self) -> None:
        """Delete for good what is in the trash; undo brings it back all the same."""
        self.desk.edit(
            lambda library: library.empty_trash(),
            lambda done: tr("Deleted {} for good.").format(papers(done.count)),
        )

    def _drop(self, ids: Sequence[int]) -> None:
        """Off the list at once: a decision must not wait for the disk."""
        self.leaving.update(ids)
        self.window.model.drop(ids)

    def _edit_leaving(
        self,
        leaving: Sequence[int],
        verb: Callable[..., Done],
        said: Callable[[Done], str],
        moment: Moment,
    ) -> None:
        def then(done: Done) -> None:
            self.window.listing.done(moment)
            ended(done)

        def ended(_answer: object) -> None:
            self.leaving.subtract(leaving)
            self.leaving = +self.leaving
            self.window.list_again()

        def failed(error: Exception) -> None:
            self.desk.complain(error)
            ended(error)

        self.desk.edit(verb, said, then, failed)

    # ------------------------------------------------------------------ tags and notes

    def add_tag(self, name: str) -> None:
        """Tag the selected papers."""
        ids = self.selected
        if not ids or not name.strip():
            return
        self.last_tag, self.last = name, None
        self.desk.edit(lambda library: library.add_tag(ids, name), lambda done: _past(done.label))

    def repeat_tag(self) -> None:
        """The tag given last, to these papers too."""
        if self.last_tag:
            self.add_tag(self.last_tag)

    def remove_tag(self, name: str) -> None:
        """Take a tag off the selected papers."""
        ids = self.selected
        if ids:
            self.desk.edit(
                lambda library: library.remove_tag(ids, name), lambda done: _past(done.label)
            )

    def set_remark(self, paper_id: int, text: str) -> None:
        """The remark of a paper as it was typed in the list."""
        words = tr("Wrote a remark.") if text.strip() else tr("Took the remark away.")
        self.desk.edit(
            lambda library: library.set_fields(paper_id, {"remark": text}), lambda _: words
        )

    def remark(self) -> None:
        """Write a remark where the paper stands in the list."""
        self.window.view.edit_remark()

    def add_note(self, paper_id: int, text: str) -> None:
        """A new note, saved without a message: it is on the screen."""
        self.desk.read(lambda library: library.add_note(paper_id, text), lambda _: self.desk.look())

    def edit_note(self, note_id: int, text: str) -> None:
        """A note as it reads now; an empty one is deleted, and that is said."""
        said = None if text.strip() else (lambda _: tr("Deleted a note."))
        self.desk.edit(lambda library: library.edit_note(note_id, text), said)

    # ------------------------------------------------------------------ opening

    def open_page(self) -> None:
        """The page of the paper shown, in the browser."""
        paper = self.window.detail.paper
        if paper is not None:
            self._open(paper, links.page_of(paper), tr("This paper has no link, arXiv id or DOI."))

    def open_pdf(self) -> None:
        """The paper itself."""
        paper = self.window.detail.paper
        if paper is not None:
            self._open(paper, links.pdf_of(paper), tr("No PDF is known for this paper."))

    def _open(self, paper: Paper, address: str | None, otherwise: str) -> None:
        if address is None:
            self.desk.said.emit(otherwise, "")
            return
        is_open, means_reading = self.open_link(address), self.window.settings.get("opening_reads")
        if is_open and means_reading and paper.state in ("inbox", "queued"):
            said = tr("Opened in the browser; it is being read now.")
            decision = Decision("reading")
            self.desk.edit(lambda lib: lib.triage.decide([paper.id], decision), lambda _: said)

    def open_link(self, address: str) -> bool:
        """A link of a paper, if it is a web link; whether it was opened."""
        is_open = links.open_url(address)
        if is_open:
            self.desk.said.emit(tr("Opened {} in the browser.").format(links.host(address)), "")
        else:
            self.desk.complained.emit(tr("Only web links are opened; this one was not."))
        return is_open

    # ------------------------------------------------------------------ moving about

    def step(self, by: int) -> None:
        """The next or previous paper."""
        self.window.view.step(by)

    def select_all(self) -> None:
        """Every paper of the list."""
        self.window.view.selectAll()

    def next_undecided(self) -> None:
        """The next paper that is still in the inbox, from here on and then from the top."""
        model = self.window.model
        here = self.window.view.currentIndex().row()
        count = model.rowCount()
        for by in range(1, min(count, 20_000) + 1):
            at = (here + by) % count
            row = model.paper_row(at)
            if row is not None and row.state == "inbox":
                self.window.view.select_row(at)
                return
        self.desk.said.emit(tr("Nothing here is undecided."), "")

    def read_on(self) -> None:
        """Scroll the paper; at its end, go to the next."""
        if not self.window.detail.page_down():
            self.step(1)

    def note(self) -> None:
        """Begin a note."""
        if self.window.detail.paper is not None:
            self.window.detail.notes.write()
            self.window.detail.ensureWidgetVisible(self.window.detail.notes)

    def tag(self) -> None:
        """Begin to type a tag."""
        if self.selected:
            self.window.detail.tag_field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def undo(self) -> None:
        """Take back the newest step, and go to what it brings back."""
        self.window.listing.follows = True
        self.desk.undo()

    def redo(self) -> None:
        """Bring back what was undone last."""
        self.window.listing.follows = True
        self.desk.redo()

    def zoom(self, steps: int) -> None:
        """Larger or smaller text."""
        theme.enlarge(steps)
        self.window.settings.set("zoom", theme.zoom)


def _past(label: str) -> str:
    """``Add tag …`` as a message: what was done."""
    for now, then in (("Add tag", "Added tag"), ("Remove tag", "Removed tag")):
        if label.startswith(now):
            return then + label[len(now) :] + "."
    return label + "."
