"""Suggested tags: right on papers never seen, and learned in time; CPU time, of one core.

How right they are is measured where ``READINGLIST_BENCH_CORPUS`` names a file of real papers
(``test_real_papers`` says what it holds). Their tags are the field their venue belongs to and the
keywords they came with; four papers in five teach, the fifth is asked about.
"""

from __future__ import annotations

import gzip
import json
import os
import random
import re
import time
from pathlib import Path

import pytest

from readinglist import suggesting
from readinglist.library.suggesting import LEARNED
from readinglist.paper_words import Sample
from readinglist.suggesting import Model
from tests.bench import corpus

CORPUS = os.environ.get("READINGLIST_BENCH_CORPUS", "")
FIELDS = {
    "robotics": ("IROS", "ICRA", "RSS", "CORL"),
    "vision": ("CVPR", "ICCV", "ECCV", "WACV"),
    "language": ("ACL", "NAACL", "COLING", "COLM"),
    "theory": ("COLT", "AISTATS", "UAI", "ALT"),
}
PAPERS, TAGS = LEARNED, 60
"""Of 20,000 papers and of more, so many are learned from."""
pytestmark = pytest.mark.bench


def trained(samples: list[Sample]) -> tuple[Model, float, float]:
    """The model, CPU seconds it took, and the longest stretch without a sign of life."""
    training, start, longest = suggesting.train(samples), time.process_time(), 0.0
    while True:
        before = time.process_time()
        try:
            next(training)
        except StopIteration as stop:
            return stop.value, time.process_time() - start, longest
        longest = max(longest, time.process_time() - before)


def real() -> list[Sample]:
    """The papers of the corpus that have a tag, in an order of chance that is always the same."""
    found = []
    for number, line in enumerate(gzip.decompress(Path(CORPUS).read_bytes()).splitlines(), 1):
        paper = json.loads(line)
        tags = {field for field, venues in FIELDS.items() if paper["venue"] in venues}
        for keyword in paper.get("keywords", ()):
            parts = map(str.strip, re.split("[:;,]", keyword.lower()))
            tags |= {f"keyword/{part}" for part in parts if len(part) > 3}
        if tags:
            found.append(
                Sample(number, paper["title"], paper["abstract"] or "", tuple(sorted(tags)))
            )
    random.Random(0).shuffle(found)
    return found


@pytest.mark.skipif(not CORPUS, reason="READINGLIST_BENCH_CORPUS names no file of papers")
def test_four_of_five_suggestions_are_right_on_papers_never_seen() -> None:
    samples = real()
    cut = len(samples) * 4 // 5
    model, seconds, _ = trained(samples[:cut])
    shown = right = had = 0
    for sample in samples[cut:]:
        found = {one.tag for one in model.suggest(Sample(sample.id, sample.title, sample.abstract))}
        shown, right = shown + len(found), right + len(found & set(sample.tags))
        had += sum(not tag.startswith("keyword/") for tag in sample.tags)
    print(
        f"\n{cut:,} papers teach ({seconds:.1f} s), {len(samples) - cut:,} are asked about: {shown:,} "
        f"suggestions, {right / shown:.3f} right; {right / had:.2f} of the fields found"
    )
    assert shown > 500
    assert right / shown >= 0.8


def made() -> list[Sample]:
    """Papers of made words; each of 60 tags is that of the papers with one of some words."""
    dice = random.Random(1)
    words = corpus.vocabulary(70_000, random.Random(7))[120:1_200]
    of = [set(dice.sample(words, 3)) for _ in range(TAGS)]
    found = []
    for paper in corpus.papers(PAPERS):
        own = set(paper.title.lower().split())
        tags = tuple(f"tag{n}" for n, some in enumerate(of) if own & some)
        found.append(Sample(paper.id, paper.title, paper.abstract, tags))
    return found


def test_a_large_library_is_learned_in_seconds_and_one_more_in_milliseconds() -> None:
    samples = made()
    model, seconds, longest = trained(samples)
    start = time.process_time()
    for sample in samples[:200]:
        model.learn(Sample(sample.id, sample.title, sample.abstract, (*sample.tags, "tag0")))
    one_more = (time.process_time() - start) / 200
    start = time.process_time()
    for sample in samples[200:400]:
        model.suggest(Sample(0, sample.title, sample.abstract))
    asked = (time.process_time() - start) / 200
    tagged = sum(bool(sample.tags) for sample in samples)
    print(
        f"\n{len(samples):,} papers ({tagged:,} tagged): {seconds:.1f} s, longest stretch "
        f"{longest * 1000:.0f} ms; one more {one_more * 1000:.1f} ms; suggesting {asked * 1000:.1f} ms"
    )
    assert seconds < 5
    assert one_more < 0.005
    assert asked < 0.02
