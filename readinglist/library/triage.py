"""Deciding: ``library.triage``. Decisions in one step, papers put off, sessions that outlive the window.

A session is remembered as a setting of the library: which papers, since when, at which one. How far
it is is never stored but read off the papers, so undo, the shell and a second window count too.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Any

from readinglist.model import Done
from readinglist.store import triage
from readinglist.triage import Decision, Session, Tally

if TYPE_CHECKING:
    from readinglist.library.core import Library

_SESSION, _CURRENT = "triage", "triage_current"


class Triage:
    """The verbs of deciding; every one that changes papers is one step to undo."""

    def __init__(self, library: Library) -> None:
        self._library = library

    # ------------------------------------------------------------------ deciding

    def decide(self, ids: Sequence[int], decision: Decision) -> Done:
        """Do what was decided about papers: a state, or put off, with a reason and tags.

        Raises:
            UsageError: no such state or reason.
        """
        return triage.decide(self._library.store, ids, decision)

    def take_back(self) -> Done:
        """Undo the newest decision, and no other step.

        Raises:
            UsageError: there is none.
            UndoConflict: all of it was changed later by something else.
        """
        return triage.take_back(self._library.store)

    def put_off(self, paper_id: int) -> str | None:
        """The day a paper was put off to, past or to come; None if it was not."""
        return triage.put_off(self._library.store, paper_id)

    def reason(self, paper_id: int) -> str | None:
        """Why a paper was dismissed (``triage.REASONS``), if that was said."""
        return triage.reason(self._library.store, paper_id)

    # ------------------------------------------------------------------ sessions

    def begin(
        self,
        ids: Sequence[int],
        *,
        cap: int = 0,
        title: str = "",
        view: Mapping[str, Any] | None = None,
    ) -> Session | None:
        """A session over those of ``ids`` that are undecided, the first ``cap`` of them (0: all).

        It replaces the session that was; None, and nothing changed, if there is nothing to decide.
        ``view`` is kept for whoever shows the list again.
        """
        session = triage.begin(self._library.store, ids, cap)
        if not session.papers:
            return None
        session = replace(session, title=title, view=dict(view or {}))
        self._library.set_setting(_CURRENT, None)
        self._library.set_setting(_SESSION, asdict(session))
        return session

    def session(self) -> Session | None:
        """The session that was begun and not ended."""
        known = self._library.setting(_SESSION)
        if not known:
            return None
        current = self._library.setting(_CURRENT)
        return Session(**{**known, "papers": tuple(known["papers"]), "current": current})

    def tally(self, session: Session) -> Tally:
        """How far it is now."""
        return triage.tally(self._library.store, session)

    def remember(self, paper_id: int) -> None:
        """The paper to come back to after a restart."""
        self._library.set_setting(_CURRENT, paper_id)

    def end(self) -> None:
        """No session any more; what was decided stays."""
        self._library.set_setting(_SESSION, None)

    def put_back(self, session: Session) -> Done:
        """All of a session's papers into the inbox again, in one step."""
        return self.decide(session.papers, Decision("inbox"))
