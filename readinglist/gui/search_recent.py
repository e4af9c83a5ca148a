"""Searches made on this machine lately: in the window's settings, never in the library."""

from __future__ import annotations

import json

from readinglist.gui.search_popup import Offer
from readinglist.gui.settings import Settings
from readinglist.gui.words import tr

KEPT = 15


class Recent:
    """The newest first, each once."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    @property
    def queries(self) -> list[str]:
        """What was searched for."""
        try:
            kept = json.loads(str(self._settings.get("recent_searches")) or "[]")
        except ValueError:
            return []
        return [q for q in kept if isinstance(q, str)] if isinstance(kept, list) else []

    def add(self, query: str) -> None:
        """Remember a search."""
        query = " ".join(query.split())
        if query:
            others = [other for other in self.queries if other != query]
            self._keep([query, *others][:KEPT])

    def forget(self, query: str) -> None:
        """Forget one search."""
        self._keep([other for other in self.queries if other != query])

    def clear(self) -> None:
        """Forget all of them."""
        self._keep([])

    def _keep(self, queries: list[str]) -> None:
        self._settings.set("recent_searches", json.dumps(queries, ensure_ascii=False))

    def offers(self) -> list[Offer]:
        """As lines of the list, with one that forgets them."""
        found = [Offer("recent", query, query) for query in self.queries]
        return [*found, Offer("clear", tr("Forget recent searches"))] if found else []
