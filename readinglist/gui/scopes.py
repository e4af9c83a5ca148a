"""What the side bar can choose: a name, an icon, and the query that finds its papers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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
    parts: tuple[tuple[Scope, bool], ...] = ()  # of "several": scopes, and whether wanted or not

    @property
    def title(self) -> str:
        """As the window names it."""
        if self.kind == "state":
            return tr(STATE_NAMES[self.name])
        if self.kind == "several":
            return ", ".join(
                part.title if wanted else tr("not {}").format(part.title)
                for part, wanted in self.parts
            )
        if self.kind == "import":
            number, _, outcome = self.name.partition("/")
            return f"{tr('Import')} {number}" + (
                f": {tr(OUTCOME_WORDS[outcome])}" if outcome else ""
            )
        fixed = {
            "doubles": tr("Possible doubles"),
            "waiting": tr("Waiting for you"),
            "imports": tr("Imports"),
            "starred": tr("Starred"),
            "later": tr("Later"),
            "all": tr("All papers"),
            "trash": tr("Trash"),
        }
        return fixed.get(self.kind) or self.name

    @property
    def table(self) -> str:
        """Which set of columns its table has: "inbox", by which one decides, or "library"."""
        return "inbox" if (self.kind, self.name) == ("state", "inbox") else "library"

    @property
    def order(self) -> str | None:
        """What its papers are sorted by while nobody chose otherwise; None: the newest first."""
        return "queue" if (self.kind, self.name) == ("state", "queued") else None

    @property
    def icon(self) -> str:
        """The name of its icon."""
        if self.kind == "state":
            return STATE_ICONS[self.name]
        return {
            "doubles": "merge",
            "waiting": "check",
            "imports": "import",
            "starred": "star",
            "later": "clock",
            "all": "book",
            "trash": "trash",
            "tag": "tag",
            "saved": "search",
            "several": "filter",
        }.get(self.kind, "source")

    @property
    def query(self) -> str:
        """What one would type to find it; empty for everything, and for the trash."""
        quoted = self.name.replace('"', " ")
        match self.kind:
            case "several":
                return _joined(self.parts)
            case "state":
                return f"state:{self.name}"
            case "starred":
                return "is:starred"
            case "later":
                return "is:later"
            case "tag":
                return f'tag:"{quoted}"'
            case "saved":
                return f'saved:"{quoted}"'
            case "import":
                return f"import:{self.name}"
            case "source":
                return f'source:"{quoted}"'
        return ""


def _joined(parts: Sequence[tuple[Scope, bool]]) -> str:
    """Every part but states narrows; a paper has one state, so of states it may have any."""
    states = [part.query for part, wanted in parts if wanted and part.kind == "state"]
    others = [(part, wanted) for part, wanted in parts if not wanted or part.kind != "state"]
    query = [f"({' OR '.join(states)})"] if len(states) > 1 else states
    query += [part.query if wanted else f"-{part.query}" for part, wanted in others]
    return " ".join(query)


def combined(parts: Mapping[Scope, bool]) -> Scope:
    """The scope of several: wanted ones (True), and ones to leave out (False)."""
    if not parts:
        return ALL
    (first, wanted), *more = parts.items()
    if wanted and not more:
        return first
    together = tuple(parts.items())
    return Scope("several", _joined(together), together)


ALL = Scope("all")
INBOX = Scope("state", "inbox")
QUEUE = Scope("state", "queued")
TRASH = Scope("trash")
STARRED = Scope("starred")
LATER = Scope("later")
"""Papers put off to a day; shown while there are any."""
DOUBLES = Scope("doubles")
"""Not a list of papers but a page of pairs; shown while there are any."""
IMPORTS = Scope("imports")
"""The page of past imports."""
WAITING = Scope("waiting")
"""The page of published versions and changes; shown while there are any."""
PAGES = (DOUBLES, IMPORTS, WAITING)
"""What opens a page instead of a list."""
FIXED: tuple[Scope, ...] = (*(Scope("state", s) for s in STATES), STARRED, ALL, TRASH)


def undecided_of(import_id: int) -> str:
    """The query of what an import made and nobody decided yet."""
    return f"(import:{import_id}/new OR import:{import_id}/unsure) state:inbox"


VIEWS: dict[str, Scope] = {
    **{scope.name: scope for scope in FIXED if scope.kind == "state"},
    "queue": QUEUE,
    "starred": STARRED,
    "later": LATER,
    "all": ALL,
    "library": ALL,
    "trash": TRASH,
}
"""The names ``--view`` knows, beside the pages."""
