"""Our codec and Whoosh's own find the same, with the same scores, through edits, deletions and merges."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from readinglist.search import flat, stock
from readinglist.search.codec import FlatLeaf
from readinglist.search.index import Engine, Index
from readinglist.search.leaf import LONG
from readinglist.search.query import parse
from tests.search.library import Life, brute, contents, document, truth
from tests.search.test_catch_up import Small
from tests.search.test_search import VOCABULARY, ask

QUERIES = ["deep", "network", "u-net", '"the of"', "zero-shot gpt", "c4 OR art", "-deep shot"]
QUERIES += ["title:unet", "学习", "gen*", "net* -zero", "(deep OR art) the", '"art of the"']


def lived(seed: int) -> Life:
    dice = random.Random(seed)
    life = Life()

    def paper() -> object:
        return " ".join(dice.choices(VOCABULARY, k=dice.randint(1, 12)))

    for _ in range(45):
        kind = dice.random()
        if kind < 0.6 or not life.live():
            life.add([document(0, str(paper()), str(paper())) for _ in range(dice.randint(1, 9))])
        elif kind < 0.8:
            life.edit(dice.choice(life.live()).id, document(0, str(paper()), str(paper())))
        else:
            life.trash(dice.choice(life.live()).id)
    return life


def grown(folder: Path, engine: Engine, life: Life, batch: int) -> Index:
    """The index of a life that was caught up with step by step, so that it was merged now and then."""
    index = Index(folder, Small(engine, batch))  # type: ignore[arg-type]
    whole = life.journal
    for upto in range(1, len(whole), 41):
        young = Life(life.papers, life.trashed, life.revisions, whole[:upto])
        young.revisions = {p: rev for p, rev in life.revisions.items() if rev <= upto}
        list(index.catch_up(young))
    list(index.catch_up(life))
    return index


@pytest.mark.parametrize("seed", range(2))
def test_both_codecs_give_the_same_hits_and_scores(tmp_path: Path, seed: int) -> None:
    life = lived(seed)
    ours = grown(tmp_path / "ours", flat, life, 15)
    theirs = grown(tmp_path / "theirs", stock, life, 15)
    papers = max(life.papers) + 1
    for text in QUERIES:
        mine, judge = (ask(index.searcher(), text, papers) for index in (ours, theirs))
        assert {hit.id: hit.matched for hit in mine.hits} == {
            hit.id: hit.matched for hit in judge.hits
        }, text
        # Whoosh rounds the lengths of fields when it merges, so that averages differ a little.
        assert [hit.score for hit in mine.hits] == pytest.approx(
            [hit.score for hit in judge.hits], rel=0.02
        )
        tree = parse(text).tree
        assert tree is not None
        assert set(mine.ids) == brute(tree, life.live()), text
        assert mine.total == len(mine.hits)
    for index in (ours, theirs):
        index.close()


def test_a_word_may_stand_a_thousand_times_and_far_down(tmp_path: Path) -> None:
    papers = [
        document(1, "a", "deep " * (LONG + 45) + "nets"),
        document(2, "b", "filler " * 70_000 + "deep nets"),
        document(3, "c", "deep " * (LONG - 1) + "end deep"),
    ]
    life = Life()
    for paper in papers:
        life.add([paper])
    index = grown(tmp_path, flat, life, 1)
    searcher = index.searcher()
    assert set(ask(searcher, '"deep nets"').ids) >= {1}
    assert set(ask(searcher, '"end deep"').ids) == {3}
    assert set(ask(searcher, "deep").ids) == {1, 2, 3}
    found = contents(searcher.leaves, ["deep", "net", "end"])
    for number in (1, 3):
        expected = {
            k: v for k, v in truth(papers)[number].items() if k[1] in ("deep", "net", "end")
        }
        assert found[number] == expected
    index.close()


def test_merging_drops_what_was_deleted(tmp_path: Path) -> None:
    life = Life()
    life.add([document(0, f"deep w{n}") for n in range(200)])
    index = Index(tmp_path / "index")
    list(index.catch_up(life))
    for paper in range(1, 181):
        life.trash(paper)
    list(index.catch_up(life))
    (leaf,) = index.searcher().leaves
    assert isinstance(leaf, FlatLeaf)
    assert sorted(leaf.ids) == [0, *range(181, 201)]
    assert leaf.doc_frequency("title", "w5") == 0
    assert leaf.doc_frequency("title", "deep") == 20
    assert leaf.is_sound()
    index.close()
