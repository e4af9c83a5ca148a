"""Our index and SQLite's FTS5 over the same papers, filled and asked in the same run; CPU time."""

from __future__ import annotations

import gzip
import json
import os
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from readinglist.hits import IndexBatch, IndexDocument
from readinglist.search.index import Index
from readinglist.search.words import FORMS, SPECIALS, stem
from tests.bench.searching_child import MOST, milliseconds

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Times:
    """Milliseconds a query, of many."""

    p50: float
    p95: float
    most: float

    @classmethod
    def of(cls, times: Sequence[float]) -> Times:
        """Sums them up."""
        ordered = sorted(times)
        return cls(ordered[len(ordered) // 2], ordered[int(len(ordered) * 0.95)], ordered[-1])

    def __str__(self) -> str:
        return " / ".join(
            f"{n:.1f}" if n < 100 else f"{n:.0f}" for n in (self.p50, self.p95, self.most)
        )


@dataclass(frozen=True, slots=True)
class Searched:
    """What the searching process says: see ``searching_child``."""

    cold: float
    typed: Times
    asked: tuple[tuple[float, float, int], ...]
    memory: float


class Stream:
    """Papers as they come, as the source of an index; FTS5 is given each batch on the way.

    Only one batch is held. ``elsewhere`` counts the seconds that are not the index's.
    """

    def __init__(self, documents: Iterable[IndexDocument], count: int, fts: Fts) -> None:
        self._documents = iter(documents)
        self._count = count
        self._fts = fts
        self.elsewhere = 0.0

    def uid(self) -> str:
        """Any."""
        return "bench"

    def last_seq(self) -> int:
        """A change a paper."""
        return self._count

    def op_uid_at(self, seq: int) -> str | None:
        """A step a paper."""
        return f"op{seq}"

    def batch_after(self, seq: int, limit: int) -> IndexBatch:
        """The next papers; asked for in order, once."""
        start = time.process_time()
        documents = tuple(islice(self._documents, min(limit, self._count - seq)))
        self._fts.add(documents)
        upto = seq + len(documents)
        self.elsewhere += time.process_time() - start
        return IndexBatch(documents, (), upto, f"op{upto}", self._count - upto)


class Fts:
    """SQLite's full-text index, stemmed, as other programs use it. It holds the text too."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.seconds = 0.0
        self._db = sqlite3.connect(path)
        self._db.execute(
            "create virtual table paper using fts5"
            "(title, abstract, authors, venue, tokenize = 'porter unicode61')"
        )

    def add(self, documents: Sequence[IndexDocument]) -> None:
        """Papers, in one transaction."""
        start = time.process_time()
        with self._db:
            self._db.executemany(
                "insert into paper(rowid, title, abstract, authors, venue) values (?, ?, ?, ?, ?)",
                ((d.id, d.title, d.abstract, d.authors, d.venue) for d in documents),
            )
        self.seconds += time.process_time() - start

    def ask(self, match: str) -> float:
        """Milliseconds for the best papers."""
        sql = f"select rowid from paper where paper match ? order by bm25(paper, 2, 1, 1, 1) limit {MOST}"
        return milliseconds(lambda: self._db.execute(sql, (match,)).fetchall())

    def type(self, text: str) -> float:
        """Milliseconds for a query the last word of which is not finished."""
        *words, last = text.split(" ")
        return self.ask(
            " ".join([f'"{word}"' for word in words] + ([f'"{last}"*'] if last else []))
        )

    def megabytes(self) -> float:
        """Its size on disk."""
        return self.path.stat().st_size / 1e6

    def close(self) -> None:
        """Closes the file."""
        self._db.close()


class Both:
    """Both indexes over the same papers, and documents a CPU second each took in."""

    def __init__(self, folder: Path, documents: Iterable[IndexDocument], count: int) -> None:
        self.count = count
        self.index = Index(folder / "index")
        self.fts = Fts(folder / "fts.db")
        for memo in (FORMS, SPECIALS):  # as in a process that has indexed nothing yet
            memo.clear()
        stem.cache_clear()
        stream = Stream(documents, count, self.fts)
        start = time.process_time()
        for _ in self.index.catch_up(stream):
            pass
        self.rate = count / (time.process_time() - start - stream.elsewhere)
        self.fts_rate = count / self.fts.seconds

    def megabytes(self) -> float:
        """The size of ours on disk."""
        return sum(path.stat().st_size for path in self.index.folder.iterdir()) / 1e6

    def searched(self, typed: Sequence[str], asked: Sequence[str] = ()) -> Searched:
        """Asks ours in a process of its own, which has nothing else in memory."""
        wanted = {
            "folder": os.fspath(self.index.folder),
            "papers": self.count,
            "typed": typed,
            "asked": asked,
        }
        done = subprocess.run(
            [sys.executable, "-m", "tests.bench.searching_child"],
            input=json.dumps(wanted),
            capture_output=True,
            check=True,
            cwd=ROOT,
            text=True,
        )
        answer = json.loads(done.stdout)
        return Searched(
            answer["cold"],
            Times.of(answer["typed"]),
            tuple(tuple(one) for one in answer["asked"]),
            answer["memory"] or 0.0,
        )

    def close(self) -> None:
        """Closes both."""
        self.index.close()
        self.fts.close()


def real_papers(path: Path) -> Iterator[IndexDocument]:
    """Papers of a gzipped JSON Lines file: title, abstract, authors (a list of names), venue."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            paper = json.loads(line)
            yield IndexDocument(
                id=number,
                title=paper.get("title") or "",
                abstract=paper.get("abstract") or "",
                authors=", ".join(paper.get("authors") or ()),
                venue=paper.get("venue") or "",
                notes="",
            )
