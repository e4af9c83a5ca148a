"""How the tests of this room read a dump: from text or bytes to entries, and what was left out."""

from __future__ import annotations

from pathlib import Path

from readinglist import formats
from readinglist.model import Dump, DumpDate, Entry, Ignored, Problem, Record

SAMPLES = Path(__file__).parents[2] / "resources" / "samples"
TITLES = [
    "Sparse Gardens: Pruning Attention Without Regret",
    "What the Owl Saw: Night Vision for Small Robots",
    "Is a Reading List a Graph? Yes, and Three Consequences",
]
"""The three made-up papers that stand in every sample, in this order."""
OWL = (
    "Small robots bump into things at night. We give them owl-like eyes, a photon budget of $10^3$"
    " per frame and a network of 12k weights. They still bump into things, but later."
)
"""The abstract of the second of them."""


def dump_of(source: str | bytes, name: str = "") -> Dump:
    return formats.open_dump(source.encode() if isinstance(source, str) else source, name)


def entries(source: str | bytes, format_name: str | None = None) -> list[Entry]:
    return list(formats.read(dump_of(source), format_name)[1])


def records(source: str | bytes, format_name: str | None = None) -> list[Record]:
    return [e for e in entries(source, format_name) if isinstance(e, Record)]


def problems(source: str | bytes, format_name: str | None = None) -> list[Problem]:
    return [e for e in entries(source, format_name) if isinstance(e, Problem)]


def sample(name: str) -> bytes:
    return (SAMPLES / name).read_bytes()


def format_of(source: str | bytes) -> str:
    return formats.choose(dump_of(source)).name


def values(record: Record) -> dict[str, str]:
    return {i.scheme: i.value for i in record.identifiers}


def names(record: Record) -> list[str]:
    return [str(author) for author in record.authors]


def lines_left_out(source: str | bytes, format_name: str | None = None) -> list[int]:
    """Non-blank lines of the dump that no entry speaks of."""
    dump = dump_of(source)
    told: set[int] = set()
    for entry in formats.read(dump, format_name)[1]:
        if isinstance(entry, Record):
            told.update(number for number, _ in entry.lines)
        elif isinstance(entry, (Problem, Ignored, DumpDate)):
            told.add(entry.line)
    return [
        number
        for number, line in enumerate(dump.text.split("\n"), 1)
        if line.strip() and number not in told
    ]
