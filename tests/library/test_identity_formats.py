"""One paper in many formats is one paper: every sample there is, and every export of ours, in any order."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest

from readinglist.library import Library
from readinglist.model import ImportReport, WriteOptions
from tests.formats.reading import SAMPLES, TITLES
from tests.make import drain

OTHERS = {"subscriptions.opml", "huggingface-papers.txt"}
"""A list of feeds, and the one sample that holds other papers."""
FILES = sorted(f for f in SAMPLES.iterdir() if f.name not in OTHERS and f.suffix != ".md5")
FORMATS = ("bibtex", "biblatex", "ris", "csl-json", "csv", "jsonl")
"""Those of our exports that tell all there is to tell."""

PAPERS: list[dict[str, Any]] = [
    {
        "title": "Owls of the Night: {V}ision for $\\ell_2$ Robots & Friends",
        "authors": ["Ana Müller", "Jan van der Berg", "Chidi Okafor"],
        "arxiv": "2403.99991",
        "doi": "10.9999/OWL_(24)<1",
        "abstract": "Small robots bump into things, 50% of the time.\n\nWe give them eyes.",
        "year": 2024,
        "venue": "Journal of R&D",
    },
    {"title": "Technical Report", "authors": ["Bo Hawk"], "arxiv": "2403.88881", "year": 2024},
    {"title": "Technical Report", "authors": ["Bo Hawk"], "arxiv": "2403.88882", "year": 2024},
    {"title": "Editorial", "authors": ["Cy Wren"], "year": 2001, "venue": "Owl Letters"},
    {"title": "Editorial", "authors": ["Di Tern"], "year": 2013, "venue": "Owl Letters"},
    {"title": "夜のフクロウ", "authors": ["田中 花子"], "doi": "10.9999/jp.1", "year": 2020},
    {"title": "Why?", "abstract": "Nobody knows why; we asked them all, and they said so."},
    {"title": "What is said twice, is said twice", "authors": ["Plato", "The OWL Collaboration"]},
    {"title": "An Old Paper", "doi": "10.1002/(SICI)1097(1998)17:15<1661::AID-X968>3.0.CO;2-2"},
    {"title": "Only a Title and a Link", "url": "https://example.org/a?b=1&c=2"},
]


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "l.db") as opened:
        yield opened


def take(library: Library, data: bytes, name: str = "") -> ImportReport:
    return drain(library.import_dump(data, name))


@pytest.mark.parametrize("seed", range(3))
def test_every_sample_in_any_order_tells_of_the_same_three_papers(
    library: Library, seed: int
) -> None:
    files = list(FILES)
    random.Random(seed).shuffle(files)
    for file in files:
        report = take(library, file.read_bytes(), file.name)
        assert (file.name, report.unsure) == (file.name, 0)
    assert sorted(p.title for p in library.papers(library.ids())) == sorted(TITLES)
    assert library.pairs() == []
    for paper in library.papers(library.ids()):
        assert paper.abstract_kind == "full"
        assert all(len(author.given) > 1 for author in paper.authors)  # no initials are left
    facts = [(p.title, p.abstract, p.authors, p.identifiers) for p in library.papers(library.ids())]
    for file in reversed(files):
        report = take(library, file.read_bytes() + b"\n", file.name)
        assert (file.name, report.new, report.unsure) == (file.name, 0, 0)
    assert facts == [
        (p.title, p.abstract, p.authors, p.identifiers) for p in library.papers(library.ids())
    ]


@pytest.fixture(scope="module")
def exports(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    with Library(tmp_path_factory.mktemp("from") / "l.db") as library:
        take(library, json.dumps(PAPERS).encode(), "papers.json")
        assert library.count() == len(PAPERS)
        ids = library.ids()
        return {name: drain(library.export(ids, name, WriteOptions())).encode() for name in FORMATS}


@pytest.mark.parametrize("name", FORMATS)
def test_an_export_brings_nothing_to_the_library_it_came_from(
    library: Library, exports: dict[str, bytes], name: str
) -> None:
    take(library, json.dumps(PAPERS).encode(), "papers.json")
    before = library.papers(library.ids())
    report = take(library, exports[name], f"again.{name}")
    assert (report.found, report.new, report.unsure) == (len(PAPERS), 0, 0)
    for was, now in zip(before, library.papers([p.id for p in before]), strict=True):
        assert (now.title, now.abstract, now.authors) == (was.title, was.abstract, was.authors)
        assert set(was.identifiers) <= set(now.identifiers)


@pytest.mark.parametrize(("first", "second"), list(permutations(FORMATS, 2)))
def test_an_export_after_another_is_the_same_papers(
    library: Library, exports: dict[str, bytes], first: str, second: str
) -> None:
    report = take(library, exports[first], f"one.{first}")
    assert library.count() == len(PAPERS)
    report = take(library, exports[second], f"two.{second}")
    assert (report.found, report.new, report.unsure) == (len(PAPERS), 0, 0)
    assert library.count() == len(PAPERS)
