"""Imports measured: records a CPU second of each format, real feeds by count, a file of 500 MB.

``READINGLIST_BENCH_FEEDS`` names a folder of real dumps with a ``PROVENANCE.tsv`` (file, format,
source, bytes, papers); it is never part of the project. ``READINGLIST_BENCH_MB`` sizes the file.
"""

from __future__ import annotations

import csv
import json
import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from readinglist import formats
from readinglist.library import Library
from readinglist.model import Paper, Record, WriteOptions
from readinglist.text import people
from tests.bench import families
from tests.make import sentence

pytestmark = pytest.mark.bench
FEEDS = os.environ.get("READINGLIST_BENCH_FEEDS", "")
MEGABYTES = int(os.environ.get("READINGLIST_BENCH_MB", "50"))
COUNT = 2_000

EXCEPTIONS = {
    "hf_table_2025-10-30.md": (24, "its count left out rows that are wrapped over lines"),
    "jabref_MedlineImporterTestBookArticleSet.xml": (1, "the second book has no title"),
    "oai_dc_ListRecords.xml": (1, "the other is a deleted record"),
    "reader_full.rss": (2, "three entries have no title"),
    "rispy_example_bom.ris": (0, "it has no title"),
    "rispy_example_multiline.ris": (0, "none has a title"),
    "rssguard_feeds-en_US.opml": (0, "it holds feeds, no papers"),
    "s2_search_fields.json": (0, "its answers name no titles"),
    "thesis_endnote_library.xml": (299, "one record has no title"),
    "zotero_nlpta_My Library.csv": (756, "84 rows have no title"),
}


def provenance() -> list[dict[str, str]]:
    if not FEEDS:
        return []
    with Path(FEEDS, "PROVENANCE.tsv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.mark.skipif(not FEEDS, reason="READINGLIST_BENCH_FEEDS names no folder of dumps")
@pytest.mark.parametrize("row", provenance(), ids=lambda row: row["file"])
def test_a_real_dump_holds_as_many_papers_as_are_in_it(row: dict[str, str]) -> None:
    name = row["file"]
    expected, why = EXCEPTIONS.get(name, (int(row["papers_or_entries"]), "as counted"))
    dump = formats.open_dump(Path(FEEDS, name).read_bytes(), name)
    found = sum(isinstance(entry, Record) for entry in formats.read(dump)[1])
    assert found == expected, why


def papers() -> list[Paper]:
    rnd = random.Random(1)
    return [
        Paper(
            n,
            f"doe{n}",
            f"{sentence(rnd, 8)[:-1]} {n}",
            abstract=" ".join(sentence(rnd, 14) for _ in range(9)),
            authors=people("Doe, Jane; Öhman, Åsa; Roe, Richard"),
            year=2000 + n % 25,
            venue="Journal of Parts",
        )
        for n in range(COUNT)
    ]


def made() -> dict[str, str]:
    """A dump of each format that can be made of papers in a few words."""
    all_papers = papers()
    found = {}
    for name in ("bibtex", "ris", "csl-json", "csv", "jsonl"):
        write = formats.by_name(name).write
        assert write is not None
        found[name] = "".join(write(all_papers, WriteOptions()))
    told = [(p.title, p.abstract or "", f"24{p.id // 5000 + 1:02}.{p.id:05}") for p in all_papers]
    found["kaggle-arxiv"] = "\n".join(
        json.dumps(
            {
                "id": i,
                "submitter": "J",
                "title": title,
                "abstract": f"  {abstract}\n",
                "categories": "cs.LG",
                "authors_parsed": [["Doe", "Jane", ""], ["Roe", "Bo", ""]],
                "update_date": "2024-01-01",
            }
        )
        for title, abstract, i in told
    )
    found["hf-json"] = json.dumps(
        [
            {"paper": {"id": i, "title": t, "summary": a, "authors": [{"name": "Jane Doe"}]}}
            for t, a, i in told
        ]
    )
    found["nbib"] = "\n".join(
        f"PMID- 1{i[-5:]}\nTI  - {t}\nAB  - {a}\nFAU - Doe, Jane\nDP  - 2024 Mar\n"
        for t, a, i in told
    )
    found["enw"] = "\n".join(
        f"%0 Journal Article\n%T {t}\n%A Doe, Jane\n%X {a}\n%D 2024\n" for t, a, _ in told
    )
    found["web-of-science"] = "".join(
        f"PT J\nAU Doe, J\nTI {t}\nAB {a}\nPY 2024\nER\n\n" for t, a, _ in told
    )
    found["feed"] = (
        '<?xml version="1.0"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n'
        + "\n".join(
            f"<entry><id>http://arxiv.org/abs/{i}v1</id><title>{t}</title><summary>{a}</summary>"
            f"<published>2024-01-01T00:00:00Z</published><author><name>Jane Doe</name></author>"
            "</entry>"
            for t, a, i in told
        )
        + "\n</feed>"
    )
    return found


def test_records_a_second_of_each_format() -> None:
    slowest = {"bibtex": 700, "feed": 1200}  # bibtexparser; a feed's dates and links
    for name, text in made().items():
        data = text.encode()
        began = time.process_time()
        chosen, entries = formats.read(formats.open_dump(data, "x"))
        count = sum(isinstance(entry, Record) for entry in entries)
        seconds = time.process_time() - began
        print(f"{name:16} {count / seconds:7,.0f} records/s {len(data) / seconds / 1e6:6.1f} MB/s")
        assert (chosen.name, count) == (name, COUNT)
        assert count / seconds > slowest.get(name, 1700)  # 5,000 and head-room for a busy machine


@pytest.mark.parametrize("name", ["BibTeX", "our JSON Lines"])
def test_a_whole_import_is_done_in_seconds_and_again_in_half_of_them(
    tmp_path: Path, name: str
) -> None:
    known = families.papers(10_000)
    data = families.dump(name, known)
    seconds: list[float] = []
    with Library(tmp_path / "l.db") as library:
        for again in range(2):
            began = time.process_time()
            for _ in library.import_dump(data + b"\n" * again, "x"):
                continue
            for _ in library.catch_up():
                continue
            seconds.append(time.process_time() - began)
        assert library.count() == len(known)
    print(f"{name}, {len(known):,} papers, read to indexed: {seconds[0]:.1f} s; {seconds[1]:.1f} s")
    assert seconds[0] < 1.6 * 8  # 8 s on a core that is left alone
    assert seconds[1] < 0.8 * seconds[0]


@pytest.mark.parametrize("kind", ["text", "gzip"])
def test_a_large_file_never_enters_memory(tmp_path: Path, kind: str) -> None:
    lines = made()["kaggle-arxiv"].split("\n")
    file = tmp_path / "large.jsonl"
    written = turn = 0
    with file.open("w", encoding="utf-8") as out:
        while written < MEGABYTES * 1_000_000:
            turn += 1
            for line in lines:
                told = json.loads(line)
                told |= {
                    "id": f"{turn:04}.{told['id'][-5:]}",
                    "title": f"{told['title']} of {turn}",
                }
                written += out.write(json.dumps(told) + "\n")
    if kind == "gzip":
        subprocess.run(["gzip", "-1", file], check=True)
        file = file.with_name(file.name + ".gz")
    script = (
        "import re, sys, time\n"
        "from pathlib import Path\n"
        "from readinglist.library import Library\n"
        "with Library(sys.argv[1]) as library:\n"
        "    verb = library.streams.import_file(Path(sys.argv[2]))\n"
        "    try:\n"
        "        while True: next(verb)\n"
        "    except StopIteration as stop: report = stop.value\n"
        # Not getrusage(): that begins with the peak of the process that forked this one.
        "status = Path('/proc/self/status').read_text()\n"
        "peak = int(re.search(r'VmHWM:\\s*(\\d+)', status)[1]) // 1024\n"
        "print(report.found, report.new, peak, time.process_time())\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path / "l.db"), str(file)],
        capture_output=True,
        text=True,
        check=True,
    )
    found, new, peak, seconds = map(float, done.stdout.split())
    print(f"{MEGABYTES} MB, {kind}: {found:,.0f} papers, {peak:.0f} MB, {found / seconds:,.0f}/s")
    assert found == new == turn * COUNT
    assert peak < 300
