"""Dumps in the library: corrected, remembered, taken back, and what is kept of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from readinglist.errors import UsageError
from readinglist.library import Library
from readinglist.model import Correction, ImportReport
from readinglist.provenance import Choices
from tests.make import drain

LONG = (
    "We study how lines of text are told apart when nothing but their looks is known. The method "
    "needs no labels, and runs in linear time. On three benchmarks it improves the state of the art."
)
NAMES = ("Sparse Gardens", "Night Vision", "Reading Lists", "Causal Kernels", "Robust Tokens")


def page(*numbers: int, head: str = "") -> str:
    blocks = [f"{NAMES[n]} and the Study of Lines\n\n{LONG} Number {n}.\n" for n in numbers]
    return head + "\n".join(blocks)


def take(library: Library, text: str, name: str = "page.txt", **choices: object) -> ImportReport:
    return drain(library.import_dump(text.encode(), name, **choices))  # type: ignore[arg-type]


def titles(library: Library, query: str = "") -> list[str]:
    return sorted(row.title.split(" and")[0] for row in library.page(library.ids(query)))


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library(tmp_path / "library.db")


def test_an_import_takes_corrections_and_a_dry_run_says_the_same(library: Library) -> None:
    text = page(0) + "\nTrue Learning of Things\n\n" + LONG
    told: Choices = {"corrections": [Correction(5, "abstract")]}
    data = text.encode()
    dry = drain(library.read_dump(data, "p", **told))
    real = drain(library.import_dump(data, "p", **told))
    assert dry.found == real.found == 1
    assert "True Learning" in (library.papers(library.ids())[0].abstract or "")


def test_corrections_of_a_format_that_has_no_lines_are_refused(library: Library) -> None:
    with pytest.raises(UsageError, match="page text only"):
        take(library, "@article{a, title={A B C}}", corrections=[Correction(1, "title")])
    assert library.count() == 0


def test_the_text_of_a_dump_is_what_the_readers_saw(library: Library) -> None:
    data = "\ufeffA Title\r\nof two lines\r".encode("utf-16")
    assert library.dumps.text(data) == "A Title\nof two lines\n"


def test_a_remembered_line_is_ignored_in_later_dumps_of_that_source(library: Library) -> None:
    head = "The digest of group 12, with words of ours in it\n\n"
    library.dumps.remember("Group mail", [head])
    report = take(library, page(0, head=head.replace("12", "15")), source="group MAIL")
    assert [(i.line, i.reason) for i in report.ignored] == [(1, "always ignored, as you said")]
    other = take(library, page(1, head=head))
    assert not other.ignored
    assert library.undo().count == 2
    library.undo()
    library.undo()
    assert library.dumps.remembered() == []


def test_remembered_lines_are_listed_and_forgotten(library: Library) -> None:
    library.dumps.remember("A", ["One line of 3", "Another"])
    library.dumps.remember("B", ["One line of 3"])
    again = library.dumps.remember("B", ["one line of 4"])
    assert (again.op_id, again.count) == (None, 0)
    assert [(r.source, r.shown) for r in library.dumps.remembered()] == [
        ("A", "Another"),
        ("A", "One line of 3"),
        ("B", "One line of 3"),
    ]
    library.dumps.forget("a", "One line of 77")
    assert [r.shown for r in library.dumps.remembered("A")] == ["Another"]
    with pytest.raises(UsageError, match="No line"):
        library.dumps.forget("A", "One line of 3")
    for wrong in ("117", "· 4 ·"):
        with pytest.raises(UsageError, match="no letters"):
            library.dumps.remember("A", [wrong])


def test_the_source_of_an_import_can_be_named(library: Library) -> None:
    take(library, page(0), source="Group mail")
    take(library, page(1))
    sources = dict(library.facets()["source"])
    assert sources == {"Group mail": 1, "Plain text": 1}
    assert titles(library, 'source:"group mail"') == ["Sparse Gardens"]


def test_tags_may_be_kept_from_papers_one_had(library: Library) -> None:
    take(library, page(0))
    take(library, page(0, 1), tags=["march"], tag_known=False)
    assert titles(library, "tag:march") == ["Night Vision"]
    take(library, page(0, 1, 2), tags=["april"])
    assert len(titles(library, "tag:april")) == 3


def test_an_imports_papers_are_found_by_how_they_came_out(library: Library) -> None:
    take(library, page(0, 1))
    second = take(library, page(1, 2)).import_id
    assert titles(library, f"import:{second}") == ["Night Vision", "Reading Lists"]
    assert titles(library, f"import:{second}/new") == ["Reading Lists"]
    assert titles(library, f"import:{second}/same") == ["Night Vision"]
    assert library.search("import:seven").fault is not None


def test_an_import_tells_all_that_is_known_of_it(library: Library) -> None:
    text = "Subscribe\n\nMar 12\n\n" + page(0, 1)
    number = take(library, text, tags=["t"], state="queued").import_id or 0
    (about,) = library.dumps.imports()
    assert (about.id, about.source, about.origin) == (number, "Plain text", "page.txt")
    assert (about.counts["new"], about.counts["ignored"]) == (2, 1)
    assert (about.tags, about.state, about.is_undone) == (("t",), "queued", False)
    told = library.dumps.show(number)
    assert told.summary == about
    assert told.dates == ("Mar 12",)
    assert [i.text for i in told.ignored] == ["Subscribe"]
    assert [r.outcome for r in told.records] == ["new", "new"]
    assert told.records[0].raw.startswith("Sparse Gardens")
    assert told.records[0].line == 5
    with pytest.raises(UsageError, match="no import 99"):
        library.dumps.show(99)


def test_an_import_undone_takes_what_only_it_brought(library: Library) -> None:
    first = take(library, page(0, 1, 2), tags=["one", "both"]).import_id or 0
    take(library, page(2, 3), tags=["both"])
    library.set_state([library.ids('"night vision"')[0]], "reading")
    done = library.dumps.undo(first)
    assert titles(library) == ["Causal Kernels", "Night Vision", "Reading Lists"]
    assert done.count == 2  # one paper gone, one that lost a tag
    assert sorted(done.skipped) == [
        "1 paper kept: also came with another import.",
        "1 paper kept: worked on since.",
    ]
    shared = library.papers(library.ids('"reading lists"'))[0]
    assert shared.tags == ("both",)
    assert len(shared.sightings) == 1
    assert [i.is_undone for i in library.dumps.imports()] == [False, True]
    with pytest.raises(UsageError, match="undone already"):
        library.dumps.undo(first)


def test_what_undoing_an_import_took_comes_back_with_redo(library: Library) -> None:
    first = take(library, page(0, 1, 2), tags=["one"]).import_id or 0
    take(library, page(2, 3))
    before = [library.papers(library.ids()), library.dumps.imports()]
    library.dumps.undo(first)
    library.redo()
    assert [library.papers(library.ids()), library.dumps.imports()] == before


def test_what_two_imports_brought_goes_with_the_second_of_them(library: Library) -> None:
    first = take(library, page(0, 1)).import_id or 0
    second = take(library, page(1, 2)).import_id or 0
    library.dumps.undo(first)
    assert titles(library) == ["Night Vision", "Reading Lists"]
    library.dumps.undo(second)
    assert titles(library) == []
    library.redo()
    assert titles(library) == ["Night Vision", "Reading Lists"]


def test_an_import_that_brought_only_sightings_can_be_undone_too(library: Library) -> None:
    take(library, page(0, 1))
    second = take(library, page(1)).import_id or 0
    assert library.undo_label() == "Import 2 papers from page.txt"
    library.dumps.undo(second)
    assert len(titles(library)) == 2
    assert {len(p.sightings) for p in library.papers(library.ids())} == {1}
    assert titles(library, "seen:2") == []
    again = take(library, page(1))
    assert (again.same, again.new) == (1, 0)
    assert again.import_id != second


def test_an_undone_import_of_the_same_bytes_brings_all_again(library: Library) -> None:
    text = page(0, 1)
    first = take(library, text).import_id or 0
    library.dumps.undo(first)
    assert library.facets()["source"] == []
    report = take(library, text)
    assert report.new == 2
    assert len(titles(library)) == 2


def test_fields_that_an_import_filled_are_empty_again_unless_changed(library: Library) -> None:
    take(library, page(0)[: page(0).index("\n")])
    second = take(library, page(0)).import_id or 0
    (paper,) = library.papers(library.ids())
    assert paper.abstract
    library.dumps.undo(second)
    (paper,) = library.papers(library.ids())
    assert paper.abstract is None


def test_remembered_lines_are_in_an_archive(library: Library, tmp_path: Path) -> None:
    library.dumps.remember("A", ["One line of 3"])
    take(library, page(0))
    drain(library.archive(tmp_path / "archive"))
    verdict = library.verify_archive(tmp_path / "archive")
    assert not verdict.findings
    assert verdict.with_library
    assert "One line of 3" in (tmp_path / "archive" / "ignored_line.jsonl").read_text()
