"""Following feeds and APIs: what is followed, polling it, and what waits for a look."""

from __future__ import annotations

import builtins
import tempfile
from collections.abc import Generator, Sequence
from pathlib import Path
from typing import Unpack

from readinglist.errors import ExportError, NotReadable, NotThisFormat, UsageError
from readinglist.library import files, importing, polling
from readinglist.library.sources import Settings, Sources
from readinglist.model import Done, ImportReport, Progress
from readinglist.store import subscriptions
from readinglist.subscription import Polled, Waiting, checked_address, recognised
from readinglist.text import one_line


class Following(Sources):
    """``library.following``: nothing here touches the network but :meth:`poll`."""

    def add(self, wanted: str, **settings: Unpack[Settings]) -> tuple[Done, int | None]:
        """Follow an address, ``hf-daily``, ``arxiv:cs.CL`` or ``arxiv:some words``; nothing is asked yet.

        Returns what was done and the number of the new source (None: it is followed already).

        Raises:
            UsageError: it is no address, or a setting cannot be one.
        """
        kind, address, title = recognised(wanted)
        values = {"title": title} | self._checked(settings) | {"kind": kind, "address": address}
        done, ids = subscriptions.add(self._store, [values])
        return done, next(iter(ids), None)

    def move(self, name: str, address: str) -> Done:
        """A source at another address.

        Raises:
            UsageError: it is no address, one that is followed already, or of another kind.
        """
        (source,) = self.named([name])[:1]
        kind, address, _ = recognised(address)
        if kind != source.kind:
            raise UsageError(f"{address} is not of the kind of ‘{source.title}’; add it instead.")
        if any(s.address == address and s.id != source.id for s in self.list()):
            raise UsageError(f"{address} is followed already; nothing was changed.")
        label = f"Move ‘{source.title}’ to another address"
        return subscriptions.change(self._store, source, {"address": address}, label)

    def poll(
        self, names: Sequence[str] | None = None, *, due: bool = False, anew: bool = False
    ) -> Generator[Progress, None, tuple[Polled, ...]]:
        """Ask sources for what is new and import it: all, those named, or those due.

        One that fails keeps its error and is tried again later; it stops no other. Closing the
        generator leaves what was imported by then, and the rest for the next poll. ``anew``: ask
        as if for the first time, and take what was delivered before, too.

        Raises:
            UsageError: one of ``names`` is not followed.
        """
        return polling.poll(self._library, self.chosen(names, due), anew=anew)

    # ------------------------------------------------------------------ OPML

    def read_opml(self, data: bytes, name: str = "") -> tuple[tuple[str, str, str], ...]:
        """(title, address, remark) of each feed in an OPML list.

        The remark is empty for one that can be followed; else it says why not.

        Raises:
            NotReadable: it is no OPML, or holds no feeds.
        """
        from readinglist import formats
        from readinglist.formats import opml

        dump = formats.open_dump(data, name)
        if formats.choose(dump).name != "opml":
            raise NotThisFormat(f"{name or 'The text'} is no OPML list of feeds.")
        known = {source.address for source in self.list()}
        offers = []
        for title, told in opml.feeds(dump):
            try:
                address, remark = checked_address(told), ""
            except UsageError as error:
                address, remark = told, str(error)
            if recognised(address)[1] in known if not remark else False:
                remark = "followed already"
            offers.append((one_line(title) or address, address, remark))
        if not offers:
            raise NotReadable(f"{name or 'The list'} holds no feeds; nothing was added.")
        return tuple(offers)

    def add_all(self, offers: Sequence[tuple[str, str]], **settings: Unpack[Settings]) -> Done:
        """Follow several (title, address) in one step."""
        shared = self._checked(settings)
        wanted = []
        for title, told in offers:
            kind, address, first = recognised(told)
            named = self._checked({"title": one_line(title) or first})
            wanted.append(shared | named | {"kind": kind, "address": address})
        if not wanted:
            return Done(None, "", 0)
        return subscriptions.add(self._store, wanted)[0]

    def opml(self) -> str:
        """All that is followed as an OPML list for other readers."""
        from readinglist.formats import opml

        return opml.write_feeds("Reading List", ((s.title, s.address) for s in self.list()))

    def export_opml(self, target: Path, *, overwrite: bool = False) -> None:
        """Write that list to a file, whole or not at all.

        Raises:
            ExportError: it cannot be written, or is a stranger's and ``overwrite`` is not said.
        """
        target, mode = files.resolved(target)
        files.refuse_what_is_no_file(target, mode)
        if mode is not None and not overwrite and not files.written_by_us(target):
            raise ExportError(
                f"{target} was not written by Reading List, or was changed since; it was left as "
                "it is. Say --overwrite to replace it, or name another file."
            )
        files.put(target, self.opml().encode())

    # ------------------------------------------------------------------ what waits for a look

    def waiting(self, ids: Sequence[int] | None = None) -> builtins.list[Waiting]:
        """Dumps of feeds and folders that wait for a preview, the oldest first.

        Raises:
            UsageError: one of ``ids`` does not wait.
        """
        found = subscriptions.waiting(self._store)
        if ids is None:
            return found
        known = {one.id: one for one in found}
        if missing := [number for number in ids if number not in known]:
            raise UsageError(f"No dump {missing[0]} is waiting; nothing was done.")
        return [known[number] for number in ids]

    def waiting_bytes(self, one: Waiting) -> bytes:
        """What waits, whole.

        Raises:
            NotReadable: it is a file that is gone.
        """
        if one.path is None:
            return subscriptions.waiting_data(self._store, one.id)
        try:
            return Path(one.path).read_bytes()
        except OSError as error:
            raise NotReadable(f"{one.path} cannot be read: {error.strerror}.") from error

    def waiting_file(self, waiting_id: int, folder: Path) -> tuple[Waiting, Path]:
        """A file to preview: the user's own, or a copy made in ``folder``.

        Raises:
            UsageError: it does not wait any more.
            NotReadable: its file is gone.
        """
        (one,) = self.waiting([waiting_id])
        data = self.waiting_bytes(one)
        if one.path is not None:
            return one, Path(one.path)
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(
            "wb", dir=folder, prefix="dump-", suffix=".feed", delete=False
        ) as file:
            file.write(data)
        return one, Path(file.name)

    def take(self, one: Waiting) -> Generator[Progress, None, ImportReport]:
        """Import what waits, as its source wants it, without a look.

        Raises:
            NotReadable: its file is gone, or holds no papers any more.
        """
        return importing.import_dump(
            self._library,
            self.waiting_bytes(one),
            one.name,
            tags=one.tags,
            state=one.state,
            only=one.fresh or None,
            origin=one.origin,
            source=one.title,
            tag_known=False,
        )

    def skip(self, ids: Sequence[int]) -> Done:
        """Do not import these.

        Raises:
            UsageError: one of them does not wait.
        """
        return subscriptions.skip(self._store, self.waiting(ids))
