"""Commands about tags: the page of all of them, boxes over a selection, what is dropped on the side bar."""

from __future__ import annotations

from collections.abc import Sequence

from readinglist.gui.scopes import ALL, Scope
from readinglist.gui.window_verbs import WindowVerbs
from readinglist.gui.words import papers, tr
from readinglist.model import Done
from readinglist.tags import nested


class TagVerbs(WindowVerbs):
    """Verbs that concern tags as a whole; giving one to papers is in ``verbs``."""

    def tags(self, *, keywords: bool = False) -> None:
        """All tags, or the keywords of sources."""
        from readinglist.gui.tag_page import TagPage

        page = TagPage(self.window, keywords=keywords)
        page.left.connect(self.window.back)
        page.left.connect(page.deleteLater)
        self.window.show_page(page)
        page.filter.setFocus()

    def choose_tags(self) -> None:
        """Boxes of three states for the tags of the selected papers."""
        from readinglist.gui.tag_choices import TagChoices

        ids = self.selected
        if not ids:
            return
        counts = self.window.listing.facets.get("tag", [])

        def then(shares: dict[str, int]) -> None:
            TagChoices(self.window, ids, counts, shares).open()

        self.desk.read(lambda library: library.tagging.shares(ids), then)

    # ------------------------------------------------------------------ one tag, or several

    def rename_tag(self, name: str) -> None:
        """Another name, asked for."""
        from readinglist.gui import tag_dialogs

        tag_dialogs.rename(self.window, name, lambda new: self._follow(name, new)).open()

    def nest_tag(self, name: str, parent: str) -> None:
        """Below another tag, or at the top if there is none."""
        new = nested(name, parent)
        if new == name or parent == name or parent.startswith(name + "/"):
            return
        self.desk.edit(
            lambda library: library.rename_tag(name, new),
            lambda done: f"{done.label}.",
            lambda _done: self._follow(name, new),
        )

    def _follow(self, old: str, new: str) -> None:
        """A tag that is shown is shown under its new name."""
        here = self.window.side.scope
        if here.kind == "tag" and (here.name == old or here.name.startswith(old + "/")):
            self.window.side.choose(Scope("tag", new + here.name[len(old) :]))

    def merge_tags(self, names: Sequence[str]) -> None:
        """One tag of several; which is asked for."""
        from readinglist.gui import tag_dialogs

        tag_dialogs.merge(self.window, list(names)).open()

    def delete_tags(self, names: Sequence[str]) -> None:
        """Off every paper; one undo brings them back."""
        gone = list(names)

        def deleted(_done: Done) -> None:
            if self.window.side.scope in [Scope("tag", name) for name in gone]:
                self.window.side.choose(ALL)

        self.desk.edit(
            lambda library: library.tagging.delete(gone), lambda done: f"{done.label}.", deleted
        )

    def colour_tags(self, names: Sequence[str], colour: str | None) -> None:
        """A colour of the palette, or the one of the name."""
        chosen = list(names)
        self.desk.edit(
            lambda library: library.tagging.set_colour(chosen, colour),
            lambda done: f"{done.label}.",
        )

    def add_synonym(self, name: str) -> None:
        """Another word for a tag, asked for."""
        from readinglist.gui import tag_dialogs

        tag_dialogs.synonym(self.window, name).open()

    def remove_synonym(self, word: str) -> None:
        """A word stands for itself again."""
        self.desk.edit(
            lambda library: library.tagging.remove_synonym(word), lambda done: f"{done.label}."
        )

    def make_tags(self, words: Sequence[str], ids: Sequence[int] | None = None) -> None:
        """Tags of keywords: of every paper that has them, or of these papers alone."""
        self.desk.edit(
            lambda library: library.tagging.adopt(words, ids), lambda done: f"{done.label}."
        )

    def make_keywords(self, names: Sequence[str]) -> None:
        """Keywords of tags: out of the side bar, still with their papers."""
        self.desk.edit(lambda library: library.tagging.demote(names), lambda done: f"{done.label}.")

    # ------------------------------------------------------------------ papers dropped

    def put_into(self, scope: Scope, *, leave: bool = False) -> None:
        """The selected papers into a tag, a state, the starred or the trash.

        With ``leave`` the tag that is shown is taken off them in the same step.
        """
        ids, here = self.selected, self.window.side.scope
        if not ids or scope == here:
            return
        left = [here.name] if leave and here.kind == "tag" else []
        if scope.kind == "trash":
            self.window.actions_["trash"].trigger()
            return
        if scope.kind == "starred":
            self.desk.edit(
                lambda library: library.set_starred(ids, True),
                lambda done: tr("Starred {}.").format(papers(done.count)),
            )
            return
        tags = [scope.name] if scope.kind == "tag" else []
        state = scope.name if scope.kind == "state" else None
        text = tr("Put {} into {}.").format("{}", scope.title.replace("{", "").replace("}", ""))
        self.desk.edit(
            lambda library: library.tagging.change(ids, tags, left, state=state),
            lambda done: text.format(papers(done.count)),
        )
