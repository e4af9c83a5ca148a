"""What subscriptions and watched folders have in common: naming, settings, removing, being due."""

from __future__ import annotations

import builtins
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any, TypedDict, Unpack

from readinglist.errors import UsageError
from readinglist.model import STATES, Done
from readinglist.store import subscriptions
from readinglist.store import tags as tags_
from readinglist.store.connection import now
from readinglist.subscription import MODES, Mode, Subscription, is_due
from readinglist.text import one_line

if TYPE_CHECKING:
    from readinglist.library.core import Library

LEAST_MINUTES = 15
"""No feed is asked more often than this by a schedule."""
MAX_TITLE = 200


class Settings(TypedDict, total=False):
    """What may be chosen of a source. ``every`` is in minutes, 0 for never by itself."""

    title: str
    tags: Sequence[str]
    state: str
    every: int
    mode: Mode
    paused: bool
    patterns: Sequence[str]  # of a folder
    subfolders: bool  # of a folder


class Sources:
    """The base of ``library.following`` and ``library.watching``."""

    folders = False

    def __init__(self, library: Library) -> None:
        self._library = library
        self._store = library.store

    def list(self) -> builtins.list[Subscription]:
        """All of them, in the order of their titles."""
        return subscriptions.subscriptions(self._store, self.folders)

    def named(self, names: Sequence[str]) -> builtins.list[Subscription]:
        """Those of these numbers, titles or addresses.

        Raises:
            UsageError: one of them is not followed.
        """
        known = self.list()
        found: dict[int, Subscription] = {}
        for name in names:
            hits = [s for s in known if name in (str(s.id), s.title, s.address)]
            hits = hits or [s for s in known if s.title.casefold() == name.casefold()]
            if not hits:
                raise UsageError(f"Nothing that is followed is called {name!r}; nothing was done.")
            found |= {s.id: s for s in hits}
        return builtins.list(found.values())

    def set(self, name: str, **values: Unpack[Settings]) -> Done:
        """Other settings for one source.

        Raises:
            UsageError: there is none of that name, or a value cannot be one.
        """
        (source,) = self.named([name])[:1]
        wanted = self._checked(values)
        before = asdict(source)
        wanted = {k: v for k, v in wanted.items() if v != before[k]}
        if not wanted:
            return Done(None, "", 0)
        label = f"Edit the source ‘{source.title}’"
        if wanted.keys() == {"paused"}:
            label = f"{'Pause' if wanted['paused'] else 'Resume'} ‘{source.title}’"
        return subscriptions.change(self._store, source, wanted, label)

    def remove(self, names: Sequence[str]) -> Done:
        """Follow these no longer; papers that came from them stay.

        Raises:
            UsageError: one of them is not followed.
        """
        return subscriptions.remove(self._store, self.named(names))

    def due(self) -> builtins.list[Subscription]:
        """Those whose schedule wants them polled now."""
        at = now()
        return [source for source in self.list() if is_due(source, at)]

    def chosen(self, names: Sequence[str] | None, due: bool) -> builtins.list[Subscription]:
        """What a poll or scan is for: those named, those due, or all that are not paused."""
        if names:
            return self.named(names)
        return self.due() if due else [source for source in self.list() if not source.paused]

    def _checked(self, values: Settings | Mapping[str, Any]) -> dict[str, Any]:
        """The values as they are stored.

        Raises:
            UsageError: one of them cannot be one.
        """
        wanted: dict[str, Any] = dict(values)
        if "title" in wanted:
            wanted["title"] = one_line(wanted["title"])[:MAX_TITLE]
            if not wanted["title"]:
                raise UsageError("A source needs a title.")
        if "tags" in wanted:
            tags = (tags_.spelt(self._store, tag) for tag in wanted["tags"])
            wanted["tags"] = tuple(dict.fromkeys(tags))
        if wanted.get("state", "inbox") not in STATES:
            raise UsageError(
                f"There is no state {wanted['state']!r}; the states are {', '.join(STATES)}."
            )
        if wanted.get("mode", "straight") not in MODES:
            raise UsageError(f"There is no mode {wanted['mode']!r}; it is straight or preview.")
        every = wanted.get("every", 0)
        if every and every < LEAST_MINUTES and not self.folders:
            raise UsageError(f"A feed is polled at most every {LEAST_MINUTES} minutes.")
        if "patterns" in wanted:
            wanted["patterns"] = tuple(one_line(p) for p in wanted["patterns"] if one_line(p))
        return wanted
