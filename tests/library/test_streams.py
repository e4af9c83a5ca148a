from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from readinglist.errors import NotReadable, UsageError
from readinglist.formats import decode, pieces, unpacking
from readinglist.library import Library, streams
from readinglist.model import ImportReport
from tests.make import SAMPLE, bibtex, drain, import_text, page, record


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streams, "WHOLE", 1000)
    monkeypatch.setattr(streams, "WHOLE_PACKED", 500)
    monkeypatch.setattr(streams, "PART", 7)
    monkeypatch.setattr(pieces, "PIECE", 3000)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "l.db") as opened:
        yield opened


def take(library: Library, text: str, name: str = "big.bib", **choices: Any) -> ImportReport:
    file = library.path.with_name(name)
    file.write_text(text, encoding="utf-8")
    return drain(library.streams.import_file(file, **choices))


def lines(*papers: dict[str, Any]) -> str:
    return "".join(
        json.dumps({"abstract": None, "authors": ["J. Doe"], **p}) + "\n" for p in papers
    )


def essence(library: Library) -> list[tuple[object, ...]]:
    return [
        (p.key, p.title, p.abstract, p.authors, p.year, p.venue, p.identifiers, p.tags, p.state)
        for p in library.papers(library.ids(sort="added"))
    ]


def test_a_large_file_brings_what_a_small_one_brings(library: Library, tmp_path: Path) -> None:
    text = bibtex(60) + bibtex(5)
    report = take(library, text, tags=("big",), state="queued")
    with Library(tmp_path / "other.db") as other:
        plain = import_text(other, text, tags=("big",), state="queued")
        assert sorted(essence(other)) == sorted(essence(library))
        assert (plain.found, plain.new, plain.same) == (report.found, report.new, report.same)
        assert plain.sha256 == report.sha256
        assert [s.line for p in other.papers(other.ids()) for s in p.sightings] == [
            s.line for p in library.papers(library.ids()) for s in p.sightings
        ]
    assert (report.found, report.new, report.same) == (65, 60, 5)
    assert report.is_sample
    assert not plain.is_sample
    assert library.undo_label() == "Import 60 papers from big.bib"
    assert len(library.import_papers(report.import_id or 0)) == 65


def test_the_same_large_file_again_leaves_no_trace(library: Library) -> None:
    first = take(library, bibtex(40))
    before = library.last_seq(), library.store.rows("select * from sighting"), library.undo_label()
    again = take(library, bibtex(40))
    assert (again.new, again.same, again.import_id) == (0, 40, first.import_id)
    assert before == (
        library.last_seq(),
        library.store.rows("select * from sighting"),
        library.undo_label(),
    )
    take(library, bibtex(40), tags=("again",))
    assert dict(library.facets()["tag"]) == {"again": 40}


def test_undo_takes_a_large_import_back_and_redo_brings_it_again(library: Library) -> None:
    import_text(library, page(3))
    before = essence(library)
    take(library, bibtex(40))
    library.undo()
    assert essence(library) == before
    library.redo()
    assert library.count() == 43


@pytest.mark.parametrize("steps", [1, 5, 9, 12, 14])
def test_a_large_import_that_is_cancelled_leaves_the_library_as_it_was(
    library: Library, steps: int
) -> None:
    import_text(library, page(3))
    before = essence(library), library.last_seq()
    file = library.path.with_name("big.bib")
    file.write_text(bibtex(50))
    verb = library.streams.import_file(file)
    stages = [next(verb).stage for _ in range(steps)]
    verb.close()
    assert (essence(library), library.last_seq()) == before
    assert stages[-1] == ("read" if steps < 9 else "write")
    assert drain(library.streams.import_file(file)).new == 50


def test_doubles_far_apart_in_a_file_are_one_paper_with_all_that_is_told(library: Library) -> None:
    filler = [{"title": f"Some Paper in Between, number {n}", "id": f"x{n}"} for n in range(40)]
    report = take(
        library,
        lines(
            {"title": "A Paper That Comes Twice", "id": "arXiv:2401.00001", "tags": ["a"]},
            *filler,
            {"title": "A Paper That Comes Twice", "abstract": "Now with words.", "tags": ["b"]},
        ),
        "big.jsonl",
    )
    assert (report.found, report.new, report.same, report.changed) == (42, 41, 1, 0)
    paper = library.paper(library.find("2401.00001"))
    assert paper.abstract == "Now with words."
    assert set(paper.tags) == {"a", "b"}
    assert len(paper.sightings) == 2


def test_what_one_did_is_never_touched_by_a_large_file(library: Library) -> None:
    take(library, bibtex(30))
    first, second, third, fourth = library.ids(sort="added")[:4]
    library.set_fields(first, {"abstract": "My own words."})
    library.set_state([second], "dismissed")
    library.trash([third])
    library.trash([fourth])
    library.empty_trash()
    report = take(library, bibtex(30) + "% again\n")
    assert (report.new, report.same) == (0, 30)
    assert library.paper(first).abstract == "My own words."
    assert library.paper(second).state == "dismissed"


def test_near_titles_are_doubtful_in_parts_and_in_the_library(library: Library) -> None:
    abstract = "We study how networks remember what they were shown and why they forget it."
    library.add(record("Learning to Remember What Was Shown", abstract=abstract))
    filler = [{"title": f"Some Paper in Between, number {n}"} for n in range(30)]
    report = take(
        library,
        lines(
            {"title": "Learning to Remember What Was Shwon", "abstract": abstract},
            {"title": "The Attention of Distant Papers in Files", "abstract": abstract},
            *filler,
            {"title": "The Attention of Distant Papers in Flies", "abstract": abstract},
        ),
        "big.jsonl",
    )
    assert (report.unsure, report.new) == (2, 31)
    reasons = [m.reasons[0] for m in report.matched if m.outcome == "unsure"]
    assert all(reason.startswith("nearly the same title") for reason in reasons)
    assert len(library.pairs()) == 2


def test_a_dry_run_of_a_large_file_counts_the_same_and_writes_nothing(tmp_path: Path) -> None:
    file = tmp_path / "big.bib"
    file.write_text(bibtex(40) + bibtex(4))
    with Library(tmp_path / "none.db", read_only=True) as nothing:
        report = drain(nothing.streams.import_file(file, dry_run=True))
    assert (report.found, report.new, report.same) == (44, 40, 4)
    assert report.matched[0].record.title
    assert not (tmp_path / "none.db").exists()


def test_damage_is_counted_with_its_lines_and_lists_stay_short(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(streams, "LISTED", 10)
    good = lines(*({"title": f"Some Sound Paper, number {n}"} for n in range(60)))
    bad = lines(*({"abstract": f"no title {n}"} for n in range(60)))
    report = take(library, good + bad, "big.jsonl")
    assert (report.found, report.new, report.failed) == (60, 60, 60)
    assert (len(report.problems), report.problems[0].line) == (10, 61)
    assert len(report.matched) == 5
    assert "50 more pieces could not be read." in report.notices
    assert library.dumps.show(report.import_id or 0).summary.counts["new"] == 60


def test_what_a_large_file_cannot_have_is_refused_and_nothing_is_changed(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    for choice in ({"only": [1]}, {"state": "nowhere"}):
        with pytest.raises(UsageError):
            take(library, bibtex(20), **choice)
    with pytest.raises(NotReadable, match="holds no"):
        take(library, "no entry at all\n" * 1000, format_name="bibtex")
    monkeypatch.setattr(decode, "MAX_BYTES", 10_000)
    monkeypatch.setattr(unpacking, "CHUNK", 2_000)
    monkeypatch.setattr(pieces, "HEAD", 4_000)
    with pytest.raises(NotReadable, match="has to be read as a whole"):
        take(library, SAMPLE.read_text(), "page.txt")
    with pytest.raises(NotReadable, match="cannot be read"):
        drain(library.streams.import_file(library.path.with_name("missing")))
    assert library.last_seq() == 0


def test_a_large_page_that_can_only_be_read_whole_is(library: Library) -> None:
    assert take(library, SAMPLE.read_text(), "page.txt").new == 70
