"""Commands about searches: save, build, edit, rename, move, delete; leave out what finds nothing."""

from __future__ import annotations

from readinglist.gui.scopes import ALL, Scope
from readinglist.gui.window_verbs import WindowVerbs
from readinglist.gui.words import tr
from readinglist.hits import Explanation
from readinglist.model import Done


class SearchVerbs(WindowVerbs):
    """Verbs of the search box and of the saved searches; a name says which one."""

    def save_search(self) -> None:
        """Give what is shown a name."""
        from readinglist.gui.saved_dialog import SavedDialog

        query = self.desk.combined(self.window.search.text().strip(), self.window.side.scope.query)
        if not query:
            self.desk.said.emit(tr("Type a search first; then Ctrl+D saves it."), "")
            return
        SavedDialog(self.window, query=query).open()

    def build_search(self) -> None:
        """A search from a form."""
        from readinglist.gui.query_builder import QueryBuilder

        QueryBuilder(self.window, self.window.search.text()).open()

    def drop_clause(self) -> None:
        """Leave out of a search without hits what empties it."""
        self.window.searching.nothing.take_best()

    def why(self) -> None:
        """What of the search the paper shown meets, and what that is worth."""
        paper, side = self.window.detail.paper, self.window.side
        typed, scope = self.window.search.text().strip(), side.scope.query
        if paper is None or not (typed or scope):
            self.desk.said.emit(tr("Nothing was searched for: every paper is here."), "")
            return

        def then(explanation: Explanation) -> None:
            from readinglist.gui.search_why import WhyDialog

            WhyDialog(self.window, paper.title, explanation).open()

        self.desk.look_up(
            lambda library: library.explain(typed or scope, paper.id), then, key="why"
        )

    def edit_search(self, name: str) -> None:
        """Name and query of a saved search."""
        self._dialog(name, is_rename=False)

    def rename_search(self, name: str) -> None:
        """Name and query of a saved search, the name first."""
        self._dialog(name, is_rename=True)

    def _dialog(self, name: str, *, is_rename: bool) -> None:
        from readinglist.gui.saved_dialog import SavedDialog

        found = [c.search for c in self.window.searching.saved if c.search.name == name]
        for search in found:
            SavedDialog(self.window, search=search, is_rename=is_rename).open()

    def move_search(self, name: str, by: int) -> None:
        """Up or down in the side bar."""
        self.desk.edit(lambda library: library.saved.move(name, by))

    def delete_search(self, name: str) -> None:
        """Forget a saved search; one undo brings it back."""

        def deleted(_done: Done) -> None:
            if self.window.side.scope == Scope("saved", name):
                self.window.side.choose(ALL)

        text = tr("Deleted the search “{}”.").format(name)
        self.desk.edit(lambda library: library.saved.delete(name), lambda _done: text, deleted)
