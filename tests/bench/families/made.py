"""The papers that the dumps are made of: made up with the statistics of real ones, or real.

Abstracts have 1,300 characters, papers five authors, an arXiv id, a DOI and a venue.
``READINGLIST_BENCH_CORPUS`` puts real ones in their place.
"""

from __future__ import annotations

import gzip
import json
import os
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from readinglist import formats
from readinglist.model import Identifier, Paper, WriteOptions
from readinglist.text import person
from tests.bench.corpus import vocabulary

CORPUS = os.environ.get("READINGLIST_BENCH_CORPUS", "")
_GIVEN = ["Anna", "Jörg", "Wei", "Marta", "Łukasz", "Aisha", "José", "Oğuz", "Éva", "Noam", "Chloé"]


@dataclass(frozen=True, slots=True)
class Made:
    """A paper as the makers take it; ``authors`` are names as one writes them."""

    number: int
    title: str
    abstract: str
    authors: tuple[str, ...]
    venue: str
    year: int

    @property
    def arxiv(self) -> str:
        return f"{self.year % 100:02}{self.number % 12 + 1:02}.{self.number:05}"

    @property
    def doi(self) -> str:
        return f"10.5555/rl.{self.year}.{self.number}"

    @property
    def names(self) -> list[tuple[str, str]]:
        """Given and family name of each author."""
        return [(given, family) for given, _, family in (a.rpartition(" ") for a in self.authors)]


def papers(count: int) -> list[Made]:
    """Papers made up, or real ones of the corpus where one is named."""
    if CORPUS:
        lines = gzip.decompress(Path(CORPUS).read_bytes()).splitlines()[:count]
        return [
            Made(n, p["title"], p["abstract"], tuple(p["authors"]), p["venue"], p["year"] or 2020)
            for n, p in enumerate(map(json.loads, lines), 1)
            if p.get("abstract") and p.get("authors") and p.get("venue")
        ]
    dice = random.Random(5)
    known = vocabulary(20_000, dice)
    return [_made(number, known, dice) for number in range(1, count + 1)]


def _made(number: int, known: list[str], dice: random.Random) -> Made:
    def word() -> str:
        return known[int(10 ** dice.uniform(0, 4.2))]

    sentences: list[str] = []
    while sum(map(len, sentences)) < 1_290:
        sentences.append(" ".join(word() for _ in range(dice.randint(12, 26))).capitalize() + ".")
    if number % 4 == 0:
        sentences[1] = f"It is 10% better than {word().upper()}-3 — on naïve “tasks” & at $O(n^2)$."
    family = [word().capitalize() for _ in range(5)]
    return Made(
        number,
        " ".join(word() for _ in range(9)).title(),
        " ".join(sentences),
        tuple(f"{dice.choice(_GIVEN)} {name}" for name in family),
        f"Conference on {word().title()} {word().title()}",
        dice.randint(2010, 2025),
    )


def paper_of(made: Made) -> Paper:
    found = (Identifier("arxiv", made.arxiv), Identifier("doi", made.doi))
    return Paper(
        made.number,
        f"{made.names[0][1].lower() or 'key'}{made.number}",
        made.title,
        made.abstract,
        authors=tuple(p for p in map(person, made.authors) if p),
        year=made.year,
        venue=made.venue,
        identifiers=found,
        url=f"https://arxiv.org/abs/{made.arxiv}",
        extra={"pages": "1--9", "publisher": "Press", "volume": "12"},
    )


def written(name: str) -> Callable[[Sequence[Made]], str]:
    """A dump by our own writer."""

    def make(papers: Sequence[Made]) -> str:
        write = formats.by_name(name).write
        assert write is not None
        return "".join(write(map(paper_of, papers), WriteOptions()))

    return make
