"""What is found: the same papers as by looking at every word, in the order Whoosh's BM25F gives."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readinglist.errors import Cancelled, IndexBroken, StoreError
from readinglist.hits import Found, IndexDocument
from readinglist.search import answers, flat, stock, vocabulary
from readinglist.search.filters import Filter
from readinglist.search.index import Engine, Index
from readinglist.search.query import parse
from readinglist.search.searcher import Searcher
from tests.search.library import Life, brute, document

ENGINES: list[Engine] = [flat, stock]
engines = pytest.mark.parametrize("engine", ENGINES, ids=lambda engine: engine.__name__[19:])


def indexed(folder: Path, documents: list[IndexDocument], engine: Engine = flat) -> Searcher:
    life = Life()
    life.add(documents)
    index = Index(folder / "index", engine)
    for _ in index.catch_up(life):
        pass
    assert not index.behind(life)
    return index.searcher()


@contextmanager
def short_lived(documents: list[IndexDocument], engine: Engine = flat) -> Iterator[Searcher]:
    with TemporaryDirectory() as folder:
        searcher = indexed(Path(folder), documents, engine)
        yield searcher
        searcher.close()


def ask(searcher: Searcher, text: str, papers: int = 100, *, unfinished: bool = False) -> Found:
    return searcher.search(
        parse(text, unfinished=unfinished),
        limit=None,
        filter_ids=lambda clause: tagged(clause, papers),
        all_ids=lambda: range(1, papers + 1),
    )


def tagged(clause: Filter, papers: int) -> set[int]:
    assert not clause.negated
    return (
        {paper for paper in range(1, papers + 1) if paper % 2} if clause.value == "odd" else set()
    )


VOCABULARY = ["deep", "networks", "network", "U-Net", "unet", "the", "of", "art", "zero-shot"]
VOCABULARY += ["shot", "GPT4Image", "gpt", "学习", "Zürich", "generative", "general", "C4"]
TEXT = st.lists(st.sampled_from(VOCABULARY), max_size=8).map(" ".join)
DOCUMENT = st.builds(document, st.just(0), TEXT, TEXT, notes=TEXT, authors=TEXT, venue=TEXT)
WORD = st.sampled_from([*VOCABULARY, "absent"])
CLAUSE = st.one_of(
    WORD,
    st.lists(WORD, min_size=2, max_size=3).map(lambda words: f'"{" ".join(words)}"'),
    st.builds(
        '"{}"~{}'.format,
        st.lists(WORD, min_size=2, max_size=3).map(" ".join),
        st.integers(0, 4),
    ),
    st.builds("{}:{}".format, st.sampled_from(["title", "note", "author"]), WORD),
    st.sampled_from(["netwrok~", "generativ~1", "depp~2", "title:unte~1"]),
    st.sampled_from(["net*", "gpt*", "ze*", "title:un*", "zü*", "gener*"]),
)
QUERY = st.recursive(
    CLAUSE,
    lambda inner: st.one_of(
        st.lists(inner, min_size=2, max_size=3).map(lambda parts: f"({' '.join(parts)})"),
        st.lists(inner, min_size=2, max_size=3).map(lambda parts: f"({' OR '.join(parts)})"),
        inner.map("(NOT {})".format),
    ),
    max_leaves=5,
)


@engines
@settings(max_examples=40)
@given(documents=st.lists(DOCUMENT, max_size=8), texts=st.lists(QUERY, min_size=5, max_size=20))
def test_counts_are_those_of_looking_at_every_word(
    engine: Engine, documents: list[IndexDocument], texts: list[str]
) -> None:
    numbered = [document_with(one, number) for number, one in enumerate(documents, 1)]
    with short_lived(documents, engine) as searcher:
        for text in texts:
            tree = parse(text).tree
            assert tree is not None
            found = ask(searcher, text, len(documents))
            assert set(found.ids) == brute(tree, numbered), text
            assert found.total == len(found.hits)
            assert not found.bounded


def document_with(one: IndexDocument, paper: int) -> IndexDocument:
    return IndexDocument(paper, one.title, one.abstract, one.authors, one.venue, one.notes)


@engines
def test_words_are_found_by_their_parts_and_whole(tmp_path: Path, engine: Engine) -> None:
    searcher = indexed(
        tmp_path,
        [
            document(0, "U-Net: convolutional networks for biomedical image segmentation"),
            document(0, "GPT4Image", "Zero-shot learning on C4 with R2-D2 and 3D data"),
            document(0, "Pretraining Barabási–Albert graphs", "état de l'art, Müller's theorem"),
            document(0, "深度学习综述", "DeepSeek-R1 is one of many LLMs"),
        ],
        engine,
    )
    expected = {
        **{"u-net": {1}, "unet": {1}, "U-NET": {1}, "network": {1}, "networking": {1}},
        **{"gpt4image": {2}, "gpt4": {2}, "gpt": {2}, "image": {1, 2}, "c4": {2}, "r2": {2}},
        **{"zeroshot": {2}, '"zero shot"': {2}, "zero-shot": {2}, "zero shot": {2}, "3d": {2}},
        **{"pre-training": {3}, "barabasi": {3}, '"barabasi albert"': {3}, "etat": {3}},
        **{"art": {3}, "muller": {3}, '"etat de l art"': {3}, "de": {3}},
        **{"学习": {4}, "习学": set(), "深度": {4}, "deepseek": {4}, "deep": {4}, "llm": {4}},
        **{'"one of many"': {4}, '"of one"': set(), "deepseek-r1": {4}, "x": set()},
    }
    assert {text: set(ask(searcher, text).ids) for text in expected} == expected


@engines
def test_general_is_not_generative(tmp_path: Path, engine: Engine) -> None:
    searcher = indexed(tmp_path, [document(0, "General"), document(0, "Generative")], engine)
    assert ask(searcher, "generative").ids == (2,)


@engines
def test_filters_and_words_mix_in_any_tree(tmp_path: Path, engine: Engine) -> None:
    papers = [document(0, f"paper {'deep' if n % 3 == 0 else 'flat'}") for n in range(1, 13)]
    searcher = indexed(tmp_path, papers, engine)

    def ids(text: str) -> set[int]:
        return set(ask(searcher, text, 12).ids)

    deep, odd = {3, 6, 9, 12}, {1, 3, 5, 7, 9, 11}
    everything = set(range(1, 13))
    assert ids("deep tag:odd") == deep & odd
    assert ids("deep -tag:odd") == deep - odd
    assert ids("deep OR tag:odd") == deep | odd
    assert ids("-deep -tag:odd") == everything - deep - odd
    assert ids("-deep OR -tag:odd") == everything - (deep & odd)
    assert ids("NOT (deep OR tag:odd)") == everything - deep - odd
    assert ids("deep (tag:odd OR tag:none)") == deep & odd
    assert ids("paper tag:none") == set()


@engines
def test_the_score_is_whooshs_own(tmp_path: Path, engine: Engine) -> None:
    from whoosh import query as stock_query
    from whoosh.filedb.filestore import FileStorage
    from whoosh.index import FileIndex

    texts = ["deep nets", "deep deep learning of nets", "learning", "nets of nets and more words"]
    papers = [
        document(0, texts[n % 4], " ".join(texts[: n % 3 + 1]) * (n % 2 + 1)) for n in range(20)
    ]
    searcher = indexed(tmp_path, papers, engine)
    ours = {hit.id: hit.score for hit in ask(searcher, "deep (nets OR learning)").hits}

    indexed(tmp_path / "judge", papers, stock).close()
    folder = FileStorage(str(tmp_path / "judge" / "index"))
    fields = {"title": 2.0, "abstract": 1.0, "author": 1.0, "venue": 1.0, "note": 1.0}

    def word(term: str) -> stock_query.Query:
        return stock_query.Or([stock_query.Term(f, term, boost=b) for f, b in fields.items()])

    tree = stock_query.And([word("deep"), stock_query.Or([word("net"), word("learn")])])
    with FileIndex(folder, schema=stock.schema()).searcher() as judge:
        column = judge.reader().column_reader("id")
        theirs = {column[hit.docnum]: hit.score for hit in judge.search(tree, limit=None)}
    assert ours.keys() == theirs.keys()
    assert ours == pytest.approx(theirs)
    assert len(ours) > 5


@engines
def test_titles_come_first_and_fields_are_told(tmp_path: Path, engine: Engine) -> None:
    searcher = indexed(
        tmp_path,
        [
            document(0, "Something else", "about attention in passing, and many more words"),
            document(
                0, "Attention is all you need", "The dominant models", authors="Ann Attention"
            ),
            document(0, "No", "nothing", notes="pay attention here"),
        ],
        engine,
    )
    found = ask(searcher, "attention")
    assert found.ids[0] == 2
    assert {hit.id: hit.matched for hit in found.hits} == {
        1: ("abstract",),
        2: ("title", "author"),
        3: ("note",),
    }


@engines
def test_the_limit_keeps_the_best_and_counts_all(tmp_path: Path, engine: Engine) -> None:
    papers = [document(0, "deep " * (n % 7 + 1), "word " * n) for n in range(60)]
    searcher = indexed(tmp_path, papers, engine)
    everything = ask(searcher, "deep")
    some = searcher.search(
        parse("deep"), limit=10, filter_ids=lambda _: (), all_ids=lambda: range(1, 61)
    )
    assert some.total == everything.total == 60
    assert some.hits == everything.hits[:10]
    scores = [hit.score for hit in everything.hits]
    assert scores == sorted(scores, reverse=True)


ORDERED = st.lists(
    st.builds(document, st.just(0), TEXT, TEXT, authors=TEXT), min_size=15, max_size=30
)


@settings(max_examples=40)
@given(documents=ORDERED, texts=st.lists(QUERY, min_size=5, max_size=10), limit=st.integers(1, 12))
def test_the_best_are_those_that_come_first_when_all_are_put_in_order(
    documents: list[IndexDocument], texts: list[str], limit: int
) -> None:
    with short_lived(documents) as searcher:
        for text in texts:
            every = ask(searcher, text, len(documents)).hits
            some = searcher.search(
                parse(text),
                limit=limit,
                filter_ids=lambda _: (),
                all_ids=lambda: range(1, len(documents) + 1),
            )
            assert some.total == len(every)
            assert [(hit.id, hit.matched) for hit in some.hits] == [
                (hit.id, hit.matched) for hit in every[:limit]
            ], text
            assert [hit.score for hit in some.hits] == [hit.score for hit in every[:limit]]


@engines
def test_equal_scores_come_newest_first(tmp_path: Path, engine: Engine) -> None:
    searcher = indexed(tmp_path, [document(0, "same") for _ in range(9)], engine)
    some = searcher.search(parse("same"), limit=3, filter_ids=lambda _: (), all_ids=lambda: ())
    assert some.ids == (9, 8, 7)


@engines
def test_the_last_word_is_completed_by_the_commonest(tmp_path: Path, engine: Engine) -> None:
    papers = [
        document(0, "transformer models"),
        document(0, "Transformers"),
        document(0, "transfer"),
    ]
    papers += [document(0, "a transformer")]
    searcher = indexed(tmp_path, papers, engine)
    typed = ask(searcher, "transf", unfinished=True)
    assert set(typed.ids) == {1, 2, 3, 4}
    assert typed.completion == "ormer"
    assert typed.terms == ("transf*",)
    assert set(ask(searcher, "models transfo", unfinished=True).ids) == {1}
    assert ask(searcher, "models tr", unfinished=True).completion == "ansformer"
    assert set(ask(searcher, "models tr", unfinished=True).ids) == {1}
    assert ask(searcher, "zzz", unfinished=True).completion is None
    assert ask(searcher, "transformer", unfinished=True).completion is None
    assert set(ask(searcher, "t", unfinished=True).ids) == {1, 2, 3, 4}


@engines
def test_one_or_two_letters_alone_look_at_titles_only(tmp_path: Path, engine: Engine) -> None:
    papers = [document(0, "transfer"), document(0, "other", "transfer")]
    searcher = indexed(tmp_path, papers, engine)
    assert ask(searcher, "tr", unfinished=True).ids == (1,)
    assert set(ask(searcher, "tra", unfinished=True).ids) == {1, 2}


def test_a_search_that_may_read_no_more_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    searcher = indexed(tmp_path, [document(0, f"deep w{n}") for n in range(30)])
    monkeypatch.setattr(answers, "BUDGET", 4)
    assert ask(searcher, "w1 w2 w3 w4").bounded is False
    assert ask(searcher, "w5 OR w6").bounded is False
    found = ask(searcher, "w9 OR w10 OR w11 OR w12 OR w13 OR w14")
    assert found.bounded
    assert found.total == 4
    assert ask(searcher, "NOT (deep OR w20)", 30).bounded
    kept_back_by_what_could_be_read = ask(searcher, "w25 deep", 30)
    assert kept_back_by_what_could_be_read.ids == (26,)


def test_a_prefix_of_too_many_words_is_bounded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(vocabulary, "TOP_TERMS", 5)
    searcher = indexed(tmp_path, [document(0, f"word{chr(97 + n)}x") for n in range(20)])
    found = ask(searcher, "word*")
    assert found.bounded
    assert found.total == 5


def test_a_search_nobody_waits_for_stops(tmp_path: Path) -> None:
    searcher = indexed(tmp_path, [document(0, "deep nets")])
    with pytest.raises(Cancelled):
        searcher.search(
            parse("deep"), filter_ids=lambda _: (), all_ids=lambda: (), cancelled=lambda: True
        )
    assert ask(searcher, "deep").ids == (1,)  # and holds nothing against the next one


def test_errors_of_the_store_pass_and_damage_is_told(tmp_path: Path) -> None:
    index = Index(tmp_path / "index")
    life = Life()
    life.add([document(0, "deep nets")])
    list(index.catch_up(life))

    def locked(_: Filter) -> set[int]:
        raise StoreError("busy")

    def broken(_: Filter) -> set[int]:
        raise TypeError("as a damaged pickle would")

    with pytest.raises(StoreError):
        index.searcher().search(parse("deep tag:x"), filter_ids=locked, all_ids=lambda: ())
    assert not index.behind(life)
    with pytest.raises(IndexBroken):
        index.searcher().search(parse("deep tag:x"), filter_ids=broken, all_ids=lambda: ())
    assert index.behind(life)
    list(index.catch_up(life))
    assert not index.behind(life)
    assert ask(index.searcher(), "deep").ids == (1,)


HOSTILE = [
    *("*", "**", '"', "(" * 1000, "NOT " * 300, "a AND " * 200, "*a*", "a" * 50_000, "-" * 900),
    *("[a TO z]", "word~9", "([a-z]+)*1", "\x00\ud800", " ".join("ab"[n % 2] for n in range(500))),
    *('"' + "the " * 60 + '"', "the OR " * 60 + "the", "t* " * 60, "-(" * 100, "a-" * 400 + "a"),
    *("tag:" * 100, "year:99999999999999999999", "added:<99999y", "added:>9999-12-31"),
    *("added:<0001-01-01", "title:(((((a", "“”", "学" * 400, "ﷺ" * 100, "1" * 900, "_" * 900),
]


@engines
@pytest.mark.parametrize("unfinished", [False, True])
def test_nothing_typed_raises(tmp_path: Path, engine: Engine, unfinished: bool) -> None:
    searcher = indexed(tmp_path, [document(0, "the deep nets", "a b " * 40)], engine)
    for text in HOSTILE:
        if parse(text, unfinished=unfinished).has_words:
            ask(searcher, text, unfinished=unfinished)
