"""A library that lives: dumps in any format and spelling, decisions, edits, deletions, in any order."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from readinglist.library import Library
from readinglist.model import ImportReport, Paper
from tests.make import drain

BIRDS = ("Owls", "Hawks", "Terns", "Rooks", "Swifts")
PAPERS = st.integers(0, len(BIRDS) - 1)
MANY = st.lists(PAPERS, min_size=1, max_size=6)
FORMATS = st.sampled_from(("json", "bibtex", "ris", "csv", "lines"))


def title_of(number: int) -> str:
    return f"On the {BIRDS[number]} of the Northern Forests and What They Do"


def told(number: int, dice: int) -> dict[str, str]:
    """What one dump tells of a paper; ``dice`` chooses how much, and in which spelling."""
    arxiv, doi = f"2401.0000{number + 1}", f"10.9999/Bird.{number}"
    found = {"title": title_of(number)}
    if dice & 1:
        found["doi"] = doi if dice & 2 else f"https://doi.org/{doi.upper()}?af=R"
    if dice & 4:
        found["url"] = f"https://arxiv.org/abs/{arxiv}v{dice % 3 + 1}"
    if dice & 8:
        surname = f"{BIRDS[number]}er"
        found["author"] = f"Ann {surname}" if dice & 16 else f"A. {surname}"
    if dice & 32:
        found["abstract"] = f"We count {BIRDS[number]}. There are many of them, and we say why."
    elif dice & 64:
        found["abstract"] = f"We count {BIRDS[number]}. There are …"
    return found


def written(items: Sequence[dict[str, str]], kind: str) -> str:
    """The papers as a dump of that format."""
    if kind == "json":
        return json.dumps(items)
    if kind == "lines":
        return "".join(json.dumps(item) + "\n" for item in items)
    if kind == "bibtex":
        fields = ("title", "doi", "url", "author", "abstract")
        return "".join(
            f"@misc{{k{n},\n"
            + "".join(f"  {f} = {{{item[f]}}},\n" for f in fields if f in item)
            + "}\n"
            for n, item in enumerate(items)
        )
    if kind == "ris":
        tags = {"title": "TI", "doi": "DO", "url": "UR", "author": "AU", "abstract": "AB"}
        return "".join(
            "TY  - JOUR\n"
            + "".join(f"{tag}  - {item[f]}\n" for f, tag in tags.items() if f in item)
            + "ER  - \n"
            for item in items
        )
    rows = [["title", "doi", "url", "author", "abstract"]]
    rows += [[item.get(f, "") for f in rows[0]] for item in items]
    return "".join(",".join(f'"{cell}"' for cell in row) + "\n" for row in rows)


class Life(RuleBasedStateMachine):
    """What must be true of the five papers after every step."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.library = Library(Path(self.folder.name, "l.db"))
        self.states: dict[int, str] = {}  # of papers in the library
        self.trash: set[int] = set()
        self.buried: set[int] = set()
        self.noted: dict[int, str] = {}  # venues that were typed
        self.full: set[int] = set()  # papers that were told a full abstract

    def teardown(self) -> None:
        self.library.close()
        self.folder.cleanup()

    def live(self) -> dict[str, Paper]:
        return {p.title: p for p in self.library.papers(self.library.ids())}

    def take(self, items: Sequence[dict[str, str]], kind: str) -> ImportReport:
        data = written(items, kind).encode()
        return drain(self.library.import_dump(data, f"birds.{kind}"))

    @rule(numbers=MANY, dice=st.lists(st.integers(0, 127), min_size=6, max_size=6), kind=FORMATS)
    def dump(self, numbers: list[int], dice: list[int], kind: str) -> None:
        items = [told(n, d) for n, d in zip(numbers, dice, strict=False)]
        report = self.take(items, kind)
        fresh = {n for n in numbers if n not in self.states and n not in self.trash | self.buried}
        assert (report.found, report.new, report.unsure) == (len(numbers), len(fresh), 0)
        self.states |= dict.fromkeys(fresh, "inbox")
        self.full |= {n for n, item in zip(numbers, items, strict=True) if "why" in str(item)}
        again = self.take(items, kind)
        assert (again.new, again.changed, again.unsure) == (0, 0, 0)

    @rule(numbers=MANY, dice=st.integers(0, 127), kind=FORMATS)
    def dump_and_undo(self, numbers: list[int], dice: int, kind: str) -> None:
        before = self.live()
        report = self.take([told(n, dice) for n in numbers], kind)
        if report.new or report.changed:
            self.library.undo()
        now = self.live()
        assert {t: _facts(p) for t, p in now.items()} == {t: _facts(p) for t, p in before.items()}

    @precondition(lambda self: self.states)
    @rule(data=st.data(), state=st.sampled_from(("dismissed", "queued", "read")))
    def decide(self, data: st.DataObject, state: str) -> None:
        number = data.draw(st.sampled_from(sorted(self.states)))
        self.library.set_state([self.live()[title_of(number)].id], state)
        self.states[number] = state

    @precondition(lambda self: self.states)
    @rule(data=st.data(), venue=st.sampled_from(("", "Owl Letters")))
    def edit(self, data: st.DataObject, venue: str) -> None:
        number = data.draw(st.sampled_from(sorted(self.states)))
        self.library.set_fields(self.live()[title_of(number)].id, {"venue": venue})
        self.noted[number] = venue

    @precondition(lambda self: self.states)
    @rule(data=st.data())
    def throw_away(self, data: st.DataObject) -> None:
        number = data.draw(st.sampled_from(sorted(self.states)))
        self.library.trash([self.live()[title_of(number)].id])
        del self.states[number]
        self.trash.add(number)

    @precondition(lambda self: self.trash)
    @rule()
    def empty_the_trash(self) -> None:
        self.library.empty_trash()
        self.buried |= self.trash
        self.trash.clear()

    @invariant()
    def every_paper_is_there_once_as_it_was_left(self) -> None:
        papers = self.live()
        assert self.library.count() == len(self.states)
        assert set(papers) == {title_of(n) for n in self.states}
        for number, state in self.states.items():
            paper = papers[title_of(number)]
            assert paper.state == state
            if number in self.noted:
                assert (paper.venue or "") == self.noted[number]
            if number in self.full:
                assert (paper.abstract_kind, paper.abstract) == ("full", _abstract(number))
            assert len(paper.authors) <= 1
        assert self.library.pairs() == []


def _abstract(number: int) -> str:
    return told(number, 32)["abstract"]


def _facts(paper: Paper) -> dict[str, Any]:
    names = ("title", "abstract", "authors", "year", "venue", "identifiers", "state", "tags")
    return {name: getattr(paper, name) for name in names}


TestLife = Life.TestCase
TestLife.settings = settings(
    max_examples=12, stateful_step_count=12, deadline=None, suppress_health_check=list(HealthCheck)
)
