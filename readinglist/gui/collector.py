"""Python's garbage collector, kept from stopping the window.

A full collection looks at every object there is: 294 ms were measured while the report of 2,000
papers was read on a lane, and all that time no thread runs. What is loaded at the start stays for
good, and JSON has no cycles; both are taken out of its sight. Counting references still frees them.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

THRESHOLDS = (50_000, 20, 100)


def calm() -> None:
    """Once, when the window stands: leave what there is alone, and look less often."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(*THRESHOLDS)


@contextmanager
def paused() -> Iterator[None]:
    """No collection while many plain values are made; they are left alone afterwards too."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
