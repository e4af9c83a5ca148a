"""What the side bar can choose: a name, an icon, and the query that finds its papers."""

from __future__ import annotations

from dataclasses import dataclass

from readinglist.gui.icons import STATE_ICONS
from readinglist.gui.words import STATE_NAMES, tr
from readinglist.model import STATES

OUTCOME_WORDS = {"new": "new", "same": "had before", "changed": "completed", "unsure": "doubtful"}


@dataclass(frozen=True, slots=True)
class Scope:
    """A part of the library: a state, "starred", "all", "trash", a source or a tag."""

    kind: str
    name: str = ""

    @property
    def title(self) -> str:
        """As the window names it."""
        if self.kind == "state":
            return tr(STATE_NAMES[self.name])
        if self.kind == "import":
            number, _, outcome = self.name.partition("/")
            return f"{tr('Import')} {number}" + (f": {tr(OUTCOME_WORDS[outcome])}" if outcome else "")
        fixed = {
            "doubles": tr("Possible doubles"),
            "starred": tr("Starred"),
            "all": tr("All papers"),
            "trash": tr("Trash"),
        }
        return fixed.get(self.kind) or self.name

    @property
    def table(self) -> str:
        """Which set of columns its table has: "inbox", by which one decides, or "library"."""
        return "inbox" if (self.kind, self.name) == ("state", "inbox") else "library"

    @property
    def icon(self) -> str:
        """The name of its icon."""
        if self.kind == "state":
            return STATE_ICONS[self.name]
        return {
            "doubles": "merge",
            "starred": "star",
            "all": "book",
            "trash": "trash",
            "tag": "tag",
        }.get(self.kind, "source")

    @property
    def query(self) -> str:
        """What one would type to find it; empty for everything, and for the trash."""
        quoted = self.name.replace('"', " ")
        match self.kind:
            case "state":
                return f"state:{self.name}"
            case "starred":
                return "is:starred"
            case "tag":
                return f'tag:"{quoted}"'
            case "import":
                return f"import:{self.name}"
            case "source":
                return f'source:"{quoted}"'
        return ""


ALL = Scope("all")
TRASH = Scope("trash")
STARRED = Scope("starred")
DOUBLES = Scope("doubles")
"""Not a list of papers but a page of pairs; shown while there are any."""
FIXED: tuple[Scope, ...] = (*(Scope("state", s) for s in STATES), STARRED, ALL, TRASH)

VIEWS: dict[str, Scope] = {
    **{scope.name: scope for scope in FIXED if scope.kind == "state"},
    "queue": Scope("state", "queued"),
    "starred": STARRED,
    "all": ALL,
    "library": ALL,
    "trash": TRASH,
}
"""The names ``--view`` knows, beside the pages."""
