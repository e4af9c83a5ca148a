"""Tags as a whole: a tree, synonyms, colours, merging, keywords; each verb is one step to undo."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readinglist.errors import UsageError
from readinglist.library import Library
from readinglist.model import Record
from readinglist.tags import (
    MAX_TAG,
    Spelling,
    above,
    alike,
    keyword_list,
    nested,
    tag_name,
    with_keywords,
)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "library.db") as made:
        for number in range(4):
            made.add(Record(f"Paper number {['one', 'two', 'three', 'four'][number]}"))
        yield made


def tags(library: Library) -> dict[str, int]:
    return dict(library.facets()["tag"])


def of(library: Library, paper: int) -> set[str]:
    return set(library.paper(paper).tags)


# ------------------------------------------------------------------ the tree


def test_renaming_takes_along_what_is_below_and_undo_brings_it_back(library: Library) -> None:
    library.tagging.change([1, 2], ["ml"])
    library.tagging.change([2, 3], ["ml/vision", "ml/vision/clip", "mlops"])
    before = tags(library)
    done = library.rename_tag("ml", "ai")
    assert tags(library) == {"ai": 2, "ai/vision": 2, "ai/vision/clip": 2, "mlops": 2}
    assert done.count == 3
    library.undo()
    assert tags(library) == before


def test_a_tag_can_go_below_itself_and_come_up_again(library: Library) -> None:
    library.tagging.change([1], ["a", "a/b"])
    library.rename_tag("a", "a/b")
    assert set(tags(library)) == {"a/b", "a/b/b"}
    library.rename_tag("a/b", "a")
    assert set(tags(library)) == {"a", "a/b"}


def test_a_tag_that_is_only_part_of_a_name_is_renamed_too(library: Library) -> None:
    library.add_tag([1], "data/large")
    library.rename_tag("data", "corpora")
    assert tags(library) == {"corpora/large": 1}
    with pytest.raises(UsageError, match="No paper has the tag"):
        library.rename_tag("data", "x")


def test_a_name_that_would_grow_too_long_changes_nothing(library: Library) -> None:
    library.tagging.change([1], ["a", "a/" + "x" * (MAX_TAG - 2)])
    before = tags(library)
    with pytest.raises(UsageError, match="at most"):
        library.rename_tag("a", "abc")
    assert tags(library) == before


def test_counts_of_the_tree_have_each_paper_once(library: Library) -> None:
    library.tagging.change([1, 2], ["ml/vision"])
    library.tagging.change([2, 3], ["ml/language"])
    library.add_tag([4], "ml-ops")
    library.set_state([1], "read")
    facets = library.facets()
    assert facets["tag tree"] == [("ml", 3)]
    assert facets["tag tree inbox"] == [("ml", 2)]
    library.trash([3])
    assert library.facets()["tag tree"] == [("ml", 2)]


# ------------------------------------------------------------------ synonyms and spelling


def test_a_synonym_gives_its_tag_when_typed_imported_and_searched_for(library: Library) -> None:
    library.add_tag([1], "llm")
    library.tagging.add_synonym("Large Language Models", "llm")
    library.add_tag([2], "large-language_models")
    made = library.add(Record("Paper number five", tags=("LARGE LANGUAGE MODELS",)))
    assert tags(library) == {"llm": 3}
    assert made in library.ids('tag:"large language models"')


def test_a_tag_made_a_synonym_hands_its_papers_over(library: Library) -> None:
    library.tagging.change([1, 2], ["LLMs"])
    library.tagging.change([2, 3], ["llm"])
    library.tagging.add_synonym("LLMs", "llm")
    assert tags(library) == {"llm": 3}
    library.undo()
    assert tags(library) == {"LLMs": 2, "llm": 2}
    assert not library.tagging.synonyms()
    library.redo()
    assert library.tagging.synonyms() == [("LLMs", "llm")]
    library.tagging.remove_synonym("llms")
    library.add_tag([4], "LLMs")
    assert tags(library) == {"LLMs": 1, "llm": 3}


def test_only_case_and_dashes_are_no_synonym(library: Library) -> None:
    library.add_tag([1], "to-cite")
    with pytest.raises(UsageError, match="one tag already"):
        library.tagging.add_synonym("To Cite", "to-cite")
    with pytest.raises(UsageError, match="no synonym"):
        library.tagging.remove_synonym("nothing")


def test_synonyms_and_colours_follow_a_renamed_tag(library: Library) -> None:
    library.add_tag([1], "rl")
    library.tagging.add_synonym("reinforcement", "rl")
    library.tagging.set_colour(["rl"], "red")
    library.rename_tag("rl", "ml/rl")
    (use,) = library.tagging.uses()
    assert (use.name, use.colour, use.synonyms) == ("ml/rl", "red", ("reinforcement",))
    assert use.used is not None


def test_a_tag_may_take_the_name_of_its_synonym(library: Library) -> None:
    library.add_tag([1], "llm")
    library.tagging.add_synonym("LLMs", "llm")
    library.rename_tag("llm", "LLMs")
    assert tags(library) == {"LLMs": 1}
    assert not library.tagging.synonyms()


def test_words_of_one_dump_that_are_alike_are_one_tag(tmp_path: Path) -> None:
    from readinglist.store import tags as stored

    with Library(tmp_path / "x.db") as library:
        library.add(Record("A", tags=("To cite",)))
        assert stored.spelt_once(library.store, ["to-cite", "RL", "rl"]) == {
            "to-cite": "To cite",
            "RL": "RL",
            "rl": "RL",
        }


# ------------------------------------------------------------------ many at once


def test_tags_are_given_and_taken_in_one_step(library: Library) -> None:
    library.tagging.change([1, 2], ["old"])
    done = library.tagging.change([1, 2, 3], ["new"], ["old"], state="queued")
    assert [of(library, n) for n in (1, 2, 3)] == [{"new"}] * 3
    assert library.paper(2).state == "queued"
    assert done.count == 3
    library.undo()
    assert [of(library, n) for n in (1, 2, 3)] == [{"old"}, {"old"}, set()]
    assert library.paper(2).state == "inbox"


def test_shares_say_how_many_of_a_selection_have_a_tag(library: Library) -> None:
    library.tagging.change([1, 2], ["a"])
    library.tagging.change([2, 3], ["b"])
    assert library.tagging.shares([1, 2]) == {"a": 2, "b": 1}


def test_merged_names_may_stand_for_the_tag_from_then_on(library: Library) -> None:
    for paper, name in enumerate(("LLMs", "language models", "llm"), 1):
        library.add_tag([paper], name)
    library.tagging.merge(["LLMs", "language models"], "llm", keep_names=True)
    assert tags(library) == {"llm": 3}
    library.add_tag([4], "llms")
    assert tags(library) == {"llm": 4}
    assert library.undo().label.startswith("Undo: Add tag")
    library.undo()
    assert len(tags(library)) == 3


def test_a_wrong_name_among_many_changes_nothing(library: Library) -> None:
    library.add_tag([1], "a")
    verbs: list[Callable[[], object]] = [
        lambda: library.tagging.delete(["a", "nope"]),
        lambda: library.tagging.merge(["a", "nope"], "b"),
        lambda: library.tagging.demote(["a", "nope"]),
        lambda: library.tagging.adopt(["nope"]),
        lambda: library.tagging.set_colour(["a"], "mauve"),
        lambda: library.tagging.change([1], [], state="nowhere"),
    ]
    for verb in verbs:
        with pytest.raises(UsageError):
            verb()
    assert tags(library) == {"a": 1}


def test_sources_give_a_renamed_tag_under_its_new_name(library: Library, tmp_path: Path) -> None:
    library.add_tag([1], "nlp")
    folder = tmp_path / "in"
    folder.mkdir()
    library.watching.add(str(folder), tags=["nlp", "new"])
    library.rename_tag("nlp", "language")
    assert library.watching.list()[0].tags == ("language", "new")


# ------------------------------------------------------------------ keywords


def test_keywords_become_tags_and_tags_keywords(library: Library) -> None:
    one = library.add(Record("K one", extra={"keywords": "cs.CL; Attention, attention"}))
    two = library.add(Record("K two", extra={"keywords": "attention, memory"}))
    assert (
        library.tagging.keywords()[0] == ("attention", 2) or library.tagging.keywords()[0][1] == 2
    )
    assert not tags(library)
    library.tagging.adopt(["attention"])
    assert tags(library) == {"attention": 2}
    library.tagging.adopt(["cs.CL"], [one])
    assert of(library, one) == {"attention", "cs.CL"}
    library.add_tag([two], "mine")
    library.tagging.demote(["mine", "attention"])
    assert of(library, two) == set()
    assert library.paper(two).extra["keywords"] == "attention, memory, mine"
    library.undo()
    assert of(library, two) == {"attention", "mine"}
    assert two in library.ids("keyword:memory")


def test_tags_that_came_with_imports_alone_are_told_apart(library: Library) -> None:
    imported(library, "@misc{a, title={Attention and Memory}, keywords={late, mine}}")
    library.add_tag([1], "mine")
    assert {use.name: use.is_imported for use in library.tagging.uses()} == {
        "late": True,
        "mine": False,
    }
    (paper,) = library.ids("tag:late")
    library.tagging.demote(["late"])
    assert library.paper(paper).extra["keywords"] == "late"
    entry = exported(library, paper)
    assert "keywords = {mine}" in entry
    assert "sourcekeywords = {late}" in entry


def imported(library: Library, text: str) -> list[int]:
    before = set(library.ids())
    for _ in library.import_dump(text.encode(), "a.bib"):
        continue
    return sorted(set(library.ids()) - before)


def exported(library: Library, paper: int) -> str:
    chunks = library.export([paper], "bibtex")
    while True:
        try:
            next(chunks)
        except StopIteration as stop:
            return str(stop.value)


def test_keywords_of_a_file_are_kept_apart_where_that_is_wanted(
    library: Library, tmp_path: Path
) -> None:
    library.add_tag([1], "rl")
    library.tagging.add_synonym("reinforcement learning", "rl")
    library.tagging.set_keywords_apart(True)
    words = "Reinforcement Learning, owls, big data, RL"
    (paper,) = imported(
        library, f"@misc{{a, title={{Attention and Memory}}, keywords={{{words}}}}}"
    )
    assert tags(library) == {"rl": 2}
    assert library.paper(paper).tags == ("rl",)
    kept = library.paper(paper).extra["keywords"]
    entry = exported(library, paper)
    assert "keywords = {rl}" in entry
    with Library(tmp_path / "other.db") as other:
        (again,) = imported(other, entry)
        assert other.paper(again).tags == ("rl",)
        assert other.paper(again).extra["keywords"] == kept
    library.tagging.set_keywords_apart(False)
    (paper,) = imported(library, "@misc{b, title={Other Things}, keywords={owls}}")
    assert library.paper(paper).tags == ("owls",)


def test_colours_and_synonyms_are_in_an_archive(library: Library, tmp_path: Path) -> None:
    library.add_tag([1], "llm")
    library.tagging.set_colour(["llm"], "teal")
    library.tagging.add_synonym("LLMs", "llm")
    for _ in library.archive(tmp_path / "archive"):
        continue
    verdict = library.verify_archive(tmp_path / "archive")
    assert (verdict.findings, verdict.with_library) == ((), True)
    text = (tmp_path / "archive" / "tag_synonym.jsonl").read_text()
    assert "LLMs" in text


# ------------------------------------------------------------------ the values


@given(st.text(max_size=30))
def test_a_name_once_cleaned_stays_as_it_is(text: str) -> None:
    try:
        name = tag_name(text)
    except UsageError:
        return
    assert tag_name(name) == name or name.startswith("#")
    assert "" not in name.split("/")


@given(st.lists(st.from_regex(r"[a-cA-C_ -]{1,4}[a-c]", fullmatch=True), max_size=6))
def test_every_spelling_of_a_known_tag_is_that_tag(known: list[str]) -> None:
    spell = Spelling(known, {})
    for name in map(tag_name, known):
        assert alike(spell(name.upper().replace("-", " "))) == alike(name)
        assert spell(spell(name)) == spell(name)


def test_above_and_nested_speak_of_slashes() -> None:
    assert list(above("a/b/c")) == ["a/b", "a"]
    assert (nested("x/vision", "ml"), nested("ml/vision", "")) == ("ml/vision", "vision")


@given(st.lists(st.from_regex(r"[a-z.]{1,5}", fullmatch=True), max_size=5))
@settings(max_examples=50)
def test_keywords_are_parted_and_joined_without_loss(words: list[str]) -> None:
    joined = with_keywords("", words)
    assert keyword_list(joined) == list(dict.fromkeys(words))
    assert with_keywords(joined, words) == joined
