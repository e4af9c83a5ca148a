"""More like this, and what to say when nothing was found."""

from __future__ import annotations

from pathlib import Path

import pytest

from readinglist.hits import Clause
from readinglist.search.explain import did_you_mean, explain
from readinglist.search.index import Engine
from readinglist.search.query import parse
from readinglist.search.related import key_terms, related
from readinglist.search.searcher import Searcher
from readinglist.search.written import written
from tests.search.library import document
from tests.search.test_search import engines, indexed, tagged

TOPICS = {
    "graph": "Graph neural networks pass messages between the nodes and edges of a molecule",
    "speech": "Speech recognition with acoustic phonemes and spectrograms of the speaker",
    "robot": "A robot arm learns grasping and locomotion by trial and error policies",
}


@pytest.fixture
def searcher(tmp_path: Path) -> Searcher:
    papers = [
        document(0, f"{topic.capitalize()} study {n}", f"{text} number {n}")
        for n in range(8)
        for topic, text in TOPICS.items()
    ]
    return indexed(tmp_path, papers)


def test_papers_of_the_same_kind_are_related(searcher: Searcher) -> None:
    one = document(2, "Speech study 0", TOPICS["speech"])
    found = related(searcher, one, limit=7)
    assert 2 not in found.ids
    assert {paper % 3 for paper in found.ids} == {2}
    assert len(found.ids) == 7
    assert "phonemes" in found.terms
    assert "and" not in [key.word for key in key_terms(searcher, one)][:6]


@engines
def test_both_codecs_relate_alike(tmp_path: Path, engine: Engine) -> None:
    papers = [document(0, text, text) for text in TOPICS.values() for _ in range(3)]
    searcher = indexed(tmp_path, papers, engine)
    assert set(related(searcher, document(1, TOPICS["graph"]), limit=2).ids) == {2, 3}


def test_a_paper_of_unknown_words_has_no_relatives(searcher: Searcher) -> None:
    assert related(searcher, document(99, "Xylophone zymurgy")).ids == ()


def explained(searcher: Searcher, text: str) -> tuple[Clause, ...]:
    return explain(
        searcher,
        parse(text),
        filter_ids=lambda clause: tagged(clause, 24),
        all_ids=lambda: range(1, 25),
    )


def test_the_clause_that_emptied_the_answer_is_named(searcher: Searcher) -> None:
    assert explained(searcher, "speech phonemes xylophone -tag:odd") == (
        Clause("speech", 8, 0, "phonemes xylophone -tag:odd"),
        Clause("phonemes", 8, 0, "speech xylophone -tag:odd"),
        Clause("xylophone", 0, 4, "speech phonemes -tag:odd"),
        Clause("-tag:odd", 12, 0, "speech phonemes xylophone"),
    )
    assert explained(searcher, "speech") == ()


@pytest.mark.parametrize(
    "text",
    [
        *(
            '"a b"~3',
            "title:atention~1",
            '"a b"',
            "title:deep*",
            "-tag:x",
            'tag:"a b"',
            "year:2020..2023",
            "year:2020..",
        ),
        *("(a OR b)", "-(a b)", "tag:r*", "author:smith", "added:2026-08-01", "seen:3.."),
    ],
)
def test_a_clause_is_written_as_it_is_typed(text: str) -> None:
    tree = parse(text).tree
    assert tree is not None
    assert written(tree) == text or parse(written(tree)).tree == tree


def test_a_misspelt_word_is_replaced_by_the_nearest(searcher: Searcher) -> None:
    assert did_you_mean(searcher, parse("speach recogntion")) == "speech recognition"
    assert did_you_mean(searcher, parse("robto -tag:robto")) == "robot -tag:robot"
    assert did_you_mean(searcher, parse("recogn")) == "recognition"  # begun, not misspelt
    assert did_you_mean(searcher, parse("speech")) is None
    assert did_you_mean(searcher, parse("qqqqqqqq")) is None
    assert did_you_mean(searcher, parse("")) is None
