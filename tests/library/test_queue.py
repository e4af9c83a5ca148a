"""The queue's own order: moves in one step each, new papers at its end, places given back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readinglist import queue_order
from readinglist.errors import UsageError
from readinglist.library import Library
from tests import make


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "library.db") as library:
        for number in range(6):
            library.add(make.record(f"A Study of {make.WORDS[number]} {number}"))
        for paper in (3, 1, 5, 2):
            library.set_state([paper], "queued")
        yield library


def test_papers_queue_up_behind_those_that_came_before(library: Library) -> None:
    assert library.queue.ids() == [3, 1, 5, 2]
    library.set_state([6], "queued")
    assert library.queue.ids() == [3, 1, 5, 2, 6]


@pytest.mark.parametrize(
    ("papers", "to", "order"),
    [
        ([5], "up", [3, 5, 1, 2]),
        ([5], "down", [3, 1, 2, 5]),
        ([2], "top", [2, 3, 1, 5]),
        ([3], "end", [1, 5, 2, 3]),
        ([3], "up", [3, 1, 5, 2]),
        ([2], "down", [3, 1, 5, 2]),
        ([1, 2], "up", [1, 2, 3, 5]),
        ([3, 5], "down", [1, 2, 3, 5]),
        ([3, 1, 5, 2], "top", [3, 1, 5, 2]),
    ],
)
def test_a_move_is_one_step(library: Library, papers: list[int], to: str, order: list[int]) -> None:
    steps = len(library.history())
    done = library.queue.move(papers, to)
    assert library.queue.ids() == order
    moved = order != [3, 1, 5, 2]
    assert len(library.history()) == steps + moved
    assert done.count == (len(papers) if moved else 0)
    if moved:
        assert "queue" in done.label
        library.undo()
        assert library.queue.ids() == [3, 1, 5, 2]
        library.redo()
        assert library.queue.ids() == order


def test_papers_are_put_before_another_or_at_the_end(library: Library) -> None:
    library.queue.move_before([2, 3], 5)
    assert library.queue.ids() == [1, 3, 2, 5]
    library.queue.move_before([3], 3)
    assert library.queue.ids() == [1, 3, 2, 5]
    library.queue.move_before([1], None)
    assert library.queue.ids() == [3, 2, 5, 1]
    with pytest.raises(UsageError, match="Paper 4 is not in the queue"):
        library.queue.move_before([1], 4)


def test_only_papers_of_the_queue_have_a_place_in_it(library: Library) -> None:
    with pytest.raises(UsageError, match="none of these"):
        library.queue.move([4], "top")
    with pytest.raises(UsageError, match="no place 'first'"):
        library.queue.move([3], "first")
    assert library.queue.move([4, 2], "top").count == 1
    assert library.queue.ids() == [2, 3, 1, 5]


def test_a_paper_that_left_the_queue_comes_back_at_its_end(library: Library) -> None:
    library.queue.move([2], "top")
    library.set_state([2], "read")
    assert library.queue.ids() == [3, 1, 5]
    library.set_state([2], "queued")
    assert library.queue.ids() == [3, 1, 5, 2]
    library.undo()
    library.undo()
    assert library.queue.ids() == [2, 3, 1, 5]


def test_the_list_can_be_sorted_as_the_queue_is(library: Library) -> None:
    library.queue.move([5], "top")
    assert library.search("state:queued", sort="queue").ids == (5, 3, 1, 2)
    assert library.search("state:queued", sort="queue", descending=True).ids == (2, 1, 3, 5)


def test_many_moves_into_one_gap_keep_their_order(library: Library) -> None:
    library.queue.move([3, 1, 5, 2], "top")
    for _ in range(40):
        library.queue.move_before([2], 1)
        library.queue.move_before([5], 2)
        assert library.queue.ids() == [3, 5, 2, 1]


def test_places_between_two_come_back_to_the_last_digit(library: Library) -> None:
    library.queue.move([3], "end")
    assert library.queue.ids() == [1, 5, 2, 3]
    library.queue.move_before([2, 3], 5)  # in thirds
    places = library.store.rows("select * from queue_place order by 1")
    library.queue.move([2, 3], "top")
    library.undo()
    assert library.store.rows("select * from queue_place order by 1") == places


@given(st.data())
def test_places_say_the_order_and_few_are_written(data: st.DataObject) -> None:
    order = data.draw(st.permutations(range(8)))
    known: dict[int, float] = {}
    for _ in range(12):
        ids = st.sets(st.sampled_from(order), min_size=1, max_size=3)
        block = data.draw(ids, label="block")
        other = data.draw(st.none() | st.sampled_from(order), label="other")
        to = data.draw(st.sampled_from([*queue_order.MOVES, ""]), label="to")
        order = (
            queue_order.moved(order, block, to) if to else queue_order.before(order, block, other)
        )
        known |= queue_order.places(order, known, block)
        assert sorted(order) == list(range(8))
        assert order[: len(known)] == sorted(known, key=known.__getitem__)
    first = order[-1]
    assert len(queue_order.places([first, *order[:-1]], known, {first})) == 1
