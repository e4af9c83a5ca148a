"""Papers made up with the statistics of real abstracts: 70,000 words by Zipf's law, 155 an abstract.

Words are built of syllables with English endings, so that stemming, prefixes and completion have the work
they have on real text. A few real words stand at the ranks they have in machine learning abstracts.
"""

from __future__ import annotations

import json
import random
from collections import deque
from collections.abc import Iterator
from itertools import accumulate

from readinglist.hits import IndexBatch, IndexDocument
from readinglist.library import Library

STOP = [
    "the",
    "of",
    "and",
    "a",
    "to",
    "in",
    "we",
    "for",
    "is",
    "on",
    "that",
    "with",
    "this",
    "are",
    "by",
    "as",
    "our",
    "from",
    "an",
    "be",
    "which",
    "can",
]
COMMON = (
    *[
        "learning",
        "model",
        "models",
        "data",
        "method",
        "methods",
        "training",
        "network",
        "propose",
        "neural",
        "performance",
    ],
    *[
        "results",
        "deep",
        "task",
        "image",
        "language",
        "tasks",
        "approach",
        "show",
        "based",
        "using",
        "graph",
        "transformer",
    ],
    *["state-of-the-art", "diffusion", "attention", "convolutional", "reinforcement", "zero-shot"],
)
PHRASE = "convolutional neural network"
_ONSETS = [
    "b",
    "c",
    "d",
    "f",
    "g",
    "h",
    "l",
    "m",
    "n",
    "p",
    "r",
    "s",
    "t",
    "v",
    "tr",
    "st",
    "pl",
    "gr",
    "ch",
    "qu",
]
_VOWELS = ["a", "e", "i", "o", "u", "ea", "io"]
_ENDINGS = ["", "", "", "s", "ing", "ed", "ation", "er", "al", "ity", "ization", "ly"]


def vocabulary(size: int, dice: random.Random) -> list[str]:
    """Words by rank, the commonest first."""
    words: dict[str, None] = dict.fromkeys(STOP)
    common = iter(COMMON)
    while len(words) < size:
        if len(words) >= len(STOP) + 10 and len(words) % 6 == 0 and (word := next(common, "")):
            words[word] = None
        stem = "".join(
            dice.choice(_ONSETS) + dice.choice(_VOWELS) for _ in range(dice.choice((1, 2, 2, 3, 3)))
        )
        word = stem + dice.choice(_ONSETS)[0] + dice.choice(_ENDINGS)
        if dice.random() < 0.04:
            word += "-" + dice.choice(_ONSETS) + dice.choice(_VOWELS)
        words[word] = None
    return list(words)


def _frequency(rank: int) -> float:
    """Zipf's law, and twice as steep in the tail: measured on 10,000 real abstracts."""
    return 1 / (rank + 3) if rank < 1_200 else 1_203 / (rank + 3) ** 2


def papers(count: int, *, words: int = 70_000, seed: int = 7) -> Iterator[IndexDocument]:
    """``count`` papers with title, abstract, authors and venue; the same ones for the same seed."""
    dice = random.Random(seed)
    known = vocabulary(words, dice)
    weights = list(accumulate(map(_frequency, range(words))))
    content = list(accumulate(map(_frequency, range(len(STOP), words))))
    names = [word.capitalize() for word in known[300:30_000]]
    fame = list(accumulate(1 / (rank + 60) for rank in range(len(names))))
    for number in range(1, count + 1):
        text = dice.choices(known, cum_weights=weights, k=dice.randint(95, 215))
        if number % 37 == 0:
            text[20:20] = PHRASE.split()
        for at in range(0, len(text) - 12, 22):
            text[at] = text[at].capitalize()
            text[at + 11] += "," if at % 44 else "."
        title = dice.choices(known[len(STOP) :], cum_weights=content, k=dice.randint(6, 12))
        yield IndexDocument(
            id=number,
            title=" ".join(title).capitalize(),
            abstract=" ".join(text) + ".",
            authors=" ".join(dice.choices(names, cum_weights=fame, k=dice.randint(4, 14))),
            venue=dice.choice(("NeurIPS", "ICML", "ICLR", "ACL", "CVPR", "arXiv")),
            notes="",
        )


class Fixed:
    """A library that never changes, as the source of an index."""

    def __init__(self, documents: list[IndexDocument]) -> None:
        self.documents = documents

    def uid(self) -> str:
        return "bench"

    def last_seq(self) -> int:
        return len(self.documents)

    def op_uid_at(self, seq: int) -> str | None:
        return f"op{seq}"

    def batch_after(self, seq: int, limit: int) -> IndexBatch:
        upto = min(seq + limit, len(self.documents))
        return IndexBatch(
            documents=tuple(self.documents[seq:upto]),
            gone=(),
            seq=upto,
            op_uid=f"op{upto}",
            left=len(self.documents) - upto,
        )


def keystrokes(count: int, seed: int = 11) -> list[str]:
    """Queries as they are typed, letter by letter: one to three words, of every order of rank alike."""
    dice = random.Random(seed)
    known = vocabulary(70_000, random.Random(7))[len(STOP) :]
    typed: list[str] = []
    while len(typed) < count:
        words = [known[int(10 ** dice.uniform(0.7, 4.3))] for _ in range(dice.choice((1, 2, 3)))]
        text = " ".join(words)
        typed += [text[:end] for end in range(1, len(text) + 1)]
    return typed[:count]


STATES = ("inbox", "inbox", "inbox", "inbox", "queued", "reading", "read", "dismissed")
TAGS = ("clip", "rl", "nlp/qa", "vision", "vision/3d", "to-cite")


def dumps(count: int, seed: int = 3) -> Iterator[bytes]:
    """The papers as JSON Lines with states and tags, 25,000 a dump: a larger one is refused."""
    dice = random.Random(seed)
    lines: list[str] = []
    for paper in papers(count):
        lines.append(
            json.dumps(
                {
                    "title": paper.title,
                    "abstract": paper.abstract,
                    "authors": [{"family": n, "given": "J."} for n in paper.authors.split()],
                    "venue": paper.venue,
                    "year": 1990 + paper.id % 36,
                    "key": f"key{paper.id}",
                    "arxiv_id": None,
                    "state": dice.choice(STATES),
                    "starred": dice.random() < 0.02,
                    "tags": [tag for tag in TAGS if dice.random() < 0.05],
                }
            )
        )
        if len(lines) == 25_000 or paper.id == count:
            yield "\n".join(lines).encode()
            lines.clear()


def fill(library: Library, count: int) -> None:
    """Import ``count`` made papers, and index them."""
    for number, data in enumerate(dumps(count), 1):
        deque(library.import_dump(data, f"made {number}.jsonl"), maxlen=0)
    deque(library.catch_up(), maxlen=0)
