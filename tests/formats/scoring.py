"""Scores what was read against the truth of a made page, as strictly as a reader would."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from readinglist.model import Record

from .make_pages import Made

CHROME = re.compile(
    r"get trending papers in your email|^\s*subscribe\s*$|and the research community|^\s*submitted by|load more papers"
    r"|view all activity|sponsored:|accept all|huggingface\.co/login|ranked by github stars|^\s*\d+ authors?\s*$"
    r"|^\s*(?:upvote|arxiv page)\s*$|\]\(https?://huggingface\.co/papers",
    re.IGNORECASE | re.MULTILINE,
)


def folded(title: str) -> str:
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", title).casefold())


@dataclass
class Score:
    """Sums over pages."""

    truth: int = 0
    found: int = 0
    matched: int = 0
    abstracts: int = 0
    exact: int = 0
    invented_abstracts: int = 0
    chrome: int = 0

    @property
    def f1(self) -> float:
        return 2 * self.matched / (self.truth + self.found) if self.truth + self.found else 1.0

    @property
    def exactness(self) -> float:
        return self.exact / self.abstracts if self.abstracts else 1.0

    def add(self, papers: Sequence[Made], records: Sequence[Record]) -> None:
        truth = {folded(paper.title): paper for paper in papers}
        seen: set[str] = set()
        self.truth += len(truth)
        self.found += len(records)
        for record in records:
            text = f"{record.title}\n{record.abstract or ''}"
            self.chrome += bool(CHROME.search(text))
            paper = truth.get(folded(record.title))
            if paper is None or folded(record.title) in seen:
                continue
            seen.add(folded(record.title))
            self.matched += 1
            told = " ".join((record.abstract or "").split())
            if paper.abstract:
                self.abstracts += 1
                self.exact += told == " ".join(paper.abstract.split())
            else:
                self.invented_abstracts += bool(told)
