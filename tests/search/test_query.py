"""The query language, pinned: a saved search must mean the same for years (grammar version 1)."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readinglist.search import grammar
from readinglist.search.query import (
    And,
    Filter,
    Fuzzy,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Word,
    parse,
    select,
    walk,
)

TODAY = date(2026, 8, 22)


def tree(text: str, *, unfinished: bool = False) -> Node | None:
    return parse(text, unfinished=unfinished, today=TODAY).tree


GOLDEN: list[tuple[str, Node | None]] = [
    ("", None),
    ("   ", None),
    ("diffusion", Word("diffusion")),
    ("diffusion model", And((Word("diffusion"), Word("model")))),
    ("diffusion AND model", And((Word("diffusion"), Word("model")))),
    ("a b OR c", Or((And((Word("a"), Word("b"))), Word("c")))),
    ("a (b OR c)", And((Word("a"), Or((Word("b"), Word("c")))))),
    ("a a b a", And((Word("a"), Word("b")))),
    ("a OR b OR c", Or((Word("a"), Word("b"), Word("c")))),
    ("and or not", And((Word("and"), Word("or"), Word("not")))),
    ("a NOT b", And((Word("a"), Not(Word("b"))))),
    ("a -b", And((Word("a"), Not(Word("b"))))),
    ("NOT NOT a", Word("a")),
    ("-(a b)", Not(And((Word("a"), Word("b"))))),
    ("zero-shot", Word("zero-shot")),
    ('"neural  network"', Phrase("neural network")),
    ("“neural network”", Phrase("neural network")),
    ('"network"', Word("network")),
    ("trans*", Prefix("trans")),
    ('"neural network"~5', Phrase("neural network", between=5)),
    ("“neural network”~12", Phrase("neural network", between=12)),
    ('"neural network"~0', Phrase("neural network")),
    ('title:"neural network"~2', Phrase("neural network", "title", 2)),
    ('("neural network"~2)', Phrase("neural network", between=2)),
    ('"network"~5', Word("network")),
    ("netwrok~", Fuzzy("netwrok", edits=2)),
    ("nets~", Fuzzy("nets", edits=1)),
    ("title:nets~2", Fuzzy("nets", "title", 2)),
    ("word~9", Word("word~9")),
    ('"a b"~5x', And((Phrase("a b"), Word("~5x")))),
    ("title:attention", Word("attention", "title")),
    ("Author:smith", Word("smith", "author")),
    ('abstract:"zero shot"', Phrase("zero shot", "abstract")),
    ("title:(deep OR trans*)", Or((Word("deep", "title"), Prefix("trans", "title")))),
    ("BERT: pre-training", And((Word("BERT:"), Word("pre-training")))),
    ("https://arxiv.org/abs/1", Word("https://arxiv.org/abs/1")),
    ("tag:rl", Filter("tag", "is", "rl")),
    ("-tag:rl", Filter("tag", "is", "rl", negated=True)),
    ('tag:"reinforcement learning"', Filter("tag", "is", "reinforcement learning")),
    ("tag:rob*", Filter("tag", "starts", "rob")),
    ("is:starred", Filter("is", "is", "starred")),
    ("is:unread", Filter("is", "is", "unread")),
    ("is:Reading", Filter("state", "is", "reading")),
    ("state:inbox", Filter("state", "is", "inbox")),
    ("has:notes", Filter("has", "is", "note")),
    ("year:2020", Filter("year", "range", low=2020, high=2020)),
    ("year:2020..2023", Filter("year", "range", low=2020, high=2023)),
    ("year:2020-2023", Filter("year", "range", low=2020, high=2023)),
    ("year:2020..", Filter("year", "range", low=2020)),
    ("year:..2019", Filter("year", "range", high=2019)),
    ("year:>2020", Filter("year", "range", low=2021)),
    ("year:<=2020", Filter("year", "range", high=2020)),
    ("seen:>2", Filter("seen", "range", low=3)),
    ("upvotes:>50", Filter("upvotes", "range", low=51)),
    ("added:2026-08-01", Filter("added", "range", low="2026-08-01", high="2026-08-01")),
    ("added:2024-02", Filter("added", "range", low="2024-02-01", high="2024-02-29")),
    ("added:2025", Filter("added", "range", low="2025-01-01", high="2025-12-31")),
    ("added:<7d", Filter("added", "range", low="2026-08-15")),
    ("added:>2w", Filter("added", "range", high="2026-08-08")),
    ("added:today", Filter("added", "range", low="2026-08-22", high="2026-08-22")),
    ("added:2026-08..", Filter("added", "range", low="2026-08-01")),
    ("added:>2025", Filter("added", "range", low="2026-01-01")),
    ("edited:<7d", Filter("edited", "range", low="2026-08-15")),
    ("listed:2026-08-01", Filter("listed", "range", low="2026-08-01", high="2026-08-01")),
    ("feed:daily", Filter("source", "is", "daily")),
    ("published:..2020-06", Filter("published", "range", high="2020-06-30")),
    ("doi:10.1016/0022-1(78)90029-9", Filter("doi", "is", "10.1016/0022-1(78)90029-9")),
    ("doi:https://doi.org/10.1/x", Filter("doi", "is", "10.1/x")),
    ("arXiv:2401.00001", Filter("arxiv", "is", "2401.00001")),
    ("key:vaswani*", Filter("key", "starts", "vaswani")),
    ("source:daily", Filter("source", "is", "daily")),
    ("type:article", Filter("type", "is", "article")),
    ("tag:a OR deep", Or((Filter("tag", "is", "a"), Word("deep")))),
]


@pytest.mark.parametrize(("text", "expected"), GOLDEN, ids=[text for text, _ in GOLDEN])
def test_a_query_means_what_the_help_page_says(text: str, expected: Node | None) -> None:
    query = parse(text, today=TODAY)
    assert query.tree == expected
    assert query.fault is None


FAULTS: list[tuple[str, Node | None, tuple[int, int], str]] = [
    ('"neural network', Phrase("neural network"), (0, 1), "never closed"),
    ("(a b", And((Word("a"), Word("b"))), (0, 1), "never closed"),
    ("a) b", And((Word("a"), Word("b"))), (1, 2), "closes nothing"),
    ("a AND", Word("a"), (2, 5), "both sides"),
    ("OR a", Word("a"), (0, 2), "both sides"),
    ("a OR OR b", Or((Word("a"), Word("b"))), (2, 4), "both sides"),
    ("a NOT", Word("a"), (2, 5), "after it"),
    ("()", None, (0, 2), "nothing between"),
    ("*former", Word("former"), (0, 7), "end of a word"),
    ("tr*er", And((Word("tr"), Word("er"))), (0, 5), "end of a word"),
    ("t*", Word("t"), (0, 2), "2 letters"),
    ("ab~", Word("ab"), (0, 3), "3 letters"),
    ('"a b"~', Phrase("a b"), (5, 6), "needs a number"),
    ('"a b"~99', Phrase("a b", between=50), (6, 8), "at most 50"),
    (
        "one~ two~ three~ four~ five~",
        And(
            (
                *(Fuzzy("one"), Fuzzy("two"), Fuzzy("three"), Fuzzy("four")),
                Word("five"),
            )
        ),
        (23, 28),
        "only 4 words",
    ),
    ("title: deep", And((Word("title"), Word("deep"))), (0, 6), "nothing right after"),
    ("state:foo", Word("foo"), (6, 9), "one of inbox"),
    ("is:red", Word("red"), (3, 6), "one of starred"),
    ("year:soon", Word("soon"), (5, 9), "is a number"),
    ("year:..", None, (5, 7), "is a number"),
    ("added:2026-02-30", Word("2026-02-30"), (6, 16), "no day"),
    ("added:later", Word("later"), (6, 11), "is a date"),
    (
        "deep autor:hinton",
        And((Word("deep"), Word("autor:hinton"))),
        (5, 17),
        "did you mean author?",
    ),
]


@pytest.mark.parametrize(("text", "expected", "span", "reason"), FAULTS)
def test_bad_syntax_still_searches_the_words_and_says_where_it_went_wrong(
    text: str, expected: Node | None, span: tuple[int, int], reason: str
) -> None:
    query = parse(text, today=TODAY)
    assert query.tree == expected
    assert query.fault is not None
    assert (query.fault.start, query.fault.end) == span
    assert reason in query.fault.reason


UNFINISHED: list[tuple[str, Node | None]] = [
    ("trans", Prefix("trans", unfinished=True)),
    ("tr", Prefix("tr", unfinished=True)),
    ("trans ", Word("trans")),
    ("neural tr", Word("neural")),
    ("neural tra", And((Word("neural"), Prefix("tra", unfinished=True)))),
    ("neural -tra", And((Word("neural"), Not(Prefix("tra", unfinished=True))))),
    ('"neural netw', And((Word("neural"), Prefix("netw", unfinished=True)))),
    ('"deep neural netw', And((Phrase("deep neural"), Prefix("netw", unfinished=True)))),
    ("title:tra", Prefix("tra", "title", unfinished=True)),
    ('"deep net"~', Phrase("deep net")),
    ('"deep net"~3', Phrase("deep net", between=3)),
    ("netwrok~", Fuzzy("netwrok", edits=2)),
    ("netwrok~1", Fuzzy("netwrok", edits=1)),
    ("tag:r", Filter("tag", "starts", "r")),
    ("deep tag:", Word("deep")),
    ("year:20", None),
    ("is:sta", None),
    ("学习", Word("学习")),
]


@pytest.mark.parametrize(("text", "expected"), UNFINISHED)
def test_the_word_being_typed_is_a_prefix(text: str, expected: Node | None) -> None:
    query = parse(text, unfinished=True, today=TODAY)
    assert query.tree == expected
    assert query.fault is None


@pytest.mark.parametrize("text", ["https://arxiv.org", "BERT: deep", "BERT:deep", "10:30", "x:y"])
def test_a_colon_alone_makes_no_field(text: str) -> None:
    assert parse(text).fault is None


def test_filters_for_the_whole_query_are_handed_out_apart() -> None:
    query = parse("deep tag:rl -is:starred (tag:a OR b)")
    assert query.filters == (
        Filter("tag", "is", "rl"),
        Filter("is", "is", "starred", negated=True),
    )
    assert query.text == And((Word("deep"), Or((Filter("tag", "is", "a"), Word("b")))))
    assert query.has_words
    assert not parse("tag:a OR -year:2020").has_words
    assert not parse("").has_words


def test_words_to_mark_are_those_that_must_be_there() -> None:
    query = parse('Deep "Neural Net" trans* -shallow author:smith title:U-Net netwrok~ "Ab Cd"~3')
    assert query.terms == ("deep", "neural net", "trans*", "u-net", "netwrok~2", "ab", "cd")


def test_a_tree_of_filters_is_answered_by_sets() -> None:
    tags = {"a": {1, 2}, "b": {2, 3}}

    def ids(clause: Filter) -> set[int]:
        assert not clause.negated
        return tags[clause.value]

    def chosen(text: str) -> set[int]:
        return select(parse(text).tree, ids, lambda: {1, 2, 3, 4})

    assert chosen("") == {1, 2, 3, 4}
    assert chosen("tag:a tag:b") == {2}
    assert chosen("tag:a OR tag:b") == {1, 2, 3}
    assert chosen("-tag:a") == {3, 4}
    assert chosen("-(tag:a OR tag:b)") == {4}
    with pytest.raises(TypeError):
        chosen("word")


PIECES = st.sampled_from(
    [
        *(
            "(",
            ")",
            '"',
            "-",
            "NOT ",
            " AND ",
            " OR ",
            "title:",
            "tag:",
            "year:",
            "added:<",
            "*",
            "~",
        ),
        *(
            " ",
            "deep",
            "学习",
            "..",
            "2020",
            "é",
            "\ud800",
            "\x00",
            "'",
            "[",
            "^2",
            "is:",
            "doi:",
            ":",
        ),
    ]
)


@given(st.lists(PIECES, max_size=60).map("".join), st.booleans())
def test_parsing_never_raises(text: str, unfinished: bool) -> None:
    query = parse(text, unfinished=unfinished)
    if query.fault:
        assert 0 <= query.fault.start <= query.fault.end <= len(text)
        assert query.fault.reason
    assert not query.unfinished or text.endswith(query.unfinished)


@given(st.text(max_size=200), st.booleans())
def test_any_text_is_a_query(text: str, unfinished: bool) -> None:
    parse(text, unfinished=unfinished)


def test_a_query_is_bounded_before_it_reaches_the_index() -> None:
    deep = parse("(" * 400 + "a" + ")" * 400)
    assert deep.tree == Word("a")
    assert deep.fault is not None
    assert "parentheses" in deep.fault.reason
    many = parse(" ".join(f"w{n}" for n in range(150)))
    assert many.tree is not None
    assert sum(isinstance(node, Word) for node in walk(many.tree)) == grammar.MAX_TERMS
    assert many.fault is not None
    long = parse("x" * 5_000)
    assert long.fault is not None
    assert long.fault.start == grammar.MAX_LENGTH
    assert parse("NOT " * 240 + "a").tree == Word("a")
