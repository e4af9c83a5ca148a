"""Shared by all tests: markers by folder, no network, none of the user's folders, Hypothesis profiles.

``HYPOTHESIS_PROFILE=ci`` (what packaging/run.py sets) draws the same examples every time; the
default "dev" draws new ones and remembers failures.
"""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything imports PySide6

settings.register_profile("dev", deadline=None)
settings.register_profile(
    "ci",
    derandomize=True,
    database=None,
    deadline=None,  # two busy cores make any deadline a coin toss
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "dev"))

HERE = Path(__file__).parent
MARKED_FOLDERS = ("gui", "end2end", "bench")
NEAR = ("localhost", "127.0.0.1", "::1", "", None)


class NetworkTouched(AssertionError):
    """A test asked for a host that is not this machine."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A test is marked by the folder it is in."""
    for item in items:
        if HERE not in item.path.parents:
            continue
        folder = item.path.relative_to(HERE).parts[0]
        if folder in MARKED_FOLDERS:
            item.add_marker(folder)


@pytest.fixture(autouse=True)
def _no_network(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Python's sockets reach this machine only; what child processes do is not seen here."""
    if request.node.get_closest_marker("net"):
        return

    def guarded(name: str) -> Any:
        real = getattr(socket.socket, name)

        def connect(self: socket.socket, address: Any) -> Any:
            if isinstance(address, tuple) and address[0] not in NEAR:
                raise NetworkTouched(f"connection to {address[0]}")
            return real(self, address)

        return connect

    real_lookup = socket.getaddrinfo

    def lookup(host: Any, *args: Any, **kwargs: Any) -> Any:
        if host not in NEAR:
            raise NetworkTouched(f"look-up of {host}")
        return real_lookup(host, *args, **kwargs)

    monkeypatch.setattr(socket.socket, "connect", guarded("connect"))
    monkeypatch.setattr(socket.socket, "connect_ex", guarded("connect_ex"))
    monkeypatch.setattr(socket, "getaddrinfo", lookup)


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home for this test: data, cache, configuration, state and runtime folders."""
    folder = tmp_path_factory.mktemp("home")
    for name in ("DATA", "CACHE", "CONFIG", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(folder / name.lower()))
    runtime = folder / "runtime"
    runtime.mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(runtime))
    monkeypatch.delenv("READINGLIST_LIBRARY", raising=False)
    return folder


@pytest.fixture(scope="session", autouse=True)
def _plain_output() -> Iterator[None]:
    """Programs under test write no colours."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NO_COLOR", "1")
        patch.setenv("LC_ALL", "C.UTF-8")
        yield
