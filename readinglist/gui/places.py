"""Where one was in each scope: its order, its paper, its scroll; kept over a restart."""

from __future__ import annotations

import json
from typing import Any, NamedTuple

from readinglist.gui.columns import ORDERS
from readinglist.gui.scopes import Scope
from readinglist.gui.settings import Settings

KEPT = 60
"""Scopes remembered; the one left longest ago goes first."""


class Moment(NamedTuple):
    """What is chosen in the list, and where it stands, before something is done to papers."""

    about: frozenset[int]
    selected: list[int]
    current: int | None
    place: tuple[int, int] | None


class Places:
    """The memory of the list, by scope. What the settings hold of it may be anything."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        try:
            found = json.loads(str(settings.get("places")))
        except ValueError:
            found = {}
        self._known: dict[str, dict[str, Any]] = {}
        if isinstance(found, dict):
            self._known = {k: v for k, v in found.items() if isinstance(v, dict)}

    def order(self, scope: Scope) -> tuple[str | None, bool | None]:
        """What the scope is sorted by, and whether from the highest; None is its own order."""
        known = self._known.get(_name(scope), {})
        sort = known.get("sort")
        return (sort, bool(known.get("descending"))) if sort in ORDERS else (None, None)

    def keep_order(self, scope: Scope, sort: str | None, descending: bool | None) -> None:
        """Remember an order."""
        self._write(scope, {"sort": sort, "descending": descending})

    def place(self, scope: Scope) -> tuple[int, int] | None:
        """The paper that was current, and how far from the top its row stood in pixels."""
        match self._known.get(_name(scope), {}).get("place"):
            case [int(paper), int(top)]:
                return paper, top
        return None

    def keep(self, scope: Scope, place: tuple[int, int]) -> None:
        """Remember a place."""
        self._write(scope, {"place": list(place)})

    def _write(self, scope: Scope, facts: dict[str, Any]) -> None:
        name = _name(scope)
        self._known[name] = self._known.pop(name, {}) | facts
        while len(self._known) > KEPT:
            del self._known[next(iter(self._known))]
        self._settings.set("places", json.dumps(self._known))


def _name(scope: Scope) -> str:
    return f"{scope.kind}:{scope.name}"
