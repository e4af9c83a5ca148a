"""What it costs to mark a search in one abstract; the window waits for it while it paints."""

from __future__ import annotations

import statistics
import time

from readinglist.search.marks import mark_spans
from tests.bench.corpus import papers

TERMS = ("learning", "zero-shot", "convolutional neural", "trans*", "networks~1")


def test_an_abstract_is_marked_within_a_millisecond() -> None:
    texts = [paper.abstract for paper in papers(200)]
    took = []
    for text in texts:
        began = time.process_time()
        mark_spans(text, TERMS)
        took.append((time.process_time() - began) * 1_000)
    middle = statistics.median(took[50:])
    print(f"\nmarking an abstract: {middle:.2f} ms")
    assert middle < 3
