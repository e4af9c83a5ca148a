"""Saved searches: names, the clause ``saved:``, counts that are always right, what is new."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readinglist.errors import UsageError
from readinglist.library import Library, restoring
from readinglist.model import STATES
from tests.make import drain, import_sample, import_text, page, record


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "l.db") as opened:
        import_sample(opened)
        drain(opened.catch_up())
        yield opened


def names(library: Library) -> list[str]:
    return [search.name for search in library.saved.all()]


def counts(library: Library) -> dict[str, tuple[int, int]]:
    return {c.search.name: (c.count, c.new) for c in library.saved.counts()}


# ------------------------------------------------------------------ names and order


def test_a_search_is_saved_renamed_changed_moved_and_deleted_each_in_one_step(
    library: Library,
) -> None:
    for name in ("Captions", "Vision", "Inbox captions"):
        library.saved.add(name, name.split()[-1].lower())
    assert names(library) == ["Captions", "Vision", "Inbox captions"]
    library.saved.rename("VISION", "Seeing")
    library.saved.change("captions", "title:captions")
    library.saved.move("Inbox captions", -2)
    library.saved.delete("Captions")
    assert names(library) == ["Inbox captions", "Seeing"]
    for _ in range(4):
        library.undo()
    assert names(library) == ["Captions", "Vision", "Inbox captions"]
    assert library.saved.get("captions").query == "captions"
    assert library.undo_label() == "Save search ‘Inbox captions’"
    for _ in range(4):
        library.redo()
    assert names(library) == ["Inbox captions", "Seeing"]


@pytest.mark.parametrize(
    ("name", "query", "reason"),
    [
        ("CAPTIONS", "x", "already"),
        ("  ", "x", "needs a name"),
        ('a "b"', "x", "quotation"),
        ("x" * 101, "x", "at most 100"),
        ("new", " \n ", "nothing to search for"),
        ("new", "x" * 1_001, "1,000"),
        ("new", "saved:new", "made of itself"),
        ("new", "-(a saved:NEW)", "made of itself"),
    ],
)
def test_what_cannot_be_saved_is_refused_in_a_sentence(
    library: Library, name: str, query: str, reason: str
) -> None:
    library.saved.add("Captions", "captions")
    with pytest.raises(UsageError, match=reason):
        library.saved.add(name, query)
    assert names(library) == ["Captions"]


def test_a_name_is_free_again_for_another_spelling_of_itself(library: Library) -> None:
    library.saved.add("größe", "size")
    library.saved.rename("GRÖSSE", "Größe")
    assert names(library) == ["Größe"]


def test_a_search_that_is_not_there_is_said_so(library: Library) -> None:
    verbs: tuple[Callable[[], object], ...] = (
        lambda: library.saved.rename("nope", "x"),
        lambda: library.saved.change("nope", "x"),
        lambda: library.saved.delete("nope"),
        lambda: library.saved.move("nope", 1),
        lambda: library.saved.papers("nope"),
    )
    for verb in verbs:
        with pytest.raises(UsageError, match="no saved search ‘nope’"):
            verb()


def test_the_version_of_the_query_language_is_kept(library: Library) -> None:
    from readinglist.search.query import GRAMMAR

    library.saved.add("Captions", "captions")
    assert library.saved.get("Captions").grammar == GRAMMAR


# ------------------------------------------------------------------ as a part of a query


def test_a_saved_search_stands_in_any_query_as_if_in_parentheses(library: Library) -> None:
    library.saved.add("Vision or text", "vision OR text")
    either = set(library.ids("vision OR text"))
    assert set(library.ids('saved:"vision or text"')) == either
    assert set(library.ids('captions saved:"Vision or text"')) == either & set(
        library.ids("captions")
    )
    assert set(library.ids('-saved:"vision or text"')) == set(library.ids()) - either
    library.saved.add("both", '(saved:"vision or text" OR state:read) image')
    assert set(library.ids("saved:both")) == either & set(library.ids("image"))
    assert library.search("saved:both").terms == ("vision", "text", "image")


def test_a_name_that_is_not_there_is_a_fault_where_it_stands(library: Library) -> None:
    found = library.search("vision saved:nope")
    assert found.fault is not None
    assert (found.fault.start, found.fault.end) == (13, 17)
    assert found.fault.reason == "there is no saved search “nope”"
    assert library.search("saved:nop", unfinished=True).fault is None
    assert library.search('saved:"no', unfinished=True).fault is None


def test_a_fault_inside_a_saved_search_is_told_at_its_name(library: Library) -> None:
    library.saved.add("odd", "vision (image")
    fault = library.search("saved:odd").fault
    assert fault is not None
    assert (fault.start, fault.end) == (6, 9)
    assert fault.reason == "in “odd”: this “(” is never closed"
    assert library.saved.counts()[0].fault is not None


def test_searches_made_of_each_other_are_refused_and_one_made_so_from_outside_ends(
    library: Library,
) -> None:
    library.saved.add("a", "vision")
    library.saved.add("b", "saved:a image")
    with pytest.raises(UsageError, match="made of itself"):
        library.saved.change("a", "saved:b")
    with library.store.write("outside"):
        library.store.conn.execute("update saved set query = 'saved:b' where name = 'a'")
    fault = library.search("saved:a").fault
    assert fault is not None
    assert "made of itself" in fault.reason


def test_many_searches_in_one_another_stay_within_the_bounds_of_a_query(library: Library) -> None:
    library.saved.add("s0", "vision image")
    for n in range(1, 12):
        library.saved.add(f"s{n}", f"(saved:s{n - 1} x{n}) OR (saved:s{n - 1} y{n})")
    found = library.search("saved:s11")
    assert found.fault is not None
    assert "words are searched" in found.fault.reason


def test_renaming_a_search_renames_it_in_the_queries_made_of_it(library: Library) -> None:
    library.saved.add("Long captions", "captions")
    library.saved.add("use", 'vision -saved:"LONG captions" "saved:long captions"')
    library.saved.rename("long captions", "short")
    assert library.saved.get("use").query == 'vision -saved:short "saved:long captions"'
    library.undo()
    assert 'saved:"LONG captions"' in library.saved.get("use").query


def test_the_searches_made_of_one_are_known(library: Library) -> None:
    library.saved.add("a", "vision")
    library.saved.add("b", "saved:A image")
    assert library.saved.users("a") == ["b"]
    library.saved.delete("a")
    assert library.saved.users("a") == ["b"]
    fault = library.saved.counts()[0].fault
    assert fault is not None
    assert fault.reason == "there is no saved search “A”"


# ------------------------------------------------------------------ what is new


def test_new_is_what_was_not_there_when_it_was_last_looked_at(library: Library) -> None:
    library.saved.add("captions", "captions")
    had = counts(library)["captions"][0]
    assert counts(library)["captions"] == (had, 0)
    new = library.add(record("On Captions of Every Length"))
    drain(library.catch_up())
    assert counts(library)["captions"] == (had + 1, 1)
    assert library.saved.new("captions") == [new]
    library.set_state([new], "read")
    assert counts(library)["captions"] == (had + 1, 1)
    library.saved.mark_seen("captions")
    assert counts(library)["captions"] == (had + 1, 0)
    library.trash([new])
    drain(library.catch_up())
    assert counts(library)["captions"] == (had, 0)


def test_an_edit_of_ones_own_makes_no_paper_new_that_was_there(library: Library) -> None:
    library.saved.add("captions", "captions")
    library.saved.add("to cite", "tag:to-cite")
    some = library.ids("captions")[:3]
    library.add_tag(some, "to-cite")
    library.set_state(some, "dismissed")
    assert counts(library)["captions"][1] == 0
    assert counts(library)["to cite"] == (3, 3)


def test_looking_is_nothing_to_undo_and_outlives_an_undone_delete(library: Library) -> None:
    library.saved.add("all", "year:..2100 OR -has:year")
    library.saved.delete("all")
    library.undo()
    assert counts(library)["all"] == (70, 0)
    label = library.undo_label()
    library.saved.mark_seen("all")
    assert library.undo_label() == label


def test_what_was_seen_may_be_spoilt_from_outside(library: Library) -> None:
    library.saved.add("captions", "captions")
    with library.store.write("outside"):
        library.store.conn.execute("update saved_seen set papers = 'nonsense'")
    count, new = counts(library)["captions"]
    assert new == count


# ------------------------------------------------------------------ counts are right

QUERIES = (
    "learning",
    "learning tag:a",
    "-learning state:read",
    "(vision OR tag:a) -is:starred",
    "tag:a OR tag:b",
    "state:inbox -tag:b",
    "is:unread title:image*",
    '"language model" OR state:dismissed',
    "source:second",
    "seen:>1",
    "upvotes:>1",
    "has:note language",
    "saved:q1 OR saved:q5",
    "year:2020..",
)
edits = st.lists(
    st.tuples(
        st.sampled_from(
            [
                *("tag", "untag", "state", "star", "trash", "restore", "title", "note", "year"),
                *("import", "again", "undo", "redo", "index", "count", "merge", "empty"),
                "synonym",
            ]
        ),
        st.integers(0, 40),
    ),
    min_size=3,
    max_size=14,
)


START = page(24)


def perform(library: Library, verb: str, n: int) -> None:
    """One of the edits, over some of the papers."""
    ids = library.ids() or [0]
    some = [i for i in ids if i % 5 == n % 5]
    one = ids[n % len(ids)]
    text = f"A Learning Model {n}\n\nWe study the language model of vision and image {n}.\n\n"
    acts: dict[str, Callable[[], object]] = {
        "tag": lambda: library.add_tag(some, "ab"[n % 2]),
        "untag": lambda: library.remove_tag(some, "ab"[n % 2]),
        "state": lambda: library.set_state(some, STATES[n % 5]),
        "star": lambda: library.set_starred(some, n % 2 == 0),
        "trash": lambda: library.trash(some[:3]),
        "restore": lambda: library.restore(library.trashed()),
        "empty": library.empty_trash,
        "title": lambda: library.set_fields(one, {"title": f"Image learning {n}"}),
        "note": lambda: library.add_note(one, f"vision {n}"),
        "year": lambda: library.set_fields(one, {"year": str(2015 + n % 10)}),
        "import": lambda: import_text(library, text * 2, f"second{n}.txt"),
        "again": lambda: import_text(library, START + "\n" * n, f"again{n}.txt"),
        "merge": lambda: library.merge(ids[0], ids[-1]) if len(ids) > 9 else None,
        "synonym": lambda: library.tagging.add_synonym("b", "a"),
        "undo": library.undo,
        "redo": library.redo,
        "index": lambda: drain(library.catch_up()),
        "count": library.saved.counts,
    }
    try:
        acts[verb]()
    except UsageError:
        assert verb in ("undo", "redo", "synonym")


@settings(max_examples=12)
@given(edits)
def test_counts_equal_a_fresh_query_after_any_edits(steps: list[tuple[str, int]]) -> None:
    """Asked by one that has counted all along, and by a second that only reads."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "l.db")
        with Library(path) as library:
            import_text(library, START)
            drain(library.catch_up())
            for n, query in enumerate(QUERIES):
                library.saved.add(f"q{n}", query)
            with Library(path, read_only=True) as reader:
                for verb, n in steps:
                    perform(library, verb, n)
                    _compare(reader if n % 3 else library)
                drain(library.catch_up())
                _compare(library)
                _compare(reader)


def _compare(library: Library) -> None:
    for counted in library.saved.counts():
        fresh = library.search(counted.search.query, limit=0)
        assert counted.count == fresh.total == len(fresh.ids), counted.search.query
        assert library.saved.papers(counted.search.name) == sorted(fresh.ids)


def test_only_changed_papers_are_looked_at_again(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.saved.add("a", "learning tag:a")
    library.saved.add("b", "tag:a OR state:read")
    some = library.ids("learning")[:4]
    library.saved.counts()

    def never(*_: object, **__: object) -> None:
        raise AssertionError("the whole library was asked")

    monkeypatch.setattr(library.finder, "search", never)
    searcher = library.finder.searcher()
    real = searcher.answer

    def scoped(*words: Any, **options: Any) -> Any:
        assert options["scope"] == set(some)
        return real(*words, **options)

    monkeypatch.setattr(searcher, "answer", scoped)
    library.add_tag(some, "a")
    assert counts(library) == {"a": (4, 4), "b": (4, 4)}
    assert library.saved.new("a") == sorted(some)


# ------------------------------------------------------------------ archive and restore


def test_saved_searches_come_back_from_an_archive_and_a_backup(
    library: Library, tmp_path: Path
) -> None:
    library.saved.add("Captions", 'captions "long captions" saved:x')
    library.saved.add("new ones", "tag:x")
    library.add_tag(library.ids()[:2], "x")
    had = (library.saved.all(), counts(library))
    drain(library.archive(tmp_path / "archive"))
    verdict = library.verify_archive(tmp_path / "archive")
    assert verdict.findings == ()
    backup = library.backup()
    for kind, source in (("archive", tmp_path / "archive"), ("backup", backup)):
        target = tmp_path / f"{kind}.db"
        restoring.restore(target, source)
        with Library(target) as restored:
            drain(restored.catch_up())
            assert (restored.saved.all(), counts(restored)) == had


def test_an_older_backup_put_in_place_under_a_reader_is_counted_anew(
    library: Library, tmp_path: Path
) -> None:
    library.saved.add("x", "tag:x")
    backup = library.backup()
    with Library(library.path, read_only=True) as reader:
        library.add_tag(library.ids()[:5], "x")
        assert counts(reader)["x"][0] == 5
        path = library.path
        library.close()
        restoring.restore(path, backup)
        assert counts(reader)["x"][0] == 0
        with Library(path) as again:
            again.add_tag(again.ids()[:2], "x")
        assert counts(reader)["x"][0] == 2
