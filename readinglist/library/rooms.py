"""Groups of verbs the library hands out as attributes, each read in when it is first asked for.

To import all of them takes as long as to open a library, and whoever lists or searches needs two.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from readinglist.library.asking import Asking
    from readinglist.library.bindings import Bindings
    from readinglist.library.checking import Checks
    from readinglist.library.completing import Completeness
    from readinglist.library.copies import Copies
    from readinglist.library.dumps import Dumps
    from readinglist.library.following import Following
    from readinglist.library.keys import Keys
    from readinglist.library.merging import Merging
    from readinglist.library.offering import Offers
    from readinglist.library.queue import Queue
    from readinglist.library.saved import Saved
    from readinglist.library.statistics import Statistics
    from readinglist.library.steps import Steps
    from readinglist.library.streams import Streams
    from readinglist.library.suggesting import Suggesting
    from readinglist.library.tagging import Tagging
    from readinglist.library.triage import Triage
    from readinglist.library.watching import Watching
    from readinglist.library.ways_out import WaysOut

ROOMS: dict[str, tuple[str, str]] = {
    "dumps": ("dumps", "Dumps"),
    "saved": ("saved", "Saved"),
    "asking": ("asking", "Asking"),
    "keys": ("keys", "Keys"),
    "merging": ("merging", "Merging"),
    "steps": ("steps", "Steps"),
    "offers": ("offering", "Offers"),
    "completeness": ("completing", "Completeness"),
    "checks": ("checking", "Checks"),
    "bindings": ("bindings", "Bindings"),
    "out": ("ways_out", "WaysOut"),
    "following": ("following", "Following"),
    "watching": ("watching", "Watching"),
    "statistics": ("statistics", "Statistics"),
    "streams": ("streams", "Streams"),
    "suggesting": ("suggesting", "Suggesting"),
    "tagging": ("tagging", "Tagging"),
    "triage": ("triage", "Triage"),
    "queue": ("queue", "Queue"),
    "copies": ("copies", "Copies"),
}
"""Attribute to the module in this room and its class; a new group is a row here and an annotation."""


class Rooms:
    """What :class:`~readinglist.library.Library` hands out beside its own verbs."""

    if TYPE_CHECKING:
        dumps: Dumps
        saved: Saved
        asking: Asking
        keys: Keys
        merging: Merging
        steps: Steps
        offers: Offers
        completeness: Completeness
        checks: Checks
        bindings: Bindings
        out: WaysOut
        following: Following
        watching: Watching
        statistics: Statistics
        streams: Streams
        suggesting: Suggesting
        tagging: Tagging
        triage: Triage
        queue: Queue
        copies: Copies
    else:

        def __getattr__(self, name: str) -> Any:
            if name not in ROOMS:
                raise AttributeError(f"A library has no {name!r}.", name=name, obj=self)
            module, kind = ROOMS[name]
            room = getattr(import_module(f"readinglist.library.{module}"), kind)(self)
            setattr(self, name, room)
            return room
