"""What a dump would bring, row by row: papers with their outcome, and lines that are none."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from readinglist.gui import collector
from readinglist.gui.library_words import fields_said, said, seen_said
from readinglist.gui.words import counted, tr
from readinglist.model import Person

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = int(Qt.ItemDataRole.UserRole) + 1

KINDS = ("new", "same", "changed", "unsure", "ignored", "problem")
CHOSEN = ("new", "unsure")
"""Outcomes that make a paper; a person may leave them out."""


def kind_name(kind: str) -> str:
    """As the window names a kind."""
    return {
        "new": tr("New"),
        "same": tr("Have"),
        "changed": tr("Completes"),
        "unsure": tr("Doubtful"),
        "ignored": tr("Ignored lines"),
        "problem": tr("Problems"),
    }[kind]


@dataclass(slots=True)
class PreviewRow:
    """A paper found (``position`` from 1), or a line that belongs to none (``position`` 0)."""

    kind: str
    position: int
    line: int
    title: str
    authors: str = ""
    abstract: str = ""
    facts: str = ""  # venue, date, identifiers, and what the source said beside the paper
    reasons: tuple[str, ...] = ()
    gains: tuple[str, ...] = ()
    waiting: tuple[str, ...] = ()  # what it tells otherwise, which will wait for a person
    confidence: float = 1.0
    lines: tuple[tuple[int, str], ...] = ()
    is_chosen: bool = True
    is_past: bool = False  # nothing to choose: of an import that is done, or of a sample
    paper_id: int | None = None  # the paper of the library that it is, or may be
    told: Mapping[str, Any] = field(default_factory=dict)  # fields it would change, as the dump has

    @property
    def has_box(self) -> bool:
        """Whether it can be chosen."""
        return self.kind in CHOSEN and not self.is_past

    @property
    def why(self) -> str:
        """What waits, reasons and gains in a line."""
        parts = [said(reason) for reason in self.reasons]
        if self.waiting:
            count = counted(len(self.waiting), tr("change waiting"), tr("changes waiting"))
            parts.insert(0, f"{count}: {fields_said(self.waiting)}")
        if self.gains:
            parts.append(f"{tr('adds')} {fields_said(self.gains)}")
        return "; ".join(parts)

    @property
    def shown_why(self) -> str:
        """The reasons where they need thought; that a title is the same goes without saying."""
        is_plain = self.kind in ("new", "same") and not self.doubts and not self.waiting
        return "" if is_plain else self.why

    @property
    def doubts(self) -> bool:
        """Whether the reader was unsure of what it read."""
        return self.kind == "new" and bool(self.reasons)


def rows_of(report: dict[str, Any]) -> list[PreviewRow]:
    """The rows of a dry run's report: papers in their order, then lines, by number.

    Papers of a sample cannot be chosen: all of the dump is imported, or none.
    """
    with collector.paused():
        rows = [
            _paper(n, paper, is_sample=report["is_sample"])
            for n, paper in enumerate(report["papers"], 1)
        ]
    rows += [
        PreviewRow("ignored", 0, i["line"], i["text"], reasons=(i["reason"],), is_chosen=False)
        for i in report["ignored"]
    ]
    rows += [
        PreviewRow("problem", 0, p["line"], p["excerpt"], reasons=(p["reason"],), is_chosen=False)
        for p in report["problems"]
    ]
    return rows


def _paper(position: int, paper: dict[str, Any], *, is_sample: bool) -> PreviewRow:
    people = [str(Person.from_json(a)) for a in paper["authors"][:40]]
    rest = len(paper["authors"]) - len(people)
    line = paper["line"]
    return PreviewRow(
        kind=paper["outcome"],
        position=position,
        line=line,
        title=paper["title"],
        authors=", ".join(people) + (f" +{rest}" if rest else ""),
        abstract=paper["abstract"] or "",
        facts=_facts(paper),
        reasons=tuple(paper["reasons"]),
        gains=tuple(paper["gains"]),
        waiting=tuple(paper["waiting"]),
        confidence=float(paper["confidence"]),
        lines=tuple((int(n), str(role)) for n, role in paper.get("lines") or [[line, "title"]]),
        is_chosen=paper["outcome"] in CHOSEN,
        is_past=is_sample,
        paper_id=paper.get("paper_id"),
        told={name: paper[name] for name in (*paper["gains"], *paper["waiting"]) if name in paper},
    )


def _facts(paper: dict[str, Any]) -> str:
    """``CVPR · 2026-03-12 · arXiv 2603.01234 · 47 upvotes``."""
    parts = [paper["venue"] or "", paper["published"] or str(paper["year"] or "")]
    if paper["arxiv_id"]:
        parts.append(f"arXiv\u00a0{paper['arxiv_id']}")
    if paper["doi"]:
        parts.append(f"doi\u00a0{paper['doi']}")
    told = (part.replace(" ", "\u00a0") for part in seen_said(paper.get("seen", {})))
    return "\u00a0\u00a0·  ".join(filter(None, (*parts, *told)))


class PreviewModel(QAbstractListModel):
    """The rows of one kind, or all papers. Choices are kept when the filter changes."""

    chosen_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[PreviewRow] = []
        self._shown: list[PreviewRow] = []
        self._row_of_line: dict[int, int] = {}
        self._kind = ""

    def show_rows(self, rows: Iterable[PreviewRow], *, again: bool = False) -> None:
        """A new report; ``again`` of the same dump: choices and the filter stay."""
        left_out = {(r.line, r.title) for r in self.rows if r.has_box and not r.is_chosen}
        self.rows = list(rows)
        for row in self.rows if again else ():
            row.is_chosen = row.is_chosen and (row.line, row.title) not in left_out
        kept = self._kind if again and any(r.kind == self._kind for r in self.rows) else ""
        self.filter(kept)

    @property
    def kind(self) -> str:
        """The kind that is shown; "" for all papers and problems."""
        return self._kind

    def text(self) -> str:
        """The rows shown as lines: kind, title, authors and why, with tabs between."""
        return "\n".join(
            "\t".join((kind_name(row.kind), row.title, row.authors, row.why)).rstrip()
            for row in self._shown
        )

    def filter(self, kind: str) -> None:
        """Only rows of that kind; "" is every paper and every problem."""
        self.beginResetModel()
        self._kind = kind
        self._shown = [r for r in self.rows if (r.kind == kind if kind else r.kind != "ignored")]
        self._row_of_line = {}
        for at, row in enumerate(self._shown):
            for line in (row.line, *(number for number, _ in row.lines)):
                self._row_of_line.setdefault(line, at)
        self.endResetModel()

    def count(self, kind: str) -> int:
        """How many rows of a kind there are."""
        return sum(row.kind == kind for row in self.rows)

    def chosen(self) -> list[PreviewRow]:
        """The papers that would be added."""
        return [row for row in self.rows if row.has_box and row.is_chosen]

    def row_at_line(self, line: int) -> int | None:
        """The row shown that a line of the dump belongs to."""
        return self._row_of_line.get(line)

    def choose(self, wanted: Callable[[PreviewRow], bool]) -> None:
        """Choose the papers shown for which ``wanted`` says so."""
        for row in self._shown:
            if row.has_box:
                row.is_chosen = wanted(row)
        if self._shown:
            self.dataChanged.emit(self.index(0), self.index(len(self._shown) - 1))
        self.chosen_changed.emit()

    # ------------------------------------------------------------------ Qt's side

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self._shown[index.row()].has_box:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._shown[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ". ".join(filter(None, (kind_name(row.kind), row.title, row.why)))
        if role == Qt.ItemDataRole.CheckStateRole and row.has_box:
            return Qt.CheckState.Checked if row.is_chosen else Qt.CheckState.Unchecked
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        row = self._shown[index.row()]
        if not row.has_box:
            return False
        row.is_chosen = Qt.CheckState(value) == Qt.CheckState.Checked
        self.dataChanged.emit(index, index)
        self.chosen_changed.emit()
        return True
