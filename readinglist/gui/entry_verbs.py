"""Commands about keys and entries: the pattern, the check, a manuscript, fixing what is incomplete."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from readinglist.gui.library_words import said
from readinglist.gui.scopes import VIEWS
from readinglist.gui.window_verbs import WindowVerbs
from readinglist.gui.words import tr

WORST = 200


class EntryVerbs(WindowVerbs):
    """What a person does about the BibTeX side of papers."""

    def attach_entry(self) -> None:
        """Wire the BibTeX part of the paper shown; called once, when the window is laid out."""
        entry = self.window.detail.entry
        entry.key_typed.connect(self._set_key)
        entry.target_chosen.connect(self._set_target)
        entry.offer_taken.connect(self._take_offer)
        entry.fix_asked.connect(lambda paper_id, field: self.fix_papers([paper_id], field))
        self.window.detail.bibtex_wanted.connect(self._show_offers)
        self.desk.opened.connect(self._know_target)

    def _know_target(self) -> None:
        self.desk.read(
            lambda library: library.completeness.target(), self.window.detail.entry.choose
        )

    def _show_offers(self, paper_id: int) -> None:
        entry = self.window.detail.entry
        target = entry.chosen
        self.desk.look_up(
            lambda library: library.completeness.of(paper_id, target),
            lambda state: entry.show_offers(paper_id, state.offers),
            key="offers",
        )

    def _set_key(self, paper_id: int, key: str) -> None:
        entry = self.window.detail.entry
        self.desk.edit(
            lambda library: library.set_key(paper_id, key),
            lambda done: f"{tr('The key is')} {key}.",
            lambda _done: entry.complain(""),
            lambda error: entry.complain(said(str(error))),
        )

    def _set_target(self, target: str) -> None:
        entry = self.window.detail.entry
        entry.choose(target)

        def then(_count: int) -> None:
            self.window.list_again()
            if entry.paper is not None:
                self._show_offers(entry.paper.id)

        self.desk.set_target(target, then)

    def _take_offer(self, paper_id: int, offer: Any) -> None:
        self.desk.edit(
            lambda library: library.completeness.fill(paper_id, [offer]),
            lambda done: tr("Filled in {} from {}.").format(offer.field, offer.source),
        )

    # ------------------------------------------------------------------ commands

    def key_pattern(self) -> None:
        """The pattern of citation keys."""
        from readinglist.gui.keys_dialog import KeysDialog

        KeysDialog(self.window).open()

    def manuscript(self) -> None:
        """A LaTeX document against the library."""
        from readinglist.gui.manuscript_dialog import ManuscriptDialog

        ManuscriptDialog(self.window).open()

    def check(self) -> None:
        """What is wrong with the library and its entries."""
        from readinglist.gui.check_page import CheckPage

        page = CheckPage(self.desk)
        page.left.connect(self.window.back)
        page.left.connect(page.deleteLater)
        page.paper_asked.connect(self.show_key)
        page.fix_asked.connect(self.fix_papers)
        self.window.show_page(page)
        page.kind_list.setFocus()

    def fix_next(self) -> None:
        """The fields of the papers whose entries lack most, one after the other."""
        self.desk.read(lambda library: library.completeness.worst(WORST), self.fix_papers)

    def preflight_shown(self) -> None:
        """What an export of the papers shown would be warned of."""
        from readinglist.gui.preflight import look_before

        ids = list(self.window.model.ids)
        look_before(self.window, ids, "bibtex", lambda: self.window.out.export(ids))

    def fix_papers(self, ids: Sequence[int], field: str = "") -> None:
        """The fields of these papers in turn."""
        from readinglist.gui.fixing import Fixing

        Fixing(self.window, ids, field).start()

    def show_key(self, key: str) -> None:
        """The paper with that citation key, in the list."""
        self.window.show_page(self.window.desk_page)
        self.window.side.choose(VIEWS["all"])
        self.window.search.setText(f"key:{key}")
