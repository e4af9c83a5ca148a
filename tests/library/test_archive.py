from __future__ import annotations

import hashlib
import json
import os
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readinglist.errors import (
    ReadingListError,
    StoreDamaged,
    StoreError,
    StoreTooNew,
    UsageError,
)
from readinglist.library import Library, restoring
from readinglist.model import STATES, Identifier
from tests.make import bibtex, drain, import_sample, import_text, page, record

HISTORY = {"op", "change", "current", "decision"}
COMPUTED = {"completeness", "uncounted"}


def everything(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table but the history and what SQLite and sqlite-utils keep; no rev."""
    conn = sqlite3.connect(path)
    names = [n for (n,) in conn.execute("select name from sqlite_master where type = 'table'")]
    found = {}
    for name in names:
        if name in HISTORY | COMPUTED or name.startswith(("sqlite_", "_sqlite")):
            continue
        columns = [c[1] for c in conn.execute(f"pragma table_info({name})") if c[1] != "rev"]
        rows = conn.execute(f"select {', '.join(columns)} from {name}").fetchall()
        found[name] = sorted(rows, key=repr)
    found["ids"] = conn.execute(
        "select name, seq from sqlite_sequence where name in ('paper', 'note', 'import') order by 1"
    ).fetchall()
    conn.close()
    return found


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "l.db") as opened:
        import_sample(opened)
        ids = opened.ids()
        opened.add_tag(ids[:3], "to cite")
        opened.add_note(ids[0], "Ünïcödé\n\nand a second paragraph.", "a passage")
        opened.set_fields(ids[1], {"doi": "10.1234/abc", "year": "2020"})
        opened.set_key(ids[2], "pinned2020")
        opened.trash(ids[60:62])
        opened.empty_trash()
        opened.trash(ids[50:52])
        opened.merge(ids[4], ids[5])
        opened.not_duplicates(ids[7], ids[8])
        yield opened


texts = st.text(st.characters(blacklist_categories=["Cs"]), min_size=1, max_size=30)
verbs = st.lists(
    st.tuples(
        st.sampled_from(
            [
                *("tag", "state", "star", "note", "edit", "trash", "empty", "merge", "differ"),
                *("page", "bibtex", "add", "undo", "setting", "key"),
            ]
        ),
        st.integers(0, 10),
        texts,
    ),
    max_size=25,
)


def perform(library: Library, verb: str, n: int, text: str) -> None:
    """One of the verbs, over some of the papers."""
    live = library.ids()
    some = [i for i in live if i % 3 == n % 3]
    one, two = (live[n % len(live)], live[n % (len(live) - 1) - 1]) if len(live) > 1 else (0, 0)
    acts: dict[str, Callable[[], object]] = {
        "tag": lambda: library.add_tag(some, text),
        "state": lambda: library.set_state(some, STATES[n % 5]),
        "star": lambda: library.set_starred(some, n % 2 == 0),
        "note": lambda: library.add_note(one, text, text if n % 2 else None),
        "edit": lambda: library.set_fields(
            one, {"title": text, "abstract": text * 9, "volume": "3"}
        ),
        "trash": lambda: library.trash(some[:2]),
        "empty": library.empty_trash,
        "merge": lambda: library.merge(one, two),
        "differ": lambda: library.not_duplicates(one, two),
        "page": lambda: import_text(library, page(2, seed=n), tags=("new",)),
        "bibtex": lambda: import_text(library, bibtex(2, seed=n), "a.bib"),
        "add": lambda: library.add(
            record(text, authors="Doe, J", identifiers=(Identifier("doi", f"10.1234/{n}"),))
        ),
        "undo": library.undo,
        "setting": lambda: library.set_setting(f"s{n}", {"text": text, "n": [n, 0.5, None]}),
        "key": lambda: library.set_key(one, f"key{n}"),
    }
    try:
        acts[verb]()
    except ReadingListError:
        return  # nothing to undo, a key that is taken, a tag of blanks: no change


@given(verbs)
@settings(max_examples=12)
def test_any_library_comes_back_equal(steps: list[tuple[str, int, str]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path, archived = Path(folder) / "l.db", Path(folder) / "archive"
        with Library(path) as library:
            import_text(library, page(4))
            for step in steps:
                perform(library, *step)
            drain(library.archive(archived))
            verdict = library.verify_archive(archived)
            assert verdict.findings == ()
            assert verdict.with_library
        restoring.restore(Path(folder) / "back.db", archived)
        assert everything(Path(folder) / "back.db") == everything(path)


def test_an_archive_is_plain_text_of_everything(library: Library, tmp_path: Path) -> None:
    folder = drain(library.archive(tmp_path / "archive"))
    lines = (folder / "papers.jsonl").read_bytes().splitlines()
    papers = [json.loads(line) for line in lines]
    assert [p["id"] for p in papers] == sorted(p["id"] for p in papers)
    assert papers[0]["notes"][0] | {"created": "", "edited": ""} == {
        "id": 1,
        "text": "Ünïcödé\n\nand a second paragraph.",
        "quote": "a passage",
        "created": "",
        "edited": "",
    }
    assert papers[0]["tags"] == ["to cite"]
    assert papers[1]["identifiers"] == [{"scheme": "doi", "value": "10.1234/abc"}]
    assert papers[1]["hand_edited"]
    assert (papers[2]["key"], papers[2]["key_pinned"]) == ("pinned2020", True)
    assert sum(p["deleted"] is not None for p in papers) == 3
    assert [p["merged_into"] for p in papers if p["merged_into"]] == [library.ids()[4]]
    manifest = json.loads((folder / "MANIFEST.json").read_text())
    assert manifest["counts"]["sighting"] == 70
    assert {p.name for p in folder.iterdir()} == {"MANIFEST.json", *manifest["files"]}
    for name, told in manifest["files"].items():
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == told["sha256"]
    assert (folder / "library.bib").read_text().count("\n@misc{") == library.count() - 1
    again = drain(library.archive(tmp_path / "again"))
    for name in manifest["files"]:
        assert (again / name).read_bytes() == (folder / name).read_bytes()


def test_papers_of_an_archive_can_be_imported(library: Library, tmp_path: Path) -> None:
    folder = drain(library.archive(tmp_path / "archive"))
    with Library(tmp_path / "other.db") as other:
        data = (folder / "papers.jsonl").read_bytes()
        report = drain(other.import_dump(data, "papers.jsonl"))
        assert report.format == "jsonl"
        assert not report.problems
        assert other.paper(other.find("pinned2020")).tags == ("to cite",)


def test_text_that_is_stored_otherwise_than_we_write_it_comes_back_to_the_byte(
    library: Library, tmp_path: Path
) -> None:
    library.store.conn.execute('update paper set extra = \'{"a":"1"}\', starred = 2 where id = 1')
    library.store.conn.execute("update sighting set fields = 'no json' where position = 2")
    library.store.conn.execute('update sighting set seen = \'{"é": 1,  "b": 1e2}\'')
    folder = drain(library.archive(tmp_path / "archive"))
    assert library.verify_archive(folder).with_library
    restoring.restore(tmp_path / "back.db", folder)
    assert everything(tmp_path / "back.db") == everything(library.path)


def test_a_restored_library_goes_on_where_the_old_one_was(library: Library, tmp_path: Path) -> None:
    drain(library.catch_up())
    folder = drain(library.archive(tmp_path / "archive"))
    last = library.store.value("select seq from sqlite_sequence where name = 'paper'")
    import_text(library, page(3, seed=9))
    library.close()
    kept, _ = restoring.restore(library.path, folder)
    assert kept is not None
    assert kept.exists()
    assert not [p for p in tmp_path.iterdir() if p.name.startswith(".restoring")]
    with Library(library.path) as back:
        assert back.undo_label() is None
        assert back.history()[0].label.startswith("Restore from the archive of 20")
        drain(back.catch_up())
        assert set(back.ids("unicode")) <= set(back.ids())
        assert back.ids("note:second") == [1]
        assert len(back.ids("seed OR masked OR video")) > 3
        assert back.add(record("Something nobody sent before at all")) == last + 1
        assert back.undo().count == 1
        report = import_sample(back)
        assert (report.new, report.changed) == (0, 0)


def test_a_damaged_archive_is_found_out_and_not_restored(library: Library, tmp_path: Path) -> None:
    folder = drain(library.archive(tmp_path / "archive"))
    library.close()
    before = everything(library.path)
    for damage in ("flip", "cut", "gone", "bib"):
        name = "library.bib" if damage == "bib" else "sightings.jsonl"
        whole = (folder / name).read_bytes()
        if damage == "gone":
            (folder / name).unlink()
        else:
            half = len(whole) // 2
            new = whole[:half] if damage == "cut" else whole[:half] + b"#" + whole[half + 1 :]
            (folder / name).write_bytes(new)
        with Library(library.path, read_only=True) as opened:
            verdict = opened.verify_archive(folder)
        assert [name in f.text for f in verdict.findings] == [True]
        with pytest.raises(StoreDamaged, match=name):
            restoring.restore(library.path, folder)
        (folder / name).write_bytes(whole)
    assert everything(library.path) == before
    with Library(library.path, read_only=True) as opened:
        assert opened.verify_archive(folder).findings == ()


def rewrite(folder: Path, name: str, change: Callable[[bytes], bytes]) -> None:
    """Change a file, and the manifest so that it agrees."""
    data = change((folder / name).read_bytes())
    (folder / name).write_bytes(data)
    manifest = json.loads((folder / "MANIFEST.json").read_text())
    manifest["files"][name]["sha256"] = hashlib.sha256(data).hexdigest()
    (folder / "MANIFEST.json").write_text(json.dumps(manifest))


@pytest.mark.parametrize(
    ("name", "old", "new", "said"),
    [
        ("papers.jsonl", b"Multi-digit", b"Multi-Digit", "paper 1 differs in title"),
        ("papers.jsonl", b'"tags": ["to cite"]', b'"tags": []', "tag: 2 rows came back, of 3"),
        ("papers.jsonl", b'{"id": 1,', b'{"id": "x",', "papers.jsonl, line 1"),
        ("papers.jsonl", b'{"id": 1,', b"[1", "papers.jsonl, line 1"),
        ("papers.jsonl", b'"year": null', b'"year": [1]', "papers.jsonl, line 1"),
        ("papers.jsonl", b'"year": null', b'"age": null', "newer Reading List"),
        ("papers.jsonl", b'"key": "pinned2020"', b'"key": null', "papers.jsonl, line 3"),
        ("pairs.jsonl", b'"paper_id": ', b'"paper_id": 9', "FOREIGN KEY"),
    ],
)
def test_a_forged_archive_is_found_out(
    library: Library, tmp_path: Path, name: str, old: bytes, new: bytes, said: str
) -> None:
    folder = drain(library.archive(tmp_path / "archive"))
    rewrite(folder, name, lambda data: data.replace(old, new, 1))
    verdict = library.verify_archive(folder)
    assert any(said in f.text for f in verdict.findings), verdict
    assert not verdict.with_library


def test_verify_says_what_it_was_held_against(library: Library, tmp_path: Path) -> None:
    folder = drain(library.archive(tmp_path / "archive"))
    assert "as it is now" in library.verify_archive(folder).compared
    library.set_setting("colour", "red")
    verdict = library.verify_archive(folder)
    assert "changed since" in verdict.compared
    assert not verdict.with_library
    assert verdict.findings == ()
    with Library(tmp_path / "other.db") as other:
        import_text(other, page(1))
        assert "is another one" in other.verify_archive(folder).compared
    with Library(tmp_path / "none.db", read_only=True) as none:
        assert "is not there" in none.verify_archive(folder).compared


def test_an_edit_that_no_step_tells_of_is_found(library: Library, tmp_path: Path) -> None:
    folder = drain(library.archive(tmp_path / "archive"))
    library.store.conn.execute("update sighting set raw = 'x' where position = 3")
    verdict = library.verify_archive(folder)
    assert [f.text for f in verdict.findings] == ["sighting 1 3 differs in raw."]
    library.store.conn.execute("delete from sighting")
    assert len(library.verify_archive(folder).findings) == 21


def test_only_an_older_archive_of_this_library_is_replaced(
    library: Library, tmp_path: Path
) -> None:
    folder = tmp_path / "archive"
    folder.mkdir()
    drain(library.archive(folder))
    library.add_tag([1], "later")
    drain(library.archive(folder))
    assert library.verify_archive(folder).with_library
    with Library(tmp_path / "other.db") as other:
        import_text(other, page(1))
        with pytest.raises(UsageError, match="another library"):
            drain(other.archive(folder))
    (folder / "mine.txt").write_text("x")
    with pytest.raises(UsageError, match=r"mine\.txt"):
        drain(library.archive(folder))
    with pytest.raises(UsageError, match="not empty and no archive"):
        drain(library.archive(tmp_path))
    with pytest.raises(UsageError, match="name a folder"):
        drain(library.archive(folder / "mine.txt"))
    assert sorted(p.name for p in tmp_path.iterdir() if p.name.startswith(".")) == []


def test_an_archive_is_there_whole_or_not_at_all(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stopped = library.archive(tmp_path / "archive")
    next(stopped)
    stopped.close()
    assert not (tmp_path / "archive").exists()
    folder = drain(library.archive(tmp_path / "archive"))
    before = {p.name: p.read_bytes() for p in folder.iterdir()}
    library.add_tag([1], "later")
    rename = Path.rename
    for owner, name, failing in (
        (os, "fsync", full),
        (Path, "rename", full),
        (Path, "rename", lambda a, b: full() if a.suffix == ".part" else rename(a, b)),
    ):
        with monkeypatch.context() as patch:
            patch.setattr(owner, name, failing)
            with pytest.raises(StoreError, match="No space left"):
                drain(library.archive(folder))
        assert {p.name: p.read_bytes() for p in folder.iterdir()} == before
    assert [p.name for p in tmp_path.iterdir() if p.name.startswith(".")] == []
    library.add_tag([2], "the library can still be written")


def full(*_: object) -> None:
    raise OSError(28, "No space left on device")


def test_what_is_no_archive_is_refused_in_a_sentence(library: Library, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    for folder in (empty, tmp_path / "absent"):
        with pytest.raises(UsageError, match="no archive"):
            library.verify_archive(folder)
    with pytest.raises(UsageError, match="no archive"):
        restoring.restore(tmp_path / "new.db", empty)
    manifest = drain(library.archive(tmp_path / "archive")) / "MANIFEST.json"
    told = json.loads(manifest.read_text())
    for changed, error in (
        ({"format": 2}, StoreTooNew),
        ({"format": "1"}, StoreDamaged),
        ({"archive": "other"}, StoreDamaged),
        ({"files": {"../l.db": {"sha256": ""}}}, StoreDamaged),
        ({"sequences": {"paper": -1}}, StoreDamaged),
        ({"counts": None}, StoreDamaged),
    ):
        manifest.write_text(json.dumps(told | changed))
        with pytest.raises(error):
            library.verify_archive(manifest.parent)
    manifest.write_text("[")
    with pytest.raises(StoreDamaged):
        restoring.restore(tmp_path / "new.db", manifest.parent)
    assert not (tmp_path / "new.db").exists()
