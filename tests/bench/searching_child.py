"""A process that does nothing but search an index: what it takes from its start, and how much memory.

Reads one JSON object from its input: ``folder`` of the index, ``papers`` in it, ``typed`` (unfinished
queries) and ``asked`` (finished ones). Writes one: milliseconds of CPU time ``cold`` (from the start of
the process to the first hit), ``typed`` (each) and ``asked`` (each first and again, with the number of
papers), and ``memory``, the most that was resident, in MB.
"""

from __future__ import annotations

import json
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from readinglist.hits import Found
from readinglist.search.index import Index
from readinglist.search.query import parse
from readinglist.search.searcher import Searcher

MOST = 200
"""Hits wanted: more than a window shows."""


def ask(searcher: Searcher, papers: int, text: str, *, unfinished: bool) -> Found | None:
    """What the window asks the index; None if there are no words to ask for."""
    query = parse(text, unfinished=unfinished)
    if not query.has_words:
        return None
    everything = range(1, papers + 1)
    return searcher.search(
        query, limit=MOST, filter_ids=lambda _: everything, all_ids=lambda: everything
    )


def milliseconds(work: Callable[[], object]) -> float:
    """CPU time."""
    start = time.process_time()
    work()
    return (time.process_time() - start) * 1_000


def measured(wanted: dict[str, Any]) -> dict[str, Any]:
    """See above."""
    searcher, papers = Index(Path(wanted["folder"])).searcher(), wanted["papers"]

    def found(text: str, *, unfinished: bool = False) -> int:
        answer = ask(searcher, papers, text, unfinished=unfinished)
        return answer.total if answer else 0

    assert found("learning")
    cold = time.process_time() * 1_000
    typed = [milliseconds(lambda t=t: found(t, unfinished=True)) for t in wanted["typed"]]  # type: ignore[misc]
    asked = []
    for text in wanted["asked"]:
        first = milliseconds(lambda t=text: found(t))  # type: ignore[misc]
        again = [milliseconds(lambda t=text: found(t)) for _ in range(3)]  # type: ignore[misc]
        asked.append((first, statistics.median(again), found(text)))
    return {"cold": cold, "typed": typed, "asked": asked, "memory": memory()}


def memory() -> float | None:
    """The most this process ever had resident, in MB; None where the system does not tell."""
    status = Path("/proc/self/status")
    if not status.exists():
        return None
    return int(status.read_text().partition("VmHWM:")[2].split()[0]) / 1_024


if __name__ == "__main__":
    json.dump(measured(json.load(sys.stdin)), sys.stdout)
