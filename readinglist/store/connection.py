"""Opening the library file, one way to write to it, and SQLite's errors in plain words."""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import Any

from readinglist.errors import Cancelled, StoreDamaged, StoreError, StoreLocked, StoreTooNew
from readinglist.store import schema
from readinglist.store.lock import writer_lock
from readinglist.store.migrations import migrations

BUSY_SECONDS = 30.0
ROWS_AT_ONCE = 100


def now() -> str:
    """The present moment as stored everywhere: ISO 8601, UTC, milliseconds."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


class Op:
    """A step being written: its id, and a label that may still change."""

    def __init__(self, id_: int, label: str) -> None:
        self.id = id_
        self.label = label
        self.changes = 0  # known when the step has been written
        self.keep = False  # even if it changed nothing


class Store:
    """One connection to one library; belongs to the thread that opened it.

    Raises (when opening):
        StoreLocked: it has to be migrated, and another program is writing.
        StoreTooNew: written by a newer Reading List.
        StoreDamaged: no library, or a damaged one.
        StoreError: it cannot be read, or (unless ``read_only``) written.
    """

    def __init__(
        self, path: Path, *, read_only: bool = False, busy_seconds: float = BUSY_SECONDS
    ) -> None:
        self.path = path
        self.read_only = read_only
        self.busy_seconds = busy_seconds
        self.missing = not path.exists()
        with self.translated():
            if self.missing and read_only:
                self._open(":memory:")  # an empty library, until the first write makes the file
            else:
                self._check_file()
                self._open(str(path))
            self._place = self._places()

    # ------------------------------------------------------------------ opening

    def _check_file(self) -> None:
        if self.path.is_dir():
            raise StoreError(f"{self.path} is a folder; name a library file in it.")
        if self.missing:
            self._refuse_if_lost()
            try:
                self.path.parent.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise StoreError(
                    f"The folder {self.path.parent} cannot be made ({error.strerror})."
                ) from error
            return
        # Never open the file other than through SQLite: to close it again would drop the locks of
        # every connection of this process, and the next program to close the library would delete
        # the -wal that we go on writing to (sqlite.org/howtocorrupt.html, 2.2).
        try:
            is_empty = not self.path.stat().st_size
        except OSError as error:
            raise StoreError(f"{self.path} cannot be read ({error.strerror}).") from error
        if is_empty:
            self._refuse_if_lost()
        elif not os.access(self.path, os.R_OK):
            raise StoreError(f"{self.path} cannot be read (permission denied).")

    def _refuse_if_lost(self) -> None:
        """A library that was backed up and now is gone must not silently begin anew."""
        folder = backup_folder(self.path)
        kept = sorted(folder.glob("*.db"))
        if kept:
            raise StoreDamaged(
                f"The library {self.path} is {'gone' if self.missing else 'empty'}, but "
                f"{len(kept)} backups of it are in {folder}; put the newest back "
                f"with `readinglist --library {self.path} restore {kept[-1]}`, or move that folder away "
                "to begin anew."
            )

    def _refuse_if_replaced(self) -> None:
        """A file put in the library's place while it was open would never see what is written."""
        if self._place != self._places():
            raise StoreError(
                f"The library {self.path} was moved or replaced while it was open; nothing was "
                "changed. Close it and open it again."
            )

    def _places(self) -> tuple[object, ...]:
        """Where the file and its log are: another log means that ours was deleted under us."""
        wal = self.path.with_name(self.path.name + "-wal")
        return _place(self.path), None if self.read_only else _place(wal)

    def _open(self, target: str) -> None:
        memory = target == ":memory:"
        try:
            self.conn = self._connect(target)
            self._prepare(memory)
        except sqlite3.OperationalError as error:
            if memory or not self.read_only or _code(error) not in _UNWRITABLE:
                raise
            # A read-only medium or a full disk has no room for SQLite's -shm file.
            self.conn.close()
            wal = Path(target + "-wal")
            if wal.exists() and wal.stat().st_size:
                raise
            self.conn = self._connect(Path(target).as_uri() + "?immutable=1", uri=True)
            self._check_identity()

    def _connect(self, target: str, *, uri: bool = False) -> sqlite3.Connection:
        if self.read_only and not uri and target != ":memory:":
            target, uri = Path(target).as_uri() + "?mode=ro", True
        conn = sqlite3.connect(target, isolation_level=None, uri=uri)
        conn.execute(f"pragma busy_timeout = {int(self.busy_seconds * 1000)}")
        # What a trigger or `insert or replace` deletes is journaled too.
        conn.execute("pragma recursive_triggers = on")
        return conn

    def _prepare(self, memory: bool) -> None:
        execute = self.conn.execute
        # trusted_schema stays on: SQLite 3.40 calls json_array() in a trigger "unsafe" otherwise.
        # We register no functions and load no extensions, so a schema can call only built-in ones.
        execute("pragma foreign_keys = on")
        execute("pragma cache_size = -16000")
        fresh = self._check_identity()
        if self.read_only and not memory:
            if fresh or migrations.pending(self.conn):
                # An older library is brought up to date before anyone may read it.
                Store(self.path, busy_seconds=self.busy_seconds).close()
            return
        if not memory:
            mode = execute("pragma journal_mode").fetchone()[0]
            if mode != "wal":
                with writer_lock(self.path, self.busy_seconds):
                    execute("pragma journal_mode = wal")
            execute("pragma synchronous = full")
        if fresh or migrations.pending(self.conn) or self._triggers_differ():
            self._migrate(fresh, memory)

    def _check_identity(self) -> bool:
        """Whether the file is new; refuses strangers and newer libraries."""
        try:
            self.conn.execute("pragma schema_version")
        except sqlite3.DatabaseError as error:
            if _code(error) != sqlite3.SQLITE_NOTADB:
                raise
            raise StoreDamaged(
                f"{self.path} is not a Reading List library, or its beginning is damaged; "
                "it was left as it is. `readinglist restore` puts a backup in its place."
            ) from error
        app = self.conn.execute("pragma application_id").fetchone()[0]
        tables = self.conn.execute("select count(*) from sqlite_master").fetchone()[0]
        if not tables:
            return True
        if app != schema.APPLICATION_ID:
            raise StoreDamaged(
                f"{self.path} is an SQLite file of another program, not a Reading List library; "
                "it was left as it is."
            )
        if set(migrations.applied(self.conn)).difference(migrations.names):
            raise StoreTooNew(
                f"The library {self.path} was written by a newer Reading List; it was left as it "
                "is. Update Reading List to open it."
            )
        return False

    def _triggers_differ(self) -> bool:
        rows = self.conn.execute(
            "select name, sql from sqlite_master where type = 'trigger'"
        ).fetchall()
        return {n: s for n, s in rows if n.startswith("journal_")} != schema.triggers()

    def _migrate(self, fresh: bool, memory: bool) -> None:
        if not fresh and not memory and migrations.pending(self.conn):
            from readinglist.store import backups  # which needs this module

            backups.backup(self, reason="before-update")
        execute = self.conn.execute
        execute("pragma foreign_keys = off")
        with self._locked(memory):
            execute("begin immediate")
            try:
                self._check_identity()  # again: another process may have been faster
                migrations.apply(self.conn)
                schema.install_triggers(self.conn)
                self._settle()
                execute(f"pragma application_id = {schema.APPLICATION_ID}")
                broken = execute("pragma foreign_key_check").fetchall()
                assert not broken, broken
                execute("commit")
            except BaseException:
                if self.conn.in_transaction:
                    execute("rollback")
                raise
        execute("pragma foreign_keys = on")

    # ------------------------------------------------------------------ reading and writing

    def rows(self, sql: str, params: Sequence[Any] | dict[str, Any] = ()) -> list[tuple[Any, ...]]:
        """All rows at once, so that no open cursor pins the WAL."""
        with self.translated():
            return self.conn.execute(sql, params).fetchall()

    def ids(self, sql: str, params: Sequence[Any] | dict[str, Any] = ()) -> list[int]:
        """The one column of a query of thousands of rows, in its order.

        As one text: fetched row by row a thread asks for the interpreter 100,000 times, and
        the window waits for it.
        """
        found = self.value(
            f"with listed(id) as ({sql}) select json_group_array(id) from listed", params
        )
        return list(json.loads(found))

    def value(self, sql: str, params: Sequence[Any] | dict[str, Any] = ()) -> Any:
        """The first column of the first row, or None."""
        with self.translated():
            row = self.conn.execute(sql, params).fetchone()
        return row[0] if row else None

    @contextmanager
    def write(self, label: str, *, kind: str = "do", undoes: int | None = None) -> Iterator[Op]:
        """One transaction, one undo step. A step that changed nothing leaves no trace.

        ``BEGIN IMMEDIATE``: a deferred transaction that reads and then writes fails at once when
        another process commits in between, whatever the busy timeout says.

        Raises:
            StoreLocked: another program was writing for all of ``busy_seconds``.
            StoreError: the disk is full, the file cannot be written.
        """
        if self.read_only:
            raise StoreError(f"The library {self.path} was opened for reading only.")
        with self.translated(), self._locked():
            self._refuse_if_replaced()
            execute = self.conn.execute
            execute("begin immediate")
            try:
                execute("pragma defer_foreign_keys = on")
                op_id = execute(
                    "insert into op(at, label, kind, undoes) values(?, ?, ?, ?)",
                    (now(), label, kind, undoes),
                ).lastrowid
                assert op_id is not None
                execute("update current set op_id = ?", (op_id,))
                op = Op(op_id, label)
                yield op
                self._settle()
                execute("update current set op_id = 0")
                count = "select count(*) from change where op_id = ?"
                op.changes = execute(count, (op_id,)).fetchone()[0]
                if op.changes or op.keep:
                    execute("update op set label = ? where id = ?", (op.label, op_id))
                else:
                    execute("delete from op where id = ?", (op_id,))
                execute("commit")
            except BaseException:
                if self.conn.in_transaction:
                    execute("rollback")
                raise

    def insert(self, head: str, rows: Iterable[Sequence[Any]], tail: str = "") -> None:
        """``head values (row), (row), … tail`` for all rows, inside a write.

        Many rows a statement: where triggers fire, SQLite keeps a copy of every page a statement
        touches, of a dozen indexes for each single row, in a temporary file.
        """
        left = iter(rows)
        while part := list(islice(left, ROWS_AT_ONCE)):
            marks = f"({', '.join('?' * len(part[0]))})"
            values = [value for row in part for value in row]
            self.conn.execute(f"{head} values {', '.join([marks] * len(part))} {tail}", values)

    def _settle(self) -> None:
        """What is computed from papers follows them, in the same transaction."""
        from readinglist.store import completing  # which needs this module

        completing.settle(self)

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Reads inside see one state of the library, whoever writes meanwhile.

        Inside another snapshot, or inside a write, that one's state is what is seen.
        """
        if self.conn.in_transaction:
            yield
            return
        with self.translated():
            self.conn.execute("begin")
            try:
                yield
            finally:
                self.conn.execute("rollback")

    def setting(self, key: str) -> Any:
        """A setting of the library as JSON text, or None."""
        return self.value("select value from setting where key = ?", (key,))

    def set_setting(self, key: str, value: str) -> None:
        """Not journaled: a setting is no change of a paper."""
        with self.write("Setting"):
            self.conn.execute("insert or replace into setting values(?, ?)", (key, value))

    @contextmanager
    def heeding(self, cancelled: Callable[[], bool]) -> Iterator[None]:
        """Reading inside stops with Cancelled soon after ``cancelled()`` turns true."""
        self.conn.set_progress_handler(cancelled, 20_000)
        try:
            yield
        finally:
            self.conn.set_progress_handler(None, 0)

    def data_version(self) -> int:
        """Another number means: another connection has committed since."""
        return int(self.value("pragma data_version"))

    def close(self) -> None:
        """Closing the last connection checkpoints, so it takes the writer lock if it can."""
        if self.read_only or (self.missing and not self.path.exists()):
            self.conn.close()
            return
        with suppress(StoreError), writer_lock(self.path, 0.5):
            self.conn.close()
            return
        self.conn.close()

    # ------------------------------------------------------------------ the world's faults

    @contextmanager
    def _locked(self, memory: bool = False) -> Iterator[None]:
        if memory:
            yield
            return
        with writer_lock(self.path, self.busy_seconds) as left:
            self.conn.execute(f"pragma busy_timeout = {int(left * 1000)}")
            yield

    @contextmanager
    def translated(self) -> Iterator[None]:
        """SQLite's errors inside become ours, in a sentence; its complaints about our SQL do not."""
        try:
            yield
        except sqlite3.Error as error:
            code = _code(error)
            name = self.path
            if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
                raise StoreLocked(
                    f"The library {name} is being used by another program; nothing was changed. "
                    "Wait for it to end, or close it, and try again."
                ) from error
            if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
                raise StoreDamaged(
                    f"The library {name} is damaged ({error}); it was left as it is. "
                    "`readinglist restore` puts a backup in its place."
                ) from error
            if code == sqlite3.SQLITE_INTERRUPT:
                raise Cancelled("Reading was given up for something newer.") from error
            if code == sqlite3.SQLITE_FULL:
                raise StoreError(
                    f"The disk of the library {name} is full; nothing was changed. "
                    "Make room and try again."
                ) from error
            if code in (*_UNWRITABLE, sqlite3.SQLITE_PERM):
                raise StoreError(
                    f"The library {name} cannot be opened or written ({error}); nothing was changed."
                ) from error
            raise


_UNWRITABLE = (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_IOERR)


def _place(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _code(error: sqlite3.Error) -> int:
    return (getattr(error, "sqlite_errorcode", 0) or 0) & 0xFF


def backup_folder(library: Path) -> Path:
    """Where backups of that library are kept: beside it."""
    return library.with_name(library.name + ".backups")
