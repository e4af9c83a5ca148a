"""A library in memory, as the index sees one: papers, a journal, undo, backups; and the truth by brute force."""

from __future__ import annotations

import copy
import random
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from itertools import product

from rapidfuzz.distance import OSA

from readinglist.hits import IndexBatch, IndexDocument
from readinglist.search.leaf import Leaf
from readinglist.search.query import And, Fuzzy, Node, Not, Or, Phrase, Prefix, Word
from readinglist.search.stock import texts_of
from readinglist.search.tree import TEXT_FIELDS
from readinglist.search.words import TOKEN, folded, sequences, stem, surfaces, terms


def document(paper: int, title: str = "", abstract: str = "", **more: str) -> IndexDocument:
    texts = {"authors": "", "venue": "", "notes": ""} | more
    return IndexDocument(paper, title, abstract, **texts)


@dataclass
class Life:
    """The source of an index. ``journal`` holds for each place its operation and paper (0: a tag)."""

    papers: dict[int, IndexDocument] = field(default_factory=dict)
    trashed: set[int] = field(default_factory=set)
    revisions: dict[int, int] = field(default_factory=dict)
    journal: list[tuple[str, int]] = field(default_factory=list)
    undo: list[tuple[dict[int, IndexDocument], set[int]]] = field(default_factory=list)
    newest: int = 0
    random: random.Random = field(default_factory=random.Random)

    def uid(self) -> str:
        return "life"

    def last_seq(self) -> int:
        return len(self.journal)

    def op_uid_at(self, seq: int) -> str | None:
        return self.journal[seq - 1][0] if 1 <= seq <= len(self.journal) else None

    def batch_after(self, seq: int, limit: int) -> IndexBatch:
        changed = sorted(
            (rev, paper)
            for paper, rev in self.revisions.items()
            if rev > seq and paper in self.papers and paper not in self.trashed
        )
        full = len(changed) > limit
        upto = changed[limit - 1][0] if full else self.last_seq()
        gone = {
            paper
            for _, paper in self.journal[seq:upto]
            if paper and (paper not in self.papers or paper in self.trashed)
        }
        return IndexBatch(
            documents=tuple(self.papers[paper] for _, paper in changed[:limit]),
            gone=tuple(sorted(gone)),
            seq=upto,
            op_uid=self.op_uid_at(upto) or "",
            left=len(changed) - limit if full else 0,
        )

    def live(self) -> list[IndexDocument]:
        return [self.papers[paper] for paper in sorted(self.papers.keys() - self.trashed)]

    def begin(self) -> str:
        """A new operation: what it does can be undone in one step."""
        self.undo.append((dict(self.papers), set(self.trashed)))
        return f"{self.random.getrandbits(64):x}"

    def log(self, op: str, paper: int) -> None:
        self.journal.append((op, paper))
        if paper:
            self.revisions[paper] = len(self.journal)

    def add(self, texts: Iterable[IndexDocument]) -> list[int]:
        op, added = self.begin(), []
        for one in texts:
            self.newest += 1
            self.papers[self.newest] = replace(one, id=self.newest)
            self.log(op, self.newest)
            added.append(self.newest)
        return added

    def edit(self, paper: int, text: IndexDocument) -> None:
        op = self.begin()
        self.papers[paper] = replace(text, id=paper)
        self.log(op, paper)

    def trash(self, paper: int) -> None:
        op = self.begin()
        self.trashed.add(paper)
        self.log(op, paper)

    def delete(self, paper: int) -> None:
        op = self.begin()
        del self.papers[paper]
        self.trashed.discard(paper)
        self.log(op, paper)

    def tag(self, times: int = 1) -> None:
        op = self.begin()
        self.undo.pop()
        for _ in range(times):
            self.log(op, 0)

    def undo_last(self) -> None:
        """Puts the state before the last operation back, as a new operation."""
        before, trashed = self.undo.pop()
        op = f"{self.random.getrandbits(64):x}"
        touched = {
            paper
            for paper in before.keys() | self.papers.keys()
            if before.get(paper) != self.papers.get(paper)
        } | (trashed ^ self.trashed)
        self.papers, self.trashed = before, trashed
        for paper in sorted(touched):
            self.log(op, paper)

    def copy(self) -> Life:
        """A backup; what happens to it after being restored is another history."""
        other = copy.deepcopy(self)
        other.random = random.Random(self.random.getrandbits(64))
        return other


Contents = dict[int, dict[tuple[str, str], tuple[int, ...]]]


def contents(leaves: Iterable[Leaf], vocabulary: Iterable[str]) -> Contents:
    """What the index holds of every live paper: positions by field and term."""
    found: Contents = {}
    vocabulary = list(vocabulary)
    for leaf in leaves:
        for number, paper in enumerate(leaf.ids):
            if paper and number not in leaf.deleted:
                assert paper not in found, f"paper {paper} is there twice"
                found[paper] = {}
        for name in TEXT_FIELDS:
            for term in vocabulary:
                postings = leaf.postings(name, term)
                for at, number in enumerate(postings.docs if postings else ()):
                    assert postings is not None
                    if number not in leaf.deleted:
                        place = found[leaf.ids[number]]
                        place[name, term] = tuple(postings.positions(at))
    return found


def placed(one: IndexDocument) -> dict[tuple[str, str], tuple[int, ...]]:
    """The positions of every term of a document, by field."""
    places: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for name, text in texts_of(one).items():
        for term, position in terms(text):
            places[name, term].append(position)
    return {place: tuple(positions) for place, positions in places.items()}


def truth(documents: Iterable[IndexDocument]) -> Contents:
    return {one.id: placed(one) for one in documents}


def brute(tree: Node, documents: list[IndexDocument]) -> set[int]:
    """The papers a tree without filters stands for, looking at every word of every document."""
    places = truth(documents)
    words = {
        word
        for one in documents
        for text in texts_of(one).values()
        for token in TOKEN.findall(text)
        for word in surfaces(token)
    }

    def has(paper: int, node: Word | Phrase) -> bool:
        spots = places[paper]
        for name in (node.field,) if node.field else TEXT_FIELDS:
            for way in sequences(node.text):
                first, *rest = [spots.get((name, term), ()) for term in way]
                if any(all(p + n in at for n, at in enumerate(rest, 1)) for p in first):
                    return True
        return False

    def near(paper: int, node: Phrase) -> bool:
        spots = places[paper]
        for name in (node.field,) if node.field else TEXT_FIELDS:
            for way in sequences(node.text):
                for chosen in product(*(spots.get((name, term), ()) for term in way)):
                    apart = max(chosen) - min(chosen) <= len(way) - 1 + node.between
                    twice = {(term, spot) for term, spot in zip(way, chosen, strict=True)}
                    if apart and len(twice) == len(way):
                        return True
        return False

    def begins(paper: int, node: Prefix | Fuzzy) -> bool:
        if isinstance(node, Fuzzy):
            wanted = {stem(w) for w in words if OSA.distance(w, folded(node.text)) <= node.edits}
        else:
            wanted = {stem(word) for word in words if word.startswith(folded(node.text))}
        names = (node.field,) if node.field else TEXT_FIELDS
        return any((name, term) in places[paper] for name in names for term in wanted)

    def holds(paper: int, node: Node) -> bool:
        match node:
            case Phrase() if node.between:
                return near(paper, node)
            case Word() | Phrase():
                return has(paper, node)
            case Prefix() | Fuzzy():
                return begins(paper, node)
            case And():
                return all(holds(paper, part) for part in node.parts)
            case Or():
                return any(holds(paper, part) for part in node.parts)
            case Not():
                return not holds(paper, node.part)
        raise AssertionError(node)

    return {paper for paper in places if holds(paper, tree)}
