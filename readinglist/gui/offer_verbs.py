"""What waits for a decision: its page, and the line of the paper shown that leads there."""

from __future__ import annotations

from typing import Any

from readinglist.gui.window_verbs import WindowVerbs
from readinglist.offers import Kind


class OfferVerbs(WindowVerbs):
    """The verbs of published versions and of changes that dumps brought."""

    def attach_offers(self) -> None:
        """Wire the line of the paper shown; called once, when the window is laid out."""
        row = self.window.detail.waiting
        row.wanted.connect(self._look_for_offers)
        row.chosen.connect(self.offers)
        self.window.side.offers_asked.connect(lambda: self.offers())

    def _look_for_offers(self, paper_id: int) -> None:
        def work(library: Any) -> tuple[int, bool]:
            changes = sum(len(offer.fields) for offer in library.offers.changes(paper_id))
            return changes, bool(library.offers.published(paper_id))

        row = self.window.detail.waiting
        self.desk.look_up(work, lambda found: row.show_waiting(paper_id, *found), key="waiting")

    def offers(self, kind: Kind = "published", paper_id: int | None = None) -> None:
        """Published versions of preprints, and changes; begins with the paper, if one is named."""
        from readinglist.gui.offers_page import OffersPage

        page = OffersPage(self.desk, kind, paper_id)
        page.left.connect(self.window.back)
        page.left.connect(page.deleteLater)
        page.paper_asked.connect(self._leave_for)
        page.paper_asked.connect(page.deleteLater)
        self.window.show_page(page)
        page.table.setFocus()

    def _leave_for(self, paper_id: int) -> None:
        self.window.show_page(self.window.desk_page)
        self.window.verbs.go_to(paper_id)
