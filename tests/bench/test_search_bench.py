"""What the index and a search cost, with SQLite's FTS5 beside them in the same run.

CPU time, since other programs share the machine. ``READINGLIST_BENCH_PAPERS=87000`` for the numbers of
the README. Budgets are ratios to FTS5 where it does the same work, else numbers with head-room for a busy
machine. ``READINGLIST_BENCH_CORPUS`` names a file of real papers (``measuring.real_papers``) to be measured too.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.bench.corpus import Fixed, keystrokes, papers
from tests.bench.measuring import Both, Searched, Times, real_papers
from tests.search.test_search import HOSTILE

COUNT = int(os.environ.get("READINGLIST_BENCH_PAPERS", "20000"))
REAL = os.environ.get("READINGLIST_BENCH_CORPUS", "")
SCALE = max(COUNT / 87_000, 0.5)
TYPED = [text for text in keystrokes(400) if text.strip()]
ASKED = {  # with the FTS5 query that means the same, and milliseconds for 87,000 papers
    "learning": ("learning", 40),
    "transformer": ("transformer", 40),
    "deep learning": ("deep learning", 60),
    '"convolutional neural network"': ('"convolutional neural network"', 80),
    '"of the"': ('"of the"', 250),
    "trans*": ("trans*", 60),
    "tr* gr*": ("tr* gr*", 150),
    "learning OR model OR data OR training": ("learning OR model OR data OR training", 150),
}
BUSY = 3
"""A busy machine may take so many times what an idle one does."""


def hostile() -> list[str]:
    """Two hundred queries made to be slow."""
    texts = [paper.abstract for paper in papers(45)]
    common = [" OR ".join(text.split()[:60]) for text in texts]
    phrases = [f'"{" ".join(text.split()[:40])}"' for text in texts]
    near = [f'"{" ".join(text.split()[:6])}"~9' for text in texts]
    short = [f"{a}{b}*" for a in "abcdst" for b in "aeiorh"]
    return [*HOSTILE, *common, *phrases, *near, *short][:200]


class Measured:
    """Both indexes, and what the searching process says of ours."""

    def __init__(self, folder: Path) -> None:
        self.both = Both(folder, papers(COUNT), COUNT)
        self.searched: Searched = self.both.searched(TYPED, list(ASKED))


@pytest.fixture(scope="module")
def measured(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Measured]:
    measured = Measured(tmp_path_factory.mktemp("bench"))
    yield measured
    measured.both.close()


def test_indexing_takes_a_fraction_of_a_millisecond_a_paper(measured: Measured) -> None:
    both = measured.both
    print(
        f"\nindex {both.rate:,.0f} documents a CPU second, {both.megabytes():.0f} MB; "
        f"FTS5 {both.fts_rate:,.0f}, {both.fts.megabytes():.0f} MB with the text"
    )
    assert both.rate > both.fts_rate / 8  # 2.6 times as long on an idle machine
    assert both.megabytes() < both.fts.megabytes()


def test_a_keystroke_is_faster_than_a_frame_and_than_fts5(measured: Measured) -> None:
    ours, theirs = measured.searched.typed, Times.of([measured.both.fts.type(t) for t in TYPED])
    print(f"\nkeystroke p50 / p95 / max: {ours} ms; FTS5 {theirs} ms")
    assert ours.p50 < theirs.p50
    assert ours.p95 < theirs.p95 / 2
    assert ours.most < theirs.most


@pytest.mark.parametrize("text", ASKED)
def test_a_query_keeps_to_its_budget(measured: Measured, text: str) -> None:
    match, limit = ASKED[text]
    first, again, total = measured.searched.asked[list(ASKED).index(text)]
    theirs = measured.both.fts.ask(match)
    print(f"\n{text}: {first:.1f} ms, again {again:.1f}, {total:,} papers; FTS5 {theirs:.1f} ms")
    assert total
    assert max(first, again) < BUSY * limit * SCALE


def test_no_hostile_query_takes_long(measured: Measured) -> None:
    texts = hostile()
    asked = measured.both.searched(TYPED[:20], texts).asked
    worst, text = max((first, text) for (first, _, _), text in zip(asked, texts, strict=True))
    print(f"\nworst of {len(texts)} hostile queries: {worst:.0f} ms: {text[:60]}")
    assert worst < BUSY * 250  # bounded by the query, not by the library


def test_a_cold_process_finds_its_first_hit_soon_and_stays_small(measured: Measured) -> None:
    cold = min(measured.searched.cold, measured.both.searched(TYPED[:20]).cold)
    print(f"\ncold start to first hit {cold:.0f} ms; memory {measured.searched.memory:.0f} MB")
    assert cold < BUSY * 600
    assert measured.searched.memory < 300


def test_seventy_papers_more_are_a_short_commit(measured: Measured) -> None:
    """Last: the index is larger after it."""
    more = Fixed([*papers(COUNT + 70)])
    start = time.process_time()
    list(measured.both.index.catch_up(more))
    took = (time.process_time() - start) * 1_000
    print(f"\n70 papers more: {took:.0f} ms")
    assert len(measured.both.index.searcher().leaves) == 2
    assert took < BUSY * 80


@pytest.mark.skipif(not REAL, reason="READINGLIST_BENCH_CORPUS names no file of papers")
def test_real_papers_cost_what_made_ones_do(tmp_path: Path) -> None:
    documents = list(real_papers(Path(REAL)))
    real = Both(tmp_path, documents, len(documents))
    words = [document.title.split()[:3] for document in documents[:: len(documents) // 40]]
    typed = [" ".join(some)[:end] for some in words for end in range(1, len(" ".join(some)) + 1)]
    typed = [text for text in typed if text.strip() and '"' not in text]
    searched = real.searched(typed, list(ASKED))
    print(f"\n{len(documents):,} real papers: index {real.rate:,.0f}, {real.megabytes():.0f} MB; ")
    print(
        f"FTS5 {real.fts_rate:,.0f}, {real.fts.megabytes():.0f} MB; keystroke {searched.typed} ms;"
    )
    print(f"FTS5 {Times.of([real.fts.type(text) for text in typed])} ms")
    for text, (first, again, total) in zip(ASKED, searched.asked, strict=True):
        print(f"{text}: {first:.1f} ms, again {again:.1f}, {total:,} papers")
    assert real.rate > real.fts_rate / 8
    real.close()
