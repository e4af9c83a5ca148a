"""A poll: ask a source, keep only what it did not say before, import it, remember where we are.

The order makes it safe to be killed anywhere: first what came is imported, in one transaction,
then it is remembered as delivered. Whatever was not remembered is asked for once more, and
importing it again changes nothing.
"""

from __future__ import annotations

import hashlib
import random
from collections.abc import Generator, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from readinglist import online
from readinglist.errors import (
    NotReadable,
    NotThisFormat,
    OnlineError,
    ReadingListError,
    StoreError,
    Unreachable,
)
from readinglist.library import importing
from readinglist.model import Dump, Format, Progress, Record
from readinglist.store import subscriptions
from readinglist.store.connection import now
from readinglist.subscription import (
    Ask,
    Heard,
    Polled,
    Subscription,
    asking,
    default_title,
    next_try,
    stamp,
)
from readinglist.text import one_line, title_key

if TYPE_CHECKING:
    from readinglist.library.core import Library

REFUSED = frozenset(["text", "hf-text", "labelled", "html-article", "opml", "mail"])
"""Formats that are guessed from looks: a page that asks to log in must not become papers."""
FEEDS = frozenset(["feed", "json-feed", "hf-json"])
"""Formats whose emptiness is an answer."""
ABSENT = (400, 404)


@dataclass(slots=True)
class Tally:
    """One source's poll as it goes on."""

    source: Subscription
    anew: bool = False
    found: int = 0
    counts: dict[str, int] = field(default_factory=dict)
    imports: list[int] = field(default_factory=list)
    waiting: int = 0
    notes: list[str] = field(default_factory=list)
    validators: dict[str, tuple[str, str]] = field(default_factory=dict)
    pending: dict[str, None] = field(default_factory=dict)  # fingerprints not yet written down

    def polled(self, error: str = "", *, is_offline: bool = False) -> Polled:
        """What to tell of it."""
        new = self.counts.get("new", 0)
        outcome = "waiting" if self.waiting else "new" if new else "nothing"
        if error:
            outcome = "offline" if is_offline else "failed"
        return Polled(
            self.source.id,
            self.source.title,
            outcome,
            **self.counts,
            waiting=self.waiting,
            imports=tuple(self.imports),
            notes=tuple(self.notes),
            error=error,
        )


def poll(
    library: Library, sources: Sequence[Subscription], *, anew: bool = False
) -> Generator[Progress, None, tuple[Polled, ...]]:
    """See :meth:`Following.poll`."""
    done: list[Polled] = []
    for number, source in enumerate(sources):
        yield Progress(source.title, number, len(sources))
        one = _poll(library, Tally(source, anew))
        with closing(one):
            while True:
                try:
                    next(one)
                except StopIteration as stop:
                    done.append(stop.value)
                    break
                yield Progress(source.title, number, len(sources))
    if sources:
        subscriptions.tidy(library.store)
    if any(one.outcome != "offline" for one in done):
        # Somebody could be reached: the others are down, and we are not offline.
        done = [replace(p, outcome="failed") if p.outcome == "offline" else p for p in done]
    return tuple(done)


def _poll(library: Library, tally: Tally) -> Generator[None, None, Polled]:
    source, store = tally.source, library.store
    if source.not_before and source.not_before > now():
        when = source.not_before[:16].replace("T", " ")
        return tally.polled(f"It asked to be left alone until {when} UTC.")
    try:
        cursor, note = yield from _converse(library, tally)
    except StoreError:
        raise  # the library's fault, not the source's: no other would fare better
    except ReadingListError as error:
        return _failed(library, tally, error)
    if note:
        tally.notes.append(note)
    _write_down(library, tally)
    moment = datetime.now(UTC)
    subscriptions.note_poll(
        store,
        source.id,
        polled_at=stamp(moment),
        succeeded_at=stamp(moment),
        next_at=stamp(_varied(moment, next_try(source, moment, 0, 0.0))),
        not_before=None,
        failures=0,
        error="",
        note="; ".join(tally.notes),
        found=tally.found,
        new=tally.counts.get("new", 0),
        cursor=cursor,
        validators=tally.validators,
    )
    return tally.polled()


def _failed(library: Library, tally: Tally, error: ReadingListError) -> Polled:
    """What the source did say before it failed is imported; the rest is for the next poll."""
    source = tally.source
    is_offline = isinstance(error, Unreachable)
    wait = (error.retry_seconds if isinstance(error, OnlineError) else None) or 0.0
    text = str(error)
    text = text if text.endswith((".", "…")) else text + "."
    moment, failures = datetime.now(UTC), source.failures + 1
    # Offline is no fault of the source: asked often enough to notice when we are back.
    again = next_try(source, moment, min(failures, 3) if is_offline else failures, wait)
    subscriptions.note_poll(
        library.store,
        source.id,
        polled_at=stamp(moment),
        next_at=stamp(_varied(moment, again)),
        not_before=stamp(moment + timedelta(seconds=wait)) if wait else None,
        failures=failures,
        error=text,
        note="; ".join(tally.notes),
    )
    return tally.polled(text, is_offline=is_offline)


def _varied(moment: datetime, when: datetime) -> datetime:
    """A little later, so that a thousand readers do not ask at one instant."""
    return when + (when - moment) * random.uniform(0.0, 0.05)


# ------------------------------------------------------------------ asking


def _converse(library: Library, tally: Tally) -> Generator[None, None, tuple[str, str]]:
    """All requests of a poll; returns the cursor to keep, and a note."""
    source = tally.source
    asks = asking(source, datetime.now(UTC).date())
    ask, cursor = next(asks), source.cursor
    while True:
        answer = yield from _fetched(source, ask, tally.anew)
        heard = Heard(0, 0)
        if answer is not None:
            if answer.data is None:
                tally.validators[answer.address] = source.validators[answer.address]
            else:
                heard = yield from _taken(library, tally, ask, answer.data)
                if answer.etag or answer.modified:
                    tally.validators[answer.address] = (answer.etag, answer.modified)
            if answer.moved_to and source.kind == "feed":
                _note_move(library, tally, answer.moved_to)  # now that a feed was found there
        try:
            ask = asks.send(heard)
        except StopIteration as stop:
            end: tuple[str, str] = stop.value
            return end
        if ask.cursor != cursor:  # something is complete: a later failure must not undo that
            cursor = ask.cursor
            _write_down(library, tally)
            subscriptions.note_poll(library.store, source.id, cursor=cursor)


def _fetched(
    source: Subscription, ask: Ask, anew: bool
) -> Generator[None, None, online.Answer | None]:
    """What came back; None if there is nothing at an address that may be empty."""
    try:
        return (yield from online.fetch(ask.address, {} if anew else source.validators))
    except OnlineError as error:
        if ask.may_be_absent and error.status in ABSENT:
            return None
        raise


def _note_move(library: Library, tally: Tally, address: str) -> None:
    source = tally.source
    everyone = subscriptions.subscriptions(library.store, folders=False)
    if any(other.address == address for other in everyone):
        tally.notes.append(f"it has moved for good to {address}, which is followed already")
        return
    tally.notes.append(f"it has moved for good to {address}")
    values: dict[str, Any] = {"address": address}
    label = f"‘{source.title}’ has moved to {address}"
    subscriptions.tell(library.store, source.id, values, label)


# ------------------------------------------------------------------ taking what came


def _taken(library: Library, tally: Tally, ask: Ask, data: bytes) -> Generator[None, None, Heard]:
    """Import what this source had not said before, or keep it for a preview."""
    if "hf-json" in ask.formats and data.strip() == b"[]":
        return Heard(0, 0)
    chosen, records = yield from _read(library, tally, ask, data)
    source = tally.source
    tally.found += len(records)
    prints = [fingerprint(record) for record in records]
    known = set() if tally.anew else subscriptions.delivered(library.store, source.id)
    fresh = [n for n, p in enumerate(prints, 1) if p not in known and p not in tally.pending]
    tally.pending |= dict.fromkeys(prints)
    if not fresh:
        return Heard(len(records), 0)
    if source.mode == "preview":
        sha256 = hashlib.sha256(data).hexdigest()
        if not subscriptions.is_known(library.store, sha256):
            subscriptions.put_waiting(
                *(library.store, source.id, source.title, ask.address, sha256, len(data)),
                fresh,
                data=data,
            )
            tally.waiting += 1
        return Heard(len(records), len(fresh))
    verb = importing.import_dump(
        library,
        data,
        source.title,
        chosen.name,
        tags=source.tags,
        state=source.state,
        only=fresh,
        origin=ask.address,
        source=source.title,
        tag_known=False,
    )
    report = yield from _quietly(verb)
    for name in ("new", "same", "changed", "unsure", "failed"):
        tally.counts[name] = tally.counts.get(name, 0) + getattr(report, name)
    if report.import_id is not None:
        tally.imports.append(report.import_id)
    return Heard(len(records), len(fresh))


def _quietly(verb: Generator[Progress, None, Any]) -> Generator[None, None, Any]:
    with closing(verb):
        while True:
            try:
                next(verb)
            except StopIteration as stop:
                return stop.value
            yield


def _read(
    library: Library, tally: Tally, ask: Ask, data: bytes
) -> Generator[None, None, tuple[Format, list[Record]]]:
    """The records, as an import numbers them.

    Raises:
        NotReadable: it holds no papers and is no feed, or is not what this source gives.
    """
    from readinglist import formats  # heavy

    source = tally.source
    dump = formats.open_dump(data, source.title)
    chosen, entries = formats.read(dump)
    if chosen.name in REFUSED or (ask.formats and chosen.name not in ask.formats):
        raise NotThisFormat(
            f"What came from {ask.address[:200]} is no feed; it looks like: {chosen.title}."
        )
    reading = importing.Reading()
    for number, entry in enumerate(entries):
        reading.take(entry)
        if number % importing.STEP == 0:
            yield
    if not reading.records and reading.problems:
        problem = reading.problems[0]
        raise NotReadable(f"{source.title}: {problem.reason} {problem.excerpt}".strip())
    if not reading.records and chosen.name not in FEEDS:
        raise NotThisFormat(
            f"What came from {ask.address[:200]} holds no papers, read as: {chosen.title}."
        )
    if source.kind == "feed" and chosen.name == "feed":
        _name(library, tally, dump)
    return chosen, reading.records


def _name(library: Library, tally: Tally, dump: Dump) -> None:
    """A feed that was given no title is called what it calls itself."""
    from readinglist.formats import feeds

    source = tally.source
    title = one_line(feeds.title_of(dump))[:100]
    if title and source.title == default_title(source.address) != title:
        subscriptions.tell(library.store, source.id, {"title": title}, f"‘{title}’ told its name")
        tally.source = replace(source, title=title)


def _write_down(library: Library, tally: Tally) -> None:
    if tally.pending:
        subscriptions.note_delivered(library.store, tally.source.id, tally.pending)
        tally.pending = {}


def fingerprint(record: Record) -> str:
    """What tells an entry from others, and from itself with another text; no counts of votes."""
    return hashlib.sha256("\n".join(_told(record)).encode("utf-8", "replace")).hexdigest()[:24]


def _told(record: Record) -> Iterator[str]:
    yield title_key(record.title)
    yield from sorted(f"{i.scheme}:{i.value}" for i in record.identifiers)
    yield " ".join((record.abstract or "").split())
