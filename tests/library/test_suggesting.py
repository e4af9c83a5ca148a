"""Suggested tags: right on papers never seen, explained, following every decision; favourite tags."""

from __future__ import annotations

import math
import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readinglist import suggesting
from readinglist.errors import NoSuchPaper, UsageError
from readinglist.library import Library
from readinglist.paper_words import Sample, counts_of, spelt
from readinglist.suggesting import Model
from tests.make import drain, record, taught

TOPICS = {
    "cats": "feline purring whiskers kittens meow paw tabby litter",
    "dogs": "canine barking leash puppies fetch kennel hound tail",
    "birds": "avian feathers nesting song wings flock migration beak",
}
COMMON = "study results method data model large small analysis evidence question setting field"


def made(count: int, seed: int = 1, first: int = 1) -> list[Sample]:
    """Papers of one topic each, in words of that topic and of all, some of another's."""
    dice = random.Random(seed)
    found = []
    for number in range(first, first + count):
        tag = dice.choice(list(TOPICS))
        own, stray = TOPICS[tag].split(), TOPICS[dice.choice(list(TOPICS))].split()
        words = [
            *dice.choices(own, k=6),
            *dice.choices(COMMON.split(), k=12),
            *dice.choices(stray, k=2),
        ]
        dice.shuffle(words)
        title = " ".join([*dice.choices(own, k=2), *dice.choices(COMMON.split(), k=4)])
        found.append(Sample(number, title, " ".join(words), (tag,)))
    return found


def trained(samples: list[Sample]) -> Model:
    training = suggesting.train(samples)
    while True:
        try:
            next(training)
        except StopIteration as stop:
            return cast(Model, stop.value)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "library.db") as opened:
        taught(opened)
        drain(opened.suggesting.learn())
        yield opened


def waiting(library: Library, title: str) -> int:
    return next(i for i in library.ids("state:inbox") if title in library.paper(i).title)


def names(library: Library, paper_id: int) -> list[str]:
    return [one.tag for one in library.suggesting.of(paper_id)]


# ------------------------------------------------------------------ the model


def test_what_is_suggested_for_papers_never_seen_is_right() -> None:
    model = trained(made(240))
    right = wrong = 0
    for sample in made(120, seed=2, first=1_000):
        bare = Sample(sample.id, sample.title, sample.abstract)
        for one in model.suggest(bare):
            right, wrong = right + (one.tag in sample.tags), wrong + (one.tag not in sample.tags)
    assert right >= 90
    assert right / (right + wrong) >= suggesting.PRECISION


def test_the_reasons_of_a_suggestion_add_up_to_its_score() -> None:
    model = trained(made(120))
    suggestions = [
        one for s in made(40, 3, 500) for one in model.suggest(Sample(s.id, s.title, s.abstract))
    ]
    assert suggestions
    for one in suggestions:
        assert math.isclose(sum(reason.weight for reason in one.why), one.score, rel_tol=1e-12)
        assert all(reason.weight > 0 for reason in one.why)
        assert suggesting.PRECISION <= one.likely <= 1
        assert one.words()


def test_the_same_papers_give_the_same_answers_in_any_order() -> None:
    samples = made(120)
    mixed = random.Random(5).sample(samples, len(samples))
    asked = replace(made(1, 9)[0], id=999, tags=())
    one, other = trained(samples), trained(samples)
    assert one.suggest(asked) == other.suggest(asked) != ()
    assert [s.tag for s in trained(mixed).suggest(asked)] == [s.tag for s in one.suggest(asked)]


def test_tags_given_at_random_are_never_suggested_with_confidence() -> None:
    dice = random.Random(7)
    noise = [
        Sample(s.id, s.title, s.abstract, ("x",) if dice.random() < 0.3 else ("y",))
        for s in made(200)
    ]
    model = trained(noise)
    suggested = [
        one.tag
        for s in made(100, 8, 500)
        for one in model.suggest(Sample(s.id, s.title, s.abstract))
    ]
    assert suggested.count("x") <= 2


def test_a_tag_that_every_paper_has_waits_for_papers_without_it() -> None:
    model = trained([Sample(s.id, s.title, s.abstract, ("all",)) for s in made(60)])
    asked = Sample(999, "Quite another thing", "Glaciers melt in the sun.")
    assert model.suggest(asked) == ()


def test_a_tag_of_few_papers_is_not_suggested() -> None:
    few = [Sample(s.id, s.title, s.abstract, s.tags if s.id <= 5 else ()) for s in made(60)]
    assert trained(few).suggest(Sample(999, "Feline whiskers kittens", "purring tabby")) == ()


@settings(max_examples=20, deadline=None)
@given(st.lists(st.integers(0, 39), max_size=12), st.integers(0, 3))
def test_learning_and_forgetting_leave_the_counts_of_what_is_there(
    places: list[int], seed: int
) -> None:
    samples = made(40, seed)
    model = trained(samples)
    before = dict(model._everywhere)
    for at in places:
        model.forget(samples[at].id)
        assert samples[at].id not in model
    for at in places:
        model.learn(samples[at])
        model.learn(samples[at])
    assert {w: n for w, n in model._everywhere.items() if n} == {
        w: n for w, n in before.items() if n
    }
    assert len(model) == len(samples)


@given(st.text(max_size=200), st.text(max_size=200))
def test_every_word_that_is_counted_can_be_said(title: str, abstract: str) -> None:
    sample = Sample(1, title, abstract)
    assert counts_of(sample).keys() <= spelt(sample).keys()


def test_no_papers_teach_nothing() -> None:
    assert trained([]).suggest(Sample(1, "A title", "")) == ()


# ------------------------------------------------------------------ in a library


def test_a_paper_gets_suggested_what_papers_like_it_have(library: Library) -> None:
    paper_id = waiting(library, "Feline")
    (one,) = library.suggesting.of(paper_id)
    assert one.tag == "cats"
    assert one.like is not None
    assert "cats" in library.paper(one.like).tags
    assert names(library, waiting(library, "Weather")) == []


def test_nothing_is_suggested_before_anything_was_learned(tmp_path: Path) -> None:
    with Library(tmp_path / "other.db") as fresh:
        taught(fresh)
        assert not fresh.suggesting.is_ready
        assert names(fresh, waiting(fresh, "Feline")) == []
        with pytest.raises(NoSuchPaper):
            fresh.suggesting.of(999)


def test_accepting_is_one_step_and_undo_suggests_again(library: Library) -> None:
    paper_id = waiting(library, "Feline")
    done = library.suggesting.accept(paper_id, ["cats", "pets"])
    assert library.paper(paper_id).tags == ("cats", "pets")
    assert library.paper(paper_id).state == "inbox"
    assert names(library, paper_id) == []
    assert library.history()[0].id == done.op_id
    library.undo()
    assert library.paper(paper_id).tags == ()
    assert names(library, paper_id) == ["cats"]


def test_a_refusal_is_remembered_for_that_paper_alone(library: Library, tmp_path: Path) -> None:
    paper_id, other = waiting(library, "Feline"), waiting(library, "Canine")
    library.suggesting.refuse([paper_id], ["cats", "dogs"])
    assert names(library, paper_id) == []
    assert names(library, other) == ["dogs"]
    drain(library.archive(tmp_path / "archive"))
    assert library.verify_archive(tmp_path / "archive").with_library
    library.undo()
    assert names(library, paper_id) == ["cats"]


def test_a_refusal_means_the_tag_however_it_is_typed(library: Library) -> None:
    paper_id = waiting(library, "Feline")
    assert library.suggesting.refuse([paper_id], ["#Cats\n"]).label == "Do not suggest tag ‘cats’"
    assert names(library, paper_id) == []
    for empty in ("", "#", "x" * 10_000):
        with pytest.raises(UsageError):
            library.suggesting.refuse([paper_id], [empty])
        with pytest.raises(UsageError):
            library.suggesting.accept_all({paper_id: [empty]})
    assert library.paper(paper_id).tags == ()


def test_a_copy_put_in_place_is_learned_anew(library: Library) -> None:
    paper_id = waiting(library, "Feline")
    copy = library.backup()
    library.rename_tag("cats", "felines")
    drain(library.suggesting.learn())
    assert names(library, paper_id) == ["felines"]
    library.copies.restore(copy)
    for number in range(60):  # more changes than there were since the copy
        library.add(record(f"Other Things {number}"))
    assert "felines" not in names(library, paper_id)
    drain(library.suggesting.learn())
    assert names(library, paper_id) == ["cats"]


def test_a_tag_that_was_taken_off_is_not_suggested_again(library: Library) -> None:
    paper_id = waiting(library, "Feline")
    library.add_tag([paper_id], "cats")
    library.remove_tag([paper_id], "cats")
    assert names(library, paper_id) == []


def test_a_renamed_tag_is_suggested_under_its_new_name(library: Library) -> None:
    paper_id = waiting(library, "Feline")
    library.suggesting.refuse([waiting(library, "Canine")], ["dogs"])
    library.rename_tag("cats", "felines")
    library.rename_tag("dogs", "hounds")
    drain(library.suggesting.learn())
    assert names(library, paper_id) == ["felines"]
    assert names(library, waiting(library, "Canine")) == []


def test_what_is_decided_in_another_program_is_learned(library: Library) -> None:
    weather = library.ids("state:read -tag:cats -tag:dogs")
    with Library(library.path) as other:
        other.add_tag(weather, "weather")
    drain(library.suggesting.learn())
    assert names(library, waiting(library, "Weather")) == ["weather"]


def test_a_parent_of_a_tag_the_paper_has_is_not_suggested(library: Library) -> None:
    paper_id = waiting(library, "Feline")
    library.add_tag([paper_id], "cats/siamese")
    assert names(library, paper_id) == []


# ------------------------------------------------------------------ favourites


def test_a_favourite_is_given_and_taken_by_its_key(library: Library) -> None:
    ids = library.ids("state:inbox")
    library.suggesting.set_favourite(4, "to-cite")
    library.suggesting.toggle(ids[:1], 4)
    library.suggesting.toggle(ids, 4)
    assert all("to-cite" in library.paper(i).tags for i in ids)
    library.suggesting.toggle(ids, 4)
    assert not any("to-cite" in library.paper(i).tags for i in ids)
    with pytest.raises(UsageError, match="key 5"):
        library.suggesting.toggle(ids, 5)


def test_a_tag_has_one_key_and_a_key_one_tag(library: Library) -> None:
    library.suggesting.set_favourite(1, "cats")
    library.suggesting.set_favourite(2, "cats")
    library.suggesting.set_favourite(3, "dogs")
    assert library.suggesting.favourites() == {2: "cats", 3: "dogs"}
    library.suggesting.set_favourite(3, "Cats")
    assert library.suggesting.favourites() == {3: "cats"}
    library.undo()
    assert library.suggesting.favourites() == {2: "cats", 3: "dogs"}
    library.suggesting.set_favourite(2, None)
    assert library.suggesting.favourites() == {3: "dogs"}
    with pytest.raises(UsageError, match="1 to 9"):
        library.suggesting.set_favourite(10, "cats")


def test_a_key_follows_a_renamed_tag_and_is_free_when_the_tag_is_gone(library: Library) -> None:
    library.suggesting.set_favourite(1, "cats")
    library.suggesting.set_favourite(2, "dogs")
    library.rename_tag("cats", "felines")
    assert library.suggesting.favourites() == {1: "felines", 2: "dogs"}
    library.tagging.merge(["dogs"], "felines")
    assert library.suggesting.favourites() == {1: "felines"}
    library.tagging.delete(["felines"])
    assert library.suggesting.favourites() == {}
    for _ in range(3):
        library.undo()
    assert library.suggesting.favourites() == {1: "cats", 2: "dogs"}


# ------------------------------------------------------------------ queries follow a tag


def test_saved_searches_and_files_follow_a_renamed_tag(library: Library, tmp_path: Path) -> None:
    queries = {
        "plain": "tag:cats year:2024",
        "quoted": 'title:"cats" tag:"Cats"',
        "group": "tag:(cats OR dogs) -tag:cats/tabby",
        "start": "tag:cats/t* tag:cat*",
        "other": "cats tag:catsup",
    }
    for name, query in queries.items():
        library.saved.add(name, query)
    library.bindings.add("tag:cats", tmp_path / "cats.bib")
    done = library.rename_tag("cats", "big felines")
    assert done.label.endswith("on 18 papers, in 4 searches and 1 file")
    assert {one.name: one.query for one in library.saved.all()} == {
        "plain": 'tag:"big felines" year:2024',
        "quoted": 'title:"cats" tag:"big felines"',
        "group": 'tag:("big felines" OR dogs) -tag:"big felines/tabby"',
        "start": 'tag:"big felines/t*" tag:cat*',
        "other": "cats tag:catsup",
    }
    assert [one.query for one in library.bindings.all()] == ['tag:"big felines"']
    library.undo()
    assert {one.name: one.query for one in library.saved.all()} == queries
    assert [one.query for one in library.bindings.all()] == ["tag:cats"]


def test_merged_tags_are_one_in_queries_too(library: Library) -> None:
    library.saved.add("pets", "tag:cats OR tag:dogs")
    found = library.ids("saved:pets")
    done = library.tagging.merge(["cats", "dogs"], "pets")
    assert library.saved.get("pets").query == "tag:pets OR tag:pets"
    assert library.ids("saved:pets") == found
    assert done.label == "Merge tags ‘cats’, ‘dogs’ into ‘pets’ on 36 papers, in 1 search"


def test_nothing_is_learned_while_no_tag_has_enough_papers(tmp_path: Path) -> None:
    with Library(tmp_path / "library.db") as library:
        taught(library)
        for tag in ("cats", "dogs"):
            library.remove_tag(library.ids(f"tag:{tag}")[suggesting.FEWEST - 1 :], tag)
        assert drain(library.suggesting.learn()) == 0
        assert not library.suggesting.is_ready
        library.undo()
        assert drain(library.suggesting.learn()) > suggesting.FEWEST
        assert library.suggesting.is_ready


@pytest.mark.parametrize("words", [1, 700])
def test_words_that_share_a_place_and_words_said_too_often_are_counted_rightly(
    words: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    samples = [replace(s, title=f"{s.title} {'encore ' * words}") for s in made(120)]
    asked = replace(samples[0], id=999, tags=())
    apart = trained(samples).suggest(asked)
    monkeypatch.setattr(suggesting, "PLACES", 7)
    assert trained(samples).suggest(asked) == apart != ()
