"""What is wrong with the library and its entries: kinds at the left, papers at the right, ways to mend."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QStackedWidget, QWidget

from readinglist import completeness
from readinglist.gui.desk import Desk
from readinglist.gui.empty import EmptyList
from readinglist.gui.jobs import Request
from readinglist.gui.library_words import said
from readinglist.gui.line_list import Line, LineDelegate, LineModel
from readinglist.gui.page import Page
from readinglist.gui.parts import Label, Panes, button
from readinglist.gui.row_parts import plain_list
from readinglist.gui.rows import chosen
from readinglist.gui.words import counted, figures, papers, tr

Group = dict[str, Any]


class CheckPage(Page):
    """Checks in a job, shows the findings by kind, mends what is safe, hands papers to be edited.

    ``paper_asked`` carries a citation key, ``fix_asked`` papers and the field that lacks.
    """

    paper_asked = Signal(str)
    fix_asked = Signal(object, str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.groups: list[Group] = []
        self.request: Request | None = None
        self.kinds, self.rows = LineModel(self), LineModel(self)
        self.kind_list = plain_list(self.kinds, LineDelegate(self, 82), tr("Kinds of problems"))
        self.table = plain_list(self.rows, LineDelegate(self, 58), tr("Problems"))
        self.kind_list.selectionModel().currentChanged.connect(lambda: self._show_group())
        self.table.doubleClicked.connect(lambda _index: self._go())
        self.count = Label("", "muted")
        self.style_ = QComboBox()
        self.style_.setAccessibleName(tr("Style"))
        for name, title in completeness.TARGETS.items():
            self.style_.addItem(title, name)
        self.style_.activated.connect(lambda _at: self.check())
        self.nothing = EmptyList()
        panes = Panes(Qt.Orientation.Horizontal, (36, 64))
        panes.addWidget(self.kind_list)
        panes.addWidget(self.table)
        self.stack = QStackedWidget()
        self.stack.addWidget(panes)
        self.stack.addWidget(self.nothing)
        self.lay_out(self._head(), self.stack, self._foot())
        self.on_return(self._go)
        self._wait()
        desk.read(lambda library: library.completeness.target(), self._begin)

    def _head(self) -> QWidget:
        self.again = button(tr("Check again"), self.check, icon="refresh")
        style = Label(tr("Entries for"), "muted")
        style.setBuddy(self.style_)
        parts = (self.count, None, style, self.style_, self.again)
        return self.head(tr("Check"), *parts, gap=12, spacing=12)

    def _foot(self) -> QWidget:
        self.mend = button(tr("Mend"), self._mend)
        self.fix = button(tr("Fix next …"), self._fix, "primary")
        return self.foot(self.mend, self.fix, None, button(*self.way_back))

    # ------------------------------------------------------------------ checking

    def _begin(self, target: str) -> None:
        self.style_.setCurrentIndex(max(0, self.style_.findData(target)))
        self.check()

    def check(self, mend: str = "") -> None:
        """Check anew; with ``mend`` put right what is safe of that kind before."""
        if self.request is not None:
            return
        words = ["check", f"--style={self.style_.currentData()}"]
        words += [f"--mend={mend}"] if mend else []
        for widget in (self.again, self.style_, self.mend, self.fix):
            widget.setEnabled(False)
        self.request = Request(words, tr("Checking"), self._ended)
        self.desk.jobs.put(self.request)

    def _ended(self, event: dict[str, Any]) -> None:
        self.request = None
        for widget in (self.again, self.style_):
            widget.setEnabled(True)
        if event["event"] == "done":
            self.show_groups(event["groups"])
            if event["label"]:
                self.desk.look()
                mended = tr("Mended the entries of {}.").format(papers(event["mended"]))
                self.desk.said.emit(mended, "undo")
        elif event["event"] == "failed":
            self.desk.complained.emit(event["message"])
            self._say("warning", tr("The check did not end"), said(event["message"]))
        else:
            self._say("warning", tr("The check was cancelled"), tr("Nothing was changed."))

    def _wait(self) -> None:
        self._say("refresh", tr("Checking …"), tr("The file, the index and every entry."))

    def _say(self, icon: str, headline: str, text: str) -> None:
        for widget in (self.mend, self.fix):
            widget.setEnabled(False)
            widget.hide()
        self.nothing.explain(icon, headline, text, [self.way_back])
        self.stack.setCurrentIndex(1)

    # ------------------------------------------------------------------ what was found

    def show_groups(self, groups: list[Group]) -> None:
        """The findings as they are now; the kind that was looked at stays chosen."""
        before = self._kind()
        self.groups = groups
        total = sum(group["count"] for group in groups)
        self.count.setText(counted(total, tr("problem"), tr("problems")) if total else "")
        if not groups:
            self.kinds.show_lines([])
            self.rows.show_lines([])
            self._say("check", tr("Nothing wrong"), tr("File, index and entries are well."))
            return
        self.stack.setCurrentIndex(0)
        for widget in (self.mend, self.fix):
            widget.show()
        self.kinds.show_lines(
            [
                Line(said(g["title"]), figures(g["count"]), subject=g["kind"], is_count=True)
                for g in groups
            ]
        )
        names = [group["kind"] for group in groups]
        row = names.index(before) if before in names else 0
        self.kind_list.setCurrentIndex(self.kinds.index(row))
        self._show_group()

    def _kind(self) -> str:
        line = chosen(self.kind_list, Line)
        return str(line.subject) if line is not None else ""

    def _group(self) -> Group | None:
        kind = self._kind()
        return next((group for group in self.groups if group["kind"] == kind), None)

    def _show_group(self) -> None:
        group = self._group()
        if group is None:
            return
        lines = [Line(said(text)) for text in group["texts"]]
        lines += [Line(row["title"], said(row["text"]), subject=row) for row in group["rows"]]
        more = group["count"] - len(lines)
        if more > 0:
            lines.append(Line(tr("… and {} more").format(figures(more)), is_head=True))
        self.rows.show_lines(lines)
        if lines:
            self.table.setCurrentIndex(self.rows.index(0))
        fixable = group["fixable"] if group["rows"] else 0
        self.mend.setText(tr("Mend {}").format(figures(fixable)) if fixable else tr("Mend"))
        self.mend.setEnabled(bool(fixable) and self.request is None)
        self.fix.setEnabled(bool(group["rows"]) and self.request is None)

    def _row(self) -> dict[str, Any] | None:
        line = chosen(self.table, Line)
        subject = line.subject if line is not None else None
        return subject if isinstance(subject, dict) else None

    def _go(self) -> None:
        row = self._row()
        if row is not None:
            self.paper_asked.emit(row["key"])

    def _mend(self) -> None:
        self.check(self._kind())

    def _fix(self) -> None:
        """From the chosen paper on, each once."""
        group, row = self._group(), self._row()
        if group is not None and row is not None:
            ids = list(dict.fromkeys(r["paper_id"] for r in group["rows"]))
            at = ids.index(row["paper_id"])
            self.fix_asked.emit([*ids[at:], *ids[:at]], row["field"])
