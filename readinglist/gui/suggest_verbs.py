"""Commands about suggested tags and favourite ones: A, and the keys 1 to 9."""

from __future__ import annotations

from collections.abc import Sequence

from readinglist.gui.window_verbs import WindowVerbs
from readinglist.gui.words import tr
from readinglist.model import Done


class SuggestVerbs(WindowVerbs):
    """The verbs that give tags without a word being typed; none of them decides or moves a paper."""

    def attach_suggestions(self) -> None:
        """Wire the row of suggestions; called once, when the window is laid out."""
        row, learner = self.window.detail.suggested, self.desk.learner
        row.wanted.connect(self._suggest)
        row.accepted.connect(self._accept)
        row.refused.connect(self._refuse)
        learner.learned.connect(row.again)

    def _suggest(self, paper_id: int) -> None:
        row = self.window.detail.suggested
        self.desk.learner.suggest(paper_id, lambda found: row.show_suggestions(paper_id, found))

    def accept_suggested(self) -> None:
        """Every tag that is suggested for the paper shown."""
        names = self.window.detail.suggested.names
        if names:
            self._accept(names)
        else:
            self.desk.said.emit(tr("No tag is suggested for this paper."), "")

    def _accept(self, names: Sequence[str]) -> None:
        paper = self.window.detail.paper
        if paper is None:
            return
        chosen, paper_id = list(names), paper.id

        def said(_done: Done) -> str:
            listed = ", ".join(f"‘{name}’" for name in chosen)
            return tr("Added suggested: {}.").format(listed)

        self.desk.edit(lambda library: library.suggesting.accept(paper_id, chosen), said)

    def _refuse(self, name: str) -> None:
        paper = self.window.detail.paper
        if paper is None:
            return
        paper_id = paper.id
        self.desk.edit(
            lambda library: library.suggesting.refuse([paper_id], [name]),
            lambda _done: tr("‘{}’ is not suggested for this paper any more.").format(name),
            lambda _done: self.window.detail.suggested.again(),
        )

    # ------------------------------------------------------------------ favourites

    def favourite(self, place: int) -> None:
        """The tag of a key onto the selected papers; off them, if all of them have it."""
        ids = self.selected
        if not ids:
            return

        self.desk.edit(
            lambda library: library.suggesting.toggle(ids, place), lambda done: f"{done.label}."
        )

    def set_favourite(self, name: str, place: int | None) -> None:
        """Let a key give a tag; None takes the key away that it has."""
        held = {tag: at for at, tag in self.window.tags_in_side.favourites.items()}
        at, wanted = (place, name) if place else (held.get(name), None)
        if at is not None:
            key = at
            self.desk.edit(
                lambda library: library.suggesting.set_favourite(key, wanted),
                lambda done: f"{done.label}.",
            )
