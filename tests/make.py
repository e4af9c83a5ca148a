"""Made values for tests: records, dumps, libraries. Fakes, not mocks."""

from __future__ import annotations

import json
import random
from collections.abc import Generator
from pathlib import Path
from typing import Any, TypeVar

from readinglist.library import Library
from readinglist.model import Identifier, ImportReport, Person, Progress, Record
from readinglist.text import person

T = TypeVar("T")
SAMPLE = Path(__file__).parent.parent / "resources" / "samples" / "huggingface-papers.txt"
WORDS = [
    "learning",
    "model",
    "network",
    "attention",
    "graph",
    "neural",
    "language",
    "vision",
    "transformer",
    "diffusion",
    "sparse",
    "robust",
    "policy",
    "reward",
    "token",
    "image",
    "video",
    "speech",
    "causal",
    "kernel",
    "gradient",
    "sampling",
    "inference",
    "retrieval",
    "alignment",
    "planning",
    "contrastive",
    "pretraining",
    "benchmark",
    "reasoning",
    "memory",
    "prompt",
]


def drain(verb: Generator[Progress, None, T]) -> T:
    """Run a long verb to its end."""
    while True:
        try:
            next(verb)
        except StopIteration as stop:
            result: T = stop.value
            return result


def import_text(
    library: Library, text: str, name: str = "dump.txt", **options: Any
) -> ImportReport:
    """Import text; nothing is indexed."""
    return drain(library.import_dump(text.encode(), name, **options))


def import_sample(library: Library) -> ImportReport:
    """The 70 papers of the sample."""
    return drain(library.import_dump(SAMPLE.read_bytes(), SAMPLE.name))


def record(title: str = "A Paper", *, authors: str = "", arxiv: str = "", **fields: Any) -> Record:
    """A record with persons from “A; B” and an arXiv id."""
    people: tuple[Person, ...] = tuple(p for p in map(person, authors.split(";")) if p)
    ids = (Identifier("arxiv", arxiv),) if arxiv else ()
    return Record(title, authors=people, identifiers=fields.pop("identifiers", ids), **fields)


def sentence(rnd: random.Random, words: int) -> str:
    """Words that look like prose."""
    return " ".join(rnd.choices(WORDS, k=words)).capitalize() + "."


def bibtex(count: int, seed: int = 0) -> str:
    """A BibTeX file with ``count`` different papers."""
    rnd = random.Random(seed)
    return "\n".join(
        f"@article{{key{seed}x{n},\n  title = {{{sentence(rnd, 7)[:-1]} number {n} of {seed}}},\n"
        f"  author = {{Doe, Jane and Roe, Richard}},\n  journal = {{Journal}},\n  year = {{20{n % 25:02}}},\n"
        f"  abstract = {{{' '.join(sentence(rnd, 12) for _ in range(8))}}},\n}}\n"
        for n in range(count)
    )


def page(count: int, seed: int = 0) -> str:
    """Copied page text: titles and abstracts in turn."""
    rnd = random.Random(seed)
    return "\n\n".join(
        f"{sentence(rnd, 6)[:-1].title()} {seed} {n}\n\n"
        + " ".join(sentence(rnd, 14) for _ in range(6))
        for n in range(count)
    )


def taught(library: Library) -> None:
    """54 decided papers, of cats, of dogs (tagged so) or of weather, and one of each in the inbox."""
    kinds = (("cats", "Feline purring"), ("dogs", "Canine barking"), ("", "Weather"))
    places = ("Oslo", "Lima", "Cairo", "Turin", "Perth", "Quito", "Delhi", "Kyoto", "Sofia")
    lines = []
    for tag, words in kinds:
        for place in [*places, "Minsk"]:
            for manner in ("observed slowly", "measured twice")[: 1 if place == "Minsk" else 2]:
                paper = {"title": f"{words} {manner} near {place}"}
                paper["abstract"] = f"{words} is {manner} by many."
                state = {"state": "inbox" if place == "Minsk" else "read"}
                tags = {"tags": [tag] if tag and place != "Minsk" else []}
                lines.append(json.dumps({**paper, **state, **tags}))
    import_text(library, "\n".join(lines), "taught.jsonl")
