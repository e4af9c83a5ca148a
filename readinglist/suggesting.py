"""Which tags a paper is likely to get, learned from the tags it stands among: pure, local, explained.

A paper is its words and pairs of neighbouring words (stemmed, hashed, those of the title three
times), weighed by how rare they are and scaled to length one. A word speaks for a tag by the
logarithm of how much more of the tag's papers than of the others have it (naive Bayes). The score
of a tag is the sum over the paper's words, so the reasons of a suggestion add up to its score.
Counts can be added to and taken from: one more decision costs as much as one paper has words.

From which score on a tag is offered is measured, not chosen: papers are scored by what the other
two thirds of them teach (cross-validation), and a tag is offered where at least
:data:`PRECISION` of the papers scored as high had it, by the lower end of Wilson's interval.
Nothing here is random, and words are hashed by CRC-32: the same library gives the same answers.
"""

from __future__ import annotations

import math
from array import array
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from heapq import nlargest
from operator import mul

from readinglist.paper_words import BITS, MIX, Sample, counts_of, spelt
from readinglist.score_steps import steps
from readinglist.tags import above

PRECISION = 0.85
"""So many of the suggestions shown were right when measured; 0.8 then holds on papers never seen."""
FEWEST = 6
"""Papers a tag must have before it is offered."""
MOST = 150
"""Tags that are offered: those with the most papers."""
STRETCH = 20
"""Papers read between two signs of life."""
SHOWN = 5
"""Suggestions for a paper, at most."""
KEPT, WIDE = 200, 600
"""Words kept for a tag: those that tell the most, of so many whose sums exceed the expected most."""
COMMON = 0.5
"""A word in more than this part of all papers says nothing of any tag."""
INSIDE, OUTSIDE = 10.0, 50.0
"""Papers of average words that every tag, and what is not in it, begins with."""
FOLDS = 3
LONELY = 20
"""With fewer judged papers that lack a tag, all that lack it count against it."""
SCORED, RARE = 5_000, 200
"""Of larger libraries about so many papers are scored, each standing for several; of tags with
fewer papers than the second number, all."""
PLACES = 1 << 20
"""Places that words share when they are counted for the first time."""
NEAREST = 300
"""Papers of a tag among which the most alike is looked for."""
OFTEN = 255
"""How often a word counts in a paper, at most."""
_LOGS = [0.0, *(1 + math.log(n) for n in range(1, OFTEN + 1))]


@dataclass(frozen=True, slots=True)
class Reason:
    """A word, or two that stand side by side, and what it adds to the score."""

    word: str
    weight: float


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A tag a paper may get.

    ``score`` is the sum of the weights in ``why``, which has the weightiest first. ``likely``: of
    the papers scored so, at least this part had the tag. ``like``: a paper with it, the most alike.
    """

    tag: str
    score: float
    likely: float
    why: tuple[Reason, ...]
    like: int | None = None

    def words(self, most: int = 3) -> list[str]:
        """The weightiest words, none of them part of another."""
        found: list[str] = []
        for reason in self.why:
            word = reason.word
            if len(found) < most and not any(set(word.split()) & set(w.split()) for w in found):
                found.append(word)
        return found


@dataclass(slots=True)
class _Paper:
    """What was learned: the hashes of its words with their weights (length one), and its tags."""

    words: array[int]
    weights: array[float]
    tags: tuple[str, ...]
    is_judged: bool

    def items(self) -> Iterator[tuple[int, float]]:
        return zip(self.words, self.weights, strict=True)


@dataclass(slots=True)
class _Tag:
    """A tag's papers, in how many of them its words are, and (score, precision) by rising score."""

    papers: set[int] = field(default_factory=set)
    counts: Counter[int] = field(default_factory=Counter)
    steps: list[tuple[float, float]] = field(default_factory=list)
    news: int = 0  # papers given or taken since the steps were measured


class _Fold:
    """A third of the papers, and in how many of them words are: of all, and of each tag's papers."""

    def __init__(self, ids: Sequence[int], names: Sequence[str]) -> None:
        self.ids = ids
        self.everywhere: Counter[int] = Counter()
        self.inside: dict[str, dict[int, int]] = {}
        self.papers = dict.fromkeys(names, 0)


def _weight(inside: int, papers: int, everywhere: int, all_papers: int, part: float = 1.0) -> float:
    """What a word says for a tag, from in how many of its papers and of all it is; at least 0.

    ``part``: of how much of the papers this is; a part alone is to give the weights of the whole.
    """
    mean = everywhere / all_papers
    few, more = INSIDE * part, OUTSIDE * part
    here = (inside + few * mean) / (papers + few)
    elsewhere = (everywhere - inside + more * mean) / (all_papers - papers + more)
    return math.log(here / elsewhere) if here > elsewhere > 0 else 0.0


def _fold_of(paper_id: int) -> int:
    return (paper_id * MIX >> 8) % FOLDS


class Model:
    """What the tags of a library teach. Made by :func:`train`; then it learns paper by paper."""

    def __init__(self, documents: Counter[int], papers: int) -> None:
        self._everywhere = documents
        self._rarity = {word: math.log(1 + papers / n) for word, n in documents.items()}
        self._papers: dict[int, _Paper] = {}
        self._tags: dict[str, _Tag] = {}

    def __contains__(self, paper_id: int) -> bool:
        return paper_id in self._papers

    def __len__(self) -> int:
        return len(self._papers)

    # ------------------------------------------------------------------ learning

    def learn(self, sample: Sample) -> None:
        """A paper as it is now, instead of how it was."""
        old = self._papers.get(sample.id)
        words, weights = self._vector(counts_of(sample).items())
        paper = _Paper(words, weights, sample.tags, sample.is_judged)
        if old == paper:
            return
        if old is not None:
            self.forget(sample.id)
        self._put(sample.id, paper)
        self._everywhere.update(words)
        for name in paper.tags:
            self._tags[name].counts.update(words)

    def forget(self, paper_id: int) -> None:
        """A paper that is gone."""
        paper = self._papers.pop(paper_id, None)
        if paper is None:
            return
        self._everywhere.subtract(paper.words)
        for name in paper.tags:
            tag = self._tags[name]
            tag.papers.discard(paper_id)
            tag.news += 1
            tag.counts.subtract(word for word in paper.words if word in tag.counts)
            if not tag.papers:
                del self._tags[name]

    def _put(self, paper_id: int, paper: _Paper) -> None:
        """Into the model, but for the counts of its words."""
        self._papers[paper_id] = paper
        for name in paper.tags:
            tag = self._tags.setdefault(name, _Tag())
            tag.papers.add(paper_id)
            tag.news += 1

    def _vector(self, counts: Iterable[tuple[int, int]]) -> tuple[array[int], array[float]]:
        """The words that are known, and their weights, of length one together."""
        get = self._rarity.get
        words, raw = array("I"), []
        for word, n in counts:
            if rarity := get(word):
                words.append(word)
                raw.append(rarity * _LOGS[min(n, OFTEN)])
        scale = 1 / (math.sqrt(sum(map(mul, raw, raw))) or 1.0)
        return words, array("f", [weight * scale for weight in raw])

    # ------------------------------------------------------------------ from which score on

    def stale(self) -> list[str]:
        """Tags of which a fifth of the papers is news since they were last measured."""
        sizes = ((len(tag.papers), name) for name, tag in self._tags.items())
        most_used = sorted(nlargest(MOST, (one for one in sizes if one[0] >= FEWEST)))
        return [name for papers, name in most_used if self._tags[name].news >= max(1, papers // 5)]

    def measure(self, names: Sequence[str]) -> Iterator[None]:
        """From which score on these tags are right often enough; a pass over all papers, in stretches."""
        folds = [_Fold(ids, names) for ids in self._folded()]
        judged = sum(paper.is_judged for paper in self._papers.values())
        sizes = [len(self._tags[name].papers) for name in names]
        lonely = [judged - size < max(LONELY, size // 4) for size in sizes]
        wide = []
        for name in names:
            wide.append((yield from self._candidates(name, folds)))
        yield from self._count_everywhere({word for words in wide for word in words}, folds)
        right: list[list[tuple[float, int]]] = [[] for _ in names]
        wrong: list[list[tuple[float, int]]] = [[] for _ in names]
        place = {name: at for at, name in enumerate(names)}
        floor = [0.0] * len(names)
        every = 1 + len(self._papers) // SCORED
        for fold in folds:
            taught = self._taught_without(fold, names, wide)
            for number, paper_id in enumerate(fold.ids):
                if not number % STRETCH:
                    yield
                paper = self._papers[paper_id]
                is_rare = any(len(self._tags[name].papers) < RARE for name in paper.tags)
                papers = 1 if is_rare else every
                if not is_rare and (paper_id * MIX & BITS) % every:
                    continue
                scores = [0.0] * len(names)
                for word, weight in paper.items():
                    for at, worth in taught.get(word, ()):
                        scores[at] += worth * weight
                for name in paper.tags:
                    if (at := place.get(name, -1)) >= 0:
                        right[at].append((scores[at], papers))
                        scores[at] = 0.0
                for at, score in enumerate(scores):
                    if score > floor[at] and (paper.is_judged or lonely[at]):
                        wrong[at].append((score, papers))
            for at, scored in enumerate(wrong):
                # Below as many misses as there are hits no score can be right often enough.
                wrong[at] = nlargest(2 * len(right[at]) + FEWEST, scored)
                floor[at] = wrong[at][-1][0] if len(wrong[at]) < len(scored) else 0.0
        for at, name in enumerate(names):
            tag = self._tags[name]
            kept = self._kept(wide[at], len(tag.papers))
            tag.counts = Counter({word: wide[at][word] for word in kept})
            # Where hardly a paper lacks it nothing can tell where it does not fit.
            has_others = len(self._papers) - len(tag.papers) >= FEWEST
            tag.steps, tag.news = steps(right[at], wrong[at]) if has_others else [], 0

    def _folded(self) -> list[list[int]]:
        """The papers in thirds, whatever the order in which they came."""
        folds: list[list[int]] = [[] for _ in range(FOLDS)]
        for paper_id in sorted(self._papers):
            folds[_fold_of(paper_id)].append(paper_id)
        return folds

    def _candidates(
        self, name: str, folds: Sequence[_Fold]
    ) -> Generator[None, None, dict[int, int]]:
        """The counts of a tag's words, of those alone that can be among the kept; the folds get them too."""
        parts: list[Counter[int]] = [Counter() for _ in folds]
        for number, paper_id in enumerate(sorted(self._tags[name].papers), 1):
            at = _fold_of(paper_id)
            folds[at].papers[name] += 1
            parts[at].update(self._papers[paper_id].words)
            if not number % STRETCH:
                yield
        counts: Counter[int] = Counter()
        for part in parts:
            counts.update(part)
        share, everywhere = len(self._tags[name].papers) / len(self._papers), self._everywhere
        best = nlargest(WIDE, ((n - share * everywhere[word], word) for word, n in counts.items()))
        # All other words are let go of: a large library has many of them, and many tags.
        for fold, part in zip(folds, parts, strict=True):
            fold.inside[name] = {word: n for _, word in best if (n := part[word])}
        yield
        return {word: counts[word] for _, word in best}

    def _count_everywhere(self, wanted: set[int], folds: Sequence[_Fold]) -> Iterator[None]:
        """In how many papers of each fold these words are."""
        for fold in folds:
            for number, paper_id in enumerate(fold.ids):
                if not number % STRETCH:
                    yield
                fold.everywhere.update(wanted.intersection(self._papers[paper_id].words))

    def _kept(
        self, counts: dict[int, int], papers: int, without: _Fold | None = None
    ) -> dict[int, float]:
        """The words that tell the most, with their weights; ``counts`` leave the fold out already."""
        left_out = without.everywhere if without else Counter[int]()
        rest = len(self._papers) - (len(without.ids) if without else 0) or 1
        part, all_of = rest / len(self._papers), self._everywhere
        worth = {
            word: gain
            for word, n in counts.items()
            if (gain := _weight(n, papers, all_of[word] - left_out[word], rest, part))
        }
        best = nlargest(KEPT, ((gain * counts[word], word) for word, gain in worth.items()))
        return {word: worth[word] for _, word in best}

    def _taught_without(
        self, fold: _Fold, names: Sequence[str], wide: Sequence[dict[int, int]]
    ) -> dict[int, list[tuple[int, float]]]:
        """Word to (place of the tag, weight), as all papers but the fold's would have it."""
        taught: defaultdict[int, list[tuple[int, float]]] = defaultdict(list)
        for at, name in enumerate(names):
            mine = fold.inside[name]
            counts = {word: left for word, n in wide[at].items() if (left := n - mine.get(word, 0))}
            papers = len(self._tags[name].papers) - fold.papers[name]
            for word, worth in self._kept(counts, papers, fold).items():
                taught[word].append((at, worth))
        return dict(taught)

    # ------------------------------------------------------------------ suggesting

    def suggest(self, sample: Sample, but: Iterable[str] = ()) -> tuple[Suggestion, ...]:
        """Tags the paper has not and is likely to get, the likeliest first.

        Left out are those in ``but``, and a tag whose own subordinate the paper has.
        """
        words, weights = self._vector(counts_of(sample).items())
        vector = dict(zip(words, weights, strict=True))
        had = {*sample.tags, *but, *(parent for tag in sample.tags for parent in above(tag))}
        found: list[tuple[float, float, str]] = []
        for name, tag in self._tags.items():
            if name in had or not tag.steps or tag.steps[-1][1] < PRECISION:
                continue
            score = math.fsum(self._gains(tag, vector).values())
            at = bisect_right(tag.steps, (score, 2.0)) - 1
            if score > 0 and at >= 0 and tag.steps[at][1] >= PRECISION:
                found.append((tag.steps[at][1], score, name))
        found.sort(key=lambda one: (-one[0], -one[1], one[2]))
        words_of = spelt(sample) if found else {}
        return tuple(
            self._explained(name, likely, vector, words_of, sample.id)
            for likely, _, name in found[:SHOWN]
        )

    def _gains(self, tag: _Tag, vector: dict[int, float]) -> dict[int, float]:
        papers, all_papers, counts = len(tag.papers), len(self._papers), tag.counts
        return {
            word: gain
            for word, weight in vector.items()
            if word in counts
            and (gain := weight * _weight(counts[word], papers, self._everywhere[word], all_papers))
        }

    def _explained(
        self,
        name: str,
        likely: float,
        vector: dict[int, float],
        words: dict[int, str],
        paper_id: int,
    ) -> Suggestion:
        gains = self._gains(self._tags[name], vector)
        why = [Reason(words[word], gain) for word, gain in gains.items()]
        why.sort(key=lambda reason: (-reason.weight, reason.word))
        score = math.fsum(reason.weight for reason in why)
        return Suggestion(name, score, likely, tuple(why), self._most_alike(name, vector, paper_id))

    def _most_alike(self, name: str, vector: dict[int, float], but: int) -> int | None:
        best, found = 0.0, None
        for paper_id in nlargest(NEAREST, self._tags[name].papers):
            if paper_id != but:
                items = self._papers[paper_id].items()
                alike = sum(vector[word] * weight for word, weight in items if word in vector)
                if alike > best:
                    best, found = alike, paper_id
        return found


def train(samples: Iterable[Sample]) -> Generator[int, None, Model]:
    """A model of these papers; yields how many of them were read so far."""
    counted: list[tuple[Sample, array[int], bytes]] = []
    # Most words are seen once: counting first how many papers have one of the words that share a
    # place leaves few to be counted one by one, and takes a tenth of the memory.
    sharing = array("I", bytes(4 * PLACES))
    for number, sample in enumerate(samples, 1):
        counts = counts_of(sample)
        for word in counts:
            sharing[word % PLACES] += 1
        bare = Sample(sample.id, "", "", sample.tags, sample.is_judged)
        times = bytes(min(n, OFTEN) for n in counts.values())
        counted.append((bare, array("I", counts.keys()), times))
        if not number % STRETCH:
            yield number
    most, least = max(3.0, COMMON * len(counted)), 1 + len(counted) // 6_000
    documents: Counter[int] = Counter()
    for number, (_, words, _) in enumerate(counted, 1):
        documents.update([word for word in words if sharing[word % PLACES] > least])
        if not number % STRETCH:
            yield len(counted)
    known = Counter({word: n for word, n in documents.items() if least < n <= most})
    del documents, sharing
    model = Model(known, len(counted))
    counted.reverse()
    while counted:
        bare, words, times = counted.pop()
        found = model._vector(zip(words, times, strict=True))
        model._put(bare.id, _Paper(*found, bare.tags, bare.is_judged))
        if not len(counted) % STRETCH:
            yield len(model)
    for _ in model.measure(model.stale()):
        yield len(model)
    return model
