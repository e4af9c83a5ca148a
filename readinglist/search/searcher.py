"""Asks the index: bounded, best first, never a stock Whoosh query (those cannot be stopped).

A searcher is a snapshot of one generation of the index. It is never refreshed: Whoosh's ``refresh()`` brings
deleted documents back (``tests/search/test_whoosh_facts.py``).
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Collection, Sequence
from contextlib import AbstractContextManager, nullcontext
from math import log

from readinglist.hits import Found
from readinglist.search.answers import Answer, Question
from readinglist.search.evaluate import Evaluation
from readinglist.search.filters import Filter
from readinglist.search.leaf import Leaf
from readinglist.search.query import Query
from readinglist.search.ranking import Gain, lengths
from readinglist.search.remembered import Remembered
from readinglist.search.tree import TEXT_FIELDS, Node
from readinglist.search.vocabulary import Vocabulary
from readinglist.search.words import Term

KEPT = 24
"""Answers kept: of the keystrokes before, and of what is asked again when something else changed."""


class Searcher:
    """Answers queries over the leaves of one generation. For one thread."""

    def __init__(
        self,
        leaves: Sequence[Leaf],
        trusted: Callable[[], AbstractContextManager[None]] = nullcontext,
    ) -> None:
        self.leaves = leaves
        self.vocabulary = Vocabulary(leaves)
        self._remembered = [Remembered(leaf) for leaf in leaves]
        self._answers: OrderedDict[tuple[Node, bool], Answer] = OrderedDict()
        self.closed = False
        self.trusted = trusted
        self.documents = sum(len(leaf.ids) for leaf in leaves)
        self._averages = {
            name: sum(leaf.field_length(name) for leaf in leaves) / (self.documents or 1) or 1.0
            for name in TEXT_FIELDS
        }

    def close(self) -> None:
        """Lets go of the files; answers already given stay good."""
        self.closed = True
        for leaf in self.leaves:
            leaf.close()

    def doc_frequency(self, field: str, term: Term) -> int:
        """In how many documents a term stands; deleted ones count until they are merged away."""
        return self.vocabulary.doc_frequency(field, term)

    def idf(self, field: str, term: Term) -> float:
        """log(documents / (frequency + 1)) + 1, as Whoosh has it."""
        return log(self.documents / (self.doc_frequency(field, term) + 1)) + 1

    def average_length(self, field: str) -> float:
        """Terms of a field, over all documents."""
        return self._averages[field]

    def gain(self, field: str, weight: float) -> Gain:
        """BM25F by the keys of postings, times ``weight``."""
        return Gain(weight, lengths(self._averages[field]))

    def search(
        self,
        query: Query,
        *,
        limit: int | None = 500,
        filter_ids: Callable[[Filter], Collection[int]],
        all_ids: Callable[[], Collection[int]],
        cancelled: Callable[[], bool] = lambda: False,
        exact: bool = False,
        scope: Collection[int] | None = None,
    ) -> Found:
        """The best ``limit`` papers (None: all) for ``query``, which must have words; see :meth:`answer`.

        Raises:
            IndexBroken: the index turned out to be damaged.
            Cancelled: ``cancelled()`` turned true.
        """
        answer = self.answer(
            query,
            filter_ids=filter_ids,
            all_ids=all_ids,
            cancelled=cancelled,
            exact=exact,
            scope=scope,
        )
        with self.trusted():
            return Found(
                hits=answer.best(limit),
                total=answer.total,
                bounded=answer.bounded,
                fault=query.fault,
                terms=query.terms,
                completion=self.vocabulary.completion(query.unfinished),
            )

    def answer(
        self,
        query: Query,
        *,
        filter_ids: Callable[[Filter], Collection[int]],
        all_ids: Callable[[], Collection[int]],
        cancelled: Callable[[], bool] = lambda: False,
        exact: bool = False,
        scope: Collection[int] | None = None,
    ) -> Answer:
        """The papers for ``query``, which must have words; of ``scope`` only, if given.

        ``filter_ids`` gives the papers a filter (never a negated one) lets through, ``all_ids`` every
        paper; both are asked at most once for the same thing, and should give the same object as long as
        nothing changed. ``exact``: the whole set, however long it takes.

        Raises:
            IndexBroken: the index turned out to be damaged.
            Cancelled: ``cancelled()`` turned true; asked every few milliseconds.
        """
        assert query.tree is not None, "a query without words is for SQL"
        assert not self.closed, "ask the index for a searcher each time"
        question = Question(self, filter_ids, all_ids, cancelled, exact)
        key = query.tree, exact
        known = self._answers.get(key)
        if known is not None and known.scope is scope and known.question.is_like(question):
            self._answers.move_to_end(key)
            known.question.cancelled = cancelled
            return known
        with self.trusted():
            answer = Answer(self._evaluated(query.tree, scope, question), question, scope)
        self._answers[key] = answer
        if len(self._answers) > KEPT:
            self._answers.popitem(last=False)
        return answer

    def _evaluated(
        self, tree: Node, scope: Collection[int] | None, question: Question
    ) -> list[tuple[Evaluation, int]]:
        found = []
        # The smallest leaf first: it has the newest papers, which a bounded search must not miss.
        for leaf, remembered in sorted(
            zip(self.leaves, self._remembered, strict=True), key=lambda pair: len(pair[0].ids)
        ):
            evaluation = Evaluation(leaf, remembered, question)
            found.append((evaluation, evaluation.run(tree, scope)))
        return found
