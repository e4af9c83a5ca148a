"""What waits, in a library of 20,000 papers: found, listed and attached; CPU time.

Run alone: ``pytest -m bench tests/bench/test_offers_bench.py -s``. ``READINGLIST_BENCH_CORPUS`` names
real papers (gzipped JSON Lines), of which versions and impostors are made.
"""

from __future__ import annotations

import gzip
import json
import os
import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from readinglist import published
from readinglist.library import Library
from readinglist.model import Record
from tests.bench.test_library_bench import median, spent
from tests.make import drain, sentence
from tests.versions import Work, impostors, preprint, versions

pytestmark = pytest.mark.bench
CORPUS = os.environ.get("READINGLIST_BENCH_CORPUS", "")
COUNT = 20_000
VERSIONS = 500


def dump(*, published: bool, changed: int = 0) -> bytes:
    """Preprints of JSON Lines; or the first of them as published a year later, or in other words."""
    rnd = random.Random(11)
    lines = []
    for n in range(COUNT):
        paper = {
            "title": f"{sentence(rnd, 7)[:-1]} {n}",
            "abstract": " ".join(sentence(rnd, 14) for _ in range(8)),
            "authors": [f"Jane Doe{n}", "Richard Roe", "Ann Poe"],
            "year": 2023,
            "arxiv_id": f"23{n // 10_000 + 1:02}.{n % 10_000:05}",
        }
        if published:
            paper |= {"year": 2024, "venue": "Journal of Made Papers", "doi": f"10.1000/{n}"}
            del paper["arxiv_id"]
        elif n < changed:
            paper["abstract"] = " ".join(sentence(random.Random(n), 14) for _ in range(8))
        lines.append(json.dumps(paper))
    return "\n".join(lines[:VERSIONS] if published else lines).encode()


def test_what_waits_is_found_listed_and_attached(tmp_path: Path) -> None:
    with Library(tmp_path / "library.db") as library:
        drain(library.import_dump(dump(published=False), "preprints.jsonl"))
        again = dump(published=False, changed=VERSIONS)
        came_again, report = spent(lambda: drain(library.import_dump(again, "again.jsonl")))
        assert (report.new, report.same) == (0, COUNT)
        versions = dump(published=True)
        drain(library.import_dump(versions, "published.jsonl"))
        listed = median(library.offers.published, 3)
        changes = median(library.offers.changes, 3)
        one = median(lambda: (library.offers.published(7), library.offers.changes(7)))
        found = library.offers.published()
        assert len(found) == VERSIONS
        assert all(offer.sure for offer in found)
        assert len(library.offers.changes()) == VERSIONS
        attached, done = spent(lambda: library.offers.take_all(found))
        assert done.count == VERSIONS
        taken_back, _ = spent(library.undo)
    print(
        f"\n{COUNT:,} papers that came again: {came_again:.2f} s; {VERSIONS} versions listed: "
        f"{listed * 1000:.0f} ms, changes {changes * 1000:.0f} ms, of one paper {one * 1000:.1f} ms; "
        f"attached in one step: {attached:.2f} s, taken back: {taken_back:.2f} s"
    )
    assert listed < 1.0
    assert changes < 0.6
    assert one < 0.02
    assert attached < 3.0
    assert taken_back < 2.0


def real_works() -> Iterator[tuple[Work, str | None]]:
    """Works of the corpus with an arXiv id of their year, and their abstracts."""
    chance = random.Random(3)
    with gzip.open(CORPUS, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            paper = json.loads(line)
            if paper["authors"] and paper["year"]:
                year = max(int(paper["year"]), 2008)
                arxiv = f"{year % 100:02}{number % 12 + 1:02}.{number:05}"
                later = year + chance.choice((0, 0, 1, 1, 2))
                venue = paper["venue"] or "Proceedings of a Conference"
                names = "; ".join(paper["authors"])
                work = Work(arxiv, paper["title"], names, venue, later, paper["doi"] or "")
                yield work, paper["abstract"]


def is_sure(one: Record, other: Record) -> bool:
    evidence = published.judge(one, other) if published.is_published(other) else None
    return evidence is not None and evidence.sure


@pytest.mark.skipif(not CORPUS, reason="READINGLIST_BENCH_CORPUS names no file of papers")
def test_of_real_papers_what_is_called_sure_is_right() -> None:
    chance = random.Random(5)
    works = list(real_works())
    real = right = wrong = others = 0
    for (work, abstract), (other, foreign) in zip(works[::2], works[1::2], strict=False):
        one = replace(preprint(work), abstract=abstract)
        for record in versions(work, chance):
            real += 1
            right += is_sure(one, replace(record, abstract=chance.choice((abstract, None))))
        for record in impostors(work, other, chance):
            others += 1
            wrong += is_sure(one, replace(record, abstract=chance.choice((foreign, None))))
    print(f"\n{right:,} of {real:,} versions are sure, and {wrong} of {others:,} impostors")
    assert right / (right + wrong) >= 0.995
    assert right / real >= 0.9
