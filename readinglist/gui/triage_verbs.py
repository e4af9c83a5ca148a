"""Deciding paper by paper: put off, reasons, the last decision again or taken back, and sessions."""

from __future__ import annotations

from abc import abstractmethod
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QDate, QTimer
from PySide6.QtWidgets import QCalendarWidget, QDialog, QDialogButtonBox, QMenu, QVBoxLayout

from readinglist.gui import step_words
from readinglist.gui.parts import Label
from readinglist.gui.scopes import INBOX, Scope, undecided_of
from readinglist.gui.triage_words import DAYS
from readinglist.gui.window_verbs import WindowVerbs
from readinglist.gui.words import day, papers, tr
from readinglist.triage import LATER, SEEN, Decision, Session, Tally, until_day

if TYPE_CHECKING:
    from readinglist.model import Done

REMEMBER_MS = 800


class TriageVerbs(WindowVerbs):
    """What the keys of the inbox do beyond the states."""

    last: Decision | None = None
    session: Session | None = None

    # ------------------------------------------------------------------ deciding

    @abstractmethod
    def decide(self, decision: Decision, advance: bool = True) -> None:
        """Do it to the selected papers, and go on to the next, unless told to stay."""

    def dismiss_because(self, reason: str) -> None:
        """Dismiss, and keep why."""
        self.decide(Decision("dismissed", reason=reason))

    def later(self) -> None:
        """Choose a day on which the selected papers come back."""
        if not self.selected:
            return
        menu = QMenu(self.window.view)
        menu.setAccessibleName(tr("Put off until"))
        for name, words in DAYS:
            when = until_day(name, date.today())
            shown = f"{tr(words)}\t{day(f'{when}T12:00:00+00:00')}"
            menu.addAction(shown, partial(self.put_off, when))
        menu.addAction(tr("A day …"), self._ask_day)
        menu.addAction(tr("When it is seen again"), lambda: self.put_off(SEEN))
        menu.aboutToHide.connect(menu.deleteLater)
        view = self.window.view
        spot = view.visualRect(view.currentIndex()).bottomLeft()
        menu.popup(view.viewport().mapToGlobal(spot))
        menu.setActiveAction(menu.actions()[0])

    def put_off(self, until: str) -> None:
        """Out of the inbox until a day (ISO 8601), or until an import lists them again ("")."""
        self.decide(Decision(LATER, until))

    def _ask_day(self) -> None:
        dialog = QDialog(self.window)
        dialog.setWindowTitle(tr("Put off until"))
        calendar = QCalendarWidget()
        calendar.setMinimumDate(QDate.currentDate().addDays(1))
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        column = QVBoxLayout(dialog)
        column.addWidget(Label(tr("The papers come back to the inbox on that day."), "muted"))
        column.addWidget(calendar)
        column.addWidget(buttons)
        buttons.accepted.connect(dialog.accept)
        buttons.rejected.connect(dialog.reject)
        calendar.activated.connect(lambda _day: dialog.accept())
        dialog.accepted.connect(
            lambda: self.put_off(date(*calendar.selectedDate().getDate()).isoformat())
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def take_back(self) -> None:
        """Undo the newest decision, and go back to its paper."""
        self.window.listing.follows = True
        self.desk.edit(
            lambda library: library.triage.take_back(),
            lambda done: step_words.taken_back(done.label),
        )

    # ------------------------------------------------------------------ sessions

    def start_session(self) -> None:
        """Go through what is undecided in the list, from the top; in a preview, import it."""
        window = self.window
        if window.pages.currentWidget() is window.intake.page:
            window.intake.page.accept_.click()
            return
        window.show_page(window.desk_page)
        scope = window.side.scope
        view = {"kind": scope.kind, "name": scope.name, "typed": window.search.text()}
        ids = list(window.model.ids)

        def then(session: Session | None) -> None:
            if session is None:
                window.messages.say(tr("Nothing here is undecided."))
                return
            self.session = session
            window.messages.step_back()  # it has begun: nothing asks for it any more
            window.view.select_paper(session.papers[0])
            window.view.setFocus()
            self.count_session()

        self.desk.read(
            lambda library: library.triage.begin(ids, title=scope.title, view=view), then
        )

    def go_through(self, import_id: int) -> None:
        """A session over what an import made and nobody decided yet."""
        window = self.window
        query = undecided_of(import_id)

        def work(library: Any) -> tuple[Session | None, Scope]:
            doubtful = library.ids(f"import:{import_id}/unsure")
            scope = Scope("import", str(import_id) if doubtful else f"{import_id}/new")
            view = {"kind": scope.kind, "name": scope.name, "typed": ""}
            return library.triage.begin(library.ids(query), title=scope.title, view=view), scope

        def then(found: tuple[Session | None, Scope]) -> None:
            session, scope = found
            if session is None:
                window.messages.say(tr("Nothing of it is undecided."))
                return
            self.session = session
            window.show_page(window.desk_page)
            window.search.clear()
            window.side.choose(scope)
            window.listing.bring(session.papers[:1])
            window.view.setFocus()
            self.count_session()

        self.desk.read(work, then)

    def resume_session(self) -> None:
        """After a start: the session that was not ended, at its paper."""

        def work(library: Any) -> tuple[Session | None, Tally | None]:
            session = library.triage.session()
            return session, library.triage.tally(session) if session else None

        def then(found: tuple[Session | None, Tally | None]) -> None:
            session, tally = found
            if session is None or tally is None:
                return
            if not tally.left:
                self.end_session()
                return
            self.session = session
            self.show_session(tally)
            kind, name = str(session.view.get("kind", "")), str(session.view.get("name", ""))
            if kind and kind != "several":
                self.window.side.choose(Scope(kind, name))
            self.window.search.setText(str(session.view.get("typed", "")))
            if session.current is not None:
                self.window.view.select_paper(session.current)

        self.desk.read(work, then)

    def count_session(self) -> None:
        """How far it is now; asked after every change."""
        session = self.session
        if session is not None:
            self.desk.look_up(
                lambda library: library.triage.tally(session), self.show_session, key="session"
            )

    def show_session(self, tally: Tally) -> None:
        """Progress while papers are left, then the summary."""
        bar, session = self.window.triage_bar, self.session
        if session is None:
            return
        if tally.left:
            bar.show_progress(session, tally, [(tr("Stop"), self.end_session)])
            return
        self.session = None
        self.desk.read(lambda library: library.triage.end(), lambda _: None)
        ways: list[tuple[str, Any]] = [(tr("Undo all"), lambda: self._undo_all(session))]
        if tally.decided.get("queued"):
            ways.append((tr("Open the queue"), lambda: self._go(Scope("state", "queued"))))
        ways.append((tr("Close"), bar.hide))
        bar.show_summary(tally, ways)

    def end_session(self) -> None:
        """Stop; what was decided stays."""
        self.session = None
        self.window.triage_bar.hide()
        self.desk.read(lambda library: library.triage.end(), lambda _: None)
        self.window.view.setFocus()

    def _undo_all(self, session: Session) -> None:
        self.window.triage_bar.hide()

        def said(done: Done) -> str:
            return tr("Moved {} back to the inbox").format(papers(done.count)) + "."

        self.desk.edit(lambda library: library.triage.put_back(session), said)
        self._go(INBOX)

    def _go(self, scope: Scope) -> None:
        self.window.triage_bar.hide()
        self.window.search.clear()
        self.window.side.choose(scope)
        self.window.view.setFocus()

    def note_place(self, paper_id: int | None) -> None:
        """Remember where a running session is, once one has stayed there a moment."""
        if self.session is None or paper_id is None:
            return

        def keep() -> None:
            if self.session is not None and self.window.view.current_id() == paper_id:
                self.desk.read(
                    lambda library: library.triage.remember(paper_id), lambda _: None, key="place"
                )

        QTimer.singleShot(REMEMBER_MS, self, keep)
