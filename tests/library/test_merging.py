"""Papers that may be one: found again, chosen field by field, and the sure ones merged at once."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path
from unittest.mock import patch

import pytest

from readinglist import merge_plan
from readinglist.errors import UsageError
from readinglist.library import Library
from readinglist.model import Identifier
from readinglist.store import doubles
from tests.make import drain, record, sentence


def title(number: int) -> str:
    """Titles that are not near one another."""
    return sentence(random.Random(number), 9)[:-1]


def text(number: int) -> str:
    """An abstract of its own."""
    return " ".join(sentence(random.Random(100 * number + n), 12) for n in range(8))


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "l.db") as opened:
        yield opened


def twins(library: Library, number: int, *, year: int = 2020) -> tuple[int, int]:
    """Two papers that are one, as an edit that tells them apart at first leaves them."""
    said = {"authors": "Doe, Jane; Roe, Richard", "abstract": text(number)}
    first = library.add(record(title(number), year=year, arxiv=f"2001.{number:05}", **said))
    second = library.add(record(f"Other {number} of its own", **said))
    library.set_fields(second, {"title": title(number), "year": str(year)})
    return first, second


def test_doubles_are_found_again_in_one_step_that_can_be_undone(library: Library) -> None:
    first, second = twins(library, 1)
    assert not library.pairs()
    done = drain(library.merging.find_again())
    assert done.label.endswith("1 pair")
    assert [{pair["paper_id"], pair["other_id"]} for pair in library.pairs()] == [{first, second}]
    library.undo()
    assert not library.pairs()


def test_what_was_said_to_be_different_is_not_found_again(library: Library) -> None:
    first, second = twins(library, 1)
    library.not_duplicates(second, first)
    steps = len(library.history(0))
    assert drain(library.merging.find_again()).op_id is None
    assert not library.pairs()
    assert len(library.history(0)) == steps


def test_looking_given_up_halfway_changes_nothing(library: Library) -> None:
    twins(library, 1)
    seq = library.last_seq()
    looking = library.merging.find_again()
    next(looking)
    looking.close()
    assert library.last_seq() == seq


def test_sure_pairs_are_merged_a_step_each_and_taken_back_together(library: Library) -> None:
    pairs = [twins(library, number) for number in range(1, 4)]
    drain(library.merging.find_again())
    before = library.papers(library.ids())
    bulk = drain(library.merging.merge_sure())
    assert len(bulk.steps) == 3
    assert not bulk.doubtful
    assert set(library.ids()) == {first for first, _ in pairs}
    assert not library.pairs()
    assert drain(library.merging.undo(bulk.steps)) == ()
    assert library.papers(library.ids()) == before
    assert len(library.pairs()) == 3


def test_a_doubtful_pair_is_left_with_its_reasons(library: Library) -> None:
    first, second = twins(library, 1)
    library.set_fields(second, {"abstract": "Nothing of the kind: this is about birds in winter."})
    with library.store.write("Suspect") as op:
        library.store.conn.execute(
            "insert into pair(paper_id, other_id, score) values(?, ?, 0.9)", (first, second)
        )
    assert op.changes
    bulk = drain(library.merging.merge_sure())
    assert bulk.steps == ()
    assert [one.reasons for one in bulk.doubtful] == [("the abstracts differ",)]
    assert set(library.ids()) == {first, second}


def test_three_that_are_one_become_one(library: Library) -> None:
    first, second = twins(library, 1)
    third = library.add(
        record("A third of its own", authors="Doe, Jane; Roe, Richard", abstract=text(1))
    )
    library.set_fields(third, {"title": title(1), "year": "2020"})
    drain(library.merging.find_again())
    assert len(library.pairs()) == 3
    bulk = drain(library.merging.merge_sure())
    assert len(bulk.steps) == 2
    assert library.ids() == [first]
    drain(library.merging.undo(bulk.steps))
    assert set(library.ids()) == {first, second, third}


def test_a_pair_that_was_edited_meanwhile_is_judged_again(library: Library) -> None:
    pairs = [twins(library, number) for number in (1, 2)]
    drain(library.merging.find_again())
    merging = library.merging.merge_sure()
    next(merging)
    with Library(library.path) as other:
        for _, second in pairs:
            other.set_fields(second, {"abstract": "This is about birds in winter, and no more."})
    bulk = drain(merging)
    assert bulk.steps == ()
    assert len(bulk.doubtful) == 2


def test_each_pair_is_judged_once_and_again_only_if_its_papers_changed(library: Library) -> None:
    count = 12
    for number in range(1, count + 1):
        twins(library, number)
    drain(library.merging.find_again())
    with patch.object(merge_plan, "doubts", wraps=merge_plan.doubts) as judged:
        bulk = drain(library.merging.merge_sure())
    assert len(bulk.steps) == count
    assert judged.call_count == count


def test_the_best_pair_comes_first(library: Library) -> None:
    pairs = [twins(library, number) for number in (1, 2, 3)]
    drain(library.merging.find_again())
    with library.store.write("Score"):
        library.store.conn.execute(
            "update pair set score = 2 where ? in (paper_id, other_id)", (pairs[1][0],)
        )
    bulk = drain(library.merging.merge_sure())
    assert library.history(1, paper_id=pairs[1][0])[0].id == bulk.steps[0]


@pytest.mark.parametrize(
    ("choice", "venue", "remark"),
    [("this", "ICML", "mine"), ("other", "NeurIPS", "theirs")],
)
def test_a_merge_takes_the_fields_that_were_chosen(
    library: Library, choice: str, venue: str, remark: str
) -> None:
    first, second = twins(library, 1)
    library.set_fields(first, {"venue": "ICML", "remark": "mine"})
    library.set_fields(second, {"venue": "NeurIPS", "remark": "theirs"})
    before = library.papers([first, second])
    take = {"venue": choice, "remark": choice}
    preview = library.merging.preview(first, second, take)
    library.merge(first, second, take)
    merged = library.paper(first)
    assert (merged.venue, merged.remark) == (preview.venue, preview.remark) == (venue, remark)
    assert set(merged.identifiers) >= {Identifier("arxiv", "2001.00001")}
    library.undo()
    assert library.papers([first, second]) == before


def test_a_choice_that_cannot_be_is_refused_and_nothing_is_merged(library: Library) -> None:
    first, second = twins(library, 1)
    seq = library.last_seq()
    with pytest.raises(UsageError):
        library.merge(first, second, {"venue": "neither"})
    with pytest.raises(UsageError, match="with itself"):
        library.merge(first, first)
    assert library.last_seq() == seq


def test_pairs_about_some_papers_are_those(library: Library) -> None:
    pairs = [twins(library, number) for number in (1, 2)]
    drain(library.merging.find_again())
    about = doubles.pairs(library.store, [pairs[1][1]])
    assert [{one["paper_id"], one["other_id"]} for one in about] == [set(pairs[1])]
