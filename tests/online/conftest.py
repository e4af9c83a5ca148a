"""A local server, and a pace that does not make tests wait."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from readinglist.online import pace
from tests.online.server import Server, serving


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pace, "PAUSE", 0.0)
    monkeypatch.setattr(pace, "POLL_SECONDS", 0.005)


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as running:
        yield running
