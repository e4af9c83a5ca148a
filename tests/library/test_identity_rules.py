"""Whether two records are one paper: what settles it, what only raises a doubt, what fills what."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from readinglist.library import Library, streams
from readinglist.model import ImportReport, Paper
from tests.make import drain

TITLE = "Owls of the Night: Vision for Small Robots"
OWLS: dict[str, Any] = {
    "title": TITLE,
    "arxiv": "2403.99991",
    "authors": ["Ana Mueller", "Jan van der Berg", "Chidi Okafor"],
    "abstract": "Small robots bump into things at night. We give them eyes.",
}


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "l.db") as opened:
        yield opened


def take(library: Library, *items: dict[str, Any]) -> ImportReport:
    return drain(library.import_dump(json.dumps(items).encode(), "owls.json"))


def outcome(report: ImportReport) -> tuple[int, int, int, int]:
    return report.new, report.same, report.changed, report.unsure


def only(library: Library) -> Paper:
    (paper,) = library.papers(library.ids())
    return paper


def ids(paper: Paper) -> set[str]:
    return {f"{i.scheme}:{i.value}" for i in paper.identifiers}


@pytest.mark.parametrize(
    "told",
    [
        {"arxiv": "2403.99991v7"},
        {"arxiv": "arXiv:2403.99991v2"},
        {"doi": "10.48550/ARXIV.2403.99991"},
        {"url": "https://arxiv.org/pdf/2403.99991v3.pdf"},
        {"url": "https://huggingface.co/papers/2403.99991"},
        {"url": "https://www.alphaxiv.org/abs/2403.99991v1"},
    ],
)
def test_every_spelling_of_an_arxiv_id_is_the_same_paper(
    library: Library, told: dict[str, str]
) -> None:
    take(library, OWLS)
    report = take(library, {"title": "The Title of an Earlier Version", **told})
    assert report.new == report.unsure == 0
    assert "arxiv:2403.99991" in ids(only(library))


@pytest.mark.parametrize(
    "told",
    [
        {"doi": "10.9999/OWL(24)1"},
        {"doi": "doi:10.9999/owl(24)1"},
        {"doi": "https://doi.org/10.9999/Owl(24)1"},
        {"doi": "http://dx.doi.org/10.9999/owl%2824%291"},
        {"url": "https://publisher.org/doi/abs/10.9999/owl(24)1?af=R&utm=x"},
        {"url": "https://publisher.org/article/10.9999/owl(24)1/full.pdf"},
    ],
)
def test_every_spelling_of_a_doi_is_the_same_paper(library: Library, told: dict[str, str]) -> None:
    take(library, {"title": TITLE, "doi": "10.9999/owl(24)1"})
    report = take(library, {"title": "Owls of the Night", **told})
    assert report.new == report.unsure == 0
    assert ids(only(library)) == {"doi:10.9999/owl(24)1"}


def test_one_title_with_two_arxiv_ids_is_never_merged_unasked(library: Library) -> None:
    take(library, OWLS)
    for _ in range(3):
        report = take(library, {**OWLS, "arxiv": "2403.88888"})
    assert outcome(report) == (0, 1, 0, 0)
    assert library.count() == 2
    (pair,) = library.pairs()
    assert any("another arXiv id" in reason for reason in pair["reasons"])


def test_a_preprint_and_its_publication_keep_both_identifiers(library: Library) -> None:
    take(library, {**OWLS, "doi": "10.48550/arXiv.2403.99991"})
    take(library, {"title": TITLE, "doi": "10.9999/owl.1", "authors": OWLS["authors"]})
    assert ids(only(library)) == {
        "arxiv:2403.99991",
        "doi:10.48550/arxiv.2403.99991",
        "doi:10.9999/owl.1",
    }


def test_of_two_papers_that_an_entry_names_the_one_of_its_title_is_meant(library: Library) -> None:
    take(
        library,
        {"title": "Quite Another Title Here", "arxiv": "2403.99991"},
        {"title": TITLE, "doi": "10.9999/owl.1"},
    )
    both = {"title": TITLE, "doi": "10.9999/owl.1", "arxiv": "2403.99991", "venue": "Owl Letters"}
    report = take(library, both)
    assert outcome(report) == (0, 0, 1, 0)
    assert {p.title: p.venue for p in library.papers(library.ids())} == {
        "Quite Another Title Here": None,
        TITLE: "Owl Letters",
    }
    (pair,) = library.pairs()
    assert pair["reasons"] == ["one entry names identifiers of both"]
    library.not_duplicates(pair["paper_id"], pair["other_id"])
    take(library, {**both, "year": 2024})
    assert library.pairs() == []


def test_a_doi_of_a_volume_does_not_swallow_its_papers(library: Library) -> None:
    volume = [
        {"title": f"{noun} and What They Do at Night", "doi": "10.9999/volume", "authors": [who]}
        for noun, who in (("Owls", "Ana Mueller"), ("Mechanical Hawks in Trees", "Bo Hawk"))
    ]
    other = {"title": "On Terns", "doi": "10.9999/volume", "authors": ["Cy Tern"]}
    report = take(library, *volume, other)
    assert report.new + report.unsure == 3 or report.same == 1  # the first two are much alike
    assert "On Terns" in {p.title for p in library.papers(library.ids())}
    before = library.count()
    again = take(library, *volume, other, {"title": "Yet Another Paper of Birds"})
    assert (again.new, again.unsure) == (1, 0)
    assert library.count() == before + 1


def test_a_paper_whose_title_and_some_authors_changed_is_still_itself(library: Library) -> None:
    take(library, OWLS)
    report = take(
        library,
        {"title": "Photon Budgets", "arxiv": "2403.99991", "authors": ["Zed Wren", "A. Mueller"]},
    )
    assert (report.new, report.unsure) == (0, 0)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (["A Mueller", "J van der Berg"], OWLS["authors"], OWLS["authors"]),
        (OWLS["authors"], ["A Mueller", "J van der Berg"], OWLS["authors"]),
        (OWLS["authors"], "Ana Mueller et al.", OWLS["authors"]),
        (OWLS["authors"], ["A. Mueller", "J. van der Berg", "C. Okafor"], OWLS["authors"]),
        (["A. Mueller"], ["Bo Mueller"], ["A. Mueller"]),
        (["A. Mueller", "B. Hawk"], ["Ana Mueller", "Bo Tern"], ["A. Mueller", "B. Hawk"]),
        (["JR Wren"], ["Jean-René Wren", "Bo Hawk"], ["Jean-René Wren", "Bo Hawk"]),
        (["J.R. Wren", "Ana Owl"], ["Jan R. Wren", "A. Owl"], ["J.R. Wren", "Ana Owl"]),
    ],
)
def test_initials_give_way_to_the_same_people_written_out_never_the_reverse(
    library: Library, first: object, second: object, expected: list[str]
) -> None:
    take(library, {**OWLS, "authors": first})
    take(library, {**OWLS, "authors": second})
    assert [str(a) for a in only(library).authors] == expected


def test_authors_that_somebody_typed_stay(library: Library) -> None:
    take(library, {**OWLS, "authors": ["A Mueller"]})
    library.set_fields(only(library).id, {"authors": "M Ana"})
    take(library, OWLS)
    assert [str(a) for a in only(library).authors] == ["M Ana"]


def test_dismissed_and_deleted_papers_stay_so_in_ten_dumps(library: Library) -> None:
    hawk = {"title": "Hawks over the Sea at Noon", "doi": "10.9999/hawk", "authors": ["Bo Hawk"]}
    tern = {"title": "Terns in the Rain, Revisited", "authors": ["Cy Tern"]}
    take(library, OWLS, hawk, tern)
    by_title: dict[object, int] = {p.title: p.id for p in library.papers(library.ids())}
    library.set_state([by_title[TITLE]], "dismissed")
    library.trash([by_title[hawk["title"]]])
    library.trash([by_title[tern["title"]]])
    library.empty_trash()
    for number in range(10):
        spelt = {**hawk, "doi": f"https://doi.org/10.9999/{'HAWK' if number % 2 else 'hawk'}"}
        told = [{**OWLS, "arxiv": f"2403.99991v{number + 1}"}, spelt, {**tern, "year": 2020}]
        report = take(library, *told, {"title": f"The New Paper of Dump Number {number}"})
        assert (report.new, report.unsure) == (1, 0)
    owls = library.paper(by_title[TITLE])
    assert owls.state == "dismissed"
    assert library.count() == 11


def test_a_large_file_doubts_what_a_small_one_doubts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(streams, "WHOLE", 1000)
    monkeypatch.setattr(streams, "PART", 4)
    stems = ["{} of the Northern Forests and Their Habits", "Habits and Forests of Northern {}"]
    nouns = ["Owls", "Owsl", "Hawks", "Hawsk", "Terns", "Rooks 1", "Rooks 2", "Swifts", "Swfits"]
    items = [
        {"title": stem.format(noun), "authors": ["Ann Bird"]} for noun in nouns for stem in stems
    ]
    text = "".join(json.dumps(item) + "\n" for item in items)
    file = tmp_path / "big.jsonl"
    file.write_text(text)
    found = []
    for name in ("large", "small"):
        with Library(tmp_path / f"{name}.db") as opened:
            if name == "large":
                report = drain(opened.streams.import_file(file))
                assert report.is_sample
            else:
                report = drain(opened.import_dump(text.encode(), "big.jsonl"))
            titles = {p.id: p.title for p in opened.papers(opened.ids())}
            found.append(
                sorted((titles[p["paper_id"]], titles[p["other_id"]]) for p in opened.pairs())
            )
    assert found[0] == found[1]
    assert ("Owsl of the Northern Forests and Their Habits",) in {pair[:1] for pair in found[0]}
