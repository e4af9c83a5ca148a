"""What the tests of the search share."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest


@pytest.fixture
def leaky() -> Iterator[None]:
    """For what Whoosh leaves open: it is collected before the test is over."""
    yield
    gc.collect()
