"""Keys stay: through edits, batches, deletions, patterns; and what they once were is found."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from readinglist.errors import BadKeyPattern, NoSuchPaper, UsageError
from readinglist.library import Library
from readinglist.library.keys import by_paper
from readinglist.model import Record
from tests.make import bibtex, drain, import_text, record


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "l.db") as opened:
        yield opened


def keys(library: Library) -> dict[str, str]:
    """Title to key of every paper."""
    return dict(library.store.rows("select title, key from paper"))


def wang(number: int) -> Record:
    return record(f"Networks number {number}", authors="Wang, Wei", year=2020)


def test_a_former_key_names_the_paper_through_rename_merge_undo_and_archive(
    library: Library, tmp_path: Path
) -> None:
    one, other = library.add(wang(1)), library.add(wang(2))
    first = library.paper(one).key
    library.set_key(one, "mine")
    assert library.find(first) == library.find("MINE") == one
    assert [(f.key, f.merged) for f in library.keys.former(one)] == [(first, False)]
    lost = library.paper(other).key
    library.merge(one, other)
    assert library.find(lost) == one
    assert {f.key for f in library.keys.former(one)} == {first, lost}
    assert library.keys.renamed(lost) == library.keys.renamed(first) == "mine"
    assert library.keys.renamed("mine") is None
    folder = drain(library.archive(tmp_path / "archive"))
    assert library.verify_archive(folder).with_library
    library.undo()
    assert library.find(lost) == other
    library.undo()
    assert library.paper(one).key == first
    assert library.find("mine") == one


def test_a_key_in_use_goes_before_a_former_one(library: Library) -> None:
    one, other = library.add(wang(1)), library.add(wang(2))
    first = library.paper(one).key
    library.set_key(one, "mine")
    library.set_key(other, first)
    assert library.find(first) == other
    assert library.keys.former(one)[0].key == first


def test_a_new_paper_never_gets_a_key_that_another_had(library: Library) -> None:
    one = library.add(wang(1))
    first = library.paper(one).key
    library.set_key(one, "mine")
    other = library.add(wang(2))
    assert library.paper(other).key == first + "a"


def test_a_clash_names_the_other_paper(library: Library) -> None:
    one, other = library.add(wang(1)), library.add(wang(2))
    key = library.paper(one).key
    with pytest.raises(UsageError, match=f"taken by paper {one}, “Networks number 1”"):
        library.set_key(other, key.upper())
    library.trash([one])
    with pytest.raises(UsageError, match="in the trash"):
        library.set_key(other, key)
    assert f"paper {one} in the trash, “Networks number 1”" in library.keys.clash(other, key)
    assert library.keys.clash(one, key) == ""
    assert "cannot be a citation key" in library.keys.clash(one, "a b")


def test_a_pattern_changes_what_never_left_the_library_in_one_step(library: Library) -> None:
    ids = [library.add(wang(n)) for n in range(5)]
    import_text(library, "@misc{kept, title={An imported One}, author={Doe, Jane}}")
    before = keys(library)
    library.set_key(ids[0], "pinned2020")
    library.keys.mark_used([ids[1]])
    done = drain(library.keys.set_pattern("{auth:upper}{shortyear}"))
    after = keys(library)
    assert done.count == 3
    changed = {t for t in after if after[t] != before[t]} - {"Networks number 0"}
    assert changed == {f"Networks number {n}" for n in (2, 3, 4)}
    assert sorted(after[t] for t in changed) == ["WANG20", "WANG20a", "WANG20b"]
    assert library.keys.pattern() == "{auth:upper}{shortyear}"
    assert library.paper(library.add(wang(9))).key == "WANG20c"
    library.undo()
    library.undo()
    assert library.keys.pattern() == "{auth}{year}{shorttitle:1}"
    assert keys(library) == before | {"Networks number 0": "pinned2020"}
    library.redo()
    assert keys(library) == after


def test_a_bad_pattern_changes_nothing(library: Library) -> None:
    library.add(wang(1))
    before = keys(library), library.last_seq()
    with pytest.raises(BadKeyPattern, match="did you mean"):
        drain(library.keys.set_pattern("{autor}"))
    assert (keys(library), library.last_seq()) == before


def test_exports_and_copies_count_as_used(library: Library, tmp_path: Path) -> None:
    ids = [library.add(wang(n)) for n in range(3)]
    drain(library.export_to(tmp_path / "x.bib", ids[:1], "bibtex"))
    with Library(library.path, read_only=True) as reading:
        reading.out.text(ids[1:2], "latex")
        drain(reading.export(ids[2:], "bibtex"))  # a look at it is no use
    drain(library.keys.set_pattern("{year}{auth}"))
    assert [library.paper(i).key.startswith("ref") for i in ids] == [False, False, True]


def test_the_preview_shows_real_papers_and_changes_nothing(library: Library) -> None:
    ids = [library.add(wang(n)) for n in range(7)]
    seq = library.last_seq()
    shown = library.keys.preview("{auth}{year}")
    assert len(shown) == 5
    assert {c.paper_id for c in shown} <= set(ids)
    assert {c.new for c in shown} == {"wang2020"}
    assert library.last_seq() == seq


def test_others_are_renamed_by_a_list_only_and_their_old_keys_go_on(library: Library) -> None:
    ids = [library.add(wang(n)) for n in range(3)]
    library.keys.mark_used(ids)
    drain(library.keys.set_pattern("{auth}{year}"))
    old = {i: library.paper(i).key for i in ids}
    changes = drain(library.keys.changes())
    assert {c.kept for c in changes} == {"used"}
    assert library.keys.rekey(by_paper(changes)).count == 3
    assert {library.paper(i).key for i in ids} == {"wang2020", "wang2020a", "wang2020b"}
    assert all(library.find(key) == i for i, key in old.items())
    assert drain(library.keys.changes()) == ()
    library.undo()
    assert {i: library.paper(i).key for i in ids} == old


@pytest.mark.parametrize(
    ("wanted", "reason"),
    [
        ({1: "x", 2: "X"}, "to papers 1 and 2"),
        ({1: "a b"}, "cannot be a citation key"),
        ({1: "wang2020networksa"}, "key of paper 2"),
    ],
)
def test_a_list_that_clashes_changes_nothing(
    library: Library, wanted: dict[int, str], reason: str
) -> None:
    for n in range(3):
        library.add(wang(n))
    before = keys(library)
    with pytest.raises(UsageError, match=reason):
        library.keys.rekey(wanted)
    with pytest.raises(NoSuchPaper):
        library.keys.rekey({3: "good", 99: "x"})
    assert keys(library) == before


def test_equal_stems_by_the_hundred_come_in_one_import(library: Library) -> None:
    text = "\n".join(
        f"@misc{{, title={{Networks of kind {n} {n * 7919}}}, author={{Wang, W}}, year=2020}}"
        for n in range(300)
    )
    import_text(library, text)
    made = [key.lower() for key in keys(library).values()]
    assert len(set(made)) == len(made) == 300
    assert all(key.startswith("wang2020networks") for key in made)


titles = st.sampled_from(["Networks", "Networks of Networks", "On Networks!", "Agents", "Graphs"])
entries = st.lists(st.tuples(titles, st.sampled_from(["Wang", "wang", "Doe"])), max_size=8)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data(), batches=st.lists(entries, min_size=1, max_size=3))
def test_keys_of_papers_that_are_there_never_change_and_never_meet(
    data: st.DataObject,
    batches: list[list[tuple[str, str]]],
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    """Whatever is imported later, in whatever order and batches, edited or deleted meanwhile."""
    count = 0
    with Library(tmp_path_factory.mktemp("keys") / "l.db") as library:
        for batch in batches:
            before = dict(library.store.rows("select id, key from paper"))
            for title, author in data.draw(st.permutations(batch)):
                count += 1
                library.add(record(f"{title} {count}", authors=f"{author}, X", year=2020))
            now = dict(library.store.rows("select id, key from paper"))
            assert {i: now[i] for i in before} == before
            assert len({key.lower() for key in now.values()}) == len(now)
            if now:
                one = data.draw(st.sampled_from(sorted(now)))
                library.set_fields(one, {"title": f"Something else {one}", "year": "1999"})
                gone = data.draw(st.sampled_from(sorted(now)))
                library.trash([gone])
                assert dict(library.store.rows("select id, key from paper")) == now


def test_imported_keys_are_kept_and_pinned(library: Library) -> None:
    import_text(library, bibtex(5) + "@misc{Ö'Brien#1, title={On Strange Keys of Others}}")
    before = keys(library)
    assert before["On Strange Keys of Others"] == "OBrien1"
    drain(library.keys.set_pattern("{title:2}"))
    assert keys(library) == before
