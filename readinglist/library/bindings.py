"""Files kept updated: ``library.bindings``. What a query finds, in a file that follows the library.

A file is rewritten when its bytes would differ, whole or not at all, from one state of the library.
What somebody else changed since we wrote it is never overwritten unasked: the file then stands as
``changed`` until a person takes ours, keeps theirs, or stops it. A file that cannot be written
stands as ``failed``, with the reason, and is tried again. How a file stands is bookkeeping of this
machine: no step of history, and lost without harm.
"""

from __future__ import annotations

import difflib
import json
from collections.abc import Generator, Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from readinglist.binding import Binding
from readinglist.errors import ExportError, IndexBroken, ReadingListError, UsageError
from readinglist.library import exporting, files
from readinglist.model import Done, Progress, WriteOptions
from readinglist.store import bindings, connection
from readinglist.store.bindings import Standing

if TYPE_CHECKING:
    from readinglist.library.core import Library

MAX_QUERY = 1_000
Choice = Literal["ours", "theirs"]


class Bindings:
    """The verbs about files kept updated; every one that changes something is one step to undo."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._store = library.store

    def all(self) -> list[Binding]:
        """Every file, by name."""
        return bindings.rows(self._store)

    def get(self, name: str | int) -> Binding:
        """The binding with that number, or of that file.

        Raises:
            UsageError: there is none.
        """
        known = self.all()
        wanted = {str(name), *([_path(name)] if isinstance(name, str) else [])}
        for binding in known:
            if str(binding.id) in wanted or binding.target in wanted:
                return binding
        raise UsageError(f"{name} is not kept updated; `readinglist keep list` shows what is.")

    def stamps(self) -> tuple[str, ...]:
        """Of the files as they are on the disk now: others, and somebody wrote one of them."""
        return tuple(files.stamp(Path(binding.target)) for binding in self.all())

    def are_any(self) -> bool:
        """Whether one is on: all that is ever asked of most libraries."""
        return bindings.are_any(self._store)

    # ------------------------------------------------------------------ editing

    def add(
        self,
        query: str,
        target: str | Path,
        format_name: str = "bibtex",
        options: WriteOptions | None = None,
        *,
        overwrite: bool = False,
    ) -> Done:
        """Keep a file updated from now on; :meth:`refresh` writes it.

        Raises:
            UsageError: the query or format cannot be used, or the file is kept updated already.
            ExportError: nobody can write there, or a stranger's file is there and ``overwrite`` is
                not said.
        """
        query = self._query(query)
        _refuse_unwritable(format_name)
        path, mode = files.resolved(Path(target).expanduser().absolute())
        files.refuse_what_is_no_file(path, mode)
        if any(binding.target == str(path) for binding in self.all()):
            raise UsageError(f"{path} is kept updated already; change that, or name another file.")
        if (
            path.name.startswith(self._library.path.name)
            and path.parent == self._library.path.parent
        ):
            raise UsageError(f"{path} belongs to the library itself; name another file.")
        if not path.parent.is_dir():
            raise ExportError(f"There is no folder {path.parent}; make it, or name another.")
        if mode is not None and not overwrite and not files.written_by_us(path):
            raise ExportError(
                f"{path} was not written by Reading List, or was changed since; it was left as it "
                "is. Say --overwrite to replace it, or name another file."
            )
        done = bindings.add(self._store, query, str(path), format_name, options or WriteOptions())
        if mode is not None:
            # What is there may be replaced: that was asked, and is not asked again.
            there = files.digest(path.read_bytes())
            bindings.stand(self._store, self.get(str(path)).id, Standing(wrote_sha256=there))
        return done

    def change(
        self,
        name: str | int,
        *,
        query: str | None = None,
        format_name: str | None = None,
        options: WriteOptions | None = None,
    ) -> Done:
        """Another query, format or other options for the same file.

        Raises:
            UsageError: there is no such file, or the query or format cannot be used.
        """
        binding = self.get(name)
        query = binding.query if query is None else self._query(query)
        format_name = format_name or binding.format
        _refuse_unwritable(format_name)
        return bindings.change(self._store, binding, query, format_name, options or binding.options)

    def set_on(self, name: str | int, is_on: bool) -> Done:
        """Go on keeping a file updated, or stop for a while."""
        return bindings.set_on(self._store, self.get(name), is_on)

    def remove(self, name: str | int) -> Done:
        """Forget that a file is kept updated; the file stays."""
        return bindings.remove(self._store, self.get(name))

    def _query(self, query: str) -> str:
        query = " ".join(query.split())
        if len(query) > MAX_QUERY:
            raise UsageError(f"A query has at most {MAX_QUERY:,} characters.")
        if query and (fault := self._library.search(query, limit=1).fault):
            raise UsageError(f"The query {query!r} cannot be used: {fault.reason}.")
        return query

    # ------------------------------------------------------------------ following the library

    def are_behind(self) -> bool:
        """Whether a file may have to be written; reads only, and no file but its date.

        One that failed is behind after the next change; :meth:`refresh` tries it again any time.
        """
        with self._store.snapshot():
            return any(self._is_behind(binding) for binding in self.all() if binding.is_on)

    def _is_behind(self, binding: Binding) -> bool:
        standing = bindings.standing(self._store, binding.id)
        if standing.state == "failed":
            return self._library.last_seq() > standing.checked_seq
        try:
            ids = self._found(binding)
        except ReadingListError:
            return True
        return standing.state == "waiting" or not self._is_settled(binding, standing, ids)

    def refresh(
        self, only: Iterable[str | int] | None = None, *, choice: Choice | None = None
    ) -> Generator[Progress, None, list[Binding]]:
        """Write what has to be written; returns how the files stand that were looked at.

        ``only`` names files, which are then looked at whether or not they are on, and compared to
        the byte; else every one that is on, and no more than is needed. ``choice`` settles files
        that somebody changed: "ours" replaces them (theirs is kept aside in the state folder),
        "theirs" leaves them until the library says something else again.
        """
        wanted = [self.get(name) for name in only] if only is not None else self.all()
        wanted = [b for b in wanted if b.is_on or only is not None]
        if any(b.query and self._library.search(b.query, limit=1).behind for b in wanted):
            with suppress(IndexBroken):
                yield from self._library.catch_up()
        for binding in wanted:
            yield from self._refresh(binding, choice, is_forced=only is not None)
        ids = {binding.id for binding in wanted}
        return [binding for binding in self.all() if binding.id in ids]

    def _refresh(
        self, binding: Binding, choice: Choice | None, *, is_forced: bool
    ) -> Generator[Progress, None, None]:
        target = Path(binding.target)
        before = bindings.standing(self._store, binding.id)
        try:
            with files.turn(target):
                files.tidy(target)
                before = bindings.standing(self._store, binding.id)
                after = yield from self._looked_at(binding, before, choice, is_forced)
        except ReadingListError as error:
            after = before._replace(
                state="failed", problem=str(error), checked_seq=self._library.last_seq()
            )
        if after != before:
            bindings.stand(self._store, binding.id, after)

    def _looked_at(
        self, binding: Binding, before: Standing, choice: Choice | None, is_forced: bool
    ) -> Generator[Progress, None, Standing]:
        """How the file stands after this; it is written on the way if it must be."""
        target = Path(binding.target)
        with self._store.snapshot():
            ids = self._found(binding)
            seen = before._replace(
                checked_seq=self._library.last_seq(), papers_sha256=_ids_digest(ids)
            )
            is_settled = before.state in ("current", "changed", "theirs") and self._is_settled(
                binding, before, ids
            )
            if is_settled and not is_forced:
                return seen
            text, count = yield from exporting.written(
                self._library, ids, binding.format, binding.options
            )
        self._library.keys.mark_used(ids)
        seen = seen._replace(papers=count)
        try:
            return _settled(target, text.encode(), seen, choice)
        except files.ChangedMeanwhile:
            return _settled(target, text.encode(), seen, None)

    def _found(self, binding: Binding) -> list[int]:
        """The papers that belong into the file.

        Raises:
            UsageError: the query means something else by now, so nothing must be written.
            IndexBroken: its words cannot be looked up at present.
        """
        found = self._library.search(binding.query, limit=0, sort="key")
        if found.fault:
            raise UsageError(
                f"{binding.target} was left as it is, since its query {binding.query!r} cannot be "
                f"used any more: {found.fault.reason}."
            )
        if found.bounded:
            raise UsageError(
                f"{binding.target} was left as it is, since its query {binding.query!r} means too "
                "many words to look them all up; make it narrower."
            )
        if found.behind:
            raise IndexBroken(
                f"{binding.target} was left as it is, since the search index is not up to date. "
                "It is tried again."
            )
        return list(found.ids)

    def _is_settled(self, binding: Binding, standing: Standing, ids: Sequence[int]) -> bool:
        """Nothing that matters has changed since, neither here nor in the file."""
        if standing.papers_sha256 != _ids_digest(ids):
            return False
        if standing.stamp != files.stamp(Path(binding.target)):
            return False
        _, changed = self._library.changes_since(standing.checked_seq)
        return set(changed).isdisjoint(ids)

    def difference(self, name: str | int) -> str:
        """What writing the file now would change in it, as a unified diff; empty if nothing.

        Raises:
            ReadingListError: there is no such file, or its query or the file cannot be read.
        """
        binding = self.get(name)
        target = Path(binding.target)
        with self._store.snapshot():
            verb = exporting.export(
                self._library, self._found(binding), binding.format, binding.options
            )
            ours = _end_of(verb)
        theirs = _read(target) or b""
        return "".join(
            line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
            for line in difflib.unified_diff(
                theirs.decode("utf-8", "backslashreplace").splitlines(keepends=True),
                ours.splitlines(keepends=True),
                f"{target} (as it is)",
                f"{target} (as the library has it)",
            )
        )


def _settled(target: Path, data: bytes, seen: Standing, choice: Choice | None) -> Standing:
    """Compare the file with what it should be, decide, do it, and say how it stands."""
    stamp = files.stamp(target)
    there = _read(target)
    ours = files.digest(data)
    is_ours = there is None or files.is_ours(target, there)
    is_ours = is_ours or files.digest(there or b"") == seen.wrote_sha256
    is_refused = seen.state == "theirs" and seen.refused_sha256 == ours
    calm = seen._replace(state="current", problem="", refused_sha256=None)
    if there == data:
        return calm._replace(wrote_sha256=ours, stamp=stamp)
    if not is_ours and (choice == "theirs" or (is_refused and choice is None)):
        return calm._replace(state="theirs", refused_sha256=ours, stamp=stamp)
    if not is_ours and choice != "ours":
        text = f"{target} was changed by another program since it was written; it was left so."
        return seen._replace(state="changed", problem=text, stamp=stamp)
    if not is_ours:
        files.set_aside(target, there or b"")
    files.put(target, data, expected=stamp)
    return calm._replace(wrote_at=connection.now(), wrote_sha256=ours, stamp=files.stamp(target))


def _read(target: Path) -> bytes | None:
    """What is there; None if nothing is.

    Raises:
        ExportError: it cannot be read, or its folder is gone.
    """
    try:
        return target.read_bytes()
    except FileNotFoundError:
        if target.parent.is_dir():
            return None
        raise ExportError(
            f"{target} could not be written: its folder is not there. It is tried again."
        ) from None
    except OSError as error:
        raise ExportError(f"{target} cannot be read ({error.strerror}).") from error


def _refuse_unwritable(format_name: str) -> None:
    from readinglist import formats  # heavy, and most verbs do without

    if formats.by_name(format_name).write is None:
        raise UsageError(f"The format {format_name!r} can be read, not written.")


def _path(name: str) -> str:
    try:
        return str(files.resolved(Path(name).expanduser().absolute())[0])
    except (ExportError, RuntimeError):
        return name


def _ids_digest(ids: Iterable[int]) -> str:
    return files.digest(json.dumps(sorted(ids)).encode())


def _end_of(verb: Generator[Progress, None, str]) -> str:
    while True:
        try:
            next(verb)
        except StopIteration as stop:
            return str(stop.value)
