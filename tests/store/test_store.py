from __future__ import annotations

import multiprocessing
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database

from readinglist.errors import StoreDamaged, StoreError, StoreLocked, StoreTooNew
from readinglist.library import Library, restoring
from readinglist.store import Store, backups, schema
from readinglist.store.migrations import migrations
from tests.make import drain, import_sample, import_text, page, record


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "l.db"


def test_a_library_is_strict_durable_and_named(path: Path) -> None:
    store = Store(path)
    assert store.value("pragma journal_mode") == "wal"
    assert store.value("pragma synchronous") == 2
    assert store.value("pragma foreign_keys") == 1
    assert store.value("pragma application_id") == schema.APPLICATION_ID
    tables = store.rows("select name, strict from pragma_table_list where schema = 'main'")
    ours = {n: s for n, s in tables if not n.startswith(("sqlite_", "_sqlite_"))}
    assert ours
    assert all(ours.values())
    store.close()


def test_triggers_that_went_missing_are_put_back_on_open(path: Path) -> None:
    Store(path).close()
    db = Database(path)
    db.execute("drop trigger journal_tag_insert")
    db.conn.commit()
    db.close()
    store = Store(path)
    names = {r[0] for r in store.rows("select name from sqlite_master where type = 'trigger'")}
    store.close()
    assert names == set(schema.triggers())


def test_a_newer_library_is_refused_to_the_byte(path: Path) -> None:
    Store(path).close()
    db = sqlite3.connect(path)
    db.execute(
        "insert into _sqlite_migrations(migration_set, name, applied_at) "
        "values('readinglist', '9999_future', 'x')"
    )
    db.commit()
    db.close()
    before = path.read_bytes()
    for read_only in (True, False):
        with pytest.raises(StoreTooNew, match="newer"):
            Store(path, read_only=read_only)
    assert path.read_bytes() == before


def junk(path: Path) -> None:
    path.write_bytes(b"this is not a library" * 100)


def alien(path: Path) -> None:
    db = sqlite3.connect(path)
    db.execute("create table theirs(x)")
    db.commit()
    db.close()


def truncated(path: Path) -> None:
    Store(path).close()
    path.write_bytes(path.read_bytes()[:5000])


def zeroed(path: Path) -> None:
    Store(path).close()
    data = path.read_bytes()
    path.write_bytes(data[:4096] + b"\0" * (len(data) - 4096))


def read_it_all(path: Path) -> None:
    with Library(path) as library:
        library.search("", limit=5)
        drain(library.check())


@pytest.mark.parametrize("damage", [junk, alien, truncated, zeroed])
def test_a_damaged_or_strange_file_is_refused_and_left_as_it_is(
    path: Path, damage: Callable[[Path], None]
) -> None:
    damage(path)
    before = path.read_bytes()
    with pytest.raises(StoreDamaged):
        read_it_all(path)
    assert path.read_bytes() == before


def test_a_folder_is_no_library(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="folder"):
        Store(tmp_path)


def test_a_missing_library_reads_as_empty_and_is_not_made(path: Path) -> None:
    with Library(path, read_only=True) as library:
        assert library.ids() == []
        assert library.facets()["tag"] == []
    assert not path.exists()


def test_a_library_that_was_backed_up_never_silently_begins_anew(path: Path) -> None:
    with Library(path) as library:
        import_sample(library)
        kept = backups.backup(library.store)
    path.unlink()
    with pytest.raises(StoreDamaged, match="backups"):
        Library(path)
    path.touch()
    with pytest.raises(StoreDamaged, match="empty"):
        Library(path)
    moved, count = restoring.restore(path, kept)
    assert count == 70
    assert moved is not None
    with Library(path) as library:
        assert library.count() == 70


def test_a_backup_holds_what_was_just_committed_and_old_ones_are_thinned(path: Path) -> None:
    with Library(path) as library:
        import_sample(library)
        library.add_tag(library.ids(), "kept")
        for _ in range(12):
            newest = backups.backup(library.store)
        assert len(list(newest.parent.iterdir())) == 10
    with Library(newest, read_only=True) as copy:
        assert dict(copy.facets()["tag"]) == {"kept": 70}


def test_an_import_into_an_old_library_is_preceded_by_a_backup(path: Path) -> None:
    with Library(path) as library:
        import_sample(library)
        assert not list(path.parent.glob("l.db.backups/*"))
        library.store.conn.execute("update op set at = '2026-01-01T00:00:00.000Z' where id > 0")
        import_text(library, page(1))
        (kept,) = path.parent.glob("l.db.backups/*.db")
        assert backups.verify(kept) == 70
        import_text(library, page(1, seed=2))
        assert [kept] == list(path.parent.glob("l.db.backups/*"))


def test_restoring_refuses_rubbish_and_changes_nothing(path: Path, tmp_path: Path) -> None:
    with Library(path) as library:
        import_sample(library)
    bad = tmp_path / "bad.db"
    bad.write_bytes(b"SQLite format 3\0" + b"x" * 5000)
    with pytest.raises(StoreDamaged):
        restoring.restore(path, bad)
    with Library(path) as library:
        assert library.count() == 70


WRITERS: dict[str, Callable[[Library], object]] = {
    "add": lambda library: library.add(record("Another")),
    "add_tag": lambda library: library.add_tag([1], "x"),
    "remove_tag": lambda library: library.remove_tag([1], "x"),
    "rename_tag": lambda library: library.rename_tag("t", "u"),
    "delete_tag": lambda library: library.tagging.delete(["t"]),
    "set_state": lambda library: library.set_state([1], "read"),
    "set_starred": lambda library: library.set_starred([1], True),
    "set_fields": lambda library: library.set_fields(1, {"year": "2020"}),
    "set_key": lambda library: library.set_key(1, "other"),
    "add_note": lambda library: library.add_note(1, "x"),
    "trash": lambda library: library.trash([1]),
    "restore": lambda library: library.restore([1]),
    "empty_trash": lambda library: library.empty_trash(),
    "merge": lambda library: library.merge(1, 2),
    "not_duplicates": lambda library: library.not_duplicates(1, 2),
    "undo": lambda library: library.undo(),
    "set_setting": lambda library: library.set_setting("x", 1),
    "import_dump": import_sample,
}


@pytest.mark.parametrize("verb", WRITERS)
def test_every_verb_against_a_locked_library_says_so_and_changes_nothing(
    path: Path, verb: str
) -> None:
    with Library(path, busy_seconds=0.2) as library:
        library.add(record("First"))
        library.add(record("Second"))
        library.add_tag([1], "t")
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("begin immediate")
        before = library.last_seq()
        with pytest.raises(StoreLocked, match="another program"):
            WRITERS[verb](library)
        other.execute("rollback")
        other.close()
        assert library.last_seq() == before
        WRITERS[verb](library)  # and afterwards it goes through


def _add_many(path: str, name: str) -> None:
    with Library(path) as library:
        for n in range(40):
            library.add(record(f"Paper {n} of writer {name}"))


def test_two_processes_write_at_once_and_nothing_is_lost(path: Path) -> None:
    Store(path).close()
    context = multiprocessing.get_context("spawn")
    writers = [context.Process(target=_add_many, args=(str(path), name)) for name in "ab"]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join(60)
    with Library(path) as library:
        assert library.count() == 80
        assert len({row.key.casefold() for row in library.page(library.ids())}) == 80


def test_two_processes_open_a_new_library_at_once(path: Path) -> None:
    code = "import sys; from readinglist.library import Library; Library(sys.argv[1]).close()"
    started = [subprocess.Popen([sys.executable, "-c", code, str(path)]) for _ in range(4)]
    assert [p.wait(60) for p in started] == [0, 0, 0, 0]


def fill(library: Library) -> None:
    for n in range(50):
        library.add(record(f"Paper {n}", abstract="word " * 4000))


def test_a_full_disk_is_said_and_the_library_stays_readable(path: Path) -> None:
    with Library(path) as library:
        import_sample(library)
        pages = library.store.value("pragma page_count")
        library.store.conn.execute(f"pragma max_page_count = {pages}")
        before = library.last_seq()
        with pytest.raises(StoreError, match="full"):
            fill(library)
        assert library.count() >= 70
        assert library.page(library.ids(limit=5))
        assert library.last_seq() >= before


def test_a_read_only_folder_can_be_read(path: Path) -> None:
    with Library(path) as library:
        import_sample(library)
    for leftover in path.parent.glob("l.db-*"):
        leftover.unlink()
    path.chmod(0o444)
    path.parent.chmod(0o555)
    try:
        with Library(path, read_only=True) as library:
            assert library.count() == 70
    finally:
        path.parent.chmod(0o755)


def test_reading_never_waits_for_a_writer(path: Path) -> None:
    with Library(path) as library:
        import_sample(library)
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("begin immediate")
        began = time.monotonic()
        with Library(path, read_only=True) as reader:
            assert reader.count() == 70
        assert time.monotonic() - began < 5
        other.execute("rollback")
        other.close()


def test_a_backup_never_replaces_the_library_or_a_stranger(path: Path, tmp_path: Path) -> None:
    with Library(path) as library:
        import_sample(library)
        stranger = tmp_path / "precious.bib"
        stranger.write_text("@misc{mine}")
        for target in (path, path.with_name("l.db-wal"), path.with_name("l.db.lock"), stranger):
            with pytest.raises(StoreError):
                library.backup(target)
        assert stranger.read_text() == "@misc{mine}"
        library.add_tag([1], "still-sound")
    with Library(path, read_only=True) as library:
        assert library.store.rows("pragma integrity_check") == [("ok",)]
    with Library(tmp_path / "none.db") as library:
        (tmp_path / "none.db").unlink()
        with pytest.raises(StoreError, match="no library"):
            library.backup(tmp_path / "copy.db")


def test_a_window_that_is_open_while_a_backup_is_restored_goes_on(path: Path) -> None:
    with Library(path) as window:
        import_sample(window)
        kept = window.backup(path.with_name("copy.db"))
        window.trash(window.ids()[:60])
        version = window.data_version()
        moved, count = restoring.restore(path, kept)
        assert count == 70
        assert window.data_version() != version
        assert window.count() == 70
        window.add_tag([1], "after")
        assert moved is not None
        assert backups.verify(moved) == 70
    with Library(path) as library:
        assert dict(library.facets()["tag"]) == {"after": 1}


def test_a_library_replaced_while_open_takes_no_more_writes(path: Path) -> None:
    with Library(path) as window:
        import_sample(window)
        copy = window.backup(path.with_name("copy.db"))
        copy.replace(path)
        with pytest.raises(StoreError, match="replaced"):
            window.add_tag([1], "lost")


def test_a_library_of_an_older_version_opens_with_everything_in_it(tmp_path: Path) -> None:
    for old in sorted((Path(__file__).parent / "old").glob("*.db")):
        copy = tmp_path / old.name
        copy.write_bytes(old.read_bytes())
        with closing(Store(copy)) as store:
            assert store.rows("select title, state, starred from paper order by id") == [
                ("Contrastive Learning of Small Things", "inbox", 0),
                ("A Second Paper About Attention", "read", 1),
            ]
            assert store.value("select count(*) from tag where name = 'old'") == 2
            assert store.value("select body from note") == "A note of an old version"
            assert not migrations.pending(store.conn)
            names = {
                r[0] for r in store.rows("select name from sqlite_master where type='trigger'")
            }
            assert names >= set(schema.triggers())


@pytest.mark.parametrize("count", [0, 1, 99, 100, 101, 250])
def test_rows_inserted_many_at_a_time_are_journaled_one_by_one_in_their_order(
    tmp_path: Path, count: int
) -> None:
    with Library(tmp_path / "l.db") as library:
        store = library.store
        paper = library.add(record("A Paper of Owls"))
        last = library.last_seq()
        with store.write("Notes"):
            rows = ((paper, f"note {n}", "2024", "2024") for n in range(count))
            store.insert("insert into note(paper_id, body, created_at, edited_at)", rows)
        found = store.rows("select id, body from note order by id")
        assert [body for _, body in found] == [f"note {n}" for n in range(count)]
        told = store.rows("select key from change where seq > ? order by seq", (last,))
        assert [key for (key,) in told] == [f"[{number}]" for number, _ in found]


def test_rows_that_are_there_already_are_passed_over_where_that_is_said(tmp_path: Path) -> None:
    with Library(tmp_path / "l.db") as library:
        paper = library.add(record("A Paper of Owls", tags=("one",)))
        head, tail = "insert into tag(paper_id, name)", "on conflict do nothing"
        with library.store.write("Tags"):
            library.store.insert(head, [(paper, name) for name in ("one", "two", "two")], tail)
        assert library.store.rows("select name from tag order by name") == [("one",), ("two",)]
